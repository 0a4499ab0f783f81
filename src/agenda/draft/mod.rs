//! The draft that organisers work on. In it sessions may clash, and each clash is told; nothing of it is public.
mod actions;
mod clashes;
mod defaults;
mod forms;
mod model;
mod store;
mod web;

pub use clashes::{Clash, Setting, clashes};
pub use defaults::fill_if_empty;
pub use model::Draft;
pub use store::load;
pub use web::{ClashLine, clash_lines, routes};

pub const TEXT: crate::kit::text::Source = crate::text_source!();
