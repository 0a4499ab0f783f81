//! Making a passkey, signing in with one, and removing it. The page carries the question to the device; a script puts the
//! answer into the form.
use super::mine::{MINE, answer_removal, onward, with_next};
use crate::{
    access::{Fresh, Oneself, Visitor, sessions::SessionKind},
    accounts::{
        browsers,
        client::Client,
        factors::{
            actions::{self, FactorRefusal, PasskeyRefusal},
            forms::{NextForm, PasskeyForm},
            model::{CeremonyId, PasskeyId},
            store,
        },
        forms::{HOME, local_path},
    },
    kit::{
        address::address,
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        page::{self, Page, PageResult},
        throttle::{self, Limit},
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header::USER_AGENT},
    response::IntoResponse,
};
use std::time::Duration;
use uuid::Uuid;

const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "accounts/factors/passkey_sign_in.html")]
struct SignInPage {
    page: Page,
    form_key: Uuid,
    id: CeremonyId,
    /// For the script.
    challenge: String,
    /// "yes" where it is a fresh proof of whoever is signed in.
    again: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/factors/passkey_new.html")]
struct NewPage {
    page: Page,
    form_key: Uuid,
    id: CeremonyId,
    challenge: String,
    form: PasskeyForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/factors/step_over.html")]
struct StepOverPage {
    page: Page,
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, StepOverPage { page })
}

pub async fn ask(visitor: Visitor, client: Client, State(app): State<App>, Form { typed, .. }: Form<NextForm>) -> PageResult {
    throttle::take(&app.db, &[(format!("sign-in from {}", throttle::network(client.0)), A_NETWORK)]).await?;
    let next = local_path(&typed.next, "");
    let id = app.db.write(visitor.actor(), async |tx| actions::start_passkey_sign_in(tx, &app, next).await).await?;
    page::see_other(&address(&format!("/sign-in/passkey/{id}"), &[("again", &typed.again)], None))
}

async fn sign_in_page(
    visitor: &Visitor,
    app: &App,
    id: CeremonyId,
    (again, problems): (&str, Problems),
) -> Result<Option<SignInPage>, AppError> {
    let challenge = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::find_challenge(tx, id, None).await?)).await?;
    Ok(challenge.map(|c| SignInPage {
        page: visitor.page.clone(),
        form_key: form::new_key(),
        id,
        challenge: c.to_string(),
        again: again.to_owned(),
        problems,
    }))
}

pub async fn show(visitor: Visitor, State(app): State<App>, Id(id): Id<CeremonyId>, query: Query) -> PageResult {
    match sign_in_page(&visitor, &app, id, (query.get("again"), Problems::default())).await? {
        Some(shown) => page::ok(shown),
        None => over(visitor.page),
    }
}

pub async fn sign_in(
    visitor: Visitor,
    State(app): State<App>,
    Id(id): Id<CeremonyId>,
    headers: HeaderMap,
    Form { typed, .. }: Form<PasskeyForm>,
) -> PageResult {
    let answer = match typed.parse() {
        Ok(answer) => answer,
        Err(problems) => {
            return match sign_in_page(&visitor, &app, id, (&typed.again, problems)).await? {
                Some(shown) => page::rejected(shown),
                None => over(visitor.page),
            };
        }
    };
    // A fresh proof is that of whoever is signed in.
    let own = visitor.page.viewer.as_ref().filter(|viewer| typed.again == "yes" && viewer.acting.is_none()).map(|viewer| viewer.person);
    let asked = (id, own);
    match app.db.write(visitor.actor(), async |tx| actions::sign_in_by_passkey(tx, &app, &headers, asked, answer).await).await? {
        Ok((cookie, next, kind)) => {
            let home = if kind == SessionKind::Staff { "/admin" } else { HOME };
            Ok((cookie, page::see_other(local_path(&next, home))?).into_response())
        }
        Err(PasskeyRefusal::Unknown) => page::see_other_with("/sign-in", &Notice::key("notice-passkey-unknown")),
        Err(PasskeyRefusal::Anothers { next, kind }) => {
            let to = address(kind.sign_in_path(), &[("again", "yes"), ("next", &next)], None);
            page::see_other_with(&to, &Notice::key("notice-passkey-anothers"))
        }
        Err(PasskeyRefusal::Over) => over(visitor.page),
    }
}

pub async fn create(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { typed, submission }: Form<NextForm>) -> PageResult {
    let name = me.page.viewer.as_ref().map(|viewer| viewer.name.clone()).unwrap_or_default();
    let done = app.db.once(me.person, &submission, async |tx| {
        let id = actions::start_passkey(tx, &app, me.person, &name).await?;
        Ok(with_next(&format!("/me/account/passkeys/new/{id}"), &typed.next))
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(_)) => page::see_other_with(MINE, &Notice::key("notice-passkeys-many")),
        Err(Broken(error)) => Err(error),
    }
}

async fn new_page(me: Oneself, app: &App, id: CeremonyId, form: PasskeyForm, problems: Problems) -> Result<NewPage, AppError> {
    let found = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::find_challenge(tx, id, Some(me.person)).await?));
    let challenge = found.await?.ok_or(AppError::NotFound)?.to_string();
    Ok(NewPage { page: me.page, form_key: form::new_key(), id, challenge, form, problems })
}

pub async fn edit(
    Fresh(me): Fresh<Oneself>,
    State(app): State<App>,
    Id(id): Id<CeremonyId>,
    headers: HeaderMap,
    query: Query,
) -> PageResult {
    let browser = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let form = PasskeyForm { name: browsers::name(browser), next: query.get("next").to_owned(), ..PasskeyForm::default() };
    page::ok(new_page(me, &app, id, form, Problems::default()).await?)
}

pub async fn add(
    Fresh(me): Fresh<Oneself>,
    State(app): State<App>,
    Id(id): Id<CeremonyId>,
    Form { typed, submission }: Form<PasskeyForm>,
) -> PageResult {
    let (answer, name) = match typed.parse_new() {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(new_page(me, &app, id, typed, problems).await?),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::add_passkey(tx, &app, (me.person, me.session), id, (answer, &name)).await?;
        Ok(onward(tx, me.person, &typed.next).await?)
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-factor-added")),
        Err(Refused(FactorRefusal::Taken)) => page::see_other_with(MINE, &Notice::key("notice-passkey-taken")),
        Err(Refused(_)) => page::see_other_with(MINE, &Notice::key("notice-passkey-refused")),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn remove(
    Fresh(me): Fresh<Oneself>,
    State(app): State<App>,
    Id(id): Id<PasskeyId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::remove_passkey(tx, &app, me.person, id).await?;
        Ok(MINE.to_owned())
    });
    answer_removal(done.await)
}
