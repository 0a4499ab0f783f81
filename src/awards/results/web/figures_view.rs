//! The figures of a category as pages show them.
use crate::{
    awards::{
        analysis::figures as shown,
        charts::{Dot, DotRow, Dots},
        ids::NominationId,
        results::model::{EntryFigures, Figures, Honour, JudgeFigures, Lead, Told},
        statistics::{Crossing, Exact},
    },
    kit::{
        bilingual::Bilingual,
        page::Page,
        sentence::{CLOSE, OPEN},
    },
};
use askama::filters::{Escaper, Html};

/// Standard deviations to either side that hold 95 of 100.
const REACH: f64 = 1.96;
/// Rows that are drawn; the tables have all.
const DRAWN: usize = 40;

/// A weight at which others would win.
pub struct OtherWeight<'a> {
    pub criterion: &'a str,
    /// Of which criterion that is a part.
    pub of: Option<&'a str>,
    /// What it weighs.
    pub now: String,
    /// From where on, in words.
    pub weighs: String,
    pub enters: &'a str,
    pub leaves: &'a str,
}

/// Figures with the language in which they are read.
pub struct View<'a> {
    pub page: &'a Page,
    pub figures: &'a Figures,
    /// Entries are left out to which whoever reads has a tie.
    pub is_part: bool,
}

impl<'a> View<'a> {
    pub fn names<'b>(&self, names: impl IntoIterator<Item = &'b Bilingual>) -> String {
        let names: Vec<_> = names.into_iter().map(|name| format!("{OPEN}{}{CLOSE}", name.of(self.page))).collect();
        if names.is_empty() {
            return String::new();
        }
        // A sentence isolates what is put into it, and takes its direction from its first letter outside of names: a mark.
        format!("{}{}", self.page.pick("\u{200E}", "\u{200F}"), names.join(self.page.pick(", ", "، ")))
    }

    /// Those who win by the rule, or that nobody does.
    pub fn winners(&self) -> String {
        self.named(&self.figures.standings.outcome.winners)
    }

    pub fn merits(&self) -> String {
        self.named(&self.figures.standings.outcome.merits)
    }

    /// Those entries by their names.
    pub fn named(&self, ids: &[NominationId]) -> String {
        self.names(ids.iter().filter_map(|id| self.figures.name_of(id)))
    }

    /// Those of a decision with that honour.
    pub fn honoured(&self, decided: &Told, honour: Honour) -> String {
        let own = decided.honours.iter().filter(|(_, one)| *one == honour);
        self.named(&own.map(|(id, _)| *id).collect::<Vec<_>>())
    }

    /// Sentences that say who wins, and what to know of it first.
    pub fn verdict(&self) -> Vec<String> {
        let (page, outcome, is_decided) = (self.page, &self.figures.standings.outcome, self.figures.is_decided());
        let mut said = vec![];
        if self.figures.sheets() == 0 {
            return vec![page.t("awards-figures-nothing")];
        }
        if is_decided && self.is_part {
            // What the rule gives to some of the entries is not what came of it.
            return said;
        }
        if !outcome.winners.is_empty() {
            said.push(page.with("awards-figures-winners", "names", self.winners()));
        }
        if !outcome.merits.is_empty() {
            said.push(page.with("awards-figures-merits", "names", self.merits()));
        }
        for contest in &outcome.contests {
            let names = self.named(&contest.entries);
            if is_decided {
                said.push(page.with("awards-figures-level-decided", "names", names));
                continue;
            }
            said.push(if contest.winners > 0 {
                page.with("awards-figures-level", "names", names)
            } else {
                page.with("awards-figures-level-merits", "names", names)
            });
            said.extend((contest.winners > 0).then(|| page.count("awards-figures-level-win", contest.winners)));
            said.extend(match (contest.winners, contest.merits) {
                (_, 0) => None,
                (0, merits) => Some(page.count("awards-figures-level-get", merits)),
                (_, merits) => Some(page.count("awards-figures-level-rest", merits)),
            });
        }
        said.extend(self.figures.lead().filter(|_| outcome.contests.is_empty()).map(|lead| self.led_by(&lead)));
        match self.figures.both_agree() {
            Some(true) => said.push(page.t("awards-figures-same")),
            Some(false) => said.push(page.t("awards-figures-differ")),
            None => {}
        }
        said.extend(self.left());
        said
    }

    fn led_by(&self, lead: &Lead) -> String {
        let (page, points) = (self.page, shown::points(lead.points));
        if points == shown::points(0.0) {
            page.t("awards-figures-lead-none")
        } else if lead.is_narrow {
            page.with("awards-figures-lead-narrow", "points", points)
        } else {
            page.with("awards-figures-lead", "points", points)
        }
    }

    /// That judges left entries after closing, and whether that would change who wins.
    fn left(&self) -> Vec<String> {
        let (page, figures) = (self.page, self.figures);
        if figures.left == 0 {
            return vec![];
        }
        let mut said = vec![page.count("awards-figures-left", figures.left)];
        let Some(without) = &figures.without_left else { return said };
        if without.winners != figures.standings.outcome.winners {
            said.push(if without.winners.is_empty() {
                page.t("awards-figures-without-left-nobody")
            } else {
                page.with("awards-figures-without-left", "names", self.named(&without.winners))
            });
        }
        if without.merits != figures.standings.outcome.merits {
            said.push(if without.merits.is_empty() {
                page.t("awards-figures-without-left-no-merit")
            } else {
                page.with("awards-figures-without-left-merits", "names", self.named(&without.merits))
            });
        }
        said
    }

    /// Which score decides.
    pub fn decides(&self) -> &'static str {
        if self.figures.is_calibrated() {
            "awards-score-calibrated"
        } else if self.figures.is_mean_instead() {
            "awards-figures-mean-instead"
        } else {
            "awards-score-raw"
        }
    }

    /// How far the winners are ahead.
    pub fn lead(&self) -> String {
        or_nothing(self.figures.lead().map(|lead| shown::points(lead.points)))
    }

    /// How far judges agree.
    pub fn alpha(&self) -> String {
        shown::coefficient(self.figures.analysis.agreement.totals.interval)
    }

    pub fn place(&self, entry: &EntryFigures) -> String {
        or_nothing(entry.place.map(|place| self.page.n(place)))
    }

    pub fn other_place(&self, entry: &EntryFigures) -> String {
        or_nothing(entry.other_place.map(|place| self.page.n(place)))
    }

    /// What would be without a judge, where that is something else.
    pub fn without(&self, judge: &JudgeFigures) -> Option<String> {
        let names = judge.without.as_ref()?;
        Some(if names.is_empty() { self.page.t("awards-figures-nobody") } else { self.names(names.iter().copied()) })
    }

    /// The first entries as they are drawn.
    pub fn drawn(&self) -> Vec<EntryFigures<'a>> {
        let figures: &'a Figures = self.figures;
        figures.entries().into_iter().take(DRAWN).collect()
    }

    pub fn entries_chart(&self) -> String {
        let rows: Vec<_> = self.drawn().iter().map(entry_dots).collect();
        let description = self.page.t("awards-figures-chart-hint");
        let called = self.page.t("awards-figures-places");
        Dots { id: "entries", called: &called, description: &description, rows: &rows, zero: None }.svg(escaped)
    }

    /// Those whose severity is known, the most lenient first.
    pub fn severities(&self) -> Vec<JudgeFigures<'a>> {
        let figures: &'a Figures = self.figures;
        let mut known: Vec<_> = figures.judges().into_iter().filter(|judge| judge.severity.is_some()).collect();
        let lenience = |judge: &JudgeFigures| judge.severity.map_or(0.0, |one| one.severity);
        known.sort_by(|a, b| lenience(b).total_cmp(&lenience(a)));
        known.truncate(DRAWN);
        known
    }

    pub fn judges_chart(&self) -> String {
        let dot = |judge: &JudgeFigures| judge.severity.map(|one| Dot { at: one.severity, reach: REACH * one.sd });
        let rows: Vec<_> = self.severities().iter().map(|judge| DotRow { plain: None, calibrated: dot(judge) }).collect();
        let description = self.page.t("awards-figures-judges-hint");
        let called = self.page.t("awards-figures-judges");
        Dots { id: "judges", called: &called, description: &description, rows: &rows, zero: Some(0.0) }.svg(escaped)
    }

    /// At which weights others would win.
    pub fn other_weights(&self) -> Vec<OtherWeight<'a>> {
        let figures: &'a Figures = self.figures;
        let (page, mut changes) = (self.page, vec![]);
        for weight in &figures.analysis.weights {
            let scored = figures.criterion(weight.criterion.0);
            let criterion = scored.map_or("", |one| one.name.of(page));
            let of = scored.and_then(|one| one.of).map(|name| name.of(page));
            let share = |crossing: &Crossing| shown::percent(&crossing.share);
            let lower = weight.lower.iter().map(|one| (page.with("awards-figures-below", "share", share(one)), one));
            let upper = weight.upper.iter().map(|one| (page.with("awards-figures-above", "share", share(one)), one));
            changes.extend(lower.chain(upper).map(|(weighs, crossing)| OtherWeight {
                criterion,
                of,
                now: shown::percent(&weight.share),
                weighs,
                enters: figures.name(crossing.enters).of(page),
                leaves: figures.name(crossing.leaves).of(page),
            }));
        }
        changes
    }
}

/// Figures as they are shown; a dash where there are none.
impl EntryFigures<'_> {
    pub fn mean(&self) -> String {
        or_nothing(self.panel.map(|panel| shown::exact(&panel.mean)))
    }

    /// By the score that decided there.
    pub fn online_score(&self) -> String {
        let mean = || self.before.map(|panel| shown::exact(&panel.mean));
        or_nothing(self.before_calibrated.map(shown::points).or_else(mean))
    }

    pub fn spread(&self) -> String {
        or_nothing(self.panel.and_then(|panel| panel.sd).map(shown::points))
    }

    pub fn calibrated(&self) -> String {
        or_nothing(self.calibrated.map(|one| format!("{} ± {}", shown::points(one.score), shown::points(one.sd))))
    }

    pub fn chance(&self) -> String {
        or_nothing(self.chance.map(shown::chance))
    }
}

impl JudgeFigures<'_> {
    pub fn leniency(&self) -> String {
        or_nothing(self.severity.map(|one| format!("{} ± {}", shown::signed(one.severity), shown::points(one.sd))))
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing into a string never fails.
    let _ = Html.write_escaped_str(&mut out, text);
    out
}

fn entry_dots(entry: &EntryFigures) -> DotRow {
    let plain = entry.panel.map(|panel| {
        let error = panel.sd.map_or(0.0, |sd| REACH * sd / Exact::count(panel.n).to_f64().sqrt());
        Dot { at: panel.mean.to_f64(), reach: error }
    });
    DotRow { plain, calibrated: entry.calibrated.map(|one| Dot { at: one.score, reach: REACH * one.sd }) }
}

fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| shown::NOTHING.to_owned())
}
