//! Organisers sign in by password. Unknown addresses get the same answer as known ones, after the same time.
use super::proof::{self, Proof};
use crate::{
    access::Visitor,
    accounts::{
        actions::{self, PasswordRight},
        client::Client,
        forms::{PasswordForm, local_path},
        store,
    },
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        form::{self, Form, Problems, Query},
        page::{self, Page, PageResult},
        throttle::{self, Limit},
        token::Purpose,
    },
};
use askama::Template;
use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use std::time::Duration;
use uuid::Uuid;

pub const AN_ACCOUNT_FROM_A_NETWORK: Limit = Limit { burst: 6, refill: Duration::from_mins(1) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/password.html")]
struct PasswordPage {
    page: Page,
    form_key: Uuid,
    form: PasswordForm,
    problems: Problems,
    /// Of whom no address is asked.
    proof: Option<Proof>,
}

impl PasswordPage {
    fn title(&self) -> &'static str {
        if self.proof.is_some() { "accounts-prove" } else { "accounts-organisers-sign-in" }
    }
}

pub async fn show(visitor: Visitor, State(app): State<App>, query: Query) -> PageResult {
    let form = PasswordForm { next: query.get("next").to_owned(), again: query.get("again").to_owned(), ..PasswordForm::default() };
    let proof = proof::asked(&app, &visitor.page, &form.again, &form.next).await?;
    page::ok(PasswordPage { page: visitor.page, form_key: form::new_key(), form, problems: Problems::default(), proof })
}

pub async fn sign_in(
    visitor: Visitor,
    client: Client,
    State(app): State<App>,
    headers: HeaderMap,
    Form { mut typed, .. }: Form<PasswordForm>,
) -> PageResult {
    let proof = proof::asked(&app, &visitor.page, &typed.again, &typed.next).await?;
    if let Some(proof) = &proof {
        typed.email.clone_from(&proof.email);
    }
    let again = |problems| {
        let form = PasswordForm { password: String::new(), ..typed.clone() };
        PasswordPage { page: visitor.page.clone(), form_key: form::new_key(), form, problems, proof: proof.clone() }
    };
    let (email, password) = match typed.parse() {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(again(problems)),
    };
    let network = throttle::network(client.0);
    let keys =
        [(format!("password {} from {network}", email.key), AN_ACCOUNT_FROM_A_NETWORK), (format!("sign-in from {network}"), A_NETWORK)];
    throttle::take(&app.db, &keys).await?;
    let comparing = Actor::System("accounts_password");
    let found = app.db.read(comparing, async |tx| Ok::<_, AppError>(store::password_of_email(tx, &email.key).await?)).await?;
    let (person, hash) = found.map_or((None, None), |(person, hash)| (Some(person), hash));
    let right = app.hasher.matches(password, hash.as_deref()).await?;
    let Some(person) = person.filter(|_| right) else {
        app.db.write(visitor.actor(), async |tx| actions::note_refused(tx, person, "password").await).await?;
        let wrong = if proof.is_some() { "accounts-password-not-yours" } else { "accounts-password-wrong" };
        return page::rejected(again(Problems::one("password", wrong)));
    };
    let next = local_path(&typed.next, "/admin");
    match app.db.write(person, async |tx| actions::sign_in_by_password(tx, &app, &headers, person, next).await).await? {
        PasswordRight::In(cookie) => Ok((cookie, page::see_other(next)?).into_response()),
        PasswordRight::Second(id) => page::see_other(&format!("/sign-in/second/{}", app.key.token(Purpose::SecondStep, id.0))),
    }
}
