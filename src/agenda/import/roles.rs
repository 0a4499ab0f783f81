//! What tables write beside names and instead of them: as what somebody takes part, and that nobody is named yet.
use crate::kit::field::folded;
use std::sync::LazyLock;

/// As what people take part, where that stands before their names and a colon, or behind them in brackets.
const ROLES: [&str; 40] = [
    "chair",
    "chairs",
    "chairperson",
    "chairman",
    "chairwoman",
    "session chair",
    "co chair",
    "co chairs",
    "moderator",
    "moderators",
    "moderated by",
    "panelist",
    "panelists",
    "panellist",
    "panellists",
    "keynote",
    "keynotes",
    "keynote speaker",
    "keynote speakers",
    "speaker",
    "speakers",
    "presenter",
    "presenters",
    "host",
    "hosts",
    "hosted by",
    "facilitator",
    "facilitators",
    "discussant",
    "discussants",
    "trainer",
    "trainers",
    "chief guest",
    "guest of honour",
    "mc",
    "ناظم",
    "میزبان",
    "صدر",
    "مقرر",
    "مہمان خصوصی",
];
/// What stands where nobody is named yet. `Na` is a name.
const NOBODY: [&str; 17] = [
    "tba",
    "tbc",
    "tbd",
    "tbn",
    "t b a",
    "t b c",
    "t b d",
    "to be announced",
    "to be confirmed",
    "to be decided",
    "to be determined",
    "n a",
    "none",
    "nil",
    "اعلان ہونا باقی ہے",
    "اعلان بعد میں",
    "کوئی نہیں",
];

/// The words of a text as they are compared, without what stands between them.
fn words(text: &str) -> String {
    let folded = folded(text).replace(|c: char| !c.is_alphanumeric(), " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of these texts.
fn all_words(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| words(text)).collect()
}

static ROLE_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| all_words(&ROLES));
static NOBODY_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| all_words(&NOBODY));

fn is_role(text: &str) -> bool {
    ROLE_WORDS.contains(&words(text))
}

/// Whether a name says that nobody is named yet: `TBA`, `Speaker to be announced`, `N/A`, `-`.
pub fn is_nobody(name: &str) -> bool {
    let said = words(name);
    let is_known = |text: &str| NOBODY_WORDS.iter().any(|nobody| nobody == text);
    let after_role = || ROLE_WORDS.iter().filter_map(|role| said.strip_prefix(role)?.strip_prefix(' ')).any(is_known);
    is_known(&said) || after_role() || said.is_empty() && name.contains(['-', '–', '—', '?'])
}

/// What somebody takes part as, and who they are: `Chair: A B`, `A B (Chair)`. The first is empty where it is not said.
pub fn role_and_name(text: &str) -> (&str, &str) {
    if let Some((role, name)) = text.split_once(':').filter(|(role, _)| is_role(role)) {
        return (role.trim(), name.trim());
    }
    let bracketed = text.trim_end().strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
    bracketed.filter(|(_, role)| is_role(role)).map_or(("", text), |(name, role)| (role.trim(), name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_that_nobody_is_named_yet_is_nobody() {
        for name in [
            "TBA",
            "tbc",
            "T.B.A.",
            "To be announced",
            "N/A",
            "n.a.",
            "-",
            "–",
            "???",
            "Speaker TBA",
            "Keynote speaker: to be confirmed",
            "(TBD)",
        ] {
            assert!(is_nobody(name), "{name}");
        }
        for name in ["Na", "Anna", "Tba Khan", "Li", "Nilofar", "", "Speaker", "None-Such Khan"] {
            assert!(!is_nobody(name), "{name}");
        }
    }
}
