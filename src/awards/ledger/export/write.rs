//! Writing an export.
use super::header::Header;
use crate::awards::ledger::chain::Hash;
use std::io::{self, Write};

/// `rows`: each row's hash and its line, as they are kept, by number.
pub fn write<'a>(mut out: impl Write, header: &Header, rows: impl IntoIterator<Item = (Hash, &'a str)>) -> io::Result<()> {
    serde_json::to_writer(&mut out, header)?;
    out.write_all(b"\n")?;
    rows.into_iter().try_for_each(|(hash, line)| writeln!(out, "{hash} {line}"))
}
