//! SQL of ledgers. Functions of the database add rows; policies let organisers read them once the round is closed.
use crate::{
    awards::{
        ids::{CategoryId, CycleId, JudgeId, JudgeToken, NominationId},
        ledger::{Entry, Hash, Row},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};

/// How far a ledger is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    pub rows: u64,
    pub head: Hash,
    pub closed_at: Option<Timestamp>,
}

fn ledger(rows: i64, head: &[u8], closed_at: Option<Timestamp>) -> sqlx::Result<Ledger> {
    let bad = |what: &'static str| sqlx::Error::Decode(what.into());
    let head = head.try_into().map_err(|_| bad("a head is 32 bytes"))?;
    Ok(Ledger { rows: u64::try_from(rows).map_err(|_| bad("rows are counted from 0"))?, head: Hash(head), closed_at })
}

/// Of two who add to a ledger at once the second waits. It begins here.
pub async fn lock(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Ledger> {
    let row = sqlx::query!(r#"select rows as "rows!", head as "head!", online_closed_at from award_ledger_lock($1)"#, cycle.0);
    let row = row.fetch_one(&mut *tx.conn).await?;
    ledger(row.rows, &row.head, row.online_closed_at)
}

/// None before something was sent.
pub async fn find(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Option<Ledger>> {
    let row = sqlx::query!("select rows, head, online_closed_at from award_ledgers where cycle_id = $1", cycle.0);
    row.fetch_optional(&mut *tx.conn).await?.map(|row| ledger(row.rows, &row.head, row.online_closed_at)).transpose()
}

/// The head of one whose round is closed, for everybody.
pub async fn sealed_head(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Option<Hash>> {
    let head = sqlx::query_scalar!("select award_sealed_head($1)", cycle.0).fetch_one(&mut *tx.conn).await?;
    let bad = |_| sqlx::Error::Decode("a head is 32 bytes".into());
    head.map(|head| head.try_into().map(Hash).map_err(bad)).transpose()
}

/// `award_sheet_closed` refuses what comes after the round was closed.
pub async fn append(tx: &mut Tx, cycle: CycleId, line: &str) -> sqlx::Result<()> {
    sqlx::query!("select award_ledger_append($1, $2)", cycle.0, line).execute(&mut *tx.conn).await.map(|_| ())
}

/// What stands for a judge in the rows.
pub async fn token(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<JudgeToken> {
    sqlx::query_scalar!(r#"select award_token($1) as "token!: JudgeToken""#, judge.0).fetch_one(&mut *tx.conn).await
}

/// The entries of a cycle whose online round is open.
pub async fn list_entries(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as!(
        Entry,
        r#"select nomination_id as "entry!: NominationId", category_id as "category!: CategoryId",
                  row(name_en, name_ur) as "name!: Bilingual"
           from award_ledger_entries($1)"#,
        cycle.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The rows that whoever acts may read, each with its hash, by number.
pub async fn list_rows(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(Hash, String)>> {
    let rows = sqlx::query!("select hash, line from award_ledger_rows where cycle_id = $1 order by number", cycle.0);
    let bad = || sqlx::Error::Decode("a hash is 32 bytes".into());
    let row = |hash: Vec<u8>, line| Ok((Hash(hash.try_into().map_err(|_| bad())?), line));
    rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| row(one.hash, one.line)).collect()
}

/// The same as rows, without their hashes.
pub async fn list_parsed(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Row>> {
    let bad = |_| sqlx::Error::Decode("a line of the ledger is a row".into());
    list_rows(tx, cycle).await?.iter().map(|(_, line)| Row::read(line.as_bytes()).map_err(bad)).collect()
}

/// Cycles whose online round is over and was not closed yet; that of one in which nobody scored begins with its end.
pub async fn list_to_close(tx: &mut Tx) -> sqlx::Result<Vec<CycleId>> {
    let cycles = sqlx::query_scalar!(
        r#"select cycle_id as "id: CycleId" from award_cycles left join award_ledgers using (cycle_id)
           where online_closed_at is null and online_opens_at <= $1 and online_closes_at <= $1 order by cycle_id"#,
        tx.now
    );
    cycles.fetch_all(&mut *tx.conn).await
}

/// Sheets that were sent and count no more, of which no row says so yet.
pub async fn list_uncounted(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(JudgeId, NominationId)>> {
    let rows =
        sqlx::query!(r#"select judge_id as "judge!: JudgeId", nomination_id as "entry!: NominationId" from award_uncounted($1)"#, cycle.0);
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|row| (row.judge, row.entry)).collect())
}
