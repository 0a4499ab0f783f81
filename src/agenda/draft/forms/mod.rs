//! What organisers type → what is meant.
mod hours;
mod kind;
mod room;
mod session;
mod slot;
mod speaker;
mod track;

pub use hours::{HoursForm, HoursRow};
pub use kind::SessionKindForm;
pub use room::RoomForm;
pub use session::{SessionChoices, SessionForm};
pub use slot::SlotForm;
pub use speaker::SpeakerForm;
pub use track::TrackForm;

use crate::kit::form::Fault;

/// The one of `known` whose id was sent.
fn chosen<T: ToString>(typed: &str, mut known: impl Iterator<Item = T>) -> Result<T, Fault> {
    known.find(|id| id.to_string() == typed).ok_or(if typed.is_empty() { "problem-required".into() } else { "problem-choice".into() })
}
