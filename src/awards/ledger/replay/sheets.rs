//! The sheets as the rows so far leave them.
use super::breach::RowFault;
use crate::awards::{
    ids::{CriterionId, JudgeToken, NominationId, SheetId},
    ledger::record::{JudgingRound, Recusal, SheetOf, Submission},
};
use std::collections::{BTreeMap, HashMap, HashSet};

type Scores = BTreeMap<CriterionId, i32>;

#[derive(Default)]
pub struct Sheets {
    sheets: HashMap<SheetId, Sheet>,
    /// A judge has one sheet for an entry in a round.
    places: HashMap<(JudgingRound, NominationId, JudgeToken), SheetId>,
    recused: HashSet<(NominationId, JudgeToken)>,
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

    pub fn recuse(&mut self, recusal: Recusal) {
        self.recused.insert((recusal.entry, recusal.judge));
    }

    /// Those that count: submitted, and of judges who are not recused.
    pub fn counting(&self, round: JudgingRound) -> impl Iterator<Item = (SheetOf, &Scores)> {
        let of_round = self.sheets.values().filter(move |sheet| sheet.of.round == round);
        let counting = of_round.filter(|sheet| !self.recused.contains(&(sheet.of.entry, sheet.of.judge)));
        counting.filter_map(|sheet| match &sheet.state {
            State::Submitted(scores) => Some((sheet.of, scores)),
            State::Open | State::Abstained => None,
        })
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
