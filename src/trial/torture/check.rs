//! What must hold whatever happened, compared with what the clients were told.
use super::crowd::Told;
use crate::kit::db;
use sqlx::Connection;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// One rule, and how often it is broken.
pub struct Check {
    pub rule: &'static str,
    pub broken: i64,
}

/// Each counts what breaks it, so that none may find any.
pub const RULES: [(&str, &str); 12] = [
    ("no pool is oversold", "select count(*) from pools where free < 0"),
    (
        "what pools count is what there is",
        "select count(*) from pools p where (confirmed, awaiting_confirmation, awaiting_approval, held_by_offers, held_by_codes, waiting)
            is distinct from (
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'confirmed'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'awaiting_confirmation'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'awaiting_approval'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'offered'),
                (select coalesce(sum(reserved), 0) from codes c where p.pool_id = any(c.pools)),
                (select count(*) from waiting_list w where w.pool_id = p.pool_id))",
    ),
    (
        "who waits is in a list, and nobody else",
        "select count(*) from registrations r where (state = 'waiting') <> exists
            (select from waiting_list w where w.registration_id = r.registration_id)",
    ),
    (
        "a code is used as often as it was",
        "select count(*) from codes c where used <> (select count(*) from registrations r where r.code_id = c.code_id
            and state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed'))",
    ),
    (
        "one live registration a person",
        "select count(*) from (select from registrations
            where state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed')
            group by person_id having count(*) > 1) more",
    ),
    (
        "one live registration an address",
        "select count(*) from (select from registrations
            where state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed')
            group by lower(email) having count(*) > 1) more",
    ),
    (
        "a mail for each registration",
        "select count(*) from registrations r where not sample
            and not exists (select from messages m where m.recipient = r.email)",
    ),
    (
        "a link for each registration",
        "select count(*) from registrations r where not sample
            and not exists (select from confirmations c where c.registration_id = r.registration_id)",
    ),
    (
        "its last step is where it stands",
        "select count(*) from registrations r where state is distinct from
            (select s.state from registration_steps s where s.registration_id = r.registration_id
             order by s.registration_step_id desc limit 1)",
    ),
    (
        "no hold outlives its end by much",
        "select count(*) from registrations where state in ('awaiting_confirmation', 'awaiting_approval', 'offered')
            and held_until < now() - interval '3 minutes'",
    ),
    ("no form half done", "select count(*) from submissions where answer = ''"),
    (
        "no transaction left open",
        "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
            and xact_start < now() - interval '5 seconds'",
    ),
];

/// All rules over the database at `url`.
pub async fn all(url: &str, told: &Told) -> anyhow::Result<Vec<Check>> {
    let mut conn = db::connect_as_owner(url).await?;
    let mut checks = vec![];
    for (rule, sql) in RULES {
        checks.push(Check { rule, broken: sqlx::query_scalar(sql).fetch_one(&mut conn).await? });
    }
    let missing = "select count(*) from unnest($1::text[]) t (email) where not exists
                     (select from registrations r where r.email = t.email and r.state in ('waiting', 'awaiting_confirmation', 'confirmed'))";
    let broken = sqlx::query_scalar(missing).bind(&told.acknowledged).fetch_one(&mut conn).await?;
    checks.push(Check { rule: "everybody who was told so is registered", broken });
    conn.close().await?;
    let odd = told.odd.values().sum::<u64>();
    checks.push(Check { rule: "no answer that nobody expects", broken: i64::try_from(odd)? });
    checks.push(Check { rule: "everybody has an answer", broken: i64::try_from(told.unknown)? });
    Ok(checks)
}

/// How many of these are registered beyond those who were told so: their answers were lost on the way.
pub async fn untold(url: &str, told: &Told) -> anyhow::Result<i64> {
    let mut conn = db::connect_as_owner(url).await?;
    let sql = "select count(*) from registrations where not sample and not email = any($1)";
    let count = sqlx::query_scalar(sql).bind(&told.acknowledged).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(count)
}

/// Jobs that are due, and no living or dead server has taken, once the queue has had time to recover. What a killed
/// server had taken is another's after a minute; that is not waited for.
pub async fn idle_jobs(url: &str) -> anyhow::Result<Check> {
    let mut conn = db::connect_as_owner(url).await?;
    let due = "select count(*) from graphile_worker._private_jobs where locked_at is null and run_at < now() - interval '2 seconds'";
    let began = Instant::now();
    let broken = loop {
        let due: i64 = sqlx::query_scalar(due).fetch_one(&mut conn).await?;
        if due == 0 || began.elapsed() > Duration::from_secs(30) {
            break due;
        }
        sleep(Duration::from_millis(200)).await;
    };
    conn.close().await?;
    Ok(Check { rule: "the queue is worked again", broken })
}
