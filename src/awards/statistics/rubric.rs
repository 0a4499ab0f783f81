//! What is scored, on which scale and how much it counts.
use super::exact::Exact;
use serde::Serialize;

/// The number of an entry in its round, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct EntryIndex(pub usize);

/// The number of a judge in the round, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct JudgeIndex(pub usize);

/// The number of a criterion in the rubric, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CriterionIndex(pub usize);

/// One criterion: scores from `lo` to `hi`, both allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// In the unit of the rubric's total: 30 of 100, or 3/10 of 1.
    pub weight: Exact,
    pub lo: Exact,
    pub hi: Exact,
}

/// Criteria whose weights add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    criteria: Vec<Criterion>,
    total: Exact,
}

/// Why criteria are no rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum RubricError {
    NoCriteria,
    /// The total of the weights must be above zero.
    TotalNotPositive,
    NegativeWeight(CriterionIndex),
    /// The highest score must be above the lowest.
    EmptyScale(CriterionIndex),
    /// The weights add up to this, and not to the stated total.
    WrongTotal(Exact),
}

impl Rubric {
    /// `total`: what the weights are said to add up to, 100 or 1.
    pub fn new(criteria: Vec<Criterion>, total: Exact) -> Result<Self, RubricError> {
        if criteria.is_empty() {
            return Err(RubricError::NoCriteria);
        }
        if total.is_zero() || total.is_negative() {
            return Err(RubricError::TotalNotPositive);
        }
        for (c, criterion) in criteria.iter().enumerate() {
            if criterion.weight.is_negative() {
                return Err(RubricError::NegativeWeight(CriterionIndex(c)));
            }
            if criterion.hi <= criterion.lo {
                return Err(RubricError::EmptyScale(CriterionIndex(c)));
            }
        }
        let sum = Exact::sum(criteria.iter().map(|criterion| &criterion.weight));
        if sum == total { Ok(Self { criteria, total }) } else { Err(RubricError::WrongTotal(sum)) }
    }

    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The part of the whole that a criterion has, 0 to 1.
    pub(super) fn share(&self, criterion: CriterionIndex) -> Exact {
        self.criteria[criterion.0].weight.over(&self.total).unwrap_or_else(Exact::zero)
    }

    /// A score as a part of its scale, 0 to 1.
    pub(super) fn on_unit_scale(&self, criterion: CriterionIndex, score: &Exact) -> Exact {
        let Criterion { lo, hi, .. } = &self.criteria[criterion.0];
        (score - lo).over(&(hi - lo)).unwrap_or_else(Exact::zero)
    }

    /// What a point above `lo` adds to a judge's total, for each criterion: 100 w / (hi − lo).
    pub(super) fn points(&self) -> Vec<Exact> {
        let hundred = Exact::from(100);
        let criteria = self.criteria.iter().enumerate();
        let per_point = criteria.map(|(c, Criterion { lo, hi, .. })| (&hundred * &self.share(CriterionIndex(c))).over(&(hi - lo)));
        per_point.map(|points| points.unwrap_or_else(Exact::zero)).collect()
    }

    /// Criteria that count, heaviest first; those of equal weight together, since none of them comes before another.
    pub(super) fn by_weight(&self) -> Vec<Vec<CriterionIndex>> {
        let mut order: Vec<usize> = (0..self.criteria.len()).filter(|c| !self.criteria[*c].weight.is_zero()).collect();
        order.sort_by(|a, b| self.criteria[*b].weight.cmp(&self.criteria[*a].weight));
        let equal = order.chunk_by(|a, b| self.criteria[*a].weight == self.criteria[*b].weight);
        equal.map(|group| group.iter().map(|c| CriterionIndex(*c)).collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(weight: i64, lo: i64, hi: i64) -> Criterion {
        Criterion { weight: weight.into(), lo: lo.into(), hi: hi.into() }
    }

    #[test]
    fn weights_add_up_and_scales_have_a_length() {
        let rubric = |criteria| Rubric::new(criteria, Exact::from(100)).map(|_| ());
        assert_eq!(rubric(vec![criterion(70, 0, 10), criterion(30, 1, 5), criterion(0, 0, 1)]), Ok(()));
        assert_eq!(rubric(vec![]), Err(RubricError::NoCriteria));
        assert_eq!(rubric(vec![criterion(70, 0, 10)]), Err(RubricError::WrongTotal(Exact::from(70))));
        assert_eq!(rubric(vec![criterion(101, 0, 10), criterion(-1, 0, 10)]), Err(RubricError::NegativeWeight(CriterionIndex(1))));
        assert_eq!(rubric(vec![criterion(100, 5, 5)]), Err(RubricError::EmptyScale(CriterionIndex(0))));
        assert_eq!(Rubric::new(vec![criterion(0, 0, 1)], Exact::zero()), Err(RubricError::TotalNotPositive));
    }

    #[test]
    fn criteria_of_equal_weight_come_together() {
        let rubric = Rubric::new(vec![criterion(20, 0, 1), criterion(40, 0, 1), criterion(0, 0, 1), criterion(40, 0, 1)], 100.into());
        let groups = rubric.expect("a rubric").by_weight();
        assert_eq!(groups, [vec![CriterionIndex(1), CriterionIndex(3)], vec![CriterionIndex(0)]]);
    }
}
