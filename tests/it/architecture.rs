//! The import order of `src/lib.rs`, and the size of files, read off the sources.
use std::{collections::BTreeSet, fs, path::Path};

const MAY_IMPORT: [(&str, &[&str]); 12] = [
    ("styleguide", &["kit", "access"]),
    ("doctor", &["kit"]),
    ("kit", &[]),
    ("access", &["kit"]),
    ("accounts", &["kit", "access"]),
    ("event", &["kit", "access", "accounts"]),
    ("site", &["kit", "access", "accounts", "event"]),
    ("registration", &["kit", "access", "accounts", "event"]),
    ("agenda", &["kit", "access", "accounts", "event", "registration"]),
    ("admin", &["kit", "access", "accounts", "event", "site", "registration", "agenda"]),
    ("server", &["kit", "access", "accounts", "event", "site", "registration", "agenda", "admin", "styleguide"]),
    ("trial", &["kit", "access", "accounts", "event", "site", "registration", "agenda", "admin", "server"]),
];

fn sources(under: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(under).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((path.to_str().expect("a path").to_owned(), fs::read_to_string(&path).expect("a source")));
        }
    }
}

fn all() -> Vec<(String, String)> {
    let mut found = vec![];
    sources(Path::new("src"), &mut found);
    found
}

/// The modules of the crate that a source names, `crate::a::…` and `crate::{a, b::c}` alike, each with what follows it.
fn imports(source: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (at, _) in source.match_indices("crate::") {
        let rest = &source[at + 7..];
        let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        let after = |text: &str, head: &str| text[head.len()..].strip_prefix("::").map(&word).unwrap_or_default();
        let Some(group) = rest.strip_prefix('{') else {
            let head = word(rest);
            found.insert((head.clone(), after(rest, &head)));
            continue;
        };
        let (mut depth, mut start) = (0, true);
        for (i, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                c if start && depth == 0 && c.is_alphabetic() => {
                    let head = word(&group[i..]);
                    found.insert((head.clone(), after(&group[i..], &head)));
                    start = false;
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn slices_import_only_what_is_below_them() {
    for (path, source) in all() {
        let module = path.trim_start_matches("src/").split(['/', '.']).next().expect("a module").to_owned();
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(m, _)| *m == module) else { continue };
        for (import, inner) in imports(&source) {
            let known = MAY_IMPORT.iter().any(|(m, _)| *m == import);
            assert!(!known || import == module || allowed.contains(&import.as_str()), "{path} imports {import}");
            // Another slice is entered by its door: what its mod.rs shows.
            let door = import == module || ["kit", "access", "server"].contains(&import.as_str());
            let private = ["store", "actions", "forms", "model", "web", "mail"].contains(&inner.as_str());
            assert!(!known || door || !private, "{path} reaches into {import}::{inner}");
        }
    }
}

#[test]
fn inside_a_slice_pages_write_through_actions_only() {
    let writes = ["insert", "update", "save", "delete", "use_", "set_", "claim", "release", "accept"];
    for (path, source) in all().iter().filter(|(p, _)| p.contains("/web")) {
        for (at, _) in source.match_indices("store::") {
            let name: String = source[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(!writes.iter().any(|w| name.starts_with(w)), "{path} writes by store::{name}");
        }
    }
    for (path, source) in all().iter().filter(|(p, _)| p.contains("/model") || p.contains("/forms")) {
        assert!(!source.contains("store::") && !source.contains("axum::") && !source.contains("query!"), "{path} is pure");
    }
}

#[test]
fn files_stay_small_and_say_what_they_are() {
    for (path, source) in all() {
        let lines = source.lines().count();
        assert!(lines <= 330, "{path} has {lines} lines: split it by noun");
        assert!(source.starts_with("//!"), "{path} does not say what it is");
    }
}

#[test]
fn every_foreign_key_has_an_index() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let app = crate::support::TestApp::new().await;
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
    });
}
