//! A pass as organisers type it.
use crate::{
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
        form_value::{local, ticked},
    },
    registration::{
        ids::{PassId, PoolId},
        passes::{Audience, Pass},
        pools::Pool,
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PassForm {
    pub name: Bilingual,
    pub description: Bilingual,
    pub position: String,
    pub audience: String,
    pub needs_approval: String,
    pub hold_hours: String,
    pub approval_hours: String,
    pub sale_opens_at: String,
    pub sale_closes_at: String,
    pub opens_all_days: String,
    pub opens_days: Vec<String>,
    pub opens_social: String,
    pub opens_sign_up: String,
    pub pools: Vec<String>,
}

/// The longest description, which stands on the pass' card.
const DESCRIPTION: usize = 300;

/// When a pass can be taken.
struct Sale {
    opens: Option<Timestamp>,
    closes: Option<Timestamp>,
}

impl EditForm for PassForm {
    const LABELS: Labels = &[
        ("name_en", "registration-pass-name-en"),
        ("name_ur", "registration-pass-name-ur"),
        ("description_en", "registration-pass-description-en"),
        ("description_ur", "registration-pass-description-ur"),
        ("position", "event-position"),
        ("pools", "registration-pass-pools"),
        ("opens_days", "registration-pass-opens"),
        ("audience", "registration-audience"),
        ("approval_hours", "registration-approval-hours"),
        ("hold_hours", "registration-hold-hours"),
        ("sale_opens_at", "registration-sale-opens"),
        ("sale_closes_at", "registration-sale-closes"),
    ];
    const PARTS: Parts = &[
        ("opens_days", &["opens_all_days", "opens_days", "opens_social", "opens_sign_up"]),
        ("audience", &["audience", "needs_approval"]),
    ];
    const CHOSEN: &'static [&'static str] = &["pools", "opens_days", "audience"];
}

impl PassForm {
    pub fn of(p: &Pass, zone: Tz) -> Self {
        Self {
            name: p.name.clone(),
            description: p.description.clone(),
            position: p.position.to_string(),
            audience: p.audience.value().to_owned(),
            needs_approval: ticked(p.needs_approval),
            hold_hours: p.hold_hours.to_string(),
            approval_hours: p.approval_hours.to_string(),
            sale_opens_at: local(p.sale_opens_at, zone),
            sale_closes_at: local(p.sale_closes_at, zone),
            opens_all_days: ticked(p.opens_all_days),
            opens_days: if p.opens_all_days { vec![] } else { p.opens_days.iter().map(ToString::to_string).collect() },
            opens_social: ticked(p.opens_social),
            opens_sign_up: ticked(p.opens_sign_up),
            pools: p.pools.iter().map(ToString::to_string).collect(),
        }
    }

    pub fn has_day(&self, day: i16) -> bool {
        self.opens_days.contains(&day.to_string())
    }

    pub fn has_pool(&self, pool: &PoolId) -> bool {
        self.pools.contains(&pool.to_string())
    }

    /// `zone`: of the times; `days`: how many the summit has; `known`: the pools there are.
    pub fn parse(&self, pass_id: PassId, zone: Tz, days: i16, known: &[Pool]) -> Result<Pass, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let description = p.keep_both(["description_en", "description_ur"], &self.description, |typed| field::text(typed, DESCRIPTION));
        let position = p.keep("position", field::whole(&self.position, 1, 999));
        let pools = p.keep("pools", self.pools(known));
        let opens_days = p.keep("opens_days", self.days(days));
        let audience = p.keep("audience", Audience::of(&self.audience).ok_or(Fault::from("problem-choice")));
        let approval_hours = p.keep("approval_hours", field::whole(&self.approval_hours, 1, 2_160));
        let hold_hours = p.keep("hold_hours", field::whole(&self.hold_hours, 1, 720));
        let sale = self.sale(p, zone);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Pass {
            pass_id,
            name: name.unwrap_or_default(),
            description: description.unwrap_or_default(),
            position: position.unwrap_or_default(),
            audience: audience.unwrap_or_default(),
            needs_approval: self.needs_approval == "yes",
            hold_hours: hold_hours.unwrap_or_default(),
            approval_hours: approval_hours.unwrap_or_default(),
            sale_opens_at: sale.opens,
            sale_closes_at: sale.closes,
            opens_all_days: self.opens_all_days == "yes",
            opens_days: opens_days.unwrap_or_default(),
            opens_social: self.opens_social == "yes",
            opens_sign_up: self.opens_sign_up == "yes",
            pools: pools.unwrap_or_default(),
        })
    }

    /// At least one, and not quotas only: people of an economy without a quota would draw on no pool at all.
    fn pools(&self, known: &[Pool]) -> Result<Vec<PoolId>, Fault> {
        let find = |typed: &String| known.iter().find(|k| k.pool_id.to_string() == *typed);
        let chosen: Vec<&Pool> = self.pools.iter().map(find).collect::<Option<_>>().ok_or("problem-choice")?;
        match &*chosen {
            [] => return Err("registration-pools-needed".into()),
            some if some.iter().all(|pool| pool.economy.is_some()) => return Err("registration-pools-quotas".into()),
            _ => {}
        }
        let mut ids: Vec<_> = chosen.iter().map(|pool| pool.pool_id).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// None by their numbers where all are opened.
    fn days(&self, days: i16) -> Result<Vec<i16>, Fault> {
        if self.opens_all_days == "yes" {
            return Ok(vec![]);
        }
        let day = |typed: &String| typed.parse().ok().filter(|day| (1..=days).contains(day));
        let mut chosen: Vec<i16> = self.opens_days.iter().map(day).collect::<Option<_>>().ok_or("problem-choice")?;
        if chosen.is_empty() && self.opens_social != "yes" && self.opens_sign_up != "yes" {
            return Err("registration-opens-nothing".into());
        }
        chosen.sort_unstable();
        chosen.dedup();
        Ok(chosen)
    }

    fn sale(&self, problems: &mut Problems, zone: Tz) -> Sale {
        let opens = problems.keep("sale_opens_at", field::local_time(&self.sale_opens_at, zone)).flatten();
        let closes = problems.keep("sale_closes_at", field::local_time(&self.sale_closes_at, zone)).flatten();
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes <= opens
        {
            problems.add("sale_closes_at", "registration-sale-order");
        }
        Sale { opens, closes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{event::EconomyId, registration::passes::tests::pass};
    use chrono::Duration;
    use chrono_tz::Asia::Karachi;
    use uuid::Uuid;

    fn pool(n: u128) -> Pool {
        Pool::new(PoolId(Uuid::from_u128(n)))
    }

    #[test]
    fn a_pass_reads_back_as_it_was() {
        let pool = pool(1);
        let opens = Timestamp::UNIX_EPOCH;
        let pass =
            Pass { pools: vec![pool.pool_id], sale_opens_at: Some(opens), sale_closes_at: Some(opens + Duration::days(1)), ..pass() };
        assert_eq!(PassForm::of(&pass, Karachi).parse(pass.pass_id, Karachi, 3, &[pool]), Ok(pass));
    }

    #[test]
    fn a_pass_draws_on_something_that_counts_everybody() {
        let quota = Pool { economy: Some(EconomyId(Uuid::nil())), ..pool(1) };
        let with = |pools: &[&Pool]| {
            let form = PassForm { pools: pools.iter().map(|p| p.pool_id.to_string()).collect(), ..PassForm::of(&pass(), Karachi) };
            form.parse(pass().pass_id, Karachi, 3, &[quota.clone(), pool(2)]).map(|p| p.pools.len()).map_err(|p| p.all()[0].key)
        };
        assert_eq!(with(&[]), Err("registration-pools-needed"));
        assert_eq!(with(&[&quota]), Err("registration-pools-quotas"));
        assert_eq!(with(&[&quota, &pool(3)]), Err("problem-choice"));
        assert_eq!(with(&[&pool(2), &quota, &pool(2)]), Ok(2));
    }

    #[test]
    fn days_are_the_summits_and_something_is_opened() {
        let with = |days: &[&str], social: &str| {
            let form =
                PassForm { opens_days: days.iter().map(ToString::to_string).collect(), opens_social: social.into(), ..PassForm::default() };
            form.days(2)
        };
        assert_eq!(with(&["2", "1"], ""), Ok(vec![1, 2]));
        assert_eq!(with(&["3"], ""), Err("problem-choice".into()));
        assert_eq!(with(&[], "yes"), Ok(vec![]));
        assert_eq!(with(&[], ""), Err("registration-opens-nothing".into()));
    }
}
