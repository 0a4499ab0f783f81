//! What must hold whatever happened, compared with what the clients were told.
use super::journal::Told;
use crate::{kit::db, trial::rules::RULES};
use sqlx::Connection;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// One rule, and how often it is broken.
pub struct Check {
    pub rule: &'static str,
    pub broken: i64,
}

/// Registrations past their end. A job sweeps them every minute, and a server may have to come back first.
const OVERDUE: &str =
    "select count(*) from registrations where state in ('unheld', 'awaiting_confirmation', 'awaiting_approval', 'offered')
    and held_until < now() - interval '3 minutes'";

/// Of the addresses in $1, those who are not what they were told; who asked to leave ($2) may have left.
const UNREGISTERED: &str = "select count(*) from unnest($1::text[]) t (email) where email <> all($2) and not exists
    (select from registrations r where r.email = t.email and registration_is_live(r.state))";
const UNCONFIRMED: &str = "select count(*) from unnest($1::text[]) t (email) where not exists
    (select from registrations r where r.email = t.email
        and (r.state = 'confirmed' or r.state = 'cancelled' and r.email = any($2)))";
const STAYED: &str = "select count(*) from unnest($1::text[]) t (email) where email <> all($2)
    or not exists (select from registrations r where r.email = t.email and r.state = 'cancelled')
    or exists (select from registrations r where r.email = t.email and registration_is_live(r.state))";

/// All rules over the database at `url`.
pub async fn all(url: &str, told: &Told) -> anyhow::Result<Vec<Check>> {
    let mut conn = db::connect(url).await?;
    let mut checks = vec![];
    for (rule, sql) in RULES.into_iter().chain([("no hold outlives its end by much", OVERDUE)]) {
        checks.push(Check { rule, broken: sqlx::query_scalar(sql).fetch_one(&mut conn).await? });
    }
    for (rule, sql, them) in [
        ("everybody who was told so is registered", UNREGISTERED, &told.acknowledged),
        ("everybody who was told so may confirm", UNREGISTERED, &told.unheld),
        ("everybody who was told so waits or has a place", UNREGISTERED, &told.waiting),
        ("everybody who was told so is confirmed", UNCONFIRMED, &told.confirmed),
        ("everybody who was told so has left", STAYED, &told.cancelled),
    ] {
        let broken = sqlx::query_scalar(sql).bind(them).bind(&told.leaving).fetch_one(&mut conn).await?;
        checks.push(Check { rule, broken });
    }
    conn.close().await?;
    let odd = told.odd.values().sum::<u64>();
    checks.push(Check { rule: "no answer that nobody expects", broken: i64::try_from(odd)? });
    checks.push(Check { rule: "everybody has an answer", broken: i64::try_from(told.unknown)? });
    Ok(checks)
}

/// How many of these are registered beyond those who were told so: their answers were lost on the way.
pub async fn untold(url: &str, told: &Told) -> anyhow::Result<i64> {
    let mut conn = db::connect(url).await?;
    let sql = "select count(*) from registrations where not sample and email <> all($1) and email <> all($2) and email <> all($3)";
    let count = sqlx::query_scalar(sql).bind(&told.acknowledged).bind(&told.waiting).bind(&told.unheld).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(count)
}

/// Jobs that are due, and no living or dead server has taken, once the queue has had time to recover. What a killed
/// server had taken is another's within half a minute; that is not waited for. A job without tries left is one that was
/// interrupted after another had been put in its place.
pub async fn idle_jobs(url: &str) -> anyhow::Result<Check> {
    let mut conn = db::connect(url).await?;
    let due = "select count(*) from graphile_worker._private_jobs where locked_at is null and attempts < max_attempts and run_at < now() - interval '2 seconds'";
    let began = Instant::now();
    let broken = loop {
        let due: i64 = sqlx::query_scalar(due).fetch_one(&mut conn).await?;
        if due == 0 || began.elapsed() > Duration::from_secs(30) {
            break due;
        }
        sleep(Duration::from_millis(200)).await;
    };
    if broken > 0 {
        let left = "select format('%s: %s due, tried %s times, %s', t.identifier, count(*), max(attempts), max(left(last_error, 200)))
                    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                    where locked_at is null and attempts < max_attempts and run_at < now() - interval '2 seconds' group by t.identifier";
        for line in sqlx::query_scalar::<_, String>(left).fetch_all(&mut conn).await? {
            println!("           {line}");
        }
    }
    conn.close().await?;
    Ok(Check { rule: "the queue is worked again", broken })
}

/// Says of each rule whether it holds; how many do not.
pub fn print(checks: &[Check]) -> usize {
    for check in checks {
        println!("  {:<45} {}", check.rule, if check.broken == 0 { "holds".to_owned() } else { format!("BROKEN {} times", check.broken) });
    }
    checks.iter().filter(|c| c.broken != 0).count()
}
