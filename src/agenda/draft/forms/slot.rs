//! A time in a room as organisers type it.
use crate::{
    agenda::{
        model::{RoomId, SlotId, Status},
        programme::Slot,
    },
    kit::{
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono::Duration;
use chrono_tz::Tz;
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SlotForm {
    pub starts_at: String,
    pub minutes: String,
    pub room: String,
    pub status: String,
}

const SLOT: Labels =
    &[("starts_at", "agenda-starts"), ("minutes", "agenda-minutes"), ("room", "agenda-room"), ("status", "agenda-slot-status")];

impl SlotForm {
    pub fn of(slot: &Slot, zone: Tz) -> Self {
        Self {
            starts_at: slot.from.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string(),
            minutes: (slot.to - slot.from).num_minutes().to_string(),
            room: slot.room.to_string(),
            status: slot.status.value().to_owned(),
        }
    }

    /// The slot `id` of this number, 0 for one that is new.
    pub fn parse(&self, (id, number): (SlotId, i64), zone: Tz, rooms: impl Iterator<Item = RoomId>) -> Result<Slot, Problems> {
        let mut problems = Problems::of_form(SLOT);
        let from = field::local_time(&self.starts_at, zone).and_then(|at| at.ok_or("problem-time-needed".into()));
        let from = problems.keep("starts_at", from);
        let minutes = problems.keep("minutes", field::whole(&self.minutes, 1, 1_439));
        let room = problems.keep("room", field::chosen(&self.room, rooms));
        let status = problems.keep("status", Status::of(&self.status).ok_or(Fault::from("problem-choice")));
        let (Some(from), Some(minutes), Some(room), Some(status)) = (from, minutes, room, status) else { return Err(problems) };
        let to = from + Duration::minutes(minutes.into());
        Ok(Slot { id, number, room, from, to, status, sequence: 0, changed_at: from })
    }
}
