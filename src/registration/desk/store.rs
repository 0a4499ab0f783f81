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
    let ticket = record::read_code(&filter.words);
    let [one, two, three] = patterns(if ticket.is_some() { "" } else { &filter.words });
    select_found!(
        "where ($1 = '%' or r.search like $1) and ($2 = '%' or r.search like $2) and ($3 = '%' or r.search like $3)
           and ($4::text is null or r.state = $4) and ($5::uuid is null or r.economy_id = $5)
           and ($9::text is null or r.ticket_code = $9) and ($10::uuid is null or r.pass_id = $10)
           and ($6::uuid is null or r.registration_id < $6) and ($7::uuid is null or r.registration_id > $7)
         order by case when $7::uuid is null then r.registration_id end desc, r.registration_id
         limit $8",
        one,
        two,
        three,
        filter.state.map(RegistrationState::value),
        filter.economy.map(|e| e.0),
        from.after(),
        from.before(),
        list::PAGE + 1,
        ticket,
        filter.pass.map(|p| p.0)
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many the list has in all.
pub async fn count(tx: &mut Tx, filter: &Filter) -> sqlx::Result<i64> {
    let ticket = record::read_code(&filter.words);
    let [one, two, three] = patterns(if ticket.is_some() { "" } else { &filter.words });
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from registrations r
           where ($1 = '%' or r.search like $1) and ($2 = '%' or r.search like $2) and ($3 = '%' or r.search like $3)
             and ($4::text is null or r.state = $4) and ($5::uuid is null or r.economy_id = $5)
             and ($6::text is null or r.ticket_code = $6) and ($7::uuid is null or r.pass_id = $7)"#,
        one,
        two,
        three,
        filter.state.map(RegistrationState::value),
        filter.economy.map(|e| e.0),
        ticket,
        filter.pass.map(|p| p.0)
    )
    .fetch_one(&mut *tx.conn)
    .await
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
