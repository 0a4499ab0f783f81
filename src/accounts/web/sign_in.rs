//! Signing in by e-mail: ask, then a link or a code. Opening a link changes nothing; a button does.
use super::proof::{self, Proof};
use crate::{
    access::Visitor,
    accounts::{
        actions::{self, SignInRefusal},
        client::Client,
        forms::{CodeForm, HOME, SignInForm, local_path},
        model::SignInId,
        store,
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems, Query},
        ids::Id,
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

const A_MAILBOX: Limit = Limit { burst: 4, refill: Duration::from_mins(3) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Page,
    form_key: Uuid,
    form: SignInForm,
    problems: Problems,
    /// Of whom no address is asked.
    proof: Option<Proof>,
}

impl SignInPage {
    fn title(&self) -> &'static str {
        if self.proof.is_some() { "accounts-prove" } else { "accounts-sign-in" }
    }
}

#[derive(Template)]
#[template(path = "accounts/code.html")]
struct CodePage {
    page: Page,
    form_key: Uuid,
    id: SignInId,
    form: CodeForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/link.html")]
struct LinkPage {
    page: Page,
    form_key: Uuid,
    token: String,
}

#[derive(Template)]
#[template(path = "accounts/link_over.html")]
struct LinkOverPage {
    page: Page,
}

pub async fn show(visitor: Visitor, State(app): State<App>, query: Query) -> PageResult {
    let form = SignInForm { next: query.get("next").to_owned(), again: query.get("again").to_owned(), ..SignInForm::default() };
    let proof = proof::asked(&app, &visitor.page, &form.again, &form.next).await?;
    page::ok(SignInPage { page: visitor.page, form_key: form::new_key(), form, problems: Problems::default(), proof })
}

pub async fn request(visitor: Visitor, client: Client, State(app): State<App>, Form { mut typed, .. }: Form<SignInForm>) -> PageResult {
    let proof = proof::asked(&app, &visitor.page, &typed.again, &typed.next).await?;
    if let Some(proof) = &proof {
        typed.email.clone_from(&proof.email);
    }
    let email = match typed.parse() {
        Ok(email) => email,
        Err(problems) => return page::rejected(SignInPage { page: visitor.page, form_key: form::new_key(), form: typed, problems, proof }),
    };
    let keys = [(format!("sign-in mail {}", email.key), A_MAILBOX), (format!("sign-in from {}", throttle::network(client.0)), A_NETWORK)];
    throttle::take(&app.db, &keys).await?;
    let next = local_path(&typed.next, HOME);
    let locale = visitor.page.locale;
    let id = app.db.write(visitor.actor(), async |tx| actions::request_sign_in(tx, &app, &email, next, locale).await).await?;
    page::see_other(&format!("/sign-in/code/{id}"))
}

pub async fn show_code(visitor: Visitor, Id(id): Id<SignInId>) -> PageResult {
    page::ok(CodePage { page: visitor.page, form_key: form::new_key(), id, form: CodeForm::default(), problems: Problems::default() })
}

pub async fn try_code(
    visitor: Visitor,
    State(app): State<App>,
    Id(id): Id<SignInId>,
    headers: HeaderMap,
    Form { typed, .. }: Form<CodeForm>,
) -> PageResult {
    let again = |problems| CodePage { page: visitor.page.clone(), form_key: form::new_key(), id, form: typed.clone(), problems };
    let code = match typed.parse() {
        Ok(code) => code,
        Err(problems) => return page::rejected(again(problems)),
    };
    let tried = app.db.write(visitor.actor(), async |tx| actions::sign_in_by_code(tx, &app, &headers, id, &code).await).await?;
    match tried {
        Ok((cookie, next)) => Ok((cookie, page::see_other(&next)?).into_response()),
        Err(Refused(SignInRefusal::WrongCode)) => page::rejected(again(Problems::one("code", "accounts-code-wrong"))),
        Err(Refused(SignInRefusal::Over)) => page::rejected(again(Problems::one("code", "accounts-code-over"))),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn show_link(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::SignIn, &token) else { return over(visitor.page) };
    let open = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::open_sign_in(tx, SignInId(id)).await?)).await?;
    match open {
        Some(_) => page::ok(LinkPage { page: visitor.page, form_key: form::new_key(), token }),
        None => over(visitor.page),
    }
}

pub async fn follow_link(visitor: Visitor, State(app): State<App>, Path(token): Path<String>, headers: HeaderMap) -> PageResult {
    let Some(id) = app.key.open(Purpose::SignIn, &token) else { return over(visitor.page) };
    match app.db.write(visitor.actor(), async |tx| actions::sign_in_by_link(tx, &app, &headers, SignInId(id)).await).await {
        Ok((cookie, next)) => Ok((cookie, page::see_other(&next)?).into_response()),
        Err(Refused(_)) => over(visitor.page),
        Err(Broken(error)) => Err(error),
    }
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, LinkOverPage { page })
}

pub async fn sign_out(visitor: Visitor, State(app): State<App>, headers: HeaderMap) -> PageResult {
    let cookie = app.db.write(visitor.actor(), async |tx| actions::sign_out(tx, &app, &headers).await).await?;
    let gone = [("clear-site-data", "\"cache\", \"storage\"")];
    Ok((cookie, gone, page::see_other_with("/", &Notice::key("notice-signed-out"))?).into_response())
}
