//! Which column is what: by the headers that are known, or by those that the options name.
use crate::kit::sheet::plain;
use anyhow::{bail, ensure};

/// Headers that mean an entry, the surest first.
const ENTRY: &[&str] = &[
    "entry",
    "entries",
    "nomination",
    "nominee",
    "entrant",
    "paper",
    "submission",
    "team",
    "skater",
    "couple",
    "project",
    "item",
    "candidate",
    "contestant",
    "competitor",
    "participant",
    "athlete",
    "applicant",
    "application",
    "proposal",
    "abstract",
    "manuscript",
    "article",
    "essay",
    "work",
    "product",
    "company",
    "startup",
    "start up",
    "performance",
    "programme",
    "program",
    "subject",
    "target",
    "unit",
    "object",
    "title",
    "نامزدگی",
    "اندراج",
    "مقالہ",
    "ٹیم",
    "منصوبہ",
    "پروجیکٹ",
    "امیدوار",
    "شریک",
    "کمپنی",
    "اسٹارٹ اپ",
    "name",
    "نام",
];
const JUDGE: &[&str] = &[
    "judge",
    "judges",
    "reviewer",
    "rater",
    "juror",
    "assessor",
    "evaluator",
    "referee",
    "examiner",
    "panelist",
    "panellist",
    "jury member",
    "coder",
    "annotator",
    "scorer",
    "marker",
    "grader",
    "observer",
    "critic",
    "expert",
    "voter",
    "jury",
    "جج",
    "منصف",
    "ممتحن",
    "مبصر",
];
const CRITERION: &[&str] =
    &["criterion", "criteria", "component", "aspect", "dimension", "question", "element", "factor", "معیار", "پہلو", "جزو"];
const SCORE: &[&str] = &[
    "score",
    "scores",
    "rating",
    "mark",
    "marks",
    "points",
    "point",
    "grade",
    "value",
    "vote",
    "evaluation",
    "overall score",
    "overall rating",
    "اسکور",
    "نمبر",
    "پوائنٹس",
    "درجہ",
];
const CATEGORY: &[&str] = &["category", "award category", "award", "division", "ایوارڈ کیٹیگری", "کیٹیگری", "ایوارڈ", "زمرہ"];

/// Words behind a header that do not change what it means: `paper_id`.
const ENDINGS: [&str; 8] = ["id", "name", "number", "no", "code", "title", "key", "nr"];

pub const SHAPE: &str = "the table has a line for each score, under a header such as entry,judge,criterion,score";

/// Headers that the options name.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub entry: Option<String>,
    pub judge: Option<String>,
    pub criterion: Option<String>,
    pub score: Option<String>,
    pub category: Option<String>,
}

/// The place of each column in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    pub entry: usize,
    pub judge: usize,
    pub score: usize,
    pub criterion: Option<usize>,
    pub category: Option<usize>,
    /// There is no column of criteria, and one called "category" that nobody named: it may be that of the criteria.
    pub category_may_be_criterion: bool,
}

/// How many of the three columns that must be there a line names, to tell the header from what stands above it.
pub fn known(header: &[String], named: &Named) -> usize {
    let mut taken = vec![];
    let roles = [(&named.entry, ENTRY), (&named.judge, JUDGE), (&named.score, SCORE)];
    roles.into_iter().filter(|(name, known)| find(header, name.as_deref(), known, &mut taken).is_some()).count()
}

impl Columns {
    pub fn of(header: &[String], named: &Named) -> anyhow::Result<Self> {
        let mut taken = vec![];
        let needed = [
            ("entry", &named.entry, ENTRY),
            ("judge", &named.judge, JUDGE),
            ("score", &named.score, SCORE),
            ("criterion", &named.criterion, CRITERION),
            ("category", &named.category, CATEGORY),
        ];
        // Names that were given come first, so that no guess takes their columns.
        let mut places: [Option<usize>; 5] = [None; 5];
        for (place, (role, name, _)) in places.iter_mut().zip(&needed) {
            if let Some(name) = name {
                let known_as: &[&str] = &[];
                *place = find(header, Some(name), known_as, &mut taken);
                ensure!(place.is_some(), "there is no other column {name:?} for --{role}; there is {}", listed(header));
            }
        }
        for (place, (_, name, known)) in places.iter_mut().zip(&needed).filter(|(_, (_, name, _))| name.is_none()) {
            *place = find(header, name.as_deref(), known, &mut taken);
        }
        let [Some(entry), Some(judge), Some(score), criterion, category] = places else {
            let missing: Vec<&str> =
                needed.iter().zip(places).take(3).filter(|(_, place)| place.is_none()).map(|((role, _, _), _)| *role).collect();
            let options: Vec<String> = missing.iter().map(|role| format!("--{role} COLUMN")).collect();
            bail!("no column is called {}; there is {}. Name it by {}: {SHAPE}", missing.join(" or "), listed(header), options.join(", "));
        };
        let unnamed = named.category.is_none() && named.criterion.is_none();
        let category_may_be_criterion = unnamed && criterion.is_none() && category.is_some();
        Ok(Self { entry, judge, score, criterion, category, category_may_be_criterion })
    }
}

fn listed(header: &[String]) -> String {
    let names: Vec<String> = header.iter().take(20).map(|name| format!("{:?}", name.chars().take(40).collect::<String>())).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// The first column that is called so, or so but for an ending, and has not been taken.
fn find(header: &[String], name: Option<&str>, known: &[&str], taken: &mut Vec<usize>) -> Option<usize> {
    let free = |at: &usize| !taken.contains(at);
    let called = |is: &dyn Fn(&str) -> bool| header.iter().enumerate().filter(|(_, cell)| is(cell)).map(|(at, _)| at).find(free);
    let found = if let Some(name) = name {
        called(&|cell| cell.trim() == name.trim()).or_else(|| called(&|cell| plain(cell) == plain(name)))
    } else {
        let whole = || known.iter().find_map(|known| called(&|cell| plain(cell) == plain(known)));
        let stem = || known.iter().find_map(|known| called(&|cell| without_ending(&plain(cell)) == plain(known)));
        whole().or_else(stem)
    };
    taken.extend(found);
    found
}

fn without_ending(header: &str) -> String {
    let stem = header.rsplit_once(' ').filter(|(_, ending)| ENDINGS.contains(ending)).map(|(stem, _)| stem);
    stem.unwrap_or(header).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(header: &str, named: &Named) -> Result<Columns, String> {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        Columns::of(&header, named).map_err(|error| error.to_string())
    }

    fn columns(header: &str) -> [Option<usize>; 5] {
        let found = of(header, &Named::default()).expect("columns");
        [Some(found.entry), Some(found.judge), found.criterion, Some(found.score), found.category]
    }

    #[test]
    fn columns_are_known_by_many_headers_in_any_order() {
        assert_eq!(columns("entry,judge,criterion,score"), [Some(0), Some(1), Some(2), Some(3), None]);
        assert_eq!(columns("Rating,confidence,Reviewer ID,paper_id"), [Some(3), Some(2), None, Some(0), None]);
        assert_eq!(columns("SKATER NAME,Judge,Component,Nation,Score,category"), [Some(0), Some(1), Some(2), Some(4), Some(5)]);
        assert_eq!(columns("اسکور,جج,نامزدگی,معیار"), [Some(2), Some(1), Some(3), Some(0), None]);
        assert_eq!(columns("name,team,judge,points"), [Some(1), Some(2), None, Some(3), None], "a name only where nothing is surer");
    }

    #[test]
    fn options_name_columns_and_take_them_from_no_guess() {
        let named = Named { entry: Some("score".into()), score: Some("x".into()), ..Named::default() };
        let found = of("x,score,judge", &named).expect("columns");
        assert_eq!((found.entry, found.judge, found.score), (1, 2, 0));
        let twice = Named { entry: Some("x".into()), judge: Some("x".into()), ..Named::default() };
        assert_eq!(of("x,score", &twice), Err("there is no other column \"x\" for --judge; there is \"x\", \"score\"".to_owned()));
    }

    #[test]
    fn a_missing_column_names_what_is_there() {
        let said = of("entry,who,score", &Named::default()).expect_err("no judge");
        assert!(said.starts_with("no column is called judge; there is \"entry\", \"who\", \"score\". Name it by --judge COLUMN"), "{said}");
    }
}
