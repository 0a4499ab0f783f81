//! Economies as people call them, where the list calls them otherwise.
use crate::{
    event::{Economy, EconomyId},
    kit::field::folded,
};

/// Other names of the member economies, by the English names that the list has.
const ALIASES: [(&str, &[&str]); 16] = [
    (
        "Chinese Taipei",
        &["taiwan", "roc", "taipei", "republic of china", "taiwan roc", "chinese taiwan", "台灣", "臺灣", "台湾", "تائیوان"],
    ),
    ("Korea", &["south korea", "korea south", "rok", "korea republic of", "한국", "대한민국", "جنوبی کوریا"]),
    ("Hong Kong", &["hongkong", "hk", "hong kong sar", "hong kong china", "香港"]),
    ("Macau", &["macao", "macau sar", "macao sar", "macao china", "澳門"]),
    ("Vietnam", &["viet nam", "việt nam"]),
    ("Laos", &["lao", "lao pdr"]),
    ("Brunei", &["brunei darussalam"]),
    ("Myanmar", &["burma"]),
    ("Cambodia", &["kampuchea"]),
    ("Japan", &["nippon", "日本"]),
    ("India", &["bharat", "भारत"]),
    ("New Zealand", &["nz", "aotearoa"]),
    ("Sri Lanka", &["srilanka", "ceylon"]),
    ("Pakistan", &["islamic republic of pakistan"]),
    ("Bangladesh", &["peoples republic of bangladesh"]),
    ("Philippines", &["the philippines"]),
];

/// What states put before their names.
const FORMS: [&str; 5] = ["the ", "republic of ", "kingdom of ", "state of ", "commonwealth of "];

fn words(name: &str) -> String {
    let plain = folded(name).replace(['\'', '’', '.'], "").replace(|c: char| !c.is_alphanumeric(), " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The economy of the list that somebody means who typed its name in words.
pub fn named(typed: &str, economies: &[Economy]) -> Option<EconomyId> {
    let whole = words(typed);
    let short = FORMS.iter().fold(whole.as_str(), |name, form| name.strip_prefix(form).unwrap_or(name));
    let alias =
        |name: &str| ALIASES.iter().find(|(_, others)| others.iter().any(|other| words(other) == name)).map(|(known, _)| words(known));
    let meant = alias(&whole).or_else(|| alias(short)).unwrap_or_else(|| short.to_owned());
    let is_meant = |economy: &&Economy| [&economy.name.en, &economy.name.ur].iter().any(|name| !name.is_empty() && words(name) == meant);
    economies.iter().find(is_meant).map(|economy| economy.economy_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{event::Membership, kit::bilingual::Bilingual};
    use uuid::Uuid;

    #[test]
    fn an_economy_of_the_list_is_found_by_its_other_names() {
        let economy = |(id, name): (u128, [&str; 2])| Economy {
            economy_id: EconomyId(Uuid::from_u128(id)),
            name: Bilingual::new(name[0], name[1]),
            association: String::new(),
            status: Membership::Full,
            member_since: None,
            domains: vec![],
        };
        let list = [(1, ["Chinese Taipei", "چائنیز تائپی"]), (2, ["Korea", "کوریا"]), (3, ["Vietnam", ""])].map(economy);
        for (typed, id) in [
            ("Taiwan", 1),
            ("taiwan (R.O.C.)", 1),
            ("Republic of China", 1),
            ("chinese taipei", 1),
            ("چائنیز تائپی", 1),
            ("Republic of Korea", 2),
            ("South Korea", 2),
            ("Korea, Republic of", 2),
            ("the Republic of Korea", 2),
            ("Viet Nam", 3),
        ] {
            assert_eq!(named(typed, &list), Some(EconomyId(Uuid::from_u128(id))), "{typed}");
        }
        for none in ["Germany", "China", "North Korea", "Hong Kong", "", "The"] {
            assert_eq!(named(none, &list), None, "{none}");
        }
    }
}
