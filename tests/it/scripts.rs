//! The scripts of pages, tests and the shell: their types hold, their pure parts do what they say, their pipes end well.
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// What node says of these arguments; none where node's packages are to be left out.
fn node(arguments: &[&str]) -> Option<String> {
    if std::env::var("SUMMIT_NO_BROWSER").is_ok_and(|v| v == "1") {
        eprintln!("left out: SUMMIT_NO_BROWSER=1");
        return None;
    }
    assert!(
        folder().join("node_modules/typescript").is_dir(),
        "checking scripts needs node packages: run scripts/setup --tests, or set SUMMIT_NO_BROWSER=1 to leave it out"
    );
    let done = Command::new("node").args(arguments).current_dir(folder()).output().expect("node");
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    Some(if done.status.success() { String::new() } else { said })
}

fn modules(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()) {
        if path.is_dir() && !path.ends_with("node_modules") {
            modules(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "mjs" || ending == "js") {
            found.push(path);
        }
    }
}

#[test]
fn every_script_is_checked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = vec![];
    for folder in ["static", "scripts", "tests"] {
        modules(&root.join(folder), &mut found);
    }
    let unchecked = |script: &&PathBuf| !fs::read_to_string(script).expect("a script").starts_with("// @ts-check\n");
    let unchecked: Vec<_> = found.iter().filter(unchecked).collect();
    assert!(!found.is_empty() && unchecked.is_empty(), "these do not begin with // @ts-check: {unchecked:?}");
}

#[test]
fn types_hold() {
    for project in ["tsconfig.json", "tsconfig.pages.json"] {
        assert_eq!(node(&["node_modules/typescript/bin/tsc", "--project", project]).unwrap_or_default(), "");
    }
}

#[test]
fn pure_parts_do_what_they_say() {
    assert_eq!(node(&["--test", "unit/"]).unwrap_or_default(), "");
}

/// With pipefail, a reader that leaves before the end (head, grep -q) can fail the whole script by SIGPIPE, and only now and then.
#[test]
fn no_shell_script_leaves_a_pipe_early() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = |folder: &str| fs::read_dir(root.join(folder)).expect("a folder").map(|entry| entry.expect("a file").path());
    let texts: Vec<_> =
        listed("scripts").chain(listed(".ci")).map(|path| (path.clone(), fs::read_to_string(path).expect("a script"))).collect();
    let strict: Vec<_> = texts.iter().filter(|(_, text)| text.starts_with("#!/usr/bin/env bash") && text.contains("pipefail")).collect();
    assert!(strict.len() > 3, "{strict:?}");
    let leaves = |line: &&str| ["| head", "| grep -q", "| grep -m"].iter().any(|early| line.contains(early));
    let found: Vec<_> = strict.iter().flat_map(|(path, text)| text.lines().filter(leaves).map(move |line| (path, line))).collect();
    assert!(found.is_empty(), "{found:?}");
}
