//! What a file would do to the draft, and doing it.
use super::{
    choices::choices,
    show_page::{LISTS, ShowPage},
};
use crate::{
    access::{Editor, Staff, area},
    agenda::import::{
        actions::{self, Applying, GoneRows, MOST_NAMES, Refusal, applied_path},
        model::{Format, Import, PLACE},
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        field,
        flash::Notice,
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        page::{self, PageResult},
        sheet::{Answers, BadRows, ImportId, Paging, answer},
    },
};
use axum::extract::State;

async fn find(staff: &Staff<area::Agenda>, app: &App, id: ImportId) -> Result<Option<Import>, AppError> {
    app.db.read(staff.person, async |tx| actions::find(tx, id).await).await
}

async fn show_page(
    staff: Staff<area::Agenda>,
    app: &App,
    import: Import,
    query: &Query,
    mut problems: Problems,
    bad: BadRows,
) -> Result<ShowPage, AppError> {
    let reading = actions::reading(app);
    let looked = app.db.read(staff.person, async |tx| actions::look_over(tx, &import, reading).await).await?;
    let looked = looked.map_err(|fault| problems.add("columns", fault)).ok();
    let format = Format::of(&import.format).ok_or(AppError::NotFound)?;
    let paging = Paging::new(PLACE.page(import.import_id), query, &LISTS);
    let leave_out = bad == BadRows::LeaveOut;
    let zone = reading.zone;
    Ok(ShowPage { page: staff.page, form_key: form::new_key(), problems, import, format, zone, paging, looked, leave_out })
}

/// Leads to what became of a file that waits no more.
async fn led_on(staff: &Staff<area::Agenda>, app: &App, id: ImportId) -> PageResult {
    let led_to = app.db.read(staff.person, async |tx| actions::led_to(tx, id).await).await?;
    page::see_other(&led_to.ok_or(AppError::NotFound)?)
}

pub async fn show(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<ImportId>, query: Query) -> PageResult {
    let Some(import) = find(&staff, &app, id).await? else { return led_on(&staff, &app, id).await };
    page::ok(show_page(staff, &app, import, &query, Problems::default(), BadRows::Refuse).await?)
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    query: Query,
    form: Form<Answers>,
) -> PageResult {
    let import = find(&staff, &app, id).await?;
    let reading = actions::reading(&app);
    let choices = import.as_ref().map(|import| choices(import, &form.typed, reading)).unwrap_or_default();
    if answer(&form.typed, "step") != "apply" {
        if import.is_none() {
            return led_on(&staff, &app, id).await;
        }
        app.db.write(staff.person, async |tx| actions::choose(tx, id, &choices).await).await?;
        return page::see_other(&PLACE.page(id));
    }
    let bad = BadRows::of(&form.typed);
    let gone = if answer(&form.typed, "cancel_gone") == "yes" { GoneRows::Cancel } else { GoneRows::Stay };
    let applying = Applying { bad, gone, by: staff.person };
    let done = app.db.once(staff.person, &form.submission, async |tx| {
        actions::apply(tx, id, choices.clone(), applying, reading).await?;
        Ok(applied_path(id))
    });
    let problems = match done.await {
        Ok(to) => return page::see_other_with(&to, &Notice::key("notice-agenda-imported")),
        Err(Refused(Refusal::Gone)) => return led_on(&staff, &app, id).await,
        // Looking over says so again.
        Err(Refused(Refusal::Columns)) => Problems::default(),
        Err(Refused(Refusal::Order)) => Problems::one("date_order", "problem-required"),
        Err(Refused(Refusal::Errors)) => Problems::one("leave_out", "sheet-errors-left"),
        Err(Refused(Refusal::Names)) => Problems::one("apply", field::at_most("agenda-import-many-names", MOST_NAMES)),
        Err(Refused(Refusal::Nothing)) => Problems::one("apply", "sheet-nothing-left"),
        Err(Broken(error)) => return Err(error),
    };
    let import = Import { choices, ..import.ok_or(AppError::NotFound)? };
    page::rejected(show_page(staff, &app, import, &query, problems, bad).await?)
}

pub async fn discard(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let to = actions::discard(&app, staff.person, &submission, id).await?;
    page::see_other_with(&to, &Notice::key("notice-agenda-import-discarded"))
}
