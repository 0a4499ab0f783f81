//! Those who support the summit.
use crate::{
    choice, id,
    kit::{
        bilingual::Bilingual,
        page::Page,
        picture::{PictureId, Shown},
    },
};

id! {
    /// A supporter of the summit.
    SupporterId
}

choice! {
    /// How much somebody supports the summit: the order in which they are thanked. The words name those who have a level
    /// together.
    #[derive(Default, PartialOrd, Ord)]
    SupporterLevel [
        Patron = "patron" => "event-level-patron",
        Platinum = "platinum" => "event-level-platinum",
        Gold = "gold" => "event-level-gold",
        Silver = "silver" => "event-level-silver",
        Partner = "partner" => "event-level-partner",
        #[default]
        Supporter = "supporter" => "event-level-supporter",
    ]
}

/// Somebody who supports the summit; within their level in the order of `position`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supporter {
    pub supporter_id: SupporterId,
    pub name: Bilingual,
    /// Empty, or an https address.
    pub website: String,
    pub position: i32,
    pub level: SupporterLevel,
    pub logo: Option<Shown>,
}

impl Supporter {
    pub fn name(&self, page: &Page) -> String {
        self.name.of(page).to_owned()
    }
}

/// A supporter as it is written down: its logo is named only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupporterEntry {
    pub supporter_id: SupporterId,
    pub name: Bilingual,
    pub website: String,
    pub position: i32,
    pub level: SupporterLevel,
    pub logo: Option<PictureId>,
}

/// The supporters of one level.
#[derive(Debug)]
pub struct Tier {
    pub level: SupporterLevel,
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
