//! A category in sentences: what was decided, whether it follows, and what places were made of.
use super::names::{Names, decides};
use crate::{
    awards::{
        analysis::not_calibrated_because,
        ids::NominationId,
        ledger::{
            record::{DecidedBy, Decision, JudgingRound},
            replay::{Contest, Decided, Outcome, Placed, ReplayedCategory, RoundPlaced, Verdict},
        },
        statistics::{PlacedBy, WhyMean},
    },
    kit::sentence::counted,
};

/// Ties that are told one by one.
const TIES: usize = 20;

/// What was decided and whether it follows, the most important sentence first.
pub fn verdict(category: &ReplayedCategory, names: &Names) -> Vec<String> {
    let by_rule = || format!("By the rule {}.", outcome(&category.standings.outcome, names));
    let Some(Decided { row, decision, verdict }) = &category.decided else {
        let mut said = vec!["No decision is recorded.".to_owned(), by_rule()];
        said.extend(left(category, names));
        return said;
    };
    let given = format!("{} (row {row}).", awards(decision, names));
    let follows = match (verdict, decision.by) {
        (Verdict::ByRule, DecidedBy::Rule) => "This follows from the scores by the rule.".to_owned(),
        (Verdict::ByRule, DecidedBy::CastingVote) => {
            "This follows from the scores by the rule; a casting vote is recorded, and was not needed.".to_owned()
        }
        (Verdict::ByRule, DecidedBy::Deliberation) => {
            "It was decided by deliberation, and this follows from the scores by the rule.".to_owned()
        }
        (Verdict::AmongTied, by) => {
            let how = if by == DecidedBy::CastingVote { "a casting vote" } else { "a deliberation" };
            format!("It follows from the scores by the rule, which leaves a tie; {how} decided among those who were tied.")
        }
        (Verdict::OtherThanRule, _) => "It was decided by deliberation, otherwise than by the rule.".to_owned(),
        (Verdict::DoesNotFollow(fault), _) => format!("This does not follow: {fault}."),
    };
    let mut said = vec![given, follows];
    if *verdict != Verdict::ByRule {
        said.push(by_rule());
    }
    if let Some(done) = &category.deliberation {
        let many = |count| usize::try_from(count).unwrap_or(usize::MAX);
        let votes: Vec<_> = done.votes.iter().map(|(entry, votes)| format!("{} {votes}", names.entries(&[*entry]))).collect();
        let judges = counted(many(done.ballots), "judge had voted", "judges had voted");
        let notes = counted(many(done.notes), "note was written", "notes were written");
        let told = if votes.is_empty() { judges } else { format!("{judges} ({})", votes.join(", ")) };
        said.push(format!("Before it was decided {told}; {notes}."));
    }
    said.extend(left(category, names));
    said
}

/// That judges left entries after closing, and what would be without them.
fn left(category: &ReplayedCategory, names: &Names) -> Vec<String> {
    let mut said = vec![];
    if !category.late_recusals.is_empty() {
        let rows: Vec<String> = category.late_recusals.iter().map(u64::to_string).collect();
        let rows = rows.join(", ");
        said.push(format!("Judges left entries after scoring was closed (rows {rows}); what they had given counts as it was sealed."));
    }
    if let Some(without) = &category.without_left {
        said.push(format!("Without the sheets of those who had left, by the rule {}.", outcome(without, names)));
    }
    said
}

fn awards(decision: &Decision, names: &Names) -> String {
    if decision.winners.is_empty() && decision.merits.is_empty() {
        return "No award is given".to_owned();
    }
    let said = [won(&decision.winners, names), merited(&decision.merits, names)];
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn won(winners: &[NominationId], names: &Names) -> Option<String> {
    let wins = if winners.len() == 1 { "wins" } else { "win" };
    (!winners.is_empty()).then(|| format!("{} {wins}", names.entries(winners)))
}

fn merited(merits: &[NominationId], names: &Names) -> Option<String> {
    let gets = if merits.len() == 1 { "gets a merit" } else { "get a merit each" };
    (!merits.is_empty()).then(|| format!("{} {gets}", names.entries(merits)))
}

/// The end of a sentence.
fn outcome(outcome: &Outcome, names: &Names) -> String {
    let contest = |contest: &Contest| {
        let prizes = [(contest.winners, "wins", "win"), (contest.merits, "gets a merit", "get a merit")];
        let prizes = prizes.into_iter().filter(|(count, ..)| *count > 0).map(|(count, one, several)| counted(count, one, several));
        format!("of {}, who are tied, {}, by a decision", names.entries(&contest.entries), prizes.collect::<Vec<_>>().join(" and "))
    };
    let sure = [won(&outcome.winners, names), merited(&outcome.merits, names)].into_iter().flatten();
    let said: Vec<String> = sure.chain(outcome.contests.iter().map(contest)).collect();
    if said.is_empty() { "nobody has a place that wins".to_owned() } else { said.join("; ") }
}

/// What places were made of, and what separated those who were level.
pub fn notes(category: &ReplayedCategory, names: &Names) -> Vec<String> {
    let standings = &category.standings;
    let mut said: Vec<String> = standings.rounds.iter().map(round).collect();
    if let Some(shortlist) = &standings.shortlist {
        let listed = counted(shortlist.entries.len(), "entry is", "entries are");
        let follows = if shortlist.is_first_online {
            "the first by the online sheets"
        } else {
            "not simply the first by the online sheets: the jury chose"
        };
        said.push(format!("{listed} on the shortlist, {follows}. They are placed by their pitch sheets, before all others."));
        // Of what nobody scored at all it is said that it has no place.
        let again = |one: &&Placed| shortlist.entries.contains(&one.entry) && one.round == JudgingRound::Online && one.place.is_some();
        let unheard: Vec<_> = standings.places.iter().filter(again).map(|one| one.entry).collect();
        if !unheard.is_empty() {
            said.push(format!(
                "Nobody scored {} after a pitch: placed behind the others of these, by online sheets.",
                names.entries(&unheard)
            ));
        }
    }
    let ties: Vec<_> = standings.rounds.iter().flat_map(|round| &round.ties).collect();
    said.extend(
        ties.iter().take(TIES).map(|tie| format!("{} are level; {}.", names.entries(&tie.entries), decides(&tie.rule, &category.category))),
    );
    if ties.len() > TIES {
        said.push(format!("There are {} other ties; all are in the JSON.", ties.len() - TIES));
    }
    said
}

fn round(round: &RoundPlaced) -> String {
    let sheets = counted(round.sheets, "sheet counts", "sheets count");
    let by = match &round.by {
        PlacedBy::Mean => "places go by the mean".to_owned(),
        PlacedBy::Calibrated(_) => "places go by calibrated scores".to_owned(),
        PlacedBy::MeanInstead(why) => format!("places go by the mean, since there are no calibrated scores: {}", why_mean(why)),
    };
    format!("In the {} round {sheets}; {by}.", round.round)
}

pub fn why_mean(why: &WhyMean) -> String {
    match why {
        WhyMean::NotCalibrated(reason) => not_calibrated_because(reason),
        WhyMean::NoQuality => "the scores do not tell the entries apart".to_owned(),
    }
}
