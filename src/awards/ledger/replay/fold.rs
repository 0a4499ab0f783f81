//! Row after row.
use super::{
    breach::{Breach, RowFault},
    category::{ReplayedCategory, State},
    sheets::Sheets,
};
use crate::awards::{
    ids::{CategoryId, NominationId},
    ledger::{
        record::{JudgingRound, Record, SheetOf, Submission},
        row::Row,
        rules::Rules,
    },
};
use std::collections::{BTreeSet, HashMap};

#[derive(Clone, Debug, PartialEq)]
pub struct Replayed {
    pub rules: Rules,
    pub closed: BTreeSet<JudgingRound>,
    pub categories: Vec<ReplayedCategory>,
    /// By row.
    pub breaches: Vec<Breach>,
}

/// All that follows from `rows`, which stand in their order. The order of sheets of different judges does not matter. An error is
/// a ledger without rules, from which nothing follows.
pub fn replay<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Result<Replayed, Breach> {
    let mut rows = rows.into_iter();
    let mut replay = Replay::begin(rows.next())?;
    for row in rows {
        if let Err(fault) = replay.add(row) {
            replay.breaches.push(Breach { row: row.number, fault });
        }
    }
    Ok(replay.finish())
}

struct Replay {
    rules: Rules,
    categories: Vec<State>,
    /// The place of its category in `categories`.
    category_of: HashMap<NominationId, usize>,
    sheets: Sheets,
    closed: BTreeSet<JudgingRound>,
    breaches: Vec<Breach>,
}

impl Replay {
    fn begin(first: Option<&Row>) -> Result<Self, Breach> {
        let Some(Row { number, record: Record::Rules(rules), .. }) = first else {
            return Err(Breach { row: 1, fault: RowFault::RulesMissing });
        };
        rules.check().map_err(|fault| Breach { row: *number, fault: RowFault::RulesUnusable(fault) })?;
        let numbers: HashMap<CategoryId, usize> = rules.categories.iter().enumerate().map(|(at, one)| (one.category, at)).collect();
        let category_of = rules.entries.iter().filter_map(|entry| Some((entry.entry, *numbers.get(&entry.category)?)));
        Ok(Self {
            category_of: category_of.collect(),
            categories: rules.categories.iter().map(|category| State::new(category, rules)).collect(),
            rules: rules.clone(),
            sheets: Sheets::default(),
            closed: BTreeSet::new(),
            breaches: vec![],
        })
    }

    fn add(&mut self, row: &Row) -> Result<(), RowFault> {
        match &row.record {
            Record::Rules(_) => Err(RowFault::RulesAgain),
            Record::Submitted(submission) => self.submit(submission),
            Record::Abstained(sheet) => {
                self.of_entry(sheet.entry)?.check_undecided()?;
                self.sheets.abstain(*sheet)
            }
            Record::Reopened(sheet) => self.reopen(*sheet),
            Record::Recused(recusal) => {
                self.of_entry(recusal.entry)?;
                if self.sheets.recuse(*recusal, &self.closed) {
                    self.of_entry(recusal.entry)?.note_late_recusal(row.number);
                }
                Ok(())
            }
            Record::Closed { round } if self.closed.insert(*round) => Ok(()),
            Record::Closed { round } => Err(RowFault::ClosedAlready(*round)),
            Record::Shortlisted(shortlist) => {
                let at = self.category(shortlist.category)?;
                self.categories[at].shortlist(&shortlist.entries)
            }
            Record::Deliberated(deliberation) => {
                let at = self.category(deliberation.category)?;
                self.categories[at].deliberate(deliberation)
            }
            Record::Decided(decision) => {
                let at = self.category(decision.category)?;
                self.categories[at].decide(row.number, decision, &self.rules, &self.sheets, &self.closed)
            }
        }
    }

    fn submit(&mut self, submission: &Submission) -> Result<(), RowFault> {
        self.check_open(submission.of.round)?;
        let category = self.of_entry(submission.of.entry)?;
        category.check_undecided()?;
        category.check_scores(submission)?;
        self.sheets.submit(submission)?;
        self.of_entry(submission.of.entry)?.note_submitted(submission.of.round);
        Ok(())
    }

    fn reopen(&mut self, sheet: SheetOf) -> Result<(), RowFault> {
        self.check_open(sheet.round)?;
        self.of_entry(sheet.entry)?.check_undecided()?;
        self.sheets.reopen(sheet)
    }

    fn finish(self) -> Replayed {
        let Self { rules, categories, sheets, closed, breaches, .. } = self;
        let categories = categories.into_iter().map(|category| category.finish(&rules, &sheets)).collect();
        Replayed { rules, closed, categories, breaches }
    }

    fn check_open(&self, round: JudgingRound) -> Result<(), RowFault> {
        if self.closed.contains(&round) { Err(RowFault::RoundClosed(round)) } else { Ok(()) }
    }

    fn category(&self, category: CategoryId) -> Result<usize, RowFault> {
        self.rules.categories.iter().position(|one| one.category == category).ok_or(RowFault::UnknownCategory)
    }

    fn of_entry(&mut self, entry: NominationId) -> Result<&mut State, RowFault> {
        let at = *self.category_of.get(&entry).ok_or(RowFault::UnknownEntry)?;
        Ok(&mut self.categories[at])
    }
}
