//! SQL of what is asked in a category.
use crate::{
    awards::{
        cycle::model::{Question, QuestionKind},
        ids::{CategoryId, QuestionId},
    },
    kit::{bilingual::Bilingual, db::Tx},
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What is asked in these categories, in order; of those in which nothing is, nothing.
pub async fn questions_of(tx: &mut Tx, categories: &[CategoryId]) -> sqlx::Result<HashMap<CategoryId, Vec<Question>>> {
    let ids: Vec<_> = categories.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select category_id as "category_id: CategoryId", question_id as "question_id: QuestionId",
                  row(label_en, label_ur) as "label!: Bilingual", row(hint_en, hint_ur) as "hint!: Bilingual",
                  kind as "kind: QuestionKind", is_required, most_words, options_en, options_ur
           from award_questions where category_id = any($1) order by category_id, position"#,
        &ids
    );
    let mut questions: HashMap<CategoryId, Vec<Question>> = HashMap::new();
    for row in rows.fetch_all(&mut *tx.conn).await? {
        questions.entry(row.category_id).or_default().push(Question {
            question_id: row.question_id,
            label: row.label,
            hint: row.hint,
            kind: row.kind,
            is_required: row.is_required,
            most_words: row.most_words,
            options: row.options_en.into_iter().zip(row.options_ur).map(|(en, ur)| Bilingual { en, ur }).collect(),
        });
    }
    Ok(questions)
}

fn row(category: CategoryId, question: &Question) -> Value {
    let options = |of: fn(&Bilingual) -> &str| question.options.iter().map(of).collect::<Vec<_>>();
    json!({
        "question_id": question.question_id, "category_id": category, "label_en": question.label.en, "label_ur": question.label.ur,
        "hint_en": question.hint.en, "hint_ur": question.hint.ur, "kind": question.kind, "is_required": question.is_required,
        "most_words": question.most_words, "options_en": options(|one| &one.en), "options_ur": options(|one| &one.ur),
    })
}

/// Whether what is asked there stays, but for its words and its order.
pub async fn questions_stay(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_questions_stay($1) as "stay!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Replaces what is asked in the category; questions keep their ids. `award_questions_kept` refuses, once it stays, all but
/// other words and another order.
pub async fn save_questions(tx: &mut Tx, category: CategoryId, questions: &[Question]) -> sqlx::Result<()> {
    let kept: Vec<_> = questions.iter().map(|question| question.question_id.0).collect();
    sqlx::query!("delete from award_questions where category_id = $1 and not question_id = any($2)", category.0, &kept)
        .execute(&mut *tx.conn)
        .await?;
    sqlx::query!(
        "insert into award_questions (question_id, category_id, position, label_en, label_ur, hint_en, hint_ur, kind, is_required,
             most_words, options_en, options_ur)
         select r.question_id, r.category_id, n, r.label_en, r.label_ur, r.hint_en, r.hint_ur, r.kind, r.is_required,
             r.most_words, r.options_en, r.options_ur
         from jsonb_array_elements($1) with ordinality as e (value, n), jsonb_populate_record(null::award_questions, value) r
         on conflict (question_id) do update set
             position = excluded.position,
             label_en = excluded.label_en,
             label_ur = excluded.label_ur,
             hint_en = excluded.hint_en,
             hint_ur = excluded.hint_ur,
             kind = excluded.kind,
             is_required = excluded.is_required,
             most_words = excluded.most_words,
             options_en = excluded.options_en,
             options_ur = excluded.options_ur
         where award_questions.category_id = excluded.category_id",
        Value::Array(questions.iter().map(|question| row(category, question)).collect())
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
