//! What registrations are found by: part of a name, an organisation or an address, in either script.
use super::RegistrationState;
use crate::{
    kit::{bilingual::Bilingual, clock::Timestamp, field::folded, like},
    registration::ids::RegistrationId,
};

/// What a registration is found by, folded; by its ticket's code it is found as it is.
pub fn folded_text(names: [&str; 3], organisation: &str, email: &str) -> String {
    folded(&[&names.join(" "), organisation, email].join(" "))
}

/// The first three words as patterns; what is not typed matches all.
pub fn patterns(words: &str) -> [String; 3] {
    let folded = folded(words);
    let mut words = folded.split(' ').filter(|w| !w.is_empty());
    std::array::from_fn(|_| words.next().map_or_else(|| "%".to_owned(), like::containing))
}

/// A registration as the list shows it.
#[derive(Clone, Debug)]
pub struct Found {
    pub registration_id: RegistrationId,
    pub name: String,
    pub name_latin: String,
    pub organisation: String,
    pub economy: Bilingual,
    pub state: RegistrationState,
    pub created_at: Timestamp,
}
