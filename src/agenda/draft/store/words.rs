//! What was typed into a search, as search columns have it.
use crate::kit::field;

/// Word by word, folded.
pub fn words_of(typed: &str) -> Vec<String> {
    field::folded(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
