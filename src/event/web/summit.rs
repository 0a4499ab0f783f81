//! The summit's own facts.
use crate::{
    access::{Editor, Staff, area},
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
        missing_days::MissingDays,
        page::{self, Page, PageResult},
        page_cache,
        rights::Area,
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
    /// What counts on days that the summit does not have, as it is saved.
    missing_days: Vec<MissingDays>,
}

impl SummitPage {
    /// `Day 3 · Day 4`.
    fn days(&self, one: &MissingDays) -> String {
        one.days.iter().map(|day| self.page.with("event-missing-day", "day", day)).collect::<Vec<_>>().join(" · ")
    }
}

async fn form_page(staff: Staff<area::Settings>, app: &App, state: FormState<SummitForm>) -> Result<SummitPage, AppError> {
    let missing_days = app.db.read(staff.person, async |tx| (app.find_missing_days)(tx).await).await?;
    let FormState { form, problems, key } = state;
    Ok(SummitPage { page: staff.page, form_key: key, form, problems, missing_days })
}

pub async fn edit(staff: Staff<area::Settings>, State(app): State<App>) -> PageResult {
    let summit = app.db.read(staff.person, async |tx| store::summit(tx).await).await?;
    page::ok(form_page(staff, &app, FormState::edit(SummitForm::of(&summit))).await?)
}

pub async fn update(
    Editor(staff): Editor<area::Settings>,
    State(app): State<App>,
    Form { typed, submission }: Form<SummitForm>,
) -> PageResult {
    let summit = match typed.parse() {
        Ok(summit) => summit,
        Err(problems) => return page::rejected(form_page(staff, &app, FormState::refused(typed, problems, &submission)).await?),
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
        Err(state) => page::rejected(form_page(staff, &app, state).await?),
    }
}

/// Closes registration, or opens it, and leads back to the overview.
pub async fn switch(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Form { typed, submission }: Form<SwitchForm>,
) -> PageResult {
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
