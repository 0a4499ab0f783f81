//! Safe HTML as text alone.
use super::pieces::{Piece, decoded, pieces};

/// Lists within lists are indented up to here, so that no text grows by its square.
const DEEPEST: usize = 8;

/// Whether links say where they lead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Addresses {
    Said,
    Omitted,
}

pub fn text(safe: &str, addresses: Addresses) -> String {
    let mut text = Unmarked { addresses, ..Unmarked::new() };
    for piece in pieces(safe) {
        match piece {
            Piece::Text(words) => text.words(&decoded(words)),
            Piece::Open("img", raw) => text.words(&raw.attribute("alt").unwrap_or_default()),
            Piece::Open("br", _) => text.line_end(),
            Piece::Open("a", raw) => text.link = raw.attribute("href").map(|to| (to, text.out.len())),
            Piece::Open("ol", raw) => text.list(Some(raw.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1))),
            Piece::Open("ul", _) => text.list(None),
            Piece::Open("li", _) => text.point(),
            Piece::Open("td" | "th", _) => text.cell(),
            Piece::Open("pre", _) => text.preformatted(true),
            Piece::Close("pre") => text.preformatted(false),
            Piece::Close("a") => text.link_end(),
            Piece::Close("ul" | "ol") => text.list_end(),
            Piece::Open(name, _) | Piece::Close(name) => text.apart(breaks(name)),
        }
    }
    text.out.trim_end().to_owned()
}

/// How many lines end where such an element begins or ends.
fn breaks(name: &str) -> usize {
    match name {
        "p" | "div" | "blockquote" | "table" | "dl" | "hr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 2,
        "li" | "dt" | "dd" | "tr" | "caption" | "thead" | "tbody" => 1,
        _ => 0,
    }
}

struct Unmarked {
    out: String,
    addresses: Addresses,
    /// Line ends before the next word.
    breaks: usize,
    /// The lists that stand open, with the numbers of their next points.
    lists: Vec<Option<u32>>,
    /// A point has begun and says nothing yet.
    at_point: bool,
    is_preformatted: bool,
    /// Where the open link leads, and where its words begin.
    link: Option<(String, usize)>,
}

impl Unmarked {
    fn new() -> Self {
        let (out, lists) = (String::new(), vec![]);
        Self { out, addresses: Addresses::Said, breaks: 0, lists, at_point: false, is_preformatted: false, link: None }
    }

    fn apart(&mut self, breaks: usize) {
        if !self.at_point {
            // Points are not set apart, but the list is.
            let most = if self.lists.is_empty() { 2 } else { 1 };
            self.breaks = self.breaks.max(breaks.min(most));
        }
    }

    fn begin_line(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        if breaks > 0 && !self.out.is_empty() {
            self.out.truncate(self.out.trim_end_matches([' ', '\t', '\n']).len());
            self.out.push_str(&"\n".repeat(breaks));
        }
    }

    fn words(&mut self, words: &str) {
        if self.is_preformatted {
            self.begin_line();
            self.out.push_str(words);
            return;
        }
        for (at, word) in words.split([' ', '\t', '\n']).enumerate() {
            if at > 0 && !self.out.is_empty() && self.breaks == 0 && !self.out.ends_with([' ', '\n']) {
                self.out.push(' ');
            }
            if !word.is_empty() {
                self.begin_line();
                self.out.push_str(word);
                self.at_point = false;
            }
        }
    }

    fn line_end(&mut self) {
        self.begin_line();
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }

    fn list(&mut self, first: Option<u32>) {
        self.at_point = false;
        self.apart(2);
        self.lists.push(first);
    }

    fn list_end(&mut self) {
        self.lists.pop();
        self.at_point = false;
        self.apart(2);
    }

    fn point(&mut self) {
        self.breaks = self.breaks.max(1);
        self.begin_line();
        let deep = self.lists.len().saturating_sub(1).min(DEEPEST);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                mark
            }
            Some(None) | None => "- ".to_owned(),
        };
        self.out.push_str(&"  ".repeat(deep));
        self.out.push_str(&mark);
        self.at_point = true;
    }

    /// Cells of a row stay apart.
    fn cell(&mut self) {
        if self.breaks == 0 && !self.at_point && !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push_str(" · ");
        }
    }

    fn preformatted(&mut self, is_preformatted: bool) {
        self.apart(2);
        self.is_preformatted = is_preformatted;
    }

    /// A link whose words are not its address says it behind them.
    fn link_end(&mut self) {
        let Some((to, begins)) = self.link.take().filter(|_| self.addresses == Addresses::Said) else { return };
        let address = to.strip_prefix("mailto:").unwrap_or(&to).to_owned();
        let words = self.out.get(begins..).unwrap_or_default().trim().to_lowercase();
        let told = address.trim_end_matches('/').to_lowercase();
        let is_told =
            [told.as_str(), told.trim_start_matches("https://"), told.trim_start_matches("http://")].contains(&words.trim_end_matches('/'));
        if !is_told {
            self.words(&format!(" ({address})"));
        }
    }
}
