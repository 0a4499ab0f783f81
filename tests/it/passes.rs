//! Organisers set up passes and pools of places, and look after who waits.
use crate::{
    event::summit,
    support::{Actor, Reply, TestApp},
};
use chrono::Duration;

/// The first value that the page's fields of this name have.
fn value(page: &Reply, name: &str) -> String {
    let field = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    field.unwrap_or_else(|| panic!("no {name} in: {}", page.body)).to_owned()
}

/// Where the organisers' page of the summit's first pool is.
async fn pool(organiser: &Actor<'_>) -> String {
    let page = organiser.get("/admin/pools").await.is(200);
    let rows = page.body.split_once("<tbody>").expect("a table").1.to_owned();
    Reply { body: rows, ..page }.link_to("Summit")
}

fn with<'a>(usual: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = usual.iter().filter(|(name, _)| !changed.iter().any(|(n, _)| n == name));
    kept.chain(changed).copied().filter(|(_, value)| !value.is_empty()).collect()
}

/// A pass for the press, on the first day, drawing on the pool there is.
async fn press(organiser: &Actor<'_>, path: &str, changed: &[(&str, &str)]) -> Reply {
    let pool = value(&organiser.get("/admin/passes/new").await.is(200), "pools");
    let usual = [
        ("name_en", "Press"),
        ("name_ur", "صحافی"),
        ("description_en", "For journalists."),
        ("description_ur", "صحافیوں کے لیے۔"),
        ("position", "2"),
        ("audience", "anybody"),
        ("hold_hours", "24"),
        ("approval_hours", "336"),
        ("opens_days", "1"),
        ("opens_sign_up", "yes"),
        ("pools", &pool),
    ];
    organiser.submits(path, &with(&usual, changed)).await
}

const SUMMIT: [(&str, &str); 6] = [
    ("name_en", "Summit"),
    ("name_ur", "سمٹ"),
    ("capacity", "1200"),
    ("offer_hours", "48"),
    ("network_share", "10"),
    ("keeps_list", "yes"),
];

#[tokio::test]
async fn a_new_pass_is_offered_at_once_in_both_languages() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    press(&organiser, "/admin/passes/new", &[]).await.leads_to("/admin/passes");
    let list = organiser.get("/admin/passes").await.says("Press").says("Anybody").says("Saved.");
    app.visitor()
        .get("/register")
        .await
        .says("For journalists.")
        .says("Day 1 · session sign-up")
        .says("All days · social events · session sign-up");
    app.visitor().in_urdu().get("/register").await.says("صحافی").says("صحافیوں کے لیے۔").says("دن 1 · سیشنوں میں نام لکھوانا");

    let path = list.link_to("Press");
    let changed = [("name_en", "Media"), ("opens_days", "3"), ("sale_opens_at", "2099-01-01T09:30"), ("needs_approval", "yes")];
    press(&organiser, &path, &changed).await.leads_to("/admin/passes");
    organiser.get("/admin/passes").await.says("Media").says("from 1 January 2099").says("Needs your approval").does_not_say("Press");
    organiser.get(&path).await.says("value=\"2099-01-01T09:30\"");
    app.visitor().get("/register").await.says("Day 3 · session sign-up").says("from 1 January 2099");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'pass.saved'").await, 2);
}

#[tokio::test]
async fn a_pass_for_all_days_opens_those_that_the_summit_gets() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-19'").execute(&app.pool).await.expect("three days");
    let whole = [("name_en", "Whole summit"), ("opens_all_days", "yes"), ("opens_days", ""), ("description_en", "Whole.")];
    press(&organiser, "/admin/passes/new", &whole).await.leads_to("/admin/passes");
    sqlx::query("update summit set ends_on = '2026-11-21'").execute(&app.pool).await.expect("five days");
    let page = organiser.get("/admin/passes").await;
    organiser.get(&page.link_to("Whole summit")).await.says("name=\"opens_all_days\" value=\"yes\" checked");
    // A day that the summit no longer has is not forgotten by saving.
    let last = [("name_en", "Last days"), ("opens_days", "3")];
    press(&organiser, "/admin/passes/new", &last).await.leads_to("/admin/passes");
    sqlx::query("update summit set ends_on = '2026-11-18'").execute(&app.pool).await.expect("two days");
    let path = organiser.get("/admin/passes").await.link_to("Last days");
    organiser.get(&path).await.says("name=\"opens_days\" value=\"3\" checked");
    press(&organiser, &path, &[("name_en", "Last days"), ("opens_days", "3"), ("description_en", "Late.")]).await.leads_to("/admin/passes");
    assert_eq!(app.count("select count(*) from passes where name_en = 'Last days' and opens_days = '{3}'").await, 1);
    sqlx::query("update summit set ends_on = '2026-11-21'").execute(&app.pool).await.expect("five days");
    // Saved once more, so that readers see the new days.
    press(&organiser, &page.link_to("Whole summit"), &whole).await.leads_to("/admin/passes");
    app.visitor().get("/register").await.says("All days · session sign-up");
}

#[tokio::test]
async fn passes_that_open_days_which_the_summit_has_no_more_are_named_where_its_days_are_changed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let days = |last: &'static str| summit(&[("starts_on", "2026-11-17"), ("ends_on", last)]);
    organiser.submits("/admin/event", &days("2026-11-20")).await.leads_to("/admin/event");
    for (name, days) in [("Opening", ["1", "2"]), ("Late", ["2", "4"]), ("Last", ["3", "4"])] {
        let fields = [("name_en", name), ("description_en", name), ("opens_days", days[0]), ("opens_days", days[1])];
        press(&organiser, "/admin/passes/new", &fields).await.leads_to("/admin/passes");
    }
    organiser.get("/admin/event").await.does_not_say("days that the summit does not have");
    organiser.get("/admin/passes").await.does_not_say("days that the summit does not have");
    organiser.submits("/admin/event", &days("2026-11-18")).await.leads_to("/admin/event");
    let page = organiser.get("/admin/event").await.says("These passes open days that the summit does not have");
    let told: Vec<_> = page.body.split("id=\"missing_days\"").nth(1).and_then(|rest| rest.split("</ul>").next()).into_iter().collect();
    let told = told.concat().replace(['\n', ' ', '\u{2068}', '\u{2069}'], "");
    assert!(told.contains("<bdi>Late</bdi></a>·Day4<") && told.contains("<bdi>Last</bdi></a>·Day3·Day4<"), "{told}");
    assert!(!told.contains("Opening"), "{told}");
    let pass = organiser.get("/admin/passes").await.says("Opens days that the summit does not have: Day 3 · Day 4").link_to("Last");
    assert_eq!(page.link_to("Last"), pass);
    organiser.get("/ur/admin/event").await.says("جو سمٹ میں نہیں").says("دن 3 · دن 4");
    organiser.submits("/admin/event", &days("2026-11-20")).await.leads_to("/admin/event");
    organiser.get("/admin/event").await.does_not_say("days that the summit does not have");
}

#[tokio::test]
async fn everything_wrong_with_a_pass_is_said_at_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let wrong = [
        ("name_en", ""),
        ("position", "0"),
        ("pools", ""),
        ("opens_days", "4"),
        ("audience", "friends"),
        ("approval_hours", "a week"),
        ("hold_hours", "721"),
        ("sale_opens_at", "2026-11-02T00:00"),
        ("sale_closes_at", "2026-11-01T00:00"),
    ];
    let page = press(&organiser, "/admin/passes/new", &wrong).await;
    let page =
        page.has_problems_at(&["name_en", "position", "pools", "opens_days", "audience", "approval_hours", "hold_hours", "sale_closes_at"]);
    page.says("صحافی").says("The end must be after the beginning.");
    let nothing = [("opens_days", ""), ("opens_sign_up", "")];
    press(&organiser, "/admin/passes/new", &nothing).await.has_problems_at(&["opens_days"]);
    press(&organiser, "/admin/passes/new", &[("name_en", "Delegate")]).await.has_problems_at(&["name_en"]).says("already in the list");
    assert_eq!(app.count("select count(*) from passes").await, 1);
    organiser.get("/admin/passes/01930000-0000-7000-8000-000000000000").await.is(404);
}

#[tokio::test]
async fn a_hidden_pass_is_shown_with_its_code_alone() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    press(&organiser, "/admin/passes/new", &[("audience", "invited")]).await.leads_to("/admin/passes");
    organiser.get("/admin/passes").await.says("Press").says("Invited only");
    sqlx::query(
        "insert into codes (code_id, code, label, pass_id, uses, created_at, search)
         select gen_random_uuid(), 'PRESS7', 'Press', pass_id, 1, $1, 'press7' from passes where name_en = 'Press'",
    )
    .bind(app.now())
    .execute(&app.pool)
    .await
    .expect("a code");
    app.visitor().get("/register").await.is(200).does_not_say("For journalists.");
    app.visitor().get("/register?code=other").await.is(200).does_not_say("For journalists.");
    app.visitor().get("/register?code=press7").await.is(200).says("For journalists.");
}

#[tokio::test]
async fn a_pools_capacity_is_never_below_what_is_held() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for name in ["Sana", "Omar"] {
        app.visitor().registers(name).await.leads_to("/register/sent");
    }
    let path = pool(&organiser).await;
    let lower = with(&SUMMIT, &[("name_en", "Hall"), ("capacity", "1")]);
    organiser.submits(&path, &lower).await.has_problems_at(&["capacity"]).says("2 places are taken already.");
    organiser.submits(&path, &with(&SUMMIT, &[("capacity", "many"), ("name_ur", "")])).await.has_problems_at(&["name_ur", "capacity"]);
    assert_eq!(app.count("select count(*) from pools where capacity = 1200 and name_en = 'Summit'").await, 1, "nothing has changed");
    organiser.submits(&path, &with(&SUMMIT, &[("capacity", "۲")])).await.leads_to(&path);
    organiser.get(&path).await.says("Saved.").says("2 of 2 places taken");
    let organiser = organiser.in_urdu();
    organiser.submits(&path, &lower).await.has_problems_at(&["capacity"]).says("2 نشستیں پہلے ہی پُر ہیں۔");
}

#[tokio::test]
async fn a_pool_that_grows_has_places_for_those_who_wait() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.set_capacity(1).await;
    app.visitor().registers("Sana").await.leads_to("/register/sent");
    app.visitor().registers("Omar").await.leads_to("/register/waiting");
    let path = pool(&organiser).await;
    organiser.submits(&path, &with(&SUMMIT, &[("capacity", "2")])).await.leads_to(&path);
    app.run_jobs().await;
    assert_eq!(app.last_mail_to("omar@example.test").await.0, "A place for you: ASOCIO Digital Summit 2026");
    organiser.get(&path).await.says("Nobody waits.").says("2 of 2 places taken");
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_quota_is_an_economys_and_never_all_that_a_pass_draws_on() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let page = organiser.get("/admin/pools/new").await.is(200);
    let japan =
        page.body.split("<option value=\"").find(|o| o.contains(">Japan<")).and_then(|o| o.split('"').next()).expect("Japan").to_owned();
    let path = pool(&organiser).await;
    let page = organiser.submits(&path, &with(&SUMMIT, &[("economy", &japan)])).await;
    page.has_problems_at(&["economy"]).says("Let the pass draw on another pool first.");
    let quota = [("name_en", "Tokyo"), ("name_ur", "ٹوکیو"), ("capacity", "40"), ("economy", &japan)];
    organiser.submits("/admin/pools/new", &with(&SUMMIT, &quota)).await.leads_to("/admin/pools");
    organiser.get("/admin/pools").await.says("Tokyo").says("Only for Japan");
    organiser.submits("/admin/pools/new", &with(&SUMMIT, &quota)).await.has_problems_at(&["name_en"]);
    let list = organiser.in_urdu();
    let list_page = list.get("/admin/pools").await.says("ٹوکیو");
    let tokyo = list_page.link_to("ٹوکیو").rsplit('/').next().expect("an id").to_owned();
    press(&list, "/admin/passes/new", &[("pools", &tokyo)]).await.has_problems_at(&["pools"]).says("جو کوٹا نہ ہو");
}

#[tokio::test]
async fn unused_passes_and_pools_are_removed_and_used_ones_say_why_not() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let remove = async |path: &str| organiser.submits_to(path, &format!("{path}/removal"), &[]).await;
    let dinner = [("name_en", "Dinner"), ("name_ur", "عشائیہ"), ("capacity", "40"), ("offer_hours", "48"), ("network_share", "10")];
    organiser.submits("/admin/pools/new", &dinner).await.is(303);
    let pool = organiser.get("/admin/pools").await.link_to("Dinner");
    let id = pool.rsplit('/').next().expect("an id").to_owned();
    press(&organiser, "/admin/passes/new", &[("pools", &id)]).await.leads_to("/admin/passes");
    let pass = organiser.get("/admin/passes").await.link_to("Press");

    remove(&pool).await.has_problems_at(&["removal"]).says("Passes draw on this pool");
    remove(&pass).await.leads_to("/admin/passes");
    organiser.get("/admin/passes").await.does_not_say("Press");
    remove(&pool).await.leads_to("/admin/pools");
    organiser.get("/admin/pools").await.does_not_say("Dinner");
    assert_eq!(app.count("select count(*) from audit_entries where action in ('pass.removed', 'pool.removed')").await, 2);
    organiser.get(&pass).await.is(404);

    // What was used stays, and says what uses it.
    press(&organiser, "/admin/passes/new", &[]).await.leads_to("/admin/passes");
    let pass = organiser.get("/admin/passes").await.link_to("Press");
    sqlx::query(
        "insert into codes (code_id, code, label, pass_id, uses, created_at, search)
         select gen_random_uuid(), 'PRESS7', 'Press', pass_id, 1, $1, 'press7' from passes where name_en = 'Press'",
    )
    .bind(app.now())
    .execute(&app.pool)
    .await
    .expect("a code");
    remove(&pass).await.has_problems_at(&["removal"]).says("There are codes for this pass");
    app.delegate("Sana Malik").await;
    let delegate = organiser.get("/admin/passes").await.link_below("/admin/passes/0");
    remove(&delegate).await.has_problems_at(&["removal"]).says("People have registered with this pass");
    let summit = self::pool(&organiser).await;
    sqlx::query("delete from codes").execute(&app.pool).await.expect("no code");
    sqlx::query("delete from pass_pools").execute(&app.pool).await.expect("no pass draws on it");
    remove(&summit).await.has_problems_at(&["removal"]).says("are counted in this pool");
}

#[tokio::test]
async fn a_quota_is_called_by_its_name_once_and_taken_places_are_counted_exactly() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan: String =
        sqlx::query_scalar("select economy_id::text from economies where name_en = 'Japan'").fetch_one(&app.pool).await.expect("Japan");
    let quota = [
        ("name_en", "Japan quota"),
        ("name_ur", "جاپان کوٹا"),
        ("capacity", "40"),
        ("economy", &japan),
        ("offer_hours", "48"),
        ("network_share", "10"),
    ];
    organiser.submits("/admin/pools/new", &quota).await.is(303);
    let words = |page: &Reply| {
        page.body.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim()).collect::<Vec<_>>().join(" ")
    };
    for path in ["/admin/pools", "/admin/passes/new"] {
        let text = words(&organiser.get(path).await.is(200)).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Japan quota") && !text.to_lowercase().contains("quota quota") && !text.contains("Quota of"), "{text}");
    }
    // Whoever has not confirmed yet has taken a place, and is not counted as confirmed.
    app.delegate("Sana Malik").await;
    app.visitor().registers("Omar Khan").await.is(303);
    let text = words(&organiser.get("/admin").await.is(200)).replace(['\u{2068}', '\u{2069}'], "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("2 Delegate") || text.contains("taken, of"), "{text}");
    assert!(text.contains("of them 1 confirmed"), "{text}");
    organiser.get("/admin/pools").await.says("Taken are the places that are confirmed");
}

#[tokio::test]
async fn somebody_is_moved_in_the_list_with_a_reason_that_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.set_capacity(1).await;
    let first = app.delegate("First").await;
    for name in ["Sana", "Omar", "Hina"] {
        app.visitor().registers(name).await.leads_to("/register/waiting");
    }
    let path = pool(&organiser).await;
    let order = async || {
        let page = organiser.get(&path).await.is(200);
        let names = page.body.split("class=\"waiters__who\"").skip(1).filter_map(|w| w.split("<bdi>").nth(1)?.split('<').next());
        names.map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(order().await, ["Sana", "Omar", "Hina"]);
    let hina = organiser.get(&path).await.link_to("Hina");
    let id = hina.rsplit('/').next().expect("an id");
    let moves = format!("{path}/moves");
    let to = |position, reason| [("registration", id), ("position", position), ("reason", reason)];
    organiser.submits_to(&path, &moves, &to("0", " ")).await.has_problems_at(&["position", "reason"]);
    let late = organiser.submits_to(&path, &format!("{moves}?at=3"), &to("1", "")).await.has_problems_at(&["reason"]);
    assert!(late.body.contains("<details class=\"mover\" open>"), "{}", late.body);
    assert_eq!(order().await, ["Sana", "Omar", "Hina"]);

    organiser.submits_to(&path, &moves, &to("1", "Opens the summit")).await.leads_to(&format!("{path}#list"));
    assert_eq!(order().await, ["Hina", "Sana", "Omar"]);
    organiser.get(&hina).await.says("Opens the summit").says("Ayesha Khan");
    organiser.get("/admin/audit").await.says("registration.moved_in_list").says("Opens the summit");

    let key = first.get("/me/registration").await.form_key();
    first.post("/me/registration/cancellation", &[("form_key", &key)]).await.leads_to("/me/registration");
    app.run_jobs().await;
    assert_eq!(app.last_mail_to("hina@example.test").await.0, "A place for you: ASOCIO Digital Summit 2026");
    organiser.submits_to(&path, &moves, &to("2", "Again")).await.leads_to(&format!("{path}#list"));
    organiser.get(&path).await.says("They no longer wait: nothing was moved.");
    first.get(&path).await.is(403);
    first.submits_to("/me/registration", &moves, &to("1", "Me")).await.is(403);
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_long_list_has_pages() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.set_capacity(0).await;
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    // The same person as often as a page holds, further down: what counts here is how many there are.
    sqlx::raw_sql(
        "drop index registrations_live_key;
         insert into registrations select (jsonb_populate_record(r, jsonb_build_object('registration_id', gen_random_uuid(), 'ticket_code', 'T' || n, 'name', 'Copy ' || n))).*
             from registrations r, generate_series(1, 60) n;
         insert into waiting_list select p.pool_id, r.registration_id, 1000 + substr(ticket_code, 2)::int
             from pools p, registrations r where r.name like 'Copy %'",
    )
    .execute(&app.pool)
    .await
    .expect("people");
    let path = pool(&organiser).await;
    let page = organiser.get(&path).await.says("Copy 49<").does_not_say("Copy 50<");
    let next = page.link_to("Further in the list");
    assert_eq!(next, format!("{path}?after=50#list"));
    let page = organiser.get(&format!("{path}?after=50")).await.says("Copy 50<").says("Copy 60<").does_not_say("Copy 49<");
    let page = page.says("<b class=\"num waiters__at\">51</b>");
    assert_eq!(page.link_to("Earlier in the list"), format!("{path}#list"));
}

#[tokio::test]
async fn a_pool_is_drawn_over_time_and_told_in_a_table() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana").await;
    let path = pool(&organiser).await;
    organiser.get(&path).await.says("The picture begins tomorrow").does_not_say("chart__plot");
    sqlx::query("insert into pool_levels select pool_id, $1, 1000, 500, 30, 20, 40 from pools")
        .bind(app.now() - Duration::days(3))
        .execute(&app.pool)
        .await
        .expect("a level");
    let page = organiser.get(&path).await.says("<title id=\"chart-title\">Summit: places, day by day</title>");
    let bars: Vec<_> = page.body.split("<rect fill=\"url(#level-").filter_map(|r| r.split("/>").next()).collect();
    // Three of four days, 500 of the scale's 1,200.
    assert!(bars.contains(&"confirmed)\" x=\"0.000%\" y=\"58.333%\" width=\"75.000%\" height=\"41.667%\""), "{bars:?}");
    assert!(bars.contains(&"confirmed)\" x=\"75.000%\" y=\"99.917%\" width=\"25.000%\" height=\"0.083%\""), "{bars:?}");
    assert!(page.body.contains("class=\"level-waiting\""));
    let cells = |row: [&str; 5]| row.map(|n| format!("<td class=\"n num\">{n}</td>")).concat();
    page.says(&cells(["1", "0", "0", "1,200", "0"])).says(&cells(["500", "30", "20", "1,000", "40"]));
    organiser.in_urdu().get(&path).await.says("سمٹ: نشستیں روز بہ روز</title>");
}

#[tokio::test]
async fn a_ticket_says_what_it_opens() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    sana.get("/me/ticket").await.says("All days · social events · session sign-up");
    sana.in_urdu().get("/me/ticket").await.says("سمٹ کے تمام دن · سماجی تقریبات · سیشنوں میں نام لکھوانا");
}
