//! What people and programs are told.
use super::{Book, DecidedBy, ONLINE, PITCH, Record, ScoreRule, TieRule, deliberation, export, rules};
use crate::awards::ledger::{Format, PublishedHead, document, verify};
use serde_json::Value;

/// Three entries, the first two level by all but a decision.
fn book() -> Book {
    let mut rules = rules(&[100], 3);
    (rules.tie, rules.score) = (TieRule::Chair, ScoreRule::Calibrated);
    let mut book = Book::new(rules);
    book.submit_all(ONLINE, &["7", "7", "2"]).close(ONLINE);
    book
}

fn said(book: &Book, heads: &[PublishedHead]) -> String {
    let told = document(&verify(&export(book.file()), heads), Format::Table);
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn head(book: &Book, row: usize) -> PublishedHead {
    PublishedHead::Hash(book.chain()[row - 1].0)
}

#[test]
fn a_table_says_who_wins_and_how_it_was_decided() {
    let mut book = book();
    let open = said(&book, &[]);
    for sentence in [
        "ICT Awards, edition 2026",
        "5 rows, each as it was sealed, in its place.",
        "this shows only that the file is consistent with itself",
        "No decision is recorded. By the rule of Entry 1 and Entry 2, who are tied, 1 wins and 1 gets a merit, by a decision.",
        "In the online round 3 sheets count; places go by the mean, since there are no calibrated scores: ",
        "Entry 1 and Entry 2 are level; nothing that the rule knows separates them.",
        "1 Entry 1 1 70.00 – 1 Entry 2 1 70.00 – 3 Entry 3 1 20.00 –",
    ] {
        assert!(open.contains(sentence), "{sentence}\n{open}");
    }
    book.add(Record::Deliberated(deliberation(1, &[1, 2])));
    book.decide(DecidedBy::CastingVote, &[2], &[1]);
    let voted = said(&book, &[head(&book, 7)]);
    for sentence in [
        "The published head is that of the last row, 7: it stands for all of them.",
        "Entry 2 wins; Entry 1 gets a merit (row 7).",
        "Before it was decided 2 judges had voted (Entry 1 1, Entry 2 1); 2 notes were written.",
        "a casting vote decided among those who were tied.",
        "Entry 1 1 70.00 – merit",
        "Entry 2 1 70.00 – winner",
    ] {
        assert!(voted.contains(sentence), "{sentence}\n{voted}");
    }
}

#[test]
fn what_departs_from_the_rule_is_said() {
    let mut departs = book();
    departs.shortlist(&[3]).submit_all(PITCH, &[".", ".", "4"]).close(PITCH).decide(DecidedBy::Deliberation, &[1], &[]).recuse(1, 1);
    let text = said(&departs, &[head(&departs, 5)]);
    for sentence in [
        "The published head is that of row 5; it does not stand for the 5 rows that came after it.",
        "Entry 1 wins (row 9). It was decided by deliberation, otherwise than by the rule. By the rule Entry 3 wins; of Entry 1 and Entry 2, who are tied, 1 gets a merit, by a decision.",
        "1 entry is on the shortlist, not simply the first by the online sheets: the jury chose.",
        "Judges left entries after scoring was closed (rows 10); what they had given counts as it was sealed.",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    assert!(!text.contains("Without the sheets"), "they left after the decision: {text}");
    let mut left = book();
    let open = said(left.recuse(1, 1), &[]);
    assert!(open.contains("Judges left entries after scoring was closed (rows 6)") && open.contains("Without the sheets"), "{open}");
    left.decide(DecidedBy::CastingVote, &[1], &[2]);
    let text = said(&left, &[]);
    assert!(text.contains("Without the sheets of those who had left, by the rule Entry 2 wins; Entry 3 gets a merit."), "{text}");
    let whole: Value = serde_json::from_str(&document(&verify(&export(left.file()), &[]), Format::Json)).expect("JSON");
    assert_eq!(whole["categories"][0]["by_rule_without_left"]["winners"].as_array().expect("a list").len(), 1);
    let mut absent = book();
    absent.shortlist(&[1, 3]).submit_all(PITCH, &[".", ".", "4"]);
    let text = said(&absent, &[]);
    assert!(text.contains("Nobody scored Entry 1 after a pitch: placed behind the others of these, by online sheets."), "{text}");
    let mut unscored = Book::new(rules(&[100], 3));
    unscored.submit_all(ONLINE, &["7", ".", "2"]).close(ONLINE).shortlist(&[1, 2]).submit_all(PITCH, &["7", ".", "."]);
    let text = said(&unscored, &[]);
    assert!(!text.contains("placed behind") && text.contains("– Entry 2 0"), "{text}");
    let mut wrong = book();
    wrong.decide(DecidedBy::Rule, &[3], &[]);
    let text = said(&wrong, &[head(&departs, 9)]);
    for sentence in [
        "A published head was given, and it is none of this ledger's.",
        "WHAT DOES NOT HOLD",
        "Row 6: the decision is said to follow from the rule, which gives others.",
        "Entry 3 wins (row 6). This does not follow:",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
}

#[test]
fn programs_get_everything() {
    let mut book = book();
    book.decide(DecidedBy::CastingVote, &[2], &[1]);
    let verification = verify(&export(book.file()), &[head(&book, 5)]);
    let whole: Value = serde_json::from_str(&document(&verification, Format::Json)).expect("JSON");
    assert_eq!((&whole["holds"], &whole["rows"], &whole["published"][0]["row"]), (&true.into(), &6.into(), &5.into()));
    let category = &whole["categories"][0];
    assert_eq!((&category["decided"]["verdict"], &category["decided"]["by"]), (&"among_tied".into(), &"casting_vote".into()));
    assert_eq!(category["by_rule"]["tied"][0]["winners"], 1);
    assert_eq!((&category["entries"][0]["mean"]["exact"], &category["entries"][0]["name"]["en"]), (&"70".into(), &"Entry 1".into()));
    let altered = verify(&export(book.file().replace("Entry 3", "Entry 4")), &[]);
    let whole: Value = serde_json::from_str(&document(&altered, Format::Json)).expect("JSON");
    assert_eq!((&whole["holds"], &whole["categories"]), (&false.into(), &Value::Null));
    assert_eq!((&whole["findings"][0]["row"], &whole["findings"][0]["code"]), (&1.into(), &"altered".into()));
}

/// Names are other people's: they neither steer a terminal nor break a line.
#[test]
fn names_do_nothing_to_a_terminal() {
    let mut rules = rules(&[100], 1);
    rules.entries[0].name.en = "\u{1B}[2J\nEntry \u{202E}1".to_owned();
    rules.name.en = "\u{1B}]0;title\u{7}".to_owned();
    rules.edition = "2026".to_owned();
    let text = document(&verify(&export(Book::new(rules).file()), &[]), Format::Table);
    assert!(text.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{202E}'), "{text:?}");
}
