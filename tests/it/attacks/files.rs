//! Files that are made for somebody are shut to everybody else, and to them once they have signed out.
use super::everything::{everything, nothing_changed_since};
use crate::{access::ground::Ground, support::TestApp};
use summit::{
    access::{Need, Route},
    server,
};
use uuid::Uuid;

#[tokio::test]
async fn attack_5_tables_are_shut_to_others_and_after_signing_out() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let exports: Vec<_> = table.iter().filter(|route| route.path.split('.').next_back() == Some("csv")).collect();
    assert!(exports.len() > 1, "{exports:?}");
    let other = app.staff(&ground.organiser, "Omar", &["agenda.change", "mail.change"]).await;
    // Whose it is, and what all others hear: of what somebody stands in they learn nothing.
    let whose = |export: &Route| match export.need {
        Need::Right(_) => (&ground.organiser, [&other, &ground.delegate], 403),
        Need::Standing(_) => (&ground.delegate, [&other, &ground.organiser], 404),
        _ => panic!("{export:?}"),
    };
    for export in &exports {
        let ((own, others, status), address) = (whose(export), ground.address(export.path));
        let table = own.get(&address).await.is(200);
        assert!(table.header("cache-control").contains("no-store") && table.header("content-disposition").starts_with("attachment"));
        for who in others {
            who.get(&address).await.is(status);
        }
        app.visitor().get(&address).await.is(303);
    }
    // The cookie that a browser or a proxy still has is no key any more.
    let signed_in = [&ground.organiser, &ground.delegate];
    let left = signed_in.map(|browser| app.visitor().with_cookies_of(browser));
    for browser in signed_in {
        browser.post("/sign-out", &[]).await.leads_to("/");
    }
    let before = everything(&app).await;
    for export in exports {
        for who in left.iter().chain(signed_in) {
            assert!(who.get(&ground.address(export.path)).await.is(303).header("location").starts_with("/sign-in"));
        }
    }
    nothing_changed_since(&app, &before, "asking for tables").await;
}

#[tokio::test]
async fn attack_5_a_file_that_is_not_released_does_not_exist() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let session: Uuid = sqlx::query_scalar("select session_id from session_materials limit 1").fetch_one(&app.pool).await.expect("one");
    let materials = format!("/admin/agenda/sessions/{session}/materials");
    let file = ("b.pdf", "application/pdf", b"%PDF-1.7 draft".as_slice());
    ground.organiser.brings(&materials, &[("title", "Draft")], file).await.is(303);
    let draft: Uuid = sqlx::query_scalar("select material_id from session_materials where title = 'Draft'")
        .fetch_one(&app.pool)
        .await
        .expect("the draft");
    for who in [&app.visitor(), &ground.delegate] {
        let theirs = who.get(&format!("/agenda/materials/{draft}")).await.is(404);
        let nothings = who.get("/agenda/materials/01930000-0000-7000-8000-000000000000").await.is(404);
        assert_eq!(theirs.body, nothings.body);
    }
}
