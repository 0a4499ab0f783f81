//! SQL of kept forms.
use super::{HOURS, KeptFormId, browser::Browser};
use crate::kit::{db::Tx, ids::PersonId, sent_again::TypedForm, submission};
use chrono::Duration;
use sqlx::types::Json;

/// How many are kept of one person.
const KEPT: i64 = 10;

/// Keeps the form, and forgets the person's oldest where there are too many.
pub async fn insert(tx: &mut Tx, person: PersonId, browser: &Browser, form: &TypedForm) -> sqlx::Result<KeptFormId> {
    let id = KeptFormId::new_at(tx.now);
    sqlx::query!(
        "insert into kept_forms (kept_form_id, person_id, path, is_upload, fields, created_at, page_path, browser_digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        person.0,
        form.action,
        form.is_upload,
        Json(&form.fields) as _,
        tx.now,
        form.page.as_deref().unwrap_or_default(),
        browser.digest()
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!(
        "delete from kept_forms where kept_form_id in (
             select kept_form_id from kept_forms where person_id = $1 order by kept_form_id desc offset $2)",
        person.0,
        KEPT
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(id)
}

/// The person's own, of this browser; and where it led, if it was sent meanwhile and counted.
pub async fn find(tx: &mut Tx, person: PersonId, browser: &Browser, id: KeptFormId) -> sqlx::Result<Option<(TypedForm, Option<String>)>> {
    let row = sqlx::query!(
        r#"select path, is_upload, fields as "fields: Json<Vec<(String, String)>>", page_path, led_to from kept_forms
           where kept_form_id = $1 and person_id = $2 and created_at > $3 and browser_digest = $4"#,
        id.0,
        person.0,
        tx.now - Duration::hours(HOURS),
        browser.digest()
    );
    let Some(row) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(None) };
    if !row.led_to.is_empty() {
        let sent = TypedForm { action: row.path, is_upload: row.is_upload, fields: vec![], page: None };
        return Ok(Some((sent, Some(row.led_to))));
    }
    let form = TypedForm {
        action: row.path,
        is_upload: row.is_upload,
        fields: row.fields.0,
        page: Some(row.page_path).filter(|path| !path.is_empty()),
    };
    let led_to = match form.key() {
        Some(key) => submission::answer_to(tx, key.id).await?,
        None => None,
    };
    Ok(Some((form, led_to)))
}

/// It was sent: what was typed is kept no longer, and whoever comes back to it is led on.
pub async fn note_sent(tx: &mut Tx, person: PersonId, browser: &Browser, id: KeptFormId, led_to: &str) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "update kept_forms set led_to = $4, fields = '[]' where kept_form_id = $1 and person_id = $2 and browser_digest = $3",
        id.0,
        person.0,
        browser.digest(),
        led_to
    );
    done.execute(&mut *tx.conn).await.map(drop)
}

/// Where the person's own is sent, whatever browser it came from.
pub async fn action_of(tx: &mut Tx, person: PersonId, id: KeptFormId) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!("select path from kept_forms where kept_form_id = $1 and person_id = $2", id.0, person.0);
    found.fetch_optional(&mut *tx.conn).await
}

/// The newest of the person's from this browser that waits to be sent; a mere press does not wait.
pub async fn newest(tx: &mut Tx, person: PersonId, browser: &Browser) -> sqlx::Result<Option<KeptFormId>> {
    sqlx::query_scalar!(
        r#"select kept_form_id as "id: KeptFormId" from kept_forms
           where person_id = $1 and created_at > $2 and browser_digest = $3 and fields::text <> '[]'
           order by kept_form_id desc limit 1"#,
        person.0,
        tx.now - Duration::hours(HOURS),
        browser.digest()
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Forgets those that nobody came back for.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - Duration::hours(HOURS);
    let done = sqlx::query!("delete from kept_forms where created_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}
