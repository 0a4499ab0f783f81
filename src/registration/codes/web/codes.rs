//! Organisers make codes, take them out as a table, see what became of one, and end it.
use crate::{
    access::{Editor, Staff, area},
    kit::{
        app::App,
        clock::Timestamp,
        csv,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Fault, Form, Problems, Query},
        ids::Id,
        list,
        page::{self, Page, PageResult},
    },
    registration::{
        codes::{
            Code,
            actions::{self, CodeRefusal},
            export,
            forms::CodeForm,
            paths, store,
        },
        ids::CodeId,
        passes::{
            Pass,
            catalogue::{self, Catalogue},
        },
        record::{self, Found},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::sync::Arc;
use uuid::Uuid;

/// Rows of a table that goes out, at most.
const TABLE: i64 = 100_000;
/// Registrations that are shown with their code, at most.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "registration/codes.html")]
struct IndexPage {
    page: Page,
    words: String,
    found: list::ListPage<Code>,
    total: i64,
    catalogue: Arc<Catalogue>,
    now: Timestamp,
}

#[derive(Template)]
#[template(path = "registration/code_new.html")]
struct NewPage {
    page: Page,
    form_key: Uuid,
    form: CodeForm,
    problems: Problems,
    passes: Vec<Pass>,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "registration/code.html")]
struct ShowPage {
    page: Page,
    form_key: Uuid,
    code: Code,
    came: Vec<Found>,
    catalogue: Arc<Catalogue>,
    now: Timestamp,
}

impl IndexPage {
    fn pass(&self, code: &Code) -> String {
        self.catalogue.pass_name(&self.page, code.pass)
    }
}

impl ShowPage {
    fn pass(&self) -> String {
        self.catalogue.pass_name(&self.page, self.code.pass)
    }
}

/// Where the form opens with the code in it.
fn link(page: &Page, code: &Code) -> String {
    format!("{}{}?code={}", page.origin, page.to("/register"), code.code)
}

fn words(query: &Query) -> String {
    query.get("q").chars().take(254).collect()
}

pub async fn index(staff: Staff<area::Registration>, State(app): State<App>, query: Query) -> PageResult {
    let (words, from) = (words(&query), list::Cursor::of(&query));
    let (rows, total, catalogue, now) = app
        .db
        .read(staff.person, async |tx| {
            let rows = store::list(tx, &words, from, list::PAGE + 1).await?;
            Ok::<_, AppError>((rows, store::count(tx, &words).await?, catalogue::within(tx, &app).await?, tx.now))
        })
        .await?;
    let found = list::ListPage::new(rows, from, |c| c.code_id.0, "/admin/codes", &[("q", &words)]);
    page::ok(IndexPage { page: staff.page, words, found, total, catalogue, now })
}

/// The same codes as a table.
pub async fn csv(staff: Staff<area::Registration>, State(app): State<App>, query: Query) -> PageResult {
    let words = words(&query);
    let (rows, catalogue, now) = app
        .db
        .read(staff.person, async |tx| {
            let rows = store::list(tx, &words, list::Cursor::Newest, TABLE).await?;
            Ok::<_, AppError>((rows, catalogue::within(tx, &app).await?, tx.now))
        })
        .await?;
    let page = &staff.page;
    let rows = rows.iter().map(|code| {
        let pass = catalogue.pass_name(page, code.pass);
        export::row(code, &pass, link(page, code), now, catalogue.summit.zone)
    });
    csv::answer("codes.csv", csv::document(export::HEADER, rows)?)
}

fn form_page(page: Page, form: CodeForm, problems: Problems, catalogue: &Catalogue) -> NewPage {
    let (passes, zone) = (catalogue.passes.clone(), catalogue.summit.zone);
    NewPage { page, form_key: form::new_key(), form, problems, passes, zone }
}

pub async fn new(Editor(staff): Editor<area::Registration>, State(app): State<App>) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    page::ok(form_page(staff.page, CodeForm::usual(), Problems::default(), &catalogue))
}

/// Ten random letters: fifty bits, so that nobody finds one by trying.
fn random() -> String {
    record::letters::<10>()
}

pub async fn create(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Form { typed, submission }: Form<CodeForm>,
) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    let codes = match typed.parse(&catalogue.passes, app.clock.now(), catalogue.summit.zone, random) {
        Ok(codes) => codes,
        Err(problems) => return page::rejected(form_page(staff.page, typed, problems, &catalogue)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| Ok(paths::made_at(&actions::make(tx, &app, &codes).await?, &codes)));
    let problems = match done.await {
        Ok(to) => return page::see_other_with(&to, &Notice::key("notice-codes-made")),
        Err(Refused(CodeRefusal::Taken)) => CodeForm::problem("code", "codes-taken"),
        Err(Refused(CodeRefusal::NoPlaces { free })) => {
            CodeForm::problem("reserves", Fault("codes-no-places", Some(("free", staff.page.n(free)))))
        }
        Err(Broken(error)) => return Err(error),
    };
    page::rejected(form_page(staff.page, typed, problems, &catalogue))
}

pub async fn show(staff: Staff<area::Registration>, State(app): State<App>, Id(id): Id<CodeId>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let code = store::find_one(tx, id).await?.ok_or(AppError::NotFound)?;
        let came = store::list_registrations(tx, id, SHOWN).await?;
        let catalogue = catalogue::within(tx, &app).await?;
        Ok::<_, AppError>(ShowPage { page, form_key: form::new_key(), code, came, catalogue, now: tx.now })
    });
    page::ok(shown.await?)
}

/// A second click finds it withdrawn.
pub async fn withdraw(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<CodeId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        store::find_one(tx, id).await?.ok_or(AppError::NotFound)?;
        actions::withdraw(tx, id).await?;
        Ok(paths::of(id))
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-code-withdrawn"))
}
