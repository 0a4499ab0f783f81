//! The house's laws, read off its sources and its database.
//!
//! Each law is a function over sources, which a test asks about today's code and another about planted code that breaks
//! it. What breaks a law today stands in a list beside it; the lists only shrink.
mod catalogue;
mod circles;
mod files;
mod imports;
mod inside;
mod modules;
pub mod rust;
pub mod scan;
pub mod sources;
mod sql;
mod tables;
mod writes;

use std::collections::BTreeSet;

/// Fails for what is found and not on the list, and for what is on the list and found no more: a list only shrinks.
pub fn only_known(found: &BTreeSet<String>, known: &[&str]) {
    let new: Vec<_> = found.iter().filter(|f| !known.contains(&f.as_str())).collect();
    assert!(new.is_empty(), "against the law: {new:#?}");
    let gone: Vec<_> = known.iter().filter(|k| !found.contains(**k)).collect();
    assert!(gone.is_empty(), "mended; take it off the list: {gone:#?}");
}

/// Fails only for a list that grew, or did not shrink with the code.
#[test]
fn a_list_only_shrinks() {
    let found = ["a", "b"].map(ToOwned::to_owned).into();
    let fails = |known: &'static [&str]| {
        let found: BTreeSet<String> = BTreeSet::clone(&found);
        std::thread::spawn(move || only_known(&found, known)).join().is_err()
    };
    assert!(!fails(&["a", "b"]));
    assert!(fails(&["a"]), "b is new");
    assert!(fails(&["a", "b", "c"]), "c is gone");
}
