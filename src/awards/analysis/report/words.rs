//! Parts of sentences: names, and what decided a tie.
use super::{
    Report,
    lines::{CLOSE, OPEN},
};
use crate::awards::{
    analysis::read::short,
    statistics::{CriterionIndex, EntryIndex, Tie, TieRule},
};

/// Names that are said before the others are counted.
const SAID: usize = 8;
/// Ties that are told one by one.
const TIES: usize = 20;

/// A name in a sentence, of any script.
pub fn name(name: &str) -> String {
    format!("{OPEN}{}{CLOSE}", short(name))
}

/// `A, B and C`, and how many there are beside the first few.
pub fn names<'a>(all: impl ExactSizeIterator<Item = &'a str>) -> String {
    let count = all.len();
    let mut parts: Vec<String> = all.take(if count > SAID + 1 { SAID } else { count }).map(name).collect();
    if count > parts.len() {
        parts.push(format!("{} others", count - parts.len()));
    }
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => parts.concat(),
    }
}

/// `1 entry`, `2 entries`
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

impl Report {
    pub fn entries_called(&self, entries: &[EntryIndex]) -> String {
        names(entries.iter().map(|entry| self.entry(*entry)))
    }

    pub fn criterion(&self, criterion: CriterionIndex) -> &str {
        &self.judged.criteria[criterion.0].name
    }

    /// The first of them, and how many others there are.
    pub fn ties(&self, ties: &[Tie]) -> Vec<String> {
        let mut said: Vec<String> = ties.iter().take(TIES).map(|tie| self.tie(tie)).collect();
        if ties.len() > TIES {
            said.push(format!("There are {} other ties; all are in the JSON.", ties.len() - TIES));
        }
        said
    }

    /// Who had the same score, and what separates them.
    fn tie(&self, tie: &Tie) -> String {
        let who = self.entries_called(&tie.entries);
        match &tie.rule {
            TieRule::Criteria(criteria) => {
                let names = names(criteria.iter().map(|criterion| self.criterion(*criterion)));
                let are = if criteria.len() == 1 { "the mean of the criterion" } else { "the mean of the equally heavy criteria" };
                format!("{who} are level; {are} {names} decides.")
            }
            TieRule::Median => format!("{who} are level, by their criteria too; the median decides."),
            TieRule::NeedsDecision => format!("{who} are level in everything that was scored; only a decision can separate them."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_counted() {
        let said = |count: usize| names(vec!["A"; count].into_iter()).replace([OPEN, CLOSE], "");
        assert_eq!([0, 1, 2, 3].map(said), ["", "A", "A and A", "A, A and A"]);
        assert_eq!(said(12), "A, A, A, A, A, A, A, A and 4 others");
    }
}
