//! Registering.
use super::{drafts, form_page};
use crate::{
    access::Visitor,
    kit::{
        address::address,
        app::App,
        error::AppError,
        error::Failure::{Broken, Refused},
        form::{Fault, Form, Problems, Query},
        page::{self, Page, PageResult},
    },
    registration::{
        codes::{Code, CodeFault},
        intake::{
            batches,
            claim::{self, Refusal},
            forms::RegistrationForm,
        },
        passes::{Unfit, catalogue},
        record::{self, Diet, Registration, RegistrationState},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;

/// In the query: somebody who is registered fills in the form for another person.
const ANOTHER: &str = "another";

#[derive(Template)]
#[template(path = "registration/sent.html")]
struct SentPage {
    page: Page,
    /// The place is one in the waiting list.
    waits: bool,
    /// Whether mail stays in the outbox, since there is no mail server: then the page leads there.
    kept: bool,
}

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

pub async fn new(visitor: Visitor, State(app): State<App>, query: Query) -> PageResult {
    if query.get(ANOTHER).is_empty()
        && let Some(registration) = own(&visitor, &app).await?
    {
        let code = Some(("code", query.get("code"))).filter(|(_, code)| !code.is_empty());
        let another = visitor.page.to(&address("/register", code.as_slice(), Some((ANOTHER, "yes"))));
        return page::ok(RegisteredPage { page: visitor.page, registration, another });
    }
    let code = Code::normal(query.get("code"));
    let form = RegistrationForm { code, diet: Diet::default().value().to_owned(), ..RegistrationForm::default() };
    form_page::show(visitor, app, form).await
}

pub async fn create(visitor: Visitor, State(app): State<App>, Form { mut typed, submission }: Form<RegistrationForm>) -> PageResult {
    let draft = drafts::known(&app, &mut typed);
    let catalogue = catalogue::current(&app).await?;
    let new = match typed.parse(&catalogue.economies, &catalogue.passes) {
        Ok(new) => new,
        Err(problems) => return form_page::again(visitor, app, catalogue, typed, problems).await,
    };
    let actor = visitor.actor();
    match batches::claim(&app, claim::Form { new, locale: visitor.page.locale, actor, submission }).await {
        Ok(to) => {
            drafts::finished(&app, actor, draft).await;
            page::see_other(&to)
        }
        Err(Refused(reason)) => {
            let problems = problem(&visitor.page, reason, catalogue.summit.zone);
            form_page::again(visitor, app, catalogue, typed, problems).await
        }
        Err(Broken(error)) => Err(error),
    }
}

/// What is said of a refusal, and beside which field.
fn problem(page: &Page, reason: Refusal, zone: Tz) -> Problems {
    let opens = |key, opens| Fault(key, Some(("opens", page.instant(&opens, &zone))));
    match reason {
        Refusal::SoldOut => Problems::one("form", "registration-sold-out"),
        Refusal::Closed => Problems::one("form", "registration-closed"),
        Refusal::NotYet(at) => Problems::one("form", opens("registration-not-yet", at)),
        Refusal::UnknownPass => Problems::one("pass", "problem-choice"),
        Refusal::Pass(Unfit::NotYet(at)) => Problems::one("pass", opens("registration-pass-not-yet", at)),
        Refusal::Pass(Unfit::Closed) => Problems::one("pass", "registration-pass-closed"),
        Refusal::Pass(Unfit::MembersOnly) => Problems::one("email", "registration-pass-members"),
        Refusal::Pass(Unfit::InvitedOnly) => Problems::one("code", "registration-pass-invited"),
        Refusal::Code(CodeFault::Unknown) => Problems::one("code", "registration-code-unknown"),
        Refusal::Code(CodeFault::Expired) => Problems::one("code", "registration-code-expired"),
        Refusal::Code(CodeFault::UsedUp) => Problems::one("code", "registration-code-used-up"),
        Refusal::Code(CodeFault::OtherPass) => Problems::one("code", "registration-code-other-pass"),
        Refusal::Code(CodeFault::OtherAddress) => Problems::one("code", "registration-code-other-address"),
    }
}

pub async fn sent(visitor: Visitor, State(app): State<App>) -> PageResult {
    page::ok(SentPage { page: visitor.page, waits: false, kept: app.mailer.has_no_smtp() })
}

pub async fn waiting(visitor: Visitor, State(app): State<App>) -> PageResult {
    page::ok(SentPage { page: visitor.page, waits: true, kept: app.mailer.has_no_smtp() })
}
