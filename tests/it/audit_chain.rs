//! The chain over the trail: whatever is changed behind the application's back is found.
use crate::support::{TestApp, settings};
use serde_json::json;
use std::{path::PathBuf, process::Command, time::Duration};
use summit::kit::{
    audit::{self, Exported},
    db::Actor,
    error::AppError,
};

/// A site whose trail has these entries besides those of its setting up, all sealed.
async fn sealed(entries: i32) -> TestApp {
    let app = TestApp::new().await;
    note(&app, entries).await;
    audit::seal(&app.app).await.expect("to seal");
    app
}

async fn note(app: &TestApp, entries: i32) {
    let noted = app.app.db.write(Actor::System("test"), async |tx| {
        for n in 1..=entries {
            audit::record(tx, "test.noted", None, json!({ "n": n })).await?;
        }
        Ok::<_, AppError>(())
    });
    noted.await.expect("entries");
}

/// What verifying finds.
async fn findings(app: &TestApp, exported: &Exported) -> Vec<String> {
    let mut all = vec![];
    let verified = audit::verify(&app.app, exported, &mut |found| all.push(found.to_string())).await.expect("to verify");
    assert_eq!(verified.wrong, all.len());
    all
}

async fn finds(app: &TestApp) -> Vec<String> {
    findings(app, &Exported::default()).await
}

/// Changes the trail as the database's owner.
async fn tampers(app: &TestApp, sql: &'static str) {
    let done = sqlx::raw_sql(sql).execute(&app.pool).await;
    assert!(done.unwrap_or_else(|e| panic!("{sql}: {e}")).rows_affected() > 0, "{sql}");
}

/// Heads as they were exported.
async fn exports(app: &TestApp, name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let lines = app.app.db.read(Actor::System("test"), async |tx| Ok::<_, AppError>(audit::head_lines(tx, &app.app.key).await?));
    std::fs::write(&path, lines.await.expect("heads")).expect("a file");
    path
}

/// The id of the nth noted entry, as it stands in findings.
async fn entry(app: &TestApp, n: i32) -> String {
    let sql = "select audit_entry_id from audit_entries where action = 'test.noted' and details->>'n' = $1::text";
    let id: i64 = sqlx::query_scalar(sql).bind(n.to_string()).fetch_one(&app.pool).await.expect("an entry");
    format!("entry {id}")
}

#[tokio::test]
async fn an_untouched_trail_verifies() {
    let app = sealed(5).await;
    assert_eq!(finds(&app).await, Vec::<String>::new());
    let all = app.count("select count(*) from audit_entries").await;
    assert_eq!(app.count("select count(*) from audit_links").await, all);
    assert_eq!(audit::seal(&app.app).await.expect("to seal"), 0);
    note(&app, 2).await;
    let mut none = |found: &audit::Finding| panic!("{found}");
    let verified = audit::verify(&app.app, &Exported::default(), &mut none).await.expect("to verify");
    assert_eq!((verified.sealed, verified.waiting, verified.heads), (all, 2, 1));
    // It is sealed by a job that comes every minute.
    sqlx::query("select graphile_worker.add_job('audit_seal', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
    assert_eq!(app.count("select count(*) from audit_links").await, all + 2);
    assert_eq!(finds(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_altered_entry_is_found() {
    let app = sealed(5).await;
    let third = entry(&app, 3).await;
    for (column, sql) in [
        ("details", "update audit_entries set details = '{\"n\": 33}' where details->>'n' = '3'"),
        ("time", "update audit_entries set at = at - interval '1 microsecond' where details->>'n' = '33'"),
        ("actor", "update audit_entries set system = null where details->>'n' = '33'"),
    ] {
        tampers(&app, sql).await;
        let found = finds(&app).await;
        assert_eq!(found.len(), 1, "{column}: {found:?}");
        assert!(found[0].starts_with("altered: ") && found[0].contains(&third) && found[0].contains("test.noted"), "{found:?}");
    }
}

#[tokio::test]
async fn a_removed_entry_is_found_also_the_last_one() {
    let app = sealed(5).await;
    let (second, last) = (entry(&app, 2).await, entry(&app, 5).await);
    tampers(&app, "delete from audit_entries where details->>'n' = '2'").await;
    let found = finds(&app).await;
    assert!(found.len() == 1 && found[0].starts_with(&format!("removed: {second},")), "{found:?}");
    tampers(&app, "delete from audit_entries where details->>'n' = '5'").await;
    let found = finds(&app).await;
    assert!(found.len() == 2 && found[1].starts_with(&format!("removed: {last},")), "{found:?}");
    // With its link: then the head has nothing that it speaks for.
    tampers(&app, "delete from audit_links where position = (select max(position) from audit_links)").await;
    let found = finds(&app).await;
    assert!(found.iter().any(|one| one.starts_with("chain replaced: ")), "{found:?}");
}

#[tokio::test]
async fn entries_that_change_places_are_found() {
    let app = sealed(5).await;
    let (second, fourth) = (entry(&app, 2).await, entry(&app, 4).await);
    tampers(
        &app,
        "update audit_entries a set details = b.details from audit_entries b
         where (a.details->>'n', b.details->>'n') in (('2', '4'), ('4', '2'))",
    )
    .await;
    let found = finds(&app).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("reordered: ") && found[0].contains(&second) && found[0].ends_with(&fourth), "{found:?}");
    // The links in another order.
    let app = sealed(5).await;
    tampers(
        &app,
        "alter table audit_links drop constraint audit_links_entry_key;
         update audit_links a set audit_entry_id = b.audit_entry_id, row_hash = b.row_hash from audit_links b
         where (a.position, b.position) in ((2, 3), (3, 2))",
    )
    .await;
    let found = finds(&app).await;
    assert!(found.iter().any(|one| one.starts_with("reordered: ")), "{found:?}");
    assert!(found.iter().any(|one| one.starts_with("link altered: position 2 ")), "{found:?}");
}

#[tokio::test]
async fn an_entry_that_is_added_between_sealed_ones_is_found() {
    let app = TestApp::new().await;
    note(&app, 2).await;
    sqlx::query("select nextval(pg_get_serial_sequence('audit_entries', 'audit_entry_id'))").execute(&app.pool).await.expect("a gap");
    note(&app, 1).await;
    audit::seal(&app.app).await.expect("to seal");
    tampers(
        &app,
        "insert into audit_entries (audit_entry_id, at, action) overriding system value
         select max(audit_entry_id) - 1, now(), 'test.planted' from audit_entries",
    )
    .await;
    let found = finds(&app).await;
    assert!(found.len() == 1 && found[0].starts_with("added in between: ") && found[0].contains("test.planted"), "{found:?}");
    // It stays so: no later sealing makes it good.
    note(&app, 1).await;
    audit::seal(&app.app).await.expect("to seal");
    assert_eq!(finds(&app).await, found);
}

#[tokio::test]
async fn a_chain_that_was_made_anew_is_found_by_its_signature_or_by_an_exported_head() {
    let app = sealed(5).await;
    let kept = exports(&app, "kept-heads.jsonl").await;
    let exported = Exported::open(&kept).expect("heads");
    assert_eq!(findings(&app, &exported).await, Vec::<String>::new());
    // Somebody who owns the database alters an entry and seals everything again, with a key of their own.
    tampers(&app, "truncate audit_links, audit_heads; update audit_entries set details = '{\"n\": 33}' where details->>'n' = '3'").await;
    let other = TestApp::on(&app.url, settings(&[("SUMMIT_KEY", "another")]), app.app.clock.clone());
    audit::seal(&other.app).await.expect("to seal");
    let found = finds(&app).await;
    assert!(found.len() == 1 && found[0].starts_with("forged: "), "{found:?}");
    // Somebody who has the site's key too: the database alone tells nothing.
    tampers(&app, "truncate audit_links, audit_heads; update audit_entries set details = '{\"n\": 34}' where details->>'n' = '33'").await;
    audit::seal(&app.app).await.expect("to seal");
    assert_eq!(finds(&app).await, Vec::<String>::new());
    let found = findings(&app, &exported).await;
    assert!(found.len() == 1 && found[0].starts_with("chain replaced: "), "{found:?}");
    // A head that its key did not sign speaks for nothing.
    let forged = std::fs::read_to_string(&kept).expect("heads").replace("\"position\":", "\"position\":1");
    std::fs::write(&kept, forged).expect("a file");
    let found = findings(&app, &Exported::open(&kept).expect("heads")).await;
    assert!(found.len() == 1 && found[0].starts_with("line 1 "), "{found:?}");
}

#[tokio::test]
async fn links_and_heads_that_are_gone_are_found() {
    let app = sealed(5).await;
    tampers(&app, "delete from audit_heads").await;
    let found = finds(&app).await;
    assert!(found.len() == 1 && found[0].starts_with("not signed: positions 1 to "), "{found:?}");
    let app = sealed(5).await;
    tampers(&app, "delete from audit_links where position in (2, 3)").await;
    let found = finds(&app).await;
    assert!(found[0].starts_with("links missing: positions 2 to 3"), "{found:?}");
    assert_eq!(found.iter().filter(|one| one.starts_with("added in between: ")).count(), 2, "{found:?}");
}

#[tokio::test]
async fn two_servers_seal_nothing_twice() {
    let app = TestApp::new().await;
    let others = [(); 3].map(|()| TestApp::on(&app.url, settings(&[]), app.app.clock.clone()));
    note(&app, 2_500).await;
    let all = usize::try_from(app.count("select count(*) from audit_entries").await).expect("a number");
    let [a, b, c] = &others;
    let (a, b, c) = tokio::join!(audit::seal(&a.app), audit::seal(&b.app), audit::seal(&c.app));
    assert_eq!(a.expect("to seal") + b.expect("to seal") + c.expect("to seal"), all);
    assert_eq!(finds(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_commits_late_is_waited_for_and_sealed_in_its_place() {
    let app = sealed(1).await;
    let mut late = app.pool.begin().await.expect("a transaction");
    sqlx::query("insert into audit_entries (at, action, details) values (now(), 'test.late', '{}')")
        .execute(&mut *late)
        .await
        .expect("an entry");
    note(&app, 1).await;
    let before = app.count("select count(*) from audit_links").await;
    let waits = tokio::time::timeout(Duration::from_millis(400), audit::seal(&app.app)).await;
    assert!(waits.is_err(), "nothing is sealed past an entry that may still come");
    assert_eq!(app.count("select count(*) from audit_links").await, before);
    late.commit().await.expect("to commit");
    assert_eq!(audit::seal(&app.app).await.expect("to seal"), 2);
    assert_eq!(finds(&app).await, Vec::<String>::new());
    // Whoever begins later is not waited for, so that a busy site is sealed too.
    note(&app, 1).await;
    let (sealed, ()) = tokio::join!(audit::seal(&app.app), note(&app, 50));
    assert!(sealed.expect("to seal") > 0);
}

#[tokio::test]
async fn ten_thousand_entries_verify() {
    let app = TestApp::new().await;
    sqlx::query(
        "insert into audit_entries (at, system, action, subject_id, details)
         select now(), 'test', 'room.saved', gen_random_uuid(), jsonb_build_object('name', 'Hall ' || n, 'changed', jsonb_build_object('seats', jsonb_build_array('40', '50')))
         from generate_series(1, 10000) n",
    )
    .execute(&app.pool)
    .await
    .expect("entries");
    assert!(audit::seal(&app.app).await.expect("to seal") >= 10_000);
    assert_eq!(app.count("select count(*) from audit_heads").await, 10);
    assert_eq!(finds(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_application_can_only_add_to_the_trail() {
    let app = sealed(2).await;
    let mut conn = app.pool.acquire().await.expect("a connection");
    sqlx::query("set role summit_app").execute(&mut *conn).await.expect("the application's role");
    for sql in [
        "update audit_entries set action = 'a.b'",
        "delete from audit_entries",
        "truncate audit_entries",
        "update audit_links set position = position + 1",
        "delete from audit_links",
        "truncate audit_links",
        "update audit_heads set sealed_at = now()",
        "delete from audit_heads",
        "truncate audit_heads",
        "alter table audit_entries disable row level security",
    ] {
        let refused = sqlx::raw_sql(sql).execute(&mut *conn).await.expect_err(sql);
        assert_eq!(refused.as_database_error().and_then(sqlx::error::DatabaseError::code).as_deref(), Some("42501"), "{sql}: {refused}");
    }
}

fn summit(app: &TestApp, args: &[&str]) -> (bool, String) {
    let var = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("var");
    let run = Command::new(env!("CARGO_BIN_EXE_summit"))
        .args(args)
        .env_remove("SUMMIT_SMTP_URL")
        .env_remove("SUMMIT_BASE_URL")
        .envs(app.addresses.settings())
        .envs([("SUMMIT_KEY", "k"), ("SUMMIT_PEPPER", "p"), ("RUST_LOG", "warn")])
        .env("SUMMIT_VAR", var)
        .output()
        .expect("the program");
    (run.status.success(), String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr))
}

#[tokio::test]
async fn the_program_verifies_and_exports() {
    let app = sealed(3).await;
    let (ended, heads) = summit(&app, &["audit", "heads"]);
    assert!(ended && heads.contains("\"public_key\":"), "{heads}");
    let kept = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("program-heads.jsonl");
    std::fs::write(&kept, heads).expect("a file");
    let verify = ["audit", "verify", "--heads", kept.to_str().expect("a path")];
    let (ended, said) = summit(&app, &verify);
    assert!(ended && said.contains("The trail is as it was sealed."), "{said}");
    let (ended, said) = summit(&app, &["doctor"]);
    assert!(ended && said.contains("ok   trail     3 entries are as they were sealed"), "{said}");
    tampers(&app, "update audit_entries set details = '{}' where details->>'n' = '2'").await;
    let (ended, said) = summit(&app, &verify);
    assert!(!ended && said.contains("altered: entry ") && !said.contains("The trail is as it was sealed."), "{said}");
    let (ended, said) = summit(&app, &["doctor"]);
    assert!(!ended && said.contains("bad  trail") && said.contains("summit audit verify"), "{said}");
}
