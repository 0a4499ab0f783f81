//! Scores with the criteria they are of: a round for each category.
use super::{
    read::{Scored, Scores, shortest},
    rubric::{Rule, Rules, Scale, same},
};
use crate::{
    awards::statistics::{Criterion, CriterionIndex, EntryIndex, Exact, JudgeIndex, Rating, Round, Rubric},
    kit::sentence::short,
};
use anyhow::{Context, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};

/// Ranges of criteria that differ by this factor are hardly of one scale.
const OTHER_SCALE: i64 = 4;

#[derive(Debug)]
pub struct UsedCriterion {
    pub name: String,
    /// 0 to 1.
    pub share: Exact,
    pub scale: Scale,
}

/// The round of a category, with names for its numbers.
#[derive(Debug)]
pub struct Judged {
    pub category: Option<String>,
    pub entries: Vec<String>,
    pub judges: Vec<String>,
    pub criteria: Vec<UsedCriterion>,
    pub round: Round,
    /// Sheets with and without all scores.
    pub sheets: usize,
    pub not_final: Vec<(EntryIndex, JudgeIndex)>,
    /// Scores that are left empty or have no line on a sheet that is there.
    pub missing: usize,
    /// What was taken for granted.
    pub notes: Vec<String>,
}

/// Each category's round, in the order of their first lines.
pub fn rounds(mut table: Scores, rules: &Rules) -> anyhow::Result<Vec<Judged>> {
    let all = table.scored.iter().filter_map(|one| one.score.as_ref());
    let observed = all.clone().min().cloned().zip(all.max().cloned());
    let lines = std::mem::take(&mut table.scored);
    let mut rounds = vec![];
    for lines in lines.chunk_by(|a, b| a.category == b.category) {
        let category = table.categories.as_ref().map(|names| names[lines[0].category].clone());
        let of = category.as_ref().map(|name| format!("category “{}”", short(name)));
        let round = Category { scores: &table, lines, name: category, observed: observed.as_ref() }.judged(rules);
        rounds.push(if let Some(of) = of { round.context(of)? } else { round? });
    }
    Ok(rounds)
}

struct Category<'a> {
    scores: &'a Scores,
    lines: &'a [Scored],
    name: Option<String>,
    /// The lowest and highest score of all categories.
    observed: Option<&'a (Exact, Exact)>,
}

/// Numbers of the whole table, and those that they have in one category.
struct Local {
    names: Vec<String>,
    numbers: BTreeMap<usize, usize>,
}

impl Local {
    fn of(numbers: impl Iterator<Item = usize>, names: &[String]) -> Self {
        let numbers: BTreeSet<usize> = numbers.collect();
        let names = numbers.iter().map(|number| names[*number].clone()).collect();
        Self { names, numbers: numbers.into_iter().enumerate().map(|(local, number)| (number, local)).collect() }
    }

    /// The same in the order of their names: chances are drawn one entry after the other, and do not hang on the order of the lines.
    fn by_name(numbers: impl Iterator<Item = usize>, names: &[String]) -> Self {
        let numbers: BTreeSet<usize> = numbers.collect();
        let mut numbers: Vec<usize> = numbers.into_iter().collect();
        numbers.sort_by_key(|number| &names[*number]);
        Self {
            names: numbers.iter().map(|number| names[*number].clone()).collect(),
            numbers: numbers.into_iter().enumerate().map(|(local, number)| (number, local)).collect(),
        }
    }
}

impl Category<'_> {
    fn judged(self, rules: &Rules) -> anyhow::Result<Judged> {
        let entries = Local::by_name(self.lines.iter().map(|one| one.entry), &self.scores.entries);
        let judges = Local::by_name(self.lines.iter().map(|one| one.judge), &self.scores.judges);
        let criteria = Local::of(self.lines.iter().map(|one| one.criterion), &self.scores.criteria);
        let (used, notes) = self.criteria(&criteria, rules)?;
        self.check_scale(&criteria, &used)?;
        let parts = used.iter().map(|c| Criterion { weight: c.share.clone(), lo: c.scale.lowest.clone(), hi: c.scale.highest.clone() });
        let Ok(rubric) = Rubric::new(parts.collect(), Exact::one()) else { bail!("these criteria make no rubric") };
        let number = |one: &Scored| (EntryIndex(entries.numbers[&one.entry]), JudgeIndex(judges.numbers[&one.judge]));
        let sheets: BTreeSet<(EntryIndex, JudgeIndex)> = self.lines.iter().map(number).collect();
        let rating = |one: &Scored| {
            let (entry, judge) = number(one);
            let criterion = CriterionIndex(criteria.numbers[&one.criterion]);
            one.score.clone().map(|score| Rating { entry, judge, criterion, score })
        };
        let ratings: Vec<Rating> = self.lines.iter().filter_map(rating).collect();
        let missing = sheets.len() * used.len() - ratings.len();
        let Ok(round) = Round::new(rubric, entries.names.len(), judges.names.len(), ratings) else { bail!("these scores make no round") };
        let counted: BTreeSet<_> = round.sheets().iter().map(|sheet| (sheet.entry, sheet.judge)).collect();
        let not_final = sheets.difference(&counted).copied().collect();
        let (entries, judges) = (entries.names, judges.names);
        Ok(Judged { category: self.name, entries, judges, criteria: used, round, sheets: sheets.len(), not_final, missing, notes })
    }

    fn criteria(&self, criteria: &Local, rules: &Rules) -> anyhow::Result<(Vec<UsedCriterion>, Vec<String>)> {
        let of_category = rules.of_category(self.name.as_deref());
        ensure!(of_category.is_empty() == rules.rules.is_empty(), "the rubric has no criterion for it");
        let rules_of = self.rules_of(criteria, &of_category)?;
        let (shares, equal) = shares(&rules_of)?;
        let mut notes = vec![];
        if equal && shares.len() > 1 {
            notes.push(format!("The {} criteria weigh the same, since no weights were given.", shares.len()));
        }
        let mut is_observed = false;
        let scale = |rule: Option<&Rule>| {
            let given = rule.and_then(|rule| rule.scale.clone()).or_else(|| rules.scale.clone());
            is_observed |= given.is_none();
            given.unwrap_or_else(|| self.observed_scale())
        };
        let scales: Vec<Scale> = rules_of.iter().copied().map(scale).collect();
        if is_observed {
            let Scale { lowest, highest } = self.observed_scale();
            let (lowest, highest) = (shortest(&lowest), shortest(&highest));
            let is_range = self.observed.is_some_and(|(low, high)| low < high);
            let why = if is_range { "is that of the scores that occur" } else { "is a guess, since no two scores differ" };
            notes.push(format!("The scale, {lowest} to {highest}, {why}; if it is another, add --scale."));
            notes.extend(self.other_scales(criteria));
        }
        let used = criteria.names.iter().zip(shares).zip(scales);
        Ok((used.map(|((name, share), scale)| UsedCriterion { name: name.clone(), share, scale }).collect(), notes))
    }

    /// The rule of each criterion, where there are rules.
    fn rules_of<'r>(&self, criteria: &Local, rules: &[&'r Rule]) -> anyhow::Result<Vec<Option<&'r Rule>>> {
        if rules.is_empty() {
            return Ok(vec![None; criteria.names.len()]);
        }
        for (at, rule) in rules.iter().enumerate() {
            let twice = rules[..at].iter().any(|before| same(&before.criterion, &rule.criterion));
            ensure!(!twice, "the rubric has the criterion “{}” twice", short(&rule.criterion));
            let scored = !self.scores.has_criteria || criteria.names.iter().any(|name| same(name, &rule.criterion));
            ensure!(scored, "the rubric has the criterion “{}”, of which there is no score", short(&rule.criterion));
        }
        if !self.scores.has_criteria {
            ensure!(rules.len() == 1, "the rubric has {} criteria, but the scores have no column of criteria", rules.len());
            return Ok(vec![Some(rules[0])]);
        }
        let rule = |(name, number): (&String, &usize)| {
            let found = rules.iter().find(|rule| same(&rule.criterion, name)).copied();
            let line = self.lines.iter().filter(|one| one.criterion == *number).map(|one| one.line).min().unwrap_or_default();
            let known = || rules.iter().map(|rule| short(&rule.criterion)).collect::<Vec<_>>().join(", ");
            found
                .map(Some)
                .with_context(|| format!("line {line}: the criterion “{}” is not in the rubric, which has {}", short(name), known()))
        };
        criteria.names.iter().zip(criteria.numbers.keys()).map(rule).collect()
    }

    /// Where all scores are the same, a scale that has a length nevertheless.
    fn observed_scale(&self) -> Scale {
        let zero = Exact::zero();
        let (lowest, highest) = self.observed.cloned().unwrap_or_else(|| (zero.clone(), Exact::one()));
        if lowest < highest {
            return Scale { lowest, highest };
        }
        if lowest > zero { Scale { lowest: zero, highest } } else { Scale { highest: &lowest + &Exact::one(), lowest } }
    }

    fn other_scales(&self, criteria: &Local) -> Option<String> {
        let range = |number: &usize| {
            let scores = || self.lines.iter().filter(|one| one.criterion == *number).filter_map(|one| one.score.as_ref());
            Some(scores().max()? - scores().min()?)
        };
        let ranges: Vec<(&String, Exact)> = criteria.names.iter().zip(criteria.numbers.keys().filter_map(range)).collect();
        let narrow = ranges.iter().filter(|(_, range)| !range.is_zero()).min_by(|a, b| a.1.cmp(&b.1))?;
        let wide = ranges.iter().max_by(|a, b| a.1.cmp(&b.1))?;
        (wide.1 >= &narrow.1 * &Exact::from(OTHER_SCALE)).then(|| {
            let (wide, narrow) = (short(wide.0), short(narrow.0));
            format!(
                "The scores of “{wide}” range much further than those of “{narrow}”; if their scales differ, give each its own by --rubric."
            )
        })
    }

    fn check_scale(&self, criteria: &Local, used: &[UsedCriterion]) -> anyhow::Result<()> {
        let scale = |one: &Scored| &used[criteria.numbers[&one.criterion]].scale;
        let outside = |one: &&Scored| one.score.as_ref().is_some_and(|score| *score < scale(one).lowest || scale(one).highest < *score);
        let Some(one) = self.lines.iter().filter(outside).min_by_key(|one| one.line) else { return Ok(()) };
        let Scale { lowest, highest } = scale(one);
        let score = one.score.as_ref().map(shortest).unwrap_or_default();
        bail!("line {}: the score {score} is outside of the scale {} to {}", one.line, shortest(lowest), shortest(highest))
    }
}

/// What part of the whole each criterion has, and whether that is so because nobody said otherwise.
fn shares(rules: &[Option<&Rule>]) -> anyhow::Result<(Vec<Exact>, bool)> {
    let weights: Vec<Option<&Exact>> = rules.iter().map(|rule| rule.and_then(|rule| rule.weight.as_ref())).collect();
    if weights.iter().all(Option::is_none) {
        let share = Exact::one().over(&Exact::count(weights.len())).unwrap_or_else(Exact::one);
        return Ok((vec![share; weights.len()], true));
    }
    let weight = |(weight, rule): (Option<&Exact>, Option<&Rule>)| {
        let name = || rule.map(|rule| short(&rule.criterion)).unwrap_or_default();
        weight.cloned().with_context(|| format!("the criterion “{}” has no weight", name()))
    };
    let weights: Vec<Exact> = weights.into_iter().zip(rules.iter().copied()).map(weight).collect::<anyhow::Result<_>>()?;
    let total = Exact::sum(&weights);
    let is_whole = total == Exact::one() || total == Exact::from(100);
    ensure!(is_whole, "the weights add up to {}; they must make 100 or 1", shortest(&total));
    Ok((weights.iter().filter_map(|weight| weight.over(&total)).collect(), false))
}

#[cfg(test)]
mod tests;
