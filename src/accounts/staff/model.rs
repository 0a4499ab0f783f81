//! Roles, and what somebody is given.
use crate::{
    id,
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        ids::PersonId,
        rights::{Right, Rights},
    },
};
use uuid::Uuid;

id! {
    /// A named set of rights.
    RoleId
}

/// The role of those who organise everything, which nobody changes; made by the migration that brought roles.
const STANDING_ROLE: RoleId = RoleId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    pub role_id: RoleId,
    pub name: Bilingual,
    pub rights: Rights,
    /// Nobody changes it.
    pub standing: bool,
    /// Who has it.
    pub people: i64,
}

/// What somebody is given together: roles, single rights, and until when; for good without an end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub roles: Vec<RoleId>,
    pub rights: Rights,
    pub until: Option<Timestamp>,
}

impl Given {
    /// What those have who organise everything.
    pub fn everything() -> Self {
        Self { roles: vec![STANDING_ROLE], ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.rights.is_empty()
    }

    /// All that it comes to.
    pub fn whole(&self, roles: &[Role]) -> Rights {
        let by_roles = self.named(roles).flat_map(|role| role.rights.iter().collect::<Vec<Right>>());
        by_roles.chain(self.rights.iter()).collect()
    }

    /// Its roles, in the order of the list.
    pub fn named<'a>(&'a self, roles: &'a [Role]) -> impl Iterator<Item = &'a Role> {
        roles.iter().filter(|role| self.roles.contains(&role.role_id))
    }
}

/// Somebody who works in the organisers' area.
#[derive(Clone, Debug)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub given: Given,
}

impl Member {
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.given.until.is_some_and(|until| until <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_comes_to_the_most_of_all() {
        let role = |n, rights: &[&str]| Role {
            role_id: RoleId(Uuid::from_u128(n)),
            name: Bilingual::default(),
            rights: Rights::of_codes(rights),
            standing: false,
            people: 0,
        };
        let roles = [role(1, &["agenda.see", "mail.change"]), role(2, &["people.change"])];
        let given = Given { roles: vec![roles[0].role_id], rights: Rights::of_codes(&["agenda.change"]), until: None };
        assert_eq!(given.whole(&roles).codes(), ["agenda.change", "mail.change"]);
        assert!(Given::default().is_empty() && Given::default().whole(&roles).is_empty());
    }
}
