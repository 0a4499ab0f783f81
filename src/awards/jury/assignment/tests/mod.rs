//! What the tests share: problems in few words, problems that are drawn, and what holds of every assignment.
mod brute_force;
mod certificate;
mod connection;
mod edge_cases;
mod moves;
mod order;
mod sound;
mod speed;
mod stability;

use super::{
    cost::Cost,
    graph::Component,
    outcome::{CategoryGraph, Changes, OverLimit},
    problem::{ProblemError, UnknownPair},
    *,
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_distr::{Distribution, Uniform};
use sound::assert_sound;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Wall {
    OwnEconomy,
    Declared,
}

fn pair(entry: usize, judge: usize) -> Pair {
    Pair::of(EntryIndex(entry), JudgeIndex(judge))
}

fn pairs(pairs: &[(usize, usize)]) -> Vec<Pair> {
    pairs.iter().map(|(entry, judge)| pair(*entry, *judge)).collect()
}

fn points(points: u8) -> Eligibility<Wall> {
    Eligibility::Eligible(Suitability::new(points).expect("up to 100"))
}

/// A problem before it is checked.
#[derive(Clone, Debug)]
struct Draft {
    judges: Vec<Judge>,
    entries: Vec<Entry>,
    /// By entry, then by judge.
    cells: Vec<Vec<Eligibility<Wall>>>,
    fixed: Vec<Pair>,
    before: Vec<Pair>,
}

impl Draft {
    /// Entries of one category, and everybody equally suited.
    fn new(entries: usize, judges: usize, wanted: u16) -> Self {
        Self {
            judges: vec![Judge { limit: None, group: None }; judges],
            entries: vec![Entry { wanted, category: CategoryIndex(0) }; entries],
            cells: vec![vec![points(50); judges]; entries],
            fixed: vec![],
            before: vec![],
        }
    }

    fn limits(mut self, limit: u32) -> Self {
        self.judges.iter_mut().for_each(|judge| judge.limit = Some(limit));
        self
    }

    fn limit(mut self, judge: usize, limit: u32) -> Self {
        self.judges[judge].limit = Some(limit);
        self
    }

    fn wall(mut self, entry: usize, judge: usize, wall: Wall) -> Self {
        self.cells[entry][judge] = Eligibility::Walled(wall);
        self
    }

    fn suits(mut self, entry: usize, judge: usize, suitability: u8) -> Self {
        self.cells[entry][judge] = points(suitability);
        self
    }

    fn groups(mut self, groups: &[u32]) -> Self {
        self.judges.iter_mut().zip(groups).for_each(|(judge, group)| judge.group = Some(Group(*group)));
        self
    }

    fn categories(mut self, categories: &[usize]) -> Self {
        self.entries.iter_mut().zip(categories).for_each(|(entry, category)| entry.category = CategoryIndex(*category));
        self
    }

    fn fixed(mut self, fixed: &[(usize, usize)]) -> Self {
        self.fixed = pairs(fixed);
        self
    }

    fn before(mut self, before: &[(usize, usize)]) -> Self {
        self.before = pairs(before);
        self
    }

    fn problem(&self) -> Problem<Wall> {
        let cell = |pair: Pair| self.cells[pair.entry.0][pair.judge.0];
        let problem = Problem::new(self.judges.clone(), self.entries.clone(), cell);
        let problem = problem.with_fixed(self.fixed.iter().copied()).expect("fixed pairs that may stay");
        problem.with_before(self.before.iter().copied()).expect("known pairs")
    }

    fn assign(&self) -> Assignment<Wall> {
        let problem = self.problem();
        let assignment = assign(&problem);
        assert_sound(&problem, &assignment);
        assignment
    }
}

/// How problems are drawn.
#[derive(Clone, Copy, Debug)]
struct Shape {
    entries: usize,
    judges: usize,
    categories: usize,
    /// Up to so many judges an entry.
    wanted: u16,
    /// Up to so many entries a judge, for half of the judges.
    limit: u32,
    /// In percent.
    walled: u8,
    fixed: u8,
    before: u8,
    groups: u32,
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// From 0 to `most`.
    fn up_to(&mut self, most: usize) -> usize {
        Uniform::new_inclusive(0, most).expect("a range").sample(&mut self.0)
    }

    fn percent(&mut self, percent: u8) -> bool {
        self.up_to(99) < usize::from(percent)
    }

    fn small<T: TryFrom<usize>>(&mut self, most: usize) -> T {
        T::try_from(self.up_to(most)).ok().expect("a small number")
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        (1..count).for_each(|at| order.swap(at, self.up_to(at)));
        order
    }
}

impl Shape {
    fn draw(self, seed: u64) -> Draft {
        let mut dice = Dice::new(seed);
        let mut draft = Draft::new(self.entries, self.judges, 0);
        for judge in &mut draft.judges {
            judge.limit = dice.percent(50).then(|| dice.small(self.limit as usize));
            judge.group = dice.percent(80).then(|| Group(dice.small(self.groups as usize)));
        }
        for (at, entry) in draft.entries.iter_mut().enumerate() {
            *entry = Entry { wanted: dice.small(usize::from(self.wanted)), category: CategoryIndex(at % self.categories) };
        }
        for cell in draft.cells.iter_mut().flatten() {
            // Few different values, so that there are ties.
            *cell = points(dice.small::<u8>(10) * 10);
            if dice.percent(self.walled) {
                *cell = Eligibility::Walled(if dice.percent(50) { Wall::OwnEconomy } else { Wall::Declared });
            }
        }
        for (entry, judge) in (0..self.entries).flat_map(|entry| (0..self.judges).map(move |judge| (entry, judge))) {
            let eligible = matches!(draft.cells[entry][judge], Eligibility::Eligible(_));
            if eligible && dice.percent(self.fixed) {
                draft.fixed.push(pair(entry, judge));
            }
            if dice.percent(self.before) {
                draft.before.push(pair(entry, judge));
            }
        }
        draft
    }
}
