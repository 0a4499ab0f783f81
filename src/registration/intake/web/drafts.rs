//! Saving the form and finishing it later. The answer is the same for everybody, whoever is registered already.
use super::form_page::{self, Asker};
use crate::{
    access::Visitor,
    event::Window,
    kit::{
        app::App,
        db::Actor,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, Problems},
        host::client_ip,
        page::{self, Page, PageResult},
        throttle::{self, Limit},
        token::Purpose,
    },
    registration::{
        ids::DraftId,
        intake::{
            actions::{self, SentTwice},
            forms::RegistrationForm,
            model::{DRAFT_DAYS, NewDraft},
            store,
        },
        passes::catalogue,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{StatusCode, request::Parts},
};
use std::time::Duration;

/// What one network has sent to one address. No draft makes way for another, so there must not be many; and whoever
/// begins some in another's name does not use up what that person may send.
pub(super) const A_SENDER: Limit = Limit { burst: 4, refill: Duration::from_hours(2) };
const A_MAILBOX: Limit = Limit { burst: 40, refill: Duration::from_mins(30) };
/// The same bucket as for signing in, so that nobody has mail sent to many addresses by using both forms.
pub(super) const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };
/// Drafts that one site begins, whoever they are for: as many as people at a venue save at once, then few an hour.
const A_SITE: Limit = Limit { burst: 60, refill: Duration::from_mins(2) };

#[derive(Template)]
#[template(path = "registration/draft_saved.html")]
struct SavedPage {
    page: Page,
    days: i64,
    /// Whether mail stays in the outbox, since there is no mail server: then the page leads there.
    kept: bool,
}

#[derive(Template)]
#[template(path = "registration/draft_over.html")]
struct OverPage {
    page: Page,
}

/// The draft that a form goes on with, if its token is one of ours; else it is taken out of the form.
pub(super) fn known(app: &App, typed: &mut RegistrationForm) -> Option<DraftId> {
    let id = app.key.open(Purpose::Draft, &typed.draft);
    if id.is_none() {
        typed.draft.clear();
    }
    id.map(DraftId)
}

/// Removes the draft of a form that was sent and has its answer. If that fails, the draft stays until it expires.
pub(super) async fn finished(app: &App, actor: Actor, draft: Option<DraftId>) {
    let Some(draft) = draft else { return };
    if let Err(error) = app.db.write(actor, async |tx| actions::remove_draft(tx, draft).await).await {
        tracing::warn!(?error, "a finished draft stays until it expires");
    }
}

pub async fn save(
    visitor: Visitor,
    State(app): State<App>,
    parts: Parts,
    Form { mut typed, submission }: Form<RegistrationForm>,
) -> PageResult {
    let known = known(&app, &mut typed);
    let asker = Asker::new(visitor, app.clone(), &parts);
    let email = match typed.address() {
        Ok(email) => email,
        Err(problems) => return form_page::again(asker, catalogue::current(&app).await?, typed, problems).await,
    };
    let current = catalogue::current(&app).await?;
    if current.summit.window(app.clock.now()) == Window::SummitOver {
        let problems = Problems::one("form", "registration-summit-over");
        return form_page::again(asker, current, typed, problems).await;
    }
    let fields = serde_json::to_string(&typed).map_err(anyhow::Error::from)?;
    let new = NewDraft { known, form_key: submission.key, email, typed: fields, locale: asker.visitor.page.locale };
    let saved = app.db.write(asker.visitor.actor(), async |tx| actions::save_draft_again(tx, &new).await).await?;
    if saved.is_some() && saved == known {
        return page::see_other_with(&format!("/register/draft/{}", typed.draft), &Notice::key("notice-draft-saved"));
    }
    if saved.is_none() {
        let ip = client_ip(&app, &parts);
        let (network, site) = (throttle::network(ip), &asker.site);
        let keys = [
            (format!("sign-in from {network}"), A_NETWORK),
            (format!("draft mails from {site}"), A_SITE),
            (format!("draft mail from {network} to {}", new.email.key), A_SENDER),
            (format!("draft mail {}", new.email.key), A_MAILBOX),
        ];
        match throttle::take(&app.db, &keys).await {
            Ok(()) => {}
            Err(AppError::TooMany { .. }) => {
                let problems = Problems::one("email", "registration-draft-wait");
                return form_page::again(asker, catalogue::current(&app).await?, typed, problems).await;
            }
            Err(error) => return Err(error),
        }
        match app.db.write(asker.visitor.actor(), async |tx| actions::save_draft(tx, &app, &new).await).await {
            Ok(()) => {}
            Err(Refused(SentTwice)) => return Err(AppError::Conflict),
            Err(Broken(error)) => return Err(error),
        }
    }
    page::see_other("/register/saved")
}

pub async fn saved(visitor: Visitor, State(app): State<App>) -> PageResult {
    page::ok(SavedPage { page: visitor.page, days: DRAFT_DAYS, kept: app.mailer.has_no_smtp() })
}

/// Changes nothing: programs that look through mail open its links.
pub async fn show(visitor: Visitor, State(app): State<App>, Path(token): Path<String>, parts: Parts) -> PageResult {
    let Some(id) = app.key.open(Purpose::Draft, &token) else { return over(visitor.page) };
    let typed = app.db.read(visitor.actor(), async |tx| Ok::<_, AppError>(store::find(tx, DraftId(id)).await?)).await?;
    let Some(typed) = typed else { return over(visitor.page) };
    let form: RegistrationForm = serde_json::from_str(&typed).map_err(anyhow::Error::from)?;
    form_page::show(Asker::new(visitor, app, &parts), RegistrationForm { draft: token, ..form }).await
}

/// A second click, when it is gone already, leads to the same page.
pub async fn remove(visitor: Visitor, State(app): State<App>, Path(token): Path<String>) -> PageResult {
    let Some(id) = app.key.open(Purpose::Draft, &token) else { return over(visitor.page) };
    app.db.write(visitor.actor(), async |tx| actions::remove_draft(tx, DraftId(id)).await).await?;
    page::see_other_with("/register", &Notice::key("notice-draft-removed"))
}

fn over(page: Page) -> PageResult {
    page::render(StatusCode::GONE, OverPage { page })
}
