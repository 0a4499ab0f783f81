//! Forms that came after their session had ended: whoever has signed in again finds what they had typed and sends it.
//!
//! Invariants: only forms of known people are kept, of a browser that was signed in and did not sign out itself, be it that
//! its session ended by itself or elsewhere; nothing of somebody whose rights were taken away; nobody else sees them, nor does another browser of theirs;
//! passwords, codes that prove who somebody is, and files are not kept; the newest ten of a person, for a day.
//! A button whose press asked for a fresh proof is kept too, and shown under its name.
//! It stands in its own page, which is filled in with it. Where that has no place for it any more, a page of its own lists it.
mod addresses;
mod browser;
mod filling;
mod layer;
mod store;
mod web;

pub use browser::Browser;
pub use filling::fill;
pub use layer::keep;
pub use store::{action_of, newest, sweep};
pub use web::routes;

/// How long somebody has to sign in again, in hours.
const HOURS: i64 = 24;

crate::id! {
    /// A kept form; no secret.
    KeptFormId
}
