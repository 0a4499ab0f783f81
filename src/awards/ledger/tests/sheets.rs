//! Which sheets count, and which rows break a rule.
use super::{
    Book, Breach, DecidedBy, Decision, JudgingRound, ONLINE, PITCH, Record, RowFault, SheetOf, Shortlist, Submission, category, criterion,
    entries, judge, places, replay, rules, scores, sheet,
};
use crate::awards::{
    ids::SheetId,
    ledger::{RulesFault, Scale},
};
use uuid::Uuid;

fn book() -> Book {
    Book::new(rules(&[60, 40], 3))
}

/// Two entries, each of which two judges have scored: the first is ahead.
fn scored() -> Book {
    let mut book = book();
    book.submit_all(ONLINE, &["8,8 6,6", "5,5 5,5"]);
    book
}

fn counted(book: &Book) -> Vec<usize> {
    let mut places = book.replayed().categories[0].standings.places.clone();
    places.sort_by_key(|one| one.entry);
    places.iter().map(|one| one.judges).collect()
}

#[test]
fn what_was_submitted_counts_until_it_is_reopened() {
    let mut book = scored();
    assert_eq!((counted(&book), places(&book)), (vec![2, 2, 0], vec![(1, 1), (2, 2)]));
    book.reopen(sheet(ONLINE, 1, 1));
    assert_eq!(counted(&book), [1, 2, 0]);
    book.submit(sheet(ONLINE, 1, 1), &[1, 1]);
    assert_eq!((counted(&book), places(&book)), (vec![2, 2, 0], vec![(2, 1), (1, 2)]));
    book.reopen(sheet(ONLINE, 1, 1)).add(Record::Abstained(sheet(ONLINE, 1, 1)));
    assert_eq!(counted(&book), [1, 2, 0]);
    assert_eq!(book.breaches(), []);
}

#[test]
fn who_steps_back_from_an_entry_counts_there_no_more_whatever_comes_later() {
    let mut book = scored();
    book.recuse(1, 1);
    assert_eq!(counted(&book), [1, 2, 0]);
    book.reopen(sheet(ONLINE, 1, 1)).submit(sheet(ONLINE, 1, 1), &[9, 9]).submit(sheet(ONLINE, 3, 1), &[2, 2]);
    assert_eq!((counted(&book), book.breaches()), (vec![1, 2, 1], vec![]));
    book.recuse(2, 1).recuse(2, 2);
    assert_eq!(places(&book), [(1, 1), (3, 2)], "nobody's mean is not zero");
}

/// Who leaves once the figures are known changes none of them; that they left, and what would be without them, is said.
#[test]
fn what_was_sealed_counts_whoever_leaves_later() {
    let mut book = scored();
    book.close(ONLINE);
    let sealed = book.replayed();
    assert_eq!((&sealed.categories[0].without_left, places(&book)), (&None, vec![(1, 1), (2, 2)]));
    book.recuse(1, 2).recuse(3, 1);
    let small = book.replayed().categories.remove(0);
    assert_eq!((small.late_recusals, small.without_left), (vec![7], None), "who had no sheet left nothing, and the places stay");
    book.recuse(1, 1).recuse(1, 1);
    let left = book.replayed().categories.remove(0);
    assert_eq!((left.standings, left.late_recusals), (sealed.categories[0].standings.clone(), vec![7, 9]));
    let without = left.without_left.expect("others");
    assert_eq!((without.winners, without.merits), (entries(&[2]), vec![]));
    book.decide(DecidedBy::Rule, &[1], &[2]).recuse(2, 1).recuse(2, 2);
    let decided = book.replayed().categories.remove(0);
    assert_eq!((book.breaches(), decided.late_recusals), (vec![], vec![7, 9, 12, 13]));
    assert_eq!(decided.without_left.expect("as it was at the decision").winners, entries(&[2]));
}

/// Between the rounds too: the pitch round is not closed, so that nothing counts there.
#[test]
fn who_leaves_between_the_rounds_counts_in_the_first_alone() {
    let mut book = scored();
    book.close(ONLINE).shortlist(&[1, 2]).submit_all(PITCH, &["1,1 1,1", "5,5 9,9"]).recuse(2, 2).close(PITCH);
    let found = book.replayed().categories.remove(0);
    assert_eq!(found.standings.rounds.iter().map(|round| round.sheets).collect::<Vec<_>>(), [4, 3]);
    assert_eq!(found.late_recusals, [12]);
}

/// What each row is that may not be, and that it counts for nothing.
#[test]
fn rows_that_break_a_rule_are_named_and_count_for_nothing() {
    let before = scored().replayed();
    let sheet_of = |sheet_of: SheetOf, scores| Record::Submitted(Submission { of: sheet_of, scores });
    let good = scores(&[(101, 5), (102, 5)]);
    let first = sheet(ONLINE, 1, 1);
    let other = |number: u128| SheetId(Uuid::from_u128(number));
    let stranger = sheet(ONLINE, 9, 1);
    let decision = |of: u128, winners: &[u128]| {
        Record::Decided(Decision { category: category(of), winners: entries(winners), merits: vec![], by: DecidedBy::Deliberation })
    };
    let deliberation = |of: u128, entries: &[u128]| Record::Deliberated(super::deliberation(of, entries));
    for (record, fault) in [
        (Record::Rules(rules(&[100], 1)), RowFault::RulesAgain),
        (sheet_of(first, good.clone()), RowFault::SubmittedAlready),
        (Record::Abstained(first), RowFault::SubmittedAlready),
        (Record::Reopened(sheet(ONLINE, 3, 1)), RowFault::NotSubmitted),
        (sheet_of(SheetOf { sheet: other(5), ..first }, good.clone()), RowFault::SecondSheet),
        (sheet_of(SheetOf { entry: super::entry(3), ..first }, good.clone()), RowFault::OtherSheet),
        (Record::Reopened(SheetOf { judge: judge(7), ..first }), RowFault::OtherSheet),
        (sheet_of(stranger, good.clone()), RowFault::UnknownEntry),
        (Record::Reopened(stranger), RowFault::UnknownEntry),
        (Record::Abstained(stranger), RowFault::UnknownEntry),
        (sheet_of(sheet(ONLINE, 3, 1), scores(&[(101, 5)])), RowFault::CriterionMissing),
        (sheet_of(sheet(ONLINE, 3, 1), scores(&[(101, 5), (103, 5)])), RowFault::CriterionUnknown),
        (sheet_of(sheet(ONLINE, 3, 1), scores(&[(101, 5), (102, 11)])), RowFault::OutOfScale),
        (sheet_of(sheet(ONLINE, 3, 1), scores(&[(101, -1), (102, 5)])), RowFault::OutOfScale),
        (sheet_of(sheet(PITCH, 1, 1), good.clone()), RowFault::NotShortlisted),
        (Record::Shortlisted(Shortlist { category: category(2), entries: vec![] }), RowFault::UnknownCategory),
        (Record::Shortlisted(Shortlist { category: category(1), entries: entries(&[1, 9]) }), RowFault::OtherCategory),
        (Record::Shortlisted(Shortlist { category: category(1), entries: entries(&[1, 1]) }), RowFault::EntryTwice),
        (deliberation(2, &[]), RowFault::UnknownCategory),
        (deliberation(1, &[9]), RowFault::OtherCategory),
        (decision(2, &[]), RowFault::UnknownCategory),
        (decision(1, &[9]), RowFault::OtherCategory),
        (decision(1, &[2, 2]), RowFault::EntryTwice),
        (decision(1, &[2]), RowFault::RoundOpen(JudgingRound::Online)),
    ] {
        let mut book = scored();
        book.add(record);
        let after = book.replayed();
        assert_eq!(after.breaches, [Breach { row: 6, fault }]);
        assert_eq!(after.categories, before.categories, "{fault:?}");
    }
}

#[test]
fn nothing_is_scored_in_a_round_that_is_closed() {
    let mut book = scored();
    book.shortlist(&[1]).submit(sheet(PITCH, 1, 1), &[5, 5]).close(ONLINE);
    book.submit(sheet(ONLINE, 3, 1), &[5, 5]).reopen(sheet(ONLINE, 1, 1)).recuse(2, 1).submit(sheet(PITCH, 1, 2), &[5, 5]);
    book.close(ONLINE).close(PITCH).reopen(sheet(PITCH, 1, 1));
    let closed = RowFault::RoundClosed(ONLINE);
    let found = book.breaches();
    assert_eq!(found, [(9, closed), (10, closed), (13, RowFault::ClosedAlready(ONLINE)), (15, RowFault::RoundClosed(PITCH))]);
    assert_eq!(Vec::from_iter(book.replayed().closed), [ONLINE, PITCH]);
}

#[test]
fn a_shortlist_may_be_changed_until_somebody_was_heard() {
    let mut book = scored();
    book.shortlist(&[1]).shortlist(&[1, 2]).submit(sheet(PITCH, 2, 1), &[5, 5]).shortlist(&[1]);
    assert_eq!(book.breaches(), [(9, RowFault::ShortlistLate)]);
    let shortlist = book.replayed().categories[0].standings.shortlist.clone().expect("a shortlist");
    assert_eq!((shortlist.entries, shortlist.is_first_online), (entries(&[1, 2]), true));
}

#[test]
fn nothing_changes_a_category_that_was_decided() {
    let mut book = scored();
    book.close(ONLINE).decide(DecidedBy::Rule, &[1], &[2]);
    let decided = book.replayed();
    book.recuse(1, 1).shortlist(&[2]).decide(DecidedBy::Deliberation, &[2], &[]).add(Record::Abstained(sheet(PITCH, 1, 1)));
    let after = book.replayed();
    assert_eq!(book.breaches(), [9, 10, 11].map(|row| (row, RowFault::DecidedAlready)));
    assert_eq!(
        (&after.categories[0].standings, &after.categories[0].decided),
        (&decided.categories[0].standings, &decided.categories[0].decided)
    );
    assert_eq!(after.categories[0].late_recusals, [8], "and the decision stands");
}

#[test]
fn without_rules_that_can_be_used_nothing_follows() {
    let missing = Breach { row: 1, fault: RowFault::RulesMissing };
    assert_eq!(replay(&[]), Err(missing));
    assert_eq!(replay(&scored().rows[1..]), Err(missing));
    let with = |change: &dyn Fn(&mut super::Rules)| {
        let mut rules = rules(&[60, 40], 2);
        change(&mut rules);
        match replay(&Book::new(rules).rows) {
            Err(Breach { row: 1, fault: RowFault::RulesUnusable(fault) }) => fault,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(with(&|rules| rules.categories[0].criteria[0].weight = 5_999), RulesFault::Weights(category(1)));
    assert_eq!(with(&|rules| rules.categories[0].criteria.clear()), RulesFault::Weights(category(1)));
    assert_eq!(
        with(&|rules| {
            let criteria = &mut rules.categories[0].criteria;
            (criteria[0].weight, criteria[1].weight) = (-1, 10_001);
        }),
        RulesFault::Weights(category(1))
    );
    assert_eq!(with(&|rules| rules.categories[0].scale = Scale { from: 5, to: 5 }), RulesFault::EmptyScale(category(1)));
    assert_eq!(with(&|rules| rules.entries[1].category = category(2)), RulesFault::EntryOfNone(super::entry(2)));
    assert_eq!(with(&|rules| rules.entries[1].entry = super::entry(1)), RulesFault::EntryTwice(super::entry(1)));
    assert_eq!(with(&|rules| rules.categories[0].criteria[1].criterion = criterion(101)), RulesFault::CriterionTwice(criterion(101)));
    assert_eq!(with(&|rules| rules.categories.extend(rules.categories.clone())), RulesFault::CategoryTwice(category(1)));
}
