//! From what is written in a table to the honours that are meant: a row becomes one, or says why not.
use super::{economies, wording};
use crate::{
    awards::{
        archive::{
            forms::{self, LAST},
            model::{PastHonour, Same, Won},
        },
        ids::PastHonourId,
    },
    event::Economy,
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        field,
        form::Fault,
        sheet::{CellValue, Mapping, RowProblems, SheetCell, SheetRow, SheetTable, is_formula_error},
    },
};
use std::collections::{BTreeMap, HashMap};

/// What cells are read by.
pub struct Reading<'a> {
    pub economies: &'a [Economy],
    /// What stands in the archive.
    pub there: &'a [PastHonour],
    /// The editions whose awards are run here.
    pub run_here: &'a [String],
    pub now: Timestamp,
}

/// A table that was read.
#[derive(Debug, Default)]
pub struct ValidatedTable {
    /// What the archive would take.
    pub honours: Vec<PastHonour>,
    /// What is wrong with rows that it cannot.
    pub problems: RowProblems,
    /// What was read otherwise than it is written.
    pub mends: RowProblems,
    /// Rows that add nothing, since the archive or an earlier row has them.
    pub repeats: RowProblems,
    /// The number of rows that have problems.
    pub bad: usize,
}

/// Reads all rows. Those of an edition come after what the archive has of it.
pub fn table(table: &SheetTable, mapping: &Mapping, reading: &Reading<'_>) -> ValidatedTable {
    let mut found = ValidatedTable::default();
    let mut seen: HashMap<Same, (Option<u64>, Won)> = reading.there.iter().map(|one| (one.same(), (None, one.honour))).collect();
    let mut last: BTreeMap<String, i32> = BTreeMap::new();
    for one in reading.there {
        let at = last.entry(one.edition.clone()).or_default();
        *at = one.position.max(*at);
    }
    for row in table.body() {
        let mut check = RowCheck::new(row, mapping, reading);
        let honour = check.honour();
        let Some(mut honour) = honour.filter(|_| check.problems.is_empty()) else {
            found.bad += 1;
            found.problems.append(check.problems);
            continue;
        };
        found.mends.append(check.mends);
        let cell = mapping.cell(row, if honour.name.en.is_empty() { "name_ur" } else { "name_en" });
        match seen.get(&honour.same()) {
            None => {
                seen.insert(honour.same(), (Some(row.line), honour.honour));
                let at = last.entry(honour.edition.clone()).or_default();
                *at = (*at + 1).min(LAST);
                honour.position = *at;
                found.honours.push(honour);
            }
            Some((line, won)) => found.repeats.add(&cell, repeated(*line, *won == honour.honour)),
        }
    }
    found
}

/// What is said of an honour that stands in the archive, or in an earlier `line`, already; there it may be of the other kind.
fn repeated(line: Option<u64>, is_same: bool) -> Fault {
    match (line, is_same) {
        (None, true) => "awards-archive-import-there".into(),
        (None, false) => "awards-archive-import-there-otherwise".into(),
        (Some(line), true) => Fault("awards-archive-import-twice", Some(("line", line.to_string()))),
        (Some(line), false) => Fault("awards-archive-import-twice-otherwise", Some(("line", line.to_string()))),
    }
}

struct RowCheck<'a> {
    row: &'a SheetRow,
    mapping: &'a Mapping,
    reading: &'a Reading<'a>,
    problems: RowProblems,
    mends: RowProblems,
}

impl<'a> RowCheck<'a> {
    fn new(row: &'a SheetRow, mapping: &'a Mapping, reading: &'a Reading<'a>) -> Self {
        Self { row, mapping, reading, problems: RowProblems::default(), mends: RowProblems::default() }
    }

    fn cell(&self, key: &'static str) -> SheetCell<'a> {
        self.mapping.cell(self.row, key)
    }

    /// A cell as a line; what is wrong with it is noted.
    fn line(&mut self, key: &'static str) -> Option<String> {
        let parse = |text: &str| if is_formula_error(text) { Err("sheet-formula-error".into()) } else { field::line(text) };
        self.problems.keep(&self.cell(key), parse)
    }

    fn honour(&mut self) -> Option<PastHonour> {
        let (name, organisation) = self.entry();
        let (edition, category) = (self.edition(), self.texts(["category_en", "category_ur"]));
        if category.as_ref().is_some_and(Bilingual::is_empty) {
            self.problems.add(&self.cell("category_en"), "problem-required");
        }
        let (honour, website) = (self.honoured(), self.website());
        let meant = |cell: &str| economies::meant(cell, self.reading.economies).ok_or(Fault::from("awards-archive-import-economy"));
        let economy = self.problems.keep(&self.mapping.cell(self.row, "economy"), meant);
        for surplus in self.mapping.surplus(self.row) {
            self.mends.add(&surplus, "sheet-surplus");
        }
        Some(PastHonour {
            past_honour_id: PastHonourId::new_at(self.reading.now),
            edition: edition?,
            category: category?,
            honour: honour?,
            name: name?,
            organisation: organisation?,
            economy_id: economy?,
            website,
            position: 1,
        })
    }

    /// A text in both languages: where one column has both, its script says which it is.
    fn texts(&mut self, [en, ur]: [&'static str; 2]) -> Option<Bilingual> {
        let (in_english, in_urdu) = (self.line(en)?, self.line(ur)?);
        Some(match (in_english, in_urdu) {
            (text, other) if other.is_empty() && wording::is_urdu(&text) => Bilingual::new("", text),
            (other, text) if other.is_empty() && !text.is_empty() && !wording::is_urdu(&text) => Bilingual::new(text, ""),
            (en, ur) => Bilingual::new(en, ur),
        })
    }

    /// What is honoured and whose it is: an organisation itself, where nothing else is named.
    fn entry(&mut self) -> (Option<Bilingual>, Option<String>) {
        let (name, organisation) = (self.texts(["name_en", "name_ur"]), self.line("organisation"));
        match (name, organisation) {
            (Some(name), Some(organisation)) if name.is_empty() && !organisation.is_empty() => {
                self.mends.add(&self.cell("organisation"), "awards-archive-import-organisation");
                let name =
                    if wording::is_urdu(&organisation) { Bilingual::new("", organisation) } else { Bilingual::new(organisation, "") };
                (Some(name), Some(String::new()))
            }
            (Some(name), organisation) if name.is_empty() => {
                self.problems.add(&self.cell("name_en"), "problem-required");
                (None, organisation)
            }
            found => found,
        }
    }

    fn edition(&mut self) -> Option<String> {
        let cell = self.cell("edition");
        let now = self.reading.now;
        let edition = self.problems.keep(&cell, |_| wording::edition(cell.value).and_then(|one| forms::has_come(one, now)))?;
        if self.reading.run_here.contains(&edition) {
            self.problems.add(&cell, "awards-archive-published");
            return None;
        }
        let is_as_written = matches!(cell.value, CellValue::Number(_)) || field::pasted(&cell.text()).to_lowercase() == edition;
        if !is_as_written {
            self.mends.add(&cell, Fault("awards-archive-import-edition", Some(("edition", edition.clone()))));
        }
        Some(edition)
    }

    /// A winner where nothing is said: most lists name no others.
    fn honoured(&mut self) -> Option<Won> {
        let cell = self.cell("honour");
        if cell.value.is_empty() {
            self.mends.add(&cell, "awards-archive-import-winner");
            return Some(Won::Winner);
        }
        let won = self.problems.keep(&cell, |text| wording::won(text).ok_or("awards-archive-import-honour".into()))?;
        if !wording::is_plain(&cell.text(), won) {
            self.mends.add(
                &cell,
                match won {
                    Won::Winner => "awards-archive-import-as-winner",
                    Won::Merit => "awards-archive-import-as-merit",
                },
            );
        }
        Some(won)
    }

    fn website(&mut self) -> String {
        self.mends.keep(&self.mapping.cell(self.row, "website"), forms::website).unwrap_or_default()
    }
}
