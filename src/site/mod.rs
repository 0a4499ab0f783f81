//! Public pages. What they show comes from the event and from articles; visitors get them from the page cache.
//!
//! Organisers write articles in both languages, or say that one is in one only: news, and pages such as practical
//! information and privacy; and what the home page says. Invariants: a draft, or what is due later, is nowhere to be seen; the standing pages, which every footer links,
//! stay published at their address; what organisers write reaches a page only through `markdown`.
mod actions;
mod defaults;
mod forms;
mod home;
mod markdown;
mod model;
mod store;
mod web;

pub use defaults::fill_if_empty;
pub use store::find_names;
pub use web::{public_pages, routes};

use crate::kit::{
    known_form::KnownForm,
    navigation::Door,
    rights::{Area, Right},
};

/// The labels of the slice's forms.
pub const FORMS: &[KnownForm] = &[KnownForm::of::<forms::ArticleForm>(), home::FORM];

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door::leading("/admin/articles", "site-articles", Right::see(Area::Content)),
    Door::leading("/admin/home", "site-home-edit", Right::see(Area::Content)),
];
