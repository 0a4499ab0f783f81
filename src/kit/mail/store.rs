//! The outbox's SQL.
use crate::{
    choice, id,
    kit::{clock::Timestamp, db::Tx, like, list, locale::Locale},
};
use uuid::Uuid;

id! {
    /// A message in the outbox; also the stable part of its Message-ID.
    MessageId
}

choice! {
    /// Where a message stands.
    State [
        /// Waits for an organiser to send it or give it up.
        AwaitingRelease = "held" => "mail-state-held",
        /// An organiser decided against sending it.
        Dropped = "dropped" => "mail-state-dropped",
        Queued = "queued" => "mail-state-queued",
        /// There was no mail server to send it to.
        Unsent = "kept" => "mail-state-kept",
        Sent = "sent" => "mail-state-sent",
        /// Given up: it can never be sent, or was tried many times.
        Failed = "failed" => "mail-state-failed",
    ]
}

impl State {
    /// How its badge looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::AwaitingRelease | Self::Queued => "wait",
            Self::Unsent | Self::Dropped => "plain",
            Self::Sent => "good",
            Self::Failed => "bad",
        }
    }
}

pub(super) struct New {
    pub id: MessageId,
    pub locale: Locale,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub state: State,
    /// Of letters that must not be written twice.
    pub once: Option<String>,
    /// The batch of a letter that an organiser is to send or give up.
    pub batch: Option<Uuid>,
}

/// Inserts them but for those whose keys were there already; the ids of those that are new.
pub(super) async fn insert(tx: &mut Tx, all: &[New]) -> sqlx::Result<Vec<MessageId>> {
    let column = |of: fn(&New) -> &str| all.iter().map(|n| of(n).to_owned()).collect::<Vec<_>>();
    let ids: Vec<_> = all.iter().map(|n| n.id.0).collect();
    let once: Vec<_> = all.iter().map(|n| n.once.clone()).collect();
    let batches: Vec<_> = all.iter().map(|n| n.batch).collect();
    sqlx::query_scalar!(
        r#"with written as (
               select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[])
                    as m (id, locale, recipient, subject, body_text, body_html, state, once_key, batch)),
           kept as (
               insert into messages (message_id, created_at, locale, recipient, subject, state, once_key, batch)
               select id, $1, locale, recipient, subject, state, once_key, batch from written
               on conflict (once_key) where once_key is not null do nothing
               returning message_id),
           bodies as (
               insert into message_bodies (message_id, body_text, body_html)
               select id, body_text, body_html from written join kept on message_id = id)
           select message_id as "id: MessageId" from kept"#,
        tx.now,
        &ids,
        &column(|n| n.locale.tag()),
        &column(|n| &n.recipient),
        &column(|n| &n.subject),
        &column(|n| &n.text),
        &column(|n| &n.html),
        &column(|n| n.state.value()),
        &once as &[Option<String>],
        &batches as &[Option<Uuid>]
    )
    .fetch_all(&mut *tx.conn)
    .await
}

#[derive(Clone, Debug)]
pub struct Message {
    pub message_id: MessageId,
    pub created_at: Timestamp,
    pub locale: Locale,
    pub recipient: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
    pub state: State,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub sent_at: Option<Timestamp>,
}

pub async fn find(tx: &mut Tx, id: MessageId) -> sqlx::Result<Option<Message>> {
    sqlx::query_as!(
        Message,
        r#"select message_id as "message_id: MessageId", created_at, locale as "locale: Locale", recipient, subject,
                  body_text, body_html, state as "state: State", attempts, last_error, sent_at
           from messages join message_bodies using (message_id) where message_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Notes the outcome of a try to send.
pub(super) async fn note_try(tx: &mut Tx, id: MessageId, state: State, error: Option<&str>) -> sqlx::Result<()> {
    sqlx::query!(
        "update messages
         set state = $2, last_error = $3, attempts = attempts + 1, sent_at = case when $2 = 'sent' then $4::timestamptz end
         where message_id = $1 and state <> 'sent'",
        id.0,
        state as State,
        error,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A message as the outbox lists it.
#[derive(Clone, Debug)]
pub struct Summary {
    pub message_id: MessageId,
    pub created_at: Timestamp,
    pub recipient: String,
    pub subject: String,
    pub state: State,
    pub attempts: i32,
}

/// How many letters of `batch` wait to be sent or given up.
pub async fn count_batch(tx: &mut Tx, batch: Uuid) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "n!" from messages where batch = $1 and state = 'held'"#, batch)
        .fetch_one(&mut *tx.conn)
        .await
}

/// Sets the state of the letters of a batch that still wait; returns their ids.
pub(super) async fn settle_batch(tx: &mut Tx, batch: Uuid, state: State) -> sqlx::Result<Vec<MessageId>> {
    sqlx::query_scalar!(
        r#"update messages set state = $2 where batch = $1 and state = 'held' returning message_id as "id: MessageId""#,
        batch,
        state as State
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Which messages the outbox lists.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Part of the address; empty: to anybody.
    pub recipient: String,
    /// None: of all batches, and of none.
    pub batch: Option<Uuid>,
    pub state: Option<State>,
}

/// Newest first, one more than a page.
pub async fn list(tx: &mut Tx, filter: &Filter, from: list::Cursor) -> sqlx::Result<Vec<Summary>> {
    sqlx::query_as!(
        Summary,
        r#"select message_id as "message_id: MessageId", created_at, recipient, subject, state as "state: State", attempts
           from messages
           where recipient ilike $1
             and ($2::uuid is null or message_id < $2) and ($3::uuid is null or message_id > $3)
             and ($5::uuid is null or batch = $5) and ($6::text is null or state = $6)
           order by case when $3::uuid is null then message_id end desc, message_id
           limit $4"#,
        like::containing(&filter.recipient),
        from.after(),
        from.before(),
        list::PAGE + 1,
        filter.batch,
        filter.state.map(State::value)
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many the outbox lists in all.
pub async fn count(tx: &mut Tx, filter: &Filter) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from messages
           where recipient ilike $1 and ($2::uuid is null or batch = $2) and ($3::text is null or state = $3)"#,
        like::containing(&filter.recipient),
        filter.batch,
        filter.state.map(State::value)
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// Messages that wait to be sent, and those that were given up.
pub struct Unsent {
    pub queued: i64,
    pub failed: i64,
}

pub async fn count_unsent(tx: &mut Tx) -> sqlx::Result<Unsent> {
    sqlx::query_as!(
        Unsent,
        r#"select count(*) filter (where state = 'queued') as "queued!", count(*) filter (where state = 'failed') as "failed!"
           from messages where state in ('queued', 'failed')"#
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// The newest message to `recipient`, if it was given up.
pub async fn find_failed(tx: &mut Tx, recipient: &str) -> sqlx::Result<Option<MessageId>> {
    sqlx::query_scalar!(
        r#"select message_id as "message_id: MessageId"
           from (select message_id, state from messages where recipient = $1 order by message_id desc limit 1) newest
           where state = 'failed'"#,
        recipient
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Lets a message that was given up be tried as if it were new; false if it was not given up.
pub(super) async fn requeue(tx: &mut Tx, id: MessageId) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        "update messages set state = 'queued', attempts = 0, last_error = null where message_id = $1 and state = 'failed'",
        id.0
    );
    Ok(changed.execute(&mut *tx.conn).await?.rows_affected() == 1)
}
