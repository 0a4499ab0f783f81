//! The draft of the programme: rooms, tracks, kinds, speakers, sessions and their slots.
//!
//! Organisers edit it; nobody else sees any of it before a release. Invariants: sessions may clash, and every clash is
//! shown to organisers; a room, track, kind or speaker that a session uses cannot be removed; numbers are given once.
mod actions;
mod clashes;
mod defaults;
mod forms;
mod free_place;
mod model;
mod store;
mod web;

pub use clashes::{Clash, SummitDays, clashes};
pub use defaults::fill_if_empty;
pub use model::Draft;
pub use store::{find_names, find_session, load};
pub use web::{ClashSummary, clash_summaries, routes};

use crate::kit::known_form::KnownForm;
use forms::{RoomForm, SessionForm, SessionKindForm, SpeakerForm, TrackForm};

/// The labels of its forms.
pub const FORMS: &[KnownForm] = &[
    KnownForm::of::<RoomForm>(),
    KnownForm::of::<SessionForm>(),
    KnownForm::of::<SessionKindForm>(),
    KnownForm::of::<SpeakerForm>(),
    KnownForm::of::<TrackForm>(),
];

pub const TEXT: crate::kit::text::Source = crate::text_source!();
