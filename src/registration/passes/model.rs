//! Kinds of pass: who may take one, when, and what it opens.
use crate::{
    choice,
    event::{Economy, Summit},
    kit::{bilingual::Bilingual, clock::Timestamp, page::Page},
    registration::ids::{PassId, PoolId},
};

choice! {
    /// Who may take a pass.
    #[derive(Default)]
    Audience [
        #[default]
        Anybody = "anybody" => "registration-audience-anybody",
        /// People of a member association: those whose address is at one of its domains.
        Members = "members" => "registration-audience-members",
        /// Only with a code that opens it; nobody else is shown it.
        Invited = "invited" => "registration-audience-invited",
    ]
}

impl Audience {
    /// The key of what is said about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Anybody => "registration-audience-anybody-hint",
            Self::Members => "registration-audience-members-hint",
            Self::Invited => "registration-audience-invited-hint",
        }
    }
}

/// A kind of pass.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a box that organisers tick")]
pub struct Pass {
    pub pass_id: PassId,
    pub name: Bilingual,
    pub description: Bilingual,
    pub position: i32,
    pub audience: Audience,
    pub needs_approval: bool,
    /// How long a place waits for its confirmation.
    pub hold_hours: i32,
    /// And how long for the organisers' decision.
    pub approval_hours: i32,
    pub sale_opens_at: Option<Timestamp>,
    pub sale_closes_at: Option<Timestamp>,
    /// However many days the summit has.
    pub opens_all_days: bool,
    /// Numbers of the summit's days that it opens; empty where it opens all.
    pub opens_days: Vec<i16>,
    pub opens_social: bool,
    pub opens_sign_up: bool,
    /// In the order of their ids.
    pub pools: Vec<PoolId>,
}

/// How many days there are to open: the summit's, or as many as summits have while its own are not announced.
pub fn days_of(summit: &Summit) -> i16 {
    summit.day_count().unwrap_or(3)
}

/// Why a pass cannot be taken by this person now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    NotYet(Timestamp),
    Closed,
    /// It is for people of the member associations.
    MembersOnly,
    /// It needs a code that opens it.
    InvitedOnly,
}

impl Pass {
    pub fn name(&self, page: &Page) -> String {
        self.name.of(page).to_owned()
    }

    pub fn description(&self, page: &Page) -> String {
        self.description.of(page).to_owned()
    }

    /// What it opens, in a line: "Day 1 · Day 2 · social events · session sign-up". `days`: how many the summit has.
    pub fn opens(&self, page: &Page, days: i16) -> String {
        let mut parts: Vec<String> = if self.opens_all_days || (1..=days).all(|day| self.opens_days.contains(&day)) {
            vec![page.t("registration-opens-all-days")]
        } else {
            let opened = self.opens_days.iter().filter(|day| **day <= days);
            opened.map(|day| page.with("registration-opens-day", "day", day)).collect()
        };
        if self.opens_social {
            parts.push(page.t("registration-opens-social"));
        }
        if self.opens_sign_up {
            parts.push(page.t("registration-opens-sign-up"));
        }
        parts.join(" · ")
    }

    /// The days that it opens and that the summit has no more. `days`: how many the summit has.
    pub fn missing_days(&self, days: i16) -> Vec<i16> {
        self.opens_days.iter().copied().filter(|day| !self.opens_all_days && *day > days).collect()
    }

    /// Whether only a code shows it.
    pub fn is_hidden(&self) -> bool {
        self.audience == Audience::Invited
    }

    /// Whether it can be taken at `now`, whoever asks.
    pub fn on_sale(&self, now: Timestamp) -> Result<(), Unfit> {
        match (self.sale_opens_at, self.sale_closes_at) {
            (Some(opens), _) if now < opens => Err(Unfit::NotYet(opens)),
            (_, Some(closes)) if closes <= now => Err(Unfit::Closed),
            _ => Ok(()),
        }
    }

    /// Whether whoever writes from the address `email_key` may take it at `now`. `opened`: the pass that their code opens.
    pub fn fits(&self, now: Timestamp, email_key: &str, economies: &[Economy], opened: Option<PassId>) -> Result<(), Unfit> {
        self.on_sale(now)?;
        match self.audience {
            Audience::Anybody => Ok(()),
            _ if opened == Some(self.pass_id) => Ok(()),
            Audience::Members if is_member(email_key, economies) => Ok(()),
            Audience::Members => Err(Unfit::MembersOnly),
            Audience::Invited => Err(Unfit::InvitedOnly),
        }
    }
}

/// Whether the address is at a domain of a member association, or below one.
fn is_member(email_key: &str, economies: &[Economy]) -> bool {
    let Some((_, domain)) = email_key.rsplit_once('@') else { return false };
    let at = |own: &String| domain == own || domain.strip_suffix(own.as_str()).is_some_and(|rest| rest.ends_with('.'));
    economies.iter().flat_map(|e| &e.domains).any(at)
}

#[cfg(test)]
pub(in crate::registration) mod tests {
    use super::*;
    use crate::event::{EconomyId, Membership};
    use chrono::Duration;
    use uuid::Uuid;

    pub fn pass() -> Pass {
        Pass {
            pass_id: PassId(Uuid::nil()),
            name: Bilingual::new("Delegate", "مندوب"),
            description: Bilingual::default(),
            position: 1,
            audience: Audience::Anybody,
            needs_approval: false,
            hold_hours: 24,
            approval_hours: 336,
            sale_opens_at: None,
            sale_closes_at: None,
            opens_all_days: false,
            opens_days: vec![1, 2, 3],
            opens_social: true,
            opens_sign_up: true,
            pools: vec![],
        }
    }

    fn japan() -> Economy {
        Economy {
            economy_id: EconomyId(Uuid::nil()),
            name: Bilingual::new("Japan", "جاپان"),
            association: "JISA".into(),
            status: Membership::Full,
            member_since: None,
            domains: vec!["jisa.example".into()],
        }
    }

    #[test]
    fn a_window_opens_at_its_first_instant_and_closes_at_its_last() {
        let now = Timestamp::UNIX_EPOCH;
        let later = now + Duration::seconds(1);
        let with = |opens, closes| Pass { sale_opens_at: opens, sale_closes_at: closes, ..pass() }.on_sale(now);
        assert_eq!(with(None, None), Ok(()));
        assert_eq!(with(Some(now), Some(later)), Ok(()));
        assert_eq!(with(Some(later), None), Err(Unfit::NotYet(later)));
        assert_eq!(with(None, Some(now)), Err(Unfit::Closed));
    }

    #[test]
    fn a_pass_is_for_those_it_is_for() {
        let fits = |audience, email: &str, opened| Pass { audience, ..pass() }.fits(Timestamp::UNIX_EPOCH, email, &[japan()], opened);
        assert_eq!(fits(Audience::Anybody, "a@b.example", None), Ok(()));
        assert_eq!(fits(Audience::Members, "a@jisa.example", None), Ok(()));
        assert_eq!(fits(Audience::Members, "a@tokyo.jisa.example", None), Ok(()));
        assert_eq!(fits(Audience::Members, "a@notjisa.example", None), Err(Unfit::MembersOnly));
        assert_eq!(fits(Audience::Invited, "a@jisa.example", None), Err(Unfit::InvitedOnly));
        for audience in [Audience::Members, Audience::Invited] {
            assert_eq!(fits(audience, "a@b.example", Some(PassId(Uuid::nil()))), Ok(()));
            assert!(fits(audience, "a@b.example", Some(PassId(Uuid::max()))).is_err());
            assert!(fits(audience, "a@b.example", None).is_err(), "neither no code nor one for any pass opens it");
        }
    }
}
