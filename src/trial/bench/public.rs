//! Public pages from memory, each beside the same bytes from a bare router.
use super::{
    Bench, bare,
    load::{Figures, Load, Request},
    on,
};
use crate::{
    kit::db,
    trial::{
        http::{self, Client},
        site::{Scratch, Server},
    },
};
use sqlx::Connection;
use std::{fmt::Write, sync::Arc, time::Duration};

pub const HOME: &str = "home page, brotli, held";
pub const HOME_BARE: &str = "the same bytes, bare axum";
pub const LONG: &str = "a page of 180 sessions, held";
pub const LONG_BARE: &str = "its bytes, bare axum";

pub async fn measure(scratch: &Scratch, server: &Server, args: &Bench) -> anyhow::Result<Vec<Figures>> {
    let mut all = vec![];
    if args.wants(HOME) {
        all.extend(beside(server, args, "/", (HOME, HOME_BARE)).await?);
    }
    if args.wants(LONG) {
        publish_sessions(scratch).await?;
        all.extend(beside(server, args, "/pages/sessions", (LONG, LONG_BARE)).await?);
    }
    Ok(all)
}

async fn beside(server: &Server, args: &Bench, path: &'static str, names: (&'static str, &'static str)) -> anyhow::Result<Vec<Figures>> {
    let held = http::get(server.port, path, "accept-encoding: br\r\n");
    let mut client = Client::to(server.port);
    let mut page = client.ask(&held).await?;
    // A server hears of a new page soon, and of what it did not hear within five seconds.
    for _ in 0..100 {
        if page.status == 200 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        page = client.ask(&held).await?;
    }
    anyhow::ensure!(page.status == 200, "{path} is answered by {}", page.status);
    let bare = bare::Bare::start(&page.body)?;
    let floor = http::get(bare.port, "/", "accept-encoding: br\r\n");
    let below = Load { port: bare.port, process: bare.process(), ..on(server, args, names.1, 64, 200) };
    let (held, floor): (Request, Request) = (Arc::new(move || held.clone()), Arc::new(move || floor.clone()));
    Ok(vec![on(server, args, names.0, 64, 200).run(&held).await?, below.run(&floor).await?])
}

/// A public page as long as a day-by-day programme.
async fn publish_sessions(scratch: &Scratch) -> anyhow::Result<()> {
    let mut body = String::new();
    for n in 1..=180 {
        write!(body, "## Session {n}\n\n**{}:{:02}, Hall {}.** ", 9 + n % 9, n * 5 % 60, n % 12)?;
        write!(body, "What the digital economies of Asia and Oceania learned about topic {n}, and what they will try next.\n\n")?;
    }
    let mut conn = db::connect_as_owner(&scratch.url).await?;
    let insert = "insert into articles (article_id, kind, slug, title_en, title_ur, body_en, body_ur, published_at, updated_at)
                  values (gen_random_uuid(), 'page', 'sessions', 'Sessions', 'سیشن', $1, $1, now() - interval '1 hour', now())";
    sqlx::query(insert).bind(body).execute(&mut conn).await?;
    sqlx::query("select touch_public()").execute(&mut conn).await?;
    Ok(conn.close().await?)
}
