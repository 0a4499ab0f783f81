//! Whether a file means a speaker of the draft.
use super::model::KnownSpeaker;
use crate::agenda::import::{model::Person, names::name_key};

impl KnownSpeaker {
    pub fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|own| !own.is_empty() && name_key(own) == name_key(name))
    }

    /// Whether a file names them by our own number.
    pub fn is(&self, person: &Person) -> bool {
        Some(self.number) == person.number && self.is_called(&person.name)
    }
}
