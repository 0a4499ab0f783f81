//! Where somebody has something of their own in the awards.
use super::{coordinators, jury, nominations};
use crate::kit::{app::App, error::AppError, ids::PersonId, navigation::OwnDoor};
use std::pin::Pin;

/// Their nominations, and the juries in which they are.
pub fn doors(app: &App, person: PersonId) -> Pin<Box<dyn Future<Output = Result<Vec<OwnDoor>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let read = app.db.read(person, async |tx| {
            let nominates = !coordinators::economies_of(tx, person).await?.is_empty() || nominations::has_any(tx, person).await?;
            Ok::<_, AppError>((nominates, jury::is_asked(tx, person).await?))
        });
        let (nominates, judges) = read.await?;
        let nominations = nominates.then_some(OwnDoor { path: "/me/nominations", label: "awards-mine" });
        let juries = judges.then_some(OwnDoor { path: "/me/jury", label: "awards-jury-mine" });
        Ok(nominations.into_iter().chain(juries).collect())
    })
}
