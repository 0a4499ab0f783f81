//! What the words of a table mean: an edition, and what was won.
use crate::{
    awards::archive::{forms, model::Won},
    kit::{
        field::folded,
        form::Fault,
        sheet::{self, CellValue},
    },
};
use chrono::Datelike;

const WINNER: &[&str] = &["winner", "winners", "فاتح"];

/// Words that are taken for it.
const LIKE_WINNER: &[&str] = &["win", "won", "gold", "first", "1st", "1", "champion", "grand", "اول", "پہلا", "جیتا"];

const MERIT: &[&str] = &["merit", "merits", "میرٹ"];

const LIKE_MERIT: &[&str] = &[
    "runner",
    "finalist",
    "mention",
    "commendation",
    "commended",
    "silver",
    "bronze",
    "second",
    "third",
    "2nd",
    "3rd",
    "2",
    "3",
    "دوم",
    "سوم",
    "دوسرا",
    "تیسرا",
    "ذکر",
];

/// The edition that a cell names: what can stand in an address, else the one year that is in it. An edition that is run here is one too.
pub fn edition(value: &CellValue) -> Result<String, Fault> {
    if let CellValue::Date(day) = value {
        return Ok(day.year().to_string());
    }
    let text = value.text();
    forms::edition(&text).or_else(|fault| match forms::years(&text)[..] {
        [year] => Ok(year.to_string()),
        _ => Err(fault),
    })
}

fn has(cell: &str, known: &[&str]) -> bool {
    sheet::plain(cell).split(' ').any(|word| known.iter().any(|one| folded(one) == word))
}

/// What was won, by the words of a cell; none where they say both or neither.
pub fn won(cell: &str) -> Option<Won> {
    match (has(cell, WINNER) || has(cell, LIKE_WINNER), has(cell, MERIT) || has(cell, LIKE_MERIT)) {
        (true, false) => Some(Won::Winner),
        (false, true) => Some(Won::Merit),
        _ => None,
    }
}

/// Whether a cell says so with the word for it.
pub fn is_plain(cell: &str, won: Won) -> bool {
    match won {
        Won::Winner => has(cell, WINNER),
        Won::Merit => has(cell, MERIT),
    }
}

/// Whether a text is written in the script of Urdu.
pub fn is_urdu(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn an_edition_is_told_by_the_year_in_it() {
        let read = |text: &str| edition(&CellValue::from(text));
        for text in ["2019", "۲۰۱۹", "ASOCIO Awards 2019", "2019 (Kuala Lumpur)", "Nov. 2019"] {
            assert_eq!(read(text).as_deref(), Ok("2019"), "{text}");
        }
        assert_eq!(edition(&CellValue::Number(2019.0)).as_deref(), Ok("2019"));
        assert_eq!(edition(&CellValue::Date(NaiveDate::from_ymd_opt(2019, 11, 7).expect("a day"))).as_deref(), Ok("2019"));
        assert_eq!(read("Special-2019").as_deref(), Ok("special-2019"));
        assert!(["", "last year", "2018 and 2019 together", "1066 Hastings", "20l6"].iter().all(|text| read(text).is_err()));
    }

    #[test]
    fn an_honour_is_plain_by_its_own_word() {
        assert!(is_plain("Certificate of Merit", Won::Merit) && is_plain("فاتح", Won::Winner));
        assert!(!is_plain("Finalist", Won::Merit) && !is_plain("Gold", Won::Winner));
    }

    #[test]
    fn what_was_won_is_told_by_a_word() {
        for text in ["Winner", "WINNER (Large)", "1st Prize", "فاتح", "Gold Award"] {
            assert_eq!(won(text), Some(Won::Winner), "{text}");
        }
        for text in ["Merit", "Certificate of Merit", "Runner-up", "Honourable Mention", "میرٹ ایوارڈ", "Silver"] {
            assert_eq!(won(text), Some(Won::Merit), "{text}");
        }
        assert_eq!((won("Shortlisted"), won("winner or merit"), won("")), (None, None, None));
    }
}
