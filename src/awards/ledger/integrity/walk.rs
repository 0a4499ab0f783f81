//! The walk along the chain, from its beginning to its head.
use crate::awards::ledger::{
    chain::Hash,
    export::{Export, StatedRow},
    record::Record,
};

/// An error is the number of the first row that is not as it was sealed; of the last, if it is the header that is not.
pub fn walk(export: &Export) -> Result<(), u64> {
    let header = &export.header;
    let mut before = Hash::seed(header.cycle);
    for (number, row) in (1..).zip(&export.rows) {
        before = step(before, number, row).ok_or(number)?;
    }
    let rows = export.rows.len() as u64;
    let is_of_header = |row: &StatedRow| match row.row.as_ref().map(|row| &row.record) {
        Ok(Record::Rules(rules)) => rules.cycle == header.cycle && rules.edition == header.edition,
        _ => true,
    };
    let belongs = header.rows == rows && header.head == before && export.rows.iter().all(is_of_header);
    if belongs { Ok(()) } else { Err(rows) }
}

/// The hash of a row that is understood, has this number and follows.
fn step(before: Hash, number: u64, stated: &StatedRow) -> Option<Hash> {
    let row = stated.row.as_ref().ok()?;
    let hash = before.followed_by(&stated.text);
    (row.number == number && stated.hash == Some(hash)).then_some(hash)
}
