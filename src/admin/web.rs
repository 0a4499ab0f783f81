//! The dashboard, the outbox and the audit trail.
use super::store::{self, Entry};
use crate::{
    access::{Organise, Routes, Staff},
    event::{self, Summit},
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        list,
        mail::{self, Message, MessageId},
        page::{self, Page, PageResult},
        token,
    },
    registration::{self, Pool},
};
use askama::Template;
use axum::extract::State;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/admin", dashboard).get("/admin/outbox", outbox).get("/admin/outbox/{id}", message).get("/admin/audit", audit)
}

#[derive(Template)]
#[template(path = "admin/dashboard.html")]
struct DashboardPage {
    page: Page,
    pools: Vec<Pool>,
    /// Registrations that the organisers are to decide.
    approvals: i64,
    waiting_mail: i64,
    summit: Summit,
}

#[derive(Template)]
#[template(path = "admin/outbox.html")]
struct OutboxPage {
    page: Page,
    recipient: String,
    messages: list::ListPage<mail::Summary>,
    keeps: bool,
    summit: Summit,
}

#[derive(Template)]
#[template(path = "admin/message.html")]
struct MessagePage {
    page: Page,
    message: Message,
    /// With its links only where there is no other way to get them.
    text: String,
    summit: Summit,
}

#[derive(Template)]
#[template(path = "admin/audit.html")]
struct AuditPage {
    page: Page,
    entries: Vec<Entry>,
    older: Option<String>,
    summit: Summit,
}

async fn dashboard(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        Ok::<_, AppError>(DashboardPage {
            pools: registration::list_pools(tx).await?,
            approvals: registration::count_for_approval(tx).await?,
            waiting_mail: mail::count_waiting(tx).await?,
            summit: event::summit(tx).await?,
            page,
        })
    });
    page::ok(shown.await?)
}

async fn outbox(staff: Staff<Organise>, State(app): State<App>, query: Query) -> PageResult {
    let (recipient, from) = (query.get("to").chars().take(100).collect::<String>(), list::Cursor::of(&query));
    // Letters of one batch, which are sent or given up together.
    let batch = query.id("batch");
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let rows = mail::list(tx, &recipient, batch, from).await?;
        let shown = batch.map(|b| b.to_string()).unwrap_or_default();
        let messages = list::ListPage::new(rows, from, |m| m.message_id.0, "/admin/outbox", &[("to", &recipient), ("batch", &shown)]);
        let summit = event::summit(tx).await?;
        Ok::<_, AppError>(OutboxPage { page, recipient: recipient.clone(), messages, keeps: app.mailer.has_no_smtp(), summit })
    });
    page::ok(shown.await?)
}

async fn message(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<MessageId>) -> PageResult {
    let page = staff.page;
    let (message, summit) = app
        .db
        .read(staff.person, async |tx| {
            let message = mail::find(tx, id).await?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((message, event::summit(tx).await?))
        })
        .await?;
    let text = if app.mailer.has_no_smtp() { app.key.reveal(&message.body_text) } else { token::hide(&message.body_text) };
    page::ok(MessagePage { page, message, text, summit })
}

async fn audit(staff: Staff<Organise>, State(app): State<App>, query: Query) -> PageResult {
    let (subject, before) = (query.id("subject"), query.get("before").parse().ok());
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let mut entries = store::entries(tx, subject, before).await?;
        let whole = usize::try_from(list::PAGE).unwrap_or(usize::MAX);
        let more = entries.len() > whole;
        entries.truncate(whole);
        let last = entries.last().filter(|_| more).map(|e| e.audit_entry_id);
        let of = subject.map(|s| format!("subject={s}&")).unwrap_or_default();
        let older = last.map(|id| format!("/admin/audit?{of}before={id}"));
        Ok::<_, AppError>(AuditPage { page, entries, older, summit: event::summit(tx).await? })
    });
    page::ok(shown.await?)
}
