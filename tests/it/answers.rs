//! What every answer says of itself, whatever the route.
use crate::{access::ground::Ground, support::TestApp};
use summit::server;

#[tokio::test]
async fn every_answer_says_what_it_is_and_stands_in_nobodys_frame() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (mut kinds, stranger) = (std::collections::BTreeSet::new(), app.visitor());
    for route in server::routes(&app.app).table().iter().filter(|route| route.method == "GET") {
        let address = ground.address(route.path);
        for who in [&ground.organiser, &ground.delegate, &stranger] {
            let answer = who.get(&address).await;
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("frame-ancestors 'none'"), "{address}: {policy}");
            if answer.bytes.is_empty() {
                continue;
            }
            let kind = answer.header("content-type");
            let is_written = kind.starts_with("text/") || kind.contains("xml");
            assert!(!kind.is_empty() && (!is_written || kind.contains("charset=utf-8")), "{address}: {kind:?}");
            let is_page = answer.body.starts_with("<!doctype html>");
            assert_eq!(is_page, kind.starts_with("text/html"), "{address}: {kind}");
            kinds.insert(kind);
        }
    }
    assert!(kinds.len() > 5, "{kinds:?}");
}

#[tokio::test]
async fn a_fault_of_ours_says_nothing_of_its_cause() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::raw_sql("alter table articles rename to hidden_away").execute(&app.pool).await.expect("a table less");
    for (address, advice) in [("/admin/articles", "Something went wrong"), ("/ur/admin/articles", "")] {
        let page = organiser.get(address).await.is(500).says(advice);
        let said = page.body.to_lowercase();
        for cause in ["articles\" does not exist", "relation", "hidden_away", "sqlx", "select ", "postgres", "src/", ".rs"] {
            assert!(!said.contains(cause), "{address}: {cause}");
        }
    }
}
