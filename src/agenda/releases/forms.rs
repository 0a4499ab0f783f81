//! A release as organisers announce it.
use super::actions::Announcement;
use crate::kit::{
    bilingual::Bilingual,
    field,
    form::{Labels, Problems},
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    pub name_en: String,
    pub name_ur: String,
    pub note_en: String,
    pub note_ur: String,
    /// Of what was looked at.
    pub digest: String,
    pub clashes_seen: String,
}

const RELEASE: Labels =
    &[("name_en", "agenda-name-en"), ("name_ur", "agenda-name-ur"), ("note_en", "agenda-note-en"), ("note_ur", "agenda-note-ur")];

impl ReleaseForm {
    pub fn parse(&self) -> Result<Announcement, Problems> {
        let mut problems = Problems::of_form(RELEASE);
        let name_en = problems.keep("name_en", field::required(&self.name_en));
        let name_ur = problems.keep("name_ur", field::required(&self.name_ur));
        let note_en = problems.keep("note_en", field::note(&self.note_en));
        let note_ur = problems.keep("note_ur", field::note(&self.note_ur));
        let (Some(name_en), Some(name_ur), Some(note_en), Some(note_ur)) = (name_en, name_ur, note_en, note_ur) else {
            return Err(problems);
        };
        Ok(Announcement {
            name: Bilingual::new(name_en, name_ur),
            note: Bilingual::new(note_en, note_ur),
            digest: self.digest.clone(),
            clashes_seen: self.clashes_seen == "yes",
        })
    }
}
