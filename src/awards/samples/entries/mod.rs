//! What is entered in the samples: firms and products that do not exist, category by category.
mod ai;
mod companies;
mod contest;
mod education;
mod government;
mod health;
mod security;
mod startups;
mod talent;

pub use contest::{Both, Contest, Firm};

/// In the order of the categories.
pub const CONTESTS: [&Contest; 8] = [
    &companies::CONTEST,
    &government::CONTEST,
    &education::CONTEST,
    &health::CONTEST,
    &security::CONTEST,
    &startups::CONTEST,
    &talent::CONTEST,
    &ai::CONTEST,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_name_comes_twice_and_all_is_said_in_both_languages() {
        let firms: Vec<_> = CONTESTS.iter().flat_map(|contest| contest.firms).collect();
        assert_eq!(firms.len(), 60);
        let names: BTreeSet<_> = firms.iter().flat_map(|firm| [firm.name.0, firm.name.1]).collect();
        assert_eq!(names.len(), 2 * firms.len());
        let economies: BTreeSet<_> = firms.iter().map(|firm| firm.economy).collect();
        assert!(economies.len() >= 20, "{economies:?}");
        let is_urdu = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        let texts = CONTESTS.iter().flat_map(|one| one.novelties.iter().chain(&one.results).chain([&one.users]));
        for (en, ur) in texts.chain(firms.iter().flat_map(|firm| [&firm.name, &firm.work])) {
            assert!(!is_urdu(en) && is_urdu(ur), "{en}: {ur}");
        }
    }
}
