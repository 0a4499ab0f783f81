//! A room, a track or a kind as organisers type it.
use super::HoursForm;
use crate::{
    agenda::{
        draft::model::{RoomEntry, SessionKindEntry, TrackEntry},
        model::{Colour, KindId, RoomId, TrackId},
        programme::{Room, SessionKind, Track},
    },
    kit::{
        bilingual::Bilingual,
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono_tz::Tz;
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoomForm {
    pub name_en: String,
    pub name_ur: String,
    pub capacity: String,
    pub equipment_en: String,
    pub equipment_ur: String,
    pub accessibility_en: String,
    pub accessibility_ur: String,
    pub position: String,
    pub hours_day: Vec<String>,
    pub hours_from: Vec<String>,
    pub hours_to: Vec<String>,
}

const ROOM: Labels = &[
    ("name_en", "agenda-name-en"),
    ("name_ur", "agenda-name-ur"),
    ("capacity", "agenda-capacity"),
    ("equipment_en", "agenda-equipment-en"),
    ("equipment_ur", "agenda-equipment-ur"),
    ("accessibility_en", "agenda-accessibility-en"),
    ("accessibility_ur", "agenda-accessibility-ur"),
    ("position", "event-position"),
    ("hours", "agenda-room-hours"),
];

impl RoomForm {
    pub fn of(entry: &RoomEntry, zone: Tz) -> Self {
        let (room, hours) = (entry.room.clone(), HoursForm::of(&entry.hours, zone));
        Self {
            name_en: room.name.en,
            name_ur: room.name.ur,
            capacity: room.capacity.map(|n| n.to_string()).unwrap_or_default(),
            equipment_en: room.equipment.en,
            equipment_ur: room.equipment.ur,
            accessibility_en: room.accessibility.en,
            accessibility_ur: room.accessibility.ur,
            position: entry.position.to_string(),
            hours_day: hours.day,
            hours_from: hours.from,
            hours_to: hours.to,
        }
    }

    pub fn hours(&self) -> HoursForm {
        HoursForm { day: self.hours_day.clone(), from: self.hours_from.clone(), to: self.hours_to.clone() }
    }

    pub fn parse(&self, id: RoomId, zone: Tz) -> Result<RoomEntry, Problems> {
        let mut problems = Problems::of_form(ROOM);
        let p = &mut problems;
        let name = names(p, &self.name_en, &self.name_ur);
        let capacity = p.keep("capacity", optional_number(&self.capacity, 100_000));
        let equipment_en = p.keep("equipment_en", field::line(&self.equipment_en));
        let equipment_ur = p.keep("equipment_ur", field::line(&self.equipment_ur));
        let accessibility_en = p.keep("accessibility_en", field::line(&self.accessibility_en));
        let accessibility_ur = p.keep("accessibility_ur", field::line(&self.accessibility_ur));
        let position = p.keep("position", field::whole(&self.position, 1, 999));
        let hours = self.hours().parse(p, zone);
        if !problems.is_empty() {
            return Err(problems);
        }
        let text = |en: Option<String>, ur: Option<String>| Bilingual::new(en.unwrap_or_default(), ur.unwrap_or_default());
        let room = Room {
            id,
            name,
            capacity: capacity.flatten(),
            equipment: text(equipment_en, equipment_ur),
            accessibility: text(accessibility_en, accessibility_ur),
        };
        Ok(RoomEntry { room, position: position.unwrap_or(1), hours })
    }
}

/// A name in both languages: readers of either see it in grids and lists.
fn names(problems: &mut Problems, en: &str, ur: &str) -> Bilingual {
    let en = problems.keep("name_en", field::required(en));
    let ur = problems.keep("name_ur", field::required(ur));
    Bilingual::new(en.unwrap_or_default(), ur.unwrap_or_default())
}

fn optional_number(typed: &str, most: i32) -> Result<Option<i32>, Fault> {
    if typed.trim().is_empty() { Ok(None) } else { field::whole(typed, 1, most).map(Some) }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TrackForm {
    pub name_en: String,
    pub name_ur: String,
    pub colour: String,
    pub position: String,
}

const TRACK: Labels =
    &[("name_en", "agenda-name-en"), ("name_ur", "agenda-name-ur"), ("colour", "agenda-colour"), ("position", "event-position")];

impl TrackForm {
    pub fn of(entry: &TrackEntry) -> Self {
        let track = entry.track.clone();
        Self {
            name_en: track.name.en,
            name_ur: track.name.ur,
            colour: track.colour.value().to_owned(),
            position: entry.position.to_string(),
        }
    }

    pub fn parse(&self, id: TrackId) -> Result<TrackEntry, Problems> {
        let mut problems = Problems::of_form(TRACK);
        let name = names(&mut problems, &self.name_en, &self.name_ur);
        let colour = problems.keep("colour", Colour::of(&self.colour).ok_or(Fault::from("problem-choice")));
        let position = problems.keep("position", field::whole(&self.position, 1, 999));
        match (colour, position) {
            (Some(colour), Some(position)) if problems.is_empty() => Ok(TrackEntry { track: Track { id, name, colour }, position }),
            _ => Err(problems),
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SessionKindForm {
    pub name_en: String,
    pub name_ur: String,
    pub code: String,
    pub minutes: String,
    pub position: String,
}

const KIND: Labels = &[
    ("name_en", "agenda-name-en"),
    ("name_ur", "agenda-name-ur"),
    ("code", "agenda-kind-code"),
    ("minutes", "agenda-kind-minutes"),
    ("position", "event-position"),
];

impl SessionKindForm {
    pub fn of(entry: &SessionKindEntry) -> Self {
        let kind = entry.kind.clone();
        Self {
            name_en: kind.name.en,
            name_ur: kind.name.ur,
            code: kind.code,
            minutes: entry.minutes.to_string(),
            position: entry.position.to_string(),
        }
    }

    pub fn parse(&self, id: KindId) -> Result<SessionKindEntry, Problems> {
        let mut problems = Problems::of_form(KIND);
        let name = names(&mut problems, &self.name_en, &self.name_ur);
        let code = problems.keep("code", code(&self.code));
        let minutes = problems.keep("minutes", field::whole(&self.minutes, 1, 1_439));
        let position = problems.keep("position", field::whole(&self.position, 1, 999));
        match (code, minutes, position) {
            (Some(code), Some(minutes), Some(position)) if problems.is_empty() => {
                Ok(SessionKindEntry { kind: SessionKind { id, code, name }, minutes, position })
            }
            _ => Err(problems),
        }
    }
}

/// What apps read: small Latin letters, digits and hyphens.
fn code(typed: &str) -> Result<String, Fault> {
    let code = field::required(typed)?.to_lowercase();
    let good = code.len() <= 40 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if good { Ok(code) } else { Err("agenda-kind-code-bad".into()) }
}
