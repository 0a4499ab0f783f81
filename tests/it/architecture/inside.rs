//! The order inside a slice: sisters in one direction, and pages above verbs above SQL above the model.
use super::{
    modules::{Crate, Reference, shown},
    only_known,
    rust::Path,
    sources::SUMMIT,
    sql,
};
use std::collections::BTreeSet;

/// Slices that are divided, and what stands in their folder, the ground first: each may import what stands in the lines
/// before it. Those of one line do not know each other.
pub const ORDER: &[(&str, &[&[&str]])] = &[
    (
        "registration",
        &[
            &["ids", "store"],
            &["record"],
            &["pools"],
            &["passes"],
            &["codes"],
            &["waiting"],
            &["intake"],
            &["tickets"],
            &["desk"],
            &["jobs", "samples"],
        ],
    ),
    (
        "agenda",
        &[
            &["languages", "limits", "model"],
            &["programme"],
            &["draft"],
            &["releases"],
            &["overview", "materials", "public", "feeds", "import", "samples"],
        ],
    ),
    (
        "awards",
        &[
            &["charts", "contents", "ids", "whose"],
            &["cycle", "statistics"],
            &["analysis", "coordinators"],
            &["ledger", "nominations"],
            &["archive", "sealing"],
            &["jury"],
            &["scoring"],
            &["pitches"],
            &["results"],
            &["winners"],
            &["command", "own", "samples"],
        ],
    ),
];

type Order<'a> = [(&'a str, &'a [&'a [&'a str]])];

/// What files of these names may import of their slice. Files with other names, `mail` or `guards`, are free but for `web`.
const MAY_IMPORT: &[(&str, &[&str])] = &[("model", &["model"]), ("forms", &["model", "forms"]), ("store", &["model", "store"])];

/// Parts of a model that have a file and a name of their own: `store` may import them, and they are as pure.
const MODELS: &[&str] = &[
    "accounts::staff::model",
    "agenda::import::plan::model",
    "event::day",
    "registration::codes::search",
    "registration::intake::economies",
    "registration::intake::phones",
    "registration::pools::networks",
    "registration::record::search",
    "registration::record::state",
    "registration::samples::names",
    "registration::samples::people",
    "site::home::defaults",
    "site::home::model",
];

/// What verbs may not import of their slice: it stands above them.
const ABOVE_ACTIONS: &[&str] = &["forms", "jobs", "web"];

/// Imports against either order that are still to be mended. Whoever mends one takes it out.
const KNOWN_IMPORTS: &[&str] = &[];

/// The sisters of a divided slice.
fn sisters<'a>(order: &Order<'a>, slice: &str) -> Option<&'a [&'a [&'a str]]> {
    order.iter().find(|(name, _)| *name == slice).map(|(_, sisters)| *sisters)
}

fn is_model(module: &[String]) -> bool {
    MODELS.contains(&shown(module).as_str())
}

/// What a module is in its slice, or in the part of it: the first folder or file inside. Nothing for a `mod.rs`.
fn role<'a>(order: &Order<'_>, module: &'a [String]) -> &'a str {
    if is_model(module) {
        return "model";
    }
    let divided = module.first().is_some_and(|slice| sisters(order, slice).is_some());
    module.get(if divided && module.len() > 2 { 2 } else { 1 }).map_or("", String::as_str)
}

/// Whether the import goes down: from sister to sister, and from role to role.
fn goes_down(order: &Order<'_>, r: &Reference) -> bool {
    let (from, to) = (&r.from, &r.home);
    let sisters = sisters(order, &from[0]);
    if let Some(sisters) = sisters {
        let line = |path: &Path| sisters.iter().position(|line| line.contains(&path[1].as_str()));
        let (Some(from_line), Some(to_line)) = (line(from), line(to)) else { return false };
        if from[1] != to[1] && from_line <= to_line {
            return false;
        }
    }
    // What a sister shows under no such name, `programme` or `limits`, is as good as a model.
    let same_part = sisters.is_none() || from[1] == to[1];
    let (from, to) = (role(order, from), role(order, to));
    let has_rank = MAY_IMPORT.iter().any(|(name, _)| *name == to) || to == "actions" || ABOVE_ACTIONS.contains(&to);
    match MAY_IMPORT.iter().find(|(name, _)| *name == from) {
        Some((_, may)) => may.contains(&to) || !same_part && !has_rank,
        None if from == "actions" => !ABOVE_ACTIONS.contains(&to),
        None => to != "web" || from == "web" || from.is_empty() || sisters.is_some_and(|lines| lines.concat().contains(&from)),
    }
}

fn upward_imports(of: &Crate, order: &Order<'_>) -> BTreeSet<String> {
    let one_slice = |r: &&Reference| r.from.len() > 1 && r.home.len() > 1 && r.from[0] == r.home[0] && r.from[0] != "kit";
    let inside = of.references.iter().filter(|r| !r.tests && r.name.is_some()).filter(one_slice);
    let upward = inside.filter(|r| r.home != r.from && !goes_down(order, r));
    upward.map(|r| format!("{} imports {}", shown(&r.from), shown(&r.home))).collect()
}

/// What is pure knows neither pages nor the database.
fn impure(of: &Crate) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for module in of.modules.values().filter(|m| is_model(&m.path) || m.path.iter().any(|p| p == "model" || p == "forms")) {
        let paths = module.imports.iter().map(|i| &i.path).chain(module.mentions.iter().map(|m| &m.path));
        let web = paths.filter(|p| p[0] == "axum" || p[0] == "sqlx" && p.last().is_some_and(|l| l.starts_with("query")));
        found.extend(web.map(|p| format!("{} uses {}", module.file, shown(p))));
        let sql = module.literals.iter().filter(|l| sql::is_sql(&l.text));
        found.extend(sql.map(|l| format!("{} has SQL: {}", module.file, l.text)));
    }
    found
}

#[test]
fn imports_inside_a_slice_go_down() {
    only_known(&upward_imports(&SUMMIT, ORDER), KNOWN_IMPORTS);
}

#[test]
fn every_part_of_a_divided_slice_has_its_place() {
    for (slice, sisters) in ORDER {
        let parts = SUMMIT.modules.keys().filter(|path| path.len() == 2 && path[0] == *slice && SUMMIT.file_of(path) == **path);
        let parts: BTreeSet<_> = parts.map(|path| path[1].as_str()).collect();
        assert_eq!(parts, BTreeSet::from_iter(sisters.concat()), "the parts of {slice}, and those in its order");
    }
}

#[test]
fn models_and_forms_are_pure() {
    for model in MODELS {
        assert!(SUMMIT.modules.keys().any(|path| shown(path) == *model), "there is no {model}: take it off the list");
    }
    only_known(&impure(&SUMMIT), &[]);
}

#[test]
fn an_upward_import_is_seen_by_its_home() {
    let order: &Order<'_> = &[("wide", &[&["low", "beside"], &["high"]])];
    let planted = Crate::read(&[
        ("src/flat/mod.rs", "mod actions; mod forms; mod model; mod search; mod store; mod web; pub use store::find;"),
        ("src/flat/model.rs", "use super::find; use super::search::fold;"),
        ("src/flat/forms.rs", "use super::{model::M, store as s}; fn f() { s::find() }"),
        ("src/flat/store.rs", "use super::{forms::F, model::M}; pub fn find() {}"),
        ("src/flat/actions.rs", "use super::{find, model::M, search::fold}; fn f() { crate::flat::web::show() }"),
        ("src/flat/search.rs", "use super::model::M; pub fn fold() {}"),
        ("src/flat/web.rs", "use super::{actions::f, store::find, model::M, forms::F}; pub fn show() {}"),
        ("src/wide/mod.rs", "mod low; mod beside; mod high; mod stray;"),
        ("src/wide/beside.rs", "use super::low::x;"),
        ("src/wide/low/mod.rs", "mod store; pub use store::x;"),
        ("src/wide/low/store.rs", "use super::super::high::y; pub fn x() {}"),
        ("src/wide/high/mod.rs", "mod model; pub use model::y;"),
        ("src/wide/high/model.rs", "use crate::wide::low::x; pub fn y() {}"),
        ("src/wide/stray.rs", "use super::low::x;"),
    ]);
    let found = upward_imports(&planted, order);
    let expected = [
        "flat::actions imports flat::web",
        "flat::forms imports flat::store",
        "flat::model imports flat::search",
        "flat::model imports flat::store",
        "flat::store imports flat::forms",
        "wide::beside imports wide::low::store",
        "wide::high::model imports wide::low::store",
        "wide::low::store imports wide::high::model",
        "wide::stray imports wide::low::store",
    ];
    assert_eq!(Vec::from_iter(found), expected);
}
