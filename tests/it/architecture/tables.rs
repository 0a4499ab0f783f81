//! Where SQL stands, and whose tables it names: each table is named by one slice only.
use super::{
    modules::{Crate, shown},
    only_known,
    rust::{Literal, Module},
    sources::SUMMIT,
    sql,
};
use std::collections::BTreeSet;

/// Who owns which tables. Another test holds that these are all that the database has.
pub const OWNERS: &[(&str, &[&str])] = &[
    (
        "kit",
        &[
            "audit_entries",
            "audit_heads",
            "audit_links",
            "message_bodies",
            "messages",
            "pictures",
            "public_version",
            "schema_functions",
            "sheet_imports",
            "submissions",
            "throttle_buckets",
        ],
    ),
    ("access", &["actings", "sign_in_sessions"]),
    (
        "accounts",
        &[
            "authenticators",
            "email_changes",
            "factor_resets",
            "granted_rights",
            "invitations",
            "kept_forms",
            "passkey_ceremonies",
            "passkeys",
            "passwords",
            "people",
            "recoveries",
            "recovery_codes",
            "roles",
            "second_factor_rule",
            "second_steps",
            "sign_ins",
        ],
    ),
    ("event", &["economies", "engagements", "summit", "supporters"]),
    (
        "awards",
        &[
            "award_anchors",
            "award_assignments",
            "award_ballots",
            "award_categories",
            "award_coordinators",
            "award_criteria",
            "award_cycles",
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
            "award_questions",
            "award_receipts",
            "award_reopenings",
            "award_scores",
            "award_seats",
            "award_sheet_contents",
            "award_sheets",
            "award_tokens",
        ],
    ),
    ("site", &["articles", "home_page"]),
    (
        "registration",
        &[
            "codes",
            "confirmations",
            "pass_pools",
            "passes",
            "pool_levels",
            "pools",
            "registration_drafts",
            "registration_steps",
            "registrations",
            "waiting_list",
        ],
    ),
    (
        "agenda",
        &[
            "agenda_sessions",
            "applied_imports",
            "release_materials",
            "release_pictures",
            "releases",
            "removed_sessions",
            "room_hours",
            "rooms",
            "session_kinds",
            "session_materials",
            "session_passes",
            "session_speakers",
            "slots",
            "speaker_hours",
            "speakers",
            "tracks",
        ],
    ),
];

/// Slices that name another's table. Whoever mends one takes it out.
const KNOWN_STRANGERS: &[&str] = &[
    "access names people",
    "admin names people",
    "agenda names economies",
    "agenda names passes",
    "agenda names people",
    "agenda names pictures",
    "event names pictures",
    "registration names audit_entries",
    "registration names economies",
    "registration names granted_rights",
    "registration names messages",
    "registration names people",
    "registration names sign_in_sessions",
    "registration names sign_ins",
];

/// SQL is the craft of `kit`; `doctor` and `trial` look at the database from outside.
const SQL_ANYWHERE: [&str; 3] = ["kit", "doctor", "trial"];

/// The trials ask everybody's tables whether all is kept.
const ANY_TABLE: &str = "trial";

/// SQL by what it says, wherever it stands: in a macro of sqlx, in a function's argument, in a constant.
fn statements(of: &Crate) -> impl Iterator<Item = (&Module, &str, &Literal)> {
    let literals = of.modules.values().filter(|m| !m.tests).flat_map(|m| m.literals.iter().map(move |l| (m, l)));
    literals.filter(|(_, l)| is_statement(l)).map(|(m, l)| (m, m.path.first().map_or("", String::as_str), l))
}

fn is_statement(literal: &Literal) -> bool {
    let called = literal.place.as_ref().map_or("", |place| place.of.as_str());
    sql::is_sql(&literal.text) || called.starts_with("query")
}

fn misplaced(of: &Crate) -> BTreeSet<String> {
    let elsewhere = statements(of).filter(|(m, slice, _)| !SQL_ANYWHERE.contains(slice) && !m.path.iter().any(|p| p == "store"));
    elsewhere.map(|(m, _, _)| shown(&m.path)).collect()
}

/// Queries in files of their own, which nothing here would read.
fn hidden(of: &Crate) -> BTreeSet<String> {
    let modules = of.modules.values().flat_map(|m| m.mentions.iter().map(move |mention| (m, mention)));
    let hidden = modules.filter(|(_, mention)| mention.path.last().is_some_and(|name| name.starts_with("query_file")));
    hidden.map(|(m, _)| shown(&m.path)).collect()
}

fn strangers(of: &Crate, owners: &[(&str, &[&str])]) -> BTreeSet<String> {
    let tables: BTreeSet<_> = owners.iter().flat_map(|(_, tables)| tables.iter().map(ToString::to_string)).collect();
    let mut found = BTreeSet::new();
    for (_, slice, literal) in statements(of).filter(|(_, slice, _)| *slice != ANY_TABLE) {
        let own = owners.iter().find(|(name, _)| *name == slice).map_or(&[][..], |(_, own)| own);
        let others = sql::tables(&literal.text, &tables).into_iter().filter(|t| !own.contains(t));
        found.extend(others.map(|t| format!("{slice} names {t}")));
    }
    found
}

#[test]
fn sql_stands_in_a_store() {
    only_known(&misplaced(&SUMMIT), &[]);
    only_known(&hidden(&SUMMIT), &[]);
}

#[test]
fn each_table_is_named_by_its_owner_only() {
    only_known(&strangers(&SUMMIT, OWNERS), KNOWN_STRANGERS);
}

/// Functions of the database alone are let at these.
const WITHIN_THE_DATABASE: &[&str] = &["award_pitch_rooms", "award_tokens"];

/// A table that nobody names is forgotten, or its owner hides how it is reached.
#[test]
fn each_table_is_named_by_its_owner() {
    let all: BTreeSet<_> = OWNERS.iter().flat_map(|(_, tables)| tables.iter().map(ToString::to_string)).collect();
    for (owner, own) in OWNERS {
        let named: BTreeSet<_> =
            statements(&SUMMIT).filter(|(_, slice, _)| slice == owner).flat_map(|(_, _, l)| sql::tables(&l.text, &all)).collect();
        for table in own.iter().filter(|table| !WITHIN_THE_DATABASE.contains(table)) {
            assert!(named.contains(*table), "{owner} owns {table} and never names it");
        }
    }
}

#[test]
fn sql_is_seen_however_it_is_run() {
    let owners: &[(&str, &[&str])] = &[("mine", &["apples"]), ("yours", &["pears"])];
    for source in [
        "fn f() { sqlx::query!(\"select 1 from apples join pears using (id)\") }",
        "fn f() { query_as!(Row, r#\"select 1 from apples, pears\"#, 1) }",
        "fn f() { sqlx::query_scalar::<_, i64>(\"delete from pears\") }",
        "async fn f() { conn.execute(\"update pears set ripe = true\").await }",
        "const PEARS: &str = \"with ripe as (select 1 from pears) select 1\"; fn f() { sqlx::raw_sql(PEARS) }",
        "fn f(sort: &str) { format!(\"select 1 from pears order by {sort}\") }",
    ] {
        let planted = Crate::read(&[("src/mine/web.rs", source), ("src/yours/store.rs", source), ("src/trial/rules.rs", source)]);
        assert_eq!(Vec::from_iter(misplaced(&planted)), ["mine::web"], "{source}");
        assert!(strangers(&planted, owners).contains("mine names pears"), "{source}");
        assert!(!strangers(&planted, owners).contains("yours names pears"), "{source}");
    }
    let planted = Crate::read(&[("src/mine/store.rs", "fn f() { sqlx::query_file_as!(Row, \"x.sql\") }")]);
    assert_eq!(Vec::from_iter(hidden(&planted)), ["mine::store"]);
}
