//! A client of few words: HTTP/1.1 over one kept connection, for answers that say how long they are.
use std::{
    io::{Error, ErrorKind, Result},
    net::Ipv4Addr,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Longer than any deadline of the site.
const PATIENCE: Duration = Duration::from_secs(30);

/// One connection to a server on this machine, opened when it is needed.
pub struct Client {
    port: u16,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

pub struct Answer {
    pub status: u16,
    pub location: String,
    /// The session that it begins, else empty.
    pub session: String,
    pub body: Vec<u8>,
}

/// A request as it goes over the wire.
pub fn get(port: u16, path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\n{headers}\r\n").into_bytes()
}

/// A form of our own pages, sent.
pub fn post(port: u16, path: &str, form: &str, headers: &str) -> Vec<u8> {
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost:{port}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n{headers}\r\n{form}"
    )
    .into_bytes()
}

impl Client {
    pub fn to(port: u16) -> Self {
        Self { port, stream: None, buffer: vec![] }
    }

    /// Sends `request` and reads its answer; after an error the connection is a new one.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        let asked = timeout(PATIENCE, self.exchange(request)).await.unwrap_or_else(|late| Err(late.into()));
        if asked.is_err() {
            self.stream = None;
        }
        asked
    }

    /// Sends `request` and goes away.
    pub async fn hang_up_after(&mut self, request: &[u8]) -> Result<()> {
        self.connected().await?.write_all(request).await?;
        self.stream = None;
        Ok(())
    }

    async fn connected(&mut self) -> Result<&mut TcpStream> {
        if self.stream.is_none() {
            let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await?;
            stream.set_nodelay(true)?;
            self.stream = Some(stream);
            self.buffer.clear();
        }
        self.stream.as_mut().ok_or_else(|| ErrorKind::NotConnected.into())
    }

    async fn exchange(&mut self, request: &[u8]) -> Result<Answer> {
        self.connected().await?.write_all(request).await?;
        let head = loop {
            if let Some(end) = self.buffer.windows(4).position(|w| w == b"\r\n\r\n") {
                break end + 4;
            }
            self.read().await?;
        };
        let text = std::str::from_utf8(&self.buffer[..head]).map_err(|e| Error::new(ErrorKind::InvalidData, e))?;
        let status = text.get(9..12).and_then(|s| s.parse().ok()).ok_or(ErrorKind::InvalidData)?;
        let header =
            |name: &str| text.lines().filter_map(|l| l.split_once(": ")).find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v);
        let location = header("location").unwrap_or_default().to_owned();
        let sessions = text.lines().filter_map(|l| l.split_once(": ")).filter(|(n, _)| n.eq_ignore_ascii_case("set-cookie"));
        let session = sessions.filter_map(|(_, v)| v.strip_prefix("sid=")?.split(';').next()).collect();
        let length: usize = header("content-length").unwrap_or("0").parse().map_err(|e| Error::new(ErrorKind::InvalidData, e))?;
        let closes = header("connection") == Some("close");
        while self.buffer.len() < head + length {
            self.read().await?;
        }
        let body = self.buffer[head..head + length].to_vec();
        self.buffer.drain(..head + length);
        if closes {
            self.stream = None;
        }
        Ok(Answer { status, location, session, body })
    }

    async fn read(&mut self) -> Result<()> {
        let stream = self.stream.as_mut().ok_or(ErrorKind::NotConnected)?;
        if stream.read_buf(&mut self.buffer).await? == 0 { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }
}
