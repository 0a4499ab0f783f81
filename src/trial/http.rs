//! What a trial asks over HTTP: one kept connection a client, whole answers.
use crate::kit::clock::random;
use axum::{
    body::Bytes,
    http::{self, Method, header},
};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{self, Connection, SendRequest};
use hyper_util::rt::TokioIo;
use std::{future::poll_fn, net::Ipv4Addr, pin::pin, task::Poll, time::Duration};
use tokio::{net::TcpStream, time::timeout};

/// Longer than any deadline of the site.
const PATIENCE: Duration = Duration::from_secs(30);

type Content = Full<Bytes>;
pub type Request = http::Request<Content>;
pub type Header<'a> = (&'static str, &'a str);

pub struct Answer {
    pub status: u16,
    pub location: String,
    /// The session that it begins, else empty.
    pub session: String,
    pub body: Bytes,
}

/// A page opened.
pub fn get(port: u16, path: &str, headers: &[Header]) -> anyhow::Result<Request> {
    request(port, Method::GET, path, headers, Content::default())
}

/// A form of our own pages, sent from anywhere: as a proxy hands it on whom the server believes.
pub fn post(port: u16, path: &str, form: String, headers: &[Header]) -> anyhow::Result<Request> {
    let anywhere = Ipv4Addr::from(random::<4>()).to_string();
    post_from(&anywhere, port, path, form, headers)
}

/// The same from one network.
pub fn post_from(network: &str, port: u16, path: &str, form: String, headers: &[Header]) -> anyhow::Result<Request> {
    let own = [
        ("sec-fetch-site", "same-origin"),
        (header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
        ("x-forwarded-for", network),
    ];
    request(port, Method::POST, path, &[&own, headers].concat(), form.into())
}

fn request(port: u16, method: Method, path: &str, headers: &[Header], content: Content) -> anyhow::Result<Request> {
    let request = http::Request::builder().method(method).uri(path).header(header::HOST, format!("localhost:{port}"));
    Ok(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(content)?)
}

/// A connection to a server on this machine, opened when it is needed.
pub struct Client {
    port: u16,
    connection: Option<SendRequest<Content>>,
}

impl Client {
    pub fn to(port: u16) -> Self {
        Self { port, connection: None }
    }

    /// Sends `request` and reads its answer; after an error the connection is a new one.
    pub async fn ask(&mut self, request: Request) -> anyhow::Result<Answer> {
        let asked = timeout(PATIENCE, self.exchange(request)).await.unwrap_or_else(|late| Err(late.into()));
        if asked.is_err() {
            self.connection = None;
        }
        asked
    }

    async fn exchange(&mut self, request: Request) -> anyhow::Result<Answer> {
        let mut connection = match self.connection.take() {
            Some(kept) if !kept.is_closed() => kept,
            _ => {
                let (sender, connection) = open(self.port).await?;
                tokio::spawn(connection);
                sender
            }
        };
        connection.ready().await?;
        let (head, body) = connection.send_request(request).await?.into_parts();
        let body = body.collect().await?.to_bytes();
        self.connection = Some(connection);
        let text = |value: &http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let session = head.headers.get_all(header::SET_COOKIE).iter().map(text);
        let session = session.filter_map(|cookie| Some(cookie.strip_prefix("sid=")?.split(';').next()?.to_owned())).collect();
        let location = head.headers.get(header::LOCATION).map(text).unwrap_or_default();
        Ok(Answer { status: head.status.as_u16(), location, session, body })
    }
}

/// Sends `request` on a connection of its own and goes away.
pub async fn send_and_hang_up(port: u16, request: Request) -> anyhow::Result<()> {
    let (mut sender, connection) = open(port).await?;
    let (mut answer, mut connection) = (pin!(sender.send_request(request)), pin!(connection));
    // The first poll of the connection writes what there is to send.
    poll_fn(|context| {
        let _ = (answer.as_mut().poll(context), connection.as_mut().poll(context));
        Poll::Ready(())
    })
    .await;
    Ok(())
}

async fn open(port: u16) -> anyhow::Result<(SendRequest<Content>, Connection<TokioIo<TcpStream>, Content>)> {
    let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    stream.set_nodelay(true)?;
    Ok(http1::handshake(TokioIo::new(stream)).await?)
}
