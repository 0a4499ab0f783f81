//! What a delegate sees of their own registration.
use crate::{
    access::SignedIn,
    event::{self, Summit},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form},
        navigation::OwnDoor,
        page::{self, Page, PageResult},
        qr,
    },
    registration::{
        passes::{catalogue, days_of},
        record::{self, Registration, RegistrationState},
        tickets::actions::{self, ConfirmRefusal},
        waiting::{self, WaitingPosition},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/mine.html")]
struct MinePage {
    page: Page,
    form_key: Uuid,
    registration: Option<Registration>,
    /// Where it waits.
    positions: Vec<WaitingPosition>,
    /// What the organisers said when they rejected or cancelled it.
    reason: String,
    summit: Summit,
    /// What they have besides; nothing of it is told to whoever acts in their name.
    doors: Vec<OwnDoor>,
}

#[derive(Template)]
#[template(path = "registration/ticket.html")]
struct TicketPage {
    page: Page,
    registration: Registration,
    /// What the pass opens.
    opens: String,
    summit: Summit,
    qr: String,
}

pub async fn show(me: SignedIn, State(app): State<App>) -> PageResult {
    let page = me.page;
    let is_acting = page.viewer.as_ref().is_some_and(|viewer| viewer.acting.is_some());
    let doors = if is_acting { vec![] } else { app.own_doors_of(me.person).await? };
    let shown = app.db.read(me.actor, async |tx| {
        let summit = event::summit(tx).await?;
        let newest = record::newest_of(tx, me.person).await?;
        let (registration, positions, reason) = match newest {
            Some(id) => (record::find(tx, id).await?, waiting::positions(tx, id).await?, record::last_reason(tx, id).await?),
            None => (None, vec![], String::new()),
        };
        Ok::<_, AppError>(MinePage { page, form_key: form::new_key(), registration, positions, reason, summit, doors })
    });
    page::ok(shown.await?)
}

/// Takes the place that was offered. A second click, when it is taken already, leads to the same page.
pub async fn accept(me: SignedIn, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let done = app.db.once(me.actor, &submission, async |tx| {
        actions::accept(tx, &app, me.person).await?;
        Ok("/me/registration".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-taken")),
        Err(Refused(ConfirmRefusal::Already)) => page::see_other("/me/registration"),
        Err(Refused(ConfirmRefusal::Over | ConfirmRefusal::SummitOver | ConfirmRefusal::Waits | ConfirmRefusal::SoldOut)) => {
            page::see_other_with("/me/registration", &Notice::key("notice-offer-over"))
        }
        Err(Broken(error)) => Err(error),
    }
}

/// The ticket of a confirmed registration; whoever has none reads how theirs stands, or that there is none yet.
pub async fn ticket(me: SignedIn, State(app): State<App>) -> PageResult {
    let found = app.db.read(me.actor, async |tx| match record::newest_of(tx, me.person).await? {
        Some(id) => Ok::<_, AppError>(record::find(tx, id).await?),
        None => Ok(None),
    });
    let Some(registration) = found.await? else { return show(me, State(app)).await };
    if registration.state != RegistrationState::Confirmed {
        return page::see_other("/me/registration");
    }
    let catalogue = catalogue::current(&app).await?;
    let summit = catalogue.summit.clone();
    let opens = catalogue.pass(registration.pass).map(|p| p.opens(&me.page, days_of(&summit))).unwrap_or_default();
    let qr = qr::qr(&registration.ticket_code);
    page::ok(TicketPage { page: me.page, registration, opens, summit, qr })
}

/// A second click, when it is cancelled already, leads to the same page.
pub async fn cancel(me: SignedIn, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let done = app.db.once(me.actor, &submission, async |tx| {
        if let Some(id) = record::live_of(tx, me.person).await? {
            actions::cancel(tx, &app, id, "").await?;
        }
        Ok("/me/registration".to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-cancelled"))
}
