//! One registration: its row, its states and moves, what it is found by. People register, organisers decide and jobs
//! expire in the parts above; all of them move registrations by [`step`], which notes each move.
mod details;
mod model;
mod search;
mod state;
mod step;
mod store;
mod ticket_code;
mod writing;

pub use details::{Diet, NewRegistration};
pub use model::Registration;
pub use search::{Found, folded_text, patterns};
pub use state::{Approval, Move, RegistrationState};
pub use step::{Reason, step};
pub use store::{
    Step, count_for_approval, find, find_all, find_confirmation, history, insert_step, last_reason, list_overdue, live_of, live_of_all,
    lock, newest_of,
    rows::{Row, Rows, Steps},
    update_email, use_confirmation,
};
pub use ticket_code::{letters, new_code, read_code};
pub use writing::{OfferPlaces, WriteLetters, Writing};
