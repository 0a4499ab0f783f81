//! Forms that came after their session had ended: whoever has signed in again finds what they had typed and sends it.
//!
//! Invariants: only forms of known people are kept, of a browser that was signed in and did not sign out itself, be it that
//! its session ended by itself or elsewhere; nothing of somebody whose rights were taken away; nobody else sees them;
//! passwords, codes that prove who somebody is, and files are not kept; the newest ten of a person, for a day.
//! A button whose press asked for a fresh proof is kept too, and shown under its name.
//! It is sent as it was, or changed first on its own page, which is then filled in with it.
mod filling;
mod layer;
mod store;
mod web;

pub use filling::fill;
pub use layer::keep;
pub use store::{find, newest, sweep};
pub use web::routes;

crate::id! {
    /// A kept form; no secret.
    KeptFormId
}
