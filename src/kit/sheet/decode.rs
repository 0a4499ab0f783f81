//! From a file's bytes to its text.
use crate::kit::form::Fault;

/// Text in UTF-8 with or without its mark, or in UTF-16 with it, as Excel saves "Unicode text".
pub fn decode(file: &[u8]) -> Result<String, Fault> {
    match file {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => utf_8(file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file)),
    }
}

fn not_text() -> Fault {
    "sheet-not-text".into()
}

fn utf_8(bytes: &[u8]) -> Result<String, Fault> {
    std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|_| not_text())
}

/// Half a unit at the end counts as a whole one.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let units = bytes.chunks(2).map(|pair| unit([pair[0], pair.get(1).copied().unwrap_or_default()]));
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| not_text())
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
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"\x89PNG\r\n"[..], b"\xFF\xFE\x00\xD8", b"caf\xE9"] {
            assert_eq!(decode(bytes), Err("sheet-not-text".into()));
        }
    }
}
