//! A form counts once, however often it is sent. Each carries a key; the first transaction that commits
//! with it also stores where it led, and every later sending is led there too.
use super::{
    db::{Actor, Db, Tx},
    error::{AppError, Failure},
    form_key::FormKey,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One form as it was sent: its key, what it had shown, where it went, and a digest of where to and what.
#[derive(Clone, Debug)]
pub struct Submission {
    pub key: Uuid,
    /// As [`FormKey::seen`].
    pub seen: String,
    pub path: String,
    fingerprint: [u8; 32],
}

impl Submission {
    pub fn new(key: FormKey, path: String, body: &[u8]) -> Self {
        let digest = Sha256::new().chain_update(&path).chain_update([0]).chain_update(body);
        Self { key: key.id, seen: key.seen, path, fingerprint: digest.finalize().into() }
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
    /// Nothing.
    None,
    /// It counted, and led there.
    Answered(String),
    /// It came with other contents.
    Conflict,
}

/// What became of several forms' keys before, in their order.
pub async fn earlier<'a>(tx: &mut Tx, forms: impl Iterator<Item = &'a Submission> + Clone) -> Result<Vec<Earlier>, AppError> {
    let keys: Vec<Uuid> = forms.clone().map(|f| f.key).collect();
    let known = sqlx::query!("select submission_key, fingerprint, answer from submissions where submission_key = any($1)", &keys);
    let known = known.fetch_all(&mut *tx.conn).await?;
    let of = |form: &Submission| match known.iter().find(|k| k.submission_key == form.key) {
        None => Earlier::None,
        Some(k) if k.fingerprint == form.fingerprint => Earlier::Answered(k.answer.clone()),
        Some(_) => Earlier::Conflict,
    };
    Ok(forms.map(of).collect())
}

/// Keeps where forms led whose keys nothing had become of. An error if another transaction was faster with one of them:
/// this one must not commit.
pub async fn keep<'a>(tx: &mut Tx, answers: impl Iterator<Item = (&'a Submission, &'a str)>) -> Result<(), AppError> {
    let (mut keys, mut prints, mut paths) = (vec![], vec![], vec![]);
    for (form, path) in answers {
        keys.push(form.key);
        prints.push(form.fingerprint.to_vec());
        paths.push(path.to_owned());
    }
    sqlx::query!(
        "insert into submissions (submission_key, fingerprint, answer, created_at)
         select key, print, path, $4 from unnest($1::uuid[], $2::bytea[], $3::text[]) as s (key, print, path) order by key",
        &keys,
        &prints,
        &paths,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(())
}

/// Where the form of that key led, if it counted.
pub async fn answer_to(tx: &mut Tx, key: Uuid) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("select answer from submissions where submission_key = $1", key).fetch_optional(&mut *tx.conn).await
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
