//! The words as the running site says them.
use super::keys::EN;
use crate::architecture::sources;
use std::collections::BTreeSet;
use summit::{
    kit::{locale::Locale, text::Words},
    server,
};

/// The other tests read the files; the site says what `server::texts` brings in.
#[test]
fn every_file_of_words_is_brought_in() {
    let files: BTreeSet<_> = sources::files("src", "ftl").into_iter().map(|f| f.text).collect();
    let brought: BTreeSet<_> = server::texts().iter().flat_map(|s| [s.en.to_owned(), s.ur.to_owned()]).collect();
    assert_eq!(files, brought);
    let words = Words::new(&server::texts());
    assert!(EN.keys().all(|key| words.knows(key)));
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
    assert_eq!(words.say(Locale::En, "problems", Some(&args)), "There are \u{2068}1,200\u{2069} problems to fix");
}
