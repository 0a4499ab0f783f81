//! What judges are called, for those who may know.
use super::{model::Judge, store};
use crate::{
    accounts,
    awards::ids::JudgeId,
    kit::{bilingual::Bilingual, db::Tx, ids::PersonId},
};
use std::collections::HashMap;
use uuid::Uuid;

/// What judges are called: by their own name, else as they signed, else by their address.
pub async fn names_of(tx: &mut Tx, judges: &[Judge]) -> sqlx::Result<HashMap<JudgeId, String>> {
    let people: Vec<_> = judges.iter().map(|judge| judge.person_id).collect();
    let contacts = accounts::contacts_of(tx, &people).await?;
    let name = |judge: &Judge| {
        let contact = contacts.get(&judge.person_id)?;
        let own = Some(&contact.name).filter(|name| !name.is_empty());
        Some((judge.judge_id, own.or(judge.signed_as.as_ref()).unwrap_or(&contact.email).clone()))
    };
    Ok(judges.iter().filter_map(name).collect())
}

/// The names of those of `ids` that are judges.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let judges = store::find_some(tx, ids).await?;
    let names = names_of(tx, &judges).await?;
    Ok(names.into_iter().map(|(id, name)| (id.0, Bilingual::new(name.clone(), name))).collect())
}

/// Who a judge is.
pub async fn person_of(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Option<PersonId>> {
    Ok(store::find(tx, judge).await?.map(|judge| judge.person_id))
}
