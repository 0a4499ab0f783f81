//! What organisers decide, and why.
use crate::{
    awards::nominations::model::Decision,
    kit::{
        clock::Timestamp,
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono_tz::Tz;
use serde::Deserialize;

/// Why something is done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    pub reason: String,
}

impl ReasonForm {
    pub fn parse(&self) -> Result<String, Problems> {
        let mut problems = Problems::default();
        problems.keep("reason", field::required_note(&self.reason)).ok_or(problems)
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    pub decision: String,
    pub reason: String,
    /// Until when something is to be corrected, by the clock of the summit's place.
    pub until: String,
    /// What had happened last to the nomination on the page.
    pub seen: String,
}

const LABELS: Labels = &[("decision", "awards-decision"), ("reason", "awards-reason"), ("until", "awards-correct-until")];

impl DecisionForm {
    /// Why a decision is taken back.
    pub fn reason(&self) -> Result<String, Problems> {
        ReasonForm { reason: self.reason.clone() }.parse()
    }

    /// `end`: what is corrected must be there before, since judging begins.
    pub fn parse(&self, zone: Tz, now: Timestamp, end: Option<Timestamp>) -> Result<Decision, Problems> {
        let mut problems = Problems::of_form(LABELS);
        let read = match self.decision.as_str() {
            "accept" => Some(Decision::Accept),
            "correct" => {
                let reason = problems.keep("reason", field::required_note(&self.reason));
                let until = problems.keep("until", until(&self.until, zone, now, end));
                reason.zip(until).map(|(reason, until)| Decision::Correct { reason, until })
            }
            "reject" => problems.keep("reason", field::required_note(&self.reason)).map(|reason| Decision::Reject { reason }),
            _ => {
                problems.add("decision", "problem-required");
                None
            }
        };
        read.ok_or(problems)
    }
}

fn until(typed: &str, zone: Tz, now: Timestamp, end: Option<Timestamp>) -> Result<Timestamp, Fault> {
    let until = field::local_time(typed, zone)?.ok_or(Fault::from("problem-required"))?;
    if until <= now {
        return Err("awards-until-past".into());
    }
    if end.is_some_and(|end| until > end) { Err("awards-until-late".into()) } else { Ok(until) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn a_correction_has_a_reason_and_time_before_judging_begins() {
        let now = Timestamp::UNIX_EPOCH + Duration::days(3);
        let form = |decision: &str, reason: &str, until: &str| DecisionForm {
            seen: String::new(),
            decision: decision.into(),
            reason: reason.into(),
            until: until.into(),
        };
        let read = |form: DecisionForm| {
            form.parse(chrono_tz::UTC, now, Some(now + Duration::days(2)))
                .map_err(|problems| problems.all().iter().map(|problem| (problem.field, problem.key)).collect::<Vec<_>>())
        };
        assert_eq!(read(form("accept", "", "")), Ok(Decision::Accept));
        assert_eq!(read(form("reject", " ", "")), Err(vec![("reason", "problem-required")]));
        assert_eq!(read(form("correct", "", "")), Err(vec![("reason", "problem-required"), ("until", "problem-required")]));
        assert_eq!(read(form("correct", "x", "1970-01-04T00:00")), Err(vec![("until", "awards-until-past")]));
        assert_eq!(read(form("correct", "x", "1970-01-06T00:01")), Err(vec![("until", "awards-until-late")]));
        let until = now + Duration::days(2);
        assert_eq!(read(form("correct", "x", "1970-01-06T00:00")), Ok(Decision::Correct { reason: "x".into(), until }));
        assert_eq!(read(form("dice", "x", "")), Err(vec![("decision", "problem-required")]));
    }
}
