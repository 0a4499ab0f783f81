//! Organisers look at the preview of a release, release it, and send its letters.
use super::{
    actions::{self, ReleasePreview, ReleaseRefusal},
    forms::ReleaseForm,
    store::{self, ReleaseChanges},
};
use crate::{
    access::{Organise, Routes, Staff},
    agenda::{
        draft::{Clash, ClashSummary, clash_summaries},
        programme::Change,
    },
    event,
    kit::{
        app::App,
        bilingual::Bilingual,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems},
        ids::Id,
        locale::Locale,
        mail,
        page::{self, Page, PageResult},
        page_cache, rich_text,
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use fluent_bundle::FluentArgs;
use uuid::Uuid;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/agenda/releases", index)
        .get("/admin/agenda/releases/new", new)
        .post("/admin/agenda/releases/new", create)
        .get("/admin/agenda/releases/{number}", show)
        .post("/admin/agenda/releases/{number}/letters/dispatch", dispatch)
        .post("/admin/agenda/releases/{number}/letters/removal", drop_letters)
}

#[derive(Template)]
#[template(path = "agenda/admin/releases.html")]
struct ReleasesPage {
    page: Page,
    releases: Vec<ReleaseChanges>,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "agenda/admin/release_new.html")]
struct NewPage {
    page: Page,
    form_key: Uuid,
    form: ReleaseForm,
    problems: Problems,
    zone: Tz,
    /// In which readers see the times now, if that is another.
    zone_before: Option<Tz>,
    number: i32,
    digest: String,
    clashes: Vec<ClashSummary>,
    clash_count: usize,
    /// Whether a clash blocks the release.
    blocked: bool,
    changes: Vec<Change>,
    sessions: usize,
}

#[derive(Template)]
#[template(path = "agenda/admin/release.html")]
struct ReleasePage {
    page: Page,
    form_key: Uuid,
    shown: ReleaseChanges,
    /// Safe HTML.
    note: String,
    /// How many letters have been neither sent nor dropped.
    letters: i64,
    zone: Tz,
}

/// The most releases that are listed; no summit has more.
const MOST: i64 = 200;

pub async fn index(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let zone = event::summit(tx).await?.zone;
        Ok::<_, AppError>(ReleasesPage { page, releases: store::list_changes(tx, MOST).await?, zone })
    });
    page::ok(shown.await?)
}

fn form_page(page: Page, form: ReleaseForm, problems: Problems, preview: &ReleasePreview) -> NewPage {
    let clashes = preview.clashes();
    let blocked = clashes.iter().any(Clash::is_hard);
    let (clashes, clash_count) = clash_summaries(&clashes);
    NewPage {
        page,
        form_key: form::new_key(),
        form,
        problems,
        zone: preview.summit_days.zone,
        zone_before: preview.zone_before,
        number: preview.number,
        digest: preview.digest.clone(),
        clashes,
        clash_count,
        blocked,
        changes: preview.changes.clone(),
        sessions: preview.draft.to_release().sessions.len(),
    }
}

/// "Programme 3", as plain text: it is the value of a field.
fn suggested_name(page: &Page, number: i32) -> Bilingual {
    let mut args = FluentArgs::new();
    args.set("number", number.to_string());
    let [en, ur] = Locale::ALL.map(|locale| page.words.say_plain(locale, "agenda-release-suggested-name", Some(&args)));
    Bilingual { en, ur }
}

async fn preview(staff: &Staff<Organise>, app: &App) -> Result<ReleasePreview, AppError> {
    app.db.read(staff.person, async |tx| actions::preview(tx).await).await
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let preview = preview(&staff, &app).await?;
    let form = ReleaseForm { name: suggested_name(&staff.page, preview.number), ..ReleaseForm::default() };
    page::ok(form_page(staff.page, form, Problems::default(), &preview))
}

pub async fn create(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<ReleaseForm>) -> PageResult {
    let said = match typed.parse() {
        Ok(said) => said,
        Err(problems) => return refuse(staff, &app, typed, problems).await,
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        let number = actions::release(tx, &app, &said).await?;
        Ok(format!("/admin/agenda/releases/{number}"))
    });
    let problem = match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            return page::see_other_with(&to, &Notice::key("notice-agenda-released"));
        }
        Err(Refused(refusal)) => match refusal {
            ReleaseRefusal::Changed => Problems::one("preview", "agenda-release-changed"),
            ReleaseRefusal::HardClash => Problems::one("preview", "agenda-release-blocked"),
            ReleaseRefusal::ClashesUnseen => Problems::one("clashes_seen", "agenda-release-unseen"),
            ReleaseRefusal::Empty => Problems::one("preview", "agenda-release-empty"),
            ReleaseRefusal::Busy => Problems::one("preview", "agenda-release-busy"),
        },
        Err(Broken(error)) => return Err(error),
    };
    refuse(staff, &app, typed, problem).await
}

/// The form again, with a preview of the draft as it is now, whose digest is sent with it next time.
async fn refuse(staff: Staff<Organise>, app: &App, typed: ReleaseForm, problems: Problems) -> PageResult {
    let preview = preview(&staff, app).await?;
    page::rejected(form_page(staff.page, typed, problems, &preview))
}

async fn find(staff: &Staff<Organise>, app: &App, number: i32) -> Result<(ReleaseChanges, i64, Tz), AppError> {
    app.db
        .read(staff.person, async |tx| {
            let release = store::find_changes(tx, number).await?.ok_or(AppError::NotFound)?;
            let zone = event::summit(tx).await?.zone;
            let letters = mail::count_batch(tx, release.release_id.0).await?;
            Ok((release, letters, zone))
        })
        .await
}

pub async fn show(staff: Staff<Organise>, State(app): State<App>, Id(number): Id<i32>) -> PageResult {
    let (shown, letters, zone) = find(&staff, &app, number).await?;
    let note = rich_text::html(shown.release.note.of(&staff.page), 2);
    page::ok(ReleasePage { page: staff.page, form_key: form::new_key(), shown, note, letters, zone })
}

pub async fn dispatch(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(number): Id<i32>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let (release, ..) = find(&staff, &app, number).await?;
    settle(staff, &app, release, submission, LetterDecision::Send).await
}

pub async fn drop_letters(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(number): Id<i32>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let (release, ..) = find(&staff, &app, number).await?;
    settle(staff, &app, release, submission, LetterDecision::Drop).await
}

/// What an organiser decides about the letters that wait.
#[derive(Clone, Copy)]
enum LetterDecision {
    Send,
    Drop,
}

async fn settle(staff: Staff<Organise>, app: &App, release: ReleaseChanges, submission: Submission, word: LetterDecision) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        match word {
            LetterDecision::Send => actions::send_letters(tx, app, release.release_id).await?,
            LetterDecision::Drop => actions::drop_letters(tx, release.release_id).await?,
        }
        Ok(format!("/admin/agenda/releases/{}", release.release.number))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    let notice = match word {
        LetterDecision::Send => "notice-agenda-letters-sent",
        LetterDecision::Drop => "notice-agenda-letters-dropped",
    };
    page::see_other_with(&to, &Notice::key(notice))
}
