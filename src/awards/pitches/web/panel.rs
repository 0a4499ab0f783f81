//! The pitches of a panel as those who sit in it follow them: in which order, when, and the clock; the chair sets it.
use super::clock::ClockView;
use crate::{
    awards::{
        ids::CategoryId,
        pitches::{
            actions,
            forms::ClockForm,
            guards::Panelist,
            model::{Pitch, Room},
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::Form,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::{extract::State, response::Response};
use chrono_tz::Tz;

#[derive(Template)]
#[template(path = "awards/pitches.html")]
struct PitchesPage {
    page: Page,
    me: Panelist,
    heard: Heard,
    clock: ClockView,
}

impl PitchesPage {
    fn clock_address(&self) -> String {
        self.page.to(&format!("{}/clock", path(&self.me)))
    }
}

/// What there is of a category's pitches.
pub struct Heard {
    pub room: Room,
    pub pitches: Vec<Pitch>,
    pub economies: Vec<Economy>,
    /// Whoever looks sets the clock.
    pub keeps_time: bool,
    pub zone: Tz,
    pub now: Timestamp,
}

impl Heard {
    pub async fn read(tx: &mut Tx, id: CategoryId) -> Result<Self, AppError> {
        Ok(Self {
            room: store::room(tx, id).await?,
            pitches: store::list(tx, id).await?,
            economies: event::list_all_economies(tx).await?,
            keeps_time: store::keeps_time(tx, id).await?,
            zone: event::summit(tx).await?.zone,
            now: tx.now,
        })
    }

    pub fn economy_of(&self, pitch: &Pitch, page: &Page) -> String {
        self.economies.iter().find(|one| one.economy_id == pitch.economy_id).map(|one| one.name(page)).unwrap_or_default()
    }

    pub fn clock(&self, page: &Page, action: &str) -> ClockView {
        ClockView::of(page, action, (&self.room, &self.pitches), self.keeps_time, self.now)
    }
}

fn path(me: &Panelist) -> String {
    format!("/me/panels/{}/pitches", me.category.category_id)
}

async fn heard(me: &Panelist, app: &App) -> Result<Heard, AppError> {
    app.db.read(me.person, async |tx| Heard::read(tx, me.category.category_id).await).await
}

pub async fn show(me: Panelist, State(app): State<App>) -> PageResult {
    let heard = heard(&me, &app).await?;
    let clock = heard.clock(&me.page, &format!("{}/clock", path(&me)));
    page::ok(PitchesPage { page: me.page.clone(), me, heard, clock })
}

pub async fn clock(me: Panelist, State(app): State<App>) -> Result<Response, AppError> {
    Ok(heard(&me, &app).await?.clock(&me.page, &format!("{}/clock", path(&me))).answer())
}

pub async fn set_clock(me: Panelist, State(app): State<App>, Form { typed, submission }: Form<ClockForm>) -> PageResult {
    let id = me.category.category_id;
    let pitches = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::list(tx, id).await?)).await?;
    let step = typed.parse(&pitches).ok_or(AppError::NotFound)?;
    let to = path(&me);
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::set_clock(tx, id, step, &typed.seen).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(_)) => page::see_other_with(&to, &Notice::key("notice-awards-clock-not-set")),
        Err(Broken(error)) => Err(error),
    }
}
