//! Bare addresses in a text: `https://…`, `www.…` and mailboxes.
use super::{pieces::escape, sanitise::REL};
use linkify::{Link, LinkFinder, LinkKind};
use std::ops::Range;
use url::Url;

/// Where addresses of the web stand.
pub fn web_addresses(text: &str) -> Vec<Range<usize>> {
    let found = |link: Link<'_>| address(&link).map(|_| link.start()..link.end());
    finder().links(text).filter(|link| *link.kind() == LinkKind::Url).filter_map(found).collect()
}

/// The text, escaped, with its addresses as links. An address reads from left to right in any text.
pub fn link(text: &str, out: &mut String) {
    let mut done = 0;
    if text.contains(['@', '.', ':']) {
        for link in finder().links(text) {
            let Some(to) = address(&link) else { continue };
            let shown = bare(&link);
            escape(&text[done..link.start()], out);
            out.push_str("<a href=\"");
            escape(&to, out);
            out.extend(["\" rel=\"", REL, "\" dir=\"ltr\">"]);
            escape(shown, out);
            out.push_str("</a>");
            done = link.start() + shown.len();
        }
    }
    escape(&text[done..], out);
}

fn finder() -> LinkFinder {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    finder
}

/// Without the full stops and quotation marks of other scripts behind it.
fn bare<'t>(link: &Link<'t>) -> &'t str {
    link.as_str().trim_end_matches(|c: char| !c.is_ascii() && !c.is_alphanumeric())
}

/// Where it leads; nowhere if it only looks like an address, as `example.org` and `main.rs` do.
fn address(link: &Link<'_>) -> Option<String> {
    let text = bare(link);
    if *link.kind() == LinkKind::Email {
        return Url::parse(&format!("mailto:{text}")).ok().map(String::from);
    }
    let begins = |prefix: &str| text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    if begins("www.") {
        return Url::parse(&format!("https://{text}")).ok().map(String::from);
    }
    Url::parse(text).ok().filter(|url| (begins("http://") || begins("https://")) && url.has_host()).map(String::from)
}
