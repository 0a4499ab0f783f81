//! The results of one category, for organisers; where no chair is free of ties, they decide.
use super::{deliberation::said, figures_view::View, shortlist::Pitching};
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category, Cycle},
        ids::CategoryId,
        pitches,
        results::{
            actions::{self, Refusal},
            forms::{DecisionForm, ShortlistForm},
            model::{Decided, EntryFigures, Figures, Honour, Note, Votes},
            reading::{self, Reader},
            store,
        },
    },
    event,
    kit::{
        app::App,
        bilingual::Bilingual,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/results_category.html")]
struct CategoryPage {
    page: Page,
    form_key: Uuid,
    found: Found,
    form: DecisionForm,
    shortlist: ShortlistForm,
    problems: Problems,
}

struct Found {
    category: Category,
    cycle: Cycle,
    /// None before the round is closed.
    figures: Option<Figures>,
    decided: Option<Decided>,
    votes: Vec<Votes>,
    /// What the panel has noted, where organisers decide.
    notes: Vec<Note>,
    may_decide: bool,
    has_free_chair: bool,
    pitching: Pitching,
    zone: Tz,
}

impl CategoryPage {
    fn view<'a>(&'a self, figures: &'a Figures) -> View<'a> {
        View { page: &self.page, figures, is_part: false }
    }

    /// Where the decision is sent.
    fn action(&self) -> String {
        self.page.to(&format!("/admin/awards/categories/{}/results/decision", self.found.category.category_id))
    }

    fn about(&self, note: &Note) -> Option<&Bilingual> {
        self.found.figures.as_ref()?.name_of(note.nomination_id.as_ref()?)
    }

    fn shortlist(&self) -> &ShortlistForm {
        &self.shortlist
    }

    /// Where the choice of who is heard is sent.
    fn shortlist_action(&self) -> String {
        self.page.to(&format!("/admin/awards/categories/{}/results/shortlist", self.found.category.category_id))
    }

    /// Where the pitches are planned.
    fn pitches(&self) -> String {
        self.page.to(&format!("/admin/awards/categories/{}/pitches", self.found.category.category_id))
    }

    fn votes_of(&self, entry: &EntryFigures) -> i64 {
        self.found.votes.iter().find(|one| one.nomination_id == entry.entry).map_or(0, |one| one.votes)
    }
}

async fn found(staff: &Staff<area::Awards>, app: &App, id: CategoryId) -> Result<Found, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
        let rows = reading::rows(tx, Reader::Organiser, &category).await?;
        let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
        let found = Found {
            pitching: Pitching::read(tx, &cycle, id).await?,
            cycle,
            figures: None,
            decided: store::decided(tx, id).await?,
            votes: store::list_votes(tx, id).await?,
            notes: store::list_notes(tx, id).await?,
            may_decide: store::may_decide(tx, id).await?,
            has_free_chair: store::has_free_chair(tx, id).await?,
            zone: event::summit(tx).await?.zone,
            category,
        };
        Ok::<_, AppError>((rows, found))
    });
    let (rows, mut found) = read.await?;
    found.figures = reading::figures(rows).await?.into_iter().next().map(|one| one.decided(found.decided.as_ref()));
    Ok(found)
}

fn shown(page: Page, found: Found, form: DecisionForm, problems: Problems) -> CategoryPage {
    CategoryPage { page, form_key: form::new_key(), shortlist: found.pitching.form(found.figures.as_ref()), found, form, problems }
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> PageResult {
    let found = found(&staff, &app, id).await?;
    let form = found.figures.as_ref().map(DecisionForm::by_rule).unwrap_or_default();
    page::ok(shown(staff.page, found, form, Problems::default()))
}

pub async fn decide(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<DecisionForm, LONGEST>,
) -> PageResult {
    let found = found(&staff, &app, id).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let parsed = typed.parse(figures);
    let again = |found, problems| shown(staff.page, found, typed, problems);
    let ruling = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(again(found, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::decide(tx, Reader::Organiser, &found.category, ruling.clone()).await?;
        Ok(format!("/admin/awards/categories/{id}/results"))
    });
    match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-awards-category-decided"))
        }
        Err(Refused(refusal)) => {
            let (field, key) = said(refusal);
            let key = if refusal == Refusal::NotTheirs { "awards-decide-chair" } else { key };
            page::rejected(again(found, Problems::one(field, key)))
        }
        Err(Broken(error)) => Err(error),
    }
}

pub async fn shortlist(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<ShortlistForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let (parsed, before) = (typed.parse(figures), typed.shown(figures));
    let form = DecisionForm::by_rule(figures);
    let again = |found, problems| CategoryPage { shortlist: typed, ..shown(staff.page, found, form, problems) };
    let heard = match parsed {
        Ok(heard) => heard,
        Err(problems) => return page::rejected(again(found, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        pitches::shortlist(tx, &found.category, &heard, &before).await?;
        Ok(format!("/admin/awards/categories/{id}/results"))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-shortlisted")),
        Err(Refused(refusal)) => page::rejected(again(found, Problems::one("heard", refusal.key()))),
        Err(Broken(error)) => Err(error),
    }
}
