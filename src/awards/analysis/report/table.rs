//! For a terminal: a table of places, and sentences below it.
use super::{
    Report, Reports,
    figures::{NOTHING, chance, exact, part, percent, points, signed},
    rows::EntryRow,
};
use crate::{
    awards::{analysis::read::shortest, statistics::Exact},
    kit::{
        sentence::{counted, name},
        terminal::{self, WIDE, item, left, right},
    },
};
use std::fmt::Write;

/// Of the columns with figures; the name has the rest.
const FIGURES: usize = 67;
const SHORTEST_NAME: usize = 12;

const LEGEND: &str = "raw, cal: the place by the raw mean and by the calibrated score. best, wins: the chance to be the best, and to win.";

/// What the standard deviation of a calibrated score is not.
pub const SHARED: &str = "SD of a calibrated score: the level of the whole field is uncertain too, and that part is the same for all \
                          entries; compare two by their chances.";

pub fn table(reports: &Reports) -> String {
    let mut out = String::new();
    for note in &reports.notes {
        out += &item("", note);
    }
    for (at, report) in reports.categories.iter().enumerate() {
        if at > 0 {
            out += "\n\n";
        }
        category(&mut out, reports, report);
    }
    out
}

fn heading(out: &mut String, text: &str) {
    let _ = write!(out, "\n{}\n", text.to_uppercase());
}

fn list(out: &mut String, title: &str, sentences: &[String]) {
    if !sentences.is_empty() {
        heading(out, title);
        for sentence in sentences {
            *out += &item("  - ", sentence);
        }
    }
}

fn category(out: &mut String, reports: &Reports, report: &Report) {
    if let Some(name) = &report.judged.category {
        let name = terminal::cut(name, WIDE);
        let _ = writeln!(out, "{name}\n{}\n", "=".repeat(terminal::width(&name)));
    }
    *out += &item("", &reports.verdict(report).join(" "));
    list(out, "To know before one trusts this", &report.all_warnings());
    *out += "\n";
    *out += &item("", &report.read());
    places(out, reports, report);
    let (raw, calibrated) = (&report.analysis.raw.ties, report.analysis.calibrated.as_ref().map(|c| c.ties.as_slice()));
    list(out, "Ties by the raw mean", &report.ties(raw));
    list(out, "Ties by calibrated scores", &report.ties(calibrated.unwrap_or_default()));
    judges(out, report);
    variances(out, report);
    agreement(out, report);
    list(out, "Without one judge", &report.without_judges());
    list(out, "Other weights", &report.other_weights());
}

impl Report {
    /// What was read, and by what it is scored.
    pub fn read(&self) -> String {
        let judged = &self.judged;
        let criteria = judged.criteria.iter().map(|criterion| {
            let scale = format!("{} to {}", shortest(&criterion.scale.lowest), shortest(&criterion.scale.highest));
            let name = name(&criterion.name);
            if judged.criteria.len() == 1 {
                format!("{name} from {scale}")
            } else {
                format!("{name} {} from {scale}", percent(&criterion.share))
            }
        });
        let sheets = counted(judged.sheets, "sheet", "sheets");
        let not_final = if judged.not_final.is_empty() { String::new() } else { format!(", {} of them not final", judged.not_final.len()) };
        format!(
            "{}, {}, {sheets}{not_final}. Scored by: {}.",
            counted(judged.entries.len(), "entry", "entries"),
            counted(judged.judges.len(), "judge", "judges"),
            criteria.collect::<Vec<_>>().join("; "),
        )
    }
}

fn places(out: &mut String, reports: &Reports, report: &Report) {
    let rows = reports.entry_rows(report);
    let longest = rows.iter().map(|row| terminal::width(row.name)).max().unwrap_or_default();
    let wide = longest.clamp(SHORTEST_NAME, WIDE - FIGURES);
    heading(out, "Places, in points of 100");
    let titles = ["raw", "cal", "n", "mean", "SD", "trimmed", "calibrated ± SD", "best", "wins"];
    let line = |name: &str, cells: [String; 9]| {
        let [raw, calibrated, n, mean, sd, trimmed, score, best, wins] = cells;
        let places = format!("{}{}  {}", right(&raw, 4), right(&calibrated, 5), left(name, wide));
        let figures = format!("{}{}{}{}", right(&n, 5), right(&mean, 8), right(&sd, 7), right(&trimmed, 8));
        format!("{places}{figures}{}{}{}\n", right(&score, 16), right(&best, 6), right(&wins, 6))
    };
    *out += &line("entry", titles.map(str::to_owned));
    for row in rows {
        *out += &line(row.name, cells(&row));
    }
    *out += &item("", LEGEND);
    if report.analysis.calibration.is_ok() {
        *out += &item("", SHARED);
    }
}

/// Places, then figures, as they are shown.
fn cells(row: &EntryRow) -> [String; 9] {
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| NOTHING.to_owned());
    let place = |place: Option<usize>| or_nothing(place.map(|place| place.to_string()));
    let of_panel = |value: Option<&Exact>| or_nothing(value.map(exact));
    [
        place(row.place),
        place(row.calibrated_place),
        row.panel.map_or(0, |panel| panel.n).to_string(),
        of_panel(row.panel.map(|panel| &panel.mean)),
        or_nothing(row.panel.and_then(|panel| panel.sd).map(points)),
        of_panel(row.panel.and_then(|panel| panel.trimmed_mean.as_ref())),
        or_nothing(row.calibrated.map(|one| format!("{} ±{}", points(one.score), right(&points(one.sd), 6)))),
        or_nothing(row.chance.map(|one| chance(one.first))),
        or_nothing(row.chance.map(|one| chance(one.among_winners))),
    ]
}

fn judges(out: &mut String, report: &Report) {
    let rows = report.judge_rows();
    heading(out, "Judges, in points: above zero is lenient");
    let wide = rows.iter().map(|row| terminal::width(row.name)).max().unwrap_or_default().clamp(SHORTEST_NAME, WIDE - 36);
    let _ = writeln!(out, "  {}{}{}", left("judge", wide), right("sheets", 8), right("severity ± SD", 20));
    for row in rows {
        let severity = row.severity.map(|one| format!("{} ±{}", signed(one.severity), right(&points(one.sd), 6)));
        let severity = severity.unwrap_or_else(|| NOTHING.to_owned());
        let _ = writeln!(out, "  {}{}{}", left(row.name, wide), right(&row.sheets.to_string(), 8), right(&severity, 20));
    }
}

fn variances(out: &mut String, report: &Report) {
    let found = report.variances();
    if !found.is_empty() {
        heading(out, "Where the differences come from");
    }
    for (name, variance, share) in found {
        let _ = writeln!(out, "  {}{}{}", left(name, 28), right(&points(variance), 12), right(&part(share), 7));
    }
}

fn agreement(out: &mut String, report: &Report) {
    heading(out, "Agreement: 1 is full, 0 is none");
    for one in report.agreement() {
        let _ = writeln!(out, "  {}{}  {}", left(&one.name, 52), right(&one.figure(), 7), one.word);
    }
}
