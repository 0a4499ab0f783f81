//! Who may: the table of routes, addresses that are there for each, and what is sent to them. Who comes how far is tried by
//! [`crate::attacks`].
mod edits;
mod edits_choices;
mod filled_pages;
pub mod ground;
mod hostile_text;
mod own_forms;
pub mod table;
