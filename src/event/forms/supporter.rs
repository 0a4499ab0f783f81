//! A supporter as organisers type it in. The logo comes beside it, as a file.
use crate::{
    event::model::{Supporter, SupporterEntry, SupporterId, SupporterLevel},
    kit::{
        bilingual::Bilingual,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
        picture::{self, PictureId},
    },
};
use serde::{Deserialize, Serialize};
use url::Url;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SupporterForm {
    pub name: Bilingual,
    pub level: String,
    pub website: String,
    pub position: String,
    /// The logo as it is now, or as it was brought by an earlier sending of this form.
    #[serde(deserialize_with = "picture::from_field")]
    pub kept_logo: Option<PictureId>,
    /// Not empty: no logo from now on.
    pub remove_logo: String,
}

impl EditForm for SupporterForm {
    const LABELS: Labels = &[
        ("name_en", "event-supporter-name-en"),
        ("name_ur", "event-supporter-name-ur"),
        ("level", "event-level"),
        ("position", "event-position"),
        ("website", "event-site"),
        ("logo", "event-logo"),
    ];
    const PARTS: Parts = &[("logo", &["kept_logo", "remove_logo"])];
    const CHOSEN: &'static [&'static str] = &["level"];
}

impl SupporterForm {
    pub fn of(s: &Supporter) -> Self {
        Self {
            name: s.name.clone(),
            level: s.level.value().to_owned(),
            website: s.website.clone(),
            position: s.position.to_string(),
            kept_logo: s.logo.as_ref().map(|l| l.id.clone()),
            remove_logo: String::new(),
        }
    }

    /// The supporter, with the logo uploaded this time, if one was.
    pub fn parse(&self, supporter_id: SupporterId, brought: Result<Option<PictureId>, Fault>) -> Result<SupporterEntry, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let level = problems.keep("level", SupporterLevel::of(&self.level).ok_or(Fault::from("problem-choice")));
        let position = problems.keep("position", field::whole(&self.position, 1, 999));
        let website = problems.keep("website", website(&self.website));
        let brought = problems.keep("logo", brought);
        let (Some(name), Some(level), Some(website), Some(position), Some(brought)) = (name, level, website, position, brought) else {
            return Err(problems);
        };
        let kept = self.kept_logo.clone().filter(|_| self.remove_logo.is_empty());
        Ok(SupporterEntry { supporter_id, name, level, website, position, logo: brought.or(kept) })
    }
}

/// Empty, or an address that begins with https.
fn website(typed: &str) -> Result<String, Fault> {
    let text = field::line(typed)?;
    match Url::parse(&text) {
        _ if text.is_empty() => Ok(text),
        Ok(url) if url.scheme() == "https" && url.host_str().is_some_and(|h| h.contains('.')) => Ok(url.to_string()),
        _ => Err("event-website".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn websites_are_https() {
        assert_eq!(website("https://example.org"), Ok("https://example.org/".into()));
        for bad in ["javascript:alert(1)", "http://example.org", "example.org", "https://localhost"] {
            assert!(website(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_logo_is_kept_until_another_comes_or_it_is_taken_off() {
        let (old, new) = (PictureId::parse(&"a".repeat(64)), PictureId::parse(&"b".repeat(64)));
        let form = SupporterForm {
            name: Bilingual::new("Chinar", "چنار"),
            level: "gold".into(),
            position: "1".into(),
            kept_logo: old.clone(),
            ..SupporterForm::default()
        };
        let removing = SupporterForm { remove_logo: "yes".into(), ..form.clone() };
        let logo = |form: &SupporterForm, brought| form.parse(SupporterId(uuid::Uuid::nil()), Ok(brought)).expect("a supporter").logo;
        assert!(old.is_some() && new.is_some());
        assert_eq!(logo(&form, None), old);
        assert_eq!(logo(&form, new.clone()), new);
        assert_eq!(logo(&removing, None), None);
        assert_eq!(logo(&removing, new.clone()), new);
    }
}
