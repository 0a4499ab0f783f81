//! Which `<…>` in a text are tags. What is no HTML stays as it was typed.
use super::seals::seal;
use std::collections::HashMap;

/// More tags than any text has that people wrote; further ones are shown as text.
const MOST: usize = 1_000;

/// Tags that are kept.
pub const KEPT: &str = "\
    a p br hr em strong u del ins sub sup q code pre blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody \
    tr th td caption div img";
/// Tags that are written as others.
pub const RENAMED: &[(&str, &str)] = &[
    ("b", "strong"),
    ("i", "em"),
    ("s", "del"),
    ("strike", "del"),
    ("tt", "code"),
    ("kbd", "code"),
    ("samp", "code"),
    ("tfoot", "tbody"),
    ("menu", "ul"),
    ("dir", "ul"),
    ("listing", "pre"),
];
/// Tags that only stand around blocks.
const AROUND: &str = "\
    address article aside body center details dialog fieldset figcaption figure footer form header hgroup html legend \
    main nav noscript search section summary";
/// Tags that are left out, while what they hold stays.
const OMITTED: &str = "\
    abbr acronym applet area audio base basefont bdi bdo bgsound big blink button canvas cite col colgroup data \
    datalist dfn embed font frame frameset head iframe input isindex keygen label link map mark marquee math meta \
    meter nobr noembed noframes object optgroup option output param picture plaintext portal progress rb rp rt rtc \
    ruby script select slot small source spacer span style svg template textarea time title track var video wbr xmp \
    image";
/// Attributes that stand without a value.
const BARE: &str = "allowfullscreen async checked compact controls defer disabled hidden ismap loop muted noshade open reversed";

pub fn is_in(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known == name)
}

/// A tag at the beginning of a text.
pub struct Tag {
    pub name: String,
    pub is_end: bool,
    has_attributes: bool,
    pub length: usize,
}

pub struct Tags {
    source: String,
    /// Where the last end tag of each name stands.
    last_ends: HashMap<String, Option<usize>>,
    /// Where the last comment ends.
    last_comment_end: Option<usize>,
    count: usize,
}

impl Tags {
    pub fn of(source: &str) -> Self {
        Self { source: source.to_ascii_lowercase(), last_ends: HashMap::new(), last_comment_end: source.rfind("-->"), count: 0 }
    }

    /// Whether the text breaks its lines by tags, so that its own line ends are mere white space.
    pub fn break_lines(&self) -> bool {
        ["<br", "<p>", "<p "].iter().any(|tag| self.source.contains(tag))
    }

    /// The markup `html`, which begins at `at` in the source, with only the tags that are meant as such.
    pub fn markup(&mut self, html: &str, at: usize) -> String {
        let (mut out, mut rest) = (String::with_capacity(html.len()), html);
        while let Some(next) = rest.find('<') {
            out.push_str(&references(&rest[..next]));
            rest = &rest[next..];
            if let Some(after) = rest.strip_prefix("<!--").filter(|_| self.last_comment_end > Some(at)).and_then(|c| c.split_once("-->")) {
                rest = after.1;
                continue;
            }
            let tag = Tag::read(rest).filter(|_| self.count < MOST);
            let written = tag.and_then(|tag| Some((self.written(&tag, &rest[..tag.length], at)?, tag.length)));
            rest = if let Some((written, length)) = written {
                self.count += 1;
                out.push_str(&written);
                &rest[length..]
            } else {
                out.push_str(&seal("<"));
                &rest[1..]
            };
        }
        out.push_str(&references(rest));
        out
    }

    /// What is written for a tag; none if it is text.
    fn written(&mut self, tag: &Tag, raw: &str, at: usize) -> Option<String> {
        let name = tag.name.as_str();
        let plain = |name: &str| if tag.is_end { format!("</{name}>") } else { format!("<{name}>") };
        if matches!(name, "a" | "ol" | "img") {
            return Some(raw.to_owned());
        }
        if is_in(KEPT, name) {
            return Some(plain(name));
        }
        if let Some((_, other)) = RENAMED.iter().find(|(theirs, _)| *theirs == name) {
            return Some(plain(other));
        }
        if matches!(name, "script" | "style") {
            // What they hold is left out with them, so they need an end.
            return (tag.is_end || self.ends_later(name, at)).then(|| plain(name));
        }
        let around = is_in(AROUND, name);
        if !around && !is_in(OMITTED, name) {
            return None;
        }
        // Somebody who writes about `<canvas>` means the word.
        let is_word = !tag.is_end && !tag.has_attributes && name != "wbr" && !self.ends_later(name, at);
        (!is_word).then(|| if around { plain("div") } else { String::new() })
    }

    fn ends_later(&mut self, name: &str, at: usize) -> bool {
        if let Some(last) = self.last_ends.get(name) {
            return last.is_some_and(|last| last > at);
        }
        let last = self.source.rfind(&format!("</{name}"));
        self.last_ends.insert(name.to_owned(), last);
        last.is_some_and(|last| last > at)
    }
}

/// The text between tags, where only what looks like a character reference is one.
pub fn references(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(';').next().filter(|name| name.len() < part.len() && name.len() < 32).unwrap_or_default();
        let is_name = !name.is_empty() && name.trim_start_matches('#').chars().all(|c| c.is_ascii_alphanumeric());
        if is_name {
            out.push('&');
        } else {
            out.push_str(&seal("&"));
        }
        out.push_str(part);
    }
    out
}

impl Tag {
    pub fn read(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let is_end = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let name_length = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
        let (name, mut rest) = inner.split_at(name_length);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !rest.starts_with(|c: char| c.is_ascii_whitespace() || "/>".contains(c))
        {
            return None;
        }
        let mut has_attributes = false;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(after) = rest.strip_prefix('>') {
                return Some(Self { name: name.to_ascii_lowercase(), is_end, has_attributes, length: text.len() - after.len() });
            }
            rest = attribute(rest)?;
            has_attributes = true;
        }
    }
}

/// What follows an attribute; none if there is no attribute, or one without a value that no element has: `a <b and c> d`.
fn attribute(text: &str) -> Option<&str> {
    let length = text.find(|c: char| c.is_ascii_whitespace() || "=>/\"'<".contains(c)).filter(|length| *length > 0)?;
    let (name, rest) = text.split_at(length);
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return is_in(BARE, &name.to_ascii_lowercase()).then_some(rest);
    };
    let value = value.trim_ascii_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split_once(quote).map(|(_, rest)| rest),
        _ => Some(&value[value.find(|c: char| c.is_ascii_whitespace() || c == '>')?..]),
    }
}
