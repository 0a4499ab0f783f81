//! A speaker as organisers type them. The photo comes beside it, as a file.
use super::HoursForm;
use crate::{
    agenda::{draft::model::SpeakerEntry, model::SpeakerId, programme::Speaker},
    event::Economy,
    kit::{
        bilingual::Bilingual,
        editing::{EditForm, Parts},
        field::{self, Email},
        form::{Fault, Labels, Problems},
        picture::{self, PictureId, Shown},
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SpeakerForm {
    pub name: String,
    pub name_latin: String,
    pub email: String,
    pub organisation: String,
    pub economy: String,
    pub biography: Bilingual,
    pub confirmed: String,
    /// The photo as it is now, or as it was brought by an earlier sending of this form.
    #[serde(deserialize_with = "picture::from_field")]
    pub kept_photo: Option<PictureId>,
    /// Not empty: no photo from now on.
    pub remove_photo: String,
    pub hours_day: Vec<String>,
    pub hours_from: Vec<String>,
    pub hours_to: Vec<String>,
}

/// The longest biography.
const BIOGRAPHY: usize = 3_000;

impl EditForm for SpeakerForm {
    const LABELS: Labels = &[
        ("name", "agenda-speaker-name"),
        ("name_latin", "agenda-speaker-name-latin"),
        ("email", "agenda-speaker-email"),
        ("organisation", "agenda-organisation"),
        ("economy", "event-economy"),
        ("biography_en", "agenda-biography-en"),
        ("biography_ur", "agenda-biography-ur"),
        ("photo", "agenda-photo"),
        ("confirmed", "agenda-speaker-confirmed"),
        ("hours", "agenda-speaker-hours"),
    ];
    const PARTS: Parts = &[("hours", &["hours_day", "hours_from", "hours_to"]), ("photo", &["kept_photo", "remove_photo"])];
    const CHOSEN: &'static [&'static str] = &["economy", "confirmed"];

    fn told(&self, part: &str) -> Option<String> {
        (part == "hours").then(|| self.hours().told())
    }

    fn tidy(self) -> Self {
        let hours = self.hours().tidy();
        Self { hours_day: hours.day, hours_from: hours.from, hours_to: hours.to, ..self }
    }
}

impl SpeakerForm {
    pub fn of(entry: &SpeakerEntry, zone: Tz) -> Self {
        let (speaker, hours) = (entry.speaker.clone(), HoursForm::of(&entry.hours, zone));
        Self {
            name: speaker.name,
            name_latin: speaker.name_latin,
            email: entry.email.clone(),
            organisation: speaker.organisation,
            economy: entry.economy.map(|e| e.to_string()).unwrap_or_default(),
            biography: speaker.biography,
            confirmed: if entry.confirmed { "yes".into() } else { String::new() },
            kept_photo: speaker.photo.map(|p| p.id),
            remove_photo: String::new(),
            hours_day: hours.day,
            hours_from: hours.from,
            hours_to: hours.to,
        }
    }

    pub fn hours(&self) -> HoursForm {
        HoursForm { day: self.hours_day.clone(), from: self.hours_from.clone(), to: self.hours_to.clone() }
    }

    /// The speaker with the address typed for them, and the photo that was brought this time, if one was.
    pub fn parse(
        &self,
        id: SpeakerId,
        zone: Tz,
        economies: &[Economy],
        brought: Result<Option<PictureId>, Fault>,
    ) -> Result<(SpeakerEntry, Option<Email>), Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep("name", field::required(&self.name));
        let name_latin = p.keep("name_latin", field::line(&self.name_latin));
        let email = p.keep("email", field::optional_email(&self.email));
        let organisation = p.keep("organisation", field::line(&self.organisation));
        let economy = match &*self.economy {
            "" => None,
            typed => p.keep("economy", field::chosen(typed, economies.iter().map(|e| e.economy_id))),
        };
        let biography = p.keep_both(["biography_en", "biography_ur"], &self.biography, |typed| field::text(typed, BIOGRAPHY));
        let brought = p.keep("photo", brought).flatten();
        let hours = self.hours().parse(p, zone);
        if !problems.is_empty() {
            return Err(problems);
        }
        let kept = self.kept_photo.clone().filter(|_| self.remove_photo.is_empty());
        let speaker = Speaker {
            id,
            number: 0,
            name: name.unwrap_or_default(),
            name_latin: name_latin.unwrap_or_default(),
            biography: biography.unwrap_or_default(),
            organisation: organisation.unwrap_or_default(),
            economy: Bilingual::default(),
            // What it measures stands with the picture.
            photo: brought.or(kept).map(|id| Shown { id, width: 0, height: 0 }),
        };
        let confirmed = self.confirmed == "yes";
        let entry = SpeakerEntry { speaker, person: None, email: self.email.clone(), economy, confirmed, hours };
        Ok((entry, email.flatten()))
    }
}
