//! Who may: every route of the table is tried by a stranger, a delegate and an organiser, at addresses that are there.
mod edits;
mod edits_choices;
pub mod ground;
mod hostile_text;
mod methods;
mod own_forms;
mod persons;
mod roles;
mod table;
