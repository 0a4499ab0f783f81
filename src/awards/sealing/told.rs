//! The head of a ledger as people read it, write it down and take a picture of it.
use crate::{
    awards::ledger::{Hash, words},
    kit::qr::qr,
};

pub struct Told {
    pub head: Hash,
    /// In words, four a line.
    pub lines: Vec<String>,
    /// The words as a picture of squares that a phone reads.
    pub code: String,
}

impl Told {
    pub fn of(head: Hash) -> Self {
        let words = words(&head);
        Self { head, lines: words.chunks(4).map(|line| line.join(" ")).collect(), code: qr(&words.join(" ")) }
    }
}
