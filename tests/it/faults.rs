//! What we need goes away and comes back: the database, the mail server.
use crate::support::{TestApp, settings, settings_as_deployed};
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use summit::{
    kit::{
        clock::Clock,
        page_cache,
        postgres::{self, Durability},
        schema,
    },
    server,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    time::sleep,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_database_is_killed_and_the_site_comes_back_by_itself() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pg-killed");
    for gone in [&root, &postgres::home(&root).expect("a place")] {
        let _ = std::fs::remove_dir_all(gone);
    }
    let cluster =
        tokio::task::spawn_blocking(move || postgres::start(&root, Durability::Durable)).await.expect("a thread").expect("a cluster");
    schema::migrate(&cluster.url).await.expect("the schema");
    let app = TestApp::on(&cluster.url, settings_as_deployed(&[]), Clock::System);
    server::fill_if_empty(&app.app).await.expect("the summit");
    page_cache::refresh(&app.app).await.expect("the version");
    app.visitor().get("/").await.is(200);
    app.visitor().registers("Before").await.is(303);

    let folder = cluster.url.split("host=").nth(1).expect("a folder");
    let pid = std::fs::read_to_string(format!("{folder}/data/postmaster.pid")).expect("a server");
    let pid = pid.lines().next().expect("a process").to_owned();
    Command::new("kill").args(["-9", &pid]).status().expect("kill");
    let down = app.visitor().get("/register").await;
    assert!([200, 503].contains(&down.status.as_u16()), "{}", down.body);
    if down.status == 503 {
        assert_eq!(down.header("retry-after"), "5");
        down.says("We will be back in a moment");
    }
    app.visitor().get("/").await.is(200).says("Japan");
    let began = Instant::now();
    while app.visitor().get("/register").await.status != 200 || app.visitor().registers("After").await.status != 303 {
        assert!(began.elapsed() < Duration::from_secs(20), "the site does not come back");
        sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(app.count("select count(*) from registrations where name in ('Before', 'After')").await, 2);
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_database_that_is_away_is_a_503_in_the_readers_language() {
    let app = TestApp::on("postgres://nobody@127.0.0.1:9/none", settings_as_deployed(&[]), Clock::System);
    let page = app.visitor().in_urdu().get("/register").await.is(503).says("ہم تھوڑی دیر میں واپس آ رہے ہیں");
    page.does_not_say("Connection refused").does_not_say("sqlx");
    app.visitor().get("/livez").await.is(200);
    app.visitor().get("/readyz").await.is(503);
}

/// A mail server of few words; it keeps what it is given.
async fn mail_server(listener: TcpListener, refuse: bool) -> Vec<String> {
    let mut mails = vec![];
    let (stream, _) = listener.accept().await.expect("a client");
    let mut lines = BufReader::new(stream);
    reply(&mut lines, "220 ready").await;
    let mut line = String::new();
    while {
        line.clear();
        lines.read_line(&mut line).await.unwrap_or(0) > 0
    } {
        match line.get(..4).unwrap_or_default() {
            "DATA" if refuse => reply(&mut lines, "451 not now").await,
            "DATA" => {
                reply(&mut lines, "354 go on").await;
                let mut mail = String::new();
                while !mail.ends_with("\r\n.\r\n") {
                    lines.read_line(&mut mail).await.expect("a line");
                }
                mails.push(mail);
                reply(&mut lines, "250 taken").await;
                return mails;
            }
            "QUIT" => return mails,
            _ => reply(&mut lines, "250 ok").await,
        }
        if refuse && line.starts_with("DATA") {
            return mails;
        }
    }
    mails
}

async fn reply(to: &mut BufReader<TcpStream>, text: &str) {
    to.get_mut().write_all(format!("{text}\r\n").as_bytes()).await.expect("to answer");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mail_waits_for_its_server_and_keeps_its_id() {
    let port = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address").port();
    let app = TestApp::with(settings(&[("SUMMIT_SMTP_URL", &format!("smtp://127.0.0.1:{port}"))]), Clock::System).await;
    app.visitor().registers_with(&[("name", "Sana\u{200C} 😀 ثنا"), ("name_latin", "Sana")]).await.is(303);
    // Nobody there: the registration stands, the mail waits.
    app.run_jobs().await;
    let state = "select count(*) from messages where state = 'queued' and attempts = 1 and last_error <> ''";
    assert_eq!(app.count(state).await, 1);
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    // There, but not now.
    let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("the port");
    let ((), none) = tokio::join!(app.run_jobs(), mail_server(listener, true));
    assert!(none.is_empty());
    // There.
    let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("the port");
    let ((), mails) = tokio::join!(app.run_jobs(), mail_server(listener, false));
    let id: uuid::Uuid = sqlx::query_scalar("select message_id from messages").fetch_one(&app.pool).await.expect("a mail");
    assert!(mails[0].contains(&format!("Message-ID: <{id}@localhost>")), "{}", mails[0]);
    assert_eq!(app.count("select count(*) from messages where state = 'sent' and sent_at is not null and attempts = 3").await, 1);
    // Sent is sent: another run of the same job does nothing.
    app.run_jobs().await;
}

/// Says of every recipient that there is no such mailbox, until the test ends.
fn refusing_mail_server(listener: TcpListener) {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut lines = BufReader::new(stream);
            reply(&mut lines, "220 ready").await;
            let mut line = String::new();
            while lines.read_line(&mut line).await.unwrap_or(0) > 0 {
                let refused = line.starts_with("RCPT");
                reply(&mut lines, if refused { "550 5.1.1 no such mailbox" } else { "250 ok" }).await;
                line.clear();
            }
        }
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mail_that_can_never_be_sent_has_failed_at_once_and_organisers_see_it() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let smtp = format!("smtp://{}", listener.local_addr().expect("an address"));
    let app = TestApp::with(settings(&[("SUMMIT_SMTP_URL", &smtp)]), Clock::System).await;
    let organiser = app.organiser().await;
    refusing_mail_server(listener);
    app.visitor().registers("Sana").await.is(303);
    app.visitor().registers("Omar").await.is(303);
    sqlx::query("update registrations set email = '\"quoted local\"@example.test' where name = 'Omar'")
        .execute(&app.pool)
        .await
        .expect("an address from before");
    app.run_due_jobs().await;
    let failed = "select count(*) from messages where state = 'failed' and attempts = 1 and last_error <> ''";
    // With the invitation that the organiser came in by.
    assert_eq!(app.count(failed).await, 3);
    organiser.get("/admin").await.says("messages that could not be sent").says("?state=failed");
    let list = organiser.get("/admin/outbox?state=failed").await.says("sana@example.test").says("quoted local");
    organiser.get("/admin/outbox?state=sent").await.does_not_say("sana@example.test");
    let id: uuid::Uuid = sqlx::query_scalar("select registration_id from registrations where name = 'Sana'")
        .fetch_one(&app.pool)
        .await
        .expect("a registration");
    organiser.get(&format!("/admin/registrations/{id}")).await.says("The last message to this address could not be sent");
    let id: uuid::Uuid =
        sqlx::query_scalar("select message_id from messages where recipient like 'sana%'").fetch_one(&app.pool).await.expect("a message");
    assert!(list.body.contains(&id.to_string()));
    let path = format!("/admin/outbox/{id}");
    organiser.get(&path).await.says("550").says("Send again");
    organiser.submits_to(&path, &format!("{path}/retry"), &[]).await.leads_to(&path);
    assert_eq!(app.count("select count(*) from messages where state = 'queued'").await, 1);
    app.run_due_jobs().await;
    assert_eq!(app.count(failed).await, 3);
}
