//! What a panel reads and says: functions of the database give it to whoever deliberates, as far as nothing ties them.
use crate::{
    awards::{
        ids::{CategoryId, JudgeId, NominationId, NoteId},
        ledger::Row,
        results::model::{Note, Votes},
    },
    kit::{clock::Timestamp, db::Tx},
};
use sqlx::types::Json;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// As which judge whoever acts deliberates on a category.
pub async fn deliberator(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Option<JudgeId>> {
    sqlx::query_scalar!(r#"select award_deliberator($1) as "judge: JudgeId""#, category.0).fetch_one(&mut *tx.conn).await
}

/// The entries on which they do.
pub async fn weighed(tx: &mut Tx, category: CategoryId) -> sqlx::Result<HashSet<NominationId>> {
    let ids = sqlx::query_scalar!(r#"select id as "id!: NominationId" from award_weighed($1) id"#, category.0);
    Ok(ids.fetch_all(&mut *tx.conn).await?.into_iter().collect())
}

/// Whether those are all.
pub async fn weighs_all(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_weighs_all($1) as "all!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// The ledger's rows that are of those entries.
pub async fn list_rows(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<Row>> {
    let lines = sqlx::query_scalar!(r#"select line as "line!" from award_weighed_rows($1)"#, category.0);
    let bad = |_| sqlx::Error::Decode("a line of the ledger is a row".into());
    lines.fetch_all(&mut *tx.conn).await?.iter().map(|line| Row::read(line.as_bytes()).map_err(bad)).collect()
}

/// The newest first.
pub async fn list_notes(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<Note>> {
    sqlx::query_as!(
        Note,
        r#"select coalesce(signed_as, '') as "judge!", nomination_id as "nomination_id: NominationId", at as "at!: Timestamp", text as "text!"
           from award_panel_notes($1)"#,
        category.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// `award_notes_theirs` refuses what they do not deliberate on, `award_decision_made` what comes too late.
pub async fn note(
    tx: &mut Tx,
    id: NoteId,
    (category, judge): (CategoryId, JudgeId),
    (about, text): (Option<NominationId>, &str),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_notes (note_id, category_id, judge_id, nomination_id, at, text) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        category.0,
        judge.0,
        about.map(|id| id.0),
        tx.now,
        text
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// For whom a judge votes; none: they have not yet.
pub async fn ballot_of(tx: &mut Tx, category: CategoryId, judge: JudgeId) -> sqlx::Result<Option<Vec<NominationId>>> {
    let entries = sqlx::query_scalar!("select entries from award_ballots where category_id = $1 and judge_id = $2", category.0, judge.0);
    Ok(entries.fetch_optional(&mut *tx.conn).await?.map(|ids| ids.into_iter().map(NominationId).collect()))
}

/// In place of what they voted before. `award_ballots_theirs`, `award_ballots_many` and `award_decision_made` refuse it.
pub async fn save_ballot(tx: &mut Tx, (category, judge): (CategoryId, JudgeId), entries: &[NominationId]) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = entries.iter().map(|id| id.0).collect();
    sqlx::query!(
        "insert into award_ballots (category_id, judge_id, entries, at) values ($1, $2, $3, $4)
         on conflict on constraint award_ballots_pkey do update set entries = excluded.entries, at = excluded.at",
        category.0,
        judge.0,
        &ids,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Nothing before they have voted themselves.
pub async fn list_votes(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<Votes>> {
    sqlx::query_as!(
        Votes,
        r#"select nomination_id as "nomination_id!: NominationId", votes as "votes!" from award_panel_votes($1)"#,
        category.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// What a panel has said.
pub struct Said {
    /// How many have voted.
    pub ballots: i64,
    /// How many notes they wrote.
    pub notes: i64,
    /// For each entry that has any.
    pub votes: BTreeMap<NominationId, u32>,
}

/// For whoever decides.
pub async fn said(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Said> {
    let row = sqlx::query!(
        r#"select ballots as "ballots!", notes as "notes!", votes as "votes!: Json<BTreeMap<NominationId, u32>>" from award_said($1)"#,
        category.0
    );
    let row = row.fetch_one(&mut *tx.conn).await?;
    Ok(Said { ballots: row.ballots, notes: row.notes, votes: row.votes.0 })
}
