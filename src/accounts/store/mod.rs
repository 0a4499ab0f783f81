//! All SQL of accounts.
mod changes;
mod invitations;
mod people;
mod sign_ins;

pub use changes::*;
pub use invitations::*;
pub use people::*;
pub use sign_ins::*;
