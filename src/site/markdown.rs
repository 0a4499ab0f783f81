//! Markdown → HTML in a safe subset: what is not on the list below is text. Pure.
use crate::kit::{locale::Locale, rich_text};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html::push_html};
use url::{Position, Url};

/// The body of an article in `locale`: headings from the second level on, links to the web, to mailboxes and into
/// this site, and neither markup nor pictures of its own.
pub fn html(source: &str, locale: Locale) -> String {
    let events: Vec<_> = events(source).collect();
    let mut safe = Safe { locale, lift: lift(&events), below: 1, headings: vec![], links: vec![] };
    let mut out = String::with_capacity(source.len() * 2);
    push_html(&mut out, events.into_iter().filter_map(|e| safe.event(e)));
    rich_text::with_links(&out)
}

/// What an article says, without its marks, as far as `most` characters: for lists and search engines.
pub fn summary(source: &str, most: usize) -> String {
    let mut words = String::new();
    for event in events(source) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => {
                words.push(' ');
            }
            _ => {}
        }
    }
    let mut short = String::new();
    for word in words.split_whitespace() {
        if !short.is_empty() && short.chars().count() + 1 + word.chars().count() > most {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().take(most));
    }
    short
}

/// What a text says. Two tildes strike out, as people type them; a single one is a sign.
fn events(source: &str) -> impl Iterator<Item = Event<'_>> {
    let events = Parser::new_ext(source, Options::ENABLE_STRIKETHROUGH).into_offset_iter();
    events.map(|(event, range)| match event {
        Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) if !source[range.start..].starts_with("~~") => {
            Event::Text("~".into())
        }
        event => event,
    })
}

/// By how much the largest heading of a text falls short of the second level.
fn lift(events: &[Event<'_>]) -> usize {
    let levels = events.iter().filter_map(|e| if let Event::Start(Tag::Heading { level, .. }) = e { Some(*level as usize) } else { None });
    levels.min().unwrap_or(1) - 1
}

struct Safe {
    locale: Locale,
    lift: usize,
    /// The level of the heading before: the next is one deeper at most, so that no level is left out.
    below: usize,
    headings: Vec<HeadingLevel>,
    /// The links that stand open, each with whether it was written.
    links: Vec<bool>,
}

impl Safe {
    fn event<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => Some(event),
            // HTML is shown as it was typed, so that its author sees that it has no effect.
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ => None,
        }
    }

    fn start<'a>(&mut self, tag: Tag<'a>) -> Option<Event<'a>> {
        let tag = match tag {
            Tag::Paragraph | Tag::HtmlBlock => Tag::Paragraph,
            Tag::BlockQuote(_) => Tag::BlockQuote(None),
            Tag::CodeBlock(_) => Tag::CodeBlock(CodeBlockKind::Indented),
            Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong | Tag::Strikethrough => tag,
            Tag::Heading { level, .. } => Tag::Heading { level: self.open_heading(level), id: None, classes: vec![], attrs: vec![] },
            Tag::Link { link_type, dest_url, .. } => {
                let dest = if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                let link = (!self.links.contains(&true)).then(|| anchor(&dest, self.locale)).flatten();
                self.links.push(link.is_some());
                return link.map(|a| Event::InlineHtml(a.into()));
            }
            _ => return None,
        };
        Some(Event::Start(tag))
    }

    fn end<'a>(&mut self, tag: TagEnd) -> Option<Event<'a>> {
        let tag = match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => TagEnd::Paragraph,
            TagEnd::BlockQuote(_) => TagEnd::BlockQuote(None),
            TagEnd::CodeBlock | TagEnd::List(_) | TagEnd::Item | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => tag,
            TagEnd::Heading(_) => TagEnd::Heading(self.headings.pop()?),
            TagEnd::Link => return self.links.pop()?.then(|| Event::InlineHtml("</a>".into())),
            _ => return None,
        };
        Some(Event::End(tag))
    }

    /// The largest heading becomes an `h2`, since the title is the page's `h1`.
    fn open_heading(&mut self, typed: HeadingLevel) -> HeadingLevel {
        let level = (typed as usize - self.lift + 1).min(self.below + 1).min(6);
        self.below = level;
        let level = HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6);
        self.headings.push(level);
        level
    }
}

/// The tag of a link that may be followed, else none. The address is read as browsers read it, and written anew.
fn anchor(dest: &str, locale: Locale) -> Option<String> {
    let base = Url::parse("https://this-site.invalid/").ok()?;
    let url = base.join(dest).ok()?;
    let address = match url.scheme() {
        "https" if url.host() == base.host() => within(&url, locale),
        "http" | "https" => return Some(format!("<a href=\"{}\" rel=\"noopener nofollow\">", escaped(url.as_str()))),
        "mailto" => url.as_str().to_owned(),
        _ => return None,
    };
    Some(format!("<a href=\"{}\">", escaped(&address)))
}

/// An address on this site, in the reader's language unless it names one or a file.
fn within(url: &Url, locale: Locale) -> String {
    let path = &url[Position::BeforePath..];
    let said = ["/ur", "/assets"].iter().any(|p| url.path().strip_prefix(p).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if said { path.to_owned() } else { locale.path(path) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en(source: &str) -> String {
        html(source, Locale::En)
    }

    #[test]
    fn plain_marks_become_plain_tags() {
        assert_eq!(en("One *two* **three** `four`"), "<p>One <em>two</em> <strong>three</strong> <code>four</code></p>\n");
        assert_eq!(en("1. a\n2. b"), "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
        assert_eq!(en("> said"), "<blockquote>\n<p>said</p>\n</blockquote>\n");
        assert_eq!(en("```html onclick=x\n<b>\n```"), "<pre><code>&lt;b&gt;\n</code></pre>\n");
    }

    #[test]
    fn two_tildes_strike_out_and_one_is_a_sign() {
        assert_eq!(en("~~gone~~ here"), "<p><del>gone</del> here</p>\n");
        assert_eq!(en("~5 km~ off"), "<p>~5 km~ off</p>\n");
        assert_eq!(summary("~~gone~~ ~here~", 40), "gone ~here~");
    }

    #[test]
    fn headings_begin_at_the_second_level_and_leave_none_out() {
        assert_eq!(en("# A\n## B\n# C"), "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n");
        assert_eq!(en("## A\n### B"), "<h2>A</h2>\n<h3>B</h3>\n");
        assert_eq!(en("### A\n###### B"), "<h2>A</h2>\n<h3>B</h3>\n");
        assert_eq!(en("## B\n# A"), "<h2>B</h2>\n<h2>A</h2>\n");
        assert_eq!(en("# A {#id onclick=x}"), "<h2>A {#id onclick=x}</h2>\n");
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(en("a <b onclick=x>b</b>"), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
        for bad in [
            "<script>alert(1)</script>",
            "<SCRIPT\nsrc=//evil.example></SCRIPT>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<!-- --><iframe srcdoc='<script>'>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?php <script> ?>",
            "- <details open ontoggle=alert(1)>\n> <style>*{}</style>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;",
            "`<script>`",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<p\n\nonclick=x>",
            "</p></main><form action=//evil.example>",
        ] {
            let made = en(bad);
            let tags: Vec<_> = made.split('<').skip(1).filter_map(|t| t.split(['>', ' ', '\n']).next()).collect();
            let ours = ["p", "/p", "ul", "/ul", "li", "/li", "blockquote", "/blockquote", "code", "/code"];
            assert!(tags.iter().all(|t| ours.contains(t)), "{bad} → {made}");
        }
    }

    #[test]
    fn only_known_links_are_links() {
        for bad in [
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java&#x0A;script:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](<java\tscript:alert(1)>)",
            "[x](<\u{1}javascript:alert(1)>)",
            "[x](%20javascript:alert(1) 'title')",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](vbscript:msgbox)",
            "[x](file:///etc/passwd)",
            "[x](blob:https://a.example/1)",
            "[x](tel:+92)",
            "<javascript:alert(1)>",
            "[x][r]\n\n[r]: javascript:alert(1)",
            "[x](https://[bad)",
        ] {
            let made = en(bad);
            let to: Vec<_> = made.split("<a href=\"").skip(1).collect();
            // What has no scheme after all is an address on this site.
            assert!(to.iter().all(|a| a.starts_with("/%20")), "{bad} → {made}");
        }
    }

    #[test]
    fn good_links_are_written_anew() {
        let outside = |to: &str| format!("<p><a href=\"{to}\" rel=\"noopener nofollow\">x</a></p>\n");
        assert_eq!(en("[x](https://asocio.example/a?b=1&c=2)"), outside("https://asocio.example/a?b=1&amp;c=2"));
        assert_eq!(en("[x](//evil.example/)"), outside("https://evil.example/"));
        assert_eq!(en("[x](/\\\\evil.example)"), outside("https://evil.example/"));
        assert_eq!(en("[x](https://a.example/\"onclick=alert(1))"), outside("https://a.example/%22onclick=alert(1)"));
        assert_eq!(en("[x](https://a.example/' \"t' onclick=x\")"), outside("https://a.example/&#39;"));
        assert_eq!(en("[x](mailto:desk@example.pk)"), "<p><a href=\"mailto:desk@example.pk\">x</a></p>\n");
        assert_eq!(en("<desk@example.pk>"), "<p><a href=\"mailto:desk@example.pk\">desk@example.pk</a></p>\n");
    }

    #[test]
    fn links_into_the_site_keep_the_readers_language() {
        let to = |locale, dest: &str| html(&format!("[x]({dest})"), locale).split('"').nth(1).map(ToOwned::to_owned);
        assert_eq!(to(Locale::En, "/register"), Some("/register".into()));
        assert_eq!(to(Locale::Ur, "/register"), Some("/ur/register".into()));
        assert_eq!(to(Locale::Ur, "practical"), Some("/ur/practical".into()));
        assert_eq!(to(Locale::Ur, "/ur/privacy"), Some("/ur/privacy".into()));
        assert_eq!(to(Locale::Ur, "/"), Some("/ur".into()));
        assert_eq!(to(Locale::En, "../../x"), Some("/x".into()));
    }

    #[test]
    fn pictures_are_their_words_and_links_do_not_nest() {
        assert_eq!(en("![a view](https://evil.example/pixel.png)"), "<p>a view</p>\n");
        assert_eq!(en("![a](javascript:x)"), "<p>a</p>\n");
        let made = en("[![in [deep](https://b.example/) er](x.png)](https://a.example/)");
        assert_eq!(made.matches("<a ").count(), made.matches("</a>").count(), "{made}");
        assert!(made.split("</a>").all(|part| part.matches("<a ").count() <= 1), "{made}");
    }

    #[test]
    fn bare_addresses_are_links() {
        let expected =
            "<p>Write to <a href=\"mailto:desk@example.pk\" rel=\"nofollow noopener ugc\" dir=\"ltr\">desk@example.pk</a>.</p>\n";
        assert_eq!(en("Write to desk@example.pk."), expected);
        assert_eq!(en("`www.example.pk`"), "<p><code>www.example.pk</code></p>\n");
    }

    #[test]
    fn urdu_stays_whole() {
        let made = html("# ویزا\n\nدرخواست **جلد** دیں۔ [رجسٹر](/register)", Locale::Ur);
        assert_eq!(made, "<h2>ویزا</h2>\n<p>درخواست <strong>جلد</strong> دیں۔ <a href=\"/ur/register\">رجسٹر</a></p>\n");
    }

    #[test]
    fn a_summary_is_words() {
        assert_eq!(summary("# Visa\n\nApply *early*,\nplease <b>now</b>.", 200), "Visa Apply early, please now.");
        assert_eq!(summary("one two three", 8), "one two…");
        assert_eq!(summary(&"x".repeat(50), 10).chars().count(), 10);
    }

    #[test]
    fn deep_nesting_comes_to_an_end() {
        for piece in ["> ", "[", "*", "![", "- "] {
            assert!(en(&piece.repeat(3_000)).len() < 200_000, "{piece}");
        }
    }
}
