//! The draft that organisers work on. In it sessions may clash, and each clash is told; nothing of it is public.
mod actions;
mod clashes;
mod defaults;
mod forms;
mod model;
mod store;
mod web;

pub use clashes::{Clash, SummitDays, clashes};
pub use defaults::fill_if_empty;
pub use model::Draft;
pub use store::{find_session, load};
pub use web::{ClashSummary, clash_summaries, routes};

pub const TEXT: crate::kit::text::Source = crate::text_source!();
