//! The figures of a category, from its rows of the ledger.
use super::{
    decision::Honour,
    panel::{Decided, Votes},
};
use crate::{
    awards::{
        ids::NominationId,
        ledger::{Category, CategoryStandings, JudgingRound, Outcome, Placed, ReplayedCategory, RoundPlaced, Rules, Scored},
        statistics::{
            self, Analysis, CalibratedEntry, EntryIndex, Exact, JudgeIndex, JudgeSeverity, LeftOut, Options, Panel, PlacedBy, Standings,
            Without,
        },
    },
    kit::bilingual::Bilingual,
};

/// A lead of so many points of 100 that a panel should look twice: one of ten.
const NARROW: i64 = 10;

/// A category, its places by the rule, and how far they can be trusted.
#[derive(Clone, Debug)]
pub struct Figures {
    pub category: Category,
    pub standings: CategoryStandings,
    pub analysis: Analysis,
    /// How many sheets count although their judges left the entry after closing.
    pub left: usize,
    /// What the rule would give without those; none where that is the same.
    pub without_left: Option<Outcome>,
    /// The round that decides.
    placed: RoundPlaced,
    /// The online round, where pitches decide.
    before: Option<RoundPlaced>,
    /// By their numbers in that round.
    names: Vec<Bilingual>,
    /// What was decided, empty where whoever looks may not know; none: nothing is.
    honours: Option<Vec<(NominationId, Honour)>>,
}

/// An entry with all that is known of it.
#[derive(Clone, Debug)]
pub struct EntryFigures<'a> {
    pub entry: NominationId,
    pub name: &'a Bilingual,
    /// By the rule; none where nobody has scored it.
    pub place: Option<usize>,
    /// What it gets: by the decision, where there is one, else by the rule.
    pub honour: Option<Honour>,
    /// The rule leaves it level with others, and an honour hangs on it.
    pub is_contested: bool,
    pub panel: Option<&'a Panel>,
    /// How many have scored it in the round whose sheets it is placed by.
    pub judges: usize,
    /// What it had in the online round, where pitches decide.
    pub before: Option<&'a Panel>,
    /// The same by calibrated scores, where these decide.
    pub before_calibrated: Option<f64>,
    pub calibrated: Option<&'a CalibratedEntry>,
    /// By the score that does not decide.
    pub other_place: Option<usize>,
    /// How likely it is among the winners, 0 to 1.
    pub chance: Option<f64>,
}

/// A judge by their number, which stands for nobody.
#[derive(Clone, Debug)]
pub struct JudgeFigures<'a> {
    /// From 1.
    pub number: usize,
    pub sheets: usize,
    pub severity: Option<&'a JudgeSeverity>,
    /// Who would win without them, where those are others.
    pub without: Option<Vec<&'a Bilingual>>,
}

/// How far the last who wins is before the first who does not, in points of 100, by the score that decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    pub points: f64,
    pub is_narrow: bool,
}

fn many(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn place_of(standings: Option<&Standings>, entry: EntryIndex) -> Option<usize> {
    standings?.places.iter().find(|one| one.entry == entry).map(|one| one.place)
}

impl Figures {
    /// Nothing where a category has no round, which none is without.
    pub fn of(rules: &Rules, replayed: &ReplayedCategory) -> Option<Self> {
        let placed = replayed.standings.rounds.last()?.clone();
        let winners = many(replayed.category.winners).max(1);
        let name = |id: &NominationId| rules.entries.iter().find(|one| one.entry == *id).map(|one| one.name.clone());
        Some(Self {
            names: placed.entries.iter().map(|id| name(id).unwrap_or_default()).collect(),
            analysis: statistics::analyse(&placed.judged, &Options { winners, ..Options::default() }),
            category: replayed.category.clone(),
            standings: replayed.standings.clone(),
            left: replayed.late_recusals.len(),
            without_left: replayed.without_left.clone(),
            before: replayed.standings.rounds.first().filter(|_| placed.round == JudgingRound::Pitch).cloned(),
            placed,
            honours: None,
        })
    }

    /// Whether calibrated scores decide.
    pub fn is_calibrated(&self) -> bool {
        matches!(self.placed.by, PlacedBy::Calibrated(_))
    }

    /// Calibrated scores were to decide, and there are none.
    pub fn is_mean_instead(&self) -> bool {
        matches!(self.placed.by, PlacedBy::MeanInstead(_))
    }

    /// How many the rule lets win.
    pub fn winners(&self) -> usize {
        many(self.category.winners)
    }

    pub fn merits(&self) -> usize {
        many(self.category.merits)
    }

    /// Whether the online round stands behind the one that decides.
    pub fn has_pitches(&self) -> bool {
        self.before.is_some()
    }

    /// For how many a judge votes at most.
    pub fn votes(&self) -> usize {
        self.winners().max(1)
    }

    pub fn sheets(&self) -> usize {
        self.placed.sheets
    }

    /// The name of an entry of the round.
    pub fn name(&self, entry: EntryIndex) -> &Bilingual {
        &self.names[entry.0]
    }

    pub fn name_of(&self, id: &NominationId) -> Option<&Bilingual> {
        self.index(id).map(|entry| self.name(entry))
    }

    /// Those of them that were chosen to be heard and have a place by the online round, and those that have none by any.
    pub fn unheard(&self, entries: &[EntryIndex]) -> (Vec<EntryIndex>, Vec<EntryIndex>) {
        let chosen = self.standings.shortlist.as_ref().map_or(&[][..], |list| &list.entries);
        let id = |entry: &EntryIndex| self.placed.entries[entry.0];
        let has_place = |entry: &EntryIndex| self.standings.places.iter().any(|one| one.entry == id(entry) && one.place.is_some());
        let (placed, bare): (Vec<_>, Vec<_>) = entries.iter().copied().partition(has_place);
        (placed.into_iter().filter(|entry| chosen.contains(&id(entry))).collect(), bare)
    }

    fn index(&self, id: &NominationId) -> Option<EntryIndex> {
        self.placed.entries.iter().position(|one| one == id).map(EntryIndex)
    }

    /// The same once it is decided: what an entry gets is what was decided, and nothing where whoever looks may not know.
    #[must_use]
    pub fn decided(mut self, decided: Option<&Decided>) -> Self {
        self.honours = decided.map(|one| one.told.as_ref().map_or_else(Vec::new, |told| told.honours.clone()));
        self
    }

    pub fn is_decided(&self) -> bool {
        self.honours.is_some()
    }

    /// Best first; those without a place last.
    pub fn entries(&self) -> Vec<EntryFigures<'_>> {
        self.standings.places.iter().filter_map(|one| Some(self.entry(one, self.index(&one.entry)?))).collect()
    }

    fn entry(&self, placed: &Placed, at: EntryIndex) -> EntryFigures<'_> {
        let (id, outcome) = (placed.entry, &self.standings.outcome);
        let by_rule =
            || if outcome.winners.contains(&id) { Some(Honour::Winner) } else { outcome.merits.contains(&id).then_some(Honour::Merit) };
        let decided = |all: &Vec<(NominationId, Honour)>| all.iter().find(|(entry, _)| *entry == id).map(|(_, honour)| *honour);
        let honour = self.honours.as_ref().map_or_else(by_rule, decided);
        let calibration = self.analysis.calibration.as_ref().ok();
        let other = if self.is_calibrated() { Some(&self.analysis.raw) } else { self.analysis.calibrated.as_ref() };
        EntryFigures {
            entry: id,
            name: self.name(at),
            place: placed.place,
            judges: placed.judges,
            honour,
            is_contested: self.honours.is_none() && outcome.contests.iter().any(|contest| contest.entries.contains(&id)),
            panel: self.analysis.panels[at.0].as_ref(),
            before: self.before.as_ref().and_then(|round| round.panels[at.0].as_ref()),
            before_calibrated: self.before.as_ref().and_then(|round| round.by.calibration()?.entry(at)).map(|one| one.score),
            calibrated: calibration.and_then(|all| all.entry(at)),
            other_place: place_of(other, at),
            chance: self.analysis.chances.iter().find(|one| one.entry == at).map(|one| one.among_winners),
        }
    }

    /// Those for whom somebody of the panel votes, by place.
    pub fn voted(&self, votes: &[Votes]) -> Vec<(&Bilingual, i64)> {
        let of = |id: NominationId| votes.iter().find(|one| one.nomination_id == id && one.votes > 0).map(|one| one.votes);
        self.standings.places.iter().filter_map(|one| Some((self.name_of(&one.entry)?, of(one.entry)?))).collect()
    }

    /// Those who have scored, by number.
    pub fn judges(&self) -> Vec<JudgeFigures<'_>> {
        let calibration = self.analysis.calibration.as_ref().ok();
        let judge = |at: usize| {
            let judge = JudgeIndex(at);
            JudgeFigures {
                number: at + 1,
                sheets: self.placed.judged.sheets().iter().filter(|sheet| sheet.judge == judge).count(),
                severity: calibration.and_then(|all| all.judges.iter().find(|one| one.judge == judge)),
                without: self.analysis.left_out.iter().find(|one| one.judge == judge).and_then(|one| self.others(one)),
            }
        };
        (0..self.placed.judges.len()).map(judge).collect()
    }

    /// By the score that decides.
    fn others(&self, left_out: &LeftOut) -> Option<Vec<&Bilingual>> {
        let without: &Without = if self.is_calibrated() { left_out.calibrated.as_ref()? } else { &left_out.raw };
        without.winners_change.then(|| without.winners.iter().map(|entry| self.name(*entry)).collect())
    }

    /// Whether it is known of each judge what would be without them.
    pub fn knows_each_judge(&self) -> bool {
        self.analysis.left_out.len() > 1
    }

    /// What is scored by that number.
    pub fn criterion(&self, at: usize) -> Option<Scored<'_>> {
        self.category.scored().get(at).copied()
    }

    /// Those who have a place by the round that decides, best first, by the score that does.
    fn scores(&self) -> Vec<(NominationId, f64)> {
        let score = |one: &Placed| if self.is_calibrated() { one.calibrated } else { one.mean.as_ref().map(Exact::to_f64) };
        let placed = self.standings.places.iter().filter(|one| one.place.is_some() && one.round == self.placed.round);
        placed.filter_map(|one| Some((one.entry, score(one)?))).collect()
    }

    /// None where nobody is behind in the round that decides, or nothing is won: scores of two rounds are not compared.
    pub fn lead(&self) -> Option<Lead> {
        let winners = Some(self.winners()).filter(|count| *count > 0)?;
        let scores = self.scores();
        let points = scores.get(winners - 1)?.1 - scores.get(winners)?.1;
        Some(Lead { points, is_narrow: points < Exact::from(NARROW).to_f64() })
    }

    /// Whom a panel may want to hear before it decides: where the lead is narrow, all who are no further behind the last who wins.
    pub fn close_run(&self) -> Vec<NominationId> {
        if !self.lead().is_some_and(|lead| lead.is_narrow) {
            return vec![];
        }
        let scores = self.scores();
        let last = scores[self.winners() - 1].1;
        scores.iter().filter(|(_, score)| last - score < Exact::from(NARROW).to_f64()).map(|(entry, _)| *entry).collect()
    }

    /// Whether the raw mean and calibrated scores give the same winners; nothing where there is one of them only.
    pub fn both_agree(&self) -> Option<bool> {
        let calibrated = self.analysis.calibrated.as_ref()?;
        let winners = self.votes();
        Some(calibrated.winners(winners) == self.analysis.raw.winners(winners))
    }
}
