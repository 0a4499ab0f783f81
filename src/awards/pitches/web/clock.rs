//! The clock of a room, as all who are in it see it: a part of two pages, and what their script asks for again and again.
use crate::{
    awards::{
        ids::NominationId,
        pitches::model::{Clock, Pitch, Room, Showing},
    },
    kit::{clock::Timestamp, form, page::Page},
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
    /// Whoever looks keeps the time of this room.
    keeps_time: bool,
    /// But not of the entry whose turn it is: they have a tie to it.
    is_others: bool,
    /// Who comes after, to be started.
    next: Option<(NominationId, String)>,
    /// Whoever comes after is an entry to which they have a tie.
    is_next_others: bool,
}

impl ClockView {
    pub fn of(page: &Page, action: &str, (room, pitches): (&Room, &[Pitch]), may_set: bool, now: Timestamp) -> Self {
        let clock = room.clock.as_ref();
        let current = clock.and_then(|clock| clock.current);
        let at = current.and_then(|id| pitches.iter().position(|one| one.nomination_id == id));
        // Turns are numbered without gaps: where one is missing, it is that of an entry of which whoever looks may not know.
        let after = at.map_or(0, |at| pitches[at].position);
        let later = pitches.iter().find(|one| one.position > after).filter(|_| clock.is_none() || at.is_some());
        let next = later.filter(|one| one.position == after + 1);
        Self {
            form_key: form::new_key(),
            action: page.to(action),
            name: at.map(|at| pitches[at].name.of(page).to_owned()),
            showing: clock.map(|clock| clock.showing(now)),
            token: Clock::token(clock, now),
            keeps_time: may_set,
            is_others: clock.is_some() && at.is_none(),
            is_next_others: later.is_some() && next.is_none(),
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

    /// Whose turn it is; empty: nobody's.
    fn who(&self) -> String {
        match (&self.name, self.showing) {
            (Some(name), _) => name.clone(),
            (None, Some(_)) => self.page.t("awards-pitches-another"),
            (None, None) => String::new(),
        }
    }

    /// Which part of their turn it is.
    fn part(&self) -> String {
        match self.showing {
            None => self.page.t("awards-clock-idle"),
            Some(Showing { part: None, .. }) => self.page.t("awards-clock-over"),
            Some(Showing { part: Some(part), .. }) => self.page.t(part.key()),
        }
    }

    /// Some of a part is left.
    fn is_counting(&self) -> bool {
        self.showing.is_some_and(|showing| showing.part.is_some())
    }

    fn is_paused(&self) -> bool {
        self.is_counting() && self.showing.is_some_and(|showing| showing.is_paused)
    }

    fn is_running(&self) -> bool {
        self.is_counting() && !self.is_paused()
    }

    fn next_id(&self) -> String {
        self.next.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default()
    }

    fn next_name(&self) -> &str {
        self.next.as_ref().map_or("", |(_, name)| name)
    }

    /// For the script: all that the page shows of it.
    pub fn answer(&self) -> Response {
        let body = json!({
            "left": self.seconds(),
            "who": self.who(),
            "part": self.part(),
            "is_running": self.is_running(),
            "is_paused": self.is_paused(),
            "is_shown": self.showing.is_some(),
            "is_others": self.is_others,
            "is_next_others": self.is_next_others,
            "seen": self.token,
            "entry": self.next_id(),
            "next": self.next_name(),
        });
        ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
    }
}
