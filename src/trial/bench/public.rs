//! Public pages from memory, each beside the same bytes from a bare router.
use super::{
    args::Bench,
    bare,
    load::{Figures, Load, MakeRequest},
};
use crate::{
    agenda::samples,
    kit::{app::App, db, page_cache},
    trial::{
        http::{self, Client},
        site::{Scratch, Server},
    },
};
use sqlx::Connection;
use std::{fmt::Write, sync::Arc, time::Duration};

/// A page from the cache, and the same bytes from a bare router: the path, and the names of both measures.
pub type Pair = (&'static str, &'static str, &'static str);

pub const PAIRS: [Pair; 5] = [
    ("/", "home page, brotli, held", "the same bytes, bare axum"),
    ("/pages/sessions", "a page of 180 sessions, held", "its bytes, bare axum"),
    ("/agenda/days/2026-11-17", "a day of the agenda, held", "its page, bare axum"),
    ("/schedule.xml", "schedule.xml, 180 sessions, held", "schedule.xml, bare axum"),
    ("/agenda.ics", "agenda.ics, 180 sessions, held", "agenda.ics, bare axum"),
];

/// Of an agenda.
const SESSIONS: usize = 180;

pub async fn measure(scratch: &Scratch, app: &App, server: &Server, args: &Bench) -> anyhow::Result<Vec<Figures>> {
    let wanted: Vec<Pair> = PAIRS.into_iter().filter(|(_, cached, _)| args.wants(cached)).collect();
    if wanted.iter().any(|(path, ..)| *path != "/") {
        publish_sessions(scratch).await?;
        release_sessions(app).await?;
    }
    let mut all = vec![];
    for pair in wanted {
        all.extend(beside(server, args, pair).await?);
    }
    Ok(all)
}

async fn beside(server: &Server, args: &Bench, (path, name, bare): Pair) -> anyhow::Result<Vec<Figures>> {
    let cached = http::get(server.port, path, &[("accept-encoding", "br")])?;
    let mut client = Client::to(server.port);
    let mut page = client.ask(cached.clone()).await?;
    // A server hears of a new page soon, and of what it did not hear within five seconds.
    for _ in 0..100 {
        if page.status == 200 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        page = client.ask(cached.clone()).await?;
    }
    anyhow::ensure!(page.status == 200, "{path} is answered by {}", page.status);
    let router = bare::Bare::start(&page.body)?;
    let floor = http::get(router.port, "/", &[("accept-encoding", "br")])?;
    let below = Load { port: router.port, process: router.process(), ..Load::on(server, args, bare, 64, 200) };
    let (cached, floor): (MakeRequest, MakeRequest) = (Arc::new(move || Ok(cached.clone())), Arc::new(move || Ok(floor.clone())));
    Ok(vec![Load::on(server, args, name, 64, 200).run(&cached).await?, below.run(&floor).await?])
}

/// An agenda as apps and calendars read it.
async fn release_sessions(app: &App) -> anyhow::Result<()> {
    let failed = |error| anyhow::anyhow!("the samples were not released: {error:?}");
    page_cache::refresh(app).await.map_err(failed)?;
    samples::release(app, SESSIONS).await.map_err(failed)
}

/// A public page as long as a day-by-day programme.
async fn publish_sessions(scratch: &Scratch) -> anyhow::Result<()> {
    let mut body = String::new();
    for n in 1..=SESSIONS {
        write!(body, "## Session {n}\n\n**{}:{:02}, Hall {}.** ", 9 + n % 9, n * 5 % 60, n % 12)?;
        write!(body, "What the digital economies of Asia and Oceania learned about topic {n}, and what they will try next.\n\n")?;
    }
    let mut conn = db::connect(&scratch.url).await?;
    let insert = "insert into articles (article_id, kind, slug, title_en, title_ur, body_en, body_ur, published_at, updated_at)
                  values (gen_random_uuid(), 'page', 'sessions', 'Sessions', 'سیشن', $1, $1, now() - interval '1 hour', now())";
    sqlx::query(insert).bind(body).execute(&mut conn).await?;
    sqlx::query("select bump_public_version()").execute(&mut conn).await?;
    Ok(conn.close().await?)
}
