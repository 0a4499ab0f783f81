//! The rows of an export by number, and which of them hang together.
use crate::awards::ledger::{
    chain::Hash,
    export::{Export, StatedRow},
    record::Record,
};
use std::collections::HashMap;

/// Rows of one number that are looked at: a file of nothing but row 5 is not compared each with each.
const MOST_OF_A_NUMBER: usize = 4;

pub struct Chained<'a> {
    export: &'a Export,
    /// Before the first row.
    pub seed: Hash,
    /// Whether the header's cycle is not the one that the rows were sealed for.
    pub is_other_cycle: bool,
    /// By the number that is written, the rows' places in the file.
    by_number: HashMap<u64, Vec<usize>>,
}

impl<'a> Chained<'a> {
    pub fn of(export: &'a Export) -> Self {
        let mut by_number: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, row) in export.rows.iter().enumerate() {
            if let Some(number) = row.number {
                let of_number = by_number.entry(number).or_default();
                if of_number.len() < MOST_OF_A_NUMBER {
                    of_number.push(at);
                }
            }
        }
        let seed = Hash::seed(export.header.cycle);
        let mut chained = Self { export, seed, is_other_cycle: false, by_number };
        chained.find_seed();
        chained
    }

    /// Where the first row follows from the cycle in its rules and not from the header's, the header was altered.
    fn find_seed(&mut self) {
        let first = self.of_number(1).map(|at| self.row(at));
        let first: Vec<&StatedRow> = first.filter(|row| !follows(self.seed, row)).collect();
        let others = first.into_iter().filter_map(|row| match row.row.as_ref().map(|row| &row.record) {
            Ok(Record::Rules(rules)) => Some((Hash::seed(rules.cycle), row)),
            _ => None,
        });
        if let Some((seed, _)) = others.into_iter().find(|(seed, row)| follows(*seed, row)) {
            (self.seed, self.is_other_cycle) = (seed, true);
        }
    }

    pub fn row(&self, at: usize) -> &'a StatedRow {
        &self.export.rows[at]
    }

    fn of_number(&self, number: u64) -> impl Iterator<Item = usize> {
        self.by_number.get(&number).into_iter().flatten().copied()
    }

    /// How many vouch for the row's number: the row before, and the row after, in whose stead the header speaks for the last.
    pub fn vouching(&self, at: usize) -> usize {
        let row = self.row(at);
        let (Some(number), Some(hash)) = (row.number, row.hash) else { return 0 };
        let is_after = |at: usize| self.row(at).hash.is_some_and(|before| follows(before, row));
        let before =
            number == 1 && follows(self.seed, row) || number.checked_sub(1).is_some_and(|number| self.of_number(number).any(is_after));
        let is_before = |at: usize| follows(hash, self.row(at));
        let is_last = number == self.export.header.rows && hash == self.export.header.head;
        let after = is_last || number.checked_add(1).is_some_and(|number| self.of_number(number).any(is_before));
        usize::from(before) + usize::from(after)
    }
}

/// Whether the hash that stands before `row` is made of `before` and of the row.
fn follows(before: Hash, row: &StatedRow) -> bool {
    row.hash.is_some_and(|hash| hash == before.followed_by(&row.text))
}
