//! Organisers set up pools of places, and see how they fill.
use super::{
    Pool,
    actions::{self, PoolRefusal, PoolUse},
    chart::{self, Chart, ChartBox},
    forms::{MoveForm, PoolForm},
    store::{self, Waiter},
};
use crate::{
    access::{Editor, Staff, area},
    event::{self, Economy, Summit},
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Fault, Form, Problems, Query},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
    registration::ids::PoolId,
};
use askama::Template;
use axum::extract::State;

/// Days that a chart looks back.
const DAYS: i64 = 120;
/// People of a waiting list on a page.
const WAITERS: i64 = 50;

#[derive(Template)]
#[template(path = "registration/pools.html")]
struct PoolsPage {
    page: Page,
    pools: Vec<Pool>,
    economies: Vec<Economy>,
}

impl PoolsPage {
    /// Whose quota it is.
    fn quota(&self, pool: &Pool) -> Option<&Economy> {
        self.economies.iter().find(|e| Some(e.economy_id) == pool.economy)
    }

    fn bar(pool: &Pool) -> Vec<ChartBox> {
        chart::bar(pool)
    }
}

#[derive(Template)]
#[template(path = "registration/pool_new.html")]
struct NewPage {
    page: Page,
    form_key: FormKey,
    form: PoolForm,
    problems: Problems,
    economies: Vec<Economy>,
}

#[derive(Template)]
#[template(path = "registration/pool.html")]
struct PoolPage {
    page: Page,
    form_key: FormKey,
    form: PoolForm,
    problems: Problems,
    economies: Vec<Economy>,
    pool: Pool,
    bar: Vec<ChartBox>,
    chart: Option<Chart>,
    /// Those of the list that are on this page, with their places in it.
    waiters: Vec<(i64, Waiter)>,
    skipped: i64,
    /// Somebody who is being moved in the list.
    moved: MoveForm,
    summit: Summit,
}

impl PoolPage {
    /// The days at the beginning, the middle and the end of the picture.
    fn days(&self, chart: &Chart) -> (String, String, String) {
        (self.page.date(chart.first), self.page.date(chart.half), self.page.date(chart.last))
    }

    fn address(&self, skipped: i64) -> String {
        let path = path(self.pool.pool_id);
        if skipped > 0 { format!("{path}?after={skipped}#list") } else { format!("{path}#list") }
    }

    fn before(&self) -> Option<String> {
        (self.skipped > 0).then(|| self.address((self.skipped - WAITERS).max(0)))
    }

    fn after(&self) -> Option<String> {
        let next = self.skipped + WAITERS;
        (next < self.pool.waiting.into()).then(|| self.address(next))
    }
}

pub fn path(id: PoolId) -> String {
    format!("/admin/pools/{id}")
}

pub async fn index(staff: Staff<area::Registration>, State(app): State<App>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let (pools, economies) = (store::list(tx).await?, event::alphabetical(event::list_economies(tx).await?, &page));
        Ok::<_, AppError>(PoolsPage { page, pools, economies })
    });
    page::ok(shown.await?)
}

/// What a pool's page shows besides the pool: what is being typed, and where in the list it is.
pub struct PoolPageState {
    /// None: as the pool is.
    state: Option<FormState<PoolForm>>,
    moved: MoveForm,
    /// What is wrong with anything else than the pool's form.
    problems: Problems,
    skipped: i64,
}

impl PoolPageState {
    /// Again with a move that was not accepted.
    pub fn moving(moved: MoveForm, problems: Problems, position: Option<i64>) -> Self {
        let page = (position.unwrap_or(1) - 1).max(0) / WAITERS;
        Self { state: None, moved, problems, skipped: page * WAITERS }
    }
}

pub async fn pool_page(staff: Staff<area::Registration>, app: &App, id: PoolId, state: PoolPageState) -> Result<impl Template, AppError> {
    let page = staff.page;
    app.db
        .read(staff.person, async |tx| {
            let summit = event::summit(tx).await?;
            let pool = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            let as_it_is = || FormState::edit(PoolForm::of(&pool)).with_problems(state.problems);
            let FormState { form, problems, key } = state.state.unwrap_or_else(as_it_is);
            let levels = store::list_levels(tx, id, DAYS, summit.zone.name()).await?;
            Ok(PoolPage {
                form_key: key,
                form,
                problems,
                economies: event::alphabetical(event::list_economies(tx).await?, &page),
                bar: chart::bar(&pool),
                chart: Chart::of(levels, pool.snapshot(tx.now), summit.zone),
                waiters: (state.skipped + 1..).zip(store::list_waiters(tx, id, state.skipped, WAITERS).await?).collect(),
                skipped: state.skipped,
                moved: state.moved,
                pool,
                summit,
                page,
            })
        })
        .await
}

pub async fn show(staff: Staff<area::Registration>, State(app): State<App>, Id(id): Id<PoolId>, query: Query) -> PageResult {
    let skipped = query.get("after").parse().ok().filter(|n| (0..1_000_000_000).contains(n)).unwrap_or(0);
    let plain = PoolPageState { state: None, moved: MoveForm::default(), problems: Problems::default(), skipped };
    page::ok(pool_page(staff, &app, id, plain).await?)
}

async fn economies(staff: &Staff<area::Registration>, app: &App) -> Result<Vec<Economy>, AppError> {
    app.db.read(staff.person, async |tx| Ok(event::alphabetical(event::list_economies(tx).await?, &staff.page))).await
}

async fn find(staff: &Staff<area::Registration>, app: &App, id: PoolId) -> Result<Pool, AppError> {
    app.db.read(staff.person, async |tx| store::find(tx, id).await?.ok_or(AppError::NotFound)).await
}

fn new_page(page: Page, state: FormState<PoolForm>, economies: Vec<Economy>) -> NewPage {
    let FormState { form, problems, key } = state;
    NewPage { page, form_key: key, form, problems, economies }
}

pub async fn new(Editor(staff): Editor<area::Registration>, State(app): State<App>) -> PageResult {
    let form = PoolForm { capacity: String::new(), ..PoolForm::of(&Pool::new(PoolId::new_at(app.clock.now()))) };
    let economies = economies(&staff, &app).await?;
    page::ok(new_page(staff.page, FormState::new(form), economies))
}

pub async fn create(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Form { typed, submission }: Form<PoolForm>,
) -> PageResult {
    let pool = Pool::new(PoolId::new_at(app.clock.now()));
    let economies = economies(&staff, &app).await?;
    match save(&staff, &app, &pool, (typed, &submission), &economies).await? {
        Ok(_) => page::see_other_with("/admin/pools", &Notice::key("notice-saved")),
        Err(state) => page::rejected(new_page(staff.page, state, economies)),
    }
}

pub async fn update(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<PoolId>,
    Form { typed, submission }: Form<PoolForm>,
) -> PageResult {
    let (found, economies) = (find(&staff, &app, id).await, economies(&staff, &app).await?);
    if is_removed(&found, &submission) {
        return page::rejected(new_page(staff.page, FormState::removed(typed), economies));
    }
    let pool = found?;
    match save(&staff, &app, &pool, (typed, &submission), &economies).await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => {
            let again = PoolPageState { state: Some(state), moved: MoveForm::default(), problems: Problems::default(), skipped: 0 };
            page::rejected(pool_page(staff, &app, id, again).await?)
        }
    }
}

/// Saves what was typed and says where its page is, or gives the form to be shown again.
async fn save(
    staff: &Staff<area::Registration>,
    app: &App,
    known: &Pool,
    (typed, submission): (PoolForm, &Submission),
    economies: &[Economy],
) -> Result<Result<String, FormState<PoolForm>>, AppError> {
    let pool = match typed.parse(known, economies) {
        Ok(pool) => pool,
        Err(problems) => return Ok(Err(FormState::refused(typed, problems, submission))),
    };
    let id = pool.pool_id;
    let saved = async |tx: &mut Tx| Ok(store::find(tx, id).await?.as_ref().map(PoolForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save(tx, &pool).await?;
            Ok(path(id))
        },
        async |_, refusal| match refusal {
            PoolRefusal::NameTaken => Ok(Problems::one("name_en", "problem-taken")),
            PoolRefusal::CountsEverybody => Ok(Problems::one("economy", "registration-pool-counts-everybody")),
            PoolRefusal::BelowHeld => {
                let held = find(staff, app, id).await?.held();
                Ok(Problems::one("capacity", Fault("registration-below-held", Some(("held", staff.page.n(held))))))
            }
        },
    );
    let done = done.await?;
    if done.is_ok() {
        page_cache::refresh(app).await?;
    }
    Ok(done)
}

pub async fn remove(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<PoolId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let pool = find(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove(tx, pool.as_ref().map_err(|_| AppError::NotFound)?).await?;
        Ok("/admin/pools".to_owned())
    });
    let used = match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            return page::see_other_with(&to, &Notice::key("notice-removed"));
        }
        Err(Refused(PoolUse::Passes)) => "registration-pool-drawn-on",
        Err(Refused(PoolUse::Counted)) => "registration-pool-counted",
        Err(Broken(error)) => return Err(error),
    };
    let again = PoolPageState { state: None, moved: MoveForm::default(), problems: Problems::one("removal", used), skipped: 0 };
    page::rejected(pool_page(staff, &app, id, again).await?)
}
