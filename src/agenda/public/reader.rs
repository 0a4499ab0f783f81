//! What every page here is made from: the released programme, the reader's filters and zone, and the time.
use super::{
    filters::Filters,
    zones::{self, ZoneOption},
};
use crate::{
    agenda::programme::{Day, ProgrammeIndex, Slot},
    kit::{address::address, app::App, clock::Timestamp, form::Query, page::Page},
};
use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;
use std::sync::Arc;

pub struct ReaderContext {
    pub page: Page,
    pub index: Arc<ProgrammeIndex>,
    pub filters: Filters,
    pub now: Timestamp,
}

/// The form that switches the zone and leads back to its page.
pub struct ZoneSwitch {
    pub action: String,
    /// The filters, which the form passes on.
    pub hidden: Vec<(&'static str, String)>,
    pub said: String,
    pub choices: Vec<ZoneOption>,
}

/// A time from and to, in the reader's zone.
pub struct LocalTimes {
    pub from: String,
    pub to: String,
    pub from_said: String,
    pub to_said: String,
    /// Where it is not the date that the page is about.
    pub date: Option<String>,
    /// It ends on the day after.
    pub next_day: bool,
}

impl ReaderContext {
    pub fn new(page: Page, app: &App, index: Arc<ProgrammeIndex>, query: &Query) -> Self {
        Self { filters: Filters::of(query, &index), page, index, now: app.clock.now() }
    }

    pub fn zone(&self) -> Tz {
        self.filters.zone.unwrap_or(self.index.zone)
    }

    /// The address of one of these pages, in the page's language and the reader's zone.
    pub fn to(&self, path: &str) -> String {
        let zone = self.filters.zone.map(|z| ("zone", z.name()));
        self.page.to(&address(path, &[], zone))
    }

    /// The reader's zone in words, as it is at the times of these slots; of none, at those of the whole programme.
    pub fn zone_said<'s>(&self, slots: impl IntoIterator<Item = &'s Slot>) -> String {
        self.page.zone(self.zone(), &self.times(slots))
    }

    /// Begin and end of the slots, in their order.
    fn times<'s>(&self, slots: impl IntoIterator<Item = &'s Slot>) -> Vec<Timestamp> {
        let mut times: Vec<Timestamp> = slots.into_iter().flat_map(|slot| [slot.from, slot.to]).collect();
        if times.is_empty() {
            times.extend(self.index.entries().flat_map(|e| [e.slot.from, e.slot.to]));
        }
        times.sort_unstable();
        times
    }

    /// The switch of a page that shows the times of these slots.
    pub fn zones<'s>(&self, path: &str, slots: impl IntoIterator<Item = &'s Slot>) -> ZoneSwitch {
        let others = Filters { zone: None, ..self.filters.clone() };
        let times = self.times(slots);
        ZoneSwitch {
            action: self.page.to(path),
            hidden: others.pairs(),
            said: self.page.zone(self.zone(), &times),
            choices: zones::choices(&self.page, self.index.zone, self.zone(), &times),
        }
    }

    pub fn clock(&self, at: &Timestamp) -> String {
        self.page.clock(at, &self.zone())
    }

    /// The hour on the clock of the reader's zone.
    pub fn hour(&self, at: &Timestamp) -> u32 {
        at.with_timezone(&self.zone()).hour()
    }

    fn date(&self, at: &Timestamp) -> NaiveDate {
        at.with_timezone(&self.zone()).date_naive()
    }

    /// The date of `at` in the reader's zone, if it is not that of the page.
    pub fn other_date(&self, at: &Timestamp, of_page: Option<NaiveDate>) -> Option<String> {
        let date = self.date(at);
        match of_page {
            None => Some(self.page.long_date(date)),
            Some(shown) if shown == date => None,
            Some(_) => Some(self.page.short_date(date)),
        }
    }

    /// When a slot is, on a page about the day `of_page` or about no day.
    pub fn when(&self, slot: &Slot, of_page: Option<NaiveDate>) -> LocalTimes {
        let [from_said, to_said] = self.page.clocks(&slot.from, &slot.to, self.zone());
        LocalTimes {
            from: self.page.machine_time(&slot.from),
            to: self.page.machine_time(&slot.to),
            from_said,
            to_said,
            date: self.other_date(&slot.from, of_page),
            next_day: self.date(&slot.from) != self.date(&slot.to),
        }
    }

    pub fn day_path(day: &Day) -> String {
        format!("/agenda/days/{}", day.date)
    }
}
