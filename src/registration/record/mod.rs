//! One registration: its row, its states and moves, what it is found by. People register, organisers decide and jobs
//! expire in the parts above; all of them move registrations by [`step()`], which notes each move.
mod model;
mod search;
mod state;
mod step;
mod store;
mod ticket_code;
mod writing;

pub use model::{Details, Diet, DietChoice, NewRegistration, Registration};
pub use search::{Found, indexed, patterns};
pub use state::{Approval, Move, RegistrationState};
pub use step::{Reason, note_step, step};
pub(in crate::registration) use store::select_found;
pub use store::{
    LinkRow, Placement, RegistrationRow, Step, StepRow, count_for_approval, delete_links, find, find_all, find_confirmation, history,
    insert_batch, known_links, last_reason, list_overdue, live_of, live_of_all, live_of_form, lock, move_to, newest_of, update_email,
    use_confirmation,
};
pub use ticket_code::{letters, new_code, read_code};
pub use writing::{DueLetter, OfferPlaces, WriteLetters};
