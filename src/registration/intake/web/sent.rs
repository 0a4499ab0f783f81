//! After the form: where the message went, to be corrected and sent again.
use super::drafts::{A_NETWORK, A_SENDER};
use crate::{
    access::Visitor,
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        field,
        flash::Notice,
        form::{self, Form, Problems},
        host::client_ip,
        page::{self, Page, PageResult},
        throttle,
    },
    registration::intake::{
        claim::{Refusal, SENT, UNHELD, WAITS},
        corrections,
        sent_form::SentForm,
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, request::Parts},
    response::IntoResponse,
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/sent.html")]
struct SentPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    standing: Standing,
    /// Whether mail stays in the outbox, since there is no mail server: then the page leads there.
    kept: bool,
    /// Where the message went, if this browser sent the form.
    sent_to: Option<String>,
    typed: AddressForm,
}

/// What a form came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Held,
    /// Nothing is held until the address is confirmed.
    Unheld,
    /// In the waiting list.
    Waits,
}

impl Standing {
    fn path(self) -> &'static str {
        match self {
            Self::Held => SENT,
            Self::Unheld => UNHELD,
            Self::Waits => WAITS,
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Held => "registration-sent-advice",
            Self::Unheld => "registration-sent-unheld",
            Self::Waits => "registration-sent-waiting",
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    email: String,
    /// The path of the page that the form stands on.
    from: String,
}

impl AddressForm {
    fn standing(&self) -> Standing {
        [Standing::Unheld, Standing::Waits].into_iter().find(|one| one.path() == self.from).unwrap_or(Standing::Held)
    }
}

fn sent_page(visitor: Visitor, app: &App, sent: Option<SentForm>, typed: AddressForm, problems: Problems) -> SentPage {
    let (standing, kept) = (typed.standing(), app.mailer.has_no_smtp());
    let sent_to = sent.map(|form| form.email.written);
    let mut page = visitor.page;
    // The form is sent to an address that is no page of its own.
    page.path = String::from(standing.path());
    SentPage { page, form_key: form::new_key(), problems, standing, kept, sent_to, typed }
}

fn shown(visitor: Visitor, app: &App, headers: &HeaderMap, from: &str) -> PageResult {
    let sent = SentForm::read(headers);
    let email = sent.as_ref().map(|form| form.email.written.clone()).unwrap_or_default();
    page::ok(sent_page(visitor, app, sent, AddressForm { email, from: from.to_owned() }, Problems::default()))
}

pub async fn sent(visitor: Visitor, State(app): State<App>, headers: HeaderMap) -> PageResult {
    shown(visitor, &app, &headers, SENT)
}

pub async fn unheld(visitor: Visitor, State(app): State<App>, headers: HeaderMap) -> PageResult {
    shown(visitor, &app, &headers, UNHELD)
}

pub async fn waiting(visitor: Visitor, State(app): State<App>, headers: HeaderMap) -> PageResult {
    shown(visitor, &app, &headers, WAITS)
}

/// Sends the message once more, to the same address or to another.
pub async fn resend(visitor: Visitor, State(app): State<App>, parts: Parts, Form { typed, submission }: Form<AddressForm>) -> PageResult {
    let Some(form) = SentForm::read(&parts.headers) else { return page::see_other("/register") };
    let again = |visitor, form, typed, fault: form::Fault| {
        page::rejected(sent_page(visitor, &app, Some(form), typed, Problems::one("email", fault)))
    };
    let email = match field::email(&typed.email) {
        Ok(email) => email,
        Err(fault) => return again(visitor, form, typed, fault),
    };
    let network = throttle::network(client_ip(&app, &parts));
    let keys = [(format!("sign-in from {network}"), A_NETWORK), (format!("sent again from {network} to {}", email.key), A_SENDER)];
    match throttle::take(&app.db, &keys).await {
        Ok(()) => {}
        Err(AppError::TooMany { .. }) => return again(visitor, form, typed, "registration-sent-wait".into()),
        Err(error) => return Err(error),
    }
    let done = app.db.once(visitor.actor(), &submission, async |tx| {
        if email.key == form.email.key {
            corrections::send_again(tx, &email).await?;
        } else {
            corrections::correct(tx, &app, &form, &email).await?;
        }
        Ok(typed.standing().path().to_owned())
    });
    match done.await {
        Ok(to) => Ok((form.to(email).cookie(), page::see_other_with(&to, &Notice::key("notice-sent-again"))?).into_response()),
        Err(Refused(Refusal::Code(_))) => again(visitor, form, typed, "registration-code-other-address".into()),
        Err(Refused(_)) => again(visitor, form, typed, "registration-pass-members".into()),
        Err(Broken(error)) => Err(error),
    }
}
