//! A code that proves a second factor counts once, however often and from wherever it is sent.
use crate::{
    factors::{ORGANISER, code, makes_recovery_codes, second_step, sets_up_an_app},
    races::together,
    support::TestApp,
};
use chrono::Duration;

#[tokio::test]
async fn attack_20_a_code_of_the_app_is_taken_once_however_often_it_is_sent() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    // The code that set it up is used, and so is every one before.
    let step = second_step(&app.visitor()).await;
    app.visitor().submits(&step, &[("code", &code(&app, 0).await)]).await.has_problems_at(&["code"]);
    app.visitor().submits(&step, &[("code", &code(&app, -1).await)]).await.has_problems_at(&["code"]);
    app.pass(Duration::minutes(1));
    let right = code(&app, 0).await;
    let mut steps = vec![];
    for _ in 0..20 {
        steps.push(second_step(&app.visitor().at([203, 0, 113, u8::try_from(steps.len()).expect("few")])).await);
    }
    let visitors: Vec<_> = (0..20).map(|i| app.visitor().at([203, 0, 113, i])).collect();
    let fields = [("code", right.as_str())];
    let tries = visitors.iter().zip(&steps).map(|(visitor, step)| visitor.submits(step, &fields));
    let tries = together(tries.collect()).await;
    assert_eq!(tries.iter().filter(|reply| reply.status == 303).count(), 1);
}

#[tokio::test]
async fn attack_21_a_recovery_code_lets_in_once_and_its_owner_is_told() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let codes = makes_recovery_codes(&organiser).await;
    assert_eq!(codes.len(), 10);
    let kept: Vec<Vec<u8>> = sqlx::query_scalar("select code_hash from recovery_codes").fetch_all(&app.pool).await.expect("hashes");
    assert!(kept.iter().all(|hash| hash.len() == 32));
    let mut steps = vec![];
    for _ in 0..50 {
        steps.push(second_step(&app.visitor().at([203, 0, 113, u8::try_from(steps.len()).expect("few")])).await);
        app.pass(Duration::minutes(2));
        sqlx::query("update second_steps set expires_at = expires_at + interval '1 day'").execute(&app.pool).await.expect("longer");
    }
    let visitors: Vec<_> = (0..50).map(|i| app.visitor().at([203, 0, 113, i])).collect();
    sqlx::query("delete from throttle_buckets").execute(&app.pool).await.expect("nobody guessed");
    let fields = [("code", codes[0].as_str())];
    let tries = together(visitors.iter().zip(&steps).map(|(visitor, step)| visitor.submits(step, &fields)).collect()).await;
    assert_eq!(tries.iter().filter(|reply| reply.status == 303).count(), 1);
    sqlx::query("delete from throttle_buckets").execute(&app.pool).await.expect("later");
    let (_, text) = app.last_mail_to(ORGANISER).await;
    assert!(text.contains("Codes left: \u{2068}9\u{2069}."), "{text}");
    // New ones end those before.
    let laptop = app.visitor();
    let step = second_step(&laptop).await;
    laptop.submits(&step, &[("code", &codes[1])]).await.leads_to("/admin/audit");
    let again = makes_recovery_codes(&laptop).await;
    let step = second_step(&app.visitor()).await;
    app.visitor().submits(&step, &[("code", &codes[2])]).await.has_problems_at(&["code"]);
    app.visitor().submits(&step, &[("code", &again[2])]).await.leads_to("/admin/audit");
}
