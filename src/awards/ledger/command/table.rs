//! For a terminal: what holds and what does not, then each category with its places.
use super::{
    category::{notes, verdict},
    finding::findings,
    names::{Names, shown},
};
use crate::{
    awards::ledger::{
        replay::{Placed, Replayed, ReplayedCategory},
        verification::{HeadCheck, Verification},
        words::words,
    },
    kit::terminal::{self, WIDE, item, left, right},
};
use std::fmt::Write;

/// Of the columns with figures; the name has the rest.
const FIGURES: usize = 46;
const SHORTEST_NAME: usize = 12;
const NOTHING: &str = "–";

pub fn table(verification: &Verification) -> String {
    let mut out = String::new();
    let replayed = verification.replayed.as_ref().and_then(|replayed| replayed.as_ref().ok());
    let name = replayed.map(|replayed| shown(&replayed.rules.name)).filter(|name| !name.is_empty());
    let edition = format!("edition {}", terminal::tidy(&verification.header.edition));
    let called = name.map_or(edition.clone(), |name| format!("{name}, {edition}"));
    heading(&mut out, &called);
    out += &item("", &format!("Cycle {}.", verification.header.cycle));
    chain(&mut out, verification);
    if let Some(replayed) = replayed {
        categories(&mut out, replayed);
    } else {
        out.push('\n');
        out += &item("", "So nothing can be said of winners.");
    }
    out
}

fn heading(out: &mut String, text: &str) {
    let text = terminal::cut(text, WIDE);
    let _ = write!(out, "{text}\n{}\n\n", "=".repeat(terminal::width(&text)));
}

/// The rows, the head, and all that does not hold.
fn chain(out: &mut String, verification: &Verification) {
    let rows = verification.rows;
    if verification.chain_faults.is_empty() {
        *out += &item("", &format!("{rows} rows, each as it was sealed, in its place."));
    } else {
        *out += &item("", &format!("{rows} rows, which are not as they were sealed."));
    }
    *out += &item("Head: ", &words(&verification.head).join(" "));
    *out += &item("      ", &verification.head.to_string());
    let is_whole = verification.chain_faults.is_empty();
    for head in &verification.heads {
        *out += &item("", &published(head, rows, is_whole));
    }
    if verification.heads.is_empty() && is_whole {
        *out += &item("", "No published head was given (--head): this shows only that the file is consistent with itself.");
    }
    let found = findings(verification);
    if !found.is_empty() {
        out.push_str("\nWHAT DOES NOT HOLD\n");
    }
    for finding in found {
        *out += &item("  - ", &finding.words);
    }
}

fn published(head: &HeadCheck, rows: usize, is_whole: bool) -> String {
    let Some(row) = head.row else { return "A published head was given, and it is none of this ledger's.".to_owned() };
    if !is_whole {
        return format!("The published head is written before row {row}, and does not stand for what is in this file.");
    }
    let after = usize::try_from(row).map_or(0, |row| rows.saturating_sub(row));
    match after {
        0 => format!("The published head is that of the last row, {row}: it stands for all of them."),
        1 => format!("The published head is that of row {row}; it does not stand for the one row that came after it."),
        _ => format!("The published head is that of row {row}; it does not stand for the {after} rows that came after it."),
    }
}

fn categories(out: &mut String, replayed: &Replayed) {
    let names = Names::of(&replayed.rules);
    for category in &replayed.categories {
        out.push_str("\n\n");
        heading(out, &shown(&category.category.name));
        *out += &item("", &verdict(category, &names).join(" "));
        out.push('\n');
        places(out, category, &names);
        out.push('\n');
        for note in notes(category, &names) {
            *out += &item("  - ", &note);
        }
    }
}

fn places(out: &mut String, category: &ReplayedCategory, names: &Names) {
    let entries = &category.standings.places;
    let longest = entries.iter().map(|one| terminal::width(names.entry(one.entry))).max().unwrap_or_default();
    let wide = longest.clamp(SHORTEST_NAME, WIDE - FIGURES);
    let line = |cells: [&str; 6]| {
        let [place, name, judges, mean, calibrated, award] = cells;
        let figures = format!("{}{}{}", right(judges, 8), right(mean, 8), right(calibrated, 12));
        format!("{}  {}{figures}  {award}", right(place, 6), left(name, wide)).trim_end().to_owned() + "\n"
    };
    *out += &line(["place", "entry", "judges", "mean", "calibrated", ""]);
    for one in entries {
        let or_nothing = |text: Option<String>| text.unwrap_or_else(|| NOTHING.to_owned());
        let place = or_nothing(one.place.map(|place| place.to_string()));
        let mean = or_nothing(one.mean.as_ref().map(|mean| mean.to_decimal(2)));
        let calibrated = or_nothing(one.calibrated.map(|score| format!("{score:.2}")));
        *out += &line([&place, names.entry(one.entry), &one.judges.to_string(), &mean, &calibrated, award(category, one)]);
    }
}

fn award(category: &ReplayedCategory, placed: &Placed) -> &'static str {
    let Some(decided) = &category.decided else { return "" };
    if decided.decision.winners.contains(&placed.entry) {
        "winner"
    } else if decided.decision.merits.contains(&placed.entry) {
        "merit"
    } else {
        ""
    }
}
