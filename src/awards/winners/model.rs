//! Who is honoured; pure.
use crate::{
    awards::{
        analysis::figures,
        cycle::{Category, Stage},
        ids::{CategoryId, CriterionId, NominationId},
        ledger::JudgingRound,
        nominations::address_of,
        results::Honour,
        whose::whose,
    },
    event::{Economy, EconomyId},
    kit::{bilingual::Bilingual, page::Page},
};

/// What is published of an entry that won something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Honoured {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub honour: Honour,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
    pub profile: Bilingual,
    /// Empty where there is none.
    pub website: String,
}

impl Honoured {
    /// Where it is on the web, whole; none where that is no address of the web.
    pub fn link(&self) -> Option<String> {
        address_of(&self.website).map(|url| url.to_string())
    }

    /// Whose it is, and of which economy, on a page.
    pub fn whose(&self, economies: &[Economy], page: &Page) -> String {
        whose(&self.organisation, self.economy_id, economies, page)
    }
}

/// A category with those who are honoured in it, winners first.
#[derive(Clone, Debug)]
pub struct HonouredCategory {
    pub category: Category,
    pub honoured: Vec<Honoured>,
}

impl HonouredCategory {
    pub fn has_winner(&self) -> bool {
        self.honoured.iter().any(|one| one.honour == Honour::Winner)
    }
}

/// The categories that are decided with those honoured in each, in the organisers' order; in some there is no award.
pub fn by_category(categories: Vec<Category>, decided: &[CategoryId], honoured: &[Honoured]) -> Vec<HonouredCategory> {
    let of = |category: Category| {
        let own = honoured.iter().filter(|one| one.category_id == category.category_id).cloned().collect();
        HonouredCategory { category, honoured: own }
    };
    categories.into_iter().filter(|one| decided.contains(&one.category_id)).map(of).collect()
}

/// How an entry was scored in a round by a criterion, on its scale, and how those of its category were that were scored in that round;
/// each figure is a mean of judges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feedback {
    pub round: JudgingRound,
    pub criterion_id: CriterionId,
    pub own: f64,
    /// How many have scored it.
    pub judges: i64,
    /// Entries of the category that were scored then.
    pub entries: i64,
    pub lowest: f64,
    pub middle: f64,
    pub highest: f64,
}

/// From so many entries on the spread of a category tells nothing of any one of them.
const ENOUGH_ENTRIES: i64 = 5;

/// The same as it is told: of a criterion, or of a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackLine {
    pub name: Bilingual,
    /// Of which criterion it is a part.
    pub of: Option<Bilingual>,
    pub own: String,
    /// The lowest, the middle and the highest mean of the category; none where there are too few entries.
    pub spread: Option<[String; 3]>,
    pub judges: i64,
}

/// What is told of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFeedback {
    pub round: JudgingRound,
    /// At least one.
    pub lines: Vec<FeedbackLine>,
}

impl RoundFeedback {
    /// The key of what the round is called.
    pub fn key(&self) -> &'static str {
        match self.round {
            JudgingRound::Online => Stage::Online.key(),
            JudgingRound::Pitch => Stage::Pitch.key(),
        }
    }

    /// How many have scored it; each did by every criterion.
    pub fn judges(&self) -> i64 {
        self.lines.first().map_or(0, |line| line.judges)
    }

    pub fn has_spread(&self) -> bool {
        self.lines.iter().any(|line| line.spread.is_some())
    }
}

/// The rounds in which the entry was scored, in their order.
pub fn feedback_rounds(category: &Category, found: &[Feedback]) -> Vec<RoundFeedback> {
    let of = |round| RoundFeedback { round, lines: feedback_lines(category, round, found) };
    [JudgingRound::Online, JudgingRound::Pitch].into_iter().map(of).filter(|one| !one.lines.is_empty()).collect()
}

/// In the order of the rubric.
fn feedback_lines(category: &Category, round: JudgingRound, found: &[Feedback]) -> Vec<FeedbackLine> {
    let of = |criterion| found.iter().find(|one| (one.round, one.criterion_id) == (round, criterion));
    let line = |name: &Bilingual, of: Option<&Bilingual>, found: &Feedback| FeedbackLine {
        name: name.clone(),
        of: of.cloned(),
        own: figures::points(found.own),
        spread: (found.entries >= ENOUGH_ENTRIES).then(|| [found.lowest, found.middle, found.highest].map(figures::points)),
        judges: found.judges,
    };
    let mut lines = vec![];
    for criterion in &category.rubric.criteria {
        lines.extend(of(criterion.criterion_id).map(|found| line(&criterion.name, None, found)));
        let whole = Some(&criterion.name);
        lines.extend(criterion.parts.iter().filter_map(|part| Some(line(&part.name, whole, of(part.criterion_id)?))));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::{
        cycle::{Criterion, Part, Weight, category},
        ids::CriterionId,
    };
    use uuid::Uuid;

    #[test]
    fn feedback_stands_beside_the_spread_of_a_category_that_is_large_enough() {
        let id = |n: u128| CriterionId(Uuid::from_u128(n));
        let criterion = |n, name: &str, parts| Criterion {
            criterion_id: id(n),
            name: Bilingual::new(name, ""),
            hint: Bilingual::default(),
            weight: Weight(5_000),
            parts,
        };
        let part = Part { criterion_id: id(3), name: Bilingual::new("Reach", ""), hint: Bilingual::default(), weight: Weight(10_000) };
        let mut category = category();
        category.rubric.criteria = vec![criterion(1, "Novelty", vec![]), criterion(2, "Impact", vec![part])];
        let (online, pitch) = (JudgingRound::Online, JudgingRound::Pitch);
        let found = |round, n, entries| Feedback {
            round,
            criterion_id: id(n),
            own: 6.5,
            judges: 3,
            entries,
            lowest: 2.0,
            middle: 5.0,
            highest: 9.25,
        };
        let told = |entries| {
            let lines = feedback_lines(&category, online, &[found(online, 3, entries), found(online, 1, entries)]);
            lines.into_iter().map(|line| (line.of.map(|of| of.en), line.name.en, line.own, line.spread)).collect::<Vec<_>>()
        };
        let spread = Some(["2.00", "5.00", "9.25"].map(str::to_owned));
        let line = |of: Option<&str>, name: &str, spread| (of.map(str::to_owned), name.to_owned(), "6.50".to_owned(), spread);
        let lines = |spread: &Option<_>| [line(None, "Novelty", spread.clone()), line(Some("Impact"), "Reach", spread.clone())];
        assert_eq!(told(ENOUGH_ENTRIES), lines(&spread));
        // Of a few others one could tell who had what.
        assert_eq!(told(ENOUGH_ENTRIES - 1), lines(&None));
        // Each round has a spread of its own: of those who were heard there may be too few.
        let both = feedback_rounds(&category, &[found(pitch, 1, ENOUGH_ENTRIES - 1), found(online, 1, ENOUGH_ENTRIES)]);
        let both: Vec<_> = both.iter().map(|one| (one.round, one.judges(), one.has_spread())).collect();
        assert_eq!(both, [(online, 3, true), (pitch, 3, false)]);
    }

    #[test]
    fn a_link_leads_to_the_web_however_it_was_typed() {
        let honoured = |website: &str| Honoured {
            nomination_id: NominationId(Uuid::nil()),
            category_id: CategoryId(Uuid::nil()),
            honour: Honour::Winner,
            name: Bilingual::default(),
            organisation: String::new(),
            economy_id: EconomyId(Uuid::nil()),
            profile: Bilingual::default(),
            website: website.to_owned(),
        };
        let link = |website: &str| honoured(website).link();
        assert_eq!(link("saafpani.example").as_deref(), Some("https://saafpani.example/"));
        assert_eq!(link("http://saafpani.example/a").as_deref(), Some("http://saafpani.example/a"));
        assert!(["", "javascript:alert(1)", "javascript://x.example/%0aalert(1)", "nowhere"].iter().all(|website| link(website).is_none()));
    }
}
