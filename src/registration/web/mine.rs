//! What a delegate sees of their own registration.
use crate::{
    access::SignedIn,
    event::{self, Summit},
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form::{self, Form},
        page::{self, Page, PageResult},
    },
    registration::{
        actions,
        guards::Registrant,
        model::{Registration, State as Stand},
        store, ticket,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/mine.html")]
struct MinePage {
    page: Page,
    form_key: Uuid,
    registration: Option<Registration>,
    summit: Summit,
}

#[derive(Template)]
#[template(path = "registration/ticket.html")]
struct TicketPage {
    page: Page,
    registration: Registration,
    summit: Summit,
    qr: String,
}

pub async fn show(me: SignedIn, State(app): State<App>) -> PageResult {
    let (registration, summit) = app
        .db
        .read(me.person, async |tx| {
            let summit = event::find_summit(tx).await?.ok_or(AppError::NotFound)?;
            let registration = match store::newest_of(tx, me.person).await? {
                Some(id) => store::find(tx, id).await?,
                None => None,
            };
            Ok::<_, AppError>((registration, summit))
        })
        .await?;
    page::ok(MinePage { page: me.page, form_key: form::new_key(), registration, summit })
}

pub async fn ticket(mine: Registrant, State(app): State<App>) -> PageResult {
    if mine.registration.state != Stand::Confirmed {
        return page::see_other("/me/registration");
    }
    let summit = app.db.read(mine.registration.person, async |tx| event::find_summit(tx).await?.ok_or(AppError::NotFound)).await?;
    let qr = ticket::qr(&mine.registration.ticket_code);
    page::ok(TicketPage { page: mine.page, registration: mine.registration, summit, qr })
}

#[derive(serde::Deserialize)]
pub struct Nothing {}

/// A second click finds it cancelled and is led the same way.
pub async fn cancel(me: SignedIn, State(app): State<App>, Form { submission, .. }: Form<Nothing>) -> PageResult {
    let done = app.db.once(me.person, &submission, async |tx| {
        if let Some(id) = store::live_of(tx, me.person).await? {
            let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            actions::cancel(tx, &app, &registration).await?;
        }
        Ok("/me/registration".to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-cancelled"))
}
