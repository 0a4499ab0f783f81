//! Laws that only the database can tell: what its catalogue holds once all migrations are in.
use super::{only_known, sql, tables::OWNERS};
use crate::support::TestApp;
use std::collections::BTreeSet;

/// Functions and views of the database that name the tables of several slices. Whoever mends one takes it out.
const KNOWN_BRIDGES: &[&str] = &[];

/// What servers of the release before still read, and no others.
const OF_THE_RELEASE_BEFORE: &[&str] = &["grants"];

#[tokio::test]
async fn every_table_has_an_owner() {
    let app = TestApp::new().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
         and relname <> '_sqlx_migrations' order by 1",
    )
    .fetch_all(&app.pool)
    .await
    .expect("the catalogue");
    let mut owned: Vec<_> = OWNERS.iter().flat_map(|(_, tables)| tables.iter().map(ToString::to_string)).collect();
    owned.extend(OF_THE_RELEASE_BEFORE.iter().map(ToString::to_string));
    owned.sort();
    assert_eq!(tables, owned, "each table is owned by one slice, in tables.rs");
}

#[tokio::test]
async fn functions_and_views_stay_within_one_slice() {
    let app = TestApp::new().await;
    let bodies: Vec<(String, String)> = sqlx::query_as(
        "select proname::text, coalesce(pg_get_function_sqlbody(oid), prosrc) from pg_proc where pronamespace = 'public'::regnamespace
           and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
         union all select viewname::text, definition from pg_views where schemaname = 'public'",
    )
    .fetch_all(&app.pool)
    .await
    .expect("the catalogue");
    let bridges = bodies.iter().filter(|(_, body)| owners(body).len() > 1);
    only_known(&bridges.map(|(name, body)| format!("{name}: {}", Vec::from_iter(owners(body)).join(", "))).collect(), KNOWN_BRIDGES);
}

/// Whose tables `body` names.
fn owners(body: &str) -> BTreeSet<&'static str> {
    let all = OWNERS.iter().flat_map(|(_, tables)| tables.iter().map(ToString::to_string)).collect();
    let named = sql::tables(body, &all);
    OWNERS.iter().filter(|(_, own)| own.iter().any(|table| named.contains(table))).map(|(owner, _)| *owner).collect()
}

#[test]
fn a_function_over_two_slices_is_seen() {
    let body = "begin update pools set free = 1; perform enqueue('x', null, now()); delete from people p using grants; end";
    assert_eq!(owners(body), BTreeSet::from(["accounts", "registration"]));
}

#[tokio::test]
async fn every_foreign_key_has_an_index() {
    let app = TestApp::new().await;
    let bare: Vec<(String, String)> = sqlx::query_as(
        "select c.conrelid::regclass::text, a.attname::text from pg_constraint c
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.connamespace = 'public'::regnamespace
           and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])",
    )
    .fetch_all(&app.pool)
    .await
    .expect("the catalogue");
    assert_eq!(bare, []);
}
