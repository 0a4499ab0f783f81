//! What stands in a template: code, and what is shown as it stands.
use super::uses::TEMPLATES;
use crate::architecture::only_known;
use std::collections::BTreeSet;

/// What templates say by themselves, the same in both languages.
const SPOKEN: &[&str] = &[];

/// A template's code (what stands in `{{ … }}` and `{% … %}`), and the rest of it with a blank for each piece of code.
pub fn split(template: &str) -> (Vec<&str>, String) {
    let (mut code, mut shown, mut rest) = (vec![], String::new(), template);
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        shown.push_str(before);
        let close = match from.get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                shown.push('{');
                rest = &from[1..];
                continue;
            }
        };
        let end = from.find(close).unwrap_or_else(|| panic!("{from:?} does not end"));
        if close != "#}" {
            code.push(from[2..end].trim_matches(['-', '+', '~']));
        }
        shown.push(' ');
        rest = &from[end + 2..];
    }
    (code, shown + rest)
}

/// The names of inputs that nobody fills in: hidden ones, and buttons.
fn untyped(template: &str) -> BTreeSet<String> {
    let tags = template.split('<').filter(|tag| tag.starts_with("button") || tag.starts_with("input type=\"hidden\""));
    let named = tags.filter_map(|tag| tag.split_once(" name=\"")?.1.split_once('"').map(|(name, _)| name.to_owned()));
    named.filter(|name| !name.contains('{') && name != "form_key").collect()
}

#[test]
fn what_nobody_fills_in_is_not_shown_as_typed() {
    let names: BTreeSet<String> = TEMPLATES.iter().flat_map(|template| untyped(&template.text)).collect();
    let known: BTreeSet<String> = summit::kit::sent_again::UNTYPED.iter().map(|name| (*name).to_owned()).collect();
    assert!(names.contains("seen_codes") && names.contains("decision"), "{names:?}");
    assert!(names.is_subset(&known), "not in UNTYPED: {:?}", names.difference(&known).collect::<Vec<_>>());
}

/// What a template shows or reads out by itself: text, and attributes that people see or hear.
fn spoken(template: &str) -> BTreeSet<String> {
    let (_, shown) = split(template);
    let (mut found, mut rest) = (BTreeSet::new(), shown.as_str());
    while let Some(start) = rest.find('<') {
        found.insert(words_between_tags(&rest[..start]));
        let end = end_of_tag(&rest[start..]) + start;
        let tag = &rest[start..end];
        found.extend(attributes(tag).filter(|(name, value)| is_spoken(name, tag) && has_letters(value)).map(|(n, v)| format!("{n}={v:?}")));
        rest = &rest[end..];
    }
    found.insert(words_between_tags(rest));
    found.remove("");
    found
}

/// Just behind the `>` of a tag or of a comment.
fn end_of_tag(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |at| at + 3);
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// Text without the attributes that a macro writes outside of any tag, without entities and without what stays after them.
fn words_between_tags(text: &str) -> String {
    let mut left = text.to_owned();
    for (name, value) in attributes(text) {
        left = left.replace(&format!("{name}=\"{value}\""), "");
    }
    let words = left.split_whitespace().filter(|word| has_letters(word) && !(word.starts_with('&') && word.ends_with(';')));
    words.collect::<Vec<_>>().join(" ")
}

fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = text.split('"');
    std::iter::from_fn(move || {
        let (before, value) = (parts.next()?, parts.next()?);
        Some((before.strip_suffix('=')?.rsplit(char::is_whitespace).next()?, value))
    })
}

fn is_spoken(attribute: &str, tag: &str) -> bool {
    let submits = tag.contains("type=\"submit\"") || tag.contains("type=\"button\"") || tag.contains("type=\"reset\"");
    matches!(attribute, "aria-label" | "aria-description" | "aria-roledescription" | "aria-valuetext" | "aria-placeholder")
        || matches!(attribute, "title" | "placeholder" | "alt" | "label" | "summary" | "abbr")
        || attribute == "value" && submits
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[test]
fn templates_say_nothing_of_their_own() {
    let spoken = TEMPLATES.iter().flat_map(|t| spoken(&t.text).into_iter().map(|words| format!("{}: {words}", t.path)));
    only_known(&spoken.collect(), SPOKEN);
}

#[test]
fn words_of_a_template_are_seen() {
    for (template, words) in [
        ("<p>Hi</p>", "Hi"),
        ("<p>{{ page.t(\"a\") }} of {{ n }}</p>", "of"),
        ("<a href=\"/x\" aria-label=\"Close\"><b></b></a>", "aria-label=\"Close\""),
        ("<img alt=\"{% if a %}Logo{% endif %}\">", "alt=\" Logo \""),
        ("<input placeholder=\"e.g. {{ x }}\">", "placeholder=\"e.g.  \""),
        ("<b title=\"نام\">1</b>", "title=\"نام\""),
        ("<input type=\"submit\" value=\"Send\">", "value=\"Send\""),
        ("{% if a %} data-x=\"y\" Oops{% endif %}", "Oops"),
        ("<p>&nbsp;a</p>", "&nbsp;a"),
    ] {
        assert_eq!(Vec::from_iter(spoken(template)), [words], "{template}");
    }
    for template in [
        "<p class=\"hint\">{{ page.t(\"a\") }} · 12 &nbsp; <!-- why --></p>",
        "<input type=\"hidden\" name=\"form_key\" value=\"yes\" title=\"{{ page.t(\"b\") }}\">",
        "{# words #}{% macro m() %} aria-describedby=\"a b\"{% endmacro %}",
        "<a href=\"{{ x }}?a=b>c\" lang=\"ur\"></a>",
    ] {
        assert_eq!(spoken(template), BTreeSet::new(), "{template}");
    }
}
