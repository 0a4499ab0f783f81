//! The queue, as far as no feature's own tests show it.
use crate::support::TestApp;
use std::time::Duration;
use tokio::time::sleep;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_queue_with_nothing_to_do_is_asked_a_few_times_a_second() {
    let app = TestApp::new().await;
    app.work().await;
    // The database tells of transactions up to a second late.
    let count = "select (xact_commit + xact_rollback)::bigint from pg_stat_database where datname = current_database()";
    sleep(Duration::from_secs(2)).await;
    let before = app.count(count).await;
    sleep(Duration::from_secs(4)).await;
    let asked = app.count(count).await - before;
    assert!(asked < 200, "{asked} transactions in four seconds");
}
