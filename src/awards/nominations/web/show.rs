//! A nomination as its own people read it, with what happened to it and what they can do.
use super::{
    edit::economy_called,
    row::{Row, Rows, Showing},
    why::Why,
};
use crate::{
    accounts,
    awards::{
        ids::FileId,
        nominations::{
            guards::Nominator,
            model::{Contents, NominationState, Step, StoredFile, Typed, hex},
            store::{self, Slot},
        },
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
    unsent: Vec<Unsent>,
    problems: Problems,
    zone: Tz,
    now: Timestamp,
    /// It won something, and that is public.
    is_honoured: bool,
    /// It is heard in the pitch round.
    slot: Option<Slot>,
}

impl ShowPage {
    fn is_late(&self) -> bool {
        is_late(&self.me, self.now)
    }

    fn name_of(&self, step: &Step) -> &str {
        step.by.and_then(|by| self.names.get(&by)).map_or("", String::as_str)
    }

    /// When they are heard, until the winners are public.
    fn slot(&self) -> Option<&Slot> {
        self.slot.as_ref().filter(|_| self.me.cycle.published_at.is_none())
    }
}

/// The time to send what is to be corrected is over.
fn is_late(me: &Nominator, now: Timestamp) -> bool {
    me.nomination.state == NominationState::Correction && !me.nomination.is_open(now)
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
        let sent = store::as_sent(tx, &me.nomination).await?.ok_or(AppError::NotFound)?;
        // Nobody is told of what is being typed that it was not sent.
        let unsent = if me.nomination.is_open(tx.now) { None } else { store::unsent(tx, &me.nomination).await? };
        let steps = store::list_steps(tx, id).await?;
        let people: Vec<_> = steps.iter().filter_map(|step| step.by).collect();
        let receipts = store::list_receipts(tx, id).await?.into_iter().map(|(at, digest)| (at, hex(&digest))).collect();
        let called = accounts::contacts_of(tx, &people).await?;
        let none = Problems::default();
        let rows = |(contents, files): &(Contents, Vec<StoredFile>)| {
            Showing { page: &page, category: &me.category, contents, files, problems: &none }.rows()
        };
        let rows = (rows(&sent), unsent.as_ref().map(rows));
        Ok::<_, AppError>(ShowPage {
            form_key: form::new_key(),
            economy: economy_called(tx, &me).await?,
            unsent: not_part(&rows.0, rows.1.as_ref(), &typed),
            rows: rows.0,
            steps,
            names: called.into_iter().map(|(id, person)| (id, person.called())).collect(),
            receipts,
            refused,
            problems,
            zone: event::summit(tx).await?.zone,
            now: tx.now,
            is_honoured: me.cycle.published_at.is_some() && store::is_honoured(tx, id).await?,
            slot: if me.cycle.has_pitches() { store::slot_of(tx, id).await? } else { None },
            page: page.clone(),
            me,
        })
    });
    read.await
}

/// Something that was typed or brought and is not part of what was sent.
struct Unsent {
    label: String,
    text: String,
    /// Where it is a file.
    file: Option<FileId>,
}

/// What a form brought, or else what was not sent, where that is not what was sent.
fn not_part(sent: &Rows, unsent: Option<&Rows>, typed: &Typed) -> Vec<Unsent> {
    let brought = |row: &Row| {
        let text = typed.get(&row.name).filter(|text| text.trim() != row.value.trim())?;
        Some(Unsent { label: row.label.clone(), text: row.words_of(text).to_owned(), file: None })
    };
    let kept = |row: &Row| {
        let kept = unsent?.all().find(|one| one.name == row.name)?;
        let brings = |of: &Row| of.file.as_ref().map(|file| (file.name.clone(), file.digest.clone()));
        let has_changed = kept.value.trim() != row.value.trim() || brings(kept) != brings(row);
        let text = kept.file.as_ref().map_or(kept.said(), |file| &file.name).to_owned();
        let file = kept.file.as_ref().map(|file| file.file_id);
        (has_changed && !text.is_empty()).then(|| Unsent { label: row.label.clone(), text, file })
    };
    sent.all().filter_map(|row| brought(row).or_else(|| kept(row))).collect()
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
