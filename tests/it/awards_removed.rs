//! What somebody removed from the awards while an organiser typed: nothing that was typed is lost.
use crate::{
    awards::{NEW, category, changes, cycle, typed},
    support::{Actor, Reply, TestApp},
};

/// The page's form, with one field changed.
fn changed(page: &Reply, address: &str, name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = page.filled(address);
    let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{address} has no {name}"));
    value.clone_into(&mut field.1);
    fields
}

async fn sends(who: &Actor<'_>, address: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(address, &fields).await
}

async fn removes(who: &Actor<'_>, page: &str) {
    who.submits_to(page, &format!("{page}/removal"), &[]).await.is(303);
}

#[tokio::test]
async fn awards_are_added_anew_with_what_was_typed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let rules = format!("{path}/rules");
    let older = organiser.get(&rules).await.is(200);
    removes(&organiser, &path).await;
    let shown = sends(&organiser, &rules, &changed(&older, &rules, "name_en", "Written for long")).await.is(422);
    let shown = shown.says("Somebody removed this");
    sends(&organiser, NEW, &shown.filled(NEW)).await.is(303);
    organiser.get("/admin/awards").await.says("Written for long");
    assert_eq!(app.count("select count(*) from award_categories").await, 12, "with the usual categories");
}

#[tokio::test]
async fn a_category_is_added_anew_to_its_awards_or_to_others() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (path, other) = (cycle(&organiser).await, organiser.submits(NEW, &typed(&[("edition", "2027")])).await.header("location"));
    let start_up = category(&organiser.get(&path).await, "Start-up");
    let older = organiser.get(&start_up).await.is(200);
    let fields = changed(&older, &start_up, "description_en", "Written for long");
    removes(&organiser, &start_up).await;
    let shown = sends(&organiser, &start_up, &fields).await.is(422).says("Somebody removed this");
    let new = format!("{path}/categories/new");
    sends(&organiser, &new, &changed(&shown, &new, "name_en", "Young firms")).await.leads_to(&path);
    let added = category(&organiser.get(&path).await, "Young firms");
    organiser.get(&added).await.says("Written for long");
    // All of it is removed: the form of a new one, and that of the first.
    let newer = organiser.get(&new).await.is(200);
    removes(&organiser, &path).await;
    let others = format!("{other}/categories/new");
    for (address, fields) in [(&start_up, fields), (&new, changed(&newer, &new, "name_en", "Robots"))] {
        let shown = sends(&organiser, address, &fields).await.is(422).says("add it to these awards");
        let fields = changed(&shown, &others, "name_ur", if address == &new { "روبوٹ" } else { "نئی کمپنیاں" });
        let fields: Vec<_> =
            fields.into_iter().map(|(name, value)| if value == "Start-up" { (name, "Firms".to_owned()) } else { (name, value) }).collect();
        sends(&organiser, &others, &fields).await.leads_to(&other);
    }
    organiser.get(&other).await.says("Robots").says("Firms");
    // An address that was none is not found.
    let nowhere = format!("/admin/awards/cycles/{}/categories/new", uuid::Uuid::nil());
    sends(&organiser, &nowhere, &newer.filled(&new)).await.is(404);
}

#[tokio::test]
async fn a_rubric_goes_to_another_category() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let page = organiser.get(&path).await;
    let (start_up, health) = (category(&page, "Start-up"), category(&page, "HealthTech"));
    let (rubric, other) = (format!("{start_up}/rubric"), format!("{health}/rubric"));
    let older = organiser.get(&rubric).await.is(200);
    removes(&organiser, &start_up).await;
    let fields = changed(&older, &rubric, "hint_en", "Written for long");
    // As often as it is sent, it stands there.
    let shown = sends(&organiser, &rubric, &fields).await.has_problems_at(&["category"]);
    let shown = sends(&organiser, &rubric, &shown.filled(&rubric)).await.has_problems_at(&["category"]).says("Written for long");
    let health = health.rsplit('/').next().expect("an id");
    let moved = sends(&organiser, &rubric, &changed(&shown, &rubric, "category", health)).await.is(200).says("Written for long");
    organiser.get(&other).await.does_not_say("Written for long");
    sends(&organiser, &other, &moved.filled(&other)).await.leads_to(&path);
    organiser.get(&other).await.says("Written for long").says("Business model and financials");
}

#[tokio::test]
async fn questions_go_below_those_of_another_category() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let page = organiser.get(&path).await;
    let (start_up, health) = (category(&page, "Start-up"), category(&page, "HealthTech"));
    let (questions, other) = (format!("{start_up}/questions"), format!("{health}/questions"));
    let older = organiser.get(&questions).await.is(200);
    removes(&organiser, &start_up).await;
    let fields = changed(&older, &questions, "hint_en", "Written for long");
    // As often as it is sent, it stands there.
    let shown = sends(&organiser, &questions, &fields).await.has_problems_at(&["category"]);
    let shown = sends(&organiser, &questions, &shown.filled(&questions)).await.has_problems_at(&["category"]).says("Written for long");
    let health = health.rsplit('/').next().expect("an id");
    let moved = sends(&organiser, &questions, &changed(&shown, &questions, "category", health)).await.is(200).says("Written for long");
    organiser.get(&other).await.does_not_say("Written for long");
    sends(&organiser, &other, &moved.filled(&other)).await.leads_to(&path);
    let labels: Vec<_> = organiser.get(&other).await.filled(&other);
    let labels = labels.iter().filter(|(name, value)| name == "label_en" && !value.is_empty()).count();
    assert_eq!(labels, 12, "its own six, and those that were typed");
    organiser.get(&other).await.says("Written for long");
    // Everything is removed: it stands there until there is a category again.
    removes(&organiser, &path).await;
    sends(&organiser, &questions, &fields).await.is(422).says("Add a category in another window").says("Written for long");
}

/// Where no other category is without a rubric, one is added in another window.
#[tokio::test]
async fn a_rubric_waits_for_a_category() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = organiser.submits(NEW, &typed(&[("start", "empty")])).await.header("location");
    let new = format!("{path}/categories/new");
    let usual = |name| [("name_en", name), ("name_ur", "نام")];
    changes(&organiser, &new, &usual("Firms")).await.leads_to(&path);
    let firms = category(&organiser.get(&path).await, "Firms");
    let rubric = format!("{firms}/rubric");
    let older = organiser.get(&rubric).await.is(200);
    removes(&organiser, &firms).await;
    let fields = changed(&older, &rubric, "criterion_en", "Written for long");
    let shown = sends(&organiser, &rubric, &fields).await.is(422).says("Add a category in another window");
    changes(&organiser, &new, &usual("Companies")).await.leads_to(&path);
    let shown = sends(&organiser, &rubric, &shown.filled(&rubric)).await.is(422).says("Companies");
    assert!(shown.filled(&rubric).iter().any(|(name, value)| name == "criterion_en" && value == "Written for long"));
    removes(&organiser, &path).await;
    sends(&organiser, &rubric, &shown.filled(&rubric)).await.is(422).says("Written for long");
}
