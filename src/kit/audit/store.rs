//! The chain's SQL.
use super::{
    head::Head,
    row::{Hash, Row},
};
use crate::kit::{clock::Timestamp, db::Tx};

/// The last link of the chain; of an empty one, what the first link follows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tip {
    pub position: i64,
    pub audit_entry_id: i64,
    pub link_hash: Hash,
}

/// A hash as the database keeps it. What is no hash equals none.
fn hash(bytes: &[u8]) -> Hash {
    bytes.try_into().unwrap_or([0xff; 32])
}

pub async fn tip(tx: &mut Tx) -> sqlx::Result<Tip> {
    let last = sqlx::query!("select position, audit_entry_id, link_hash from audit_links order by position desc limit 1");
    let last = last.fetch_optional(&mut *tx.conn).await?;
    Ok(last.map_or_else(Tip::default, |l| Tip { position: l.position, audit_entry_id: l.audit_entry_id, link_hash: hash(&l.link_hash) }))
}

/// The highest id of an entry.
pub async fn newest_entry(tx: &mut Tx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select coalesce(max(audit_entry_id), 0) as "id!" from audit_entries"#).fetch_one(&mut *tx.conn).await
}

/// The transactions that may be writing entries just now. An entry gets its id after its transaction has locked the table
/// for writing, and that lock is kept until the transaction ends.
pub async fn writers(tx: &mut Tx) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select virtualtransaction as "transaction!" from pg_locks
           where locktype = 'relation' and relation = 'audit_entries'::regclass
             and database = (select oid from pg_database where datname = current_database())
             and mode not in ('AccessShareLock', 'RowShareLock', 'ShareLock', 'ShareUpdateExclusiveLock')
             and granted and pid <> pg_backend_pid()"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Entries after one id and up to another, in their order.
pub async fn rows(tx: &mut Tx, after: i64, up_to: i64, most: i64) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select audit_entry_id, at, actor_id, system, action, subject_id, details::text as "details!"
           from audit_entries where audit_entry_id > $1 and audit_entry_id <= $2 order by audit_entry_id limit $3"#,
        after,
        up_to,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Adds links from `first` on: each entry's id, its hash and the link's.
pub async fn insert_links(tx: &mut Tx, first: i64, links: &[(i64, Hash, Hash)]) -> sqlx::Result<()> {
    let ids: Vec<i64> = links.iter().map(|(id, ..)| *id).collect();
    let column = |of: fn(&(i64, Hash, Hash)) -> &Hash| links.iter().map(|l| of(l).to_vec()).collect::<Vec<_>>();
    sqlx::query!(
        "insert into audit_links (position, audit_entry_id, row_hash, link_hash)
         select $1 + place - 1, id, row_hash, link_hash
         from unnest($2::bigint[], $3::bytea[], $4::bytea[]) with ordinality as l (id, row_hash, link_hash, place)",
        first,
        &ids,
        &column(|(_, row, _)| row),
        &column(|(_, _, link)| link)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn insert_head(tx: &mut Tx, head: &Head) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_heads (position, link_hash, sealed_at, signature) values ($1, $2, $3, $4)",
        head.position,
        &head.link_hash[..],
        head.sealed_at,
        &head.signature[..]
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A link with the entry that it seals, if that is there.
pub struct SealedRow {
    pub position: i64,
    pub audit_entry_id: i64,
    pub row_hash: Hash,
    pub link_hash: Hash,
    pub row: Option<Row>,
}

/// Links after a position and up to another, in their order.
pub async fn sealed_rows(tx: &mut Tx, after: i64, up_to: i64, most: i64) -> sqlx::Result<Vec<SealedRow>> {
    let links = sqlx::query!(
        r#"select l.position, l.audit_entry_id, l.row_hash, l.link_hash, e.at as "at?", e.actor_id, e.system, e.action as "action?",
                  e.subject_id, e.details::text as details
           from audit_links l left join audit_entries e on e.audit_entry_id = l.audit_entry_id
           where l.position > $1 and l.position <= $2 order by l.position limit $3"#,
        after,
        up_to,
        most
    );
    let links = links.fetch_all(&mut *tx.conn).await?;
    let sealed = links.into_iter().map(|l| {
        let row = l.at.zip(l.action).map(|(at, action)| Row {
            audit_entry_id: l.audit_entry_id,
            at,
            actor_id: l.actor_id,
            system: l.system,
            action,
            subject_id: l.subject_id,
            details: l.details.unwrap_or_default(),
        });
        SealedRow {
            position: l.position,
            audit_entry_id: l.audit_entry_id,
            row_hash: hash(&l.row_hash),
            link_hash: hash(&l.link_hash),
            row,
        }
    });
    Ok(sealed.collect())
}

/// Entries after one id and up to another that no link seals.
pub async fn unsealed_rows(tx: &mut Tx, after: i64, up_to: i64) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select audit_entry_id, at, actor_id, system, action, subject_id, details::text as "details!"
           from audit_entries e
           where audit_entry_id > $1 and audit_entry_id <= $2
             and not exists (select from audit_links l where l.audit_entry_id = e.audit_entry_id)
           order by audit_entry_id"#,
        after,
        up_to
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A head with the link at its position, if there is one.
pub struct HeadedLink {
    pub head: Head,
    pub link_hash: Option<Hash>,
}

/// Heads after a position, in their order.
pub async fn heads(tx: &mut Tx, after: i64, most: i64) -> sqlx::Result<Vec<HeadedLink>> {
    let heads = sqlx::query!(
        r#"select h.position, h.link_hash, h.sealed_at, h.signature, l.link_hash as "link?"
           from audit_heads h left join audit_links l on l.position = h.position
           where h.position > $1 order by h.position limit $2"#,
        after,
        most
    );
    let heads = heads
        .fetch_all(&mut *tx.conn)
        .await?
        .into_iter()
        .map(|h| HeadedLink { link_hash: h.link.as_deref().map(hash), head: head(h.position, &h.link_hash, h.sealed_at, &h.signature) });
    Ok(heads.collect())
}

fn head(position: i64, link_hash: &[u8], sealed_at: Timestamp, signature: &[u8]) -> Head {
    Head { position, link_hash: hash(link_hash), sealed_at, signature: signature.try_into().unwrap_or([0; 64]) }
}

/// The newest heads, oldest first.
pub async fn newest_heads(tx: &mut Tx, most: i64) -> sqlx::Result<Vec<Head>> {
    let heads = sqlx::query!("select position, link_hash, sealed_at, signature from audit_heads order by position desc limit $1", most);
    let heads = heads.fetch_all(&mut *tx.conn).await?;
    Ok(heads.into_iter().rev().map(|h| head(h.position, &h.link_hash, h.sealed_at, &h.signature)).collect())
}

/// When the link at a position was sealed, by the head after it.
pub async fn sealed_at(tx: &mut Tx, position: i64) -> sqlx::Result<Option<Timestamp>> {
    sqlx::query_scalar!("select sealed_at from audit_heads where position >= $1 order by position limit 1", position)
        .fetch_optional(&mut *tx.conn)
        .await
}

/// The hashes of the links at these positions, as far as they are there.
pub async fn links_at(tx: &mut Tx, positions: &[i64]) -> sqlx::Result<Vec<(i64, Hash)>> {
    let links = sqlx::query!("select position, link_hash from audit_links where position = any($1)", positions);
    Ok(links.fetch_all(&mut *tx.conn).await?.into_iter().map(|l| (l.position, hash(&l.link_hash))).collect())
}
