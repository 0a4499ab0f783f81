//! The pitch round: who is heard, in which order, the clock of the room, and the second sheet.
use crate::{
    awards_jury::{FOUR, id_in},
    awards_results::{decides_by_rule, room, scored},
    awards_scoring::{Round, scored as typed, sends},
    awards_sealing::ends,
    nominations::borrowed,
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Asia::Karachi;
use summit::{
    awards::ledger::{self, JudgingRound, Verdict},
    kit::{form::new_key, page_cache},
};

/// Chooses by the chair who is heard.
pub async fn chooses(round: &Round<'_>, nth: usize, entries: &[usize]) -> Reply {
    let room = room(round).await;
    let key = new_key().to_string();
    let before: Vec<String> =
        sqlx::query_scalar("select nomination_id::text from award_pitches").fetch_all(&round.jury.open.app.pool).await.expect("entries");
    let heard = entries.iter().map(|at| ("heard", round.entries[*at].as_str()));
    let shown = before.iter().map(|id| ("shown", id.as_str()));
    let fields: Vec<_> = [("form_key", key.as_str())].into_iter().chain(heard).chain(shown).collect();
    round.judge(nth).post(&format!("{room}/shortlist"), &fields).await
}

pub const OPENS: &str = "select pitch_opens_at from award_cycles where edition = '2026'";
pub const CLOSES: &str = "select pitch_closes_at from award_cycles where edition = '2026'";

pub async fn moment(app: &TestApp, of: &'static str) -> DateTime<Utc> {
    sqlx::query_scalar(of).fetch_one(&app.pool).await.expect("a moment")
}

/// Lets the pitch round come, or end and be closed.
pub async fn comes(app: &TestApp, round: &Round<'_>, of: &'static str) {
    round.jury.open.pass(moment(app, of).await - app.now()).await;
    sqlx::query("select graphile_worker.add_job('awards_close_rounds', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
}

/// Whom a panel may want to hear first: those between whom the online round hardly tells.
#[tokio::test]
async fn where_the_lead_is_narrow_those_who_are_close_are_ticked() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "7"], ["7", "8"], ["7", "6"]]).await;
    let room = room(&round).await;
    let ticked = round.judge(0).get(&room).await.filled(&format!("{room}/shortlist"));
    assert_eq!(ticked.iter().filter(|(name, _)| name == "heard").count(), 2, "{ticked:?}");
}

/// Anybody writes down what was sealed: at each closing and decision, and at no sheet between them.
#[tokio::test]
async fn the_public_head_is_that_of_the_last_closing_or_decision() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let told = async || {
        let page = app.visitor().get("/awards/winners").await.is(200);
        page.body.split_once("class=\"digest\" dir=\"ltr\">").map(|(_, rest)| rest[..64].to_owned())
    };
    let sealed = async || {
        let (file, _) = verified(&round).await;
        Some(ledger::read(file.as_bytes()).expect("an export").header.head.to_string())
    };
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
    }
    round.jury.open.pass(moment(&app, "select online_closes_at from award_cycles where edition = '2026'").await - app.now()).await;
    assert_eq!(told().await, None, "its time is over, and it is not closed yet");
    ends(&app, &round).await;
    let online = told().await;
    assert!(online.is_some() && online == sealed().await, "{online:?}");
    chooses(&round, 0, &[0, 1]).await.leads_to(&room(&round).await);
    comes(&app, &round, OPENS).await;
    sends(round.judge(0), &round.sheet(0), &["3", "3", "3"], &[]).await.is(303);
    sqlx::query("select bump_public_version()").execute(&app.pool).await.expect("something else that is public changes");
    page_cache::refresh(&app.app).await.expect("a version");
    assert_eq!(told().await, online, "nobody follows from outside how pitches are scored");
    // Organisers are not asked to publish another than the one that everybody reads.
    let page = round.jury.open.organiser.get(&format!("/admin/awards/cycles/{}/ledger", round.jury.cycle)).await.is(200);
    let heads: Vec<_> = page.body.split("class=\"digest\" dir=\"ltr\">").skip(1).map(|rest| rest[..64].to_owned()).collect();
    assert_eq!(heads, online.iter().cloned().collect::<Vec<_>>());
    comes(&app, &round, CLOSES).await;
    let pitch = told().await;
    assert!(pitch != online && pitch == sealed().await, "{pitch:?}");
    decides_by_rule(round.judge(0), &room(&round).await).await.is(303);
    let decided = told().await;
    assert!(decided != pitch && decided == sealed().await, "{decided:?}");
}

/// The same of some judges alone, and the round is closed.
pub async fn scored_by(app: &TestApp, round: &Round<'_>, judges: &[usize]) {
    for nth in judges {
        for entry in [0, 1] {
            sends(round.judge(*nth), &round.sheet(entry), &["7", "7", "7"], &[]).await.is(303);
        }
    }
    ends(app, round).await;
}

/// Where the organisers plan it.
pub async fn plan(round: &Round<'_>) -> String {
    format!("/admin/awards/categories/{}/pitches", round.jury.open.category("HealthTech").await)
}

/// The ledger as organisers take it out, and what can be said of it.
async fn verified(round: &Round<'_>) -> (String, ledger::Verification) {
    let organiser = &round.jury.open.organiser;
    let file = organiser.get(&format!("/admin/awards/cycles/{}/ledger.txt", round.jury.cycle)).await.is(200).body;
    let verification = ledger::verify(&ledger::read(file.as_bytes()).expect("an export"), &[]);
    (file, verification)
}

/// The online round is closed; the first entry is ahead, both are to be heard.
async fn heard(app: &TestApp) -> Round<'_> {
    let round = Round::new(app).await;
    scored(app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    chooses(&round, 0, &[0, 1]).await.leads_to(&room(&round).await);
    round
}

#[tokio::test]
async fn a_panel_hears_whom_it_chose_and_decides_by_the_second_sheets() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (organiser, room) = (&round.jury.open.organiser, room(&round).await);
    round.judge(0).get(&room).await.says("decided once the pitch round is closed").does_not_say("Decide for good");
    // The figures stay those of the online round.
    round.judge(1).get(&room).await.says("By the rule the award goes to").says("Saaf Pani");
    let fields = [("winners", round.entries[0].as_str()), ("is_final", "yes")];
    round.judge(0).submits_to(&room, &format!("{room}/decision"), &fields).await.is(422).says("round is not closed");
    // Nothing is scored before the round opens.
    let (who, sheet) = (round.judge(1), round.sheet(1));
    who.get(&sheet).await.is(200).says("What you gave in the online round").does_not_say("data-autosave");
    who.post(&format!("{sheet}/autosave"), &[("form_key", &new_key().to_string())]).await.is(409);
    comes(&app, &round, OPENS).await;
    who.get(&round.judges[1].1).await.says("The pitch round is open until").says("Pitch");
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["3", "3", "3"], &[]).await.is(303);
        sends(round.judge(nth), &round.sheet(1), &["9", "8", "9"], &[]).await.is(303);
    }
    let page = who.get(&sheet).await.says("Sent on").says("What you gave in the online round");
    assert!(page.body.contains("<b dir=\"ltr\">60.0</b>"), "the first sheet stays as it was: {}", page.body);
    chooses(&round, 0, &[0]).await.is(422).says("A pitch was scored already");
    // Nobody reads the second sheets before that round is closed, organisers neither.
    let (file, open) = verified(&round).await;
    assert!(open.holds() && !file.contains("\"round\":\"pitch\""), "what can be taken out by now holds, and no second sheet is in it");
    organiser.get(&format!("/admin/awards/cycles/{}/results", round.jury.cycle)).await.says("Saaf Pani");
    comes(&app, &round, CLOSES).await;
    round.judge(1).get(&room).await.says("Kitab Ghar").says("Online round").says("80.00").says("50.00");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    let (_, verification) = verified(&round).await;
    assert!(verification.holds());
    let replayed = verification.replayed.expect("rows").expect("rules");
    let found = replayed.categories.into_iter().find(|one| one.decided.is_some()).expect("a decision");
    let decided = found.decided.expect("a decision");
    assert_eq!(decided.verdict, Verdict::ByRule);
    assert_eq!(decided.decision.winners.iter().map(ToString::to_string).collect::<Vec<_>>(), [round.entries[1].clone()]);
    assert_eq!(found.standings.rounds.iter().map(|one| one.round).collect::<Vec<_>>(), [JudgingRound::Online, JudgingRound::Pitch]);
    organiser
        .get(&format!("/admin/awards/cycles/{}/ledger", round.jury.cycle))
        .await
        .says("When the online round was closed")
        .says("When the pitch round was closed");
    app.assert_invariants().await;
}

#[tokio::test]
async fn whoever_decides_chooses_who_is_heard_until_a_pitch_is_scored() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let room = room(&round).await;
    round.judge(1).get(&room).await.does_not_say("Choose these");
    let ticked = round.judge(0).get(&room).await.filled(&format!("{room}/shortlist"));
    assert!(ticked.iter().all(|(name, _)| name != "heard"), "the lead is not narrow: {ticked:?}");
    chooses(&round, 1, &[0]).await.is(422).says("You do not choose who is heard");
    // A page that was opened before takes back nothing that it never showed.
    let (older, to) = (round.judge(0).get(&room).await.is(200), format!("{room}/shortlist"));
    chooses(&round, 0, &[0, 1]).await.leads_to(&room);
    round.judge(0).post(&to, &borrowed(&older.filled(&to))).await.is(422).says("Somebody chose others to be heard meanwhile");
    assert_eq!(app.count("select count(*) from award_pitches").await, 2);
    chooses(&round, 0, &[1]).await.leads_to(&room);
    assert_eq!(app.count("select count(*) from award_pitches where position = 1").await, 1);
    // Nobody: it is as if there were no pitch round.
    chooses(&round, 0, &[]).await.leads_to(&room);
    assert_eq!(app.count("select count(*) from award_pitches").await, 0);
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    chooses(&round, 0, &[1]).await.is(422).says("decided already");
    assert!(verified(&round).await.1.holds());
}

#[tokio::test]
async fn organisers_plan_the_pitches_and_whoever_is_heard_is_told() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (organiser, plan) = (&round.jury.open.organiser, plan(&round).await);
    let page = organiser.get(&plan).await.is(200).says("drawn by lot");
    let turns = page.filled(&plan);
    let order: Vec<_> = turns.iter().filter(|(name, _)| name == "entry").map(|(_, id)| id.clone()).collect();
    assert_eq!(order.len(), 2);
    let with = |start: &str, turns: [&str; 2], intent: &str| {
        let mut fields = page.filled(&plan);
        fields.retain(|(name, _)| !["turn", "starts_at", "place", "form_key"].contains(&name.as_str()));
        fields.extend(turns.map(|turn| ("turn".to_owned(), turn.to_owned())));
        fields.extend([("starts_at", start), ("place", "Margalla Hall"), ("intent", intent)].map(|(a, b)| (a.to_owned(), b.to_owned())));
        fields
    };
    let sends = async |fields: Vec<(String, String)>| {
        let key = organiser.get(&plan).await.filled(&plan).into_iter().find(|(name, _)| name == "form_key").expect("a key").1;
        organiser.post(&plan, &[&borrowed(&fields)[..], &[("form_key", key.as_str())]].concat()).await
    };
    sends(with("2026-11-17T10:00", ["1", "1"], "")).await.has_problems_at(&["turn-2"]).says("Margalla Hall");
    sends(with("2026-11-17T10:00", ["0", "3"], "")).await.has_problems_at(&["turn-1", "turn-2"]);
    sends(with("tomorrow", ["2", "1"], "")).await.has_problems_at(&["starts_at"]);
    // The second of them would pitch after the round, or the first before it.
    let (opens, closes) = (moment(&app, OPENS).await, moment(&app, CLOSES).await);
    let typed = |at: DateTime<Utc>| at.with_timezone(&Karachi).format("%Y-%m-%dT%H:%M").to_string();
    for outside in [opens - Duration::minutes(1), closes - Duration::minutes(49)] {
        sends(with(&typed(outside), ["2", "1"], "")).await.has_problems_at(&["starts_at"]).says("while the pitch round is open");
    }
    sends(with(&typed(closes - Duration::minutes(50)), ["2", "1"], "")).await.leads_to(&plan);
    sends(with("2026-11-17T10:00", ["2", "1"], "tell")).await.leads_to(&plan);
    app.run_due_jobs().await;
    // The second of before is heard first, the other 25 minutes later.
    let at = |id: &str| format!("/me/nominations/{id}");
    let mariam = &round.jury.open.mariam;
    mariam.get(&at(&order[1])).await.says("The panel wants to hear this entry").says("Margalla Hall").says("10:00");
    mariam.get(&at(&order[0])).await.says("10:25");
    let (subject, letter) = app.last_mail_to(&email_of("Mariam")).await;
    assert!(
        subject.contains("wants to hear you") && letter.contains("Margalla Hall") && letter.contains("3 minutes"),
        "{subject} {letter}"
    );
    let letters = "select count(*) from messages where subject like '%wants to hear you%'";
    let before = app.count(letters).await;
    sends(with("2026-11-17T10:00", ["2", "1"], "tell")).await.leads_to(&plan);
    app.run_due_jobs().await;
    assert_eq!(app.count(letters).await, before, "the same plan is told once");
    sends(with("2026-11-17T11:00", ["2", "1"], "tell")).await.leads_to(&plan);
    app.run_due_jobs().await;
    assert_eq!(app.count(letters).await, 2 * before, "another is told again");
    // Somebody else's entry tells nothing of its slot.
    round.jury.open.kenji.get(&at(&order[1])).await.is(404);
    let judges = format!("{}/pitches", round.panel().await);
    round.judge(1).get(&judges).await.is(200).says("Margalla Hall").says("11:25").does_not_say("Start:");
    round.jury.open.mariam.get(&judges).await.is(404);
}

/// Whoever was asked to come and is heard no more is told, and asked again should they be heard after all.
#[tokio::test]
async fn whoever_is_taken_off_the_shortlist_is_told() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (organiser, plan) = (&round.jury.open.organiser, plan(&round).await);
    let tells = async || {
        let fields = organiser.get(&plan).await.filled(&plan).into_iter().chain([("intent".to_owned(), "tell".to_owned())]);
        organiser.post(&plan, &borrowed(&fields.collect::<Vec<_>>())).await.leads_to(&plan);
        app.run_due_jobs().await;
    };
    tells().await;
    let letters = "select count(*) from messages where subject like '%wants to hear you%'";
    let before = app.count(letters).await;
    let unheard = "select count(*) from messages where subject like '%no pitch after all%'";
    chooses(&round, 0, &[1]).await.is(303);
    app.run_due_jobs().await;
    let taken_back = app.count(unheard).await;
    assert_eq!(2 * taken_back, before, "one of two entries");
    let (subject, letter) = app.last_mail_to(&email_of("Mariam")).await;
    assert!(subject.contains("no pitch after all") && letter.contains("asks you no more to come"), "{subject} {letter}");
    chooses(&round, 0, &[0, 1]).await.is(303);
    tells().await;
    assert_eq!(2 * app.count(letters).await, 3 * before, "whoever is heard again is asked again, and the other is not");
    // An entry of which nobody was told is taken off in silence.
    chooses(&round, 0, &[]).await.is(303);
    chooses(&round, 0, &[0]).await.is(303);
    chooses(&round, 0, &[]).await.is(303);
    app.run_due_jobs().await;
    assert_eq!(app.count(unheard).await, 3 * taken_back, "both of before, and nobody new");
}

/// What is planned is read when the round is over, and changed no more.
#[tokio::test]
async fn a_plan_has_no_form_once_the_round_is_over() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (organiser, plan) = (&round.jury.open.organiser, plan(&round).await);
    let older = organiser.get(&plan).await.says("The pitch round is open from").filled(&plan);
    comes(&app, &round, OPENS).await;
    comes(&app, &round, CLOSES).await;
    let page = organiser.get(&plan).await.is(200).says("Saaf Pani").does_not_say("The pitch round is open from");
    assert!(!page.body.contains("name=\"starts_at\""), "nothing is planned any more");
    organiser.post(&plan, &borrowed(&older)).await.is(422).says("There is no pitch round to come");
}

/// Presses a button of the clock as a page shows it.
pub async fn presses(who: &Actor<'_>, page: &Reply, at: &str, step: &str) -> Reply {
    let to = format!("{at}/clock");
    let mut fields: Vec<_> = page.filled(&to).into_iter().filter(|(name, _)| name != "step").collect();
    fields.push(("step".to_owned(), step.to_owned()));
    who.post(&to, &borrowed(&fields)).await
}

#[tokio::test]
async fn all_in_the_room_see_the_same_clock_and_its_chair_sets_it() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    comes(&app, &round, OPENS).await;
    let (chair, other, at) = (round.judge(0), round.judge(1), format!("{}/pitches", round.panel().await));
    let page = chair.get(&at).await.is(200).says("Nobody is up").says("Start");
    presses(chair, &page, &at, "start").await.leads_to(&at);
    other.get(&at).await.says("Set-up").says("3:00").does_not_say("Next part");
    app.pass(Duration::seconds(70));
    other.get(&format!("{at}/clock")).await.is(200).says("\"left\":110");
    // One button pressed twice, or on two devices, counts once.
    let (page, twice) = (chair.get(&at).await, chair.get(&at).await);
    presses(chair, &page, &at, "next").await.leads_to(&at);
    presses(chair, &twice, &at, "next").await.leads_to(&at);
    other.get(&format!("{at}/clock")).await.says("\"left\":600");
    app.pass(Duration::minutes(4));
    let page = chair.get(&at).await.says("6:00");
    presses(chair, &page, &at, "pause").await.leads_to(&at);
    app.pass(Duration::minutes(30));
    let page = chair.get(&at).await.says("6:00").says("stands still");
    presses(chair, &page, &at, "resume").await.leads_to(&at);
    app.pass(Duration::minutes(17));
    // Questions are over by themselves.
    let page = chair.get(&at).await.says("Clearing the room").says("1:00");
    // Whoever does not keep time sets nothing.
    let seen = page.filled(&format!("{at}/clock")).into_iter().find(|(name, _)| name == "seen").expect("what it shows").1;
    let fields = [("form_key", &*new_key().to_string()), ("step", "clear"), ("seen", &seen)];
    other.post(&format!("{at}/clock"), &fields).await.is(303);
    other.get(&at).await.says("The clock was not set");
    chair.get(&at).await.says("Clearing the room");
    chair.post(&format!("{at}/clock"), &[("form_key", &page.form_key()), ("step", "jump"), ("seen", "idle")]).await.is(404);
    let organiser = &round.jury.open.organiser;
    let theirs = plan(&round).await;
    round.jury.open.pass(Duration::zero()).await;
    let page = organiser.get(&theirs).await.is(200).says("Clearing the room");
    presses(organiser, &page, &theirs, "clear").await.leads_to(&theirs);
    let page = other.get(&at).await.says("Nobody is up");
    assert!(!page.body.contains("value=\"clear\""), "who does not keep time has no buttons");
    // Once the round is over nothing runs on.
    let page = chair.get(&at).await;
    presses(chair, &page, &at, "start").await.leads_to(&at);
    comes(&app, &round, CLOSES).await;
    chair.get(&at).await.says("Nobody is up").does_not_say("Clear the clock");
}

/// That an entry is heard tells how it was scored: whoever has a tie to it is not told.
#[tokio::test]
async fn of_an_entry_to_which_they_have_a_tie_a_judge_does_not_learn_that_it_is_heard() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(3, "Kitab Ghar").await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    chooses(&round, 0, &[1]).await.is(303);
    comes(&app, &round, OPENS).await;
    let at = format!("{}/pitches", round.panel().await);
    let page = round.judge(0).get(&at).await.says("Kitab Ghar");
    presses(round.judge(0), &page, &at, "start").await.leads_to(&at);
    round.judge(3).get(&at).await.is(200).says("Another entry").does_not_say("Kitab Ghar").does_not_say(&round.entries[1]);
    round.judge(3).get(&format!("{at}/clock")).await.is(200).does_not_say("Kitab Ghar").does_not_say(&round.entries[1]);
    round.judge(3).get(&round.sheet(1)).await.is(404);
}

/// Days before, a gap between two times would tell that another entry is heard.
#[tokio::test]
async fn a_judge_with_a_tie_learns_the_times_once_the_room_has_begun() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(3, "Kitab Ghar").await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    chooses(&round, 0, &[0, 1]).await.is(303);
    in_order(&round, &[1, 0]).await;
    let (organiser, plan) = (&round.jury.open.organiser, plan(&round).await);
    let start = moment(&app, OPENS).await + Duration::hours(2);
    let typed = start.with_timezone(&Karachi).format("%Y-%m-%dT%H:%M").to_string();
    let mut fields = organiser.get(&plan).await.filled(&plan);
    fields.iter_mut().filter(|(name, _)| name == "starts_at").for_each(|(_, value)| value.clone_from(&typed));
    organiser.post(&plan, &borrowed(&fields)).await.leads_to(&plan);
    let at = format!("{}/pitches", round.panel().await);
    let hours = [start, start + Duration::minutes(25)].map(|at| at.with_timezone(&Karachi).format("%-I:%M").to_string());
    let shown = async |nth: usize| {
        let page = round.judge(nth).get(&at).await.is(200).says("Saaf Pani");
        hours.iter().filter(|hour| page.body.contains(hour.as_str())).count()
    };
    assert_eq!(shown(1).await, 2, "whoever may know of all reads all times");
    assert_eq!(shown(3).await, 0);
    let page = round.judge(3).get(&at).await.says("once the first has begun");
    assert!(page.body.contains("<li value=\"1\">") && !page.body.contains("<li value=\"2\">"), "{}", page.body);
    comes(&app, &round, OPENS).await;
    let page = round.judge(3).get(&at).await.says(&hours[0]).does_not_say(&hours[1]);
    assert!(page.body.contains("<li value=\"1\">") && !page.body.contains("<li value=\"2\">"), "{}", page.body);
    round.jury.open.pass(Duration::hours(2)).await;
    let page = round.judge(3).get(&at).await.says(&hours[1]).does_not_say("once the first has begun");
    assert!(page.body.contains("<li value=\"2\">") && !page.body.contains("<li value=\"1\">"), "{}", page.body);
}

/// A round in which nobody was scored decides nothing.
#[tokio::test]
async fn where_nobody_was_scored_after_a_pitch_the_online_round_decides() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    comes(&app, &round, OPENS).await;
    comes(&app, &round, CLOSES).await;
    let room = room(&round).await;
    round.judge(0).get(&room).await.says("By the rule the award goes to").says("Saaf Pani").says("80.00");
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    let (_, verification) = verified(&round).await;
    let decided = verification.replayed.expect("rows").expect("rules").categories.into_iter().find_map(|one| one.decided);
    assert_eq!(decided.map(|one| one.verdict), Some(Verdict::ByRule));
}

/// What was given after a pitch and what was given online are no points of one scale.
#[tokio::test]
async fn a_lead_is_said_within_a_round_only() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    round.judge(0).get(&room(&round).await).await.says("The lead over whoever comes next");
    chooses(&round, 0, &[0]).await.is(303);
    comes(&app, &round, OPENS).await;
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
    }
    comes(&app, &round, CLOSES).await;
    round.judge(0).get(&room(&round).await).await.says("Saaf Pani").does_not_say("The lead over whoever comes next");
}

/// The chair keeps no time of an entry to which they have a tie, and reads why.
#[tokio::test]
async fn a_chair_with_a_tie_leaves_the_clock_to_an_organiser() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(0, "Kitab Ghar").await;
    scored_by(&app, &round, &[1, 2]).await;
    let (organiser, results) = (&round.jury.open.organiser, plan(&round).await.replace("/pitches", "/results"));
    let fields = [("heard", round.entries[1].as_str())];
    organiser.submits_to(&results, &format!("{results}/shortlist"), &fields).await.is(303);
    comes(&app, &round, OPENS).await;
    let theirs = plan(&round).await;
    let page = organiser.get(&theirs).await.is(200);
    presses(organiser, &page, &theirs, "start").await.leads_to(&theirs);
    let at = format!("{}/pitches", round.panel().await);
    let page = round.judge(0).get(&at).await.says("Another entry").says("clock-others\">You have a tie");
    assert!(page.body.contains("/clock\" hidden>"), "no button does nothing: {}", page.body);
    organiser.get(&theirs).await.says("Pause");
}

/// Plans the turns of those who are heard in the order of the list.
async fn in_order(round: &Round<'_>, entries: &[usize]) {
    let (organiser, plan) = (&round.jury.open.organiser, plan(round).await);
    let mut fields = organiser.get(&plan).await.filled(&plan);
    fields.retain(|(name, _)| name != "entry" && name != "turn");
    for (turn, nth) in (1..).zip(entries) {
        fields.push(("entry".to_owned(), round.entries[*nth].clone()));
        fields.push(("turn".to_owned(), turn.to_string()));
    }
    organiser.post(&plan, &borrowed(&fields)).await.leads_to(&plan);
}

/// One press must not lead past an entry of which the chair may not know: it waits for an organiser.
#[tokio::test]
async fn a_chair_with_a_tie_does_not_start_what_comes_after_the_entry_they_are_tied_to() {
    let app = TestApp::new().await;
    let round = Round::of(&app, &FOUR, &["Saaf Pani", "Kitab Ghar", "Roshni"]).await;
    round.jury.open.pass(Duration::days(7)).await;
    round.has_tie(0, "Kitab Ghar").await;
    scored_by(&app, &round, &[1, 2]).await;
    let (organiser, results) = (&round.jury.open.organiser, plan(&round).await.replace("/pitches", "/results"));
    let heard = [("heard", round.entries[0].as_str()), ("heard", &round.entries[1]), ("heard", &round.entries[2])];
    organiser.submits_to(&results, &format!("{results}/shortlist"), &heard).await.is(303);
    in_order(&round, &[0, 1, 2]).await;
    let (theirs, at) = (plan(&round).await, format!("{}/pitches", round.panel().await));
    let page = organiser.get(&theirs).await.is(200).says("The pitch round is open from").does_not_say("clock-next\">Saaf Pani");
    let early = [("form_key", &*new_key().to_string()), ("step", "start"), ("seen", "idle"), ("entry", &round.entries[0])];
    organiser.post(&format!("{theirs}/clock"), &early).await.leads_to(&theirs);
    organiser.get(&theirs).await.says("The clock was not set").says("Nobody is up");
    assert!(!page.body.contains("value=\"start\""), "nothing is timed before the round is open");
    comes(&app, &round, OPENS).await;
    let chair = round.judge(0);
    let page = chair.get(&at).await.is(200).says("clock-next\">Saaf Pani").does_not_say("Kitab Ghar");
    presses(chair, &page, &at, "start").await.leads_to(&at);
    let page = chair.get(&at).await.says("id=\"clock-next-others\">You have a tie to the entry whose turn comes next");
    let told = chair.get(&format!("{at}/clock")).await.says("\"next\":\"\"").says("\"is_next_others\":true").says("\"is_others\":false");
    told.does_not_say("Roshni");
    assert!(page.body.contains("value=\"start\" hidden>"), "it starts nobody: {}", page.body);
    let page = organiser.get(&theirs).await.says("clock-next\">Kitab Ghar");
    presses(organiser, &page, &theirs, "start").await.leads_to(&theirs);
    let told = chair.get(&format!("{at}/clock")).await.says("\"is_others\":true").says("Another entry");
    // No button of theirs, and none that they make, leads past it.
    let up = format!("{} awards-pitch-set-up running", round.entries[1]);
    for (step, entry) in [("start", 0), ("start", 2), ("pause", 1), ("next", 1), ("clear", 1)] {
        let fields = [("form_key", &*new_key().to_string()), ("step", step), ("seen", &up), ("entry", &round.entries[entry])];
        assert_ne!(chair.post(&format!("{at}/clock"), &fields).await.status, 500);
        assert_eq!(chair.get(&format!("{at}/clock")).await.body, told.body, "{step}");
    }
    let page = organiser.get(&theirs).await.says("clock-next\">Roshni");
    presses(organiser, &page, &theirs, "start").await.leads_to(&theirs);
    chair.get(&format!("{at}/clock")).await.says("Roshni").says("\"is_others\":false").says("\"is_next_others\":false");
    // The first of all is theirs as little.
    in_order(&round, &[1, 0, 2]).await;
    let page = organiser.get(&theirs).await;
    presses(organiser, &page, &theirs, "clear").await.leads_to(&theirs);
    chair.get(&format!("{at}/clock")).await.says("Nobody is up").says("\"is_next_others\":true").says("\"entry\":\"\"");
    // A page from before the turns were changed leads past it as little.
    let older = [("form_key", &*new_key().to_string()), ("step", "start"), ("seen", "idle"), ("entry", &round.entries[0])];
    chair.post(&format!("{at}/clock"), &older).await.leads_to(&at);
    chair.get(&at).await.says("The clock was not set").says("Nobody is up");
}

/// Of entries that they may know of they see the second sheets, as everybody else.
#[tokio::test]
async fn a_judge_with_a_tie_sees_the_second_sheets_of_the_others() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(3, "Kitab Ghar").await;
    scored(&app, &round, [["8", "5"], ["8", "6"], ["8", "4"]]).await;
    chooses(&round, 0, &[0, 1]).await.is(303);
    comes(&app, &round, OPENS).await;
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["3", "3", "3"], &[]).await.is(303);
    }
    comes(&app, &round, CLOSES).await;
    let room = room(&round).await;
    round.judge(0).get(&room).await.says("30.00");
    round.judge(3).get(&room).await.is(200).says("30.00").does_not_say("ltr\">50.00").does_not_say("Kitab Ghar");
}

#[tokio::test]
async fn an_observer_follows_the_pitches_and_scores_nothing() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let ids: Vec<_> = round.judges.iter().map(|(_, mine)| id_in(mine)).collect();
    let seats = [("chair", ids[0]), ("judges", ids[1]), ("judges", ids[2]), ("observers", ids[3])];
    round.jury.seats("HealthTech", &seats).await.leads_to(&round.jury.page());
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    chooses(&round, 0, &[0]).await.is(303);
    let at = format!("{}/pitches", round.panel().await);
    let mine = round.judge(3).get(&round.judges[3].1).await.is(200);
    assert!(mine.body.contains(&at), "their page leads there");
    round.judge(3).get(&at).await.is(200).says("Saaf Pani").does_not_say("/me/entries/");
    round.judge(3).get(&round.sheet(0)).await.is(404);
    round.judge(3).get(&room(&round).await).await.is(404);
    // Of an entry of their own economy they learn nothing, as a judge with a tie.
    let panel = round.panel().await;
    round.judge(3).get(&panel).await.is(200).says("Saaf Pani").says("Kitab Ghar");
    let tied = "update award_nominations set economy_id = (select economy_id from award_judges where judge_id = $1::uuid) where name_en = 'Saaf Pani'";
    let mut tx = app.pool.begin().await.expect("a transaction");
    sqlx::query("set local session_replication_role = replica").execute(&mut *tx).await.expect("past the triggers");
    sqlx::query(tied).bind(ids[3]).execute(&mut *tx).await.expect("a tie");
    tx.commit().await.expect("a commit");
    round.judge(3).get(&panel).await.is(200).says("Kitab Ghar").does_not_say("Saaf Pani");
}

/// The database's clock decides on the second sheet too.
#[tokio::test]
async fn a_second_sheet_counts_until_the_very_deadline() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let opens = moment(&app, OPENS).await;
    round.jury.open.pass(opens - app.now() - Duration::milliseconds(1)).await;
    who.get(&sheet).await.does_not_say("data-autosave");
    app.pass(Duration::milliseconds(1));
    let page = who.get(&sheet).await.says("data-autosave");
    let closes = moment(&app, CLOSES).await;
    round.jury.open.pass(closes - app.now() - Duration::milliseconds(1)).await;
    who.post(&format!("{sheet}/autosave"), &borrowed(&typed(&page, &sheet, &["4", "", ""], &[]))).await.is(200);
    app.pass(Duration::milliseconds(1));
    let late = who.post(&format!("{sheet}/autosave"), &borrowed(&typed(&page, &sheet, &["5", "", ""], &[]))).await.is(409);
    // The script is told why, in words.
    assert!(late.header("content-type").starts_with("application/json") && late.has("The round is not open"), "{}", late.body);
    who.post(&format!("{sheet}/submission"), &borrowed(&typed(&page, &sheet, &["5", "5", "5"], &[]))).await.is(422);
    assert_eq!(app.count("select count(*) from award_sheets where round = 'pitch' and state <> 'open'").await, 0);
}

/// What was sent online stays sent: once the pitch round is over its page and the list say so of an entry whose second sheet never came.
#[tokio::test]
async fn a_second_sheet_that_was_not_sent_takes_nothing_from_the_first() {
    let app = TestApp::new().await;
    let round = heard(&app).await;
    let (who, mine, sheet) = (round.judge(1), &round.judges[1].1, round.sheet(0));
    let both = "Online round: Sent";
    who.get(mine).await.says("2 of 2").says(both).says("Pitch round: Not begun");
    who.get(&sheet).await.says("The pitch round is not open yet").says("stays as it was sent").does_not_say("never sent");
    comes(&app, &round, OPENS).await;
    who.get(mine).await.says("0 of 2").says(both).says("Pitch round: Not begun");
    let page = who.get(&sheet).await.is(200);
    who.post(&format!("{sheet}/autosave"), &borrowed(&typed(&page, &sheet, &["4", "", ""], &[]))).await.is(200);
    who.get(mine).await.says("Pitch round: Begun");
    comes(&app, &round, CLOSES).await;
    let list = who.get(mine).await.says("2 of 2").says(both).says("Pitch round: Not sent");
    list.does_not_say("Not begun").does_not_say("Begun");
    let page = who.get(&sheet).await.says("The pitch round is over; you sent no second sheet.").says("stays as it was sent");
    page.says("<details open>").does_not_say("never sent").does_not_say("The online round is over");
    who.get(&format!("/ur{sheet}")).await.says("آپ نے دوسری شیٹ نہیں بھیجی");
}
