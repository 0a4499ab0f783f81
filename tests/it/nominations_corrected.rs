//! What organisers ask to be corrected: what was sent stays whole until something else is.
use crate::{
    nominations::{Open, at_screening, borrowed, decides, saves, screens, sends, state},
    support::{Reply, TestApp},
    typeset::read,
};
use chrono::Duration;
use summit::kit::{db::Actor as DbActor, error::AppError, ids::PersonId};
use uuid::Uuid;

const UNTIL: (&str, &str) = ("until", "2026-11-07T12:00");

async fn asks(open: &Open<'_>, path: &str, reason: &str) {
    decides(open, path, &[("decision", "correct"), ("reason", reason), UNTIL]).await.leads_to(&at_screening(path));
}

/// Lets the time for the correction pass.
async fn is_late(open: &Open<'_>) {
    let end: chrono::DateTime<chrono::Utc> = "2026-11-07T07:00:00Z".parse().expect("a moment");
    open.pass(end - open.app.now()).await;
}

fn id_of(path: &str) -> Uuid {
    path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

/// Brings a picture as the answer to the question that asks for one.
async fn brings(open: &Open<'_>, path: &str, name: &str) {
    let question =
        "select question_id from award_questions join award_nominations using (category_id) where nomination_id = $1 and kind = 'file'";
    let question: Uuid = sqlx::query_scalar(question).bind(id_of(path)).fetch_one(&open.app.pool).await.expect("a question");
    let key = summit::kit::form::new_key().to_string();
    let (files, fields) = (format!("{path}/files"), [("form_key", &*key), ("question", &format!("answer-{question}"))]);
    open.kenji.post_parts(&files, &fields, Some((name, "image/png", &crate::logos::png(60, 30)))).await.leads_to(&files);
}

/// Sent with `team.png`; a correction is asked for.
async fn asked_for_another_picture(open: &Open<'_>, name: &str) -> String {
    let path = open.drafts(&open.kenji, "Start-up", "Japan", name).await;
    brings(open, &path, "team.png").await;
    sends(&open.kenji, &path).await.leads_to(&path);
    asks(open, &path, "Another picture.").await;
    path
}

async fn takes_the_picture_away(open: &Open<'_>, path: &str) {
    let files = format!("{path}/files");
    let page = open.kenji.get(&files).await.is(200);
    let removal = format!("{}/removal", page.link_below("/me/nomination-files/"));
    open.kenji.post(&removal, &[("form_key", &summit::kit::form::new_key().to_string())]).await.leads_to(&files);
    open.kenji.get(&files).await.does_not_say("team.png");
}

/// The names of its files: those that stand there, and those that were put aside.
async fn files(open: &Open<'_>, path: &str) -> (String, String) {
    let names = "select coalesce(string_agg(name, ' ') filter (where not is_aside), ''), coalesce(string_agg(name, ' ') filter (where is_aside), '')
                 from award_nomination_files where nomination_id = $1";
    sqlx::query_as(names).bind(id_of(path)).fetch_one(&open.app.pool).await.expect("names")
}

/// The only one, and none aside.
fn only(name: &str) -> (String, String) {
    (name.to_owned(), String::new())
}

/// What a page says of what was sent, and of what was not.
fn parted(page: &Reply) -> (String, String) {
    let Some((before, rest)) = page.body.split_once("Changed after it was sent, and not sent again") else {
        return (page.body.clone(), String::new());
    };
    let (unsent, after) = rest.split_once("<section").expect("what was sent");
    (format!("{before}{after}"), unsent.to_owned())
}

fn pdf(reply: Reply) -> String {
    read::pages(&reply.is(200).bytes).concat()
}

#[tokio::test]
async fn what_is_not_corrected_in_time_stays_as_it_was() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let until = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-03T12:00")];
    decides(&open, &path, &until).await.leads_to(&at_screening(&path));
    let form = open.kenji.get(&path).await.filled(&path);
    let end: chrono::DateTime<chrono::Utc> = "2026-11-03T07:00:00Z".parse().expect("a moment");
    app.pass(end - app.now());
    open.kenji.post(&format!("{path}/submission"), &borrowed(&form)).await.is(422).says("was not saved");
    assert_eq!(state(&open.kenji.get(&path).await), "To be corrected");
    open.pass(Duration::minutes(1)).await;
    decides(&open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
}

/// Only what was sent is looked over and accepted: not what is typed while a correction is asked for.
#[tokio::test]
async fn what_is_typed_while_a_correction_is_asked_for_is_neither_read_nor_accepted() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    for decision in ["accept", "reject"] {
        let name = format!("Mizu {decision}");
        let path = open.sends(&open.kenji, "Start-up", "Japan", &name).await;
        let until = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-07T12:00")];
        decides(&open, &path, &until).await.leads_to(&at_screening(&path));
        let changed = [("profile_en", "Half typed."), ("contact_name", ""), ("name_en", "Half a name")];
        saves(&open.kenji, &path, &changed).await.leads_to(&path);
        open.kenji.get(&path).await.says("Half typed.");
        let page = open.organiser.get(&at_screening(&path)).await.says("Here stands what was sent").says("measured in every village");
        page.does_not_say("Half").says(&name);
        open.organiser.get("/admin/awards/nominations").await.says(&name).does_not_say("Half");
        decides(&open, &path, &[("decision", decision), ("reason", "A subsidiary.")]).await.leads_to(&at_screening(&path));
        open.organiser.get(&at_screening(&path)).await.says(&name).says("measured in every village").does_not_say("Half");
        assert_eq!(app.count("select count(*) from award_nomination_contents where texts::text like '%Half%'").await, 0);
        if decision == "reject" {
            screens(&open, &path, "reopening", &[("reason", "A second look.")]).await.leads_to(&at_screening(&path));
            open.organiser.get(&at_screening(&path)).await.says("measured in every village").does_not_say("Half");
        }
    }
}

/// Whoever decides has all of what was sent, whatever became of its files since.
#[tokio::test]
async fn a_file_that_was_sent_is_kept_until_something_else_is_sent() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    for (decision, is_replaced) in [("accept", true), ("reject", false)] {
        let path = asked_for_another_picture(&open, &format!("Mizu {decision}")).await;
        takes_the_picture_away(&open, &path).await;
        if is_replaced {
            brings(&open, &path, "other.png").await;
        }
        let page = open.organiser.get(&at_screening(&path)).await.says("team.png").does_not_say("other.png");
        assert!(open.organiser.get(&page.link_below("/admin/awards/nomination-files/")).await.is(200).bytes.starts_with(b"\x89PNG"));
        let copy = pdf(open.organiser.get(&format!("{}/reading.pdf", at_screening(&path))).await);
        assert!(copy.contains("team.png") && !copy.contains("other.png"), "{copy}");
        decides(&open, &path, &[("decision", decision), ("reason", "A subsidiary.")]).await.leads_to(&at_screening(&path));
        open.organiser.get(&at_screening(&path)).await.says("team.png").does_not_say("other.png");
        let (sent, unsent) = parted(&open.kenji.get(&path).await);
        assert!(sent.contains("team.png") && !sent.contains("other.png"), "{sent}");
        assert_eq!(unsent.contains("other.png"), is_replaced, "{unsent}");
        assert_eq!(files(&open, &path).await, ("team.png".into(), if is_replaced { "other.png".into() } else { String::new() }));
        if decision == "reject" {
            screens(&open, &path, "reopening", &[("reason", "A second look.")]).await.leads_to(&at_screening(&path));
            open.organiser.get(&at_screening(&path)).await.says("team.png");
        }
    }
}

#[tokio::test]
async fn what_is_corrected_takes_the_place_of_what_was_sent_with_its_files() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    brings(&open, &path, "other.png").await;
    brings(&open, &path, "third.png").await;
    assert_eq!(files(&open, &path).await, ("third.png".into(), "team.png".into()));
    sends(&open.kenji, &path).await.leads_to(&path);
    assert_eq!(files(&open, &path).await, only("third.png"));
    open.organiser.get(&at_screening(&path)).await.says("third.png").does_not_say("team.png");
    decides(&open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
    assert_eq!(files(&open, &path).await, only("third.png"));
}

/// Asked for once more, after its time was over, it has what was sent and what was brought since.
#[tokio::test]
async fn a_second_correction_goes_on_where_the_first_ended() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    brings(&open, &path, "other.png").await;
    is_late(&open).await;
    let (sent, unsent) = parted(&open.kenji.get(&path).await);
    assert!(sent.contains("team.png") && unsent.contains("other.png"), "{unsent}");
    let again = [("decision", "correct"), ("reason", "Please send it."), ("until", "2026-11-07T18:00")];
    decides(&open, &path, &again).await.leads_to(&at_screening(&path));
    open.organiser.get(&at_screening(&path)).await.says("team.png").does_not_say("other.png");
    sends(&open.kenji, &path).await.leads_to(&path);
    assert_eq!(files(&open, &path).await, only("other.png"));
}

/// One can step back while a correction is asked for; what was sent stays as it was.
#[tokio::test]
async fn a_nomination_is_withdrawn_while_a_correction_is_asked_for() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    saves(&open.kenji, &path, &[("profile_en", "Half typed.")]).await.leads_to(&path);
    takes_the_picture_away(&open, &path).await;
    open.kenji.submits_to(&path, &format!("{path}/withdrawal"), &[]).await.leads_to(&path);
    let page = open.kenji.get(&path).await;
    assert_eq!(state(&page), "Withdrawn");
    let (sent, unsent) = parted(&page);
    assert!(sent.contains("team.png") && sent.contains("measured in every village") && !sent.contains("Half typed."), "{sent}");
    assert!(unsent.contains("Half typed."), "{unsent}");
}

/// Decided on before it was sent, a correction is not lost: it is read on the page, and goes on when one is asked for again.
#[tokio::test]
async fn what_was_not_sent_is_there_again_when_a_correction_is_asked_for_again() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    saves(&open.kenji, &path, &[("profile_en", "Half typed."), ("name_en", "Mizu Two")]).await.leads_to(&path);
    takes_the_picture_away(&open, &path).await;
    brings(&open, &path, "other.png").await;
    decides(&open, &path, &[("decision", "reject"), ("reason", "A subsidiary.")]).await.leads_to(&at_screening(&path));
    let (sent, unsent) = parted(&open.kenji.get(&path).await);
    assert!(!sent.contains("Half typed.") && unsent.contains("Half typed.") && unsent.contains("other.png"), "{unsent}");
    let file = open.kenji.get(&path).await.link_below("/me/nomination-files/");
    assert!(open.kenji.get(&file).await.is(200).bytes.starts_with(b"\x89PNG"));
    screens(&open, &path, "reopening", &[("reason", "A second look.")]).await.leads_to(&at_screening(&path));
    asks(&open, &path, "Another picture after all.").await;
    open.organiser.get(&at_screening(&path)).await.says("team.png").does_not_say("other.png").does_not_say("Half typed.");
    open.kenji.get(&path).await.says("Half typed.").says("Mizu Two");
    assert_eq!(files(&open, &path).await, ("other.png".into(), "team.png".into()));
    sends(&open.kenji, &path).await.leads_to(&path);
    assert_eq!(files(&open, &path).await, only("other.png"));
    open.organiser.get(&at_screening(&path)).await.says("Mizu Two").says("Half typed.").says("other.png");
    assert_eq!(app.count("select count(*) from award_nomination_contents where unsent is not null").await, 0);
}

/// A page that was open while it was decided says so, and a file is neither brought nor taken away.
#[tokio::test]
async fn what_comes_too_late_is_told_why() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    let form = open.kenji.get(&path).await.filled(&path);
    let removal = format!("{}/removal", open.kenji.get(&format!("{path}/files")).await.link_below("/me/nomination-files/"));
    assert!(open.kenji.get(&path).await.has("<bdi>Mizu</bdi></h1>"), "headed by its name");
    let lists = [(&open.kenji, "/me/nominations"), (&open.organiser, "/admin/awards/nominations")];
    for (who, list) in lists {
        who.get(list).await.is(200).says("To be corrected until").does_not_say("The time for corrections is over");
    }
    is_late(&open).await;
    for (who, list) in lists {
        who.get(list).await.is(200).says("The time for corrections is over").does_not_say("To be corrected until");
    }
    let key = || summit::kit::form::new_key().to_string();
    open.kenji
        .post(&removal, &[("form_key", &key())])
        .await
        .is(422)
        .says("The time for corrections is over")
        .does_not_say("Somebody was faster");
    let late = open.kenji.post(&format!("{path}/autosave"), &borrowed(&form)).await.is(409);
    assert!(late.header("content-type").starts_with("application/json") && late.has("The time for corrections is over"), "{}", late.body);
    decides(&open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
    open.kenji.post(&removal, &[("form_key", &key())]).await.is(422).says("Somebody was faster");
    assert_eq!(files(&open, &path).await, only("team.png"));
}

/// A receipt is of what was sent: no copy and no page shows its digest beside something else.
#[tokio::test]
async fn whoever_nominates_reads_what_they_sent_apart_from_what_they_type() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let at = format!("{path}/reading.pdf");
    assert!(pdf(open.kenji.get(&at).await).contains("SHA-256"));
    asks(&open, &path, "Figures, please.").await;
    saves(&open.kenji, &path, &[("profile_en", "Half typed.")]).await.leads_to(&path);
    let typed = pdf(open.kenji.get(&at).await);
    assert!(typed.contains("Half typed.") && !typed.contains("SHA-256"), "{typed}");
    let page = open.organiser.get(&at_screening(&path)).await;
    page.says("What is typed meanwhile comes to you once it is sent").does_not_say("That time is over");
    is_late(&open).await;
    let sent = pdf(open.kenji.get(&at).await);
    assert!(!sent.contains("Half typed.") && sent.contains("SHA-256"), "{sent}");
    let page = open.kenji.get(&path).await.says("The time for corrections is over").says("measured in every village");
    let (sent, unsent) = parted(&page);
    assert!(unsent.contains("Half typed.") && !sent.contains("Half typed."), "{unsent}");
    open.organiser.get(&at_screening(&path)).await.says("That time is over: here stands what was sent").does_not_say("once it is sent");
}

/// By its own connection, past all forms.
#[tokio::test]
async fn the_database_keeps_a_file_that_was_sent() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = asked_for_another_picture(&open, "Mizu").await;
    let owner: Uuid = sqlx::query_scalar("select owner_id from award_nominations").fetch_one(&app.pool).await.expect("one");
    let runs = async |sql: &'static str| {
        let done = app.app.db.write(DbActor::Person(PersonId(owner)), async |tx| {
            Ok::<_, AppError>(sqlx::query(sql).execute(&mut *tx.conn).await?.rows_affected())
        });
        done.await.map_err(|error| format!("{error:?}"))
    };
    let [delete, aside, back] = [
        "delete from award_nomination_files",
        "update award_nomination_files set is_aside = true",
        "update award_nomination_files set is_aside = false",
    ];
    assert!(runs(delete).await.is_err_and(|error| error.contains("this file was sent")));
    assert!(runs("update award_nomination_files set name = 'x'").await.is_err_and(|error| error.contains("permission denied")));
    assert_eq!(runs(aside).await, Ok(1));
    assert!(runs(delete).await.is_err_and(|error| error.contains("this file was sent")));
    is_late(&open).await;
    assert_eq!(runs(back).await, Ok(1));
    assert!(runs(aside).await.is_err_and(|error| error.contains("this nomination was sent")));
    decides(&open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
    for sql in [delete, aside] {
        assert!(runs(sql).await.is_err_and(|error| error.contains("was sent")), "{sql}");
    }
    assert_eq!(files(&open, &path).await, only("team.png"));
}

/// Two organisers look at one nomination: whoever is later learns that something happened.
#[tokio::test]
async fn a_decision_from_a_page_of_before_does_not_follow_another() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let older = open.organiser.get(&at_screening(&path)).await.hidden();
    let until = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-07T12:00")];
    decides(&open, &path, &until).await.leads_to(&at_screening(&path));
    let late = [&[("decision", "accept")], &borrowed(&older)[..]].concat();
    open.organiser.post(&format!("{}/decision", at_screening(&path)), &late).await.is(422).says("Somebody was faster");
    assert_eq!(state(&open.kenji.get(&path).await), "To be corrected");
}
