//! The figures of pictures as tables, and those that have no picture.
use super::{
    html::{escaped, name},
    room::Room,
};
use crate::awards::analysis::report::{
    Report,
    figures::{NOTHING, chance, exact, part, points, signed},
    rows::{EntryRow, JudgeRow},
};
use std::fmt::Write;

/// A table below a line that opens it; what is beyond `most` rows is counted.
pub struct Folded<'a> {
    pub summary: &'a str,
    pub open: bool,
    /// The first is a name, the others are figures unless they are said to be names too.
    pub titles: &'a [&'a str],
    pub names: usize,
    pub most: usize,
}

impl Folded<'_> {
    /// `rows`: cells that are HTML.
    pub fn html(&self, count: usize, rows: impl Iterator<Item = Vec<String>>) -> String {
        let open = if self.open { " open" } else { "" };
        let mut out = format!(
            "<details{open}><summary>{}</summary>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table><thead><tr>",
            self.summary, self.summary
        );
        let class = |at: usize| if at < self.names { "" } else { " class=\"n\"" };
        for (at, title) in self.titles.iter().enumerate() {
            let _ = write!(out, "<th scope=\"col\"{}>{title}</th>", class(at));
        }
        out += "</tr></thead><tbody>\n";
        for row in rows.take(self.most) {
            out += "<tr>";
            for (at, cell) in row.iter().enumerate() {
                let _ = if at == 0 { write!(out, "<th scope=\"row\">{cell}</th>") } else { write!(out, "<td{}>{cell}</td>", class(at)) };
            }
            out += "</tr>\n";
        }
        out += "</tbody></table></div>\n";
        if count > self.most {
            let _ = writeln!(out, "<p class=\"note\">The first {} of {count}; all are in the table, CSV and JSON.</p>", self.most);
        }
        out + "</details>\n"
    }
}

pub fn entries(rows: &[EntryRow], room: Room) -> String {
    let titles = [
        "Entry",
        "Place",
        "Mean",
        "Calibrated",
        "± SD",
        "± SD with the level",
        "Place, calibrated",
        "Chance to be best",
        "Chance to win",
        "Judges",
        "SD",
        "Trimmed mean",
    ];
    let most = room.table_rows;
    let or_nothing = |text: Option<String>| text.map_or(NOTHING.to_owned(), |text| escaped(&text));
    let cells = |row: &EntryRow| {
        let place = |place: Option<usize>| or_nothing(place.map(|place| place.to_string()));
        vec![
            name(row.name),
            place(row.place),
            or_nothing(row.panel.map(|panel| exact(&panel.mean))),
            or_nothing(row.calibrated.map(|one| points(one.score))),
            or_nothing(row.calibrated.map(|one| points(one.sd))),
            or_nothing(row.calibrated.map(|one| points(one.score_sd))),
            place(row.calibrated_place),
            or_nothing(row.chance.map(|one| chance(one.first))),
            or_nothing(row.chance.map(|one| chance(one.among_winners))),
            row.panel.map_or(0, |panel| panel.n).to_string(),
            or_nothing(row.panel.and_then(|panel| panel.sd).map(points)),
            or_nothing(row.panel.and_then(|panel| panel.trimmed_mean.as_ref()).map(exact)),
        ]
    };
    Folded { summary: "All places in figures", open: rows.len() <= 20, titles: &titles, names: 1, most }
        .html(rows.len(), rows.iter().map(cells))
}

pub fn judges(rows: &[JudgeRow], room: Room) -> String {
    let cells = |row: &JudgeRow| {
        let of = |figure: Option<String>| figure.unwrap_or_else(|| NOTHING.to_owned());
        let (severity, sd) = (row.severity.map(|one| signed(one.severity)), row.severity.map(|one| points(one.sd)));
        vec![name(row.name), row.sheets.to_string(), of(severity), of(sd)]
    };
    let folded = Folded {
        summary: "All judges in figures",
        open: false,
        titles: &["Judge", "Final sheets", "Severity", "± SD"],
        names: 1,
        most: room.table_rows,
    };
    folded.html(rows.len(), rows.iter().map(cells))
}

/// Agreement in words, and where the differences come from.
pub fn agreement(report: &Report) -> String {
    let mut out = "<h3>How far judges agree</h3>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Agreement\"><table><thead><tr><th scope=\"col\">Coefficient</th>\
                   <th scope=\"col\" class=\"n\">Value</th><th scope=\"col\">What it means</th></tr></thead><tbody>\n"
        .to_owned();
    for one in report.agreement() {
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td></tr>",
            escaped(&one.name),
            one.figure(),
            escaped(one.word)
        );
    }
    out += "</tbody></table></div>\n";
    let variances = report.variances();
    if variances.is_empty() {
        return out;
    }
    out += "<h3>Where the differences come from</h3>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Variances\"><table><thead><tr><th scope=\"col\">Source</th>\
            <th scope=\"col\" class=\"n\">Variance</th><th scope=\"col\" class=\"n\">Share</th></tr></thead><tbody>\n";
    for (source, variance, share) in variances {
        let share = part(share);
        let _ =
            writeln!(out, "<tr><th scope=\"row\">{source}</th><td class=\"n\">{}</td><td class=\"n\">{share}</td></tr>", points(variance));
    }
    out + "</tbody></table></div>\n"
}
