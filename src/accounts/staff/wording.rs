//! What somebody is given, in words.
use super::model::{Given, Role};
use crate::kit::{
    page::Page,
    rights::{Right, Rights},
};

/// What was given in the page's language: names of roles, then single rights.
pub fn given_line(page: &Page, given: &Given, roles: &[Role]) -> String {
    let names = given.named(roles).map(|role| role.name.of(page).to_owned());
    let single = Some(line(page, &given.rights)).filter(|line| !line.is_empty());
    names.chain(single).collect::<Vec<_>>().join("; ")
}

/// "Registration: see; Agenda: change".
pub fn line(page: &Page, rights: &Rights) -> String {
    let one = |right: Right| format!("{}: {}", page.t(right.area.key()), page.t(right.level.key()));
    rights.iter().map(one).collect::<Vec<_>>().join("; ")
}
