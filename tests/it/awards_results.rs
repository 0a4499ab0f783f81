//! Sealed scores become winners: the figures, a panel that deliberates, and the decision.
use crate::{
    awards_jury::{id_in, said},
    awards_scoring::{Round, sends},
    awards_sealing::ends,
    nominations::borrowed,
    support::{Actor, Reply, TestApp},
};
use summit::awards::ledger::{self, DecidedBy, Verdict};

/// Gives the scores of three judges to both entries, the chair's first, and lets the round end; where it is empty none is sent.
pub async fn scored(app: &TestApp, round: &Round<'_>, scores: [[&str; 2]; 3]) {
    for (nth, own) in scores.iter().enumerate() {
        for (entry, score) in own.iter().enumerate().filter(|(_, score)| !score.is_empty()) {
            sends(round.judge(nth), &round.sheet(entry), &[score, score, score], &[]).await.is(303);
        }
    }
    ends(app, round).await;
}

pub async fn room(round: &Round<'_>) -> String {
    format!("{}/deliberation", round.panel().await)
}

/// Where an organiser reads the same.
pub async fn results(round: &Round<'_>) -> String {
    format!("/admin/awards/categories/{}/results", round.jury.open.category("HealthTech").await)
}

/// The fields of a decision.
pub fn decision<'a>(winners: &[&'a str], merits: &[&'a str], reason: &'a str) -> Vec<(&'static str, &'a str)> {
    let winners = winners.iter().map(|id| ("winners", *id));
    winners.chain(merits.iter().map(|id| ("merits", *id))).chain([("reason", reason), ("departs", "yes"), ("is_final", "yes")]).collect()
}

/// Sends the form of a decision in place of what is ticked in it.
pub async fn decides(round: &Round<'_>, nth: usize, fields: &[(&'static str, &str)]) -> Reply {
    let room = room(round).await;
    let key = round.judge(nth).get(&room).await.is(200).form_key();
    let all = [&[("form_key", key.as_str())], fields].concat();
    round.judge(nth).post(&format!("{room}/decision"), &all).await
}

/// Sends it as the page ticks it.
pub async fn decides_by_rule(who: &Actor<'_>, page: &str) -> Reply {
    let to = format!("{page}/decision");
    let mut fields = who.get(page).await.is(200).filled(&to);
    fields.push(("is_final".to_owned(), "yes".to_owned()));
    who.post(&to, &borrowed(&fields)).await
}

/// What follows from the ledger as it is exported, which must hold.
pub async fn replayed(round: &Round<'_>) -> ledger::ReplayedCategory {
    let export = round.jury.open.organiser.get(&format!("/admin/awards/cycles/{}/ledger.txt", round.jury.cycle)).await.is(200).body;
    let verified = ledger::verify(&ledger::read(export.as_bytes()).expect("an export"), &[]);
    assert!(verified.chain_faults.is_empty());
    let replayed = verified.replayed.expect("rows").expect("rules");
    assert_eq!(replayed.breaches, []);
    replayed.categories.into_iter().find(|one| !one.standings.places.is_empty()).expect("a category")
}

#[tokio::test]
async fn nothing_is_shown_or_decided_before_the_round_is_closed() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sends(round.judge(1), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
    let room = room(&round).await;
    round.judge(0).get(&room).await.is(404);
    round.judge(0).post(&format!("{room}/decision"), &decision(&[&round.entries[0]], &[], "")).await.is(404);
    let organiser = &round.jury.open.organiser;
    let overview = format!("/admin/awards/cycles/{}/results", round.jury.cycle);
    organiser.get(&overview).await.is(200).says("sealed until the round is closed").does_not_say("HealthTech");
    organiser.get(&results(&round).await).await.is(200).says("sealed until the round is closed");
    let early = sqlx::query("select award_decide(category_id, 'rule', '', '{}', '{}') from award_categories where name_en = 'HealthTech'");
    let error = early.execute(&app.pool).await.expect_err("early");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("award_decision_early"));
}

#[tokio::test]
async fn a_panel_deliberates_and_its_chair_decides_by_the_rule() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let room = room(&round).await;
    let mine = round.judge(0).get(&round.judges[0].1).await.is(200);
    assert!(mine.body.contains(&format!("{room}\"")), "the judge's page leads there");
    let page = round.judge(1).get(&room).await.is(200).says("By the rule the award goes to").says("Saaf Pani").says("Judge 3");
    page.does_not_say("Chen").does_not_say("Decide for good");
    // How others vote is seen once one has voted.
    let votes = format!("{room}/votes");
    round.judge(1).submits_to(&room, &votes, &[("votes", &round.entries[0])]).await.leads_to(&room);
    round.judge(1).get(&room).await.says("1 vote");
    round.judge(2).get(&room).await.does_not_say("1 vote");
    round.judge(2).submits_to(&room, &votes, &[("votes", &round.entries[1])]).await.leads_to(&room);
    round.judge(2).get(&room).await.says("1 vote");
    // A vote for more than win is refused, in the database too.
    let both = [("votes", round.entries[0].as_str()), ("votes", round.entries[1].as_str())];
    round.judge(2).submits_to(&room, &votes, &both).await.has_problems_at(&["votes"]);
    round.judge(2).submits_to(&room, &votes, &[("votes", &round.entries[0])]).await.leads_to(&room);
    let notes = format!("{room}/notes");
    round.judge(2).submits_to(&room, &notes, &[("note", " ")]).await.has_problems_at(&["note"]);
    // A text that is far too long is kept, and said to be.
    let long = "ں".repeat(30_000);
    let refused = round.judge(2).submits_to(&room, &notes, &[("note", &*long)]).await.has_problems_at(&["note"]);
    assert!(refused.body.contains(&long));
    let about = [("about", round.entries[1].as_str()), ("note", "Its figures are of last year.")];
    round.judge(2).submits_to(&room, &notes, &about).await.leads_to(&room);
    round.judge(1).get(&room).await.says("Its figures are of last year.").says("Dao");
    // The chair decides, once, and says that it is meant for good.
    decides(&round, 1, &decision(&[], &[], "")).await.is(422).says("You cannot do this any more");
    round.judge(0).submits_to(&room, &format!("{room}/decision"), &[]).await.has_problems_at(&["is_final"]);
    let organiser = &round.jury.open.organiser;
    organiser.get(&results(&round).await).await.is(200).says("The chair of the panel decides").does_not_say("Decide for good");
    let theirs = round.judge(2).get(&room).await.form_key();
    let older = round.judge(0).get(&room).await.form_key();
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    let page = round.judge(0).get(&room).await.says("It follows from the scores by the rule").does_not_say("Decide for good");
    page.says("2 votes");
    let again = decision(&[&round.entries[1]], &[], "No");
    let again = [&[("form_key", older.as_str())], &again[..]].concat();
    round.judge(0).post(&format!("{room}/decision"), &again).await.is(422).says("decided already");
    let late = [("form_key", theirs.as_str()), ("votes", round.entries[1].as_str())];
    round.judge(2).post(&votes, &late).await.is(422).says("decided already");
    let found = replayed(&round).await;
    let done = found.deliberation.expect("what the panel had done");
    let votes: Vec<_> = done.votes.iter().map(|(entry, votes)| (entry.to_string(), *votes)).collect();
    assert_eq!((done.ballots, done.notes, votes), (2, 1, vec![(round.entries[0].clone(), 2)]));
    let decided = found.decided.expect("a decision");
    assert_eq!((decided.verdict, decided.decision.by), (Verdict::ByRule, DecidedBy::Rule));
    assert_eq!(decided.decision.winners.iter().map(ToString::to_string).collect::<Vec<_>>(), [round.entries[0].clone()]);
    let overview = format!("/admin/awards/cycles/{}/results", round.jury.cycle);
    organiser.get(&overview).await.is(200).says("HealthTech").says("Decided").says("Every category is decided");
    let ledger = format!("/admin/awards/cycles/{}/ledger", round.jury.cycle);
    organiser.get(&ledger).await.is(200).says("These words seal the last decision").does_not_say("before the winners are decided");
    organiser.get(&results(&round).await).await.says("It follows from the scores by the rule");
    assert_eq!(app.count("select count(*) from award_honours where honour = 'winner'").await, 1);
}

#[tokio::test]
async fn a_panel_departs_from_the_rule_with_a_reason_and_that_is_seen() {
    for (winners, verdict, method) in [
        (vec![1], Verdict::OtherThanRule, DecidedBy::Deliberation),
        (vec![0, 1], Verdict::OtherThanRule, DecidedBy::Deliberation),
        (vec![], Verdict::OtherThanRule, DecidedBy::Deliberation),
    ] {
        let app = TestApp::new().await;
        let round = Round::new(&app).await;
        scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
        let ids: Vec<&str> = winners.iter().map(|at: &usize| round.entries[*at].as_str()).collect();
        decides(&round, 0, &decision(&ids, &[], " ")).await.has_problems_at(&["reason"]).says("departs from the rule");
        // What departs is said before the last press, though a reason is given.
        let mut unmeant = decision(&ids, &[], "We heard them.");
        unmeant.retain(|(name, _)| *name != "departs");
        let asked = decides(&round, 0, &unmeant).await.has_problems_at(&["departs"]).says("confirm that you depart from it");
        assert_eq!(app.count("select count(*) from award_decisions").await, 0);
        let to = format!("{}/decision", room(&round).await);
        let mut typed = asked.filled(&to);
        assert!(typed.iter().any(|(name, value)| name == "reason" && value == "We heard them."), "what was typed is kept: {typed:?}");
        typed.push(("departs".to_owned(), "yes".to_owned()));
        round.judge(0).post(&to, &borrowed(&typed)).await.is(303);
        round.judge(1).get(&room(&round).await).await.says("It departs from the rule").says("We heard them.");
        // The table says what was decided, and not what the rule gives.
        let page = round.judge(1).get(&room(&round).await).await;
        assert_eq!(page.body.matches("badge--good\">Winner").count(), winners.len());
        let overview = format!("/admin/awards/cycles/{}/results", round.jury.cycle);
        let page = round.jury.open.organiser.get(&overview).await.says("It departs from the rule");
        let told = page.body.split_once("badge--good").expect("the category is decided").1;
        let names = ["Saaf Pani", "Kitab Ghar"];
        assert_eq!([0, 1].map(|at| told.contains(names[at])), [0, 1].map(|at| winners.contains(&at)), "{told}");
        assert_eq!(told.contains("No award"), winners.is_empty());
        let decided = replayed(&round).await.decided.expect("a decision");
        assert_eq!((decided.verdict, decided.decision.by, decided.decision.winners.len()), (verdict, method, winners.len()));
    }
}

#[tokio::test]
async fn a_casting_vote_decides_among_those_who_are_level() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    // Level in every criterion and in the median.
    scored(&app, &round, [["6", "6"], ["8", "7"], ["7", "8"]]).await;
    round.judge(0).get(&room(&round).await).await.says("are level, and the award hangs on it").does_not_say("points of 100");
    round.judge(0).get(&room(&round).await).await.says("One of them wins.").says("One of the others gets a merit.");
    let (winner, merit) = (round.entries[1].as_str(), round.entries[0].as_str());
    decides(&round, 0, &decision(&[winner], &[merit], "")).await.has_problems_at(&["reason"]);
    decides(&round, 0, &decision(&[winner], &[merit], "By three votes to one.")).await.is(303);
    let decided = replayed(&round).await.decided.expect("a decision");
    assert_eq!((decided.verdict, decided.decision.by), (Verdict::AmongTied, DecidedBy::CastingVote));
}

/// Where the heaviest criterion alone tells them apart.
#[tokio::test]
async fn a_lead_of_nothing_is_not_said_in_points() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["9", "6", "6"], &[]).await.is(303);
        sends(round.judge(nth), &round.sheet(1), &["6", "8", "8"], &[]).await.is(303);
    }
    ends(&app, &round).await;
    let page = round.judge(0).get(&room(&round).await).await.is(200);
    page.says("Whoever comes next has the same score").does_not_say("points of 100");
}

/// The page without what differs from one summit to the next.
pub fn told(page: &str) -> String {
    let mut told = String::new();
    let is_id = |text: &&str| text.len() == 36 && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    let mut rest = page;
    while let Some(one) = rest.chars().next() {
        if let Some(id) = rest.get(..36).filter(is_id) {
            rest = &rest[id.len()..];
        } else {
            told.push(one);
            rest = &rest[one.len_utf8()..];
        }
    }
    let lines = told.lines().filter(|line| !line.contains("form_key"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What a judge with a tie to an entry reads is the same to the byte, whatever was given to it; and by no way do they learn more.
#[tokio::test]
async fn of_an_entry_to_which_they_have_a_tie_a_judge_learns_nothing() {
    let mut pages = vec![];
    for hidden in ["1", "9"] {
        let app = TestApp::new().await;
        let round = Round::new(&app).await;
        for nth in [0, 1] {
            sends(round.judge(nth), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
            sends(round.judge(nth), &round.sheet(1), &[hidden, hidden, hidden], &["?", "?", "?"]).await.is(303);
        }
        round.has_tie(3, "Kitab Ghar").await;
        ends(&app, &round).await;
        let room = room(&round).await;
        let notes = format!("{room}/notes");
        for about in ["", round.entries[1].as_str()] {
            round.judge(1).submits_to(&room, &notes, &[("about", about), ("note", "Kitab Ghar has it")]).await.is(303);
        }
        let votes = format!("{room}/votes");
        round.judge(1).submits_to(&room, &votes, &[("votes", &round.entries[1])]).await.is(303);
        let about_hidden = [("about", round.entries[1].as_str()), ("note", "Mine")];
        round.judge(3).submits_to(&room, &notes, &about_hidden).await.has_problems_at(&["about"]);
        round.judge(3).submits_to(&room, &votes, &[("votes", &round.entries[1])]).await.has_problems_at(&["votes"]);
        round.judge(3).submits_to(&room, &notes, &[("note", "Of all")]).await.is(422).says("You cannot do this any more");
        round.judge(3).submits_to(&room, &votes, &[("votes", &round.entries[0])]).await.is(303);
        let (winner, why) = if hidden == "1" { (0, "Saaf Pani is better than Kitab Ghar") } else { (1, "So be it") };
        decides(&round, 0, &decision(&[&round.entries[winner]], &[], why)).await.is(303);
        let page = round.judge(3).get(&room).await.is(200).says("are left out, as if they were not there").says("Saaf Pani");
        let page = page.says("You read who won once the winners are public").body;
        assert!(!page.contains("Kitab Ghar") && !page.contains(&round.entries[1]), "{page}");
        pages.push(told(&page));
        let other = round.judge(2).get(&room).await.is(200).body;
        assert!(other.contains("Kitab Ghar"));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn where_the_chair_has_a_tie_an_organiser_decides() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for nth in [1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
    }
    round.has_tie(0, "Kitab Ghar").await;
    ends(&app, &round).await;
    let results = results(&round).await;
    let organiser = &round.jury.open.organiser;
    organiser.get(&results).await.says("so the organisers decide").says("Decide for good").says("Nobody has scored");
    decides(&round, 0, &decision(&[&round.entries[0]], &[], "Mine to say")).await.is(422).says("You cannot do this any more");
    // What the panel notes is read by whoever decides.
    let (room, note) = (room(&round).await, [("about", round.entries[0].as_str()), ("note", "Its pilot went on for a year.")]);
    round.judge(1).submits_to(&room, &format!("{room}/notes"), &note).await.leads_to(&room);
    organiser.get(&results).await.says("Its pilot went on for a year.").says("Chen");
    let to = format!("{results}/decision");
    organiser.submits_to(&results, &to, &[]).await.has_problems_at(&["is_final"]);
    decides_by_rule(organiser, &results).await.leads_to(&results);
    organiser.get(&results).await.says("It follows from the scores by the rule").says("An organiser decided");
    assert_eq!(replayed(&round).await.decided.expect("a decision").verdict, Verdict::ByRule);
}

/// Whoever leaves once the figures are known takes nothing out of them; that they left is said.
#[tokio::test]
async fn what_was_sealed_counts_whoever_leaves_later() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    // Without the third judge the other entry would win.
    scored(&app, &round, [["4", "6"], ["6", "6"], ["9", "6"]]).await;
    let room = room(&round).await;
    round.judge(0).get(&room).await.says("By the rule the award goes to").does_not_say("left the entry");
    let ties = format!("{}/ties", round.judges[2].1);
    let form = round.judge(2).get(&ties).await.says("Scoring is closed");
    round.judge(2).post(&ties, &borrowed(&said(&form, &ties, "Saaf Pani", "family", ""))).await.is(303);
    let page = round
        .judge(0)
        .get(&room)
        .await
        .says("Once a judge left an entry after its scoring was closed")
        .says("Without that the award would go to");
    let by_rule = page.filled(&format!("{room}/decision"));
    assert!(by_rule.contains(&("winners".to_owned(), round.entries[0].clone())), "{by_rule:?}");
    // An organiser who takes a judge off changes as little.
    let organiser = &round.jury.open.organiser;
    let judge = format!("/admin/awards/judges/{}", id_in(&round.judges[1].1));
    let page = organiser.get(&judge).await.is(200).says("What this judge gave counts as it was sealed");
    organiser.post(&format!("{judge}/removal"), &borrowed(&page.filled(&format!("{judge}/removal")))).await.is(303);
    round.judge(0).get(&room).await.says("3 times a judge left an entry after its scoring was closed");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    let found = replayed(&round).await;
    assert_eq!(found.decided.expect("a decision").verdict, Verdict::ByRule);
    assert_eq!((found.late_recusals.len(), found.standings.places[0].judges), (3, 3));
    assert_eq!(found.without_left.expect("others").winners.iter().map(ToString::to_string).collect::<Vec<_>>(), [round.entries[1].clone()]);
}

/// A merit that hangs on judges who left is said too, where the winner stays.
#[tokio::test]
async fn merits_that_would_be_others_without_those_who_left_are_said() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    for nth in [0, 1, 2] {
        round.has_tie(nth, "Kitab Ghar").await;
    }
    let page = round.judge(3).get(&room(&round).await).await.says("Without that nobody would get a merit by the rule alone");
    page.says("3 times a judge left an entry").does_not_say("Without that the award would go to");
}

/// Of a decision on entries that they may not weigh a judge learns once everybody does.
#[tokio::test]
async fn a_judge_with_a_tie_reads_the_decision_once_it_is_public() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(3, "Kitab Ghar").await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let room = room(&round).await;
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    round.judge(3).get(&room).await.is(200).says("You read who won once the winners are public").does_not_say("/awards/winners/2026");
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    round.jury.open.organiser.submits(&publication, &[("is_early", "yes"), ("is_final", "yes")]).await.is(303);
    let page = round.judge(3).get(&room).await.is(200).does_not_say("Kitab Ghar");
    assert_eq!(page.link_to("Read who won"), "/awards/winners/2026");
}

/// Between the end of the round and its closing nobody is led to a page that is not there yet.
#[tokio::test]
async fn panels_are_led_to_the_figures_once_the_round_is_closed() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (room, organiser) = (room(&round).await, &round.jury.open.organiser);
    let cycle = format!("/admin/awards/cycles/{}", round.jury.cycle);
    organiser.get(&cycle).await.says(&format!("{cycle}/ledger")).does_not_say(&format!("{cycle}/results"));
    let closes: chrono::DateTime<chrono::Utc> = sqlx::query_scalar("select online_closes_at from award_cycles where edition = '2026'")
        .fetch_one(&app.pool)
        .await
        .expect("a deadline");
    round.jury.open.pass(closes - app.now()).await;
    round.judge(0).get(&round.judges[0].1).await.is(200).says("is being closed").does_not_say(&room);
    ends(&app, &round).await;
    round.judge(0).get(&round.judges[0].1).await.is(200).says(&room).does_not_say("is being closed");
    let page = organiser.get(&cycle).await.is(200);
    for door in ["round", "ledger", "results", "publication"] {
        assert!(page.body.contains(&format!("{cycle}/{door}\"")), "{door}: {}", page.body);
    }
}

/// Nobody scored: the round is closed all the same, and no award is a decision.
#[tokio::test]
async fn a_round_without_a_sheet_is_closed_and_decided() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    ends(&app, &round).await;
    let room = room(&round).await;
    round.judge(0).get(&room).await.is(200).says("No sheet counts");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    assert_eq!(replayed(&round).await.decided.expect("a decision").verdict, Verdict::ByRule);
    assert_eq!(app.count("select count(*) from award_decisions join award_judges on person_id = by_id where signed_as = 'Budi'").await, 1);
}
