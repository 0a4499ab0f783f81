//! Texts as people type or bring them: plain, in Markdown, with the harmless part of HTML, or all of these at once.
//!
//! [`html`] shows such a text with its structure and its links, [`plain`] without any marks, [`line()`] in a single line.
//! Invariants: what is no markup stays as text, signs and line breaks included (`2 * 3 * 4`, `a < b`, `C++ <vector>`);
//! no tag, attribute or address reaches a page that the list in `sanitise` does not allow; the time is bounded, however
//! deeply a text nests.
mod links;
mod markdown;
mod one_line;
mod pieces;
mod sanitise;
mod seals;
mod shown;
mod tags;
mod unmarked;

#[cfg(test)]
mod nesting_tests;
#[cfg(test)]
mod tests;

pub use one_line::without_html;
pub use shown::with_links;

/// The text as safe HTML in blocks that each take their own direction. `top` is the level of its largest heading.
pub fn html(source: &str, top: usize) -> String {
    shown::shown(&safe(source), top)
}

/// The text without marks: paragraphs stand apart, points have dashes, and links say where they lead.
pub fn plain(source: &str) -> String {
    unmarked::text(&safe(source), unmarked::Addresses::Said)
}

/// The words in one line, without marks and without the addresses behind links.
pub fn line(source: &str) -> String {
    // Most texts have nothing that could be a mark.
    let words = if source.contains(['<', '>', '&', '*', '_', '`', '#', '[', '\\', '~', '|', '-', '+', '=']) {
        unmarked::text(&safe(source), unmarked::Addresses::Omitted)
    } else {
        source.to_owned()
    };
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn safe(source: &str) -> String {
    sanitise::clean(&markdown::to_html(source))
}
