//! The jury of a cycle: who is asked, who has signed, where they sit; organisers invite more.
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category, Cycle},
        ids::{CycleId, JudgeId},
        jury::{
            actions::{self, Already},
            forms::JudgeForm,
            model::{Answer, Judge, Reading, Seat, Seated},
            names::names_of,
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        ids::Id,
        locale::Locale,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashMap;
use uuid::Uuid;

/// A judge in the list.
struct Line {
    judge: Judge,
    name: String,
    seats: Vec<Seated>,
    /// Entries with which they have said to have a tie.
    ties: usize,
}

#[derive(Template)]
#[template(path = "awards/jury.html")]
struct JuryPage {
    page: Page,
    form_key: Uuid,
    cycle: Cycle,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    lines: Vec<Line>,
    form: JudgeForm,
    problems: Problems,
    readings: [Reading; 2],
    languages: [Locale; 2],
}

impl JuryPage {
    fn economy_of(&self, line: &Line) -> String {
        let own = self.economies.iter().find(|one| one.economy_id == line.judge.details.economy_id);
        own.map(|one| one.name(&self.page)).unwrap_or_default()
    }

    fn category_of(&self, seated: &Seated) -> &str {
        let own = self.categories.iter().find(|one| one.category_id == seated.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }

    fn count(&self, answer: Answer) -> usize {
        self.lines.iter().filter(|line| line.judge.answer() == answer).count()
    }

    /// How many of those who have not declined sit in the panel of a category and score.
    fn seated_in(&self, category: &Category) -> usize {
        let sits = |line: &&Line| line.seats.iter().any(|one| one.category_id == category.category_id && one.seat != Seat::Observer);
        self.lines.iter().filter(|line| line.judge.answer() != Answer::Declined).filter(sits).count()
    }

    fn is_short(&self, category: &Category) -> bool {
        i32::try_from(self.seated_in(category)).is_ok_and(|seated| seated < category.jury_size)
    }
}

/// What the page shows besides its form.
struct Around {
    cycle: Cycle,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    lines: Vec<Line>,
}

impl Around {
    async fn read(tx: &mut Tx, id: CycleId) -> Result<Self, AppError> {
        let judges = store::list(tx, id).await?;
        let ids: Vec<_> = judges.iter().map(|judge| judge.judge_id).collect();
        let mut names = names_of(tx, &judges).await?;
        let mut seats: HashMap<JudgeId, Vec<Seated>> = HashMap::new();
        for seated in store::seats_of_judges(tx, &ids).await? {
            seats.entry(seated.judge_id).or_default().push(seated);
        }
        let mut ties: HashMap<JudgeId, usize> = HashMap::new();
        for (judge, declared) in store::list_declarations(tx, &ids).await? {
            *ties.entry(judge).or_default() += usize::from(declared.kind.is_some());
        }
        let line = |judge: Judge| Line {
            name: names.remove(&judge.judge_id).unwrap_or_default(),
            seats: seats.remove(&judge.judge_id).unwrap_or_default(),
            ties: ties.remove(&judge.judge_id).unwrap_or_default(),
            judge,
        };
        Ok(Self {
            cycle: cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?,
            categories: cycle::list_categories(tx, id).await?,
            economies: event::list_all_economies(tx).await?,
            lines: judges.into_iter().map(line).collect(),
        })
    }
}

async fn around(staff: &Staff<area::Awards>, app: &App, id: CycleId) -> Result<Around, AppError> {
    app.db.read(staff.person, async |tx| Around::read(tx, id).await).await
}

fn shown(page: Page, around: Around, form: JudgeForm, problems: Problems) -> JuryPage {
    let Around { cycle, categories, economies, lines } = around;
    let economies = event::alphabetical(economies, &page);
    JuryPage {
        page,
        form_key: form::new_key(),
        cycle,
        categories,
        economies,
        lines,
        form,
        problems,
        readings: Reading::ALL,
        languages: Locale::ALL,
    }
}

pub async fn index(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let around = around(&staff, &app, id).await?;
    let form = JudgeForm::usual(staff.page.locale);
    page::ok(shown(staff.page, around, form, Problems::default()))
}

pub fn path(cycle: CycleId) -> String {
    format!("/admin/awards/cycles/{cycle}/jury")
}

pub async fn create(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<JudgeForm>,
) -> PageResult {
    let around = around(&staff, &app, id).await?;
    let new = match typed.parse_new(&around.economies) {
        Ok(new) => new,
        Err(problems) => return page::rejected(shown(staff.page, around, typed, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::invite(tx, &app, &around.cycle, &new).await?;
        Ok(path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-judge-invited")),
        Err(Refused(Already)) => page::rejected(shown(staff.page, around, typed, Problems::one("email", "awards-judge-already"))),
        Err(Broken(error)) => Err(error),
    }
}

/// The form of somebody who was removed meanwhile, to be invited anew.
pub async fn invite_anew(staff: Staff<area::Awards>, app: &App, typed: JudgeForm) -> PageResult {
    let cycle = Uuid::parse_str(&typed.cycle).map_err(|_| AppError::NotFound)?;
    let around = around(&staff, app, CycleId(cycle)).await?;
    let typed = JudgeForm { language: staff.page.locale.tag().to_owned(), ..typed };
    page::rejected(shown(staff.page, around, typed, Problems::one("email", "problem-removed")))
}
