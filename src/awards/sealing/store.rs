//! SQL of ledgers. Functions of the database add rows; policies let organisers read them once the round is closed.
use crate::{
    awards::{
        ids::{CategoryId, CycleId, JudgeId, JudgeToken, NominationId},
        ledger::{Entry, Hash, JudgingRound, Row},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};

/// How far a ledger is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    pub rows: u64,
    pub head: Hash,
    pub online_closed_at: Option<Timestamp>,
    pub pitch_closed_at: Option<Timestamp>,
}

impl Ledger {
    pub fn closed_at(&self, round: JudgingRound) -> Option<Timestamp> {
        match round {
            JudgingRound::Online => self.online_closed_at,
            JudgingRound::Pitch => self.pitch_closed_at,
        }
    }
}

fn ledger(rows: i64, head: Vec<u8>, (online_closed_at, pitch_closed_at): (Option<Timestamp>, Option<Timestamp>)) -> sqlx::Result<Ledger> {
    let rows = u64::try_from(rows).map_err(|_| sqlx::Error::Decode("rows are counted from 0".into()))?;
    Ok(Ledger { rows, head: hash(head)?, online_closed_at, pitch_closed_at })
}

/// Of two who add to a ledger at once the second waits. It begins here.
pub async fn lock(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Ledger> {
    let row =
        sqlx::query!(r#"select rows as "rows!", head as "head!", online_closed_at, pitch_closed_at from award_ledger_lock($1)"#, cycle.0);
    let row = row.fetch_one(&mut *tx.conn).await?;
    ledger(row.rows, row.head, (row.online_closed_at, row.pitch_closed_at))
}

/// None before something was sent.
pub async fn find(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Option<Ledger>> {
    let row = sqlx::query!("select rows, head, online_closed_at, pitch_closed_at from award_ledgers where cycle_id = $1", cycle.0);
    let row = row.fetch_optional(&mut *tx.conn).await?;
    row.map(|row| ledger(row.rows, row.head, (row.online_closed_at, row.pitch_closed_at))).transpose()
}

/// The head at the last closing or decision, for everybody.
pub async fn sealed_head(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Option<Hash>> {
    let head = sqlx::query_scalar!("select award_sealed_head($1)", cycle.0).fetch_one(&mut *tx.conn).await?;
    head.map(hash).transpose()
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

fn hash(bytes: Vec<u8>) -> sqlx::Result<Hash> {
    bytes.try_into().map(Hash).map_err(|_| sqlx::Error::Decode("a hash is 32 bytes".into()))
}

/// The rows up to the first that whoever acts may not read yet, each with its hash, by number.
pub async fn list_chained(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(Hash, String)>> {
    let rows = sqlx::query!("select number, hash, line from award_ledger_rows where cycle_id = $1 order by number", cycle.0);
    let rows = (1..).zip(rows.fetch_all(&mut *tx.conn).await?);
    let chained = rows.take_while(|(expected, row)| row.number == *expected);
    chained.map(|(_, row)| Ok((hash(row.hash)?, row.line))).collect()
}

/// All rows that whoever acts may read.
pub async fn list_parsed(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Row>> {
    let lines = sqlx::query_scalar!("select line from award_ledger_rows where cycle_id = $1 order by number", cycle.0);
    let bad = |_| sqlx::Error::Decode("a line of the ledger is a row".into());
    lines.fetch_all(&mut *tx.conn).await?.iter().map(|line| Row::read(line.as_bytes()).map_err(bad)).collect()
}

/// The head of a ledger when each round was closed: it was published then.
pub async fn list_closings(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(JudgingRound, Hash)>> {
    let rows = sqlx::query!(
        r#"select round as "round!: JudgingRound", hash from award_ledger_rows where cycle_id = $1 and kind = 'closed' order by number"#,
        cycle.0
    );
    rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|row| Ok((row.round, hash(row.hash)?))).collect()
}

/// Rounds that are over and were not closed yet; the ledger of a cycle in which nobody scored begins with the end of its online round.
pub async fn list_to_close(tx: &mut Tx) -> sqlx::Result<Vec<(CycleId, JudgingRound)>> {
    let rounds = sqlx::query!(
        r#"select cycle_id as "id!: CycleId", 'online' as "round!: JudgingRound"
           from award_cycles left join award_ledgers using (cycle_id)
           where online_closed_at is null and online_opens_at <= $1 and online_closes_at <= $1
           union all
           select cycle_id, 'pitch' from award_cycles join award_ledgers using (cycle_id)
           where pitch_closed_at is null and online_closes_at <= $1 and pitch_opens_at <= $1 and pitch_closes_at <= $1
           order by 1, 2"#,
        tx.now
    );
    Ok(rounds.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.round)).collect())
}

/// Sheets of a round that were sent and count no more, of which no row says so yet.
pub async fn list_uncounted(tx: &mut Tx, cycle: CycleId, round: JudgingRound) -> sqlx::Result<Vec<(JudgeId, NominationId)>> {
    let rows = sqlx::query!(
        r#"select judge_id as "judge!: JudgeId", nomination_id as "entry!: NominationId" from award_uncounted($1, $2)"#,
        cycle.0,
        round as JudgingRound
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|row| (row.judge, row.entry)).collect())
}
