//! Organisers name who nominates for each member economy.
use crate::support::{Actor, Reply, TestApp};
use summit::kit::{db::Actor as DbActor, error::AppError, form, ids::PersonId};
use uuid::Uuid;

const PAGE: &str = "/admin/awards/coordinators";

/// The id of a member economy, as the page offers it.
async fn economy(app: &TestApp, name: &str) -> String {
    let id = sqlx::query_scalar("select economy_id from economies where name_en = $1").bind(name);
    let id: Uuid = id.fetch_one(&app.pool).await.expect("an economy");
    id.to_string()
}

async fn names(organiser: &Actor<'_>, economy: &str, email: &str, language: &str) -> Reply {
    organiser.submits(PAGE, &[("economy", economy), ("email", email), ("language", language)]).await
}

async fn person(app: &TestApp, email: &str) -> PersonId {
    let id = sqlx::query_scalar("select person_id from people where email_key = $1").bind(email);
    PersonId(id.fetch_one(&app.pool).await.expect("a person"))
}

/// What stands in the line of an economy.
fn line(page: &Reply, economy: &str) -> String {
    let lines = page.body.split("<tr>").find(|line| line.contains(&format!("<bdi>{economy}</bdi></th>")));
    lines.unwrap_or_else(|| panic!("no {economy} in: {}", page.body)).split("</tr>").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_coordinator_is_named_and_learns_it_by_a_letter() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (japan, pakistan) = (economy(&app, "Japan").await, economy(&app, "Pakistan").await);
    let page = organiser.get(PAGE).await.is(200);
    assert!(line(&page, "Japan").contains("Nobody yet"));
    names(&organiser, &japan, "kenji@jisa.test", "en").await.leads_to(PAGE);
    let page = organiser.get(PAGE).await.is(200);
    assert!(line(&page, "Japan").contains("kenji@jisa.test") && !line(&page, "Pakistan").contains('@'));
    let (subject, letter) = app.last_mail_to("kenji@jisa.test").await;
    assert!(subject.contains("You nominate for the ICT awards"), "{subject}");
    assert!(letter.contains("Japan") && letter.contains("/me/nominations"), "{letter}");
    // In the language that was chosen.
    names(&organiser, &pakistan, "mariam@pasha.test", "ur").await.leads_to(PAGE);
    let (subject, letter) = app.last_mail_to("mariam@pasha.test").await;
    assert!(subject.contains("نامزد") && letter.contains("پاکستان") && letter.contains("/ur/me/nominations"), "{subject} {letter}");
    // They sign in by a link, although they have registered for nothing.
    let kenji = app.visitor();
    kenji.submits("/sign-in", &[("email", "kenji@jisa.test")]).await.is(303);
    let link = app.link_in_last_mail_to("kenji@jisa.test").await;
    kenji.submits(&link, &[]).await.is(303);
    kenji.get("/me/account").await.is(200);
    organiser.get("/admin/audit").await.says("Awards coordinator added");
}

#[tokio::test]
async fn somebody_nominates_for_several_economies_and_is_known_already() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana Malik").await;
    let people = app.count("select count(*) from people").await;
    for name in ["Japan", "Pakistan"] {
        names(&organiser, &economy(&app, name).await, "sana.malik@example.test", "en").await.leads_to(PAGE);
    }
    assert_eq!(app.count("select count(*) from people").await, people, "nobody new");
    let page = organiser.get(PAGE).await;
    for name in ["Japan", "Pakistan"] {
        assert!(line(&page, name).contains("Sana Malik"), "{name}");
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_a_coordinator_is_said_at_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan = economy(&app, "Japan").await;
    names(&organiser, "", "nobody", "fr").await.has_problems_at(&["economy", "email", "language"]).says("value=\"nobody\"");
    let nowhere = Uuid::nil().to_string();
    names(&organiser, &nowhere, "kenji@jisa.test", "en").await.has_problems_at(&["economy"]);
    names(&organiser, &japan, "kenji@jisa.test", "en").await.leads_to(PAGE);
    let mails = app.mails().await.len();
    let again = names(&organiser, &japan, "KENJI@jisa.test", "en").await.has_problems_at(&["email"]);
    again.says("nominates for the economy already").says("value=\"KENJI@jisa.test\"");
    assert_eq!((app.count("select count(*) from award_coordinators").await, app.mails().await.len()), (1, mails));
}

/// Who is no member names nobody.
#[tokio::test]
async fn only_members_nominate() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan = economy(&app, "Japan").await;
    names(&organiser, &japan, "kenji@jisa.test", "en").await.leads_to(PAGE);
    sqlx::query("update economies set status = 'elsewhere' where name_en = 'Japan'").execute(&app.pool).await.expect("left");
    let page = organiser.get(PAGE).await;
    assert!(line(&page, "Japan").contains("kenji@jisa.test"), "as long as somebody is named, it is shown");
    names(&organiser, &japan, "rin@jisa.test", "en").await.has_problems_at(&["economy"]);
}

#[tokio::test]
async fn of_two_who_name_the_same_at_once_one_is_told() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let other = app.staff(&organiser, "Rida", &["awards.change"]).await;
    let japan = economy(&app, "Japan").await;
    for round in 0..6 {
        let email = format!("kenji{round}@jisa.test");
        let (mine, theirs) = tokio::join!(names(&organiser, &japan, &email, "en"), names(&other, &japan, &email, "en"));
        let mut told = [mine.status.as_u16(), theirs.status.as_u16()];
        told.sort_unstable();
        assert_eq!(told, [303, 422], "round {round}");
        assert_eq!(app.mails().await.iter().filter(|(to, ..)| *to == email).count(), 1, "one letter");
    }
}

#[tokio::test]
async fn a_coordinator_is_removed_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (japan, pakistan) = (economy(&app, "Japan").await, economy(&app, "Pakistan").await);
    for economy in [&japan, &pakistan] {
        names(&organiser, economy, "kenji@jisa.test", "en").await.leads_to(PAGE);
    }
    let kenji = person(&app, "kenji@jisa.test").await.to_string();
    let removal = format!("{PAGE}/removal");
    for _ in 0..2 {
        organiser.submits_to(PAGE, &removal, &[("of_economy", &japan), ("person", &kenji)]).await.leads_to(PAGE);
    }
    let page = organiser.get(PAGE).await;
    assert!(line(&page, "Japan").contains("Nobody yet") && line(&page, "Pakistan").contains("kenji@jisa.test"));
    assert_eq!(app.count("select count(*) from audit_entries where action = 'award_coordinator.removed'").await, 1);
    organiser.get("/admin/audit").await.says("Awards coordinator removed");
    organiser.submits_to(PAGE, &removal, &[("of_economy", "japan"), ("person", &kenji)]).await.is(404);
    // Who was removed can be named anew.
    names(&organiser, &japan, "kenji@jisa.test", "en").await.leads_to(PAGE);
}

#[tokio::test]
async fn coordinators_are_seen_by_whoever_sees_the_awards_and_named_by_whoever_changes_them() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let japan = economy(&app, "Japan").await;
    names(&organiser, &japan, "kenji@jisa.test", "en").await.leads_to(PAGE);
    let sees = app.staff(&organiser, "Rida", &["awards.see"]).await;
    sees.get(PAGE).await.is(200).says("kenji@jisa.test").does_not_say("Add a coordinator").does_not_say("/removal");
    let key = form::new_key().to_string();
    for path in [PAGE, &format!("{PAGE}/removal")] {
        sees.post(path, &[("form_key", &key), ("economy", &japan), ("of_economy", &japan)]).await.is(403);
    }
    app.staff(&organiser, "Rauf", &["people.change", "settings.change"]).await.get(PAGE).await.is(403);
    app.visitor().get(PAGE).await.is(303);
}

/// The policies behind the guards: a query that says nothing of whose rows it means finds no more than these.
#[tokio::test]
async fn the_database_shows_and_takes_coordinators_by_the_same_rules() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Omar").await;
    app.staff(&organiser, "Rida", &["awards.see"]).await;
    app.staff(&organiser, "Rauf", &["people.change"]).await;
    names(&organiser, &economy(&app, "Japan").await, "kenji@jisa.test", "en").await.leads_to(PAGE);
    names(&organiser, &economy(&app, "Pakistan").await, "mariam@pasha.test", "en").await.leads_to(PAGE);
    let of = async |email: &str| person(&app, email).await;
    let (kenji, omar, rida) = (of("kenji@jisa.test").await, of("omar@example.test").await, of("rida@example.test").await);
    let (rauf, ayesha) = (of("rauf@example.test").await, of("ayesha@pasha.test").await);
    let counts = async |actor: DbActor| {
        let read = app.app.db.read(actor, async |tx| {
            let all = sqlx::query_scalar::<_, i64>("select count(*) from award_coordinators");
            Ok::<_, AppError>(all.fetch_one(&mut *tx.conn).await?)
        });
        read.await.expect("a count")
    };
    for (actor, found) in [
        (DbActor::Visitor, 0),
        (DbActor::Person(omar), 0),
        (DbActor::Person(rauf), 0),
        (DbActor::System("registration_intake"), 0),
        (DbActor::Acting { whom: omar, by: ayesha }, 0),
        (DbActor::Person(kenji), 1),
        (DbActor::Person(rida), 2),
        (DbActor::Person(ayesha), 2),
        (DbActor::System("awards_remind"), 2),
    ] {
        assert_eq!(counts(actor).await, found, "{actor:?}");
    }
    let changes = async |actor: DbActor, sql: &'static str| {
        let done = app.app.db.write(actor, async |tx| {
            let done = sqlx::query(sql).bind(kenji.0).execute(&mut *tx.conn).await?;
            Ok::<_, AppError>(done.rows_affected())
        });
        done.await.unwrap_or_default() > 0
    };
    let adds = "insert into award_coordinators select economy_id, $1, now() from economies where name_en = 'Malaysia'";
    let removes = "delete from award_coordinators where person_id = $1 and economy_id in (select economy_id from economies where name_en = 'Malaysia')";
    for actor in [DbActor::Visitor, DbActor::Person(kenji), DbActor::Person(rida), DbActor::Person(rauf), DbActor::System("agenda_x")] {
        assert!(!changes(actor, adds).await, "{actor:?} adds");
    }
    for actor in [DbActor::Person(ayesha), DbActor::System("awards_remind")] {
        assert!(changes(actor, adds).await, "{actor:?} adds");
        for other in [DbActor::Visitor, DbActor::Person(kenji), DbActor::Person(rida), DbActor::Person(rauf)] {
            assert!(!changes(other, removes).await, "{other:?} removes");
        }
        assert!(changes(actor, removes).await, "{actor:?} removes");
    }
}
