//! Where and when pitches are heard, and in which order, as organisers type it; and the buttons of the clock.
use super::model::{Pitch, Room, Step};
use crate::{
    awards::ids::NominationId,
    kit::{
        clock::Timestamp,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
        form_value,
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    /// On the event's clock.
    pub starts_at: String,
    pub place: String,
    /// Ids, each with the number of its turn.
    pub entry: Vec<String>,
    pub turn: Vec<String>,
    /// `tell`: those who are heard have a letter.
    #[serde(skip_serializing)]
    pub intent: String,
}

pub const PLAN: Labels = &[
    ("starts_at", "awards-pitches-start"),
    ("place", "awards-pitches-place"),
    ("order", "awards-pitches-order"),
    ("turn", "awards-pitches-turn"),
];

impl EditForm for PlanForm {
    const LABELS: Labels = PLAN;
    const PARTS: Parts = &[("order", &["entry", "turn"])];
}

/// What is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub starts_at: Option<Timestamp>,
    pub place: String,
    pub order: Vec<NominationId>,
}

impl PlanForm {
    pub fn of(room: &Room, pitches: &[Pitch], zone: Tz) -> Self {
        Self {
            starts_at: form_value::local(room.starts_at, zone),
            place: room.place.clone(),
            entry: pitches.iter().map(|one| one.nomination_id.to_string()).collect(),
            turn: pitches.iter().map(|one| one.position.to_string()).collect(),
            intent: String::new(),
        }
    }

    /// The number that stands beside an entry.
    pub fn turn_of(&self, pitch: &Pitch) -> &str {
        let at = self.entry.iter().position(|one| *one == pitch.nomination_id.to_string());
        at.and_then(|at| self.turn.get(at)).map_or("", String::as_str)
    }

    /// `pitches`: those that are heard, in the order in which the form has them; `turn-2` is of the second.
    pub fn parse(&self, pitches: &[Pitch], zone: Tz) -> Result<Plan, Problems> {
        let mut problems = Problems::of_form(PLAN);
        let starts_at = problems.keep("starts_at", field::local_time(&self.starts_at, zone)).flatten();
        let place = problems.keep("place", field::line(&self.place)).unwrap_or_default();
        let is_there = |pitch: &Pitch| self.entry.contains(&pitch.nomination_id.to_string());
        if self.entry.len() != pitches.len() || !pitches.iter().all(is_there) {
            // Others were chosen meanwhile; their turns are not what was typed.
            problems.add("order", "awards-pitches-changed");
            return Err(problems);
        }
        let last = i32::try_from(pitches.len()).unwrap_or(i32::MAX);
        let mut turns: Vec<(i32, NominationId)> = vec![];
        for (row, pitch) in (1..).zip(pitches) {
            let is_taken = |turn: i32| turns.iter().any(|(one, _)| *one == turn);
            let turn = field::whole(self.turn_of(pitch), 1, last);
            let turn = turn.and_then(|turn| if is_taken(turn) { Err(Fault::from("awards-pitches-turn-twice")) } else { Ok(turn) });
            turns.extend(problems.keep_in_row("turn", row, turn).map(|turn| (turn, pitch.nomination_id)));
        }
        turns.sort_unstable_by_key(|(turn, _)| *turn);
        if problems.is_empty() {
            Ok(Plan { starts_at, place, order: turns.into_iter().map(|(_, entry)| entry).collect() })
        } else {
            Err(problems)
        }
    }
}

/// A button of the clock: what it does, and what the clock showed beside it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClockForm {
    /// `start`, `next`, `pause`, `resume` or `clear`.
    pub step: String,
    /// Whose turn it is, to start.
    pub entry: String,
    pub seen: String,
}

impl ClockForm {
    /// None where it is no button of the page.
    pub fn parse(&self, pitches: &[Pitch]) -> Option<Step> {
        match self.step.as_str() {
            "start" => pitches.iter().find(|one| one.nomination_id.to_string() == self.entry).map(|one| Step::Start(one.nomination_id)),
            "next" => Some(Step::Next),
            "pause" => Some(Step::Pause),
            "resume" => Some(Step::Resume),
            "clear" => Some(Step::Clear),
            _ => None,
        }
    }
}
