//! An honour of a past edition as organisers type it.
use super::model::{PastHonour, Won};
use crate::{
    awards::{cycle, ids::PastHonourId, nominations::address_of},
    event::Economy,
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PastHonourForm {
    pub edition: String,
    pub category: Bilingual,
    pub honour: String,
    pub name: Bilingual,
    pub organisation: String,
    pub economy: String,
    pub website: String,
    pub position: String,
}

/// The years in which awards can have been given.
const YEARS: std::ops::RangeInclusive<i32> = 1984..=2099;

/// The years that stand in a text, each once.
pub fn years(text: &str) -> Vec<i32> {
    let digits = field::ascii_digits(text);
    let numbers = digits.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
    let mut years: Vec<i32> = numbers.filter_map(|part| part.parse().ok()).filter(|year| YEARS.contains(year)).collect();
    years.dedup();
    years
}

/// A past edition, which holds its year: `2019`, `special-2019`.
pub fn edition(typed: &str) -> Result<String, Fault> {
    let edition = cycle::edition(typed)?;
    if years(&edition).is_empty() { Err("awards-archive-edition-year".into()) } else { Ok(edition) }
}

/// An edition whose year has come.
pub fn has_come(edition: String, now: Timestamp) -> Result<String, Fault> {
    if years(&edition).iter().any(|year| *year > now.year()) { Err("awards-archive-edition-ahead".into()) } else { Ok(edition) }
}

/// The last place in the list of an edition.
pub const LAST: i32 = 9_999;

impl EditForm for PastHonourForm {
    const LABELS: Labels = &[
        ("name_en", "awards-archive-name-en"),
        ("name_ur", "awards-archive-name-ur"),
        ("edition", "awards-edition"),
        ("category_en", "awards-archive-category-en"),
        ("category_ur", "awards-archive-category-ur"),
        ("honour", "awards-archive-honour"),
        ("organisation", "awards-archive-organisation"),
        ("economy", "event-economy"),
        ("website", "awards-field-website"),
        ("position", "event-position"),
    ];
    const CHOSEN: &'static [&'static str] = &["honour", "economy"];
}

impl PastHonourForm {
    pub fn of(honour: &PastHonour) -> Self {
        Self {
            edition: honour.edition.clone(),
            category: honour.category.clone(),
            honour: honour.honour.value().to_owned(),
            name: honour.name.clone(),
            organisation: honour.organisation.clone(),
            economy: honour.economy_id.to_string(),
            website: honour.website.clone(),
            position: honour.position.to_string(),
        }
    }

    /// The next of an edition after `last`: who enters several need not type it again.
    pub fn after(last: Option<&PastHonour>) -> Self {
        Self {
            edition: last.map(|one| one.edition.clone()).unwrap_or_default(),
            honour: Won::default().value().to_owned(),
            position: last.map_or(1, |one| (one.position + 1).min(LAST)).to_string(),
            ..Self::default()
        }
    }

    pub fn is_of(&self, economy: &Economy) -> bool {
        self.economy == economy.economy_id.to_string()
    }

    /// `known`: the economies there are; of no year after that of `now`.
    pub fn parse(&self, past_honour_id: PastHonourId, known: &[Economy], now: Timestamp) -> Result<PastHonour, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = in_one_language(p, ["name_en", "name_ur"], &self.name);
        let edition = p.keep("edition", edition(&self.edition).and_then(|one| has_come(one, now)));
        let category = in_one_language(p, ["category_en", "category_ur"], &self.category);
        let honour = p.keep("honour", Won::of(&self.honour).ok_or(Fault::from("problem-choice")));
        let organisation = p.keep("organisation", field::line(&self.organisation));
        let economy = p.keep("economy", field::chosen(&self.economy, known.iter().map(|one| one.economy_id)));
        let website = p.keep("website", website(&self.website));
        let position = p.keep("position", field::whole(&self.position, 1, LAST));
        match (name, edition, category, honour, organisation, economy, website, position) {
            (
                Some(name),
                Some(edition),
                Some(category),
                Some(honour),
                Some(organisation),
                Some(economy_id),
                Some(website),
                Some(position),
            ) => Ok(PastHonour { past_honour_id, edition, category, honour, name, organisation, economy_id, website, position }),
            _ => Err(problems),
        }
    }
}

/// Both texts, of which one must be there: few past winners have a name in Urdu.
fn in_one_language(problems: &mut Problems, names: [&'static str; 2], typed: &Bilingual) -> Option<Bilingual> {
    let text = problems.keep_both(names, typed, |one| if one.trim().is_empty() { Ok(String::new()) } else { field::required(one) })?;
    if text.is_empty() {
        problems.add(names[0], "problem-required");
        return None;
    }
    Some(text)
}

/// An address on the web, whole; or nothing.
pub fn website(typed: &str) -> Result<String, Fault> {
    let text = field::line(typed)?;
    match address_of(&text) {
        _ if text.is_empty() => Ok(text),
        Some(url) => field::line(url.as_str()),
        None => Err("awards-link-problem".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::archive::model::tests::honour;
    use crate::event::Membership;
    use uuid::Uuid;

    fn known() -> Economy {
        let economy_id = crate::event::EconomyId(Uuid::nil());
        let (name, association, domains) = (Bilingual::new("Pakistan", "پاکستان"), String::new(), vec![]);
        Economy { economy_id, name, association, status: Membership::Full, member_since: None, domains }
    }

    /// In the year of the edition.
    fn now() -> Timestamp {
        "2019-01-01T00:00:00Z".parse().expect("a moment")
    }

    #[test]
    fn a_year_that_has_not_come_is_no_past_one() {
        let is_taken = |edition: &str| has_come(edition.to_owned(), now()).is_ok();
        assert!(is_taken("2019") && is_taken("special-2018"));
        assert!(!is_taken("2020") && !is_taken("2019-2020"));
    }

    #[test]
    fn an_honour_reads_back_as_it_was() {
        let whole = PastHonour { website: "https://saafpani.example/".to_owned(), ..honour("Startup", Won::Merit, "Saaf Pani") };
        assert_eq!(PastHonourForm::of(&whole).parse(whole.past_honour_id, &[known()], now()), Ok(whole));
    }

    #[test]
    fn one_language_is_enough_and_all_problems_are_told_at_once() {
        let urdu = PastHonour { name: Bilingual::new("", "صاف پانی"), ..honour("Startup", Won::Winner, "") };
        assert_eq!(PastHonourForm::of(&urdu).parse(urdu.past_honour_id, &[known()], now()), Ok(urdu));
        let problems = PastHonourForm { website: "nowhere".to_owned(), ..PastHonourForm::default() }
            .parse(PastHonourId(Uuid::nil()), &[known()], now())
            .expect_err("empty");
        let told: Vec<_> = problems.all().iter().map(|problem| problem.field).collect();
        assert_eq!(told, ["name_en", "edition", "category_en", "honour", "economy", "website", "position"]);
    }
}
