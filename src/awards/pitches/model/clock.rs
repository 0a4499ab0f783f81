//! The clock of a room: 3 minutes to set up, 10 to pitch, 10 for questions, 2 to clear the room, as at the APICTA awards.
use crate::{awards::ids::NominationId, kit::clock::Timestamp};
use chrono::TimeDelta;

/// A part of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Part {
    SetUp,
    Pitch,
    Questions,
    Clearing,
}

const PARTS: [Part; 4] = [Part::SetUp, Part::Pitch, Part::Questions, Part::Clearing];

impl Part {
    pub fn minutes(self) -> i64 {
        match self {
            Self::SetUp => 3,
            Self::Pitch | Self::Questions => 10,
            Self::Clearing => 2,
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::SetUp => "awards-pitch-set-up",
            Self::Pitch => "awards-pitch-pitch",
            Self::Questions => "awards-pitch-questions",
            Self::Clearing => "awards-pitch-clearing",
        }
    }

    fn next(self) -> Option<Self> {
        PARTS.into_iter().skip_while(|part| *part != self).nth(1)
    }
}

/// As it was set last. One part follows the other by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whose turn it is; none where whoever reads may not know.
    pub current: Option<NominationId>,
    pub part: Part,
    /// When that began, as if the clock had never stood still.
    pub since: Timestamp,
    /// Since when it stands still.
    pub paused: Option<Timestamp>,
}

/// What a clock shows at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Showing {
    /// None: the slot is over.
    pub part: Option<Part>,
    pub left: TimeDelta,
    pub is_paused: bool,
}

/// What somebody does to a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Start(NominationId),
    /// The next part begins at once.
    Next,
    Pause,
    Resume,
    /// It shows nobody.
    Clear,
}

impl Clock {
    fn running(current: Option<NominationId>, part: Part, since: Timestamp) -> Self {
        Self { current, part, since, paused: None }
    }

    pub fn showing(&self, now: Timestamp) -> Showing {
        let is_paused = self.paused.is_some();
        let mut passed = (self.paused.unwrap_or(now) - self.since).max(TimeDelta::zero());
        for part in PARTS.into_iter().skip_while(|part| *part != self.part) {
            let lasts = TimeDelta::minutes(part.minutes());
            if passed < lasts {
                return Showing { part: Some(part), left: lasts - passed, is_paused };
            }
            passed -= lasts;
        }
        Showing { part: None, left: TimeDelta::zero(), is_paused }
    }

    /// What it shows in a word: a button that was meant for something else does nothing.
    pub fn token(clock: Option<&Self>, now: Timestamp) -> String {
        let Some(clock) = clock else { return "idle".to_owned() };
        let showing = clock.showing(now);
        let part = showing.part.map_or("over", Part::key);
        let entry = clock.current.map(|id| id.to_string()).unwrap_or_default();
        format!("{entry} {part} {}", if showing.is_paused { "paused" } else { "running" })
    }

    /// What a clock is after a step.
    pub fn after(clock: Option<&Self>, step: Step, now: Timestamp) -> Option<Self> {
        match (clock, step) {
            (_, Step::Start(entry)) => Some(Self::running(Some(entry), Part::SetUp, now)),
            (None, _) | (_, Step::Clear) => None,
            (Some(clock), Step::Next) => Some(match clock.showing(now).part.map(|part| (part, part.next())) {
                Some((_, Some(next))) => Self::running(clock.current, next, now),
                // The slot is over as if its time were: who comes after it is still known.
                Some((last, None)) => Self::running(clock.current, last, now - TimeDelta::minutes(last.minutes())),
                None => *clock,
            }),
            (Some(clock), Step::Pause) => Some(Self { paused: clock.paused.or(Some(now)), ..*clock }),
            (Some(clock), Step::Resume) => {
                let stood = clock.paused.map_or(TimeDelta::zero(), |since| now - since);
                Some(Self { since: clock.since + stood, paused: None, ..*clock })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn entry() -> NominationId {
        NominationId(Uuid::from_u128(1))
    }

    /// The part that is shown, and the seconds that are left of it.
    fn shown(clock: Option<Clock>, seconds: i64) -> (Option<Part>, i64) {
        let showing = clock.expect("a clock").showing(at(seconds));
        (showing.part, showing.left.num_seconds())
    }

    #[test]
    fn a_slot_is_25_minutes_and_its_parts_follow_each_other() {
        assert_eq!(PARTS.iter().map(|part| part.minutes()).sum::<i64>(), 25, "as `award_heard` plans them");
        let clock = Clock::after(None, Step::Start(entry()), at(0));
        assert_eq!(shown(clock, 0), (Some(Part::SetUp), 180));
        assert_eq!(shown(clock, 179), (Some(Part::SetUp), 1));
        assert_eq!(shown(clock, 180), (Some(Part::Pitch), 600));
        assert_eq!(shown(clock, 780), (Some(Part::Questions), 600));
        assert_eq!(shown(clock, 1_380), (Some(Part::Clearing), 120));
        assert_eq!(shown(clock, 1_500), (None, 0));
        assert_eq!(shown(clock, -5), (Some(Part::SetUp), 180), "a clock that is behind");
    }

    #[test]
    fn the_next_part_begins_when_it_is_said() {
        let clock = Clock::after(None, Step::Start(entry()), at(0));
        let pitch = Clock::after(clock.as_ref(), Step::Next, at(60));
        assert_eq!(shown(pitch, 60), (Some(Part::Pitch), 600));
        // It had gone on by itself: what comes after that is meant.
        let clearing = Clock::after(pitch.as_ref(), Step::Next, at(700));
        assert_eq!(shown(clearing, 700), (Some(Part::Clearing), 120));
        // The last part ends with the slot, and it is still known whose that was.
        let over = Clock::after(clearing.as_ref(), Step::Next, at(701));
        assert_eq!((shown(over, 701), over.and_then(|clock| clock.current)), ((None, 0), Some(entry())));
        assert_eq!(Clock::after(over.as_ref(), Step::Next, at(800)), over);
        assert_eq!(Clock::after(None, Step::Next, at(0)), None);
    }

    #[test]
    fn a_clock_that_stands_still_loses_nothing() {
        let clock = Clock::after(None, Step::Start(entry()), at(0));
        let paused = Clock::after(clock.as_ref(), Step::Pause, at(100));
        assert_eq!(shown(paused, 5_000), (Some(Part::SetUp), 80));
        assert_eq!(Clock::after(paused.as_ref(), Step::Pause, at(200)), paused, "paused twice");
        let resumed = Clock::after(paused.as_ref(), Step::Resume, at(5_000));
        assert_eq!(shown(resumed, 5_079), (Some(Part::SetUp), 1));
        assert_eq!(Clock::after(resumed.as_ref(), Step::Resume, at(5_010)), resumed, "resumed twice");
        assert_eq!(Clock::after(resumed.as_ref(), Step::Clear, at(5_010)), None);
    }

    #[test]
    fn what_is_shown_has_a_word_that_changes_with_it() {
        let clock = Clock::after(None, Step::Start(entry()), at(0));
        let of = |seconds| Clock::token(clock.as_ref(), at(seconds));
        assert_eq!(of(1), of(2));
        assert!(of(1) != of(200) && of(1) != of(2_000) && of(1) != Clock::token(None, at(1)));
        let paused = Clock::after(clock.as_ref(), Step::Pause, at(1));
        assert_ne!(Clock::token(paused.as_ref(), at(1)), of(1));
    }
}
