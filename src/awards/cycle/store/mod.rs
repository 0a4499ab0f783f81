//! SQL of cycles, categories and rubrics.
mod categories;
mod cycles;
mod rubrics;

pub use categories::{delete_category, find_category, list_categories, next_position, save_category};
pub use cycles::{delete_cycle, find_cycle, find_names, list_cycles, note_stage, save_cycle, set_shown, shown_cycle};
pub use rubrics::save_rubric;
