//! Speakers of the draft.
use super::form_defaults::{days, summit};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft::{
            actions::{self, InUse, SpeakerRefusal},
            forms::{HoursRow, SpeakerForm},
            model::SpeakerEntry,
            store::{self, SpeakerSummary},
        },
        model::SpeakerId,
    },
    event::{self, Economy, Summit},
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed, saved_or_shown_again},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Fault, Form, Problems, Query},
        form_key::FormKey,
        ids::Id,
        numbered_page::{AskedPage, RowsOfPage},
        page::{self, Page, PageResult},
        picture::{self, Fit, PictureId},
        upload::{Upload, UploadedFile},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "agenda/admin/speakers.html")]
struct SpeakersPage {
    page: Page,
    speakers: RowsOfPage<SpeakerSummary>,
    query: String,
}

#[derive(Template)]
#[template(path = "agenda/admin/speaker.html")]
struct SpeakerPage {
    page: Page,
    form_key: FormKey,
    /// None while they are being added.
    known: Option<SpeakerId>,
    form: SpeakerForm,
    problems: Problems,
    context: FormContext,
}

impl SpeakerPage {
    fn hours(&self) -> Vec<HoursRow> {
        self.form.hours().rows(&days(&self.context.summit))
    }
}

/// What the form of a speaker is shown with.
struct FormContext {
    summit: Summit,
    economies: Vec<Economy>,
}

/// The box of a photo: twice the size at which a page shows it.
const PHOTO: Fit = Fit { width: 480, height: 480 };

async fn form_context(staff: &Staff<area::Agenda>, app: &App) -> Result<FormContext, AppError> {
    let economies = app.db.read(staff.person, async |tx| Ok::<_, AppError>(event::list_economies(tx).await?)).await?;
    let economies = event::alphabetical(economies, &staff.page);
    Ok(FormContext { summit: summit(staff, app).await?, economies })
}

async fn known(staff: &Staff<area::Agenda>, app: &App, id: SpeakerId) -> Result<SpeakerEntry, AppError> {
    app.db.read(staff.person, async |tx| store::find_speaker(tx, id).await?.ok_or(AppError::NotFound)).await
}

fn form_page(page: Page, known: Option<SpeakerId>, state: FormState<SpeakerForm>, context: FormContext) -> SpeakerPage {
    let FormState { form, problems, key } = state;
    SpeakerPage { page, form_key: key, known, form, problems, context }
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let (page, asked) = (staff.page, AskedPage::of(&query)?);
    let wanted: String = query.get("q").chars().take(100).collect();
    let shown = app.db.read(staff.person, async |tx| {
        let total = store::count_speakers(tx, &wanted).await?;
        let rows = store::search_speakers(tx, &wanted, asked.usually_skipped()).await?;
        let speakers = asked.of_usual_size(total)?.of_rows(rows, "/admin/agenda/speakers", &[("q", &*wanted)]);
        Ok::<_, AppError>(SpeakersPage { page, speakers, query: wanted.clone() })
    });
    page::ok(shown.await?)
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    let context = form_context(&staff, &app).await?;
    page::ok(form_page(staff.page, None, FormState::new(SpeakerForm::default()), context))
}

pub async fn create(Editor(staff): Editor<area::Agenda>, State(app): State<App>, upload: Upload<SpeakerForm>) -> PageResult {
    save(staff, app, None, upload).await
}

pub async fn edit(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<SpeakerId>) -> PageResult {
    let (speaker, context) = (known(&staff, &app, id).await?, form_context(&staff, &app).await?);
    let state = FormState::edit(SpeakerForm::of(&speaker, context.summit.zone));
    page::ok(form_page(staff.page, Some(id), state, context))
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SpeakerId>,
    upload: Upload<SpeakerForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &upload.submission) {
        let context = form_context(&staff, &app).await?;
        let Upload { mut typed, file, .. } = upload;
        let photo = keep_photo(&staff, &app, &mut typed, file).await?;
        return page::rejected(form_page(staff.page, None, FormState::removed(typed).noting("photo", photo), context));
    }
    found?;
    save(staff, app, Some(id), upload).await
}

/// The photo that the form brought. From here on the form carries it, should anything else be wrong.
async fn keep_photo(
    staff: &Staff<area::Agenda>,
    app: &App,
    typed: &mut SpeakerForm,
    file: UploadedFile,
) -> Result<Result<Option<PictureId>, Fault>, AppError> {
    let brought = picture::brought(app, staff.person, file, PHOTO).await?;
    if let Ok(Some(photo)) = &brought {
        (typed.kept_photo, typed.remove_photo) = (Some(photo.clone()), String::new());
    }
    Ok(brought)
}

async fn save(staff: Staff<area::Agenda>, app: App, known: Option<SpeakerId>, upload: Upload<SpeakerForm>) -> PageResult {
    let Upload { mut typed, file, submission, .. } = upload;
    let context = form_context(&staff, &app).await?;
    let brought = keep_photo(&staff, &app, &mut typed, file).await?;
    let id = known.unwrap_or_else(|| SpeakerId::new_at(app.clock.now()));
    let read = typed.parse(id, context.summit.zone, &context.economies, brought);
    let (locale, zone) = (staff.page.locale, context.summit.zone);
    let saved = async |tx: &mut Tx| Ok(store::find_speaker(tx, id).await?.map(|speaker| SpeakerForm::of(&speaker, zone)));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, (speaker, email)| {
            actions::save_speaker(tx, speaker, email.as_ref().map(|e| (e, locale))).await?;
            Ok("/admin/agenda/speakers".to_owned())
        },
        async |form, refusal| Ok(refused(form, &refusal)),
    );
    saved_or_shown_again(done.await?, |state| form_page(staff.page, known, state, context))
}

fn refused(form: &mut SpeakerForm, refusal: &SpeakerRefusal) -> Problems {
    match refusal {
        SpeakerRefusal::PhotoGone => {
            form.kept_photo = None;
            Problems::one("photo", "picture-gone")
        }
        SpeakerRefusal::EmailTaken => Problems::one("email", "agenda-speaker-email-taken"),
    }
}

pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SpeakerId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let speaker = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        speaker.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_speaker(tx, id).await?;
        Ok("/admin/agenda/speakers".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-removed")),
        Err(Refused(InUse)) => {
            let context = form_context(&staff, &app).await?;
            let state = FormState::edit(SpeakerForm::of(&speaker?, context.summit.zone));
            page::rejected(form_page(staff.page, Some(id), state.with_problems(Problems::one("removal", "agenda-in-use")), context))
        }
        Err(Broken(error)) => Err(error),
    }
}
