//! How long an answer takes tells nothing either.
use crate::{
    access::ground::nowhere,
    awards_jury::said,
    awards_scoring::Round,
    nominations::borrowed,
    races::together,
    support::{Actor, TestApp},
};
use std::time::{Duration, Instant};
use summit::{
    access::{Need, evenly::LEAST},
    kit::form::new_key,
    server,
};

const PAIRS: usize = 2_000;
/// That wait beside each other.
const LANES: usize = 8;
/// From here on two series differ by more than chance.
const APART: f64 = 4.5;

/// The mean of a series, and how far it may be off, squared.
fn mean(seconds: &[f64]) -> (f64, f64) {
    let n = f64::from(u32::try_from(seconds.len()).expect("few"));
    let mean = seconds.iter().sum::<f64>() / n;
    let variance = seconds.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, variance / n)
}

/// B. L. Welch's t of two series.
fn t(a: &[f64], b: &[f64]) -> f64 {
    let ((a, off_a), (b, off_b)) = (mean(a), mean(b));
    (a - b) / (off_a + off_b).sqrt()
}

/// How long it takes until that is not found.
async fn refused(who: &Actor<'_>, path: &str) -> Duration {
    let begun = Instant::now();
    who.get(path).await.is(404);
    begun.elapsed()
}

/// So many pairs, the one first and the other first by turns.
async fn pairs(who: &Actor<'_>, (a, b): (&str, &str), count: usize) -> Vec<[f64; 2]> {
    let mut taken = vec![];
    for turn in 0..count {
        let of_a;
        let of_b;
        if turn % 2 == 0 {
            of_a = refused(who, a).await;
            of_b = refused(who, b).await;
        } else {
            of_b = refused(who, b).await;
            of_a = refused(who, a).await;
        }
        assert!(of_a >= LEAST && of_b >= LEAST, "{of_a:?} {of_b:?}");
        taken.push([of_a.as_secs_f64(), of_b.as_secs_f64()]);
    }
    taken
}

/// An entry that a judge has a tie to is refused in the time that it takes to refuse one that does not exist.
#[tokio::test]
async fn attack_9_the_clock_tells_nothing_of_what_is_hidden() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let judge = round.judge(3);
    let ties = format!("{}/ties", round.judges[3].1);
    let form = judge.get(&ties).await;
    judge.post(&ties, &borrowed(&said(&form, &ties, "Kitab Ghar", "family", ""))).await.is(303);
    judge.get(&round.sheet(0)).await.is(200);
    let (hidden, nowhere_at) = (round.sheet(1), format!("/me/entries/{}", uuid::Uuid::from_u128(7)));
    let lanes = together((0..LANES).map(|_| pairs(judge, (&hidden, &nowhere_at), PAIRS / LANES)).collect()).await;
    let (a, b): (Vec<_>, Vec<_>) = lanes.into_iter().flatten().map(|[a, b]| (a, b)).unzip();
    assert_eq!(a.len(), PAIRS);
    let t = t(&a, &b);
    assert!(t.abs() < APART, "t = {t:.2}: {:.3} ms and {:.3} ms", mean(&a).0 * 1e3, mean(&b).0 * 1e3);
}

/// Every route of somebody who stands in one record takes as long to say that there is none, whatever is sent there.
#[tokio::test]
async fn all_that_one_stands_in_is_refused_evenly() {
    let app = TestApp::new().await;
    let delegate = app.delegate("Hina").await;
    let table = server::routes(&app.app).table().to_vec();
    let standing: Vec<_> = table.iter().filter(|route| matches!(route.need, Need::Standing(_))).collect();
    assert!(standing.len() > 30, "{}", standing.len());
    for route in standing {
        let (begun, at) = (Instant::now(), nowhere(route.path));
        let reply = if route.method == "GET" {
            delegate.get(&at).await
        } else {
            delegate.post(&at, &[("form_key", &*new_key().to_string())]).await
        };
        assert!(reply.status == 404 && begun.elapsed() >= LEAST, "{} {at}: {} after {:?}", route.method, reply.status, begun.elapsed());
    }
}

#[test]
fn two_series_that_differ_are_told_apart() {
    let series = |of: f64| (0..PAIRS).map(|turn| of + f64::from(u8::try_from(turn % 10).expect("few"))).collect::<Vec<_>>();
    assert!(t(&series(0.0), &series(0.0)).abs() < APART);
    assert!(t(&series(1.0), &series(0.0)) > APART);
}
