//! SQL of judges.
use crate::{
    awards::{
        ids::{CycleId, JudgeId},
        jury::model::{Details, Judge, Reading},
    },
    event::EconomyId,
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};
use serde_json::Value;
use uuid::Uuid;

struct Row {
    judge_id: JudgeId,
    cycle_id: CycleId,
    person_id: PersonId,
    economy_id: EconomyId,
    employer: String,
    expertise: String,
    languages: Vec<String>,
    most_entries: Option<i32>,
    signed_at: Option<Timestamp>,
    signed_as: Option<String>,
    signed_words: Option<String>,
    declined_at: Option<Timestamp>,
}

impl From<Row> for Judge {
    fn from(row: Row) -> Self {
        let details = Details {
            economy_id: row.economy_id,
            employer: row.employer,
            expertise: row.expertise,
            languages: row.languages.iter().filter_map(|one| Reading::of(one)).collect(),
            most_entries: row.most_entries,
        };
        Self {
            judge_id: row.judge_id,
            cycle_id: row.cycle_id,
            person_id: row.person_id,
            details,
            signed_at: row.signed_at,
            signed_as: row.signed_as,
            signed_words: row.signed_words,
            declined_at: row.declined_at,
        }
    }
}

/// Reads judges: those that the end of the statement asks for.
macro_rules! select_judges {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select judge_id as "judge_id: JudgeId", cycle_id as "cycle_id: CycleId", person_id as "person_id: PersonId",
                      economy_id as "economy_id: EconomyId", employer, expertise, languages, most_entries, signed_at, signed_as,
                      signed_words, declined_at
               from award_judges "# + $end
            $(, $argument)*
        )
    };
}

pub async fn find(tx: &mut Tx, id: JudgeId) -> sqlx::Result<Option<Judge>> {
    Ok(select_judges!("where judge_id = $1 and removed_at is null", id.0).fetch_optional(&mut *tx.conn).await?.map(Judge::from))
}

/// The jury of a cycle; whoever was invited first stands first.
pub async fn list(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Judge>> {
    let rows =
        select_judges!("where cycle_id = $1 and removed_at is null order by judge_id limit 2000", cycle.0).fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(Judge::from).collect())
}

/// In which juries somebody is and has not declined, the newest first.
pub async fn list_mine(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<Judge>> {
    let rows =
        select_judges!("where person_id = $1 and declined_at is null and removed_at is null order by judge_id desc limit 100", person.0);
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(Judge::from).collect())
}

/// Those of `ids` that are judges.
pub async fn find_some(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<Judge>> {
    let rows = select_judges!("where judge_id = any($1)", ids).fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(Judge::from).collect())
}

fn codes(details: &Details) -> Vec<String> {
    details.languages.iter().map(|one| one.value().to_owned()).collect()
}

/// `award_judges_person_key` refuses who is in that jury already. `likeness`: by what the employer is found among the entries.
pub async fn insert(tx: &mut Tx, id: JudgeId, (cycle, person): (CycleId, PersonId), details: &Details, likeness: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_judges (judge_id, cycle_id, person_id, economy_id, employer, employer_likeness, expertise, languages,
             most_entries, invited_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        cycle.0,
        person.0,
        details.economy_id.0,
        details.employer,
        likeness,
        details.expertise,
        &codes(details),
        details.most_entries,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn update(tx: &mut Tx, id: JudgeId, details: &Details, likeness: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update award_judges set economy_id = $2, employer = $3, employer_likeness = $4, expertise = $5, languages = $6, most_entries = $7
         where judge_id = $1",
        id.0,
        details.economy_id.0,
        details.employer,
        likeness,
        details.expertise,
        &codes(details),
        details.most_entries
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Notes as whom they signed which words; false if they have answered before.
pub async fn sign(tx: &mut Tx, id: JudgeId, name: &str, words: &str) -> sqlx::Result<bool> {
    let signed = sqlx::query!(
        "update award_judges set signed_at = $2, signed_as = $3, signed_words = $4
         where judge_id = $1 and signed_at is null and declined_at is null",
        id.0,
        tx.now,
        name,
        words
    );
    Ok(signed.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// False if they have answered before.
pub async fn decline(tx: &mut Tx, id: JudgeId) -> sqlx::Result<bool> {
    let declined = sqlx::query!(
        "update award_judges set declined_at = $2 where judge_id = $1 and signed_at is null and declined_at is null",
        id.0,
        tx.now
    );
    Ok(declined.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Deletes them with their seats and declarations; what they were.
pub async fn delete(tx: &mut Tx, id: JudgeId) -> sqlx::Result<Option<Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from award_judges where judge_id = $1 returning to_jsonb(award_judges) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}

/// Whether they have begun to score.
pub async fn has_sheets(tx: &mut Tx, id: JudgeId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from award_sheets where judge_id = $1) as "has!""#, id.0).fetch_one(&mut *tx.conn).await
}

/// Takes their seats and entries away and keeps the record; what they were, if they were in the jury.
pub async fn retire(tx: &mut Tx, id: JudgeId) -> sqlx::Result<Option<Value>> {
    sqlx::query!("delete from award_assignments where judge_id = $1", id.0).execute(&mut *tx.conn).await?;
    sqlx::query!("delete from award_seats where judge_id = $1", id.0).execute(&mut *tx.conn).await?;
    let retired = sqlx::query_scalar!(
        r#"update award_judges set removed_at = $2 where judge_id = $1 and removed_at is null
           returning to_jsonb(award_judges) as "was!""#,
        id.0,
        tx.now
    );
    retired.fetch_optional(&mut *tx.conn).await
}

/// Whether somebody is in a jury, or is asked to be.
pub async fn is_asked(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from award_judges where person_id = $1 and declined_at is null and removed_at is null) as "is!""#,
        person.0
    )
    .fetch_one(&mut *tx.conn)
    .await
}
