//! Numbers for Prometheus, on a port of their own that the public never reaches.
use super::{
    app::App,
    locale::{LocaleLayer, LocaleService},
    mail,
};
use crate::kit::{db::Actor, error::AppError};
use anyhow::Context;
use axum::{Router, extract::State, routing::get};
use metrics::{counter, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::{sync::OnceLock, time::Duration};
use tower::Layer;

static SHOWN: OnceLock<PrometheusHandle> = OnceLock::new();

/// Buckets in seconds: from a page out of the cache to one that takes too long.
const BUCKETS: [f64; 9] = [0.000_5, 0.002, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// How often observations are summed up.
pub const EVERY: Duration = Duration::from_secs(5);

/// Begins to count; before, counting costs nothing. The recorder keeps each observation of a histogram until somebody
/// sums them up, which is done every so often, since nobody may ever read the numbers.
pub fn start(every: Duration) -> anyhow::Result<()> {
    let builder = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Full("http_request_seconds".into()), &BUCKETS)?;
    let handle = builder.install_recorder().context("counting was begun twice")?;
    let _ = SHOWN.set(handle.clone());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(every).await;
            handle.run_upkeep();
        }
    });
    Ok(())
}

/// An answered request. Routes are counted by their pattern, so that the number of series is bounded.
pub fn request(method: &str, route: &str, status: u16, took: Duration) {
    if SHOWN.get().is_none() {
        return;
    }
    let labels = [("method", method.to_owned()), ("route", route.to_owned())];
    histogram!("http_request_seconds", &labels).record(took.as_secs_f64());
    counter!("http_requests_total", "method" => method.to_owned(), "route" => route.to_owned(), "status" => status.to_string())
        .increment(1);
}

/// `GET /metrics` and nothing else.
pub fn service(app: &App) -> LocaleService<Router> {
    LocaleLayer.layer(Router::new().route("/metrics", get(show)).with_state(app.clone()))
}

async fn show(State(app): State<App>) -> String {
    let [reads, writes] = app.db.in_use();
    gauge!("db_connections_in_use", "pool" => "reads").set(f64::from(reads));
    gauge!("db_connections_in_use", "pool" => "writes").set(f64::from(writes));
    let in_flight = app.settings.max_in_flight.saturating_sub(app.in_flight.available_permits());
    gauge!("http_requests_in_flight").set(small(in_flight as u64));
    gauge!("page_cache_bytes").set(small(app.page_cache.bytes()));
    gauge!("page_cache_pages").set(small(app.page_cache.len() as u64));
    let unsent = app.db.read(Actor::System("metrics"), async |tx| Ok::<_, AppError>(mail::count_unsent(tx).await?)).await;
    gauge!("database_up").set(if unsent.is_ok() { 1.0 } else { 0.0 });
    if let Ok(mail) = unsent {
        gauge!("mail_waiting").set(small(mail.queued.unsigned_abs()));
        gauge!("mail_failed").set(small(mail.failed.unsigned_abs()));
    }
    SHOWN.get().map(PrometheusHandle::render).unwrap_or_default()
}

/// A count that is far below four thousand millions, as gauges take it.
fn small(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
