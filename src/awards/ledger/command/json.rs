//! For programs: everything that was found. Fractions are texts, floats have all digits.
use super::{
    category::why_mean,
    finding::{Finding, findings},
};
use crate::{
    awards::{
        ids::NominationId,
        ledger::{
            record::DecidedBy,
            replay::{BrokenTie, Contest, Outcome, Placed, Replayed, ReplayedCategory, RoundPlaced, Verdict},
            rules::Category,
            verification::{HeadCheck, Verification},
            words::words,
        },
        statistics::{Exact, PlacedBy, TieRule},
    },
    kit::bilingual::Bilingual,
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Raised when a name goes or gets another meaning; not when one is added.
const VERSION: u32 = 1;

pub fn json(verification: &Verification) -> Value {
    let replayed = verification.replayed.as_ref().and_then(|replayed| replayed.as_ref().ok());
    let finding = |found: Finding| json!({ "row": found.row, "code": found.code, "words": found.words });
    let head = |head: &HeadCheck| json!({ "head": head.published.to_string(), "row": head.row });
    json!({
        "version": VERSION,
        "holds": verification.holds(),
        "cycle": verification.header.cycle,
        "edition": verification.header.edition,
        "rows": verification.rows,
        "head": { "hex": verification.head, "words": words(&verification.head).join(" ") },
        "published": verification.heads.iter().map(head).collect::<Vec<_>>(),
        "findings": findings(verification).into_iter().map(finding).collect::<Vec<_>>(),
        "name": replayed.map(|replayed| &replayed.rules.name),
        "closed": replayed.map(|replayed| &replayed.closed),
        "categories": replayed.map(categories),
    })
}

type Names<'a> = HashMap<NominationId, &'a Bilingual>;

fn categories(replayed: &Replayed) -> Vec<Value> {
    let names = replayed.rules.entries.iter().map(|entry| (entry.entry, &entry.name)).collect();
    replayed.categories.iter().map(|one| category(&names, one)).collect()
}

fn category(names: &Names, category: &ReplayedCategory) -> Value {
    let standings = &category.standings;
    let shortlist = standings.shortlist.as_ref();
    json!({
        "category": category.category.category,
        "name": category.category.name,
        "decided": category.decided.as_ref().map(|decided| json!({
            "row": decided.row,
            "by": by(decided.decision.by),
            "winners": decided.decision.winners,
            "merits": decided.decision.merits,
            "verdict": verdict(decided.verdict),
        })),
        "deliberation": category.deliberation.as_ref().map(|done| json!({
            "ballots": done.ballots,
            "votes": done.votes,
            "notes": done.notes,
        })),
        "late_recusals": category.late_recusals,
        "by_rule": outcome(&standings.outcome),
        "by_rule_without_left": category.without_left.as_ref().map(outcome),
        "shortlist": shortlist.map(|list| json!({ "entries": list.entries, "is_first_online": list.is_first_online })),
        "rounds": standings.rounds.iter().map(|one| round(&category.category, one)).collect::<Vec<_>>(),
        "entries": standings.places.iter().map(|one| entry(names, one)).collect::<Vec<_>>(),
    })
}

fn outcome(outcome: &Outcome) -> Value {
    let contest = |one: &Contest| json!({ "entries": one.entries, "winners": one.winners, "merits": one.merits });
    json!({
        "winners": outcome.winners,
        "merits": outcome.merits,
        "tied": outcome.contests.iter().map(contest).collect::<Vec<_>>(),
    })
}

fn by(by: DecidedBy) -> &'static str {
    match by {
        DecidedBy::Rule => "rule",
        DecidedBy::CastingVote => "casting_vote",
        DecidedBy::Deliberation => "deliberation",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::ByRule => "by_rule",
        Verdict::AmongTied => "among_tied",
        Verdict::OtherThanRule => "other_than_rule",
        Verdict::DoesNotFollow(_) => "does_not_follow",
    }
}

fn round(category: &Category, round: &RoundPlaced) -> Value {
    let (by, why) = match &round.by {
        PlacedBy::Mean => ("mean", None),
        PlacedBy::Calibrated(_) => ("calibrated", None),
        PlacedBy::MeanInstead(why) => ("mean", Some(why_mean(why))),
    };
    json!({
        "round": round.round,
        "sheets": round.sheets,
        "by": by,
        "not_calibrated": why,
        "ties": round.ties.iter().map(|one| tie(category, one)).collect::<Vec<_>>(),
    })
}

fn tie(category: &Category, tie: &BrokenTie) -> Value {
    let scored = category.scored();
    let (by, criteria) = match &tie.rule {
        TieRule::Criteria(criteria) => ("criteria", criteria.iter().filter_map(|one| Some(scored.get(one.0)?.criterion)).collect()),
        TieRule::Median => ("median", vec![]),
        TieRule::NeedsDecision => ("decision", vec![]),
    };
    json!({ "entries": tie.entries, "by": by, "criteria": criteria })
}

fn entry(names: &Names, placed: &Placed) -> Value {
    json!({
        "entry": placed.entry,
        "name": names.get(&placed.entry),
        "place": placed.place,
        "round": placed.round,
        "judges": placed.judges,
        "mean": placed.mean.as_ref().map(fraction),
        "median": placed.median.as_ref().map(fraction),
        "calibrated": placed.calibrated,
    })
}

fn fraction(value: &Exact) -> Value {
    json!({ "exact": value.to_string(), "value": value.to_f64() })
}
