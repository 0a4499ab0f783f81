//! A registration as it is read.
use super::{Diet, RegistrationState};
use crate::{
    kit::{clock::Timestamp, ids::PersonId, locale::Locale, page::Page},
    registration::ids::{CodeId, PassId, PoolId, RegistrationId},
};

/// A registration as its owner and organisers see it.
#[derive(Clone, Debug)]
pub struct Registration {
    pub registration_id: RegistrationId,
    pub person: PersonId,
    pub pass: PassId,
    pub pass_name_en: String,
    pub pass_name_ur: String,
    pub pools: Vec<PoolId>,
    pub code: Option<CodeId>,
    pub state: RegistrationState,
    /// Until when its place is held; without meaning where nothing is held, or nothing ends it.
    pub held_until: Timestamp,
    pub ticket_code: String,
    pub locale: Locale,
    pub name: String,
    pub name_latin: String,
    pub name_urdu: String,
    pub email: String,
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy_en: String,
    pub economy_ur: String,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
    pub created_at: Timestamp,
}

impl Registration {
    pub fn pass_name(&self, page: &Page) -> String {
        page.pick(&self.pass_name_en, &self.pass_name_ur).to_owned()
    }
}
