//! Who wins by the rule, and where only a decision can tell.
use crate::awards::ids::NominationId;

/// Of a category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// By place.
    pub winners: Vec<NominationId>,
    pub merits: Vec<NominationId>,
    pub contests: Vec<Contest>,
}

/// Entries that are level, with fewer awards than there are of them, or awards that differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    pub entries: Vec<NominationId>,
    /// How many of them win.
    pub winners: usize,
    /// How many of the others get a merit.
    pub merits: usize,
}

/// How many places win and get a merit, and what is done where several entries share one.
#[derive(Clone, Copy, Debug)]
pub struct Awards {
    pub winners: usize,
    pub merits: usize,
    /// Whether entries that share a place get the same, so that there may be more awards.
    pub are_shared: bool,
}

impl Outcome {
    /// `places`: best first.
    pub fn of(places: &[(NominationId, usize)], awards: Awards) -> Self {
        let mut outcome = Self::default();
        for level in places.chunk_by(|(_, a), (_, b)| a == b) {
            let entries: Vec<NominationId> = level.iter().map(|(entry, _)| *entry).collect();
            let first = level[0].1;
            let last = if awards.are_shared { first } else { first + level.len() - 1 };
            let (winning, meriting) = (awards.winners, awards.winners.saturating_add(awards.merits));
            let winners = (last.min(winning) + 1).saturating_sub(first);
            let merits = (last.min(meriting) + 1).saturating_sub(first.max(winning + 1));
            let taken = last - first + 1;
            match (winners, merits) {
                (0, 0) => {}
                (winners, _) if winners == taken => outcome.winners.extend(entries),
                (_, merits) if merits == taken => outcome.merits.extend(entries),
                (winners, merits) => outcome.contests.push(Contest { entries, winners, merits }),
            }
        }
        outcome
    }

    /// Whether these may be the winners and merits once the ties are decided.
    pub fn allows(&self, winners: &[NominationId], merits: &[NominationId]) -> bool {
        let contested = |all: &[NominationId], contest: &Contest| all.iter().filter(|entry| contest.entries.contains(entry)).count();
        let sure = |all: &[NominationId], sure: &[NominationId]| sure.iter().all(|entry| all.contains(entry));
        let given = |sure: &[NominationId], of: fn(&Contest) -> usize| sure.len() + self.contests.iter().map(of).sum::<usize>();
        let as_many = self
            .contests
            .iter()
            .all(|contest| contested(winners, contest) == contest.winners && contested(merits, contest) == contest.merits);
        as_many
            && sure(winners, &self.winners)
            && sure(merits, &self.merits)
            && winners.len() == given(&self.winners, |contest| contest.winners)
            && merits.len() == given(&self.merits, |contest| contest.merits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entries(numbers: &[u128]) -> Vec<NominationId> {
        numbers.iter().map(|number| NominationId(Uuid::from_u128(*number))).collect()
    }

    /// `places`: of the entries 1, 2, ….
    fn outcome(places: &[usize], winners: usize, merits: usize, are_shared: bool) -> Outcome {
        let places: Vec<_> = (1..).zip(places).map(|(number, place)| (entries(&[number])[0], *place)).collect();
        Outcome::of(&places, Awards { winners, merits, are_shared })
    }

    fn contest(of: &[u128], winners: usize, merits: usize) -> Contest {
        Contest { entries: entries(of), winners, merits }
    }

    #[test]
    fn places_win_and_merit_in_their_order() {
        let plain = outcome(&[1, 2, 3, 4], 1, 2, false);
        assert_eq!(plain, Outcome { winners: entries(&[1]), merits: entries(&[2, 3]), contests: vec![] });
        assert_eq!(outcome(&[], 1, 2, false), Outcome::default());
        assert_eq!(outcome(&[1, 2], 0, 0, false), Outcome::default());
        // A place that nobody has, since the shortlisted did not all pitch.
        assert_eq!(outcome(&[1, 4], 1, 2, false), Outcome { winners: entries(&[1]), ..Outcome::default() });
    }

    #[test]
    fn a_tie_takes_a_decision_only_where_an_award_hangs_on_it() {
        assert_eq!(outcome(&[1, 1, 3], 2, 0, false), Outcome { winners: entries(&[1, 2]), ..Outcome::default() });
        assert_eq!(outcome(&[1, 2, 2, 4], 1, 2, false).contests, []);
        assert_eq!(outcome(&[1, 2, 2, 4], 1, 1, false).contests, [contest(&[2, 3], 0, 1)]);
        let open = outcome(&[1, 1, 1, 1], 1, 2, false);
        assert_eq!(open, Outcome { contests: vec![contest(&[1, 2, 3, 4], 1, 2)], ..Outcome::default() });
        assert!(open.allows(&entries(&[3]), &entries(&[1, 4])));
        for (winners, merits) in [(vec![3, 1], vec![2, 4]), (vec![3], vec![1]), (vec![], vec![1, 2]), (vec![5], vec![1, 2])] {
            assert!(!open.allows(&entries(&winners), &entries(&merits)), "{winners:?} {merits:?}");
        }
    }

    #[test]
    fn shared_places_get_the_same() {
        let shared = outcome(&[1, 1, 3, 3, 3, 6], 1, 2, true);
        assert_eq!(shared, Outcome { winners: entries(&[1, 2]), merits: entries(&[3, 4, 5]), contests: vec![] });
    }
}
