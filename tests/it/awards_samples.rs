//! Sample awards: a round that is being judged, kept to the same rules as a real one, and gone without a trace.
use crate::{
    awards_scoring::{Round, judged_by, sends},
    support::{Actor, TestApp},
};
use chrono::Duration;
use std::time::Instant;
use summit::{
    awards::{ledger, samples},
    kit::form::new_key,
};

/// Every table but the trail and the count of public versions, each with a digest of its rows.
async fn everything(app: &TestApp) -> Vec<(String, String)> {
    let sql = "select relname::text, (xpath('/row/h/text()', query_to_xml(
                   format('select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '''')) as h from %I t', relname),
                   false, true, '')))[1]::text
               from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                   and relname not in ('audit_entries', 'audit_links', 'audit_heads', 'public_version')
               order by 1";
    sqlx::query_as(sql).fetch_all(&app.pool).await.expect("all tables")
}

async fn seeded(app: &TestApp) {
    samples::add(&app.app, &app.url).await.expect("samples");
}

async fn text(app: &TestApp, sql: &'static str) -> String {
    sqlx::query_scalar(sql).fetch_one(&app.pool).await.expect(sql)
}

/// Somebody at that address, signed in by the letter.
async fn signed_in<'a>(app: &'a TestApp, email: &str) -> Actor<'a> {
    let who = app.visitor();
    who.submits("/sign-in", &[("email", email)]).await.is(303);
    let link = app.link_in_last_mail_to(email).await;
    who.submits(&link, &[]).await.is(303);
    who
}

#[tokio::test]
async fn a_round_that_is_being_judged() {
    let app = TestApp::new().await;
    let began = Instant::now();
    seeded(&app).await;
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    app.assert_invariants().await;
    assert_eq!(app.count("select count(*) from messages").await, 0, "nobody is written to");
    assert_eq!(app.count("select count(*) from award_nominations where state = 'eligible'").await, 60);
    assert!(app.count("select count(distinct economy_id) from award_nominations").await >= 20);
    assert_eq!(app.count("select count(distinct language) from award_nominations").await, 2);
    assert_eq!(app.count("select count(distinct route) from award_nominations").await, 2);
    assert_eq!(app.count("select count(distinct medium) from award_nomination_files").await, 2);
    assert_eq!(app.count("select count(*) from award_receipts").await, 60);
    assert_eq!(app.count("select count(*) from award_categories c where exists (select from award_criteria x where x.category_id = c.category_id) and exists (select from award_anchors a where a.category_id = c.category_id)").await, 8);
    assert_eq!(app.count("select count(*) from award_judges").await, 24);
    assert_eq!(app.count("select count(*) from award_judges where signed_at is null and declined_at is null").await, 1);
    assert_eq!(app.count("select count(*) from award_judges where declined_at is not null").await, 1);
    for seat in ["chair", "observer"] {
        let panels = sqlx::query_scalar::<_, i64>("select count(distinct category_id) from award_seats where seat = $1").bind(seat);
        assert_eq!(panels.fetch_one(&app.pool).await.expect("seats"), 8, "{seat}");
    }
    // Every entry has its four judges, and nobody one to which they have a tie.
    let short = "select count(*) from award_nominations n where (select count(*) from award_assignments a where a.nomination_id = n.nomination_id) <> 4";
    assert_eq!(app.count(short).await, 0);
    assert_eq!(app.count("select count(*) from award_declarations where kind = 'past_tie'").await, 1);
    let employed = "select count(*) from award_judges j join award_nominations n on j.employer_likeness = any(n.likeness)";
    assert_eq!(app.count(employed).await, 1);
    let (sent, all) = (
        app.count("select count(*) from award_sheets where state = 'submitted'").await,
        app.count("select count(*) from award_assignments").await,
    );
    assert!((60..75).contains(&(100 * sent / all)), "{sent} of {all}");
    assert_eq!(app.count("select count(*) from award_sheets where state = 'abstained'").await, 1);
    assert!(app.count("select count(*) from award_sheets where state = 'open'").await > 20);
    assert_eq!(app.count("select count(*) from award_sheets where sent_at >= '2026-11-01T07:00:00Z'").await, 0, "nothing is to come");
    assert_eq!(app.count("select count(*) from people where sample and email !~ '\\.example$'").await, 0);
}

/// Scores follow the judge, so that there is something to find.
#[tokio::test]
async fn one_judge_is_harsh_and_one_lenient() {
    let app = TestApp::new().await;
    seeded(&app).await;
    // How far a judge's scores lie from those of the others, by the order in which judges were invited.
    let apart = "with points as (
                     select judge_id, nomination_id, avg((score - scale_from)::float8 / (scale_to - scale_from)) as point
                     from award_scores join award_sheets using (sheet_id) join award_criteria using (criterion_id)
                     join award_categories using (category_id) group by judge_id, nomination_id),
                 compared as (
                     select judge_id, point - avg(point) over (partition by nomination_id) as apart from points)
                 select (select count(*) from award_judges before where before.judge_id < compared.judge_id) as place
                 from compared group by judge_id order by avg(apart)";
    let places: Vec<i64> = sqlx::query_scalar(apart).fetch_all(&app.pool).await.expect("places");
    assert_eq!((places.first(), places.last()), (Some(&9), Some(&10)), "{places:?}");
}

#[tokio::test]
async fn its_pages_open() {
    let app = TestApp::new().await;
    seeded(&app).await;
    let judge = "select email from people join award_judges using (person_id) join award_sheets s using (judge_id)
                 where s.state = 'open' order by judge_id limit 1";
    let who = signed_in(&app, &text(&app, judge).await).await;
    let mine = who.get("/me/jury").await.is(200).link_below("/me/jury/");
    let page = who.get(&mine).await.is(200).says("sheets sent");
    let sheet = page.link_below("/me/entries/");
    who.get(&sheet).await.is(200);
    let reading = who.get(&format!("{sheet}/reading.pdf")).await.is(200);
    assert!(reading.bytes.starts_with(b"%PDF"));
    let chair = text(&app, "select email from people join award_judges using (person_id) join award_seats using (judge_id) where seat = 'chair' order by judge_id limit 1").await;
    let panel = text(&app, "select '/me/panels/' || category_id from award_seats where seat = 'chair' order by judge_id limit 1").await;
    signed_in(&app, &chair).await.get(&panel).await.is(200);
    let organiser = app.organiser().await;
    let cycle = text(&app, "select cycle_id::text from award_cycles").await;
    for page in ["", "/jury", "/assignment", "/assignment?from=before"] {
        organiser.get(&format!("/admin/awards/cycles/{cycle}{page}")).await.is(200);
    }
    organiser.get("/admin/awards/nominations").await.is(200).says("Nabz Ghar");
    app.visitor().in_urdu().get("/awards").await.is(200).says("(نمونہ)");
}

#[tokio::test]
async fn it_is_there_once_and_never_beside_awards_that_are_shown() {
    let app = TestApp::new().await;
    seeded(&app).await;
    let again = samples::add(&app.app, &app.url).await.expect_err("a refusal");
    assert!(again.to_string().contains("(samples)"), "{again}");
    sqlx::query("update award_cycles set is_shown = false").execute(&app.pool).await.expect("hidden");
    let before = everything(&app).await;
    samples::add(&app.app, &app.url).await.expect_err("a refusal");
    assert_eq!(everything(&app).await, before);
}

#[tokio::test]
async fn it_goes_whole_and_nothing_else_with_it() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    summit::registration::samples::add(&app.app, &app.url, 20).await.expect("delegates");
    let person = sqlx::query_scalar("select person_id from people where email = 'sana@example.test'");
    judged_by(&app, person.fetch_one(&app.pool).await.expect("Sana")).await;
    let before = everything(&app).await;
    seeded(&app).await;
    // Somebody was at work in it.
    let judge = "select email from people join award_judges using (person_id) join award_sheets s using (judge_id)
                 where s.state = 'open' order by judge_id limit 1";
    let who = signed_in(&app, &text(&app, judge).await).await;
    let mine = who.get("/me/jury").await.link_below("/me/jury/");
    let sheet = who.get(&mine).await.link_below("/me/entries/");
    who.post(&format!("{sheet}/autosave"), &[("form_key", &new_key().to_string())]).await.is(200);
    let code = sqlx::query(
        "insert into recovery_codes (person_id, code_hash, created_at) select person_id, '\\x01', now() from people where email = $1",
    );
    code.bind(text(&app, judge).await).execute(&app.pool).await.expect("a second factor of theirs");
    app.run_jobs().await;
    assert!(everything(&app).await != before);
    samples::take_away(&app.url).await.expect("to go");
    app.assert_invariants().await;
    let after = everything(&app).await;
    let kept: Vec<_> = before.iter().filter(|table| !passes_by_itself(&table.0)).collect();
    assert_eq!(after.iter().filter(|table| !passes_by_itself(&table.0)).collect::<Vec<_>>(), kept);
    samples::take_away(&app.url).await.expect("nothing to go");
    // It comes again, and all samples go together.
    seeded(&app).await;
    samples::take_away(&app.url).await.expect("to go");
    summit::registration::samples::take_away(&app.url).await.expect("to go");
    assert_eq!(app.count("select count(*) from people where sample").await, 0);
    app.assert_invariants().await;
}

/// Its sheets stand in its ledger as those of a real round do: after closing its export is verified.
#[tokio::test]
async fn what_its_judges_sent_is_sealed_and_verified() {
    let app = TestApp::new().await;
    let before = everything(&app).await;
    seeded(&app).await;
    let sent = app.count("select count(*) from award_sheets where state in ('submitted', 'abstained')").await;
    app.pass(Duration::days(8));
    sqlx::query("select graphile_worker.add_job('awards_close_rounds', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
    let organiser = app.organiser().await;
    let page = text(&app, "select '/admin/awards/cycles/' || cycle_id || '/ledger' from award_cycles").await;
    let export = organiser.get(&format!("{page}.txt")).await.is(200).body;
    let export = ledger::read(export.as_bytes()).expect("an export");
    // The rules before them, and the closing after them.
    assert_eq!(i64::try_from(export.header.rows).expect("rows"), sent + 2);
    let head = ledger::words(&export.header.head).join(" ").parse().expect("words");
    let verified = ledger::verify(&export, &[head]);
    assert!(verified.holds(), "{:?}", verified.breaches());
    let replayed = verified.replayed.expect("rows").expect("rules");
    let placed = replayed.categories.iter().filter(|one| one.standings.places.iter().any(|entry| entry.place == Some(1)));
    assert_eq!(placed.count(), 8, "each category has a winner");
    // Whatever a panel makes of it goes too.
    organiser.get(&page.replace("/ledger", "/results")).await.is(200).says("8 categories are to be decided");
    for sql in [
        "insert into award_decisions select category_id, now(), person_id, 'rule', '' from award_categories, people where email = 'ayesha@pasha.test'",
        "insert into award_honours select nomination_id, category_id, 'winner', row_number() over (partition by category_id)
         from award_nominations",
    ] {
        sqlx::query(sql).execute(&app.pool).await.expect(sql);
    }
    samples::take_away(&app.url).await.expect("to go");
    let of_awards = |tables: &[(String, String)]| tables.iter().filter(|(name, _)| name.starts_with("award")).cloned().collect::<Vec<_>>();
    assert_eq!(of_awards(&everything(&app).await), of_awards(&before));
}

/// What goes of samples stays of every other cycle, and none becomes a sample to go.
#[tokio::test]
async fn a_ledger_that_is_no_samples_stays() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let before = everything(&app).await;
    for (sql, constraint) in [
        ("delete from award_ledger_rows", "award_ledger_kept"),
        ("delete from award_ledgers", "award_ledger_rows_cycle_id_fkey"),
        ("update award_cycles set sample = true", "award_sample_kept"),
    ] {
        let error = sqlx::query(sql).execute(&app.pool).await.expect_err(sql);
        assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some(constraint), "{sql}");
    }
    samples::take_away(&app.url).await.expect("nothing to go");
    assert_eq!(everything(&app).await, before);
}

/// What signing in and the minute's jobs leave.
fn passes_by_itself(table: &str) -> bool {
    matches!(table, "throttle_buckets" | "submissions")
}
