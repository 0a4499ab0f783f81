//! Pools as pictures: how many places are held, and of how many; pure. Positions are percents of the picture, so that it
//! can be as wide as its page while its labels keep their size.
use super::{Pool, Snapshot};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::fmt::{Display, Formatter, Result};

/// A share of the picture's width or height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percent(f64);

impl Percent {
    fn of(part: impl Into<f64>, whole: impl Into<f64>) -> Self {
        let whole = whole.into();
        Self(if whole > 0.0 { part.into() * 100.0 / whole } else { 0.0 })
    }
}

impl Display for Percent {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{:.3}%", self.0)
    }
}

/// A box of one kind of held places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartBox {
    /// Which of the patterns fills it.
    pub kind: &'static str,
    pub x: Percent,
    pub y: Percent,
    pub width: Percent,
    pub height: Percent,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartLine {
    pub x1: Percent,
    pub y1: Percent,
    pub x2: Percent,
    pub y2: Percent,
}

/// The kinds of held places, in the order in which they are stacked.
const KINDS: [&str; 3] = ["confirmed", "awaiting", "held"];

impl ChartLine {
    fn lies_at_the_bottom(&self) -> bool {
        self.y1 == Percent(100.0) && self.y2 == Percent(100.0)
    }
}

fn held(s: &Snapshot) -> [i32; 3] {
    [s.confirmed, s.awaiting, s.held]
}

/// How much of the pool is held, from its beginning to its end.
pub fn bar(pool: &Pool) -> Vec<ChartBox> {
    let (mut before, all) = (0, Percent(100.0));
    let parts = KINDS.into_iter().zip(held(&pool.snapshot(chrono::DateTime::UNIX_EPOCH))).filter(|(_, places)| *places > 0);
    let place = |(kind, places)| {
        let x = Percent::of(before, pool.capacity);
        before += places;
        ChartBox { kind, x, y: Percent(0.0), width: Percent::of(places, pool.capacity), height: all }
    };
    parts.map(place).collect()
}

/// A pool over time: a column for each state, as wide as the days for which it held.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows, the oldest first; the last is the present.
    pub points: Vec<Snapshot>,
    pub boxes: Vec<ChartBox>,
    pub capacity: Vec<ChartLine>,
    /// Only where somebody waited.
    pub waiting: Vec<ChartLine>,
    /// The numbers at the top of the picture and in its middle.
    pub top: i32,
    pub middle: i32,
    pub first: NaiveDate,
    pub half: NaiveDate,
    pub last: NaiveDate,
}

impl Chart {
    /// `levels`: the last state of each day on which it changed, the oldest first. None if there is no state from before
    /// today.
    pub fn of(mut levels: Vec<Snapshot>, now: Snapshot, zone: Tz) -> Option<Self> {
        let day = |s: &Snapshot| s.at.with_timezone(&zone).date_naive();
        levels.retain(|s| day(s) < day(&now));
        levels.push(now);
        let [first, .., last] = &*levels else { return None };
        let (first, last) = (day(first), day(last));
        let since = |date: NaiveDate| f64::from(i32::try_from((date - first).num_days()).unwrap_or(i32::MAX));
        let whole = since(last) + 1.0;
        let begins: Vec<Percent> = levels.iter().map(|s| Percent::of(since(day(s)), whole)).collect();
        let (middle, top) = scale(levels.iter().map(|s| s.capacity.max(s.waiting)).max().unwrap_or_default());
        let half = first + (last - first) / 2;
        Some(Self {
            boxes: columns(&levels, &begins, top),
            capacity: steps(&levels, &begins, top, |s| s.capacity),
            waiting: steps(&levels, &begins, top, |s| s.waiting).into_iter().filter(|line| !line.lies_at_the_bottom()).collect(),
            points: levels,
            top,
            middle,
            first,
            half,
            last,
        })
    }
}

/// A round number that is not below `most`, and the whole number that is its half.
fn scale(most: i32) -> (i32, i32) {
    let halves = (0..9).flat_map(|power| (1..10).map(move |n| n * 10_i32.pow(power)));
    let half = halves.into_iter().find(|half| half.saturating_mul(2) >= most).unwrap_or(i32::MAX / 2);
    (half, half * 2)
}

fn end(begins: &[Percent], at: usize) -> Percent {
    begins.get(at + 1).copied().unwrap_or(Percent(100.0))
}

fn columns(levels: &[Snapshot], begins: &[Percent], top: i32) -> Vec<ChartBox> {
    let column = |(at, level): (usize, &Snapshot)| {
        let (x, width) = (begins[at], Percent(end(begins, at).0 - begins[at].0));
        let mut below = 0;
        let parts = KINDS.into_iter().zip(held(level)).filter(|(_, places)| *places > 0).map(move |(kind, places)| {
            below += places;
            ChartBox { kind, x, y: Percent::of(top - below, top), width, height: Percent::of(places, top) }
        });
        parts.collect::<Vec<_>>()
    };
    levels.iter().enumerate().flat_map(column).collect()
}

/// A line that stays until the next state and then steps to it.
fn steps(levels: &[Snapshot], begins: &[Percent], top: i32, number: impl Fn(&Snapshot) -> i32) -> Vec<ChartLine> {
    let mut lines: Vec<ChartLine> = vec![];
    for (at, level) in levels.iter().enumerate() {
        let (x, y) = (begins[at], Percent::of(top - number(level), top));
        match lines.last_mut() {
            Some(same) if same.y2 == y => {
                same.x2 = end(begins, at);
                continue;
            }
            Some(&mut ChartLine { y2: before, .. }) => lines.push(ChartLine { x1: x, y1: before, x2: x, y2: y }),
            None => {}
        }
        lines.push(ChartLine { x1: x, y1: y, x2: end(begins, at), y2: y });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::ids::PoolId;
    use chrono::{Duration, TimeZone, Utc};
    use chrono_tz::Asia::Karachi;
    use uuid::Uuid;

    fn level(day: u32, confirmed: i32, waiting: i32) -> Snapshot {
        let at = Utc.with_ymd_and_hms(2026, 11, day, 8, 0, 0).single().expect("a time");
        Snapshot { at, capacity: 10, confirmed, awaiting: 2, held: 0, waiting }
    }

    #[test]
    fn one_state_is_no_picture() {
        assert!(Chart::of(vec![], level(3, 1, 0), Karachi).is_none());
        assert!(Chart::of(vec![level(3, 1, 0)], level(3, 4, 0), Karachi).is_none(), "today's is the present's");
    }

    #[test]
    fn columns_are_as_wide_as_their_days() {
        let chart = Chart::of(vec![level(1, 0, 0), level(2, 5, 0)], level(5, 8, 20), Karachi).expect("a picture");
        assert_eq!((chart.middle, chart.top), (10, 20));
        let confirmed: Vec<_> = chart.boxes.iter().filter(|p| p.kind == "confirmed").collect();
        assert_eq!(
            confirmed.iter().map(|p| (p.x.0, p.width.0, p.y.0, p.height.0)).collect::<Vec<_>>(),
            [(20.0, 60.0, 75.0, 25.0), (80.0, 20.0, 60.0, 40.0)]
        );
        assert_eq!(chart.boxes.iter().filter(|p| p.kind == "awaiting").count(), 3);
        assert_eq!(chart.waiting.len(), 2, "the step up and the last day");
        assert_eq!(chart.capacity.len(), 1, "a capacity that stays is one line");
        assert_eq!((chart.first, chart.last), (chart.points[0].at.date_naive(), chart.points[2].at.date_naive()));
    }

    #[test]
    fn nobody_waits_in_a_picture_without_a_list() {
        let chart = Chart::of(vec![level(1, 0, 0)], level(2, 1, 0), Karachi).expect("a picture");
        assert!(chart.waiting.is_empty());
    }

    #[test]
    fn days_are_the_summits() {
        // 8 pm in London is tomorrow in Karachi.
        let evening = Snapshot { at: level(1, 0, 0).at + Duration::hours(12), ..level(1, 0, 0) };
        assert!(Chart::of(vec![evening], level(2, 1, 0), Karachi).is_none());
    }

    #[test]
    fn scales_are_round_and_halve() {
        let scales = [0, 1, 3, 19, 20, 21, 1_200, 1_000_000_000].map(scale);
        assert_eq!(scales.map(|(_, top)| top), [2, 2, 4, 20, 20, 40, 1_200, 1_000_000_000]);
    }

    #[test]
    fn a_bar_is_as_full_as_its_pool() {
        let pool = Pool { capacity: 8, confirmed: 2, awaiting_approval: 1, held_by_codes: 1, free: 4, ..Pool::new(PoolId(Uuid::nil())) };
        let shown: Vec<_> = bar(&pool).iter().map(|p| (p.kind, p.x.to_string(), p.width.to_string())).collect();
        let part = |kind, x: &str, width: &str| (kind, x.to_owned(), width.to_owned());
        assert_eq!(
            shown,
            [part("confirmed", "0.000%", "25.000%"), part("awaiting", "25.000%", "12.500%"), part("held", "37.500%", "12.500%")]
        );
        assert!(bar(&Pool::new(PoolId(Uuid::nil()))).is_empty());
    }
}
