//! SQL of the organisers' list.
use super::model::{Filter, Network};
use crate::{
    kit::{clock::Timestamp, db::Tx, list},
    registration::{
        ids::RegistrationId,
        record::{self, Found, RegistrationState, patterns, select_found},
    },
};

/// Newest first, one more than a page.
pub async fn list(tx: &mut Tx, filter: &Filter, from: list::Cursor) -> sqlx::Result<Vec<Found>> {
    let (patterns, ticket) = looked_for(filter);
    let ids = sqlx::query_scalar!(
        r#"select list_registrations($1, $2, $3, $4, $5, $6, $7, $8) as "id!""#,
        &patterns,
        filter.state.map(RegistrationState::value),
        filter.economy.map(|e| e.0),
        filter.pass.map(|p| p.0),
        ticket,
        from.after(),
        from.before(),
        list::PAGE + 1
    );
    let ids = ids.fetch_all(&mut *tx.conn).await?;
    let mut found = select_found!("where r.registration_id = any($1)", &ids).fetch_all(&mut *tx.conn).await?;
    found.sort_by_key(|one| ids.iter().position(|id| *id == one.registration_id.0));
    Ok(found)
}

/// How many the list has in all.
pub async fn count(tx: &mut Tx, filter: &Filter) -> sqlx::Result<i64> {
    let (patterns, ticket) = looked_for(filter);
    sqlx::query_scalar!(
        r#"select count_listed_registrations($1, $2, $3, $4, $5) as "n!""#,
        &patterns,
        filter.state.map(RegistrationState::value),
        filter.economy.map(|e| e.0),
        filter.pass.map(|p| p.0),
        ticket
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// Patterns, and the code of a ticket if that is what was typed.
fn looked_for(filter: &Filter) -> (Vec<String>, Option<String>) {
    let ticket = record::read_code(&filter.words);
    (patterns(if ticket.is_some() { "" } else { &filter.words }).to_vec(), ticket)
}

/// The networks of what nobody has confirmed, those that hold the most places first.
pub async fn networks(tx: &mut Tx, most: i64) -> sqlx::Result<Vec<Network>> {
    sqlx::query_as!(
        Network,
        r#"select network, count(*) filter (where state in ('awaiting_confirmation', 'offered')) as "held!",
                  count(*) filter (where state in ('waiting', 'unheld')) as "unheld!", max(created_at) as "newest!"
           from registrations where network <> '' group by network
           order by 2 desc, 3 desc, network limit $1"#,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// What came from a network until then and is not confirmed.
pub async fn list_unconfirmed(tx: &mut Tx, network: &str, until: Timestamp, most: i64) -> sqlx::Result<Vec<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where network = $1 and network <> '' and created_at <= $2 order by registration_id limit $3"#,
        network,
        until,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}
