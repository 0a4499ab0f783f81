//! A cycle as organisers type it.
use crate::{
    awards::{
        cycle::model::{ConflictKind, Cycle, Dates, Moment, ScoreRule, TieRule},
        ids::CycleId,
    },
    kit::{
        bilingual::Bilingual,
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
        form_value,
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CycleForm {
    pub name: Bilingual,
    pub edition: String,
    pub nominations_open_at: String,
    pub nominations_close_at: String,
    pub screening_ends_at: String,
    pub online_opens_at: String,
    pub online_closes_at: String,
    pub pitch_opens_at: String,
    pub pitch_closes_at: String,
    pub deliberation_ends_at: String,
    pub publication_at: String,
    pub score_rule: String,
    pub tie_rule: String,
    pub conflict_kinds: Vec<String>,
    /// A box.
    pub gives_feedback: String,
    /// What a new one begins with: starting material, nothing, or the id of an earlier cycle.
    #[serde(skip_serializing)]
    pub start: String,
}

impl EditForm for CycleForm {
    const LABELS: Labels = &[
        ("name_en", "awards-name-en"),
        ("name_ur", "awards-name-ur"),
        ("edition", "awards-edition"),
        ("start", "awards-start"),
        ("nominations_open_at", "awards-moment-nominations-open"),
        ("nominations_close_at", "awards-moment-nominations-close"),
        ("screening_ends_at", "awards-moment-screening-ends"),
        ("online_opens_at", "awards-moment-online-opens"),
        ("online_closes_at", "awards-moment-online-closes"),
        ("pitch_opens_at", "awards-moment-pitch-opens"),
        ("pitch_closes_at", "awards-moment-pitch-closes"),
        ("deliberation_ends_at", "awards-moment-deliberation-ends"),
        ("publication_at", "awards-moment-publication"),
        ("score_rule", "awards-score-rule"),
        ("tie_rule", "awards-tie-rule"),
        ("conflict_kinds", "awards-conflict-kinds"),
        ("gives_feedback", "awards-gives-feedback"),
    ];
    const CHOSEN: &'static [&'static str] = &["score_rule", "tie_rule", "conflict_kinds", "gives_feedback"];
}

impl CycleForm {
    pub fn of(cycle: &Cycle, zone: Tz) -> Self {
        let mut form = Self {
            name: cycle.name.clone(),
            edition: cycle.edition.clone(),
            score_rule: cycle.score_rule.value().to_owned(),
            tie_rule: cycle.tie_rule.value().to_owned(),
            conflict_kinds: cycle.conflict_kinds.iter().map(|kind| kind.value().to_owned()).collect(),
            gives_feedback: form_value::ticked(cycle.gives_feedback),
            ..Self::default()
        };
        for moment in Moment::ALL {
            *form.moment_mut(moment) = form_value::local(cycle.dates.at(moment), zone);
        }
        form
    }

    /// What stands in the field of that moment.
    fn moment(&self, moment: Moment) -> &str {
        match moment {
            Moment::NominationsOpen => &self.nominations_open_at,
            Moment::NominationsClose => &self.nominations_close_at,
            Moment::ScreeningEnds => &self.screening_ends_at,
            Moment::OnlineOpens => &self.online_opens_at,
            Moment::OnlineCloses => &self.online_closes_at,
            Moment::PitchOpens => &self.pitch_opens_at,
            Moment::PitchCloses => &self.pitch_closes_at,
            Moment::DeliberationEnds => &self.deliberation_ends_at,
            Moment::Publication => &self.publication_at,
        }
    }

    fn moment_mut(&mut self, moment: Moment) -> &mut String {
        match moment {
            Moment::NominationsOpen => &mut self.nominations_open_at,
            Moment::NominationsClose => &mut self.nominations_close_at,
            Moment::ScreeningEnds => &mut self.screening_ends_at,
            Moment::OnlineOpens => &mut self.online_opens_at,
            Moment::OnlineCloses => &mut self.online_closes_at,
            Moment::PitchOpens => &mut self.pitch_opens_at,
            Moment::PitchCloses => &mut self.pitch_closes_at,
            Moment::DeliberationEnds => &mut self.deliberation_ends_at,
            Moment::Publication => &mut self.publication_at,
        }
    }

    /// What stands in the field of that name, for templates.
    pub fn time_in(&self, field: &str) -> &str {
        Moment::ALL.into_iter().find(|moment| moment.value() == field).map_or("", |moment| self.moment(moment))
    }

    /// Whether the box of the kind with that value is ticked.
    pub fn has_conflict(&self, value: &str) -> bool {
        self.conflict_kinds.iter().any(|chosen| chosen == value)
    }

    /// `zone`: of the times; `is_shown`: whether the site shows the cycle.
    pub fn parse(&self, cycle_id: CycleId, zone: Tz, is_shown: bool) -> Result<Cycle, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let edition = p.keep("edition", edition(&self.edition));
        let dates = self.dates(p, zone);
        let score_rule = p.keep("score_rule", ScoreRule::of(&self.score_rule).ok_or(Fault::from("problem-choice")));
        let tie_rule = p.keep("tie_rule", TieRule::of(&self.tie_rule).ok_or(Fault::from("problem-choice")));
        let known = self.conflict_kinds.iter().all(|kind| ConflictKind::of(kind).is_some());
        p.keep("conflict_kinds", if known { Ok(()) } else { Err(Fault::from("problem-choice")) });
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Cycle {
            cycle_id,
            name: name.unwrap_or_default(),
            edition: edition.unwrap_or_default(),
            dates,
            score_rule: score_rule.unwrap_or_default(),
            tie_rule: tie_rule.unwrap_or_default(),
            conflict_kinds: ConflictKind::ALL.into_iter().filter(|kind| self.has_conflict(kind.value())).collect(),
            is_shown,
            published_at: None,
            gives_feedback: self.gives_feedback == "yes",
        })
    }

    fn dates(&self, problems: &mut Problems, zone: Tz) -> Dates {
        let read = |dates: Dates, moment: Moment| {
            let at = problems.keep(moment.value(), field::local_time(self.moment(moment), zone));
            dates.with(moment, at.flatten())
        };
        let dates = Moment::ALL.into_iter().fold(Dates::default(), read);
        if let Some(late) = dates.out_of_order() {
            problems.add(late.value(), "awards-dates-order");
        }
        dates
    }
}

/// Small letters, digits and hyphens, since it stands in addresses.
pub fn edition(typed: &str) -> Result<String, Fault> {
    let text = field::ascii_digits(&field::required(typed)?).to_lowercase();
    let is_plain = text.len() <= 40 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if is_plain && !text.starts_with('-') { Ok(text) } else { Err("awards-edition-problem".into()) }
}

#[cfg(test)]
mod tests {
    use super::{super::super::model::cycle, *};
    use chrono_tz::Asia::Karachi;

    #[test]
    fn a_cycle_reads_back_as_it_was() {
        let cycle = cycle();
        assert_eq!(CycleForm::of(&cycle, Karachi).parse(cycle.cycle_id, Karachi, false), Ok(cycle));
    }

    #[test]
    fn dates_out_of_order_are_said_at_the_later_field() {
        let cycle = cycle();
        let mut form = CycleForm::of(&cycle, Karachi);
        form.online_opens_at = form.nominations_open_at.clone();
        form.edition = "۲۰۲۶".into();
        let problems = form.parse(cycle.cycle_id, Karachi, false).expect_err("a problem");
        assert_eq!(problems.all().iter().map(|p| (p.field, p.key)).collect::<Vec<_>>(), [("online_opens_at", "awards-dates-order")]);
    }

    #[test]
    fn an_edition_stands_in_addresses() {
        assert_eq!(edition("۲۰۲۶ ").as_deref(), Ok("2026"));
        assert_eq!(edition("2026-Autumn").as_deref(), Ok("2026-autumn"));
        for typed in ["2026/7", "-2026", "سال", "a b"] {
            assert!(edition(typed).is_err(), "{typed}");
        }
    }
}
