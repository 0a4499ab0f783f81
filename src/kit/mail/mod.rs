//! Mail. A verb writes a [`Letter`] into the outbox in its own transaction; a job sends it.
//! Secrets in it stay marks until then: the database never holds them.
mod letter;
mod mailer;
mod send;
mod store;

pub use letter::{Letter, drop_batch, post_all, send_again, send_batch};
pub use mailer::Mailer;
pub use send::SendMessage;
pub use store::{Filter, Message, MessageId, State, Summary, Unsent, count, count_batch, count_unsent, find, find_failed, list};
