//! The list of sessions by day and time, with filters.
use super::form_defaults::{day_of_address, days};
use crate::{
    access::{Staff, area},
    agenda::{
        draft::{
            model::{RoomEntry, SessionKindEntry, TrackEntry},
            store::{self, RemovedSession, SessionFilter, SessionRow},
        },
        model::{KindId, RoomId, Status, TrackId, Visibility},
        programme::begin_of,
    },
    choice,
    event::{self, Summit},
    kit::{
        address::address,
        app::App,
        db::Tx,
        error::AppError,
        form::{self, Query},
        numbered_page::{AskedPage, RowsOfPage},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

pub const PATH: &str = "/admin/agenda/sessions";

choice! {
    /// Which sessions the list shows.
    Shown [
        Unplaced = "unplaced" => "agenda-without-time",
        Planned = "planned" => "agenda-status-planned",
        Cancelled = "cancelled" => "agenda-status-cancelled",
        Internal = "internal" => "agenda-visibility-internal",
        Removed = "removed" => "agenda-removed",
    ]
}

/// The filters as they stand in the address.
struct Filters {
    words: String,
    day: Option<NaiveDate>,
    room: String,
    track: String,
    kind: String,
    shown: Option<Shown>,
}

impl Filters {
    fn of(query: &Query) -> Self {
        let id = |name| query.id(name).map(|id| id.to_string()).unwrap_or_default();
        Self {
            words: query.get("q").chars().take(100).collect(),
            day: day_of_address(query.get("day")),
            room: id("room"),
            track: id("track"),
            kind: id("kind"),
            shown: Shown::of(query.get("state")),
        }
    }

    fn day_written(&self) -> String {
        self.day.map(|day| day.to_string()).unwrap_or_default()
    }

    fn is_set(&self) -> bool {
        !self.words.is_empty() || self.narrows()
    }

    /// Whether anything is chosen beside the words.
    fn narrows(&self) -> bool {
        let ids = [&self.room, &self.track, &self.kind];
        self.day.is_some() || self.shown.is_some() || ids.iter().any(|id| !id.is_empty())
    }

    fn shows(&self, state: Shown) -> bool {
        self.shown == Some(state)
    }

    fn meant(&self, summit: &Summit) -> SessionFilter {
        let begin = |day| begin_of(day, summit.zone);
        let id = |typed: &str| typed.parse::<Uuid>().ok();
        SessionFilter {
            words: self.words.clone(),
            day: self.day.and_then(|day| Some((begin(day), begin(day.checked_add_days(Days::new(1))?)))),
            room: id(&self.room).map(RoomId),
            track: id(&self.track).map(TrackId),
            kind: id(&self.kind).map(KindId),
            visibility: self.shows(Shown::Internal).then_some(Visibility::Internal),
            status: [(Shown::Planned, Status::Planned), (Shown::Cancelled, Status::Cancelled)]
                .into_iter()
                .find_map(|(shown, status)| self.shows(shown).then_some(status)),
            only_unplaced: self.shows(Shown::Unplaced),
        }
    }
}

/// What the list's filters choose from.
struct Choices {
    days: Vec<NaiveDate>,
    rooms: Vec<RoomEntry>,
    tracks: Vec<TrackEntry>,
    kinds: Vec<SessionKindEntry>,
}

impl Choices {
    async fn read(tx: &mut Tx, summit: &Summit) -> Result<Self, AppError> {
        let mut all = days(summit);
        all.extend(store::list_days(tx, summit.zone).await?);
        all.sort_unstable();
        all.dedup();
        let (rooms, tracks, kinds) = (store::list_rooms(tx).await?, store::list_tracks(tx).await?, store::list_kinds(tx).await?);
        Ok(Self { days: all, rooms, tracks, kinds })
    }
}

#[derive(Template)]
#[template(path = "agenda/admin/sessions.html")]
struct SessionsPage {
    page: Page,
    form_key: Uuid,
    summit: Summit,
    filters: Filters,
    choices: Choices,
    sessions: RowsOfPage<SessionRow>,
    states: [Shown; 5],
    /// The session that was removed just now.
    just_removed: Option<RemovedSession>,
}

impl SessionsPage {
    /// Where a session is added: on the day and in the room that are listed.
    fn addition(&self) -> String {
        let filters = [("day", &*self.filters.day_written()), ("room", &*self.filters.room)];
        address("/admin/agenda/sessions/new", &filters, None)
    }
}

#[derive(Template)]
#[template(path = "agenda/admin/removed_sessions.html")]
struct RemovedPage {
    page: Page,
    form_key: Uuid,
    summit: Summit,
    removed: RowsOfPage<RemovedSession>,
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let (filters, asked) = (Filters::of(&query), AskedPage::of(&query)?);
    if filters.shows(Shown::Removed) {
        return removed(staff, app, asked).await;
    }
    let shown = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        let rows = store::search_sessions(tx, &filters.meant(&summit), asked.usually_skipped()).await?;
        let total = rows.first().map_or(0, |row| row.total);
        let day = filters.day_written();
        let state = filters.shown.map_or("", Shown::value);
        let set = [
            ("q", &*filters.words),
            ("day", &*day),
            ("room", &*filters.room),
            ("track", &*filters.track),
            ("kind", &*filters.kind),
            ("state", state),
        ];
        let sessions = asked.of_usual_size(total)?.of_rows(rows, PATH, &set);
        let just_removed = match query.id("removed") {
            Some(id) => store::find_removed_session(tx, id).await?,
            None => None,
        };
        let choices = Choices::read(tx, &summit).await?;
        Ok::<_, AppError>(SessionsPage {
            page: staff.page,
            form_key: form::new_key(),
            summit,
            filters,
            choices,
            sessions,
            states: Shown::ALL,
            just_removed,
        })
    });
    page::ok(shown.await?)
}

async fn removed(staff: Staff<area::Agenda>, app: App, asked: AskedPage) -> PageResult {
    let shown = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        let (rows, total) = store::list_removed_sessions(tx, asked.usually_skipped()).await?;
        let removed = asked.of_usual_size(total)?.of_rows(rows, PATH, &[("state", Shown::Removed.value())]);
        Ok::<_, AppError>(RemovedPage { page: staff.page, form_key: form::new_key(), summit, removed })
    });
    page::ok(shown.await?)
}
