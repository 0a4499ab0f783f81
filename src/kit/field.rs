//! What was typed into one field → what is meant. Pure; every refusal is a key of the words.
mod email;

pub use email::{Email, email, mailbox, optional_email};

use super::{characters, clock::Timestamp, form::Fault, page::grouped};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The longest single line, as people count characters.
pub const LINE: usize = 120;
/// The longest free text.
pub const NOTE: usize = 1_000;
/// A character may carry several code points; more than this in all is no text of ours.
const CODE_POINTS_A_CHARACTER: usize = 8;

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFD}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// One line in any script: NFC, spaces folded, without what cannot be seen; may be empty.
pub fn line(typed: &str) -> Result<String, Fault> {
    check(characters::tidy_line(typed), LINE, is_unseen)
}

/// One line that must be there.
pub fn required(typed: &str) -> Result<String, Fault> {
    filled(line(typed)?)
}

/// Several lines; may be empty.
pub fn note(typed: &str) -> Result<String, Fault> {
    text(typed, NOTE)
}

/// Several lines that say something.
pub fn required_note(typed: &str) -> Result<String, Fault> {
    note(typed).and_then(filled)
}

/// Several lines of up to `most` characters; may be empty. Tabs become spaces.
pub fn text(typed: &str, most: usize) -> Result<String, Fault> {
    let text = typed.replace("\r\n", "\n").replace('\t', "    ");
    check(characters::tidy_text(&text), most, |c| c != '\n' && is_unseen(c))
}

fn check(text: String, most: usize, unseen: impl Fn(char) -> bool) -> Result<String, Fault> {
    if text.chars().any(characters::is_override) {
        return Err("problem-bidi".into());
    }
    if text.chars().any(unseen) {
        return Err("problem-unseen".into());
    }
    if text.graphemes(true).count() > most || text.chars().count() > most * CODE_POINTS_A_CHARACTER {
        return Err(at_most("problem-too-long", most));
    }
    Ok(text)
}

/// That there is more than may be: `key` says of what.
pub fn at_most(key: &'static str, most: usize) -> Fault {
    Fault(key, Some(("most", grouped(i64::try_from(most).unwrap_or(i64::MAX)))))
}

fn out_of(from: i32, to: i32) -> Fault {
    let [from, to] = [from, to].map(|end| grouped(end.into()));
    Fault("problem-range", Some(("range", format!("{from}–{to}"))))
}

fn filled(text: String) -> Result<String, Fault> {
    let is_seen = |c: char| !c.is_whitespace() && !characters::is_invisible(c);
    if text.chars().any(is_seen) { Ok(text) } else { Err("problem-required".into()) }
}

/// A phone number with its country's prefix, kept as E.164 (`+923005550187`): a remark in brackets and an extension, by
/// which nobody gets a message, are left out. `home` is the ISO code of the country whose national form is understood too.
/// Digits of all scripts are taken.
pub fn phone(typed: &str, home: Option<phonenumber::country::Id>) -> Result<String, Fault> {
    let text = pasted(&required(typed)?).replace('_', " ");
    let text = without_remarks(&text);
    let number = phonenumber::parse(home, without_extension(&text)).map_err(|_| "problem-phone")?;
    if !number.is_valid() || number.extension().is_some() {
        return Err("problem-phone".into());
    }
    Ok(number.format().mode(phonenumber::Mode::E164).to_string())
}

/// The text without what stands in brackets and has no digit: `(WhatsApp)`.
fn without_remarks(text: &str) -> String {
    let mut kept = text.to_owned();
    for (open, close) in [('(', ')'), ('[', ']')] {
        while let Some((from, to)) = kept.match_indices(open).find_map(|(from, _)| {
            let to = from + kept[from..].find(close)?;
            (!kept[from..to].contains(|c: char| c.is_ascii_digit())).then_some((from, to))
        }) {
            kept.replace_range(from..=to, " ");
        }
    }
    kept.trim().to_owned()
}

/// The text without an extension of up to six digits at its end: `ext. 5`, `x5`, `#5`.
fn without_extension(text: &str) -> &str {
    let number = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - number.len();
    let before = number.trim_end_matches([' ', '.', ':', '=']);
    let lower = before.to_ascii_lowercase();
    let sign = ["extension", "extn", "ext", "x", "#"].into_iter().find(|sign| lower.ends_with(sign)).filter(|_| (1..=6).contains(&digits));
    sign.map_or(text, |sign| before[..before.len() - sign.len()].trim_end_matches([' ', ',', ';']))
}

/// The one of `known` whose value was sent.
pub fn chosen<T: ToString>(typed: &str, mut known: impl Iterator<Item = T>) -> Result<T, Fault> {
    known.find(|one| one.to_string() == typed).ok_or(if typed.is_empty() { "problem-required".into() } else { "problem-choice".into() })
}

/// `text` with the digits of all scripts as 0–9.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(|c| characters::digit(c).and_then(|n| char::from_digit(n, 10)).unwrap_or(c)).collect()
}

/// A number, a code or a date as it was pasted: plain signs and 0–9.
pub fn pasted(typed: &str) -> String {
    ascii_digits(&characters::plain(typed))
}

/// A whole number in `from..=to`.
pub fn whole(typed: &str, from: i32, to: i32) -> Result<i32, Fault> {
    let text = pasted(&required(typed)?).replace([',', '٬'], "");
    let number: i32 = text.parse().map_err(|_| "problem-number")?;
    if (from..=to).contains(&number) { Ok(number) } else { Err(out_of(from, to)) }
}

/// A date as date fields send it; empty is none.
pub fn date(typed: &str) -> Result<Option<NaiveDate>, Fault> {
    optional(typed, |text| NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "problem-date".into()))
}

/// A month, `2026-11`, as its first day; empty is none.
pub fn month(typed: &str) -> Result<Option<NaiveDate>, Fault> {
    optional(typed, |text| NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").map_err(|_| "problem-month".into()))
}

/// A wall-clock time in `zone` as `datetime-local` sends it; empty is none. A time that the zone skips is refused.
pub fn local_time(typed: &str, zone: Tz) -> Result<Option<Timestamp>, Fault> {
    optional(typed, |text| {
        let text = text.replace(' ', "T");
        let naive =
            NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S"));
        let naive = naive.map_err(|_| "problem-time")?;
        // The database knows no year 0, and no summit is held outside of these.
        if !(1970..=2200).contains(&naive.year()) {
            return Err("problem-time".into());
        }
        moment(naive, zone)
    })
}

/// When the clock of `zone` shows `naive`: of two such moments the earlier. The clock skips some as it is set forward.
pub fn moment(naive: NaiveDateTime, zone: Tz) -> Result<Timestamp, Fault> {
    let local = naive.and_local_timezone(zone).earliest();
    local.map(|at| at.to_utc()).ok_or_else(|| Fault("problem-time-skipped", Some(("zone", zone.name().to_owned()))))
}

fn optional<T>(typed: &str, parse: impl Fn(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    let text = pasted(typed);
    if text.is_empty() { Ok(None) } else { parse(&text).map(Some) }
}

/// `text` as search and comparison see it: no case, no accents, nothing invisible, one letter for the several forms that
/// Arabic script has. The database's `folded` does the same, for the indexes by which a name is there only once.
pub fn folded(text: &str) -> String {
    let decomposed = text.nfkd().flat_map(char::to_lowercase);
    let letters = decomposed.filter_map(|c| match c {
        'ي' | 'ى' | 'ئ' => Some('ی'),
        'ك' => Some('ک'),
        'ه' | 'ۂ' | 'ۀ' | 'ة' => Some('ہ'),
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => None,
        _ => (!characters::is_invisible(c)).then_some(c),
    });
    ascii_digits(&letters.collect::<String>()).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use phonenumber::country::Id::PK;

    #[test]
    fn a_line_is_folded_and_kept() {
        assert_eq!(required("  Ada   Lovelace "), Ok("Ada Lovelace".into()));
        assert_eq!(required("نا\u{200C}معلوم"), Ok("نا\u{200C}معلوم".into()));
        assert_eq!(required(" \u{200C} "), Err("problem-required".into()));
        assert_eq!(required("a\u{202E}b"), Err("problem-bidi".into()));
        assert_eq!(required("a\u{0}b"), Err("problem-unseen".into()));
        assert_eq!(required("a\u{FDD0}b"), Err("problem-unseen".into()));
        assert!(required(&"👩‍👩‍👧‍👦".repeat(LINE)).is_ok());
        assert!(required(&"x".repeat(LINE + 1)).is_err());
    }

    #[test]
    fn phones_of_many_countries_become_e164() {
        assert_eq!(phone("0300 5550187", Some(PK)), Ok("+923005550187".into()));
        assert_eq!(phone("+۹۲ ۳۰۰ ۵۵۵۰۱۸۷", Some(PK)), Ok("+923005550187".into()));
        assert_eq!(phone("+81 90-1234-5678", Some(PK)), Ok("+819012345678".into()));
        for pasted in [
            "＋９２ ３００ ５５５０１８７",
            "\u{202A}+92 300 5550187\u{202C}",
            "+92\u{A0}300\u{2009}555\u{2011}0187\u{200B}",
            "+92.300.555.0187",
            "(+92) 300–5550187",
            "0092 300 5550187",
            "(0300) 555 0187",
            "tel:+92-300-5550187",
            "+९२ ३०० ५५५०१८७",
        ] {
            assert_eq!(phone(pasted, Some(PK)), Ok("+923005550187".into()), "{pasted}");
        }
        assert_eq!(phone("+44 (0)20 7946 0958", Some(PK)), Ok("+442079460958".into()));
        for remarked in [
            "0300_5550187",
            "+92 300 5550187 (WhatsApp)",
            "(mobile) 0300 5550187",
            "[WhatsApp] +92 300 5550187 (preferred)",
            "+92 300 5550187 ext. 5",
            "+92 300 5550187 x12",
            "+92 300 5550187, Extension: 5",
            "+92 300 5550187;ext=5",
            "+92 300 5550187 #5",
        ] {
            assert_eq!(phone(remarked, Some(PK)), Ok("+923005550187".into()), "{remarked}");
        }
        assert_eq!(phone("+1 415 555 2671 ext. 5", Some(PK)), Ok("+14155552671".into()));
        for bad in ["", "12", "+92 1", "call me", "+92 1 ext. 5", "(WhatsApp)", "0300 5550187 / 0321 5550188"] {
            assert!(phone(bad, Some(PK)).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_and_dates_are_read_as_they_are_pasted() {
        assert_eq!(whole("\u{200E}１,２００\u{A0}", 0, 9_999), Ok(1_200));
        assert_eq!(date("２０２６‑11–17\u{FEFF}").map(|d| d.map(|d| d.to_string())), Ok(Some("2026-11-17".into())));
    }

    #[test]
    fn a_time_that_the_clock_skips_is_told_apart_from_one_that_is_none() {
        let berlin = chrono_tz::Europe::Berlin;
        let read = |typed: &str| local_time(typed, berlin).map(|at| at.map(|at| at.to_rfc3339()));
        let skipped = Fault("problem-time-skipped", Some(("zone", "Europe/Berlin".into())));
        assert_eq!(read("2026-03-29T02:30"), Err(skipped));
        assert_eq!(read("2026-03-29T03:00"), Ok(Some("2026-03-29T01:00:00+00:00".into())));
        assert_eq!(read("2026-10-25T02:30"), Ok(Some("2026-10-25T00:30:00+00:00".into())), "the earlier of two");
        assert_eq!(read("2026-03-32T02:30"), Err("problem-time".into()));
    }

    #[test]
    fn large_limits_are_said_with_their_thousands_apart() {
        let said = |fault: Fault| fault.1.map(|(_, value)| value);
        assert_eq!(text(&"x".repeat(10_001), 10_000).map_err(said), Err(Some("10,000".into())));
        assert_eq!(whole("0", 1, 100_000).map_err(said), Err(Some("1–100,000".into())));
    }

    #[test]
    fn a_choice_is_one_of_those_that_there_are() {
        assert_eq!(chosen("2", [1, 2].into_iter()), Ok(2));
        assert_eq!(chosen("3", [1, 2].into_iter()), Err("problem-choice".into()));
        assert_eq!(chosen("", [1, 2].into_iter()), Err("problem-required".into()));
    }

    #[test]
    fn search_sees_one_letter_for_its_forms() {
        assert_eq!(folded("Nguyễn  Ánh"), "nguyen anh");
        assert_eq!(folded("علي كمال"), folded("علی کمال"));
        assert_eq!(folded("نا\u{200C}معلوم"), "نامعلوم");
        assert_eq!(folded("\u{FEFF}Ha\u{200B}ll\u{2060} ❤\u{FE0F}\u{200E}"), folded("Hall ❤"));
    }
}
