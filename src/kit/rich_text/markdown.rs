//! Markdown with HTML in it as HTML, not yet safe. Signs that only look like marks stay as they were typed.
use super::{
    links,
    seals::{seal, without_seals},
    tags::Tags,
};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd, html::push_html};
use std::{collections::HashSet, ops::Range};

/// How deep a text may nest: deeper marks have no effect.
const DEPTH: usize = 24;

pub fn to_html(source: &str) -> String {
    let source = without_accidental_code(&without_seals(source).replace("\r\n", "\n").replace('\r', "\n"));
    let mut reading = Reading::of(&source);
    let mut events = Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter();
    for (event, range) in events.by_ref() {
        reading.take(event, range);
    }
    reading.write_markup();
    let known = events.reference_definitions().iter();
    let unused: Vec<_> = known.filter(|(label, _)| !reading.references.contains(&label.to_lowercase())).collect();
    reading.say(unused.into_iter().map(|(_, definition)| definition.span.clone()).collect());
    let mut out = String::with_capacity(source.len() * 2);
    push_html(&mut out, reading.events.into_iter());
    out
}

/// The text without the blanks in front of lines by which Markdown tells code: people indent for other reasons. In lists
/// they say which point a line belongs to.
fn without_accidental_code(source: &str) -> String {
    let (mut out, mut in_list, mut in_fence, mut after_blank) = (String::with_capacity(source.len()), false, false, true);
    for line in source.split('\n') {
        let bare = line.trim_start_matches([' ', '\t']);
        let deep = line[..line.len() - bare.len()].contains('\t') || line.len() - bare.len() >= 4;
        let borders = bare.starts_with("```") || bare.starts_with("~~~");
        if !in_fence && !deep && !bare.is_empty() {
            in_list = is_point(bare) || in_list && !(after_blank && bare.len() == line.len());
        }
        out.push_str(if deep && !in_fence && !in_list { bare } else { line });
        out.push('\n');
        in_fence ^= borders;
        after_blank = bare.is_empty();
    }
    out
}

fn is_point(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") "));
    counted || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

/// What is written for the end of a mark, by what was written for its beginning.
enum Opened {
    Tag(TagEnd),
    /// The mark is text.
    Signs(&'static str),
    Nothing,
}

struct Reading<'s> {
    source: &'s str,
    tags: Tags,
    keeps_lines: bool,
    /// Where addresses stand: marks within them are part of them.
    addresses: Option<Vec<Range<usize>>>,
    opened: Vec<Opened>,
    /// Markup that is not yet written, and where it began.
    markup: Option<(String, usize)>,
    /// Labels of links that are defined elsewhere in the text.
    references: HashSet<String>,
    events: Vec<Event<'s>>,
}

impl<'s> Reading<'s> {
    fn of(source: &'s str) -> Self {
        let tags = Tags::of(source);
        let keeps_lines = !tags.break_lines();
        let (opened, references, events) = (vec![], HashSet::new(), vec![]);
        Self { source, tags, keeps_lines, addresses: None, opened, markup: None, references, events }
    }

    fn take(&mut self, event: Event<'s>, range: Range<usize>) {
        if let Event::Html(line) = event {
            self.markup.get_or_insert_with(|| (String::new(), range.start)).0.push_str(&line);
            return;
        }
        self.write_markup();
        match event {
            Event::InlineHtml(tag) => self.markup = Some((tag.into_string(), range.start)),
            Event::SoftBreak if self.keeps_lines => self.events.push(Event::HardBreak),
            Event::Text(text) => self.events.push(Event::Text(seal(&text).into())),
            Event::Code(text) => self.events.push(Event::Code(seal(&text).into())),
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.events.push(event),
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            _ => {}
        }
    }

    fn write_markup(&mut self) {
        if let Some((html, at)) = self.markup.take() {
            let html = self.tags.markup(&html, at);
            self.events.push(Event::InlineHtml(html.into()));
        }
    }

    fn start(&mut self, tag: Tag<'s>, range: Range<usize>) {
        let signs = match tag {
            Tag::Emphasis => {
                if self.source[range.start..].starts_with('*') {
                    "*"
                } else {
                    "_"
                }
            }
            Tag::Strong => {
                if self.source[range.start..].starts_with('*') {
                    "**"
                } else {
                    "__"
                }
            }
            Tag::Strikethrough => {
                if self.source[range.start..].starts_with("~~") {
                    "~~"
                } else {
                    "~"
                }
            }
            _ => "",
        };
        let opened = if !signs.is_empty() && self.is_text(signs, &range) {
            self.events.push(Event::Text(signs.into()));
            Opened::Signs(signs)
        } else if let Some(tag) = self.kept(tag).filter(|_| self.opened.len() < DEPTH) {
            let end = tag.to_end();
            self.events.push(Event::Start(tag));
            Opened::Tag(end)
        } else {
            Opened::Nothing
        };
        self.opened.push(opened);
    }

    fn end(&mut self) {
        match self.opened.pop() {
            Some(Opened::Tag(end)) => self.events.push(Event::End(end)),
            Some(Opened::Signs(signs)) => self.events.push(Event::Text(signs.into())),
            Some(Opened::Nothing) | None => {}
        }
    }

    /// The signs are no marks between letters or digits (`2*3*4`), within an address, and as a single tilde.
    fn is_text(&mut self, signs: &str, range: &Range<usize>) -> bool {
        let source = self.source;
        let addresses = self.addresses.get_or_insert_with(|| links::web_addresses(source));
        let is_within = addresses.iter().take_while(|a| a.start < range.start).any(|a| range.start < a.end);
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        is_within || signs == "~" || is_word(source[..range.start].chars().next_back()) && is_word(source[range.end..].chars().next())
    }

    /// The mark as it is written; none if it has no effect. Pictures are the words that stand for them.
    fn kept(&mut self, tag: Tag<'s>) -> Option<Tag<'s>> {
        Some(match tag {
            Tag::Heading { level, .. } => Tag::Heading { level, id: None, classes: vec![], attrs: vec![] },
            Tag::BlockQuote(_) => Tag::BlockQuote(None),
            Tag::CodeBlock(_) => Tag::CodeBlock(CodeBlockKind::Indented),
            Tag::Link { link_type, dest_url, id, .. } => {
                self.references.insert(id.to_lowercase());
                let is_bare = dest_url.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
                let dest_url = if is_bare && link_type == LinkType::Inline { format!("https://{dest_url}").into() } else { dest_url };
                Tag::Link { link_type, dest_url, title: "".into(), id: "".into() }
            }
            Tag::Paragraph
            | Tag::List(_)
            | Tag::Item
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell => tag,
            _ => return None,
        })
    }

    /// Shows what looks like the definition of a link but is used by none.
    fn say(&mut self, mut spans: Vec<Range<usize>>) {
        spans.sort_by_key(|span| span.start);
        for span in spans {
            let text = self.source[span].trim();
            self.events.extend([Event::Start(Tag::Paragraph), Event::Text(seal(text).into()), Event::End(TagEnd::Paragraph)]);
        }
    }
}
