//! Stylesheets: each file is part of what some page loads, and visitors do not load the admin area's.
use crate::support::TestApp;
use std::{collections::BTreeSet, fs};
use summit::server::STYLESHEETS;

#[test]
fn every_stylesheet_is_part_of_what_some_page_loads_and_none_is_missing() {
    let files = fs::read_dir("static/css").expect("stylesheets").map(|e| e.expect("a file").file_name());
    let lying: BTreeSet<_> = files.map(|name| name.into_string().expect("a name")).collect();
    let named = STYLESHEETS.iter().flat_map(|(_, parts)| parts.concat());
    let named: BTreeSet<_> = named.map(|name| format!("{name}.css")).collect();
    assert_eq!(lying, named);
}

#[tokio::test]
async fn visitors_do_not_carry_the_admin_areas_rules() {
    let app = TestApp::new().await;
    let sheet = async |name: &str| app.visitor().get(&format!("/assets/x/css/{name}.css")).await.is(200).body;
    let (public, admin, guide) = (sheet("public").await, sheet("admin").await, sheet("styleguide").await);
    for (rule, in_public, in_admin) in [(".btn", true, true), (".hero", true, false), (".chip", true, false), (".tbl", false, true)] {
        let has = |sheet: &str| sheet.contains(&format!("\n{rule} {{\n"));
        assert_eq!((has(&public), has(&admin), has(&guide)), (in_public, in_admin, true), "{rule}");
    }
}

/// A property that is defined nowhere gives no colour, unsaid.
#[test]
fn every_custom_property_that_is_used_is_defined() {
    let read = |folder: &str| {
        let files = fs::read_dir(folder).expect(folder).map(|entry| entry.expect("a file").path());
        files.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).expect("a text")).collect::<String>()
    };
    let sheets = read("static/css");
    let name = |rest: &str| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default().to_owned();
    // With a fallback it may be set by a page.
    let used = sheets.split("var(--").skip(1).filter(|rest| rest[name(rest).len()..].starts_with(')')).map(name);
    let is_defined = |one: &String| sheets.contains(&format!("--{one}:")) || sheets.contains(&format!("@property --{one} "));
    let unknown: BTreeSet<_> = used.filter(|one| !is_defined(one)).collect();
    assert_eq!(unknown, BTreeSet::new());
}
