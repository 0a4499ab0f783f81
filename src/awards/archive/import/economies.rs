//! Economies as tables call them: by a name, by a code of ISO 3166, or by the member association.
use crate::{
    event::{Economy, EconomyId},
    kit::field::folded,
    registration,
};

/// The codes of the member economies, by the English names that the list has.
const CODES: [(&str, [&str; 2]); 24] = [
    ("Japan", ["jp", "jpn"]),
    ("Korea", ["kr", "kor"]),
    ("Chinese Taipei", ["tw", "twn"]),
    ("Malaysia", ["my", "mys"]),
    ("Singapore", ["sg", "sgp"]),
    ("Thailand", ["th", "tha"]),
    ("Vietnam", ["vn", "vnm"]),
    ("Bangladesh", ["bd", "bgd"]),
    ("Pakistan", ["pk", "pak"]),
    ("India", ["in", "ind"]),
    ("Hong Kong", ["hk", "hkg"]),
    ("Nepal", ["np", "npl"]),
    ("Macau", ["mo", "mac"]),
    ("Sri Lanka", ["lk", "lka"]),
    ("Australia", ["au", "aus"]),
    ("Indonesia", ["id", "idn"]),
    ("Mongolia", ["mn", "mng"]),
    ("Myanmar", ["mm", "mmr"]),
    ("Laos", ["la", "lao"]),
    ("Cambodia", ["kh", "khm"]),
    ("New Zealand", ["nz", "nzl"]),
    ("Philippines", ["ph", "phl"]),
    ("Brunei", ["bn", "brn"]),
    ("Bhutan", ["bt", "btn"]),
];

/// The economy of the list that a cell means.
pub fn meant(cell: &str, economies: &[Economy]) -> Option<EconomyId> {
    let code = folded(cell);
    let of_code = || {
        CODES.iter().find(|(_, codes)| codes.contains(&code.as_str())).and_then(|(name, _)| registration::economy_named(name, economies))
    };
    let of_association = || economies.iter().find(|one| !code.is_empty() && folded(&one.association) == code).map(|one| one.economy_id);
    registration::economy_named(cell, economies).or_else(of_code).or_else(of_association)
}
