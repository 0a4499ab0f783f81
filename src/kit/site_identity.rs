//! Whose site this is: the names and lines that stand around every page, in both languages.
use super::{clock::Timestamp, locale::Locale};
use chrono::NaiveDate;
use chrono_tz::Tz;

/// What stands round every page, in both languages: who invites, where and when.
#[derive(Clone, Debug, Default)]
pub struct SiteIdentity {
    pub zone: Tz,
    /// The summit's first and last day; none while they are not known.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// From when on nobody can register; none while that is not known.
    pub registration_ends_at: Option<Timestamp>,
    /// When any of it last changed.
    pub changed_at: Timestamp,
    pub en: IdentityText,
    pub ur: IdentityText,
}

#[derive(Clone, Debug, Default)]
pub struct IdentityText {
    pub name: String,
    pub short_name: String,
    /// City and days, under the name.
    pub line: String,
    /// Who invites, in the footer.
    pub about: String,
    pub contact: String,
}

impl SiteIdentity {
    pub fn text(&self, locale: Locale) -> &IdentityText {
        match locale {
            Locale::En => &self.en,
            Locale::Ur => &self.ur,
        }
    }

    /// Whether pages lead to the registration form at `now`.
    pub fn offers_registration(&self, now: Timestamp) -> bool {
        self.registration_ends_at.is_none_or(|end| now < end)
    }

    pub fn name(&self, locale: Locale) -> &str {
        &self.text(locale).name
    }
}
