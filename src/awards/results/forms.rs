//! What a panel types.
use super::model::{Chosen, Figures, Ruling};
use crate::{
    awards::ids::NominationId,
    kit::{
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::Deserialize;
use std::collections::HashSet;

/// What somebody notes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    /// An entry; empty: all.
    pub about: String,
    pub note: String,
}

const NOTE: Labels = &[("about", "awards-note-about"), ("note", "awards-note")];

impl NoteForm {
    pub fn parse(&self, figures: &Figures) -> Result<(Option<NominationId>, String), Problems> {
        let mut problems = Problems::of_form(NOTE);
        let about = if self.about.is_empty() { Ok(None) } else { field::chosen(&self.about, entries(figures)).map(Some) };
        let about = problems.keep("about", about);
        let text = problems.keep("note", field::required_note(&self.note));
        about.zip(text).ok_or(problems)
    }
}

/// For whom somebody votes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BallotForm {
    pub votes: Vec<String>,
}

const BALLOT: Labels = &[("votes", "awards-ballot")];

impl BallotForm {
    pub fn parse(&self, figures: &Figures) -> Result<Vec<NominationId>, Problems> {
        let mut problems = Problems::of_form(BALLOT);
        let votes = problems.keep("votes", chosen(&self.votes, figures)).unwrap_or_default();
        if votes.is_empty() && problems.is_empty() {
            problems.add("votes", "problem-required");
        }
        if votes.len() > figures.votes() {
            problems.add("votes", "awards-ballot-many");
        }
        if problems.is_empty() { Ok(votes) } else { Err(problems) }
    }
}

/// Who goes on to the pitch round.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShortlistForm {
    pub heard: Vec<String>,
    /// Who was to be heard when the page was opened.
    pub shown: Vec<String>,
}

const SHORTLIST: Labels = &[("heard", "awards-shortlist")];

impl ShortlistForm {
    pub fn of(heard: &[NominationId]) -> Self {
        Self { heard: heard.iter().map(ToString::to_string).collect(), shown: vec![] }
    }

    /// As far as they are entries of the category.
    pub fn shown(&self, figures: &Figures) -> HashSet<NominationId> {
        entries(figures).filter(|id| self.shown.contains(&id.to_string())).collect()
    }

    pub fn has(&self, id: &NominationId) -> bool {
        self.heard.contains(&id.to_string())
    }

    /// By place; nobody may be heard.
    pub fn parse(&self, figures: &Figures) -> Result<Vec<NominationId>, Problems> {
        let mut problems = Problems::of_form(SHORTLIST);
        problems.keep("heard", chosen(&self.heard, figures)).ok_or(problems)
    }
}

/// Who wins.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    pub winners: Vec<String>,
    pub merits: Vec<String>,
    pub reason: String,
    /// The box that says that it is meant to depart from the rule; shown once it does.
    pub departs: String,
    /// The box that says that it is meant for good.
    pub is_final: String,
}

pub const DECISION: Labels = &[
    ("winners", "awards-winners"),
    ("merits", "awards-merits"),
    ("reason", "awards-decision-reason"),
    ("departs", "awards-decision-departs"),
    ("is_final", "awards-decision-final"),
];

impl DecisionForm {
    /// What the rule gives.
    pub fn by_rule(figures: &Figures) -> Self {
        let ids = |all: &[NominationId]| all.iter().map(ToString::to_string).collect();
        let outcome = &figures.standings.outcome;
        Self { winners: ids(&outcome.winners), merits: ids(&outcome.merits), ..Self::default() }
    }

    pub fn wins(&self, id: &NominationId) -> bool {
        self.winners.contains(&id.to_string())
    }

    pub fn has_merit(&self, id: &NominationId) -> bool {
        self.merits.contains(&id.to_string())
    }

    /// Whom they chose comes by place.
    pub fn parse(&self, figures: &Figures) -> Result<Ruling, Problems> {
        let mut problems = Problems::of_form(DECISION);
        let winners = problems.keep("winners", chosen(&self.winners, figures)).unwrap_or_default();
        let merits = problems.keep("merits", chosen(&self.merits, figures)).unwrap_or_default();
        if merits.iter().any(|id| winners.contains(id)) {
            problems.add("merits", "awards-decision-twice");
        }
        let reason = problems.keep("reason", field::note(&self.reason)).unwrap_or_default();
        if self.is_final != "yes" {
            problems.add("is_final", "awards-decision-final-needed");
        }
        let ruling = Ruling { chosen: Chosen { winners, merits }, reason, departs: self.departs == "yes" };
        if problems.is_empty() { Ok(ruling) } else { Err(problems) }
    }
}

fn entries(figures: &Figures) -> impl Iterator<Item = NominationId> {
    figures.standings.places.iter().map(|one| one.entry)
}

/// In the order of their places, each once.
fn chosen(typed: &[String], figures: &Figures) -> Result<Vec<NominationId>, Fault> {
    let ids = typed.iter().map(|one| field::chosen(one, entries(figures))).collect::<Result<Vec<_>, _>>()?;
    Ok(entries(figures).filter(|id| ids.contains(id)).collect())
}
