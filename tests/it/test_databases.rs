//! The tests' own databases.
use crate::support::TestApp;
use std::{panic::panic_any, time::Duration};

async fn name_of(app: &TestApp) -> String {
    sqlx::query_scalar("select current_database()").fetch_one(&app.pool).await.expect("a name")
}

#[tokio::test]
async fn a_database_goes_with_its_test() {
    let app = TestApp::new().await;
    let passed = TestApp::new().await;
    let names = [name_of(&app).await, name_of(&passed).await];
    drop(passed);
    // One that fails while its servers still run.
    let fails = tokio::spawn(async {
        let app = TestApp::new().await;
        app.listen().await;
        app.work().await;
        panic_any(name_of(&app).await);
    });
    let failed = fails.await.expect_err("a panic").into_panic().downcast::<String>().expect("a name");
    let names = [&names[..], &[*failed]].concat();
    let left = async || -> Vec<String> {
        let those = sqlx::query_scalar("select datname::text from pg_database where datname = any($1)").bind(&names);
        those.fetch_all(&app.pool).await.expect("the catalogue")
    };
    let goes = async {
        while left().await.len() > 1 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(2), goes).await.expect("they are dropped");
    assert_eq!(left().await, names[..1]);
}
