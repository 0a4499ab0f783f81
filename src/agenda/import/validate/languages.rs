//! Languages as files have them: tags, or names as tables write them, several of them in one field.
use crate::{
    agenda::{languages::is_language, limits::MANY},
    kit::field::folded,
};

/// Names of languages that are spoken at summits, and their tags.
const NAMES: [(&str, &[&str]); 22] = [
    ("en", &["english", "eng", "انگریزی", "anglais", "englisch"]),
    ("ur", &["urdu", "urd", "اردو"]),
    ("ar", &["ara", "arabic", "عربی", "العربية"]),
    ("bn", &["ben", "bengali", "bangla", "বাংলা"]),
    ("de", &["deu", "ger", "german", "deutsch"]),
    ("dz", &["dzo", "dzongkha"]),
    ("es", &["spa", "spanish", "español"]),
    ("fa", &["fas", "per", "persian", "farsi", "فارسی"]),
    ("fr", &["fra", "fre", "french", "français"]),
    ("hi", &["hin", "hindi", "हिन्दी"]),
    ("id", &["ind", "indonesian", "bahasa indonesia"]),
    ("ja", &["jpn", "japanese", "日本語"]),
    ("km", &["khm", "khmer"]),
    ("ko", &["kor", "korean", "한국어"]),
    ("mn", &["mon", "mongolian"]),
    ("ms", &["msa", "may", "malay", "bahasa melayu"]),
    ("my", &["mya", "bur", "burmese"]),
    ("ne", &["nep", "nepali"]),
    ("si", &["sin", "sinhala"]),
    ("th", &["tha", "thai", "ไทย"]),
    ("vi", &["vie", "vietnamese", "tiếng việt"]),
    ("zh", &["zho", "chi", "chinese", "mandarin", "中文", "普通话"]),
];

/// Codes of countries that are written for the languages there, and those.
const SLIPS: [(&str, &str); 12] = [
    ("jp", "ja"),
    ("kr", "ko"),
    ("cn", "zh"),
    ("tw", "zh"),
    ("vn", "vi"),
    ("np", "ne"),
    ("bd", "bn"),
    ("pk", "ur"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gr", "el"),
    ("ua", "uk"),
];

/// What a field names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Languages {
    /// Tags, each once, in their order.
    pub tags: Vec<String>,
    /// What was written for a language by mistake, and that language.
    pub slips: Vec<(String, &'static str)>,
    /// What is no language.
    pub unknown: Vec<String>,
}

/// The languages that a field names.
pub fn languages(typed: &str) -> Languages {
    let text = [" and ", " And ", " AND ", " اور "].iter().fold(typed.to_owned(), |text, and| text.replace(and, ","));
    let mut found = Languages::default();
    let mut parts = text.split([',', ';', '/', '&', '+', '|', '،', '؛', '\n']).map(str::trim).filter(|part| !part.is_empty());
    for part in parts.by_ref().take(MANY) {
        let small = part.to_lowercase();
        let slip = SLIPS.iter().find(|(written, _)| *written == small).map(|(_, meant)| *meant);
        found.slips.extend(slip.map(|meant| (part.to_owned(), meant)));
        match slip.map(str::to_owned).or_else(|| tag(&small)) {
            Some(tag) if found.tags.contains(&tag) => {}
            Some(tag) => found.tags.push(tag),
            None => found.unknown.push(part.to_owned()),
        }
    }
    found.unknown.extend(parts.next().map(str::to_owned));
    found
}

fn tag(text: &str) -> Option<String> {
    let name = folded(text);
    if let Some((tag, _)) = NAMES.iter().find(|(_, names)| names.iter().any(|known| folded(known) == name)) {
        return Some((*tag).to_owned());
    }
    let tag = text.replace('_', "-");
    let is_part = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    (is_language(&tag) && tag.split('-').all(is_part) && tag.len() <= 35).then_some(tag)
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
            ("jpn, kor", vec!["ja", "ko"]),
        ] {
            let tags = tags.into_iter().map(str::to_owned).collect();
            assert_eq!(languages(typed), Languages { tags, ..Languages::default() }, "{typed}");
        }
    }

    #[test]
    fn what_is_no_language_is_told_and_the_rest_is_kept() {
        for (bad, kept) in [("plain English", ""), ("e", ""), ("en, something else", "en"), ("xx", ""), ("ur; qq", "ur"), ("de-", "")] {
            let found = languages(bad);
            assert_eq!((found.tags.concat().as_str(), found.unknown.len()), (kept, 1), "{bad}");
        }
        let found = languages("jp, en, KR");
        assert_eq!(found.tags, ["ja", "en", "ko"]);
        assert_eq!(found.slips, [("jp".to_owned(), "ja"), ("KR".to_owned(), "ko")]);
    }
}
