//! SQL of codes.
use crate::{
    kit::db::Tx,
    registration::model::{Code, CodeId, PassId, PoolId},
};

/// Locks these codes, in the order of their ids, and says what they are.
pub async fn lock(tx: &mut Tx, codes: &[String]) -> sqlx::Result<Vec<Code>> {
    sqlx::query_as!(
        Code,
        r#"select code_id as "code_id: CodeId", code, label, pass_id as "pass: PassId", email_key, uses, used, reserves, skips_approval,
                  reserved, pools as "pools: Vec<PoolId>", expires_at, withdrawn_at
           from codes where code = any($1) order by code_id for update"#,
        codes
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The code that is written so, in capitals.
pub async fn find(tx: &mut Tx, code: &str) -> sqlx::Result<Option<Code>> {
    sqlx::query_as!(
        Code,
        r#"select code_id as "code_id: CodeId", code, label, pass_id as "pass: PassId", email_key, uses, used, reserves, skips_approval,
                  reserved, pools as "pools: Vec<PoolId>", expires_at, withdrawn_at
           from codes where code = $1"#,
        code
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Counts uses of locked codes, `uses[i]` of `codes[i]`; what they held for them is theirs no longer.
/// `codes_used_up` refuses more than there are.
pub async fn add_uses(tx: &mut Tx, codes: &[CodeId], uses: &[i32]) -> sqlx::Result<()> {
    let codes: Vec<_> = codes.iter().map(|c| c.0).collect();
    sqlx::query!(
        "update codes c set used = c.used + n.uses, reserved = greatest(0, c.reserved - n.uses)
         from unnest($1::uuid[], $2::integer[]) as n (code_id, uses) where c.code_id = n.code_id",
        &codes,
        uses
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Gives a use back; a code that still reserves holds its place again.
pub async fn take_use_back(tx: &mut Tx, code: CodeId) -> sqlx::Result<()> {
    sqlx::query!(
        "update codes set used = used - 1,
             reserved = case when reserves and withdrawn_at is null and (expires_at is null or expires_at > $2)
                             then uses - used + 1 else 0 end
         where code_id = $1",
        code.0,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Codes that have run out hold nothing more; true if one did.
pub async fn release_expired(tx: &mut Tx) -> sqlx::Result<bool> {
    let done = sqlx::query!("update codes set reserved = 0 where reserved > 0 and expires_at <= $1", tx.now);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Locks a code until the transaction ends.
pub async fn lock_one(tx: &mut Tx, code: CodeId) -> sqlx::Result<()> {
    sqlx::query!("select 1 as one from codes where code_id = $1 for update", code.0).fetch_optional(&mut *tx.conn).await.map(|_| ())
}

pub async fn skips_approval(tx: &mut Tx, code: CodeId) -> sqlx::Result<bool> {
    sqlx::query_scalar!("select skips_approval from codes where code_id = $1", code.0).fetch_one(&mut *tx.conn).await
}

/// `codes_code_key` refuses one that is there; `pools_never_oversold` more places than are free.
pub async fn insert(tx: &mut Tx, c: &Code) -> sqlx::Result<()> {
    let pools: Vec<_> = c.pools.iter().map(|p| p.0).collect();
    sqlx::query!(
        "insert into codes (code_id, code, label, pass_id, email_key, uses, reserves, skips_approval, reserved, pools, expires_at,
            created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        c.code_id.0,
        c.code,
        c.label,
        c.pass.map(|p| p.0),
        c.email_key,
        c.uses,
        c.reserves,
        c.skips_approval,
        c.reserved,
        &pools,
        c.expires_at,
        tx.now,
        tx.actor.person().map(|p| p.0)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// False if it was withdrawn before.
pub async fn withdraw(tx: &mut Tx, code: CodeId) -> sqlx::Result<bool> {
    let done = sqlx::query!("update codes set withdrawn_at = $2, reserved = 0 where code_id = $1 and withdrawn_at is null", code.0, tx.now);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() == 1)
}
