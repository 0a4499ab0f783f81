//! How criteria count: their weights and scales, from a file, from options, or from the scores themselves.
use super::{number::number, table::Table};
use crate::{
    awards::statistics::Exact,
    kit::{field::folded, terminal::tidy},
};
use anyhow::{Context, bail, ensure};
use std::str::FromStr;

/// What is said of one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Of this category; of all where it is none.
    pub category: Option<String>,
    pub criterion: String,
    pub weight: Option<Exact>,
    pub scale: Option<Scale>,
}

/// The lowest and the highest score, both allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    pub lowest: Exact,
    pub highest: Exact,
}

impl Scale {
    pub fn new(lowest: Exact, highest: Exact) -> anyhow::Result<Self> {
        ensure!(lowest < highest, "the highest score must be above the lowest");
        Ok(Self { lowest, highest })
    }
}

impl FromStr for Scale {
    type Err = anyhow::Error;

    /// `0..10`, `-3..3`, `0 to 100`
    fn from_str(text: &str) -> anyhow::Result<Self> {
        let ends = text.split_once("..").or_else(|| text.split_once(" to "));
        let (lowest, highest) = ends.context("write the scale as lowest..highest, 0..10 for instance")?;
        let end = |written: &str| match number(written.trim()) {
            Ok(Some(number)) => Ok(number),
            _ => bail!("{:?} is not a number", written.trim()),
        };
        Self::new(end(lowest)?, end(highest)?)
    }
}

/// All that is known of the criteria beside their scores.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    pub rules: Vec<Rule>,
    /// For criteria whose rule has none.
    pub scale: Option<Scale>,
}

const CRITERION: &[&str] = &["criterion", "criteria", "component", "aspect", "dimension", "question", "name", "معیار"];
const WEIGHT: &[&str] = &["weight", "weights", "percent", "share", "وزن"];
const LOWEST: &[&str] = &["lowest", "low", "lo", "min", "minimum", "from"];
const HIGHEST: &[&str] = &["highest", "high", "hi", "max", "maximum", "to"];
const CATEGORY: &[&str] = &["category", "award category", "award", "کیٹیگری"];

impl Rules {
    /// Of the option `Impact=60,Novelty=40`.
    pub fn of_weights(option: &str) -> anyhow::Result<Vec<Rule>> {
        let parts = option.split([',', ';', '،']).filter(|part| !part.trim().is_empty());
        let rule = |part: &str| {
            let (name, weight) = part.rsplit_once('=').with_context(|| format!("write each weight as Name=60, not {:?}", part.trim()))?;
            Ok(Rule { criterion: tidy(name), weight: Some(weight_of(weight)?), ..Rule::default() })
        };
        parts.map(rule).collect()
    }

    /// Of a file: criterion, weight, lowest, highest, and category where rubrics differ.
    pub fn of_file(text: &str) -> anyhow::Result<Vec<Rule>> {
        let mut table = Table::new(text, |header| usize::from(place(header, CRITERION).is_some()))?;
        let header = table.header.clone();
        let Some(criterion) = place(&header, CRITERION) else {
            bail!("no column is called criterion; a rubric has the columns criterion, weight, lowest, highest");
        };
        let places = [CATEGORY, WEIGHT, LOWEST, HIGHEST].map(|known| place(&header, known));
        let mut rules = vec![];
        while let Some(line) = table.next_line()? {
            let [category, weight, lowest, highest] =
                places.map(|place| place.map(|place| line.cell(place)).filter(|cell| !cell.is_empty()));
            let rule = || -> anyhow::Result<Rule> {
                let end =
                    |cell: Option<String>| cell.map(|cell| number(&cell).map_err(|why| anyhow::anyhow!("{cell:?} {why}"))).transpose();
                let scale = match (end(lowest)?.flatten(), end(highest)?.flatten()) {
                    (None, None) => None,
                    (Some(lowest), Some(highest)) => Some(Scale::new(lowest, highest)?),
                    _ => bail!("a scale has a lowest and a highest score"),
                };
                let weight = weight.as_deref().map(weight_of).transpose()?;
                let criterion = tidy(&line.cell(criterion));
                ensure!(!criterion.is_empty(), "the criterion has no name");
                Ok(Rule { category: category.as_deref().map(tidy), criterion, weight, scale })
            };
            rules.push(rule().with_context(|| format!("line {}", line.number))?);
        }
        ensure!(!rules.is_empty(), "there is no criterion below the header");
        Ok(rules)
    }

    /// What holds for a category.
    pub fn of_category(&self, category: Option<&str>) -> Vec<&Rule> {
        let is_of = |rule: &&Rule| rule.category.as_deref().is_none_or(|of| category.is_some_and(|name| same(of, name)));
        self.rules.iter().filter(is_of).collect()
    }
}

/// Names of criteria are compared without case and accents: the rubric was written by another hand than the scores.
pub fn same(one: &str, other: &str) -> bool {
    one == other || folded(one) == folded(other)
}

fn place(header: &[String], known: &[&str]) -> Option<usize> {
    known.iter().find_map(|known| header.iter().position(|cell| folded(cell) == folded(known)))
}

fn weight_of(written: &str) -> anyhow::Result<Exact> {
    let text = written.trim().trim_end_matches(['%', '٪']);
    let fraction = || text.trim().parse().ok().filter(|_| text.contains('/'));
    let weight =
        number(text).ok().flatten().or_else(fraction).with_context(|| format!("the weight {:?} is not a number", written.trim()))?;
    ensure!(!weight.is_negative(), "the weight {:?} is below zero", written.trim());
    Ok(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a number")
    }

    #[test]
    fn scales_are_read() {
        for (written, lowest, highest) in [("0..10", "0", "10"), ("-3..3", "-3", "3"), ("1 to 5,5", "1", "11/2"), ("۰..۱۰", "0", "10")] {
            let scale: Scale = written.parse().expect("a scale");
            assert_eq!(scale, Scale { lowest: exact(lowest), highest: exact(highest) }, "{written}");
        }
        for wrong in ["10", "10..0", "5..5", "a..b", ""] {
            assert!(wrong.parse::<Scale>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn weights_are_read_from_the_option_and_from_a_file() {
        let weights =
            |rules: Vec<Rule>| rules.into_iter().map(|rule| (rule.criterion, rule.weight.map(|w| w.to_string()))).collect::<Vec<_>>();
        let expected = [("Impact = Reach".to_owned(), Some("60".to_owned())), ("Novelty".to_owned(), Some("40".to_owned()))];
        assert_eq!(weights(Rules::of_weights("Impact = Reach=60%, Novelty=40").expect("weights")), expected);
        let file = "\u{FEFF}Criterion;Weight;Lowest;Highest\r\nImpact = Reach;60;0;10\r\nNovelty;40;;\r\n";
        let rules = Rules::of_file(file).expect("a rubric");
        assert_eq!(rules[0].scale, Some(Scale { lowest: exact("0"), highest: exact("10") }));
        assert_eq!(weights(rules), expected);
        assert!(Rules::of_weights("Impact:60").is_err());
        let wrong = Rules::of_file("criterion,weight,lowest,highest\nA,50,0,\n").expect_err("half a scale");
        assert_eq!(format!("{wrong:#}"), "line 2: a scale has a lowest and a highest score");
    }

    #[test]
    fn a_rubric_can_differ_between_categories() {
        let rules = Rules::of_file("category,criterion,weight\nX,A,100\nY,A,50\nY,B,50\n").expect("a rubric");
        let rules = Rules { rules, scale: None };
        assert_eq!([Some("x"), Some("Y"), None].map(|category| rules.of_category(category).len()), [1, 2, 0]);
    }
}
