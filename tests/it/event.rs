//! The summit's facts: shown where they are known, never invented, changed by organisers.
use crate::support::TestApp;

pub fn summit<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name_en", "ASOCIO Digital Summit 2026"),
        ("name_ur", "ایسوسیو ڈیجیٹل سمٹ 2026"),
        ("short_name_en", "ASOCIO 2026"),
        ("short_name_ur", "ایسوسیو 2026"),
        ("edition", "2026"),
        ("host_en", "P@SHA"),
        ("host_ur", "پاشا"),
        ("city_en", "Islamabad"),
        ("city_ur", "اسلام آباد"),
        ("zone", "Asia/Karachi"),
    ];
    usual.iter().filter(|(n, _)| !changed.iter().any(|(c, _)| c == n)).chain(changed).copied().collect()
}

#[tokio::test]
async fn what_is_not_known_is_to_be_announced() {
    let app = TestApp::new().await;
    app.visitor()
        .get("/")
        .await
        .is(200)
        .says("November 2026")
        .says("exact days to be announced")
        .says("venue to be announced")
        .says("Open now");
    app.visitor().in_urdu().get("/").await.is(200).says("نومبر 2026").says("حتمی تاریخوں کا اعلان جلد ہو گا").says("چائنیز تائپی");
}

#[tokio::test]
async fn an_organiser_announces_the_days_and_strangers_see_them_at_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.visitor().get("/").await.is(200);
    organiser
        .submits(
            "/admin/event",
            &summit(&[("starts_on", "2026-11-17"), ("ends_on", "2026-11-19"), ("venue_en", "Hall <1>"), ("venue_ur", "ہال")]),
        )
        .await
        .leads_to("/admin/event");
    app.visitor().get("/").await.says("17–19 November 2026").says("Hall &#60;1&#62;");
    app.visitor().in_urdu().get("/").await.says("17 تا 19 نومبر، 2026");
    organiser.get("/admin/event").await.says("value=\"2026-11-17\"").says("Saved.");
    organiser.get("/admin/audit").await.says("summit.updated");
}

#[tokio::test]
async fn strangers_see_how_far_the_summit_is_as_days_are_counted_in_islamabad() {
    let app = TestApp::new().await;
    app.visitor().get("/").await.does_not_say("countdown");
    let days = summit(&[("starts_on", "2026-11-04"), ("ends_on", "2026-11-06")]);
    app.organiser().await.submits("/admin/event", &days).await.leads_to("/admin/event");
    // From Sunday noon on the spot; after 41 hours it is five in the morning there, when a day begins, and midnight in UTC.
    for (hours, en, ur) in [
        (0, "Begins in 3 days", "آغاز میں 3 دن باقی"),
        (40, "Begins in 2 days", "آغاز میں 2 دن باقی"),
        (1, "Begins tomorrow", "کل سے آغاز"),
        (24, "Today is day 1 of 3", "آج 3 روزہ سمٹ کا پہلا دن ہے"),
        (24, "Today is day 2 of 3", "آج 3 روزہ سمٹ کا دوسرا دن ہے"),
        (48, "The summit is over", "سمٹ اختتام پذیر ہو چکی ہے"),
    ] {
        app.pass(chrono::Duration::hours(hours));
        app.visitor().get("/").await.says(en);
        app.visitor().in_urdu().get("/").await.says(ur);
    }
}

#[tokio::test]
async fn the_home_page_counts_the_days_that_the_summit_has() {
    let app = TestApp::new().await;
    app.visitor().get("/").await.does_not_say("days.").does_not_say("One day.");
    let organiser = app.organiser().await;
    for (last, en, ur) in [("2026-11-17", "One day.", "ایک دن،"), ("2026-11-18", "Two days.", "دو دن،"), ("2026-11-21", "5 days.", "5 دن،")]
    {
        organiser.submits("/admin/event", &summit(&[("starts_on", "2026-11-17"), ("ends_on", last)])).await.leads_to("/admin/event");
        app.visitor().get("/").await.says(en).does_not_say("Three days.");
        app.visitor().in_urdu().get("/").await.says(ur);
    }
}

#[tokio::test]
async fn contradictions_are_refused_beside_their_fields() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (changed, fields) in [
        (&[("starts_on", "2026-11-17")][..], &["ends_on"][..]),
        (&[("starts_on", "2026-11-17"), ("ends_on", "2026-11-16")], &["ends_on"]),
        (&[("starts_on", "17.11.2026"), ("ends_on", "2026-11-19")], &["starts_on"]),
        (&[("zone", "Islamabad")], &["zone"]),
        (&[("zone", "EST")], &["zone"]),
        (&[("latitude", "33.7294")], &["longitude"]),
        (&[("longitude", "73.0931")], &["latitude"]),
        (&[("latitude", "90.1"), ("longitude", "181")], &["latitude", "longitude"]),
        (&[("latitude", "north"), ("longitude", "")], &["latitude"]),
        (&[("registration_opens_at", "2026-11-02T10:00"), ("registration_closes_at", "2026-11-02T09:00")], &["registration_closes_at"]),
        (&[("name_en", ""), ("edition", "x"), ("contact_email", "me")], &["name_en", "edition", "contact_email"]),
    ] {
        organiser.submits("/admin/event", &summit(changed)).await.has_problems_at(fields);
    }
}

#[tokio::test]
async fn economies_and_supporters_are_edited() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let economy = [("name_en", "Samoa"), ("name_ur", "ساموا"), ("association", "SITA"), ("status", "guest"), ("member_since", "2026")];
    organiser.submits("/admin/economies/new", &economy).await.leads_to("/admin/economies");
    organiser.submits("/admin/economies/new", &economy).await.has_problems_at(&["name_en"]);
    let same_urdu = [("name_en", "Samoa II"), ("name_ur", "ساموا"), ("status", "guest")];
    organiser.submits("/admin/economies/new", &same_urdu).await.has_problems_at(&["name_ur"]);
    app.visitor().get("/").await.says("Samoa").says("25 economies.");
    let path = organiser
        .get("/admin/economies")
        .await
        .body
        .split("/admin/economies/")
        .find_map(|r| r.split_once("\"><bdi>Samoa").map(|(id, _)| format!("/admin/economies/{id}")))
        .expect("its page");
    organiser.submits(&path, &[("name_en", "Samoa"), ("name_ur", "سموا"), ("status", "nonsense")]).await.has_problems_at(&["status"]);
    organiser.submits(&path, &[("name_en", "Western Samoa"), ("name_ur", "سموا"), ("status", "full")]).await.leads_to("/admin/economies");
    app.visitor().in_urdu().get("/").await.says("سموا");

    let supporter = [
        ("name_en", "Chinar Labs"),
        ("name_ur", "چنار لیبز"),
        ("website", "javascript:alert(1)"),
        ("position", "9"),
        ("level", "supporter"),
    ];
    organiser.submits("/admin/supporters/new", &supporter).await.has_problems_at(&["website"]);
    let supporter = [
        ("name_en", "Chinar Labs"),
        ("name_ur", "چنار لیبز"),
        ("website", "https://chinar.example"),
        ("position", "9"),
        ("level", "supporter"),
    ];
    organiser.submits("/admin/supporters/new", &supporter).await.leads_to("/admin/supporters");
    app.visitor().get("/").await.says("href=\"https://chinar.example/\"");
    let list = organiser.get("/admin/supporters").await.body;
    let path = list
        .split("/admin/supporters/")
        .find_map(|r| r.split_once("\"><bdi>Chinar").map(|(id, _)| format!("/admin/supporters/{id}")))
        .expect("its page");
    let key = organiser.get(&path).await.form_key();
    for _ in 0..2 {
        organiser.post(&format!("{path}/removal"), &[("form_key", &key)]).await.leads_to("/admin/supporters");
    }
    app.visitor().get("/").await.does_not_say("Chinar Labs");
}

#[tokio::test]
async fn what_is_wrong_with_a_day_says_what_to_do() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (from, to, said) in [
        ("2026-11-19", "2026-11-17", "The last day must be after the first."),
        ("2026-11-19", "", "Please choose a date here too"),
        ("", "2026-11-17", "Please choose a date here too"),
    ] {
        organiser.submits("/admin/event", &summit(&[("starts_on", from), ("ends_on", to)])).await.is(422).says(said);
    }
}

#[tokio::test]
async fn registration_is_closed_and_opened_by_one_button() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let switch =
        async |fields: &[(&str, &str)]| organiser.submits_to("/admin", "/admin/event/registration", fields).await.leads_to("/admin");
    organiser.submits("/admin/codes/new", &[("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("uses", "5")]).await.is(303);
    organiser.get("/admin").await.says("Close registration now").says("Invitation codes go on");
    let early = app.visitor();
    let form = early.get("/register").await.registration(&[("email", "early@example.test")]);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();

    switch(&[("intent", "close")]).await;
    organiser.get("/admin").await.says("Registration is closed.").says("Open registration now");
    app.visitor().get("/").await.says("Closed").does_not_say("Register as a delegate");
    for path in ["/register", "/register?code=JISA26"] {
        app.visitor().get(path).await.is(200).says("Registration is closed.").does_not_say("name=\"email\"");
    }
    early.post("/register", &form).await.has_problems_at(&["form"]).says("Registration is closed.");
    // The summit's own form leaves the switch as it is.
    let facts = organiser.get("/admin/event").await.filled("/admin/event");
    let facts: Vec<_> = facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    organiser.post("/admin/event", &facts).await.is(303);
    app.visitor().get("/register").await.says("Registration is closed.");
    switch(&[("intent", "open")]).await;
    early.get("/register").await.is(200).says("name=\"email\"");

    // But for those whom an organiser has invited.
    switch(&[("intent", "close"), ("codes_go_on", "yes")]).await;
    organiser.get("/admin").await.says("Open with an invitation code only");
    app.visitor().get("/").await.says("With an invitation code only").says("Register with a code").does_not_say("Register as a delegate");
    app.visitor().get("/register").await.is(200).says("name=\"code\"").does_not_say("name=\"email\"");
    let nonsense = app.visitor().get("/register?code=nonsense").await.is(200).does_not_say("name=\"email\"");
    nonsense.says("We do not know this code.").says("value=\"NONSENSE\"");
    early.post("/register", &form).await.has_problems_at(&["code"]).says("Registration is open with an invitation code only.");
    let invited = app.visitor();
    let form = invited.get("/register?code=JISA26").await.is(200).registration(&[("email", "invited@example.test"), ("code", "JISA26")]);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    invited.post("/register", &form).await.leads_to("/register/sent");

    // Opening does what it says although the window had closed by its date.
    sqlx::query("update summit set registration_closes_at = $1").bind(app.now()).execute(&app.pool).await.expect("a date");
    switch(&[("intent", "open")]).await;
    app.visitor().get("/register").await.is(200).says("name=\"email\"");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'registration.switched'").await, 4);
    organiser.submits_to("/admin", "/admin/event/registration", &[("intent", "burn")]).await.is(422);
}
