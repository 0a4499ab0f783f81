//! What the form of something that can be changed says of itself.
use crate::kit::form::Labels;
use serde::{Serialize, de::DeserializeOwned};

/// The ids of a form's parts, each with the names of its fields.
pub type Parts = &'static [(&'static str, &'static [&'static str])];

/// The form of something that can be changed once it is saved. It is serialised field by field, as it is read.
pub trait EditForm: Serialize + DeserializeOwned {
    /// Its fields and the keys of their labels.
    const LABELS: Labels;
    /// The parts of the form that have several fields or rows, by their ids: what somebody changes in one is not mixed
    /// with what somebody else changes in it.
    const PARTS: Parts = &[];
    /// Fields whose value is chosen: it is a code that people do not read.
    const CHOSEN: &'static [&'static str] = &[];

    /// What stands in the rows of a part, in a line.
    fn told(&self, _part: &str) -> Option<String> {
        None
    }

    /// Without the rows that are offered and say nothing.
    #[must_use]
    fn tidy(self) -> Self {
        self
    }
}
