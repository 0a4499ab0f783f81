//! What judges and chairs type.
use crate::{
    awards::{ids::SheetId, scoring::model::PanelSheet},
    kit::{
        field,
        form::{Labels, Problems},
    },
};
use serde::Deserialize;

/// Why a judge gives no scores.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AbstentionForm {
    pub reason: String,
}

impl AbstentionForm {
    pub fn parse(&self) -> Result<String, Problems> {
        let mut problems = Problems::of_form(&[("reason", "awards-abstain-reason")]);
        problems.keep("reason", field::required_note(&self.reason)).ok_or(problems)
    }
}

/// Which sheet the chair opens again, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReopeningForm {
    pub sheet: String,
    pub reason: String,
}

const REOPENING: Labels = &[("sheet", "awards-sheet"), ("reason", "awards-sheet-reopen-reason")];

impl ReopeningForm {
    /// One of the sheets that were sent.
    pub fn parse(&self, sheets: &[PanelSheet]) -> Result<(SheetId, String), Problems> {
        let mut problems = Problems::of_form(REOPENING);
        let sent = sheets.iter().filter(|one| one.stand.is_in()).filter_map(|one| one.sheet_id);
        let sheet = problems.keep("sheet", field::chosen(&self.sheet, sent));
        let reason = problems.keep("reason", field::required_note(&self.reason));
        sheet.zip(reason).ok_or(problems)
    }
}

/// What judges are reminded of.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReminderForm {
    pub remind: String,
}
