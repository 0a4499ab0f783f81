//! Who judges what, as organisers decide it.
use crate::{
    awards::{
        ids::{JudgeId, NominationId},
        jury::model::{Entry, Judge},
    },
    kit::{
        field,
        form::{Labels, Problems},
    },
};
use serde::Deserialize;

/// A proposal that is taken: from where it starts, and which it was.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProposalForm {
    pub from: String,
    pub digest: String,
}

/// An entry that is given or taken by hand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub entry: String,
    pub judge: String,
}

const LABELS: Labels = &[("judge", "awards-judge"), ("entry", "awards-entry")];

impl MoveForm {
    pub fn parse(&self, judges: &[Judge], entries: &[Entry]) -> Result<(JudgeId, NominationId), Problems> {
        let mut problems = Problems::of_form(LABELS);
        let judge = problems.keep("judge", field::chosen(&self.judge, judges.iter().map(|one| one.judge_id)));
        let entry = problems.keep("entry", field::chosen(&self.entry, entries.iter().map(|one| one.nomination_id)));
        judge.zip(entry).ok_or(problems)
    }
}
