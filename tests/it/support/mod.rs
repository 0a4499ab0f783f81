//! What tests stand on.
mod actor;
mod app;
pub mod database;
mod disposal;
mod forms;
pub mod passkey;

pub use actor::{Actor, PageForm, Reply, encoded};
pub use app::{TestApp, base_url, email_of, settings, settings_as_deployed};
