//! `summit doctor`: looks over an installation and says what to do. Each finding is one line; a bad one fails it.
use crate::kit::{
    addresses::{self, Addresses},
    app::App,
    audit::{self, Exported},
    clock::{Clock, Timestamp},
    config::Settings,
    db,
    mail::Mailer,
    schema, token,
};
use anyhow::{Context, bail};
use std::{path::Path, time::Duration};

/// Clocks further apart than this disagree about deadlines.
const CLOCKS_APART: chrono::Duration = chrono::Duration::seconds(5);
/// Less free space than this will not last a summit, in MiB.
const FREE: u64 = 1_024;

/// Makes the app from its settings and the address of the login that serves.
type MakeApp = fn(Settings, &str, Clock) -> anyhow::Result<App>;

/// Examines everything, prints what was found, and fails if anything is bad.
pub async fn examine(settings: &Settings, database: Result<&Addresses, &anyhow::Error>, make: MakeApp) -> anyhow::Result<()> {
    let said = if settings.is_production() { "production" } else { "development" };
    let mut bad = u32::from(!note("settings", &Ok(format!("{said}, {}", settings.origin()))));
    let serving = database.ok().map(|addresses| addresses.serving.clone());
    let database = match database {
        Ok(addresses) => examine_database(addresses).await,
        Err(error) => Err(anyhow::anyhow!("{error:#}")),
    };
    bad += u32::from(!note("database", &database.as_ref().map(|(version, _)| version.clone()).map_err(|e| anyhow::anyhow!("{e:#}"))));
    if let Ok((_, theirs)) = database {
        bad += u32::from(!note("clock", &compare_clocks(Clock::System.now(), theirs)));
        if let Some(app) = serving.and_then(|serving| make(settings.clone(), &serving, Clock::System).ok()) {
            bad += u32::from(!note("trail", &examine_trail(&app).await));
        }
    }
    for (name, found) in [("mail", examine_mail(settings).await), ("keys", examine_keys(settings)), ("disk", examine_disk(&settings.var))] {
        bad += u32::from(!note(name, &found));
    }
    if bad > 0 {
        bail!("{bad} of these need attention");
    }
    Ok(())
}

fn note(name: &str, found: &anyhow::Result<String>) -> bool {
    match found {
        Ok(text) => println!("ok   {name:<9} {text}"),
        Err(error) => println!("bad  {name:<9} {error:#}"),
    }
    found.is_ok()
}

/// The server's version and its time, if it is there, current, and lets us work.
async fn examine_database(addresses: &Addresses) -> anyhow::Result<(String, Timestamp)> {
    let connect = async |setting: &str, url: &str| {
        let connected = tokio::time::timeout(Duration::from_secs(5), db::connect(url)).await;
        let connected = connected.with_context(|| format!("no answer within 5 s: check {setting} and the way there"))?;
        connected.with_context(|| format!("{setting} does not let us in"))
    };
    let [serving, queue, _] = addresses::SETTINGS;
    let mut conn = connect(serving, &addresses.serving).await?;
    let (version, now, number): (String, Timestamp, i32) =
        sqlx::query_as("select current_setting('server_version'), now(), current_setting('server_version_num')::int")
            .fetch_one(&mut conn)
            .await?;
    if number < 140_000 {
        bail!("Postgres {version} is too old: 14 or later is needed");
    }
    schema::check(&addresses.serving).await?;
    let mut conn = connect(queue, &addresses.queue).await?;
    let jobs = sqlx::query("select from graphile_worker._private_jobs limit 1").execute(&mut conn).await;
    jobs.with_context(|| format!("the login of {queue} may not work: it is to be {}", addresses::QUEUE))?;
    Ok((format!("Postgres {version}, schema current"), now))
}

/// Whether the audit trail is as it was sealed.
async fn examine_trail(app: &App) -> anyhow::Result<String> {
    let found = audit::verify(app, &Exported::default(), &mut |_| {}).await.context("it cannot be read")?;
    if found.wrong > 0 {
        bail!("it is not as it was sealed ({} findings): see summit audit verify", found.wrong);
    }
    Ok(format!("{} entries are as they were sealed, {} wait to be sealed", found.sealed, found.waiting))
}

fn compare_clocks(ours: Timestamp, theirs: Timestamp) -> anyhow::Result<String> {
    let apart = (ours - theirs).abs();
    if apart > CLOCKS_APART {
        bail!("{} s from the database's: let both follow a time server", apart.num_seconds());
    }
    Ok(format!("{} ms from the database's", apart.num_milliseconds()))
}

async fn examine_mail(settings: &Settings) -> anyhow::Result<String> {
    let mailer = Mailer::new(settings)?;
    if mailer.has_no_smtp() {
        return Ok("no server is set: mail stays in the outbox".into());
    }
    let answered =
        tokio::time::timeout(Duration::from_secs(10), mailer.answers()).await.context("no answer within 10 s: check SUMMIT_SMTP_URL")?;
    if answered.context("the server refuses us: check SUMMIT_SMTP_URL")? {
        Ok("the server answers".into())
    } else {
        bail!("the server does not answer as one for mail")
    }
}

fn examine_keys(settings: &Settings) -> anyhow::Result<String> {
    token::secrets(settings)?;
    let from = if settings.key.is_some() { "from the settings".to_owned() } else { format!("made into {}", settings.var.display()) };
    Ok(from)
}

fn examine_disk(var: &Path) -> anyhow::Result<String> {
    let at = var.ancestors().find(|p| p.exists() && !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let disk = rustix::fs::statvfs(at).with_context(|| format!("{} cannot be examined", at.display()))?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize) / (1 << 20);
    if free < FREE {
        bail!("{free} MiB are free at {}: make room", at.display());
    }
    Ok(format!("{} GiB are free", free / 1_024))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_far_apart_are_said() {
        let now = Timestamp::UNIX_EPOCH;
        assert!(compare_clocks(now, now + chrono::Duration::seconds(5)).is_ok());
        let said = compare_clocks(now, now - chrono::Duration::seconds(6)).expect_err("six seconds").to_string();
        assert!(said.starts_with("6 s from the database's"), "{said}");
    }
}
