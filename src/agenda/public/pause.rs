//! Whether the summit is on, and what is said while nothing is on and nothing follows today.
use super::reader::ReaderContext;
use crate::{agenda::programme::day_of, event::Countdown};
use chrono::NaiveDate;

/// Where `now` is in the summit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Before,
    /// Today is one of its days.
    On,
    After,
}

/// The summit's first and last day, as the home page counts them; while they are not announced, those of the programme.
fn days(reader: &ReaderContext) -> Option<(NaiveDate, NaiveDate)> {
    let days = reader.index.days();
    reader.page.identity.days.or_else(|| Some((days.first()?.date, days.last()?.date)))
}

impl Phase {
    pub fn of(reader: &ReaderContext) -> Self {
        let zone = reader.page.identity.zone;
        match days(reader).map(|days| Countdown::of(days, zone, reader.now)) {
            Some(Countdown::In(_)) => Self::Before,
            Some(Countdown::Today | Countdown::Day { .. }) => Self::On,
            Some(Countdown::Over) | None => Self::After,
        }
    }
}

/// Why nothing is on, and when the programme goes on, in words; with the path of the day on which it does.
pub struct Pause {
    pub said: String,
    pub day: Option<String>,
}

impl Pause {
    pub fn new(reader: &ReaderContext) -> Self {
        let (index, page, phase) = (&reader.index, &reader.page, Phase::of(reader));
        let today = day_of(reader.now, index.zone);
        // What is held after the last day does not belong to the summit.
        let last = days(reader).map(|(_, last)| last);
        let next = index.entries().find(|e| !e.slot.is_cancelled() && e.slot.from > reader.now).map(|e| e.slot.from);
        let next = next.map(|from| (from, day_of(from, index.zone))).filter(|(_, date)| last.is_none_or(|last| *date <= last));
        let said = match (phase, next) {
            (Phase::Before, _) => page.t("agenda-now-before"),
            (Phase::After, _) => page.t("agenda-now-after"),
            (Phase::On, Some((from, date))) if today.succ_opt() == Some(date) => {
                page.with("agenda-now-tomorrow", "time", reader.clock(&from))
            }
            (Phase::On, Some((from, date))) => page.with_two("agenda-now-later", "day", page.long_date(date), "time", reader.clock(&from)),
            (Phase::On, None) => page.t("agenda-now-nothing"),
        };
        let day = next.and_then(|(_, date)| index.day(date)).map(|day| reader.to(&ReaderContext::day_path(day)));
        Self { said, day }
    }
}
