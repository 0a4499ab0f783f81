//! For a spreadsheet: a line for each entry, judge or criterion, figures in full.
use super::{Reports, figures::percent};
use crate::{
    awards::{
        analysis::{options::What, read::shortest},
        statistics::Exact,
    },
    kit::csv::{BOM, guarded},
};
use ::csv::{Terminator, Writer, WriterBuilder};

pub const ENTRIES: [&str; 15] = [
    "category",
    "entry",
    "place",
    "place_calibrated",
    "wins",
    "judges",
    "mean",
    "sd",
    "trimmed_mean",
    "median",
    "calibrated",
    "calibrated_sd",
    "calibrated_score_sd",
    "chance_best",
    "chance_wins",
];
const JUDGES: [&str; 5] = ["category", "judge", "sheets", "severity", "severity_sd"];
const CRITERIA: [&str; 7] = ["category", "criterion", "weight", "lowest", "highest", "alpha_interval", "alpha_ordinal"];

/// A document that is written line by line: names as text, whatever they begin with, and numbers as they are.
pub struct Document(Writer<Vec<u8>>);

impl Document {
    pub fn new(header: &[&str]) -> anyhow::Result<Self> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BOM.to_string().into_bytes());
        writer.write_record(header)?;
        Ok(Self(writer))
    }

    pub fn line(&mut self, names: &[&str], numbers: impl IntoIterator<Item = String>) -> anyhow::Result<()> {
        Ok(self.0.write_record(names.iter().map(|name| guarded(name)).chain(numbers))?)
    }

    pub fn into_bytes(self) -> anyhow::Result<Vec<u8>> {
        Ok(self.0.into_inner()?)
    }
}

pub fn csv(reports: &Reports, what: What) -> anyhow::Result<Vec<u8>> {
    match what {
        What::Entries => entries(reports),
        What::Judges => judges(reports),
        What::Criteria => criteria(reports),
    }
}

fn float(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The nearest float: a spreadsheet knows no fractions.
fn exact(value: Option<&Exact>) -> String {
    float(value.map(Exact::to_f64))
}

fn entries(reports: &Reports) -> anyhow::Result<Vec<u8>> {
    let mut document = Document::new(&ENTRIES)?;
    for report in &reports.categories {
        let category = report.judged.category.as_deref().unwrap_or_default();
        for row in reports.entry_rows(report) {
            let place = |place: Option<usize>| place.map(|place| place.to_string()).unwrap_or_default();
            let panel = row.panel;
            let numbers = [
                place(row.place),
                place(row.calibrated_place),
                if row.wins { "yes" } else { "no" }.to_owned(),
                panel.map_or(0, |panel| panel.n).to_string(),
                exact(panel.map(|panel| &panel.mean)),
                float(panel.and_then(|panel| panel.sd)),
                exact(panel.and_then(|panel| panel.trimmed_mean.as_ref())),
                exact(panel.map(|panel| &panel.median)),
                float(row.calibrated.map(|one| one.score)),
                float(row.calibrated.map(|one| one.sd)),
                float(row.calibrated.map(|one| one.score_sd)),
                float(row.chance.map(|one| one.first)),
                float(row.chance.map(|one| one.among_winners)),
            ];
            document.line(&[category, row.name], numbers)?;
        }
    }
    document.into_bytes()
}

fn judges(reports: &Reports) -> anyhow::Result<Vec<u8>> {
    let mut document = Document::new(&JUDGES)?;
    for report in &reports.categories {
        let category = report.judged.category.as_deref().unwrap_or_default();
        for row in report.judge_rows() {
            let severity = row.severity;
            let numbers = [row.sheets.to_string(), float(severity.map(|one| one.severity)), float(severity.map(|one| one.sd))];
            document.line(&[category, row.name], numbers)?;
        }
    }
    document.into_bytes()
}

fn criteria(reports: &Reports) -> anyhow::Result<Vec<u8>> {
    let mut document = Document::new(&CRITERIA)?;
    for report in &reports.categories {
        let category = report.judged.category.as_deref().unwrap_or_default();
        for (criterion, alphas) in report.judged.criteria.iter().zip(&report.analysis.agreement.criteria) {
            let (lowest, highest) = (shortest(&criterion.scale.lowest), shortest(&criterion.scale.highest));
            let numbers = [percent(&criterion.share), lowest, highest, float(alphas.interval), float(alphas.ordinal)];
            document.line(&[category, &criterion.name], numbers)?;
        }
    }
    document.into_bytes()
}
