//! A rubric as organisers type it: a criterion or a part of one a row, and a score with its words a row.
use crate::{
    awards::{
        cycle::model::{Anchor, Category, CommentRule, Criterion, Part, Rubric, Scale, Weight},
        ids::CriterionId,
    },
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

/// The most criteria and parts that a rubric has, and rows that are offered besides those that are filled.
const MOST: usize = 60;
const OFFERED: usize = 3;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RubricForm {
    pub scale_from: String,
    pub scale_to: String,
    pub comment_rule: String,
    /// Row by row: the id of a criterion that is there, whether it is a part of the one above, its names and weight.
    pub criterion: Vec<String>,
    pub level: Vec<String>,
    pub criterion_en: Vec<String>,
    pub criterion_ur: Vec<String>,
    pub hint_en: Vec<String>,
    pub hint_ur: Vec<String>,
    pub weight: Vec<String>,
    /// Row by row: a score, and what it means.
    pub score: Vec<String>,
    pub anchor_en: Vec<String>,
    pub anchor_ur: Vec<String>,
    /// The id of its category's cycle, for when the category is removed meanwhile, and of the category that then gets it.
    #[serde(skip_serializing)]
    pub cycle: String,
    #[serde(skip_serializing)]
    pub category: String,
    /// Which button was pressed.
    #[serde(skip_serializing)]
    pub intent: String,
}

/// What the field of the level says of a part.
const PART: &str = "part";

/// A criterion or a part of one, as typed.
#[derive(Clone, Debug, Default)]
pub struct CriterionRow {
    pub criterion: String,
    pub is_part: bool,
    pub name: Bilingual,
    pub hint: Bilingual,
    pub weight: String,
}

impl CriterionRow {
    fn is_none(&self) -> bool {
        self.name.is_empty() && self.hint.is_empty() && self.weight.trim().is_empty()
    }
}

/// What a score means, as typed.
#[derive(Clone, Debug, Default)]
pub struct AnchorRow {
    pub score: String,
    pub label: Bilingual,
}

impl AnchorRow {
    fn is_none(&self) -> bool {
        self.score.trim().is_empty() && self.label.is_empty()
    }
}

impl EditForm for RubricForm {
    const LABELS: Labels = &[
        ("criteria", "awards-criteria"),
        ("criterion_en", "awards-name-en"),
        ("criterion_ur", "awards-name-ur"),
        ("hint_en", "awards-hint-en"),
        ("hint_ur", "awards-hint-ur"),
        ("weight", "awards-weight"),
        ("scale_from", "awards-scale-from"),
        ("scale_to", "awards-scale-to"),
        ("anchors", "awards-anchors"),
        ("score", "awards-anchor-score"),
        ("anchor_en", "awards-anchor-en"),
        ("anchor_ur", "awards-anchor-ur"),
        ("comment_rule", "awards-comment-rule"),
    ];
    const PARTS: Parts = &[
        ("criteria", &["criterion", "level", "criterion_en", "criterion_ur", "hint_en", "hint_ur", "weight"]),
        ("anchors", &["score", "anchor_en", "anchor_ur"]),
    ];
    const CHOSEN: &'static [&'static str] = &["comment_rule"];

    fn told(&self, part: &str) -> Option<String> {
        let list = match part {
            "criteria" => self.criteria().iter().map(|row| format!("{} {} %", row.name.en, row.weight)).collect::<Vec<_>>(),
            "anchors" => self.anchors().iter().map(|row| format!("{}: {}", row.score, row.label.en)).collect(),
            _ => return None,
        };
        Some(list.join("; "))
    }

    fn tidy(self) -> Self {
        let (criteria, anchors) = (self.criteria(), self.anchors());
        self.with_rows(&criteria, &anchors)
    }
}

/// The text in that row of a column; empty where there is none.
fn cell(column: &[String], row: usize) -> String {
    column.get(row).cloned().unwrap_or_default()
}

impl RubricForm {
    pub fn of(category: &Category) -> Self {
        Self::default().with(&category.rubric).judged_by(category.scale, category.comment_rule)
    }

    #[must_use]
    fn judged_by(self, scale: Scale, rule: CommentRule) -> Self {
        Self { scale_from: scale.from.to_string(), scale_to: scale.to.to_string(), comment_rule: rule.value().to_owned(), ..self }
    }

    /// The same with the rows of that rubric.
    #[must_use]
    pub fn with(self, rubric: &Rubric) -> Self {
        let mut rows = vec![];
        for criterion in &rubric.criteria {
            let id = criterion.criterion_id.to_string();
            let (name, hint, weight) = (criterion.name.clone(), criterion.hint.clone(), criterion.weight.to_string());
            rows.push(CriterionRow { criterion: id, is_part: false, name, hint, weight });
            rows.extend(criterion.parts.iter().map(|part| CriterionRow {
                criterion: part.criterion_id.to_string(),
                is_part: true,
                name: part.name.clone(),
                hint: part.hint.clone(),
                weight: part.weight.to_string(),
            }));
        }
        let anchors: Vec<_> =
            rubric.anchors.iter().map(|anchor| AnchorRow { score: anchor.score.to_string(), label: anchor.label.clone() }).collect();
        self.with_rows(&rows, &anchors)
    }

    fn with_rows(self, rows: &[CriterionRow], anchors: &[AnchorRow]) -> Self {
        let column = |of: fn(&CriterionRow) -> &str| rows.iter().map(|row| of(row).to_owned()).collect::<Vec<_>>();
        let anchor = |of: fn(&AnchorRow) -> &str| anchors.iter().map(|row| of(row).to_owned()).collect::<Vec<_>>();
        Self {
            criterion: column(|row| &row.criterion),
            level: column(|row| if row.is_part { PART } else { "criterion" }),
            criterion_en: column(|row| &row.name.en),
            criterion_ur: column(|row| &row.name.ur),
            hint_en: column(|row| &row.hint.en),
            hint_ur: column(|row| &row.hint.ur),
            weight: column(|row| &row.weight),
            score: anchor(|row| &row.score),
            anchor_en: anchor(|row| &row.label.en),
            anchor_ur: anchor(|row| &row.label.ur),
            ..self
        }
    }

    /// More rows are wanted, and nothing is to be saved.
    pub fn asks_for_rows(&self) -> bool {
        self.intent == "rows"
    }

    fn criterion_row(&self, row: usize) -> CriterionRow {
        CriterionRow {
            criterion: cell(&self.criterion, row),
            is_part: cell(&self.level, row) == PART,
            name: Bilingual::new(cell(&self.criterion_en, row), cell(&self.criterion_ur, row)),
            hint: Bilingual::new(cell(&self.hint_en, row), cell(&self.hint_ur, row)),
            weight: cell(&self.weight, row),
        }
    }

    /// The rows that say something.
    fn criteria(&self) -> Vec<CriterionRow> {
        let rows = (0..self.criterion_en.len().min(10 * MOST)).map(|row| self.criterion_row(row));
        rows.filter(|row| !row.is_none()).collect()
    }

    fn anchors(&self) -> Vec<AnchorRow> {
        let rows = (0..self.score.len().min(10 * MOST)).map(|row| AnchorRow {
            score: cell(&self.score, row),
            label: Bilingual::new(cell(&self.anchor_en, row), cell(&self.anchor_ur, row)),
        });
        rows.filter(|row| !row.is_none()).collect()
    }

    /// The same with some to fill in.
    pub fn offered_criteria(&self) -> Vec<CriterionRow> {
        let mut rows = self.criteria();
        let offered = if rows.is_empty() { 2 * OFFERED } else { OFFERED };
        rows.extend(std::iter::repeat_n(CriterionRow::default(), offered));
        rows
    }

    pub fn offered_anchors(&self) -> Vec<AnchorRow> {
        let mut rows = self.anchors();
        rows.extend(std::iter::repeat_n(AnchorRow::default(), OFFERED));
        rows
    }

    /// The category with this rubric. `now`: for the ids of criteria that are new.
    pub fn parse(&self, before: &Category, now: Timestamp) -> Result<Category, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let criteria = self.read_criteria(p, before, now);
        let from = p.keep("scale_from", field::whole(&self.scale_from, 0, 99));
        let to = p.keep("scale_to", field::whole(&self.scale_to, 0, 100));
        if let (Some(from), Some(to)) = (from, to)
            && to <= from
        {
            p.add("scale_to", "awards-scale-order");
        }
        // Of scores on a scale that is not known is only said that they are no scores at all.
        let scale = from.zip(to).map_or(Scale { from: 0, to: 100 }, |(from, to)| Scale { from, to });
        let anchors = self.read_anchors(p, scale);
        let comment_rule = p.keep("comment_rule", CommentRule::of(&self.comment_rule).ok_or(Fault::from("problem-choice")));
        let rubric = Rubric { criteria, anchors };
        if p.is_empty()
            && let Err(fault) = rubric.check_weights()
        {
            let sum = Weight(fault.sum).to_string();
            p.add(
                "criteria",
                match fault.of {
                    _ if rubric.is_empty() => "awards-criteria-none".into(),
                    None => Fault("awards-weights-sum", Some(("sum", sum))),
                    Some(of) => Fault("awards-weights-parts-sum", Some(("of", format!("{}: {sum} %", of.en)))),
                },
            );
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Category { scale, comment_rule: comment_rule.unwrap_or_default(), rubric, ..before.clone() })
    }

    fn read_criteria(&self, problems: &mut Problems, before: &Category, now: Timestamp) -> Vec<Criterion> {
        let rows = self.criteria();
        if rows.len() > MOST {
            problems.add("criteria", field::at_most("awards-criteria-many", MOST));
            return vec![];
        }
        let known: Vec<_> =
            before.rubric.criteria.iter().flat_map(|c| c.parts.iter().map(|part| part.criterion_id).chain([c.criterion_id])).collect();
        let mut all: Vec<Criterion> = vec![];
        for (at, row) in rows.iter().enumerate() {
            let name_en = problems.keep_in_row("criterion_en", at + 1, field::required(&row.name.en));
            let name_ur = problems.keep_in_row("criterion_ur", at + 1, field::required(&row.name.ur));
            let hint_en = problems.keep_in_row("hint_en", at + 1, field::line(&row.hint.en));
            let hint_ur = problems.keep_in_row("hint_ur", at + 1, field::line(&row.hint.ur));
            let weight = problems.keep_in_row("weight", at + 1, Weight::parse(&row.weight).ok_or(Fault::from("awards-weight-problem")));
            let name = Bilingual { en: name_en.unwrap_or_default(), ur: name_ur.unwrap_or_default() };
            let hint = Bilingual { en: hint_en.unwrap_or_default(), ur: hint_ur.unwrap_or_default() };
            let (weight, id) = (weight.unwrap_or_default(), known.iter().find(|id| id.to_string() == row.criterion));
            let criterion_id = id.copied().unwrap_or_else(|| CriterionId::new_at(now));
            match (row.is_part, all.last_mut()) {
                (true, Some(above)) => above.parts.push(Part { criterion_id, name, hint, weight }),
                (true, None) => problems.add("criteria", "awards-part-of-nothing"),
                (false, _) => all.push(Criterion { criterion_id, name, hint, weight, parts: vec![] }),
            }
        }
        all
    }

    fn read_anchors(&self, problems: &mut Problems, scale: Scale) -> Vec<Anchor> {
        let mut all: Vec<Anchor> = vec![];
        for (at, row) in self.anchors().iter().enumerate() {
            let score = problems.keep_in_row("score", at + 1, field::whole(&row.score, scale.from, scale.to.max(scale.from)));
            let en = problems.keep_in_row("anchor_en", at + 1, field::required(&row.label.en));
            let ur = problems.keep_in_row("anchor_ur", at + 1, field::required(&row.label.ur));
            let score = score.unwrap_or_default();
            if all.iter().any(|anchor| anchor.score == score) && problems.is_empty() {
                problems.add("anchors", "awards-anchor-twice");
            }
            all.push(Anchor { score, label: Bilingual { en: en.unwrap_or_default(), ur: ur.unwrap_or_default() } });
        }
        all.sort_by_key(|anchor| anchor.score);
        all
    }
}
