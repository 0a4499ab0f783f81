//! Whether decisions follow.
use super::{Book, DecidedBy, ONLINE, PITCH, RowFault, TieRule, rules, sheet};
use crate::awards::ledger::Verdict;

/// The second and the third are level; one winner, two merits.
fn closed(tie: TieRule) -> Book {
    let mut rules = rules(&[100], 4);
    rules.tie = tie;
    let mut book = Book::new(rules);
    book.submit_all(ONLINE, &["9", "7", "7", "2"]).close(ONLINE);
    book
}

fn verdict(mut book: Book, by: DecidedBy, winners: &[u128], merits: &[u128]) -> Verdict {
    let row = book.rows.len() as u64 + 1;
    let replayed = book.decide(by, winners, merits).replayed();
    let decided = replayed.categories[0].decided.as_ref().expect("a decision");
    let expected: Vec<_> = match decided.verdict {
        Verdict::DoesNotFollow(fault) => vec![super::Breach { row, fault }],
        _ => vec![],
    };
    assert_eq!((decided.row, &replayed.breaches), (row, &expected));
    decided.verdict
}

#[test]
fn what_the_rule_gives_follows_whoever_says_so() {
    for by in [DecidedBy::Rule, DecidedBy::CastingVote, DecidedBy::Deliberation] {
        assert_eq!(verdict(closed(TieRule::Joint), by, &[1], &[3, 2]), Verdict::ByRule);
    }
}

#[test]
fn a_tie_is_decided_among_those_who_are_tied() {
    let tied = |by, winners: &[u128], merits: &[u128]| verdict(closed(TieRule::Criteria), by, winners, merits);
    assert_eq!(tied(DecidedBy::CastingVote, &[1], &[3]), Verdict::AmongTied);
    assert_eq!(tied(DecidedBy::Deliberation, &[1], &[2]), Verdict::AmongTied);
    assert_eq!(tied(DecidedBy::Rule, &[1], &[2]), Verdict::DoesNotFollow(RowFault::TieUndecided));
    for (winners, merits) in [(vec![1], vec![4]), (vec![2], vec![3]), (vec![1], vec![2, 3]), (vec![1], vec![]), (vec![], vec![])] {
        assert_eq!(tied(DecidedBy::CastingVote, &winners, &merits), Verdict::DoesNotFollow(RowFault::NotAmongTied));
        assert_eq!(tied(DecidedBy::Rule, &winners, &merits), Verdict::DoesNotFollow(RowFault::NotByRule));
    }
}

#[test]
fn a_deliberation_may_depart_from_the_rule_and_is_seen() {
    for (winners, merits) in [(vec![4], vec![1]), (vec![], vec![]), (vec![1, 2], vec![3])] {
        assert_eq!(verdict(closed(TieRule::Criteria), DecidedBy::Deliberation, &winners, &merits), Verdict::OtherThanRule);
    }
}

#[test]
fn without_scores_the_rule_gives_no_award() {
    let mut book = Book::new(rules(&[100], 2));
    book.close(ONLINE);
    assert_eq!(verdict(book, DecidedBy::Rule, &[], &[]), Verdict::ByRule);
}

/// With a shortlist the pitch round must be closed too; a decision that comes early does not stand.
#[test]
fn a_decision_comes_after_closing() {
    let mut book = closed(TieRule::Joint);
    book.shortlist(&[1, 2]).submit(sheet(PITCH, 1, 1), &[3]).submit(sheet(PITCH, 2, 1), &[4]);
    book.decide(DecidedBy::Rule, &[2], &[1]);
    assert_eq!(book.breaches(), [(10, RowFault::RoundOpen(PITCH))]);
    assert_eq!(book.replayed().categories[0].decided, None);
    book.close(PITCH);
    let replayed = book.decide(DecidedBy::Rule, &[2], &[1]).replayed();
    assert_eq!(replayed.categories[0].decided.as_ref().map(|decided| (decided.row, decided.verdict)), Some((12, Verdict::ByRule)));
}
