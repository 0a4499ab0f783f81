//! What is another's is not there: the same status and the same bytes as for an id of nothing, and nothing changes.
use super::{
    cells,
    everything::{everything, nothing_but_forms_since, nothing_changed_since},
};
use crate::{
    access::ground::{Ground, nowhere},
    support::{Actor, TestApp, email_of},
};
use std::collections::BTreeSet;
use summit::{
    access::{Need, Route},
    kit::form::new_key,
    server,
};
use uuid::Uuid;

/// Where a route that belongs to one person gets the id of another's from: `$1` is whose it is.
const OWNED: [(&str, &str); 40] = [
    ("/me/account/authenticators/{id}", "select authenticator_id from authenticators where person_id = $1 and confirmed_at is null"),
    ("/me/account/passkeys/new/{id}", "select ceremony_id from passkey_ceremonies where person_id = $1"),
    ("/me/account/passkeys/{id}/removal", "select passkey_id from passkeys where person_id = $1"),
    ("/me/account/sessions/{id}/end", "select session_id from sign_in_sessions where person_id = $1"),
    ("/me/entries/{id}", "select nomination_id from award_assignments join award_judges using (judge_id) where person_id = $1"),
    ("/me/entries/{id}/abstention", "select nomination_id from award_assignments join award_judges using (judge_id) where person_id = $1"),
    ("/me/entries/{id}/autosave", "select nomination_id from award_assignments join award_judges using (judge_id) where person_id = $1"),
    ("/me/entries/{id}/reading.pdf", "select nomination_id from award_assignments join award_judges using (judge_id) where person_id = $1"),
    ("/me/entries/{id}/submission", "select nomination_id from award_assignments join award_judges using (judge_id) where person_id = $1"),
    (
        "/me/entry-files/{id}",
        "select file_id from award_nomination_files join award_assignments using (nomination_id) join award_judges using (judge_id) where person_id = $1",
    ),
    ("/me/jury/{id}", "select judge_id from award_judges where person_id = $1"),
    ("/me/jury/{id}/agreement", "select judge_id from award_judges where person_id = $1"),
    ("/me/jury/{id}/refusal", "select judge_id from award_judges where person_id = $1"),
    ("/me/jury/{id}/scores", "select judge_id from award_judges where person_id = $1 and signed_as = 'A judge'"),
    ("/me/jury/{id}/scores.csv", "select judge_id from award_judges where person_id = $1 and signed_as = 'A judge'"),
    ("/me/jury/{id}/ties", "select judge_id from award_judges where person_id = $1"),
    ("/me/kept-forms/{id}", "select kept_form_id from kept_forms where person_id = $1"),
    (
        "/me/nomination-files/{id}",
        "select file_id from award_nomination_files join award_nominations using (nomination_id) where owner_id = $1",
    ),
    (
        "/me/nomination-files/{id}/removal",
        "select file_id from award_nomination_files join award_nominations using (nomination_id) where owner_id = $1",
    ),
    ("/me/nominations/{id}", "select nomination_id from award_nominations where owner_id = $1"),
    (
        "/me/nominations/{id}/certificate.pdf",
        "select nomination_id from award_honours join award_nominations using (nomination_id) where owner_id = $1",
    ),
    ("/me/nominations/{id}/autosave", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/discard", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/endorsement", "select nomination_id from award_nominations where owner_id = $1"),
    (
        "/me/nominations/{id}/feedback",
        "select nomination_id from award_honours join award_nominations using (nomination_id) where owner_id = $1",
    ),
    ("/me/nominations/{id}/files", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/reading.pdf", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/receipt.json", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/return", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/submission", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/nominations/{id}/withdrawal", "select nomination_id from award_nominations where owner_id = $1"),
    ("/me/panels/{id}", "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and seat = 'chair'"),
    (
        "/me/panels/{id}/deliberation",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/deliberation/decision",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/deliberation/notes",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/deliberation/shortlist",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/deliberation/votes",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/pitches",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/pitches/clock",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and signed_as = 'A judge'",
    ),
    (
        "/me/panels/{id}/reopening",
        "select category_id from award_seats join award_judges using (judge_id) where person_id = $1 and seat = 'chair'",
    ),
];

async fn person(app: &TestApp, name: &str) -> Uuid {
    let id = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(name));
    id.fetch_one(&app.pool).await.expect("a person")
}

/// Somebody who has one of everything that belongs to one person.
async fn owner<'a>(app: &'a TestApp, organiser: &Actor<'_>) -> (Actor<'a>, Uuid) {
    const MINE: &str = "/me/account/second-factor";
    let hina = app.staff(organiser, "Hina Aslam", &["people.change", "agenda.change"]).await.has_cookie("kept", &"x".repeat(43));
    let id = person(app, "Hina Aslam").await;
    hina.submits_to(MINE, "/me/account/passkeys", &[]).await.is(303);
    hina.submits_to(MINE, "/me/account/authenticators", &[]).await.is(303);
    for made in [
        "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at)
         values (gen_random_uuid(), $1, '\\x01', '{}', 'Phone', $2)",
        "insert into kept_forms (kept_form_id, person_id, path, is_upload, fields, created_at, browser_digest)
         values (gen_random_uuid(), $1, '/me/account/email', false, '[[\"email\", \"new@example.test\"]]', $2,
                 sha256(repeat('x', 43)::bytea))",
    ] {
        sqlx::query(made).bind(id).bind(app.now()).execute(&app.pool).await.expect("a row");
    }
    crate::nominations::applied_by(app, id).await;
    crate::awards_scoring::judged_by(app, id).await;
    // What was made gave her a second factor that her session has not shown.
    let proven = "update sign_in_sessions set second_factor_at = $2 where person_id = $1";
    sqlx::query(proven).bind(id).bind(app.now()).execute(&app.pool).await.expect("proven");
    (hina, id)
}

/// A page or an answer without what is another each time.
fn without_chance(body: &str, address: &str) -> String {
    let mut parts = body.replace(address, "").split("name=\"form_key\" value=\"").map(ToOwned::to_owned).collect::<Vec<_>>();
    parts.iter_mut().skip(1).for_each(|part| *part = part.split_once('"').map(|(_, rest)| rest.to_owned()).unwrap_or_default());
    parts.concat()
}

async fn answer(who: &Actor<'_>, route: &Route, address: &str) -> (u16, String, String) {
    let key = new_key().to_string();
    // All that such a form could ask for.
    let fields = format!("form_key={key}&code=123456&answer=%7B%7D&name=Mine&reason=x&minutes=15");
    let reply = who.send(route.method, address, (route.method == "POST").then_some(fields)).await;
    let id = address.split('/').find(|part| Uuid::parse_str(part).is_ok()).unwrap_or("none");
    (reply.status.as_u16(), reply.header("location").replace(id, ""), without_chance(&reply.body, address))
}

#[tokio::test]
async fn attack_2_what_belongs_to_one_person_does_not_exist_for_another() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (hina, id) = owner(&app, &organiser).await;
    let (sana, omar) = (app.delegate("Sana").await, app.staff(&organiser, "Omar", &["people.change", "agenda.change"]).await);
    let table = server::routes(&app.app).table().to_vec();
    let before = everything(&app).await;
    for (path, sql) in OWNED {
        let hers: Uuid = sqlx::query_scalar(sql).bind(id).fetch_one(&app.pool).await.unwrap_or_else(|e| panic!("{path}: {e}"));
        let hers = path.replace("{id}", &hers.to_string());
        for route in table.iter().filter(|route| route.path == path) {
            for other in [&sana, &omar, &organiser] {
                let (theirs, nothings) = (answer(other, route, &hers).await, answer(other, route, &nowhere(path)).await);
                assert_eq!(theirs, nothings, "{}", cells::name(route));
                // A button leads back to its page, where what is not there is not shown.
                assert!(theirs.0 == 404 || theirs.0 == 303 && route.method == "POST", "{}: {}", cells::name(route), theirs.0);
            }
        }
    }
    nothing_but_forms_since(&app, &before, "what others sent").await;
    // To her it is there.
    for path in [
        "/me/account/authenticators/{id}",
        "/me/account/passkeys/new/{id}",
        "/me/kept-forms/{id}",
        "/me/nominations/{id}",
        "/me/nomination-files/{id}",
    ] {
        let (_, sql) = OWNED.iter().find(|(known, _)| *known == path).expect("owned");
        let own: Uuid = sqlx::query_scalar(*sql).bind(id).fetch_one(&app.pool).await.expect("one");
        hina.get(&path.replace("{id}", &own.to_string())).await.is(200);
    }
}

/// A route with an id that is neither somebody's own, nor of an area, nor for everybody would be in no test.
#[tokio::test]
async fn every_id_in_an_address_is_somebodys_or_of_an_area_or_a_secret() {
    let app = TestApp::new().await;
    let unknown = |route: &&Route| match route.need {
        Need::Right(_) | Need::Public | Need::Infrastructure => false,
        // Nobody guesses a token; the ids of attempts to sign in are answered alike whether they are there or not.
        Need::Anyone => !route.path.contains("{token}") && !["/sign-in/code/{id}", "/sign-in/passkey/{id}"].contains(&route.path),
        Need::SignedIn | Need::Oneself | Need::AnyRight | Need::Standing(_) => !OWNED.iter().any(|(path, _)| *path == route.path),
    };
    let table = server::routes(&app.app).table().to_vec();
    let found: Vec<_> = table.iter().filter(|route| route.path.contains('{')).filter(unknown).map(cells::name).collect();
    assert!(found.is_empty(), "whose are these? {found:?}");
}

/// What an id in the organisers' area belongs to, by the beginning of its path.
fn kind(path: &str) -> &str {
    let head = path.split("/{id}").next().unwrap_or_default();
    let people = ["/admin/acting", "/admin/second-factor/people"];
    if people.contains(&head) { "/admin/organisers" } else { head }
}

/// An id of another area or of another kind, and one's own right: the programme's import is none of codes, a session is no
/// speaker, whatever the tables have in common.
#[tokio::test]
async fn attack_4_an_id_of_something_else_is_the_id_of_nothing() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let of_area = |route: &&Route| matches!(route.need, Need::Right(_)) && route.path.contains("{id}");
    let pages: BTreeSet<_> = table.iter().filter(of_area).filter(|route| route.method == "GET").map(|route| route.path).collect();
    let id_at = |path: &str| {
        let (address, at) = (ground.address(path), path.split('/').position(|part| part == "{id}").expect("an id"));
        address.split('/').nth(at).expect("an id").to_owned()
    };
    let ids: BTreeSet<_> = pages.iter().map(|path| (kind(path), id_at(path))).collect();
    assert!(ids.len() > 12, "{ids:?}");
    let before = everything(&app).await;
    let mut offences = vec![];
    for route in table.iter().filter(of_area) {
        let nothings = answer(&ground.organiser, route, &nowhere(route.path)).await;
        for (kind_of_id, id) in ids.iter().filter(|(kind_of_id, _)| *kind_of_id != kind(route.path)) {
            let others = answer(&ground.organiser, route, &route.path.replace("{id}", id)).await;
            if others != nothings {
                offences.push(format!("{} with an id of {kind_of_id}: {} in place of {}", cells::name(route), others.0, nothings.0));
            }
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
    nothing_but_forms_since(&app, &before, "ids of something else").await;
}

/// A link of one purpose opens nothing for another.
#[tokio::test]
async fn attack_2_a_link_for_something_else_is_the_link_of_nobody() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let with_token = |route: &&Route| route.path.contains("{token}");
    let token_at = |path: &'static str| {
        let (address, at) = (ground.address(path), path.split('/').position(|part| part == "{token}").expect("a token"));
        (path.split("/{token}").next().unwrap_or_default(), address.split('/').nth(at).expect("a token").to_owned())
    };
    let tokens: BTreeSet<_> = table.iter().filter(with_token).map(|route| token_at(route.path)).collect();
    let before = everything(&app).await;
    for route in table.iter().filter(with_token) {
        let visitor = app.visitor();
        let nobodys = answer(&visitor, route, &nowhere(route.path)).await;
        let purpose = route.path.split("/{token}").next().unwrap_or_default();
        for (other, token) in tokens.iter().filter(|(other, _)| *other != purpose) {
            let others = answer(&visitor, route, &route.path.replace("{token}", token)).await;
            assert_eq!(others, nobodys, "{} with a link of {other}", cells::name(route));
        }
    }
    nothing_changed_since(&app, &before, "links of something else").await;
}

#[tokio::test]
async fn attack_2_another_persons_registration_does_not_exist() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let organiser = app.organiser().await;
    organiser.get("/me/ticket").await.is(200).says("You have no registration yet.");
    let missing = organiser.get("/admin/registrations/01930000-0000-7000-8000-000000000000").await.is(404);
    let no_id = organiser.get("/admin/registrations/1").await.is(404);
    assert_eq!(missing.body, no_id.body, "what is no id is as good as none");
}
