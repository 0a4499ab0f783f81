//! From a file's bytes to its text.
use crate::kit::form::Fault;
use encoding_rs::{Encoding, WINDOWS_1252};

/// Beginnings of files that are pictures or documents.
const NO_TEXTS: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"\xD0\xCF\x11\xE0"];

/// A text, and the character set in which it was, where that is not Unicode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText {
    pub text: String,
    pub charset: &'static str,
}

/// Text in UTF-8 with or without its mark, in UTF-16 with it, as Excel saves "Unicode text", in the character set that an
/// XML document declares, or in that of Windows in the west, as Excel saves CSV.
pub fn decode(file: &[u8]) -> Result<DecodedText, Fault> {
    let unicode = |text: String| DecodedText { text, charset: "" };
    match file {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes).map(unicode),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes).map(unicode),
        _ if NO_TEXTS.iter().any(|magic| file.starts_with(magic)) => Err(not_text()),
        _ => match std::str::from_utf8(file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file)) {
            Ok(text) => Ok(unicode(text.to_owned())),
            Err(_) => older(file),
        },
    }
}

fn not_text() -> Fault {
    "sheet-not-text".into()
}

/// Half a unit at the end counts as a whole one.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let units = bytes.chunks(2).map(|pair| unit([pair[0], pair.get(1).copied().unwrap_or_default()]));
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| not_text())
}

/// Characters that no text has tell a file that is none.
fn older(file: &[u8]) -> Result<DecodedText, Fault> {
    let encoding = declared(file).unwrap_or(WINDOWS_1252);
    let (text, _, is_broken) = encoding.decode(file);
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}');
    if is_broken || text.chars().any(is_control) {
        return Err(not_text());
    }
    Ok(DecodedText { text: text.into_owned(), charset: encoding.name() })
}

/// The character set that an XML document declares in its first line.
fn declared(file: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&file[..file.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start();
    let label = value.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_by_their_marks() {
        let text = "ثنا,x";
        let little: Vec<u8> = "\u{FEFF}ثنا,x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}ثنا,x".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [text.as_bytes(), "\u{FEFF}ثنا,x".as_bytes(), &little, &big] {
            assert_eq!(decode(bytes), Ok(DecodedText { text: text.to_owned(), charset: "" }));
        }
    }

    #[test]
    fn texts_of_windows_and_declared_ones_are_read_in_their_character_sets() {
        let read = |bytes: &[u8]| decode(bytes).map(|decoded| (decoded.text, decoded.charset));
        assert_eq!(read(b"caf\xE9 \x96 \x80"), Ok(("café – €".to_owned(), "windows-1252")));
        // What browsers and editors take for ISO-8859-1 is the set of Windows, which holds it.
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>";
        assert_eq!(read(latin).map(|(text, charset)| (text.ends_with("<a>café</a>"), charset)), Ok((true, "windows-1252")));
        let polish = b"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><a>\xB1</a>";
        assert_eq!(read(polish).map(|(text, charset)| (text.ends_with("<a>ą</a>"), charset)), Ok((true, "ISO-8859-2")));
        // What says it is Latin and is UTF-8 is what it is.
        assert_eq!(read("<?xml version='1.0' encoding='latin1'?><a>é</a>".as_bytes()).map(|(_, charset)| charset), Ok(""));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"\x89PNG\r\n"[..], b"\xFF\xFE\x00\xD8", b"\xFF\x00\x12", b"%PDF-1.7 \xE9", b"caf\xE9 \x81"] {
            assert_eq!(decode(bytes), Err("sheet-not-text".into()));
        }
    }
}
