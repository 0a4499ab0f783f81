//! Organisers name coordinators and remove them; each one transaction that leaves a trace.
use super::{mail, model::NewCoordinator, store};
use crate::{
    accounts,
    event::EconomyId,
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
    },
};
use serde_json::json;

/// They nominate for that economy already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Already;

/// Whoever is at the address nominates for the economy from now on, and a letter says so. They are made known if nobody is
/// at that address.
pub async fn add(tx: &mut Tx, app: &App, new: &NewCoordinator) -> Result<(), Failure<Already>> {
    for person in accounts::upsert_persons(tx, &[(&new.email, new.language)]).await? {
        store::insert(tx, new.economy.economy_id, person).await.on_constraint("award_coordinators_pkey", Already)?;
        mail::named(tx, app, new).await?;
        let details = json!({ "economy_id": new.economy.economy_id });
        audit::record(tx, "award_coordinator.added", Some(person.0), details).await?;
    }
    Ok(())
}

/// They nominate for the economy no more. Removed twice it leaves one trace.
pub async fn remove(tx: &mut Tx, economy: EconomyId, person: PersonId) -> Result<(), AppError> {
    if let Some(was) = store::delete(tx, economy, person).await? {
        audit::record_removal(tx, "award_coordinator.removed", Some(person.0), &was).await?;
    }
    Ok(())
}
