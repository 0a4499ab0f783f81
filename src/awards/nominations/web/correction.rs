//! What a list says of a nomination that is to be corrected.
use crate::{
    awards::nominations::model::{Nomination, NominationState},
    kit::{clock::Timestamp, page::Page},
};
use chrono_tz::Tz;

/// Until when it can be corrected, in words, while it is to be.
pub fn correction(page: &Page, nomination: &Nomination, now: Timestamp, zone: Tz) -> Option<String> {
    let until = nomination.correct_until.filter(|_| nomination.state == NominationState::Correction)?;
    let is_over = now >= until;
    Some(if is_over { page.t("awards-correction-over") } else { page.with("awards-correct-until-is", "at", page.deadline(&until, &zone)) })
}
