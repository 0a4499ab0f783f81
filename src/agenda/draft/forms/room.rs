//! A room as organisers type it.
use super::HoursForm;
use crate::{
    agenda::{draft::model::RoomEntry, model::RoomId, programme::Room},
    kit::{
        bilingual::Bilingual,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomForm {
    pub name: Bilingual,
    pub capacity: String,
    pub equipment: Bilingual,
    pub accessibility: Bilingual,
    pub position: String,
    pub hours_day: Vec<String>,
    pub hours_from: Vec<String>,
    pub hours_to: Vec<String>,
}

impl EditForm for RoomForm {
    const LABELS: Labels = &[
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
    const PARTS: Parts = &[("hours", &["hours_day", "hours_from", "hours_to"])];

    fn told(&self, part: &str) -> Option<String> {
        (part == "hours").then(|| self.hours().told())
    }

    fn tidy(self) -> Self {
        let hours = self.hours().tidy();
        Self { hours_day: hours.day, hours_from: hours.from, hours_to: hours.to, ..self }
    }
}

impl RoomForm {
    pub fn of(entry: &RoomEntry, zone: Tz) -> Self {
        let (room, hours) = (entry.room.clone(), HoursForm::of(&entry.hours, zone));
        Self {
            name: room.name,
            capacity: room.capacity.map(|n| n.to_string()).unwrap_or_default(),
            equipment: room.equipment,
            accessibility: room.accessibility,
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
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let capacity = p.keep("capacity", optional_number(&self.capacity, 100_000));
        let equipment = p.keep_both(["equipment_en", "equipment_ur"], &self.equipment, field::line);
        let accessibility = p.keep_both(["accessibility_en", "accessibility_ur"], &self.accessibility, field::line);
        let position = p.keep("position", field::whole(&self.position, 1, 999));
        let hours = self.hours().parse(p, zone);
        if !problems.is_empty() {
            return Err(problems);
        }
        let room = Room {
            id,
            name: name.unwrap_or_default(),
            capacity: capacity.flatten(),
            equipment: equipment.unwrap_or_default(),
            accessibility: accessibility.unwrap_or_default(),
        };
        Ok(RoomEntry { room, position: position.unwrap_or(1), hours })
    }
}

fn optional_number(typed: &str, most: i32) -> Result<Option<i32>, Fault> {
    if typed.trim().is_empty() { Ok(None) } else { field::whole(typed, 1, most).map(Some) }
}
