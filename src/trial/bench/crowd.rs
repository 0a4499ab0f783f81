//! The flash crowd: everybody sends the form at the same moment, for few places.
use crate::{
    kit::{db, form::new_key},
    trial::{
        http::{self, Client},
        registration,
        site::{Scratch, Server},
    },
};
use anyhow::{Context, bail};
use serde::Serialize;
use sqlx::Connection;
use std::{fmt, time::Instant};
use tokio::task::JoinSet;

pub const NAME: &str = "flash crowd";

const CLIENTS: usize = 2_000;
const PLACES: i32 = 500;

/// What the clients were told, and until when.
#[derive(Debug, Default, Serialize)]
pub struct Crowd {
    seconds: f64,
    /// Seconds until the last place was given.
    given: f64,
    places: usize,
    waiting: usize,
    /// 503 with Retry-After.
    later: usize,
    odd: usize,
}

impl fmt::Display for Crowd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{NAME}              {CLIENTS} for {PLACES} places: {} got one within {:.2} s, {} wait, {} are to come again, {} odd; all told in {:.2} s (goal 3 s)",
            self.places, self.given, self.waiting, self.later, self.odd, self.seconds
        )
    }
}

pub async fn run(scratch: &Scratch, server: &Server) -> anyhow::Result<Crowd> {
    let mut conn = db::connect(&scratch.url).await?;
    sqlx::query("update pools set capacity = capacity - free + $1").bind(PLACES).execute(&mut conn).await?;
    let register = Client::to(server.port).ask(http::get(server.port, "/register", &[])?).await?;
    let (pass, economy) = registration::choices(&register).context("the form offers no pass")?;
    let mut all = JoinSet::new();
    let began = Instant::now();
    for _ in 0..CLIENTS {
        let form = registration::filled_in(&format!("c{}@bench.example", &new_key().simple().to_string()[..12]), &pass, &economy, "");
        let port = server.port;
        let request = http::post(port, "/register", form, &[])?;
        all.spawn(async move {
            let answer = Client::to(port).ask(request).await;
            (answer, began.elapsed().as_secs_f64())
        });
    }
    let mut crowd = Crowd::default();
    while let Some(told) = all.join_next().await {
        let (answer, at) = told?;
        match answer {
            Ok(a) if a.status == 303 && a.location == "/register/sent" => {
                crowd.places += 1;
                crowd.given = crowd.given.max(at);
            }
            Ok(a) if a.status == 303 && a.location == "/register/waiting" => crowd.waiting += 1,
            Ok(a) if a.status == 503 => crowd.later += 1,
            _ => crowd.odd += 1,
        }
    }
    crowd.seconds = began.elapsed().as_secs_f64();
    let free: i32 = sqlx::query_scalar("select free from pools").fetch_one(&mut conn).await?;
    conn.close().await?;
    if free != 0 || crowd.places != usize::try_from(PLACES)? {
        bail!("{} were told that they have a place, and {free} places are left of {PLACES}", crowd.places);
    }
    Ok(crowd)
}
