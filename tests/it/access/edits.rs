//! Two organisers who edit the same thing: what one saved is never undone by the other's older page.
use super::ground::Ground;
use crate::support::{Actor, Reply, TestApp};
use summit::{access::Need, server};

/// Every page that edits something, with a field that one organiser changes and another that the other does.
const PAGES: [(&str, Change<'_>, Change<'_>); 20] = [
    ("/admin/event", ("city_en", "Lahore"), ("venue_en", "Expo Centre")),
    ("/admin/home", ("heading_en", "Three days of talks"), ("lead_en", "Come to Islamabad.")),
    ("/admin/articles/{id}", ("title_en", "Visas at arrival"), ("body_en", "From October.")),
    ("/admin/passes/{id}", ("name_en", "Whole summit"), ("description_en", "Everything.")),
    ("/admin/pools/{id}", ("name_en", "Great hall"), ("capacity", "901")),
    ("/admin/economies/{id}", ("association", "Association of Software"), ("domains", "chinar.example")),
    ("/admin/supporters/{id}", ("name_en", "Chinar Group"), ("website", "https://chinar.example/")),
    ("/admin/agenda/sessions/{id}", ("title_en", "Cables under the sea"), ("summary_en", "Who owns them.")),
    ("/admin/agenda/speakers/{id}", ("organisation", "Chinar Group"), ("biography_en", "An engineer.")),
    ("/admin/agenda/rooms/{id}", ("name_en", "Margalla Hall"), ("capacity", "321")),
    ("/admin/agenda/tracks/{id}", ("name_en", "Cloud"), ("position", "77")),
    ("/admin/agenda/kinds/{id}", ("name_en", "Round table"), ("minutes", "35")),
    ("/admin/awards/cycles/{id}/rules", ("name_en", "Tech Awards"), ("publication_at", "2026-12-24T10:00")),
    ("/admin/awards/categories/{id}", ("name_en", "Start-ups"), ("quota", "7")),
    ("/admin/awards/categories/{id}/rubric", ("scale_to", "12"), ("anchor_en", "Poor")),
    ("/admin/awards/categories/{id}/pitches", ("place", "Hall B"), ("starts_at", "2026-12-24T10:00")),
    ("/admin/awards/archive/{id}", ("organisation", "Chinar Group"), ("website", "https://chinar.example/")),
    ("/admin/awards/judges/{id}", ("employer", "Chinar Group"), ("expertise", "Networks")),
    ("/admin/organisers/{id}", ("until", "2026-12-24T10:00"), ("right", "mail.see")),
    ("/admin/roles/{id}", ("name_en", "Programme office"), ("name_ur", "پروگرام دفتر")),
];

/// A field and what it becomes.
pub type Change<'a> = (&'a str, &'a str);

/// Another organiser.
pub async fn bilal(app: &TestApp) -> Actor<'_> {
    let (link, bilal) = (app.invitation("bilal@pasha.test").await, app.visitor());
    let fields = [("name", "Bilal Ahmed"), ("password", "neelam-barish 4 kaghaz tez")];
    bilal.submits(&link, &fields).await.leads_to("/admin");
    bilal
}

/// The page's form as it is shown, with one field changed.
fn filled(page: &Reply, address: &str, (name, value): Change<'_>) -> Vec<(String, String)> {
    let mut fields = page.filled(address);
    let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{address} has no {name}"));
    value.clone_into(&mut field.1);
    fields
}

pub async fn sends(who: &Actor<'_>, page: &Reply, address: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let is_upload = page.forms().iter().any(|form| form.is_post && form.is_sent_to(address) && form.brings_file);
    if is_upload { who.post_parts(address, &fields, None).await } else { who.post(address, &fields).await }
}

fn value(page: &Reply, address: &str, name: &str) -> String {
    page.filled(address).into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test]
async fn an_older_page_does_not_undo_what_somebody_else_saved() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    for (path, theirs, mine) in PAGES {
        let address = ground.address(path);
        let (older, newer) = (one.get(&address).await.is(200), other.get(&address).await.is(200));
        sends(&other, &newer, &address, &filled(&newer, &address, theirs)).await.is(303);
        let refused = sends(one, &older, &address, &filled(&older, &address, mine)).await.has_problems_at(&[theirs.0]);
        let refused = refused.says("What they saved now stands here");
        assert_eq!(value(&refused, &address, theirs.0), theirs.1, "{path}");
        assert_eq!(value(&refused, &address, mine.0), mine.1, "{path}");
        assert_eq!(value(&one.get(&address).await, &address, mine.0), value(&older, &address, mine.0), "{path} was saved");
        // Looked at and saved again.
        sends(one, &refused, &address, &refused.filled(&address)).await.is(303);
        let saved = one.get(&address).await;
        assert_eq!(value(&saved, &address, theirs.0), theirs.1, "{path}");
        assert_eq!(value(&saved, &address, mine.0), mine.1, "{path}");
    }
}

#[tokio::test]
async fn of_two_who_change_the_same_field_the_second_is_shown_what_the_first_saved() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    // A moment, a number and what is only ticked cannot be any text.
    let no_text = ["/admin/organisers/{id}", "/admin/awards/categories/{id}/rubric"];
    for (path, (field, theirs), _) in PAGES.into_iter().filter(|(path, ..)| !no_text.contains(path)) {
        let address = ground.address(path);
        let (older, newer) = (one.get(&address).await.is(200), other.get(&address).await.is(200));
        let before = value(&older, &address, field);
        sends(&other, &newer, &address, &filled(&newer, &address, (field, theirs))).await.is(303);
        let refused = sends(one, &older, &address, &filled(&older, &address, (field, "Mine"))).await.has_problems_at(&[field]);
        let refused = refused.says(&format!("Somebody else saved this since you opened the page: “{theirs}”"));
        assert_eq!(value(&refused, &address, field), "Mine", "{path}");
        // Put back to what it was when the page was opened, it is saved too.
        sends(one, &refused, &address, &filled(&refused, &address, (field, before.as_str()))).await.is(303);
    }
}

#[tokio::test]
async fn what_several_fields_have_in_common_is_said_once_in_the_summary() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    let address = ground.address("/admin/agenda/rooms/{id}");
    let page = one.get(&address).await.is(200);
    let with = |page: &Reply, fields: [(&str, &str); 3]| {
        let mut all = page.filled(&address);
        for (name, text) in fields {
            all.iter_mut().filter(|(other, _)| other == name).for_each(|(_, old)| text.clone_into(old));
        }
        all
    };
    let hers = with(&other.get(&address).await, [("name_en", "Great hall"), ("capacity", "60"), ("equipment_en", "Two screens")]);
    sends(&other, &page, &address, &hers).await.is(303);
    let mine = with(&page, [("name_en", "Grand hall"), ("capacity", "70"), ("equipment_en", "")]);
    let refused = sends(one, &page, &address, &mine).await.has_problems_at(&["name_en", "capacity", "equipment_en"]);
    let summary = refused.body.split("class=\"summary\"").nth(1).and_then(|rest| rest.split("</ul>").next()).expect("a summary");
    assert_eq!(summary.matches("Somebody else").count(), 1, "{summary}");
    assert_eq!(summary.matches("since you opened the page").count(), 1, "{summary}");
    let told = summary.replace(['\u{2068}', '\u{2069}'], "");
    assert!(told.contains("they saved “Great hall”") && told.contains("they saved “60”"), "{told}");
    assert!(told.contains("what they saved now stands there"), "{told}");
}

#[tokio::test]
async fn of_rows_that_both_changed_what_is_saved_is_told() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    let session = ground.address("/admin/agenda/sessions/{id}");
    let questions = ground.address(ROWS_ALONE[0]);
    let rows = [
        (questions.as_str(), "label_en", "Who uses it?", "most_words", "Who uses it? (300); What is new about it? (200)"),
        ("/admin/home", "number", "7,777", "label_english", "7,777"),
        (session.as_str(), "starts_at", "2026-11-17T21:05", "minutes", "2026-11-17 21:05 (30) Main hall"),
    ];
    for (address, theirs, value, mine, told) in rows {
        let (older, newer) = (one.get(address).await.is(200), other.get(address).await.is(200));
        sends(&other, &newer, address, &filled(&newer, address, (theirs, value))).await.is(303);
        let refused = sends(one, &older, address, &filled(&older, address, (mine, "25"))).await.is(422);
        refused.says("Somebody else saved this since you opened the page").says(told);
    }
}

/// A list of things, the field of their names, and what must be filled in to add one.
pub type Removable = (&'static str, &'static str, &'static [Change<'static>]);

pub const REMOVABLE: [Removable; 10] = [
    ("/admin/agenda/rooms", "name_en", &[("name_ur", "چھوٹا کمرہ"), ("capacity", "40")]),
    ("/admin/agenda/tracks", "name_en", &[("name_ur", "کلاؤڈ")]),
    ("/admin/agenda/kinds", "name_en", &[("name_ur", "گول میز"), ("code", "roundtable")]),
    ("/admin/agenda/sessions", "title_en", &[]),
    ("/admin/agenda/speakers", "name", &[]),
    ("/admin/supporters", "name_en", &[("name_ur", "چنار")]),
    ("/admin/awards/archive", "name_en", &[("edition", "2019"), ("category_en", "Startup"), ("economy", ECONOMY)]),
    ("/admin/passes", "name_en", &[("name_ur", "صحافی"), ("opens_days", "1"), ("pools", POOL)]),
    ("/admin/pools", "name_en", &[("name_ur", "ہال"), ("capacity", "10")]),
    (
        "/admin/articles",
        "title_en",
        &[("title_ur", "خبر"), ("body_en", "From October."), ("body_ur", "اکتوبر سے۔"), ("slug", "of-october")],
    ),
];

/// Stand for the first pool and the first economy that there are.
const POOL: &str = "a pool";
const ECONOMY: &str = "an economy";

/// Adds one that is called so, and answers with its address.
pub async fn adds(who: &Actor<'_>, (list, field, needed): Removable, name: &str) -> String {
    let new = format!("{list}/new");
    let page = who.get(&new).await.is(200);
    let first = |head: &str| page.body.split(head).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let pool = first("name=\"pools\" value=\"");
    let economy = first("<option value=\"0");
    let economy = format!("0{economy}");
    let mut fields = page.filled(&new);
    for (known, value) in [&[(field, name)], needed].concat() {
        let value = match value {
            POOL => pool,
            ECONOMY => economy.as_str(),
            other => other,
        };
        fields.retain(|(other, _)| other != known);
        fields.push((known.to_owned(), value.to_owned()));
    }
    sends(who, &page, &new, &fields).await.is(303);
    who.get(list).await.link_to(name)
}

#[tokio::test]
async fn what_somebody_removed_meanwhile_can_be_added_anew() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for removable in REMOVABLE {
        let (list, field, _) = removable;
        let address = adds(&organiser, removable, "Chinar").await;
        let older = organiser.get(&address).await.is(200);
        organiser.submits_to(&address, &format!("{address}/removal"), &[]).await.is(303);
        let fields = filled(&older, &address, (field, "Written for long"));
        let shown = sends(&organiser, &older, &address, &fields).await.is(422).says("Somebody removed this");
        let new = format!("{list}/new");
        assert_eq!(value(&shown, &new, field), "Written for long", "{list}");
        sends(&organiser, &shown, &new, &shown.filled(&new)).await.is(303);
        organiser.get(list).await.says("Written for long");
        organiser.get(&address).await.is(404);
    }
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told() {
    let app = TestApp::new().await;
    let (one, other) = (app.organiser().await, bilal(&app).await);
    for round in 0..8 {
        let (city, venue) = (format!("City {round}"), format!("Venue {round}"));
        let (mine, theirs) = (one.get("/admin/event").await, other.get("/admin/event").await);
        let (my_fields, their_fields) =
            (filled(&mine, "/admin/event", ("city_en", &city)), filled(&theirs, "/admin/event", ("venue_en", &venue)));
        let (mine, theirs) =
            tokio::join!(sends(&one, &mine, "/admin/event", &my_fields), sends(&other, &theirs, "/admin/event", &their_fields));
        let mut told = [mine.status.as_u16(), theirs.status.as_u16()];
        told.sort_unstable();
        assert_eq!(told, [303, 422], "round {round}");
    }
}

#[tokio::test]
async fn a_form_that_hides_what_it_had_shown_undoes_nothing() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    for (path, theirs, _) in PAGES {
        let address = ground.address(path);
        let page = ground.organiser.get(&address).await.is(200);
        for seen in ["", ".", ".0123456789abcdef"] {
            let mut fields = filled(&page, &address, theirs);
            let key = fields.iter_mut().find(|(name, _)| name == "form_key").expect("a key");
            key.1 = format!("{}{seen}", summit::kit::form::new_key());
            sends(&ground.organiser, &page, &address, &fields).await.has_problems_at(&[theirs.0]);
        }
        let now = ground.organiser.get(&address).await;
        assert_ne!(value(&now, &address, theirs.0), theirs.1, "{address}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_form_does_not_make_it_forget_what_it_had_shown() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    let older = one.get("/admin/event").await;
    let wrong = filled(&older, "/admin/event", ("edition", "1"));
    let refused = sends(one, &older, "/admin/event", &wrong).await.has_problems_at(&["edition"]);
    let newer = other.get("/admin/event").await;
    sends(&other, &newer, "/admin/event", &filled(&newer, "/admin/event", ("city_en", "Lahore"))).await.is(303);
    let mended = filled(&refused, "/admin/event", ("edition", "2027"));
    sends(one, &refused, "/admin/event", &mended).await.has_problems_at(&["city_en"]);
}

#[tokio::test]
async fn every_page_that_edits_something_says_what_it_had_shown() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let (mut found, mut others) = (vec![], vec![]);
    for route in table.iter().filter(|route| route.method == "GET" && matches!(route.need, Need::Right(_))) {
        let address = ground.address(route.path);
        // A form that is sent to the address of its own page saves what the page shows.
        for form in ground.organiser.get(&address).await.forms().into_iter().filter(|form| form.is_post && form.is_sent_to(&address)) {
            let key = form.fields.iter().find(|(name, _)| name == "form_key").map_or("", |(_, key)| key);
            if key.contains('.') { found.push(route.path) } else { others.push(route.path) }
        }
    }
    found.sort_unstable();
    let known = PAGES.map(|(path, ..)| path);
    let mut known = [&known[..], &ROWS_ALONE].concat();
    known.sort_unstable();
    assert_eq!(found, known);
    others.retain(|path| !path.ends_with("/new"));
    others.dedup();
    assert_eq!(others, NOT_SAVED, "a form that does not know what it had shown");
}

/// Pages of rows and nothing else, which are tried where both changed rows; and of choices and nothing else, which are tried
/// where both chose.
const ROWS_ALONE: [&str; 2] = ["/admin/awards/categories/{id}/questions", "/admin/awards/categories/{id}/panel"];

/// Pages whose forms bring something or go on with what was brought, and show nothing that others change.
const NOT_SAVED: [&str; 11] = [
    "/admin/acting/{id}",
    "/admin/registrations/networks",
    "/admin/codes/import",
    "/admin/codes/imports/{id}",
    "/admin/agenda/sessions/{id}/materials",
    "/admin/agenda/import",
    "/admin/agenda/imports/{id}",
    "/admin/awards/coordinators",
    "/admin/awards/cycles/{id}/jury",
    "/admin/awards/archive/import",
    "/admin/awards/archive/imports/{id}",
];
