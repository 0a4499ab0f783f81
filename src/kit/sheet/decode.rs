//! From a file's bytes to its text.
use super::charset::Charset;
use crate::kit::form::Fault;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, ISO_8859_8, WINDOWS_1252, WINDOWS_1255, WINDOWS_1256};

/// Beginnings of files that are pictures or documents.
const NO_TEXTS: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"\xD0\xCF\x11\xE0"];

/// A text, and the character set in which it was, where that is not Unicode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText {
    pub text: String,
    pub charset: String,
}

/// Text in UTF-8 with or without its mark, in UTF-16 with it, as Excel saves "Unicode text", else in the character set that
/// was chosen, that an XML document declares, or that its letters look like: Excel saves CSV in that of the machine.
pub fn decode(file: &[u8], chosen: Charset) -> Result<DecodedText, Fault> {
    let unicode = |text: String| DecodedText { text, charset: String::new() };
    match file {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes).map(unicode),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes).map(unicode),
        _ if NO_TEXTS.iter().any(|magic| file.starts_with(magic)) => Err(not_text()),
        _ if is_iso_2022_jp(file) => older(file, chosen),
        _ => match std::str::from_utf8(file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file)) {
            Ok(text) => Ok(unicode(text.to_owned())),
            Err(_) => older(file, chosen),
        },
    }
}

/// Whether it turns to Japanese by the signs of ISO-2022-JP, which are bytes of Unicode too.
fn is_iso_2022_jp(file: &[u8]) -> bool {
    let turns = |at: &[u8]| matches!(at, b"\x1B$B" | b"\x1B$@" | b"\x1B(J" | b"\x1B(I");
    file.is_ascii() && file.windows(3).any(turns) && read_as(file, ISO_2022_JP, "").is_some()
}

fn not_text() -> Fault {
    "sheet-not-text".into()
}

/// Half a unit at the end counts as a whole one.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let units = bytes.chunks(2).map(|pair| unit([pair[0], pair.get(1).copied().unwrap_or_default()]));
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| not_text())
}

/// The text by the first of these that fits: as what it was chosen, as what it declares to be, what it looks like, and the
/// set of Windows in the west.
fn older(file: &[u8], chosen: Charset) -> Result<DecodedText, Fault> {
    if let Some(encoding) = chosen.encoding() {
        return read_as(file, encoding, encoding.name())
            .ok_or_else(|| Fault("sheet-charset-other", Some(("charset", encoding.name().to_owned()))));
    }
    let declared = declared(file).and_then(|(label, encoding)| read_as(file, encoding, &label));
    let likely = || [guess(file), WINDOWS_1252].into_iter().find_map(|encoding| read_as(file, encoding, encoding.name()));
    declared.or_else(likely).ok_or_else(not_text)
}

/// The text, unless it has what the character set does not, or characters that no text has.
fn read_as(file: &[u8], encoding: &'static Encoding, name: &str) -> Option<DecodedText> {
    let (text, _, is_broken) = encoding.decode(file);
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}');
    let is_text = !is_broken && !text.chars().any(is_control);
    is_text.then(|| DecodedText { text: text.into_owned(), charset: name.to_owned() })
}

/// What the letters look like, by how often each comes beside which others. A few words of Urdu look like Hebrew, in which no table
/// comes here.
fn guess(file: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(file, true);
    let likely = detector.guess(None, Utf8Detection::Deny);
    if [WINDOWS_1255, ISO_8859_8].contains(&likely) { WINDOWS_1256 } else { likely }
}

/// The character set that an XML document declares in its first line, and what it is called there.
fn declared(file: &[u8]) -> Option<(String, &'static Encoding)> {
    let head = String::from_utf8_lossy(&file[..file.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start();
    let label = value.split(['"', '\'']).nth(1)?;
    // As Macs call their own.
    let known = if label.eq_ignore_ascii_case("macroman") { "macintosh" } else { label };
    Some((label.to_owned(), Encoding::for_label(known.as_bytes())?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251};

    fn read(bytes: &[u8]) -> Result<(String, String), Fault> {
        decode(bytes, Charset::Automatic).map(|decoded| (decoded.text, decoded.charset))
    }

    #[test]
    fn texts_are_told_by_their_marks() {
        let text = "ثنا,x";
        let little: Vec<u8> = "\u{FEFF}ثنا,x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}ثنا,x".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [text.as_bytes(), "\u{FEFF}ثنا,x".as_bytes(), &little, &big] {
            assert_eq!(read(bytes), Ok((text.to_owned(), String::new())));
            assert_eq!(decode(bytes, Charset::Korean).map(|decoded| decoded.text).as_deref(), Ok(text), "Unicode is told surely");
        }
    }

    #[test]
    fn texts_of_the_west_and_declared_ones_are_read_in_their_character_sets() {
        for (bytes, text) in [
            (&b"caf\xE9 \x96 \x80"[..], "café – €"),
            (b"Title;Room\nCaf\xE9;Caf\xE9", "Title;Room\nCafé;Café"),
            (b"Title,Speakers\nOpening,Zo\xEB M\xFCller", "Title,Speakers\nOpening,Zoë Müller"),
            (b"It\x92s open", "It’s open"),
            (b"Jos\xE9 Mu\xF1oz, A\xF1o nuevo", "José Muñoz, Año nuevo"),
        ] {
            assert_eq!(read(bytes), Ok((text.to_owned(), "windows-1252".to_owned())));
        }
        // What browsers and editors take for ISO-8859-1 is the set of Windows, which holds it; it is called what it says.
        for (declared, bytes, text) in [("ISO-8859-1", b'\xE9', "é"), ("iso-8859-2", b'\xB1', "ą"), ("windows-1256", b'\xCB', "ث")] {
            let file = [format!("<?xml version='1.0' encoding='{declared}'?><a>").as_bytes(), &[bytes], b"</a>"].concat();
            let (found, charset) = read(&file).expect("a text");
            assert_eq!((found.ends_with(&format!("<a>{text}</a>")), charset.as_str()), (true, declared));
        }
        // What says it is Latin and is UTF-8 is what it is, and what says it is UTF-8 and is not is looked at.
        assert_eq!(read("<?xml version='1.0' encoding='latin1'?><a>é</a>".as_bytes()).map(|(_, charset)| charset).as_deref(), Ok(""));
        let wrong = read(b"<?xml version='1.0' encoding='utf-8'?><a>caf\xE9</a>").expect("a text");
        assert_eq!((wrong.0.ends_with("<a>café</a>"), wrong.1.as_str()), (true, "windows-1252"));
    }

    #[test]
    fn texts_of_other_scripts_are_told_by_their_letters() {
        for (encoding, text) in [
            (WINDOWS_1256, "عنوان,مقرر\nخوش آمدید".replace('ی', "ي")),
            (WINDOWS_1256, "Title,Date,Room\nافتتاحي تقريب,2026-11-17,مرکزي ہال".to_owned()),
            (WINDOWS_1256, "ثنا ملک,صاف پاني".to_owned()),
            (WINDOWS_1256, "name,score\nکتاب گھر,7".replace('ھ', "ه")),
            (SHIFT_JIS, "タイトル,部屋\n開会式,大ホール".to_owned()),
            (SHIFT_JIS, "Title,Date,Speakers\nOpening,2026-11-17,田中春樹".to_owned()),
            (GBK, "标题,房间\n开幕式,主会场".to_owned()),
            (GBK, "Title,Date,Speakers\nOpening,2026-11-17,王小明".to_owned()),
            (BIG5, "標題,房間\n開幕典禮,主會場".to_owned()),
            (EUC_KR, "제목,방\n개회식,대강당".to_owned()),
            (WINDOWS_874, "ชื่อ,ห้อง\nพิธีเปิด,ห้องประชุมใหญ่".to_owned()),
            (WINDOWS_1251, "Название,Зал\nОткрытие,Большой зал".to_owned()),
            (WINDOWS_1250, "Tytuł,Sala\nUroczyste otwarcie święta,Główna sala".to_owned()),
        ] {
            let (bytes, _, is_lossy) = encoding.encode(&text);
            assert!(!is_lossy, "{text}");
            assert_eq!(read(&bytes), Ok((text, encoding.name().to_owned())));
        }
    }

    #[test]
    fn japanese_in_seven_bits_is_read_whether_it_is_declared_or_not() {
        let text = "<?xml version='1.0' encoding='ISO-2022-JP'?><a>開会式</a>";
        for text in [text, "タイトル,部屋\n開会式,大ホール"] {
            let (bytes, _, is_lossy) = ISO_2022_JP.encode(text);
            assert!(!is_lossy && bytes.is_ascii());
            assert_eq!(read(&bytes), Ok((text.to_owned(), "ISO-2022-JP".to_owned())));
            assert_eq!(decode(&bytes, Charset::JapaneseMail).map(|decoded| decoded.text).as_deref(), Ok(text));
        }
        assert_eq!(read(b"\x1B[31mred").map(|(_, charset)| charset).as_deref(), Ok(""));
    }

    #[test]
    fn texts_of_old_macs_are_read_where_they_say_so_or_it_is_chosen() {
        let bytes = b"<?xml version='1.0' encoding='macintosh'?><a>caf\x8E \xD2x\xD3</a>";
        for (declared, charset) in [("macintosh", Charset::Automatic), ("MacRoman", Charset::Automatic), ("macintosh", Charset::MacRoman)] {
            let file = String::from_utf8_lossy(&bytes[..41]).replace("macintosh", declared).into_bytes();
            let found = decode(&[&file, &bytes[41..]].concat(), charset).expect("a text");
            assert!(found.text.ends_with("<a>café “x”</a>"), "{} {}", found.text, found.charset);
        }
    }

    #[test]
    fn what_was_chosen_counts_before_any_guess() {
        let (bytes, _, _) = WINDOWS_1256.encode("ثنا");
        let chosen = |charset| decode(&bytes, charset).map(|decoded| (decoded.text, decoded.charset));
        assert_eq!(chosen(Charset::Arabic), Ok(("ثنا".to_owned(), "windows-1256".to_owned())));
        assert_eq!(chosen(Charset::WesternEurope), Ok(("ËäÇ".to_owned(), "windows-1252".to_owned())));
        assert_eq!(decode(b"\xFF\xFF", Charset::JapaneseShift), Err(Fault("sheet-charset-other", Some(("charset", "Shift_JIS".into())))));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"\x89PNG\r\n"[..], b"\xFF\xFE\x00\xD8", b"\xFF\x00\x12", b"%PDF-1.7 \xE9"] {
            assert_eq!(read(bytes), Err("sheet-not-text".into()));
        }
    }
}
