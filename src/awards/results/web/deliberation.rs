//! A panel that deliberates: the figures, what its judges note, for whom they vote, and the chair's decision.
use super::{figures_view::View, shortlist::Pitching};
use crate::{
    awards::{
        ids::NominationId,
        pitches,
        results::{
            actions::{self, Refusal},
            forms::{BallotForm, DecisionForm, NoteForm, ShortlistForm},
            guards::Deliberator,
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
            Failure::{self, Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/deliberation.html")]
struct DeliberationPage {
    page: Page,
    form_key: Uuid,
    me: Deliberator,
    found: Found,
    typed: Typed,
    problems: Problems,
}

/// What stands in the forms of the page.
struct Typed {
    note: NoteForm,
    form: DecisionForm,
    ballot: Vec<String>,
    shortlist: ShortlistForm,
}

struct Found {
    /// None where the rows say nothing.
    figures: Option<Figures>,
    weighs_all: bool,
    decided: Option<Decided>,
    notes: Vec<Note>,
    /// For whom they vote themselves; none: they have not yet.
    ballot: Option<Vec<NominationId>>,
    votes: Vec<Votes>,
    may_decide: bool,
    has_free_chair: bool,
    pitching: Pitching,
    zone: Tz,
}

impl DeliberationPage {
    fn view<'a>(&'a self, figures: &'a Figures) -> View<'a> {
        View { page: &self.page, figures, is_part: !self.found.weighs_all }
    }

    fn address(&self) -> String {
        self.page.to(&path(&self.me))
    }

    /// Where the decision is sent.
    fn action(&self) -> String {
        format!("{}/decision", self.address())
    }

    fn votes_of(&self, entry: &EntryFigures) -> i64 {
        self.found.votes.iter().find(|one| one.nomination_id == entry.entry).map_or(0, |one| one.votes)
    }

    fn is_voted(&self, entry: &EntryFigures) -> bool {
        self.typed.ballot.contains(&entry.entry.to_string())
    }

    fn is_about(&self, entry: &EntryFigures) -> bool {
        self.typed.note.about == entry.entry.to_string()
    }

    fn about(&self, note: &Note) -> Option<&Bilingual> {
        self.found.figures.as_ref()?.name_of(note.nomination_id.as_ref()?)
    }

    fn form(&self) -> &DecisionForm {
        &self.typed.form
    }

    fn shortlist(&self) -> &ShortlistForm {
        &self.typed.shortlist
    }

    /// Where the choice of who is heard is sent.
    fn shortlist_action(&self) -> String {
        format!("{}/shortlist", self.address())
    }

    /// Where the pitches are followed.
    fn pitches(&self) -> String {
        self.page.to(&format!("/me/panels/{}/pitches", self.me.category.category_id))
    }
}

fn path(me: &Deliberator) -> String {
    format!("/me/panels/{}/deliberation", me.category.category_id)
}

/// At which field a refusal is said, and how.
pub fn said(refusal: Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::Early => ("is_final", "awards-decision-early"),
        Refusal::Made => ("is_final", "awards-decision-made"),
        Refusal::NotTheirs => ("is_final", "awards-decision-not-theirs"),
        Refusal::TooMany => ("votes", "awards-ballot-many"),
        Refusal::Unexplained => ("reason", "awards-decision-unexplained"),
        Refusal::Unmeant => ("departs", "awards-decision-departs-needed"),
    }
}

async fn found(me: &Deliberator, app: &App) -> Result<Found, AppError> {
    let id = me.category.category_id;
    let read = app.db.read(me.person, async |tx| {
        let rows = reading::rows(tx, Reader::Panel, &me.category).await?;
        let found = Found {
            figures: None,
            weighs_all: store::weighs_all(tx, id).await?,
            decided: store::decided(tx, id).await?,
            notes: store::list_notes(tx, id).await?,
            ballot: store::ballot_of(tx, id, me.judge).await?,
            votes: store::list_votes(tx, id).await?,
            may_decide: store::may_decide(tx, id).await?,
            has_free_chair: store::has_free_chair(tx, id).await?,
            pitching: Pitching::read(tx, &me.cycle, id).await?,
            zone: event::summit(tx).await?.zone,
        };
        Ok::<_, AppError>((rows, found))
    });
    let (rows, mut found) = read.await?;
    found.figures = reading::figures(rows).await?.into_iter().next().map(|one| one.decided(found.decided.as_ref()));
    Ok(found)
}

impl Typed {
    /// As the page opens.
    fn of(found: &Found) -> Self {
        Self {
            note: NoteForm::default(),
            form: found.figures.as_ref().map(DecisionForm::by_rule).unwrap_or_default(),
            ballot: found.ballot.iter().flatten().map(ToString::to_string).collect(),
            shortlist: found.pitching.form(found.figures.as_ref()),
        }
    }
}

fn shown(me: Deliberator, found: Found, typed: Typed, problems: Problems) -> DeliberationPage {
    DeliberationPage { page: me.page.clone(), form_key: form::new_key(), me, found, typed, problems }
}

pub async fn show(me: Deliberator, State(app): State<App>) -> PageResult {
    let found = found(&me, &app).await?;
    let typed = Typed::of(&found);
    page::ok(shown(me, found, typed, Problems::default()))
}

/// Leads back to the page, or says on it why nothing was done.
fn ended(
    (me, found, typed): (Deliberator, Found, Typed),
    done: Result<String, Failure<Refusal>>,
    at: &'static str,
    notice: &'static str,
) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(Refused(refusal)) => {
            let (field, key) = said(refusal);
            let field = if field == "is_final" { at } else { field };
            page::rejected(shown(me, found, typed, Problems::one(field, key)))
        }
        Err(Broken(error)) => Err(error),
    }
}

pub async fn note(me: Deliberator, State(app): State<App>, Form { typed, submission }: Form<NoteForm, LONGEST>) -> PageResult {
    let found = found(&me, &app).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let parsed = typed.parse(figures);
    let typed = Typed { note: typed, ..Typed::of(&found) };
    let (about, text) = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(me, found, typed, problems)),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::note(tx, (me.category.category_id, me.judge), about, &text).await?;
        Ok(path(&me))
    });
    let done = done.await;
    ended((me, found, typed), done, "note", "notice-awards-noted")
}

pub async fn vote(me: Deliberator, State(app): State<App>, Form { typed, submission }: Form<BallotForm>) -> PageResult {
    let found = found(&me, &app).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let parsed = typed.parse(figures);
    let typed = Typed { ballot: typed.votes, ..Typed::of(&found) };
    let votes = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(me, found, typed, problems)),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::vote(tx, (me.category.category_id, me.judge), &votes).await?;
        Ok(path(&me))
    });
    let done = done.await;
    ended((me, found, typed), done, "votes", "notice-awards-voted")
}

pub async fn decide(me: Deliberator, State(app): State<App>, Form { typed, submission }: Form<DecisionForm, LONGEST>) -> PageResult {
    let found = found(&me, &app).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let parsed = typed.parse(figures);
    let typed = Typed { form: typed, ..Typed::of(&found) };
    let ruling = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(me, found, typed, problems)),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::decide(tx, Reader::Panel, &me.category, ruling.clone()).await?;
        Ok(path(&me))
    });
    let done = done.await;
    page_cache::refresh(&app).await?;
    ended((me, found, typed), done, "is_final", "notice-awards-category-decided")
}

pub async fn shortlist(me: Deliberator, State(app): State<App>, Form { typed, submission }: Form<ShortlistForm>) -> PageResult {
    let found = found(&me, &app).await?;
    let figures = found.figures.as_ref().ok_or(AppError::NotFound)?;
    let (parsed, before) = (typed.parse(figures), typed.shown(figures));
    let typed = Typed { shortlist: typed, ..Typed::of(&found) };
    let heard = match parsed {
        Ok(heard) => heard,
        Err(problems) => return page::rejected(shown(me, found, typed, problems)),
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        pitches::shortlist(tx, &me.category, &heard, &before).await?;
        Ok(path(&me))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-shortlisted")),
        Err(Refused(refusal)) => page::rejected(shown(me, found, typed, Problems::one("heard", refusal.key()))),
        Err(Broken(error)) => Err(error),
    }
}
