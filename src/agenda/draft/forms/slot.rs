//! When and where a session is held, as organisers type it: a row a slot.
use super::session::{Before, SessionChoices, SessionForm};
use crate::{
    agenda::{
        limits::{MANY, too_many},
        model::{SlotId, Status},
        programme::Slot,
    },
    kit::{
        field,
        form::{Fault, Problems},
        form_value,
    },
};
use chrono::Duration;
use chrono_tz::Tz;

/// The choice beside the states of a slot by which a row is none: it has no time, or is taken off the programme.
pub const NO_SLOT: &str = "none";

/// A row of the form as it was typed.
#[derive(Clone, Debug, Default)]
pub struct SlotRow {
    /// Which slot it is; empty for one that is new.
    pub slot: String,
    pub starts_at: String,
    pub minutes: String,
    pub room: String,
    pub status: String,
}

impl SlotRow {
    pub fn of(slot: &Slot, zone: Tz) -> Self {
        Self {
            slot: slot.id.to_string(),
            starts_at: form_value::local(slot.from, zone),
            minutes: (slot.to - slot.from).num_minutes().to_string(),
            room: slot.room.to_string(),
            status: slot.status.value().to_owned(),
        }
    }

    /// A row to be filled in.
    pub fn empty() -> Self {
        Self { status: Status::default().value().to_owned(), ..Self::default() }
    }

    /// Whether it says neither when, for how long nor where, or that there is no time.
    pub(super) fn is_none(&self) -> bool {
        let typed = [&self.slot, &self.starts_at, &self.minutes, &self.room];
        self.status == NO_SLOT || typed.iter().all(|field| field.trim().is_empty())
    }

    fn parse(&self, row: usize, problems: &mut Problems, (form, before, choices): Context<'_>) -> Option<Slot> {
        let known = before.slots.iter().find(|slot| slot.id.to_string() == self.slot);
        // The clock alone does not say which of two hours is meant: what was not changed stays.
        let from = match known.filter(|slot| Self::of(slot, choices.zone).starts_at == self.starts_at) {
            Some(slot) => Ok(slot.from),
            None => field::local_time(&self.starts_at, choices.zone).and_then(|at| at.ok_or("problem-time-needed".into())),
        };
        let from = problems.keep_in_row("starts_at", row, from);
        let room = problems.keep_in_row("room", row, field::chosen(&self.room, choices.rooms.iter().map(|r| r.room.id)));
        let minutes =
            if self.minutes.trim().is_empty() { Ok(choices.usual_minutes(&form.kind)) } else { field::whole(&self.minutes, 1, 1_439) };
        let minutes = problems.keep_in_row("minutes", row, minutes);
        let status = problems.keep_in_row("status", row, Status::of(&self.status).ok_or(Fault::from("problem-choice")));
        let (from, minutes, room, status) = (from?, minutes?, room?, status?);
        let to = from + Duration::minutes(minutes.into());
        let (id, number) = known.map_or_else(|| (SlotId::new_at(before.now), 0), |slot| (slot.id, slot.number));
        Some(Slot { id, number, room, from, to, status, sequence: 0, changed_at: from })
    }
}

type Context<'a> = (&'a SessionForm, Before<'a>, &'a SessionChoices);

impl SessionForm {
    /// The rows of times as they were typed.
    pub fn slot_rows(&self) -> Vec<SlotRow> {
        let most = [&self.slot, &self.starts_at, &self.minutes, &self.room, &self.status].iter().map(|l| l.len()).max();
        let at = |list: &[String], i: usize| list.get(i).cloned().unwrap_or_default();
        let row = |i| SlotRow {
            slot: at(&self.slot, i),
            starts_at: at(&self.starts_at, i),
            minutes: at(&self.minutes, i),
            room: at(&self.room, i),
            status: at(&self.status, i),
        };
        // One more than there may be is refused, and all that is shown again.
        (0..most.unwrap_or_default().min(MANY + 2)).map(row).collect()
    }

    /// With the rows of these slots.
    pub(super) fn with_slots(self, slots: &[Slot], zone: Tz) -> Self {
        self.with_rows(&slots.iter().map(|slot| SlotRow::of(slot, zone)).collect::<Vec<_>>())
    }

    /// With these rows of times alone.
    pub fn with_rows(mut self, rows: &[SlotRow]) -> Self {
        self.slot = rows.iter().map(|row| row.slot.clone()).collect();
        self.starts_at = rows.iter().map(|row| row.starts_at.clone()).collect();
        self.minutes = rows.iter().map(|row| row.minutes.clone()).collect();
        self.room = rows.iter().map(|row| row.room.clone()).collect();
        self.status = rows.iter().map(|row| row.status.clone()).collect();
        self
    }

    pub(super) fn slots(&self, problems: &mut Problems, before: Before<'_>, choices: &SessionChoices) -> Vec<Slot> {
        let rows: Vec<(usize, SlotRow)> = (1..).zip(self.slot_rows()).filter(|(_, row)| !row.is_none()).collect();
        if rows.len() > MANY {
            problems.add("slots", too_many());
            return vec![];
        }
        rows.iter().filter_map(|(number, row)| row.parse(*number, problems, (self, before, choices))).collect()
    }
}
