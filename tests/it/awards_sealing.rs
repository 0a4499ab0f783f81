//! What is scored is sealed: a chain that nobody reads before closing, and from which the places follow.
use crate::{
    awards_jury::id_in,
    awards_scoring::{Round, scored, sends},
    nominations::borrowed,
    support::{Actor, TestApp, email_of},
};
use chrono::{DateTime, Duration, Utc};
use summit::{
    awards::ledger::{self, Record, Row},
    kit::{db::Actor as DbActor, error::AppError, ids::PersonId},
};
use uuid::Uuid;

async fn closes(app: &TestApp) -> DateTime<Utc> {
    let closes = sqlx::query_scalar("select online_closes_at from award_cycles where edition = '2026'");
    closes.fetch_one(&app.pool).await.expect("a deadline")
}

/// Lets the round end, and its minute come.
pub async fn ends(app: &TestApp, round: &Round<'_>) {
    let left = closes(app).await - app.now();
    round.jury.open.pass(left).await;
    sqlx::query("select graphile_worker.add_job('awards_close_rounds', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
}

/// What the rows record, by their kinds.
fn kinds(rows: &[Row]) -> Vec<&'static str> {
    let kind = |row: &Row| match row.record {
        Record::Rules(_) => "rules",
        Record::Submitted(_) => "submitted",
        Record::Abstained(_) => "abstained",
        Record::Reopened(_) => "reopened",
        Record::Recused(_) => "recused",
        Record::Closed { .. } => "closed",
        Record::Shortlisted(_) => "shortlisted",
        Record::Deliberated(_) => "deliberated",
        Record::Decided(_) => "decided",
    };
    rows.iter().map(kind).collect()
}

fn read(export: &str) -> ledger::Export {
    ledger::read(export.as_bytes()).expect("an export")
}

fn rows(export: &str) -> Vec<Row> {
    export.lines().skip(1).map(|line| Row::read(line.split_once(' ').expect("a hash").1.as_bytes()).expect("a row")).collect()
}

/// Not even organisers read a row before closing, on the page or behind it.
async fn is_sealed(app: &TestApp, organiser: &Actor<'_>, page: &str) {
    organiser.get(page).await.says("10 rows").says("sealed until the round is closed").does_not_say("ledger.txt");
    organiser.get(&format!("{page}.txt")).await.is(404);
    let ayesha =
        sqlx::query_scalar("select person_id from people where email = 'ayesha@pasha.test'").fetch_one(&app.pool).await.expect("her");
    let reads = async |sql: &'static str| {
        let read = app.app.db.read(DbActor::Person(PersonId(ayesha)), async |tx| {
            Ok::<_, AppError>(sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut *tx.conn).await?)
        });
        read.await.ok()
    };
    assert_eq!(reads("select count(*) from award_ledger_rows").await, Some(0));
    assert_eq!(reads("select count(*) from award_tokens").await, None, "who is behind a token is told to nobody");
}

#[tokio::test]
async fn a_round_is_sealed_and_the_places_follow_from_its_export() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let organiser = &round.jury.open.organiser;
    let page = format!("/admin/awards/cycles/{}/ledger", round.jury.cycle);
    organiser.get(&page).await.is(200).says("Nothing was sent yet");
    // Two of four judges score both entries; one abstains; one is opened again and changes their mind; one steps back.
    for nth in [1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
        sends(round.judge(nth), &round.sheet(1), &["4", "4", "4"], &[]).await.is(303);
    }
    let abstention = format!("{}/abstention", round.sheet(0));
    round.judge(3).submits_to(&round.sheet(0), &abstention, &[("reason", "I cannot read its files.")]).await.is(303);
    sends(round.judge(0), &round.sheet(1), &["9", "9", "9"], &[]).await.is(303);
    let id = "select sheet_id from award_sheets join award_judges using (judge_id) where signed_as = 'Budi' and state = 'submitted'";
    let id: Uuid = sqlx::query_scalar(id).fetch_one(&app.pool).await.expect("a sheet");
    let panel = round.panel().await;
    let fields = [("sheet", &*id.to_string()), ("reason", "Look again.")];
    round.judge(0).submits_to(&panel, &format!("{panel}/reopening"), &fields).await.is(303);
    sends(round.judge(0), &round.sheet(1), &["5", "5", "5"], &[]).await.is(303);
    round.has_tie(2, "Kitab Ghar").await;
    is_sealed(&app, organiser, &page).await;
    ends(&app, &round).await;
    let shown = organiser.get(&page).await.is(200).says("11 rows").says("The head, in words").says("<svg");
    let export = organiser.get(&format!("{page}.txt")).await.is(200).body;
    let names = ["Chen", "Dao", "Budi", "Erdene", "example.test"];
    assert!(names.iter().all(|name| !export.contains(name)), "no judge is named: {export}");
    let expected = [
        "rules",
        "submitted",
        "submitted",
        "submitted",
        "submitted",
        "abstained",
        "submitted",
        "reopened",
        "submitted",
        "recused",
        "closed",
    ];
    assert_eq!(kinds(&rows(&export)), expected);
    // The published words stand for exactly this.
    let read_export = read(&export);
    let head = read_export.header.head;
    assert!(shown.body.contains(&ledger::words(&head)[..4].join(" ")) && shown.body.contains(&head.to_string()));
    let published: ledger::PublishedHead = ledger::words(&head).join(" ").parse().expect("words");
    let verified = ledger::verify(&read_export, &[published]);
    assert!(verified.holds(), "{:?}", verified.breaches());
    let replayed = verified.replayed.expect("rows").expect("rules");
    let category = replayed.categories.iter().find(|one| !one.standings.places.is_empty()).expect("a category");
    let placed: Vec<_> = category.standings.places.iter().map(|one| (one.place, one.judges)).collect();
    // Of the second, Dao's sheet counts no more, and Budi's is the later one.
    assert_eq!(placed, [(Some(1), 2), (Some(2), 2)]);
    // A row that is altered is named.
    let altered = export.replacen(":8", ":9", 1);
    assert!(!ledger::verify(&read(&altered), &[published]).holds());
    assert!(!ledger::faults(&read(&altered)).is_empty());
}

/// Nothing is added once the round is closed, and what was added stays.
#[tokio::test]
async fn a_closed_ledger_takes_no_more_and_rows_stay() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let late = round.judge(2).get(&round.sheet(0)).await;
    ends(&app, &round).await;
    ends(&app, &round).await;
    let rows = "select count(*) from award_ledger_rows";
    assert_eq!(app.count(rows).await, 3, "closed once");
    let sheet = round.sheet(0);
    let typed = scored(&late, &sheet, &["5", "5", "5"], &[]);
    round.judge(2).post(&format!("{sheet}/submission"), &borrowed(&typed)).await.is(422).says("round is not open");
    // Not even with a clock that goes back: the closing is in the ledger.
    let back = closes(&app).await - Duration::minutes(1);
    app.app.clock.move_to(back);
    let again = round.judge(2).get(&sheet).await;
    let typed = scored(&again, &sheet, &["6", "6", "6"], &[]);
    round.judge(2).post(&format!("{sheet}/submission"), &borrowed(&typed)).await.is(422).says("round is not open");
    assert_eq!(app.count(rows).await, 3);
    assert_eq!(app.count("select count(*) from award_sheets where state = 'submitted'").await, 1);
    let changed = sqlx::query("update award_ledger_rows set line = replace(line, ':5', ':9')").execute(&app.pool).await;
    let error = changed.expect_err("rows stay");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("award_ledger_kept"));
}

/// A judge who is removed mid-way: none of their sheets counts, what they gave stays on record, and nothing comes back to them.
#[tokio::test]
async fn a_judge_removed_mid_way_counts_no_more() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let organiser = &round.jury.open.organiser;
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let chen = id_in(&round.judges[1].1).to_owned();
    let judge = format!("/admin/awards/judges/{chen}");
    organiser.submits_to(&judge, &format!("{judge}/removal"), &[]).await.leads_to(&round.jury.page());
    let (subject, _) = app.last_mail_to(&email_of("Chen")).await;
    assert!(subject.contains("no longer on the jury"), "{subject}");
    for path in [round.judges[1].1.clone(), round.sheet(0)] {
        round.judge(1).get(&path).await.is(404);
    }
    organiser.get(&round.jury.page()).await.does_not_say("<bdi>Chen</bdi>");
    assert_eq!(app.count("select count(*) from award_scores").await, 3);
    // An entry taken by hand after a sheet was begun does not come back.
    sends(round.judge(2), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
    let assignment = format!("/admin/awards/cycles/{}/assignment", round.jury.cycle);
    let fields = [("entry", round.entries[0].as_str()), ("judge", id_in(&round.judges[2].1))];
    organiser.submits_to(&assignment, &format!("{assignment}/removal"), &fields).await.is(303);
    organiser.submits_to(&assignment, &format!("{assignment}/gift"), &fields).await.has_problems_at(&["judge"]).says("begun to score");
    ends(&app, &round).await;
    let page = format!("/admin/awards/cycles/{}/ledger.txt", round.jury.cycle);
    let export = organiser.get(&page).await.is(200).body;
    assert_eq!(kinds(&rows(&export)), ["rules", "submitted", "recused", "recused", "submitted", "recused", "closed"]);
    let replayed = ledger::verify(&read(&export), &[]).replayed.expect("rows").expect("rules");
    let places = replayed.categories.iter().flat_map(|one| &one.standings.places);
    assert!(places.clone().count() == 2 && places.clone().all(|one| one.place.is_none()), "no sheet counts");
}

/// A tie that comes to be known after a sheet was sent, and a seat that is taken away: at closing a row says that they count no more.
#[tokio::test]
async fn what_is_known_at_closing_counts() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for nth in [0, 1, 2] {
        sends(round.judge(nth), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    }
    let knows =
        "update award_judges set economy_id = (select economy_id from economies where name_en = 'Pakistan') where signed_as = 'Dao'";
    sqlx::query(knows).execute(&app.pool).await.expect("an economy");
    let seats = [("chair", id_in(&round.judges[0].1)), ("judges", id_in(&round.judges[2].1))];
    round.jury.seats("HealthTech", &seats).await.is(303);
    ends(&app, &round).await;
    ends(&app, &round).await;
    let page = format!("/admin/awards/cycles/{}/ledger.txt", round.jury.cycle);
    let export = round.jury.open.organiser.get(&page).await.is(200).body;
    assert_eq!(kinds(&rows(&export)), ["rules", "submitted", "submitted", "submitted", "recused", "recused", "closed"]);
    let verified = ledger::verify(&read(&export), &[]);
    assert!(verified.holds(), "{:?}", verified.breaches());
    let replayed = verified.replayed.expect("rows").expect("rules");
    let placed = replayed.categories.iter().flat_map(|one| &one.standings.places).filter(|one| one.place.is_some());
    assert_eq!(placed.map(|one| one.judges).collect::<Vec<_>>(), [1]);
}

/// Awards that were never opened have no round to be closed, and can be taken away.
#[tokio::test]
async fn a_round_that_never_opened_is_not_closed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let alone =
        "insert into award_cycles (cycle_id, name_en, name_ur, edition, online_closes_at, score_rule, tie_rule, conflict_kinds, created_at)
                 values (gen_random_uuid(), 'Never', 'کبھی نہیں', 'never', $1, 'raw', 'chair', '{}', now()) returning cycle_id";
    let cycle: Uuid = sqlx::query_scalar(alone).bind(app.now() - Duration::days(1)).fetch_one(&app.pool).await.expect("a cycle");
    let page = format!("/admin/awards/cycles/{cycle}");
    sqlx::query("select graphile_worker.add_job('awards_close_rounds', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
    assert_eq!(app.count("select count(*) from award_ledgers").await, 0);
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    assert_eq!(app.count("select count(*) from award_cycles").await, 0);
}
