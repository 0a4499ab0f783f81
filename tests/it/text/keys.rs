//! Keys: each that is used is said, each that is said is used, and each gets the values that its sentence asks for.
use super::{
    fluent::{self, Sentence},
    uses::{self, USES, Use},
};
use crate::architecture::{only_known, sources};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Literals that are written as keys are and are none.
const NO_KEYS: &[&str] = &[
    "accept-encoding",
    "anchors-hint",
    "award-ceremony",
    "clear-site-data",
    "colour-hint",
    "content-security-policy",
    "content-type",
    "criteria-hint",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "email-change",
    "recovery-code",
    "second-step",
    "euc-jp",
    "euc-kr",
    "file-hint",
    "hours-hint",
    "iso-2022-jp",
    "no-cache",
    "passes-hint",
    "permissions-policy",
    "postgres-keeper",
    "questions-hint",
    "read-document",
    "referrer-policy",
    "retry-after",
    "same-origin",
    "sec-fetch-mode",
    "sec-fetch-site",
    "sent-form",
    "sign-in",
    "speakers-hint",
    "summit-agenda",
    "used-up",
    "utf-8",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1254",
    "windows-1256",
    "windows-1258",
    "windows-874",
    "x-content-type-options",
    "x-forwarded-for",
    "x-frame-options",
    "x-request-id",
];

/// Places where keys stand beside other things.
const MIXED: &[&str] = &["described(2)", "feed(1)", "from(0)", "index()(0)", "new(3)", "ok_or(0)", "set(0)", "text(0)", "write()(0)"];

/// Beginnings and endings of keys that are compared, never put together.
const NO_PARTS: &[&str] = &["-n", "notice-"];

/// Values that a place gives by itself. All others stand in the same call: `page.with("key", "name", …)`.
const GIVEN: &[(&str, &[&str])] = &[
    ("count(0)", &["count", "n"]),
    ("at_most(0)", &["most"]),
    // Of a letter, which names the summit to each of its sentences.
    ("begun(0)", &["event"]),
    ("letter(0)", &["event"]),
    ("new(3)", &["event"]),
    ("say(0)", &["event"]),
    ("say(1)", &["event"]),
    ("write()(0)", &["event"]),
    // Of the letters about a nomination, which all name it and its category.
    ("Told::subject =>(0)", &["event"]),
    ("Reminder::letter =>(0)", &["cycle"]),
    ("Told::sentence =>(0)", &["category", "event", "name"]),
    ("write()(1)", &["event"]),
    // Closures and matches whose `Fault` is made of what they are called with.
    ("fault =>(0)", &["place"]),
    ("opens(0)", &["opens"]),
    // Of a layout, which says how many rows a table may have.
    ("too_many:(0)", &["most"]),
    // A problem brings its value along.
    ("CHANGES()(0)", &["text"]),
    ("CHANGES()(1)", &["text"]),
    // Says nothing: it asks whether there is a hint.
    ("described(2)", &["zone"]),
];

/// Keys whose values are given where this test does not see it.
const GIVEN_ELSEWHERE: &[&str] =
    &["accounts-mail-email-changed-subject lacks event at ", "agenda-release-suggested-name lacks number at say_plain(1)"];

type Sentences = BTreeMap<String, Sentence>;

/// All sentences of a language.
pub fn said(language: &str) -> Sentences {
    let mut found = Sentences::new();
    for file in sources::files("src", "ftl").iter().filter(|f| f.path.ends_with(&format!("/{language}.ftl"))) {
        for (key, sentence) in fluent::sentences(&file.path, &file.text) {
            assert!(found.insert(key.clone(), sentence).is_none(), "{}: {key} is said elsewhere too", file.path);
        }
    }
    found
}

pub static EN: LazyLock<Sentences> = LazyLock::new(|| said("en"));

/// Words of small letters and digits with hyphens between them.
fn is_written_as_key(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.contains('-') && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(is_word)
}

/// What is written as a key and is none.
fn unsaid(uses: &[Use], said: &Sentences) -> BTreeSet<String> {
    uses.iter().filter(|u| is_written_as_key(&u.text) && !said.contains_key(&u.text)).map(|u| u.text.clone()).collect()
}

/// Places where keys stand: one key with a hyphen shows it.
fn places_of_words<'a>(uses: &'a [Use], said: &Sentences) -> BTreeSet<&'a str> {
    let keys = uses.iter().filter(|u| is_written_as_key(&u.text) && said.contains_key(&u.text));
    keys.map(|u| u.place.as_str()).filter(|place| !place.is_empty()).collect()
}

/// Places of words with something else in them; a hint may be left empty.
fn strays(uses: &[Use], said: &Sentences) -> BTreeMap<String, Vec<String>> {
    let places = places_of_words(uses, said);
    let mut found = BTreeMap::<String, Vec<String>>::new();
    for stray in uses.iter().filter(|u| !u.text.is_empty() && !said.contains_key(&u.text) && places.contains(u.place.as_str())) {
        found.entry(stray.place.clone()).or_default().push(format!("{}: {:?}", stray.file, stray.text));
    }
    found
}

/// What is said and never used. A key of one word counts only in a place of words: it may be a field's name elsewhere.
fn unused<'a>(uses: &[Use], said: &'a Sentences) -> BTreeSet<&'a str> {
    let places = places_of_words(uses, said);
    let counts = |u: &&Use| u.text.contains('-') || places.contains(u.place.as_str());
    let counted: BTreeSet<_> = uses.iter().filter(counts).map(|u| u.text.as_str()).collect();
    said.keys().map(String::as_str).filter(|key| !counted.contains(key)).collect()
}

/// Beginnings and endings of keys, from which one could be put together so that nobody finds it.
fn parts(uses: &[Use], said: &Sentences) -> BTreeSet<String> {
    let is_head = |text: &str| text.len() > 1 && text.ends_with('-') && said.keys().any(|key| key.starts_with(text));
    let is_tail = |text: &str| text.len() > 1 && text.starts_with('-') && said.keys().any(|key| key.ends_with(text));
    let head = |text: &str| text.split('{').next().is_some_and(is_head);
    let tail = |text: &str| text.rsplit('}').next().is_some_and(is_tail);
    uses.iter().filter(|u| head(&u.text) || tail(&u.text)).map(|u| u.text.clone()).collect()
}

/// Uses that lack a value which the sentence asks for.
fn lacking(uses: &[Use], said: &Sentences) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for used in uses {
        let Some(sentence) = said.get(&used.text) else { continue };
        let given = GIVEN.iter().find(|(place, _)| *place == used.place).map_or(&[][..], |(_, given)| given);
        let lacks = |value: &&String| !given.contains(&value.as_str()) && !used.beside.contains(value);
        found.extend(sentence.values.iter().filter(lacks).map(|value| format!("{} lacks {value} at {}", used.text, used.place)));
    }
    found
}

#[test]
fn whatever_is_written_as_a_key_is_said() {
    only_known(&unsaid(&USES, &EN), NO_KEYS);
}

#[test]
fn where_keys_stand_nothing_else_does() {
    let found = strays(&USES, &EN);
    let new: Vec<_> = found.iter().filter(|(place, _)| !MIXED.contains(&place.as_str())).collect();
    assert!(new.is_empty(), "no such key: {new:#?}");
    let gone: Vec<_> = MIXED.iter().filter(|place| !found.contains_key(**place)).collect();
    assert!(gone.is_empty(), "only keys stand there now; take it off the list: {gone:?}");
}

#[test]
fn every_sentence_is_used() {
    let unused = unused(&USES, &EN);
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn no_key_is_put_together() {
    only_known(&parts(&USES, &EN), NO_PARTS);
}

#[test]
fn every_sentence_gets_its_values() {
    only_known(&lacking(&USES, &EN), GIVEN_ELSEWHERE);
}

/// Uses of a planted source and a planted template.
fn planted(source: &str, template: &str) -> Vec<Use> {
    let modules = crate::architecture::rust::read("src/x.rs", vec![], source);
    let mut uses = uses::in_rust(modules.iter());
    uses.extend(uses::in_templates(&[("x.html", template)]));
    uses
}

fn planted_words() -> Sentences {
    fluent::sentences(
        "x",
        "save = Save\nx-one = One\nx-two = { $a } and { $b }\nx-many = { $count ->\n    [one] One\n   *[other] { $n }\n}\n",
    )
}

#[test]
fn a_misspelt_key_is_seen_wherever_it_stands() {
    let said = planted_words();
    for (source, template) in [
        ("fn f() { page.t(\"x-onee\") }", ""),
        ("const L: Labels = &[(\"name\", \"x-onee\")];", ""),
        ("fn key() -> &str { match x { A => \"x-one\", B => \"x-onee\" } }", ""),
        ("fn f() { Err(\"x-onee\".into()) }", ""),
        ("choice! { A \"a\" \"x-onee\" }", ""),
        ("", "{% if a %}{% call ui::input(page, \"name\", \"x-onee\") %}{% endcall %}{% endif %}"),
        ("", "<p title=\"{{ page.t(\"x-onee\") }}\">"),
    ] {
        assert_eq!(Vec::from_iter(unsaid(&planted(source, template), &said)), ["x-onee"], "{source}{template}");
    }
    for (source, template, place) in [
        ("fn f() { page.t(\"x-one\"); page.t(\"x_one\") }", "", "t(0)"),
        ("const L: Labels = &[(\"name\", \"x-one\"), (\"save\", \"svae\")];", "", "L()(1)"),
        ("fn key() -> &str { match x { A => \"x-one\", B => \"svae\" } }", "", "key =>(0)"),
        ("fn f() { Field { label: \"svae\" }; Field { label: \"x-one\" } }", "", "label:(0)"),
        ("const L: [&str; 2] = [\"x-one\", \"svae\"];", "", "L[](0)"),
        ("", "{{ page.t(\"x-one\") }}{{ page.t(\"svae\") }}", "t(0)"),
    ] {
        let found = strays(&planted(source, template), &said);
        assert_eq!(found.keys().collect::<Vec<_>>(), [place], "{source}{template}");
    }
}

#[test]
fn an_unused_sentence_is_seen_though_a_field_or_a_test_has_its_name() {
    let source = "fn f() { name(\"save\"); t(\"x-one\") } #[cfg(test)] mod tests { fn f() { t(\"x-two\") } } /// \"x-many\"\nfn g() {}";
    assert_eq!(Vec::from_iter(unused(&planted(source, "{# x-many #}<b>x-many</b>"), &planted_words())), ["save", "x-many", "x-two"]);
}

#[test]
fn a_key_that_is_put_together_is_seen() {
    for (source, template) in [
        ("fn f() { page.t(&format!(\"x-{}\", name)) }", ""),
        ("fn f() { page.t(&format!(\"{name}-one\")) }", ""),
        ("fn f() { page.t(&(\"x-\".to_owned() + name)) }", ""),
        ("", "{{ page.t(\"x-\" ~ name) }}"),
    ] {
        assert_eq!(parts(&planted(source, template), &planted_words()).len(), 1, "{source}{template}");
    }
}

#[test]
fn a_value_that_is_not_given_is_seen() {
    let found = |source: &str| lacking(&planted(source, ""), &planted_words()).into_iter().collect::<Vec<_>>();
    let nothing: [&str; 0] = [];
    assert_eq!(found("fn f() { page.with_two(\"x-two\", \"a\", 1, \"b\", 2); page.count(\"x-many\", 1); page.t(\"x-one\") }"), nothing);
    assert_eq!(found("fn f() { Fault(\"x-two\", Some((\"a\", n(1)), (\"b\", 2))) }"), nothing);
    assert_eq!(found("fn f() { page.with(\"x-two\", \"b\", page.n(1)) }"), ["x-two lacks a at with(0)"]);
    assert_eq!(found("fn f() { page.t(\"x-many\") }"), ["x-many lacks count at t(0)", "x-many lacks n at t(0)"]);
    assert_eq!(found("const K: &str = \"x-two\";"), ["x-two lacks a at ", "x-two lacks b at "]);
}
