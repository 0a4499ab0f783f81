//! HTML that a serialiser wrote, piece by piece: each tag is whole, and values stand in double quotes.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Open(&'a str, Raw<'a>),
    Close(&'a str),
    /// Still escaped.
    Text(&'a str),
}

/// A tag as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a>(pub &'a str);

impl Raw<'_> {
    pub fn attribute(self, name: &str) -> Option<String> {
        let value = self.0.split_once(&format!(" {name}=\""))?.1;
        Some(decoded(value.split('"').next().unwrap_or_default()))
    }
}

pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = if rest.starts_with('<') { tag_end(rest) } else { rest.find('<').unwrap_or(rest.len()) };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece_of(piece))
    })
}

fn piece_of(piece: &str) -> Piece<'_> {
    let name = |tag: &'_ str| tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    match (piece.strip_prefix("</"), piece.strip_prefix('<')) {
        (Some(tag), _) => Piece::Close(&tag[..name(tag)]),
        (None, Some(tag)) => Piece::Open(&tag[..name(tag)], Raw(piece)),
        (None, None) => Piece::Text(piece),
    }
}

fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.bytes().position(|b| {
        quoted ^= b == b'"';
        b == b'>' && !quoted
    });
    end.map_or(tag.len(), |at| at + 1)
}

pub fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
