//! Moving to another address: requested with a fresh proof, confirmed by a link sent to the new address.
use crate::{
    access::{Fresh, Oneself, Visitor},
    accounts::{credentials, forms::EmailForm, model::EmailChangeId, store},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        throttle::{self, Limit},
        token::Purpose,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use std::time::Duration;
use uuid::Uuid;

const A_PERSON: Limit = Limit { burst: 3, refill: Duration::from_hours(1) };

#[derive(Template)]
#[template(path = "accounts/email.html")]
struct EmailPage {
    page: Page,
    form_key: Uuid,
    form: EmailForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/email_confirm.html")]
struct ConfirmPage {
    page: Page,
    form_key: Uuid,
    token: String,
    email: String,
}

#[derive(Template)]
#[template(path = "accounts/link_over.html")]
struct OverPage {
    page: Page,
}

pub async fn edit(Fresh(me): Fresh<Oneself>) -> PageResult {
    page::ok(EmailPage { page: me.page, form_key: form::new_key(), form: EmailForm::default(), problems: Problems::default() })
}

pub async fn request(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { typed, submission }: Form<EmailForm>) -> PageResult {
    let to = match typed.parse() {
        Ok(to) => to,
        Err(problems) => return page::rejected(EmailPage { page: me.page, form_key: form::new_key(), form: typed, problems }),
    };
    throttle::take(&app.db, &[(format!("email change {}", me.person), A_PERSON)]).await?;
    let done = app.db.once(me.person, &submission, async |tx| {
        credentials::request_email_change(tx, &app, me.person, &to).await?;
        Ok("/me/account".to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-email-asked"))
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, OverPage { page })
}

/// Changes nothing, since mail scanners open links.
pub async fn show_confirmation(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::EmailChange, &token) else { return over(visitor.page) };
    let open = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::open_email_change(tx, EmailChangeId(id)).await?)).await?;
    match open {
        Some(change) => page::ok(ConfirmPage { page: visitor.page, form_key: form::new_key(), token, email: change.to.written }),
        None => over(visitor.page),
    }
}

pub async fn confirm(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::EmailChange, &token) else { return over(visitor.page) };
    match app.db.write(visitor.actor(), async |tx| credentials::change_email(tx, &app, EmailChangeId(id)).await).await {
        Ok(()) => page::see_other_with("/sign-in", &Notice::key("notice-email-changed")),
        Err(Refused(credentials::Over)) => over(visitor.page),
        Err(Broken(error)) => Err(error),
    }
}
