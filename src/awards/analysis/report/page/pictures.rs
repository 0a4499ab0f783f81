//! Entries and judges as dots with intervals, names beside them.
use super::{
    html::{escaped, name},
    room::Room,
    tables,
};
use crate::{
    awards::{
        analysis::{
            charts::{Dot, DotRow, Dots},
            report::{
                Report, Reports,
                rows::{EntryRow, JudgeRow},
                table::SHARED,
            },
        },
        statistics::Exact,
    },
    kit::sentence::counted,
};
use std::fmt::Write;

/// Standard deviations to either side that hold 95 of 100.
const REACH: f64 = 1.96;

/// Names on the one side, the picture on the other, row by row.
pub fn beside(names: &[(String, bool)], svg: &str) -> String {
    let mut out = "<div class=\"beside\">\n<ol class=\"names\" aria-hidden=\"true\">\n".to_owned();
    for (name, strong) in names {
        let class = if *strong { " class=\"wins\"" } else { "" };
        let _ = writeln!(out, "<li{class}>{name}</li>");
    }
    out + "</ol>\n" + svg + "</div>\n"
}

fn entry_dots(row: &EntryRow) -> DotRow {
    let plain = row.panel.map(|panel| {
        let error = panel.sd.map_or(0.0, |sd| REACH * sd / Exact::count(panel.n).to_f64().sqrt());
        Dot { at: panel.mean.to_f64(), reach: error }
    });
    DotRow { plain, calibrated: row.calibrated.map(|one| Dot { at: one.score, reach: REACH * one.sd }) }
}

pub fn entries(reports: &Reports, report: &Report, at: usize, room: Room) -> String {
    let rows = reports.entry_rows(report);
    let drawn = &rows[..rows.len().min(room.picture_rows)];
    let dots: Vec<DotRow> = drawn.iter().map(entry_dots).collect();
    let place = |row: &EntryRow| row.place.map_or("–".to_owned(), |place| place.to_string());
    let names: Vec<_> = drawn.iter().map(|row| (format!("<b>{}</b> {}", place(row), name(row.name)), row.wins)).collect();
    let mut description = format!("{}, ordered by the raw mean. ", counted(drawn.len(), "entry", "entries"));
    description += "Squares are raw means, discs calibrated scores; lines 95 % intervals. The figures are in the table below.";
    let svg =
        Dots { id: &format!("entries-{at}"), called: "Entries with their scores", description: &description, rows: &dots, zero: None }
            .svg(escaped);
    let mut out = "<figure>\n<figcaption><strong>Scores, of 100</strong> <span class=\"key\">".to_owned();
    out += "<svg width=\"34\" height=\"12\" aria-hidden=\"true\"><line class=\"plain\" x1=\"0\" x2=\"34\" y1=\"6\" y2=\"6\"/>\
            <rect class=\"plain\" x=\"13\" y=\"2\" width=\"8\" height=\"8\"/></svg> raw mean</span> ";
    if report.analysis.calibration.is_ok() {
        out += "<span class=\"key\"><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><line class=\"calibrated\" x1=\"0\" x2=\"34\" y1=\"6\" y2=\"6\"/>\
                <circle class=\"calibrated\" cx=\"17\" cy=\"6\" r=\"5\"/></svg> calibrated</span> ";
    }
    out += "<span class=\"key\">lines: 95 % intervals</span></figcaption>\n";
    out += &beside(&names, &svg);
    if report.analysis.calibration.is_ok() {
        let _ = writeln!(out, "<p class=\"note\">{SHARED}</p>");
    }
    if drawn.len() < rows.len() {
        let _ = writeln!(out, "<p class=\"note\">The first {} of {} are drawn.</p>", drawn.len(), rows.len());
    }
    out + &tables::entries(&rows, room) + "</figure>\n"
}

/// The most lenient and the strictest, where there are many.
pub fn judges(report: &Report, at: usize, room: Room) -> String {
    let rows = report.judge_rows();
    let known: Vec<&JudgeRow> = rows.iter().filter(|row| row.severity.is_some()).collect();
    if known.is_empty() {
        return String::new();
    }
    let half = room.picture_rows / 2;
    let is_drawn = |at: &usize| known.len() <= room.picture_rows || *at < half || *at >= known.len() - half;
    let drawn: Vec<&JudgeRow> = known.iter().enumerate().filter(|(at, _)| is_drawn(at)).map(|(_, row)| *row).collect();
    let dot = |row: &&JudgeRow| row.severity.map(|one| Dot { at: one.severity, reach: REACH * one.sd });
    let dots: Vec<DotRow> = drawn.iter().map(|row| DotRow { plain: None, calibrated: dot(row) }).collect();
    let names: Vec<_> = drawn.iter().map(|row| (name(row.name), false)).collect();
    let description = format!(
        "{}, the most lenient first. Lines are 95 % intervals. The figures are in the table below.",
        counted(drawn.len(), "judge", "judges")
    );
    let svg = Dots { id: &format!("judges-{at}"), called: "Severity of judges", description: &description, rows: &dots, zero: Some(0.0) }
        .svg(escaped);
    let mut out =
        "<h3>How strict judges are</h3>\n<figure>\n<figcaption>Points above or below what other judges give; right of zero is lenient. \
                   Lines are 95 % intervals.</figcaption>\n"
            .to_owned();
    out += &beside(&names, &svg);
    if drawn.len() < known.len() {
        let _ = writeln!(out, "<p class=\"note\">The {half} most lenient and the {half} strictest of {} are drawn.</p>", known.len());
    }
    out + &tables::judges(&rows, room) + "</figure>\n"
}
