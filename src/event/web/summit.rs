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
        error::AppError,
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::{extract::State, http::StatusCode};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "event/summit.html")]
struct SummitPage {
    page: Page,
    form_key: Uuid,
    form: SummitForm,
    problems: Problems,
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let summit = app.db.read(staff.person, async |tx| store::summit(tx).await).await?;
    page::ok(SummitPage { page: staff.page, form_key: form::new_key(), form: SummitForm::of(&summit), problems: Problems::default() })
}

pub async fn update(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<SummitForm>) -> PageResult {
    let summit = match typed.parse() {
        Ok(summit) => summit,
        Err(problems) => return page::rejected(SummitPage { page: staff.page, form_key: form::new_key(), form: typed, problems }),
    };
    let notice = if summit.zone == app.page_cache.identity().zone { "notice-saved" } else { "notice-zone-changed" };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::update_summit(tx, &summit).await?;
        Ok("/admin/event".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key(notice))
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
