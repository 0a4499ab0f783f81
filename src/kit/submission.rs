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

/// What became of a form's key before.
pub enum Earlier {
    /// Nothing: it is this transaction's now, which must [`end`] it.
    None,
    /// It counted, and led there.
    Answered(String),
    /// It came with other contents.
    Conflict,
}

/// Takes the keys of several forms, all different, for this transaction; one that another holds is waited for.
pub async fn begin<'a>(tx: &mut Tx, forms: impl Iterator<Item = &'a Submission> + Clone) -> Result<Vec<Earlier>, AppError> {
    let (keys, prints): (Vec<Uuid>, Vec<Vec<u8>>) = forms.clone().map(|f| (f.key, f.fingerprint.to_vec())).unzip();
    let new = sqlx::query_scalar!(
        "insert into submissions (submission_key, fingerprint, answer, created_at)
         select key, print, '', $3 from unnest($1::uuid[], $2::bytea[]) as s (key, print) order by key
         on conflict do nothing returning submission_key",
        &keys,
        &prints,
        tx.now
    );
    let new = new.fetch_all(&mut *tx.conn).await?;
    let mut all = vec![];
    for form in forms {
        all.push(if new.contains(&form.key) {
            Earlier::None
        } else {
            match answered(tx, form).await {
                Ok(path) => Earlier::Answered(path),
                Err(AppError::Conflict) => Earlier::Conflict,
                Err(error) => return Err(error),
            }
        });
    }
    Ok(all)
}

/// Notes where each form led; the key of one that led nowhere is free again, so that it can be mended and sent again.
pub async fn end<'a>(tx: &mut Tx, answers: impl Iterator<Item = (&'a Submission, Option<&'a str>)>) -> Result<(), AppError> {
    let (mut keys, mut paths, mut free) = (vec![], vec![], vec![]);
    for (form, path) in answers {
        match path {
            Some(path) => {
                keys.push(form.key);
                paths.push(path.to_owned());
            }
            None => free.push(form.key),
        }
    }
    sqlx::query!(
        "update submissions s set answer = a.path from unnest($1::uuid[], $2::text[]) as a (key, path)
         where s.submission_key = a.key and s.answer = ''",
        &keys,
        &paths
    )
    .execute(&mut *tx.conn)
    .await?;
    if !free.is_empty() {
        sqlx::query!("delete from submissions where submission_key = any($1) and answer = ''", &free).execute(&mut *tx.conn).await?;
    }
    Ok(())
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
