//! The site's database at moments before now, at which the people of the samples would have done what they did.
use crate::{
    awards::cycle::{Dates, Moment},
    kit::{
        app::App,
        clock::{Clock, Timestamp},
        db::{Actor, Db, Listeners},
        error::{AppError, Failure},
    },
};
use anyhow::anyhow;
use chrono::Duration;
use std::fmt::Debug;

/// The part of the program that is at work.
pub const ME: Actor = Actor::System("awards_samples");

/// A refusal is a fault of these samples.
pub fn unrefused<R: Debug>(failure: Failure<R>) -> AppError {
    match failure {
        Failure::Refused(refusal) => anyhow!("a sample was refused: {refusal:?}").into(),
        Failure::Broken(error) => error,
    }
}

/// Hours before now, or after it, at which something happens.
pub const SET_UP: i64 = -62 * DAY;
pub const ENTERED_FROM: i64 = -58 * DAY;
pub const INVITED: i64 = -45 * DAY;
pub const ACCEPTED: i64 = -24 * DAY;
pub const SIGNED: i64 = -16 * DAY;
pub const ASSIGNED: i64 = -9 * DAY;
pub const SCORED_FROM: i64 = -5 * DAY;
pub const SHOWN: i64 = -1;

const DAY: i64 = 24;

/// When the stages begin and end.
const MOMENTS: [(Moment, i64); 7] = [
    (Moment::NominationsOpen, -60 * DAY),
    (Moment::NominationsClose, -30 * DAY),
    (Moment::ScreeningEnds, -20 * DAY),
    (Moment::OnlineOpens, -6 * DAY),
    (Moment::OnlineCloses, 8 * DAY),
    (Moment::DeliberationEnds, 20 * DAY),
    (Moment::Publication, 30 * DAY),
];

/// By the owner's login, whom policies let do what an organiser does; the tables' other rules hold for it.
pub struct Past<'a> {
    pub app: &'a App,
    pub now: Timestamp,
    db: Db,
    clock: Clock,
}

impl<'a> Past<'a> {
    pub fn new(app: &'a App, url: &str, now: Timestamp) -> anyhow::Result<Self> {
        let clock = Clock::set_to(now);
        let db = Db::new(url, clock.clone(), Listeners::default(), app.settings.patience)?;
        Ok(Self { app, now, db, clock })
    }

    /// The database so many hours before now.
    pub fn at(&self, hours: i64) -> &Db {
        self.at_minute(hours * 60)
    }

    /// The same by minutes.
    pub fn at_minute(&self, minutes: i64) -> &Db {
        self.clock.move_to(self.now + Duration::minutes(minutes));
        &self.db
    }

    /// The dates of the cycle.
    pub fn dates(&self) -> Dates {
        let at = |hours: i64| Some(self.now + Duration::hours(hours));
        MOMENTS.iter().fold(Dates::default(), |dates, (moment, hours)| dates.with(*moment, at(*hours)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_happens_in_its_stage() {
        let at = |moment: Moment| MOMENTS.iter().find(|(one, _)| *one == moment).map(|(_, hours)| *hours).expect("a moment");
        let order = [
            SET_UP,
            at(Moment::NominationsOpen),
            ENTERED_FROM,
            INVITED,
            at(Moment::NominationsClose),
            ACCEPTED,
            SIGNED,
            ASSIGNED,
            at(Moment::OnlineOpens),
            SCORED_FROM,
            SHOWN,
            at(Moment::OnlineCloses),
        ];
        assert!(order.is_sorted(), "{order:?}");
    }
}
