//! Methods that no route has: whoever asks with one is told so, and nothing happens.
use super::ground::Ground;
use crate::support::TestApp;
use std::collections::BTreeSet;
use summit::server;

/// Methods that some server or tunnel understands, and one that nobody does.
const STRANGE: [&str; 8] = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GETT"];

#[tokio::test]
async fn a_method_that_no_route_has_opens_nothing_to_anybody() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let paths: BTreeSet<_> = table.iter().map(|route| route.path).collect();
    let entries = "select count(*) from audit_entries";
    let (before, visitor) = (app.count(entries).await, app.visitor());
    let mut offences = vec![];
    for path in paths {
        let address = ground.form_address(path);
        for method in STRANGE {
            for (name, who) in [("stranger", &visitor), ("delegate", &ground.delegate), ("organiser", &ground.organiser)] {
                let status = who.send(method, &address, Some(String::new())).await.status.as_u16();
                if status != 405 {
                    offences.push(format!("{method} {address} by a {name}: {status}"));
                }
            }
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
    assert_eq!(app.count(entries).await, before);
}
