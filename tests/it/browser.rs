//! Journeys in real Chromium: `tests/browser`, run by node against a site of its own with a mail server beside it.
use crate::support::{TestApp, settings};
use std::{path::Path, process::Command};
use summit::{
    accounts,
    agenda::samples,
    kit::{clock::Clock, db::Actor, token::Purpose},
};
use tokio::net::TcpListener;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys() {
    if std::env::var("SUMMIT_NO_BROWSER").is_ok_and(|v| v == "1") {
        eprintln!("left out: SUMMIT_NO_BROWSER=1");
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let ready = folder.join("node_modules/playwright-core").is_dir() && Path::new("/usr/bin/chromium").is_file();
    assert!(
        ready,
        "the browser journeys need Chromium and node packages: run scripts/setup --tests, or set SUMMIT_NO_BROWSER=1 to leave them out"
    );

    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
    let mail = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address").port();
    let settings = settings(&[("SUMMIT_BASE_URL", &base), ("SUMMIT_SMTP_URL", &format!("smtp://127.0.0.1:{mail}"))]);
    let app = TestApp::with(settings, Clock::System).await;
    app.listen_on(listener);
    app.work().await;
    samples::release(&app.app, 90).await.expect("a programme");
    let invitation = app
        .app
        .db
        .write(Actor::Nobody, async |tx| accounts::first_invitation(tx).await)
        .await
        .expect("an invitation")
        .expect("no organiser yet");
    let invitation = format!("{base}/invitation/{}", app.app.key.token(Purpose::Invitation, invitation.0));

    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "journeys.test.mjs"]).current_dir(folder);
    node.env("BASE_URL", base).env("SMTP_PORT", mail.to_string()).env("FIRST_INVITATION", invitation);
    let passed = tokio::task::spawn_blocking(move || node.status()).await.expect("a thread").expect("node").success();
    assert!(passed, "a journey failed; see above");
    app.assert_invariants().await;
}
