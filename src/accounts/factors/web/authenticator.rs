//! Setting up an app that shows codes: the picture to scan, then the first code.
use super::mine::{MINE, answer_removal, onward, with_next};
use crate::{
    access::{Fresh, Oneself},
    accounts::{
        factors::{
            actions::{self, FactorRefusal},
            authenticator::enrolment,
            forms::{FactorForm, NextForm},
            model::AuthenticatorId,
            store,
        },
        store::contact_of,
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        page::{self, Page, PageResult},
        qr::qr,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/factors/authenticator.html")]
struct AuthenticatorPage {
    page: Page,
    form_key: Uuid,
    id: AuthenticatorId,
    qr: String,
    /// For who cannot scan it.
    secret: String,
    address: String,
    /// Where to go on afterwards.
    next: String,
    problems: Problems,
}

pub async fn create(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { typed, submission }: Form<NextForm>) -> PageResult {
    let done = app.db.once(me.person, &submission, async |tx| {
        let id = actions::start_authenticator(tx, me.person).await?;
        Ok(with_next(&format!("/me/account/authenticators/{id}"), &typed.next))
    });
    page::see_other(&done.await.map_err(AppError::from_unrefused)?)
}

async fn shown(me: Oneself, app: &App, id: AuthenticatorId, next: &str, problems: Problems) -> Result<AuthenticatorPage, AppError> {
    let read = app.db.read(me.person, async |tx| {
        let id = store::find_new_authenticator(tx, id, me.person).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((id, contact_of(tx, me.person).await?.email))
    });
    let (id, email) = read.await?;
    let issuer = me.page.identity.name(me.page.locale);
    let (secret, address) = enrolment(&app.key, id, issuer, &email).map_err(anyhow::Error::from)?;
    Ok(AuthenticatorPage {
        page: me.page,
        form_key: form::new_key(),
        id,
        qr: qr(&address),
        secret,
        address,
        next: next.to_owned(),
        problems,
    })
}

pub async fn show(Fresh(me): Fresh<Oneself>, State(app): State<App>, Id(id): Id<AuthenticatorId>, query: Query) -> PageResult {
    page::ok(shown(me, &app, id, query.get("next"), Problems::default()).await?)
}

pub async fn confirm(
    Fresh(me): Fresh<Oneself>,
    State(app): State<App>,
    Id(id): Id<AuthenticatorId>,
    Form { typed, submission }: Form<FactorForm>,
) -> PageResult {
    let code = match typed.parse_app() {
        Ok(code) => code,
        Err(problems) => return page::rejected(shown(me, &app, id, &typed.next, problems).await?),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::confirm_authenticator(tx, &app, (me.person, me.session), id, &code).await?;
        Ok(onward(tx, me.person, &typed.next).await?)
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-factor-added")),
        Err(Refused(FactorRefusal::Wrong)) => {
            let problems = Problems::one("code", "accounts-app-code-wrong");
            page::rejected(shown(me, &app, id, &typed.next, problems).await?)
        }
        Err(Refused(_)) => Err(AppError::NotFound),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn remove(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::remove_authenticator(tx, &app, me.person).await?;
        Ok(MINE.to_owned())
    });
    answer_removal(done.await)
}
