//! The rounds of judging beside the stages of a cycle.
use crate::{
    awards::{
        cycle::{Cycle, Moment, Stage},
        ledger::JudgingRound,
    },
    kit::{clock::Timestamp, page::Page},
};
use chrono_tz::Tz;

/// The round whose sheets are filled in at that stage.
pub fn open_at(stage: Stage) -> Option<JudgingRound> {
    match stage {
        Stage::Online => Some(JudgingRound::Online),
        Stage::Pitch => Some(JudgingRound::Pitch),
        _ => None,
    }
}

/// The one that is open, or was last; before the first it is that.
pub fn current(cycle: &Cycle, now: Timestamp) -> JudgingRound {
    if cycle.dates.has_come(Moment::PitchOpens, now) { JudgingRound::Pitch } else { JudgingRound::Online }
}

/// When a round opens and closes.
pub fn moments(round: JudgingRound) -> (Moment, Moment) {
    match round {
        JudgingRound::Online => (Moment::OnlineOpens, Moment::OnlineCloses),
        JudgingRound::Pitch => (Moment::PitchOpens, Moment::PitchCloses),
    }
}

/// A sentence that says until when a round is open.
pub fn open_until(page: &Page, cycle: &Cycle, round: JudgingRound, zone: Tz) -> Option<String> {
    let at = page.deadline(&cycle.dates.at(moments(round).1)?, &zone);
    Some(match round {
        JudgingRound::Online => page.with("awards-online-until", "at", at),
        JudgingRound::Pitch => page.with("awards-pitch-until", "at", at),
    })
}
