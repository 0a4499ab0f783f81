//! As a page: one HTML file without script and without anything from elsewhere, readable on paper, by ear and in the dark.
mod disagreement;
mod html;
mod pictures;
mod room;
mod tables;

use super::{
    Report, Reports,
    figures::{NOTHING, chance, exact, points},
};
use html::{escaped, name, rich};
use room::Room;
use std::fmt::Write;

/// The house's colours, sizes and fonts, and what this page makes of them.
const TOKENS: &str = include_str!("../../../../../static/css/tokens.css");
const STYLE: &str = include_str!("style.css");

pub fn page(reports: &Reports) -> String {
    let room = Room::of(reports.categories.len());
    let source = escaped(&reports.source);
    // What stands before the layer registers two colours for other pages.
    let tokens = TOKENS.find("@layer").map_or(TOKENS, |at| &TOKENS[at..]);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{source}: who wins, and how sure that is</title>\n<style>\n{tokens}\n{STYLE}</style>\n</head>\n<body>\n\
         <header><p><bdi>{source}</bdi></p><h1>Who wins, and how sure that is</h1></header>\n<main>\n"
    );
    if reports.categories.len() > 1 {
        contents(&mut out, reports);
    }
    for note in &reports.notes {
        let _ = writeln!(out, "<p class=\"note\">{}</p>", rich(note));
    }
    for (at, report) in reports.categories.iter().enumerate() {
        category(&mut out, reports, report, (at, room));
    }
    out + &foot(reports)
}

/// Each category with its winners, where there are several.
fn contents(out: &mut String, reports: &Reports) {
    *out += "<nav aria-label=\"Categories\"><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Winners\"><table><thead><tr><th scope=\"col\">Category</th>\
             <th scope=\"col\">Wins</th><th scope=\"col\" class=\"n\">Chance to be the best</th></tr></thead><tbody>\n";
    for (at, report) in reports.categories.iter().enumerate() {
        let rows = reports.entry_rows(report);
        let winners: Vec<String> = rows.iter().filter(|row| row.wins).take(5).map(|row| name(row.name)).collect();
        let sure = rows.first().and_then(|row| row.chance).map_or(NOTHING.to_owned(), |one| chance(one.first));
        let winners = if winners.is_empty() { NOTHING.to_owned() } else { winners.join(", ") };
        let category = name(report.judged.category.as_deref().unwrap_or_default());
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\"><a href=\"#category-{at}\">{category}</a></th><td>{winners}</td><td class=\"n\">{}</td></tr>",
            escaped(&sure)
        );
    }
    *out += "</tbody></table></div></nav>\n";
}

fn category(out: &mut String, reports: &Reports, report: &Report, (at, room): (usize, Room)) {
    let title = report.judged.category.as_deref().map_or("The result".to_owned(), name);
    let hidden = if report.judged.category.is_some() { "" } else { " class=\"vh\"" };
    let _ = writeln!(out, "<section aria-labelledby=\"category-{at}\">\n<h2 id=\"category-{at}\"{hidden}>{title}</h2>");
    verdict(out, reports, report);
    *out += &pictures::entries(reports, report, at, room);
    let warnings: Vec<String> = report.all_warnings();
    list(out, "To know before one trusts this", &warnings);
    let trust = report.without_judges().into_iter().chain(report.other_weights());
    list(out, "What the winners hang on", &trust.collect::<Vec<_>>());
    list(out, "Ties by the raw mean", &report.ties(&report.analysis.raw.ties));
    let calibrated = report.analysis.calibrated.as_ref().map(|standings| standings.ties.as_slice());
    list(out, "Ties by calibrated scores", &report.ties(calibrated.unwrap_or_default()));
    *out += &pictures::judges(report, at, room);
    *out += &disagreement::map(report, at, room);
    *out += &tables::agreement(report);
    let _ = writeln!(out, "<p class=\"note\">{}</p>\n</section>", rich(&report.read()));
}

/// What one came for: the winner, its figures, and whether calibration changes anything.
fn verdict(out: &mut String, reports: &Reports, report: &Report) {
    let said = reports.verdict(report);
    let rows = reports.entry_rows(report);
    let only = rows.first().filter(|row| row.wins && rows.get(1).is_none_or(|second| !second.wins));
    *out += "<div class=\"verdict\">\n";
    for (at, sentence) in said.iter().enumerate() {
        // The figures of a single winner stand below, each by itself.
        if at == 1 && only.is_some() {
            continue;
        }
        let class = if at == 0 { " class=\"lead\"" } else { "" };
        let _ = writeln!(out, "<p{class}>{}</p>", rich(sentence));
    }
    if let Some(row) = only {
        let mut figures = vec![];
        if let Some(one) = row.chance {
            figures.push(("Chance that it is the best", chance(one.first)));
        }
        figures.extend(row.panel.map(|panel| ("Mean, of 100", exact(&panel.mean))));
        figures.extend(
            row.calibrated
                .filter(|_| report.analysis.calibrated.is_some())
                .map(|one| ("Calibrated, ± SD", format!("{} ± {}", points(one.score), points(one.sd)))),
        );
        *out += "<dl>\n";
        for (term, figure) in figures {
            let _ = writeln!(out, "<div><dt>{term}</dt><dd>{}</dd></div>", escaped(&figure));
        }
        *out += "</dl>\n";
    }
    *out += "</div>\n";
}

fn list(out: &mut String, title: &str, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    let _ = writeln!(out, "<h3>{title}</h3>\n<ul>");
    for sentence in sentences {
        let _ = writeln!(out, "<li>{}</li>", rich(sentence));
    }
    *out += "</ul>\n";
}

fn foot(reports: &Reports) -> String {
    let draws = match reports.options.draws {
        0 => String::new(),
        draws => format!(" Chances are shares of {draws} draws (seed {}).", reports.options.seed),
    };
    format!(
        "</main>\n<footer><p>A judge’s total is 100 times the weighted sum of scores on their scales; the raw mean is over final sheets. \
         Calibrated scores come from a model with a quality for each entry and a severity for each judge, its variances by restricted \
         maximum likelihood, its effects by Henderson’s mixed-model equations; they stand beside the raw mean, never in its place.\
         {draws}</p></footer>\n</body>\n</html>\n"
    )
}
