//! The text of the home page.
use crate::kit::{bilingual::Bilingual, page::Page};
use serde::{Deserialize, Serialize};

/// A number that the home page names, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// As it is written: `600,000+`.
    pub number: String,
    pub label: Bilingual,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeText {
    pub lead: Bilingual,
    pub heading: Bilingual,
    /// Paragraphs with an empty line between.
    pub about: Bilingual,
    pub themes: Vec<Bilingual>,
    pub figures: Vec<Figure>,
}

impl HomeText {
    pub fn paragraphs(&self, page: &Page) -> Vec<String> {
        self.about.of(page).split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }
}
