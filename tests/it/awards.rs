//! Organisers set up a year's awards, and the public reads them.
use crate::support::{Actor, Reply, TestApp};
use chrono::Duration;
use summit::kit::db::Actor as DbActor;

pub const NEW: &str = "/admin/awards/cycles/new";

/// Dates in Islamabad; the tests begin on 1 November 2026 at noon.
const DATES: [(&str, &str); 9] = [
    ("nominations_open_at", "2026-11-02T09:00"),
    ("nominations_close_at", "2026-11-06T18:00"),
    ("screening_ends_at", "2026-11-07T18:00"),
    ("online_opens_at", "2026-11-08T09:00"),
    ("online_closes_at", "2026-11-11T18:00"),
    ("pitch_opens_at", "2026-11-17T09:00"),
    ("pitch_closes_at", "2026-11-17T18:00"),
    ("deliberation_ends_at", "2026-11-18T12:00"),
    ("publication_at", "2026-11-18T20:00"),
];

pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name_en", "ASOCIO Tech Excellence Awards"),
        ("name_ur", "ایسوسیو ایوارڈز"),
        ("edition", "2026"),
        ("start", "material"),
        ("score_rule", "calibrated"),
        ("tie_rule", "criteria"),
        ("conflict_kinds", "economy"),
        ("conflict_kinds", "employer"),
        ("conflict_kinds", "nominator"),
        ("conflict_kinds", "past_tie"),
        ("conflict_kinds", "family"),
        ("conflict_kinds", "other"),
    ];
    let all = usual.into_iter().chain(DATES).filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    all.chain(changed.iter().copied()).collect()
}

/// A cycle made from the starting material: its page.
pub async fn cycle(organiser: &Actor<'_>) -> String {
    let made = organiser.submits(NEW, &typed(&[])).await;
    let path = made.header("location");
    assert!(path.starts_with("/admin/awards/cycles/"), "{path}: {}", made.body);
    path
}

pub fn category(page: &Reply, name: &str) -> String {
    page.link_to(name)
}

/// Saves a page's form with some fields changed.
pub async fn changes(who: &Actor<'_>, page: &str, fields: &[(&str, &str)]) -> Reply {
    let filled = who.get(page).await.is(200).filled(page);
    let kept = filled.iter().filter(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    let all: Vec<_> = kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(fields.iter().copied()).collect();
    who.post(page, &all).await
}

#[tokio::test]
async fn an_organiser_sets_up_awards_and_the_public_reads_them() {
    let app = TestApp::new().await;
    let (organiser, stranger) = (app.organiser().await, app.visitor());
    stranger.get("/awards").await.is(200).says("The awards are being prepared");
    let path = cycle(&organiser).await;
    let page =
        organiser.get(&path).await.is(200).says("Digital Government").says("11 categories have no rubric").says("Not on the site yet");
    let start_up = category(&page, "Start-up");
    organiser.get(&format!("{start_up}/rubric")).await.is(200).says("Business model and financials").says("value=\"30\"");
    stranger.get("/awards").await.does_not_say("Digital Government");
    organiser.submits_to(&path, &format!("{path}/display"), &[]).await.leads_to(&path);
    let shown = stranger.get("/awards").await.is(200).says("ASOCIO Tech Excellence Awards").says("Digital Government");
    shown.says("Business model and financials").says("30 %").says("At most 3 years old").says("The highest calibrated score wins");
    stranger.in_urdu().get("/awards").await.is(200).says("ایسوسیو ایوارڈز").says("کاروباری ماڈل اور مالیات");
    app.visitor().get("/sitemap.xml").await.says("/awards");
    organiser.submits_to(&path, &format!("{path}/concealment"), &[]).await.leads_to(&path);
    app.visitor().get("/awards").await.says("The awards are being prepared");
}

#[tokio::test]
async fn all_that_is_wrong_with_a_cycle_is_said_at_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let wrong = [("name_ur", " "), ("edition", "2026/7"), ("online_opens_at", "2026-11-05T09:00"), ("tie_rule", "dice"), ("start", "luck")];
    let told = organiser.submits(NEW, &typed(&wrong)).await;
    told.has_problems_at(&["name_ur", "edition", "online_opens_at", "tie_rule", "start"]).says("ASOCIO Tech Excellence Awards");
    cycle(&organiser).await;
    organiser.submits(NEW, &typed(&[])).await.has_problems_at(&["edition"]);
    assert_eq!(app.count("select count(*) from award_cycles").await, 1);
}

#[tokio::test]
async fn weights_that_do_not_make_100_are_told_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let page = organiser.get(&cycle(&organiser).await).await;
    let rubric = format!("{}/rubric", category(&page, "HealthTech"));
    let row = |en: &'static str, ur: &'static str, level: &'static str, weight: &'static str| {
        [
            ("criterion", ""),
            ("level", level),
            ("criterion_en", en),
            ("criterion_ur", ur),
            ("hint_en", ""),
            ("hint_ur", ""),
            ("weight", weight),
        ]
    };
    let fields = |second: &'static str, part: &'static str| {
        let rows = [
            row("Impact", "اثر", "criterion", "60"),
            row("Reach", "رسائی", "part", "۵۰"),
            row("Depth", "گہرائی", "part", part),
            row("Novelty", "جدت", "criterion", second),
        ];
        [&rows.concat()[..], &[("scale_from", "0"), ("scale_to", "10"), ("comment_rule", "always")]].concat()
    };
    organiser.submits(&rubric, &fields("39", "50")).await.has_problems_at(&["criteria"]).says("make \u{2068}99\u{2069} %").says("Novelty");
    organiser.submits(&rubric, &fields("40", "49")).await.has_problems_at(&["criteria"]).says("Impact");
    let upside_down = [&fields("40", "50")[..], &[("score", "99"), ("anchor_en", "High"), ("anchor_ur", "")]].concat();
    let upside_down: Vec<_> = upside_down.into_iter().filter(|(name, _)| *name != "scale_from").chain([("scale_from", "20")]).collect();
    organiser.submits(&rubric, &upside_down).await.has_problems_at(&["scale_to", "score-1", "anchor_ur-1"]);
    organiser.submits(&rubric, &fields("40", "50")).await.is(303);
    let saved = organiser.get(&rubric).await.is(200).says("Depth").says("value=\"50\"");
    // Ids stay through a change.
    let depth: uuid::Uuid =
        sqlx::query_scalar("select criterion_id from award_criteria where name_en = 'Depth'").fetch_one(&app.pool).await.expect("one");
    saved.says(&depth.to_string());
    changes(&organiser, &rubric, &[("comment_rule", "never")]).await.is(303);
    organiser.get(&rubric).await.says(&depth.to_string());
    assert_eq!(app.count("select count(*) from award_criteria").await, 4 + 13);
}

/// What the database refuses when the page does not: each by its own connection, past all forms.
#[tokio::test]
async fn the_database_holds_the_rules_of_a_rubric_and_of_a_cycle() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    cycle(&organiser).await;
    for sql in [
        "update award_criteria set weight = weight - 1 where parent_id is null",
        "delete from award_criteria where parent_id is not null and name_en = 'Team'",
        "update award_cycles set online_opens_at = nominations_open_at",
        "update award_categories set scale_from = 10, scale_to = 0",
        "update award_categories set winners = 0",
        "insert into award_anchors select category_id, 3, '', 'x' from award_categories",
    ] {
        let done = app.app.db.write(DbActor::System("awards_test"), async |tx| {
            Ok::<_, summit::kit::error::AppError>(sqlx::query(sql).execute(&mut *tx.conn).await?.rows_affected())
        });
        assert!(done.await.is_err(), "{sql}");
    }
}

/// Days later, when the organiser has to sign in again.
pub async fn later(app: &TestApp, organiser: &Actor<'_>, days: i64) {
    app.pass(Duration::days(days));
    let fields = [("email", "ayesha@pasha.test"), ("password", "qutub-lahar 9 chinar tez")];
    organiser.submits("/sign-in/password", &fields).await.leads_to("/admin");
}

#[tokio::test]
async fn once_nominations_are_open_who_may_enter_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let start_up = category(&organiser.get(&path).await, "Start-up");
    let before = organiser.get(&start_up).await.is(200).filled(&start_up);
    later(&app, &organiser, 2).await;
    organiser.get(&start_up).await.says("Nominations are open, or were");
    changes(&organiser, &start_up, &[("max_age_years", "5")]).await.has_problems_at(&["entry_kind"]).says("can be changed no more");
    changes(&organiser, &start_up, &[("quota", "5"), ("name_en", "Start-ups")]).await.leads_to(&path);
    // A page from before they opened changes nothing of it either.
    let older: Vec<_> =
        before.iter().map(|(name, value)| (name.as_str(), if name == "max_age_years" { "9" } else { value.as_str() })).collect();
    organiser.post(&start_up, &older).await.is(422);
    organiser.submits_to(&start_up, &format!("{start_up}/removal"), &[]).await.is(422).says("the category cannot be removed");
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.is(422).says("cannot be removed");
    let rules = format!("{path}/rules");
    changes(&organiser, &rules, &[("nominations_open_at", "2026-11-04T09:00")]).await.has_problems_at(&["nominations_open_at"]);
    changes(&organiser, &rules, &[("nominations_close_at", "2026-11-06T23:00")]).await.leads_to(&path);
}

#[tokio::test]
async fn once_scoring_is_open_how_it_is_judged_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let start_up = category(&organiser.get(&path).await, "Start-up");
    let (rubric, rules) = (format!("{start_up}/rubric"), format!("{path}/rules"));
    let open = organiser.get(&rubric).await.is(200).filled(&rubric);
    later(&app, &organiser, 7).await;
    organiser.get(&rubric).await.is(200).says("The online round is open, or was");
    let older: Vec<_> =
        open.iter().map(|(name, value)| (name.as_str(), if name == "comment_rule" { "never" } else { value.as_str() })).collect();
    organiser.post(&rubric, &older).await.has_problems_at(&["criteria"]);
    changes(&organiser, &start_up, &[("winners", "2")]).await.has_problems_at(&["winners"]);
    changes(&organiser, &rules, &[("score_rule", "raw")]).await.has_problems_at(&["score_rule"]);
    changes(&organiser, &rules, &[("tie_rule", "joint")]).await.has_problems_at(&["score_rule"]);
    changes(&organiser, &rules, &[("publication_at", "2026-11-19T20:00")]).await.leads_to(&path);
    let late = format!("{path}/categories/new");
    let usual = [("name_en", "Robotics"), ("name_ur", "روبوٹکس"), ("position", "20"), ("entry_kind", "product")];
    let numbers = [("jury_size", "4"), ("winners", "1"), ("merits", "2"), ("quota", ""), ("max_age_years", "")];
    organiser.submits(&late, &[&usual[..], &numbers].concat()).await.has_problems_at(&["name_en"]).says("Nominations are closed");
}

#[tokio::test]
async fn an_earlier_cycle_is_copied_with_its_rubrics() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let first = cycle(&organiser).await;
    let id = first.rsplit('/').next().expect("an id").to_owned();
    let again = organiser.submits(NEW, &typed(&[("edition", "2027"), ("start", &id)])).await.header("location");
    organiser.get(&again).await.is(200).says("Digital Government").says("11 categories have no rubric");
    assert_eq!(app.count("select count(*) from award_categories").await, 24);
    assert_eq!(app.count("select count(*) from award_criteria").await, 26);
    assert_eq!(app.count("select count(*) from award_questions").await, 24 * 6);
    organiser.submits_to(&again, &format!("{again}/removal"), &[]).await.leads_to("/admin/awards");
    assert_eq!(app.count("select count(*) from award_criteria").await, 13);
}

/// Pages for everybody come from memory, and are made anew when a stage begins.
#[tokio::test]
async fn a_stage_that_begins_stands_on_the_public_page() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    organiser.submits_to(&path, &format!("{path}/display"), &[]).await.leads_to(&path);
    let now = async || {
        app.run_jobs().await;
        let page = app.visitor().get("/awards").await.body;
        let current = page.split("aria-current=\"step\"").nth(1).and_then(|rest| rest.split("</b>").next()).unwrap_or_default().to_owned();
        current.rsplit('>').next().unwrap_or_default().to_owned()
    };
    assert_eq!(now().await, "", "nothing is open yet");
    app.pass(Duration::hours(21));
    assert_eq!(now().await, "Nominations");
}

#[tokio::test]
async fn awards_are_set_up_by_whoever_has_the_right() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    let sees = app.staff(&organiser, "Rida", &["awards.see"]).await;
    sees.get(&path).await.is(200).does_not_say("New category");
    sees.get(NEW).await.is(403);
    sees.post(&format!("{path}/display"), &[]).await.is(403);
    app.staff(&organiser, "Rauf", &["agenda.change"]).await.get(&path).await.is(403);
}
