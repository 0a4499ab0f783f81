//! Those who support the summit.
use crate::{
    access::{Organise, Staff},
    event::{
        actions::{self, NameRefusal},
        forms::SupporterForm,
        model::{Supporter, SupporterId},
        store,
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Nothing, Problems},
        held,
        ids::{self, Id},
        page::{self, Page, PageResult},
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "event/supporters.html")]
struct SupportersPage {
    page: Page,
    supporters: Vec<Supporter>,
}

#[derive(Template)]
#[template(path = "event/supporter.html")]
struct SupporterPage {
    page: Page,
    form_key: Uuid,
    /// None while it is being added.
    known: Option<SupporterId>,
    form: SupporterForm,
    problems: Problems,
}

fn form_page(page: Page, known: Option<SupporterId>, form: SupporterForm, problems: Problems) -> SupporterPage {
    SupporterPage { page, form_key: form::new_key(), known, form, problems }
}

pub async fn index(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let supporters = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_supporters(tx).await?)).await?;
    page::ok(SupportersPage { page: staff.page, supporters })
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let last =
        app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_supporters(tx).await?)).await?.last().map_or(0, |s| s.position);
    let form = SupporterForm { position: (last + 1).min(999).to_string(), ..SupporterForm::default() };
    page::ok(form_page(staff.page, None, form, Problems::default()))
}

pub async fn create(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<SupporterForm>) -> PageResult {
    save(staff, app, None, typed, submission).await
}

async fn known(staff: &Staff<Organise>, app: &App, id: SupporterId) -> Result<Supporter, AppError> {
    app.db.read(staff.person, async |tx| store::find_supporter(tx, id).await?.ok_or(AppError::NotFound)).await
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<SupporterId>) -> PageResult {
    let supporter = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), SupporterForm::of(&supporter), Problems::default()))
}

pub async fn update(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SupporterId>,
    Form { typed, submission }: Form<SupporterForm>,
) -> PageResult {
    known(&staff, &app, id).await?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<Organise>, app: App, id: Option<SupporterId>, typed: SupporterForm, submission: Submission) -> PageResult {
    let supporter = match typed.parse(id.unwrap_or_else(|| SupporterId(ids::new_at(app.clock.now())))) {
        Ok(supporter) => supporter,
        Err(problems) => return page::rejected(form_page(staff.page, id, typed, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::save_supporter(tx, &supporter).await?;
        Ok("/admin/supporters".to_owned())
    });
    match done.await {
        Ok(to) => {
            held::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(Refused(NameRefusal::EnglishTaken | NameRefusal::UrduTaken)) => {
            page::rejected(form_page(staff.page, id, typed, Problems::one("name_en", "problem-taken")))
        }
        Err(Broken(error)) => Err(error),
    }
}

pub async fn remove(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SupporterId>,
    Form { submission, .. }: Form<Nothing>,
) -> PageResult {
    let supporter = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove_supporter(tx, &supporter?).await?;
        Ok("/admin/supporters".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    held::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}
