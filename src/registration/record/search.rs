//! What registrations are found by: part of a name, an organisation, an address or a phone number, in either script.
use super::RegistrationState;
use crate::{
    kit::{bilingual::Bilingual, clock::Timestamp, field, like, search},
    registration::ids::RegistrationId,
};

/// What a registration is found by; by its ticket's code it is found as it is.
pub fn indexed(names: [&str; 3], organisation: &str, phone: &str, email: &str) -> String {
    search::indexed(&[&names.join(" "), organisation, phone, email].join(" "))
}

/// The first three words as patterns; what is not typed matches all. A phone number is one word, however it is written.
pub fn patterns(words: &str) -> [String; 3] {
    let wanted = number(words).map_or_else(|| search::looked_for(words), |digits| vec![digits]);
    let mut wanted = wanted.iter().map(|word| national(word));
    std::array::from_fn(|_| wanted.next().map_or_else(|| "%".to_owned(), like::containing))
}

/// The digits of a number, if nothing else is looked for.
fn number(typed: &str) -> Option<String> {
    let plain = field::folded(typed);
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let is_number = digits.len() > 4 && plain.chars().all(|c| c.is_ascii_digit() || "+-./() \u{2010}".contains(c));
    is_number.then_some(digits)
}

/// What begins as numbers are dialled, with `0` or `00`, without that beginning.
fn national(word: &str) -> &str {
    let digits = word.trim_start_matches('0');
    if digits.len() > 2 && digits.bytes().all(|b| b.is_ascii_digit()) { digits } else { word }
}

/// A registration as the list shows it.
#[derive(Clone, Debug)]
pub struct Found {
    pub registration_id: RegistrationId,
    pub name: String,
    pub name_latin: String,
    pub organisation: String,
    pub economy: Bilingual,
    pub state: RegistrationState,
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_is_found_however_it_is_written() {
        let text = indexed(["Sana", "", ""], "", "+923005550187", "sana@example.test");
        for typed in [
            "0300 5550187",
            "sana 0300 5550187",
            "+92 300 555-0187",
            "0092 300 5550187",
            "(0300) 555 0187",
            "5550187",
            "۰۳۰۰ ۵۵۵۰۱۸۷",
            "0300\u{2011}5550187",
        ] {
            assert!(patterns(typed).iter().all(|pattern| text.contains(pattern.trim_matches('%'))), "{typed} in {text}");
        }
        assert_eq!(patterns("2026"), ["%2026%", "%", "%"], "a short number is a word");
    }

    #[test]
    fn names_are_found_with_and_without_their_marks() {
        let text = indexed(["Nur Al-Hassan O’Brien", "", ""], "P@SHA", "", "n-1@example.test");
        for typed in ["al-hassan", "alhassan", "al hassan", "o'brien", "obrien", "n-1@example.test", "p@sha"] {
            assert!(patterns(typed).iter().all(|pattern| text.contains(pattern.trim_matches('%'))), "{typed} in {text}");
        }
    }
}
