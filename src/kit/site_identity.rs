//! Whose site this is: the names and lines that stand around every page, in both languages.
use super::{clock::Timestamp, locale::Locale};
use chrono_tz::Tz;

/// What stands round every page, in both languages: who invites, where and when.
#[derive(Clone, Debug, Default)]
pub struct SiteIdentity {
    pub zone: Tz,
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

    pub fn name(&self, locale: Locale) -> &str {
        &self.text(locale).name
    }
}
