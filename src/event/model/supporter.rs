//! Those who support the summit.
use crate::{
    id,
    kit::{
        page::Page,
        picture::{PictureId, Shown},
    },
};

id! {
    /// A supporter of the summit.
    SupporterId
}

/// How much somebody supports the summit: the order in which they are thanked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Level {
    Patron,
    Platinum,
    Gold,
    Silver,
    Partner,
    #[default]
    Supporter,
}

impl Level {
    pub const ALL: [Self; 6] = [Self::Patron, Self::Platinum, Self::Gold, Self::Silver, Self::Partner, Self::Supporter];

    /// Its value in forms.
    pub fn value(self) -> &'static str {
        match self {
            Self::Patron => "patron",
            Self::Platinum => "platinum",
            Self::Gold => "gold",
            Self::Silver => "silver",
            Self::Partner => "partner",
            Self::Supporter => "supporter",
        }
    }

    /// The key of its name in the words, for those who have it together.
    pub fn key(self) -> &'static str {
        match self {
            Self::Patron => "event-level-patron",
            Self::Platinum => "event-level-platinum",
            Self::Gold => "event-level-gold",
            Self::Silver => "event-level-silver",
            Self::Partner => "event-level-partner",
            Self::Supporter => "event-level-supporter",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.value() == value)
    }
}

/// Somebody who supports the summit; within their level in the order of `position`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supporter {
    pub supporter_id: SupporterId,
    pub name_en: String,
    pub name_ur: String,
    /// Empty, or an https address.
    pub website: String,
    pub position: i32,
    pub level: Level,
    pub logo: Option<Shown>,
}

impl Supporter {
    pub fn name(&self, page: &Page) -> String {
        page.pick(&self.name_en, &self.name_ur).to_owned()
    }
}

/// A supporter as it is written down: its logo is named only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupporterEntry {
    pub supporter_id: SupporterId,
    pub name_en: String,
    pub name_ur: String,
    pub website: String,
    pub position: i32,
    pub level: Level,
    pub logo: Option<PictureId>,
}

/// The supporters of one level.
#[derive(Debug)]
pub struct Tier {
    pub level: Level,
    pub supporters: Vec<Supporter>,
}

/// `supporters`, which stand in the order of their levels, level by level.
pub fn tiers(supporters: Vec<Supporter>) -> Vec<Tier> {
    let mut tiers: Vec<Tier> = vec![];
    for supporter in supporters {
        match tiers.last_mut() {
            Some(tier) if tier.level == supporter.level => tier.supporters.push(supporter),
            _ => tiers.push(Tier { level: supporter.level, supporters: vec![supporter] }),
        }
    }
    tiers
}
