//! How a category is judged: criteria and their parts with weights, and the scale.
use crate::{
    awards::ids::CriterionId,
    kit::{bilingual::Bilingual, field},
};
use std::fmt;

/// A share of the whole, in hundredths of a percent: 1 to 10,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, sqlx::Type)]
#[sqlx(transparent)]
pub struct Weight(pub i32);

impl Weight {
    pub const WHOLE: Self = Self(10_000);

    /// `30`, `12.5`, `33.33`, with digits of any script and either comma. None for what is no percentage above nothing, or
    /// has more than two decimals.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = field::pasted(typed).replace([',', '٫'], ".");
        let text = text.trim_end_matches(['%', '٪']).trim();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let is_number = !whole.is_empty() && whole.len() <= 3 && part.len() <= 2;
        if !is_number || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) {
            return None;
        }
        let hundredths = whole.parse::<i32>().ok()? * 100 + format!("{part:0<2}").parse::<i32>().ok()?;
        (1..=10_000).contains(&hundredths).then_some(Self(hundredths))
    }
}

/// As people write it: `30`, `12.5`.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{whole}.{}", tenths / 10),
            _ => write!(f, "{whole}.{part:02}"),
        }
    }
}

/// A part of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub criterion_id: CriterionId,
    pub name: Bilingual,
    pub hint: Bilingual,
    /// Of its criterion.
    pub weight: Weight,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    pub criterion_id: CriterionId,
    pub name: Bilingual,
    pub hint: Bilingual,
    /// Of the whole.
    pub weight: Weight,
    /// What is scored in its place, if it has parts.
    pub parts: Vec<Part>,
}

/// What a score means, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    pub score: i32,
    pub label: Bilingual,
}

/// The scores that there are: whole numbers from the worst to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub from: i32,
    pub to: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rubric {
    pub criteria: Vec<Criterion>,
    /// From the worst to the best.
    pub anchors: Vec<Anchor>,
}

/// Weights that do not make 100 percent: their sum, and of which criterion's parts; none for the criteria themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightFault {
    pub sum: i32,
    pub of: Option<Bilingual>,
}

impl Rubric {
    pub fn is_empty(&self) -> bool {
        self.criteria.is_empty()
    }

    pub fn check_weights(&self) -> Result<(), WeightFault> {
        let whole = |weights: &mut dyn Iterator<Item = Weight>, of: Option<&Bilingual>| {
            let sum = weights.map(|weight| weight.0).sum();
            if sum == Weight::WHOLE.0 { Ok(()) } else { Err(WeightFault { sum, of: of.cloned() }) }
        };
        whole(&mut self.criteria.iter().map(|criterion| criterion.weight), None)?;
        for criterion in self.criteria.iter().filter(|criterion| !criterion.parts.is_empty()) {
            whole(&mut criterion.parts.iter().map(|part| part.weight), Some(&criterion.name))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn criterion(name: &str, weight: i32, parts: &[i32]) -> Criterion {
        let name = Bilingual::new(name, name);
        let part = |weight: &i32| Part {
            criterion_id: CriterionId(Uuid::nil()),
            name: name.clone(),
            hint: Bilingual::default(),
            weight: Weight(*weight),
        };
        let parts = parts.iter().map(part).collect();
        Criterion { criterion_id: CriterionId(Uuid::nil()), name: name.clone(), hint: Bilingual::default(), weight: Weight(weight), parts }
    }

    #[test]
    fn weights_are_read_however_they_are_written() {
        let read = |typed: &str| Weight::parse(typed).map(|weight| weight.to_string());
        for (typed, shown) in [
            ("30", "30"),
            ("12.5", "12.5"),
            ("33,33", "33.33"),
            ("۳۰", "30"),
            ("٣٣٫٥", "33.5"),
            (" 15 % ", "15"),
            ("0.05", "0.05"),
            ("100", "100"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(shown), "{typed}");
        }
        for typed in ["", "0", "-5", "100.01", "12.345", "ten", "1e2", "1 2", "999999999999"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn weights_make_a_whole_at_both_levels() {
        let rubric = |criteria: Vec<Criterion>| Rubric { criteria, anchors: vec![] };
        let good = rubric(vec![criterion("A", 3_000, &[5_000, 5_000]), criterion("B", 7_000, &[])]);
        assert_eq!(good.check_weights(), Ok(()));
        let short = rubric(vec![criterion("A", 3_000, &[]), criterion("B", 6_900, &[])]);
        assert_eq!(short.check_weights(), Err(WeightFault { sum: 9_900, of: None }));
        let parts = rubric(vec![criterion("A", 10_000, &[5_000, 4_000])]);
        assert_eq!(parts.check_weights(), Err(WeightFault { sum: 9_000, of: Some(Bilingual::new("A", "A")) }));
        let thirds = rubric(vec![criterion("A", 3_333, &[]), criterion("B", 3_333, &[]), criterion("C", 3_334, &[])]);
        assert_eq!(thirds.check_weights(), Ok(()));
    }
}
