//! Trials of the whole, from outside: what it does under load (`bench`), and what it keeps when its parts are killed
//! (`torture`). They start servers of this same program on a private Postgres of their own and ask over HTTP.
pub mod bench;
mod http;
mod judging;
mod registration;
pub mod rules;
mod sessions;
mod site;
pub mod torture;
