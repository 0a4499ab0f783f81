//! Sessions are removed, and brought back.
use super::session_list;
use crate::{
    access::{Editor, area},
    agenda::{
        draft::{
            actions::{self, RestoreRefusal},
            model::Restored,
            store,
        },
        model::SessionId,
    },
    event,
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form},
        ids::Id,
        page::{self, PageResult},
    },
};
use axum::extract::State;

/// Leads to the list, which offers to bring it back.
pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        let session = store::find_session(tx, id).await?.ok_or(AppError::NotFound)?;
        let zone = event::summit(tx).await?.zone;
        actions::remove_session(tx, &session, zone).await?;
        Ok(format!("{}?removed={id}", session_list::PATH))
    });
    page::see_other(&done.await.map_err(AppError::from_unrefused)?)
}

pub async fn restore(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let mut came_back = Restored::Whole;
    let done = app.db.once(staff.person, &submission, async |tx| {
        let zone = event::summit(tx).await?.zone;
        came_back = actions::restore_session(tx, id, zone).await?;
        Ok(format!("{}/{id}", session_list::PATH))
    });
    let removed = format!("{}?state=removed", session_list::PATH);
    let (to, notice) = match (done.await, came_back) {
        (Ok(to), Restored::Whole) => (to, "notice-agenda-restored"),
        (Ok(to), Restored::InPart) => (to, "notice-agenda-restored-in-part"),
        (Err(Refused(RestoreRefusal::BroughtAgain)), _) => (removed, "notice-agenda-brought-again"),
        (Err(Refused(RestoreRefusal::NoKind)), _) => (removed, "notice-agenda-no-kind"),
        (Err(Broken(error)), _) => return Err(error),
    };
    page::see_other_with(&to, &Notice::key(notice))
}
