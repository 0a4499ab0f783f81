//! SQL of cycles, categories, rubrics and questions.
mod categories;
mod cycles;
mod questions;
mod rubrics;
mod works;

pub use categories::{delete_category, find_category, list_categories, next_position, save_category};
pub use cycles::{
    current_cycle, delete_cycle, find_cycle, find_names, has_archive, list_cycles, note_stage, published_cycles, save_cycle, set_published,
    set_shown, shown_cycle,
};
pub use questions::{questions_stay, save_questions};
pub use rubrics::save_rubric;
pub use works::count_works;
