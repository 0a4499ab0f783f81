//! Languages as files have them: tags, or names as tables write them, several of them in one field.
use crate::kit::{field::folded, form::Fault};

/// Names of languages that are spoken at summits, and their tags.
const NAMES: [(&str, &[&str]); 22] = [
    ("en", &["english", "eng", "انگریزی", "anglais", "englisch"]),
    ("ur", &["urdu", "urd", "اردو"]),
    ("ar", &["arabic", "عربی", "العربية"]),
    ("bn", &["bengali", "bangla", "বাংলা"]),
    ("de", &["german", "deutsch"]),
    ("dz", &["dzongkha"]),
    ("es", &["spanish", "español"]),
    ("fa", &["persian", "farsi", "فارسی"]),
    ("fr", &["french", "français"]),
    ("hi", &["hindi", "हिन्दी"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("ja", &["japanese", "日本語"]),
    ("km", &["khmer"]),
    ("ko", &["korean", "한국어"]),
    ("mn", &["mongolian"]),
    ("ms", &["malay", "bahasa melayu"]),
    ("my", &["burmese"]),
    ("ne", &["nepali"]),
    ("si", &["sinhala"]),
    ("th", &["thai", "ไทย"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("zh", &["chinese", "mandarin", "中文", "普通话"]),
];

/// The languages that a field names, each once, in their order.
pub fn languages(typed: &str) -> Result<Vec<String>, Fault> {
    let text = typed.to_lowercase().replace(" and ", ",").replace(" اور ", ",");
    let mut found: Vec<String> = vec![];
    for part in text.split([',', ';', '/', '&', '+', '|', '،', '؛', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let tag = tag(part).ok_or("agenda-import-bad-language")?;
        if !found.contains(&tag) {
            found.push(tag);
        }
    }
    Ok(found)
}

fn tag(text: &str) -> Option<String> {
    let name = folded(text);
    if let Some((tag, _)) = NAMES.iter().find(|(_, names)| names.iter().any(|known| folded(known) == name)) {
        return Some((*tag).to_owned());
    }
    let tag = text.replace('_', "-");
    let mut parts = tag.split('-');
    let is_first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let is_rest = parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    (is_first && is_rest && tag.len() <= 35).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_tag_and_by_name() {
        for (typed, tags) in [
            ("", vec![]),
            ("EN", vec!["en"]),
            ("de_AT", vec!["de-at"]),
            ("اردو", vec!["ur"]),
            ("de, en", vec!["de", "en"]),
            ("en, ur", vec!["en", "ur"]),
            ("English and Urdu", vec!["en", "ur"]),
            ("Deutsch/English; english", vec!["de", "en"]),
            ("انگریزی اور اردو", vec!["en", "ur"]),
        ] {
            assert_eq!(languages(typed), Ok(tags.into_iter().map(str::to_owned).collect()), "{typed}");
        }
        for bad in ["plain English", "e", "en, something else"] {
            assert!(languages(bad).is_err(), "{bad}");
        }
    }
}
