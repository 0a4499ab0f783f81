//! By what a judge promises to keep what they read to themselves.
use crate::kit::{
    field,
    form::{Labels, Problems},
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AgreementForm {
    /// The box that is ticked.
    pub agrees: String,
    /// Their name, typed as a signature.
    pub signed_as: String,
}

const LABELS: Labels = &[("agrees", "awards-agreement-tick"), ("signed_as", "awards-agreement-name")];

impl AgreementForm {
    /// The name with which it is signed.
    pub fn parse(&self) -> Result<String, Problems> {
        let mut problems = Problems::of_form(LABELS);
        if self.agrees != "yes" {
            problems.add("agrees", "awards-agreement-needed");
        }
        let name = problems.keep("signed_as", field::required(&self.signed_as));
        name.filter(|_| problems.is_empty()).ok_or(problems)
    }
}
