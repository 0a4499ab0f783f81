//! What a query finds that says nothing of whose rows it means: the policies of the tables are a wall behind the guards and
//! the store's own conditions.
use crate::support::{Actor as Browser, TestApp};
use chrono::Duration;
use summit::kit::{
    db::{Actor, Tx},
    error::AppError,
    ids::PersonId,
};
use uuid::Uuid;

/// A table whose rows belong to persons.
struct Private {
    name: &'static str,
    /// Inserts a row of the person `$1` with the id `$2`; empty where registering has made one.
    row: &'static str,
    /// Counts the rows of the person.
    count: &'static str,
    /// The part of the program whose work they are.
    system: &'static str,
}

macro_rules! private {
    ($($name:literal, $system:literal, $row:literal;)+) => {
        &[$(Private {
            name: $name,
            row: $row,
            count: concat!("select count(*) from ", $name, " where person_id = $1"),
            system: $system,
        }),+]
    };
}

/// What people sign in with, and what they began.
const SIGN_IN: &[Private] = private! {
    "passwords", "accounts_password", "insert into passwords select $1, $2::text, now()";
    "authenticators", "accounts_sweep",
        "insert into authenticators (authenticator_id, person_id, created_at, confirmed_at) values ($2, $1, now(), now())";
    "passkeys", "accounts_sweep",
        "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at)
         values ($2, $1, $2::text::bytea, '{}', 'Phone', now())";
    "recovery_codes", "accounts_sweep", "insert into recovery_codes (person_id, code_hash, created_at) values ($1, $2::text::bytea, now())";
    "sign_in_sessions", "access_sessions",
        "insert into sign_in_sessions (session_hash, session_id, person_id, kind, browser, created_at, last_seen_at)
         values ($2::text::bytea, $2, $1, 'delegate', '', now(), now())";
    "sign_ins", "accounts_sweep",
        "insert into sign_ins (sign_in_id, email_key, person_id, next_path, created_at, expires_at) values ($2, 'x', $1, '/', now(), now())";
    "recoveries", "accounts_sweep", "insert into recoveries (recovery_id, person_id, created_at, expires_at) values ($2, $1, now(), now())";
    "email_changes", "accounts_sweep",
        "insert into email_changes (email_change_id, person_id, email, email_key, created_at, expires_at)
         values ($2, $1, 'x', 'x', now(), now())";
    "second_steps", "accounts_sweep",
        "insert into second_steps (second_step_id, person_id, next_path, expires_at) values ($2, $1, '/', now())";
    "passkey_ceremonies", "accounts_sweep",
        "insert into passkey_ceremonies (ceremony_id, person_id, challenge, state, expires_at) values ($2, $1, '{}', '{}', now())";
};

/// What people said of themselves.
const ANSWERS: &[Private] = private! {
    "registrations", "registration_intake", "";
    "kept_forms", "accounts_sweep",
        "insert into kept_forms (kept_form_id, person_id, path, is_upload, fields, created_at) values ($2, $1, '/', false, '[]', now())";
};

/// Tables with policies that are tried in tests of their own.
const OTHERS: [&str; 27] = [
    "audit_entries",
    "award_assignments",
    "award_ballots",
    "award_coordinators",
    "award_decisions",
    "award_declarations",
    "award_honours",
    "award_judges",
    "award_ledger_rows",
    "award_ledgers",
    "award_nomination_contents",
    "award_nomination_files",
    "award_nomination_steps",
    "award_nominations",
    "award_notes",
    "award_past_honours",
    "award_pitch_rooms",
    "award_pitches",
    "award_receipts",
    "award_reopenings",
    "award_scores",
    "award_seats",
    "award_sheet_contents",
    "award_sheets",
    "award_tokens",
    "message_bodies",
    "registration_drafts",
];

async fn person(app: &TestApp, name: &str) -> PersonId {
    let id = sqlx::query_scalar("select person_id from people where email_key like $1 || '@%'").bind(name.to_lowercase());
    PersonId(id.fetch_one(&app.pool).await.expect("a person"))
}

/// Two delegates who have a row in each table, and an organiser who has rights of all kinds.
async fn peopled(app: &TestApp) -> (Browser<'_>, [PersonId; 3]) {
    let organiser = app.organiser().await;
    for name in ["Sana", "Omar"] {
        app.delegate(name).await;
        for table in SIGN_IN.iter().chain(ANSWERS).filter(|table| !table.row.is_empty()) {
            let id = Uuid::from_u128(person(app, name).await.0.as_u128() + 1);
            let row = sqlx::query(table.row).bind(person(app, name).await.0).bind(id);
            row.execute(&app.pool).await.expect(table.name);
        }
    }
    (organiser, [person(app, "Sana").await, person(app, "Omar").await, person(app, "Ayesha").await])
}

async fn rows(tx: &mut Tx, table: &Private, whose: PersonId) -> Result<i64, AppError> {
    Ok(sqlx::query_scalar(table.count).bind(whose.0).fetch_one(&mut *tx.conn).await?)
}

/// How many rows of `whose` that actor finds.
async fn found(app: &TestApp, actor: Actor, table: &Private, whose: PersonId) -> i64 {
    app.app.db.read(actor, async |tx| rows(tx, table, whose).await).await.expect(table.name)
}

#[tokio::test]
async fn a_query_finds_rows_of_whoever_acts_and_of_nobody_else() {
    let app = TestApp::new().await;
    let (_, [sana, omar, organiser]) = peopled(&app).await;
    let acting = Actor::Acting { whom: sana, by: organiser };
    for table in SIGN_IN.iter().chain(ANSWERS) {
        for stranger in [Actor::Visitor, Actor::Person(omar), Actor::System("agenda_current_release")] {
            assert_eq!(found(&app, stranger, table, sana).await, 0, "{stranger:?} finds {}", table.name);
        }
        for owner in [Actor::Person(sana), Actor::System(table.system)] {
            assert!(found(&app, owner, table, sana).await > 0, "{owner:?} does not find {}", table.name);
        }
    }
    for table in SIGN_IN {
        for organising in [Actor::Person(organiser), acting] {
            assert_eq!(found(&app, organising, table, sana).await, 0, "{organising:?} finds {}", table.name);
        }
    }
    for table in ANSWERS {
        assert!(found(&app, acting, table, sana).await > 0, "{} in her name", table.name);
    }
}

#[tokio::test]
async fn what_is_opened_is_found_until_the_transaction_ends() {
    let app = TestApp::new().await;
    let (_, [sana, omar, _]) = peopled(&app).await;
    for table in SIGN_IN.iter().chain(ANSWERS).filter(|table| table.name != "kept_forms") {
        let opened = app.app.db.read(Actor::Visitor, async |tx| {
            tx.open(sana.0).await?;
            Ok::<_, AppError>((rows(tx, table, sana).await?, rows(tx, table, omar).await?))
        });
        let (hers, his) = opened.await.expect(table.name);
        assert!(hers > 0 && his == 0, "{}: {hers} of hers, {his} of his", table.name);
        // The same connections are used again.
        for _ in 0..8 {
            assert_eq!(found(&app, Actor::Visitor, table, sana).await, 0, "{}", table.name);
        }
    }
}

/// Whether the statement changed nothing of Sana's, by refusal or since it found nothing.
async fn changes_nothing(app: &TestApp, actor: Actor, sql: &'static str, sana: PersonId) -> bool {
    let changed = app.app.db.write(actor, async |tx| Ok::<_, AppError>(sqlx::query(sql).bind(sana.0).execute(&mut *tx.conn).await?));
    changed.await.map_or(true, |done| done.rows_affected() == 0)
}

#[tokio::test]
async fn nobody_changes_or_adds_what_is_anothers() {
    let app = TestApp::new().await;
    let (_, [sana, omar, organiser]) = peopled(&app).await;
    for sql in [
        "update passwords set hash = 'mine' where person_id = $1",
        "delete from passwords where person_id = $1",
        "insert into passwords select person_id, 'mine', now() from people where person_id <> $1 and name = ''",
        "insert into recovery_codes (person_id, code_hash, created_at) values ($1, 'mine', now())",
        "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at)
         values (gen_random_uuid(), $1, 'mine', '{}', 'Mine', now())",
        "update authenticators set last_step = 0 where person_id = $1",
        "delete from sign_in_sessions where person_id = $1",
        "update sign_in_sessions set ended_at = now() where person_id = $1",
        "insert into sign_in_sessions (session_hash, session_id, person_id, kind, browser, created_at, last_seen_at)
         values ('mine', gen_random_uuid(), $1, 'staff', '', now(), now())",
        "delete from kept_forms where person_id = $1",
    ] {
        for actor in [Actor::Visitor, Actor::Person(omar), Actor::Person(organiser), Actor::System("agenda_current_release")] {
            assert!(changes_nothing(&app, actor, sql, sana).await, "{actor:?}: {sql}");
        }
    }
    let names = "update registrations set name = 'Mine' where person_id = $1";
    for actor in [Actor::Visitor, Actor::Person(omar), Actor::System("agenda_current_release")] {
        assert!(changes_nothing(&app, actor, names, sana).await, "{actor:?}");
    }
    assert!(!changes_nothing(&app, Actor::Person(organiser), names, sana).await, "who runs registration changes it");
}

#[tokio::test]
async fn organisers_find_registrations_by_their_right_as_long_as_it_lasts() {
    let app = TestApp::new().await;
    let (organiser, [sana, ..]) = peopled(&app).await;
    let registrations = &ANSWERS[0];
    for (name, right, sees) in [
        ("Rida", "registration.see", true),
        ("Rauf", "registration.change", true),
        ("Asma", "agenda.change", false),
        ("Mona", "people.change", false),
    ] {
        app.staff(&organiser, name, &[right]).await;
        let staff = Actor::Person(person(&app, name).await);
        assert_eq!(found(&app, staff, registrations, sana).await > 0, sees, "{right}");
    }
    let rida = person(&app, "Rida").await;
    assert!(
        changes_nothing(&app, Actor::Person(rida), "update registrations set name = 'X' where person_id = $1", sana).await,
        "who only sees"
    );
    sqlx::query("update granted_rights set expires_at = $2 where person_id = $1")
        .bind(rida.0)
        .bind(app.now() + Duration::minutes(1))
        .execute(&app.pool)
        .await
        .expect("an end");
    assert!(found(&app, Actor::Person(rida), registrations, sana).await > 0, "a minute before its end");
    app.pass(Duration::minutes(2));
    assert_eq!(found(&app, Actor::Person(rida), registrations, sana).await, 0, "after its end");
}

#[tokio::test]
async fn letters_are_read_by_whoever_sends_them_or_may_read_mail() {
    let app = TestApp::new().await;
    let (organiser, _) = peopled(&app).await;
    app.staff(&organiser, "Mona", &["mail.see"]).await;
    app.staff(&organiser, "Asma", &["agenda.change"]).await;
    let read = async |actor| {
        let read = app.app.db.read(actor, async |tx| {
            let bodies = sqlx::query_scalar::<_, i64>("select count(*) from message_bodies").fetch_one(&mut *tx.conn).await?;
            Ok::<_, AppError>(bodies)
        });
        read.await.expect("a count")
    };
    let all = app.count("select count(*) from message_bodies").await;
    assert!(all > 3 && all == app.count("select count(*) from messages").await);
    for (actor, bodies) in [
        (Actor::Visitor, 0),
        (Actor::Person(person(&app, "Sana").await), 0),
        (Actor::Person(person(&app, "Asma").await), 0),
        (Actor::System("registration_write_letters"), 0),
        (Actor::System("mail_send"), all),
        (Actor::Person(person(&app, "Mona").await), all),
    ] {
        assert_eq!(read(actor).await, bodies, "{actor:?}");
    }
}

#[tokio::test]
async fn a_draft_is_found_by_its_link_and_by_its_own_form() {
    let app = TestApp::new().await;
    let form_key = Uuid::from_u128(1);
    let draft: Uuid = sqlx::query_scalar(
        "insert into registration_drafts (registration_draft_id, form_key, email_key, typed, locale, created_at, updated_at, expires_at)
         values (gen_random_uuid(), $1, 'sana@x.test', '{}', 'en', now(), now(), now() + interval '1 day') returning registration_draft_id",
    )
    .bind(form_key)
    .fetch_one(&app.pool)
    .await
    .expect("a draft");
    let drafts = async |actor, opened: Option<Uuid>| {
        let read = app.app.db.read(actor, async |tx| {
            if let Some(id) = opened {
                tx.open(id).await?;
            }
            let drafts = sqlx::query_scalar::<_, i64>("select count(*) from registration_drafts").fetch_one(&mut *tx.conn).await?;
            Ok::<_, AppError>(drafts)
        });
        read.await.expect("a count")
    };
    app.organiser().await;
    assert_eq!(drafts(Actor::Visitor, None).await, 0);
    assert_eq!(drafts(Actor::Person(person(&app, "Ayesha").await), None).await, 0);
    assert_eq!(drafts(Actor::Visitor, Some(Uuid::from_u128(2))).await, 0);
    for id in [draft, form_key] {
        assert_eq!(drafts(Actor::Visitor, Some(id)).await, 1);
    }
    assert_eq!(drafts(Actor::System("registration_release_holds"), None).await, 1);
}

/// A table that gets policies is tried here, and none that is tried loses them.
#[tokio::test]
async fn every_table_with_policies_is_tried() {
    let app = TestApp::new().await;
    let with: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class where relrowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace",
    )
    .fetch_all(&app.pool)
    .await
    .expect("tables");
    let mut tried: Vec<_> = SIGN_IN.iter().chain(ANSWERS).map(|table| table.name).chain(OTHERS).collect();
    let mut with: Vec<_> = with.iter().map(String::as_str).collect();
    tried.sort_unstable();
    with.sort_unstable();
    assert_eq!(with, tried);
}
