//! What a cycle still needs before a stage can go well.
use super::{Category, Cycle, Moment, Stage};

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
}

/// What is missing, and for which stage, in the order of the stages.
pub fn needs_of(cycle: &Cycle, categories: &[Category]) -> Vec<(Stage, Need)> {
    let bare = categories.iter().filter(|category| category.rubric.is_empty()).count();
    let without = |moment: Moment| cycle.dates.at(moment).is_none();
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
        let needs = needs_of(&bare, &[]);
        assert!(needs.contains(&(Stage::Preparation, Need::Categories)));
        assert!(needs.contains(&(Stage::Preparation, Need::Shown)));
        assert!(needs.contains(&(Stage::Online, Need::Date(Moment::OnlineCloses))));
        let dates = needs.iter().filter(|(_, need)| matches!(need, Need::Date(_))).count();
        assert_eq!(dates, 7, "all but the pitch round's: {needs:?}");
        let shown = Cycle { is_shown: true, ..cycle() };
        assert_eq!(needs_of(&shown, &[category()]), [(Stage::Online, Need::Rubrics(1))]);
        let half = Cycle { dates: shown.dates.clone().with(Moment::PitchCloses, None), ..shown };
        assert_eq!(needs_of(&half, &[category()]).last(), Some(&(Stage::Pitch, Need::Date(Moment::PitchCloses))));
    }
}
