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
