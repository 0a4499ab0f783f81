//! The summit's own facts.
use crate::{
    access::{Organise, Staff},
    event::{
        actions,
        forms::{SummitForm, SwitchForm},
        model::RegistrationSwitch,
        store,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState},
        error::{AppError, Never},
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::{extract::State, http::StatusCode};

#[derive(Template)]
#[template(path = "event/summit.html")]
struct SummitPage {
    page: Page,
    form_key: FormKey,
    form: SummitForm,
    problems: Problems,
}

fn form_page(page: Page, state: FormState<SummitForm>) -> SummitPage {
    let FormState { form, problems, key } = state;
    SummitPage { page, form_key: key, form, problems }
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let summit = app.db.read(staff.person, async |tx| store::summit(tx).await).await?;
    page::ok(form_page(staff.page, FormState::edit(SummitForm::of(&summit))))
}

pub async fn update(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<SummitForm>) -> PageResult {
    let summit = match typed.parse() {
        Ok(summit) => summit,
        Err(problems) => return page::rejected(form_page(staff.page, FormState::refused(typed, problems, &submission))),
    };
    let notice = if summit.zone == app.page_cache.identity().zone { "notice-saved" } else { "notice-zone-changed" };
    let saved = async |tx: &mut Tx| Ok(Some(SummitForm::of(&store::summit(tx).await?)));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::update_summit(tx, &summit).await?;
            Ok("/admin/event".to_owned())
        },
        async |_, never: Never| match never {},
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key(notice))
        }
        Err(state) => page::rejected(form_page(staff.page, state)),
    }
}

/// Closes registration, or opens it, and leads back to the overview.
pub async fn switch(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<SwitchForm>) -> PageResult {
    let Some(switch) = typed.parse() else { return Err(AppError::Bad(StatusCode::UNPROCESSABLE_ENTITY)) };
    let notice = match switch {
        RegistrationSwitch::ByDates => "notice-registration-opened",
        RegistrationSwitch::CodesOnly => "notice-registration-codes-only",
        RegistrationSwitch::Closed => "notice-registration-closed",
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::switch_registration(tx, switch).await?;
        Ok("/admin".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key(notice))
}
