//! The form of a nomination that can be changed.
use super::{
    row::{Input, Rows, Showing},
    why::Why,
};
use crate::{
    awards::{
        cycle::Moment,
        nominations::{
            guards::Nominator,
            model::{Contents, Route, StoredFile, names_of},
            store,
        },
    },
    event,
    kit::{app::App, db::Tx, editing, error::AppError, form::Problems, form_key::FormKey, page::Page},
};
use askama::Template;
use chrono_tz::Tz;

#[derive(Template)]
#[template(path = "awards/nomination_edit.html")]
pub struct EditPage {
    page: Page,
    form_key: FormKey,
    me: Nominator,
    economy: String,
    rows: Rows,
    problems: Problems,
    /// Why it was not sent, if that is of no field.
    refused: Option<Why>,
    /// What organisers, or the association, asked for.
    asked: String,
    /// Until when it can be sent.
    until: Option<String>,
    may_send: bool,
    may_withdraw: bool,
    /// What its economy has used of the category's quota, once that is all.
    used: Option<i32>,
    /// How many texts of other devices it shows.
    beside: usize,
}

impl EditPage {
    fn is_application(&self) -> bool {
        self.me.nomination.route == Route::Application
    }

    fn has_earlier(&self) -> bool {
        self.rows.all().any(|row| !row.earlier.is_empty())
    }
}

/// What the form shows.
pub struct Around {
    pub contents: Contents,
    pub files: Vec<StoredFile>,
    economy: String,
    asked: String,
    /// Nominations of the economy that count for the category's quota, as far as whoever looks finds them.
    used: i64,
    zone: Tz,
}

impl Around {
    pub async fn read(tx: &mut Tx, me: &Nominator) -> Result<Self, AppError> {
        let id = me.nomination.nomination_id;
        let (contents, files) = store::as_typed(tx, id).await?.ok_or(AppError::NotFound)?;
        let steps = store::list_steps(tx, id).await?;
        Ok(Self {
            contents,
            files,
            economy: economy_called(tx, me).await?,
            used: store::count_used(tx, me.nomination.category_id, me.nomination.economy_id).await?,
            asked: steps.first().map(|step| step.reason.clone()).unwrap_or_default(),
            zone: event::summit(tx).await?.zone,
        })
    }
}

pub async fn economy_called(tx: &mut Tx, me: &Nominator) -> Result<String, AppError> {
    let economies = event::list_all_economies(tx).await?;
    let own = economies.iter().find(|economy| economy.economy_id == me.nomination.economy_id);
    Ok(own.map(|economy| economy.name(&me.page)).unwrap_or_default())
}

/// The form with what is saved.
pub async fn form(me: Nominator, app: &App, problems: Problems, refused: Option<Why>) -> Result<EditPage, AppError> {
    let around = app.db.read(me.person, async |tx| Around::read(tx, &me).await).await?;
    let page = me.page.clone();
    let mut names = names_of(&me.category);
    names.sort_unstable();
    let seen = editing::seen_in(names.iter().map(|name| around.contents.get(name)));
    let closes = me.nomination.correct_until.or(me.cycle.dates.at(Moment::NominationsClose));
    let showing = Showing { page: &page, category: &me.category, contents: &around.contents, files: &around.files, problems: &problems };
    Ok(EditPage {
        rows: showing.rows(),
        form_key: FormKey { seen, ..FormKey::new() },
        economy: around.economy,
        until: closes.map(|at| page.deadline(&at, &around.zone)),
        may_send: me.may_send(app.clock.now()),
        may_withdraw: me.may_withdraw(app.clock.now()),
        used: me.category.quota.filter(|most| me.is_coordinator && !me.nomination.state.counts() && around.used >= i64::from(*most)),
        asked: around.asked,
        beside: around.contents.earlier.len(),
        page,
        me,
        problems,
        refused,
    })
}
