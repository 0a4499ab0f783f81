//! What belongs to no single slice: the dashboard, the outbox, the audit trail. For organisers. It only reads, but for
//! mail that is sent once more.
mod actions;
mod audit;
mod store;
mod web;

pub use audit::{known_actions, known_names, known_values, words_of_choice};
pub use web::routes;

use crate::kit::{
    navigation::Door,
    rights::{Area, Right},
};

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door::leading("/admin/outbox", "admin-tab-outbox", Right::see(Area::Mail)),
    Door::leading("/admin/audit", "admin-tab-audit", Right::see(Area::People)),
];
