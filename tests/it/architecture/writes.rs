//! Pages write through verbs only: whether a function writes is told by the SQL that it reaches, not by its name.
//!
//! Calls of functions are followed, `Rows::insert(…)` too; what is called on a value, `rows.insert(…)`, is not seen.
use super::{
    modules::{Crate, shown},
    only_known,
    rust::Path,
    sources::{SUMMIT, WRITING_FUNCTIONS},
    sql,
};
use std::collections::{BTreeMap, BTreeSet};

/// Pages that still write without a verb. Whoever mends one takes it out.
const KNOWN_WRITES: &[&str] = &[];

/// Modules of verbs with a name of their own, and tools that write by themselves whatever becomes of the request.
const VERBS: &[&str] = &[
    "access::sessions",
    "accounts::credentials",
    "accounts::factors::resets",
    "kit::picture",
    "kit::throttle",
    "registration::codes::guesses",
    "registration::intake",
];

/// Calls that these make are not followed: what a verb writes is its own, and pages are what is asked about.
const NOT_FOLLOWED: [&str; 3] = ["actions", "jobs", "web"];

type Function = (Path, String);

/// Every function of the crate that changes the database: by its own SQL, or by calling another that is no verb.
fn writing(of: &Crate, sql_functions: &BTreeSet<String>) -> BTreeSet<Function> {
    let mut calls: BTreeMap<Function, Vec<Function>> = BTreeMap::new();
    let followed = |module: &Path| !module.iter().any(|p| NOT_FOLLOWED.contains(&p.as_str()));
    for r in of.references.iter().filter(|r| !r.function.is_empty() && followed(&r.from)) {
        if let Some(name) = &r.name {
            calls.entry((r.home.clone(), name.clone())).or_default().push((r.from.clone(), r.function.clone()));
        }
    }
    let literals = of.modules.values().flat_map(|m| m.literals.iter().map(move |l| (m, l)));
    let direct = literals.filter(|(_, l)| sql::is_sql(&l.text) && sql::writes(&l.text, sql_functions));
    let mut found: BTreeSet<_> = direct.map(|(m, l)| (m.path.clone(), l.function.clone())).collect();
    let mut next: Vec<_> = found.iter().cloned().collect();
    while let Some(at) = next.pop() {
        let callers = calls.get(&at).into_iter().flatten();
        next.extend(callers.filter(|caller| found.insert((*caller).clone())).cloned());
    }
    found
}

/// Pages that call what writes. A verb is called, and writes itself.
fn writing_pages(of: &Crate, sql_functions: &BTreeSet<String>) -> BTreeSet<String> {
    let writing = writing(of, sql_functions);
    let mut found = BTreeSet::new();
    for r in of.references.iter().filter(|r| !r.tests && r.from.iter().any(|p| p == "web")) {
        let Some(name) = &r.name else { continue };
        let function = (r.home.clone(), name.clone());
        if writing.contains(&function) && !function.0.iter().any(|p| p == "actions") {
            found.insert(format!("{} writes by {}::{}", shown(&r.from), shown(&function.0), function.1));
        }
    }
    found
}

#[test]
fn pages_write_through_verbs_only() {
    let found = writing_pages(&SUMMIT, &WRITING_FUNCTIONS);
    let by_verb = |line: &str, verb: &str| line.contains(&format!(" writes by {verb}::"));
    for verb in VERBS {
        assert!(found.iter().any(|line| by_verb(line, verb)), "no page writes by {verb}: take it off the list");
    }
    only_known(&found.into_iter().filter(|line| !VERBS.iter().any(|verb| by_verb(line, verb))).collect(), KNOWN_WRITES);
}

#[test]
fn a_page_that_writes_is_seen_by_the_sql_it_reaches() {
    let planted = Crate::read(&[
        ("src/a/mod.rs", "mod actions; mod helper; mod store; mod web;"),
        ("src/a/helper.rs", "pub fn help() { super::store::tidy() } pub fn peek() { super::store::read(); super::actions::tidy() }"),
        ("src/a/actions.rs", "use super::store; pub fn tidy() { store::tidy() }"),
        (
            "src/a/store.rs",
            "pub fn tidy() { inner() } fn inner() { query!(\"delete from x\") } pub fn read() { query!(\"select 1 for update\") }
             pub fn told() { query!(\"select shout($1)\") }",
        ),
        (
            "src/a/web.rs",
            "use super::{actions, store as s}; fn show() { s::read(); actions::tidy(); super::helper::peek(); s::tidy(); }
             fn far() { crate::a::helper::help() } use super::store::told as heard;
             fn sly() { query!(\"update x set y = 1\") }",
        ),
    ]);
    let found = writing_pages(&planted, &BTreeSet::from(["shout".to_owned()]));
    assert_eq!(
        Vec::from_iter(found),
        [
            "a::web writes by a::helper::help",
            "a::web writes by a::store::tidy",
            "a::web writes by a::store::told",
            "a::web writes by a::web::sly"
        ]
    );
}
