//! The second step of signing in: a code of the app, or a recovery code. After a password nobody is signed in before it; after a mail
//! one is, and what one judges waits for it.
use super::mine::MINE;
use crate::{
    access::{Oneself, Visitor, sessions::PROVE_FACTOR},
    accounts::{
        client::Client,
        factors::{
            actions::{self, FactorRefusal},
            forms::FactorForm,
            model::{SecondStep, SecondStepId},
            store,
        },
        forms::{HOME, local_path},
    },
    kit::{
        app::App,
        error::AppError,
        form::{self, Form, Problems, Query},
        page::{self, Page, PageResult},
        throttle::{self, Limit},
        token::Purpose,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use std::time::Duration;
use uuid::Uuid;

/// Of guessed codes: whoever gets here knows the password, or reads the mail. The owner comes in by a passkey at any time.
const A_PERSON: Limit = Limit { burst: 20, refill: Duration::from_mins(2) };
/// In one browser that is signed in by mail; for more it takes another letter.
const A_SESSION: Limit = Limit { burst: 5, refill: Duration::from_hours(1) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/factors/second_step.html")]
struct SecondStepPage {
    page: Page,
    form_key: Uuid,
    /// Where the form goes.
    action: String,
    next: String,
    /// "yes" where the person is signed in and proves it anew.
    again: &'static str,
    /// They have an app, or codes.
    asks_code: bool,
    /// They are in, by mail, and prove it for what they judge.
    is_in: bool,
    problems: Problems,
}

fn path(token: &str) -> String {
    format!("/sign-in/second/{token}")
}

/// Whether the step is a fresh proof of whoever is signed in.
fn again(visitor: &Visitor, step: &SecondStep) -> &'static str {
    if visitor.page.viewer.as_ref().is_some_and(|viewer| viewer.person == step.person) { "yes" } else { "" }
}

#[derive(Template)]
#[template(path = "accounts/factors/step_over.html")]
struct StepOverPage {
    page: Page,
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, StepOverPage { page })
}

pub async fn show(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::SecondStep, &token).map(SecondStepId) else { return over(visitor.page) };
    let step = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::open_second_step(tx, id).await?)).await?;
    let Some(step) = step else { return over(visitor.page) };
    let again = again(&visitor, &step);
    page::ok(SecondStepPage {
        page: visitor.page,
        form_key: form::new_key(),
        action: path(&token),
        next: step.next_path,
        again,
        asks_code: true,
        is_in: false,
        problems: Problems::default(),
    })
}

pub async fn prove(
    visitor: Visitor,
    client: Client,
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form { typed, .. }: Form<FactorForm>,
) -> PageResult {
    let Some(id) = app.key.open(Purpose::SecondStep, &token).map(SecondStepId) else { return over(visitor.page) };
    let step = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::open_second_step(tx, id).await?)).await?;
    let Some(step) = step else { return over(visitor.page) };
    let shown = |problems| SecondStepPage {
        page: visitor.page.clone(),
        form_key: form::new_key(),
        action: path(&token),
        next: step.next_path.clone(),
        again: again(&visitor, &step),
        asks_code: true,
        is_in: false,
        problems,
    };
    let code = match typed.parse() {
        Ok(code) => code,
        Err(problems) => return page::rejected(shown(problems)),
    };
    let network = throttle::network(client.0);
    throttle::take(&app.db, &[(format!("second factor {}", step.person), A_PERSON), (format!("sign-in from {network}"), A_NETWORK)])
        .await?;
    match app.db.write(step.person, async |tx| actions::finish_second_step(tx, &app, &headers, id, &code).await).await? {
        Ok((cookie, next)) => Ok((cookie, page::see_other(&next)?).into_response()),
        Err(FactorRefusal::Wrong) => page::rejected(shown(Problems::one("code", "accounts-factor-code-wrong"))),
        Err(_) => over(visitor.page),
    }
}

/// The same for whoever judges and has signed in by mail; None: nothing is to be proved here.
async fn own(me: &Oneself, app: &App, next: &str, problems: Problems) -> Result<Option<SecondStepPage>, AppError> {
    if !is_asked(me) {
        return Ok(None);
    }
    let factors = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::factors_of(tx, me.person).await?)).await?;
    Ok(Some(SecondStepPage {
        page: me.page.clone(),
        form_key: form::new_key(),
        action: PROVE_FACTOR.to_owned(),
        next: local_path(next, HOME).to_owned(),
        again: "yes",
        asks_code: factors.authenticator.is_some() || factors.codes_left > 0,
        is_in: true,
        problems,
    }))
}

/// Whether this browser is asked for a code beside the mail; beside a password it is asked as one signs in.
fn is_asked(me: &Oneself) -> bool {
    me.page.viewer.as_ref().is_some_and(|viewer| viewer.prove_at == Some(PROVE_FACTOR))
}

pub async fn show_own(me: Oneself, State(app): State<App>, query: Query) -> PageResult {
    match own(&me, &app, query.get("next"), Problems::default()).await? {
        Some(shown) => page::ok(shown),
        None => page::see_other(local_path(query.get("next"), MINE)),
    }
}

pub async fn prove_own(me: Oneself, client: Client, State(app): State<App>, Form { typed, .. }: Form<FactorForm>) -> PageResult {
    let onward = local_path(&typed.next, HOME);
    let problems = match typed.parse() {
        _ if !is_asked(&me) => return page::see_other(onward),
        Ok(code) => {
            let network = throttle::network(client.0);
            let session = (format!("second factor in {}", me.session), A_SESSION);
            throttle::take(
                &app.db,
                &[session, (format!("second factor {}", me.person), A_PERSON), (format!("sign-in from {network}"), A_NETWORK)],
            )
            .await?;
            match app.db.write(me.person, async |tx| actions::prove_by_code(tx, &app, (me.person, me.session), &code).await).await? {
                Ok(()) => return page::see_other(onward),
                Err(_) => Problems::one("code", "accounts-factor-code-wrong"),
            }
        }
        Err(problems) => problems,
    };
    match own(&me, &app, &typed.next, problems).await? {
        Some(shown) => page::rejected(shown),
        None => page::see_other(onward),
    }
}
