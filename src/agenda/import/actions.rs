//! Keeping a file, choosing, applying, discarding.
use super::{
    columns::{self, LAYOUT},
    model::{Choices, Content, Import, PLACE, Schedule, ValidatedFile},
    plan::{self, Known, Plan},
    read,
    store::{
        self,
        applied::{self, Counts, Kept, Said, SaidOfFile, Touched},
    },
    validate::{self, Reading},
};
use crate::kit::{
    app::App,
    audit,
    db::Tx,
    error::{
        AppError,
        Failure::{self, Refused},
    },
    form::{Fault, Problems},
    ids::PersonId,
    sheet::{self, BadRows, FILE_BYTES, ImportId, PastedForm, imports},
    submission::Submission,
    upload::Upload,
};
use serde_json::json;

/// More new rooms, tracks or kinds than a file brings unless its columns are mixed up.
pub const MOST_NAMES: usize = 200;

/// Why a file is not applied.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was applied, discarded or forgotten.
    Gone,
    /// Its columns do not say enough.
    Columns,
    /// Dates do not say whether the day or the month comes first, and nobody did.
    Order,
    /// Rows have errors, and nobody said to leave them out.
    Errors,
    /// It would make more rooms, tracks or kinds than can be meant.
    Names,
    /// No row is left.
    Nothing,
}

/// What is done with sessions that a file brought and that this one does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneRows {
    Stay,
    Cancel,
}

/// A file looked over against the draft as it is now.
pub struct LookedOver {
    pub file: ValidatedFile,
    pub known: Known,
    pub plan: Plan,
}

/// What a file says; a table by its columns.
pub fn schedule(content: &Content, choices: &Choices) -> Result<Schedule, Fault> {
    match content {
        Content::Schedule(schedule) => Ok(schedule.clone()),
        Content::Table(table) => {
            let mapping = LAYOUT.mapping(table, choices.table.columns.as_ref())?;
            let has_commas = columns::has_commas(table, &mapping);
            Ok(Schedule { events: columns::sessions(table, &mapping, choices.after_comma), has_commas, ..Schedule::default() })
        }
    }
}

/// Reads it and compares it with the draft, changing nothing. The inner error is what its columns lack.
pub async fn look_over(tx: &mut Tx, import: &Import, reading: Reading) -> Result<Result<LookedOver, Fault>, AppError> {
    let schedule = match schedule(&import.content, &import.choices) {
        Ok(schedule) => schedule,
        Err(fault) => return Ok(Err(fault)),
    };
    let known = store::known(tx).await?;
    let mut file = validate::file(&schedule, Reading { order: import.choices.date_order, ..reading });
    let mut plan = plan::plan(&file, &known, &import.choices, tx.now);
    file.mends.append(std::mem::take(&mut plan.mends));
    Ok(Ok(LookedOver { file, known, plan }))
}

/// How times are read for this summit, while nobody has said how dates are meant.
pub fn reading(app: &App) -> Reading {
    let identity = app.page_cache.identity();
    Reading { zone: identity.zone, days: identity.days, order: None }
}

/// Keeps the file that a form brought. Returns the address where it waits; the inner error is what is wrong with the form.
pub async fn receive(app: &App, by: PersonId, upload: &Upload<PastedForm, FILE_BYTES>) -> Result<Result<String, Problems>, AppError> {
    let parse = |file: &[u8], charset| read::content(file, charset).map(|(format, content)| (format.value(), content));
    sheet::receive(app, by, upload, &PLACE, parse).await
}

/// Where it is read what became of a file.
pub fn applied_path(id: ImportId) -> String {
    format!("{}/applied", PLACE.page(id))
}

/// Where a file that waits no more leads, if it was applied.
pub async fn led_to(tx: &mut Tx, id: ImportId) -> Result<Option<String>, AppError> {
    Ok(applied::find(tx, id).await?.map(|applied| applied_path(applied.import_id)))
}

pub async fn find(tx: &mut Tx, id: ImportId) -> Result<Option<Import>, AppError> {
    let mut import: Option<Import> = imports::find(tx, PLACE.slice, id).await?;
    if let Some(Import { content: Content::Table(table), choices, .. }) = &mut import {
        LAYOUT.go_to(table, &choices.table);
    }
    Ok(import)
}

pub async fn choose(tx: &mut Tx, id: ImportId, choices: &Choices) -> Result<(), AppError> {
    imports::update_choices(tx, PLACE.slice, id, choices).await
}

pub async fn discard(app: &App, by: PersonId, submission: &Submission, id: ImportId) -> Result<String, AppError> {
    sheet::discard(app, by, submission, &PLACE, id).await
}

/// What is done beside what the file says.
#[derive(Clone, Copy, Debug)]
pub struct Applying {
    pub bad: BadRows,
    pub gone: GoneRows,
    pub by: PersonId,
}

/// Does to the draft what the file would do to it as it is now.
pub async fn apply(tx: &mut Tx, id: ImportId, choices: Choices, applying: Applying, reading: Reading) -> Result<(), Failure<Refusal>> {
    store::lock(tx).await?;
    let Some(mut import) = find(tx, id).await? else { return Err(Refused(Refusal::Gone)) };
    import.choices = choices;
    let Ok(LookedOver { file, mut plan, .. }) = look_over(tx, &import, reading).await? else { return Err(Refused(Refusal::Columns)) };
    if file.asks_order && import.choices.date_order.is_none() {
        return Err(Refused(Refusal::Order));
    }
    if file.bad > 0 && applying.bad == BadRows::Refuse {
        return Err(Refused(Refusal::Errors));
    }
    if [&plan.rooms, &plan.tracks, &plan.kinds].iter().any(|names| names.len() > MOST_NAMES) {
        return Err(Refused(Refusal::Names));
    }
    if file.rows.is_empty() {
        return Err(Refused(Refusal::Nothing));
    }
    if applying.gone == GoneRows::Cancel {
        plan.cancelled = plan.absent.iter().filter(|a| a.is_brought).map(|a| a.slot).collect();
    }
    save(tx, &import, &file, &plan, applying.by).await?;
    Ok(())
}

/// Writes a plan, and what is needed to read about it and to undo it.
async fn save(tx: &mut Tx, import: &Import, file: &ValidatedFile, plan: &Plan, by: PersonId) -> Result<(), AppError> {
    let touched = Touched::of(plan);
    let before = touched.rows(tx).await?;
    store::save_plan(tx, plan).await?;
    let after = touched.rows(tx).await?;
    imports::delete(tx, PLACE.slice, import.import_id).await?;
    let counts = Counts::of(plan, file.bad);
    let said = SaidOfFile {
        left_out: file.problems.all().iter().map(Said::from).collect(),
        mended: file.mends.all().iter().map(Said::from).collect(),
        fields: file.left_out.0.clone(),
    };
    let details = json!({ "file": import.file_name, "sessions": counts, "mended": said.mended.len() });
    audit::record(tx, "agenda.imported", Some(import.import_id.0), details).await?;
    applied::insert(tx, Kept { import, counts, said, touched: &touched, before, after, by }).await
}

/// Why an import cannot be undone.
#[derive(Debug, PartialEq, Eq)]
pub enum UndoRefusal {
    /// It is not there, or undone.
    Gone,
    /// Something of what it made was changed, or is used by something else: what people call it, as far as it has a name.
    Changed(Vec<String>),
}

/// Makes the draft what it was before a file was applied.
pub async fn undo(tx: &mut Tx, id: ImportId) -> Result<(), Failure<UndoRefusal>> {
    store::lock(tx).await?;
    let Some((touched, before, left_as)) = applied::lock(tx, id).await? else { return Err(Refused(UndoRefusal::Gone)) };
    if let Some(changed) = store::changed_since(&left_as, &touched.rows(tx).await?) {
        return Err(Refused(UndoRefusal::Changed(changed)));
    }
    applied::restore(tx, &touched, &before).await?;
    applied::note_undone(tx, id).await?;
    audit::record(tx, "agenda.import_undone", Some(id.0), json!({})).await?;
    Ok(())
}
