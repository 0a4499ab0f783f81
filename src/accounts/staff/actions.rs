//! Giving and taking rights. Each verb looks at the rights of whoever acts within its own transaction, so that what they
//! lost a moment ago they can no longer give.
use super::{
    model::{Given, Role, RoleId},
    store,
};
use crate::{
    access::sessions,
    accounts::{
        factors,
        store::{close_invitations, delete_password},
    },
    kit::{
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
        rights::{Area, Right, Rights},
    },
};
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRefusal {
    /// Whoever acts does not have all of it themselves.
    NotYours,
    /// Nobody could grant rights any more.
    Last,
    NameTaken,
    InUse,
}

const SOMEONE_MAY_GRANT: &str = "someone_may_grant";

/// Refuses unless whoever acts may grant rights and has all of these, for as long: who has something for a time gives it
/// to nobody for longer, themselves included.
pub async fn check_giver(tx: &mut Tx, given: &Rights, until: Option<Timestamp>) -> Result<(), Failure<StaffRefusal>> {
    match tx.actor.person() {
        Some(actor) if !may_give(tx, actor, given, until).await? => Err(Failure::Refused(StaffRefusal::NotYours)),
        _ => Ok(()),
    }
}

pub async fn may_give(tx: &mut Tx, by: PersonId, given: &Rights, until: Option<Timestamp>) -> Result<bool, AppError> {
    let grants = store::rights_until(tx, by, Some(tx.now)).await?.allow(Right::change(Area::People));
    Ok(grants && store::rights_until(tx, by, until).await?.cover(given))
}

/// Whether `by` has all the rights that `person` has: who has fewer acts neither on them nor for them.
pub async fn covers(tx: &mut Tx, by: PersonId, person: PersonId) -> Result<bool, AppError> {
    let theirs = store::rights_until(tx, person, Some(tx.now)).await?;
    Ok(store::rights_until(tx, by, Some(tx.now)).await?.cover(&theirs))
}

/// As the trail keeps it.
pub fn noted(given: &Given, roles: &[Role]) -> Value {
    let names: Vec<_> = given.named(roles).map(|role| &role.name).collect();
    json!({ "roles": names, "rights": given.rights, "until": given.until })
}

/// Gives somebody more than they have, as an invitation does that was accepted.
pub async fn give(tx: &mut Tx, person: PersonId, given: &Given, by: Option<PersonId>) -> Result<(), AppError> {
    store::insert_given(tx, person, given, by).await?;
    let after = noted(given, &store::list_roles(tx).await?);
    audit::record(tx, "rights.given", Some(person.0), json!({ "after": after })).await.map_err(Into::into)
}

/// Whoever is there already has these rights from now on, and no others.
pub async fn change(tx: &mut Tx, person: PersonId, given: &Given) -> Result<(), Failure<StaffRefusal>> {
    let roles = store::list_roles(tx).await?;
    let before = store::find_member(tx, person).await?.ok_or(AppError::NotFound)?.given;
    check_giver(tx, &before.whole(&roles), Some(tx.now)).await?;
    check_giver(tx, &given.whole(&roles), given.until).await?;
    if before == *given {
        return Ok(());
    }
    let by = tx.actor.person();
    store::delete_given(tx, person).await?;
    store::insert_given(tx, person, given, by).await?;
    store::check_someone_may_grant(tx).await.on_constraint(SOMEONE_MAY_GRANT, StaffRefusal::Last)?;
    let details = json!({ "before": noted(&before, &roles), "after": noted(given, &roles) });
    Ok(audit::record(tx, "rights.changed", Some(person.0), details).await.map_err(AppError::from)?)
}

/// Takes everything from somebody: they are signed out everywhere, and sign in by mail like everybody. Whoever judges keeps the second
/// factor that is asked of judges: it takes two organisers to take that away.
pub async fn remove(tx: &mut Tx, person: PersonId) -> Result<(), Failure<StaffRefusal>> {
    let roles = store::list_roles(tx).await?;
    let Some(member) = store::find_member(tx, person).await? else { return Ok(()) };
    check_giver(tx, &member.given.whole(&roles), Some(tx.now)).await?;
    store::delete_given(tx, person).await?;
    store::check_someone_may_grant(tx).await.on_constraint(SOMEONE_MAY_GRANT, StaffRefusal::Last)?;
    tx.open(person.0).await.map_err(AppError::from)?;
    delete_password(tx, person).await?;
    close_invitations(tx, person).await?;
    if !factors::judges(tx, person).await? {
        factors::forget_all(tx, person).await?;
    }
    sessions::forget_all(tx, person).await?;
    let details = json!({ "before": noted(&member.given, &roles) });
    Ok(audit::record(tx, "rights.taken", Some(person.0), details).await.map_err(AppError::from)?)
}

/// Adds a role or changes one, for all who have it.
pub async fn save_role(tx: &mut Tx, role: &Role) -> Result<(), Failure<StaffRefusal>> {
    let before = store::list_roles(tx).await?.into_iter().find(|known| known.role_id == role.role_id);
    let had = before.as_ref().map(|known| known.rights).unwrap_or_default();
    check_giver(tx, &had, Some(tx.now)).await?;
    check_giver(tx, &role.rights, None).await?;
    let taken = [("roles_name_en_key", StaffRefusal::NameTaken), ("roles_name_ur_key", StaffRefusal::NameTaken)];
    store::save_role(tx, role).await.on_constraints(taken)?;
    store::check_someone_may_grant(tx).await.on_constraint(SOMEONE_MAY_GRANT, StaffRefusal::Last)?;
    let noted = |role: &Role| json!({ "name": role.name, "rights": role.rights });
    let details = json!({ "before": before.as_ref().map(noted), "after": noted(role) });
    Ok(audit::record(tx, "role.saved", Some(role.role_id.0), details).await.map_err(AppError::from)?)
}

pub async fn remove_role(tx: &mut Tx, id: RoleId) -> Result<(), Failure<StaffRefusal>> {
    let Some(role) = store::list_roles(tx).await?.into_iter().find(|role| role.role_id == id) else { return Ok(()) };
    check_giver(tx, &role.rights, Some(tx.now)).await?;
    store::delete_role(tx, id).await.on_constraint("granted_rights_role_id_fkey", StaffRefusal::InUse)?;
    let details = json!({ "before": { "name": role.name, "rights": role.rights } });
    Ok(audit::record(tx, "role.removed", Some(id.0), details).await.map_err(AppError::from)?)
}
