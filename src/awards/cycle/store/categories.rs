//! SQL of categories.
use super::{questions::questions_of, rubrics::rubrics_of};
use crate::{
    awards::{
        cycle::model::{Category, CommentRule, EntryKind, Requirement, Scale},
        ids::{CategoryId, CycleId},
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};
use serde_json::{Value, json};

/// Reads categories without their rubrics and questions: those that the end of the statement asks for.
macro_rules! select_categories {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            CategoryRow,
            r#"select category_id as "category_id: CategoryId", cycle_id as "cycle_id: CycleId", position,
                      row(name_en, name_ur) as "name!: Bilingual", row(description_en, description_ur) as "description!: Bilingual",
                      entry_kind as "entry_kind: EntryKind", row(eligibility_en, eligibility_ur) as "eligibility!: Bilingual",
                      max_age_years, requirements, economies as "economies: Vec<EconomyId>", quota, jury_size, winners, merits,
                      scale_from, scale_to, comment_rule as "comment_rule: CommentRule"
               from award_categories "# + $end
            $(, $argument)*
        )
    };
}

struct CategoryRow {
    category_id: CategoryId,
    cycle_id: CycleId,
    position: i32,
    name: Bilingual,
    description: Bilingual,
    entry_kind: EntryKind,
    eligibility: Bilingual,
    max_age_years: Option<i32>,
    requirements: Vec<String>,
    economies: Vec<EconomyId>,
    quota: Option<i32>,
    jury_size: i32,
    winners: i32,
    merits: i32,
    scale_from: i32,
    scale_to: i32,
    comment_rule: CommentRule,
}

async fn whole(tx: &mut Tx, rows: Vec<CategoryRow>) -> sqlx::Result<Vec<Category>> {
    let ids: Vec<_> = rows.iter().map(|row| row.category_id).collect();
    let mut rubrics = rubrics_of(tx, &ids).await?;
    let mut questions = questions_of(tx, &ids).await?;
    let category = |row: CategoryRow| Category {
        rubric: rubrics.remove(&row.category_id).unwrap_or_default(),
        questions: questions.remove(&row.category_id).unwrap_or_default(),
        category_id: row.category_id,
        cycle_id: row.cycle_id,
        position: row.position,
        name: row.name,
        description: row.description,
        entry_kind: row.entry_kind,
        eligibility: row.eligibility,
        max_age_years: row.max_age_years,
        requirements: row.requirements.iter().filter_map(|one| Requirement::of(one)).collect(),
        economies: row.economies,
        quota: row.quota,
        jury_size: row.jury_size,
        winners: row.winners,
        merits: row.merits,
        scale: Scale { from: row.scale_from, to: row.scale_to },
        comment_rule: row.comment_rule,
    };
    Ok(rows.into_iter().map(category).collect())
}

/// The categories of a cycle with their rubrics and questions, in the organisers' order: there are about a dozen.
pub async fn list_categories(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Category>> {
    let rows = select_categories!("where cycle_id = $1 order by position, category_id limit 200", cycle.0);
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    whole(tx, rows).await
}

pub async fn find_category(tx: &mut Tx, id: CategoryId) -> sqlx::Result<Option<Category>> {
    let rows = select_categories!("where category_id = $1", id.0).fetch_all(&mut *tx.conn).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Where the next category of the cycle stands.
pub async fn next_position(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<i32> {
    let next = sqlx::query_scalar!(
        r#"select least(coalesce(max(position), 0) + 1, 999) as "next!" from award_categories where cycle_id = $1"#,
        cycle.0
    );
    next.fetch_one(&mut *tx.conn).await
}

/// Adds a category or changes one; its criteria and questions stay as they are. `award_categories_kept` refuses what was relied on.
pub async fn save_category(tx: &mut Tx, category: &Category) -> sqlx::Result<()> {
    let row = json!({
        "category_id": category.category_id,
        "cycle_id": category.cycle_id,
        "position": category.position,
        "name_en": category.name.en,
        "name_ur": category.name.ur,
        "description_en": category.description.en,
        "description_ur": category.description.ur,
        "entry_kind": category.entry_kind,
        "eligibility_en": category.eligibility.en,
        "eligibility_ur": category.eligibility.ur,
        "max_age_years": category.max_age_years,
        "requirements": category.requirements,
        "economies": category.economies,
        "quota": category.quota,
        "jury_size": category.jury_size,
        "winners": category.winners,
        "merits": category.merits,
        "scale_from": category.scale.from,
        "scale_to": category.scale.to,
        "comment_rule": category.comment_rule,
    });
    sqlx::query!(
        "insert into award_categories (category_id, cycle_id, position, name_en, name_ur, description_en, description_ur, entry_kind,
             eligibility_en, eligibility_ur, max_age_years, requirements, economies, quota, jury_size, winners, merits, scale_from, scale_to,
             comment_rule)
         select category_id, cycle_id, position, name_en, name_ur, description_en, description_ur, entry_kind,
             eligibility_en, eligibility_ur, max_age_years, requirements, economies, quota, jury_size, winners, merits, scale_from, scale_to,
             comment_rule
         from jsonb_populate_record(null::award_categories, $1)
         on conflict (category_id) do update set
             position = excluded.position,
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             description_en = excluded.description_en,
             description_ur = excluded.description_ur,
             entry_kind = excluded.entry_kind,
             eligibility_en = excluded.eligibility_en,
             eligibility_ur = excluded.eligibility_ur,
             max_age_years = excluded.max_age_years,
             requirements = excluded.requirements,
             economies = excluded.economies,
             quota = excluded.quota,
             jury_size = excluded.jury_size,
             winners = excluded.winners,
             merits = excluded.merits,
             scale_from = excluded.scale_from,
             scale_to = excluded.scale_to,
             comment_rule = excluded.comment_rule",
        row
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was. Refused by `award_category_in_use` once nominations are open.
pub async fn delete_category(tx: &mut Tx, id: CategoryId) -> sqlx::Result<Option<Value>> {
    let deleted =
        sqlx::query_scalar!(r#"delete from award_categories where category_id = $1 returning to_jsonb(award_categories) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
