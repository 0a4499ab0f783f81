//! Who scored what: sheets, and which of them count.
use super::{
    exact::Exact,
    rubric::{CriterionIndex, EntryIndex, JudgeIndex, Rubric},
};
use serde::Serialize;

/// One score, `x_ijc`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    pub entry: EntryIndex,
    pub judge: JudgeIndex,
    pub criterion: CriterionIndex,
    pub score: Exact,
}

/// A final sheet: all that one judge gave to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub entry: EntryIndex,
    pub judge: JudgeIndex,
    /// In the order of the criteria.
    pub scores: Vec<Exact>,
    /// `y_ij = 100 Σ w_c (x_ijc − lo_c) / (hi_c − lo_c)`, from 0 to 100.
    pub total: Exact,
}

/// A round of judging as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    rubric: Rubric,
    entries: usize,
    judges: usize,
    /// Final ones, by entry, then by judge.
    sheets: Vec<Sheet>,
    unfinished: Vec<(EntryIndex, JudgeIndex)>,
}

/// Why ratings are no round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum RoundError {
    UnknownEntry(EntryIndex),
    UnknownJudge(JudgeIndex),
    UnknownCriterion(CriterionIndex),
    OutOfScale(EntryIndex, JudgeIndex, CriterionIndex),
    ScoredTwice(EntryIndex, JudgeIndex, CriterionIndex),
}

impl Round {
    /// `entries` and `judges`: how many there are, with or without ratings. The order of the ratings does not matter.
    pub fn new(rubric: Rubric, entries: usize, judges: usize, mut ratings: Vec<Rating>) -> Result<Self, RoundError> {
        ratings.sort_by_key(|rating| (rating.entry, rating.judge, rating.criterion));
        let mut round = Self { rubric, entries, judges, sheets: vec![], unfinished: vec![] };
        ratings.iter().try_for_each(|rating| round.check(rating))?;
        let points = round.rubric.points();
        for scores in ratings.chunk_by(|a, b| (a.entry, a.judge) == (b.entry, b.judge)) {
            round.add(scores, &points)?;
        }
        Ok(round)
    }

    /// Without the sheets of judges who were recused after they had scored.
    #[must_use]
    pub fn without(mut self, recused: &[(EntryIndex, JudgeIndex)]) -> Self {
        self.sheets.retain(|sheet| !recused.contains(&(sheet.entry, sheet.judge)));
        self.unfinished.retain(|sheet| !recused.contains(sheet));
        self
    }

    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    pub fn entries(&self) -> impl Iterator<Item = EntryIndex> + use<> {
        (0..self.entries).map(EntryIndex)
    }

    pub fn judge_count(&self) -> usize {
        self.judges
    }

    /// Those that count: every criterion is scored.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Sheets that miss a criterion. They count nowhere: missing is never zero.
    pub fn unfinished(&self) -> &[(EntryIndex, JudgeIndex)] {
        &self.unfinished
    }

    /// The final sheets of an entry, by judge.
    pub fn sheets_of(&self, entry: EntryIndex) -> &[Sheet] {
        let start = self.sheets.partition_point(|sheet| sheet.entry < entry);
        let end = self.sheets.partition_point(|sheet| sheet.entry <= entry);
        &self.sheets[start..end]
    }

    fn check(&self, rating: &Rating) -> Result<(), RoundError> {
        if rating.entry.0 >= self.entries {
            return Err(RoundError::UnknownEntry(rating.entry));
        }
        if rating.judge.0 >= self.judges {
            return Err(RoundError::UnknownJudge(rating.judge));
        }
        let criterion = self.rubric.criteria().get(rating.criterion.0).ok_or(RoundError::UnknownCriterion(rating.criterion))?;
        if rating.score < criterion.lo || criterion.hi < rating.score {
            return Err(RoundError::OutOfScale(rating.entry, rating.judge, rating.criterion));
        }
        Ok(())
    }

    /// `scores`: of one entry by one judge, in the order of the criteria.
    fn add(&mut self, scores: &[Rating], points: &[Exact]) -> Result<(), RoundError> {
        if let Some(pair) = scores.windows(2).find(|pair| pair[0].criterion == pair[1].criterion) {
            return Err(RoundError::ScoredTwice(pair[0].entry, pair[0].judge, pair[0].criterion));
        }
        let (entry, judge) = (scores[0].entry, scores[0].judge);
        if scores.len() < points.len() {
            self.unfinished.push((entry, judge));
            return Ok(());
        }
        let criteria = self.rubric.criteria();
        let terms = scores.iter().zip(criteria).zip(points);
        let terms: Vec<Exact> = terms.map(|((rating, criterion), points)| &(&rating.score - &criterion.lo) * points).collect();
        let total = Exact::sum(&terms);
        self.sheets.push(Sheet { entry, judge, scores: scores.iter().map(|rating| rating.score.clone()).collect(), total });
        Ok(())
    }
}
