//! The list of what may stand in a page. Everything else of a text's markup is left out.
use super::tags::KEPT;
use ammonia::{Builder, UrlRelative};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// What links that people wrote say of themselves.
pub const REL: &str = "nofollow noopener ugc";

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::empty();
    // Of pictures only the words stay, which `shown` takes out.
    let attributes = HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"])), ("img", HashSet::from(["alt"]))]);
    allowed
        .generic_attributes(HashSet::new())
        .tags(KEPT.split(' ').collect())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes)
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some(REL));
    allowed
});

/// Signs that HTML escapes, and what stands for them while a text is cleaned: the parser takes time for each escaped sign
/// that grows with the text. Unicode keeps these code points free for such uses.
const SEALED: [(char, char, &str); 3] = [('&', '\u{FDD0}', "&amp;"), ('<', '\u{FDD1}', "&lt;"), ('>', '\u{FDD2}', "&gt;")];

/// The text so that it stays text.
pub fn seal(text: &str) -> String {
    let sealed = |c| SEALED.iter().find(|(sign, ..)| *sign == c).map_or(c, |(_, seal, _)| *seal);
    text.chars().map(sealed).collect()
}

/// The text without what stands for sealed signs.
pub fn without_seals(text: &str) -> String {
    text.replace(SEALED.map(|(_, seal, _)| seal), "")
}

/// Safe HTML of any HTML whose texts may be sealed.
pub fn clean(html: &str) -> String {
    SEALED.iter().fold(ALLOWED.clean(html).to_string(), |clean, (_, seal, escaped)| clean.replace(*seal, escaped))
}
