//! The jury of a cycle: organisers invite judges and seat them in the panels of the categories; a judge signs to keep what they
//! read to themselves, or declines, and declares with which entries they have a tie. Then entries come to judges: by a plan that
//! is proposed (`assignment`), and by hand.
//!
//! Invariants, kept by the database: a person is in a jury once; a panel has one chair; what a judge signed stays; nothing is
//! declared before that, and no entry comes to a judge who has not said that nothing ties them to it; once the online round is open nobody returns to an entry from which they stepped back. Who is in
//! the jury is found by themselves and by organisers who see the awards, and by nobody else.
mod actions;
mod assignment;
mod expertise;
mod forms;
mod guards;
mod mail;
mod model;
mod names;
mod planning;
mod standing;
mod store;
mod web;

pub use actions::{assign_best, declare, decline, invite, seat, sign};
pub use guards::Juror;
pub use model::{Declaration, Details, Judge, NO_TIE, NewJudge, Owed, Reading, Said, Seat, Seated, Stand};
pub use names::{find_names, names_of, person_of};
pub use store::{entries_to_declare, is_asked, known_ties, list, list_owed};
pub use web::{AGREEMENT, routes};

use crate::kit::known_form::KnownForm;

/// How its forms name their fields.
pub const JUDGE_FORM: KnownForm = KnownForm::of::<forms::JudgeForm>();
pub const PANEL_FORM: KnownForm = KnownForm::of::<forms::PanelForm>();
pub const DECLARATIONS_FORM: KnownForm = KnownForm::labelled(forms::DECLARATIONS);
