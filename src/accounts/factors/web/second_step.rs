//! The second step of signing in by password: a code of the app, or a recovery code.
use crate::{
    access::Visitor,
    accounts::{
        client::Client,
        factors::{
            actions::{self, FactorRefusal},
            forms::FactorForm,
            model::{SecondStep, SecondStepId},
            store,
        },
    },
    kit::{
        app::App,
        error::AppError,
        form::{self, Form, Problems},
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

/// Of guessed codes: whoever gets here knows the password. The owner comes in by a passkey at any time.
const A_PERSON: Limit = Limit { burst: 20, refill: Duration::from_mins(2) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/factors/second_step.html")]
struct SecondStepPage {
    page: Page,
    form_key: Uuid,
    token: String,
    next: String,
    /// "yes" where the person is signed in and proves it anew.
    again: &'static str,
    problems: Problems,
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
        token,
        next: step.next_path,
        again,
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
        token: token.clone(),
        next: step.next_path.clone(),
        again: again(&visitor, &step),
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
