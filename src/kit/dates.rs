//! Dates and times as each language writes them (CLDR's patterns; names of months and days from the words).
use super::{clock::Timestamp, locale::Locale, page::Page, zones};
use chrono::{Datelike, NaiveDate, SecondsFormat, Timelike};
use chrono_tz::Tz;

const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];
const DAYS: [&str; 7] = ["day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7"];

impl Page {
    /// "Tuesday, 17 November 2026" · "منگل، 17 نومبر، 2026"
    pub fn long_date(&self, date: NaiveDate) -> String {
        let day = self.weekday(date);
        match self.locale {
            Locale::En => format!("{day}, {}", self.date(date)),
            Locale::Ur => format!("{day}، {}", self.date(date)),
        }
    }

    /// "17 November 2026" · "17 نومبر، 2026"
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.t(MONTHS[date.month0() as usize]);
        match self.locale {
            Locale::En => format!("{} {month} {}", date.day(), date.year()),
            Locale::Ur => format!("{} {month}، {}", date.day(), date.year()),
        }
    }

    /// The day on which `at` falls in `zone`, as [`Page::date`] writes it.
    pub fn day_of(&self, at: &Timestamp, zone: &Tz) -> String {
        self.date(at.with_timezone(zone).date_naive())
    }

    /// "November 2026" · "نومبر 2026"
    pub fn month(&self, date: NaiveDate) -> String {
        format!("{} {}", self.t(MONTHS[date.month0() as usize]), date.year())
    }

    /// "17–19 November 2026" · "17 تا 19 نومبر، 2026"; whole dates where the months differ.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> String {
        if from == to {
            self.long_date(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}{}{}", from.day(), self.t("until-day"), self.date(to))
        } else {
            format!("{}{}{}", self.date(from), self.t("until-date"), self.date(to))
        }
    }

    /// An instant for machines, to the second, as `<time datetime>` takes it.
    pub fn machine_time(&self, at: &Timestamp) -> String {
        at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// "17 November" · "17 نومبر"
    pub fn short_date(&self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.t(MONTHS[date.month0() as usize]))
    }

    /// "Tuesday" · "منگل"
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.t(DAYS[date.weekday().num_days_from_monday() as usize])
    }

    /// "3:05 pm" · "3:05 PM", in `zone`, kept together, and apart from the direction of the text around it. In the hour that comes twice
    /// as the clocks are set back, with which of the two it is: "2:30 am UTC+2".
    pub fn clock(&self, at: &Timestamp, zone: &Tz) -> String {
        self.clock_with(at, *zone, zones::doubled_hour(*zone, *at).as_deref())
    }

    fn clock_with(&self, at: &Timestamp, zone: Tz, offset: Option<&str>) -> String {
        let local = at.with_timezone(&zone);
        let (pm, hour) = local.hour12();
        let half = match (self.locale, pm) {
            (Locale::En, true) => "pm",
            (Locale::En, false) => "am",
            (Locale::Ur, true) => "PM",
            (Locale::Ur, false) => "AM",
        };
        let offset = offset.map(|offset| format!("\u{a0}{offset}")).unwrap_or_default();
        format!("\u{2066}{hour}:{:02}\u{a0}{half}{offset}\u{2069}", local.minute())
    }

    /// Both ends of a span as [`Page::clock`] writes them. Where the clocks are changed between them, each says its
    /// offset: "2:30 am UTC+2", "2:00 am UTC+1".
    pub fn clocks(&self, from: &Timestamp, to: &Timestamp, zone: Tz) -> [String; 2] {
        match zones::changed_between(zone, *from, *to) {
            Some([of_from, of_to]) => [self.clock_with(from, zone, Some(&of_from)), self.clock_with(to, zone, Some(&of_to))],
            None => [from, to].map(|at| self.clock_with(at, zone, None)),
        }
    }

    /// "17 November 2026, 3:05 pm" · "17 نومبر، 2026، 3:05 PM", in `zone`.
    pub fn instant(&self, at: &Timestamp, zone: &Tz) -> String {
        self.dated(at, *zone, &self.clock(at, zone))
    }

    /// "17 November 2026, 3:05 pm – 3:45 pm", in `zone`.
    pub fn span(&self, from: &Timestamp, to: &Timestamp, zone: Tz) -> String {
        let [begins, ends] = self.clocks(from, to, zone);
        format!("{} – {ends}", self.dated(from, zone, &begins))
    }

    fn dated(&self, at: &Timestamp, zone: Tz, clock: &str) -> String {
        let comma = if self.locale == Locale::Ur { "،" } else { "," };
        format!("{}{comma} {clock}", self.day_of(at, &zone))
    }
}
