//! A release as organisers announce it.
use super::model::Announcement;
use crate::kit::{
    bilingual::Bilingual,
    field,
    form::{Labels, Problems},
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    pub name: Bilingual,
    pub note: Bilingual,
    /// Of the preview that was looked at.
    pub digest: String,
    pub clashes_seen: String,
}

const RELEASE: Labels =
    &[("name_en", "agenda-name-en"), ("name_ur", "agenda-name-ur"), ("note_en", "agenda-note-en"), ("note_ur", "agenda-note-ur")];

impl ReleaseForm {
    pub fn parse(&self) -> Result<Announcement, Problems> {
        let mut problems = Problems::of_form(RELEASE);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let note = problems.keep_both(["note_en", "note_ur"], &self.note, field::note);
        let (Some(name), Some(note)) = (name, note) else { return Err(problems) };
        Ok(Announcement { name, note, digest: self.digest.clone(), clashes_seen: self.clashes_seen == "yes" })
    }
}
