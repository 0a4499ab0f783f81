//! `summit awards verify`: an export is read, checked, and what was found is told.
//!
//! It ends with 0 if everything holds, 1 if anything does not, and 2 if the file cannot be read.
//!
//! Each file imports only those before it: `options`, `finding`, `names` ← `category` ← `table`, `json`.
mod category;
mod finding;
mod json;
mod names;
mod options;
mod table;

pub use options::{Format, Verify};

use super::{
    export::{self, Export, Unreadable},
    verification::{self, Verification},
};
use crate::{
    awards::analysis::{STANDARD_INPUT, called},
    kit::terminal::to_standard_error,
};
use std::{
    fs::File,
    io::{self, BufReader, ErrorKind, IsTerminal, Write},
    path::Path,
    process::ExitCode,
};

const DOES_NOT_HOLD: u8 = 1;
const UNREADABLE: u8 = 2;

/// Says everything itself, what is wrong on standard error too.
pub fn run(args: &Verify) -> ExitCode {
    let called = called(&args.export);
    let told = read(&args.export).map(|export| verification::verify(&export, &args.heads)).and_then(|verification| {
        tell(&verification, args.format)?;
        Ok(verification)
    });
    let verification = match told {
        Ok(verification) => verification,
        Err(error) => {
            to_standard_error(format_args!("{called}: {error}"));
            return ExitCode::from(UNREADABLE);
        }
    };
    for finding in finding::findings(&verification) {
        to_standard_error(format_args!("{called}: {}", finding.words));
    }
    if verification.holds() { ExitCode::SUCCESS } else { ExitCode::from(DOES_NOT_HOLD) }
}

fn read(file: &Path) -> Result<Export, Unreadable> {
    if file.as_os_str() == STANDARD_INPUT {
        if io::stdin().is_terminal() {
            to_standard_error("reading the export from standard input, up to Ctrl-D");
        }
        return export::read(io::stdin().lock());
    }
    export::read(BufReader::new(File::open(file)?))
}

/// What is told of an export.
pub fn document(verification: &Verification, format: Format) -> String {
    match format {
        Format::Table => table::table(verification),
        Format::Json => format!("{:#}\n", json::json(verification)),
    }
}

fn tell(verification: &Verification, format: Format) -> io::Result<()> {
    let document = document(verification, format);
    let mut out = io::stdout().lock();
    match out.write_all(document.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
