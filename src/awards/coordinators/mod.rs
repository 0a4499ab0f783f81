//! Who nominates for a member economy: the coordinators of its association, from year to year. Organisers name them; each is
//! a person with an address, to whom a letter says so. Invariant: nobody but themselves and those who see the awards learns
//! who they are.
mod model;
mod store;

pub use model::Coordinator;
pub use store::{economies_of, list};
