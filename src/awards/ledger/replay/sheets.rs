//! The sheets as the rows so far leave them.
use super::breach::RowFault;
use crate::awards::{
    ids::{CriterionId, JudgeToken, NominationId, SheetId},
    ledger::record::{JudgingRound, Recusal, SheetOf, Submission},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub type Scores = BTreeMap<CriterionId, i32>;

#[derive(Default)]
pub struct Sheets {
    sheets: HashMap<SheetId, Sheet>,
    /// A judge has one sheet for an entry in a round.
    places: HashMap<(JudgingRound, NominationId, JudgeToken), SheetId>,
    /// Nothing counts there, whenever it is submitted.
    recused: HashSet<(JudgingRound, NominationId, JudgeToken)>,
    /// Who judges an entry no more, in rounds that were closed before too.
    left: HashSet<(NominationId, JudgeToken)>,
}

/// Which of the sheets count.
#[derive(Clone, Copy)]
pub struct Counting<'a> {
    sheets: &'a Sheets,
    without_left: bool,
}

struct Sheet {
    of: SheetOf,
    state: State,
}

enum State {
    Open,
    Abstained,
    Submitted(Scores),
}

impl Sheets {
    pub fn submit(&mut self, submission: &Submission) -> Result<(), RowFault> {
        self.hand_in(submission.of, State::Submitted(submission.scores.clone()))
    }

    pub fn abstain(&mut self, of: SheetOf) -> Result<(), RowFault> {
        self.hand_in(of, State::Abstained)
    }

    pub fn reopen(&mut self, of: SheetOf) -> Result<(), RowFault> {
        self.check(of)?;
        match self.sheets.get_mut(&of.sheet) {
            Some(sheet) if !matches!(sheet.state, State::Open) => {
                sheet.state = State::Open;
                Ok(())
            }
            _ => Err(RowFault::NotSubmitted),
        }
    }

    /// Whether a sheet of theirs was sealed before, which counts nonetheless.
    pub fn recuse(&mut self, Recusal { entry, judge }: Recusal, closed: &BTreeSet<JudgingRound>) -> bool {
        let (sealed, open): (Vec<_>, Vec<_>) = JudgingRound::ALL.into_iter().partition(|round| closed.contains(round));
        self.recused.extend(open.into_iter().map(|round| (round, entry, judge)));
        let is_first = self.left.insert((entry, judge));
        is_first && sealed.into_iter().any(|round| self.sealed().of(round).any(|(of, _)| (of.entry, of.judge) == (entry, judge)))
    }

    pub fn sealed(&self) -> Counting<'_> {
        Counting { sheets: self, without_left: false }
    }

    /// As if those who judge an entry no more had never judged it.
    pub fn without_left(&self) -> Counting<'_> {
        Counting { sheets: self, without_left: true }
    }

    fn hand_in(&mut self, of: SheetOf, state: State) -> Result<(), RowFault> {
        self.check(of)?;
        let sheet = self.sheets.entry(of.sheet).or_insert(Sheet { of, state: State::Open });
        if !matches!(sheet.state, State::Open) {
            return Err(RowFault::SubmittedAlready);
        }
        sheet.state = state;
        self.places.insert((of.round, of.entry, of.judge), of.sheet);
        Ok(())
    }

    fn check(&self, of: SheetOf) -> Result<(), RowFault> {
        if self.sheets.get(&of.sheet).is_some_and(|sheet| sheet.of != of) {
            return Err(RowFault::OtherSheet);
        }
        let known = self.places.get(&(of.round, of.entry, of.judge));
        if known.is_some_and(|sheet| *sheet != of.sheet) { Err(RowFault::SecondSheet) } else { Ok(()) }
    }
}

impl<'a> Counting<'a> {
    /// Those that were submitted, and whose judges were not recused while the round was open.
    pub fn of(self, round: JudgingRound) -> impl Iterator<Item = (SheetOf, &'a Scores)> {
        let Sheets { sheets, recused, left, .. } = self.sheets;
        let is_out =
            move |of: &SheetOf| recused.contains(&(round, of.entry, of.judge)) || self.without_left && left.contains(&(of.entry, of.judge));
        let counting = sheets.values().filter(move |sheet| sheet.of.round == round && !is_out(&sheet.of));
        counting.filter_map(|sheet| match &sheet.state {
            State::Submitted(scores) => Some((sheet.of, scores)),
            State::Open | State::Abstained => None,
        })
    }
}
