//! Two modules that import each other are one module, or one of them knows too much.
use super::{
    modules::{Crate, shown},
    rust::Path,
    sources::SUMMIT,
};
use std::collections::{BTreeMap, BTreeSet};

/// Circles that are still to be opened. Whoever opens one takes it out: a listed circle that is gone fails too.
const KNOWN: &[&str] = &[];

type Graph = BTreeMap<Path, BTreeMap<Path, String>>;

/// Which file imports which, with a name for an example. Tests are left out, and so is a `pub use` of what is inside:
/// whoever uses that name imports its home.
fn graph(of: &Crate) -> Graph {
    let mut graph = Graph::new();
    for reference in of.references.iter().filter(|r| !r.tests) {
        let (from, to) = (of.file_of(&reference.from), of.file_of(&reference.home));
        let passed_on = reference.shown && to.starts_with(&from);
        let Some(name) = reference.name.clone().filter(|_| !passed_on && from != to) else { continue };
        graph.entry(from).or_default().insert(to, name);
    }
    graph
}

fn reached<'a>(graph: &'a Graph, from: &'a Path) -> BTreeSet<&'a Path> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(at) = next.pop() {
        next.extend(graph.get(at).into_iter().flatten().map(|(to, _)| to).filter(|to| seen.insert(*to)));
    }
    seen
}

/// Every set of modules of which each leads to each.
fn circles(graph: &Graph) -> BTreeSet<Vec<&Path>> {
    let reach: BTreeMap<_, _> = graph.keys().map(|at| (at, reached(graph, at))).collect();
    let leads_back = |from: &Path, to: &Path| reach.get(from).is_some_and(|r| r.contains(to));
    let on_circle = reach.iter().filter(|(at, to)| to.contains(*at));
    on_circle.map(|(at, to)| to.iter().copied().filter(|other| leads_back(other, at)).collect()).collect()
}

/// The imports that make up a circle, for whoever is to open it.
fn described(graph: &Graph, circle: &[&Path]) -> String {
    let mut lines = vec![];
    for from in circle {
        let inside = graph[*from].iter().filter(|(to, _)| circle.contains(to));
        lines.extend(inside.map(|(to, name)| format!("    {} imports {}, as in {name}", shown(from), shown(to))));
    }
    lines.join("\n")
}

#[test]
fn no_two_modules_import_each_other() {
    let graph = graph(&SUMMIT);
    let found = circles(&graph);
    let name = |circle: &[&Path]| circle.iter().map(|m| shown(m)).collect::<Vec<_>>().join(" ");
    let new = found.iter().filter(|c| !KNOWN.contains(&name(c).as_str()));
    let new: Vec<_> = new.map(|c| format!("{:?}\n{}", name(c), described(&graph, c))).collect();
    assert!(new.is_empty(), "circles:\n{}", new.join("\n"));
    let gone: Vec<_> = KNOWN.iter().filter(|known| !found.iter().any(|c| name(c) == **known)).collect();
    assert!(gone.is_empty(), "no such circle is left; take it off the list: {gone:#?}");
}

#[test]
fn a_circle_is_found_through_names_that_others_pass_on() {
    let planted = Crate::read(&[
        ("src/a/mod.rs", "mod one; mod two; mod three; pub use two::Two;"),
        ("src/a/one.rs", "use super::Two; pub struct One(Two);"),
        ("src/a/two.rs", "pub struct Two; fn f() { take!(crate::a::one::One) }"),
        ("src/a/three.rs", "use super::one as first; fn f(_: first::One) {} #[cfg(test)] mod tests { use super::super::one::*; }"),
    ]);
    let graph = graph(&planted);
    let found: Vec<_> = circles(&graph).iter().map(|c| c.iter().map(|m| shown(m)).collect::<Vec<_>>()).collect();
    assert_eq!(found, [["a::one", "a::two"]]);
}
