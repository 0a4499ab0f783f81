//! What is typed into the forms of nominations.
mod apply;
mod decision;
mod typed;

pub use apply::ApplyForm;
pub use decision::{DecisionForm, ReasonForm};
pub use typed::NominationForm;
