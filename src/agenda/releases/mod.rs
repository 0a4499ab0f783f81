//! Releases: how the draft becomes what readers see.
mod current;
mod store;

pub use current::current;
pub use store::{NewRelease, insert};
