//! Passes, pools of places, drafts, registering, confirming, approval, waiting lists, codes, the ticket.
//!
//! A delegate registers without an account; places are held from submission until the e-mail is confirmed or the hold
//! runs out, and where there are none, in the waiting list for one. Organisers set passes, pools and codes, approve,
//! and read. Whoever cannot finish the form saves it and goes on by a link in their mail; such a draft holds no place, and
//! is deleted when the form is sent or after two weeks. Invariants, kept by the database: in every pool confirmed +
//! awaiting + held by codes + held by offers + free = capacity, free ≥ 0; one live registration a person; a code is used
//! no more often than it says.
//!
//! Each part imports only those before it: `ids` ← `record` ← `pools` ← `passes` ← `codes` ← `waiting` ←
//! `intake` ← `tickets` ← `desk`; `samples` and `jobs` may import all; `store` says what records of
//! all of them are called.
mod codes;
mod desk;
mod ids;
mod intake;
mod jobs;
mod passes;
mod pools;
mod record;
pub mod samples;
mod store;
mod tickets;
mod waiting;

pub use ids::RegistrationId;
pub use intake::{Forecast, economy_named, forecast, words_of_choice};
pub use jobs::{FollowEmail, jobs};
pub use passes::{fill_if_empty, list_names as list_pass_names, passes_of_missing_days};
pub use pools::{Pool, list as list_pools};
pub use record::{RegistrationState, count_for_approval};
pub use store::{find_names, person_of, records_of};

use crate::access::Routes;
use crate::kit::{
    known_form::KnownForm,
    navigation::Door,
    rights::{Area, Right},
};

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// The labels of its longer forms.
pub const FORMS: &[KnownForm] = &[KnownForm::labelled(intake::REGISTRATION), KnownForm::labelled(codes::CODE), passes::FORM, pools::FORM];

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door::leading("/admin/registrations", "admin-tab-registrations", Right::see(Area::Registration)),
    Door::leading("/admin/passes", "admin-tab-passes", Right::see(Area::Registration)),
    Door::leading("/admin/pools", "admin-tab-pools", Right::see(Area::Registration)),
    Door::leading("/admin/codes", "admin-tab-codes", Right::see(Area::Registration)),
];

pub fn routes(routes: Routes) -> Routes {
    routes
        .merge(intake::routes)
        .merge(tickets::routes)
        .merge(desk::routes)
        .merge(passes::routes)
        .merge(pools::routes)
        .merge(waiting::routes)
        .merge(codes::routes)
}
