//! Where judges disagree: entries by judges, each total against the mean of its entry.
use super::{
    html::{escaped, name},
    pictures::beside,
    room::Room,
    tables::Folded,
};
use crate::awards::{
    analysis::report::{
        Report,
        figures::{points, signed},
        rows::Residual,
    },
    charts::{Cell, Map},
};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write,
};

/// What the map shows: entries by place, judges as they came.
struct Shown {
    entries: Vec<usize>,
    judges: Vec<usize>,
    is_part: bool,
}

pub fn map(report: &Report, at: usize, room: Room) -> String {
    let mut residuals = report.residuals();
    if residuals.is_empty() {
        return String::new();
    }
    residuals.sort_by(|a, b| b.difference().abs().total_cmp(&a.difference().abs()).then((a.entry, a.judge).cmp(&(b.entry, b.judge))));
    let shown = Shown::of(report, &residuals, room.map_side);
    let numbered = |all: &[usize]| all.iter().enumerate().map(|(at, one)| (*one, at)).collect::<HashMap<usize, usize>>();
    let (rows, columns) = (numbered(&shown.entries), numbered(&shown.judges));
    let cell = |one: &Residual| Some(Cell { row: *rows.get(&one.entry)?, column: *columns.get(&one.judge)?, difference: one.difference() });
    let cells: Vec<Cell> = residuals.iter().filter_map(cell).collect();
    let names: Vec<_> = shown.entries.iter().map(|entry| (name(&report.judged.entries[*entry]), false)).collect();
    let svg = Map {
        id: &format!("map-{at}"),
        called: "Where judges disagree",
        description: "A row for each entry and a column for each judge, with how far the judge's total is from the mean of the entry. The figures are in the table below.",
        rows: shown.entries.len(),
        columns: shown.judges.len(),
        cells: &cells,
    }
    .svg(escaped);
    let mut out = "<h3>Where judges disagree</h3>\n<figure>\n<figcaption>How many points each judge gave above \
                   (<span class=\"above\">+</span>) or below (<span class=\"below\">−</span>) the mean of the entry. The numbers above the columns are judges.</figcaption>\n"
        .to_owned();
    let region = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Map of entries and judges\">";
    let _ = writeln!(out, "<div class=\"mapped\">{}</div>", beside(&names, &format!("{region}{svg}</div>\n")));
    out += "<ol class=\"judges\">\n";
    for judge in &shown.judges {
        let _ = writeln!(out, "<li>{}</li>", name(&report.judged.judges[*judge]));
    }
    out += "</ol>\n";
    if shown.is_part {
        let (entries, judges) = (shown.entries.len(), shown.judges.len());
        let _ =
            writeln!(out, "<p class=\"note\">The {entries} entries and {judges} judges where the disagreement is largest are drawn.</p>");
    }
    out + &table(report, &residuals, room) + "</figure>\n"
}

impl Shown {
    /// All where they fit, else those with the largest residuals, which come first.
    fn of(report: &Report, residuals: &[Residual], side: usize) -> Self {
        let (mut entries, mut judges) = (BTreeSet::new(), BTreeSet::new());
        let mut is_part = false;
        for one in residuals {
            let fits = |taken: &BTreeSet<usize>, one: usize| taken.contains(&one) || taken.len() < side;
            if fits(&entries, one.entry) && fits(&judges, one.judge) {
                entries.insert(one.entry);
                judges.insert(one.judge);
            } else {
                is_part = true;
            }
        }
        let by_place = report.analysis.raw.places.iter().map(|place| place.entry.0).filter(|entry| entries.contains(entry));
        Self { entries: by_place.collect(), judges: judges.into_iter().collect(), is_part }
    }
}

fn table(report: &Report, residuals: &[Residual], room: Room) -> String {
    let cells = |one: &Residual| {
        let names = [name(&report.judged.entries[one.entry]), name(&report.judged.judges[one.judge])];
        names.into_iter().chain([points(one.total), points(one.mean), signed(one.difference())]).collect()
    };
    let folded = Folded {
        summary: "Sheets in figures, the largest differences first",
        open: false,
        titles: &["Entry", "Judge", "Total", "Mean of the entry", "Difference"],
        names: 2,
        most: room.table_rows.min(500),
    };
    folded.html(residuals.len(), residuals.iter().map(cells))
}
