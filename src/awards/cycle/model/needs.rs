//! What a cycle still needs before a stage can go well.
use super::{Category, Cycle, Moment, Stage};
use crate::kit::clock::Timestamp;

/// Something that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Categories,
    /// So many categories have no rubric.
    Rubrics(usize),
    /// A moment is not set.
    Date(Moment),
    /// The site does not show the cycle yet.
    Shown,
    /// So many lack it.
    Work(Work, i64),
}

/// What people have still to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Member economies for which nobody nominates.
    Coordinators,
    /// Nominations that organisers are to look over.
    Screening,
    /// Panels with fewer judges than are to judge each entry.
    Panels,
    /// Judges who have not signed.
    Signatures,
    /// Judges who have not said of each entry of their panels whether they have a tie to it.
    Declarations,
    /// Entries with fewer judges than their category asks for.
    Judges,
    /// Categories whose pitches have no time.
    Pitches,
    /// Panels without a chair who has a tie to none of their entries: organisers decide there.
    Chairs,
    /// Categories that are not decided, once they can be.
    Decisions,
    /// All are decided: the winners can be published.
    Publication,
}

impl Work {
    /// Which stage needs it.
    fn stage(self) -> Stage {
        match self {
            Self::Coordinators => Stage::Nominations,
            Self::Screening => Stage::Screening,
            Self::Panels | Self::Signatures | Self::Declarations | Self::Judges => Stage::Online,
            Self::Pitches => Stage::Pitch,
            Self::Chairs | Self::Decisions => Stage::Deliberation,
            Self::Publication => Stage::Published,
        }
    }

    /// From when on it is too late; none: it stays to be done.
    fn ends(self) -> Option<Moment> {
        match self {
            Self::Coordinators => Some(Moment::NominationsClose),
            Self::Panels | Self::Signatures | Self::Declarations | Self::Judges => Some(Moment::OnlineCloses),
            Self::Pitches => Some(Moment::PitchCloses),
            Self::Screening | Self::Chairs | Self::Decisions | Self::Publication => None,
        }
    }
}

/// What is missing at `now`, and for which stage; `works`: how many lack what.
pub fn needs_of(cycle: &Cycle, categories: &[Category], works: &[(Work, i64)], now: Timestamp) -> Vec<(Stage, Need)> {
    let bare = categories.iter().filter(|category| category.rubric.is_empty()).count();
    // What is public has come about, planned or not.
    let without = |moment: Moment| cycle.published_at.is_none() && cycle.dates.at(moment).is_none();
    let mut needs = vec![];
    if categories.is_empty() {
        needs.push((Stage::Preparation, Need::Categories));
    }
    if !cycle.is_shown {
        needs.push((Stage::Preparation, Need::Shown));
    }
    if bare > 0 {
        needs.push((Stage::Online, Need::Rubrics(bare)));
    }
    for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Pitch) {
        let (from, to) = stage.moments();
        // The end of the preparation is the beginning of the nominations, and is missed there.
        let to = to.filter(|_| stage != Stage::Preparation);
        for moment in [from, to].into_iter().flatten().filter(|moment| without(*moment)) {
            // What ends one stage may begin the next.
            if !needs.iter().any(|(_, need)| *need == Need::Date(moment)) {
                needs.push((stage, Need::Date(moment)));
            }
        }
    }
    if cycle.has_pitches() && without(Moment::PitchCloses) {
        needs.push((Stage::Pitch, Need::Date(Moment::PitchCloses)));
    }
    let is_late = |work: Work| cycle.published_at.is_some() || work.ends().is_some_and(|moment| cycle.dates.has_come(moment, now));
    let open = works.iter().filter(|(work, count)| *count > 0 && !is_late(*work));
    needs.extend(open.map(|(work, count)| (work.stage(), Need::Work(*work, *count))));
    needs
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Dates, category, cycle},
        *,
    };

    #[test]
    fn whatever_is_missing_is_said_at_its_stage() {
        let bare = Cycle { dates: Dates::default(), ..cycle() };
        let now = Timestamp::default();
        let needs = needs_of(&bare, &[], &[], now);
        assert!(needs.contains(&(Stage::Preparation, Need::Categories)));
        assert!(needs.contains(&(Stage::Preparation, Need::Shown)));
        assert!(needs.contains(&(Stage::Online, Need::Date(Moment::OnlineCloses))));
        let dates = needs.iter().filter(|(_, need)| matches!(need, Need::Date(_))).count();
        assert_eq!(dates, 7, "all but the pitch round's: {needs:?}");
        let shown = Cycle { is_shown: true, ..cycle() };
        assert_eq!(needs_of(&shown, &[category()], &[], now), [(Stage::Online, Need::Rubrics(1))]);
        let half = Cycle { dates: shown.dates.clone().with(Moment::PitchCloses, None), ..shown };
        assert_eq!(needs_of(&half, &[category()], &[], now).last(), Some(&(Stage::Pitch, Need::Date(Moment::PitchCloses))));
        let public = Cycle { published_at: Some(now), dates: Dates::default(), ..half };
        assert_eq!(needs_of(&public, &[category()], &[], now), [(Stage::Online, Need::Rubrics(1))]);
    }

    #[test]
    fn work_is_asked_for_until_it_is_too_late() {
        let works = [(Work::Screening, 2), (Work::Signatures, 1), (Work::Chairs, 0)];
        let cycle = Cycle { is_shown: true, ..cycle() };
        let closes = cycle.dates.at(Moment::OnlineCloses).expect("a deadline");
        let asked = |cycle: &Cycle, now| -> Vec<_> {
            let needs = needs_of(cycle, &[], &works, now).into_iter();
            needs.filter(|(_, need)| matches!(need, Need::Work(..))).collect()
        };
        let screening = (Stage::Screening, Need::Work(Work::Screening, 2));
        let before = closes - chrono::Duration::milliseconds(1);
        assert_eq!(asked(&cycle, before), [screening, (Stage::Online, Need::Work(Work::Signatures, 1))]);
        assert_eq!(asked(&cycle, closes), [screening]);
        assert_eq!(asked(&Cycle { published_at: Some(closes), ..cycle }, closes), []);
    }
}
