//! A pool as organisers type it, and where they put somebody in its list.
use crate::{
    event::Economy,
    kit::{
        bilingual::Bilingual,
        editing::EditForm,
        field,
        form::{Labels, Problems},
        form_value::ticked,
    },
    registration::pools::Pool,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PoolForm {
    pub name: Bilingual,
    /// Empty: for everybody.
    pub economy: String,
    pub capacity: String,
    pub keeps_list: String,
    pub offer_hours: String,
    pub network_share: String,
}

impl EditForm for PoolForm {
    const LABELS: Labels = &[
        ("name_en", "registration-pool-name-en"),
        ("name_ur", "registration-pool-name-ur"),
        ("economy", "registration-pool-economy"),
        ("capacity", "registration-capacity"),
        ("offer_hours", "registration-offer-hours"),
        ("network_share", "registration-network-share"),
        ("keeps_list", "registration-keeps-list"),
    ];
    const CHOSEN: &'static [&'static str] = &["economy", "keeps_list"];
}

impl PoolForm {
    pub fn of(p: &Pool) -> Self {
        Self {
            name: p.name.clone(),
            economy: p.economy.map(|e| e.to_string()).unwrap_or_default(),
            capacity: p.capacity.to_string(),
            keeps_list: ticked(p.keeps_list),
            offer_hours: p.offer_hours.to_string(),
            network_share: p.network_share.to_string(),
        }
    }

    /// What `pool` is to become; its counts are the database's.
    pub fn parse(&self, pool: &Pool, economies: &[Economy]) -> Result<Pool, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let economy = match &*self.economy {
            "" => Some(None),
            typed => p.keep("economy", field::chosen(typed, economies.iter().map(|e| e.economy_id))).map(Some),
        };
        let capacity = p.keep("capacity", field::whole(&self.capacity, 0, 1_000_000));
        let offer_hours = p.keep("offer_hours", field::whole(&self.offer_hours, 1, 720));
        let network_share = p.keep("network_share", field::whole(&self.network_share, 1, 100));
        let (Some(name), Some(economy), Some(capacity), Some(offer_hours), Some(network_share)) =
            (name, economy, capacity, offer_hours, network_share)
        else {
            return Err(problems);
        };
        Ok(Pool { name, economy, capacity, offer_hours, network_share, keeps_list: self.keeps_list == "yes", ..pool.clone() })
    }
}

/// Where somebody in a waiting list is put, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub registration: String,
    pub position: String,
    pub reason: String,
}

/// How the form names its fields.
const MOVE: Labels = &[("position", "registration-move-position"), ("reason", "registration-reason")];

/// What was typed, understood.
#[derive(Debug, PartialEq, Eq)]
pub struct NewPlace {
    pub position: i64,
    pub reason: String,
}

impl MoveForm {
    pub fn parse(&self) -> Result<NewPlace, Problems> {
        let mut problems = Problems::of_form(MOVE);
        let position = problems.keep("position", field::whole(&self.position, 1, 1_000_000));
        let reason = problems.keep("reason", field::required(&self.reason));
        let (Some(position), Some(reason)) = (position, reason) else { return Err(problems) };
        Ok(NewPlace { position: position.into(), reason })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::ids::PoolId;
    use uuid::Uuid;

    #[test]
    fn a_pool_reads_back_with_its_counts() {
        let known = Pool { capacity: 7, confirmed: 3, free: 4, name: Bilingual::new("Hall", "ہال"), ..Pool::new(PoolId(Uuid::nil())) };
        assert_eq!(PoolForm::of(&known).parse(&known, &[]), Ok(known));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let form = PoolForm { economy: "mars".into(), capacity: "-1".into(), ..PoolForm::default() };
        let problems = form.parse(&Pool::new(PoolId(Uuid::nil())), &[]).expect_err("much is wrong");
        let fields: Vec<_> = problems.all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["name_en", "name_ur", "economy", "capacity", "offer_hours", "network_share"]);
    }

    #[test]
    fn nobody_is_moved_without_a_reason() {
        let form = MoveForm { position: "0".into(), reason: " ".into(), ..MoveForm::default() };
        let fields: Vec<_> = form.parse().expect_err("both are wrong").all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["position", "reason"]);
        let form = MoveForm { position: "۲".into(), reason: "Speaker".into(), ..MoveForm::default() };
        assert_eq!(form.parse(), Ok(NewPlace { position: 2, reason: "Speaker".into() }));
    }
}
