//! Keeping a table, saying what its columns are, taking its honours into the archive.
use super::{
    columns::LAYOUT,
    validate::{self, Reading, ValidatedTable},
};
use crate::{
    awards::{
        archive::{actions, paths::ARCHIVE, store},
        cycle,
    },
    event::{self, Economy},
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{
            AppError,
            Failure::{self, Broken, Refused},
        },
        form::{Fault, Problems},
        ids::PersonId,
        sheet::{self, BadRows, FILE_BYTES, ImportId, ImportPlace, PastedForm, SheetTable, TableChoices, imports},
        submission::Submission,
        upload::Upload,
    },
};
use serde_json::json;

/// Where tables wait.
pub const PLACE: ImportPlace =
    ImportPlace { slice: "award_archive", path: "/admin/awards/archive/imports", form: "/admin/awards/archive/import" };

/// A table that waits.
pub type Import = sheet::Import<SheetTable, TableChoices>;

/// Why a table is not applied.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was applied, discarded or forgotten.
    Gone,
    /// Its columns do not say enough.
    Columns,
    /// Rows have problems, and nobody said to leave them out.
    Errors,
    /// No row is left.
    Nothing,
    /// Since it was looked over its columns were said anew, or somebody else changed the archive.
    Overtaken,
}

/// What an organiser saw when they pressed the button.
#[derive(Debug, PartialEq, Eq)]
pub struct Seen {
    /// What each column is taken for.
    pub columns: String,
    /// How many honours would be added.
    pub rows: String,
}

impl Seen {
    pub fn of(import: &Import, table: &ValidatedTable) -> Self {
        let columns = LAYOUT.show_mapping(&import.content, import.choices.columns.as_ref()).keys();
        Self { columns, rows: table.honours.len().to_string() }
    }
}

/// A table looked over against what there is now.
pub struct LookedOver {
    pub table: ValidatedTable,
    pub economies: Vec<Economy>,
}

/// Reads it and compares it with what there is, changing nothing. The inner error is what its columns lack.
pub async fn look_over(tx: &mut Tx, import: &Import) -> Result<Result<LookedOver, Fault>, AppError> {
    let mapping = match LAYOUT.mapping(&import.content, import.choices.columns.as_ref()) {
        Ok(mapping) => mapping,
        Err(fault) => return Ok(Err(fault)),
    };
    let (economies, there) = (event::list_all_economies(tx).await?, store::list(tx, None).await?);
    let run_here: Vec<_> = cycle::list_cycles(tx).await?.into_iter().map(|one| one.edition).collect();
    let reading = Reading { economies: &economies, there: &there, run_here: &run_here, now: tx.now };
    let table = validate::table(&import.content, &mapping, &reading);
    Ok(Ok(LookedOver { table, economies }))
}

/// Keeps the table that a form brought. Returns the address where it waits; the inner error is what is wrong with the form.
pub async fn receive(app: &App, by: PersonId, upload: &Upload<PastedForm, FILE_BYTES>) -> Result<Result<String, Problems>, AppError> {
    let parse = |file: &[u8], charset| LAYOUT.table(file, charset).map(|(format, table)| (format.value(), table));
    sheet::receive(app, by, upload, &PLACE, parse).await
}

pub async fn find(tx: &mut Tx, id: ImportId) -> Result<Option<Import>, AppError> {
    let mut import: Option<Import> = imports::find(tx, PLACE.slice, id).await?;
    if let Some(import) = &mut import {
        LAYOUT.go_to(&mut import.content, &import.choices);
    }
    Ok(import)
}

/// Where a table that waits no more leads, if it was applied.
pub async fn led_to(tx: &mut Tx, id: ImportId) -> Result<Option<String>, AppError> {
    Ok(imports::led_to(tx, PLACE.slice, id).await?)
}

pub async fn choose(tx: &mut Tx, id: ImportId, choices: &TableChoices) -> Result<(), AppError> {
    imports::update_choices(tx, PLACE.slice, id, choices).await
}

pub async fn discard(app: &App, by: PersonId, submission: &Submission, id: ImportId) -> Result<String, AppError> {
    sheet::discard(app, by, submission, &PLACE, id).await
}

/// Takes the honours of a table into the archive: all of them, or those without problems; just those that were `seen`.
pub async fn apply(tx: &mut Tx, id: ImportId, bad: BadRows, seen: &Seen) -> Result<(), Failure<Refusal>> {
    // Two who apply the same table at once come one after the other, and the second finds it gone.
    imports::lock(tx, PLACE.slice, id).await?;
    let Some(import) = find(tx, id).await? else { return Err(Refused(Refusal::Gone)) };
    let Ok(LookedOver { table, .. }) = look_over(tx, &import).await? else { return Err(Refused(Refusal::Columns)) };
    if *seen != Seen::of(&import, &table) {
        return Err(Refused(Refusal::Overtaken));
    }
    if table.honours.is_empty() {
        return Err(Refused(Refusal::Nothing));
    }
    if table.bad > 0 && bad == BadRows::Refuse {
        return Err(Refused(Refusal::Errors));
    }
    actions::add_all(tx, &table.honours).await.map_err(|failure| match failure {
        Refused(_) => Refused(Refusal::Overtaken),
        Broken(error) => Broken(error),
    })?;
    imports::note_applied(tx, PLACE.slice, id, ARCHIVE).await?;
    let details = json!({ "file": import.file_name, "new": table.honours.len(), "left_out": table.bad });
    audit::record(tx, "award_archive.imported", Some(id.0), details).await?;
    Ok(())
}
