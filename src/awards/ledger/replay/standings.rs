//! A category's places by the rule, from the sheets that count.
use super::{
    outcome::{Awards, Outcome},
    sheets::Counting,
};
use crate::awards::{
    ids::{CriterionId, JudgeToken, NominationId},
    ledger::{
        record::JudgingRound,
        rules::{Category, Rules, ScoreRule, TieRule},
    },
    statistics::{
        self, Criterion, CriterionIndex, EntryIndex, Exact, JudgeIndex, Panel, PlacedBy, Placing, Rating, Round, Rubric, Score, TieBreak,
    },
};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq)]
pub struct CategoryStandings {
    pub shortlist: Option<PlacedShortlist>,
    /// What places were made of: the online round, and the pitch round where there is a shortlist.
    pub rounds: Vec<RoundPlaced>,
    /// All entries, best first; those without a place last.
    pub places: Vec<Placed>,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedShortlist {
    /// As it was recorded.
    pub entries: Vec<NominationId>,
    /// Whether nobody who is not on it stands before one who is, by the online sheets.
    pub is_first_online: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RoundPlaced {
    pub round: JudgingRound,
    /// That count.
    pub sheets: usize,
    pub by: PlacedBy,
    pub ties: Vec<BrokenTie>,
    /// Of each entry; nothing where nobody has scored it.
    pub panels: Vec<Option<Panel>>,
    /// What was scored: its entries and judges by their numbers here.
    pub judged: Round,
    pub entries: Vec<NominationId>,
    pub judges: Vec<JudgeToken>,
}

/// Entries with the same score, and what separates them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenTie {
    pub entries: Vec<NominationId>,
    pub rule: statistics::TieRule,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub entry: NominationId,
    /// Nothing where no sheet of its round counts.
    pub place: Option<usize>,
    /// The round whose sheets it is placed by.
    pub round: JudgingRound,
    pub judges: usize,
    pub mean: Option<Exact>,
    pub median: Option<Exact>,
    /// Where calibrated scores decide.
    pub calibrated: Option<f64>,
}

/// One round of a category.
struct Judged {
    round: JudgingRound,
    entries: Vec<NominationId>,
    judges: Vec<JudgeToken>,
    scored: Round,
    placing: Placing,
}

impl CategoryStandings {
    /// By rules and scores that were checked.
    pub fn of(rules: &Rules, category: &Category, sheets: Counting, shortlist: Option<&[NominationId]>) -> Self {
        let online = Judged::of(rules, category, sheets, JudgingRound::Online);
        let pitch = shortlist.map(|_| Judged::of(rules, category, sheets, JudgingRound::Pitch));
        let heard = shortlist.unwrap_or_default();
        let mut places = vec![];
        if let Some(pitch) = &pitch {
            pitch.place(|_| true, &mut places);
            // Those that were heard and that nobody scored again stand behind those that were, and before all that were not heard.
            online.place(|entry| heard.contains(&entry), &mut places);
        }
        online.place(|_| true, &mut places);
        let by_place: Vec<_> = places.iter().filter_map(|one| Some((one.entry, one.place?))).collect();
        let many = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        let (winners, merits) = (many(category.winners), many(category.merits));
        let outcome = Outcome::of(&by_place, Awards { winners, merits, are_shared: rules.tie == TieRule::Joint });
        online.add_unplaced(&mut places);
        let shortlist = shortlist.map(|list| PlacedShortlist { entries: list.to_vec(), is_first_online: online.are_first(list) });
        let rounds = [Some(online), pitch].into_iter().flatten().map(Judged::told).collect();
        Self { shortlist, rounds, places, outcome }
    }
}

impl Judged {
    fn of(rules: &Rules, category: &Category, sheets: Counting, round: JudgingRound) -> Self {
        let of_category = rules.entries.iter().filter(|entry| entry.category == category.category);
        let entries: Vec<NominationId> = of_category.map(|entry| entry.entry).collect();
        let numbers: BTreeMap<_, _> = entries.iter().enumerate().map(|(at, entry)| (*entry, EntryIndex(at))).collect();
        let counting = sheets.of(round).filter_map(|(of, scores)| Some((*numbers.get(&of.entry)?, of.judge, scores)));
        let counting: Vec<_> = counting.collect();
        let mut judges: Vec<JudgeToken> = counting.iter().map(|(_, judge, _)| *judge).collect();
        judges.sort_unstable();
        judges.dedup();
        let criteria: BTreeMap<CriterionId, CriterionIndex> =
            category.scored().iter().enumerate().map(|(at, one)| (one.criterion, CriterionIndex(at))).collect();
        let mut ratings = vec![];
        for (entry, judge, scores) in &counting {
            let judge = JudgeIndex(judges.partition_point(|known| known < judge));
            let rating = |(criterion, score): (&CriterionId, &i32)| {
                let (criterion, score) = (*criteria.get(criterion)?, i64::from(*score).into());
                Some(Rating { entry: *entry, judge, criterion, score })
            };
            ratings.extend(scores.iter().filter_map(rating));
        }
        let scored = Round::new(rubric(category), entries.len(), judges.len(), ratings).expect("scores were checked");
        let score = match rules.score {
            ScoreRule::Raw => Score::Mean,
            ScoreRule::Calibrated => Score::Calibrated,
        };
        let tie_break = match rules.tie {
            TieRule::Criteria => TieBreak::CriteriaThenMedian,
            TieRule::Median => TieBreak::Median,
            TieRule::Chair | TieRule::Joint => TieBreak::SharedPlace,
        };
        let placing = statistics::place(&scored, score, tie_break);
        Self { round, entries, judges, scored, placing }
    }

    /// Whether none of the others has a better place.
    fn are_first(&self, entries: &[NominationId]) -> bool {
        let is_listed = |place: &&statistics::Place| entries.contains(&self.entries[place.entry.0]);
        let (listed, others): (Vec<&statistics::Place>, Vec<_>) = self.placing.standings.places.iter().partition(is_listed);
        let last = listed.iter().map(|one| one.place).max();
        let best_other = others.iter().map(|one| one.place).min();
        listed.len() == entries.len() && best_other.is_none_or(|best| last.is_none_or(|last| last <= best))
    }

    /// Gives the places after those that are taken to those of its entries that are `meant` and have none; those of the same place here
    /// share one there.
    fn place(&self, meant: impl Fn(NominationId) -> bool, placed: &mut Vec<Placed>) {
        let taken: BTreeSet<NominationId> = placed.iter().map(|one| one.entry).collect();
        let mut last = None;
        let ranked = self.placing.standings.places.iter();
        for one in ranked.filter(|one| meant(self.entries[one.entry.0]) && !taken.contains(&self.entries[one.entry.0])) {
            let place = match last {
                Some((here, place)) if here == one.place => place,
                _ => placed.len() + 1,
            };
            last = Some((one.place, place));
            placed.push(self.entry(one.entry, Some(place)));
        }
    }

    /// Those of its entries that nobody has scored in any round.
    fn add_unplaced(&self, placed: &mut Vec<Placed>) {
        let taken: BTreeSet<NominationId> = placed.iter().map(|one| one.entry).collect();
        let rest = (0..self.entries.len()).filter(|at| !taken.contains(&self.entries[*at]));
        placed.extend(rest.map(|at| self.entry(EntryIndex(at), None)));
    }

    fn entry(&self, entry: EntryIndex, place: Option<usize>) -> Placed {
        let panel = self.placing.panels[entry.0].as_ref();
        let calibrated = match &self.placing.by {
            PlacedBy::Calibrated(calibration) => {
                let at = calibration.entries.binary_search_by_key(&entry, |one| one.entry).ok();
                at.map(|at| calibration.entries[at].score)
            }
            PlacedBy::Mean | PlacedBy::MeanInstead(_) => None,
        };
        Placed {
            entry: self.entries[entry.0],
            place,
            round: self.round,
            judges: panel.map_or(0, |panel| panel.n),
            mean: panel.map(|panel| panel.mean.clone()),
            median: panel.map(|panel| panel.median.clone()),
            calibrated,
        }
    }

    fn told(self) -> RoundPlaced {
        let Self { round, entries, judges, scored, placing } = self;
        let of = |tie: statistics::Tie| BrokenTie { entries: tie.entries.iter().map(|one| entries[one.0]).collect(), rule: tie.rule };
        let ties = placing.standings.ties.into_iter().map(of).collect();
        let Placing { panels, by, .. } = placing;
        RoundPlaced { round, sheets: scored.sheets().len(), by, ties, panels, judged: scored, entries, judges }
    }
}

/// In shares of 10⁸.
fn rubric(category: &Category) -> Rubric {
    let (lo, hi) = (Exact::from(i64::from(category.scale.from)), Exact::from(i64::from(category.scale.to)));
    let scored = category.scored().into_iter();
    let criteria = scored.map(|one| Criterion { weight: one.weight.into(), lo: lo.clone(), hi: hi.clone() });
    Rubric::new(criteria.collect(), Exact::from(100_000_000)).expect("weights were checked")
}
