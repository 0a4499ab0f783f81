//! Programmes from files: looked over, applied, brought again.
use crate::support::{Actor, Reply, TestApp};
use encoding_rs::WINDOWS_1256;
use std::time::{Duration, Instant};

const FORM: &str = "/admin/agenda/import";
const XML: &[u8] = include_bytes!("../fixtures/programme.xml");
const JSON: &[u8] = include_bytes!("../fixtures/programme.json");
const CSV: &[u8] = include_bytes!("../fixtures/programme.csv");
/// Everything that goes wrong in files of real systems, a session for each.
const DIFFICULT: &[u8] = include_bytes!("../fixtures/difficult.xml");
/// Saved by a spreadsheet program: shared texts, dates and times as numbers with formats.
const XLSX: &[u8] = include_bytes!("../fixtures/programme.xlsx");

/// A real congress of four days, where the repository lies beside it.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/schedule/31c3-schedule.xml");

/// Brings a file; answers with the path where it waits.
async fn brings(who: &Actor<'_>, file: &[u8]) -> String {
    let reply = who.brings(FORM, &[], ("programme.xml", "text/xml", file)).await.is(303);
    reply.header("location")
}

async fn applies(who: &Actor<'_>, path: &str, fields: &[(&str, &str)]) -> Reply {
    who.submits(path, &[fields, &[("step", "apply")]].concat()).await
}

/// Brings a file and applies it as it is.
async fn imports(who: &Actor<'_>, file: &[u8]) {
    let path = brings(who, file).await;
    applies(who, &path, &[]).await.is(303);
}

/// New, changed, unchanged and bad rows, what was mended, and new speakers, as the page counts them.
fn counts(page: &Reply) -> Vec<String> {
    let sums = page.body.split("<dl class=\"sums\">").nth(1).and_then(|rest| rest.split("</dl>").next()).unwrap_or_default();
    sums.split("<dd class=\"num\">").skip(1).filter_map(|rest| rest.split('<').next()).map(ToOwned::to_owned).collect()
}

/// The draft without what writing it changes by itself.
async fn draft(app: &TestApp) -> Vec<String> {
    let rows = sqlx::query_scalar(
        "select to_jsonb(s)::text from agenda_sessions s union all select to_jsonb(s)::text from slots s
         union all select to_jsonb(s)::text from speakers s union all select to_jsonb(s)::text from session_speakers s
         union all select to_jsonb(s)::text from rooms s union all select to_jsonb(s)::text from tracks s
         union all select to_jsonb(s)::text from session_kinds s order by 1",
    );
    rows.fetch_all(&app.pool).await.expect("the draft")
}

async fn slots(app: &TestApp) -> i64 {
    app.count("select count(*) from slots").await
}

fn text(file: &[u8]) -> String {
    String::from_utf8(file.to_vec()).expect("UTF-8")
}

#[tokio::test]
async fn looking_over_changes_nothing_and_applying_does_what_was_shown() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let empty = draft(&app).await;
    let path = brings(&organiser, XML).await;
    let page = organiser.get(&path).await.is(200).says("Margalla room").says("Nothing is changed yet.");
    assert_eq!(counts(&page), ["138", "0", "0", "0", "0", "190"]);
    organiser.get(FORM).await.is(200).says("programme.xml");
    assert_eq!(draft(&app).await, empty);
    applies(&organiser, &path, &[]).await.is(303);
    assert_eq!((slots(&app).await, app.count("select count(*) from agenda_sessions").await), (138, 138));
    assert_eq!(app.count("select count(*) from agenda_sessions where number between 7001 and 7138").await, 138);
    assert_eq!(app.count("select count(*) from slots where number between 7001 and 7138 and source is not null").await, 138);
    assert_eq!(app.count("select count(*) from speakers where source like 'frab:%' and number between 1001 and 1190").await, 190);
    assert_eq!(app.count("select count(*) from session_speakers").await, 234);
    assert_eq!(app.count("select count(*) from agenda_sessions where search = ''").await, 0);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'agenda.imported'").await, 1);
    // From then on it leads to what became of it.
    organiser.get(&path).await.is(303).leads_on_to(&format!("{path}/applied"));
    applies_to(&organiser, &path).await.is(303).leads_on_to(&format!("{path}/applied"));
    organiser.get(&format!("/ur{path}")).await.is(303).leads_on_to(&format!("/ur{path}/applied"));
}

/// Sends the form of a page that is there no more.
async fn applies_to(who: &Actor<'_>, path: &str) -> Reply {
    who.post(path, &[("form_key", &uuid::Uuid::nil().to_string()), ("step", "check")]).await
}

#[tokio::test]
async fn every_field_of_the_format_reaches_the_draft() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, JSON).await;
    let found: (String, serde_json::Value, serde_json::Value, String) = sqlx::query_as(
        "select concat_ws('|', s.number, title_en, title_ur, subtitle_ur, summary_en, language, k.code, r.name_en, t.slot_id,
                          t.starts_at at time zone 'UTC', t.ends_at - t.starts_at),
                links, foreign_fields, (select name from session_speakers p join speakers using (speaker_id) where p.session_id = s.session_id)
         from agenda_sessions s join slots t using (session_id) join rooms r using (room_id) join session_kinds k using (kind_id)
         where s.number = 601",
    )
    .fetch_one(&app.pool)
    .await
    .expect("the session");
    assert_eq!(
        found.0,
        "601|Opening|||Welcome to all.|en|keynote|Main hall|5a3b5c52-43c5-4a52-a5cf-4f2de5f2a601|2026-11-16 04:00:00|00:45:00"
    );
    assert_eq!(found.1, serde_json::json!([{ "url": "https://example.org/paper", "title": "Paper" }]));
    assert_eq!(
        found.2,
        serde_json::json!({
            "slug": "asocio2026-601-opening", "code": "ABC601", "licence": "CC-BY-4.0", "recording_opt_out": true,
            "attachments": [{ "url": "https://example.org/slides.pdf", "title": "Slides" }],
            "addresses": { "logo": "https://example.org/logo.png", "url": "https://example.org/601", "feedback_url": "https://example.org/601/feedback" },
        })
    );
    assert_eq!(found.3, "Ayesha Khan");
}

#[tokio::test]
async fn a_workbook_is_brought_like_any_table() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = organiser.brings(FORM, &[], ("Programme.xlsx", "application/octet-stream", XLSX)).await.is(303).header("location");
    organiser.get(&path).await.is(200).says("Programme.xlsx").says("Excel").says("Hall A");
    applies(&organiser, &path, &[]).await.is(303);
    let rows: Vec<String> = sqlx::query_scalar(
        "select concat_ws('|', title_en, title_ur, summary_en, k.name_en, r.name_en, starts_at at time zone 'Asia/Karachi', ends_at - starts_at,
                (select string_agg(name, ' & ' order by p.position) from session_speakers p join speakers using (speaker_id)
                 where p.session_id = s.session_id))
         from slots join agenda_sessions s using (session_id) join rooms r using (room_id) join session_kinds k using (kind_id)
         order by starts_at",
    )
    .fetch_all(&app.pool)
    .await
    .expect("the draft");
    let expected = [
        "Opening of the exhibition|نمائش کا افتتاح|Doors open, tea is served.|Ceremony|Main hall|2026-11-17 09:00:00|00:30:00|Ayesha Khan",
        "Trade & what it costs|||Panel|Hall A|2026-11-17 09:45:00|01:30:00|Tanaka Haruki & Sana Malik",
        "Lunch|||Meal|Terrace|2026-11-17 13:00:00|01:00:00",
        "|رات کی محفل||Social event|Terrace|2026-11-17 23:30:00|01:00:00|حمزہ قریشی",
        "Lunch|||Meal|Terrace|2026-11-18 13:00:00|01:00:00",
    ];
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn a_file_that_comes_again_changes_nothing() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    // One guid of the JSON is no UUID.
    for (file, rows, mended) in [(XML, "138", "0"), (JSON, "2", "1"), (CSV, "3", "0"), (XLSX, "5", "0")] {
        imports(&organiser, file).await;
        let first = draft(&app).await;
        app.pass(chrono::Duration::minutes(9));
        let path = brings(&organiser, file).await;
        let page = organiser.get(&path).await.is(200);
        assert_eq!(counts(&page), ["0", "0", rows, "0", mended, "0"]);
        applies(&organiser, &path, &[]).await.is(303);
        assert_eq!(draft(&app).await, first);
    }
    assert_eq!(slots(&app).await, 148);
}

#[tokio::test]
async fn a_changed_file_changes_what_it_made() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, CSV).await;
    let changed = text(CSV)
        .replace("Opening of the exhibition", "The exhibition opens")
        .replace("10:00;11:30", "10:15;11:30")
        .replace("Hall A", "Hall B");
    let path = brings(&organiser, changed.as_bytes()).await;
    let page = organiser.get(&path).await.is(200).says("The exhibition opens").says("Title").says("Time · Room");
    assert_eq!(counts(&page), ["0", "2", "1", "0", "0", "0"]);
    applies(&organiser, &path, &[]).await.is(303);
    assert_eq!(slots(&app).await, 3);
    assert_eq!(
        app.count("select count(*) from agenda_sessions where title_en = 'The exhibition opens' and search like ' the exhibition opens %'")
            .await,
        1
    );
    let moved = "select count(*) from slots join rooms using (room_id)
                 where number = 502 and name_en = 'Hall B' and starts_at = '2026-11-16T05:15:00Z'";
    assert_eq!(app.count(moved).await, 1);
}

#[tokio::test]
async fn what_the_file_does_not_name_is_told_and_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, CSV).await;
    imports(&organiser, JSON).await;
    let path = brings(&organiser, CSV).await;
    organiser.get(&path).await.is(200).says("sessions are in the draft and not in the file").says("مصنوعی ذہانت");
    applies(&organiser, &path, &[]).await.is(303);
    assert_eq!(slots(&app).await, 5);
}

#[tokio::test]
async fn rows_with_errors_are_left_out_only_if_somebody_says_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let broken = text(CSV).replace("2026-11-16;10:00;11:30", "2026-11-16;10:00;soon").replace("503", "501");
    let path = brings(&organiser, broken.as_bytes()).await;
    let page =
        organiser.get(&path).await.is(200).says("Trade; and what it costs").says("This is no time").says("Another session has this ID");
    assert_eq!(counts(&page), ["2", "0", "0", "1", "1", "3"]);
    organiser.get(&format!("/ur{path}")).await.is(200).says("یہ وقت نہیں");
    applies(&organiser, &path, &[]).await.has_problems_at(&["leave_out"]);
    assert_eq!(slots(&app).await, 0);
    applies(&organiser, &path, &[("leave_out", "yes")]).await.is(303);
    assert_eq!(slots(&app).await, 2);
    let nothing = text(CSV).replace("2026-11-16", "soon");
    let path = brings(&organiser, nothing.as_bytes()).await;
    applies(&organiser, &path, &[("leave_out", "yes")]).await.has_problems_at(&["apply"]);
}

#[tokio::test]
async fn the_order_of_day_and_month_is_asked_once_and_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let table = "title,date,start,duration,room\nTea,02-12-2026,10:00,15,A\nTalk,17/11/2026,10:00,15,A\n";
    let path = brings(&organiser, table.as_bytes()).await;
    organiser.get(&path).await.is(200).says("which comes first?");
    applies(&organiser, &path, &[]).await.has_problems_at(&["date_order"]);
    applies(&organiser, &path, &[("leave_out", "yes")]).await.has_problems_at(&["date_order"]);
    organiser.submits(&path, &[("date_order", "day_first"), ("step", "check")]).await.is(303);
    let page = organiser.get(&path).await.is(200).says("<option value=\"day_first\" selected>");
    assert_eq!(counts(&page), ["2", "0", "0", "0", "0", "0"]);
    applies(&organiser, &path, &[("date_order", "day_first")]).await.is(303);
    assert_eq!(app.count("select count(*) from slots where starts_at = '2026-12-02T05:00:00Z'").await, 1);
}

#[tokio::test]
async fn every_mend_is_shown_with_what_was_found_page_by_page() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let rows: Vec<_> = (1..=250).map(|n| format!("Tea {n},2026-11-16,10:00,15,A,no language {n}\n")).collect();
    let path = brings(&organiser, format!("title,date,start,duration,room,language\n{}", rows.concat()).as_bytes()).await;
    let page = organiser.get(&path).await.is(200).says("no language 200").says("250 values were mended or left out");
    assert_eq!(counts(&page), ["250", "0", "0", "0", "250", "0"]);
    organiser.get(&format!("{path}?mends=2")).await.is(200).says("no language 250");
    applies(&organiser, &path, &[]).await.is(303);
    assert_eq!(slots(&app).await, 250);
}

#[tokio::test]
async fn names_are_mapped_and_columns_chosen() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, JSON).await;
    let hall: uuid::Uuid =
        sqlx::query_scalar("select room_id from rooms where name_en = 'Main hall'").fetch_one(&app.pool).await.expect("a room");
    let table = "What,When,Until,Whither\nTea,2026-11-16T15:00,15:30,Grosser Saal\nTalk,2026-11-16T16:00,16:30,Garden\n";
    let path = brings(&organiser, table.as_bytes()).await;
    applies(&organiser, &path, &[]).await.has_problems_at(&["columns"]);
    let columns = [("column.0", "title"), ("column.1", "start"), ("column.2", "end"), ("column.3", "room"), ("step", "columns")];
    organiser.submits(&path, &columns).await.is(303);
    organiser.get(&path).await.is(200).says("Grosser Saal").says("Create it");
    let hall = hall.to_string();
    organiser.submits(&path, &[("room.0", hall.as_str()), ("step", "check")]).await.is(303);
    organiser.get(&path).await.is(200).says(&format!("<option value=\"{hall}\" selected>"));
    applies(&organiser, &path, &[("room.0", &hall)]).await.is(303);
    assert_eq!(app.count("select count(*) from rooms where name_en in ('Grosser Saal', 'Garden')").await, 1);
    assert_eq!(app.count("select count(*) from slots join rooms using (room_id) where name_en = 'Main hall'").await, 3);
}

#[tokio::test]
async fn what_is_no_programme_is_refused_beside_the_field() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.brings_to(&organiser.get(FORM).await, FORM, &[], None).await.has_problems_at(&["file"]).says("Please fill this in");
    let large = vec![b'x'; (10 << 20) + 1];
    for (file, said) in [
        (&b"<schedule><day>"[..], "1:16"),
        (b"<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule/>", "entities of its own"),
        (b"\xFF\x00\x12", "neither a workbook nor a text"),
        (&large, "larger than 10 MB"),
    ] {
        organiser.brings(FORM, &[], ("x.xml", "text/xml", file)).await.has_problems_at(&["file"]).says(said);
    }
    assert_eq!(app.count("select count(*) from sheet_imports").await, 0);
}

#[tokio::test]
async fn pressing_twice_applies_once_and_discarding_forgets() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = brings(&organiser, CSV).await;
    let key = organiser.get(&path).await.form_key();
    let fields = [("form_key", key.as_str()), ("step", "apply")];
    let first = organiser.post(&path, &fields).await.is(303).header("location");
    assert_eq!(organiser.post(&path, &fields).await.is(303).header("location"), first);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'agenda.imported'").await, 1);
    let path = brings(&organiser, XML).await;
    organiser.submits_to(&path, &format!("{path}/discard"), &[]).await.is(303);
    organiser.get(&path).await.is(404);
    assert_eq!(slots(&app).await, 3);
}

#[tokio::test]
async fn what_nobody_applies_is_forgotten_after_a_day() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    brings(&organiser, CSV).await;
    for (hours, left) in [(23, 1), (2, 0)] {
        app.pass(chrono::Duration::hours(hours));
        sqlx::query("select graphile_worker.add_job('kit_sweep', '{}')").execute(&app.pool).await.expect("a job");
        app.run_jobs().await;
        assert_eq!(app.count("select count(*) from sheet_imports").await, left, "after {hours} hours more");
    }
}

#[tokio::test]
async fn numbers_given_later_are_above_those_that_came() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, XML).await;
    let table = "title,date,start,duration,room,speakers\nTea,2026-11-16,10:00,15,Hall A,Somebody New\n";
    imports(&organiser, table.as_bytes()).await;
    assert_eq!(
        app.count(
            "select min(n) from (select number as n from slots where source like 'title:%' union all
                          select s.number from agenda_sessions s join slots t using (session_id) where t.source like 'title:%') as all_of"
        )
        .await,
        7139
    );
    assert_eq!(app.count("select number from speakers where name = 'Somebody New'").await, 1191);
}

#[tokio::test]
async fn kinds_get_codes_of_their_own_whatever_was_made_before() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let bring = async |names: [&str; 3]| {
        let rows = names.map(|kind| format!("{kind} first,2026-11-16,10:00,15,A,{kind}\n")).concat();
        imports(&organiser, format!("title,date,start,duration,room,kind\n{rows}").as_bytes()).await;
    };
    bring(["مکالمہ", "مذاکرہ", "Ask me"]).await;
    // Reordered, so that the places of those that come are not above all that were.
    sqlx::query("update session_kinds set position = 1").execute(&app.pool).await.expect("the kinds");
    bring(["ملاقات", "Ask/me", "تربیت"]).await;
    assert_eq!(app.count("select count(*) from session_kinds where code like 'kind-%'").await, 4);
    assert_eq!(app.count("select count(*) from session_kinds where code = 'ask-me' or code like 'ask-me-%'").await, 2);
}

#[tokio::test]
async fn a_form_filled_in_while_a_file_is_applied_gets_a_number_of_its_own() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for round in 1..=6_i64 {
        let rows: Vec<_> = (1..=40).map(|n| format!("Row {round} {n},2026-11-16,10:00,15,A,{}\n", round * 50 + n)).collect();
        let path = brings(&organiser, format!("title,date,start,duration,room,id\n{}", rows.concat()).as_bytes()).await;
        let kind: String =
            sqlx::query_scalar("select kind_id::text from session_kinds limit 1").fetch_one(&app.pool).await.expect("a kind");
        let form = async |n: usize| {
            let title = format!("By hand {round} {n}");
            organiser
                .submits("/admin/agenda/sessions/new", &[("title_en", &*title), ("kind", &kind), ("visibility", "public")])
                .await
                .is(303);
        };
        tokio::join!(applies(&organiser, &path, &[]), form(1), form(2), form(3), form(4)).0.is(303);
    }
    assert_eq!(app.count("select count(distinct number) from agenda_sessions").await, 6 * 44);
}

#[tokio::test]
async fn a_real_congress_is_brought_within_a_request() {
    let Ok(file) = std::fs::read(REAL) else { return };
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = brings(&organiser, &file).await;
    let page = organiser.get(&path).await.is(200);
    // Its clock was that of Hamburg, which is told of every event.
    assert_eq!(counts(&page), ["138", "0", "0", "0", "138", "198"]);
    let key = page.form_key();
    let begun = Instant::now();
    organiser.post(&path, &[("form_key", &key), ("step", "apply")]).await.is(303);
    assert!(begun.elapsed() < Duration::from_secs(30), "a tenth of a second where the machine is idle: {:?}", begun.elapsed());
    assert_eq!(app.count("select count(*) from slots where number between 1 and 10000").await, 138);
    assert_eq!(app.count("select count(*) from slots where length(source) = 22").await, 112);
    let first = draft(&app).await;
    imports(&organiser, &file).await;
    assert_eq!(draft(&app).await, first);
}

#[tokio::test]
async fn the_largest_programme_is_brought_within_a_request() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let row =
        |n: i32| format!("Session {n},2026-11-{:02},{:02}:{:02},20,Room {},Speaker {n},{n}\n", 1 + n % 28, n / 60 % 24, n % 60, n % 90);
    let table = "title,date,start,duration,room,speakers,id\n".to_owned() + &(1..=5_000).map(row).collect::<String>();
    let path = brings(&organiser, table.as_bytes()).await;
    let page = organiser.get(&path).await.is(200).says("1–200 of 5,000");
    assert!(page.body.len() < 400_000, "{} bytes", page.body.len());
    let begun = Instant::now();
    organiser.post(&path, &[("form_key", &page.form_key()), ("step", "apply")]).await.is(303);
    println!("5,000 sessions applied in {:?}", begun.elapsed());
    assert_eq!(slots(&app).await, 5_000);
}

#[tokio::test]
async fn the_character_set_of_a_file_is_told_by_its_letters_and_can_be_chosen() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (file, _, _) = WINDOWS_1256.encode("title,date,start,duration,room\nخوش آمدي,2026-11-17,9:00,30,مرکزي ہال\n");
    let path = brings(&organiser, &file).await;
    organiser.get(&path).await.says("read as windows-1256").says("مرکزي ہال");
    organiser.get(FORM).await.says("Arabic, Urdu (windows-1256)");
    let chosen = |charset| [("charset", charset)];
    let reply = organiser.brings(FORM, &chosen("windows-1252"), ("a.csv", "text/csv", &file)).await.is(303);
    organiser.get(&reply.header("location")).await.says("read as windows-1252").does_not_say("مرکزي ہال");
    let refused = organiser.brings(FORM, &chosen("euc-kr"), ("a.csv", "text/csv", b"title\n\xFF\xFF\n")).await;
    refused.has_problems_at(&["file"]).says("not written in EUC-KR").says("value=\"euc-kr\" selected");
}

#[tokio::test]
async fn a_file_in_which_everything_goes_wrong_is_brought_whole_and_each_mend_is_said() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = brings(&organiser, DIFFICULT).await;
    let mut page = organiser.get(&path).await.is(200);
    assert_eq!(counts(&page), ["24", "0", "0", "0", "18", "5"]);
    for said in [
        "read as ISO-8859-1",
        "This ID is also that of Sana Malik",
        "This person has no name",
        "This link has no address",
        "This address has a blank in it",
        "This is no whole address of the web",
        "ftp://example.org/x",
        "mailto:a@example.org",
        "Characters that nobody sees are left out",
        "This is no language that we know",
        "plain English",
        "An ID is a whole number",
        "Another session has this ID",
        "The start says another time than the date",
        "It is cut to 23:59",
        "held in the first and interpreted into the others",
        "It has no room",
        "organizer",
        "P@SHA",
        "persons/person/@email",
    ] {
        page = page.says(said);
    }
    organiser.get(&format!("/ur{path}")).await.is(200).says("نظر نہ آنے والے حروف چھوڑ دیے گئے");
    let applied = applies(&organiser, &path, &[]).await.is(303).header("location");
    assert_eq!(slots(&app).await, 24);
    assert_eq!(app.count("select count(*) from agenda_sessions").await, 23, "one of them is held twice");
    assert_eq!(app.count("select count(*) from agenda_sessions where language = 'en' and interpretation = '{ur}'").await, 1);
    assert_eq!(
        app.count(
            "select count(*) from agenda_sessions where foreign_fields->'addresses'->>'logo' = 'https://example.org/2026/logos/12.png'"
        )
        .await,
        1
    );
    let who = "select string_agg(name, ' ' order by name) from session_speakers p join speakers using (speaker_id)
               join agenda_sessions s using (session_id) where s.title_en in ('Opening', 'Two people with one id')";
    let who: String = sqlx::query_scalar(who).fetch_one(&app.pool).await.expect("people");
    assert_eq!(who, "Omar Qureshi Sana Malik");
    // What was said stays readable after the file is gone.
    organiser.get(&applied).await.is(200).says("plain English").says("organizer").says("Undo this import");
    let first = draft(&app).await;
    imports(&organiser, DIFFICULT).await;
    assert_eq!(draft(&app).await, first);
}

#[tokio::test]
async fn an_import_is_undone_as_one_step() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, CSV).await;
    let before = draft(&app).await;
    let changed = text(CSV)
        .replace("Opening of the exhibition", "The exhibition opens")
        .replace("Hall A", "Hall B")
        .replace("Tanaka Haruki", "Mei Chen")
        + "Tea;;;2026-11-17;09:00;09:30;Garden;;;;Somebody New;\n";
    let path = brings(&organiser, changed.as_bytes()).await;
    let applied = applies(&organiser, &path, &[]).await.is(303).header("location");
    assert_ne!(draft(&app).await, before);
    organiser.get(&applied).await.is(200).says("Undo this import");
    organiser.submits_to(&applied, &applied.replace("/applied", "/undo"), &[]).await.is(303);
    assert_eq!(draft(&app).await, before);
    let page = organiser.get(&applied).await.is(200).says("Undone on");
    assert!(!page.body.contains("Undo this import"));
    organiser.get(FORM).await.is(200).says("Undone on");
}

#[tokio::test]
async fn an_import_of_which_something_was_changed_since_is_not_undone() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (change, named) in [
        ("update agenda_sessions set title_en = 'Changed by hand' where number = 501", "Opening of the exhibition"),
        ("update slots set ends_at = ends_at + interval '5 minutes' where number = 502", "Trade; and what it costs"),
        (
            "insert into session_speakers (session_id, speaker_id, role, presence, position)
             select session_id, speaker_id, 'speaker', 'there', 9 from agenda_sessions s, speakers where s.number = 502 and name = 'Ayesha Khan'",
            "Trade; and what it costs",
        ),
        ("insert into room_hours (room_id, opens_at, closes_at) select room_id, now(), now() + interval '1 hour' from rooms limit 1", ""),
    ] {
        let path = brings(&organiser, text(CSV).replace("2026-11-16", "2026-11-19").as_bytes()).await;
        let applied = applies(&organiser, &path, &[]).await.is(303).header("location");
        sqlx::query(change).execute(&app.pool).await.expect("a change");
        let after = draft(&app).await;
        let undone = organiser.submits_to(&applied, &applied.replace("/applied", "/undo"), &[]).await;
        undone.has_problems_at(&["undo"]).says("no longer be undone").says(named);
        assert_eq!(draft(&app).await, after, "{change}");
        sqlx::query("truncate agenda_sessions, speakers, rooms, tracks, session_speakers, slots cascade")
            .execute(&app.pool)
            .await
            .expect("nothing");
    }
}

#[tokio::test]
async fn what_is_gone_from_the_file_is_cancelled_in_one_step_if_the_organiser_says_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, CSV).await;
    let shorter = text(CSV).lines().take(2).collect::<Vec<_>>().join("\n");
    let path = brings(&organiser, shorter.as_bytes()).await;
    organiser.get(&path).await.is(200).says("Cancel the 2 sessions of these that came from a file");
    let before = draft(&app).await;
    let applied = applies(&organiser, &path, &[("cancel_gone", "yes")]).await.is(303).header("location");
    assert_eq!(app.count("select count(*) from slots where status = 'cancelled'").await, 2);
    organiser.submits_to(&applied, &applied.replace("/applied", "/undo"), &[]).await.is(303);
    assert_eq!(draft(&app).await, before);
    let path = brings(&organiser, shorter.as_bytes()).await;
    applies(&organiser, &path, &[]).await.is(303);
    assert_eq!(app.count("select count(*) from slots where status = 'cancelled'").await, 0);
}

#[tokio::test]
async fn the_preview_shows_every_value_that_would_be_written() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = brings(&organiser, CSV).await;
    let mut page = organiser.get(&path).await.is(200);
    for said in ["16 November 2026", "9:00 am", "9:30 am", "11:30 pm", "Main hall", "Terrace", "حمزہ قریشی · فاطمہ بلوچ", "A new speaker"]
    {
        page = page.says(said);
    }
}

#[tokio::test]
async fn speakers_in_one_cell_are_matched_one_by_one_and_the_organiser_says_who_is_the_same() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports(&organiser, CSV).await;
    let table = "title,date,start,duration,room,speakers\nTalk,2026-11-16,12:00,30,A,Dr Ayesha Khan & Tanaka H.\nTea,2026-11-16,13:00,30,A,\"Mei Chen, JISA\"\n";
    let path = brings(&organiser, table.as_bytes()).await;
    let page = organiser.get(&path).await.is(200);
    page.says("The same as Ayesha Khan").says("Who Tanaka H. is").says("JISA").says("What stands after a comma");
    let tanaka: uuid::Uuid =
        sqlx::query_scalar("select speaker_id from speakers where name = 'Tanaka Haruki'").fetch_one(&app.pool).await.expect("a speaker");
    let tanaka = tanaka.to_string();
    organiser.submits(&path, &[("person.Tanaka H.", tanaka.as_str()), ("step", "check")]).await.is(303);
    organiser.get(&path).await.is(200).says(&format!("<option value=\"{tanaka}\" selected>"));
    applies(&organiser, &path, &[]).await.is(303);
    let who = "select string_agg(name, ' · ' order by p.position) from session_speakers p join speakers using (speaker_id)
               join agenda_sessions s using (session_id) where s.title_en = 'Talk'";
    let who: String = sqlx::query_scalar(who).fetch_one(&app.pool).await.expect("people");
    assert_eq!(who, "Ayesha Khan · Tanaka Haruki");
    assert_eq!(app.count("select count(*) from speakers where name = 'Mei Chen' and organisation = 'JISA'").await, 1);
}

/// A name written in two ways is one new person, and the preview says so in both places.
#[tokio::test]
async fn somebody_new_who_is_written_in_two_ways_is_one() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let csv = "title,day,start,end,speakers\nOpening,2026-11-16,09:00,10:00,H.E. João Wong\nClosing,2026-11-17,09:00,10:00,Wong João\n";
    let path = organiser.brings("/admin/agenda/import", &[], ("p.csv", "text/csv", csv.as_bytes())).await.is(303).header("location");
    let page = organiser.get(&path).await.is(200);
    assert_eq!(page.body.matches("Taken for").count(), 2, "{}", page.body);
    assert_eq!(page.body.matches("A new speaker").count(), 1);
}
