//! What to know before one trusts the numbers, in words.
use super::Report;
use crate::{
    awards::statistics::{Dropped, NotCalibrated, Warning},
    kit::sentence::{counted, names},
};

/// Why there are no calibrated scores: the end of a sentence.
pub fn reason(reason: &NotCalibrated) -> String {
    match reason {
        NotCalibrated::NoRatings => "no sheet is final".to_owned(),
        NotCalibrated::OneEntry => "there is one entry only, and nothing to compare it with".to_owned(),
        NotCalibrated::OneJudge => "there is one judge only, whose severity cannot be told".to_owned(),
        NotCalibrated::AllScoresEqual => "all judges gave every entry the same".to_owned(),
        NotCalibrated::NotConnected(parts) => {
            format!(
                "the entries fall into {} parts that have no judge in common, so that strict judges cannot be told from weak entries",
                parts.len()
            )
        }
        NotCalibrated::TooFewRatings { ratings, needed } => {
            format!(
                "there are {ratings} final sheets, and it takes {needed} to tell severity from quality among so many entries and judges"
            )
        }
        NotCalibrated::RatedTwice(..) => "a judge has two sheets for one entry".to_owned(),
        NotCalibrated::BeyondFloats => "the scores are too far apart or too close together to be calculated with".to_owned(),
        NotCalibrated::UnusableVariances => "the variances cannot be used".to_owned(),
    }
}

/// The names of warnings for programs.
pub fn code(warning: &Warning) -> &'static str {
    match warning {
        Warning::Unscored(_) => "unscored",
        Warning::Unfinished(_) => "unfinished",
        Warning::FewJudgesOnEntry(_) => "few_judges_on_entry",
        Warning::FewEntries(_) => "few_entries",
        Warning::FewJudges(_) => "few_judges",
        Warning::NotConnected(_) => "not_connected",
        Warning::NotCalibrated(_) => "not_calibrated",
        Warning::VarianceDropped(_) => "variance_dropped",
        Warning::ResidualAtLimit => "residual_at_limit",
        Warning::DecisionNeeded(_) => "decision_needed",
        Warning::LeaveOutSkipped => "leave_out_skipped",
    }
}

impl Report {
    pub fn warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::Unscored(entries) => {
                let has = if entries.len() == 1 { "has no final sheet and no place" } else { "have no final sheet and no place" };
                format!("{} {has}.", self.entries_called(entries))
            }
            Warning::Unfinished(sheets) => {
                let (sheets, count) = (counted(sheets.len(), "sheet lacks", "sheets lack"), if sheets.len() == 1 { "does" } else { "do" });
                format!("{sheets} a criterion and {count} not count: missing is never zero.")
            }
            Warning::FewJudgesOnEntry(entries) => {
                let were = if entries.len() == 1 { "was" } else { "were" };
                format!("{} {were} scored by one or two judges only; such a mean says little.", self.entries_called(entries))
            }
            Warning::FewEntries(count) => {
                format!("Only {} scored: how much entries differ is uncertain.", counted(*count, "entry", "entries"))
            }
            Warning::FewJudges(count) => format!("Only {}: how much judges differ is uncertain.", counted(*count, "judge", "judges")),
            Warning::NotConnected(parts) => {
                format!("The entries fall into {parts} parts that have no judge in common; places across parts compare different judges.")
            }
            Warning::NotCalibrated(why) => format!("There are no calibrated scores: {}. Raw scores stand alone.", reason(why)),
            Warning::VarianceDropped(Dropped::Quality) => {
                "The scores do not tell the entries apart: what differs is between judges or chance. All calibrated scores are the same."
                    .to_owned()
            }
            Warning::VarianceDropped(Dropped::Severity) => {
                "The judges seem equally strict: calibrated scores are raw ones, drawn towards the mean where judges are few.".to_owned()
            }
            Warning::ResidualAtLimit => {
                "Entries and judges explain the scores almost without a rest; the standard deviations are too small to be believed."
                    .to_owned()
            }
            Warning::DecisionNeeded(entries) => {
                format!("Only a decision can separate {}, and a winning place hangs on it.", self.entries_called(entries))
            }
            Warning::LeaveOutSkipped => "Judges were not left out one at a time: the round is too large for that.".to_owned(),
        }
    }

    /// All that one should know, what was taken for granted last.
    pub fn all_warnings(&self) -> Vec<String> {
        let unfinished = |warning: &&Warning| !matches!(warning, Warning::Unfinished(_));
        let mut all: Vec<String> = self.analysis.warnings.iter().filter(unfinished).map(|warning| self.warning(warning)).collect();
        if !self.judged.not_final.is_empty() {
            all.insert(0, self.not_final());
        }
        all.extend(self.judged.notes.clone());
        all
    }

    fn not_final(&self) -> String {
        let (sheets, missing) = (self.judged.not_final.len(), self.judged.missing);
        let scores = counted(missing, "score is", "scores are");
        let are = if sheets == 1 { "sheet is not final and does" } else { "sheets are not final and do" };
        let said = format!("{scores} missing, so that {sheets} {are} not count: missing is never zero.");
        if !self.judged.round.sheets().is_empty() {
            return said;
        }
        let criteria = names(self.judged.criteria.iter().map(|criterion| criterion.name.as_str()));
        format!("{said} No sheet has all of {criteria}; if they are of different categories or rounds, name their column by --category.")
    }
}
