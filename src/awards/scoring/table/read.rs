//! From what is written in a table to what is typed into sheets: a row becomes a score, or says why not.
use super::lines::{NamedItem, OwnEntry, named_items};
use crate::{
    awards::{
        contents::Typed,
        cycle::Scale,
        ids::{CriterionId, NominationId},
        ledger::JudgingRound,
        scoring::model::{comment_name, score_name},
    },
    kit::{
        bilingual::Bilingual,
        field::{self, folded},
        form::Fault,
        sheet::{Mapping, RowProblems, SheetCell, SheetRow, SheetTable, is_formula_error},
    },
};
use std::collections::BTreeMap;

/// A table that was read.
#[derive(Debug, Default)]
pub struct ReadTable {
    /// What it types into which sheet.
    pub typed: BTreeMap<NominationId, Typed>,
    /// How many scores these are.
    pub scores: usize,
    /// How many rows say what stands in a sheet already.
    pub known: usize,
    /// What is wrong with rows that were left out.
    pub problems: RowProblems,
}

/// Whose table it is.
pub struct Reading<'a> {
    pub entries: &'a [OwnEntry<'a>],
    /// As they signed.
    pub judge: &'a str,
}

/// Reads all rows; one without a score and a word on it says nothing.
pub fn read(table: &SheetTable, mapping: &Mapping, reading: &Reading<'_>) -> ReadTable {
    let items: Vec<_> = reading.entries.iter().map(|entry| named_items(entry.category)).collect();
    let (mut found, mut lines) = (ReadTable::default(), BTreeMap::new());
    for row in table.body() {
        let mut check = RowCheck { row, mapping, reading, items: &items, problems: RowProblems::default() };
        let Some(given) = check.given() else {
            found.problems.append(check.problems);
            continue;
        };
        if let Some(score) = given.score {
            let (line, earlier) = *lines.entry((given.entry, given.item)).or_insert((row.line, score));
            if earlier != score {
                found.problems.add(&check.cell("score"), Fault("awards-table-otherwise", Some(("line", line.to_string()))));
                continue;
            }
            found.scores += usize::from(!given.is_known && line == row.line);
        }
        if given.is_known {
            found.known += 1;
            continue;
        }
        let sheet = found.typed.entry(given.entry).or_default();
        sheet.extend(given.score.map(|score| (score_name(given.item), score.to_string())));
        if !given.comment.is_empty() {
            sheet.insert(comment_name(given.item), given.comment);
        }
    }
    found
}

/// What a row gives.
struct Given {
    entry: NominationId,
    item: CriterionId,
    score: Option<i32>,
    comment: String,
    /// The sheet says it already.
    is_known: bool,
}

/// Whether a sheet says that already.
fn says(own: &OwnEntry<'_>, item: CriterionId, (score, comment): (Option<i32>, &str)) -> bool {
    let has_score = score.is_none_or(|score| own.text(&score_name(item)) == score.to_string());
    has_score && (comment.is_empty() || own.text(&comment_name(item)) == comment)
}

/// A score as programs write it: `7`, `7.0`, `۷`.
fn number(text: &str, scale: Scale) -> Result<i32, Fault> {
    let plain = field::pasted(text).replace('٫', ".");
    let whole = plain.split_once('.').filter(|(_, parts)| parts.bytes().all(|digit| digit == b'0')).map(|(whole, _)| whole);
    let off = Fault("awards-table-off", Some(("scale", format!("{}–{}", scale.from, scale.to))));
    field::whole(whole.unwrap_or(text), scale.from, scale.to).map_err(|_| off)
}

fn is_called(names: &Bilingual, text: &str) -> bool {
    [&names.en, &names.ur].iter().any(|name| !name.is_empty() && folded(name) == folded(text))
}

struct RowCheck<'a> {
    row: &'a SheetRow,
    mapping: &'a Mapping,
    reading: &'a Reading<'a>,
    /// Of each of the entries.
    items: &'a [Vec<NamedItem>],
    problems: RowProblems,
}

impl<'a> RowCheck<'a> {
    fn cell(&self, key: &'static str) -> SheetCell<'a> {
        self.mapping.cell(self.row, key)
    }

    /// A cell as a line; what is wrong with it is noted.
    fn line(&mut self, key: &'static str) -> Option<String> {
        let parse = |text: &str| if is_formula_error(text) { Err("sheet-formula-error".into()) } else { field::line(text) };
        let cell = self.cell(key);
        self.problems.keep(&cell, parse)
    }

    /// None where the row says nothing, or is wrong.
    fn given(&mut self) -> Option<Given> {
        let (cell, words) = (self.cell("score"), self.cell("comment"));
        let is_scored = !field::pasted(&cell.text()).is_empty();
        if !is_scored && words.text().trim().is_empty() {
            return None;
        }
        self.is_own()?;
        let at = self.entry()?;
        let own = &self.reading.entries[at];
        let (text, criterion) = (self.line("criterion")?, self.cell("criterion"));
        let item = named(&self.items[at], &text).map_err(|fault| self.problems.add(&criterion, fault)).ok()?.id;
        let score = if is_scored { Some(self.problems.keep(&cell, |text| number(text, own.category.scale))?) } else { None };
        let comment = self.problems.keep(&words, field::note)?;
        let is_known = says(own, item, (score, &comment));
        if own.is_open || is_known {
            return Some(Given { entry: own.owed.nomination_id, item, score, comment, is_known });
        }
        self.problems.add(&self.cell("entry"), if own.owed.stand.is_in() { "awards-table-sent" } else { "awards-sheet-closed" });
        None
    }

    /// Nobody brings what somebody else has given.
    fn is_own(&mut self) -> Option<()> {
        let (name, cell) = (self.line("judge")?, self.cell("judge"));
        if name.is_empty() || folded(&name) == folded(self.reading.judge) {
            return Some(());
        }
        self.problems.add(&cell, "awards-table-judge");
        None
    }

    /// The place of the entry that is meant, in the round in which it is scored.
    fn entry(&mut self) -> Option<usize> {
        let (name, category, organisation) = (self.line("entry")?, self.line("category")?, self.line("organisation")?);
        let cell = self.cell("entry");
        let all = self.reading.entries.iter().enumerate().filter(|(_, own)| is_called(&own.owed.name, &name));
        let is_in = |own: &OwnEntry| category.is_empty() || own.category_names().iter().any(|known| is_called(known, &category));
        let called: Vec<_> = all.collect();
        let all: Vec<_> = called.iter().copied().filter(|(_, own)| is_in(own)).collect();
        if all.is_empty() && !called.is_empty() {
            self.problems.add(&self.cell("category"), "awards-table-category");
            return None;
        }
        let of_firm = all.iter().filter(|(_, own)| organisation.is_empty() || folded(&own.owed.organisation) == folded(&organisation));
        let meant: Vec<_> = if all.len() > 1 { of_firm.collect() } else { all.iter().collect() };
        let fault = match meant[..] {
            // A table without categories is of the online round: what it had given is nothing for second sheets.
            [(at, own)] if is_called(&own.category_name(), &category) || category.is_empty() && own.owed.round == JudgingRound::Online => {
                return Some(*at);
            }
            [_] => "awards-table-round",
            [] => "awards-table-entry",
            _ => "awards-table-entries",
        };
        self.problems.add(&cell, fault);
        None
    }
}

/// What is scored by that name: by its criterion and itself, or by itself alone where that is enough.
fn named<'a>(items: &'a [NamedItem], text: &str) -> Result<&'a NamedItem, Fault> {
    let whole = items.iter().find(|item| is_called(&item.name, text));
    let short: Vec<_> = items.iter().filter(|item| is_called(&item.short, text)).collect();
    match (whole, &short[..]) {
        (Some(item), _) => Ok(item),
        (None, [item]) => Ok(*item),
        (None, []) => Err("awards-table-criterion".into()),
        (None, _) => Err("awards-table-criteria".into()),
    }
}
