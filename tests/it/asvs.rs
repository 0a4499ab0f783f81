//! OWASP ASVS 5.0: `tests/asvs.csv` says of each requirement that we hold ourselves to how it is proven. None is left out,
//! and what a row names is there.
use crate::architecture::sources::{RUST, Source, files};
use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

/// The requirements that were chosen, where they stand beside the clone.
const SELECTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/asvs-selected.csv");

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| read("tests/asvs.csv"));

#[derive(Debug, Deserialize)]
struct Row {
    req_id: String,
    proof: Proof,
    how: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Proof {
    /// Tests that fail if the requirement is broken, with blanks between: `accounts::a_link_raced_signs_in_one`, or a suite
    /// of journeys as `browser/suites/admin.mjs`.
    #[serde(rename = "test")]
    Test,
    /// Lines that decide it, with semicolons between: a file and a word that stands in it.
    #[serde(rename = "setting")]
    Setting,
    /// A sentence says why.
    #[serde(rename = "not applicable")]
    NotApplicable,
    /// A sentence says what is missing.
    #[serde(rename = "not yet")]
    NotYet,
}

#[derive(Debug, Deserialize)]
struct Selected {
    req_id: String,
}

fn read<T: DeserializeOwned>(path: &str) -> Vec<T> {
    let mut table = csv::Reader::from_path(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    table.deserialize().map(|row| row.unwrap_or_else(|e| panic!("{path}: {e}"))).collect()
}

fn of(proof: Proof) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.proof == proof)
}

/// Requirements that have two rows.
fn repeated(rows: &[Row]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    rows.iter().map(|row| row.req_id.as_str()).filter(|id| !seen.insert(*id)).collect()
}

/// Requirements without a row, and rows of no requirement.
fn differences<'a>(rows: &'a [Row], chosen: &'a [String]) -> BTreeSet<&'a str> {
    let rows: BTreeSet<_> = rows.iter().map(|row| row.req_id.as_str()).collect();
    let chosen: BTreeSet<_> = chosen.iter().map(String::as_str).collect();
    rows.symmetric_difference(&chosen).copied().collect()
}

/// The files in which a module may stand. One that is called `tests` may stand inside the module that it tests.
fn homes(module: &str) -> Vec<String> {
    let around = module.strip_suffix("/tests");
    let mut homes = vec![];
    for stem in [Some(module), around].into_iter().flatten() {
        for root in ["tests/it", "src"] {
            homes.extend([format!("{root}/{stem}.rs"), format!("{root}/{stem}/mod.rs")]);
        }
    }
    homes
}

/// Whether the text has a test of that name; a function that is no test proves nothing.
fn has_test(text: &str, name: &str) -> bool {
    let (lines, head): (Vec<_>, _) = (text.lines().map(str::trim).collect(), format!("fn {name}("));
    lines.iter().enumerate().any(|(at, line)| {
        let mut attributes = lines[..at].iter().rev().take_while(|line| line.starts_with("#["));
        let is_it = line.strip_prefix("async ").unwrap_or(line).starts_with(&head);
        is_it && attributes.any(|attribute| ["#[test]", "#[tokio::test"].iter().any(|mark| attribute.starts_with(mark)))
    })
}

/// Whether there is a test or a suite of journeys of that name.
pub fn is_there(name: &str, sources: &[&Source]) -> bool {
    if name.starts_with("browser/suites/") {
        return Path::new("tests").join(name).is_file();
    }
    let Some((module, test)) = name.rsplit_once("::") else { return false };
    let homes = homes(&module.replace("::", "/"));
    sources.iter().any(|source| homes.contains(&source.path) && has_test(&source.text, test))
}

/// Whether the word stands in the file.
fn is_decided(line: &str) -> bool {
    let Some((file, word)) = line.split_once(' ') else { return false };
    !word.is_empty() && fs::read_to_string(file).is_ok_and(|text| text.contains(word))
}

#[test]
fn every_requirement_has_one_row() {
    assert_eq!(repeated(&ROWS), Vec::<&str>::new());
    if !Path::new(SELECTED).is_file() {
        eprintln!("not compared: there are no chosen requirements at {SELECTED}");
        return;
    }
    let chosen: Vec<_> = read::<Selected>(SELECTED).into_iter().map(|selected| selected.req_id).collect();
    assert_eq!(differences(&ROWS, &chosen), BTreeSet::new(), "without a row, or rows of no requirement");
    let rows: Vec<_> = ROWS.iter().map(|row| row.req_id.clone()).collect();
    assert_eq!(rows, chosen, "rows stand in the order of the requirements");
}

#[test]
fn every_test_that_is_named_is_there() {
    let tests = files("tests/it", "rs");
    let sources: Vec<_> = RUST.iter().chain(&tests).collect();
    let named = of(Proof::Test).flat_map(|row| row.how.split(' ').map(move |name| (row.req_id.as_str(), name)));
    let missing: Vec<_> = named.filter(|(_, name)| !is_there(name, &sources)).collect();
    assert!(missing.is_empty(), "no such tests: {missing:#?}");
}

#[test]
fn every_setting_stands_where_it_is_said_to() {
    let named = of(Proof::Setting).flat_map(|row| row.how.split("; ").map(move |line| (row.req_id.as_str(), line)));
    let missing: Vec<_> = named.filter(|(_, line)| !is_decided(line)).collect();
    assert!(missing.is_empty(), "no such lines: {missing:#?}");
}

#[test]
fn whatever_is_not_proven_says_why() {
    let silent = |row: &&Row| row.how.len() < 10 || !row.how.ends_with('.');
    let silent: Vec<_> = of(Proof::NotApplicable).chain(of(Proof::NotYet)).filter(silent).map(|row| &row.req_id).collect();
    assert!(silent.is_empty(), "these say nothing: {silent:?}");
    println!("{} of {} requirements are not proven yet", of(Proof::NotYet).count(), ROWS.len() - of(Proof::NotApplicable).count());
}

#[test]
fn what_is_not_there_is_seen() {
    let row = |id: &str| Row { req_id: id.into(), proof: Proof::NotYet, how: String::new() };
    let rows = ["V1.1.1", "V1.1.2", "V1.1.2", "V9.9.9"].map(row);
    let chosen = ["V1.1.1", "V1.1.2", "V1.1.3"].map(ToOwned::to_owned);
    assert_eq!(repeated(&rows), ["V1.1.2"]);
    assert_eq!(differences(&rows, &chosen), BTreeSet::from(["V1.1.3", "V9.9.9"]));

    let source = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let sources = [
        source("tests/it/a/b.rs", "#[tokio::test(flavor = \"multi_thread\")]\n#[expect(x)]\nasync fn first() {}\nfn help() {}\n"),
        source("src/kit/c.rs", "mod tests {\n    #[test]\n    fn second() {}\n}\n"),
        source("src/kit/d/tests/mod.rs", "#[test]\nfn third() {}\n"),
    ];
    let sources: Vec<_> = sources.iter().collect();
    for there in ["a::b::first", "kit::c::tests::second", "kit::d::tests::third", "browser/suites/admin.mjs"] {
        assert!(is_there(there, &sources), "{there}");
    }
    for gone in ["", "first", "a::b::help", "a::b::fir", "a::first", "kit::c::third", "browser/suites/gone.mjs", "browser/suites/.."] {
        assert!(!is_there(gone, &sources), "{gone}");
    }
    assert!(is_decided("Cargo.toml unsafe_code"));
    for gone in ["", "Cargo.toml", "Cargo.toml ", "Cargo.toml no-such-word", "gone.toml unsafe_code"] {
        assert!(!is_decided(gone), "{gone}");
    }
}
