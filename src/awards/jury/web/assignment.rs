//! Who judges what in a cycle: as it is, or as it is proposed, category by category; and moves by hand.
use super::assignment_view::{CategoryLine, EntryLine, Load, View};
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category, Cycle},
        ids::{CategoryId, CycleId, JudgeId, NominationId},
        jury::{
            actions::{self, NotAssigned},
            forms::{MoveForm, ProposalForm},
            names::names_of,
            planning::{Standing, Start},
            standing,
        },
    },
    kit::{
        app::App,
        bilingual::Bilingual,
        db::Tx,
        error::{
            AppError,
            Failure::{self, Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems, Query},
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/assignment.html")]
struct AssignmentPage {
    page: Page,
    form_key: Uuid,
    cycle_id: CycleId,
    cycle_name: Bilingual,
    /// What is proposed, and by what it is told; none: what is.
    proposed: Option<(&'static str, String)>,
    given: usize,
    taken: usize,
    categories: Vec<CategoryLine>,
    chosen: Option<CategoryId>,
    entries: Vec<EntryLine>,
    loads: Vec<Load>,
    problems: Problems,
    has_plan: bool,
}

impl AssignmentPage {
    fn is_chosen(&self, category: &CategoryId) -> bool {
        self.chosen == Some(*category)
    }

    /// The same page for another category.
    fn address_of(&self, category: &CategoryId) -> String {
        let from = self.proposed.as_ref().map(|(from, _)| format!("&from={from}")).unwrap_or_default();
        self.page.to(&format!("{}?category={category}{from}", path(self.cycle_id)))
    }
}

/// What there is to show.
struct Around {
    cycle: Cycle,
    categories: Vec<Category>,
    names: HashMap<JudgeId, String>,
    standing: Standing,
}

impl Around {
    async fn read(tx: &mut Tx, id: CycleId) -> Result<Self, AppError> {
        let standing = standing::read(tx, id).await?;
        Ok(Self {
            cycle: cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?,
            categories: cycle::list_categories(tx, id).await?,
            names: names_of(tx, &standing.judges).await?,
            standing,
        })
    }
}

/// Which proposal the page is asked for.
fn start(typed: &str) -> Option<(Start, &'static str)> {
    match typed {
        "before" => Some((Start::Before, "before")),
        "hand" => Some((Start::Hand, "hand")),
        _ => None,
    }
}

/// What the page is asked for: a proposal, if any, and a category.
struct Asked {
    start: Option<(Start, &'static str)>,
    category: String,
}

async fn shown(page: Page, around: Around, asked: &Asked, problems: Problems) -> Result<AssignmentPage, AppError> {
    let Around { cycle, categories, names, standing } = around;
    let (standing, plan) = if let Some((start, _)) = asked.start {
        standing::propose(standing, start).await?
    } else {
        let plan = standing.present();
        (standing, plan)
    };
    let (given, taken) = standing.changes(&plan);
    let proposed = asked.start.map(|(_, name)| (name, standing.digest(&plan)));
    let view = View { page: &page, standing: &standing, plan: &plan, names: &names, is_proposed: asked.start.is_some() };
    let categories: Vec<_> = categories.iter().filter_map(|category| view.category(category)).collect();
    let chosen = categories.iter().find(|one| one.id.to_string() == asked.category).or(categories.first()).map(|one| one.id);
    Ok(AssignmentPage {
        form_key: form::new_key(),
        cycle_id: cycle.cycle_id,
        cycle_name: cycle.name,
        given,
        taken,
        entries: chosen.map(|category| view.entries(category)).unwrap_or_default(),
        loads: view.loads(),
        has_plan: !standing.assigned.is_empty(),
        proposed,
        categories,
        chosen,
        problems,
        page,
    })
}

async fn around(person: PersonId, app: &App, id: CycleId) -> Result<Around, AppError> {
    app.db.read(person, async |tx| Around::read(tx, id).await).await
}

fn path(cycle: CycleId) -> String {
    format!("/admin/awards/cycles/{cycle}/assignment")
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>, query: Query) -> PageResult {
    let around = around(staff.person, &app, id).await?;
    let asked = Asked { start: start(query.get("from")), category: query.get("category").to_owned() };
    page::ok(shown(staff.page, around, &asked, Problems::default()).await?)
}

/// Makes the proposal that was shown the plan.
pub async fn apply(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<ProposalForm>,
) -> PageResult {
    let (from, name) = start(&typed.from).ok_or(AppError::NotFound)?;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::assign(tx, id, (from, &typed.digest)).await?;
        Ok(path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-assigned")),
        Err(Refused(refusal)) => {
            let asked = Asked { start: Some((from, name)), category: String::new() };
            let around = around(staff.person, &app, id).await?;
            page::rejected(shown(staff.page, around, &asked, Problems::one("proposal", said(refusal))).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}

fn said(refusal: NotAssigned) -> &'static str {
    match refusal {
        NotAssigned::Changed => "awards-assignment-changed",
        NotAssigned::NotSeated => "awards-assignment-unseated",
        NotAssigned::Walled => "awards-assignment-walled",
        NotAssigned::Full => "awards-assignment-full",
        NotAssigned::Left => "awards-assignment-left",
    }
}

/// The page of the category of an entry.
fn at(around: &Around, entry: NominationId) -> Asked {
    let own = around.standing.entries.iter().find(|one| one.nomination_id == entry);
    Asked { start: None, category: own.map(|one| one.category_id.to_string()).unwrap_or_default() }
}

/// A move by hand: what its notice says, once it is done.
async fn moved(
    (staff, app, id): (Staff<area::Awards>, &App, CycleId),
    (typed, submission): (MoveForm, Submission),
    work: impl AsyncFnOnce(&mut Tx, (JudgeId, NominationId)) -> Result<&'static str, Failure<NotAssigned>>,
) -> PageResult {
    let found = around(staff.person, app, id).await?;
    let pair = match typed.parse(&found.standing.judges, &found.standing.entries) {
        Ok(pair) => pair,
        Err(problems) => {
            let asked = Asked { start: None, category: String::new() };
            return page::rejected(shown(staff.page, found, &asked, problems).await?);
        }
    };
    let asked = at(&found, pair.1);
    let to = format!("{}?category={}", path(id), asked.category);
    let mut notice = "notice-saved";
    let done = app.db.once(staff.person, &submission, async |tx| {
        notice = work(tx, pair).await?;
        Ok(to)
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(Refused(refusal)) => page::rejected(shown(staff.page, found, &asked, Problems::one("judge", said(refusal))).await?),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn give(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<MoveForm>,
) -> PageResult {
    let given = async |tx: &mut Tx, pair| actions::give(tx, id, pair).await.map(|()| "notice-saved");
    moved((staff, &app, id), (typed, submission), given).await
}

pub async fn take(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<MoveForm>,
) -> PageResult {
    let taken = async |tx: &mut Tx, pair| {
        let is_worse = actions::take(tx, id, pair).await?;
        Ok(if is_worse { "notice-awards-taken-short" } else { "notice-saved" })
    };
    moved((staff, &app, id), (typed, submission), taken).await
}
