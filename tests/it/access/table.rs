//! The routes and what each asks for, as they were agreed on.
use crate::support::TestApp;
use summit::{
    access::{Need, Proof, Route},
    kit::rights::Level,
    server,
};

pub fn line(route: &Route) -> String {
    let fresh = if route.proof == Proof::Fresh { ", with a fresh proof" } else { "" };
    let need = match route.need {
        Need::Right(right) => right.code(),
        need => format!("{need:?}"),
    };
    format!("{} {} {need}{fresh}", route.method, route.path)
}

/// A change of what a route asks for shows here, and so in the diff.
#[tokio::test]
async fn the_table_is_what_it_was() {
    let app = TestApp::new().await;
    let table: Vec<_> = server::routes(&app.app).table().iter().map(line).collect();
    let known = include_str!("../routes.txt");
    assert_eq!(table.join("\n"), known.trim_end(), "if this change is meant, write it into tests/it/routes.txt");
}

/// Who may see an area sends nothing that changes it: no form asks for less than the right to change, whatever it is for.
#[tokio::test]
async fn whatever_is_sent_to_the_organisers_area_asks_for_change() {
    let app = TestApp::new().await;
    let table = server::routes(&app.app).table().to_vec();
    let sent = table.iter().filter(|route| route.method != "GET" && route.path.starts_with("/admin"));
    let others: Vec<_> = sent.filter(|route| !matches!(route.need, Need::Right(right) if right.level == Level::Change)).map(line).collect();
    assert!(others.is_empty(), "{others:#?}");
}
