//! What follows from sealed scores, and what a panel makes of it; pure.
mod decision;
mod figures;
mod panel;

pub use decision::{Chosen, Honour, Ruling, method_of};
pub use figures::{EntryFigures, Figures, JudgeFigures, Lead};
pub use panel::{Decided, Ended, Note, Told, Votes, seen_by};
