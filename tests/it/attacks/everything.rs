//! All that the database holds, to tell whether anything changed.
use crate::support::TestApp;
use std::collections::BTreeMap;

/// A table's rows: how many, and a digest of them all.
pub type Everything = BTreeMap<String, String>;

/// Columns that change without anybody's doing: when a browser was last seen.
const RESTLESS_COLUMNS: [&str; 1] = ["last_seen_at"];

/// Tables that are left out. Buckets count refused tries, which is what they are for; `_sqlx_migrations` and
/// `schema_functions` are the schema's own.
const LEFT_OUT: [&str; 3] = ["throttle_buckets", "_sqlx_migrations", "schema_functions"];

/// What chance or the real clock decides: ids, digests, hashes of passwords, tickets' codes and the folded text that has
/// them, moments that are no whole second.
const CHANCE: &str = concat!(
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    r"|\\\\x[0-9a-f]+",
    r#"|\$argon2[^"]+"#,
    r"|[0-9A-Z]{4}(-[0-9A-Z]{4}){3}",
    r#"|"search": "[^"]*""#,
    r"|\d{4}-\d\d-\d\dT[\d:]+\.\d+\+00:00",
    // A device is asked with 16 or 32 random bytes in base 64.
    r#"|"([0-9A-Za-z_-]{22}|[0-9A-Za-z_-]{43})""#,
);

/// What an import left behind has digests of ids, in the order of the ids.
const CHANCE_COLUMNS: [&str; 2] = ["last_seen_at", "left_as"];

/// Matches no row.
const NOTHING: &str = "$^";

/// Every table of the site and the waiting jobs, as their owner sees them, so that no row-level policy hides any.
const TABLES: &str = "
    select format('%I.%I', schemaname, tablename),
           (xpath('/row/rows/text()', query_to_xml(format(
               'select count(*) || '' '' || coalesce(md5(string_agg(row_text, E''\\n'' order by row_text)), '''') as rows
                from (select regexp_replace((to_jsonb(t) - %L::text[])::text, %L, ''#'', ''g'') as row_text from %I.%I t) r',
               $1, $3, schemaname, tablename), false, true, '')))[1]::text
    from pg_tables
    where (schemaname = 'public' or (schemaname, tablename) = ('graphile_worker', '_private_jobs')) and tablename <> all($2)";

pub async fn everything(app: &TestApp) -> Everything {
    read(app, &RESTLESS_COLUMNS, NOTHING).await
}

/// The same for two sites on which the same was done: they differ in nothing.
pub async fn everything_but_chance(app: &TestApp) -> Everything {
    read(app, &CHANCE_COLUMNS, CHANCE).await
}

async fn read(app: &TestApp, left_out: &[&str], masked: &str) -> Everything {
    let rows = sqlx::query_as(TABLES).bind(left_out).bind(LEFT_OUT.as_slice()).bind(masked);
    let rows: Vec<(String, String)> = rows.fetch_all(&app.pool).await.expect("all rows");
    rows.into_iter().collect()
}

/// The tables that are not the same.
pub fn changed(before: &Everything, after: &Everything) -> Vec<String> {
    let tables = before.keys().chain(after.keys()).collect::<std::collections::BTreeSet<_>>();
    let differ = tables.into_iter().filter(|table| before.get(*table) != after.get(*table));
    differ.map(|table| format!("{table}: {:?} became {:?}", before.get(table), after.get(table))).collect()
}

/// Fails if anything is another than it was.
pub async fn nothing_changed_since(app: &TestApp, before: &Everything, whatever: &str) {
    let changes = changed(before, &everything(app).await);
    assert!(changes.is_empty(), "{whatever} changed {changes:#?}");
}

/// The same where whoever sent the forms may send them: that they came is noted, so that each counts once.
pub async fn nothing_but_forms_since(app: &TestApp, before: &Everything, whatever: &str) {
    let mut changes = changed(before, &everything(app).await);
    changes.retain(|change| !change.starts_with("public.submissions:"));
    assert!(changes.is_empty(), "{whatever} changed {changes:#?}");
}

#[tokio::test]
async fn every_change_is_seen() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let before = everything(&app).await;
    assert!(before.len() > 50 && before.contains_key("public.people") && before.contains_key("graphile_worker._private_jobs"));
    let tables = "select count(*) from pg_tables where schemaname = 'public'";
    assert_eq!(i64::try_from(before.len() + LEFT_OUT.len() - 1).expect("few"), app.count(tables).await);
    // Looking changes nothing, and a changed letter is seen.
    organiser.get("/admin").await.is(200);
    nothing_changed_since(&app, &before, "looking").await;
    for (table, change) in [
        ("public.people", "update people set name = name || 'x'"),
        ("public.sign_in_sessions", "update sign_in_sessions set created_at = created_at + interval '1 second'"),
        ("graphile_worker._private_jobs", "select graphile_worker.add_job('kit_sweep')"),
    ] {
        let before = everything(&app).await;
        sqlx::query(change).execute(&app.pool).await.expect("a change");
        let seen = changed(&before, &everything(&app).await);
        assert!(seen.len() == 1 && seen[0].starts_with(table), "{seen:?}");
    }
}
