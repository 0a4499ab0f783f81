//! Judge totals on a scale on which nothing overflows or vanishes.
use super::{
    super::{
        exact::Exact,
        graph::{Component, components},
        numbers::float,
        rubric::{EntryIndex, JudgeIndex},
    },
    results::{JudgeTotal, NotCalibrated},
};

#[derive(Clone, Copy)]
pub(super) struct Observation {
    /// Position in `entries`.
    pub entry: usize,
    /// Position in `judges`.
    pub judge: usize,
    /// (total − centre) / scale, −1 to 1.
    pub y: f64,
}

pub(super) struct Observations {
    /// By entry, then by judge.
    pub ratings: Vec<Observation>,
    /// Those with ratings, ascending.
    pub entries: Vec<EntryIndex>,
    pub judges: Vec<JudgeIndex>,
    /// The mean of all totals.
    pub centre: f64,
    /// Their range.
    pub scale: f64,
}

impl Observations {
    /// The differences to the mean are taken exactly, before anything is rounded: totals that differ in the ninth decimal are
    /// as good as any.
    pub fn of(totals: &[JudgeTotal]) -> Result<Self, NotCalibrated> {
        let mut sorted: Vec<&JudgeTotal> = totals.iter().collect();
        sorted.sort_by_key(|total| (total.entry, total.judge));
        if let Some(pair) = sorted.windows(2).find(|pair| (pair[0].entry, pair[0].judge) == (pair[1].entry, pair[1].judge)) {
            return Err(NotCalibrated::RatedTwice(pair[0].entry, pair[0].judge));
        }
        let values = || sorted.iter().map(|total| &total.total);
        let (Some(lowest), Some(highest), Some(centre)) = (values().min(), values().max(), Exact::mean(values())) else {
            return Err(NotCalibrated::NoRatings);
        };
        let range = highest - lowest;
        let y = values().map(|total| (total - &centre).over(&range).map_or(0.0, |y| y.to_f64())).collect::<Vec<_>>();
        let pairs = sorted.iter().zip(y).map(|(total, y)| (total.entry, total.judge, y));
        let observations = Self::compact(&pairs.collect::<Vec<_>>(), centre.to_f64(), range.to_f64());
        observations.check()?;
        Ok(observations)
    }

    /// What is left without one judge, on the same scale; nothing where it cannot be calibrated.
    pub fn without(&self, judge: JudgeIndex) -> Option<Self> {
        let kept = self.ratings.iter().filter(|rating| self.judges[rating.judge] != judge);
        let kept: Vec<_> = kept.map(|rating| (self.entries[rating.entry], self.judges[rating.judge], rating.y)).collect();
        let rest = Self::compact(&kept, self.centre, self.scale);
        rest.check().is_ok().then_some(rest)
    }

    fn compact(pairs: &[(EntryIndex, JudgeIndex, f64)], centre: f64, scale: f64) -> Self {
        let mut entries: Vec<EntryIndex> = pairs.iter().map(|(entry, _, _)| *entry).collect();
        entries.dedup();
        let mut judges: Vec<JudgeIndex> = pairs.iter().map(|(_, judge, _)| *judge).collect();
        judges.sort_unstable();
        judges.dedup();
        let ratings = pairs.iter().map(|(entry, judge, y)| Observation {
            entry: entries.partition_point(|e| e < entry),
            judge: judges.partition_point(|j| j < judge),
            y: *y,
        });
        let ratings = ratings.collect();
        Self { ratings, entries, judges, centre, scale }
    }

    fn check(&self) -> Result<(), NotCalibrated> {
        if self.entries.len() == 1 {
            return Err(NotCalibrated::OneEntry);
        }
        if self.judges.len() == 1 {
            return Err(NotCalibrated::OneJudge);
        }
        let components = self.components();
        if components.len() > 1 {
            return Err(NotCalibrated::NotConnected(components));
        }
        let first = self.ratings.first().map_or(0.0, |rating| rating.y);
        if self.ratings.iter().all(|rating| (rating.y - first).abs() <= 0.0) {
            return Err(NotCalibrated::AllScoresEqual);
        }
        let finite = self.centre.is_finite() && self.scale.is_finite() && self.scale.is_normal();
        if finite { Ok(()) } else { Err(NotCalibrated::BeyondFloats) }
    }

    /// Estimating takes one rating more than a design needs to be connected: else every difference fits perfectly.
    pub fn check_can_estimate(&self) -> Result<(), NotCalibrated> {
        let needed = self.entries.len() + self.judges.len();
        if self.ratings.len() < needed {
            return Err(NotCalibrated::TooFewRatings { ratings: self.ratings.len(), needed });
        }
        Ok(())
    }

    fn components(&self) -> Vec<Component> {
        components(self.ratings.iter().map(|rating| (self.entries[rating.entry], self.judges[rating.judge])))
    }

    /// The standard deviation of all totals, in points.
    pub fn deviation(&self) -> f64 {
        let squares: f64 = self.ratings.iter().map(|rating| rating.y * rating.y).sum();
        self.scale * (squares / (float(self.ratings.len()) - 1.0)).sqrt()
    }
}
