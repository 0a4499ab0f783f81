//! SQL of codes.
use crate::{
    kit::{clock::Timestamp, db::Tx, ids::PersonId, list},
    registration::{
        codes::{Code, NewCode, search},
        ids::{CodeId, PassId, PoolId},
        record::{Found, select_found},
    },
};
use serde::Serialize;
use sqlx::types::Json;

/// Reads codes: those that the end of the statement asks for.
macro_rules! select_codes {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Code,
            r#"select code_id as "code_id: CodeId", code, label, pass_id as "pass: PassId", email_key, uses, used, reserves,
                      skips_approval, reserved, pools as "pools: Vec<PoolId>", expires_at, withdrawn_at
               from codes "# + $end
            $(, $argument)*
        )
    };
}

/// Locks these codes, in the order of their ids, and says what they are.
pub async fn lock(tx: &mut Tx, codes: &[String]) -> sqlx::Result<Vec<Code>> {
    select_codes!("where code = any($1) order by code_id for update", codes).fetch_all(&mut *tx.conn).await
}

/// The code that is written so, in capitals.
pub async fn find(tx: &mut Tx, code: &str) -> sqlx::Result<Option<Code>> {
    select_codes!("where code = $1", code).fetch_optional(&mut *tx.conn).await
}

/// Counts uses of locked codes, `uses[i]` of `codes[i]`; the places that they reserved for these uses are reserved no more.
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

/// Takes one use of a code back. A code that still reserves gets its place again if each of its pools, which the caller has
/// locked, has a free one. That may fail for a registration that was waiting: it gave up the code's place when it began
/// to wait.
pub async fn take_use_back(tx: &mut Tx, code: CodeId) -> sqlx::Result<()> {
    sqlx::query!(
        "update codes c set used = used - 1,
             reserved = case when not reserves or withdrawn_at is not null or expires_at <= $2 then 0
                             when exists (select from pools p where p.pool_id = any(c.pools) and p.free < 1) then reserved
                             else reserved + 1 end
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

/// Locks a code until the transaction ends; the pools that it reserves in.
pub async fn lock_one(tx: &mut Tx, code: CodeId) -> sqlx::Result<Vec<PoolId>> {
    sqlx::query_scalar!(r#"select pools as "pools: Vec<PoolId>" from codes where code_id = $1 for update"#, code.0)
        .fetch_one(&mut *tx.conn)
        .await
}

pub async fn skips_approval(tx: &mut Tx, code: CodeId) -> sqlx::Result<bool> {
    sqlx::query_scalar!("select skips_approval from codes where code_id = $1", code.0).fetch_one(&mut *tx.conn).await
}

/// A code to be inserted, by the names of its columns.
#[derive(Serialize)]
struct CodeRow<'a> {
    code_id: CodeId,
    code: &'a str,
    label: &'a str,
    pass_id: Option<PassId>,
    email_key: &'a str,
    uses: i32,
    reserves: bool,
    skips_approval: bool,
    /// All its uses, if it reserves.
    reserved: i32,
    pools: Vec<PoolId>,
    expires_at: Option<Timestamp>,
    search: String,
    created_at: Timestamp,
    created_by: Option<PersonId>,
}

impl<'a> CodeRow<'a> {
    fn new(tx: &Tx, c: &'a NewCode, pools: Vec<PoolId>) -> Self {
        Self {
            code_id: CodeId::new_at(tx.now),
            code: &c.code,
            label: &c.label,
            pass_id: c.pass,
            email_key: &c.email_key,
            uses: c.uses,
            reserves: c.reserves,
            skips_approval: c.skips_approval,
            reserved: if c.reserves { c.uses } else { 0 },
            pools,
            expires_at: c.expires_at,
            search: search::folded_text(&c.code, &c.label, &c.email_key),
            created_at: tx.now,
            created_by: tx.actor.person(),
        }
    }
}

/// Inserts codes together; their pools count what they hold. `codes_code_key` refuses one that is there.
pub async fn insert(tx: &mut Tx, codes: &[NewCode], pools: impl Fn(&NewCode) -> Vec<PoolId>) -> sqlx::Result<Vec<CodeId>> {
    let rows: Vec<_> = codes.iter().map(|c| CodeRow::new(tx, c, pools(c))).collect();
    let ids = rows.iter().map(|r| r.code_id).collect();
    sqlx::query!(
        "insert into codes (code_id, code, label, pass_id, email_key, uses, reserves, skips_approval, reserved, pools, expires_at, search,
             created_at, created_by)
         select code_id, code, label, pass_id, email_key, uses, reserves, skips_approval, reserved, pools, expires_at, search,
             created_at, created_by
         from jsonb_populate_recordset(null::codes, $1)",
        Json(rows) as _
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(ids)
}

/// Which of these, written in capitals, there are.
pub async fn known(tx: &mut Tx, codes: &[String]) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("select code from codes where code = any($1)", codes).fetch_all(&mut *tx.conn).await
}

pub async fn find_one(tx: &mut Tx, code: CodeId) -> sqlx::Result<Option<Code>> {
    select_codes!("where code_id = $1", code.0).fetch_optional(&mut *tx.conn).await
}

/// Those in which `words` are found, newest first, at most so many.
pub async fn list(tx: &mut Tx, words: &str, from: list::Cursor, most: i64) -> sqlx::Result<Vec<Code>> {
    let [one, two, three] = search::patterns_of(words);
    select_codes!(
        "where ($1 = '%' or search like $1) and ($2 = '%' or search like $2) and ($3 = '%' or search like $3)
           and ($4::uuid is null or code_id < $4) and ($5::uuid is null or code_id > $5)
         order by case when $5::uuid is null then code_id end desc, code_id
         limit $6",
        one,
        two,
        three,
        from.after(),
        from.before(),
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many have these words.
pub async fn count(tx: &mut Tx, words: &str) -> sqlx::Result<i64> {
    let [one, two, three] = search::patterns_of(words);
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from codes
           where ($1 = '%' or search like $1) and ($2 = '%' or search like $2) and ($3 = '%' or search like $3)"#,
        one,
        two,
        three
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// The registrations that came with the code, whatever became of them, newest first.
pub async fn list_registrations(tx: &mut Tx, code: CodeId, most: i64) -> sqlx::Result<Vec<Found>> {
    select_found!("where r.code_id = $1 order by r.registration_id desc limit $2", code.0, most).fetch_all(&mut *tx.conn).await
}

/// False if it was withdrawn before.
pub async fn withdraw(tx: &mut Tx, code: CodeId) -> sqlx::Result<bool> {
    let done = sqlx::query!("update codes set withdrawn_at = $2, reserved = 0 where code_id = $1 and withdrawn_at is null", code.0, tx.now);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() == 1)
}
