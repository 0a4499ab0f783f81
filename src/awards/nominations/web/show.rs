//! A nomination as its own people read it, with what happened to it and what they can do.
use super::{
    edit::Around,
    row::{Rows, Showing},
    why::Why,
};
use crate::{
    accounts,
    awards::nominations::{
        guards::Nominator,
        model::{NominationState, Step, StepKind, Typed, hex},
        store::{self, Slot},
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        form::{self, Problems, Query},
        ids::PersonId,
        page::Page,
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/nomination.html")]
pub struct ShowPage {
    page: Page,
    form_key: Uuid,
    me: Nominator,
    economy: String,
    rows: Rows,
    steps: Vec<Step>,
    names: HashMap<PersonId, String>,
    /// When it was lodged, each time, with the digest of what; the newest first.
    receipts: Vec<(Timestamp, String)>,
    /// Why something was not done.
    refused: Option<Why>,
    /// What was typed and not saved, each with its label.
    unsaved: Vec<(String, String)>,
    problems: Problems,
    zone: Tz,
    is_judged: bool,
    may_send: bool,
    /// It won something, and that is public.
    is_honoured: bool,
    /// It is heard in the pitch round.
    slot: Option<Slot>,
}

impl ShowPage {
    fn name_of(&self, step: &Step) -> &str {
        step.by.and_then(|by| self.names.get(&by)).map_or("", String::as_str)
    }

    /// When they are heard, until the winners are public.
    fn slot(&self) -> Option<&Slot> {
        self.slot.as_ref().filter(|_| self.me.cycle.published_at.is_none())
    }

    fn may_withdraw(&self) -> bool {
        let is_theirs = self.me.may_edit() || self.me.is_coordinator;
        is_theirs && !self.is_judged && self.me.nomination.state.after(StepKind::Withdrawn).is_some()
    }
}

/// The page; `typed`: what was sent and not saved.
pub async fn read(me: Nominator, app: &App, refused: Option<Why>, typed: Typed) -> Result<ShowPage, AppError> {
    shown(me, app, (refused, Problems::default()), typed).await
}

/// The same with what is wrong with a form on it.
pub async fn shown(me: Nominator, app: &App, (refused, problems): (Option<Why>, Problems), typed: Typed) -> Result<ShowPage, AppError> {
    let page = me.page.clone();
    let id = me.nomination.nomination_id;
    let read = app.db.read(me.person, async |tx| {
        let around = Around::read(tx, &me).await?;
        let steps = store::list_steps(tx, id).await?;
        let people: Vec<_> = steps.iter().filter_map(|step| step.by).collect();
        let receipts = store::list_receipts(tx, id).await?.into_iter().map(|(at, digest)| (at, hex(&digest))).collect();
        let called = accounts::contacts_of(tx, &people).await?;
        let names = called.into_iter().map(|(id, person)| (id, person.called())).collect();
        let is_judged = me.cycle.fixed(tx.now).judging;
        let is_honoured = me.cycle.published_at.is_some() && store::is_honoured(tx, id).await?;
        let slot = if me.cycle.has_pitches() { store::slot_of(tx, id).await? } else { None };
        Ok::<_, AppError>((around, steps, names, receipts, event::summit(tx).await?.zone, (is_judged, is_honoured, slot)))
    });
    let (around, steps, names, receipts, zone, (is_judged, is_honoured, slot)) = read.await?;
    let none = Problems::default();
    let showing = Showing { page: &page, category: &me.category, contents: &around.contents, files: &around.files, problems: &none };
    let rows = showing.rows();
    let differs = |(name, text): (String, String)| {
        let row = rows.all().find(|row| row.name == name)?;
        (text.trim() != row.value.trim()).then(|| (row.label.clone(), text))
    };
    let unsaved = typed.into_iter().filter_map(differs).collect();
    let form_key = form::new_key();
    let economy = around.economy;
    let may_send = me.may_send(app.clock.now());
    Ok(ShowPage {
        page,
        form_key,
        me,
        economy,
        rows,
        steps,
        names,
        receipts,
        refused,
        unsaved,
        problems,
        zone,
        is_judged,
        may_send,
        is_honoured,
        slot,
    })
}

/// What was lodged, word for word: the bytes of which the digest is.
pub async fn receipt(me: Nominator, State(app): State<App>, query: Query) -> Result<Response, AppError> {
    let id = me.nomination.nomination_id;
    let content = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::receipt_content(tx, id, query.get("digest")).await?)).await?;
    let content = content.ok_or(AppError::NotFound)?;
    let said = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"nomination-{id}.json\"")),
    ];
    Ok((said, content).into_response())
}
