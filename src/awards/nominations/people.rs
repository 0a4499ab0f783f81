//! Whose an entry is, to be written to.
use super::store;
use crate::{
    accounts,
    awards::{coordinators, ids::NominationId},
    event::EconomyId,
    kit::{db::Tx, error::AppError, ids::PersonId, locale::Locale},
};
use std::collections::BTreeMap;

/// Whoever applied, and whoever nominates for the economy, each once: their address, and in which language they read.
pub async fn people_of(tx: &mut Tx, entry: NominationId, economy: EconomyId) -> Result<BTreeMap<PersonId, (String, Locale)>, AppError> {
    let mut people = BTreeMap::new();
    for one in coordinators::list(tx, Some(economy)).await? {
        people.insert(one.person_id, (one.email, one.locale));
    }
    if let Some(owner) = store::owner_of(tx, entry).await? {
        let contact = accounts::contact_of(tx, owner).await?;
        people.insert(owner, (contact.email, contact.locale));
    }
    Ok(people)
}
