//! Organisers add categories and change them.
use super::cycles;
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{
            actions::{self, CategoryRefusal},
            forms::CategoryForm,
            model::{Category, Cycle, EntryKind, Fixed, Requirement},
            store,
        },
        ids::{CategoryId, CycleId},
    },
    event::{self, Economy},
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::AppError,
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "awards/category_edit.html")]
pub struct CategoryPage {
    page: Page,
    form_key: FormKey,
    cycle: Cycle,
    /// None while it is being added.
    known: Option<Category>,
    form: CategoryForm,
    problems: Problems,
    economies: Vec<Economy>,
    entry_kinds: [EntryKind; 3],
    requirements: [Requirement; 2],
    now: Timestamp,
}

impl CategoryPage {
    /// Of a new one nothing is.
    fn fixed(&self) -> Fixed {
        let fixed = self.cycle.fixed(self.now);
        let is_known = self.known.is_some();
        Fixed { entry: fixed.entry && is_known, judging: fixed.judging && is_known }
    }

    fn action(&self) -> String {
        match &self.known {
            Some(category) => format!("/admin/awards/categories/{}", category.category_id),
            None => format!("{}/categories/new", cycles::path(self.cycle.cycle_id)),
        }
    }
}

/// What there is round the form.
pub struct Around {
    pub cycle: Cycle,
    economies: Vec<Economy>,
    next_position: i32,
    pub now: Timestamp,
}

impl Around {
    pub async fn read(tx: &mut Tx, cycle: CycleId) -> Result<Self, AppError> {
        Ok(Self {
            cycle: store::find_cycle(tx, cycle).await?.ok_or(AppError::NotFound)?,
            economies: event::list_economies(tx).await?,
            next_position: store::next_position(tx, cycle).await?,
            now: tx.now,
        })
    }
}

pub fn form_page(page: Page, known: Option<Category>, state: FormState<CategoryForm>, around: Around) -> CategoryPage {
    let FormState { form, problems, key } = state;
    let economies = event::alphabetical(around.economies, &page);
    CategoryPage {
        page,
        form_key: key,
        cycle: around.cycle,
        known,
        form,
        problems,
        economies,
        entry_kinds: EntryKind::ALL,
        requirements: Requirement::ALL,
        now: around.now,
    }
}

/// A category with what there is round it; not found if there is none.
pub async fn found(staff: &Staff<area::Awards>, app: &App, id: CategoryId) -> Result<(Category, Around), AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let category = store::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
        let around = Around::read(tx, category.cycle_id).await?;
        Ok((category, around))
    });
    read.await
}

/// Categories of the cycle that the removed one was in, or of the newest if that was removed too.
pub async fn remaining(staff: &Staff<area::Awards>, app: &App, cycle: &str) -> Result<Vec<Category>, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let cycles = store::list_cycles(tx).await?;
        let own = cycles.iter().find(|one| one.cycle_id.to_string() == cycle).or(cycles.first());
        let all = match own {
            Some(own) => store::list_categories(tx, own.cycle_id).await?,
            None => vec![],
        };
        Ok::<_, AppError>(all)
    });
    read.await
}

async fn around(staff: &Staff<area::Awards>, app: &App, cycle: CycleId) -> Result<Around, AppError> {
    app.db.read(staff.person, async |tx| Around::read(tx, cycle).await).await
}

pub async fn new(Editor(staff): Editor<area::Awards>, State(app): State<App>, Id(cycle): Id<CycleId>) -> PageResult {
    let around = around(&staff, &app, cycle).await?;
    let form = CategoryForm::usual(around.next_position);
    page::ok(form_page(staff.page, None, FormState::new(form), around))
}

pub async fn create(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(cycle): Id<CycleId>,
    Form { typed, submission }: Form<CategoryForm>,
) -> PageResult {
    let found = around(&staff, &app, cycle).await;
    if matches!(found, Err(AppError::NotFound)) && typed.cycle == cycle.to_string() {
        return add_anew(staff, &app, typed).await;
    }
    save(staff, app, None, (typed, submission), found?).await
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> PageResult {
    let (category, around) = found(&staff, &app, id).await?;
    let state = FormState::edit(CategoryForm::of(&category));
    page::ok(form_page(staff.page, Some(category), state, around))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<CategoryForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return add_anew(staff, &app, typed).await;
    }
    let (category, around) = found?;
    save(staff, app, Some(category), (typed, submission), around).await
}

/// The form of what was removed meanwhile, to be added to its cycle; to the newest one, if that was removed too.
async fn add_anew(staff: Staff<area::Awards>, app: &App, typed: CategoryForm) -> PageResult {
    let read = app.db.read(staff.person, async |tx| {
        let cycles = store::list_cycles(tx).await?;
        let own = cycles.iter().find(|cycle| cycle.cycle_id.to_string() == typed.cycle);
        let (cycle, said) = match (own, cycles.first()) {
            (Some(own), _) => (own, "problem-removed"),
            (None, Some(newest)) => (newest, "awards-cycle-removed"),
            (None, None) => return Ok(None),
        };
        Ok::<_, AppError>(Some((Around::read(tx, cycle.cycle_id).await?, said)))
    });
    let Some((around, said)) = read.await? else {
        return page::see_other_with("/admin/awards", &Notice::key("notice-awards-gone"));
    };
    let state = FormState::removed(typed).with_problems(Problems::one("name_en", said));
    page::rejected(form_page(staff.page, None, state, around))
}

async fn save(
    staff: Staff<area::Awards>,
    app: App,
    known: Option<Category>,
    (typed, submission): (CategoryForm, Submission),
    around: Around,
) -> PageResult {
    let (cycle, is_new) = (around.cycle.cycle_id, known.is_none());
    let id = known.as_ref().map_or_else(|| CategoryId::new_at(around.now), |category| category.category_id);
    let read = typed.parse((id, cycle), &around.economies, known.as_ref());
    let saved = async |tx: &mut Tx| Ok(store::find_category(tx, id).await?.as_ref().map(CategoryForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, category| {
            if is_new {
                actions::add_category(tx, &category).await?;
            } else {
                actions::save_category(tx, &category).await?;
            }
            Ok(cycles::path(cycle))
        },
        async |_, refusal| Ok(problem_of(refusal)),
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff.page, known, state, around)),
    }
}

/// Where a refusal is said on the form of a category.
pub fn problem_of(refusal: CategoryRefusal) -> Problems {
    match refusal {
        CategoryRefusal::EnglishTaken => Problems::one("name_en", "problem-taken"),
        CategoryRefusal::UrduTaken => Problems::one("name_ur", "problem-taken"),
        CategoryRefusal::EntryKept => Problems::one("entry_kind", "awards-entry-kept"),
        CategoryRefusal::JudgingKept => Problems::one("winners", "awards-judging-kept"),
        CategoryRefusal::TooLate => Problems::one("name_en", "awards-category-late"),
        CategoryRefusal::InUse => Problems::one("removal", "awards-category-in-use"),
    }
}
