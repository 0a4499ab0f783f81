//! Organisers see who nominates for which economy, name coordinators and remove them.
use super::{
    actions::{self, Already},
    forms::{CoordinatorForm, RemovalForm},
    model::Coordinator,
    store,
};
use crate::{
    access::{Editor, Routes, Staff, area},
    event::{self, Economy, EconomyId},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        ids::PersonId,
        locale::Locale,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

const PATH: &str = "/admin/awards/coordinators";

pub fn routes(routes: Routes) -> Routes {
    routes.get(PATH, index).post(PATH, create).post("/admin/awards/coordinators/removal", remove)
}

/// An economy with those who nominate for it.
struct Line {
    economy: Economy,
    coordinators: Vec<Coordinator>,
}

#[derive(Template)]
#[template(path = "awards/coordinators.html")]
struct CoordinatorsPage {
    page: Page,
    form_key: Uuid,
    lines: Vec<Line>,
    form: CoordinatorForm,
    problems: Problems,
    languages: [Locale; 2],
}

impl CoordinatorsPage {
    /// Member economies, for which somebody can be named.
    fn members(&self) -> Vec<&Economy> {
        self.lines.iter().map(|line| &line.economy).filter(|economy| economy.is_member()).collect()
    }

    fn is_chosen(&self, economy: &Economy) -> bool {
        self.form.economy == economy.economy_id.to_string()
    }

    /// For how many economies nobody nominates.
    fn without(&self) -> usize {
        self.lines.iter().filter(|line| line.coordinators.is_empty()).count()
    }
}

/// The member economies, and others as long as somebody nominates for them.
async fn lines(staff: &Staff<area::Awards>, app: &App) -> Result<Vec<Line>, AppError> {
    let read =
        app.db.read(staff.person, async |tx| Ok::<_, AppError>((event::list_all_economies(tx).await?, store::list(tx, None).await?)));
    let (economies, coordinators) = read.await?;
    let line = |economy: Economy| {
        let own = coordinators.iter().filter(|one| one.economy_id == economy.economy_id);
        Line { coordinators: own.cloned().collect(), economy }
    };
    let all = event::alphabetical(economies, &staff.page).into_iter().map(line);
    Ok(all.filter(|line| line.economy.is_member() || !line.coordinators.is_empty()).collect())
}

fn shown(page: Page, lines: Vec<Line>, form: CoordinatorForm, problems: Problems) -> CoordinatorsPage {
    CoordinatorsPage { page, form_key: form::new_key(), lines, form, problems, languages: Locale::ALL }
}

async fn index(staff: Staff<area::Awards>, State(app): State<App>) -> PageResult {
    let lines = lines(&staff, &app).await?;
    let form = CoordinatorForm::usual(staff.page.locale);
    page::ok(shown(staff.page, lines, form, Problems::default()))
}

async fn create(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Form { typed, submission }: Form<CoordinatorForm>,
) -> PageResult {
    let lines = lines(&staff, &app).await?;
    let members: Vec<_> = lines.iter().map(|line| line.economy.clone()).filter(Economy::is_member).collect();
    let new = match typed.parse(&members) {
        Ok(new) => new,
        Err(problems) => return page::rejected(shown(staff.page, lines, typed, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::add(tx, &app, &new).await?;
        Ok(PATH.to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-coordinator-added")),
        Err(Refused(Already)) => page::rejected(shown(staff.page, lines, typed, Problems::one("email", "awards-coordinator-already"))),
        Err(Broken(error)) => Err(error),
    }
}

async fn remove(Editor(staff): Editor<area::Awards>, State(app): State<App>, Form { typed, submission }: Form<RemovalForm>) -> PageResult {
    let id = |typed: &str| Uuid::parse_str(typed).map_err(|_| AppError::NotFound);
    let (economy, person) = (EconomyId(id(&typed.of_economy)?), PersonId(id(&typed.person)?));
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove(tx, economy, person).await?;
        Ok(PATH.to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-removed"))
}
