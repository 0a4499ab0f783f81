//! Who is heard when, and what the clock shows; pure.
mod clock;
mod pitch;

pub use clock::{Clock, Part, Showing, Step};
pub use pitch::{Pitch, Room, Unheard};
