//! Ledgers made by chance: honest ones hold, and what is done to them is found.
use super::{
    Book, Category, DecidedBy, Decision, Entry, JudgingRound, ONLINE, PITCH, Record, RowFault, ScoreRule, Shortlist, Submission, TieRule,
    category, criterion, entry, export, file, rules, sheet,
};
use crate::awards::ledger::{ChainFault, Verdict, faults, read, verify};
use std::time::Instant;

/// Numbers that a seed repeats (xorshift, Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("below the limit")
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

struct Size {
    categories: usize,
    /// Of a category.
    entries: usize,
    judges: usize,
}

/// Each step is one that the rules allow; the winners are those that follow.
fn honest(chance: &mut Chance, size: &Size) -> Book {
    let mut rules = rules(&[60, 40], 0);
    rules.score = [ScoreRule::Raw, ScoreRule::Calibrated][chance.below(2)];
    rules.tie = [TieRule::Criteria, TieRule::Median, TieRule::Chair, TieRule::Joint][chance.below(4)];
    let of_first = rules.categories[0].clone();
    rules.categories = (0..size.categories).map(|at| numbered(&of_first, at as u128, chance)).collect();
    let number = |at: usize, of: usize| (at * size.entries + of + 1) as u128;
    for at in 0..size.categories {
        let name = |of: usize| crate::kit::bilingual::Bilingual::new(format!("Entry {of}"), "");
        let own =
            (0..size.entries).map(|of| Entry { entry: entry(number(at, of)), category: rules.categories[at].category, name: name(of) });
        rules.entries.extend(own);
    }
    let categories = rules.categories.clone();
    let mut book = Book::new(rules);
    let all = |at: usize| (0..size.entries).map(move |of| number(at, of)).collect::<Vec<u128>>();
    judge_round(&mut book, chance, ONLINE, &(0..size.categories).map(all).collect::<Vec<_>>(), size.judges);
    let listed: Vec<Vec<u128>> = (0..size.categories).map(|at| all(at).into_iter().filter(|_| chance.one_in(3)).collect()).collect();
    for (category, list) in categories.iter().zip(&listed).filter(|(_, list)| !list.is_empty()) {
        let entries = list.iter().copied().map(entry).collect();
        book.add(Record::Shortlisted(Shortlist { category: category.category, entries }));
    }
    judge_round(&mut book, chance, PITCH, &listed, size.judges);
    decide(&mut book, chance);
    book
}

fn numbered(first: &Category, at: u128, chance: &mut Chance) -> Category {
    let mut category_of = first.clone();
    category_of.category = category(at + 1);
    for (number, one) in (1..).zip(&mut category_of.criteria) {
        one.criterion = criterion(100 * (at + 1) + number);
    }
    let mut few = || u32::try_from(chance.below(3)).expect("a few");
    (category_of.winners, category_of.merits) = (few(), few());
    category_of
}

/// Judges hand in, abstain, are let in again and step back, all at once; then the round is closed.
fn judge_round(book: &mut Book, chance: &mut Chance, round: JudgingRound, entries: &[Vec<u128>], judges: usize) {
    let pairs = (0..).zip(entries).flat_map(|(at, of)| of.iter().flat_map(move |of| (1..=judges).map(move |by| (at, *of, by as u128))));
    let mut pairs: Vec<(u128, u128, u128)> = pairs.collect();
    chance.shuffle(&mut pairs);
    for (at, of, by) in pairs {
        let this = sheet(round, of, by);
        let mut hand_in = |book: &mut Book| {
            // Few different ones, so that there are ties.
            let score = if chance.one_in(2) { 5 } else { 6 };
            let scores = super::scores(&[(100 * (at + 1) + 1, score), (100 * (at + 1) + 2, score)]);
            book.add(Record::Submitted(Submission { of: this, scores }));
        };
        hand_in(book);
        if by % 4 == of % 5 {
            book.reopen(this);
            if by % 2 == 0 {
                hand_in(book);
            } else {
                book.add(Record::Abstained(this));
            }
        }
        if (by + of) % 11 == 0 {
            book.recuse(of, by);
        }
    }
    book.close(round);
}

/// As the rule gives it, or by a vote among those who are tied.
fn decide(book: &mut Book, chance: &mut Chance) {
    for one in book.replayed().categories {
        let outcome = one.standings.outcome;
        let (mut winners, mut merits) = (outcome.winners, outcome.merits);
        for mut contest in outcome.contests.clone() {
            chance.shuffle(&mut contest.entries);
            let mut rest = contest.entries.into_iter();
            winners.extend(rest.by_ref().take(contest.winners));
            merits.extend(rest.take(contest.merits));
        }
        let by = if outcome.contests.is_empty() { DecidedBy::Rule } else { DecidedBy::CastingVote };
        book.add(Record::Decided(Decision { category: one.category.category, winners, merits, by }));
    }
}

fn small(chance: &mut Chance) -> Book {
    let size = Size { categories: 1 + chance.below(3), entries: 1 + chance.below(5), judges: 1 + chance.below(4) };
    honest(chance, &size)
}

#[test]
fn honest_ledgers_hold() {
    let mut voted = 0;
    for seed in 0..60 {
        let mut chance = Chance::seeded(seed);
        let book = small(&mut chance);
        let verification = verify(&export(book.file()), &[]);
        assert!(verification.holds(), "seed {seed}: {:?} {:?}", verification.chain_faults, verification.breaches());
        let replayed = verification.replayed.expect("whole").expect("rules");
        voted += replayed.categories.iter().filter(|one| one.decided.as_ref().is_some_and(|d| d.verdict == Verdict::AmongTied)).count();
    }
    assert!(voted > 5, "ties come up, {voted}");
}

#[test]
fn what_is_done_to_a_ledger_is_found_and_its_row_named() {
    for seed in 0..60 {
        let mut chance = Chance::seeded(1_000 + seed);
        let honest = small(&mut chance).file();
        let mut lines: Vec<Vec<u8>> = honest.lines().map(|line| line.as_bytes().to_vec()).collect();
        let row = 1 + chance.below(lines.len() - 1);
        let found = |lines: &[Vec<u8>]| faults(&read(&lines.join(&b'\n')[..]).expect("an export"));
        let byte = chance.below(lines[row].len());
        lines[row][byte] ^= 1 << chance.below(7);
        if lines[row][byte] != b'\n' {
            assert_eq!(found(&lines), [ChainFault::Altered { row: row as u64 }], "seed {seed}");
        }
        lines.remove(row);
        assert_eq!(found(&lines), [ChainFault::Missing { from: row as u64, to: row as u64 }], "seed {seed}");
    }
}

/// A winner who is exchanged for another by whoever can seal is found by what follows from the scores.
#[test]
fn other_winners_than_those_that_follow_are_found() {
    let mut found = 0;
    for seed in 0..40 {
        let mut book = small(&mut Chance::seeded(2_000 + seed));
        let last = book.rows.len();
        let entries = book.replayed().rules.entries;
        let Record::Decided(decision) = &mut book.rows[last - 1].record else { panic!("a decision") };
        let of_category = entries.iter().filter(|one| one.category == decision.category).map(|one| one.entry);
        let Some(other) = of_category.into_iter().find(|one| !decision.winners.contains(one) && !decision.merits.contains(one)) else {
            continue;
        };
        let Some(winner) = decision.winners.first_mut() else { continue };
        (*winner, decision.by) = (other, DecidedBy::Rule);
        let verification = verify(&export(book.file()), &[]);
        let breaches: Vec<_> = verification.breaches().iter().map(|one| (one.row, one.fault)).collect();
        assert!(
            matches!(breaches[..], [(row, RowFault::NotByRule | RowFault::TieUndecided)] if row == last as u64),
            "seed {seed}: {breaches:?}"
        );
        found += 1;
    }
    assert!(found > 5, "{found}");
}

/// 40,000 rows: in a release build, which `cargo test --release` makes, well under two seconds.
#[test]
fn a_large_ledger_is_verified_in_a_moment() {
    let size = if cfg!(debug_assertions) {
        Size { categories: 4, entries: 20, judges: 10 }
    } else {
        Size { categories: 12, entries: 160, judges: 14 }
    };
    let book = honest(&mut Chance::seeded(7), &size);
    let text = file(&book.chain());
    let begun = Instant::now();
    assert!(verify(&export(&text), &[]).holds());
    let took = begun.elapsed();
    println!("{} rows, {} bytes, {took:?}", book.rows.len(), text.len());
    assert!(took.as_secs_f64() < 2.0, "{} rows took {took:?}", book.rows.len());
}
