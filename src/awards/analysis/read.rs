//! From a table to scores: names by number, one score for each entry, judge and criterion.
use super::{
    columns::{self, Columns, Named, SHAPE},
    names::Names,
    number::number,
    progress::Progress,
    table::{Line, Table},
};
use crate::{awards::statistics::Exact, kit::sentence::short};
use anyhow::{Context, bail, ensure};
use std::collections::{HashMap, HashSet};

/// What scores without a column of criteria are of.
const ONLY_CRITERION: &str = "Score";

/// What stands in one line; names by their numbers.
#[derive(Clone, Debug)]
pub struct Scored {
    pub category: usize,
    pub entry: usize,
    pub judge: usize,
    pub criterion: usize,
    pub line: u64,
    /// Nothing where the cell is empty.
    pub score: Option<Exact>,
}

impl Scored {
    fn place(&self) -> (usize, usize, usize, usize) {
        (self.category, self.entry, self.judge, self.criterion)
    }
}

/// The scores of a table, one for each category, entry, judge and criterion, in this order.
#[derive(Debug)]
pub struct Scores {
    /// None where the table has no column of categories.
    pub categories: Option<Vec<String>>,
    pub entries: Vec<String>,
    pub judges: Vec<String>,
    pub criteria: Vec<String>,
    pub has_criteria: bool,
    pub scored: Vec<Scored>,
    /// What was made of lines that could be understood in several ways.
    pub notes: Vec<String>,
}

/// Numbers for the names of each column.
#[derive(Default)]
struct Reader {
    categories: Names,
    entries: Names,
    judges: Names,
    criteria: Names,
}

pub fn scores(text: &str, named: &Named, progress: &mut Progress) -> anyhow::Result<Scores> {
    let mut table = Table::new(text, |header| columns::known(header, named))?;
    let mut columns = Columns::of(&table.header, named).with_context(|| format!("line {}", table.header_line))?;
    ensure!(!table.is_empty(), "there is no score below the header: {SHAPE}");
    let (mut reader, mut scored) = (Reader::default(), vec![]);
    while let Some(line) = table.next_line()? {
        scored.push(reader.line(&line, &columns).with_context(|| format!("line {}", line.number))?);
        progress.tell(|| format!("reading, {} lines", scored.len()));
    }
    let mut notes = vec![];
    if columns.category_may_be_criterion {
        let header = &table.header[columns.category.unwrap_or_default()];
        if is_criterion(&scored) {
            std::mem::swap(&mut reader.categories, &mut reader.criteria);
            for one in &mut scored {
                std::mem::swap(&mut one.category, &mut one.criterion);
            }
            (columns.criterion, columns.category) = (columns.category, None);
            notes.push(format!(
                "The column {header:?} is taken for that of the criteria; if it has award categories, add --category {header:?}."
            ));
        } else {
            notes.push(format!(
                "The column {header:?} is taken for that of award categories; if it has criteria, add --criterion {header:?}."
            ));
        }
    }
    notes.extend(reader.merge(&mut scored)?);
    Ok(Scores {
        categories: columns.category.map(|_| reader.categories.into_names()),
        entries: reader.entries.into_names(),
        judges: reader.judges.into_names(),
        has_criteria: columns.criterion.is_some(),
        criteria: if columns.criterion.is_some() { reader.criteria.into_names() } else { vec![ONLY_CRITERION.to_owned()] },
        scored,
        notes,
    })
}

/// Whether most sheets have several values in the column called "category": an entry competes in one.
fn is_criterion(scored: &[Scored]) -> bool {
    let mut sheets: HashMap<(usize, usize), HashSet<usize>> = HashMap::new();
    for one in scored {
        sheets.entry((one.entry, one.judge)).or_default().insert(one.category);
    }
    sheets.values().filter(|values| values.len() > 1).count() * 2 > sheets.len()
}

impl Reader {
    fn line(&mut self, line: &Line, columns: &Columns) -> anyhow::Result<Scored> {
        let name =
            |names: &mut Names, place: usize, what: &str| names.number(&line.cell(place)).with_context(|| format!("there is no {what}"));
        let optional = |names: &mut Names, place: Option<usize>, what: &str| place.map_or(Ok(0), |place| name(names, place, what));
        let cell = line.cell(columns.score);
        let shown = || format!("{:?}", cell.chars().take(40).collect::<String>());
        let score = match number(&cell) {
            Ok(score) => score,
            Err(_) if cell.contains('\n') => bail!("the score {} runs over several lines; is a quotation mark not closed?", shown()),
            Err(why) => bail!("the score {} {why}", shown()),
        };
        Ok(Scored {
            category: optional(&mut self.categories, columns.category, "category")?,
            entry: name(&mut self.entries, columns.entry, "entry")?,
            judge: name(&mut self.judges, columns.judge, "judge")?,
            criterion: optional(&mut self.criteria, columns.criterion, "criterion")?,
            line: line.number,
            score,
        })
    }

    /// Sorts, and makes one of those that say the same twice; an error where they say different things.
    fn merge(&self, scored: &mut Vec<Scored>) -> anyhow::Result<Option<String>> {
        scored.sort_by_key(|one| (one.place(), one.line));
        let same_place = scored.windows(2).filter(|pair| pair[0].place() == pair[1].place());
        if let Some([first, second]) = same_place.filter(|pair| pair[0].score != pair[1].score).min_by_key(|pair| pair[1].line) {
            let show = |score: &Option<Exact>| score.as_ref().map_or("no score".to_owned(), shortest);
            bail!(
                "line {} gives {} where line {} gives {}, both by “{}” to “{}”; if they are of different categories or rounds, name their column by --category",
                second.line,
                show(&second.score),
                first.line,
                show(&first.score),
                short(self.judges.name(second.judge)),
                short(self.entries.name(second.entry)),
            );
        }
        let before = scored.len();
        scored.dedup_by(|second, first| second.place() == first.place());
        let gone = before - scored.len();
        let lines = if gone == 1 { "1 line repeats".to_owned() } else { format!("{gone} lines repeat") };
        Ok((gone > 0).then(|| format!("{lines} a score that stands in another line too, and counted once.")))
    }
}

/// With as many decimals as it takes; as a fraction where no decimals are enough.
pub fn shortest(score: &Exact) -> String {
    let enough = (0..=60).map(|decimals| score.to_decimal(decimals)).find(|text| text.parse().as_ref() == Ok(score));
    enough.unwrap_or_else(|| score.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Scores, String> {
        scores(text, &Named::default(), &mut Progress::new(false)).map_err(|error| format!("{error:#}"))
    }

    /// entry, judge, criterion, score
    fn lines(text: &str) -> Vec<String> {
        let scores = read(text).expect("scores");
        let shown = |one: &Scored| {
            let score = one.score.as_ref().map_or("–".to_owned(), shortest);
            format!("{} {} {} {score}", scores.entries[one.entry], scores.judges[one.judge], scores.criteria[one.criterion])
        };
        scores.scored.iter().map(shown).collect()
    }

    #[test]
    fn the_usual_files_are_read() {
        let expected = ["A J1 Impact 7", "A J2 Impact 15/2".replace("15/2", "7.5").as_str(), "B J1 Impact –"].map(str::to_owned);
        for text in [
            "entry,judge,criterion,score\nA,J1,Impact,7\nA,J2,Impact,7.5\nB,J1,Impact,\n",
            "\u{FEFF}Score;Criterion;Judge;Entry\r\n7;Impact;J1;A\r\n7,5;Impact;J2;A\r\n;Impact;J1;B\r\n",
            "sep=;\nscore;criterion;judge;entry;;\n7,0;Impact;J1;A;;\n۷٫۵;Impact;J2;A;;\n;Impact;J1;B;;\n",
            "Results 2026\n\npaper_id\tcomment\treviewer\taspect\trating\nA\t\"x, y\"\tJ1\tImpact\t7\nA\t\tJ2\tImpact\t7.50\nB\t\tJ1\tImpact\t\n",
            "entry,judge,category,score\n\"A\",J1,Impact,7\nA,J2,Impact,7.5\nB,J1,Impact,\nA,J1,Impact,7\n",
        ] {
            let found: Vec<String> = lines(text).into_iter().map(|line| line.replace(" Score ", " Impact ")).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_column_called_category_is_what_its_values_say() {
        let criteria = read("team,judge,category,score\nA,J,Design,1\nA,J,Code,2\nB,J,Design,3\nB,J,Code,1\n").expect("scores");
        assert_eq!((criteria.categories, criteria.criteria), (None, vec!["Design".to_owned(), "Code".to_owned()]));
        let categories = read("team,judge,category,score\nA,J,Health,1\nB,J,Schools,2\n").expect("scores");
        assert_eq!((categories.categories.map(|names| names.len()), categories.has_criteria), (Some(2), false));
    }

    #[test]
    fn a_line_that_repeats_counts_once_and_one_that_contradicts_is_refused() {
        let same = read("entry,judge,score\nA,J,7\nB,J,5\nA,J,7.0\n").expect("scores");
        assert_eq!(
            (same.scored.len(), same.notes),
            (2, vec!["1 line repeats a score that stands in another line too, and counted once.".to_owned()])
        );
        let other = read("entry,judge,score\nA,J,7\nB,J,5\nA,J,8\n").expect_err("a contradiction");
        assert!(other.starts_with("line 4 gives 8 where line 2 gives 7, both by “J” to “A”"), "{other}");
        let empty = read("entry,judge,score\nA,J,7\nA,J,\n").expect_err("a contradiction");
        assert!(empty.starts_with("line 3 gives no score where line 2 gives 7"), "{empty}");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (text, said) in [
            (
                "entry,judge,score\nA,J,7\n\nA,K,NaN\n",
                "line 4: the score \"NaN\" cannot be counted; leave the cell empty where there is no score",
            ),
            ("entry,judge,score\nA,J,1e999\n", "line 2: the score \"1e999\" is beyond all scores"),
            ("entry,judge,score\nA,J,7\nA,K\n", "line 3 has 2 cells, but the header has 3"),
            ("entry,judge,score\nA,J,7,9\n", "line 2 has 4 cells, but the header has only 3"),
            ("entry,judge,score\n,J,7\n", "line 2: there is no entry"),
            ("entry,judge,score\nA,,7\n", "line 2: there is no judge"),
        ] {
            assert_eq!(read(text).expect_err("a fault"), said, "{text}");
        }
        assert!(read("entry,judge,score\n").expect_err("no scores").starts_with("there is no score below the header"));
        assert!(read("a,b,c\n1,2,3\n").expect_err("no columns").starts_with("line 1: no column is called entry or judge or score"));
        let open = read("entry,judge,score\nA,J,\"7\nB,J,5\nC,J,6\n").expect_err("an open quotation");
        assert!(open.contains("line 2: a quotation mark is not closed"), "{open}");
        // Two of them close each other, and would swallow the line between.
        let swallowed = read("entry,judge,criterion,score\nA,J,X,7\n\"B,J,X,9\n\"C,J,X,4\n").expect_err("two open quotations");
        assert!(swallowed.contains("line 3: a quotation mark is not closed"), "{swallowed}");
    }
}
