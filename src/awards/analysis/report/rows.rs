//! Entries, judges and sheets with all that is known of each.
use super::{Report, Reports};
use crate::awards::statistics::{CalibratedEntry, Chance, EntryIndex, JudgeSeverity, Panel, Standings};

/// One entry; by the raw mean, those without a place last.
pub struct EntryRow<'a> {
    pub name: &'a str,
    pub panel: Option<&'a Panel>,
    pub place: Option<usize>,
    pub calibrated: Option<&'a CalibratedEntry>,
    pub calibrated_place: Option<usize>,
    pub chance: Option<&'a Chance>,
    /// By the raw mean.
    pub wins: bool,
}

pub struct JudgeRow<'a> {
    pub name: &'a str,
    /// Final ones.
    pub sheets: usize,
    pub severity: Option<&'a JudgeSeverity>,
}

/// How far a judge's total is from the mean of the entry's judges.
pub struct Residual {
    pub entry: usize,
    pub judge: usize,
    pub total: f64,
    pub mean: f64,
}

impl Residual {
    pub fn difference(&self) -> f64 {
        self.total - self.mean
    }
}

fn places(standings: Option<&Standings>, entries: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; entries];
    for place in standings.iter().flat_map(|standings| &standings.places) {
        places[place.entry.0] = Some(place.place);
    }
    places
}

impl Reports {
    pub fn entry_rows<'a>(&self, report: &'a Report) -> Vec<EntryRow<'a>> {
        let (judged, analysis) = (&report.judged, &report.analysis);
        let count = judged.entries.len();
        let (raw, calibrated_places) = (places(Some(&analysis.raw), count), places(analysis.calibrated.as_ref(), count));
        let (mut calibrated, mut chances) = (vec![None; count], vec![None; count]);
        for entry in analysis.calibration.iter().flat_map(|calibration| &calibration.entries) {
            calibrated[entry.entry.0] = Some(entry);
        }
        for chance in &analysis.chances {
            chances[chance.entry.0] = Some(chance);
        }
        let unplaced = (0..count).filter(|at| raw[*at].is_none());
        let order = analysis.raw.places.iter().map(|place| place.entry.0).chain(unplaced);
        let row = |at: usize| EntryRow {
            name: &judged.entries[at],
            panel: analysis.panels[at].as_ref(),
            place: raw[at],
            calibrated: calibrated[at],
            calibrated_place: calibrated_places[at],
            chance: chances[at],
            wins: raw[at].is_some_and(|place| place <= self.options.winners),
        };
        order.map(row).collect()
    }
}

impl Report {
    /// The most lenient first; those whose severity is not known as they came.
    pub fn judge_rows(&self) -> Vec<JudgeRow<'_>> {
        let mut sheets = vec![0; self.judged.judges.len()];
        self.judged.round.sheets().iter().for_each(|sheet| sheets[sheet.judge.0] += 1);
        let mut severities = vec![None; sheets.len()];
        for judge in self.analysis.calibration.iter().flat_map(|calibration| &calibration.judges) {
            severities[judge.judge.0] = Some(judge);
        }
        let names = self.judged.judges.iter().map(String::as_str);
        let mut rows: Vec<JudgeRow> =
            names.zip(sheets).zip(severities).map(|((name, sheets), severity)| JudgeRow { name, sheets, severity }).collect();
        let lenience = |row: &JudgeRow| row.severity.map_or(f64::NEG_INFINITY, |judge| judge.severity);
        rows.sort_by(|a, b| lenience(b).total_cmp(&lenience(a)));
        rows
    }

    /// Of every final sheet whose entry has another one.
    pub fn residuals(&self) -> Vec<Residual> {
        let mean = |entry: EntryIndex| self.analysis.panels[entry.0].as_ref().filter(|panel| panel.n > 1).map(|panel| panel.mean.to_f64());
        let sheets = self.judged.round.sheets().iter();
        let residual = |(mean, entry, judge, total): (f64, usize, usize, f64)| Residual { entry, judge, total, mean };
        sheets.filter_map(|s| Some((mean(s.entry)?, s.entry.0, s.judge.0, s.total.to_f64()))).map(residual).collect()
    }

    pub fn entry(&self, entry: EntryIndex) -> &str {
        &self.judged.entries[entry.0]
    }
}
