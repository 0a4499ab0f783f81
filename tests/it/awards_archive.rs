//! Past editions: entered one by one or brought as a table, read by everybody beside later winners, and never both archived and
//! published.
use crate::{
    awards_results::{decides_by_rule, room, scored},
    awards_scoring::Round,
    support::{Actor, Reply, TestApp},
};
use summit::kit::{db::Actor as DbActor, error::AppError};
use uuid::Uuid;

/// A workbook of a secretariat: the second of its sheets has the table.
const WORKBOOK: &[u8] = include_bytes!("../fixtures/honours.xlsx");

const ARCHIVE: &str = "/admin/awards/archive";
const NEW: &str = "/admin/awards/archive/new";
const IMPORT: &str = "/admin/awards/archive/import";

async fn economy(app: &TestApp, name: &str) -> String {
    let id = sqlx::query_scalar("select economy_id from economies where name_en = $1").bind(name);
    let id: Uuid = id.fetch_one(&app.pool).await.expect("an economy");
    id.to_string()
}

/// Fills in the form of a new honour, and sends it.
async fn enters(organiser: &Actor<'_>, edition: &str, name: &str, economy: &str, more: &[(&str, &str)]) -> Reply {
    let usual = [("edition", edition), ("category_en", "Startup"), ("honour", "winner"), ("name_en", name), ("economy", economy)];
    let usual = usual.into_iter().chain([("position", "1")]);
    let kept: Vec<_> = usual.filter(|(field, _)| !more.iter().any(|(other, _)| other == field)).collect();
    organiser.submits(NEW, &[&kept[..], more].concat()).await
}

/// Pastes a table; answers with the path where it waits.
async fn pastes(organiser: &Actor<'_>, table: &str) -> String {
    organiser.submits(IMPORT, &[("text", table)]).await.is(303).header("location")
}

/// Presses the button of a table as its page has it.
async fn applies(organiser: &Actor<'_>, path: &str, more: &[(&str, &str)]) -> Reply {
    let page = organiser.get(path).await.is(200);
    let seen = |name: &str| {
        let rest = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let [key, columns, rows] = ["form_key", "seen_columns", "seen_rows"].map(seen);
    let fields = [("form_key", key.as_str()), ("seen_columns", &columns), ("seen_rows", &rows), ("step", "apply")];
    organiser.post(path, &[&fields[..], more].concat()).await
}

async fn names(app: &TestApp) -> Vec<String> {
    let sql = "select concat_ws('|', edition, coalesce(nullif(category_en, ''), category_ur), honour,
                      coalesce(nullif(h.name_en, ''), h.name_ur), organisation, e.name_en, website)
               from award_past_honours h join economies e using (economy_id) order by edition desc, h.position";
    sqlx::query_scalar(sql).fetch_all(&app.pool).await.expect("honours")
}

#[tokio::test]
async fn an_honour_is_entered_changed_and_removed_and_everybody_reads_it() {
    let app = TestApp::new().await;
    let (organiser, visitor) = (app.organiser().await, app.visitor());
    let [japan, korea] = [economy(&app, "Japan").await, economy(&app, "Korea").await];
    visitor.get("/awards/winners/2019").await.is(404);
    visitor.get("/awards").await.is(200).does_not_say("/awards/winners");
    let urdu = [("name_ur", "صاف پانی"), ("website", "saafpani.example"), ("organisation", "Saaf Labs")];
    enters(&organiser, "2019", "Saaf Pani", &japan, &urdu).await.leads_to(ARCHIVE);
    enters(&organiser, "2019", "Kitab Ghar", &korea, &[("honour", "merit"), ("position", "2")]).await.leads_to(ARCHIVE);
    enters(&organiser, "2018", "Old Hand", &korea, &[]).await.leads_to(ARCHIVE);
    organiser.get(ARCHIVE).await.is(200).says("Saaf Labs").says("Kitab Ghar").says("/awards/winners/2018");
    // From then on they stand on pages for everybody, which had been in memory.
    visitor.get("/awards").await.says("/awards/winners");
    let latest = visitor.get("/awards/winners").await.is(200).says("once they are published").does_not_say("Saaf Pani");
    let at = |edition: &str| latest.body.find(&format!("/awards/winners/{edition}\"")).expect("an edition");
    assert!(at("2019") < at("2018"), "the newest first");
    let page = visitor.get("/awards/winners/2019").await.is(200).says("ICT awards").says("Saaf Pani").says("Kitab Ghar").says("Korea");
    page.says("https://saafpani.example/").says("/awards/winners/2018").does_not_say("Old Hand").does_not_say("No award");
    app.visitor().in_urdu().get("/awards/winners/2019").await.is(200).says("صاف پانی").says("Kitab Ghar").says("جاپان");
    visitor.get("/sitemap.xml").await.says("/awards/winners/2019").says("/awards/winners/2018");
    // Changed and removed.
    let old = organiser.get(ARCHIVE).await.link_to("Old Hand");
    let form = organiser.get(&old).await.is(200).filled(&old);
    let changed: Vec<_> =
        form.iter().map(|(name, value)| (name.as_str(), if name == "name_en" { "New Hand" } else { value.as_str() })).collect();
    organiser.post(&old, &changed).await.leads_to(ARCHIVE);
    visitor.get("/awards/winners/2018").await.says("New Hand").does_not_say("Old Hand");
    organiser.submits_to(&old, &format!("{old}/removal"), &[]).await.leads_to(ARCHIVE);
    visitor.get("/awards/winners/2018").await.is(404);
    let trail = |what: &'static str| app.count(what);
    assert_eq!(trail("select count(*) from audit_entries where action = 'award_past_honour.saved'").await, 4);
    assert_eq!(trail("select count(*) from audit_entries where action = 'award_past_honour.removed'").await, 1);
    organiser.get("/admin/audit").await.is(200).says("Past honour removed");
    organiser.get("/ur/admin/audit").await.is(200).says("گزشتہ اعزاز ہٹایا گیا");
}

#[tokio::test]
async fn an_honour_stands_once_however_it_is_written() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan = economy(&app, "Japan").await;
    enters(&organiser, "2019", "Saaf Pani", &japan, &[]).await.is(303);
    let again = enters(&organiser, "2019", "SAAF  pani", &japan, &[("category_en", "STARTUP")]).await.has_problems_at(&["name_en"]);
    again.says("honoured in that category already");
    enters(&organiser, "2019", "Saaf Pani", &japan, &[("category_en", "HealthTech")]).await.is(303);
    enters(&organiser, "", "", "", &[("category_en", ""), ("website", "nowhere"), ("position", "0")]).await.has_problems_at(&[
        "name_en",
        "edition",
        "category_en",
        "economy",
        "website",
        "position",
    ]);
    assert_eq!(app.count("select count(*) from award_past_honours").await, 2);
}

#[tokio::test]
async fn a_table_is_taken_as_it_is_written() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let table = "Country;Company;Award Category;Year;Result;Website;No.\n\
                 PK;Saaf Labs;Startup;ASOCIO Awards 2019;Winner;saafpani.example;1\n\
                 Republic of Korea;Kitab Ghar;Startup;2019;Certificate of Merit;not a site;2\n\
                 تائیوان;چنار;صحت;۲۰۱۸;فاتح;;3\n\
                 Japan;Sakura;Startup;2019;;;4\n\
                 Atlantis;Deep;Startup;2019;Winner;;5\n\
                 Japan;Shortlist;Startup;2019;Shortlisted;;6\n\
                 jpn;SAKURA;startup;2019;winner;;7\n";
    let path = pastes(&organiser, table).await;
    let page =
        organiser.get(&path).await.is(200).says("4 honours would be added").says("2 rows have errors").says("One row is there already");
    page.says("No economy of this name or code")
        .says("neither a winner nor a merit")
        .says("taken for a winner")
        .says("Read as the edition");
    organiser.get(&format!("/ur{path}")).await.is(200).says("4 اعزاز شامل ہوں گے");
    assert_eq!(names(&app).await, [""; 0], "looking over changes nothing");
    applies(&organiser, &path, &[]).await.has_problems_at(&["leave_out"]);
    applies(&organiser, &path, &[("leave_out", "yes")]).await.leads_to(ARCHIVE);
    let expected = [
        "2019|Startup|winner|Saaf Labs||Pakistan|https://saafpani.example/",
        "2019|Startup|merit|Kitab Ghar||Korea|",
        "2019|Startup|winner|Sakura||Japan|",
        "2018|صحت|winner|چنار||Chinese Taipei|",
    ];
    assert_eq!(names(&app).await, expected);
    app.visitor().get("/awards/winners/2019").await.is(200).says("Saaf Labs").says("Sakura");
    assert_eq!(app.count("select (details->>'left_out')::bigint from audit_entries where action = 'award_archive.imported'").await, 2);
    // Brought again it adds nothing, and changes nothing.
    let again = pastes(&organiser, "year,category,entry,economy,result\n2019,Startup,Sakura,Japan,Merit").await;
    organiser.get(&again).await.is(200).says("adds nothing to the archive").says("stays as it is there");
    applies(&organiser, &again, &[]).await.has_problems_at(&["apply"]);
    organiser.submits_to(&again, &format!("{again}/discard"), &[]).await.leads_to(IMPORT);
    assert_eq!(names(&app).await, expected);
    organiser.get(&path).await.is(303).leads_on_to(ARCHIVE);
}

#[tokio::test]
async fn columns_that_say_too_little_are_asked_for() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = pastes(&organiser, "When,What,Who,Where\n2019,Startup,Saaf Pani,Pakistan").await;
    organiser.get(&path).await.is(200).says("must each have a column");
    let columns = [("column.0", "edition"), ("column.1", "category_en"), ("column.2", "name_en"), ("column.3", "economy")];
    organiser.submits(&path, &[&columns[..], &[("step", "columns")]].concat()).await.leads_to(&path);
    applies(&organiser, &path, &[]).await.leads_to(ARCHIVE);
    assert_eq!(names(&app).await, ["2019|Startup|winner|Saaf Pani||Pakistan|"]);
}

#[tokio::test]
async fn a_workbook_is_taken_and_what_was_read_otherwise_is_said() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = organiser.brings(IMPORT, &[], ("honours.xlsx", "x", WORKBOOK)).await.is(303).header("location");
    let choices = [("sheet", "Honours"), ("step", "choose")];
    let page = organiser.get(&path).await.is(200);
    let page = if page.body.contains("honours would be added") {
        page
    } else {
        organiser.submits(&path, &choices).await.is(303);
        organiser.get(&path).await.is(200)
    };
    page.says("2 honours would be added")
        .says("Read as a merit")
        .says("An edition holds its year")
        .says("with the other honour")
        .does_not_say("Read as a winner");
    applies(&organiser, &path, &[("leave_out", "yes")]).await.leads_to(ARCHIVE);
    let expected =
        ["2019|Startup|winner|Saaf Pani|Saaf Labs|Pakistan|https://saafpani.example/", "2018|HealthTech|merit|کتاب گھر|Kitab Labs|Japan|"];
    assert_eq!(names(&app).await, expected);
    // The archive has it with another honour: it stays, and that is said.
    let other = pastes(&organiser, "edition,category,entry,economy,honour\n2019,Startup,Saaf Pani,Pakistan,merit\n").await;
    organiser.get(&other).await.is(200).says("with the other honour, and stays");
    let japan = economy(&app, "Japan").await;
    enters(&organiser, "20l6", "Sakura", &japan, &[]).await.has_problems_at(&["edition"]).says("holds its year");
    enters(&organiser, "2062", "Sakura", &japan, &[]).await.has_problems_at(&["edition"]).says("This year has not come");
    let ahead = pastes(&organiser, "edition,category,entry,economy,honour\n2062,Startup,Sakura,Japan,winner\n").await;
    organiser.get(&ahead).await.is(200).says("This year has not come");
    enters(&organiser, "special-2016", "Sakura", &japan, &[]).await.leads_to(ARCHIVE);
}

#[tokio::test]
async fn an_edition_is_archived_or_published_never_both() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    decides_by_rule(round.judge(0), &room(&round).await).await.is(303);
    let organiser = &round.jury.open.organiser;
    let japan = economy(&app, "Japan").await;
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    // What is run here is not archived, one by one or by a table, long before it is published.
    enters(organiser, "2026", "Sakura", &japan, &[]).await.has_problems_at(&["edition"]).says("are run here");
    let table = pastes(organiser, "year,category,entry,economy\n2026,Startup,Sakura,Japan").await;
    organiser.get(&table).await.is(200).says("are run here").says("adds nothing to the archive");
    // What stands in the archive is not published.
    enters(organiser, "2025", "Sakura", &japan, &[]).await.is(303);
    sqlx::query("update award_cycles set edition = '2025'").execute(&app.pool).await.expect("not public yet");
    organiser
        .submits(&publication, &[("is_early", "yes"), ("is_final", "yes")])
        .await
        .is(422)
        .says("stands in the archive of past editions");
    app.visitor().get("/awards/winners").await.does_not_say("Saaf Pani");
    sqlx::query("update award_cycles set edition = '2026'").execute(&app.pool).await.expect("not public yet");
    let path = organiser.get(ARCHIVE).await.link_to("Sakura");
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.is(303);
    organiser.submits(&publication, &[("is_early", "yes"), ("is_final", "yes")]).await.leads_to(&publication);
    enters(organiser, "2019", "Sakura", &japan, &[]).await.is(303);
    for (sql, constraint) in [
        ("update award_past_honours set edition = '2026'", "award_past_edition_published"),
        ("update award_cycles set edition = '2019'", "award_edition_archived"),
    ] {
        let error = sqlx::query(sql).execute(&app.pool).await.expect_err(sql);
        assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some(constraint), "{sql}");
    }
    // They stand beside each other.
    app.visitor().get("/awards/winners").await.says("Saaf Pani").says("/awards/winners/2019").does_not_say("Sakura");
    app.visitor().get("/awards/winners/2019").await.says("Sakura").says("/awards/winners/2026");
}

#[tokio::test]
async fn whoever_may_not_change_the_awards_changes_no_past_edition() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan = economy(&app, "Japan").await;
    enters(&organiser, "2019", "Sakura", &japan, &[]).await.is(303);
    let reader = app.staff(&organiser, "Hina", &["awards.see"]).await;
    reader.get(ARCHIVE).await.is(200).says("Sakura").does_not_say("/archive/new");
    reader.get(NEW).await.is(403);
    reader.get(&organiser.get(ARCHIVE).await.link_to("Sakura")).await.is(200).says("disabled");
    app.delegate("Omar").await.get(ARCHIVE).await.is(403);
    // Nor does a part of the program that forgot to ask.
    let changed = app.app.db.write(DbActor::Visitor, async |tx| {
        let done = sqlx::query("update award_past_honours set name_en = 'Mine'").execute(&mut *tx.conn).await?;
        Ok::<_, AppError>(done.rows_affected())
    });
    assert_eq!(changed.await.expect("no row is theirs"), 0);
    let read = app.app.db.read(DbActor::Visitor, async |tx| {
        let count: i64 = sqlx::query_scalar("select count(*) from award_past_honours").fetch_one(&mut *tx.conn).await?;
        Ok::<_, AppError>(count)
    });
    assert_eq!(read.await.expect("everybody reads"), 1);
}
