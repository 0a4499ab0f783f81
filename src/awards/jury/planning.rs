//! From a jury and its entries to who judges what.
use super::{
    assignment::{
        Assignment, Breach, CategoryIndex, Eligibility, Entry as PlannedEntry, EntryIndex, Group, Judge as PlannedJudge, JudgeIndex, Move,
        Pair, Plan, Problem, Suitability, assign, check,
    },
    expertise::{Expertise, Subject},
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

/// What it takes from how well a judge suits an entry, of 100: one who does not read its language still can judge it, if nobody
/// else is there; and one who does not know its field reads with fresh eyes.
const READS_IT_NOT: u8 = 70;
const KNOWS_IT_NOT: u8 = 20;

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
    /// Of which a sheet was begun: they stay.
    begun: HashSet<(JudgeId, NominationId)>,
}

/// What is read of a cycle for it.
pub struct Rows {
    pub judges: Vec<Judge>,
    pub entries: Vec<Entry>,
    pub seats: Vec<Seated>,
    pub declared: Vec<(JudgeId, Declaration)>,
    pub known: Vec<(JudgeId, NominationId, ConflictKind)>,
    pub assigned: Vec<Assigned>,
    /// Of which a sheet was begun.
    pub begun: Vec<(JudgeId, NominationId)>,
}

/// Where a new proposal starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// What is assigned stays where it can.
    Before,
    /// Only what was given by hand stays, and of what a sheet was begun.
    Hand,
}

fn suitability(reads_it: bool, knows_it: bool) -> Suitability {
    let less = if reads_it { 0 } else { READS_IT_NOT } + if knows_it { 0 } else { KNOWS_IT_NOT };
    Suitability::new(Suitability::BEST.points() - less).unwrap_or(Suitability::BEST)
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
            begun: rows.begun.into_iter().collect(),
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
        let expertise: Vec<_> = self.judges.iter().map(|judge| Expertise::of(&judge.details.expertise)).collect();
        let subjects: Vec<_> = self.entries.iter().map(|entry| Subject::of(&entry.subject)).collect();
        let eligibility = |pair: Pair| {
            let (judge, entry) = (&self.judges[pair.judge.0], &self.entries[pair.entry.0]);
            match self.wall(judge, entry) {
                Some(wall) => Eligibility::Walled(wall),
                None => Eligibility::Eligible(suitability(
                    judge.details.languages.contains(&entry.language),
                    expertise[pair.judge.0].covers(&subjects[pair.entry.0]),
                )),
            }
        };
        Problem::new(self.judges.iter().map(judge).collect(), self.entries.iter().map(entry).collect(), eligibility)
    }

    /// Into how many parts the jury of a category falls that share no entry, however far round.
    pub fn parts(&self, plan: &Assignment<Wall>, category: CategoryId) -> usize {
        let at = self.categories.iter().position(|id| *id == category).map(CategoryIndex);
        plan.categories.iter().find(|one| Some(one.category) == at).map_or(0, |one| one.components.len())
    }

    /// How many exchanges joined them, at the cost of what else the best plan would have had.
    pub fn exchanges(&self, plan: &Assignment<Wall>, category: CategoryId) -> usize {
        let at = self.categories.iter().position(|id| *id == category).map(CategoryIndex);
        plan.categories.iter().find(|one| Some(one.category) == at).map_or(0, |one| one.joins.len())
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

    /// Whether no proposal takes it away.
    fn stays(&self, assigned: &Assigned) -> bool {
        assigned.by_hand || self.begun.contains(&(assigned.judge_id, assigned.nomination_id))
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
        let problem = problem.clone().with_fixed(self.pairs(|one| self.stays(one))).unwrap_or(problem);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        awards::{
            ids::CycleId,
            jury::model::{Details, Reading},
        },
        event::EconomyId,
        kit::{bilingual::Bilingual, clock::Timestamp, ids::PersonId},
    };
    use uuid::Uuid;

    fn judge(n: u128, expertise: &str) -> Judge {
        let id = Uuid::from_u128(n);
        let details = Details {
            economy_id: EconomyId(id),
            employer: String::new(),
            expertise: expertise.into(),
            languages: vec![Reading::English],
            most_entries: None,
        };
        Judge {
            judge_id: JudgeId(id),
            cycle_id: CycleId(id),
            person_id: PersonId(id),
            details,
            signed_at: Some(Timestamp::UNIX_EPOCH),
            signed_as: None,
            signed_words: None,
            declined_at: None,
        }
    }

    fn entry(n: u128, subject: &str) -> Entry {
        Entry {
            nomination_id: NominationId(Uuid::from_u128(n)),
            category_id: CategoryId(Uuid::nil()),
            name: Bilingual::default(),
            economy_id: EconomyId(Uuid::nil()),
            language: Reading::English,
            subject: subject.into(),
            wanted: 1,
        }
    }

    /// Who judges what, where all sit in one panel and nothing ties them.
    fn given(entries: &[Entry], judges: Vec<Judge>) -> Vec<(u128, u128)> {
        let seat = |judge: &Judge| Seated { category_id: CategoryId(Uuid::nil()), judge_id: judge.judge_id, seat: Seat::Judge };
        let free = |nomination_id| Declaration { nomination_id, kind: None, comment: String::new() };
        let said = |judge: &Judge| entries.iter().map(|entry| (judge.judge_id, free(entry.nomination_id))).collect::<Vec<_>>();
        let standing = Standing::of(Rows {
            seats: judges.iter().map(seat).collect(),
            declared: judges.iter().flat_map(said).collect(),
            known: vec![],
            assigned: vec![],
            begun: vec![],
            entries: entries.to_vec(),
            judges,
        });
        let given = standing.given(&standing.proposal(Start::Before));
        given.iter().map(|(judge, entry)| (judge.0.as_u128(), entry.0.as_u128())).collect()
    }

    #[test]
    fn an_entry_comes_to_who_knows_its_field() {
        let entries = [entry(1, "Safe payments: fintech for villages"), entry(2, "A hospital's records")];
        assert_eq!(given(&entries, vec![judge(1, "Hospital, clinics"), judge(2, "Fintech")]), [(2, 1), (1, 2)]);
    }

    #[test]
    fn an_entry_comes_to_who_reads_its_language() {
        let entries = [entry(1, "Payments"), Entry { language: Reading::Urdu, ..entry(2, "Records") }];
        let reads = |n: u128, language| {
            let mut judge = judge(n, "");
            judge.details.languages = vec![language];
            judge
        };
        assert_eq!(given(&entries, vec![reads(1, Reading::Urdu), reads(2, Reading::English)]), [(2, 1), (1, 2)]);
        assert_eq!(given(&entries, vec![reads(1, Reading::English), reads(2, Reading::Urdu)]), [(1, 1), (2, 2)]);
    }
}
