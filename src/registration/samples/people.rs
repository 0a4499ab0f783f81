//! Sample delegates by chance, from a generator that is seeded with their number: the 7th is the same person everywhere.
use super::names::{COMMUNITIES, Community, JOBS, ORGANISATIONS, Order};
use crate::{
    event::Economy,
    kit::{field::Email, locale::Locale},
    registration::{
        ids::PassId,
        record::{Details, Diet, DietChoice, NewRegistration, RegistrationState},
    },
};

/// Somebody who could register.
pub struct Sample {
    pub new: NewRegistration,
    pub state: RegistrationState,
    pub locale: Locale,
}

/// A small pseudo-random generator (`SplitMix64`); not for secrets.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One of `0..below`.
    pub fn below(&mut self, below: usize) -> usize {
        let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.roll() % below).unwrap_or_default()
    }

    fn of<'a>(&mut self, list: &'a str) -> &'a str {
        let count = list.split(',').count();
        list.split(',').nth(self.below(count)).unwrap_or(list)
    }
}

/// Sample number `number`, of an economy that the summit has.
pub fn sample(number: u64, economies: &[Economy], pass: PassId) -> Option<Sample> {
    let mut dice = Dice::new(number.wrapping_mul(0x2545_F491_4F6C_DD1D));
    let known = |c: &&Community| economies.iter().any(|e| e.name.en == c.economy);
    let count = COMMUNITIES.iter().filter(known).count();
    let community = COMMUNITIES.iter().filter(known).nth(dice.below(count))?;
    let economy = economies.iter().find(|e| e.name.en == community.economy)?.economy_id;
    let (name, name_latin) = name(community, &mut dice);
    let is_pakistani = community.economy == "Pakistan";
    let organisation = format!("{} {}", dice.of(community.cities), ORGANISATIONS[dice.below(ORGANISATIONS.len())]);
    let email = email(&name_latin, number, &organisation);
    let diet = ["none", "halal", "halal", "vegetarian", "vegan", "allergies"][dice.below(6)];
    let diet = Diet::of([diet].into_iter()).unwrap_or_default();
    let needs_step_free_way = dice.below(40) == 0;
    let phone = phone(community.phone, &mut dice);
    let job_title = JOBS[dice.below(JOBS.len())].to_owned();
    let mut details = Details { name, name_latin, phone, organisation, job_title, diet, ..Details::default() };
    if is_pakistani {
        details.name_urdu.clone_from(&details.name);
    }
    if details.diet.has(DietChoice::Allergies) {
        details.diet_note = "Peanuts".into();
    }
    if needs_step_free_way {
        details.access_needs = "Step-free way to the hall".into();
    }
    let new = NewRegistration { pass, code: String::new(), email: Email { key: email.clone(), written: email }, economy, details };
    let locale = if is_pakistani && dice.below(3) == 0 { Locale::Ur } else { Locale::En };
    Some(Sample { new, state: state(&mut dice), locale })
}

/// Of a hundred, 80 are confirmed, 12 await confirmation, 6 are cancelled and 2 have expired.
fn state(dice: &mut Dice) -> RegistrationState {
    match dice.below(100) {
        0..80 => RegistrationState::Confirmed,
        80..92 => RegistrationState::AwaitingConfirmation,
        92..98 => RegistrationState::Cancelled,
        _ => RegistrationState::Expired,
    }
}

/// In its own script, and in Latin letters.
pub fn name(community: &Community, dice: &mut Dice) -> (String, String) {
    let both = |entry: &'static str| entry.split_once('=').unwrap_or((entry, entry));
    let (given, given_latin) = both(dice.of(community.given));
    let (family, family_latin) = both(dice.of(community.family));
    match community.order {
        Order::GivenFirst => (format!("{given} {family}"), format!("{given_latin} {family_latin}")),
        Order::FamilyFirst => (format!("{family} {given}"), format!("{family_latin} {given_latin}")),
        Order::FamilyFirstJoined => (format!("{family}{given}"), format!("{family_latin} {given_latin}")),
    }
}

/// Under `.example`, where no mail arrives: RFC 2606.
pub fn email(latin: &str, number: u64, organisation: &str) -> String {
    let plain = |text: &str, between: &str| {
        let folded = crate::kit::field::folded(text);
        let words = folded.split([' ', '-']).map(|w| w.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
        words.filter(|w| !w.is_empty()).collect::<Vec<_>>().join(between)
    };
    format!("{}.{number}@{}.example", plain(latin, "."), plain(organisation, "-"))
}

pub fn phone(form: &str, dice: &mut Dice) -> String {
    form.chars()
        .map(|c| if c == '#' { char::from_digit(u32::try_from(dice.below(10)).unwrap_or(0), 10).unwrap_or('0') } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        event::EconomyId,
        kit::{bilingual::Bilingual, clock::Clock, field},
        registration::{intake::RegistrationForm, passes::tests::pass},
    };
    use std::collections::BTreeSet;

    #[test]
    fn a_name_fits_together() {
        for community in &COMMUNITIES {
            let patronymics = |kind: &str| community.family.split(',').filter(|name| name.contains(kind)).count();
            let of_women = ["Nurul", "Siti", "Farah", "Noraini", "Izzati", "Dayang"].map(|name| community.given.contains(name));
            if patronymics("bin ") > 0 {
                assert!(patronymics("binti ") == 0 && !of_women.contains(&true), "{}", community.given);
            } else if patronymics("binti ") > 0 {
                assert!(!["Muhammad", "Ahmad", "Amirul", "Omar", "Hassan"].iter().any(|name| community.given.contains(name)));
            }
        }
    }

    #[expect(clippy::default_trait_access, reason = "its slice does not show the type")]
    fn economies() -> Vec<Economy> {
        let names: BTreeSet<_> = COMMUNITIES.iter().map(|c| c.economy).collect();
        assert_eq!(names.len(), 24);
        let of = |name: &str| Economy {
            economy_id: EconomyId::new_at(Clock::System.now()),
            name: Bilingual::new(name, ""),
            association: String::new(),
            status: Default::default(),
            member_since: None,
            domains: vec![],
        };
        names.into_iter().map(of).collect()
    }

    /// The form would accept what a sample says, and change nothing of it.
    #[test]
    fn samples_could_be_typed_into_the_form() {
        let economies = economies();
        for number in 0..300 {
            let new = sample(number, &economies, pass().pass_id).expect("a sample").new;
            let said = &new.details;
            let form = RegistrationForm {
                pass: new.pass.to_string(),
                name: said.name.clone(),
                name_latin: said.name_latin.clone(),
                name_urdu: said.name_urdu.clone(),
                email: new.email.written.clone(),
                phone: said.phone.clone(),
                organisation: said.organisation.clone(),
                job_title: said.job_title.clone(),
                economy: new.economy.to_string(),
                diet: DietChoice::ALL.into_iter().filter(|one| said.diet.has(*one)).map(|one| one.value().to_owned()).collect(),
                diet_note: said.diet_note.clone(),
                access_needs: said.access_needs.clone(),
                consent: "yes".into(),
                ..RegistrationForm::default()
            };
            assert_eq!(form.parse(&economies, &[pass()]), Ok(new), "{form:?}");
        }
    }

    #[test]
    fn phones_are_their_own_countrys() {
        let good = |phone: &String| field::phone(phone, None).as_deref() == Ok(phone);
        let phones = |c: &Community| (0..6).map(|n| phone(c.phone, &mut Dice::new(n))).collect::<Vec<_>>();
        let bad: Vec<_> = COMMUNITIES.iter().filter_map(|c| Some((c.economy, phones(c).into_iter().find(|p| !good(p))?))).collect();
        assert_eq!(bad, []);
    }
}
