//! How far the winners hang on the weights.
//!
//! One weight at a time is moved, and the others keep their proportions among themselves. An entry's mean is then a straight
//! line over the weight, from the mean of all other criteria (weight 0) to that of the criterion alone (weight 1), so that the
//! weight at which an entry overtakes another is an exact fraction.
use super::{
    exact::Exact,
    places::{Candidate, Standings},
    rubric::{CriterionIndex, EntryIndex, Rubric},
};
use serde::Serialize;

/// Where two entries change places at the border between winners and others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// The share of the criterion, 0 to 1, at which both have the same mean; beyond it `enters` is ahead.
    pub share: Exact,
    pub leaves: EntryIndex,
    pub enters: EntryIndex,
}

/// What happens to the winners by raw mean when one weight is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeightSensitivity {
    pub criterion: CriterionIndex,
    /// The share of the whole that it has, 0 to 1.
    pub share: Exact,
    /// The range that was looked at.
    pub from: Exact,
    pub to: Exact,
    /// The nearest change when it weighs less, within the range.
    pub lower: Option<Crossing>,
    /// The nearest change when it weighs more.
    pub upper: Option<Crossing>,
}

/// An entry's mean over the weight of one criterion.
struct Line {
    entry: EntryIndex,
    /// At the share that the criterion has.
    mean: Exact,
    slope: Exact,
}

/// For each criterion, except one that weighs all: then the others have no proportions to keep. `range`: by what part of itself
/// a share is moved down and up, 1/2 for instance; it stays within 0 to 1.
pub(super) fn sensitivity(
    rubric: &Rubric,
    candidates: &[Candidate],
    standings: &Standings,
    winners: usize,
    range: &Exact,
) -> Vec<WeightSensitivity> {
    let criteria = || (0..rubric.criteria().len()).map(CriterionIndex);
    let means: Vec<(EntryIndex, Vec<Exact>)> = candidates
        .iter()
        .map(|candidate| (candidate.entry, criteria().map(|criterion| candidate.mean_of(rubric, criterion)).collect()))
        .collect();
    let winning = standings.winners(winners);
    criteria().filter_map(|criterion| of_criterion(rubric, criterion, &means, &winning, range)).collect()
}

fn of_criterion(
    rubric: &Rubric,
    criterion: CriterionIndex,
    means: &[(EntryIndex, Vec<Exact>)],
    winning: &[EntryIndex],
    range: &Exact,
) -> Option<WeightSensitivity> {
    let share = rubric.share(criterion);
    let lines: Vec<Line> = means.iter().map(|(entry, means)| Line::of(rubric, criterion, *entry, means)).collect::<Option<_>>()?;
    let from = (&share - &(&share * range)).max(Exact::zero());
    let to = (&share + &(&share * range)).min(Exact::one());
    let (ahead, behind): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| winning.contains(&line.entry));
    let (mut lower, mut upper) = (None, None);
    for leaves in ahead {
        for enters in &behind {
            let Some(crossing) = leaves.crossing(enters, &share) else { continue };
            let gains = leaves.slope < enters.slope;
            let (nearest, within) = if gains { (&mut upper, crossing.share <= to) } else { (&mut lower, crossing.share >= from) };
            let nearer = |known: &Crossing| if gains { crossing.share < known.share } else { crossing.share > known.share };
            if within && nearest.as_ref().is_none_or(nearer) {
                *nearest = Some(crossing);
            }
        }
    }
    Some(WeightSensitivity { criterion, share, from, to, lower, upper })
}

impl Line {
    fn of(rubric: &Rubric, criterion: CriterionIndex, entry: EntryIndex, means: &[Exact]) -> Option<Self> {
        let share = rubric.share(criterion);
        let own = &means[criterion.0];
        let parts: Vec<Exact> = means.iter().enumerate().map(|(c, mean)| &rubric.share(CriterionIndex(c)) * mean).collect();
        let mean = Exact::sum(&parts);
        let others = (&mean - &(&share * own)).over(&(&Exact::one() - &share))?;
        Some(Self { entry, slope: own - &others, mean })
    }

    /// Where `other`, which is not ahead now, draws level; nothing where it never does.
    fn crossing(&self, other: &Self, share: &Exact) -> Option<Crossing> {
        let distance = (&self.mean - &other.mean).over(&(&other.slope - &self.slope))?;
        Some(Crossing { share: share + &distance, leaves: self.entry, enters: other.entry })
    }
}
