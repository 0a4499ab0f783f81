//! Fields that no form has: what is sent beside a form's own fields is as good as not sent.
use super::{
    everything::{changed, everything_but_chance},
    whole_forms,
};
use crate::{
    access::ground::Ground,
    support::{Actor, Reply, TestApp},
};
use summit::server;

/// What somebody might hope that the site takes over into its tables.
pub const EXTRA: [(&str, &str); 27] = [
    ("role", "01900000-0000-7000-8000-000000000001"),
    ("roles", "01900000-0000-7000-8000-000000000001"),
    ("right", "people.change"),
    ("rights", "people.change"),
    ("right_code", "people.change"),
    ("is_staff", "true"),
    ("kind", "staff"),
    ("verified", "true"),
    ("verified_at", "2026-01-01T00:00:00Z"),
    ("confirmed_at", "2026-01-01T00:00:00Z"),
    ("second_factor_at", "2026-01-01T00:00:00Z"),
    ("status", "confirmed"),
    ("state", "confirmed"),
    ("visibility", "public"),
    ("owner_id", "01930000-0000-7000-8000-000000000000"),
    ("person_id", "01930000-0000-7000-8000-000000000000"),
    ("registration_id", "01930000-0000-7000-8000-000000000000"),
    ("actor_id", "01930000-0000-7000-8000-000000000000"),
    ("email", "mallory@example.test"),
    ("email_key", "mallory@example.test"),
    ("network", ""),
    ("rank", "1"),
    ("score", "10"),
    ("points", "10"),
    ("capacity", "9999"),
    ("number", "1"),
    ("held_until", "2030-01-01T00:00:00Z"),
];

const PASSWORDS: [&str; 2] = ["qutub-lahar 9 chinar tez", "neelum 44 saiful-muluk dhund"];

/// Opens a page and sends its form to `action` as a browser would, with what is typed and with more.
async fn sends(who: &Actor<'_>, page: &str, action: &str, typed: &[(&str, &str)], more: &[(&str, &str)]) -> Reply {
    let page = who.get(page).await.is(200);
    let mut fields = page.filled(action);
    for (name, value) in typed {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    for (name, value) in more {
        if fields.iter().all(|(known, _)| known != name) {
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(action, &fields).await
}

/// Everything that an ordinary person does here, from the draft of a registration to its cancellation.
async fn a_delegate_lives(app: &TestApp, more: &[(&str, &str)]) {
    const MAIL: &str = "sana@example.test";
    let sana = app.visitor();
    let registration = sana.get("/register").await.registration(&[]);
    let typed: Vec<_> = registration.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let typed: Vec<_> = typed.into_iter().filter(|(name, _)| *name != "form_key").collect();
    let key = summit::kit::form::new_key().to_string();
    let beside: Vec<_> = more.iter().copied().filter(|(name, _)| typed.iter().all(|(known, _)| known != name)).collect();
    sana.post("/register/draft", &[&typed[..], &[("form_key", &key)], &beside].concat()).await.leads_to("/register/saved");
    sends(&sana, "/register", "/register", &typed, more).await.leads_to("/register/sent");
    let link = app.link_in_last_mail_to(MAIL).await;
    sends(&sana, &link, &link, &[], more).await.leads_to("/me/ticket");
    sends(&sana, "/me/account/email", "/me/account/email", &[("email", "new@example.test")], more).await.leads_to("/me/account");
    let link = app.link_in_last_mail_to("new@example.test").await;
    sends(&sana, &link, &link, &[], more).await.leads_to("/sign-in");
    sends(&sana, "/sign-in", "/sign-in", &[("email", "new@example.test")], more).await.is(303);
    let link = app.link_in_last_mail_to("new@example.test").await;
    sends(&sana, &link, &link, &[], more).await.leads_to("/me/registration");
    sends(&sana, "/me/registration", "/me/registration/cancellation", &[], more).await.leads_to("/me/registration");
    app.run_jobs().await;
}

/// Everything that an organiser does with their own account.
async fn an_organiser_comes(app: &TestApp, more: &[(&str, &str)]) {
    const MAIL: &str = "omar@pasha.test";
    let organiser = app.organiser().await;
    // The form of invitations asks for a role and rights itself.
    let beside: Vec<_> = more.iter().copied().filter(|(name, _)| !["role", "right", "until", "email"].contains(name)).collect();
    let invited = [&[("email", MAIL), ("right", "agenda.see")], &beside[..]].concat();
    organiser.submits("/admin/organisers/new", &invited).await.leads_to("/admin/organisers");
    let (link, omar) = (app.link_in_last_mail_to(MAIL).await, app.visitor());
    sends(&omar, &link, &link, &[("name", "Omar"), ("password", PASSWORDS[0])], more).await.leads_to("/admin");
    let changed = [("current_password", PASSWORDS[0]), ("password", PASSWORDS[1])];
    sends(&omar, "/me/account/password", "/me/account/password", &changed, more).await.leads_to("/me/account");
    sends(&omar, "/sign-in/recovery", "/sign-in/recovery", &[("email", MAIL)], more).await.leads_to("/sign-in/password");
    let link = app.link_in_last_mail_to(MAIL).await;
    sends(&omar, &link, &link, &[("password", PASSWORDS[0])], more).await.leads_to("/sign-in/password");
    let typed = [("email", MAIL), ("password", PASSWORDS[0])];
    sends(&omar, "/sign-in/password", "/sign-in/password", &typed, more).await.leads_to("/admin");
    omar.get("/admin/agenda").await.is(200);
    omar.get("/admin/organisers").await.is(403);
}

#[tokio::test]
async fn attack_6_a_person_gains_nothing_by_fields_that_no_form_has() {
    let (plain, other) = (TestApp::new().await, TestApp::new().await);
    for (app, more) in [(&plain, &[][..]), (&other, &EXTRA[..])] {
        a_delegate_lives(app, more).await;
        an_organiser_comes(app, more).await;
    }
    let differ = changed(&everything_but_chance(&plain).await, &everything_but_chance(&other).await);
    assert!(differ.is_empty(), "{differ:#?}");
    assert_eq!(other.count("select count(*) from granted_rights where right_code <> 'agenda.see'").await, 0);
}

/// A field for every column of every table, with a value that the column could take; of a text in two languages, one.
async fn columns(app: &TestApp) -> Vec<(String, String)> {
    let columns = "
        select distinct on (column_name) column_name::text,
               case data_type when 'uuid' then '01930000-0000-7000-8000-000000000000' when 'boolean' then 'true'
                              when 'timestamp with time zone' then '2026-01-01T00:00:00Z' when 'date' then '2026-01-01'
                              when 'integer' then '1' when 'bigint' then '1' else 'mallory' end
        from information_schema.columns
        where table_schema = 'public' and column_name !~ '_(en|ur)$' order by column_name, data_type";
    sqlx::query_as(columns).fetch_all(&app.pool).await.expect("the columns")
}

#[tokio::test]
async fn attack_6_no_form_takes_over_a_column_that_it_does_not_ask_for() {
    let (plain, other) = (TestApp::new().await, TestApp::new().await);
    let columns = columns(&other).await;
    assert!(columns.len() > 150, "{}", columns.len());
    let columns: Vec<_> = columns.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut told = vec![];
    for (app, more) in [(&plain, &[][..]), (&other, &columns[..])] {
        let (ground, table) = (Ground::new(app).await, server::routes(&app.app).table().to_vec());
        let found = whole_forms::forms_of(&ground, &table).await;
        let heard = whole_forms::are_sent(&found, &ground, more).await;
        told.push(heard.into_iter().map(|(name, status)| (name.to_owned(), status)).collect::<Vec<_>>());
    }
    assert_eq!(told[0], told[1]);
    let differ = changed(&everything_but_chance(&plain).await, &everything_but_chance(&other).await);
    assert!(differ.is_empty(), "{differ:#?}");
}
