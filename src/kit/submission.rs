//! A form counts once, however often it is sent. Each carries a key; the first transaction that commits
//! with it also stores where it led, and every later sending is led there too.
use super::{
    db::{Actor, Db, Tx},
    error::{AppError, Failure},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One form as it was sent: its key, and a digest of where to and what.
#[derive(Clone, Debug)]
pub struct Submission {
    pub key: Uuid,
    fingerprint: [u8; 32],
}

impl Submission {
    pub fn new(key: Uuid, path: &str, body: &[u8]) -> Self {
        let digest = Sha256::new().chain_update(path).chain_update([0]).chain_update(body);
        Self { key, fingerprint: digest.finalize().into() }
    }
}

impl Db {
    /// Runs `work` once for this submission and answers with the path it led to, this time or the first.
    ///
    /// [`AppError::Conflict`] when the key came before with other contents. A refusal keeps the key free,
    /// so that the form can be mended and sent again.
    pub async fn once<R>(
        &self,
        actor: impl Into<Actor>,
        form: &Submission,
        work: impl AsyncFnOnce(&mut Tx) -> Result<String, Failure<R>>,
    ) -> Result<String, Failure<R>> {
        self.write(actor, async |tx| {
            // Waits here for another transaction with the same key to end.
            let first = sqlx::query!(
                "insert into submissions (submission_key, fingerprint, answer, created_at) values ($1, $2, '', $3)
                 on conflict do nothing",
                form.key,
                &form.fingerprint,
                tx.now
            );
            if first.execute(&mut *tx.conn).await?.rows_affected() == 0 {
                return answered(tx, form).await.map_err(Failure::Broken);
            }
            let answer = work(tx).await?;
            sqlx::query!("update submissions set answer = $2 where submission_key = $1", form.key, answer).execute(&mut *tx.conn).await?;
            Ok(answer)
        })
        .await
    }
}

async fn answered(tx: &mut Tx, form: &Submission) -> Result<String, AppError> {
    let row = sqlx::query!("select fingerprint, answer from submissions where submission_key = $1", form.key);
    let row = row.fetch_one(&mut *tx.conn).await?;
    if row.fingerprint == form.fingerprint { Ok(row.answer) } else { Err(AppError::Conflict) }
}

/// Forgets forms that were sent more than two days ago.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - chrono::Duration::days(2);
    let done = sqlx::query!("delete from submissions where created_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}
