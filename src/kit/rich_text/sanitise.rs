//! The list of what may stand in a page. Everything else of a text's markup is left out.
use super::{seals::SEALED, tags::KEPT};
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

/// Safe HTML of any HTML whose texts may be sealed.
pub fn clean(html: &str) -> String {
    SEALED.iter().fold(ALLOWED.clean(html).to_string(), |clean, (_, seal, escaped)| clean.replace(*seal, escaped))
}
