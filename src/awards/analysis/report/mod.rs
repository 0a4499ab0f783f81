//! What is said of an analysis: to a terminal, a spreadsheet, a program, or as a page.
mod agreement;
mod csv;
mod figures;
mod json;
mod page;
mod rows;
mod scores;
mod stability;
mod table;
mod warnings;
mod words;

pub use csv::csv;
pub use json::json;
pub use page::page;
pub use scores::scores;
pub use table::table;
pub use warnings::reason;

use super::judged::Judged;
use crate::awards::statistics::{Analysis, Options};

/// A category's round and what was found in it.
#[derive(Debug)]
pub struct Report {
    pub judged: Judged,
    pub analysis: Analysis,
}

/// All categories, one after the other.
#[derive(Debug)]
pub struct Reports {
    /// Where the scores came from.
    pub source: String,
    /// What was made of lines that could be understood in several ways.
    pub notes: Vec<String>,
    pub options: Options,
    pub categories: Vec<Report>,
}
