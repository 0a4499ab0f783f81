//! Codes: made, taken out and brought in as tables, used by people, ended.
use crate::{
    races::together,
    support::{Actor, Reply, TestApp},
};
use chrono::Duration;
use summit::kit::page_cache;
use uuid::Uuid;

const NEW: &str = "/admin/codes/new";
const IMPORT: &str = "/admin/codes/import";
/// Saved by a spreadsheet program: a date as a number with a format, and a truth value.
const XLSX: &[u8] = include_bytes!("../fixtures/codes.xlsx");

/// Brings a file; answers with the path where it waits.
async fn brings(who: &Actor<'_>, name: &str, file: &[u8]) -> String {
    who.brings(IMPORT, &[], (name, "text/csv", file)).await.is(303).header("location")
}

/// Makes the codes of a table, as its page shows them.
async fn applies(who: &Actor<'_>, path: &str, fields: &[(&str, &str)]) -> Reply {
    let shown = who.get(path).await;
    let key = shown.form_key();
    let seen = seen_in(&shown);
    let seen: Vec<_> = seen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.post(path, &[&seen, fields, &[("form_key", key.as_str()), ("step", "apply")]].concat()).await
}

/// What the page of a table says was seen on it.
fn seen_in(page: &Reply) -> [(&'static str, String); 2] {
    ["seen_columns", "seen_codes"].map(|name| {
        let rest = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
        (name, rest.split('"').next().unwrap_or_default().to_owned())
    })
}

/// Pastes a table; answers with the path where it waits.
async fn pastes(who: &Actor<'_>, table: &str) -> String {
    who.submits(IMPORT, &[("text", table)]).await.is(303).header("location")
}

/// The form for one code, some of it changed.
fn code<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("pass", ""), ("uses", "1"), ("email", ""), ("expires", "")];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(n, _)| n == name));
    kept.chain(changed.iter().copied()).collect()
}

async fn delegate_pass(app: &TestApp) -> String {
    let id: Uuid = sqlx::query_scalar("select pass_id from passes where name_en = 'Delegate'").fetch_one(&app.pool).await.expect("a pass");
    id.to_string()
}

/// A pass beside the usual one, on the same pool.
async fn another_pass(app: &TestApp, name: &str, audience: &str, needs_approval: bool) -> String {
    let id: Uuid = sqlx::query_scalar(
        "with one as (
             insert into passes (pass_id, name_en, name_ur, audience, needs_approval, hold_hours, position)
             values (gen_random_uuid(), $1, $1, $2, $3, 24, 2) returning pass_id),
         pools as (insert into pass_pools (pass_id, pool_id) select pass_id, pool_id from one, pools)
         select pass_id from one",
    )
    .bind(name)
    .bind(audience)
    .bind(needs_approval)
    .fetch_one(&app.pool)
    .await
    .expect("a pass");
    sqlx::query("update public_version set version = version + 1").execute(&app.pool).await.expect("a version");
    page_cache::refresh(&app.app).await.expect("the version");
    id.to_string()
}

/// Registers somebody for a pass with a code, as the code's link leads them.
async fn registers(who: &Actor<'_>, email: &str, pass: &str, code: &str) -> Reply {
    let page = who.get("/register").await;
    let mut fields = page.registration(&[("email", email)]);
    fields.retain(|(name, _)| name != "pass" && name != "code");
    let mut fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.extend([("pass", pass), ("code", code)]);
    who.post("/register", &fields).await
}

async fn confirms(app: &TestApp, who: &Actor<'_>, email: &str) -> Reply {
    app.run_jobs().await;
    let link = app.link_in_last_mail_to(email).await;
    who.submits(&link, &[]).await
}

/// What the first pool says of itself: held by codes, free.
async fn pool(app: &TestApp) -> (i32, i32) {
    app.run_jobs().await;
    app.assert_invariants().await;
    sqlx::query_as("select held_by_codes, free from pools").fetch_one(&app.pool).await.expect("a pool")
}

/// What the minute's job does.
async fn a_minute_comes(app: &TestApp) {
    sqlx::query("select enqueue_once('registration_release_holds')").execute(&app.pool).await.expect("a job");
    app.run_jobs().await;
}

#[tokio::test]
async fn an_organiser_makes_a_code_and_sees_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    let changed = [("code", "jisa-26 "), ("pass", &*pass), ("uses", "۷"), ("expires", "2026-11-30T18:00"), ("label", "جاپان کا وفد")];
    let made = organiser.submits(NEW, &code(&changed)).await.is(303);
    let path = made.header("location");
    organiser
        .get(&path)
        .await
        .is(200)
        .says("JISA26")
        .says("0 of 7")
        .says("30 November 2026")
        .says("/register?code=JISA26")
        .says("Delegate");
    for (query, found) in [("", true), ("?q=jisa-26", true), ("?q=%D9%88%D9%81%D8%AF", true), ("?q=%25%25", false), ("?q=other", false)] {
        let page = organiser.get(&format!("/admin/codes{query}")).await.is(200);
        assert_eq!(page.body.contains("JISA26</bdi>"), found, "{query}");
    }
    organiser.get("/ur/admin/codes").await.is(200).says("جاپان کا وفد").says("مندوب");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'code.made'").await, 1);
}

#[tokio::test]
async fn whatever_is_wrong_with_a_code_is_said_beside_its_field() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    app.set_capacity(10).await;
    let alone: [(&str, &[(&str, &str)]); 11] = [
        ("code", &[("code", "جاپان")]),
        ("count", &[("count", "1001"), ("code", "")]),
        ("count", &[("count", "2")]),
        ("label", &[("label", " ")]),
        ("pass", &[("pass", "01930000-0000-7000-8000-000000000000")]),
        ("uses", &[("uses", "0")]),
        ("email", &[("email", "sana@")]),
        ("email", &[("email", "sana@x.test"), ("code", ""), ("count", "2")]),
        ("expires", &[("expires", "2026-10-30T18:00")]),
        ("reserves", &[("reserves", "yes")]),
        ("reserves", &[("reserves", "yes"), ("pass", &pass), ("uses", "11")]),
    ];
    for (field, changed) in alone {
        organiser.submits(NEW, &code(changed)).await.has_problems_at(&[field]);
    }
    let many = [("code", "a b"), ("count", "x"), ("label", ""), ("uses", ""), ("email", "x"), ("expires", "soon"), ("reserves", "yes")];
    let page = organiser.submits(NEW, &code(&many)).await;
    page.has_problems_at(&["code", "count", "label", "uses", "email", "expires", "reserves"]).says("value=\"soon\"");
    organiser.submits(NEW, &code(&[("reserves", "yes"), ("pass", &pass), ("uses", "11")])).await.says("there are 10 left");
    assert_eq!(app.count("select count(*) from codes").await, 0);
    organiser.submits(NEW, &code(&[])).await.is(303);
    organiser.submits(NEW, &code(&[("code", "ji sa 26")])).await.has_problems_at(&["code"]).says("There is such a code already.");
    assert_eq!(app.count("select count(*) from codes").await, 1);
}

#[tokio::test]
async fn a_batch_is_taken_out_and_brought_in_elsewhere() {
    let (here, there) = (TestApp::new().await, TestApp::new().await);
    let (organiser, other) = (here.organiser().await, there.organiser().await);
    let pass = delegate_pass(&here).await;
    for app in [&here, &there] {
        app.set_capacity(3_000).await;
    }
    let changed = [
        ("code", ""),
        ("count", "1000"),
        ("label", "=HYPERLINK(\"x\"), جاپان"),
        ("pass", &*pass),
        ("uses", "2"),
        ("expires", "2026-11-30T18:00"),
        ("reserves", "yes"),
        ("skips_approval", "yes"),
    ];
    organiser.submits(NEW, &code(&changed)).await.is(303);
    assert_eq!(here.count("select count(*) from codes where code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'").await, 1_000);
    assert_eq!(here.count("select count(*) from audit_entries where action = 'code.batch_made'").await, 1);
    assert_eq!(pool(&here).await, (2_000, 1_000));
    let list = organiser.get("/admin/codes").await.is(200);
    assert_eq!(list.body.matches("<th scope=\"row\">").count(), 50);
    organiser.get(&list.link_to("Older").replace("&#38;", "&")).await.is(200).says("Newer");

    let table = organiser.get("/admin/codes.csv?q=%D8%AC%D8%A7%D9%BE%D8%A7%D9%86").await.is(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(table.header("content-disposition"), "attachment; filename=\"codes.csv\"");
    assert_eq!(table.header("cache-control"), "private, no-store");
    assert!(table.body.starts_with("\u{FEFF}code,label,pass,") && table.body.contains("\"'=HYPERLINK(\"\"x\"\"), جاپان\",Delegate"));
    assert_eq!(table.body.lines().count(), 1_001);
    assert_eq!(organiser.get("/admin/codes.csv?q=other").await.body.lines().count(), 1);

    let path = brings(&other, "codes.csv", table.body.as_bytes()).await;
    let looked = other.get(&path).await.is(200).says("1,000 codes would be made").says("1–200 of 1,000");
    looked.does_not_say("We do not know these columns");
    other.get(&format!("{path}?codes=5")).await.is(200).says("801–1,000 of 1,000");
    assert_eq!(there.count("select count(*) from codes").await, 0);
    applies(&other, &path, &[]).await.is(303);
    let sql = "select string_agg(concat_ws('|', code, label, email_key, uses, reserves, skips_approval, reserved, expires_at), E'\\n' order by code)
               from codes where code = any($1)";
    let codes: Vec<String> = sqlx::query_scalar("select code from codes").fetch_all(&there.pool).await.expect("codes");
    assert_eq!(codes.len(), 1_000);
    let fields = async |app: &TestApp| -> String { sqlx::query_scalar(sql).bind(&codes).fetch_one(&app.pool).await.expect("fields") };
    assert_eq!(fields(&here).await, fields(&there).await);
}

#[tokio::test]
async fn a_table_that_is_not_right_makes_nothing() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(NEW, &code(&[])).await.is(303);
    let many = format!("code\n{}", (0..5_000).map(|i| format!("C{i:04}")).collect::<Vec<_>>().join("\n"));
    let whole = [("", "Please fill this in."), ("code\n", "nothing below"), (&*many, "at most 1,000 codes")];
    for (table, said) in whole {
        let reply = organiser.submits(IMPORT, &[("text", table)]).await.is(422).says(said);
        assert!(reply.body.contains(table.trim()), "what was pasted is kept");
    }
    organiser.brings(IMPORT, &[], ("codes.xlsx", "x", b"PK\x03\x04")).await.has_problems_at(&["file"]).says("This workbook cannot be read");
    let rows = [
        ("code,pass\nabc,Gala", "There is no pass of this name."),
        ("code\nabc\nA-B-C", "This is the same code as abc in an earlier line"),
        ("code\nabc\nabc", "This code stands in an earlier line too."),
        ("code\njisa 26", "There is such a code already."),
        ("code,uses\nabc,0", "in the range 1–100,000"),
        ("code;email\nabc;sana@", "This is not an e-mail address."),
        ("code\texpires\nabc\tsoon", "This is not a date and time."),
        ("code\texpires\nabc\t5/6/2027", "Does the day or the month come first?"),
        ("code,expires\nabc,2026-10-01", "This time has passed."),
        ("code\n=1+1", "3 to 32 Latin letters and digits"),
        ("code,reserves\nabc,perhaps", "Please write yes or no."),
        ("code\nabc,more", "This row has more cells than there are columns."),
    ];
    for (table, said) in rows {
        let path = pastes(&organiser, table).await;
        organiser.get(&path).await.is(200).says(said).says("One row has errors");
        applies(&organiser, &path, &[]).await.is(422).says(said);
    }
    let path = pastes(&organiser, "code,uses\nabc,0").await;
    organiser.get(&path).await.does_not_say("name=\"leave_out\"").does_not_say("value=\"apply\"");
    applies(&organiser, &path, &[("leave_out", "yes")]).await.is(422).says("No row is left");
    app.set_capacity(3).await;
    let path = pastes(&organiser, "code,pass,uses,reserves\none,Delegate,2,ہاں\ntwo,مندوب,2,1").await;
    organiser.get(&path).await.is(200).says("there are 3 left");
    applies(&organiser, &path, &[]).await.is(422).says("there are 3 left");
    assert_eq!(app.count("select count(*) from codes").await, 1);
}

#[tokio::test]
async fn a_workbook_is_read_and_its_columns_are_said() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = brings(&organiser, "codes.xlsx", XLSX).await;
    let page = organiser.get(&path).await.is(200).says("One of the columns must be the code").says("codes.xlsx").says("Excel");
    page.says("We do not know these columns").says("Voucher").says("Colour");
    organiser.get("/ur/admin/codes/import").await.is(200).says("codes.xlsx");
    let columns = [("column.0", "code"), ("column.1", "expires"), ("column.2", "skips_approval"), ("column.3", "")];
    organiser.submits(&path, &[&columns[..], &[("step", "columns")]].concat()).await.leads_to(&path);
    organiser.get(&path).await.is(200).says("2 codes would be made").says("30 November 2026").does_not_say("We do not know these columns");
    applies(&organiser, &path, &[]).await.is(303);
    let sql =
        "select string_agg(concat_ws('|', code, skips_approval, expires_at at time zone 'Asia/Karachi'), ' ' order by code) from codes";
    let made: String = sqlx::query_scalar(sql).fetch_one(&app.pool).await.expect("codes");
    assert_eq!(made, "KIDP26|f|2026-11-30 18:00:00 PRESS1|t|2026-12-01 00:00:00");
    // From then on it leads to what was made, and is listed no more.
    organiser.get(&path).await.is(303).leads_on_to("/admin/codes");
    organiser.post(&path, &[("form_key", &Uuid::nil().to_string()), ("step", "apply")]).await.is(303).leads_on_to("/admin/codes");
    organiser.get(&format!("/ur{path}")).await.is(303).leads_on_to("/ur/admin/codes");
    organiser.get(IMPORT).await.is(200).does_not_say("codes.xlsx");
    assert_eq!(app.count("select count(*) from sheet_imports where content <> '{}'").await, 0);
    assert!(app.visitor().get(&path).await.is(303).header("location").starts_with("/sign-in/password?next="));
}

#[tokio::test]
async fn rows_that_are_wrong_are_left_out_if_the_organiser_says_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = pastes(&organiser, "code,uses\ngood1,1\nbad1,0\ngood2,2").await;
    applies(&organiser, &path, &[]).await.has_problems_at(&["leave_out"]).says("Some rows have errors");
    applies(&organiser, &path, &[("leave_out", "yes")]).await.is(303);
    assert_eq!(app.count("select sum(uses)::bigint from codes").await, 3);
    assert_eq!(app.count("select (details->>'left_out')::bigint from audit_entries where action = 'codes.imported'").await, 1);
    let path = pastes(&organiser, "code\nnever").await;
    organiser.get("/admin/codes/import").await.says(&path);
    organiser.submits_to(&path, &format!("{path}/discard"), &[]).await.leads_to(IMPORT);
    organiser.get(&path).await.is(404);
    assert_eq!(app.count("select count(*) from codes").await, 2);
}

#[tokio::test]
async fn only_what_was_seen_is_made() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = pastes(&organiser, "code,label\nabc,def\nghi,jkl").await;
    let shown = organiser.get(&path).await.is(200);
    let seen = seen_in(&shown);
    let seen: Vec<_> = seen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let apply = [&seen[..], &[("step", "apply"), ("leave_out", "yes")]].concat();
    let again =
        async || organiser.post(&path, &[&apply[..], &[("form_key", organiser.get(&path).await.form_key().as_str())]].concat()).await;
    let swapped = [("column.0", "label"), ("column.1", "code"), ("step", "columns")];
    organiser.submits(&path, &swapped).await.leads_to(&path);
    again().await.has_problems_at(&["apply"]).says("Something has changed").says("DEF");
    let back = [("column.0", "code"), ("column.1", "label"), ("step", "columns")];
    organiser.submits(&path, &back).await.leads_to(&path);
    organiser.submits(NEW, &code(&[("code", "ghi")])).await.is(303);
    again().await.has_problems_at(&["apply"]).says("Something has changed").says("There is such a code already.");
    assert_eq!(app.count("select count(*) from codes").await, 1);
}

#[tokio::test]
async fn a_day_goes_out_and_comes_in_as_that_day() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = pastes(&organiser, "code,expires\nabc,2026-11-30").await;
    applies(&organiser, &path, &[]).await.is(303);
    let table = organiser.get("/admin/codes.csv").await.is(200);
    assert!(table.body.contains(",2026-11-30,"), "{}", table.body);
    organiser.submits(NEW, &code(&[("expires", "0000-12-31T00:00")])).await.has_problems_at(&["expires"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_table_is_applied_once_however_many_apply_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = pastes(&organiser, "code\nonce").await;
    let keys: Vec<String> = (0..8).map(|_| summit::kit::form::new_key().to_string()).collect();
    let seen = [("seen_columns", "code"), ("seen_codes", "1"), ("step", "apply")];
    let apply = async |key: &String| organiser.post(&path, &[&seen[..], &[("form_key", key)]].concat()).await;
    let replies = together(keys.iter().map(apply).collect()).await;
    let first = replies[0].header("location");
    assert!(replies.iter().all(|r| r.status == 303 && r.header("location") == first));
    assert_eq!(app.count("select count(*) from codes").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_people_for_seven_uses() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    app.set_capacity(1_000).await;
    organiser.submits(NEW, &code(&[("uses", "7"), ("pass", &pass), ("reserves", "yes")])).await.is(303);
    let people: Vec<_> = (0..200).map(|i| (app.visitor(), format!("p{i}@example.test"))).collect();
    let replies = together(people.iter().map(|(who, email)| registers(who, email, &pass, "jisa-26")).collect()).await;
    assert_eq!(replies.iter().filter(|r| r.status == 303).count(), 7);
    let refused = replies.iter().filter(|r| r.status == 422 && r.body.contains("This code has been used as often as it can be."));
    assert_eq!(refused.count(), 193);
    assert_eq!(app.count("select count(*) from registrations where code_id is not null").await, 7);
    assert_eq!(pool(&app).await, (0, 993));
}

#[tokio::test]
async fn what_a_code_reserves_rises_and_falls() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    app.set_capacity(10).await;
    let reserving = [("uses", "3"), ("pass", &*pass), ("reserves", "yes")];
    let first = organiser.submits(NEW, &code(&reserving)).await.header("location");
    let second = [&reserving[..], &[("code", "KIDP26"), ("expires", "2026-11-02T12:00")]].concat();
    organiser.submits(NEW, &code(&second)).await.is(303);
    assert_eq!(pool(&app).await, (6, 4));

    let sana = app.visitor();
    registers(&sana, "sana@example.test", &pass, "JISA26").await.leads_to("/register/sent");
    assert_eq!(pool(&app).await, (5, 4));
    confirms(&app, &sana, "sana@example.test").await.leads_to("/me/ticket");
    organiser.get(&first).await.says("1 of 3").says("Sana Malik").says("Confirmed");
    sana.submits_to("/me/registration", "/me/registration/cancellation", &[]).await.leads_to("/me/registration");
    assert_eq!(pool(&app).await, (6, 4), "the use is given back, and holds its place again");
    organiser.get(&first).await.says("0 of 3").says("Cancelled");

    // Nobody else gets what is reserved.
    for i in 0..4 {
        registers(&app.visitor(), &format!("p{i}@example.test"), &pass, "").await.leads_to("/register/sent");
    }
    registers(&app.visitor(), "late@example.test", &pass, "").await.leads_to("/register/waiting");
    registers(&app.visitor(), "omar@example.test", &pass, "kidp 26").await.leads_to("/register/sent");
    assert_eq!(pool(&app).await, (5, 0));

    for notice in ["This code is withdrawn.", "This code is withdrawn."] {
        organiser.submits_to(&first, &format!("{first}/withdrawal"), &[]).await.leads_to(&first);
        organiser.get(&first).await.says(notice).says("Withdrawn").does_not_say("Withdraw it");
    }
    let withdrawals = "select count(*) from audit_entries where action = 'code.withdrawn'";
    assert_eq!(app.count(withdrawals).await, 1);
    // One of the three that are free now is offered to whoever waits.
    assert_eq!(pool(&app).await, (2, 2));

    app.pass(Duration::hours(24));
    a_minute_comes(&app).await;
    let (held, _) = pool(&app).await;
    assert_eq!(held, 0, "a code that has run out holds nothing");
}

#[tokio::test]
async fn a_code_that_does_not_help_says_why() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    let other = another_pass(&app, "Speaker", "anybody", false).await;
    organiser.submits(NEW, &code(&[("code", "ONCE")])).await.is(303);
    organiser.submits(NEW, &code(&[("code", "SOON"), ("expires", "2026-11-01T12:01")])).await.is(303);
    organiser.submits(NEW, &code(&[("code", "SPEAKER"), ("pass", &other)])).await.is(303);
    organiser.submits(NEW, &code(&[("code", "OMARS"), ("email", "Omar@example.test")])).await.is(303);
    let gone = organiser.submits(NEW, &code(&[("code", "GONE")])).await.header("location");
    organiser.submits_to(&gone, &format!("{gone}/withdrawal"), &[]).await.is(303);
    registers(&app.visitor(), "first@example.test", &pass, "once").await.leads_to("/register/sent");
    app.pass(Duration::minutes(1));
    let refused = [
        ("ONCE", "This code has been used as often as it can be."),
        ("SOON", "This code has expired."),
        ("SPEAKER", "This code is for another pass."),
        ("OMARS", "This code is for another e-mail address."),
        ("GONE", "The organisers have withdrawn this code."),
        ("NOSUCH", "We do not know this code."),
    ];
    for (typed, said) in refused {
        let page = registers(&app.visitor(), "sana@example.test", &pass, typed).await;
        page.has_problems_at(&["code"])
            .says(said)
            .says(&format!("value=\"{typed}\""))
            .says("value=\"sana@example.test\"")
            .says("Chinar Labs");
    }
    registers(&app.visitor(), "omar@example.test", &pass, " o-m ars ").await.leads_to("/register/sent");
    registers(&app.visitor(), "speaker@example.test", &other, "speaker").await.leads_to("/register/sent");
    app.run_jobs().await;
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_code_in_the_address_is_judged_before_anything_is_typed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(NEW, &code(&[("uses", "1")])).await.is(303);
    let asks = async |code: &str| app.visitor().get(&format!("/register?code={code}")).await.is(200).says("name=\"email\"");
    asks("jisa-26").await.does_not_say("id=\"problems\"");
    asks("nosuch").await.says("href=\"#code\"").says("We do not know this code.").says("value=\"NOSUCH\"");
    let pass = delegate_pass(&app).await;
    registers(&app.visitor(), "sana@example.test", &pass, "JISA26").await.leads_to("/register/sent");
    asks("JISA26").await.says("This code has been used as often as it can be.");
    sqlx::query("update codes set expires_at = $1").bind(app.now()).execute(&app.pool).await.expect("an end");
    asks("JISA26").await.says("This code has expired.").says("href=\"/ur/register?code=JISA26\"");
}

const WAIT: &str = "Too many unknown codes were tried from your network.";

#[tokio::test]
async fn nobody_finds_a_code_by_trying_many() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(NEW, &code(&[("uses", "9")])).await.is(303);
    let pass = delegate_pass(&app).await;
    let (guesser, asks) = (app.visitor(), async |who: &Actor<'_>, code: &str| who.get(&format!("/register?code={code}")).await.is(200));
    // Codes that there are cost nothing, however many people bring them from one venue.
    for _ in 0..70 {
        asks(&guesser, "JISA26").await.does_not_say("id=\"problems\"");
    }
    for n in 0..30 {
        asks(&guesser, &format!("JISA{n}X")).await.says("We do not know this code.");
        registers(&guesser, "sana@example.test", &pass, &format!("JISA{n}Y")).await.says("We do not know this code.");
    }
    // Then nothing is said of any, neither by the page nor by the claim.
    asks(&guesser, "NOSUCH").await.says(WAIT);
    asks(&guesser, "JISA26").await.says(WAIT);
    for typed in ["NOSUCH", "JISA26"] {
        let refused = registers(&guesser, "sana@example.test", &pass, typed).await;
        refused.has_problems_at(&["code"]).says(WAIT).says(&format!("value=\"{typed}\"")).says("value=\"sana@example.test\"");
    }
    // Whoever brings none, or comes from elsewhere, notices nothing; and it passes.
    registers(&guesser, "sana@example.test", &pass, "").await.leads_to("/register/sent");
    asks(&app.visitor().at([192, 0, 2, 7]), "JISA26").await.does_not_say("id=\"problems\"");
    app.pass(Duration::minutes(1));
    registers(&guesser, "omar@example.test", &pass, "JISA26").await.leads_to("/register/sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_tried_at_the_same_moment_are_as_few() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(NEW, &code(&[])).await.is(303);
    let visitor = app.visitor();
    let codes: Vec<_> =
        (0..100).map(|n| if n % 10 == 9 { "/register?code=JISA26".into() } else { format!("/register?code=X{n}") }).collect();
    let pages = together(codes.iter().map(|path| visitor.get(path)).collect()).await;
    let unknown = pages.iter().filter(|page| page.body.contains("We do not know this code.")).count();
    assert!(unknown <= 60, "{unknown} of 90 were said to be unknown");
    assert_eq!(pages.iter().filter(|page| page.status != 200).count(), 0);
}

#[tokio::test]
async fn a_hidden_pass_opens_by_its_link_and_needs_no_approval() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let hidden = another_pass(&app, "Minister", "invited", true).await;
    organiser.submits(NEW, &code(&[("pass", &hidden), ("skips_approval", "yes")])).await.is(303);
    organiser.submits(NEW, &code(&[("code", "PLAIN"), ("pass", &hidden)])).await.is(303);
    app.visitor().get("/register").await.is(200).does_not_say("Minister");
    app.visitor().get("/register?code=NOSUCH").await.is(200).does_not_say("Minister");
    let sana = app.visitor();
    let page = sana.get("/register?code=jisa-26").await.is(200).says("Minister").says("value=\"JISA26\"");
    let chosen =
        page.body.split("name=\"pass\" value=\"").skip(1).find(|pass| pass.split('>').next().is_some_and(|tag| tag.contains(" checked")));
    assert!(chosen.is_some_and(|pass| pass.starts_with(&hidden)), "the code's pass is chosen: {}", page.body);
    registers(&app.visitor(), "nobody@example.test", &hidden, "").await.has_problems_at(&["code"]);
    registers(&sana, "sana@example.test", &hidden, "JISA26").await.leads_to("/register/sent");
    confirms(&app, &sana, "sana@example.test").await.leads_to("/me/ticket");
    let omar = app.visitor();
    registers(&omar, "omar@example.test", &hidden, "PLAIN").await.leads_to("/register/sent");
    confirms(&app, &omar, "omar@example.test").await.leads_to("/me/registration");
    assert_eq!(app.count("select count(*) from registrations where state = 'confirmed'").await, 1);
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_approval'").await, 1);
}

#[tokio::test]
async fn whoever_is_signed_in_registers_like_anybody() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let pass = delegate_pass(&app).await;
    organiser.submits(NEW, &code(&[])).await.is(303);
    registers(&organiser, "guest@example.test", &pass, "JISA26").await.leads_to("/register/sent");
    let sql = "select count(*) from audit_entries a join people p on p.person_id = a.actor_id
               where action = 'registration.submitted' and p.email = 'ayesha@pasha.test'";
    assert_eq!(app.count(sql).await, 1);
    app.run_jobs().await;
    app.assert_invariants().await;
}

/// Who waits for a quota has let the code's place in the hall go; when they leave, there may be none to hold again.
#[tokio::test]
async fn a_code_that_comes_back_holds_only_what_is_free() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.set_capacity(1).await;
    let pass = delegate_pass(&app).await;
    sqlx::query(
        "with quota as (insert into pools (pool_id, name_en, name_ur, capacity, economy_id)
                        select gen_random_uuid(), 'Quota ' || name_en, name_ur, case when name_en = 'Korea' then 1 else 0 end, economy_id
                        from economies returning pool_id)
         insert into pass_pools (pass_id, pool_id) select pass_id, pool_id from passes, quota",
    )
    .execute(&app.pool)
    .await
    .expect("quotas");
    app.publish().await;
    organiser.submits(NEW, &code(&[("pass", &pass), ("uses", "1"), ("reserves", "yes")])).await.is(303);
    registers(&app.visitor(), "waits@example.test", &pass, "JISA26").await.leads_to("/register/waiting");
    let korea: uuid::Uuid =
        sqlx::query_scalar("select economy_id from economies where name_en = 'Korea'").fetch_one(&app.pool).await.expect("one");
    let from_korea = [("email", "has.it@example.test"), ("economy", &korea.to_string())];
    app.visitor().registers_with(&from_korea).await.leads_to("/register/sent");
    app.assert_invariants().await;
    let link = app.link_in_last_mail_to("waits@example.test").await;
    let key = app.visitor().get(&link).await.form_key();
    app.visitor().post(&format!("{link}/withdrawal"), &[("form_key", &key)]).await.leads_to("/register");
    assert_eq!(app.count("select (used + reserved)::bigint from codes").await, 0);
    app.assert_invariants().await;
}
