//! The page behind a link in a mail: to confirm, to take an offer, to leave the waiting list.
use crate::{
    access::{
        Visitor,
        sessions::{self, Proven, SessionKind},
    },
    event,
    kit::{
        app::App,
        error::Failure::{Broken, Refused},
        flash::Notice,
        form::{self, EmptyForm, Form},
        page::{self, Page, PageResult},
        token::Purpose,
    },
    registration::{
        ids::ConfirmationId,
        record::{Registration, RegistrationState},
        tickets::actions::{self, ConfirmRefusal},
        waiting::{self, WaitingPosition},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/link.html")]
struct LinkPage {
    page: Page,
    form_key: Uuid,
    token: String,
    registration: Registration,
    positions: Vec<WaitingPosition>,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "registration/link_over.html")]
struct LinkOverPage {
    page: Page,
    refusal: ConfirmRefusal,
}

impl LinkOverPage {
    fn heading_key(&self) -> &'static str {
        match self.refusal {
            ConfirmRefusal::Already => "registration-already",
            ConfirmRefusal::SoldOut => "registration-link-sold-out",
            ConfirmRefusal::Over | ConfirmRefusal::SummitOver | ConfirmRefusal::Waits => "registration-link-over",
        }
    }
}

fn over(page: Page, refusal: ConfirmRefusal) -> PageResult {
    let status = match refusal {
        ConfirmRefusal::Already => StatusCode::OK,
        ConfirmRefusal::SoldOut => StatusCode::CONFLICT,
        ConfirmRefusal::Over | ConfirmRefusal::SummitOver | ConfirmRefusal::Waits => StatusCode::GONE,
    };
    page::render(status, LinkOverPage { page, refusal })
}

/// Changes nothing: programs that look through mail open its links.
pub async fn show(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::Confirmation, &token) else { return over(visitor.page, ConfirmRefusal::Over) };
    let found = app.db.read(visitor.actor(), async |tx| {
        let registration = actions::linked(tx, ConfirmationId(id)).await?;
        let positions = waiting::positions(tx, registration.registration_id).await?;
        Ok((registration, positions, event::summit(tx).await?.zone))
    });
    match found.await {
        Ok((registration, positions, zone)) => {
            page::ok(LinkPage { page: visitor.page, form_key: form::new_key(), token, registration, positions, zone })
        }
        Err(Refused(refusal)) => over(visitor.page, refusal),
        Err(Broken(error)) => Err(error),
    }
}

/// Confirms or takes the offer, and signs in: the link came to the person's own mailbox.
pub async fn confirm(visitor: Visitor, State(app): State<App>, Path(token): Path<String>, headers: HeaderMap) -> PageResult {
    let Some(id) = app.key.open(Purpose::Confirmation, &token) else { return over(visitor.page, ConfirmRefusal::Over) };
    let done = app.db.write(visitor.actor(), async |tx| {
        let registration = actions::confirm(tx, &app, ConfirmationId(id)).await?;
        Ok((sessions::begin(tx, &app, &headers, registration.person, SessionKind::Delegate, Proven::Once).await?, registration.state))
    });
    match done.await {
        Ok((cookie, RegistrationState::Confirmed)) => {
            Ok((cookie, page::see_other_with("/me/ticket", &Notice::key("notice-confirmed"))?).into_response())
        }
        Ok((cookie, _)) => Ok((cookie, page::see_other("/me/registration")?).into_response()),
        // A second click, when the first has led into the waiting list: the link's own page says where.
        Err(Refused(ConfirmRefusal::Waits)) => page::see_other(&format!("/register/confirmation/{token}")),
        Err(Refused(refusal)) => over(visitor.page, refusal),
        Err(Broken(error)) => Err(error),
    }
}

/// Gives up the registration that the link is about; the link is enough, without signing in. A second click leads to the
/// same page.
pub async fn withdraw(visitor: Visitor, State(app): State<App>, Path(token): Path<String>, form: Form<EmptyForm>) -> PageResult {
    let Some(id) = app.key.open(Purpose::Confirmation, &token) else { return over(visitor.page, ConfirmRefusal::Over) };
    let done = app.db.once(visitor.actor(), &form.submission, async |tx| {
        let registration = actions::linked(tx, ConfirmationId(id)).await?;
        actions::cancel(tx, &app, registration.registration_id, "").await?;
        Ok("/register".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-cancelled")),
        Err(Refused(refusal)) => over(visitor.page, refusal),
        Err(Broken(error)) => Err(error),
    }
}
