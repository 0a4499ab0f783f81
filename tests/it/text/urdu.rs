//! Urdu stands in the files of words, not in Rust.
use crate::architecture::{only_known, rust::Module, sources::SUMMIT};
use std::collections::BTreeSet;

/// What reads what people write in Urdu, and says nothing itself.
const READS: &[&str] = &[
    "src/agenda/import/columns.rs LAYOUT",
    "src/agenda/import/validate/fields.rs by_script",
    "src/agenda/import/people.rs AND",
    "src/agenda/import/names.rs HONORIFICS",
    "src/agenda/import/names.rs without_others",
    "src/agenda/import/roles.rs NOBODY",
    "src/agenda/import/roles.rs ROLES",
    "src/kit/sheet/clock.rs range",
    "src/kit/sheet/clock.rs written_length",
    "src/registration/intake/economies.rs ALIASES",
    "src/kit/sheet/dates.rs MONTHS",
    "src/kit/sheet/dates.rs WEEKDAYS",
    "src/kit/sheet/dates.rs month_and_numbers",
    "src/agenda/import/validate/languages.rs NAMES",
    "src/agenda/import/validate/languages.rs languages",
    "src/registration/codes/import/columns.rs LAYOUT",
    "src/agenda/programme/index.rs LETTERS",
    "src/kit/field.rs folded",
    "src/registration/codes/import/validate.rs yes",
    "src/awards/archive/import/columns.rs LAYOUT",
    "src/awards/scoring/table/columns.rs LAYOUT",
    "src/awards/archive/import/wording.rs LIKE_MERIT",
    "src/awards/archive/import/wording.rs LIKE_WINNER",
    "src/awards/archive/import/wording.rs MERIT",
    "src/awards/archive/import/wording.rs WINNER",
    "src/awards/archive/import/wording.rs is_urdu",
    "src/awards/analysis/columns.rs CATEGORY",
    "src/awards/analysis/columns.rs CRITERION",
    "src/awards/analysis/columns.rs ENTRY",
    "src/awards/analysis/columns.rs JUDGE",
    "src/awards/analysis/columns.rs SCORE",
    "src/kit/terminal.rs columns",
    "src/kit/terminal.rs runs_leftwards",
    "src/awards/analysis/rubric.rs CATEGORY",
    "src/awards/analysis/rubric.rs CRITERION",
    "src/awards/analysis/rubric.rs WEIGHT",
];

/// What says something still. Whoever mends one takes it out.
const KNOWN: &[&str] = &[];

/// Names of samples, the texts of a new site's pages, and trials, which nobody reads as a visitor.
const CONTENT: [&str; 3] = ["samples", "defaults", "trial"];

fn is_urdu(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn spoken<'a>(modules: impl Iterator<Item = &'a Module>) -> BTreeSet<String> {
    let code = modules.filter(|m| !m.tests && !m.path.iter().any(|p| CONTENT.contains(&p.as_str())));
    let literals = code.flat_map(|m| m.literals.iter().map(move |l| (m, l)));
    literals.filter(|(_, l)| l.text.contains(is_urdu)).map(|(m, l)| format!("{} {}", m.file, l.function)).collect()
}

#[test]
fn rust_says_nothing_in_urdu() {
    only_known(&spoken(SUMMIT.modules.values()), &[READS, KNOWN].concat());
}

#[test]
fn urdu_in_rust_is_seen() {
    let found = |file: &str, source: &str| {
        let path = file.split('/').map(ToOwned::to_owned).collect();
        Vec::from_iter(spoken(crate::architecture::rust::read(file, path, source).iter()))
    };
    let source = "/// نام\nfn f() { letter('ن') } const WORD: &str = \"نام\"; #[cfg(test)] mod tests { const X: &str = \"نام\"; }";
    assert_eq!(found("a/web", source), ["a/web WORD", "a/web f"]);
    assert_eq!(found("a/samples/names", source).len() + found("a/defaults", source).len(), 0);
    assert_eq!(found("a", "fn f() { format!(\"{} {}\", \"a\", x(\"b\", [\"نام\"])) }"), ["a f"]);
}
