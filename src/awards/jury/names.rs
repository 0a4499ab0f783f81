//! What judges are called, for those who may know.
use super::store;
use crate::{
    accounts,
    kit::{bilingual::Bilingual, db::Tx},
};
use uuid::Uuid;

/// The names of those of `ids` that are judges.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let judges = store::find_people(tx, ids).await?;
    let people: Vec<_> = judges.iter().map(|(_, person)| *person).collect();
    let mut contacts = accounts::contacts_of(tx, &people).await?;
    let called = |(id, person)| Some((id, contacts.remove(&person)?.called()));
    Ok(judges.into_iter().filter_map(called).map(|(id, name)| (id, Bilingual::new(name.clone(), name))).collect())
}
