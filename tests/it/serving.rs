//! Clients who are slow, greedy or two-faced, and those who are served meanwhile.
use crate::support::{TestApp, settings};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use summit::kit::{clock::Clock, serve::Deadlines};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    time::{sleep, timeout},
};

const QUICK: Deadlines = Deadlines {
    headers: Duration::from_millis(400),
    write: Duration::from_millis(400),
    linger: Duration::from_millis(400),
    drain: Duration::from_secs(1),
};

async fn site(changed: &[(&str, &str)]) -> (TestApp, SocketAddr) {
    let app = TestApp::with(settings(changed), Clock::System).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    app.listen_with(listener, QUICK);
    (app, address)
}

/// Sends `bytes` and reads until the server closes or says nothing for a while.
async fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let _ = stream.write_all(bytes).await;
    let mut answer = vec![];
    let mut chunk = [0; 4096];
    while let Ok(Ok(n @ 1..)) = timeout(Duration::from_millis(1_500), stream.read(&mut chunk)).await {
        answer.extend_from_slice(&chunk[..n]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

async fn quick_answer(address: SocketAddr) -> Duration {
    let began = Instant::now();
    let answer = exchange(address, b"GET / HTTP/1.1\r\nhost: localhost:8080\r\nconnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    began.elapsed()
}

/// Whether the server has closed the connection by now.
async fn is_closed(stream: &mut TcpStream) -> bool {
    let mut chunk = [0; 4_096];
    loop {
        match timeout(Duration::from_millis(50), stream.read(&mut chunk)).await {
            Ok(Ok(0) | Err(_)) => return true,
            Ok(Ok(_)) => {}
            Err(_) => return false,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_headers_are_closed_by_their_deadline_while_others_are_served() {
    let (_app, address) = site(&[]).await;
    let mut slow = vec![];
    for _ in 0..200 {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(b"GET / HTTP/1.1\r\nhost: loc").await.expect("to write");
        slow.push(stream);
    }
    assert!(quick_answer(address).await < Duration::from_secs(1));
    sleep(Duration::from_millis(800)).await;
    for stream in &mut slow {
        assert!(is_closed(stream).await, "a connection without a request is still open");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_who_takes_nothing_is_let_go() {
    let (_app, address) = site(&[]).await;
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_recv_buffer_size(2_048).expect("a small window");
    let mut stream = socket.connect(address).await.expect("a connection");
    // More answers than any buffer between us holds, and none of them read.
    let ask = b"GET /assets/x/img/lattice.svg HTTP/1.1\r\nhost: localhost:8080\r\n\r\n".repeat(200);
    let _ = timeout(Duration::from_secs(1), stream.write_all(&ask)).await;
    assert!(quick_answer(address).await < Duration::from_secs(1));
    sleep(Duration::from_millis(1_500)).await;
    let mut taken = 0;
    let mut chunk = vec![0; 1 << 20];
    while let Ok(Ok(n @ 1..)) = timeout(Duration::from_secs(1), stream.read(&mut chunk)).await {
        taken += n;
    }
    assert!(taken < 200 * 67_000, "all of it was sent to a reader who took nothing: {taken}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_faced_requests_are_refused_and_their_connection_closed() {
    let (app, address) = site(&[]).await;
    let head = "POST /sign-out HTTP/1.1\r\nhost: localhost:8080\r\n";
    let corpus = [
        format!("{head}content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nX"),
        format!("{head}content-length: 5\r\ncontent-length: 6\r\n\r\nhello"),
        format!("{head}content-length: +5\r\n\r\nhello"),
        format!("{head}content-length: 5, 6\r\n\r\nhello"),
        format!("{head}content-length: -1\r\n\r\n"),
        format!("{head}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n"),
        format!("{head}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        format!("{head}transfer-encoding : chunked\r\n\r\n0\r\n\r\n"),
        format!("{head}transfer-encoding: chunked\r\n\r\nZZ\r\nhello\r\n0\r\n\r\n"),
        format!("{head}x: a\r\n b\r\n\r\n"),
        format!("{head}x\0y: 1\r\n\r\n"),
        "GET / HTTP/1.1\r\nhost : localhost:8080\r\n\r\n".into(),
        "GET / HTTP/1.1\r\nhost: localhost:8080\r\nhost: evil.test\r\n\r\n".into(),
        "GET http://evil.test/ HTTP/1.1\r\nhost: localhost:8080\r\n\r\n".into(),
        "GET / HTTP/9.9\r\nhost: localhost:8080\r\n\r\n".into(),
        "TRACE / HTTP/1.1\r\nhost: localhost:8080\r\n\r\n".into(),
        "CONNECT evil.test:80 HTTP/1.1\r\nhost: evil.test:80\r\n\r\n".into(),
        format!("GET / HTTP/1.1\r\nhost: localhost:8080\r\nx: {}\r\n\r\n", "a".repeat(100_000)),
        format!("GET /?{} HTTP/1.1\r\nhost: localhost:8080\r\n\r\n", "a=1&".repeat(10_000)),
        format!("GET / HTTP/1.1\r\nhost: localhost:8080\r\n{}\r\n", "x: 1\r\n".repeat(200)),
    ];
    for request in &corpus {
        let answer = exchange(address, format!("{request}GET /smuggled HTTP/1.1\r\nhost: localhost:8080\r\n\r\n").as_bytes()).await;
        let status: u16 = answer.get(9..12).and_then(|s| s.parse().ok()).unwrap_or_default();
        let named = request.chars().take(120).collect::<String>();
        assert!(status == 0 || (400..500).contains(&status), "{named}: {status}");
        if request.starts_with("POST") {
            assert!(!answer.contains("HTTP/1.1 404"), "a second request came through: {named}");
        }
    }
    assert!(quick_answer(address).await < Duration::from_secs(1));
    app.assert_invariants().await;
}

/// What follows a request that was refused as bad may be a part of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_bad_request_nothing_more_is_read() {
    let (_app, address) = site(&[]).await;
    let form = "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";
    let corpus = [
        format!("POST /sign-in HTTP/1.1\r\nhost: localhost:8080\r\n{form}content-length: 3\r\n\r\na=b"),
        format!("POST /sign-in HTTP/1.1\r\nhost: localhost:8080\r\n{form}connection: content-length\r\ncontent-length: 3\r\n\r\na=b"),
        format!("POST /sign-in HTTP/1.1\r\nhost: localhost:8080\r\n{form}expect: 42\r\ncontent-length: 3\r\n\r\na=b"),
        format!("POST /sign-in HTTP/1.1\nhost: localhost:8080\n{}content-length: 3\n\na=b", form.replace('\r', "")),
        "GET / HTTP/1.1\r\nhost: a b\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nhost: localhost:8080\r\nhost: localhost:8080\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
    ];
    for request in &corpus {
        let began = Instant::now();
        let answer = exchange(address, format!("{request}GET /smuggled HTTP/1.1\r\nhost: localhost:8080\r\n\r\n").as_bytes()).await;
        let named: String = request.chars().take(160).collect();
        assert!(answer.starts_with("HTTP/1.1 400"), "{named}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "a second request was answered: {named}");
        assert!(answer.contains("connection: close"), "{named}: {answer}");
        assert!(began.elapsed() < Duration::from_millis(1_400), "the connection stays open: {named}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_network_cannot_take_every_place() {
    let (_app, address) = site(&[("SUMMIT_MAX_PER_NETWORK", "3")]).await;
    let mut held = vec![];
    for _ in 0..3 {
        held.push(TcpStream::connect(address).await.expect("a connection"));
    }
    sleep(Duration::from_millis(100)).await;
    let mut fourth = TcpStream::connect(address).await.expect("the operating system takes it");
    assert!(is_closed(&mut fourth).await);
    drop(held);
    sleep(Duration::from_millis(200)).await;
    assert!(quick_answer(address).await < Duration::from_secs(1), "places come back");
}

#[tokio::test]
async fn more_than_can_be_answered_is_told_to_come_back() {
    let app = TestApp::with(settings(&[("SUMMIT_MAX_IN_FLIGHT", "1")]), Clock::System).await;
    let places = app.app.in_flight.clone();
    let taken = places.acquire().await.expect("the place");
    let busy = app.visitor().get("/register").await.is(503).says("We will be back in a moment");
    assert_ne!(busy.header("retry-after"), "");
    drop(taken);
    app.visitor().get("/register").await.is(200);
}
