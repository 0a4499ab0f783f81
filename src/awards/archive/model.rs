//! Honours of past editions; pure.
use crate::{
    awards::ids::PastHonourId,
    choice,
    event::EconomyId,
    kit::{bilingual::Bilingual, field::folded, locale::Locale},
};

choice! {
    /// What an entry won.
    #[derive(Default)]
    Won [
        #[default]
        Winner = "winner" => "awards-winner",
        Merit = "merit" => "awards-merit",
    ]
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastHonour {
    pub past_honour_id: PastHonourId,
    /// Stands in addresses: `2019`.
    pub edition: String,
    pub category: Bilingual,
    pub honour: Won,
    pub name: Bilingual,
    /// Empty where it is the entry itself, or is not known.
    pub organisation: String,
    pub economy_id: EconomyId,
    /// Empty where there is none.
    pub website: String,
    /// Among those of its edition.
    pub position: i32,
}

/// What tells one honour from another: edition, category, entry and economy.
pub type Same = (String, String, String, EconomyId);

/// A name however it is written.
fn named(name: &Bilingual) -> String {
    folded(name.in_language(Locale::En))
}

impl PastHonour {
    /// By this the database finds that an honour is there already.
    pub fn same(&self) -> Same {
        (self.edition.clone(), named(&self.category), named(&self.name), self.economy_id)
    }
}

/// A category of a past edition with those honoured in it, winners first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastCategory {
    pub name: Bilingual,
    pub honours: Vec<PastHonour>,
}

/// The honours of one edition by category, in the order of the first in each.
pub fn by_category(honours: Vec<PastHonour>) -> Vec<PastCategory> {
    let mut categories: Vec<PastCategory> = vec![];
    for honour in honours {
        match categories.iter_mut().find(|one| named(&one.name) == named(&honour.category)) {
            Some(category) => category.honours.push(honour),
            None => categories.push(PastCategory { name: honour.category.clone(), honours: vec![honour] }),
        }
    }
    for category in &mut categories {
        category.honours.sort_by_key(|one| one.honour != Won::Winner);
    }
    categories
}

/// An edition with its honours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastEdition {
    pub edition: String,
    pub honours: Vec<PastHonour>,
}

/// Honours that come edition by edition, so divided.
pub fn by_edition(honours: Vec<PastHonour>) -> Vec<PastEdition> {
    let mut editions: Vec<PastEdition> = vec![];
    for honour in honours {
        match editions.last_mut().filter(|last| last.edition == honour.edition) {
            Some(last) => last.honours.push(honour),
            None => editions.push(PastEdition { edition: honour.edition.clone(), honours: vec![honour] }),
        }
    }
    editions
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use uuid::Uuid;

    pub fn honour(category: &str, honour: Won, name: &str) -> PastHonour {
        PastHonour {
            past_honour_id: PastHonourId(Uuid::nil()),
            edition: "2019".to_owned(),
            category: Bilingual::new(category, ""),
            honour,
            name: Bilingual::new(name, ""),
            organisation: String::new(),
            economy_id: EconomyId(Uuid::nil()),
            website: String::new(),
            position: 1,
        }
    }

    #[test]
    fn categories_stand_in_the_order_of_the_first_in_each_with_winners_first() {
        let all = [("Startup", Won::Merit, "A"), ("HealthTech", Won::Winner, "B"), ("STARTUP", Won::Winner, "C")];
        let found = by_category(all.map(|(category, won, name)| honour(category, won, name)).to_vec());
        let names = |one: &PastCategory| one.honours.iter().map(|honour| honour.name.en.clone()).collect::<Vec<_>>();
        let told: Vec<_> = found.iter().map(|one| (one.name.en.as_str(), names(one))).collect();
        assert_eq!(told, [("Startup", vec!["C".to_owned(), "A".to_owned()]), ("HealthTech", vec!["B".to_owned()])]);
    }

    #[test]
    fn an_honour_is_the_same_however_it_is_written() {
        let [one, other] = ["Saaf Pani", "SAAF  PANI"].map(|name| honour("Startup", Won::Winner, name).same());
        assert_eq!(one, other);
        assert_ne!(one, honour("HealthTech", Won::Winner, "Saaf Pani").same());
    }
}
