//! SQL of registrations, their steps and the links that are mailed about them.
mod batch;
mod confirmations;
mod registrations;
mod steps;

pub use batch::insert_batch;
pub use confirmations::{LinkRow, delete_links, find_confirmation, insert_link, known_links, use_confirmation};
pub(in crate::registration) use registrations::select_found;
pub use registrations::{
    Placement, RegistrationRow, count_for_approval, find, find_all, list_overdue, live_of, live_of_all, live_of_form, lock, move_to,
    newest_of, update_email, update_state,
};
pub use steps::{Step, StepRow, history, insert_step, last_reason};
