//! Beginning to act in somebody's name, and ending it.
use super::{
    actions::{self, ActingRefusal},
    forms::{ActingForm, MINUTES},
};
use crate::{
    access::{
        AnySession, Editor, Fresh, Routes, Staff, area,
        sessions::{self, NewActing},
    },
    accounts::store,
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/admin/acting/{id}", show).post("/admin/acting/{id}", begin).post("/acting/end", end)
}

#[derive(Template)]
#[template(path = "accounts/acting.html")]
struct ActingPage {
    page: Page,
    form_key: Uuid,
    form: ActingForm,
    problems: Problems,
    person: PersonId,
    name: String,
    is_oneself: bool,
}

async fn shown(staff: Staff<area::People>, app: &App, id: PersonId, form: ActingForm, problems: Problems) -> Result<ActingPage, AppError> {
    let name = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::name_of(tx, id).await?)).await?;
    let name = name.ok_or(AppError::NotFound)?;
    Ok(ActingPage { page: staff.page, form_key: form::new_key(), form, problems, person: id, name, is_oneself: id == staff.person })
}

async fn show(Fresh(Editor(staff)): Fresh<Editor<area::People>>, State(app): State<App>, Id(id): Id<PersonId>) -> PageResult {
    page::ok(shown(staff, &app, id, ActingForm::new(), Problems::default()).await?)
}

async fn begin(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    browser: AnySession,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form { typed, submission }: Form<ActingForm, LONGEST>,
) -> PageResult {
    let (reason, time) = match typed.parse() {
        Ok(accepted) => accepted,
        Err(problems) => return page::rejected(shown(staff, &app, id, typed, problems).await?),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        let new = NewActing { whom: id, reason: &reason, until: tx.now + time };
        actions::begin(tx, &app, browser.session, staff.person, &new).await?;
        Ok("/me/registration".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(refusal)) => {
            let problems = match refusal {
                ActingRefusal::Oneself => Problems::one("reason", "accounts-acting-oneself"),
                ActingRefusal::MayDoMore => Problems::one("reason", "accounts-acting-may-do-more"),
            };
            page::rejected(shown(staff, &app, id, typed, problems).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}

/// A second click finds nothing to end and leads to the same page.
async fn end(browser: AnySession, State(app): State<App>) -> PageResult {
    app.db.write(browser.actor, async |tx| Ok::<_, AppError>(sessions::end_acting(tx, browser.session).await?)).await?;
    page::see_other_with("/admin", &Notice::key("notice-acting-ended"))
}
