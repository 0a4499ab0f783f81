//! A nomination as it is typed: its fields are those of its category, which only the database knows.
use crate::awards::nominations::model::Typed;
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct NominationForm(Vec<(String, String)>);

impl NominationForm {
    /// The texts by their fields, with one kind of line breaks. Of a field that comes twice the last counts.
    pub fn texts(self) -> Typed {
        self.0.into_iter().map(|(name, text)| (name, text.replace("\r\n", "\n"))).collect()
    }
}
