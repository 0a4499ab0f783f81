//! Registering and confirming.
use crate::{
    access::{
        Visitor,
        sessions::{self, Kind},
    },
    event::{self, Economy, Window},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        token::Purpose,
    },
    registration::{
        actions::{self, ConfirmRefusal, RegisterRefusal},
        forms::RegistrationForm,
        model::{ConfirmationId, Diet, NewRegistration, Registration},
        store,
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
#[template(path = "registration/new.html")]
struct NewPage {
    page: Page,
    form_key: Uuid,
    form: RegistrationForm,
    problems: Problems,
    economies: Vec<Economy>,
    diets: [Diet; 5],
}

#[derive(Template)]
#[template(path = "registration/shut.html")]
struct ShutPage {
    page: Page,
    reason: RegisterRefusal,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "registration/sent.html")]
struct SentPage {
    page: Page,
    /// Where there is no mail server, the way to the outbox is said.
    kept: bool,
}

#[derive(Template)]
#[template(path = "registration/confirm.html")]
struct ConfirmPage {
    page: Page,
    form_key: Uuid,
    token: String,
    registration: Registration,
}

#[derive(Template)]
#[template(path = "registration/link_over.html")]
struct LinkOverPage {
    page: Page,
    refusal: ConfirmRefusal,
}

/// What the form needs to know: the economies, the zone, and what stands against registering now.
struct Standing {
    economies: Vec<Economy>,
    zone: Tz,
    shut: Option<RegisterRefusal>,
}

async fn standing(visitor: &Visitor, app: &App) -> Result<Standing, AppError> {
    app.db
        .read(visitor.actor(), async |tx| {
            let summit = event::find_summit(tx).await?.ok_or(AppError::NotFound)?;
            let full = store::find_pass(tx).await?.is_none_or(|p| p.is_sold_out());
            let shut = match summit.window(tx.now) {
                Window::NotYet(opens) => Some(RegisterRefusal::NotYet(opens)),
                Window::Closed => Some(RegisterRefusal::Closed),
                Window::Open => full.then_some(RegisterRefusal::SoldOut),
            };
            Ok(Standing { economies: event::list_economies(tx).await?, zone: summit.zone, shut })
        })
        .await
}

pub async fn new(visitor: Visitor, State(app): State<App>) -> PageResult {
    let standing = standing(&visitor, &app).await?;
    if let Some(reason) = standing.shut {
        return page::ok(ShutPage { page: visitor.page, reason, zone: standing.zone });
    }
    let form = RegistrationForm { diet: Diet::default().value().to_owned(), ..RegistrationForm::default() };
    page::ok(form_page(visitor.page, form, Problems::default(), standing.economies))
}

fn form_page(page: Page, form: RegistrationForm, problems: Problems, economies: Vec<Economy>) -> NewPage {
    NewPage { page, form_key: form::new_key(), form, problems, economies, diets: Diet::ALL }
}

pub async fn create(visitor: Visitor, State(app): State<App>, Form { typed, submission }: Form<RegistrationForm>) -> PageResult {
    let Standing { economies, zone, .. } = standing(&visitor, &app).await?;
    let new = match typed.parse(&economies) {
        Ok(new) => new,
        Err(problems) => return page::rejected(form_page(visitor.page, typed, problems, economies)),
    };
    let locale = visitor.page.locale;
    let done = app.db.once(visitor.actor(), &submission, async |tx| {
        actions::register(tx, &app, &new, locale).await?;
        Ok("/register/sent".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(reason)) => {
            let problem = shut_problem(&visitor.page, reason, zone);
            remind(&app, &visitor, &new).await?;
            page::rejected(form_page(visitor.page, typed, problem, economies))
        }
        Err(Broken(error)) => Err(error),
    }
}

fn shut_problem(page: &Page, reason: RegisterRefusal, zone: Tz) -> Problems {
    match reason {
        RegisterRefusal::SoldOut => Problems::one("form", "registration-sold-out"),
        RegisterRefusal::Closed => Problems::one("form", "registration-closed"),
        RegisterRefusal::NotYet(opens) => {
            Problems::one("form", form::Fault("registration-not-yet", Some(("opens", page.instant(&opens, &zone)))))
        }
    }
}

async fn remind(app: &App, visitor: &Visitor, new: &NewRegistration) -> Result<(), AppError> {
    app.db.write(visitor.actor(), async |tx| actions::remind_if_known(tx, app, new).await).await
}

pub async fn sent(visitor: Visitor, State(app): State<App>) -> PageResult {
    page::ok(SentPage { page: visitor.page, kept: app.mailer.keeps() })
}

fn over(page: Page, refusal: ConfirmRefusal) -> PageResult {
    let status = if refusal == ConfirmRefusal::Already { StatusCode::OK } else { StatusCode::GONE };
    page::render(status, LinkOverPage { page, refusal })
}

/// Changes nothing, so that a scanner may open it.
pub async fn show_confirmation(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::Confirmation, &token) else { return over(visitor.page, ConfirmRefusal::Over) };
    match app.db.read(visitor.actor(), async |tx| actions::confirmable(tx, ConfirmationId(id)).await).await {
        Ok(registration) => page::ok(ConfirmPage { page: visitor.page, form_key: form::new_key(), token, registration }),
        Err(Refused(refusal)) => over(visitor.page, refusal),
        Err(Broken(error)) => Err(error),
    }
}

/// Confirms, and signs in: the link came to the person's own mailbox.
pub async fn confirm(visitor: Visitor, State(app): State<App>, Path(token): Path<String>, headers: HeaderMap) -> PageResult {
    let Some(id) = app.key.open(Purpose::Confirmation, &token) else { return over(visitor.page, ConfirmRefusal::Over) };
    let done = app.db.write(visitor.actor(), async |tx| {
        let registration = actions::confirm(tx, &app, ConfirmationId(id)).await?;
        Ok(sessions::begin(tx, &app, &headers, registration.person, Kind::Delegate).await?)
    });
    match done.await {
        Ok(cookie) => Ok((cookie, page::see_other_with("/me/ticket", &Notice::key("notice-confirmed"))?).into_response()),
        Err(Refused(refusal)) => over(visitor.page, refusal),
        Err(Broken(error)) => Err(error),
    }
}
