//! What a table of past honours would add, and adding it.
use crate::{
    access::{Editor, Staff, area},
    awards::{
        archive::{
            import::{
                actions::{self, Import, LookedOver, PLACE, Refusal, Seen},
                columns::LAYOUT,
            },
            model::PastHonour,
            paths::ARCHIVE,
        },
        whose::whose,
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        sheet::{Answers, BadRows, Format, ImportId, PagedRows, Paging, RowProblem, ShowMapping, answer},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

/// The lists of the page that are shown a page at a time, by the ids of their headings.
const LISTS: [&str; 4] = ["errors", "mends", "repeats", "honours"];

#[derive(Template)]
#[template(path = "awards/archive_import_show.html")]
struct ShowPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    import: Import,
    format: Format,
    paging: Paging,
    /// None while the columns do not say enough.
    looked: Option<LookedOver>,
    leave_out: bool,
}

impl ShowPage {
    fn mapping(&self) -> ShowMapping {
        LAYOUT.show_mapping(&self.import.content, self.import.choices.columns.as_ref())
    }

    fn seen(&self, looked: &LookedOver) -> Seen {
        Seen::of(&self.import, &looked.table)
    }

    fn errors<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, RowProblem> {
        self.paging.rows("errors", looked.table.problems.all())
    }

    fn mends<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, RowProblem> {
        self.paging.rows("mends", looked.table.mends.all())
    }

    fn repeats<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, RowProblem> {
        self.paging.rows("repeats", looked.table.repeats.all())
    }

    fn honours<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, PastHonour> {
        self.paging.rows("honours", &looked.table.honours)
    }

    fn whose(&self, looked: &LookedOver, honour: &PastHonour) -> String {
        whose(&honour.organisation, honour.economy_id, &looked.economies, &self.page)
    }
}

impl LookedOver {
    fn bad(&self) -> i64 {
        i64::try_from(self.table.bad).unwrap_or(i64::MAX)
    }
}

/// The page of what waits; where that was applied, it leads to the archive.
async fn look(staff: Staff<area::Awards>, app: &App, id: ImportId, query: &Query) -> PageResult {
    match app.db.read(staff.person, async |tx| actions::led_to(tx, id).await).await? {
        Some(to) => page::see_other(&to),
        None => page::ok(show_page(staff, app, id, query, Problems::default(), BadRows::Refuse).await?),
    }
}

async fn show_page(
    staff: Staff<area::Awards>,
    app: &App,
    id: ImportId,
    query: &Query,
    mut problems: Problems,
    bad: BadRows,
) -> Result<ShowPage, AppError> {
    let found = app.db.read(staff.person, async |tx| {
        let import = actions::find(tx, id).await?.ok_or(AppError::NotFound)?;
        let looked = actions::look_over(tx, &import).await?;
        Ok::<_, AppError>((import, looked))
    });
    let (import, looked) = found.await?;
    let looked = looked.map_err(|fault| problems.add("columns", fault)).ok();
    let format = Format::of(&import.format).ok_or(AppError::NotFound)?;
    let paging = Paging::new(PLACE.page(id), query, &LISTS);
    let leave_out = bad == BadRows::LeaveOut;
    Ok(ShowPage { page: staff.page, form_key: form::new_key(), problems, import, format, paging, looked, leave_out })
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<ImportId>, query: Query) -> PageResult {
    look(staff, &app, id, &query).await
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    query: Query,
    form: Form<Answers>,
) -> PageResult {
    if answer(&form.typed, "step") == "columns" {
        let choose = async |tx: &mut _| {
            let import = actions::find(tx, id).await?.ok_or(AppError::NotFound)?;
            actions::choose(tx, id, &LAYOUT.chosen(&import.content, &form.typed)).await
        };
        app.db.write(staff.person, choose).await?;
        return page::see_other(&PLACE.page(id));
    }
    let bad = BadRows::of(&form.typed);
    let [columns, rows] = ["seen_columns", "seen_rows"].map(|field| answer(&form.typed, field).to_owned());
    let seen = Seen { columns, rows };
    let done = app.db.once(staff.person, &form.submission, async |tx| {
        actions::apply(tx, id, bad, &seen).await?;
        Ok(ARCHIVE.to_owned())
    });
    let problems = match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            return page::see_other_with(&to, &Notice::key("notice-awards-archived"));
        }
        Err(Refused(Refusal::Gone)) => return look(staff, &app, id, &query).await,
        // Looking over says so again.
        Err(Refused(Refusal::Columns)) => Problems::default(),
        Err(Refused(Refusal::Overtaken)) => Problems::one("apply", "sheet-overtaken"),
        Err(Refused(Refusal::Errors)) => Problems::one("leave_out", "sheet-errors-left"),
        Err(Refused(Refusal::Nothing)) => Problems::one("apply", "sheet-nothing-left"),
        Err(Broken(error)) => return Err(error),
    };
    page::rejected(show_page(staff, &app, id, &query, problems, bad).await?)
}

pub async fn discard(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let to = actions::discard(&app, staff.person, &submission, id).await?;
    page::see_other_with(&to, &Notice::key("notice-awards-archive-discarded"))
}
