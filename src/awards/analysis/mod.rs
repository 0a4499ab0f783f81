//! `summit awards analyse`: the statistics of any scores, from a table, without a database.
//!
//! Whoever runs an award, here or elsewhere, brings a line for each score and gets places, calibrated scores, severities and
//! agreement, with words that say how far they can be trusted. Invariants: nothing of the table is trusted; what cannot be
//! understood is refused with a sentence and its line, and nothing is written then; an empty score is missing and never zero;
//! the same table and options give the same bytes.
//!
//! Each file imports only those before it: `number`, `names`, `progress` ← `input`, `columns`, `table` ← `rubric` ← `read` ←
//! `judged`, `options` ← `report`.
mod columns;
mod input;
mod judged;
mod names;
mod number;
mod options;
mod progress;
mod read;
mod report;
mod rubric;
mod table;

pub use input::{STANDARD_INPUT, called};
pub use options::Analyse;
pub use report::{figures, reason as not_calibrated_because};

use super::statistics::{self, Options};
use crate::kit::{sentence::short, terminal::to_standard_error};
use anyhow::{Context, ensure};
use judged::Judged;
use options::Format;
use progress::Progress;
use read::Scores;
use report::{Report, Reports};
use rubric::Rules;
use std::{
    fs,
    io::{self, ErrorKind, Write},
};

/// Reads, analyses and writes; the error is a sentence that names the file and the line.
pub fn run(args: &Analyse) -> anyhow::Result<()> {
    let mut progress = Progress::new(args.progress);
    let rules = rules(args)?;
    let called = input::called(&args.scores);
    let read = read(args, &rules, &mut progress).with_context(|| called.clone())?;
    let ReadScores { rounds, notes, written } = read;
    for note in &notes {
        to_standard_error(format_args!("{called}: {note}"));
    }
    if let Some(written) = written {
        return write(args, &written);
    }
    let options = Options { winners: args.winners.try_into()?, draws: args.draws, seed: args.seed, ..Options::default() };
    let analysed = rounds.into_iter().map(|judged| analyse(judged, &options, &progress)).collect();
    let reports = Reports { source: called, notes, options, categories: analysed };
    let document = match args.format {
        Format::Table | Format::Scores => report::table(&reports).into_bytes(),
        Format::Csv => report::csv(&reports, args.what)?,
        Format::Json => report::json(&reports)?,
        Format::Page => report::page(&reports).into_bytes(),
    };
    write(args, &document)
}

/// What is left of a table once it is understood.
struct ReadScores {
    rounds: Vec<Judged>,
    notes: Vec<String>,
    /// The scores in the format that is read, where that was asked for.
    written: Option<Vec<u8>>,
}

fn read(args: &Analyse, rules: &Rules, progress: &mut Progress) -> anyhow::Result<ReadScores> {
    let scores = scores(args, progress)?;
    let notes = scores.notes.clone();
    let written = (args.format == Format::Scores).then(|| report::scores(&scores)).transpose()?;
    Ok(ReadScores { rounds: judged::rounds(scores, rules)?, notes, written })
}

fn scores(args: &Analyse, progress: &mut Progress) -> anyhow::Result<Scores> {
    let decoded = input::text(&args.scores, progress)?;
    let mut scores = read::scores(&decoded.text, &args.columns(), progress)?;
    if !decoded.charset.is_empty() {
        scores.notes.insert(0, format!("The text is not in UTF-8; it was read as {}.", decoded.charset));
    }
    Ok(scores)
}

fn analyse(judged: Judged, options: &Options, progress: &Progress) -> Report {
    let what = judged.category.as_ref().map_or("calibrating".to_owned(), |name| format!("calibrating “{}”", short(name)));
    let analysis = progress.during(&what, || statistics::analyse(&judged.round, options));
    Report { judged, analysis }
}

fn rules(args: &Analyse) -> anyhow::Result<Rules> {
    let rules = match (&args.weights, &args.rubric) {
        (Some(weights), _) => Rules::of_weights(weights).context("--weights")?,
        (None, Some(file)) => {
            let read = || Rules::of_file(&input::text(file, &mut Progress::new(false))?.text);
            read().with_context(|| input::called(file))?
        }
        (None, None) => vec![],
    };
    Ok(Rules { rules, scale: args.scale.clone() })
}

fn write(args: &Analyse, document: &[u8]) -> anyhow::Result<()> {
    let Some(file) = &args.output else {
        let mut out = io::stdout().lock();
        return match out.write_all(document).and_then(|()| out.flush()) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.context("the result cannot be written"),
        };
    };
    let same = |other: &std::path::Path| fs::canonicalize(file).is_ok_and(|file| fs::canonicalize(other).is_ok_and(|other| other == file));
    let inputs = [Some(&args.scores), args.rubric.as_ref()];
    ensure!(!inputs.into_iter().flatten().any(|input| same(input)), "{} is what was read; it is not written over", file.display());
    fs::write(file, document).with_context(|| format!("{} cannot be written", file.display()))
}
