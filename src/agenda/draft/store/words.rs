//! What was typed into a search, as search columns have it.
use crate::kit::search;

/// Word by word.
pub fn words_of(typed: &str) -> Vec<String> {
    search::looked_for(typed)
}
