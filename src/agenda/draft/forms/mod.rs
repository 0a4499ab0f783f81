//! What organisers type → what is meant.
mod hours;
mod kind;
mod participants;
mod room;
mod session;
mod slot;
mod speaker;
mod track;

pub use hours::{HoursForm, HoursRow};
pub use kind::SessionKindForm;
pub use participants::{SUGGESTED, SpeakerRow};
pub use room::RoomForm;
pub use session::{Before, SessionChoices, SessionForm};
pub use slot::{NO_SLOT, SlotRow};
pub use speaker::SpeakerForm;
pub use track::TrackForm;
