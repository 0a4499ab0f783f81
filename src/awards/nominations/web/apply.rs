//! Where somebody begins a nomination. Whoever has not signed in gets a letter by which they do.
use crate::{
    access::Visitor,
    accounts,
    awards::{
        coordinators,
        cycle::{self, Category, Cycle, Moment, Stage},
        nominations::{
            actions::{self, Began, Refusal},
            forms::ApplyForm,
            model::Route,
        },
    },
    event::{self, Economy, EconomyId},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        form::{self, Form, Problems, Query},
        host::client_ip,
        page::{self, Page, PageResult},
        submission::Submission,
        throttle::{self, Limit},
    },
};
use askama::Template;
use axum::{extract::State, http::request::Parts};
use chrono_tz::Tz;
use std::time::Duration;
use uuid::Uuid;

/// The same buckets as for signing in, so that nobody has mail sent to many addresses by using both forms.
const A_MAILBOX: Limit = Limit { burst: 4, refill: Duration::from_mins(3) };
const A_NETWORK: Limit = Limit { burst: 40, refill: Duration::from_secs(10) };

#[derive(Template)]
#[template(path = "awards/nominate.html")]
struct ApplyPage {
    page: Page,
    form_key: Uuid,
    form: ApplyForm,
    problems: Problems,
    around: Around,
}

impl ApplyPage {
    /// They come back from the letter by which they have signed in, with what they had chosen.
    fn has_come_back(&self) -> bool {
        self.page.viewer.is_some() && !self.form.category.is_empty() && !self.form.economy.is_empty() && self.problems.is_empty()
    }

    fn opens(&self) -> Option<String> {
        let at = self.around.cycle.as_ref()?.dates.at(Moment::NominationsOpen)?;
        Some(self.page.deadline(&at, &self.around.zone))
    }

    fn closes(&self) -> Option<String> {
        let at = self.around.cycle.as_ref()?.dates.at(Moment::NominationsClose)?;
        Some(self.page.deadline(&at, &self.around.zone))
    }
}

/// What can be entered now, and by whom.
struct Around {
    /// The cycle that the site shows.
    cycle: Option<Cycle>,
    stage: Stage,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    /// For which whoever looks nominates.
    own: Vec<EconomyId>,
    zone: Tz,
}

impl Around {
    fn is_open(&self) -> bool {
        self.stage == Stage::Nominations && !self.categories.is_empty()
    }

    fn is_ahead(&self) -> bool {
        self.stage == Stage::Preparation
    }
}

async fn around(visitor: &Visitor, app: &App) -> Result<Around, AppError> {
    let person = visitor.page.viewer.as_ref().map(|viewer| viewer.person);
    let read = app.db.read(visitor.actor(), async |tx| {
        let cycle = cycle::shown_cycle(tx).await?;
        let categories = match &cycle {
            Some(cycle) => cycle::list_categories(tx, cycle.cycle_id).await?,
            None => vec![],
        };
        let own = match person {
            Some(person) => coordinators::economies_of(tx, person).await?,
            None => vec![],
        };
        let stage = cycle.as_ref().map_or(Stage::Preparation, |cycle| cycle.stage(tx.now));
        let economies = event::alphabetical(event::list_economies(tx).await?, &visitor.page);
        Ok::<_, AppError>(Around { cycle, stage, categories, economies, own, zone: event::summit(tx).await?.zone })
    });
    read.await
}

fn shown(page: Page, form: ApplyForm, problems: Problems, around: Around) -> ApplyPage {
    ApplyPage { page, form_key: form::new_key(), form, problems, around }
}

pub async fn new(visitor: Visitor, State(app): State<App>, query: Query) -> PageResult {
    let around = around(&visitor, &app).await?;
    let only = if let [only] = &around.own[..] { only.to_string() } else { String::new() };
    let asked = query.get("economy");
    let economy = if asked.is_empty() { only } else { asked.to_owned() };
    let form = ApplyForm { category: query.get("category").to_owned(), economy, ..ApplyForm::default() };
    page::ok(shown(visitor.page, form, Problems::default(), around))
}

pub async fn create(visitor: Visitor, State(app): State<App>, parts: Parts, Form { typed, submission }: Form<ApplyForm>) -> PageResult {
    let around = around(&visitor, &app).await?;
    if !around.is_open() {
        return page::rejected(shown(visitor.page, typed, Problems::default(), around));
    }
    match &visitor.page.viewer {
        None => sign_in_first(visitor, &app, &parts, typed, around).await,
        Some(viewer) if viewer.acting.is_some() => {
            page::rejected(shown(visitor.page, typed, Problems::one("category", "awards-not-acting"), around))
        }
        Some(_) => begin(visitor, &app, (typed, submission), around).await,
    }
}

async fn sign_in_first(visitor: Visitor, app: &App, parts: &Parts, typed: ApplyForm, around: Around) -> PageResult {
    let email = match typed.address(&around.categories, &around.economies, visitor.page.locale) {
        Ok(email) => email,
        Err(problems) => return page::rejected(shown(visitor.page, typed, problems, around)),
    };
    let network = throttle::network(client_ip(app, parts));
    let keys = [(format!("sign-in mail {}", email.key), A_MAILBOX), (format!("sign-in from {network}"), A_NETWORK)];
    throttle::take(&app.db, &keys).await?;
    let page = &visitor.page;
    let next = format!("/awards/nominate?category={}&economy={}", page.encoded(&typed.category), page.encoded(&typed.economy));
    let locale = page.locale;
    let to = app.db.write(visitor.actor(), async |tx| accounts::let_in(tx, app, &email, &next, locale).await).await?;
    page::see_other(&to)
}

async fn begin(visitor: Visitor, app: &App, (typed, submission): (ApplyForm, Submission), around: Around) -> PageResult {
    let person = visitor.page.viewer.as_ref().map(|viewer| viewer.person).ok_or(AppError::SignIn)?;
    let (category, economy) = match typed.parse(&around.categories, &around.economies, visitor.page.locale) {
        Ok(read) => read,
        Err(problems) => return page::rejected(shown(visitor.page, typed, problems, around)),
    };
    let route = if around.own.contains(&economy) { Route::Association } else { Route::Application };
    let done = app.db.once(person, &submission, async |tx| {
        let id = actions::begin(tx, &Began { category, economy, owner: person, route }).await?;
        Ok(format!("/me/nominations/{id}"))
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(refusal)) => page::rejected(shown(visitor.page, typed, problem_of(&refusal), around)),
        Err(Broken(error)) => Err(error),
    }
}

fn problem_of(refusal: &Refusal) -> Problems {
    match refusal {
        Refusal::Economy => Problems::one("economy", "awards-economy-not-asked"),
        Refusal::ManyDrafts => Problems::one("category", "awards-drafts-many"),
        _ => Problems::one("category", "awards-not-open"),
    }
}
