//! Words: both languages say the same things, nothing is used that is not said, nothing is said that is not used.
use std::{collections::BTreeSet, fs, path::Path};
use summit::{
    kit::{locale::Locale, text::Words},
    server,
};

fn keys(ftl: &str) -> BTreeSet<String> {
    let named = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
    ftl.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(named).collect()
}

fn values(ftl: &str) -> BTreeSet<(String, BTreeSet<String>)> {
    let resource = fluent_bundle::FluentResource::try_new(ftl.to_owned()).expect("Fluent");
    let mut found = BTreeSet::new();
    let mut key = String::new();
    for line in resource.source().lines() {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            name.clone_into(&mut key);
        }
        let used: BTreeSet<_> = line
            .split("{ $")
            .skip(1)
            .filter_map(|r| r.split([' ', '}']).next())
            .filter(|n| *n != "count" && *n != "n")
            .map(ToOwned::to_owned)
            .collect();
        found.insert((key.clone(), used));
    }
    found.retain(|(_, used)| !used.is_empty());
    found
}

fn files(under: &Path, text: &mut String) {
    for entry in fs::read_dir(under).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, text);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html" || e == "txt") {
            text.push_str(&fs::read_to_string(&path).expect("a file"));
        }
    }
}

#[test]
fn both_languages_have_the_same_words_with_the_same_values() {
    for source in server::texts() {
        assert_eq!(keys(source.en), keys(source.ur), "{}", source.slice);
        assert_eq!(values(source.en), values(source.ur), "{}", source.slice);
    }
}

#[test]
fn every_word_is_used_and_every_used_word_exists() {
    let mut text = String::new();
    files(Path::new("src"), &mut text);
    files(Path::new("templates"), &mut text);
    let words = Words::new(&server::texts());
    let said: BTreeSet<_> = server::texts().iter().flat_map(|s| keys(s.en)).collect();
    let unused: Vec<_> = said.iter().filter(|key| !text.contains(&format!("\"{key}\""))).collect();
    assert_eq!(unused, Vec::<&String>::new());
    let calls = ["page.t(\"", ".with(\"", ".with_two(\"", ".count(\"", "Notice::key(\"", ".say(\"", ".button(\"", ".fact(\""];
    let used = calls.iter().flat_map(|call| text.split(call).skip(1)).filter_map(|rest| rest.split('"').next());
    let missing: BTreeSet<_> = used.filter(|key| !words.knows(key)).collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn plurals_and_values_are_put_in() {
    let words = Words::new(&server::texts());
    let mut args = fluent_bundle::FluentArgs::new();
    args.set("count", 1);
    args.set("n", "1");
    assert_eq!(words.say(Locale::Ur, "problems", Some(&args)), "ایک چیز درست کرنا باقی ہے");
    args.set("count", 1_200);
    args.set("n", "1,200");
    assert_eq!(words.say(Locale::En, "problems", Some(&args)), "There are \u{2068}1,200\u{2069} things to mend");
}

#[test]
fn templates_say_nothing_of_their_own() {
    let mut text = String::new();
    files(Path::new("templates"), &mut text);
    for part in strip(&text).split('>').skip(1) {
        let visible = part.split('<').next().unwrap_or_default();
        // A macro that writes attributes stands outside any tag.
        if visible.contains("=\"") {
            continue;
        }
        let spoken: String = visible.chars().filter(|c| c.is_alphabetic()).collect();
        assert!(spoken.len() < 4, "a template says {visible:?}");
    }
}

/// What is left of a template's text without its code.
fn strip(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("{#", "#}")] {
        while let Some(start) = out.find(open) {
            let end = out[start..].find(close).map_or(out.len(), |e| start + e + 2);
            out.replace_range(start..end, "");
        }
    }
    out
}
