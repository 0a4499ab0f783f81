//! Organisers look at the preview of a release, release it, and send its letters.
use super::{
    actions::{self, ReleasePreview, ReleaseRefusal},
    forms::ReleaseForm,
    store::{self, ReleaseChanges, Span},
};
use crate::{
    access::{Editor, Routes, Staff, area},
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
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        locale::Locale,
        mail,
        numbered_page::{AskedPage, NumberedPage},
        page::{self, Page, PageResult},
        page_cache, rich_text,
        rights::Area,
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
        .get("/admin/agenda/releases/new/changes", new_changes)
        .get("/admin/agenda/releases/{number}", show)
        .post("/admin/agenda/releases/{number}/letters/dispatch", dispatch)
        .post("/admin/agenda/releases/{number}/letters/removal", drop_letters)
}

#[derive(Template)]
#[template(path = "agenda/admin/releases.html")]
struct ReleasesPage {
    page: Page,
    releases: Vec<ReleaseChanges>,
    newer: Option<String>,
    older: Option<String>,
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
    /// The first of them.
    changes: Vec<Change>,
    change_count: usize,
    sessions: usize,
}

/// All that a release would change now.
#[derive(Template)]
#[template(path = "agenda/admin/release_new_changes.html")]
struct NewChangesPage {
    page: Page,
    changes: Vec<Change>,
    change_count: usize,
    range: Option<String>,
    newer: Option<String>,
    older: Option<String>,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "agenda/admin/release.html")]
struct ReleasePage {
    page: Page,
    form_key: Uuid,
    shown: ReleaseChanges,
    /// Safe HTML.
    note: String,
    /// Which of the changes are shown.
    range: Option<String>,
    newer: Option<String>,
    older: Option<String>,
    /// How many letters have been neither sent nor dropped.
    letters: i64,
    zone: Tz,
}

/// Releases on a page.
const RELEASES: usize = 50;
/// Changes on a page.
const CHANGES: usize = 100;

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let (page, asked) = (staff.page, AskedPage::of(&query)?);
    let shown = app.db.read(staff.person, async |tx| {
        let zone = event::summit(tx).await?.zone;
        let part = asked.within(count(store::find_latest_number(tx).await?), RELEASES)?;
        let releases = store::list_changes(tx, span(asked, RELEASES), Span::NONE).await?;
        let path = "/admin/agenda/releases";
        Ok::<_, AppError>(ReleasesPage { page, releases, newer: part.previous(path), older: part.next(path), zone })
    });
    page::ok(shown.await?)
}

fn count(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

fn span(asked: AskedPage, size: usize) -> Span {
    Span { skip: asked.skipped(size), most: i64::try_from(size).unwrap_or(i64::MAX) }
}

/// "101–200", where a list has several pages.
fn range(page: &Page, part: &NumberedPage) -> Option<String> {
    part.range().map(|(first, last)| format!("{}–{}", page.n(first), page.n(last)))
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
        changes: preview.changes.iter().take(CHANGES).cloned().collect(),
        change_count: preview.changes.len(),
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

async fn preview(staff: &Staff<area::Agenda>, app: &App) -> Result<ReleasePreview, AppError> {
    app.db.read(staff.person, async |tx| actions::preview(tx).await).await
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    let preview = preview(&staff, &app).await?;
    let form = ReleaseForm { name: suggested_name(&staff.page, preview.number), ..ReleaseForm::default() };
    page::ok(form_page(staff.page, form, Problems::default(), &preview))
}

/// The same changes as the preview's, a page at a time: they may be thousands.
pub async fn new_changes(Editor(staff): Editor<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let preview = preview(&staff, &app).await?;
    let part = AskedPage::of(&query)?.within(preview.changes.len(), CHANGES)?;
    let path = "/admin/agenda/releases/new/changes";
    page::ok(NewChangesPage {
        changes: part.rows(&preview.changes).to_vec(),
        change_count: preview.changes.len(),
        range: range(&staff.page, &part),
        newer: part.previous(path),
        older: part.next(path),
        zone: preview.summit_days.zone,
        page: staff.page,
    })
}

pub async fn create(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Form { typed, submission }: Form<ReleaseForm>,
) -> PageResult {
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
        Err(Refused(ReleaseRefusal::Changed)) => Problems::one("preview", "agenda-release-changed"),
        Err(Refused(ReleaseRefusal::HardClash)) => Problems::one("preview", "agenda-release-blocked"),
        Err(Refused(ReleaseRefusal::ClashesUnseen)) => Problems::one("clashes_seen", "agenda-release-unseen"),
        Err(Refused(ReleaseRefusal::Empty)) => Problems::one("preview", "agenda-release-empty"),
        Err(Refused(ReleaseRefusal::Busy)) => Problems::one("preview", "agenda-release-busy"),
        Err(Broken(error)) => return Err(error),
    };
    refuse(staff, &app, typed, problem).await
}

/// The form again, with a preview of the draft as it is now, whose digest is sent with it next time.
async fn refuse(staff: Staff<area::Agenda>, app: &App, typed: ReleaseForm, problems: Problems) -> PageResult {
    let preview = preview(&staff, app).await?;
    page::rejected(form_page(staff.page, typed, problems, &preview))
}

async fn find(staff: &Staff<area::Agenda>, app: &App, number: i32, changes: Span) -> Result<(ReleaseChanges, i64, Tz), AppError> {
    app.db
        .read(staff.person, async |tx| {
            let release = store::find_changes(tx, number, changes).await?.ok_or(AppError::NotFound)?;
            let zone = event::summit(tx).await?.zone;
            let letters = mail::count_batch(tx, release.release_id.0).await?;
            Ok((release, letters, zone))
        })
        .await
}

pub async fn show(staff: Staff<area::Agenda>, State(app): State<App>, Id(number): Id<i32>, query: Query) -> PageResult {
    let asked = AskedPage::of(&query)?;
    let (shown, letters, zone) = find(&staff, &app, number, span(asked, CHANGES)).await?;
    let part = asked.within(count(shown.count), CHANGES)?;
    let path = format!("/admin/agenda/releases/{number}");
    let (range, newer, older) = (range(&staff.page, &part), part.previous(&path), part.next(&path));
    let note = rich_text::html(shown.release.note.of(&staff.page), 2);
    page::ok(ReleasePage { page: staff.page, form_key: form::new_key(), shown, note, range, newer, older, letters, zone })
}

pub async fn dispatch(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(number): Id<i32>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let (release, ..) = find(&staff, &app, number, Span::NONE).await?;
    settle(staff, &app, release, submission, LetterDecision::Send).await
}

pub async fn drop_letters(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(number): Id<i32>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let (release, ..) = find(&staff, &app, number, Span::NONE).await?;
    settle(staff, &app, release, submission, LetterDecision::Drop).await
}

/// What an organiser decides about the letters that wait.
#[derive(Clone, Copy)]
enum LetterDecision {
    Send,
    Drop,
}

async fn settle(
    staff: Staff<area::Agenda>,
    app: &App,
    release: ReleaseChanges,
    submission: Submission,
    word: LetterDecision,
) -> PageResult {
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
