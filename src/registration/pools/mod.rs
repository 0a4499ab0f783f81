//! Pools of places: how many there are, who holds them, and how they fill. Organisers set them up. Invariant, kept by the
//! database: in every pool confirmed + awaiting + held by codes + held by offers + free = capacity, and free ≥ 0.
mod actions;
mod chart;
mod forms;
mod model;
mod networks;
mod store;
mod web;

pub use forms::MoveForm;
pub use model::{Availability, Claim, Level, Pool, Snapshot};
pub use networks::{NetworkHolds, hold};
pub use store::{all_network_holds, insert_levels, list, lock, network_holds, save};
pub use web::{PoolPageState, path, pool_page};

use crate::{access::Routes, kit::known_form::KnownForm};

/// How the slice's form names its fields.
pub const FORM: KnownForm = KnownForm::of::<forms::PoolForm>();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/pools", web::index)
        .get("/admin/pools/new", web::new)
        .post("/admin/pools/new", web::create)
        .get("/admin/pools/{id}", web::show)
        .post("/admin/pools/{id}", web::update)
        .post("/admin/pools/{id}/removal", web::remove)
}
