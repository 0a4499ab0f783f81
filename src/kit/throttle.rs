//! Token buckets in the database: shared by all servers, kept over a restart, timed by the database's clock.
use super::{
    db::{Actor, Db, Tx},
    error::AppError,
};
use std::{
    net::{IpAddr, Ipv6Addr},
    time::Duration,
};

/// The size of a bucket, and the time after which it gains a token.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub burst: u16,
    pub refill: Duration,
}

/// Takes a token for each key, in a transaction of its own so that refused requests count too.
/// The first empty bucket refuses the request.
pub async fn take(db: &Db, keys: &[(String, Limit)]) -> Result<(), AppError> {
    db.write(Actor::System("throttle"), async |tx| {
        for (key, limit) in keys {
            if !take_one(tx, key, *limit).await? {
                let retry_after = u32::try_from(limit.refill.as_secs()).unwrap_or(u32::MAX).max(1);
                return Ok(Err(AppError::TooMany { retry_after }));
            }
        }
        Ok::<_, AppError>(Ok(()))
    })
    .await?
}

/// Takes one token in this transaction; false when the bucket is empty. Whoever is refused waits no longer for having
/// asked: a level below 0 says that it was so, and how far the next token has come.
pub async fn take_one(tx: &mut Tx, key: &str, limit: Limit) -> sqlx::Result<bool> {
    let (burst, per_second) = (f64::from(limit.burst), 1.0 / limit.refill.as_secs_f64());
    let left = sqlx::query_scalar!(
        "insert into throttle_buckets as b (bucket_key, level, at) values ($1, $2::double precision - 1, $4)
         on conflict (bucket_key) do update
         set level = round(least($2, b.level + case when b.level < 0 then 1 else 0 end
                                     + greatest(0, extract(epoch from $4 - b.at)::double precision) * $3)::numeric, 12)::double precision - 1,
             at = greatest(b.at, $4)
         returning level",
        key,
        burst,
        per_second,
        tx.now
    )
    .fetch_one(&mut *tx.conn)
    .await?;
    Ok(left >= 0.0)
}

/// Gives back a token that was taken in this transaction.
pub async fn give_back(tx: &mut Tx, key: &str, limit: Limit) -> sqlx::Result<()> {
    let given = sqlx::query!(
        "update throttle_buckets set level = least($2::double precision, level + 1) where bucket_key = $1",
        key,
        f64::from(limit.burst)
    );
    given.execute(&mut *tx.conn).await.map(|_| ())
}

/// Forgets buckets that have been full for a day.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - chrono::Duration::days(1);
    let done = sqlx::query!("delete from throttle_buckets where at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}

/// An address as throttling sees it: IPv6 by its /64, which is one household's.
pub fn network(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => prefix(ip, 64),
    }
}

/// Where an address belongs: IPv6 by its /48, the most that one site is given (RFC 6177), so that nobody is many by
/// taking another /64 each time.
pub fn site(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => prefix(ip, 48),
    }
}

fn prefix(ip: Ipv6Addr, bits: u8) -> String {
    format!("{}/{bits}", Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << (128 - bits))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_an_address_or_a_prefix() {
        let of = |ip: &str| ip.parse().map(|ip| [network(ip), site(ip)]).expect("an address");
        assert_eq!(of("203.0.113.9"), ["203.0.113.9"; 2]);
        assert_eq!(of("::ffff:203.0.113.9"), ["203.0.113.9"; 2]);
        assert_eq!(of("2001:db8:1:2:3::4"), ["2001:db8:1:2::/64", "2001:db8:1::/48"]);
    }
}
