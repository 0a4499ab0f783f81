//! The cycle of the samples: categories of the starting material, each with a rubric.
use super::{
    entries::{Both, CONTESTS},
    past::{ME, Past, SET_UP, unrefused},
    store,
};
use crate::{
    awards::{
        cycle::{
            self, Anchor, Category, CommentRule, ConflictKind, Criterion, Cycle, Part, Rubric, Scale, ScoreRule, Start, TieRule, Weight,
        },
        ids::{CriterionId, CycleId},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, error::AppError},
};
use chrono::Datelike;

/// A criterion: percent, name, what it asks, and the names of its parts, which weigh the same.
type Row = (i32, Both, Both, &'static [Both]);

const OF_FIRMS: [Row; 4] = [
    (30, ("Growth", "ترقی"), ("Revenue, clients and people over three years", "تین سال میں آمدنی، گاہک اور عملہ"), &[]),
    (
        30,
        ("Technology", "ٹیکنالوجی"),
        ("What it makes itself, and how well", "کیا خود بناتا ہے، اور کتنا اچھا"),
        &[("Originality", "جدت"), ("Quality", "معیار")],
    ),
    (25, ("Impact on clients", "گاہکوں پر اثر"), ("What they save or can do now", "وہ کیا بچاتے یا اب کیا کر سکتے ہیں"), &[]),
    (15, ("Conduct", "طرزِ عمل"), ("People, suppliers, openness", "عملہ، سپلائر، شفافیت"), &[]),
];

const OF_PUBLIC_WORK: [Row; 4] = [
    (35, ("Reach", "رسائی"), ("Who uses it, and who is left out", "کون استعمال کرتا ہے، اور کون رہ جاتا ہے"), &[]),
    (30, ("Results", "نتائج"), ("Shown with figures and a comparison", "اعداد اور موازنے کے ساتھ"), &[]),
    (20, ("Inclusion", "شمولیت"), ("Languages, disability, distance", "زبانیں، معذوری، فاصلہ"), &[]),
    (15, ("Lasting", "پائیداری"), ("Who pays and runs it in five years", "پانچ سال بعد کون خرچ اٹھائے اور چلائے گا"), &[]),
];

const OF_PRODUCTS: [Row; 3] = [
    (
        40,
        ("Solution", "حل"),
        ("Whether it does what is needed", "کیا یہ وہی کرتا ہے جس کی ضرورت ہے"),
        &[("Usefulness", "افادیت"), ("Safety", "حفاظت")],
    ),
    (35, ("Evidence", "ثبوت"), ("How it was measured, and by whom", "کیسے ناپا گیا، اور کس نے ناپا"), &[]),
    (25, ("Market", "منڈی"), ("Who buys it, and who else offers it", "کون خریدتا ہے، اور اور کون پیش کرتا ہے"), &[]),
];

/// How a category is judged, by its English name; the rubric of the others stays as it is.
fn rows(category: &str) -> &'static [Row] {
    match category {
        "Outstanding Tech Company" | "AI Service Provider" => &OF_FIRMS,
        "Digital Government" | "ICT Education" | "Talent Development" => &OF_PUBLIC_WORK,
        "HealthTech" | "Cybersecurity" => &OF_PRODUCTS,
        _ => &[],
    }
}

fn bilingual((en, ur): Both) -> Bilingual {
    Bilingual::new(en, ur)
}

fn criterion(&(percent, name, hint, parts): &Row, now: Timestamp) -> Criterion {
    let share = i32::try_from(parts.len()).map_or(10_000, |many| 10_000 / many.max(1));
    let part = |name: &Both| Part {
        criterion_id: CriterionId::new_at(now),
        name: bilingual(*name),
        hint: Bilingual::default(),
        weight: Weight(share),
    };
    let (criterion_id, weight) = (CriterionId::new_at(now), Weight(percent * 100));
    Criterion { criterion_id, name: bilingual(name), hint: bilingual(hint), weight, parts: parts.iter().map(part).collect() }
}

/// The category with a rubric, and now and then another scale or another rule for words.
fn judged(category: Category, anchors: &[Anchor], now: Timestamp) -> Category {
    let name = category.name.en.as_str();
    let scale = if name == "Digital Government" { Scale { from: 1, to: 5 } } else { category.scale };
    let comment_rule = match name {
        "HealthTech" => CommentRule::Always,
        "Talent Development" => CommentRule::Never,
        _ => category.comment_rule,
    };
    let own = |anchor: &Anchor| Anchor { score: scale.from + anchor.score * (scale.to - scale.from) / 10, ..anchor.clone() };
    let anchors = anchors.iter().map(own).collect();
    let rubric = match rows(name) {
        [] => category.rubric.clone(),
        rows => Rubric { criteria: rows.iter().map(|row| criterion(row, now)).collect(), anchors },
    };
    Category { scale, comment_rule, rubric, ..category }
}

/// The cycle, and its categories in their order.
pub async fn add(past: &Past<'_>) -> Result<(Cycle, Vec<Category>), AppError> {
    let year = past.now.year();
    let cycle = Cycle {
        cycle_id: CycleId::new_at(past.now),
        name: Bilingual::new(format!("ICT Awards {year} (samples)"), format!("آئی سی ٹی ایوارڈز {year} (نمونہ)")),
        edition: format!("{year}-samples"),
        dates: past.dates(),
        score_rule: ScoreRule::default(),
        tie_rule: TieRule::default(),
        conflict_kinds: ConflictKind::ALL.to_vec(),
        is_shown: false,
        published_at: None,
        gives_feedback: true,
    };
    let added = past.at(SET_UP).write(ME, async |tx| {
        cycle::add_cycle(tx, &cycle, Start::Material).await.map_err(unrefused)?;
        store::mark(tx, cycle.cycle_id).await?;
        let all = cycle::list_categories(tx, cycle.cycle_id).await?;
        let anchors = all.iter().map(|category| &category.rubric.anchors).find(|anchors| !anchors.is_empty()).cloned();
        keep(tx, all, &anchors.unwrap_or_default()).await?;
        Ok::<_, AppError>(cycle::list_categories(tx, cycle.cycle_id).await?)
    });
    let categories = added.await?;
    Ok((cycle, categories))
}

/// Keeps the categories in which something is entered, each with its rubric.
async fn keep(tx: &mut Tx, all: Vec<Category>, anchors: &[Anchor]) -> Result<(), AppError> {
    for category in all {
        if CONTESTS.iter().any(|contest| contest.category == category.name.en) {
            let category = judged(category, anchors, tx.now);
            cycle::save_rubric(tx, &category).await.map_err(unrefused)?;
        } else {
            cycle::remove_category(tx, category.category_id).await.map_err(unrefused)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_make_a_whole() {
        for contest in CONTESTS.iter().filter(|contest| !rows(contest.category).is_empty()) {
            let criteria = rows(contest.category).iter().map(|row| criterion(row, Timestamp::UNIX_EPOCH)).collect();
            assert_eq!(Rubric { criteria, anchors: vec![] }.check_weights(), Ok(()), "{}", contest.category);
        }
    }
}
