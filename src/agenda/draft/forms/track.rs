//! A track as organisers type it.
use crate::{
    agenda::{
        draft::model::TrackEntry,
        model::{Colour, TrackId},
        programme::Track,
    },
    kit::{
        bilingual::Bilingual,
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TrackForm {
    pub name: Bilingual,
    pub colour: String,
    pub position: String,
}

impl EditForm for TrackForm {
    const LABELS: Labels =
        &[("name_en", "agenda-name-en"), ("name_ur", "agenda-name-ur"), ("colour", "agenda-colour"), ("position", "event-position")];
    const CHOSEN: &'static [&'static str] = &["colour"];
}

impl TrackForm {
    pub fn of(entry: &TrackEntry) -> Self {
        let track = entry.track.clone();
        Self { name: track.name, colour: track.colour.value().to_owned(), position: entry.position.to_string() }
    }

    pub fn parse(&self, id: TrackId) -> Result<TrackEntry, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let colour = problems.keep("colour", Colour::of(&self.colour).ok_or(Fault::from("problem-choice")));
        let position = problems.keep("position", field::whole(&self.position, 1, 999));
        let (Some(name), Some(colour), Some(position)) = (name, colour, position) else { return Err(problems) };
        Ok(TrackEntry { track: Track { id, name, colour }, position })
    }
}
