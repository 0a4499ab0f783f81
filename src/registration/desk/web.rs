//! Organisers find registrations, read one with its history, and decide.
use crate::{
    access::{Editor, Staff, area},
    event::{self, Economy, Summit},
    kit::{
        app::App,
        bilingual::Bilingual,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        field,
        flash::Notice,
        form::{self, Form, LONGEST, Problems, Query},
        ids::Id,
        list,
        mail::{self, MessageId},
        page::{self, Page, PageResult},
        rights::Area,
    },
    registration::{
        desk::{
            actions::{self, Decision, NotWaiting},
            model::Filter,
            store,
        },
        ids::RegistrationId,
        passes,
        pools::{self, Pool},
        record::{self, Found, Registration, RegistrationState, Step},
        tickets,
        waiting::{self, WaitingPosition},
    },
};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/admin_index.html")]
struct IndexPage {
    page: Page,
    filter: Filter,
    found: list::ListPage<Found>,
    total: i64,
    pools: Vec<Pool>,
    economies: Vec<Economy>,
    passes: Vec<(Uuid, Bilingual)>,
    states: [RegistrationState; 9],
    summit: Summit,
}

impl IndexPage {
    fn is_chosen(&self, pass: &Uuid) -> bool {
        self.filter.pass.is_some_and(|chosen| chosen.0 == *pass)
    }
}

#[derive(Template)]
#[template(path = "registration/admin_show.html")]
struct ShowPage {
    page: Page,
    form_key: Uuid,
    registration: Registration,
    positions: Vec<WaitingPosition>,
    history: Vec<Step>,
    /// The newest message to their address, if it could not be sent.
    failed_mail: Option<MessageId>,
    form: ReasonForm,
    problems: Problems,
    summit: Summit,
}

/// Why organisers do what they do.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    /// What is decided: `approve` or `reject`.
    decision: String,
    reason: String,
}

pub async fn index(staff: Staff<area::Registration>, State(app): State<App>, query: Query) -> PageResult {
    let (filter, from) = (Filter::of(&query), list::Cursor::of(&query));
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let rows = store::list(tx, &filter, from).await?;
        let economy = filter.economy.map(|e| e.to_string()).unwrap_or_default();
        let pass = filter.pass.map(|p| p.to_string()).unwrap_or_default();
        let state = filter.state.map_or("", RegistrationState::value);
        let filters = [("q", filter.words.as_str()), ("state", state), ("economy", &economy), ("pass", &pass)];
        let found = list::ListPage::new(rows, from, |r| r.registration_id.0, "/admin/registrations", &filters);
        Ok::<_, AppError>(IndexPage {
            found,
            total: store::count(tx, &filter).await?,
            passes: passes::list_names(tx).await?,
            pools: pools::list(tx).await?,
            economies: event::alphabetical(event::list_all_economies(tx).await?, &page),
            states: RegistrationState::ALL,
            summit: event::summit(tx).await?,
            page,
            filter: filter.clone(),
        })
    });
    page::ok(shown.await?)
}

async fn shown(
    staff: Staff<area::Registration>,
    app: &App,
    id: RegistrationId,
    form: ReasonForm,
    problems: Problems,
) -> Result<ShowPage, AppError> {
    let page = staff.page;
    app.db
        .read(staff.person, async |tx| {
            let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
            Ok(ShowPage {
                failed_mail: mail::find_failed(tx, &registration.email).await?,
                registration,
                positions: waiting::positions(tx, id).await?,
                history: record::history(tx, id).await?,
                summit: event::summit(tx).await?,
                form_key: form::new_key(),
                page,
                form,
                problems,
            })
        })
        .await
}

pub async fn show(staff: Staff<area::Registration>, State(app): State<App>, Id(id): Id<RegistrationId>) -> PageResult {
    page::ok(shown(staff, &app, id, ReasonForm::default(), Problems::default()).await?)
}

fn path(id: RegistrationId) -> String {
    format!("/admin/registrations/{id}")
}

/// Approves, or rejects with a reason that the person is told.
pub async fn decide(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<RegistrationId>,
    Form { typed, submission }: Form<ReasonForm, LONGEST>,
) -> PageResult {
    let decision = match (typed.decision.as_str(), field::required_note(&typed.reason)) {
        ("approve", _) => Decision::Approve,
        (_, Ok(reason)) => Decision::Reject(reason),
        (_, Err(fault)) => return page::rejected(shown(staff, &app, id, typed, Problems::one("reason", fault)).await?),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::decide(tx, &app, id, &decision).await?;
        Ok(path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-decided")),
        Err(Refused(NotWaiting(_))) => page::see_other_with(&path(id), &Notice::key("notice-decided-before")),
        Err(Broken(error)) => Err(error),
    }
}

/// Cancels on behalf of the person, who is told why.
pub async fn cancel(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<RegistrationId>,
    Form { typed, submission }: Form<ReasonForm, LONGEST>,
) -> PageResult {
    let reason = match field::required_note(&typed.reason) {
        Ok(reason) => reason,
        Err(fault) => return page::rejected(shown(staff, &app, id, typed, Problems::one("reason", fault)).await?),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        tickets::cancel(tx, &app, id, &reason).await?;
        Ok(path(id))
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-cancelled-theirs"))
}
