//! Where words are used: every literal of `src/` and of the templates' code.
use super::templates;
use crate::architecture::{
    rust::{Literal, Module},
    scan,
    sources::{self, SUMMIT},
};
use std::sync::LazyLock;

/// A literal, where it is, and the literals beside it in the same call.
pub struct Use {
    pub file: String,
    pub text: String,
    /// `t(0)`, `LABELS()(1)`; empty where it does not stand alone.
    pub place: String,
    pub beside: Vec<String>,
}

fn of_literals(file: &str, literals: &[Literal], found: &mut Vec<Use>) {
    for literal in literals {
        let place = literal.place.as_ref();
        let beside = place.map(|p| literals[p.among.clone()].iter().map(|l| l.text.clone()).collect()).unwrap_or_default();
        let place = place.map(|p| format!("{}({})", p.of, p.index)).unwrap_or_default();
        found.push(Use { file: file.to_owned(), text: literal.text.clone(), place, beside });
    }
}

/// Tests say words too, to compare; that is no use.
pub fn in_rust<'a>(modules: impl Iterator<Item = &'a Module>) -> Vec<Use> {
    let mut found = vec![];
    modules.filter(|m| !m.tests).for_each(|m| of_literals(&m.file, &m.literals, &mut found));
    found
}

pub fn in_templates(templates: &[(&str, &str)]) -> Vec<Use> {
    let mut found = vec![];
    for (file, text) in templates {
        for code in templates::split(text).0 {
            of_literals(file, &scan::literals(code), &mut found);
        }
    }
    found
}

pub static TEMPLATES: LazyLock<Vec<sources::Source>> =
    LazyLock::new(|| ["html", "txt"].into_iter().flat_map(|extension| sources::files("templates", extension)).collect());

/// As they are today.
pub static USES: LazyLock<Vec<Use>> = LazyLock::new(|| {
    let templates: Vec<_> = TEMPLATES.iter().map(|f| (f.path.as_str(), f.text.as_str())).collect();
    let mut uses = in_rust(SUMMIT.modules.values());
    uses.extend(in_templates(&templates));
    uses
});
