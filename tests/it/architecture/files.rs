//! Files stay small, and each begins with what it is.
use super::{
    only_known,
    sources::{RUST, Source},
};
use std::collections::BTreeSet;

/// Past these lines a file splits by noun.
const MOST_LINES: usize = 300;

/// Files that are longer still. Whoever splits one takes it out.
const KNOWN_LONG: &[&str] = &[];

fn long(sources: &[Source]) -> BTreeSet<String> {
    sources.iter().filter(|s| s.text.lines().count() > MOST_LINES).map(|s| s.path.clone()).collect()
}

/// Without a first line of documentation that says something.
fn silent(sources: &[Source]) -> BTreeSet<String> {
    let says = |s: &&Source| {
        s.text.strip_prefix("//! ").and_then(|text| text.lines().next()).is_some_and(|line| line.contains(char::is_alphabetic))
    };
    sources.iter().filter(|s| !says(s)).map(|s| s.path.clone()).collect()
}

#[test]
fn files_stay_small_and_say_what_they_are() {
    only_known(&long(&RUST), KNOWN_LONG);
    only_known(&silent(&RUST), &[]);
}

#[test]
fn a_long_or_silent_file_is_seen() {
    let source = |path: &str, text: String| Source { path: path.to_owned(), text };
    let planted = [
        source("a", "//! A.\n".repeat(300)),
        source("b", "//! B.\n".repeat(301)),
        source("c", "use x;".into()),
        source("d", "//! \n//! D.".into()),
    ];
    assert_eq!(long(&planted), BTreeSet::from(["b".to_owned()]));
    assert_eq!(silent(&planted), BTreeSet::from(["c".to_owned(), "d".to_owned()]));
}
