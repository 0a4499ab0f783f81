//! Forms that are saved and finished later.
use crate::{
    races::together,
    support::{Actor, Reply, TestApp},
};
use chrono::Duration;
use summit::kit::token::Purpose;

const SANA: &str = "sana@example.test";

/// Every field of a registration page as a visitor fills them in, what it keeps hidden included.
fn filled(page: &Reply, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let draft = page.body.split("name=\"draft\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let draft = draft.map(|token| ("draft".to_owned(), token.to_owned()));
    page.registration(changed).into_iter().chain(draft).collect()
}

async fn sends(who: &Actor<'_>, to: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    who.post(to, &fields).await
}

/// Opens the form at `path`, fills it in and saves it for later.
async fn saves(who: &Actor<'_>, path: &str, changed: &[(&str, &str)]) -> Reply {
    let page = who.get(path).await.is(200);
    sends(who, "/register/draft", &filled(&page, changed)).await
}

/// A visitor with a draft, and its link.
async fn with_draft<'a>(app: &'a TestApp, changed: &[(&str, &str)]) -> (Actor<'a>, String) {
    let sana = app.visitor();
    saves(&sana, "/register", changed).await.leads_to("/register/saved");
    let link = app.link_in_last_mail_to(SANA).await;
    (sana, link)
}

async fn drafts(app: &TestApp) -> i64 {
    app.count("select count(*) from registration_drafts").await
}

/// What a browser would show as the value of the field, and send again.
fn value(page: &Reply, name: &str) -> String {
    let rest = page.body.split(&format!(" name=\"{name}\"")).nth(1).unwrap_or_else(|| panic!("no {name} in: {}", page.body));
    let text = match rest.strip_prefix(" value=\"") {
        Some(input) => input.split('"').next(),
        None => rest.split_once(">\n").and_then(|(_, area)| area.split("</textarea>").next()),
    };
    let text = text.unwrap_or_default();
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |t, (a, b)| t.replace(a, b))
}

#[tokio::test]
async fn an_address_is_enough_and_no_place_is_held() {
    let app = TestApp::new().await;
    app.set_capacity(1).await;
    let sana = app.visitor();
    sana.get("/register").await.says("formaction=\"/register/draft\" formnovalidate").says("A draft holds no place");
    let fields = [("form_key", &*summit::kit::form::new_key().to_string()), ("email", " Sana@Example.test ")];
    sana.post("/register/draft", &fields).await.leads_to("/register/saved");
    sana.get("/register/saved").await.is(200).says("for 14 days").says("A draft holds no place");
    let free = "select count(*) from pools where free = capacity and waiting = 0";
    assert_eq!((app.count(free).await, app.count("select count(*) from registrations").await), (1, 0));
    assert_eq!(app.count("select count(*) from people").await, 0);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'draft.saved'").await, 1);
    let link = app.link_in_last_mail_to("Sana@Example.test").await;
    for _ in 0..2 {
        let page = sana
            .get(&link)
            .await
            .is(200)
            .says("This is your draft")
            .says("A draft holds no place")
            .says("name=\"robots\" content=\"noindex");
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert!(!page.body.contains("rel=\"canonical\"") && !page.body.contains("og:url"), "nothing shares the link");
        assert_eq!(value(&page, "email"), " Sana@Example.test ");
    }
    // The one place is still anybody's.
    app.visitor().registers("Omar").await.leads_to("/register/sent");
    app.assert_invariants().await;
}

#[tokio::test]
async fn one_network_has_drafts_mailed_to_so_many_addresses_and_no_more() {
    let app = TestApp::new().await;
    let mut mailed = 0;
    for round in 0..3 {
        // Long enough for everything else that a network may do.
        app.pass(Duration::minutes(8));
        for n in 0..30 {
            let email = format!("guest{round}x{n}@example.test");
            let reply = saves(&app.visitor(), "/register", &[("email", &email)]).await;
            mailed += u32::from(reply.status == 303);
        }
    }
    assert_eq!((mailed, drafts(&app).await), (68, 68), "60 at once, then one every two minutes");
}

#[tokio::test]
async fn a_wrong_address_is_said_beside_its_field_alone() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    for wrong in ["", "sana", "sana@localhost", "a b@x.test"] {
        let typed = [("email", wrong), ("name", "ثنا <ملک>"), ("phone", "soon"), ("job_title", "Chair & \"host\""), ("consent", "")];
        let page = saves(&sana, "/register", &typed).await.has_problems_at(&["email"]);
        for (name, text) in typed.into_iter().filter(|(name, _)| *name != "consent") {
            assert_eq!(value(&page, name), text);
        }
        // What cannot be sent again is not linked to.
        assert_eq!(page.link_to("اردو"), "/ur/register");
    }
    assert_eq!((drafts(&app).await, app.mails().await.len()), (0, 0));
}

#[tokio::test]
async fn the_link_brings_back_every_field_to_the_letter() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let code = [("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("pass", ""), ("uses", "1"), ("email", ""), ("expires", "")];
    organiser.submits("/admin/codes/new", &code).await.is(303);
    let typed = [
        ("name", "  ثنا نا\u{200C}معلوم <b>ملک</b> "),
        ("name_latin", "ثنا"),
        ("name_urdu", "Sana & 'co' \"x\" &#60;"),
        ("phone", "call me\u{202E}"),
        ("organisation", "<script>alert(1)</script>"),
        ("job_title", &"x".repeat(500)),
        ("diet", "vegan"),
        ("diet_note", "\n\nمونگ پھلی\r\n  </textarea><i>"),
        ("access_needs", "a\u{0}b \u{1F469}\u{200D}\u{1F4BB}"),
    ];
    let sana = app.visitor();
    // The code of the link stands in the form, and so in the draft.
    let page = sana.get("/register?code=jisa-26").await.is(200);
    let code = value(&page, "code");
    let changed = [&typed[..], &[("code", &code)]].concat();
    let fields = filled(&page, &changed);
    sends(&sana, "/register/draft", &fields).await.leads_to("/register/saved");
    let link = app.link_in_last_mail_to(SANA).await;
    for path in [link.clone(), format!("/ur{link}")] {
        let page = app.visitor().get(&path).await.is(200);
        for (name, text) in typed.iter().filter(|(name, _)| *name != "diet") {
            // What no text holds is seen, and refused when the form is sent.
            assert_eq!(value(&page, name), text.replace('\0', "\u{FFFD}"), "{name}");
        }
        let of = |name: &str| fields.iter().find(|(n, _)| n == name).expect("a field").1.clone();
        page.says("value=\"vegan\" checked")
            .says(&format!("<option value=\"{}\" selected>", of("economy")))
            .says(&format!("name=\"pass\" value=\"{}\"", of("pass")))
            .says("name=\"consent\" value=\"yes\" required checked")
            .says("name=\"code\" value=\"JISA26\"")
            .does_not_say("<script>alert");
    }
}

#[tokio::test]
async fn no_other_link_opens_a_draft() {
    let app = TestApp::new().await;
    let (sana, link) = with_draft(&app, &[]).await;
    let id: uuid::Uuid =
        sqlx::query_scalar("select registration_draft_id from registration_drafts").fetch_one(&app.pool).await.expect("a draft");
    let token = link.trim_start_matches("/register/draft/").to_owned();
    let altered = format!("{}{}", if token.starts_with('B') { 'A' } else { 'B' }, &token[1..]);
    let others = [
        "nothing".to_owned(),
        id.to_string(),
        altered,
        token[..token.len() - 1].to_owned(),
        app.app.key.token(Purpose::Confirmation, id),
        app.app.key.token(Purpose::Draft, uuid::Uuid::nil()),
    ];
    for other in others {
        let path = format!("/register/draft/{other}");
        sana.get(&path).await.is(410).says("This draft is no longer there").says("href=\"/register\"").does_not_say("Sana");
        sana.get(&format!("/ur{path}")).await.is(410).says("یہ مسودہ اب موجود نہیں");
        sana.post(&format!("{path}/removal"), &[]).await;
        // A form that brings it saves a draft of its own, if anything.
        sana.post("/register/draft", &[("form_key", &uuid::Uuid::nil().to_string()), ("email", ""), ("draft", &other)]).await.is(422);
    }
    assert_eq!(drafts(&app).await, 1);
    app.pass(Duration::days(14) - Duration::seconds(1));
    sana.get(&link).await.is(200);
    app.pass(Duration::seconds(1));
    sana.get(&link).await.is(410);
    // Neither the table nor the outbox holds what opens it.
    let kept = "select count(*) from (select d::text as text from registration_drafts d union all select m::text from messages m) t
                where position($1 in text) > 0";
    let found: i64 = sqlx::query_scalar(kept).bind(&token).fetch_one(&app.pool).await.expect("a count");
    assert_eq!(found, 0);
}

#[tokio::test]
async fn sending_the_form_ends_its_draft() {
    let app = TestApp::new().await;
    app.set_capacity(1).await;
    let (sana, link) = with_draft(&app, &[("phone", "")]).await;
    // What is refused keeps it, and the link with it.
    let page = sana.get(&link).await;
    let page = sends(&sana, "/register", &filled(&page, &[("phone", "")])).await.has_problems_at(&["phone"]);
    assert_eq!(page.link_to("اردو"), format!("/ur{link}"));
    assert_eq!(drafts(&app).await, 1);
    let fields = filled(&page, &[]);
    sends(&sana, "/register", &fields).await.leads_to("/register/sent");
    assert_eq!(drafts(&app).await, 0);
    sana.get(&link).await.is(410);
    // Sent twice, it has the same answer.
    sends(&sana, "/register", &fields).await.leads_to("/register/sent");

    // So it is with whoever comes into the waiting list, and who was registered before.
    app.pass(Duration::hours(1));
    for (email, answer) in [("omar@example.test", "/register/waiting"), (SANA, "/register/waiting")] {
        let who = app.visitor();
        saves(&who, "/register", &[("email", email)]).await.leads_to("/register/saved");
        let link = app.link_in_last_mail_to(email).await;
        let page = who.get(&link).await.is(200);
        sends(&who, "/register", &filled(&page, &[("email", email)])).await.leads_to(answer);
        assert_eq!(drafts(&app).await, 0, "{email}");
    }
    app.assert_invariants().await;
}

#[tokio::test]
async fn saving_again_keeps_the_link() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let first = sana.get("/register").await;
    sends(&sana, "/register/draft", &filled(&first, &[])).await.leads_to("/register/saved");
    let link = app.link_in_last_mail_to(SANA).await;
    app.pass(Duration::days(13));
    saves(&sana, &link, &[("job_title", "Chair")]).await.leads_to(&link);
    sana.get(&link).await.says("Saved.").says("no new message is sent").says("value=\"Chair\"");
    // Back in the browser, to the page that knew of no draft.
    sends(&sana, "/register/draft", &filled(&first, &[("job_title", "Host")])).await.leads_to("/register/saved");
    app.pass(Duration::days(13));
    sana.get(&link).await.is(200).says("value=\"Host\"");
    assert_eq!((drafts(&app).await, app.mails().await.len()), (1, 1));
    // The same page may still be sent.
    sends(&sana, "/register", &filled(&first, &[])).await.leads_to("/register/sent");
}

#[tokio::test]
async fn another_address_has_another_link() {
    let app = TestApp::new().await;
    let (sana, mistyped) = with_draft(&app, &[]).await;
    let page = sana.get(&mistyped).await;
    sends(&sana, "/register/draft", &filled(&page, &[("email", "sana@right.test")])).await.leads_to("/register/saved");
    // Whoever got the first mail reads no more of it.
    sana.get(&mistyped).await.is(410);
    let link = app.link_in_last_mail_to("sana@right.test").await;
    assert_eq!(value(&sana.get(&link).await.is(200), "email"), "sana@right.test");
    assert_eq!((drafts(&app).await, app.mails().await.len()), (1, 2));
    // A draft that has gone meanwhile is saved as a new one.
    sana.post(&format!("{link}/removal"), &[]).await.leads_to("/register");
    sends(&sana, "/register/draft", &filled(&page, &[])).await.leads_to("/register/saved");
    assert_eq!((drafts(&app).await, app.mails().await.len()), (1, 3));
}

#[tokio::test]
async fn a_draft_makes_way_for_none_that_a_stranger_begins_for_its_address() {
    let app = TestApp::new().await;
    app.delegate("Known").await;
    let mut links = vec![];
    for _ in 0..4 {
        for email in ["stranger@example.test", "known@example.test"] {
            let who = app.visitor();
            let reply = saves(&who, "/register", &[("email", email)]).await.leads_to("/register/saved");
            assert_eq!(reply.body, "");
        }
        links.push(app.link_in_last_mail_to("known@example.test").await);
    }
    // The fifth within two hours is not kept; whoever typed it still has it, and hears the same of any address.
    for email in ["stranger@example.test", "known@example.test"] {
        let refused = saves(&app.visitor(), "/register", &[("email", email), ("organisation", "Chinar Labs")]).await;
        refused.has_problems_at(&["email"]).says("Nothing that you filled in is lost").says("Chinar Labs");
    }
    assert_eq!(drafts(&app).await, 8);
    for link in &links {
        app.visitor().get(link).await.is(200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_form_saved_many_times_at_once_is_one_draft() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let fields = filled(&sana.get("/register").await, &[]);
    let replies = together((0..4).map(|_| sends(&sana, "/register/draft", &fields)).collect()).await;
    assert!(replies.iter().all(|r| r.status == 303), "{:?}", replies.iter().map(|r| r.status).collect::<Vec<_>>());
    assert_eq!((drafts(&app).await, app.mails().await.len()), (1, 1));

    // Different forms for one address are different drafts.
    app.pass(Duration::hours(8));
    let people: Vec<_> = (0..4).map(|_| app.visitor()).collect();
    let replies = together(people.iter().map(|who| saves(who, "/register", &[])).collect()).await;
    assert!(replies.iter().all(|r| r.status == 303), "{:?}", replies.iter().map(|r| r.status).collect::<Vec<_>>());
    assert_eq!((drafts(&app).await, app.mails().await.len()), (5, 5));

    // Saved again from many tabs, it is still the same.
    let link = app.link_in_last_mail_to(SANA).await;
    let replies = together((0..8).map(|_| saves(&sana, &link, &[("job_title", "Chair")])).collect()).await;
    assert!(replies.iter().all(|r| r.status == 303));
    assert_eq!((drafts(&app).await, app.mails().await.len()), (5, 5));
}

#[tokio::test]
async fn a_draft_is_thrown_away() {
    let app = TestApp::new().await;
    let (sana, link) = with_draft(&app, &[]).await;
    sana.get(&link).await.says(&format!("action=\"{link}/removal\""));
    for _ in 0..2 {
        sana.post(&format!("{link}/removal"), &[]).await.leads_to("/register");
        sana.get("/register").await.says("Your draft is thrown away.").does_not_say("Sana Malik");
    }
    assert_eq!(drafts(&app).await, 0);
    sana.get(&link).await.is(410);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'draft.removed'").await, 1);
}

#[tokio::test]
async fn old_drafts_are_forgotten() {
    let app = TestApp::new().await;
    with_draft(&app, &[]).await;
    app.pass(Duration::days(1));
    let (_, link) = with_draft(&app, &[]).await;
    app.pass(Duration::days(13) - Duration::seconds(1));
    app.run_jobs().await;
    assert_eq!(drafts(&app).await, 2);
    app.pass(Duration::seconds(1));
    app.run_jobs().await;
    assert_eq!(drafts(&app).await, 1);
    app.visitor().get(&link).await.is(200);
    // A run takes so many, the oldest first.
    let many = "insert into registration_drafts select gen_random_uuid(), gen_random_uuid(), 'x@x.test', typed, locale,
                    created_at - interval '1 year', created_at - interval '1 year', created_at - interval '300 days'
                from registration_drafts, generate_series(1, 1001)";
    sqlx::query(many).execute(&app.pool).await.expect("drafts");
    app.run_jobs().await;
    assert_eq!(drafts(&app).await, 2);
    app.run_jobs().await;
    assert_eq!(drafts(&app).await, 1);
}

#[tokio::test]
async fn mail_of_drafts_is_throttled() {
    let app = TestApp::new().await;
    for _ in 0..4 {
        saves(&app.visitor(), "/register", &[]).await.leads_to("/register/saved");
    }
    saves(&app.visitor(), "/register", &[]).await.has_problems_at(&["email"]);
    assert_eq!(app.mails().await.len(), 4);
    // Nobody else has to wait, nor who saves again what is there.
    saves(&app.visitor(), "/register", &[("email", "omar@example.test")]).await.leads_to("/register/saved");
    let link = app.link_in_last_mail_to(SANA).await;
    for _ in 0..6 {
        saves(&app.visitor(), &link, &[]).await.leads_to(&link);
    }
    // Asking meanwhile makes nobody wait longer.
    for _ in 0..3 {
        app.pass(Duration::minutes(30));
        saves(&app.visitor(), "/register", &[]).await.has_problems_at(&["email"]);
    }
    app.pass(Duration::minutes(30));
    saves(&app.visitor(), "/register", &[]).await.leads_to("/register/saved");
    // Nor does a stranger elsewhere who begins drafts in somebody's name.
    let elsewhere = app.visitor().at([198, 51, 100, 7]);
    saves(&elsewhere, "/register", &[]).await.leads_to("/register/saved");
    // One network writes to so many.
    for i in 0..60 {
        let email = format!("p{i}@example.test");
        if saves(&app.visitor(), "/register", &[("email", &email)]).await.status == 422 {
            return;
        }
    }
    panic!("one network has mail sent to sixty");
}

#[tokio::test]
async fn the_letter_is_in_the_language_of_the_form() {
    let app = TestApp::new().await;
    with_draft(&app, &[("name", "Win a prize at evil.test")]).await;
    let (subject, text) = app.last_mail_to(SANA).await;
    assert_eq!(subject, "Go on with your registration: ASOCIO Digital Summit 2026");
    assert!(text.contains("15 November 2026") && text.contains("holds no place") && text.contains("/register/draft/"), "{text}");
    assert!(!text.contains("prize"), "nobody's text goes to an address that anybody may type: {text}");

    let sana = app.visitor().in_urdu();
    sana.get("/register").await.says("formaction=\"/ur/register/draft\"").says("محفوظ کریں، بعد میں مکمل کریں");
    saves(&sana, "/register", &[("email", "sana@urdu.test")]).await.leads_to("/ur/register/saved");
    sana.get("/register/saved").await.is(200).says("14 دن تک");
    let (subject, text) = app.last_mail_to("sana@urdu.test").await;
    assert_eq!(subject, "اپنی رجسٹریشن مکمل کریں: ایسوسیو ڈیجیٹل سمٹ 2026");
    assert!(text.contains("/ur/register/draft/") && text.contains("نشست محفوظ نہیں ہوتی"), "{text}");
    let link = app.link_in_last_mail_to("sana@urdu.test").await;
    app.visitor().get(&link).await.is(200).says("dir=\"rtl\"").says("یہ آپ کا مسودہ ہے");
}
