//! Which entries can be compared: the graph with a line wherever a judge has scored an entry.
//!
//! Between two of its components no judge has seen entries of both, so stricter judges cannot be told from weaker entries.
use super::rubric::{EntryIndex, JudgeIndex};
use serde::Serialize;
use std::collections::BTreeMap;

/// Entries and judges that are joined by scores, each in ascending order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Component {
    pub entries: Vec<EntryIndex>,
    pub judges: Vec<JudgeIndex>,
}

/// All components, by their first entry. Entries and judges without a score are in none.
pub fn components(scored: impl IntoIterator<Item = (EntryIndex, JudgeIndex)>) -> Vec<Component> {
    let pairs: Vec<(EntryIndex, JudgeIndex)> = scored.into_iter().collect();
    let entries = pairs.iter().map(|(entry, _)| entry.0 + 1).max().unwrap_or(0);
    let judges = pairs.iter().map(|(_, judge)| judge.0 + 1).max().unwrap_or(0);
    let mut parents: Vec<usize> = (0..entries + judges).collect();
    for (entry, judge) in &pairs {
        let (a, b) = (root(&mut parents, entry.0), root(&mut parents, entries + judge.0));
        parents[a.max(b)] = a.min(b);
    }
    let mut found: BTreeMap<usize, Component> = BTreeMap::new();
    for (entry, judge) in pairs {
        let component = found.entry(root(&mut parents, entry.0)).or_insert(Component { entries: vec![], judges: vec![] });
        component.entries.push(entry);
        component.judges.push(judge);
    }
    found.into_values().map(Component::in_order).collect()
}

impl Component {
    fn in_order(mut self) -> Self {
        self.entries.sort_unstable();
        self.entries.dedup();
        self.judges.sort_unstable();
        self.judges.dedup();
        self
    }
}

fn root(parents: &mut [usize], mut node: usize) -> usize {
    while parents[node] != node {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(usize, usize)]) -> Vec<Component> {
        components(pairs.iter().map(|(entry, judge)| (EntryIndex(*entry), JudgeIndex(*judge))))
    }

    fn component(entries: &[usize], judges: &[usize]) -> Component {
        Component { entries: entries.iter().map(|e| EntryIndex(*e)).collect(), judges: judges.iter().map(|j| JudgeIndex(*j)).collect() }
    }

    #[test]
    fn a_judge_who_saw_both_joins_two_components() {
        assert_eq!(of(&[]), []);
        let two = [(4, 2), (0, 0), (1, 0), (1, 1), (3, 2)];
        assert_eq!(of(&two), [component(&[0, 1], &[0, 1]), component(&[3, 4], &[2])]);
        let joined = [&two[..], &[(3, 1)]].concat();
        assert_eq!(of(&joined), [component(&[0, 1, 3, 4], &[0, 1, 2])]);
    }
}
