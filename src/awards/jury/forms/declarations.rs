//! With which entries a judge has a tie, an entry a row.
use crate::{
    awards::{
        cycle::ConflictKind,
        ids::NominationId,
        jury::model::{Declaration, EntryName, NO_TIE, Said},
    },
    kit::{
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::Deserialize;

/// The most rows that are read.
const MOST: usize = 2_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeclarationsForm {
    /// Row by row: the id of an entry, what ties the judge to it, and a word on that.
    pub entry: Vec<String>,
    pub tie: Vec<String>,
    pub comment: Vec<String>,
    /// The tie that stood there when the page was opened.
    pub seen: Vec<String>,
    /// The box that says that all were looked at.
    pub looked: String,
}

pub const LABELS: Labels =
    &[("ties", "awards-ties"), ("looked", "awards-ties-looked"), ("tie", "awards-tie"), ("comment", "awards-tie-comment")];

/// What stands in a row.
#[derive(Clone, Debug, Default)]
pub struct DeclarationRow {
    pub tie: String,
    pub comment: String,
    pub seen: String,
}

impl DeclarationRow {
    fn read(&self, problems: &mut Problems, at: usize, kinds: &[ConflictKind]) -> Option<(Option<ConflictKind>, String)> {
        let kind = problems.keep_in_row("tie", at, tie(&self.tie, kinds));
        let comment = problems.keep_in_row("comment", at, field::note(&self.comment))?;
        let kind = kind?;
        if kind == Some(ConflictKind::Other) && comment.is_empty() {
            let _ = problems.keep_in_row::<()>("comment", at, Err("awards-tie-other".into()));
            return None;
        }
        Some((kind, comment))
    }
}

/// One of the cycle's kinds, or none.
fn tie(typed: &str, kinds: &[ConflictKind]) -> Result<Option<ConflictKind>, Fault> {
    if typed == NO_TIE {
        return Ok(None);
    }
    let kind = ConflictKind::of(typed).filter(|kind| kinds.contains(kind));
    kind.map(Some).ok_or(if typed.is_empty() { "problem-required".into() } else { "problem-choice".into() })
}

impl DeclarationsForm {
    /// What was typed of an entry, if it was.
    pub fn row_of(&self, id: NominationId) -> Option<DeclarationRow> {
        let at = self.entry.iter().take(MOST).position(|entry| *entry == id.to_string())?;
        let cell = |column: &[String]| column.get(at).cloned().unwrap_or_default();
        Some(DeclarationRow { tie: cell(&self.tie), comment: cell(&self.comment), seen: cell(&self.seen) })
    }

    /// What is declared, in the order of `entries`, counted from 1; of entries that did not stand on the page nothing is. A tie
    /// that was declared stays, whatever kinds there are now.
    pub fn parse(&self, entries: &[EntryName], declared: &[Declaration], kinds: &[ConflictKind]) -> Result<Vec<Said>, Problems> {
        let mut problems = Problems::of_form(LABELS);
        let mut all = vec![];
        for (at, entry) in (1..).zip(entries) {
            let Some(row) = self.row_of(entry.nomination_id) else { continue };
            let before = declared.iter().find(|one| one.nomination_id == entry.nomination_id).and_then(|one| one.kind);
            let known: Vec<_> = kinds.iter().copied().chain(before).collect();
            let Some((kind, comment)) = row.read(&mut problems, at, &known) else { continue };
            all.push(Said { declaration: Declaration { nomination_id: entry.nomination_id, kind, comment }, seen: row.seen });
        }
        if self.looked != "yes" {
            problems.add("looked", "awards-ties-unlooked");
        }
        if problems.is_empty() { Ok(all) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::ids::CategoryId;
    use crate::{event::EconomyId, kit::bilingual::Bilingual};
    use uuid::Uuid;

    fn entry(n: u128) -> EntryName {
        let id = Uuid::from_u128(n);
        let (name, organisation) = (Bilingual::new(format!("Entry {n}"), ""), String::new());
        EntryName { nomination_id: NominationId(id), category_id: CategoryId(id), name, organisation, economy_id: EconomyId(id) }
    }

    fn form(rows: &[(u128, &str, &str)]) -> DeclarationsForm {
        DeclarationsForm {
            entry: rows.iter().map(|(n, ..)| Uuid::from_u128(*n).to_string()).collect(),
            tie: rows.iter().map(|(_, tie, _)| (*tie).to_owned()).collect(),
            comment: rows.iter().map(|(.., comment)| (*comment).to_owned()).collect(),
            seen: vec![],
            looked: "yes".into(),
        }
    }

    #[test]
    fn each_row_is_of_its_entry_whatever_the_order() {
        let entries = [entry(1), entry(2), entry(3)];
        let typed = form(&[(3, "family", ""), (1, "none", ""), (9, "family", "")]);
        let declared = typed.parse(&entries, &[], &ConflictKind::ALL).expect("declarations");
        let said: Vec<_> = declared.iter().map(|one| (one.declaration.nomination_id.0.as_u128(), one.declaration.kind)).collect();
        assert_eq!(said, [(1, None), (3, Some(ConflictKind::Family))]);
    }

    #[test]
    fn a_page_that_never_showed_a_tie_does_not_take_it_away() {
        let entries = [entry(1)];
        let tied = [Declaration { nomination_id: entries[0].nomination_id, kind: Some(ConflictKind::Family), comment: String::new() }];
        let says = |seen: &str| {
            let typed = DeclarationsForm { seen: vec![seen.into()], ..form(&[(1, "none", "")]) };
            typed.parse(&entries, &tied, &[]).expect("declarations")[0].is_stale(&tied)
        };
        assert_eq!((says("none"), says(""), says("family")), (true, true, false));
        // The kind counts no more, and what was said of it stays.
        let kept = form(&[(1, "family", "")]).parse(&entries, &tied, &[]).expect("declarations");
        assert_eq!((kept[0].declaration.kind, kept[0].is_stale(&tied)), (Some(ConflictKind::Family), false));
    }

    #[test]
    fn another_tie_needs_a_word_and_a_kind_that_counts_nothing_is_none() {
        let entries = [entry(1), entry(2), entry(3)];
        let typed = form(&[(1, "other", " "), (2, "", ""), (3, "family", "")]);
        let problems = typed.parse(&entries, &[], &[ConflictKind::Other]).expect_err("problems");
        let at: Vec<_> = problems.all().iter().map(crate::kit::form::Problem::id).collect();
        assert_eq!(at, ["comment-1", "tie-2", "tie-3"]);
    }
}
