//! SQL of judges' ties to entries.
use crate::{
    awards::{
        cycle::ConflictKind,
        ids::{CategoryId, JudgeId, NominationId},
        jury::model::{Declaration, EntryName},
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};
use serde_json::{Value, json};

/// The entries of a judge's panels by their names, for them alone and once they have signed.
pub async fn entries_to_declare(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Vec<EntryName>> {
    let entries = sqlx::query_as!(
        EntryName,
        r#"select nomination_id as "nomination_id!: NominationId", category_id as "category_id!: CategoryId",
                  row(name_en, name_ur) as "name!: Bilingual", organisation as "organisation!", economy_id as "economy_id!: EconomyId"
           from award_entries_to_declare($1)"#,
        judge.0
    );
    entries.fetch_all(&mut *tx.conn).await
}

/// The ties of a judge that are known without them, as far as whoever acts finds them.
pub async fn known_ties(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Vec<(NominationId, ConflictKind)>> {
    let ties = sqlx::query!(
        r#"select nomination_id as "nomination_id!: NominationId", kind as "kind!: ConflictKind" from award_known_ties($1)"#,
        judge.0
    );
    Ok(ties.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.nomination_id, one.kind)).collect())
}

/// Of two forms of one judge that come at once the second waits.
pub async fn lock_declarations(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('award ties ' || $1::text, 20261129))", judge.0.to_string())
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// What these judges have declared.
pub async fn list_declarations(tx: &mut Tx, judges: &[JudgeId]) -> sqlx::Result<Vec<(JudgeId, Declaration)>> {
    let ids: Vec<_> = judges.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select judge_id as "judge_id: JudgeId", nomination_id as "nomination_id: NominationId", kind as "kind: ConflictKind", comment
           from award_declarations where judge_id = any($1) order by judge_id, nomination_id"#,
        &ids
    );
    let declaration = |nomination_id, kind, comment| Declaration { nomination_id, kind, comment };
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    Ok(rows.map(|row| (row.judge_id, declaration(row.nomination_id, row.kind, row.comment))).collect())
}

/// Notes what a judge says of these entries, in place of what they said before; what has not changed keeps its time.
/// `award_declaration_unsigned`, `award_declaration_elsewhere` and `award_declaration_kept` refuse it.
pub async fn declare(tx: &mut Tx, judge: JudgeId, declared: &[Declaration]) -> sqlx::Result<()> {
    let row = |one: &Declaration| json!({ "nomination_id": one.nomination_id, "kind": one.kind, "comment": one.comment });
    sqlx::query!(
        "insert into award_declarations (judge_id, nomination_id, kind, comment, at)
         select $1, r.nomination_id, r.kind, r.comment, $3
         from jsonb_to_recordset($2) as r (nomination_id uuid, kind text, comment text)
         on conflict (judge_id, nomination_id) do update set kind = excluded.kind, comment = excluded.comment, at = excluded.at
         where (award_declarations.kind, award_declarations.comment) is distinct from (excluded.kind, excluded.comment)",
        judge.0,
        Value::Array(declared.iter().map(row).collect()),
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
