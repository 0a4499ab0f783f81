//! The page of a cycle says what each of its stages still needs, and leads there.
use crate::{
    awards_jury::{FOUR, Jury, declares_nothing, id_in, panel_of},
    awards_pitches::{CLOSES, chooses, comes, scored_by},
    awards_results::{decides_by_rule, decision, results, room, scored},
    awards_scoring::Round,
    nominations::{at_screening, decides},
    support::{Reply, TestApp},
};

/// What is to be done, with where that is.
fn lead_to(page: &Reply, all: &[(&str, &str)]) {
    for (need, path) in all {
        assert_eq!(page.link_to(need), *path, "{need}");
    }
}

fn says_none_of(page: &Reply, all: &[&str]) {
    for need in all {
        assert!(!page.has(need), "{need} is in: {}", page.body);
    }
}

#[tokio::test]
async fn before_the_round_it_says_who_has_still_to_do_what() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let cycle = format!("/admin/awards/cycles/{}", jury.cycle);
    let (jurors, assignment) = (format!("{cycle}/jury"), format!("{cycle}/assignment"));
    let page = async || jury.open.organiser.get(&cycle).await.is(200);
    let members = app.count("select count(*) from economies where status <> 'elsewhere'").await;
    let uncoordinated = format!("{} economies have no coordinator", members - 2);
    lead_to(
        &page().await,
        &[
            (&uncoordinated, "/admin/awards/coordinators"),
            ("One judge has not signed", &jurors),
            ("12 panels are too small", &jurors),
            ("12 panels have no chair", &jurors),
        ],
    );
    let judges = panel_of(&app, &jury, &FOUR).await;
    let entry = jury.open.sends(&jury.open.mariam, "HealthTech", "Pakistan", "Saaf Pani").await;
    let sent = page().await;
    lead_to(&sent, &[("One nomination to screen", "/admin/awards/nominations"), ("11 panels are too small", &jurors)]);
    says_none_of(&sent, &["declared all ties", "short of judges"]);
    decides(&jury.open, &entry, &[("decision", "accept")]).await.leads_to(&at_screening(&entry));
    let screened = page().await;
    lead_to(&screened, &[("4 judges have not declared all ties", &jurors), ("One entry is short of judges", &assignment)]);
    says_none_of(&screened, &["to screen"]);
    // Of a tie that is known nobody asks.
    let moves =
        "update award_judges set economy_id = (select economy_id from economies where name_en = 'Pakistan') where judge_id = $1::uuid";
    sqlx::query(moves).bind(id_in(&judges[3].1)).execute(&app.pool).await.expect("a judge of the entry's economy");
    lead_to(&page().await, &[("3 judges have not declared all ties", &jurors)]);
    for (who, mine) in &judges[..3] {
        declares_nothing(who, mine).await;
    }
    jury.assigns("before").await;
    let seats = [("chair", id_in(&judges[0].1)), ("judges", id_in(&judges[1].1))];
    jury.seats("HealthTech", &seats).await.leads_to(&jurors);
    let seated = page().await;
    lead_to(&seated, &[("12 panels are too small", &jurors), ("11 panels have no chair who is free of ties", &jurors)]);
    says_none_of(&seated, &["declared all ties"]);
    jury.open.organiser.in_urdu().get(&cycle).await.is(200).says("11 پینلوں میں تعلق سے آزاد صدر نہیں");
}

#[tokio::test]
async fn after_the_round_it_says_what_is_not_planned_and_not_decided() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let cycle = format!("/admin/awards/cycles/{}", round.jury.cycle);
    let results = format!("{cycle}/results");
    let page = async || round.jury.open.organiser.get(&cycle).await.is(200);
    // Nothing was entered in the other categories.
    says_none_of(&page().await, &["no coordinator", "too small", "no chair", "not decided", "have no time"]);
    scored(&app, &round, [["8", "7"], ["8", "7"], ["8", "7"]]).await;
    let scored = page().await;
    lead_to(&scored, &[("One category is not decided", &results)]);
    says_none_of(&scored, &["too small", "not signed", "short of judges"]);
    let room = room(&round).await;
    says_none_of(&scored, &["no chair", "can be published"]);
    chooses(&round, 0, &[0, 1]).await.leads_to(&room);
    lead_to(&page().await, &[("The pitches of one category have no time", &results)]);
    chooses(&round, 0, &[]).await.leads_to(&room);
    decides_by_rule(round.judge(0), &room).await.leads_to(&room);
    let decided = page().await;
    lead_to(&decided, &[("All is decided: the winners can be published", &format!("{cycle}/publication"))]);
    says_none_of(&decided, &["not decided", "have no time", "no chair"]);
}

/// Where all chairs have ties the organisers decide, and are told in time; where a category that was to be heard is decided without, no
/// pitch is missing.
#[tokio::test]
async fn a_chair_with_a_tie_is_none_and_a_decided_category_needs_no_pitches() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    round.has_tie(0, "Kitab Ghar").await;
    scored_by(&app, &round, &[1, 2]).await;
    let cycle = format!("/admin/awards/cycles/{}", round.jury.cycle);
    let page = async || round.jury.open.organiser.get(&cycle).await.is(200);
    lead_to(&page().await, &[("One panel has no chair who is free of ties", &format!("{cycle}/jury"))]);
    let (organiser, results) = (&round.jury.open.organiser, results(&round).await);
    let heard = [("heard", round.entries[0].as_str()), ("heard", &round.entries[1])];
    organiser.submits_to(&results, &format!("{results}/shortlist"), &heard).await.is(303);
    comes(&app, &round, CLOSES).await;
    organiser.get(&results).await.is(200).does_not_say("have no time");
    let fields = decision(&[&round.entries[0]], &[], "Nobody came to pitch.");
    organiser.submits_to(&results, &format!("{results}/decision"), &fields).await.is(303);
    says_none_of(&page().await, &["have no time", "no chair"]);
}
