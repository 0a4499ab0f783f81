//! Texts of one line that were written for a web page.
use super::{
    pieces::decoded,
    sanitise,
    seals::{seal, without_seals},
    tags::{KEPT, RENAMED, Tag, is_in, references},
};
use std::{collections::HashMap, ops::Range};

/// Longer texts stay as they are: no line of ours is as long.
const MOST: usize = 20_000;
/// Further tags that only give words a look.
const LOOKS: &str = "span font small big mark abbr cite bdi bdo center";

/// The text of one line without its pairs of harmless tags, and with the signs that character references stand for. A
/// tag without its other half is a word: somebody writes about it.
pub fn without_html(source: &str) -> String {
    if source.len() > MOST || !source.contains(['<', '&']) {
        return source.to_owned();
    }
    signs(&without_tags(&without_seals(source)))
}

fn is_harmless(name: &str) -> bool {
    is_in(KEPT, name) || is_in(LOOKS, name) || RENAMED.iter().any(|(theirs, _)| *theirs == name)
}

fn without_tags(text: &str) -> String {
    let mut open: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    let mut found: Vec<(Range<usize>, bool)> = vec![];
    let mut after = 0;
    for (at, _) in text.match_indices('<') {
        let Some(tag) = Tag::read(&text[at..]).filter(|tag| at >= after && is_harmless(&tag.name)) else { continue };
        let range = at..at + tag.length;
        after = range.end;
        let parts_words = matches!(tag.name.as_str(), "br" | "hr" | "p" | "div" | "li");
        if matches!(tag.name.as_str(), "br" | "hr" | "img") {
            found.push((range, parts_words));
        } else if !tag.is_end {
            open.entry(tag.name).or_default().push(range);
        } else if let Some(begin) = open.get_mut(&tag.name).and_then(Vec::pop) {
            found.extend([(begin, parts_words), (range, parts_words)]);
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (range, parts_words) in found {
        out.push_str(&text[at..range.start]);
        out.push_str(if parts_words { " " } else { "" });
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Each character reference as its sign, once.
fn signs(text: &str) -> String {
    let sealed = references(&text.replace('<', &seal("<")).replace('>', &seal(">")));
    if sealed.contains('&') { decoded(&sanitise::clean(&sealed)) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_harmless_tags_go_and_references_are_signs_once() {
        for (source, expected) in [
            ("<b>Digital</b> trade", "Digital trade"),
            ("<p>AT&amp;T &ndash; <i class=\"x\">a</i>&nbsp;view</p>", " AT&T \u{2013} a\u{a0}view "),
            ("One<br>two<BR/>three", "One two three"),
            ("&amp;lt;b&amp;gt; &lt;i&gt; &#39;x&#x27; &eacute;", "&lt;b&gt; <i> 'x' é"),
            ("The <b> element", "The <b> element"),
            ("C++ <vector>, a < b & c > d, R&D; &nosuch;", "C++ <vector>, a < b & c > d, R&D; &nosuch;"),
            ("</b>closed only", "</b>closed only"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
            ("<b><b>twice</b></b></b>", "twice</b>"),
            ("سلام &quot;دنیا&quot;", "سلام \"دنیا\""),
        ] {
            assert_eq!(without_html(source), expected, "{source}");
        }
    }

    #[test]
    fn long_texts_take_no_long_time() {
        for piece in ["<b>", "</b>", "<b x=\"", "&amp;", "<", "&#", "<b></b>"] {
            let text = piece.repeat(MOST / piece.len());
            assert!(without_html(&text).len() <= text.len(), "{piece}");
        }
    }
}
