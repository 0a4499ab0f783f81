//! The stages of a cycle, one after the other.
use super::{Cycle, Moment};
use crate::kit::clock::Timestamp;

/// Where a cycle stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Preparation,
    Nominations,
    Screening,
    Online,
    Pitch,
    Deliberation,
    Published,
}

impl Stage {
    pub const ALL: [Self; 7] =
        [Self::Preparation, Self::Nominations, Self::Screening, Self::Online, Self::Pitch, Self::Deliberation, Self::Published];

    /// As the database notes it.
    pub fn value(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Nominations => "nominations",
            Self::Screening => "screening",
            Self::Online => "online",
            Self::Pitch => "pitch",
            Self::Deliberation => "deliberation",
            Self::Published => "published",
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Preparation => "awards-stage-preparation",
            Self::Nominations => "awards-stage-nominations",
            Self::Screening => "awards-stage-screening",
            Self::Online => "awards-stage-online",
            Self::Pitch => "awards-stage-pitch",
            Self::Deliberation => "awards-stage-deliberation",
            Self::Published => "awards-stage-published",
        }
    }
}

impl Stage {
    /// The moments at which it begins and ends.
    pub fn moments(self) -> (Option<Moment>, Option<Moment>) {
        match self {
            Self::Preparation => (None, Some(Moment::NominationsOpen)),
            Self::Nominations => (Some(Moment::NominationsOpen), Some(Moment::NominationsClose)),
            Self::Screening => (Some(Moment::NominationsClose), Some(Moment::ScreeningEnds)),
            Self::Online => (Some(Moment::OnlineOpens), Some(Moment::OnlineCloses)),
            Self::Pitch => (Some(Moment::PitchOpens), Some(Moment::PitchCloses)),
            Self::Deliberation => (None, Some(Moment::DeliberationEnds)),
            Self::Published => (Some(Moment::Publication), None),
        }
    }
}

/// What begins at which moment, in the order of the moments. Between the rounds, and after them, the panels deliberate, until
/// somebody publishes the winners: that is an act, and its moment no more than a plan.
const BEGINNINGS: [(Moment, Stage); 6] = [
    (Moment::NominationsOpen, Stage::Nominations),
    (Moment::NominationsClose, Stage::Screening),
    (Moment::OnlineOpens, Stage::Online),
    (Moment::OnlineCloses, Stage::Deliberation),
    (Moment::PitchOpens, Stage::Pitch),
    (Moment::PitchCloses, Stage::Deliberation),
];

impl Cycle {
    pub fn stage(&self, now: Timestamp) -> Stage {
        if self.published_at.is_some_and(|at| at <= now) {
            return Stage::Published;
        }
        let begun = BEGINNINGS.iter().rfind(|(moment, _)| self.dates.has_come(*moment, now));
        begun.map_or(Stage::Preparation, |(_, stage)| *stage)
    }
}

/// Where a stage is, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    Past,
    Now,
    Ahead,
}

impl Position {
    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Past => "awards-stage-past",
            Self::Now => "awards-stage-now",
            Self::Ahead => "awards-stage-ahead",
        }
    }
}

/// A stage in the line of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageLine {
    pub stage: Stage,
    pub position: Position,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
}

impl StageLine {
    pub fn is_now(&self) -> bool {
        self.position == Position::Now
    }
}

/// The stages in their order; a cycle without a pitch round has none.
pub fn line_of(cycle: &Cycle, now: Timestamp) -> Vec<StageLine> {
    let current = cycle.stage(now);
    let stages = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Pitch || cycle.has_pitches());
    let position = |stage: Stage| match (stage as usize).cmp(&(current as usize)) {
        std::cmp::Ordering::Less => Position::Past,
        std::cmp::Ordering::Equal => Position::Now,
        std::cmp::Ordering::Greater => Position::Ahead,
    };
    stages
        .map(|stage| {
            let (from, to) = stage.moments();
            let at = |moment: Option<Moment>| moment.and_then(|moment| cycle.dates.at(moment));
            let (from, to) = match stage {
                // Published before or after it was planned: it was when it was.
                Stage::Published => (cycle.published_at.or_else(|| at(from)), None),
                Stage::Deliberation => (at(from), [cycle.published_at, at(to)].into_iter().flatten().min()),
                _ => (at(from), at(to)),
            };
            // Between the rounds the panels deliberate, and the pitch round is still ahead.
            let is_between = stage == Stage::Pitch && current == Stage::Deliberation && !cycle.dates.has_come(Moment::PitchOpens, now);
            let position = if is_between { Position::Ahead } else { position(stage) };
            StageLine { stage, position, from, to }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::cycle, *};
    use chrono::Duration;

    #[test]
    fn a_stage_begins_at_its_very_moment() {
        let cycle = cycle();
        let at = |moment: Moment| cycle.dates.at(moment).expect("a moment");
        assert_eq!(cycle.stage(at(Moment::NominationsOpen) - Duration::milliseconds(1)), Stage::Preparation);
        for (moment, stage) in BEGINNINGS {
            assert_eq!(cycle.stage(at(moment)), stage, "{moment:?}");
            assert_ne!(cycle.stage(at(moment) - Duration::milliseconds(1)), stage, "{moment:?}");
        }
        // A plan alone publishes nothing.
        assert_eq!(cycle.stage(at(Moment::Publication)), Stage::Deliberation);
        let published = Cycle { published_at: Some(at(Moment::Publication)), ..cycle.clone() };
        assert_eq!(published.stage(at(Moment::Publication)), Stage::Published);
        // Its end is a deadline of the screening, and begins nothing.
        assert_eq!(cycle.stage(at(Moment::ScreeningEnds)), Stage::Screening);
    }

    #[test]
    fn the_line_says_what_is_past_now_and_ahead() {
        let cycle = cycle();
        let positions = |moment: Moment| -> Vec<Position> {
            line_of(&cycle, cycle.dates.at(moment).expect("a moment")).iter().map(|line| line.position).collect()
        };
        let (past, now, ahead) = (Position::Past, Position::Now, Position::Ahead);
        assert_eq!(positions(Moment::OnlineOpens), [past, past, past, now, ahead, ahead, ahead]);
        assert_eq!(positions(Moment::OnlineCloses), [past, past, past, past, ahead, now, ahead], "between the rounds");
        assert_eq!(positions(Moment::PitchCloses), [past, past, past, past, past, now, ahead]);
        let early = Cycle { published_at: cycle.dates.at(Moment::PitchCloses), ..cycle.clone() };
        let [.., deliberation, published] = &line_of(&early, Timestamp::UNIX_EPOCH + Duration::days(100_000))[..] else { panic!("stages") };
        assert_eq!((deliberation.to, published.from), (early.published_at, early.published_at), "before it was planned");
        let without = Cycle { dates: cycle.dates.clone().with(Moment::PitchOpens, None).with(Moment::PitchCloses, None), ..cycle.clone() };
        assert_eq!(line_of(&without, Timestamp::UNIX_EPOCH).len(), 6);
    }
}
