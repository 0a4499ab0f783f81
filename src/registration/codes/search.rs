//! What codes are found by.
use crate::{kit::search, registration::record::patterns};

/// What a code is found by, without the dashes that people put between groups.
pub fn folded_text(code: &str, label: &str, email_key: &str) -> String {
    search::indexed(&[code, label, email_key].join(" ").replace('-', ""))
}

pub fn patterns_of(words: &str) -> [String; 3] {
    patterns(&words.replace('-', ""))
}
