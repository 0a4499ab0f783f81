//! Registering.
use super::{
    drafts,
    form_page::{self, Asker},
};
use crate::{
    access::Visitor,
    event,
    kit::{
        address::address,
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        form::{Fault, Form, Problems, Query},
        host::client_ip,
        page::{self, Page, PageResult},
        throttle::{self, Limit},
    },
    registration::{
        codes::Code,
        intake::{
            batches,
            claim::{self, Refusal},
            forms::{RegistrationForm, UNLISTED},
            sent_form::SentForm,
        },
        passes::{Unfit, catalogue},
        record::{self, NewRegistration, Registration, RegistrationState},
    },
};
use askama::Template;
use axum::{extract::State, http::request::Parts, response::IntoResponse};
use chrono_tz::Tz;
use std::time::Duration;

/// In the query: somebody who is registered fills in the form for another person.
const ANOTHER: &str = "another";

/// For somebody who is registered: where their registration is, and the way to the form for somebody else.
#[derive(Template)]
#[template(path = "registration/registered.html")]
struct RegisteredPage {
    page: Page,
    registration: Registration,
    another: String,
}

/// The live registration of who is looking at the page.
async fn own(visitor: &Visitor, app: &App) -> Result<Option<Registration>, AppError> {
    let Some(viewer) = &visitor.page.viewer else { return Ok(None) };
    let found = app.db.read(viewer.person, async |tx| match record::live_of(tx, viewer.person).await? {
        Some(id) => Ok(record::find(tx, id).await?),
        None => Ok(None),
    });
    found.await
}

pub async fn new(visitor: Visitor, State(app): State<App>, query: Query, parts: Parts) -> PageResult {
    if query.get(ANOTHER).is_empty()
        && let Some(registration) = own(&visitor, &app).await?
    {
        let code = Some(("code", query.get("code"))).filter(|(_, code)| !code.is_empty());
        let another = visitor.page.to(&address("/register", code.as_slice(), Some((ANOTHER, "yes"))));
        return page::ok(RegisteredPage { page: visitor.page, registration, another });
    }
    let code = Code::normal(query.get("code"));
    let form = RegistrationForm { code, ..RegistrationForm::default() };
    form_page::show(Asker::new(visitor, app, &parts), form).await
}

pub async fn create(
    visitor: Visitor,
    State(app): State<App>,
    parts: Parts,
    Form { mut typed, submission }: Form<RegistrationForm>,
) -> PageResult {
    let draft = drafts::known(&app, &mut typed);
    if typed.switched == "yes" {
        return form_page::show(Asker::new(visitor, app, &parts), typed).await;
    }
    let asker = Asker::new(visitor, app.clone(), &parts);
    let catalogue = catalogue::current(&app).await?;
    let new = match typed.parse(&catalogue.economies, &catalogue.passes) {
        Ok(new) => listed(&asker, &parts, &typed, new).await,
        Err(problems) => return form_page::again(asker, catalogue, typed, problems).await,
    };
    let new = match new {
        Ok(new) => new,
        Err(AppError::TooMany { .. }) => {
            let problems = Problems::one("economy_other", "registration-economies-wait");
            return form_page::again(asker, catalogue, typed, problems).await;
        }
        Err(error) => return Err(error),
    };
    if !new.code.is_empty() {
        // The claim says what it thinks of a code: whoever tries many learns no more there than from the form's page.
        let offer = form_page::offer(&asker, &catalogue, &typed).await?;
        if !offer.knows_code() {
            return form_page::refused(asker, &catalogue, typed, Problems::default(), offer);
        }
    }
    let (actor, sent) = (asker.visitor.actor(), SentForm::of(&new, &submission).cookie());
    let (locale, network) = (asker.visitor.page.locale, asker.site.clone());
    match batches::claim(&app, claim::Form { new, locale, actor, submission, network }).await {
        Ok(to) => {
            drafts::finished(&app, actor, draft).await;
            Ok((sent, page::see_other(&to)?).into_response())
        }
        Err(Refused(reason)) => {
            let problems = problem(&asker.visitor.page, reason, catalogue.summit.zone);
            form_page::again(asker, catalogue, typed, problems).await
        }
        Err(Broken(error)) => Err(error),
    }
}

/// How often a network may name an economy that is not listed: each may be a new row.
const ECONOMIES: Limit = Limit { burst: 60, refill: Duration::from_secs(30) };

/// The registration with the id of an economy that was typed in words.
async fn listed(asker: &Asker, parts: &Parts, typed: &RegistrationForm, new: NewRegistration) -> Result<NewRegistration, AppError> {
    let Asker { visitor, app, .. } = asker;
    let Some(name) = typed.elsewhere().ok().flatten().filter(|_| new.economy == UNLISTED) else { return Ok(new) };
    throttle::take(&app.db, &[(format!("economies from {}", throttle::network(client_ip(app, parts))), ECONOMIES)]).await?;
    let economy = app.db.write(visitor.actor(), async |tx| event::economy_called(tx, &name).await).await?;
    Ok(NewRegistration { economy, ..new })
}

/// What is said of a refusal, and beside which field.
fn problem(page: &Page, reason: Refusal, zone: Tz) -> Problems {
    let opens = |key, opens| Fault(key, Some(("opens", page.deadline(&opens, &zone))));
    match reason {
        Refusal::SoldOut | Refusal::Closed | Refusal::SummitOver | Refusal::NotYet(_) => {
            Problems::one("form", form_page::why_shut(page, reason, zone))
        }
        Refusal::NeedsCode => Problems::one("code", "registration-needs-code"),
        Refusal::UnknownPass => Problems::one("pass", "problem-choice"),
        Refusal::Pass(Unfit::NotYet(at)) => Problems::one("pass", opens("registration-pass-not-yet", at)),
        Refusal::Pass(Unfit::Closed) => Problems::one("pass", "registration-pass-closed"),
        Refusal::Pass(Unfit::MembersOnly) => Problems::one("email", "registration-pass-members"),
        Refusal::Pass(Unfit::InvitedOnly) => Problems::one("code", "registration-pass-invited"),
        Refusal::Code(fault) => Problems::one("code", form_page::why_not(fault)),
    }
}
