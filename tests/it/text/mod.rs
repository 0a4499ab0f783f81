//! Words: both languages say the same things, nothing is used that is not said, nothing is said that is not used, and
//! nothing is said anywhere else.
mod fluent;
mod keys;
mod served;
mod templates;
mod urdu;
mod uses;
mod wording;
