//! SQL of criteria and of what scores mean.
use crate::{
    awards::{
        cycle::model::{Anchor, Criterion, Part, Rubric, Weight},
        ids::{CategoryId, CriterionId},
    },
    kit::{bilingual::Bilingual, db::Tx},
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// The rubrics of these categories; of those that have none, nothing.
pub async fn rubrics_of(tx: &mut Tx, categories: &[CategoryId]) -> sqlx::Result<HashMap<CategoryId, Rubric>> {
    let ids: Vec<_> = categories.iter().map(|id| id.0).collect();
    let criteria = sqlx::query!(
        r#"select category_id as "category_id: CategoryId", criterion_id as "criterion_id: CriterionId", parent_id as "parent_id: CriterionId",
                  row(name_en, name_ur) as "name!: Bilingual", row(hint_en, hint_ur) as "hint!: Bilingual", weight as "weight: Weight"
           from award_criteria where category_id = any($1) order by category_id, position"#,
        &ids
    );
    let criteria = criteria.fetch_all(&mut *tx.conn).await?;
    let anchors = sqlx::query!(
        r#"select category_id as "category_id: CategoryId", score, row(label_en, label_ur) as "label!: Bilingual"
           from award_anchors where category_id = any($1) order by category_id, score"#,
        &ids
    );
    let anchors = anchors.fetch_all(&mut *tx.conn).await?;
    let mut rubrics: HashMap<CategoryId, Rubric> = HashMap::new();
    for row in criteria {
        let all = &mut rubrics.entry(row.category_id).or_default().criteria;
        let (criterion_id, name, hint, weight) = (row.criterion_id, row.name, row.hint, row.weight);
        // A part stands after the criterion that it is a part of.
        match row.parent_id.and_then(|parent| all.iter_mut().find(|criterion| criterion.criterion_id == parent)) {
            Some(parent) => parent.parts.push(Part { criterion_id, name, hint, weight }),
            None => all.push(Criterion { criterion_id, name, hint, weight, parts: vec![] }),
        }
    }
    for row in anchors {
        rubrics.entry(row.category_id).or_default().anchors.push(Anchor { score: row.score, label: row.label });
    }
    Ok(rubrics)
}

fn rows(category: CategoryId, rubric: &Rubric) -> Vec<Value> {
    let row = |id: CriterionId, parent: Option<CriterionId>, name: &Bilingual, hint: &Bilingual, weight: Weight| {
        json!({
            "criterion_id": id, "category_id": category, "parent_id": parent, "name_en": name.en, "name_ur": name.ur,
            "hint_en": hint.en, "hint_ur": hint.ur, "weight": weight.0,
        })
    };
    let mut rows = vec![];
    for criterion in &rubric.criteria {
        rows.push(row(criterion.criterion_id, None, &criterion.name, &criterion.hint, criterion.weight));
        let parts = criterion.parts.iter();
        rows.extend(parts.map(|part| row(part.criterion_id, Some(criterion.criterion_id), &part.name, &part.hint, part.weight)));
    }
    rows
}

/// Replaces the category's rubric; criteria keep their ids. `award_criteria_kept` refuses it once scoring has begun.
pub async fn save_rubric(tx: &mut Tx, category: CategoryId, rubric: &Rubric) -> sqlx::Result<()> {
    let rows = rows(category, rubric);
    let kept: Vec<_> = rubric.criteria.iter().flat_map(|c| c.parts.iter().map(|part| part.criterion_id).chain([c.criterion_id])).collect();
    let kept: Vec<_> = kept.iter().map(|id| id.0).collect();
    sqlx::query!("delete from award_criteria where category_id = $1 and not criterion_id = any($2)", category.0, &kept)
        .execute(&mut *tx.conn)
        .await?;
    sqlx::query!(
        "insert into award_criteria (criterion_id, category_id, parent_id, position, name_en, name_ur, hint_en, hint_ur, weight)
         select r.criterion_id, r.category_id, r.parent_id, n, r.name_en, r.name_ur, r.hint_en, r.hint_ur, r.weight
         from jsonb_array_elements($1) with ordinality as e (value, n), jsonb_populate_record(null::award_criteria, value) r
         on conflict (criterion_id) do update set
             parent_id = excluded.parent_id,
             position = excluded.position,
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             hint_en = excluded.hint_en,
             hint_ur = excluded.hint_ur,
             weight = excluded.weight
         where award_criteria.category_id = excluded.category_id",
        Value::Array(rows)
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from award_anchors where category_id = $1", category.0).execute(&mut *tx.conn).await?;
    let anchors: Vec<_> = rubric
        .anchors
        .iter()
        .map(|a| json!({ "category_id": category, "score": a.score, "label_en": a.label.en, "label_ur": a.label.ur }))
        .collect();
    sqlx::query!(
        "insert into award_anchors (category_id, score, label_en, label_ur)
         select category_id, score, label_en, label_ur from jsonb_populate_recordset(null::award_anchors, $1)",
        Value::Array(anchors)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
