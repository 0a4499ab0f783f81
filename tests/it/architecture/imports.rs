//! Who may import whom: the table of `src/lib.rs`, and the doors by which a slice is entered.
use super::{
    inside::ORDER,
    modules::{Crate, shown},
    sources::SUMMIT,
};
use std::collections::BTreeSet;

/// Each part of the crate and what it may import, the ground first.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("kit", &[]),
    ("access", &["kit"]),
    ("accounts", &["kit", "access"]),
    ("event", &["kit", "access", "accounts"]),
    ("registration", &["kit", "access", "accounts", "event"]),
    ("agenda", &["kit", "access", "accounts", "event", "registration"]),
    ("awards", &["kit", "access", "accounts", "event", "registration"]),
    ("site", &["kit", "access", "accounts", "event", "registration", "agenda"]),
    ("admin", &["kit", "access", "accounts", "event", "site", "registration", "agenda", "awards"]),
    ("styleguide", &["kit", "access"]),
    ("doctor", &["kit"]),
    ("server", &["kit", "access", "accounts", "event", "site", "registration", "agenda", "awards", "admin", "styleguide"]),
    ("trial", &["kit", "access", "accounts", "event", "site", "registration", "agenda", "awards", "admin", "server"]),
];

/// Modules inside a part that others may name; all else is entered by what its `mod.rs` shows. `kit` is a box of tools:
/// each of its modules is a door.
const DOORS: &[&str] = &[
    "access::area",
    "access::sessions",
    "agenda::samples",
    "awards::statistics",
    "registration::passes::catalogue",
    "registration::samples",
];

fn part(path: &[String]) -> &str {
    path.first().map_or("", String::as_str)
}

/// What imports against the table, and what enters by no door.
fn offences(of: &Crate, table: &[(&str, &[&str])], doors: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for reference in of.references.iter().filter(|r| !r.from.is_empty()) {
        let from = part(&reference.from);
        let Some((_, allowed)) = table.iter().find(|(name, _)| *name == from) else {
            found.insert(format!("{from} is not in the table"));
            continue;
        };
        for to in [&reference.written, &reference.home] {
            let to = part(to);
            if to != from && !to.is_empty() && !allowed.contains(&to) {
                found.insert(format!("{} imports {}", reference.file, shown(&reference.written)));
            }
        }
        if let Some(inside) = entered(of, &reference.from, &reference.written).filter(|i| !doors.contains(&i.as_str())) {
            found.insert(format!("{} reaches into {inside}", reference.file));
        }
    }
    found
}

/// The module inside another part, or inside a sister, that `to` goes through.
fn entered(of: &Crate, from: &[String], to: &[String]) -> Option<String> {
    let same = |depth: usize| from.get(..depth).is_some_and(|f| to.starts_with(f));
    let divided = ORDER.iter().any(|(name, _)| *name == part(to));
    let inside = match (same(1), same(2)) {
        (false, _) => to.get(..2)?,
        (true, false) if divided => to.get(..3)?,
        _ => return None,
    };
    let item = to.len() == inside.len() && of.is_shown(to);
    (part(to) != "kit" && of.is_module(inside) && !item).then(|| shown(inside))
}

#[test]
fn parts_import_only_what_is_below_them_and_by_its_door() {
    let offences = offences(&SUMMIT, MAY_IMPORT, DOORS);
    assert!(offences.is_empty(), "{offences:#?}");
}

/// A list that names what is gone would let it come back.
#[test]
fn every_door_is_there_and_used() {
    let entered: BTreeSet<_> = SUMMIT.references.iter().filter_map(|r| entered(&SUMMIT, &r.from, &r.written)).collect();
    for door in DOORS {
        assert!(entered.contains(*door), "nobody enters by {door}: take it off the list");
    }
    for (name, _) in MAY_IMPORT {
        assert!(SUMMIT.is_module(&[(*name).to_owned()]), "there is no {name}: take it out of the table");
    }
}

#[test]
fn an_import_is_seen_however_it_is_written() {
    let table: &[(&str, &[&str])] = &[("low", &[]), ("mid", &["low"]), ("high", &["low"])];
    let found = |source: &str| {
        let low = ("src/low/mod.rs", "pub mod inner; pub struct Low;");
        let mid = ("src/mid/mod.rs", "pub struct Mid; pub use crate::low::Low as Passed;");
        offences(&Crate::read(&[low, mid, ("src/low/inner.rs", ""), ("src/high/mod.rs", source)]), table, &[])
    };
    let nothing: [&str; 0] = [];
    assert_eq!(Vec::from_iter(found("use crate::low::Low; fn f() {}")), nothing);
    for source in [
        "use crate::{low::Low, mid::{self, Mid as M}};",
        "use super::mid as m; fn f() { m::go() }",
        "fn f(_: Vec<crate::mid::Mid>) {}",
        "fn f() { write!(\"{}\", super::mid::Mid) }",
        "mod inner { use super::super::mid::*; }",
        "use crate as all; fn f() { all::mid::go() }",
        "#[cfg(test)] mod tests { use crate::mid::Mid; }",
    ] {
        let found = found(source);
        assert!(found.iter().any(|o| o.starts_with("src/high/mod.rs imports mid")), "{source}: {found:?}");
    }
    assert_eq!(Vec::from_iter(found("use crate::low as l; fn f() { l::inner::go() }")), ["src/high/mod.rs reaches into low::inner"]);
}
