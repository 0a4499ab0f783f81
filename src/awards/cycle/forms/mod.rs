//! Cycles, categories, rubrics and questions as organisers type them.
mod category;
mod cycle;
mod question_row;
mod questions;
mod rubric;

pub use category::CategoryForm;
pub use cycle::{CycleForm, edition};
pub use question_row::{Answering, QuestionRow};
pub use questions::QuestionsForm;
pub use rubric::{AnchorRow, CriterionRow, RubricForm};
