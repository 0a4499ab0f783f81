//! Phone numbers as people write them at home: without a prefix they are those of the economy that was chosen.
use crate::{
    event::Economy,
    kit::{field, form::Fault},
};
use phonenumber::country::Id;

/// The countries whose national numbers are understood, by the English names of the member economies.
const COUNTRIES: [(&str, Id); 24] = [
    ("Australia", Id::AU),
    ("Bangladesh", Id::BD),
    ("Bhutan", Id::BT),
    ("Brunei", Id::BN),
    ("Cambodia", Id::KH),
    ("Chinese Taipei", Id::TW),
    ("Hong Kong", Id::HK),
    ("India", Id::IN),
    ("Indonesia", Id::ID),
    ("Japan", Id::JP),
    ("Korea", Id::KR),
    ("Laos", Id::LA),
    ("Macau", Id::MO),
    ("Malaysia", Id::MY),
    ("Mongolia", Id::MN),
    ("Myanmar", Id::MM),
    ("Nepal", Id::NP),
    ("New Zealand", Id::NZ),
    ("Pakistan", Id::PK),
    ("Philippines", Id::PH),
    ("Singapore", Id::SG),
    ("Sri Lanka", Id::LK),
    ("Thailand", Id::TH),
    ("Vietnam", Id::VN),
];

/// Digits that a number of any country has at least.
const DIGITS: usize = 7;

/// Whether a number is written as they are in North America, `(415) 555-2671`: by its digits alone it may be good elsewhere.
fn is_north_american(text: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let parts =
        text.strip_prefix('(').and_then(|text| text.split_once(')')).and_then(|(area, rest)| Some((area, rest.trim().split_once('-')?)));
    parts.is_some_and(|(area, (first, second))| digits(area, 3) && !area.starts_with(['0', '1']) && digits(first, 3) && digits(second, 4))
}

/// The number as E.164. Without a prefix it is one of the `economy`; where that is none of the known, it is refused.
pub fn phone(typed: &str, economy: Option<&Economy>) -> Result<String, Fault> {
    let home = economy.and_then(|e| COUNTRIES.iter().find(|(name, _)| *name == e.name.en)).map(|(_, country)| *country);
    let is_national = !field::pasted(typed).trim_start_matches(['(', ' ']).starts_with(['+']);
    let is_number = field::ascii_digits(typed).chars().filter(char::is_ascii_digit).count() >= DIGITS;
    if home.is_some() && is_north_american(&field::pasted(typed)) {
        return Err("registration-phone-elsewhere".into());
    }
    field::phone(typed, home).map_err(|fault| {
        let is_of_another = home.is_some() && is_national && is_number && fault.0 == "problem-phone";
        if is_of_another { "registration-phone-elsewhere".into() } else { fault }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        event::{EconomyId, Membership},
        kit::bilingual::Bilingual,
    };

    fn of(name: &str, typed: &str) -> Result<String, Fault> {
        let economy = Economy {
            economy_id: EconomyId(uuid::Uuid::nil()),
            name: Bilingual::new(name, ""),
            association: String::new(),
            status: Membership::Full,
            member_since: None,
            domains: vec![],
        };
        phone(typed, Some(&economy))
    }

    #[test]
    fn a_number_without_a_prefix_is_of_the_economy_that_was_chosen() {
        for (economy, typed, stored) in [
            ("Australia", "0412 345 678", "+61412345678"),
            ("Chinese Taipei", "0912 345 678", "+886912345678"),
            ("Thailand", "081-234-5678", "+66812345678"),
            ("Korea", "010-1234-5678", "+821012345678"),
            ("Japan", "090-1234-5678", "+819012345678"),
            ("Singapore", "9123 4567", "+6591234567"),
            ("Pakistan", "0300 5550187", "+923005550187"),
            ("Australia", "+92 300 5550187", "+923005550187"),
        ] {
            assert_eq!(of(economy, typed), Ok(stored.to_owned()), "{economy} {typed}");
        }
        assert!(of("Australia", "0300 5550187").is_err(), "a number of another country says which");
        assert!(of("Germany", "0300 5550187").is_err());
        assert!(phone("0300 5550187", None).is_err());
        assert_eq!(of("Pakistan", "+92 300 5550187 ext 5"), Ok("+923005550187".to_owned()));
        assert_eq!(of("Pakistan", "(415) 555-2671"), Err("registration-phone-elsewhere".into()));
        assert_eq!(of("Pakistan", "+1 (415) 555-2671"), Ok("+14155552671".to_owned()));
        assert_eq!([of("Pakistan", "12"), of("Pakistan", "+1 12345678")], [Err("problem-phone".into()), Err("problem-phone".into())]);
    }
}
