//! A year's awards: its dates and rules, the categories, and the rubric by which each is judged. Organisers set them up,
//! from starting material or from an earlier year; the public reads them from the moment that they are shown.
mod actions;
mod defaults;
mod forms;
mod jobs;
mod model;
mod store;
mod web;

pub use jobs::NoteStages;
pub use store::find_names;
pub use web::{public_pages, routes};

use crate::kit::{editing::EditForm, form::Labels};

/// How the slice's forms name their fields.
pub const CYCLE_FORM: Labels = forms::CycleForm::LABELS;
pub const CATEGORY_FORM: Labels = forms::CategoryForm::LABELS;
pub const RUBRIC_FORM: Labels = forms::RubricForm::LABELS;
