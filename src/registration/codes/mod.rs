//! Codes that organisers give to people: they open a pass, reserve places, or skip the approval. Invariants, kept by the
//! database: a code is used no more often than it says, and what it reserves is held in its pools.
mod actions;
mod export;
mod forms;
mod guesses;
mod import;
mod model;
mod paths;
mod search;
mod store;
mod web;

pub use forms::CODE;
pub use guesses::look_up;
pub use model::{Code, CodeFault, NewCode};
pub use store::{add_uses, find_one, lock, lock_one, release_expired, skips_approval, take_use_back};

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    import::routes(web::routes(routes))
}
