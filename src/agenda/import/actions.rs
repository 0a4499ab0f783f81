//! Keeping a file, choosing, applying, discarding.
use super::{
    columns, judge,
    model::{Choices, Content, Format, ImportId, Raw, Sheet},
    plan::{self, Known, Outcome, Plan},
    store::{self, Import},
    write,
};
use crate::kit::{
    audit,
    db::Tx,
    error::{
        AppError,
        Failure::{self, Refused},
    },
    form::Fault,
    ids::PersonId,
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
    pub sheet: Sheet,
    pub known: Known,
    pub plan: Plan,
}

/// The events of a file; a table's by its columns.
pub fn events(content: &Content, choices: &Choices) -> Result<Vec<Raw>, Fault> {
    match content {
        Content::Events(events) => Ok(events.clone()),
        Content::Table(lines) => {
            let columns = columns::chosen(lines, choices);
            columns::check(&columns)?;
            Ok(columns::events(lines, &columns))
        }
    }
}

/// Reads it and compares it with the draft, changing nothing. The inner error is what its columns lack.
pub async fn look_over(tx: &mut Tx, import: &Import, zone: Tz) -> Result<Result<LookedOver, Fault>, AppError> {
    let events = match events(&import.content, &import.choices) {
        Ok(events) => events,
        Err(fault) => return Ok(Err(fault)),
    };
    let known = store::known(tx).await?;
    let sheet = judge::sheet(&events, zone);
    let plan = plan::plan(&sheet, &known, &import.choices, tx.now);
    Ok(Ok(LookedOver { sheet, known, plan }))
}

pub async fn keep(tx: &mut Tx, name: &str, read: &(Format, Content), by: PersonId) -> Result<ImportId, AppError> {
    let id = ImportId::new_at(tx.now);
    store::insert_import(tx, id, name, read, by).await?;
    audit::record(tx, "agenda.import_brought", Some(id.0), json!({ "file": name })).await?;
    Ok(id)
}

pub async fn choose(tx: &mut Tx, id: ImportId, choices: &Choices) -> Result<(), AppError> {
    Ok(store::update_choices(tx, id, choices).await?)
}

pub async fn discard(tx: &mut Tx, id: ImportId) -> Result<(), AppError> {
    if store::delete_import(tx, id).await? {
        audit::record(tx, "agenda.import_discarded", Some(id.0), json!({})).await?;
    }
    Ok(())
}

/// Does to the draft what the file would do to it as it is now.
pub async fn apply(tx: &mut Tx, id: ImportId, choices: Choices, bad: BadRows, zone: Tz) -> Result<(), Failure<Refusal>> {
    write::lock(tx).await?;
    let Some(mut import) = store::find_import(tx, id).await? else { return Err(Refused(Refusal::Gone)) };
    import.choices.0 = choices;
    let Ok(LookedOver { sheet, plan, .. }) = look_over(tx, &import, zone).await? else { return Err(Refused(Refusal::Columns)) };
    if sheet.bad > 0 && bad == BadRows::Refuse {
        return Err(Refused(Refusal::Errors));
    }
    if [&plan.rooms, &plan.tracks, &plan.kinds].iter().any(|names| names.len() > MOST_NAMES) {
        return Err(Refused(Refusal::Names));
    }
    if sheet.rows.is_empty() {
        return Err(Refused(Refusal::Nothing));
    }
    write::save_plan(tx, &plan).await?;
    store::delete_import(tx, id).await?;
    let details = json!({
        "file": import.file_name, "new": plan.count(Outcome::New), "changed": plan.count(Outcome::Changed),
        "unchanged": plan.count(Outcome::Unchanged), "left_out": sheet.bad,
    });
    audit::record(tx, "agenda.imported", Some(id.0), details).await?;
    Ok(())
}
