//! What nobody gets past in a nomination, whoever else is at it in the same moment.
use crate::{
    awards,
    awards_scoring::sent_while_saved,
    nominations::{NOMINATE, Open, at_screening, borrowed, decides, economy, filled, saves, sends, state},
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::Duration;
use summit::kit::form::new_key;
use tokio::time::{self, timeout};

/// Statements past all pages, at the time of the test's clock or at another.
async fn runs(app: &TestApp, at: &str, sql: &'static str) -> sqlx::Result<u64> {
    let mut tx = app.pool.begin().await?;
    sqlx::query("select set_config('summit.now', $1, true)").bind(at).execute(&mut *tx).await?;
    let done = sqlx::query(sql).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(done.rows_affected())
}

fn refused_by(done: sqlx::Result<u64>) -> String {
    let error = done.expect_err("a refusal");
    error.as_database_error().and_then(|error| error.constraint()).unwrap_or_default().to_owned()
}

async fn begins_in(open: &Open<'_>, who: &Actor<'_>, category: &str, where_: &str) -> Reply {
    let fields = [("category", &*open.category(category).await), ("economy", &economy(open.app, where_).await)];
    who.submits(NOMINATE, &fields).await
}

#[tokio::test]
async fn nobody_has_more_than_forty_drafts() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let first = open.begins(&open.kenji, "Start-up", "Japan").await;
    let now = app.now().to_rfc3339();
    let many = "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, created_at, changed_at)
        select gen_random_uuid(), category_id, economy_id, owner_id, route, created_at, changed_at
        from award_nominations, generate_series(1, 38)";
    assert_eq!(runs(&app, &now, many).await.expect("38 drafts"), 38);
    let fields = [("category", &*open.category("Start-up").await), ("economy", &economy(&app, "Japan").await)];
    let (a, b) = tokio::join!(open.kenji.submits(NOMINATE, &fields), open.kenji.submits(NOMINATE, &fields));
    let mut answers = [a.status.as_u16(), b.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422], "{} {}", a.body, b.body);
    let refused = if a.status.as_u16() == 422 { a } else { b };
    refused.has_problems_at(&["category"]);
    // Whatever is thrown away makes room.
    open.kenji.submits_to(&first, &format!("{first}/discard"), &[]).await.is(303);
    open.begins(&open.kenji, "Start-up", "Japan").await;
}

#[tokio::test]
async fn a_category_is_for_its_economies() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let narrowed = "update award_categories set economies = array(select economy_id from economies where name_en = 'Pakistan')
        where name_en = 'HealthTech'";
    runs(&app, "2026-10-01T00:00:00Z", narrowed).await.expect("a category");
    begins_in(&open, &open.kenji, "HealthTech", "Japan")
        .await
        .has_problems_at(&["economy"])
        .says("not for your economy, but for: Pakistan");
    // A firm hears it before a letter goes to it.
    let fields = [("category", &*open.category("HealthTech").await), ("economy", &economy(&app, "Japan").await)];
    let firm = app.visitor();
    firm.submits(NOMINATE, &[&fields[..], &[("email", "nobody")]].concat()).await.has_problems_at(&["economy", "email"]);
    firm.submits(NOMINATE, &[&fields[..], &[("email", "founder@mizu.test")]].concat()).await.has_problems_at(&["economy"]);
    app.run_due_jobs().await;
    assert!(app.mails().await.iter().all(|(to, ..)| to != "founder@mizu.test"));
    begins_in(&open, &open.mariam, "HealthTech", "Pakistan").await.is(303);
    let past_the_page = "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, created_at, changed_at)
        select gen_random_uuid(), category_id, (select economy_id from economies where name_en = 'Japan'), owner_id, route, now(), now()
        from award_nominations";
    assert_eq!(refused_by(runs(&app, &app.now().to_rfc3339(), past_the_page).await), "award_nominations_economy");
}

#[tokio::test]
async fn once_the_online_round_is_open_nothing_moves() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let screened = open.organiser.get(&at_screening(&path)).await.is(200).hidden();
    open.pass(Duration::days(7)).await;
    let withdrawal = format!("{path}/withdrawal");
    open.kenji.get(&path).await.is(200).does_not_say(&withdrawal);
    open.kenji.post(&withdrawal, &[("form_key", &new_key().to_string())]).await.is(422).says("Judging has begun");
    let decision = format!("{}/decision", at_screening(&path));
    let late = open.organiser.post(&decision, &[&[("decision", "accept")], &borrowed(&screened)[..]].concat()).await.is(422);
    late.says("Judging has begun");
    assert_eq!(state(&open.kenji.get(&path).await), "Sent");
}

#[tokio::test]
async fn an_application_that_may_not_enter_any_more_is_not_endorsed() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.begins(&open.mariam, "Start-up", "Japan").await;
    // Three years old on the fourth: in time today, and too old when it is endorsed.
    saves(&open.mariam, &path, &[("founded_on", "2023-11-04")]).await.leads_to(&path);
    sends(&open.mariam, &path).await.leads_to(&path);
    // Its letter goes out before the next one.
    app.run_due_jobs().await;
    open.pass(Duration::days(3)).await;
    let endorsed = open.kenji.submits_to(&path, &format!("{path}/endorsement"), &[]).await;
    endorsed.is(422).says("Something is missing");
    assert_eq!(state(&open.mariam.get(&path).await), "With the association");
    open.kenji.submits_to(&path, &format!("{path}/return"), &[("reason", "It is too old.\nBy a day.")]).await.is(303);
    let (_, letter) = app.last_mail_to(&email_of("Mariam")).await;
    assert!(letter.contains("> It is too old.\n> By a day.\n"), "{letter}");
}

/// A file comes before the sending, and stands in the receipt, or after it, and is refused.
#[tokio::test]
async fn a_file_and_the_sending_wait_for_each_other() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let files = format!("{path}/files");
    let shown = open.kenji.get(&files).await.is(200);
    let picture = crate::logos::png(40, 30);
    // In the midst of being sent.
    let mut sending = app.pool.begin().await.expect("a transaction");
    for sql in [
        "select from award_nomination_contents for update",
        "select set_config('summit.now', '2026-11-02T05:00:00Z', true)",
        "update award_nominations set state = 'submitted', submitted_at = created_at",
    ] {
        sqlx::query(sql).execute(&mut *sending).await.expect(sql);
    }
    let brought = open.kenji.brings_to(&shown, &files, &[], Some(("team.png", "image/png", &picture)));
    let mut brought = Box::pin(brought);
    assert!(timeout(time::Duration::from_millis(500), &mut brought).await.is_err(), "it does not wait");
    sending.commit().await.expect("a commit");
    brought.await.is(422);
    assert_eq!(app.count("select count(*) from award_nomination_files").await, 0);
}

/// A save of the same page that comes late changes nothing of what its page sent.
#[tokio::test]
async fn a_late_save_of_the_same_page_changes_nothing_of_what_is_lodged() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let page = open.kenji.get(&path).await.is(200);
    let typed = |text: &'static str| filled(&page, &path, &[("profile_en", text)]);
    let (whole, late) = (typed("Twelve villages."), typed("Twel"));
    let (autosave, submission) = (format!("{path}/autosave"), format!("{path}/submission"));
    let (sent, saved) = (borrowed(&whole), borrowed(&late));
    let lock = "select from award_nomination_contents for update";
    let answer = sent_while_saved(lock, &app, open.kenji.post(&submission, &sent), open.kenji.post(&autosave, &saved)).await;
    answer.leads_to(&path);
    assert_eq!(app.count("select count(*) from award_receipts where content like '%Twelve villages.%'").await, 1);
    assert_eq!(app.count("select count(*) from award_nomination_contents where texts::text like '%Twelve villages.%'").await, 1);
}

#[tokio::test]
async fn a_letter_names_the_receipt_of_its_own_sending() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    sends(&open.kenji, &path).await.leads_to(&path);
    let until = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-07T12:00")];
    decides(&open, &path, &until).await.leads_to(&at_screening(&path));
    saves(&open.kenji, &path, &[("profile_en", "Twelve villages.")]).await.leads_to(&path);
    app.pass(Duration::seconds(1));
    sends(&open.kenji, &path).await.leads_to(&path);
    app.run_due_jobs().await;
    let page = open.kenji.get(&path).await;
    let digests: Vec<_> = page.body.split("receipt.json?digest=").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(digests.len(), 2);
    let letters = app.mails().await;
    for digest in digests {
        assert_eq!(letters.iter().filter(|(.., letter)| letter.contains(digest)).count(), 1, "{digest} in {letters:?}");
    }
}

#[tokio::test]
async fn what_a_late_category_asks_is_open_until_somebody_begins() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let cycle = open.organiser.get("/admin/awards").await.link_to("ASOCIO Tech Excellence Awards");
    let fields = [("name_en", "Green Tech"), ("name_ur", "سبز ٹیک")];
    let new = format!("{cycle}/categories/new");
    awards::changes(&open.organiser, &new, &fields).await.is(303);
    let questions = format!("/admin/awards/categories/{}/questions", open.category("Green Tech").await);
    let asked = [("label_en", "What does it save?"), ("label_ur", "یہ کیا بچاتا ہے؟"), ("most_words", "100")];
    let page = open.organiser.get(&questions).await.is(200).does_not_say("Nominations are open, or were");
    let typed = |page: &Reply| -> Vec<(String, String)> {
        let mut fields = page.filled(&questions);
        for (name, value) in asked {
            let field = fields.iter_mut().find(|(known, _)| known == name).expect("a field");
            value.clone_into(&mut field.1);
        }
        fields
    };
    open.organiser.post(&questions, &borrowed(&typed(&page))).await.is(303);
    let page = open.organiser.get(&questions).await.says("What does it save?");
    let path = open.begins(&open.kenji, "Green Tech", "Japan").await;
    open.kenji.get(&path).await.says("What does it save?");
    // From then on it stays, on this page too.
    let mut more = page.filled(&questions);
    let words = more.iter_mut().find(|(name, _)| name == "most_words").expect("words");
    "99".clone_into(&mut words.1);
    open.organiser.post(&questions, &borrowed(&more)).await.has_problems_at(&["questions"]);
    open.organiser.get(&questions).await.says("Nominations are open, or were");
}
