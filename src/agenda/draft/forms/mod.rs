//! What organisers type → what is meant.
mod hours;
mod parts;
mod session;
mod slot;
mod speaker;

pub use hours::{HoursForm, HoursRow};
pub use parts::{RoomForm, SessionKindForm, TrackForm};
pub use session::{SessionChoices, SessionForm};
pub use slot::SlotForm;
pub use speaker::SpeakerForm;

use crate::kit::form::Fault;

/// The one of `known` whose id was sent.
fn chosen<T: ToString>(typed: &str, mut known: impl Iterator<Item = T>) -> Result<T, Fault> {
    known.find(|id| id.to_string() == typed).ok_or(if typed.is_empty() { "problem-required".into() } else { "problem-choice".into() })
}
