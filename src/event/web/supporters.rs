//! Those who support the summit.
use crate::{
    access::{Editor, Staff, area},
    event::{
        actions::{self, SupporterRefusal},
        forms::SupporterForm,
        model::{Supporter, SupporterId, SupporterLevel},
        store,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed, saved_or_shown_again},
        error::AppError,
        flash::Notice,
        form::{EmptyForm, Fault, Form, Problems},
        form_key::FormKey,
        ids::{self, Id},
        page::{self, Page, PageResult},
        page_cache,
        picture::{self, Fit, PictureId},
        upload::{Upload, UploadedFile},
    },
};
use askama::Template;
use axum::extract::State;

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
    form_key: FormKey,
    /// None while it is being added.
    known: Option<SupporterId>,
    levels: [SupporterLevel; 6],
    form: SupporterForm,
    problems: Problems,
}

/// The box of a logo: twice the size at which the home page shows the largest.
const LOGO: Fit = Fit { width: 640, height: 320 };

fn form_page(page: Page, known: Option<SupporterId>, state: FormState<SupporterForm>) -> SupporterPage {
    let FormState { form, problems, key } = state;
    SupporterPage { page, form_key: key, known, levels: SupporterLevel::ALL, form, problems }
}

pub async fn index(staff: Staff<area::Content>, State(app): State<App>) -> PageResult {
    let supporters = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_supporters(tx).await?)).await?;
    page::ok(SupportersPage { page: staff.page, supporters })
}

pub async fn new(Editor(staff): Editor<area::Content>, State(app): State<App>) -> PageResult {
    let supporters = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_supporters(tx).await?)).await?;
    let last = supporters.iter().map(|s| s.position).max().unwrap_or_default();
    let level = SupporterLevel::default().value().to_owned();
    let form = SupporterForm { position: (last + 1).min(999).to_string(), level, ..SupporterForm::default() };
    page::ok(form_page(staff.page, None, FormState::new(form)))
}

pub async fn create(Editor(staff): Editor<area::Content>, State(app): State<App>, upload: Upload<SupporterForm>) -> PageResult {
    save(staff, app, None, upload).await
}

async fn known(staff: &Staff<area::Content>, app: &App, id: SupporterId) -> Result<Supporter, AppError> {
    app.db.read(staff.person, async |tx| store::find_supporter(tx, id).await?.ok_or(AppError::NotFound)).await
}

pub async fn edit(staff: Staff<area::Content>, State(app): State<App>, Id(id): Id<SupporterId>) -> PageResult {
    let supporter = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), FormState::edit(SupporterForm::of(&supporter))))
}

pub async fn update(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<SupporterId>,
    upload: Upload<SupporterForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &upload.submission) {
        let Upload { mut typed, file, .. } = upload;
        let logo = keep_logo(&staff, &app, &mut typed, file).await?;
        return page::rejected(form_page(staff.page, None, FormState::removed(typed).noting("logo", logo)));
    }
    found?;
    save(staff, app, Some(id), upload).await
}

/// The logo that the form brought. From here on the form carries it, should anything else be wrong.
async fn keep_logo(
    staff: &Staff<area::Content>,
    app: &App,
    typed: &mut SupporterForm,
    file: UploadedFile,
) -> Result<Result<Option<PictureId>, Fault>, AppError> {
    let brought = picture::brought(app, staff.person, file, LOGO).await?;
    if let Ok(Some(logo)) = &brought {
        (typed.kept_logo, typed.remove_logo) = (Some(logo.clone()), String::new());
    }
    Ok(brought)
}

async fn save(staff: Staff<area::Content>, app: App, known: Option<SupporterId>, upload: Upload<SupporterForm>) -> PageResult {
    let Upload { mut typed, file, submission, .. } = upload;
    let brought = keep_logo(&staff, &app, &mut typed, file).await?;
    let id = known.unwrap_or_else(|| SupporterId(ids::new_at(app.clock.now())));
    let read = typed.parse(id, brought);
    let saved = async |tx: &mut Tx| Ok(store::find_supporter(tx, id).await?.as_ref().map(SupporterForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, supporter| {
            actions::save_supporter(tx, &supporter).await?;
            Ok("/admin/supporters".to_owned())
        },
        async |form, refusal| Ok(refused(form, &refusal)),
    );
    let done = done.await?;
    if done.is_ok() {
        page_cache::refresh(&app).await?;
    }
    saved_or_shown_again(done, |state| form_page(staff.page, known, state))
}

fn refused(form: &mut SupporterForm, refusal: &SupporterRefusal) -> Problems {
    match refusal {
        SupporterRefusal::NameTaken => Problems::one("name_en", "problem-taken"),
        SupporterRefusal::LogoGone => {
            form.kept_logo = None;
            Problems::one("logo", "picture-gone")
        }
    }
}

pub async fn remove(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<SupporterId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let supporter = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove_supporter(tx, &supporter?).await?;
        Ok("/admin/supporters".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}
