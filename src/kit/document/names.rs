//! The names in a PDF, read without its structure: what a file can do by itself stands in names, wherever and however
//! deep, twice in one dictionary or in an object that nothing leads to. Strings, comments and streams are no names; a
//! stream that packs objects is unpacked.
use hayro_syntax::object::{FromBytes, Stream};
use percent_encoding::percent_decode;

/// Names of actions and of contents that do more than show a page: they run, send, open or embed something.
const ACTIVE: [&[u8]; 18] = [
    b"3D",
    b"EF",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"FileAttachment",
    b"GoToE",
    b"GoToR",
    b"ImportData",
    b"JS",
    b"JavaScript",
    b"Launch",
    b"Movie",
    b"Rendition",
    b"RichMedia",
    b"Sound",
    b"SubmitForm",
    b"U3D",
    b"XFA",
];

/// What the names of a file tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub is_encrypted: bool,
    pub is_active: bool,
}

impl Found {
    /// By every object and trailer that stands in `file`, and by the objects that are packed into streams.
    pub fn in_file(file: &[u8]) -> Self {
        let mut found = Self::default();
        let objects = positions(file, b"obj").filter(|at| has_numbers_before(&file[..*at])).map(|at| at + b"obj".len());
        let trailers = positions(file, b"trailer").map(|at| at + b"trailer".len());
        for from in objects.chain(trailers) {
            found.note_object(&file[from..]);
        }
        found
    }

    pub fn note(&mut self, name: &[u8]) {
        self.is_encrypted |= name == b"Encrypt";
        self.is_active |= ACTIVE.contains(&name);
    }

    pub fn note_all<'a>(&mut self, tokens: impl Iterator<Item = Token<'a>>) {
        for token in tokens {
            if let Token::Name(name) = token {
                self.note(&name);
            }
        }
    }

    /// The object that begins here, up to its end.
    fn note_object(&mut self, from: &[u8]) {
        let (mut tokens, mut packs_objects) = (Tokens::of(from), false);
        tokens.skip_blanks();
        let body = tokens.rest;
        for token in tokens {
            match token {
                Token::Name(name) => {
                    packs_objects |= name == b"First";
                    self.note(&name);
                }
                Token::Word(b"stream") => {
                    let unpacked = Stream::from_bytes(body).filter(|_| packs_objects).and_then(|stream| stream.decoded_data().ok());
                    return self.note_all(Tokens::of(&unpacked.unwrap_or_default()));
                }
                Token::Word(b"endobj" | b"startxref") => return,
                Token::Word(_) => {}
            }
        }
    }
}

fn positions<'a>(file: &'a [u8], word: &'static [u8]) -> impl Iterator<Item = usize> + 'a {
    file.windows(word.len()).enumerate().filter(move |(_, at)| *at == word).map(|(at, _)| at)
}

/// Whether an object's number and generation stand there.
fn has_numbers_before(text: &[u8]) -> bool {
    number_before(text).and_then(number_before).is_some()
}

/// What stands before the number that `text` ends in.
fn number_before(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().rposition(|b| !is_blank(*b))? + 1;
    let start = text[..end].iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |at| at + 1);
    (start < end).then_some(&text[..start])
}

fn is_blank(b: u8) -> bool {
    matches!(b, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(b: u8) -> bool {
    !is_blank(b) && !b"()<>[]{}/%".contains(&b)
}

/// A name without its slash and escapes, or what is neither name nor string.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    Name(Vec<u8>),
    Word(&'a [u8]),
}

/// The names and words of a text in PDF's syntax.
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub fn of(text: &'a [u8]) -> Self {
        Self { rest: text }
    }

    /// Takes as long as `is_wanted` holds.
    fn take(&mut self, is_wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|b| !is_wanted(*b)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// Past blanks and comments.
    fn skip_blanks(&mut self) {
        while let Some(b) = self.rest.first() {
            match b {
                b'%' => self.take(|b| !matches!(b, b'\r' | b'\n')),
                b if is_blank(*b) => self.take(is_blank),
                _ => return,
            };
        }
    }

    /// Past a string, in which brackets stand in pairs or escaped.
    fn skip_string(&mut self) {
        let (mut depth, mut is_escaped) = (0_usize, false);
        let end = self.rest.iter().position(|b| {
            match b {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        self.rest = end.and_then(|at| self.rest.get(at + 1..)).unwrap_or_default();
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.skip_blanks();
            let (first, after) = self.rest.split_first()?;
            match first {
                b'/' => {
                    self.rest = after;
                    let name: Vec<u8> = self.take(is_regular).iter().map(|b| if *b == b'#' { b'%' } else { *b }).collect();
                    return Some(Token::Name(percent_decode(&name).collect()));
                }
                b'(' => self.skip_string(),
                // A string of hexadecimal digits, unless a dictionary begins here.
                b'<' if after.first() != Some(&b'<') => _ = self.take(|b| b != b'>'),
                b'<' => self.rest = &after[1..],
                b if is_regular(*b) => return Some(Token::Word(self.take(is_regular))),
                _ => self.rest = after,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let shown = |token| match token {
            Token::Name(name) => format!("/{}", String::from_utf8_lossy(&name)),
            Token::Word(word) => String::from_utf8_lossy(word).into_owned(),
        };
        Tokens::of(text.as_bytes()).map(shown).collect()
    }

    #[test]
    fn names_are_told_from_all_else() {
        assert_eq!(read("<</Type/Page/Kids[1 0 R]>>endobj"), ["/Type", "/Page", "/Kids", "1", "0", "R", "endobj"]);
        assert_eq!(read("/#4aS /J#53 /A#2 /#GG"), ["/JS", "/JS", "/A%2", "/%GG"]);
        assert_eq!(read("(a(b)/x\\)/y\\\\)/z (/open"), ["/z"]);
        assert_eq!(read("<2f4a53>/a % /b\n/c%/d\r/e <<<41>/f>>"), ["/a", "/c", "/e", "/f"]);
        assert_eq!(read("/ /\0/a"), ["/", "/", "/a"]);
    }

    #[test]
    fn what_a_file_can_do_is_seen_wherever_it_stands() {
        let found = |file: &str| {
            let Found { is_encrypted, is_active } = Found::in_file(file.as_bytes());
            (is_encrypted, is_active)
        };
        for active in [
            "1 0 obj<</A 1/A<</S/Launch>>>>endobj",
            "12\r\n0\tobj [[<</J#61vaScript 2 0 R>>]]",
            "1 0 obj /Launch endobj",
            "2 0 obj<</N 1/First 4/Length 9>>stream\n1 0 <</JS()>>\nendstream",
            "junk 1 0obj (unbalanced 2 0 obj << /EF 3 0 R >>",
        ] {
            assert_eq!(found(active), (false, true), "{active}");
        }
        for still in [
            "1 0 obj<</Title(see /JS and /Launch)>>endobj",
            "1 0 obj<</Length 3>>stream\n/JS endstream",
            "/JS obj /JS",
            "1 0 obj % /JS\n<</A/LaunchPad>>endobj /JS",
        ] {
            assert_eq!(found(still), (false, false), "{still}");
        }
        assert_eq!(found("trailer <</Root 1 0 R/Encrypt 5 0 R>> startxref"), (true, false));
        assert_eq!(found("7 0 obj <</Type/XRef/#45ncrypt<<>>>>stream"), (true, false));
    }
}
