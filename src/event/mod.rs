//! The summit itself: name, host, place, days, registration window; member economies and supporters
//! with their levels and logos; engagements, which say for all slices who and what is busy when.
//!
//! Organisers edit all of it. Invariant: what is not known is empty and shown as "to be announced", never invented.
mod actions;
mod day;
mod defaults;
mod engagements;
mod forms;
mod model;
mod site_identity;
mod store;
mod web;

pub use actions::economy_called;
pub use day::{begin_of, day_of};
pub use defaults::fill_if_empty;
pub use engagements::{Busy, Conflict, Engagement, Reason, book, free, replace_engagements};
pub use model::{Countdown, Economy, EconomyId, Membership, RegistrationSwitch, Summit, Tier, Window, alphabetical, tiers};
pub use site_identity::load as load_site_identity;
pub use store::{find_names, list_all_economies, list_economies, list_supporters, summit};
pub use web::routes;

use crate::kit::{
    known_form::KnownForm,
    navigation::Door,
    rights::{Area, Right},
};

/// The labels of the slice's forms.
pub const FORMS: &[KnownForm] =
    &[KnownForm::of::<forms::SummitForm>(), KnownForm::of::<forms::EconomyForm>(), KnownForm::of::<forms::SupporterForm>()];

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door::leading("/admin/event", "admin-tab-event", Right::see(Area::Settings)),
    Door::leading("/admin/economies", "admin-tab-economies", Right::see(Area::Settings)),
];

/// What it has among the site's contents.
pub const SUPPORTERS: &[Door] = &[Door::leading("/admin/supporters", "admin-tab-supporters", Right::see(Area::Content))];
