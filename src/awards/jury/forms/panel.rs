//! Who sits in the panel of a category, as organisers choose it.
use crate::{
    awards::{
        ids::{CategoryId, JudgeId},
        jury::model::{Judge, Seat, Seated},
    },
    kit::{
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelForm {
    /// The id of one; empty: nobody yet.
    pub chair: String,
    /// The ids of those who judge beside the chair, and of those who watch.
    pub judges: Vec<String>,
    pub observers: Vec<String>,
}

impl EditForm for PanelForm {
    const LABELS: Labels = &[("chair", "awards-panel-chair"), ("judges", "awards-panel-judges"), ("observers", "awards-panel-observers")];
    const CHOSEN: &'static [&'static str] = &["chair", "judges", "observers"];
}

impl PanelForm {
    pub fn of(seats: &[Seated]) -> Self {
        let of = |seat: Seat| seats.iter().filter(move |one| one.seat == seat).map(|one| one.judge_id.to_string());
        Self {
            chair: of(Seat::Chair).next().unwrap_or_default(),
            judges: of(Seat::Judge).collect(),
            observers: of(Seat::Observer).collect(),
        }
    }

    pub fn has_judge(&self, id: &JudgeId) -> bool {
        self.judges.contains(&id.to_string())
    }

    pub fn has_observer(&self, id: &JudgeId) -> bool {
        self.observers.contains(&id.to_string())
    }

    /// `known`: the jury of the cycle. Whoever is chair may be ticked as judge too.
    pub fn parse(&self, category_id: CategoryId, known: &[Judge]) -> Result<Vec<Seated>, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let all = || known.iter().map(|judge| judge.judge_id);
        let chosen = |typed: &[String]| -> Result<Vec<JudgeId>, Fault> {
            let mut ids = typed.iter().map(|one| field::chosen(one, all())).collect::<Result<Vec<_>, _>>()?;
            ids.sort_unstable();
            ids.dedup();
            Ok(ids)
        };
        let chair = problems.keep("chair", if self.chair.is_empty() { Ok(None) } else { field::chosen(&self.chair, all()).map(Some) });
        let judges = problems.keep("judges", chosen(&self.judges)).unwrap_or_default();
        let observers = problems.keep("observers", chosen(&self.observers)).unwrap_or_default();
        let chair = chair.flatten();
        if observers.iter().any(|one| judges.contains(one) || chair == Some(*one)) {
            problems.add("observers", "awards-panel-twice");
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let seated = |seat: Seat| move |judge_id: JudgeId| Seated { category_id, judge_id, seat };
        let judges = judges.into_iter().filter(|one| chair != Some(*one)).map(seated(Seat::Judge));
        Ok(chair.into_iter().map(seated(Seat::Chair)).chain(judges).chain(observers.into_iter().map(seated(Seat::Observer))).collect())
    }
}
