//! What the files of words say: which keys, with which values, in which plural forms.
use super::keys::{EN, said};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// One sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The values that are put in: `{ $name }`.
    pub values: BTreeSet<String>,
    /// For each choice in it: by which value, and between which forms.
    pub choices: Vec<(String, Vec<String>)>,
}

/// Every sentence of a file by its key.
pub fn sentences(name: &str, text: &str) -> BTreeMap<String, Sentence> {
    let parsed = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in parsed.body {
        match entry {
            Entry::Message(message) => {
                assert!(message.attributes.is_empty(), "{name}: nobody would read the attributes of {}", message.id.name);
                let mut sentence = Sentence::default();
                let value = message.value.unwrap_or_else(|| panic!("{name}: {} says nothing", message.id.name));
                read(&value, &mut sentence);
                let before = found.insert(message.id.name.to_owned(), sentence);
                assert!(before.is_none(), "{name}: {} is said twice", message.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{name}: no message and no comment: {entry:?}"),
        }
    }
    found
}

fn read(pattern: &Pattern<&str>, into: &mut Sentence) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => value(inline, into),
            Expression::Select { selector, variants } => {
                value(selector, into);
                let by = if let InlineExpression::VariableReference { id } = selector { id.name } else { "" };
                let form = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                into.choices.push((by.to_owned(), variants.iter().map(|v| form(&v.key)).collect()));
                for variant in variants {
                    read(&variant.value, into);
                }
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, into: &mut Sentence) {
    match inline {
        InlineExpression::VariableReference { id } => drop(into.values.insert(id.name.to_owned())),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("words are put together in code only: {other:?}"),
    }
}

/// What one language says otherwise than the other: keys, values and plural forms, not the words.
fn differences(en: &BTreeMap<String, Sentence>, ur: &BTreeMap<String, Sentence>) -> BTreeSet<String> {
    let keys = en.keys().chain(ur.keys());
    keys.filter(|key| en.get(*key) != ur.get(*key)).map(|key| format!("{key}: {:?}, {:?}", en.get(key), ur.get(key))).collect()
}

/// Choices by anything but a number, or without a form that both languages need.
fn incomplete(sentences: &BTreeMap<String, Sentence>) -> BTreeSet<&str> {
    let complete =
        |(by, forms): &(String, Vec<String>)| by == "count" && ["one", "other"].iter().all(|form| forms.iter().any(|f| f == form));
    sentences.iter().filter(|(_, s)| !s.choices.iter().all(complete)).map(|(key, _)| key.as_str()).collect()
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_values_and_forms() {
    let (en, ur) = (&*EN, said("ur"));
    assert_eq!(differences(en, &ur), BTreeSet::new());
    assert_eq!(incomplete(en), BTreeSet::new());
    assert_eq!(incomplete(&ur), BTreeSet::new());
}

#[test]
fn a_difference_is_seen() {
    let en = sentences("en", "a = A\nb = { $x } { $y }\nc = { $count ->\n    [one] { $n }\n   *[other] { $n }\n}\nd = D\n");
    let ur = sentences("ur", "a = A\nb = { $x }\nc = { $count ->\n   *[other] { $n }\n}\ne = E\n");
    let keys: Vec<_> = differences(&en, &ur).iter().filter_map(|d| d.split(':').next().map(ToOwned::to_owned)).collect();
    assert_eq!(keys, ["b", "c", "d", "e"]);
    assert_eq!(incomplete(&ur), BTreeSet::from(["c"]));
    assert_eq!(incomplete(&sentences("en", "f = { $kind ->\n    [one] 1\n   *[other] 2\n}\n")), BTreeSet::from(["f"]));
}
