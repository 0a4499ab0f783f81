//! The people of the samples, made known and marked.
use super::past::unrefused;
use crate::{
    accounts,
    awards::coordinators::{self, NewCoordinator},
    event::{Economy, EconomyId},
    kit::{app::App, db::Tx, error::AppError, field, ids::PersonId, locale::Locale},
    registration::samples::{self, Role, persona},
};
use anyhow::Context;

/// Somebody who plays a part.
pub struct Somebody {
    pub person: PersonId,
    pub role: Role,
}

/// Number `number` of that economy, at that organisation.
pub fn cast(number: usize, economy: &str, organisation: &str) -> Result<Role, AppError> {
    let number = u64::try_from(number).unwrap_or_default();
    Ok(persona(number, economy, organisation).with_context(|| format!("no names of {economy} are known"))?)
}

/// Makes somebody known, marked as a sample.
pub async fn know(tx: &mut Tx, role: Role) -> Result<Somebody, AppError> {
    let email = field::email(&role.email).map_err(|_| anyhow::anyhow!("no address: {}", role.email))?;
    let people = accounts::upsert_persons(tx, &[(&email, Locale::En)]).await?;
    samples::mark(&mut tx.conn, &people, std::slice::from_ref(&role.name)).await?;
    let person = people.first().copied().context("nobody was made known")?;
    Ok(Somebody { person, role })
}

/// Somebody of the economy's association nominates for it from now on. No letter says so.
pub async fn name_coordinator(tx: &mut Tx, app: &App, economy: &Economy, number: usize) -> Result<Somebody, AppError> {
    let one = know(tx, cast(number, &economy.name.en, &format!("{} ICT Association", economy.name.en))?).await?;
    let email = field::email(&one.role.email).map_err(|_| anyhow::anyhow!("no address: {}", one.role.email))?;
    let new = NewCoordinator { economy: economy.clone(), email, language: Locale::En };
    coordinators::add(tx, app, &new).await.map_err(unrefused)?;
    samples::delete_letters(&mut tx.conn, &[one.person.0]).await?;
    Ok(one)
}

/// The economy of that English name.
pub fn economy_of<'a>(economies: &'a [Economy], name: &str) -> Result<&'a Economy, AppError> {
    let found = economies.iter().find(|economy| economy.name.en == name);
    Ok(found.with_context(|| format!("the summit does not have {name}"))?)
}

/// Its id.
pub fn id_of(economies: &[Economy], name: &str) -> Result<EconomyId, AppError> {
    Ok(economy_of(economies, name)?.economy_id)
}
