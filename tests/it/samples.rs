//! Sample delegates: many, from everywhere, found in both scripts, and gone without a trace.
use crate::support::TestApp;
use summit::registration::samples;

#[tokio::test]
async fn five_hundred_come_from_every_economy_and_go_again() {
    let app = TestApp::new().await;
    app.set_capacity(100).await;
    app.visitor().registers("Sana").await.is(303);
    app.run_due_jobs().await;
    let before = everything(&app).await;

    samples::add(&app.app, &app.url, 500).await.expect("samples");
    app.assert_invariants().await;
    assert_eq!(app.count("select count(*) from people where sample").await, 500);
    assert_eq!(app.count("select count(distinct economy_id) from registrations where sample").await, 24);
    assert_eq!(app.count("select count(distinct state) from registrations where sample").await, 4);
    assert!(app.count("select count(*) from registrations where sample and state = 'confirmed'").await > 350);
    assert!(app.count("select capacity::bigint from pools").await > 100, "there is room for them");
    assert_eq!(app.count("select count(*) from messages").await, 1, "nobody is written to");
    let backwards = "select count(*) from (select created_at, lag(created_at) over (order by registration_id) as last
                     from registrations where sample) r where created_at < last";
    assert_eq!(app.count(backwards).await, 0, "ids sort by age");

    let organiser = app.organiser().await;
    let search = "/admin/registrations?q=";
    organiser.get(&format!("{search}%D8%AE%D8%A7%D9%86")).await.is(200).says("خان").says("Khan");
    organiser.get(&format!("{search}khan")).await.is(200).says("خان");
    organiser.get(&format!("{search}nguyen")).await.is(200).says("Nguyễn");

    // More come after those who are there.
    samples::add(&app.app, &app.url, 50).await.expect("samples");
    assert_eq!(app.count("select count(*) from people where sample").await, 550);
    app.assert_invariants().await;

    samples::take_away(&app.url).await.expect("to go");
    app.assert_invariants().await;
    assert_eq!(app.count("select count(*) from people where sample").await, 0);
    let after = everything(&app).await;
    let differing: Vec<_> = after.iter().filter(|r| !before.contains(r)).chain(before.iter().filter(|r| !after.contains(r))).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

/// People, registrations, their history and the pass, as text; but for the organiser, who came in meanwhile.
async fn everything(app: &TestApp) -> Vec<String> {
    let sql = "select p::text from people p where name <> 'Ayesha Khan' union all select r::text from registrations r
               union all select s::text from registration_steps s union all select c::text from confirmations c
               union all select m::text from messages m where recipient <> 'ayesha@pasha.test' union all select p::text from passes p union all select p::text from pools p order by 1";
    sqlx::query_scalar(sql).fetch_all(&app.pool).await.expect("all rows")
}
