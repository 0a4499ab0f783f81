//! Pages that are made for somebody: the ticket, registering, the organisers' list and search.
use super::{
    args::Bench,
    load::{Figures, Load, MakeRequest},
};
use crate::{
    kit::{db, form::new_key},
    trial::{
        http, registration, sessions,
        site::{Scratch, Server},
    },
};
use anyhow::Context;
use sqlx::Connection;
use std::sync::Arc;
use uuid::Uuid;

pub async fn measure(scratch: &Scratch, server: &Server, args: &Bench) -> anyhow::Result<Vec<Figures>> {
    let mut conn = db::connect(&scratch.url).await?;
    sqlx::query("update pools set capacity = 100000000").execute(&mut conn).await?;
    let delegate = "select person_id from registrations where state = 'confirmed' order by registration_id limit 1";
    let delegate: Uuid = sqlx::query_scalar(delegate).fetch_one(&mut conn).await?;
    let organiser = "insert into people (person_id, email, email_key, name, locale, created_at)
                     values (gen_random_uuid(), 'o@bench.example', 'o@bench.example', 'Organiser', 'en', now()) returning person_id";
    let organiser: Uuid = sqlx::query_scalar(organiser).fetch_one(&mut conn).await?;
    let grant = sqlx::query(
        "insert into granted_rights (granted_right_id, person_id, role_id, granted_at)
         select gen_random_uuid(), $1, role_id, now() from roles where standing",
    )
    .bind(organiser);
    grant.execute(&mut conn).await?;
    let (delegate, organiser) =
        (sessions::begin(&mut conn, delegate, "delegate").await?, sessions::begin(&mut conn, organiser, "staff").await?);
    let register = http::Client::to(server.port).ask(http::get(server.port, "/register", &[])?).await?;
    let (pass, economy) = registration::choices(&register).context("the form offers no pass")?;
    conn.close().await?;
    let list = "/admin/registrations";
    let mut all = vec![];
    for (name, clients, path, session) in [
        ("ticket page", 16, "/me/ticket", &delegate),
        ("organisers' list", 1, list, &organiser),
        ("search, Latin (khan)", 1, "/admin/registrations?q=khan", &organiser),
        ("search, Latin, two words", 1, "/admin/registrations?q=ayesha+khan", &organiser),
        ("search, Urdu (خان)", 1, "/admin/registrations?q=%D8%AE%D8%A7%D9%86", &organiser),
        ("search, found nowhere", 1, "/admin/registrations?q=zzyzx", &organiser),
    ] {
        if args.wants(name) {
            let request = http::get(server.port, path, &[("cookie", &format!("sid={session}"))])?;
            let request: MakeRequest = Arc::new(move || Ok(request.clone()));
            all.push(Load::on(server, args, name, clients, 200).run(&request).await?);
        }
    }
    if args.wants(REGISTRATIONS) {
        let port = server.port;
        let form: MakeRequest = Arc::new(move || http::post(port, "/register", form(&pass, &economy), &[]));
        all.push(Load::on(server, args, REGISTRATIONS, 32, 303).run(&form).await?);
    }
    Ok(all)
}

/// The measure that pgbench is compared with.
pub const REGISTRATIONS: &str = "registrations";

/// A person whom nobody has registered yet.
fn form(pass: &str, economy: &str) -> String {
    registration::filled_in(&format!("b{}@bench.example", &new_key().simple().to_string()[..12]), pass, economy, "")
}
