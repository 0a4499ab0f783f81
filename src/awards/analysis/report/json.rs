//! For programs: everything that was found, with names in place of numbers. Fractions are texts, floats have all digits.
use super::{Report, Reports, warnings};
use crate::{
    awards::{
        analysis::read::shortest,
        statistics::{Alphas, Calibration, Crossing, Dropped, EntryIndex, Exact, Standings, Tie, TieRule, WeightSensitivity, Without},
    },
    kit::sentence::{CLOSE, OPEN},
};
use serde_json::{Value, json};

/// Raised when a name goes or gets another meaning; not when one is added.
const VERSION: u32 = 1;

pub fn json(reports: &Reports) -> anyhow::Result<Vec<u8>> {
    let options = &reports.options;
    let whole = json!({
        "version": VERSION,
        "source": reports.source,
        "notes": reports.notes,
        "options": { "winners": options.winners, "draws": options.draws, "seed": options.seed },
        "categories": reports.categories.iter().map(|report| category(reports, report)).collect::<Vec<_>>(),
    });
    let mut document = serde_json::to_vec_pretty(&whole)?;
    document.push(b'\n');
    Ok(document)
}

fn category(reports: &Reports, report: &Report) -> Value {
    let (judged, analysis) = (&report.judged, &report.analysis);
    let pair = |(entry, judge): &(EntryIndex, _)| pair(report, *entry, *judge);
    let criteria = judged.criteria.iter().zip(&analysis.agreement.criteria).map(|(criterion, alphas)| {
        json!({
            "criterion": criterion.name,
            "share": fraction(&criterion.share),
            "lowest": shortest(&criterion.scale.lowest),
            "highest": shortest(&criterion.scale.highest),
            "alpha": alpha(alphas),
        })
    });
    let parts = analysis.components.iter().map(|component| {
        let names: Vec<&str> = component.judges.iter().map(|judge| judged.judges[judge.0].as_str()).collect();
        json!({ "entries": entries(report, &component.entries), "judges": names })
    });
    let without = analysis.left_out.iter().map(|one| {
        let calibrated = one.calibrated.as_ref().map(|places| without(report, places));
        json!({ "judge": judged.judges[one.judge.0], "raw": without(report, &one.raw), "calibrated": calibrated })
    });
    let warnings = analysis.warnings.iter().map(|one| json!({ "warning": warnings::code(one), "words": plain(&report.warning(one)) }));
    json!({
        "category": judged.category,
        "sheets": judged.sheets,
        "not_final": judged.not_final.iter().map(pair).collect::<Vec<_>>(),
        "missing_scores": judged.missing,
        "notes": judged.notes.iter().map(|note| plain(note)).collect::<Vec<_>>(),
        "criteria": criteria.collect::<Vec<_>>(),
        "entries": entry_rows(reports, report),
        "judges": judge_rows(report),
        "winners": entries(report, &analysis.raw.winners(reports.options.winners)),
        "winners_calibrated": analysis.calibrated.as_ref().map(|standings| entries(report, &standings.winners(reports.options.winners))),
        "calibration": analysis.calibration.as_ref().ok().map(calibration),
        "not_calibrated": analysis.calibration.as_ref().err().map(warnings::reason),
        "agreement": agreement(report),
        "ties": { "raw": ties(report, Some(&analysis.raw)), "calibrated": ties(report, analysis.calibrated.as_ref()) },
        "components": parts.collect::<Vec<_>>(),
        "without_judge": without.collect::<Vec<_>>(),
        "weights": analysis.weights.iter().map(|weight| sensitivity(report, weight)).collect::<Vec<_>>(),
        "warnings": warnings.collect::<Vec<_>>(),
    })
}

/// Without marks around names.
fn plain(sentence: &str) -> String {
    sentence.replace([OPEN, CLOSE], "")
}

fn fraction(value: &Exact) -> Value {
    json!({ "exact": value.to_string(), "value": value.to_f64() })
}

fn entries(report: &Report, entries: &[EntryIndex]) -> Vec<String> {
    entries.iter().map(|entry| report.entry(*entry).to_owned()).collect()
}

fn pair(report: &Report, entry: EntryIndex, judge: crate::awards::statistics::JudgeIndex) -> Value {
    json!({ "entry": report.entry(entry), "judge": report.judged.judges[judge.0] })
}

fn entry_rows(reports: &Reports, report: &Report) -> Vec<Value> {
    let row = |row: super::rows::EntryRow| {
        let panel = row.panel;
        json!({
            "entry": row.name,
            "place": row.place,
            "place_calibrated": row.calibrated_place,
            "wins": row.wins,
            "judges": panel.map_or(0, |panel| panel.n),
            "mean": panel.map(|panel| fraction(&panel.mean)),
            "sd": panel.and_then(|panel| panel.sd),
            "trimmed_mean": panel.and_then(|panel| panel.trimmed_mean.as_ref()).map(fraction),
            "median": panel.map(|panel| fraction(&panel.median)),
            "calibrated": row.calibrated.map(|one| one.score),
            "calibrated_sd": row.calibrated.map(|one| one.sd),
            "calibrated_score_sd": row.calibrated.map(|one| one.score_sd),
            "chance_best": row.chance.map(|one| one.first),
            "chance_wins": row.chance.map(|one| one.among_winners),
        })
    };
    reports.entry_rows(report).into_iter().map(row).collect()
}

fn judge_rows(report: &Report) -> Vec<Value> {
    let row = |row: super::rows::JudgeRow| {
        let (severity, sd) = (row.severity.map(|one| one.severity), row.severity.map(|one| one.sd));
        json!({ "judge": row.name, "sheets": row.sheets, "severity": severity, "severity_sd": sd })
    };
    report.judge_rows().into_iter().map(row).collect()
}

fn calibration(found: &Calibration) -> Value {
    let dropped = found.dropped.iter().map(|dropped| match dropped {
        Dropped::Quality => "quality",
        Dropped::Severity => "severity",
    });
    json!({
        "mean": found.mean,
        "variances": found.variances,
        "minus_two_log_reml": found.minus_two_log_reml,
        "dropped": dropped.collect::<Vec<_>>(),
        "residual_at_limit": found.residual_at_limit,
        "total_sd": found.total_sd,
    })
}

fn alpha(alphas: &Alphas) -> Value {
    json!({ "interval": alphas.interval, "ordinal": alphas.ordinal })
}

fn agreement(report: &Report) -> Value {
    let found = &report.analysis.agreement;
    let icc = found.icc.map(|icc| {
        json!({
            "1_1": icc.one_way, "a_1": icc.agreement, "c_1": icc.consistency,
            "1_k": icc.one_way_panel, "a_k": icc.agreement_panel, "c_k": icc.consistency_panel,
        })
    });
    json!({ "alpha": alpha(&found.totals), "icc": icc, "reliability": found.reliability })
}

fn ties(report: &Report, standings: Option<&Standings>) -> Vec<Value> {
    let tie = |tie: &Tie| {
        let (by, criteria) = match &tie.rule {
            TieRule::Criteria(criteria) => ("criteria", criteria.iter().map(|c| report.criterion(*c)).collect()),
            TieRule::Median => ("median", vec![]),
            TieRule::NeedsDecision => ("decision", vec![]),
        };
        json!({ "entries": entries(report, &tie.entries), "by": by, "criteria": criteria })
    };
    standings.iter().flat_map(|standings| &standings.ties).map(tie).collect()
}

fn without(report: &Report, without: &Without) -> Value {
    let places = without.places.iter().map(|place| json!({ "entry": report.entry(place.entry), "place": place.place }));
    json!({ "winners": entries(report, &without.winners), "winners_change": without.winners_change, "places": places.collect::<Vec<_>>() })
}

fn sensitivity(report: &Report, weight: &WeightSensitivity) -> Value {
    let crossing = |crossing: &Crossing| json!({ "share": fraction(&crossing.share), "leaves": report.entry(crossing.leaves), "enters": report.entry(crossing.enters) });
    json!({
        "criterion": report.criterion(weight.criterion),
        "share": fraction(&weight.share),
        "from": fraction(&weight.from),
        "to": fraction(&weight.to),
        "lower": weight.lower.as_ref().map(crossing),
        "upper": weight.upper.as_ref().map(crossing),
    })
}
