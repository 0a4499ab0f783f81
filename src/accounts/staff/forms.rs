//! What is typed to give rights, and to name a set of them.
use super::model::{Given, Member, Role, RoleId};
use crate::kit::{
    bilingual::Bilingual,
    clock::Timestamp,
    editing::EditForm,
    field::{self, Email},
    form::{Labels, Problems},
    rights::{Right, Rights},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Rights for one person: whom to invite, or what somebody has.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RightsForm {
    pub email: String,
    pub role: Vec<String>,
    pub right: Vec<String>,
    pub until: String,
}

impl EditForm for RightsForm {
    const LABELS: Labels =
        &[("email", "email"), ("role", "accounts-roles"), ("right", "accounts-single-rights"), ("until", "accounts-until")];
    const CHOSEN: &'static [&'static str] = &["role", "right"];

    /// In the order in which they are shown.
    fn tidy(mut self) -> Self {
        self.role.sort_unstable();
        self.right.sort_unstable();
        self
    }
}

/// What was chosen as rights, in any order: those that are none are refused.
fn chosen_rights(typed: &[String]) -> Result<Rights, &'static str> {
    typed.iter().map(|code| Right::parse(code).ok_or("problem-choice")).collect::<Result<Vec<_>, _>>().map(|all| all.into_iter().collect())
}

impl RightsForm {
    pub fn of(member: &Member, zone: Tz) -> Self {
        let until = member.given.until.map(|at| at.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string());
        Self {
            email: String::new(),
            role: member.given.roles.iter().map(ToString::to_string).collect(),
            right: member.given.rights.codes(),
            until: until.unwrap_or_default(),
        }
        .tidy()
    }

    pub fn has_role(&self, role: &RoleId) -> bool {
        self.role.contains(&role.to_string())
    }

    pub fn has_right(&self, code: &str) -> bool {
        self.right.iter().any(|chosen| chosen == code)
    }

    pub fn invitation(&self, roles: &[Role], now: Timestamp, zone: Tz) -> Result<(Email, Given), Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let email = problems.keep("email", field::email(&self.email));
        let given = self.given(roles, now, zone, &mut problems);
        email.zip(given).ok_or(problems)
    }

    pub fn parse(&self, roles: &[Role], now: Timestamp, zone: Tz) -> Result<Given, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        self.given(roles, now, zone, &mut problems).ok_or(problems)
    }

    fn given(&self, roles: &[Role], now: Timestamp, zone: Tz, problems: &mut Problems) -> Option<Given> {
        let known = |typed: &String| field::chosen(typed, roles.iter().map(|role| role.role_id));
        let chosen = problems.keep("role", self.role.iter().map(known).collect::<Result<Vec<_>, _>>());
        let rights = problems.keep("right", chosen_rights(&self.right).map_err(Into::into));
        let ahead = |at: Option<Timestamp>| if at.is_some_and(|at| at <= now) { Err("accounts-until-past".into()) } else { Ok(at) };
        let until = problems.keep("until", field::local_time(&self.until, zone).and_then(ahead));
        let given = Given { roles: chosen?, rights: rights?, until: until? };
        if given.is_empty() {
            problems.add("role", "accounts-rights-none");
            return None;
        }
        Some(given)
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub name: Bilingual,
    pub right: Vec<String>,
}

impl EditForm for RoleForm {
    const LABELS: Labels = &[("name_en", "accounts-role-name-en"), ("name_ur", "accounts-role-name-ur"), ("right", "accounts-rights")];
    const CHOSEN: &'static [&'static str] = &["right"];

    fn tidy(mut self) -> Self {
        self.right.sort_unstable();
        self
    }
}

impl RoleForm {
    pub fn of(role: &Role) -> Self {
        Self { name: role.name.clone(), right: role.rights.codes() }.tidy()
    }

    pub fn has_right(&self, code: &str) -> bool {
        self.right.iter().any(|chosen| chosen == code)
    }

    pub fn parse(&self, role_id: RoleId) -> Result<Role, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let rights = problems.keep("right", chosen_rights(&self.right).map_err(Into::into));
        if rights.is_some_and(|rights| rights.is_empty()) {
            problems.add("right", "accounts-role-empty");
        }
        match (name, rights) {
            (Some(name), Some(rights)) if problems.is_empty() => Ok(Role { role_id, name, rights, standing: false, people: 0 }),
            _ => Err(problems),
        }
    }
}
