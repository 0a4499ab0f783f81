//! What `summit awards verify` is asked for.
use crate::awards::ledger::published::PublishedHead;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Clone, Debug)]
pub struct Verify {
    /// The export of a ledger, as it was downloaded; - is standard input
    pub export: PathBuf,
    /// A head as it was published, 16 words between quotes or 64 hexadecimal digits; once for each that you have
    #[arg(long = "head", value_name = "WORDS-OR-HEX")]
    pub heads: Vec<PublishedHead>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal
    Table,
    /// Everything, for programs
    Json,
}
