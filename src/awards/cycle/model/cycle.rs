//! A cycle: its dates, and the rules that are fixed before anybody scores.
use crate::{
    awards::ids::CycleId,
    choice,
    kit::{bilingual::Bilingual, clock::Timestamp},
};

/// A moment of a cycle, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    NominationsOpen,
    NominationsClose,
    ScreeningEnds,
    OnlineOpens,
    OnlineCloses,
    PitchOpens,
    PitchCloses,
    DeliberationEnds,
    Publication,
}

impl Moment {
    pub const ALL: [Self; 9] = [
        Self::NominationsOpen,
        Self::NominationsClose,
        Self::ScreeningEnds,
        Self::OnlineOpens,
        Self::OnlineCloses,
        Self::PitchOpens,
        Self::PitchCloses,
        Self::DeliberationEnds,
        Self::Publication,
    ];

    /// Its column and its field.
    pub fn value(self) -> &'static str {
        match self {
            Self::NominationsOpen => "nominations_open_at",
            Self::NominationsClose => "nominations_close_at",
            Self::ScreeningEnds => "screening_ends_at",
            Self::OnlineOpens => "online_opens_at",
            Self::OnlineCloses => "online_closes_at",
            Self::PitchOpens => "pitch_opens_at",
            Self::PitchCloses => "pitch_closes_at",
            Self::DeliberationEnds => "deliberation_ends_at",
            Self::Publication => "publication_at",
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NominationsOpen => "awards-moment-nominations-open",
            Self::NominationsClose => "awards-moment-nominations-close",
            Self::ScreeningEnds => "awards-moment-screening-ends",
            Self::OnlineOpens => "awards-moment-online-opens",
            Self::OnlineCloses => "awards-moment-online-closes",
            Self::PitchOpens => "awards-moment-pitch-opens",
            Self::PitchCloses => "awards-moment-pitch-closes",
            Self::DeliberationEnds => "awards-moment-deliberation-ends",
            Self::Publication => "awards-moment-publication",
        }
    }
}

choice! {
    /// Which score decides who wins.
    #[derive(Default)]
    ScoreRule [
        /// The plain mean of the panel.
        Raw = "raw" => "awards-score-raw",
        /// The mean with each judge's severity taken out.
        #[default]
        Calibrated = "calibrated" => "awards-score-calibrated",
    ]
}

impl ScoreRule {
    /// The key of what it means.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Raw => "awards-score-raw-hint",
            Self::Calibrated => "awards-score-calibrated-hint",
        }
    }
}

choice! {
    /// What decides between entries with the same score.
    #[derive(Default)]
    TieRule [
        /// The mean of the heaviest criterion, of the next, and so on, then the median, then the chair.
        #[default]
        Criteria = "criteria" => "awards-tie-criteria",
        /// The median, then the chair.
        Median = "median" => "awards-tie-median",
        Chair = "chair" => "awards-tie-chair",
        /// They win together.
        Joint = "joint" => "awards-tie-joint",
    ]
}

choice! {
    /// Why a judge does not judge an entry.
    ConflictKind [
        Economy = "economy" => "awards-conflict-economy",
        Employer = "employer" => "awards-conflict-employer",
        Nominator = "nominator" => "awards-conflict-nominator",
        PastTie = "past_tie" => "awards-conflict-past-tie",
        Family = "family" => "awards-conflict-family",
        Other = "other" => "awards-conflict-other",
    ]
}

/// When a cycle's stages begin and end; what is not set yet is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates([Option<Timestamp>; Moment::ALL.len()]);

impl Dates {
    pub fn at(&self, moment: Moment) -> Option<Timestamp> {
        self.0[moment as usize]
    }

    #[must_use]
    pub fn with(mut self, moment: Moment, at: Option<Timestamp>) -> Self {
        self.0[moment as usize] = at;
        self
    }

    pub fn has_come(&self, moment: Moment, now: Timestamp) -> bool {
        self.at(moment).is_some_and(|at| at <= now)
    }

    /// The first moment that does not come after one that stands before it.
    pub fn out_of_order(&self) -> Option<Moment> {
        let mut before: Option<Timestamp> = None;
        for moment in Moment::ALL {
            let Some(at) = self.at(moment) else { continue };
            if before.is_some_and(|before| at <= before) {
                return Some(moment);
            }
            before = Some(at);
        }
        None
    }
}

/// What may be changed no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Who may enter: nominations are open, or were.
    pub entry: bool,
    /// How entries are judged: the online round is open, or was.
    pub judging: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    pub cycle_id: CycleId,
    pub name: Bilingual,
    /// In addresses: `2026`.
    pub edition: String,
    pub dates: Dates,
    pub score_rule: ScoreRule,
    pub tie_rule: TieRule,
    /// In the order of [`ConflictKind::ALL`].
    pub conflict_kinds: Vec<ConflictKind>,
    /// Whether the site shows it.
    pub is_shown: bool,
    /// When its winners became public.
    pub published_at: Option<Timestamp>,
    /// Whether whoever entered learns how they were scored, once that is.
    pub gives_feedback: bool,
}

impl Cycle {
    pub fn fixed(&self, now: Timestamp) -> Fixed {
        Fixed { entry: self.dates.has_come(Moment::NominationsOpen, now), judging: self.dates.has_come(Moment::OnlineOpens, now) }
    }

    /// Whether entries are heard in a pitch round too.
    pub fn has_pitches(&self) -> bool {
        self.dates.at(Moment::PitchOpens).is_some()
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use chrono::Duration;
    use uuid::Uuid;

    /// A cycle whose moments are a day apart, beginning with the first day of the epoch.
    pub fn cycle() -> Cycle {
        let day = |moment: Moment| Some(Timestamp::UNIX_EPOCH + Duration::days(moment as i64));
        Cycle {
            cycle_id: CycleId(Uuid::nil()),
            name: Bilingual::new("ICT Awards 2026", "آئی سی ٹی ایوارڈز 2026"),
            edition: "2026".into(),
            dates: Moment::ALL.into_iter().fold(Dates::default(), |dates, moment| dates.with(moment, day(moment))),
            score_rule: ScoreRule::Calibrated,
            tie_rule: TieRule::Criteria,
            conflict_kinds: ConflictKind::ALL.to_vec(),
            is_shown: false,
            published_at: None,
            gives_feedback: true,
        }
    }

    #[test]
    fn moments_follow_each_other() {
        let dates = cycle().dates;
        assert_eq!(dates.out_of_order(), None);
        assert_eq!(Dates::default().out_of_order(), None);
        let same = dates.clone().with(Moment::OnlineOpens, dates.at(Moment::ScreeningEnds));
        assert_eq!(same.out_of_order(), Some(Moment::OnlineOpens));
        let early = dates.clone().with(Moment::Publication, dates.at(Moment::NominationsOpen));
        assert_eq!(early.out_of_order(), Some(Moment::Publication));
        let holes = dates.with(Moment::PitchOpens, None).with(Moment::PitchCloses, None);
        assert_eq!(holes.out_of_order(), None);
    }

    #[test]
    fn what_was_relied_on_is_fixed_from_its_very_moment_on() {
        let cycle = cycle();
        let (opens, scores) = (cycle.dates.at(Moment::NominationsOpen), cycle.dates.at(Moment::OnlineOpens));
        let before = |at: Option<Timestamp>| at.expect("a moment") - Duration::milliseconds(1);
        assert_eq!(cycle.fixed(before(opens)), Fixed { entry: false, judging: false });
        assert_eq!(cycle.fixed(opens.expect("a moment")), Fixed { entry: true, judging: false });
        assert_eq!(cycle.fixed(before(scores)), Fixed { entry: true, judging: false });
        assert_eq!(cycle.fixed(scores.expect("a moment")), Fixed { entry: true, judging: true });
    }
}
