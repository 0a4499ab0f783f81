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

/// What stands in a sentence whatever is put in, and how much that is.
fn fixed(said: &str) -> (String, usize) {
    let (mut fixed, mut put_in, mut depth) = (String::new(), 0, 0);
    for c in said.chars() {
        match c {
            '\u{2068}' => (put_in, depth) = (put_in + usize::from(depth == 0), depth + 1),
            '\u{2069}' => depth -= 1,
            c if depth == 0 => fixed.push(c),
            _ => {}
        }
    }
    (fixed, put_in)
}

/// Where a sentence stands inside another one, the marks round it go by its first letter and pass over what is put in; where there is no
/// letter, it would run as English does, with its parts in the wrong order.
fn runs_the_other_way(said: &str) -> bool {
    let (fixed, put_in) = fixed(said);
    let first = fixed.chars().find(|c| c.is_alphabetic() || *c == '\u{200F}');
    put_in > 1 && !first.is_some_and(|c| c == '\u{200F}' || matches!(c, '\u{600}'..='\u{6FF}'))
}

#[test]
fn urdu_runs_leftwards_inside_a_sentence() {
    let words = Words::new(&server::texts());
    let wrong = EN.iter().flat_map(|(key, sentence)| {
        let mut args = fluent_bundle::FluentArgs::new();
        sentence.values.iter().for_each(|name| args.set(name.clone(), "x"));
        let all = [1, 5].map(|count| {
            args.set("count", count);
            words.say(Locale::Ur, key, Some(&args))
        });
        all.into_iter().filter(|said| runs_the_other_way(said))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
    for (said, is_wrong) in [("\u{2068}1\u{2069}، \u{2068}UTC\u{2069}", true), ("\u{2068}1\u{2069} تک \u{2068}UTC\u{2069}", false)] {
        assert_eq!(runs_the_other_way(said), is_wrong, "{said}");
    }
}
