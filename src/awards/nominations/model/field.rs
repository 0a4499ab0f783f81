//! What every nomination is asked, whatever its category.
use crate::awards::cycle::{Category, EntryKind, Requirement};

/// A field that all nominations have, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    NameEn,
    NameUr,
    ProfileEn,
    ProfileUr,
    Website,
    Organisation,
    FoundedOn,
    Founders,
    Independent,
    ContactName,
    ContactEmail,
    ContactPhone,
}

/// Words of a profile, in each language.
pub const PROFILE_WORDS: i32 = 150;

/// The answer to a question whether something is so.
pub const YES: &str = "yes";
pub const NO: &str = "no";

impl Field {
    pub const ALL: [Self; 12] = [
        Self::NameEn,
        Self::NameUr,
        Self::ProfileEn,
        Self::ProfileUr,
        Self::Website,
        Self::Organisation,
        Self::FoundedOn,
        Self::Founders,
        Self::Independent,
        Self::ContactName,
        Self::ContactEmail,
        Self::ContactPhone,
    ];

    /// The name of its input.
    pub fn value(self) -> &'static str {
        match self {
            Self::NameEn => "name_en",
            Self::NameUr => "name_ur",
            Self::ProfileEn => "profile_en",
            Self::ProfileUr => "profile_ur",
            Self::Website => "website",
            Self::Organisation => "organisation",
            Self::FoundedOn => "founded_on",
            Self::Founders => "founders",
            Self::Independent => "independent",
            Self::ContactName => "contact_name",
            Self::ContactEmail => "contact_email",
            Self::ContactPhone => "contact_phone",
        }
    }

    /// The key of its label.
    pub fn key(self) -> &'static str {
        match self {
            Self::NameEn => "awards-field-name-en",
            Self::NameUr => "awards-field-name-ur",
            Self::ProfileEn => "awards-field-profile-en",
            Self::ProfileUr => "awards-field-profile-ur",
            Self::Website => "awards-field-website",
            Self::Organisation => "awards-field-organisation",
            Self::FoundedOn => "awards-field-founded-on",
            Self::Founders => "awards-field-founders",
            Self::Independent => "awards-field-independent",
            Self::ContactName => "awards-field-contact-name",
            Self::ContactEmail => "awards-field-contact-email",
            Self::ContactPhone => "awards-field-contact-phone",
        }
    }

    /// Whether the site may show it once the winners are known; all else is confidential.
    pub fn is_public(self) -> bool {
        matches!(self, Self::NameEn | Self::NameUr | Self::ProfileEn | Self::ProfileUr | Self::Website)
    }

    /// Whether nominations in that category are asked for it.
    pub fn is_asked(self, category: &Category) -> bool {
        match self {
            // An organisation is called by its name.
            Self::Organisation => category.entry_kind != EntryKind::Organisation,
            Self::FoundedOn => category.max_age_years.is_some(),
            Self::Founders => category.requirements.contains(&Requirement::Founders),
            Self::Independent => category.requirements.contains(&Requirement::Independent),
            _ => true,
        }
    }

    /// Whether a nomination is not complete without it.
    pub fn is_required(self) -> bool {
        !matches!(self, Self::NameUr | Self::ProfileUr | Self::Website | Self::ContactPhone)
    }

    /// The words that it may have.
    pub fn most_words(self) -> Option<i32> {
        matches!(self, Self::ProfileEn | Self::ProfileUr).then_some(PROFILE_WORDS)
    }

    /// The key of a hint; empty where none is needed.
    pub fn hint(self) -> &'static str {
        match self {
            Self::NameEn => "awards-field-name-hint",
            Self::ProfileEn => "awards-field-profile-hint",
            Self::Website => "awards-field-website-hint",
            Self::FoundedOn => "awards-field-founded-on-hint",
            Self::ContactName => "awards-field-contact-hint",
            _ => "",
        }
    }
}
