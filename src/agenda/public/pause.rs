//! What is said while nothing is on and nothing follows today.
use super::reader::ReaderContext;
use crate::agenda::programme::day_of;

/// Why nothing is on, and when the programme goes on, in words; with the path of the day on which it does.
pub struct Pause {
    pub said: String,
    pub day: Option<String>,
}

impl Pause {
    pub fn new(reader: &ReaderContext) -> Self {
        let (index, page) = (&reader.index, &reader.page);
        let today = day_of(reader.now, index.zone);
        let next = index.entries().find(|e| !e.slot.is_cancelled() && e.slot.from > reader.now).map(|e| e.slot.from);
        let next_day = next.map(|from| day_of(from, index.zone));
        let has_begun = index.days().first().is_some_and(|first| first.date <= today);
        let is_over = index.days().last().is_none_or(|last| last.date < today);
        let said = match (next, next_day) {
            _ if !has_begun => page.t("agenda-now-before"),
            (Some(from), Some(date)) if today.succ_opt() == Some(date) => page.with("agenda-now-tomorrow", "time", reader.clock(&from)),
            (Some(from), Some(date)) => page.with_two("agenda-now-later", "day", page.long_date(date), "time", reader.clock(&from)),
            _ if is_over => page.t("agenda-now-after"),
            _ => page.t("agenda-now-nothing"),
        };
        let day = next_day.and_then(|date| index.day(date)).map(|day| reader.to(&ReaderContext::day_path(day)));
        Self { said, day }
    }
}
