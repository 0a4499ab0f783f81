//! Safe HTML as a page shows it: headings below the page's own, blocks with their direction, bare addresses as links.
use super::{
    links,
    pieces::{Piece, Raw, decoded, escape, pieces},
};

/// Elements that stand in a line.
const INLINE: [&str; 12] = ["a", "br", "em", "strong", "u", "del", "ins", "sub", "sup", "q", "code", "img"];
/// Elements that hold nothing.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// The most blocks within each other, and the most elements within each other in a line. What stands deeper is shown
/// without its marks.
const DEPTH: usize = 16;

/// How many levels a block takes with those that must stand in it.
fn levels(name: &str) -> usize {
    match name {
        "table" => 4,
        "thead" | "tbody" => 3,
        "tr" | "ul" | "ol" | "dl" => 2,
        _ => 1,
    }
}

pub fn shown(safe: &str, top: usize) -> String {
    let mut page = Shown { top, ..Shown::survey(safe) };
    for piece in pieces(safe) {
        page.take(piece);
    }
    page.close_paragraph();
    page.out
}

/// Safe HTML from elsewhere with its bare addresses as links.
pub fn with_links(safe: &str) -> String {
    let (mut out, mut linked) = (String::with_capacity(safe.len()), 0_usize);
    for piece in pieces(safe) {
        match piece {
            Piece::Open(name, Raw(raw)) => {
                linked += usize::from(is_link_free(name));
                out.push_str(raw);
            }
            Piece::Close(name) => {
                linked = linked.saturating_sub(usize::from(is_link_free(name)));
                out.extend(["</", name, ">"]);
            }
            Piece::Text(text) if linked > 0 => out.push_str(text),
            Piece::Text(text) => links::link(&decoded(text), &mut out),
        }
    }
    out
}

/// Whether addresses in it are no links.
fn is_link_free(name: &str) -> bool {
    matches!(name, "a" | "code" | "pre")
}

#[derive(Default)]
struct Shown {
    out: String,
    top: usize,
    /// The level of the largest heading in the source.
    largest: usize,
    /// The level of the heading before: the next is one deeper at most, so that no level is left out.
    above: usize,
    /// The levels of headings that stand open.
    headings: Vec<usize>,
    /// Whether each link that stands open was written.
    links: Vec<bool>,
    /// Blocks that stand open, shown or not.
    blocks: usize,
    /// Elements in a line that stand open, but for links.
    inline: usize,
    code: usize,
    /// A block stands within a line somewhere, so lines outside of blocks cannot be made paragraphs.
    is_tangled: bool,
    /// A paragraph around a line that stood outside of blocks is open.
    in_own_paragraph: bool,
}

fn heading(name: &str) -> Option<usize> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

impl Shown {
    /// What has to be known of the whole before the first piece is written.
    fn survey(safe: &str) -> Self {
        let (mut survey, mut lines) = (Self { largest: 6, ..Self::default() }, 0_usize);
        for piece in pieces(safe) {
            match piece {
                Piece::Open(name, _) if INLINE.contains(&name) => lines += usize::from(!VOID.contains(&name)),
                Piece::Open(name, _) => {
                    survey.is_tangled |= lines > 0;
                    survey.largest = survey.largest.min(heading(name).unwrap_or(6));
                }
                Piece::Close(name) if INLINE.contains(&name) => lines = lines.saturating_sub(1),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
        survey
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Text(text) if text.trim().is_empty() => self.out.push_str(text),
            Piece::Text(text) => {
                self.open_paragraph();
                self.text(&decoded(text));
            }
            Piece::Open(name, raw) if INLINE.contains(&name) => {
                self.open_paragraph();
                self.open_inline(name, raw);
            }
            Piece::Open(name, raw) => self.open_block(name, raw),
            Piece::Close("a") => {
                if self.links.pop() == Some(true) {
                    self.out.push_str("</a>");
                }
            }
            Piece::Close(name) => self.close(name),
        }
    }

    fn text(&mut self, text: &str) {
        if self.code > 0 || self.links.contains(&true) {
            escape(text, &mut self.out);
        } else {
            links::link(text, &mut self.out);
        }
    }

    fn open_inline(&mut self, name: &str, raw: Raw<'_>) {
        match name {
            "a" => {
                let is_link = raw.attribute("href").is_some();
                self.links.push(is_link);
                self.out.push_str(if is_link { raw.0 } else { "" });
            }
            "img" => self.text(&raw.attribute("alt").unwrap_or_default()),
            "br" => self.out.push_str(raw.0),
            _ => {
                self.code += usize::from(name == "code");
                self.out.push_str(if self.inline < DEPTH { raw.0 } else { "" });
                self.inline += 1;
            }
        }
    }

    fn open_block(&mut self, name: &str, raw: Raw<'_>) {
        self.close_paragraph();
        if name == "hr" {
            self.out.push_str("<hr>");
            return;
        }
        let is_shown = self.shows_block(name);
        self.blocks += 1;
        self.code += usize::from(name == "pre");
        if !is_shown {
            self.part_words();
            return;
        }
        if let Some(level) = heading(name) {
            let level = self.lowered(level);
            self.out.extend(["<h", &level.to_string(), " dir=\"auto\">"]);
        } else {
            let start = raw.attribute("start").and_then(|start| start.parse::<u32>().ok()).filter(|_| name == "ol");
            let start = start.map(|start| format!(" start=\"{start}\"")).unwrap_or_default();
            let dir = if matches!(name, "thead" | "tbody" | "tr") { "" } else { " dir=\"auto\"" };
            self.out.extend(["<", name, &start, dir, ">"]);
        }
    }

    /// Whether a block in those that stand open is not too deep.
    fn shows_block(&self, name: &str) -> bool {
        self.blocks + levels(name) <= DEPTH
    }

    /// Keeps the words of two blocks apart that are shown as one.
    fn part_words(&mut self) {
        if !self.out.ends_with([' ', '\n', '>']) {
            self.out.push(' ');
        }
    }

    /// The level that a heading gets, which it keeps until it ends.
    fn lowered(&mut self, level: usize) -> usize {
        let deepest = if self.above == 0 { self.top } else { self.above + 1 };
        let level = (level - self.largest + self.top).min(deepest).min(6);
        self.above = level;
        self.headings.push(level);
        level
    }

    fn close(&mut self, name: &str) {
        self.code = self.code.saturating_sub(usize::from(matches!(name, "code" | "pre")));
        if INLINE.contains(&name) {
            self.inline = self.inline.saturating_sub(1);
            if self.inline < DEPTH {
                self.end(name);
            }
            return;
        }
        self.blocks = self.blocks.saturating_sub(1);
        if !self.shows_block(name) {
            self.part_words();
            return;
        }
        match heading(name).and_then(|_| self.headings.pop()) {
            Some(level) => self.end(&format!("h{level}")),
            None => self.end(name),
        }
    }

    /// Ends an element, or takes it back if it holds nothing.
    fn end(&mut self, name: &str) {
        let held = self.out.trim_end();
        let begin = [format!("<{name}>"), format!("<{name} dir=\"auto\">")].into_iter().find(|begin| held.ends_with(begin));
        match begin.filter(|_| !matches!(name, "td" | "th")) {
            Some(begin) => self.out.truncate(held.len() - begin.len()),
            None => self.out.extend(["</", name, ">"]),
        }
    }

    fn open_paragraph(&mut self) {
        if self.blocks == 0 && !self.in_own_paragraph && !self.is_tangled {
            self.out.push_str("<p dir=\"auto\">");
            self.in_own_paragraph = true;
        }
    }

    fn close_paragraph(&mut self) {
        if std::mem::take(&mut self.in_own_paragraph) {
            self.end("p");
        }
    }
}
