//! A client that hangs up at any moment of a form leaves no transaction behind, and nobody's answer becomes a lie.
use crate::support::{TestApp, settings};
use std::time::Duration;
use summit::kit::clock::Clock;
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    time::{sleep, timeout},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_hundred_hang_up_and_the_rest_are_told_the_truth() {
    let app = TestApp::with(settings(&[]), Clock::System).await;
    app.set_capacity(1_000).await;
    let address = app.listen().await;
    let form = app.visitor().get("/register").await;
    for i in 0..300_u64 {
        let fields =
            form.registration(&[("email", &format!("gone{i}@example.test")), ("form_key", &summit::kit::form::new_key().to_string())]);
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let body = crate::support::encoded(&fields);
        let head = format!(
            "POST /register HTTP/1.1\r\nhost: localhost:8080\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            stream.write_all(head.as_bytes()).await.expect("to write");
            // Between not at all and long enough for all of it.
            sleep(Duration::from_micros(i * 40)).await;
        });
        if i % 16 == 0 {
            sleep(Duration::from_millis(5)).await;
        }
    }
    // Others come meanwhile; whoever is told yes is there.
    let mut told = 0;
    for i in 0..20 {
        let name = format!("Stays {}", crate::races::letters(i));
        // On a busy machine a server may say that it is busy; it may not say yes and forget.
        let status = app.visitor().registers(&name).await.status.as_u16();
        assert!([303, 503].contains(&status), "{status}");
        told += i64::from(status == 303);
    }
    let settled = async {
        while app
            .count("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")
            .await
            > 0
        {
            sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(Duration::from_secs(5), settled).await.expect("no transaction is left open");
    assert_eq!(app.count("select count(*) from registrations where email like 'stays%'").await, told);
    assert!(told > 0);
    app.visitor().registers("Afterwards").await.leads_to("/register/sent");
    app.assert_invariants().await;
}
