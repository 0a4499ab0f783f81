//! Rights: who may do what, given and taken area by area.
use crate::{
    access::ground::Ground,
    races::together,
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::Duration;
use std::collections::BTreeSet;
use summit::{
    access::Need,
    kit::rights::{Area, Level, Right},
    server,
};
use uuid::Uuid;

const PEOPLE: &str = "/admin/organisers";
const INVITE: &str = "/admin/organisers/new";

async fn person(app: &TestApp, name: &str) -> Uuid {
    let id = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(name));
    id.fetch_one(&app.pool).await.expect("a person")
}

/// The page of somebody's rights.
async fn page_of(app: &TestApp, name: &str) -> String {
    format!("{PEOPLE}/{}", person(app, name).await)
}

/// Opens somebody's page and gives them these rights and no others.
async fn gives(who: &Actor<'_>, path: &str, rights: &[&str]) -> Reply {
    let chosen: Vec<_> = rights.iter().map(|right| ("right", *right)).chain([("until", "")]).collect();
    who.submits(path, &chosen).await
}

/// The paths of links and of forms' targets in the main part of a page.
fn leads_of(page: &Reply, mark: &str) -> BTreeSet<String> {
    let main = page.body.split("<body").nth(1).unwrap_or_default();
    let found = main.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
    found.map(|path| path.split(['?', '#']).next().unwrap_or_default().replace("&#38;", "&")).collect()
}

pub fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(w), Some(g)) if w == g || w.starts_with('{') && !g.is_empty() => {}
            _ => return false,
        }
    }
}

#[tokio::test]
async fn no_page_shows_a_door_that_is_shut() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let mut wrong = BTreeSet::new();
    for right in Area::ALL.into_iter().flat_map(|area| [Right::see(area), Right::change(area)]) {
        let allowed = |need: Need| match need {
            Need::Right(needed) => needed.area == right.area && needed.level <= right.level,
            _ => true,
        };
        let name = right.code();
        let who = app.staff(&ground.organiser, &name.replace('.', " "), &[&name]).await;
        let pages = table.iter().filter(|r| r.method == "GET" && matches!(r.need, Need::Right(_) | Need::AnyRight) && allowed(r.need));
        for route in pages {
            let page = who.get(&ground.address(route.path)).await;
            for link in leads_of(&page, "href=\"") {
                // The most literal of those that fit, as the router has it.
                let known = table.iter().filter(|r| r.method == "GET" && fits(r.path, &link)).min_by_key(|r| r.path.matches('{').count());
                if known.is_some_and(|r| !allowed(r.need)) {
                    wrong.insert(format!("{name} is led from {} to {link}", route.path));
                }
            }
            for form in page.body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next()) {
                let head = form.split('>').next().unwrap_or_default();
                let to = head.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or(route.path);
                let to = to.split('?').next().unwrap_or_default();
                let target = table.iter().filter(|r| r.method == "POST" && fits(r.path, to)).min_by_key(|r| r.path.matches('{').count());
                let is_open = head.contains("method=\"post\"") && !form.contains("<fieldset class=\"bare\" disabled>");
                if is_open && target.is_some_and(|r| !allowed(r.need)) {
                    wrong.insert(format!("{name} can send {to} on {}", route.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn an_invitation_names_what_it_gives() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let committee: Uuid =
        sqlx::query_scalar("select role_id from roles where name_en = 'Programme committee'").fetch_one(&app.pool).await.expect("a role");
    let email = email_of("Sana");
    let (role, until) = (committee.to_string(), "2026-11-20T18:00");
    let form = [("email", email.as_str()), ("role", &role), ("right", "mail.see"), ("until", until)];
    organiser.submits(INVITE, &form).await.leads_to(PEOPLE);
    organiser.get(PEOPLE).await.says(&email).says("Programme committee; Mail: See");
    let link = app.link_in_last_mail_to(&email).await;
    let mail = app.mails().await.pop().expect("a letter").2;
    assert!(mail.contains("Programme committee; Mail: See") && mail.contains("November 20"), "{mail}");
    let sana = app.visitor();
    sana.get(&link).await.says("Programme committee; Mail: See");
    sana.submits(&link, &[("name", "Sana"), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
    sana.get("/admin/agenda").await.is(200).says("/admin/outbox").does_not_say("/admin/registrations").does_not_say("/admin/articles");
    sana.get("/admin/outbox").await.is(200);
    for path in ["/admin/registrations", PEOPLE, "/admin/event", "/admin/articles"] {
        sana.get(path).await.is(403);
    }
    // Used twice it is over.
    app.visitor().get(&link).await.is(410);
    app.visitor().submits_to("/register", &link, &[("name", "Eve"), ("password", "qutub-lahar 9 chinar tez")]).await.is(410);
}

#[tokio::test]
async fn a_right_ends_at_its_moment() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let past = organiser.submits(INVITE, &[("email", "x@pasha.test"), ("right", "agenda.see"), ("until", "2026-10-31T10:00")]).await;
    past.has_problems_at(&["until"]).says("value=\"2026-10-31T10:00\"");
    let until = (app.now() + Duration::minutes(20)).with_timezone(&chrono_tz::Asia::Karachi).format("%Y-%m-%dT%H:%M").to_string();
    let email = email_of("Sana");
    organiser.submits(INVITE, &[("email", &email), ("right", "agenda.change"), ("until", &until)]).await.leads_to(PEOPLE);
    let link = app.link_in_last_mail_to(&email).await;
    let sana = app.visitor();
    sana.submits(&link, &[("name", "Sana"), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
    app.pass(Duration::minutes(19));
    sana.get("/admin/agenda").await.is(200);
    app.pass(Duration::minutes(1));
    sana.get("/admin/agenda").await.is(403);
    sana.get("/").await.is(200).does_not_say("href=\"/admin\"");
    organiser.get(PEOPLE).await.says("Ended");
}

#[tokio::test]
async fn whatever_is_wrong_with_an_invitation_is_said_beside_its_field() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(INVITE, &[]).await.has_problems_at(&["email", "role"]);
    let wrong = [("email", "sana@pasha.test"), ("role", "01930000-0000-7000-8000-000000000000"), ("right", "agenda.own"), ("until", "x")];
    organiser.submits(INVITE, &wrong).await.has_problems_at(&["role", "right", "until"]).says("value=\"sana@pasha.test\"");
    assert_eq!(app.count("select count(*) from invitations where accepted_at is null").await, 0);
}

#[tokio::test]
async fn a_changed_right_counts_from_the_next_request_on() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sana = app.staff(&organiser, "Sana", &["agenda.change"]).await;
    sana.get("/admin/agenda/rooms/new").await.is(200);
    let path = page_of(&app, "Sana").await;
    gives(&organiser, &path, &["agenda.see", "mail.see"]).await.leads_to(PEOPLE);
    sana.get("/admin/agenda/rooms/new").await.is(403);
    sana.get("/admin/agenda/rooms").await.is(200);
    sana.get("/admin/outbox").await.is(200);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'rights.changed' and details ? 'before'").await, 1);
    // The second of two windows is told what the other saved.
    let (one, other) = (organiser.get(&path).await, organiser.get(&path).await);
    let send =
        async |page: &Reply, right: &str| organiser.post(&path, &[("form_key", &page.form_key()), ("right", right), ("until", "")]).await;
    send(&one, "content.see").await.leads_to(PEOPLE);
    send(&other, "door.see").await.has_problems_at(&["right"]);
    gives(&organiser, &path, &[]).await.has_problems_at(&["role"]);
}

#[tokio::test]
async fn who_is_removed_is_signed_out_at_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sana = app.staff(&organiser, "Sana", &["agenda.change"]).await;
    let path = page_of(&app, "Sana").await;
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.leads_to(PEOPLE);
    sana.get("/admin/agenda").await.leads_to("/sign-in/password?next=%2Fadmin%2Fagenda");
    organiser.get(PEOPLE).await.does_not_say("Sana").says("One organiser");
    organiser.get(&path).await.is(404);
    let form = [("email", email_of("Sana")), ("password", "qutub-lahar 9 chinar tez".into())].map(|(n, v)| (n, v));
    let form: Vec<_> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
    app.visitor().submits("/sign-in/password", &form).await.is(422);
    // Removed twice is removed; and they can be invited again.
    organiser.submits_to(PEOPLE, &format!("{path}/removal"), &[]).await.leads_to(PEOPLE);
    app.staff(&organiser, "Sana", &["mail.see"]).await.get("/admin/outbox").await.is(200);
}

#[tokio::test]
async fn nobody_gives_or_takes_what_they_do_not_have() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sana = app.staff(&organiser, "Sana", &["people.change", "agenda.change"]).await;
    app.staff(&organiser, "Omar", &["agenda.see"]).await;
    let organiser_role = "01900000-0000-7000-8000-000000000001";
    for more in [("right", "mail.see"), ("role", organiser_role)] {
        let refused = sana.submits(INVITE, &[("email", "eve@pasha.test"), more]).await;
        refused.has_problems_at(&["role"]).says("only rights that you have yourself");
    }
    let (own, omars) = (page_of(&app, "Sana").await, page_of(&app, "Omar").await);
    gives(&sana, &own, &["people.change", "agenda.change", "mail.see"]).await.has_problems_at(&["role"]);
    gives(&sana, &omars, &["agenda.change"]).await.leads_to(PEOPLE);
    // Nor from somebody who has more than they.
    let id: Uuid =
        sqlx::query_scalar("select person_id from people where email = 'ayesha@pasha.test'").fetch_one(&app.pool).await.expect("Ayesha");
    let ayesha = format!("{PEOPLE}/{id}");
    gives(&sana, &ayesha, &["agenda.see"]).await.has_problems_at(&["role"]);
    sana.submits_to(&ayesha, &format!("{ayesha}/removal"), &[]).await.has_problems_at(&["role"]);
    let role = [("name_en", "Press"), ("name_ur", "پریس"), ("right", "content.change")];
    sana.submits("/admin/roles/new", &role).await.has_problems_at(&["right"]);
    organiser.get(PEOPLE).await.is(200).says("3 organisers");
}

#[tokio::test]
async fn nobody_gives_for_longer_than_they_have() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (email, ends, later) = (email_of("Sana"), "2026-12-01T10:00", "2026-12-02T10:00");
    let rights = [("email", &*email), ("right", "people.change"), ("right", "agenda.change"), ("until", ends)];
    organiser.submits(INVITE, &rights).await.leads_to(PEOPLE);
    let (link, sana) = (app.link_in_last_mail_to(&email).await, app.visitor());
    sana.submits(&link, &[("name", "Sana"), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
    let own = page_of(&app, "Sana").await;
    for until in ["", later] {
        sana.submits(&own, &[("right", "people.change"), ("right", "agenda.change"), ("until", until)]).await.has_problems_at(&["role"]);
        let invited = sana.submits(INVITE, &[("email", "eve@pasha.test"), ("right", "agenda.see"), ("until", until)]).await;
        invited.has_problems_at(&["role"]);
    }
    sana.submits(INVITE, &[("email", "eve@pasha.test"), ("right", "agenda.see"), ("until", ends)]).await.leads_to(PEOPLE);
    // A role has no end, so neither have its rights.
    sana.submits("/admin/roles/new", &[("name_en", "Press"), ("name_ur", "پریس"), ("right", "agenda.see")])
        .await
        .has_problems_at(&["right"]);
}

#[tokio::test]
async fn who_only_reads_mail_follows_no_links_of_others() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sana = app.staff(&organiser, "Sana", &["mail.change"]).await;
    organiser.submits(INVITE, &[("email", "omar@pasha.test"), ("right", "people.change")]).await.leads_to(PEOPLE);
    let link = app.link_in_last_mail_to("omar@pasha.test").await;
    let id: Uuid =
        sqlx::query_scalar("select message_id from messages where recipient = 'omar@pasha.test'").fetch_one(&app.pool).await.expect("one");
    for path in [format!("/admin/outbox/{id}"), format!("/admin/outbox/{id}/letter")] {
        sana.get(&path).await.is(200).does_not_say(&link);
        organiser.get(&path).await.is(200).says(&link);
    }
}

#[tokio::test]
async fn an_invitation_gives_nothing_that_its_inviter_has_lost() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sana = app.staff(&organiser, "Sana", &["people.change", "agenda.change", "mail.change"]).await;
    let mut links = vec![];
    for name in ["omar@pasha.test", "bilal@pasha.test"] {
        sana.submits(INVITE, &[("email", name), ("right", "mail.change")]).await.leads_to(PEOPLE);
        links.push(app.link_in_last_mail_to(name).await);
    }
    let path = page_of(&app, "Sana").await;
    gives(&organiser, &path, &["people.change", "agenda.change"]).await.leads_to(PEOPLE);
    for link in &links {
        app.visitor().get(link).await.is(410);
    }
    organiser.get(PEOPLE).await.says("No longer stands").says("because whoever invited may no longer give all of this");
    organiser.get("/ur/admin/organisers").await.says("اب کارآمد نہیں").says("کیونکہ دعوت دینے والا اب یہ سب نہیں دے سکتا");
    gives(&organiser, &path, &["people.change", "mail.change"]).await.leads_to(PEOPLE);
    app.visitor().get(&links[0]).await.is(200);
    organiser.get(PEOPLE).await.says("omar@pasha.test").does_not_say("No longer stands");
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.leads_to(PEOPLE);
    app.visitor().get(&links[0]).await.is(410);
    // What gives nothing is withdrawn like any other.
    for (name, left) in [("omar@pasha.test", true), ("bilal@pasha.test", false)] {
        let page = organiser.get(PEOPLE).await.says("No longer stands").says(name);
        let row = page.body.split("<li").find(|row| row.contains(name)).expect("a row");
        let withdrawal = row.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
        organiser.submits_to(PEOPLE, withdrawal, &[]).await.leads_to(PEOPLE);
        assert_eq!(organiser.get(PEOPLE).await.body.contains("No longer stands"), left);
    }
    assert_eq!(app.count("select count(distinct person_id) from granted_rights").await, 1);
    // What was taken back is over as well.
    organiser.submits(INVITE, &[("email", "last@pasha.test"), ("right", "mail.see")]).await.leads_to(PEOPLE);
    let link = app.link_in_last_mail_to("last@pasha.test").await;
    let id: Uuid =
        sqlx::query_scalar("select invitation_id from invitations where email like 'last%'").fetch_one(&app.pool).await.expect("one");
    let withdrawal = format!("{PEOPLE}/invitations/{id}/withdrawal");
    organiser.get(PEOPLE).await.says(&withdrawal);
    organiser.submits_to(PEOPLE, &withdrawal, &[]).await.leads_to(PEOPLE);
    app.visitor().get(&link).await.is(410);
}

#[tokio::test]
async fn an_invitation_to_a_role_that_was_removed_says_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let role = [("name_en", "Press"), ("name_ur", "پریس"), ("right", "agenda.see")];
    organiser.submits("/admin/roles/new", &role).await.is(303);
    let id = sqlx::query_scalar::<_, Uuid>("select role_id from roles where name_en = 'Press'").fetch_one(&app.pool).await.expect("one");
    organiser.submits(INVITE, &[("email", "omar@pasha.test"), ("role", &id.to_string())]).await.leads_to(PEOPLE);
    organiser.get(PEOPLE).await.says("omar@pasha.test").does_not_say("No longer stands");
    let page = format!("/admin/roles/{id}");
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    let link = app.link_in_last_mail_to("omar@pasha.test").await;
    app.visitor().get(&link).await.is(410);
    organiser.get(PEOPLE).await.says("No longer stands").says("because a role that it gives was removed");
    organiser.get("/ur/admin/organisers").await.says("کیونکہ اس کا ایک کردار ہٹا دیا گیا ہے");
}

#[tokio::test]
async fn the_last_who_may_grant_cannot_take_that_away() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let id: Uuid = sqlx::query_scalar("select person_id from granted_rights").fetch_one(&app.pool).await.expect("Ayesha");
    let own = format!("{PEOPLE}/{id}");
    gives(&organiser, &own, &["people.see", "agenda.change"]).await.has_problems_at(&["role"]).says("nobody could give rights");
    organiser.submits_to(&own, &format!("{own}/removal"), &[]).await.has_problems_at(&["role"]);
    // Not for a time either: after it there would be nobody.
    let role = "01900000-0000-7000-8000-000000000001";
    organiser.submits(&own, &[("role", role), ("until", "2027-01-01T00:00")]).await.has_problems_at(&["role"]);
    // Nor is somebody enough who may only grant: nobody gives what they do not have.
    let sana = app.staff(&organiser, "Sana", &["people.change"]).await;
    gives(&organiser, &own, &["agenda.change"]).await.has_problems_at(&["role"]).says("nobody could give rights");
    let all = Area::ALL.map(|area| Right::change(area).code());
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    gives(&organiser, &page_of(&app, "Sana").await, &all).await.leads_to(PEOPLE);
    gives(&organiser, &own, &["agenda.change"]).await.leads_to(PEOPLE);
    organiser.get(PEOPLE).await.is(403);
    sana.get(PEOPLE).await.is(200);
}

#[tokio::test]
async fn an_older_invitation_opens_nothing_more() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let mut links = vec![];
    for _ in 0..3 {
        organiser.submits(INVITE, &[("email", &email_of("Hina")), ("right", "agenda.change")]).await.leads_to(PEOPLE);
        links.push(app.link_in_last_mail_to(&email_of("Hina")).await);
    }
    let accepts = async |link: &str, password: &str| app.visitor().submits(link, &[("name", "Hina"), ("password", password)]).await;
    // Even if it was not closed: nobody chooses the password of somebody who has one.
    accepts(&links[0], "qutub-lahar 9 chinar tez").await.leads_to("/admin");
    sqlx::query("update invitations set withdrawn_at = null").execute(&app.pool).await.expect("open again");
    accepts(&links[1], "another-lahar 9 chinar tez").await.is(410);
    let hina = app.visitor();
    let form = [("email", "hina@example.test"), ("password", "qutub-lahar 9 chinar tez")];
    hina.submits("/sign-in/password", &form).await.leads_to("/admin");
    // Removing somebody closes what else was sent to them.
    let page = page_of(&app, "Hina").await;
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.leads_to(PEOPLE);
    app.visitor().get(&links[2]).await.is(410).says("withdrawn");
    assert_eq!(app.count("select count(*) from granted_rights").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_take_people_from_each_other_one_is_refused() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let all: Vec<String> = Area::ALL.map(|area| Right { area, level: Level::Change }.code()).into();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (sana, omar) = (app.staff(&organiser, "Sana", &all).await, app.staff(&organiser, "Omar", &all).await);
    let (sanas, omars) = (page_of(&app, "Sana").await, page_of(&app, "Omar").await);
    sqlx::query("delete from granted_rights where role_id is not null").execute(&app.pool).await.expect("only these two are left");
    let rest: Vec<&str> = all.iter().copied().filter(|code| *code != "people.change").collect();
    for _ in 0..5 {
        let replies = together(vec![gives(&sana, &omars, &rest), gives(&omar, &sanas, &rest)]).await;
        let mut told: Vec<u16> = replies.iter().map(|reply| reply.status.as_u16()).collect();
        told.sort_unstable();
        assert!(told == [303, 422] || told == [303, 403], "{told:?}");
        assert_eq!(app.count("select count(*) from granted_rights where right_code = 'people.change'").await, 1);
        sqlx::query(
            "insert into granted_rights (granted_right_id, person_id, right_code, granted_at)
             select gen_random_uuid(), p.person_id, 'people.change', now() from people p
             where exists (select from granted_rights g where g.person_id = p.person_id) on conflict do nothing",
        )
        .execute(&app.pool)
        .await
        .expect("both again");
    }
}

#[tokio::test]
async fn a_role_is_changed_for_all_who_have_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let role = [("name_en", "Press"), ("name_ur", "پریس"), ("right", "content.change")];
    organiser.submits("/admin/roles/new", &role).await.leads_to("/admin/roles");
    organiser.submits("/admin/roles/new", &role).await.has_problems_at(&["name_en"]);
    organiser.submits("/admin/roles/new", &[("name_en", "Empty"), ("name_ur", "خالی")]).await.has_problems_at(&["right"]);
    let id: Uuid = sqlx::query_scalar("select role_id from roles where name_en = 'Press'").fetch_one(&app.pool).await.expect("a role");
    let (path, chosen) = (format!("/admin/roles/{id}"), id.to_string());
    let email = email_of("Sana");
    organiser.submits(INVITE, &[("email", &email), ("role", &chosen)]).await.leads_to(PEOPLE);
    let link = app.link_in_last_mail_to(&email).await;
    let sana = app.visitor();
    sana.submits(&link, &[("name", "Sana"), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
    sana.get("/admin/articles/new").await.is(200);
    organiser.submits(&path, &[("name_en", "Press"), ("name_ur", "پریس"), ("right", "content.see")]).await.leads_to("/admin/roles");
    sana.get("/admin/articles/new").await.is(403);
    sana.get("/admin/articles").await.is(200);
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.is(422).says("Somebody has this role");
    // The role of those who organise everything stays as it is.
    let standing = "/admin/roles/01900000-0000-7000-8000-000000000001";
    organiser.get(standing).await.is(404);
    let key = summit::kit::form::new_key().to_string();
    organiser.post(standing, &[("form_key", &key), ("name_en", "x"), ("name_ur", "x"), ("right", "mail.see")]).await.is(404);
    organiser.submits_to(&path, &format!("{standing}/removal"), &[]).await.is(404);
    let sanas = page_of(&app, "Sana").await;
    organiser.submits_to(&sanas, &format!("{sanas}/removal"), &[]).await.leads_to(PEOPLE);
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.leads_to("/admin/roles");
    organiser.get("/admin/roles").await.does_not_say("Press");
}

#[tokio::test]
async fn an_invitation_is_withdrawn_by_whoever_sent_it_or_might_have() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let omar = app.staff(&organiser, "Omar", &["people.change"]).await;
    let invites = async |who: &Actor<'_>, email: &str, right: &str| {
        who.submits("/admin/organisers/new", &[("email", email), ("right", right)]).await.leads_to(PEOPLE);
        let id: Uuid = sqlx::query_scalar("select invitation_id from invitations where email = $1")
            .bind(email)
            .fetch_one(&app.pool)
            .await
            .expect("one");
        format!("{PEOPLE}/invitations/{id}/withdrawal")
    };
    let open = async || app.count("select count(*) from invitations where accepted_at is null and withdrawn_at is null").await;
    // The same address is invited by both: the page says by whom.
    invites(&organiser, "bilal@x.test", "people.see").await;
    omar.submits("/admin/organisers/new", &[("email", "bilal@x.test"), ("right", "people.see")]).await.leads_to(PEOPLE);
    omar.get(PEOPLE).await.says("invited by Ayesha Khan").says("invited by Omar");
    sqlx::query("update invitations set withdrawn_at = now() where email = 'bilal@x.test'").execute(&app.pool).await.expect("invitations");
    let (more, less) = (invites(&organiser, "zara@x.test", "agenda.see").await, invites(&omar, "hina@x.test", "people.see").await);
    omar.submits_to(PEOPLE, &more, &[]).await.leads_to(PEOPLE);
    omar.get(PEOPLE).await.says("You can withdraw only invitations that you sent");
    assert_eq!(open().await, 2);
    omar.submits_to(PEOPLE, &less, &[]).await.leads_to(PEOPLE);
    organiser.submits_to(PEOPLE, &more, &[]).await.leads_to(PEOPLE);
    assert_eq!(open().await, 0);
}
