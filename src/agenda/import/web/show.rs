//! What a file would do to the draft, and doing it.
use super::super::{
    actions::{self, BadRows, LookedOver, MOST_NAMES, Refusal},
    columns::{self, COLUMNS},
    judge,
    model::{Choices, Content, ImportId, Row, RowProblem},
    plan::{Absent, Item, Name, Outcome, Unknown, distinct},
    store::{self, Import},
};
use crate::{
    access::{Organise, Staff},
    agenda::programme::Text,
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        field::folded,
        flash::Notice,
        form::{self, EmptyForm, Fault, Form, Problems},
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows that are shown of a long list.
const SHOWN: usize = 200;

/// The fields as they were sent.
type Typed = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "agenda/import_show.html")]
struct ShowPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    import: Import,
    zone: Tz,
    /// None while a table's columns do not say enough.
    looked: Option<LookedOver>,
    leave_out: bool,
}

/// A column of a table: its place, its header, what stands below, and what it is taken for.
struct Column<'a> {
    index: usize,
    header: &'a str,
    sample: &'a str,
    chosen: String,
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn first<T>(all: &[T]) -> &[T] {
    &all[..all.len().min(SHOWN)]
}

impl ShowPage {
    fn columns(&self) -> Vec<Column<'_>> {
        let Content::Table(lines) = &self.import.content.0 else { return vec![] };
        let chosen = columns::chosen(lines, &self.import.choices);
        let cell = |line: usize, at: usize| lines.get(line).and_then(|l| l.cells.get(at)).map_or("", String::as_str);
        chosen
            .into_iter()
            .enumerate()
            .map(|(index, chosen)| Column { index, header: cell(0, index), sample: cell(1, index), chosen })
            .collect()
    }

    fn named<'a>(&self, name: &'a Name) -> &'a str {
        let at = |at: usize| name.names.get(at).map_or("", String::as_str);
        self.page.pick(at(0), at(1))
    }

    fn language(&self, text: &Text) -> &'static str {
        text.language(self.page.locale)
    }
}

/// What is shown of it.
impl LookedOver {
    fn count(&self, outcome: Outcome) -> i64 {
        number(self.plan.count(outcome))
    }

    fn bad(&self) -> i64 {
        number(self.sheet.bad)
    }

    fn new_speakers(&self) -> i64 {
        number(self.plan.speakers.len())
    }

    fn absent_count(&self) -> i64 {
        number(self.plan.absent.len())
    }

    /// Rows that change something.
    fn changes(&self) -> Vec<&Item> {
        self.plan.items.iter().filter(|item| item.outcome != Outcome::Unchanged).take(SHOWN).collect()
    }

    fn has_more_changes(&self) -> bool {
        self.plan.count(Outcome::New) + self.plan.count(Outcome::Changed) > SHOWN
    }

    fn row_problems(&self) -> &[RowProblem] {
        first(&self.sheet.problems)
    }

    fn absent(&self) -> &[Absent] {
        first(&self.plan.absent)
    }

    /// Names that the draft does not have: the name of their fields, its words, them, and what may be meant.
    fn unknown(&self) -> Vec<(&'static str, &'static str, &[Unknown], &[Name])> {
        let (plan, known) = (&self.plan, &self.known);
        let sorts: [(_, _, &[Unknown], &[Name]); 3] = [
            ("room", "agenda-import-unknown-rooms", &plan.unknown_rooms, &known.rooms),
            ("track", "agenda-import-unknown-tracks", &plan.unknown_tracks, &known.tracks),
            ("kind", "agenda-import-unknown-kinds", &plan.unknown_kinds, &known.kinds),
        ];
        sorts.into_iter().filter(|(_, _, unknown, _)| !unknown.is_empty()).map(|(n, k, unknown, o)| (n, k, first(unknown), o)).collect()
    }
}

async fn find(staff: &Staff<Organise>, app: &App, id: ImportId) -> Result<Option<Import>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::find_import(tx, id).await?)).await
}

async fn show_page(
    staff: Staff<Organise>,
    app: &App,
    import: Import,
    mut problems: Problems,
    leave_out: bool,
) -> Result<ShowPage, AppError> {
    let zone = app.page_cache.identity().zone;
    let looked = app.db.read(staff.person, async |tx| actions::look_over(tx, &import, zone).await).await?;
    let looked = looked.map_err(|fault| problems.add("columns", fault)).ok();
    Ok(ShowPage { page: staff.page, form_key: form::new_key(), problems, import, zone, looked, leave_out })
}

pub async fn show(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<ImportId>) -> PageResult {
    let import = find(&staff, &app, id).await?.ok_or(AppError::NotFound)?;
    page::ok(show_page(staff, &app, import, Problems::default(), false).await?)
}

pub async fn update(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<ImportId>, form: Form<Typed>) -> PageResult {
    let typed = |name: &str| form.typed.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value);
    let import = find(&staff, &app, id).await?;
    let zone = app.page_cache.identity().zone;
    let choices = import.as_ref().map(|import| choices(import, &form.typed, zone)).unwrap_or_default();
    if typed("step") != "apply" {
        import.ok_or(AppError::NotFound)?;
        app.db.write(staff.person, async |tx| actions::choose(tx, id, &choices).await).await?;
        return page::see_other(&format!("/admin/agenda/imports/{id}"));
    }
    let bad = if typed("leave_out") == "yes" { BadRows::LeaveOut } else { BadRows::Refuse };
    let done = app.db.once(staff.person, &form.submission, async |tx| {
        actions::apply(tx, id, choices.clone(), bad, zone).await?;
        Ok("/admin/agenda".to_owned())
    });
    let problems = match done.await {
        Ok(to) => return page::see_other_with(&to, &Notice::key("notice-agenda-imported")),
        Err(Refused(Refusal::Gone)) => return Err(AppError::NotFound),
        // Looking over says so again.
        Err(Refused(Refusal::Columns)) => Problems::default(),
        Err(Refused(Refusal::Errors)) => Problems::one("leave_out", "agenda-import-errors-left"),
        Err(Refused(Refusal::Names)) => Problems::one("apply", Fault("agenda-import-many-names", Some(("most", MOST_NAMES.to_string())))),
        Err(Refused(Refusal::Nothing)) => Problems::one("apply", "agenda-import-nothing"),
        Err(Broken(error)) => return Err(error),
    };
    let mut import = import.ok_or(AppError::NotFound)?;
    import.choices.0 = choices;
    page::rejected(show_page(staff, &app, import, problems, bad == BadRows::LeaveOut).await?)
}

pub async fn discard(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::discard(tx, id).await?;
        Ok("/admin/agenda/import".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-agenda-import-discarded"))
}

/// What was chosen on the page: either what the columns are, or what names mean.
fn choices(import: &Import, typed: &Typed, zone: Tz) -> Choices {
    let has = |step: &str| typed.iter().any(|(name, value)| name == "step" && value == step);
    let value = |name: String| typed.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value);
    if has("columns") {
        let Content::Table(lines) = &import.content.0 else { return import.choices.0.clone() };
        let column = |at: usize| COLUMNS.iter().map(|(v, ..)| *v).find(|v| *v == value(format!("column.{at}"))).unwrap_or_default();
        let width = lines.first().map_or(0, |line| line.cells.len());
        // What names mean is asked again: they may stand elsewhere.
        return Choices { columns: Some((0..width).map(|at| column(at).to_owned()).collect()), ..Choices::default() };
    }
    let Ok(events) = actions::events(&import.content, &import.choices) else { return import.choices.0.clone() };
    let rows = judge::sheet(&events, zone).rows;
    let meant = |field: &str, pick: fn(&Row) -> &str| -> BTreeMap<String, Uuid> {
        let names = distinct(rows.iter().map(pick)).into_iter().enumerate();
        names.filter_map(|(at, name)| Some((folded(name), value(format!("{field}.{at}")).parse().ok()?))).collect()
    };
    Choices {
        columns: import.choices.columns.clone(),
        rooms: meant("room", |r| &r.room),
        tracks: meant("track", |r| &r.track),
        kinds: meant("kind", |r| &r.kind),
    }
}
