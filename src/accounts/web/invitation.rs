//! Accepting an invitation to organise.
use crate::{
    access::Visitor,
    accounts::{
        actions,
        forms::AcceptForm,
        model::{Invitation, InvitationId, NewOrganiser},
        staff,
        standing::{Standing, standing},
        store,
    },
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        token::Purpose,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/invitation.html")]
struct InvitationPage {
    page: Page,
    form_key: Uuid,
    token: String,
    invited: Option<String>,
    /// What it gives.
    given: String,
    form: AcceptForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accounts/invitation_over.html")]
struct InvitationOverPage {
    page: Page,
}

/// The invitation if it still stands, and what it gives in the page's language.
async fn open(app: &App, page: &Page, token: &str) -> Result<Option<(Invitation, String)>, AppError> {
    let Some(id) = app.key.open(Purpose::Invitation, token) else { return Ok(None) };
    app.db
        .read(crate::kit::db::Actor::Visitor, async |tx| {
            let Some(found) = store::find_invitation(tx, InvitationId(id)).await? else { return Ok(None) };
            let roles = staff::list_roles(tx).await?;
            if standing(tx, &found, &roles).await? != Standing::Stands {
                return Ok(None);
            }
            let given = staff::given_line(page, &found.given, &roles);
            Ok(Some((found, given)))
        })
        .await
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, InvitationOverPage { page })
}

pub async fn show(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    match open(&app, &visitor.page, &token).await? {
        Some((invitation, given)) => page::ok(InvitationPage {
            page: visitor.page,
            given,
            form_key: form::new_key(),
            token,
            invited: invitation.email,
            form: AcceptForm::default(),
            problems: Problems::default(),
        }),
        None => over(visitor.page),
    }
}

pub async fn accept(
    visitor: Visitor,
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form { typed, .. }: Form<AcceptForm>,
) -> PageResult {
    let Some((invitation, given)) = open(&app, &visitor.page, &token).await? else { return over(visitor.page) };
    let who = match typed.parse(invitation.email.as_deref()) {
        Ok(who) => who,
        Err(problems) => {
            let form = AcceptForm { password: String::new(), ..typed };
            return page::rejected(InvitationPage {
                page: visitor.page,
                form_key: form::new_key(),
                token,
                invited: invitation.email,
                given,
                form,
                problems,
            });
        }
    };
    let password_hash = app.hasher.hash(who.password).await?;
    let id = invitation.invitation_id;
    let who = NewOrganiser { email: who.email, name: who.name, password_hash, locale: visitor.page.locale };
    let accepted = app.db.write(visitor.actor(), async |tx| actions::accept(tx, &app, &headers, id, &who).await).await?;
    match accepted {
        Some(cookie) => Ok((cookie, page::see_other_with("/admin", &Notice::key("notice-welcome-organiser"))?).into_response()),
        None => over(visitor.page),
    }
}
