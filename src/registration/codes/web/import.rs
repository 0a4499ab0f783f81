//! Organisers bring codes in from a spreadsheet: looked over first, then made all together or not at all.
use super::codes::{made_at, pass_name};
use crate::{
    access::{Organise, Staff},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Fault, Form, Problems},
        page::{self, Page, PageResult},
        submission::Submission,
    },
    registration::{
        codes::{
            NewCode,
            actions::{self, CodeRefusal},
            sheet::{LineProblem, Reading, Sheet},
            store,
        },
        passes::catalogue::{self, Catalogue},
        pools,
    },
};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

/// Codes, or problems, that are shown of a long table.
const SHOWN: usize = 100;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ImportForm {
    csv: String,
    /// `make` once it was looked over.
    step: String,
}

#[derive(Template)]
#[template(path = "registration/code_import.html")]
struct ImportPage {
    page: Page,
    form_key: Uuid,
    form: ImportForm,
    /// What is wrong with the whole.
    problems: Problems,
    /// None: nothing was looked over yet.
    sheet: Option<Sheet>,
    catalogue: Arc<Catalogue>,
}

impl ImportPage {
    /// The sheet, if it can be made.
    fn good(&self) -> Option<&Sheet> {
        self.sheet.as_ref().filter(|s| s.problems.is_empty() && self.problems.is_empty())
    }

    fn codes(&self) -> &[NewCode] {
        self.good().map_or(&[], |s| &s.codes[..s.codes.len().min(SHOWN)])
    }

    fn line_problems(&self) -> &[LineProblem] {
        self.sheet.as_ref().map_or(&[], |s| &s.problems[..s.problems.len().min(SHOWN)])
    }

    fn count(&self) -> i64 {
        self.sheet.as_ref().map_or(0, |s| number(if s.problems.is_empty() { s.codes.len() } else { s.problems.len() }))
    }

    fn is_cut(&self) -> bool {
        self.count() > number(SHOWN)
    }

    fn pass(&self, code: &NewCode) -> String {
        pass_name(&self.page, &self.catalogue, code.pass.as_ref())
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn import_page(page: Page, form: ImportForm, problems: Problems, sheet: Option<Sheet>, catalogue: Arc<Catalogue>) -> ImportPage {
    ImportPage { page, form_key: form::new_key(), form, problems, sheet, catalogue }
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    page::ok(import_page(staff.page, ImportForm::default(), Problems::default(), None, catalogue))
}

/// What is wrong with all of it together.
fn no_places(page: &Page, free: i32) -> Problems {
    Problems::one("csv", Fault("codes-no-places", Some(("free", page.n(free)))))
}

/// Reads it and compares it with what is there.
async fn looked_over(staff: &Staff<Organise>, app: &App, catalogue: &Catalogue, text: &str) -> Result<(Option<Sheet>, Problems), AppError> {
    let reading = Reading { passes: &catalogue.passes, now: app.clock.now(), zone: catalogue.summit.zone };
    let mut sheet = match Sheet::read(text, &reading) {
        Ok(sheet) => sheet,
        Err(fault) => return Ok((None, Problems::one("csv", fault))),
    };
    let texts = sheet.texts();
    let (known, pools) =
        app.db.read(staff.person, async |tx| Ok::<_, AppError>((store::known(tx, &texts).await?, pools::list(tx).await?))).await?;
    sheet.compare(&known);
    let lacking = actions::lacking(catalogue, &sheet.codes, &pools);
    let problems = lacking.map(|free| no_places(&staff.page, free)).unwrap_or_default();
    Ok((Some(sheet), problems))
}

pub async fn create(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<ImportForm>) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    if typed.step == "make" {
        return make(staff, app, catalogue, typed, submission).await;
    }
    let (sheet, problems) = looked_over(&staff, &app, &catalogue, &typed.csv).await?;
    let shown = import_page(staff.page, typed, problems, sheet, catalogue);
    if shown.good().is_some() { page::ok(shown) } else { page::rejected(shown) }
}

async fn make(staff: Staff<Organise>, app: App, catalogue: Arc<Catalogue>, typed: ImportForm, submission: Submission) -> PageResult {
    let reading = Reading { passes: &catalogue.passes, now: app.clock.now(), zone: catalogue.summit.zone };
    let codes = match Sheet::read(&typed.csv, &reading) {
        Ok(sheet) if sheet.problems.is_empty() => sheet.codes,
        _ => vec![],
    };
    let done = if codes.is_empty() {
        Err(Refused(CodeRefusal::Taken))
    } else {
        let make = async |tx: &mut _| Ok(made_at(&actions::make(tx, &app, &codes).await?, &codes));
        app.db.once(staff.person, &submission, make).await
    };
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-codes-made")),
        // Something has changed since it was looked over: what, is said of it again.
        Err(Refused(_)) => {
            let (sheet, problems) = looked_over(&staff, &app, &catalogue, &typed.csv).await?;
            page::rejected(import_page(staff.page, typed, problems, sheet, catalogue))
        }
        Err(Broken(error)) => Err(error),
    }
}
