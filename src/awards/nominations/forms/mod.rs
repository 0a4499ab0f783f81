//! What is typed into the forms of nominations.
mod apply;
mod decision;

pub use apply::ApplyForm;
pub use decision::{DecisionForm, ReasonForm};
