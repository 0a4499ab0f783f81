//! A kind of session as organisers type it.
use crate::{
    agenda::{draft::model::SessionKindEntry, model::KindId, programme::SessionKind},
    kit::{
        bilingual::Bilingual,
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionKindForm {
    pub name: Bilingual,
    pub code: String,
    pub minutes: String,
    pub position: String,
}

impl EditForm for SessionKindForm {
    const LABELS: Labels = &[
        ("name_en", "agenda-name-en"),
        ("name_ur", "agenda-name-ur"),
        ("code", "agenda-kind-code"),
        ("minutes", "agenda-kind-minutes"),
        ("position", "event-position"),
    ];
}

impl SessionKindForm {
    pub fn of(entry: &SessionKindEntry) -> Self {
        let kind = entry.kind.clone();
        Self { name: kind.name, code: kind.code, minutes: entry.minutes.to_string(), position: entry.position.to_string() }
    }

    pub fn parse(&self, id: KindId) -> Result<SessionKindEntry, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let code = problems.keep("code", code(&self.code));
        let minutes = problems.keep("minutes", field::whole(&self.minutes, 1, 1_439));
        let position = problems.keep("position", field::whole(&self.position, 1, 999));
        let (Some(name), Some(code), Some(minutes), Some(position)) = (name, code, minutes, position) else { return Err(problems) };
        Ok(SessionKindEntry { kind: SessionKind { id, code, name }, minutes, position })
    }
}

/// The code that apps read: small Latin letters, digits and hyphens.
fn code(typed: &str) -> Result<String, Fault> {
    let code = field::required(typed)?.to_lowercase();
    let good = code.len() <= 40 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if good { Ok(code) } else { Err("agenda-kind-code-bad".into()) }
}
