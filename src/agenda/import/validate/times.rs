//! When something is, from all fields that say so.
use crate::{
    agenda::{
        import::model::{DateOrder, RawSession},
        limits::SHORTEST,
    },
    event,
    kit::{
        clock::Timestamp,
        field::{self, ascii_digits},
        form::Fault,
        sheet::{self, CellValue, length, past_midnight, since_midnight, time},
    },
};
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

/// How times are read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Where no offset is given.
    pub zone: Tz,
    /// Where a date does not say it itself.
    pub order: Option<DateOrder>,
    /// The summit's first and last day, by which dates without a year are read; none while they are not known.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// What is said of a field: its column, what stands there, and the words.
pub type Said = (&'static str, CellValue, Fault);

/// From when to when, and what was mended for it.
#[derive(Debug, Default)]
pub struct Span {
    pub from: Timestamp,
    pub to: Timestamp,
    pub mends: Vec<Said>,
}

/// A whole moment as it is written.
struct Moment {
    at: Timestamp,
    /// What the clock shows, where it is written.
    wall: NaiveTime,
    has_offset: bool,
}

/// So far from the summit a session is none of it.
const FAR: Days = Days::new(60);

impl Reading {
    /// The same for a file that names its own zone, and what is said of that.
    pub fn of_file(self, zone: &str) -> (Self, Option<Fault>) {
        let named = || CellValue::from(zone).excerpt();
        match zone.parse::<Tz>() {
            _ if zone.is_empty() => (self, None),
            Ok(zone) if zone == self.zone => (self, None),
            Ok(zone) => (Self { zone, ..self }, Some(Fault("agenda-import-zone", Some(("zone", named()))))),
            Err(_) => (self, Some(Fault("agenda-import-zone-unknown", Some(("zone", named()))))),
        }
    }

    /// Whether a day is so far from the summit that another is meant.
    fn is_far(self, from: Timestamp) -> bool {
        let day = from.with_timezone(&self.zone).date_naive();
        self.days.is_some_and(|(first, last)| day + FAR < first || day > last + FAR)
    }

    /// From when to when, or everything for which there is no such time.
    pub fn span(self, raw: &RawSession) -> Result<Span, Vec<Said>> {
        let mut mends = vec![];
        let from = self.start(raw, &mut mends);
        if from.as_ref().is_ok_and(|from| self.is_listed_elsewhere(raw, *from)) {
            mends.push((
                "date",
                raw.date.clone(),
                Fault("agenda-import-other-day", Some(("day", CellValue::from(raw.listed_day.as_str()).excerpt()))),
            ));
        }
        if from.as_ref().is_ok_and(|from| self.is_far(*from)) {
            let (column, cell) = if raw.date.is_empty() { ("start", &raw.start) } else { ("date", &raw.date) };
            mends.push((column, cell.clone(), "agenda-import-far-day".into()));
        }
        let days = [
            ("date", &raw.date, self.date_without_year(&raw.date)),
            ("start", &raw.start, self.day_without_year(&raw.start)),
            ("end", &raw.end, self.day_without_year(&raw.end)),
        ];
        for (column, cell, day) in days {
            if let Some(day) = day {
                mends.push((column, cell.clone(), Fault("agenda-import-no-year", Some(("day", day.to_string())))));
            }
        }
        let length = self.length(raw, from.as_ref().ok().copied(), &mut mends);
        match (from, length) {
            (Ok(from), Ok(length)) => Ok(Span { from, to: from + length, mends }),
            (from, length) => Err([from.err(), length.err()].into_iter().flatten().collect()),
        }
    }

    /// The day that is taken for one without a year, which stands beside its time.
    fn day_without_year(self, cell: &CellValue) -> Option<NaiveDate> {
        let is_new = self.with_years().whole(cell).is_none();
        self.whole(cell).filter(|_| is_new)?.err().map(|naive| naive.date())
    }

    /// The same of one that may stand alone: elsewhere `17.11` is a time.
    fn date_without_year(self, date: &CellValue) -> Option<NaiveDate> {
        let alone = self.day(date).ok().filter(|_| self.with_years().day(date).is_err());
        alone.or_else(|| self.day_without_year(date))
    }

    /// Whether the file lists a row under another day of the summit than it begins on.
    fn is_listed_elsewhere(self, raw: &RawSession, from: Timestamp) -> bool {
        self.with_years().day(&raw.listed_day.as_str().into()).is_ok_and(|listed| listed != event::day_of(from, self.zone))
    }

    /// The day that a row is on, also where something else is wrong with its time.
    pub fn day_of(self, raw: &RawSession) -> Option<NaiveDate> {
        let from = self.start(raw, &mut vec![]).map(|at| at.with_timezone(&self.zone).date_naive());
        from.ok().or_else(|| self.day(&raw.date).ok())
    }

    /// A wall clock's moment; one that the zone skips is none.
    fn local(self, naive: NaiveDateTime) -> Option<Timestamp> {
        is_usual(&naive).then(|| field::moment(naive, self.zone).ok()).flatten()
    }

    /// What is said of a date and time that the zone's clock skips.
    fn skipped(self, naive: NaiveDateTime) -> Option<Fault> {
        field::moment(naive, self.zone).err().filter(|_| is_usual(&naive))
    }

    /// The same of a cell that is a whole date with its time.
    fn skipped_in(self, cell: &CellValue) -> Option<Fault> {
        self.whole(cell)?.err().and_then(|naive| self.skipped(naive))
    }

    /// A date with its time, with or without an offset.
    fn moment(self, cell: &CellValue) -> Option<Moment> {
        match self.whole(cell)? {
            Ok(moment) => Some(moment),
            Err(naive) => Some(Moment { at: self.local(naive)?, wall: naive.time(), has_offset: false }),
        }
    }

    /// A date with its time: the moment, where it has an offset, else what the clock shows.
    fn whole(self, cell: &CellValue) -> Option<Result<Moment, NaiveDateTime>> {
        if let CellValue::Text(text) = cell
            && let Some(moment) = with_offset(text)
        {
            return is_usual(&moment.at.naive_utc()).then_some(Ok(moment));
        }
        sheet::day_and_time(cell, |cell| self.day(cell).ok()).map(Err)
    }

    fn start(self, raw: &RawSession, mends: &mut Vec<Said>) -> Result<Timestamp, Said> {
        let RawSession { date, start, .. } = raw;
        if date.is_empty() && start.is_empty() {
            return Err(("date", date.clone(), "problem-required".into()));
        }
        for (column, cell) in [("date", date), ("start", start)] {
            if let Some(fault) = self.skipped_in(cell) {
                return Err((column, cell.clone(), fault));
            }
        }
        // A whole moment may stand in either.
        if let Some(moment) = self.moment(date) {
            let said = time(start);
            // Midnight is how a day alone is written where there is another field for the time.
            let is_day = !moment.has_offset && moment.wall == NaiveTime::MIN;
            let here = moment.at.with_timezone(&self.zone).naive_local();
            match said {
                Some(said) if is_day => return self.begin(raw, here.date(), said),
                Some(said) if said == since_midnight(here.time()) => {}
                Some(said) if said == since_midnight(moment.wall) => {
                    let at = here.format("%Y-%m-%d %H:%M").to_string();
                    mends.push(("start", start.clone(), Fault("agenda-import-start-offset", Some(("at", at)))));
                }
                Some(_) => mends.push(("start", start.clone(), "agenda-import-start-differs".into())),
                None => {}
            }
            return Ok(moment.at);
        }
        if let Some(moment) = self.moment(start) {
            let begins = moment.at.with_timezone(&self.zone).date_naive();
            if self.day(date).is_ok_and(|day| day != begins) {
                mends.push(("date", date.clone(), "agenda-import-day-differs".into()));
            }
            return Ok(moment.at);
        }
        let day = if date.is_empty() {
            self.with_years().day(start).map_err(|fault| ("start", start.clone(), fault))?
        } else {
            self.day(date).map_err(|fault| ("date", date.clone(), fault))?
        };
        let time = time(start).ok_or_else(|| ("start", start.clone(), no_time(start)))?;
        self.begin(raw, day, time)
    }

    fn begin(self, raw: &RawSession, day: NaiveDate, time: Duration) -> Result<Timestamp, Said> {
        let naive = day.and_time(NaiveTime::MIN) + time;
        let at = field::moment(naive, self.zone).map_err(|fault| ("start", raw.start.clone(), fault))?;
        let begins = self.moment(&raw.not_before.as_str().into());
        Ok(if begins.is_some_and(|begins| at < begins.at) { at + Duration::days(1) } else { at })
    }

    /// How long it is. The duration counts where the end says otherwise.
    fn length(self, raw: &RawSession, from: Option<Timestamp>, mends: &mut Vec<Said>) -> Result<Duration, Said> {
        let RawSession { duration, end, .. } = raw;
        let said = length(duration);
        let until = from.and_then(|from| self.until(from, end));
        let (column, cell, found) = match (said, until) {
            (Some(said), until) => {
                if !end.is_empty() && from.is_some() && until != Some(said) {
                    let key = if until.is_some() { "agenda-import-end-differs" } else { "agenda-import-end-unread" };
                    mends.push(("end", end.clone(), key.into()));
                }
                ("duration", duration, said)
            }
            (None, Some(until)) => {
                if !duration.is_empty() {
                    mends.push(("duration", duration.clone(), "agenda-import-duration-unread".into()));
                }
                ("end", end, until)
            }
            (None, None) if !duration.is_empty() => return Err(("duration", duration.clone(), "agenda-import-bad-duration".into())),
            (None, None) if end.is_empty() => return Err(("duration", duration.clone(), "problem-required".into())),
            // Without a beginning that is understood, nothing is said of the end.
            (None, None) if from.is_none() => return Ok(Duration::hours(1)),
            (None, None) => {
                let skipped = from.and_then(|from| self.skipped_in(end).or_else(|| self.skipped(self.end_on_clock(from, end)?)));
                let is_time = time(end).or_else(|| past_midnight(end)).is_some();
                let otherwise = || if is_time { "agenda-import-end-before".into() } else { no_time(end) };
                return Err(("end", end.clone(), skipped.unwrap_or_else(otherwise)));
            }
        };
        if found.num_seconds() < SHORTEST {
            return Err((column, cell.clone(), "agenda-import-no-duration".into()));
        }
        let longest = Duration::minutes(24 * 60 - 1);
        if found > longest {
            mends.push((column, cell.clone(), "agenda-import-long".into()));
        }
        Ok(found.min(longest))
    }

    /// An end that is before the beginning is on the next day.
    fn until(self, from: Timestamp, end: &CellValue) -> Option<Duration> {
        if let Some(to) = self.moment(end) {
            return Some(to.at - from);
        }
        Some(self.local(self.end_on_clock(from, end)?)? - from)
    }

    /// What the clock shows at an end that is a time alone; none for one that is too long before the beginning to be meant
    /// for the next day.
    fn end_on_clock(self, from: Timestamp, end: &CellValue) -> Option<NaiveDateTime> {
        let begins = from.with_timezone(&self.zone).naive_local();
        let ends = begins.date().and_time(NaiveTime::MIN) + time(end).or_else(|| past_midnight(end))?;
        let next = ends + Duration::days(1);
        if ends >= begins { Some(ends) } else { Some(next).filter(|next| *next - begins <= OVERNIGHT) }
    }
}

/// What a text says with an offset.
fn with_offset(text: &str) -> Option<Moment> {
    let joined = ascii_digits(text.trim()).replacen(' ', "T", 1);
    let at = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"].iter().find_map(|format| DateTime::parse_from_str(&joined, format).ok())?;
    Some(Moment { at: at.to_utc(), wall: at.naive_local().time(), has_offset: true })
}

/// The longest that something goes on into the next day.
const OVERNIGHT: Duration = Duration::hours(10);

fn is_usual(naive: &NaiveDateTime) -> bool {
    (2000..=2200).contains(&naive.year())
}

/// Why a cell is no time: one that is a plain number is not guessed.
fn no_time(cell: &CellValue) -> Fault {
    let is_number = matches!(cell, CellValue::Number(_)) || cell.text().trim().parse::<f64>().is_ok();
    if is_number { "agenda-import-number-time".into() } else { "agenda-import-bad-time".into() }
}

/// Whether a row has a date of which only its writer knows whether the day or the month comes first.
pub fn asks_order(raw: &RawSession) -> bool {
    [&raw.date, &raw.start, &raw.end].iter().any(|cell| matches!(cell, CellValue::Text(text) if sheet::is_ambiguous_day(text)))
}

#[cfg(test)]
mod tests;
