//! `summit awards`: what the slice does on the command line, without a database.
use super::{
    analysis::{self, Analyse},
    ledger::{self, Verify},
};
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Subcommand, Clone, Debug)]
pub enum Command {
    /// Places, calibrated scores, severities of judges and their agreement, and how far the winners can be trusted
    Analyse(Box<Analyse>),
    /// Check, from the export of a ledger, that its rows are as they were sealed and that the winners follow from them
    Verify(Verify),
}

/// An error is a sentence that was not said yet.
pub fn run(command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Analyse(args) => analysis::run(args).map(|()| ExitCode::SUCCESS),
        Command::Verify(args) => Ok(ledger::run(args)),
    }
}
