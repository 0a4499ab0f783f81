//! What somebody nominates: a coordinator's economy with its quotas, and one's own applications.
use super::correction::correction;
use crate::{
    access::Oneself,
    awards::{
        coordinators,
        cycle::{self, Category, Cycle, Moment, Stage},
        ids::{CategoryId, NominationId, QuestionId},
        nominations::{
            model::{Contents, Nomination, Route, check::problems_of},
            store,
        },
    },
    event::{self, Economy, EconomyId},
    kit::{
        app::App,
        bilingual::Bilingual,
        clock::Timestamp,
        db::Tx,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::collections::HashMap;
use uuid::Uuid;

/// A nomination in a list.
struct Line {
    nomination: Nomination,
    category: Bilingual,
    /// How much of it is missing, while it is open.
    missing: Option<usize>,
    /// Until when it can be corrected, in words, while it is to be.
    correction: Option<String>,
    is_honoured: bool,
}

/// Nominations of the awards that the site shows, and of earlier ones.
#[derive(Default)]
struct Lines {
    current: Vec<Line>,
    earlier: Vec<Line>,
}

/// What an economy has used of a category's quota.
struct Quota {
    category: Bilingual,
    used: usize,
    most: Option<i32>,
}

/// An economy for which somebody nominates.
struct OwnEconomy {
    economy: Economy,
    quotas: Vec<Quota>,
    lines: Lines,
}

#[derive(Template)]
#[template(path = "awards/nominations_mine.html")]
struct MinePage {
    page: Page,
    economies: Vec<OwnEconomy>,
    applications: Lines,
    cycle: Option<Cycle>,
    is_open: bool,
    zone: Tz,
}

impl Lines {
    fn is_empty(&self) -> bool {
        self.current.is_empty() && self.earlier.is_empty()
    }
}

impl MinePage {
    fn closes(&self) -> Option<String> {
        let at = self.cycle.as_ref()?.dates.at(Moment::NominationsClose)?;
        Some(self.page.deadline(&at, &self.zone))
    }
}

/// What the lists are made of.
struct Read {
    nominations: Vec<Nomination>,
    honoured: Vec<NominationId>,
    contents: HashMap<NominationId, Contents>,
    files: HashMap<NominationId, Vec<QuestionId>>,
    categories: HashMap<CategoryId, Category>,
    names: HashMap<Uuid, Bilingual>,
    page: Page,
    now: Timestamp,
    zone: Tz,
}

impl Read {
    async fn of(tx: &mut Tx, me: &Oneself, own: &[EconomyId], current: Vec<Category>, zone: Tz) -> Result<Self, AppError> {
        let nominations = store::list_mine(tx, me.person, own).await?;
        let open: Vec<_> = nominations.iter().filter(|one| one.is_open(tx.now)).map(|one| one.nomination_id).collect();
        let categories: Vec<_> = nominations.iter().map(|one| one.category_id.0).collect();
        let ids: Vec<_> = nominations.iter().map(|one| one.nomination_id).collect();
        Ok(Self {
            honoured: store::honoured_among(tx, &ids).await?,
            contents: store::contents_of(tx, &open).await?,
            files: store::answered_by_files(tx, &open).await?,
            names: cycle::find_names(tx, &categories).await?.into_iter().collect(),
            categories: current.into_iter().map(|category| (category.category_id, category)).collect(),
            page: me.page.clone(),
            now: tx.now,
            zone,
            nominations,
        })
    }

    fn line(&self, nomination: &Nomination) -> Line {
        let today = self.now.with_timezone(&self.zone).date_naive();
        let contents = self.contents.get(&nomination.nomination_id);
        let missing = contents.zip(self.categories.get(&nomination.category_id)).map(|(contents, category)| {
            let files = self.files.get(&nomination.nomination_id).map_or(&[][..], Vec::as_slice);
            problems_of(category, contents, files, today).all().len()
        });
        let category = self.names.get(&nomination.category_id.0).cloned().unwrap_or_default();
        let is_honoured = self.honoured.contains(&nomination.nomination_id);
        let correction = correction(&self.page, nomination, self.now, self.zone);
        Line { nomination: nomination.clone(), category, missing, correction, is_honoured }
    }

    fn lines<'a>(&self, nominations: impl Iterator<Item = &'a Nomination>) -> Lines {
        let (current, earlier): (Vec<_>, Vec<_>) = nominations.partition(|one| self.categories.contains_key(&one.category_id));
        let lines = |all: Vec<&Nomination>| all.into_iter().map(|one| self.line(one)).collect();
        Lines { current: lines(current), earlier: lines(earlier) }
    }

    fn economy(&self, economy: Economy, order: &[CategoryId]) -> OwnEconomy {
        let own = || self.nominations.iter().filter(|one| one.economy_id == economy.economy_id);
        let quotas = order.iter().filter_map(|id| self.categories.get(id)).map(|category| Quota {
            category: category.name.clone(),
            used: own().filter(|one| one.category_id == category.category_id && one.state.counts()).count(),
            most: category.quota,
        });
        OwnEconomy { quotas: quotas.collect(), lines: self.lines(own()), economy }
    }
}

pub async fn index(me: Oneself, State(app): State<App>) -> PageResult {
    let read = app.db.read(me.person, async |tx| {
        let own = coordinators::economies_of(tx, me.person).await?;
        let cycle = cycle::shown_cycle(tx).await?;
        let current = match &cycle {
            Some(cycle) => cycle::list_categories(tx, cycle.cycle_id).await?,
            None => vec![],
        };
        let zone = event::summit(tx).await?.zone;
        let is_open = cycle.as_ref().is_some_and(|cycle| cycle.stage(tx.now) == Stage::Nominations);
        let order: Vec<_> = current.iter().map(|category| category.category_id).collect();
        let economies = event::alphabetical(event::list_all_economies(tx).await?, &me.page);
        let read = Read::of(tx, &me, &own, current, zone).await?;
        let applications = read.nominations.iter().filter(|one| one.route == Route::Application && !own.contains(&one.economy_id));
        let applications = read.lines(applications);
        let economies = economies.into_iter().filter(|one| own.contains(&one.economy_id)).map(|one| read.economy(one, &order)).collect();
        Ok::<_, AppError>((economies, applications, cycle, is_open, zone))
    });
    let (economies, applications, cycle, is_open, zone) = read.await?;
    page::ok(MinePage { page: me.page, economies, applications, cycle, is_open, zone })
}
