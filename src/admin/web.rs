//! The dashboard and the outbox; the routes.
use super::{actions, audit};
use crate::{
    access::{AnyStaff, Editor, Routes, Staff, area},
    event::{self, Summit, Window},
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form::{self, EmptyForm, Form, Query},
        ids::Id,
        list,
        mail::{self, Message, MessageId, State as MailState},
        page::{self, Page, PageResult},
        rights::Area,
        token,
    },
    registration::{self, Pool},
};
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{Html, IntoResponse},
};
use uuid::Uuid;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin", dashboard)
        .get("/admin/outbox", outbox)
        .get("/admin/outbox/{id}", message)
        .get("/admin/outbox/{id}/letter", letter)
        .post("/admin/outbox/{id}/retry", retry)
        .get("/admin/audit", audit::index)
        .get("/admin/audit.csv", audit::csv)
        .get("/admin/audit/heads", audit::heads)
}

/// The longest address.
const ADDRESS: usize = 254;

#[derive(Template)]
#[template(path = "admin/dashboard.html")]
struct DashboardPage {
    page: Page,
    /// For those who see registrations; so are the next.
    pools: Vec<Pool>,
    /// Registrations that the organisers are to decide.
    approvals: i64,
    /// For those who see mail.
    mail: Option<mail::Unsent>,
    summit: Summit,
    window: Window,
    form_key: Uuid,
}

#[derive(Template)]
#[template(path = "admin/outbox.html")]
struct OutboxPage {
    page: Page,
    filter: mail::Filter,
    states: [MailState; 6],
    messages: list::ListPage<mail::Summary>,
    total: i64,
    keeps: bool,
    summit: Summit,
}

#[derive(Template)]
#[template(path = "admin/message.html")]
struct MessagePage {
    page: Page,
    form_key: Uuid,
    message: Message,
    /// With its links only where there is no other way to get them.
    text: String,
    summit: Summit,
}

async fn dashboard(staff: AnyStaff, State(app): State<App>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        Ok::<_, AppError>(DashboardPage {
            window: summit.window(tx.now),
            form_key: form::new_key(),
            pools: if page.sees(Area::Registration) { registration::list_pools(tx).await? } else { vec![] },
            approvals: if page.sees(Area::Registration) { registration::count_for_approval(tx).await? } else { 0 },
            mail: if page.sees(Area::Mail) { Some(mail::count_unsent(tx).await?) } else { None },
            summit,
            page,
        })
    });
    page::ok(shown.await?)
}

async fn outbox(staff: Staff<area::Mail>, State(app): State<App>, query: Query) -> PageResult {
    let from = list::Cursor::of(&query);
    let filter = mail::Filter {
        recipient: query.get("to").chars().take(ADDRESS).collect(),
        // Letters of one batch are sent or given up together.
        batch: query.id("batch"),
        state: MailState::of(query.get("state")),
    };
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let rows = mail::list(tx, &filter, from).await?;
        let batch = filter.batch.map(|b| b.to_string()).unwrap_or_default();
        let filters = [("to", filter.recipient.as_str()), ("batch", &batch), ("state", filter.state.map_or("", MailState::value))];
        let messages = list::ListPage::new(rows, from, |m| m.message_id.0, "/admin/outbox", &filters);
        let total = mail::count(tx, &filter).await?;
        let (summit, states) = (event::summit(tx).await?, MailState::ALL);
        Ok::<_, AppError>(OutboxPage { page, filter: filter.clone(), states, messages, total, keeps: app.mailer.has_no_smtp(), summit })
    });
    page::ok(shown.await?)
}

async fn message(staff: Staff<area::Mail>, State(app): State<App>, Id(id): Id<MessageId>) -> PageResult {
    let page = staff.page;
    let (message, summit) = app
        .db
        .read(staff.person, async |tx| {
            let message = mail::find(tx, id).await?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((message, event::summit(tx).await?))
        })
        .await?;
    let text = readable(&app, &page, &message.body_text);
    page::ok(MessagePage { page, form_key: form::new_key(), message, text, summit })
}

/// A message's content for organisers, with its links only where there is no other way to get them, and for those alone
/// who give rights themselves: whoever follows a link is whom it was written to.
fn readable(app: &App, page: &Page, body: &str) -> String {
    if app.mailer.has_no_smtp() && page.changes(Area::People) { app.key.reveal(body) } else { token::hide(body) }
}

/// What a letter may load and do: it has styles of its own, and nothing else.
const LETTER: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-popups";

/// The letter as its recipient sees it.
async fn letter(staff: Staff<area::Mail>, State(app): State<App>, Id(id): Id<MessageId>) -> PageResult {
    let found = app.db.read(staff.person, async |tx| Ok::<_, AppError>(mail::find(tx, id).await?)).await?;
    let html = readable(&app, &staff.page, &found.ok_or(AppError::NotFound)?.body_html);
    Ok(([(header::CONTENT_SECURITY_POLICY, LETTER)], Html(html)).into_response())
}

/// Sends a message that was given up once more.
async fn retry(
    Editor(staff): Editor<area::Mail>,
    State(app): State<App>,
    Id(id): Id<MessageId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::send_again(tx, id).await?;
        Ok(format!("/admin/outbox/{id}"))
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-mail-queued"))
}
