//! The waiting lists of pools: who is offered a place that has come free, and who stands where. Organisers move people
//! in them, with a reason. Invariant: whoever has people before them in a list is not served before them.
mod actions;
mod jobs;
mod store;
mod web;

pub use actions::join;
pub use store::{WaitingPosition, WaitingRow, delete, insert_all, next_ranks, positions};

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes.post("/admin/pools/{id}/moves", web::update)
}
