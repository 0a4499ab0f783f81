//! Keeping a file, choosing, applying, discarding.
use super::{
    columns::{self, LAYOUT},
    model::{Choices, Content, Import, PLACE, Schedule, ValidatedFile},
    plan::{self, Known, Outcome, Plan},
    read, store,
    validate::{self, Reading},
    write,
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
    sheet::{self, FILE_BYTES, ImportId, PastedForm, imports},
    upload::Upload,
};
use chrono_tz::Tz;
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

/// What is done with rows that have errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRows {
    Refuse,
    LeaveOut,
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
            let mapping = LAYOUT.mapping(table, choices.columns.as_ref())?;
            Ok(Schedule { events: columns::sessions(table, &mapping), ..Schedule::default() })
        }
    }
}

/// Reads it and compares it with the draft, changing nothing. The inner error is what its columns lack.
pub async fn look_over(tx: &mut Tx, import: &Import, zone: Tz) -> Result<Result<LookedOver, Fault>, AppError> {
    let schedule = match schedule(&import.content, &import.choices) {
        Ok(schedule) => schedule,
        Err(fault) => return Ok(Err(fault)),
    };
    let known = store::known(tx).await?;
    let file = validate::file(&schedule, Reading { zone, order: import.choices.date_order });
    let plan = plan::plan(&file, &known, &import.choices, tx.now);
    Ok(Ok(LookedOver { file, known, plan }))
}

/// Keeps the file that a form brought. Returns the address where it waits; the inner error is what is wrong with the form.
pub async fn receive(app: &App, by: PersonId, upload: &Upload<PastedForm, FILE_BYTES>) -> Result<Result<String, Problems>, AppError> {
    let parse = |file: &[u8]| read::content(file).map(|(format, content)| (format.value(), content));
    sheet::receive(app, by, upload, &PLACE, parse).await
}

pub async fn find(tx: &mut Tx, id: ImportId) -> Result<Option<Import>, AppError> {
    imports::find(tx, PLACE.slice, id).await
}

pub async fn choose(tx: &mut Tx, id: ImportId, choices: &Choices) -> Result<(), AppError> {
    imports::update_choices(tx, PLACE.slice, id, choices).await
}

pub async fn discard(tx: &mut Tx, id: ImportId) -> sqlx::Result<()> {
    imports::discard(tx, PLACE.slice, id).await
}

/// Does to the draft what the file would do to it as it is now.
pub async fn apply(tx: &mut Tx, id: ImportId, choices: Choices, bad: BadRows, zone: Tz) -> Result<(), Failure<Refusal>> {
    write::lock(tx).await?;
    let Some(mut import) = find(tx, id).await? else { return Err(Refused(Refusal::Gone)) };
    import.choices = choices;
    let Ok(LookedOver { file, plan, .. }) = look_over(tx, &import, zone).await? else { return Err(Refused(Refusal::Columns)) };
    if file.asks_order && import.choices.date_order.is_none() {
        return Err(Refused(Refusal::Order));
    }
    if file.bad > 0 && bad == BadRows::Refuse {
        return Err(Refused(Refusal::Errors));
    }
    if [&plan.rooms, &plan.tracks, &plan.kinds].iter().any(|names| names.len() > MOST_NAMES) {
        return Err(Refused(Refusal::Names));
    }
    if file.rows.is_empty() {
        return Err(Refused(Refusal::Nothing));
    }
    write::save_plan(tx, &plan).await?;
    imports::delete(tx, PLACE.slice, id).await?;
    let details = json!({
        "file": import.file_name, "new": plan.count(Outcome::New), "changed": plan.count(Outcome::Changed),
        "unchanged": plan.count(Outcome::Unchanged), "left_out": file.bad,
        "mended": file.mends.all().len(),
    });
    audit::record(tx, "agenda.imported", Some(id.0), details).await?;
    Ok(())
}
