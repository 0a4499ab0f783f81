//! Guesses from many addresses are throttled, by what the network knows of them and not by what they claim; the owner gets
//! in meanwhile.
use crate::support::{Reply, TestApp, encoded, settings};
use axum::{extract::ConnectInfo, http::Request};
use chrono::Duration;
use std::net::SocketAddr;
use summit::kit::{
    clock::Clock,
    db::Actor as DbActor,
    error::AppError,
    form::new_key,
    throttle::{self, Limit},
};

const PASSWORD: &str = "qutub-lahar 9 chinar tez";

/// A password for the organiser, typed at `peer`, which says that it forwards for others.
async fn types(app: &TestApp, peer: [u8; 4], forwarded: &str, password: &str) -> Reply {
    let key = new_key().to_string();
    let body = encoded(&[("form_key", &key), ("email", "ayesha@pasha.test"), ("password", password)]);
    let request = Request::post("/sign-in/password")
        .header("host", "localhost:8080")
        .header("content-type", "application/x-www-form-urlencoded")
        .extension(ConnectInfo(SocketAddr::from((peer, 50_000))));
    let request = if forwarded.is_empty() { request } else { request.header("x-forwarded-for", forwarded) };
    app.visitor().exchange(request.body(body.into()).expect("a request")).await
}

/// Each address guesses six times, and once a minute from then on; nobody else waits for it.
#[tokio::test]
async fn attack_22_guesses_from_many_addresses_are_throttled_and_the_owner_gets_in() {
    let app = TestApp::new().await;
    app.organiser().await;
    for address in 0..10 {
        let mut looked_at = 0;
        for _ in 0..20 {
            let reply = types(&app, [203, 0, 113, address], "", "guess").await;
            match reply.status.as_u16() {
                422 => looked_at += 1,
                status => assert!(status == 429 && !reply.header("retry-after").is_empty(), "{status}"),
            }
        }
        assert_eq!(looked_at, 6);
        // Not even the right one helps.
        types(&app, [203, 0, 113, address], "", PASSWORD).await.is(429);
    }
    types(&app, [198, 51, 100, 7], "", PASSWORD).await.leads_to("/admin");
    app.pass(Duration::minutes(1));
    types(&app, [203, 0, 113, 0], "", "guess").await.is(422);
    types(&app, [203, 0, 113, 0], "", "guess").await.is(429);
}

/// The same arithmetic for ten thousand guesses from five hundred addresses: 3,000 are looked at, and 500 a minute after
/// that.
#[tokio::test]
async fn attack_22_of_ten_thousand_guesses_from_five_hundred_addresses_few_are_looked_at() {
    let app = TestApp::new().await;
    let limit = Limit { burst: 6, refill: std::time::Duration::from_mins(1) };
    for (minutes, expected) in [(0, 3_000), (1, 500), (3, 1_500)] {
        app.pass(Duration::minutes(minutes));
        let counted = app.app.db.write(DbActor::System("throttle"), async |tx| {
            let mut looked_at = 0;
            for guess in 0..10_000 {
                let key = format!("password ayesha@pasha.test from network {}", guess % 500);
                looked_at += i32::from(throttle::take_one(tx, &key, limit).await?);
            }
            Ok::<_, AppError>(looked_at)
        });
        assert_eq!(counted.await.expect("a count"), expected, "after {minutes} minutes");
    }
}

async fn buckets(app: &TestApp) -> Vec<String> {
    let keys = sqlx::query_scalar("select bucket_key from throttle_buckets order by 1");
    keys.fetch_all(&app.pool).await.expect("the buckets")
}

#[tokio::test]
async fn attack_23_what_an_untrusted_peer_forwards_changes_no_key() {
    let app = TestApp::new().await;
    app.organiser().await;
    let peer = [203, 0, 113, 7];
    types(&app, peer, "", "guess").await.is(422);
    let known = buckets(&app).await;
    assert!(known.iter().all(|key| key.ends_with("from 203.0.113.7")), "{known:?}");
    for claimed in ["198.51.100.1", "198.51.100.2, 10.0.0.1", "127.0.0.1", "2001:db8::1", "nonsense"] {
        types(&app, peer, claimed, "guess").await.is(422);
    }
    types(&app, peer, "198.51.100.3", PASSWORD).await.is(429);
    assert_eq!(buckets(&app).await, known);
}

#[tokio::test]
async fn attack_23_behind_our_own_proxy_the_last_address_before_it_counts() {
    let clock = Clock::set_to(chrono::DateTime::UNIX_EPOCH + Duration::days(20_000));
    let app = TestApp::with(settings(&[("SUMMIT_TRUSTED_PROXIES", "127.0.0.1")]), clock).await;
    app.organiser().await;
    let proxy = [127, 0, 0, 1];
    for _ in 0..6 {
        types(&app, proxy, "203.0.113.7", "guess").await.is(422);
    }
    let refused = types(&app, proxy, "203.0.113.7", PASSWORD).await.is(429);
    assert_ne!(refused.header("retry-after"), "");
    // What the guesser claims of itself before our proxy changes nothing.
    types(&app, proxy, "198.51.100.1, 203.0.113.7", PASSWORD).await.is(429);
    types(&app, proxy, "198.51.100.1", PASSWORD).await.leads_to("/admin");
    app.pass(Duration::minutes(2));
    types(&app, proxy, "203.0.113.7", PASSWORD).await.leads_to("/admin");
}
