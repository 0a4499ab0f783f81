//! A forgotten password. Delegates have none: only the mail to them says so, never the page.
use crate::{
    access::Visitor,
    accounts::{
        client::Client,
        credentials,
        forms::{EmailForm, NewPasswordForm},
        model::RecoveryId,
        store,
    },
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

const A_MAILBOX: Limit = Limit { burst: 4, refill: Duration::from_mins(3) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/recovery.html")]
struct RecoveryPage {
    page: Page,
    form_key: Uuid,
    form: EmailForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/new_password.html")]
struct NewPasswordPage {
    page: Page,
    form_key: Uuid,
    token: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/link_over.html")]
struct OverPage {
    page: Page,
}

pub async fn show(visitor: Visitor) -> PageResult {
    page::ok(RecoveryPage { page: visitor.page, form_key: form::new_key(), form: EmailForm::default(), problems: Problems::default() })
}

pub async fn request(visitor: Visitor, client: Client, State(app): State<App>, Form { typed, .. }: Form<EmailForm>) -> PageResult {
    let email = match typed.parse() {
        Ok(email) => email,
        Err(problems) => return page::rejected(RecoveryPage { page: visitor.page, form_key: form::new_key(), form: typed, problems }),
    };
    let network = throttle::network(client.0);
    throttle::take(&app.db, &[(format!("recovery mail {}", email.key), A_MAILBOX), (format!("sign-in from {network}"), A_NETWORK)]).await?;
    let locale = visitor.page.locale;
    app.db.write(visitor.actor(), async |tx| credentials::request_recovery(tx, &app, &email, locale).await).await?;
    page::see_other_with("/sign-in/password", &Notice::key("notice-recovery-sent"))
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, OverPage { page })
}

/// Whose password the link sets, by their address and their name, if it still works.
async fn owner(visitor: &Visitor, app: &App, id: RecoveryId) -> Result<Option<[String; 2]>, AppError> {
    let read = app.db.read(visitor.actor(), async |tx| match store::open_recovery(tx, id).await? {
        Some(person) => {
            let email = store::contact_of(tx, person).await?.email;
            Ok::<_, AppError>(Some([email, store::name_of(tx, person).await?.unwrap_or_default()]))
        }
        None => Ok(None),
    });
    read.await
}

pub async fn edit(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    match app.key.open(Purpose::Recovery, &token) {
        Some(id) if owner(&visitor, &app, RecoveryId(id)).await?.is_some() => {
            page::ok(NewPasswordPage { page: visitor.page, form_key: form::new_key(), token, problems: Problems::default() })
        }
        _ => over(visitor.page),
    }
}

pub async fn update(
    visitor: Visitor,
    State(app): State<App>,
    Path(token): Path<String>,
    Form { typed, .. }: Form<NewPasswordForm>,
) -> PageResult {
    let Some(id) = app.key.open(Purpose::Recovery, &token).map(RecoveryId) else { return over(visitor.page) };
    let Some([email, name]) = owner(&visitor, &app, id).await? else { return over(visitor.page) };
    let password = match typed.parse(&[&email, &name]) {
        Ok(password) => password,
        Err(problems) => return page::rejected(NewPasswordPage { page: visitor.page, form_key: form::new_key(), token, problems }),
    };
    let hash = app.hasher.hash(password).await?;
    match app.db.write(visitor.actor(), async |tx| credentials::recover(tx, &app, id, &hash).await).await {
        Ok(()) => page::see_other_with("/sign-in/password", &Notice::key("notice-password-set")),
        Err(Refused(credentials::Over)) => over(visitor.page),
        Err(Broken(error)) => Err(error),
    }
}
