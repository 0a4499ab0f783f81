//! The clock of a room, as all who are in it see it: a part of two pages, and what their script asks for again and again.
use crate::{
    awards::{
        ids::NominationId,
        pitches::model::{Clock, Pitch, Room, Showing},
    },
    kit::{clock::Timestamp, error::AppError, form, page::Page},
};
use askama::Template;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::json;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/_pitch_clock.html")]
pub struct ClockView {
    page: Page,
    form_key: Uuid,
    /// Where its buttons lead.
    action: String,
    /// Whose turn it is; none: nobody's, or that of an entry of which whoever looks may not know.
    name: Option<String>,
    showing: Option<Showing>,
    /// What it shows in a word.
    token: String,
    may_set: bool,
    /// Who comes after, to be started.
    next: Option<(NominationId, String)>,
}

impl ClockView {
    pub fn of(page: &Page, action: &str, (room, pitches): (&Room, &[Pitch]), may_set: bool, now: Timestamp) -> Self {
        let clock = room.clock.as_ref();
        let current = clock.and_then(|clock| clock.current);
        let at = current.and_then(|id| pitches.iter().position(|one| one.nomination_id == id));
        let next = pitches.get(at.map_or(0, |at| at + 1)).filter(|_| clock.is_none() || at.is_some());
        Self {
            form_key: form::new_key(),
            action: page.to(action),
            name: at.map(|at| pitches[at].name.of(page).to_owned()),
            showing: clock.map(|clock| clock.showing(now)),
            token: Clock::token(clock, now),
            may_set,
            next: next.map(|one| (one.nomination_id, one.name.of(page).to_owned())),
            page: page.clone(),
        }
    }

    fn seconds(&self) -> i64 {
        self.showing.map_or(0, |showing| showing.left.num_seconds())
    }

    /// Minutes and seconds.
    fn left(&self) -> String {
        format!("{}:{:02}", self.seconds() / 60, self.seconds() % 60)
    }

    fn is_running(&self) -> bool {
        self.showing.is_some_and(|showing| showing.part.is_some() && !showing.is_paused)
    }

    fn is_paused(&self) -> bool {
        self.showing.is_some_and(|showing| showing.part.is_some() && showing.is_paused)
    }

    /// For the script: the token tells whether something else is to be shown.
    pub fn answer(&self) -> Result<Response, AppError> {
        let html = self.render().map_err(anyhow::Error::from)?;
        let body = json!({ "token": self.token, "left": self.seconds(), "html": html });
        Ok(([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response())
    }
}
