//! Cycles, categories and rubrics as organisers type them.
mod category;
mod cycle;
mod rubric;

pub use category::CategoryForm;
pub use cycle::CycleForm;
pub use rubric::{AnchorRow, CriterionRow, RubricForm};
