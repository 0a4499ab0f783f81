//! From a jury and its entries to who judges what.
use super::{
    assignment::{
        Assignment, Breach, CategoryIndex, Eligibility, Entry as PlannedEntry, EntryIndex, Group, Judge as PlannedJudge, JudgeIndex, Move,
        Pair, Plan, Problem, Suitability, assign, check,
    },
    model::{Answer, Assigned, Declaration, Entry, Judge, Seat, Seated, Wall},
};
use crate::{
    awards::{
        cycle::ConflictKind,
        ids::{CategoryId, JudgeId, NominationId},
    },
    kit::compression::hex,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap, HashSet};

/// A judge who does not read the language of an entry still can judge it, if nobody else is there.
const READS_IT_NOT: u8 = 30;

/// All that it hangs on who judges what.
pub struct Standing {
    /// Those who have not declined.
    pub judges: Vec<Judge>,
    pub entries: Vec<Entry>,
    pub assigned: Vec<Assigned>,
    /// Those of the entries, in their order.
    categories: Vec<CategoryId>,
    seats: HashMap<(JudgeId, CategoryId), Seat>,
    /// What judges have said of entries: whether they have a tie.
    said: HashMap<(JudgeId, NominationId), bool>,
    known: HashSet<(JudgeId, NominationId)>,
}

/// What is read of a cycle for it.
pub struct Rows {
    pub judges: Vec<Judge>,
    pub entries: Vec<Entry>,
    pub seats: Vec<Seated>,
    pub declared: Vec<(JudgeId, Declaration)>,
    pub known: Vec<(JudgeId, NominationId, ConflictKind)>,
    pub assigned: Vec<Assigned>,
}

/// Where a new proposal starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// What is assigned stays where it can.
    Before,
    /// Only what was given by hand stays.
    Hand,
}

impl Standing {
    pub fn of(rows: Rows) -> Self {
        let mut judges = rows.judges;
        judges.retain(|judge| judge.answer() != Answer::Declined);
        let mut categories: Vec<_> = rows.entries.iter().map(|entry| entry.category_id).collect();
        categories.dedup();
        Self {
            judges,
            categories,
            entries: rows.entries,
            assigned: rows.assigned,
            seats: rows.seats.into_iter().map(|one| ((one.judge_id, one.category_id), one.seat)).collect(),
            said: rows.declared.into_iter().map(|(judge, one)| ((judge, one.nomination_id), one.kind.is_some())).collect(),
            known: rows.known.into_iter().map(|(judge, entry, _)| (judge, entry)).collect(),
        }
    }

    /// What stands between a judge and an entry.
    pub fn wall(&self, judge: &Judge, entry: &Entry) -> Option<Wall> {
        let seat = self.seats.get(&(judge.judge_id, entry.category_id));
        let pair = (judge.judge_id, entry.nomination_id);
        match self.said.get(&pair) {
            _ if seat.is_none_or(|seat| *seat == Seat::Observer) => Some(Wall::NotSeated),
            _ if self.known.contains(&pair) => Some(Wall::Tie),
            Some(true) => Some(Wall::Tie),
            _ if judge.signed_at.is_none() => Some(Wall::Unsigned),
            None => Some(Wall::Undeclared),
            Some(false) => None,
        }
    }

    fn problem(&self) -> Problem<Wall> {
        let mut economies: Vec<_> = self.judges.iter().map(|judge| judge.details.economy_id).collect();
        economies.sort_unstable();
        economies.dedup();
        let judge = |judge: &Judge| PlannedJudge {
            limit: judge.details.most_entries.and_then(|most| u32::try_from(most).ok()),
            group: economies.binary_search(&judge.details.economy_id).ok().and_then(|at| u32::try_from(at).ok()).map(Group),
        };
        let entry = |entry: &Entry| PlannedEntry {
            wanted: u16::try_from(entry.wanted).unwrap_or_default(),
            category: CategoryIndex(self.categories.iter().position(|id| *id == entry.category_id).unwrap_or_default()),
        };
        let eligibility = |pair: Pair| {
            let (judge, entry) = (&self.judges[pair.judge.0], &self.entries[pair.entry.0]);
            match self.wall(judge, entry) {
                Some(wall) => Eligibility::Walled(wall),
                None if judge.details.languages.contains(&entry.language) => Eligibility::Eligible(Suitability::BEST),
                None => Eligibility::Eligible(Suitability::new(READS_IT_NOT).unwrap_or(Suitability::BEST)),
            }
        };
        Problem::new(self.judges.iter().map(judge).collect(), self.entries.iter().map(entry).collect(), eligibility)
    }

    /// Into how many parts the jury of a category falls that share no entry, however far round.
    pub fn parts(&self, plan: &Assignment<Wall>, category: CategoryId) -> usize {
        let at = self.categories.iter().position(|id| *id == category).map(CategoryIndex);
        plan.categories.iter().find(|one| Some(one.category) == at).map_or(0, |one| one.components.len())
    }

    fn pair(&self, assigned: &Assigned) -> Option<Pair> {
        let entry = self.entries.iter().position(|one| one.nomination_id == assigned.nomination_id)?;
        let judge = self.judges.iter().position(|one| one.judge_id == assigned.judge_id)?;
        Some(Pair::of(EntryIndex(entry), JudgeIndex(judge)))
    }

    /// What is assigned and behind no wall by now.
    fn pairs(&self, which: impl Fn(&Assigned) -> bool) -> Vec<Pair> {
        let open = |pair: &Pair| self.wall(&self.judges[pair.judge.0], &self.entries[pair.entry.0]).is_none();
        self.assigned.iter().filter(|one| which(one)).filter_map(|one| self.pair(one)).filter(open).collect()
    }

    /// How many entries come to judges by a plan, and how many are taken away, from what is saved.
    pub fn changes(&self, plan: &Assignment<Wall>) -> (usize, usize) {
        let now: HashSet<_> = self.given(plan).into_iter().collect();
        let before: HashSet<_> = self.assigned.iter().map(|one| (one.judge_id, one.nomination_id)).collect();
        (now.difference(&before).count(), before.difference(&now).count())
    }

    /// The best plan from there.
    pub fn proposal(&self, from: Start) -> Assignment<Wall> {
        let before = match from {
            Start::Before => self.pairs(|_| true),
            Start::Hand => vec![],
        };
        let problem = self.problem();
        // Pairs are of this very problem, and none that is fixed is behind a wall.
        let problem = problem.clone().with_fixed(self.pairs(|one| one.by_hand)).unwrap_or(problem);
        let problem = problem.clone().with_before(before).unwrap_or(problem);
        assign(&problem)
    }

    /// What is assigned, looked at in the same way.
    pub fn present(&self) -> Assignment<Wall> {
        let problem = self.problem();
        // They are of this very problem; else nothing is assigned.
        let plan = Plan::of(&problem, self.pairs(|_| true)).or_else(|_| Plan::of(&problem, []));
        plan.map_or_else(|_| assign(&problem), |plan| Assignment::of(&problem, plan))
    }

    /// What a move by hand would break.
    pub fn breaches(&self, of: impl Fn(Pair) -> Move, (judge_id, nomination_id): (JudgeId, NominationId)) -> Vec<Breach<Wall>> {
        let problem = self.problem();
        let plan = Plan::of(&problem, self.pairs(|_| true));
        let pair = self.pair(&Assigned { judge_id, nomination_id, by_hand: true });
        plan.ok().zip(pair).map(|(plan, pair)| check(&problem, &plan, of(pair))).unwrap_or_default()
    }

    /// Who judges what by a proposal.
    pub fn given(&self, proposal: &Assignment<Wall>) -> Vec<(JudgeId, NominationId)> {
        let pairs = proposal.plan.pairs();
        pairs.map(|pair| (self.judges[pair.judge.0].judge_id, self.entries[pair.entry.0].nomination_id)).collect()
    }

    /// Tells proposals apart, so that what is saved is what was shown.
    pub fn digest(&self, proposal: &Assignment<Wall>) -> String {
        let ordered: BTreeSet<_> = self.given(proposal).into_iter().collect();
        let all = ordered.iter().fold(Sha256::new(), |all, (judge, entry)| all.chain_update(judge.0).chain_update(entry.0));
        hex(&all.finalize()[..16])
    }
}
