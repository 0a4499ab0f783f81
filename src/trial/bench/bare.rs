//! The floor to compare with: an axum router of one route that answers the same bytes, in a process of its own.
use anyhow::Context;
use axum::{Router, body::Bytes, http::header, routing::get};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::Ipv4Addr,
    process::{Child, Command, Stdio},
};
use tokio::sync::oneshot;

/// Serves what it reads on its input, after its length; says its port, and ends when its input does.
pub async fn serve() -> anyhow::Result<()> {
    let (mut length, mut input) = (String::new(), std::io::stdin().lock());
    input.read_line(&mut length)?;
    let mut body = vec![0; length.trim().parse()?];
    input.read_exact(&mut body)?;
    drop(input);
    let body = Bytes::from(body);
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_ENCODING, "br")];
    let router = Router::new().route("/", get(async move || (headers, body.clone())));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    let (held, over) = oneshot::channel::<()>();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        drop(held);
    });
    tokio::select! {
        served = axum::serve(listener, router) => Ok(served?),
        _ = over => Ok(()),
    }
}

pub struct Bare {
    pub port: u16,
    child: Child,
}

impl Bare {
    pub fn start(body: &[u8]) -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut child = command.args(["bench", "--bare"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = child.stdin.as_mut().context("its input")?;
        writeln!(input, "{}", body.len())?;
        input.write_all(body)?;
        let mut port = String::new();
        BufReader::new(child.stdout.take().context("its output")?).read_line(&mut port)?;
        Ok(Self { port: port.trim().parse().context("the bare server's port")?, child })
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
