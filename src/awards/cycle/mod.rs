//! A year's awards: its dates and rules, the categories, what each asks of a nomination, and the rubric by which it is judged.
//! Organisers set them up, from starting material or from an earlier year; the public reads them from the moment that they are shown.
mod actions;
mod defaults;
mod forms;
mod jobs;
mod model;
mod store;
mod web;

pub use actions::{Start, add_cycle, remove_category, save_rubric, show_cycle};
pub use forms::edition;
pub use jobs::NoteStages;
#[cfg(test)]
pub use model::category;
pub use model::{
    Anchor, Category, CommentRule, ConflictKind, Criterion, Cycle, Dates, EntryKind, Moment, Part, Question, QuestionKind, Requirement,
    Rubric, Scale, ScoreRule, Stage, TieRule, Weight,
};
pub use store::{
    current_cycle, find_category, find_cycle, find_names, list_categories, list_cycles, published_cycles, set_published, shown_cycle,
};
pub use web::{public_pages, routes};

use crate::kit::known_form::KnownForm;

/// How the slice's forms name their fields.
pub const CYCLE_FORM: KnownForm = KnownForm::of::<forms::CycleForm>();
pub const CATEGORY_FORM: KnownForm = KnownForm::of::<forms::CategoryForm>();
pub const RUBRIC_FORM: KnownForm = KnownForm::of::<forms::RubricForm>();
pub const QUESTIONS_FORM: KnownForm = KnownForm::of::<forms::QuestionsForm>();
