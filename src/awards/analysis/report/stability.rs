//! Who wins, and what that hangs on: chance, single judges, weights.
use super::{
    Report, Reports,
    figures::{chance, exact, percent, points},
};
use crate::{
    awards::statistics::{Crossing, EntryIndex, LeftOut, Standings},
    kit::sentence::{counted, name},
};

/// Judges or weights that are told one by one.
const SAID: usize = 20;

impl Reports {
    /// Who wins and how sure that is, the most important sentence first.
    pub fn verdict(&self, report: &Report) -> Vec<String> {
        let analysis = &report.analysis;
        let winners = analysis.raw.winners(self.options.winners);
        let Some(first) = analysis.raw.places.first() else { return vec!["No sheet is final, so that nobody has a place.".to_owned()] };
        let best: Vec<EntryIndex> = self.winners_by_place(&analysis.raw);
        let names = report.entries_called(&best);
        let mut said = vec![match best.len() {
            1 => format!("{names} wins by the raw mean."),
            several if several > self.options.winners => {
                let places = counted(self.options.winners, "winning place", "winning places");
                format!("By the raw mean {names} have {places} between them, which only a decision gives to some of them.")
            }
            _ => format!("{names} win by the raw mean."),
        }];
        if winners.len() == 1 {
            said.extend(report.winner(first.entry));
        } else {
            said.extend(report.chances_of(&winners));
        }
        if let Some(calibrated) = &analysis.calibrated {
            let others = calibrated.winners(self.options.winners);
            if others == winners {
                said.push("Calibrated scores, which allow for strict and lenient judges, give the same.".to_owned());
            } else {
                let (names, would) = (report.entries_called(&self.winners_by_place(calibrated)), "would win");
                said.push(format!("By calibrated scores, which allow for strict and lenient judges, {names} {would}."));
            }
        }
        said
    }

    fn winners_by_place(&self, standings: &Standings) -> Vec<EntryIndex> {
        standings.places.iter().take_while(|place| place.place <= self.options.winners).map(|place| place.entry).collect()
    }
}

impl Report {
    fn winner(&self, entry: EntryIndex) -> Option<String> {
        let mean = exact(&self.analysis.panels[entry.0].as_ref()?.mean);
        let calibrated = self.analysis.calibration.as_ref().ok()?.entry(entry);
        // Where scores do not tell entries apart, all have the same.
        let calibrated = calibrated.filter(|_| self.analysis.calibrated.is_some());
        let calibrated = calibrated.map(|one| format!("; calibrated {} ± {}", points(one.score), points(one.sd))).unwrap_or_default();
        let best = self.analysis.chances.iter().find(|one| one.entry == entry);
        let best = best.map(|one| format!("; the chance that it is the best: {}", chance(one.first))).unwrap_or_default();
        Some(format!("Its mean is {mean} of 100{calibrated}{best}."))
    }

    fn chances_of(&self, winners: &[EntryIndex]) -> Option<String> {
        let chances = self.analysis.chances.iter().filter(|one| winners.contains(&one.entry)).map(|one| one.among_winners);
        let least = chances.clone().min_by(f64::total_cmp)?;
        let most = chances.max_by(f64::total_cmp)?;
        let (least, most) = (chance(least), chance(most));
        let between = if least == most { least } else { format!("between {least} and {most}") };
        Some(format!("The chance that each belongs there is {between}."))
    }

    /// Without whom other entries would win.
    pub fn without_judges(&self) -> Vec<String> {
        let all = &self.analysis.left_out;
        let change = |one: &&LeftOut| one.raw.winners_change || one.calibrated.as_ref().is_some_and(|c| c.winners_change);
        let changing: Vec<&LeftOut> = all.iter().filter(change).collect();
        if all.len() < 2 {
            return vec![];
        }
        if changing.is_empty() {
            return vec![format!("The winners stay the same whichever of the {} judges is left out.", all.len())];
        }
        let mut said: Vec<String> = changing.iter().take(SAID).map(|one| self.without_judge(one)).collect();
        match all.len() - changing.len() {
            0 => {}
            rest => said.push(format!("Without any one of the other {rest} judges the winners stay the same.")),
        }
        if changing.len() > SAID {
            said.push(format!("So they change without any one of {} other judges.", changing.len() - SAID));
        }
        said
    }

    fn without_judge(&self, one: &LeftOut) -> String {
        let who = name(&self.judged.judges[one.judge.0]);
        let raw = one.raw.winners_change.then(|| format!("{} by the raw mean", self.named_or_nobody(&one.raw.winners)));
        let calibrated = one.calibrated.as_ref().filter(|c| c.winners_change);
        let calibrated = calibrated.map(|c| format!("{} by calibrated scores", self.named_or_nobody(&c.winners)));
        let both = raw.into_iter().chain(calibrated).collect::<Vec<_>>().join(", and ");
        format!("Without the judge {who} the winners would be {both}.")
    }

    fn named_or_nobody(&self, entries: &[EntryIndex]) -> String {
        if entries.is_empty() { "nobody".to_owned() } else { self.entries_called(entries) }
    }

    /// At which weights other entries would win.
    pub fn other_weights(&self) -> Vec<String> {
        let mut said = vec![];
        for weight in &self.analysis.weights {
            let criterion = name(self.criterion(weight.criterion));
            let change = |crossing: &Crossing, way: &str| {
                let (enters, leaves) = (name(self.entry(crossing.enters)), name(self.entry(crossing.leaves)));
                let (now, then) = (percent(&weight.share), percent(&crossing.share));
                format!("If {criterion} weighed {way} than {then} in place of {now}, {enters} would win before {leaves}.")
            };
            said.extend(weight.lower.as_ref().map(|crossing| change(crossing, "less")));
            said.extend(weight.upper.as_ref().map(|crossing| change(crossing, "more")));
        }
        if said.is_empty() && !self.analysis.weights.is_empty() {
            said.push("The winners stay the same if any one weight is up to a half smaller or larger.".to_owned());
        }
        said.truncate(2 * SAID);
        said
    }
}
