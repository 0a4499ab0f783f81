//! Rounds from which hardly anything can be worked out, judged by calibrated scores: each is read, decided, published and verified.
use crate::{
    awards_jury::FOUR,
    awards_results::{decides, decides_by_rule, decision, replayed, results, room},
    awards_scoring::{Round, sends},
    awards_sealing::ends,
    support::TestApp,
};
use chrono::Duration;
use summit::awards::{
    ledger::{DecidedBy, Verdict},
    statistics::{PlacedBy, WhyMean},
};

/// A round of these judges and entries, of which each sheet has this score three times, and which is closed.
async fn closed<'a>(app: &'a TestApp, judges: usize, entries: &[&str], score: impl Fn(usize, usize) -> &'static str) -> Round<'a> {
    let round = Round::of(app, &FOUR[..judges], entries).await;
    let rule: String = sqlx::query_scalar("select score_rule from award_cycles").fetch_one(&app.pool).await.expect("a rule");
    assert_eq!(rule, "calibrated");
    round.jury.open.pass(Duration::days(7)).await;
    for judge in 0..judges {
        for entry in 0..entries.len() {
            let score = score(judge, entry);
            sends(round.judge(judge), &round.sheet(entry), &[score; 3], &[]).await.is(303);
        }
    }
    ends(app, &round).await;
    round
}

/// Every page of its results is there in both languages, and those of its figures say this.
async fn is_read(round: &Round<'_>, told: [&str; 2]) {
    let organiser = &round.jury.open.organiser;
    let cycle = format!("/admin/awards/cycles/{}", round.jury.cycle);
    for (language, told) in [("", told[0]), ("/ur", told[1])] {
        for page in ["results", "ledger", "publication", "round", "scores.csv", "ledger.txt"] {
            organiser.get(&format!("{language}{cycle}/{page}")).await.is(200);
        }
        organiser.get(&format!("{language}{}", results(round).await)).await.is(200).says(told);
        round.judge(0).get(&format!("{language}{}", room(round).await)).await.is(200).says(told);
    }
}

/// Its winner is published, and is what follows from the ledger.
async fn is_won(round: &Round<'_>, name: &str, (verdict, by): (Verdict, DecidedBy)) {
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    round.jury.open.organiser.submits(&publication, &[("is_early", "yes"), ("is_final", "yes")]).await.leads_to(&publication);
    let app = round.jury.open.app;
    for (visitor, word) in [(app.visitor(), "Winner"), (app.visitor().in_urdu(), "فاتح")] {
        visitor.get("/awards/winners/2026").await.is(200).says(name);
        visitor.get(&format!("/awards/honours/{}", round.entries[0])).await.is(200).says(word).says(name);
    }
    let decided = replayed(round).await.decided.expect("a decision");
    assert_eq!((decided.verdict, decided.decision.by), (verdict, by));
    assert_eq!(decided.decision.winners.iter().map(ToString::to_string).collect::<Vec<_>>(), [round.entries[0].clone()]);
    is_read(round, ["Saaf Pani", "Saaf Pani"]).await;
    app.assert_invariants().await;
}

/// Which score placed the entries, though calibrated ones were to.
async fn placed_by(round: &Round<'_>) -> PlacedBy {
    replayed(round).await.standings.rounds.pop().expect("a round").by
}

#[tokio::test]
async fn a_round_of_one_entry_is_decided() {
    let app = TestApp::new().await;
    let round = closed(&app, 4, &["Saaf Pani"], |judge, _| ["8", "5", "6", "7"][judge]).await;
    is_read(&round, ["One entry only is scored", "صرف ایک نامزدگی کو اسکور ملا"]).await;
    assert!(matches!(placed_by(&round).await, PlacedBy::MeanInstead(WhyMean::NotCalibrated(_))));
    let room = room(&round).await;
    round.judge(0).get(&room).await.says("By the rule the award goes to").says("65.00").does_not_say("The lead over");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    is_won(&round, "Saaf Pani", (Verdict::ByRule, DecidedBy::Rule)).await;
}

#[tokio::test]
async fn a_round_of_one_judge_is_decided() {
    let app = TestApp::new().await;
    let round = closed(&app, 1, &["Saaf Pani", "Kitab Ghar"], |_, entry| ["8", "5"][entry]).await;
    is_read(&round, ["One judge only has scored", "صرف ایک جج نے اسکور دیا"]).await;
    assert!(matches!(placed_by(&round).await, PlacedBy::MeanInstead(WhyMean::NotCalibrated(_))));
    let room = room(&round).await;
    round.judge(0).get(&room).await.says("By the rule the award goes to").says("is 30.00 points of 100");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    is_won(&round, "Saaf Pani", (Verdict::ByRule, DecidedBy::Rule)).await;
}

#[tokio::test]
async fn a_round_of_equal_scores_is_decided_by_a_vote() {
    let app = TestApp::new().await;
    let round = closed(&app, 4, &["Saaf Pani", "Kitab Ghar"], |_, _| "7").await;
    is_read(&round, ["All judges gave every entry the same", "سب ججوں نے ہر نامزدگی کو یکساں اسکور دیا"]).await;
    assert!(matches!(placed_by(&round).await, PlacedBy::MeanInstead(WhyMean::NotCalibrated(_))));
    round.judge(0).get(&room(&round).await).await.says("are level, and the award hangs on it").does_not_say("goes to");
    let (winner, merit) = (round.entries[0].as_str(), round.entries[1].as_str());
    decides(&round, 0, &decision(&[winner], &[merit], " ")).await.has_problems_at(&["reason"]);
    decides(&round, 0, &decision(&[winner], &[merit], "By three votes to one.")).await.leads_to(&room(&round).await);
    is_won(&round, "Saaf Pani", (Verdict::AmongTied, DecidedBy::CastingVote)).await;
}
