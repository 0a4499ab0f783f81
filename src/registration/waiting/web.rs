//! Organisers put somebody elsewhere in a pool's waiting list.
use super::actions::{self, MoveRefusal};
use crate::{
    access::{Editor, area},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, Query},
        ids::Id,
        page::{self, PageResult},
    },
    registration::{
        ids::{PoolId, RegistrationId},
        pools::{MoveForm, PoolPageState, path, pool_page},
    },
};
use axum::extract::State;

/// `?at=`: where they stand now, so that the same page of the list is shown again if something is wrong.
pub async fn update(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<PoolId>,
    query: Query,
    Form { typed, submission }: Form<MoveForm>,
) -> PageResult {
    let registration = typed.registration.parse().map(RegistrationId).map_err(|_| AppError::NotFound)?;
    let new = match typed.parse() {
        Ok(new) => new,
        Err(problems) => {
            let again = PoolPageState::moving(typed, problems, query.get("at").parse().ok());
            return page::rejected(pool_page(staff, &app, id, again).await?);
        }
    };
    let to = format!("{}#list", path(id));
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::move_in_list(tx, id, registration, new.position, &new.reason).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-moved")),
        Err(Refused(MoveRefusal::Gone)) => page::see_other_with(&to, &Notice::key("notice-moved-gone")),
        Err(Refused(MoveRefusal::Again)) => page::see_other_with(&to, &Notice::key("notice-moved-again")),
        Err(Broken(error)) => Err(error),
    }
}
