//! Which number each line has, and what follows from that.
use super::{chained::Chained, fault::ChainFault, order::moved};
use crate::awards::ledger::{chain::Hash, export::Export, record::Record};
use std::collections::{BTreeMap, HashSet};

/// What is wrong with rows or header of which something is, by row.
pub fn diagnose(export: &Export) -> Vec<ChainFault> {
    let chained = Chained::of(export);
    let mut positions = Positions { numbers: numbers(&chained, export), chained, export, rows: BTreeMap::new(), faults: vec![] };
    positions.lay_out();
    positions.compare_order();
    positions.compare_hashes();
    positions.compare_header();
    positions.faults.sort_by_key(|fault| fault.row().unwrap_or(0));
    positions.faults
}

/// The number that each line has: the one that it says, if a neighbour vouches for it, and else the one after the line before,
/// unless another row has that. A line that says no number gets one that no other line says and the header knows.
fn numbers(chained: &Chained, export: &Export) -> Vec<Option<u64>> {
    let lines = export.rows.len();
    let vouched: Vec<bool> = (0..lines).map(|at| chained.vouching(at) > 0).collect();
    let written = |at: usize| chained.row(at).number;
    let said: HashSet<u64> = (0..lines).filter_map(written).collect();
    let mut taken: HashSet<u64> = (0..lines).filter(|at| vouched[*at]).filter_map(written).collect();
    let mut before = 0_u64;
    let mut of = |at: usize| {
        let is_free = |next: &u64| written(at).is_some() || *next <= export.header.rows && !said.contains(next);
        let number = if vouched[at] {
            written(at)
        } else {
            Some(before.saturating_add(1)).filter(is_free).filter(|next| taken.insert(*next)).or(written(at))
        };
        before = number.unwrap_or(before);
        number
    };
    (0..lines).map(&mut of).collect()
}

struct Positions<'a> {
    export: &'a Export,
    chained: Chained<'a>,
    /// Of each line.
    numbers: Vec<Option<u64>>,
    /// The line of each number.
    rows: BTreeMap<u64, usize>,
    faults: Vec<ChainFault>,
}

impl Positions<'_> {
    /// One line for each number: the one that was sealed, if there are several.
    fn lay_out(&mut self) {
        for at in 0..self.numbers.len() {
            let line = self.chained.row(at).line;
            let Some(row) = self.numbers[at] else {
                self.faults.push(ChainFault::NotARow { line });
                continue;
            };
            let Some(known) = self.rows.get(&row).copied() else {
                self.rows.insert(row, at);
                continue;
            };
            let (one, other) = (self.chained.row(known), self.chained.row(at));
            if one.text == other.text && one.hash == other.hash {
                // The one that stands in its place is the row.
                let is_second = self.is_next(at) && !self.is_next(known);
                if is_second {
                    self.rows.insert(row, at);
                }
                self.faults.push(ChainFault::Repeated { row, line: if is_second { one.line } else { line } });
            } else if self.chained.vouching(known) < self.chained.vouching(at) {
                self.rows.insert(row, at);
                self.faults.push(ChainFault::Added { row, line: one.line });
            } else {
                self.faults.push(ChainFault::Added { row, line });
            }
        }
    }

    /// Whether the line before has the number before.
    fn is_next(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(Some(0), |before| self.numbers[before]);
        before.and_then(|before| before.checked_add(1)) == self.numbers[at]
    }

    fn compare_order(&mut self) {
        let mut in_file: Vec<(usize, u64)> = self.rows.iter().map(|(row, at)| (*at, *row)).collect();
        in_file.sort_unstable();
        let in_file: Vec<u64> = in_file.into_iter().map(|(_, row)| row).collect();
        self.faults.extend(moved(&in_file).into_iter().map(|row| ChainFault::Moved { row }));
        let last = self.rows.keys().next_back().copied().unwrap_or(0).max(self.export.header.rows);
        let mut next = 1;
        for row in self.rows.keys() {
            if next < *row {
                self.faults.push(ChainFault::Missing { from: next, to: row - 1 });
            }
            next = row.saturating_add(1);
        }
        if next <= last {
            self.faults.push(ChainFault::Missing { from: next, to: last });
        }
    }

    /// A row whose predecessor is gone cannot be compared: it is the predecessor that is told.
    fn compare_hashes(&mut self) {
        let mut before = Before::start(self.chained.seed);
        for (row, at) in &self.rows {
            let (row, stated) = (*row, self.chained.row(*at));
            let known = if before.row.checked_add(1) == Some(row) { before.hashes.as_slice() } else { &[] };
            let computed: Vec<Hash> = known.iter().map(|hash| hash.followed_by(&stated.text)).collect();
            if !computed.is_empty() && !computed.iter().any(|hash| stated.hash == Some(*hash)) {
                self.faults.push(ChainFault::Altered { row });
            } else if let Err(why) = &stated.row {
                self.faults.push(ChainFault::NotUnderstood { row, why: why.clone() });
            } else if stated.number != Some(row) {
                self.faults.push(ChainFault::Moved { row });
            }
            // Either the row was altered or its hash: what follows from one of the two is as it was sealed.
            let computed = computed.first().copied().filter(|hash| stated.hash != Some(*hash));
            before = Before { row, hashes: stated.hash.into_iter().chain(computed).collect() };
        }
    }

    fn compare_header(&mut self) {
        let header = &self.export.header;
        if self.chained.is_other_cycle {
            self.faults.push(ChainFault::OtherCycle);
        }
        let rules = self.export.rows.iter().find_map(|row| match &row.row.as_ref().ok()?.record {
            Record::Rules(rules) => Some(rules),
            _ => None,
        });
        let is_whole = self.faults.is_empty();
        if is_whole && rules.is_some_and(|rules| rules.cycle != header.cycle) {
            self.faults.push(ChainFault::OtherCycle);
        }
        if is_whole && rules.is_some_and(|rules| rules.edition != header.edition) {
            self.faults.push(ChainFault::OtherEdition);
        }
        let last = self.rows.last_key_value();
        let found = last.map_or(0, |(row, _)| *row);
        if found > header.rows {
            self.faults.push(ChainFault::MoreRows { said: header.rows, found });
        }
        let head = last.map_or(Some(self.chained.seed), |(_, at)| self.chained.row(*at).hash);
        // Where rows are missing at the end, or the last one was altered, that is told already.
        let is_told = self.faults.iter().any(|fault| match fault {
            ChainFault::Missing { to, .. } => *to >= found,
            ChainFault::Altered { row } => *row == found,
            _ => false,
        });
        if head != Some(header.head) && !is_told {
            self.faults.push(ChainFault::OtherHead);
        }
    }
}

/// The row before, and the hashes that it may have.
struct Before {
    row: u64,
    hashes: Vec<Hash>,
}

impl Before {
    fn start(seed: Hash) -> Self {
        Self { row: 0, hashes: vec![seed] }
    }
}
