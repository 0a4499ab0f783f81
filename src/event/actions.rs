//! Changing the summit's facts. Each change shows on public pages at once.
use super::{
    model::{Economy, EconomyId, RegistrationSwitch, Summit, Supporter, SupporterEntry},
    store,
};
use crate::kit::{
    audit,
    db::Tx,
    error::{AppError, Failure, OnConstraint},
    page_cache,
    picture::PictureId,
};
use serde_json::json;

/// What a person can mend in an economy.
#[derive(Debug, PartialEq, Eq)]
pub enum NameRefusal {
    EnglishTaken,
    UrduTaken,
}

pub async fn update_summit(tx: &mut Tx, summit: &Summit) -> Result<(), AppError> {
    store::save_summit(tx, summit).await?;
    audit::record(tx, "summit.updated", None, json!({ "name": summit.name.en, "starts_on": summit.starts_on, "ends_on": summit.ends_on, "zone": summit.zone.name(), "opens": summit.registration_opens_at, "closes": summit.registration_closes_at })).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Closes registration at once, for all or but for those with a code, or opens it.
pub async fn switch_registration(tx: &mut Tx, switch: RegistrationSwitch) -> Result<(), AppError> {
    let told = |summit: &Summit| json!({ "switch": summit.registration_switch, "opens": summit.registration_opens_at, "closes": summit.registration_closes_at });
    let summit = store::summit(tx).await?;
    let before = told(&summit);
    let summit = match switch {
        RegistrationSwitch::ByDates => summit.opened(tx.now),
        RegistrationSwitch::CodesOnly | RegistrationSwitch::Closed => Summit { registration_switch: switch, ..summit },
    };
    store::update_registration(tx, &summit).await?;
    audit::record_change(tx, "registration.switched", None, &before, &told(&summit)).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Whether an economy is new or known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Added,
    Edited,
}

pub async fn save_economy(tx: &mut Tx, economy: &Economy, change: Change) -> Result<(), Failure<NameRefusal>> {
    let (saved, action) = match change {
        Change::Added => (store::insert_economy(tx, economy).await, "economy.added"),
        Change::Edited => (store::update_economy(tx, economy).await, "economy.edited"),
    };
    saved.on_constraints([("economies_name_en_key", NameRefusal::EnglishTaken), ("economies_name_ur_key", NameRefusal::UrduTaken)])?;
    audit::record(tx, action, Some(economy.economy_id.0), json!({ "name": economy.name.en, "association": economy.association })).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// The economy that somebody calls so; added as no member if there is none. Public pages do not show those.
pub async fn economy_called(tx: &mut Tx, name: &str) -> Result<EconomyId, AppError> {
    let id = EconomyId::new_at(tx.now);
    if store::insert_elsewhere(tx, id, name).await? {
        audit::record(tx, "economy.named", Some(id.0), json!({ "name": name })).await?;
        return Ok(id);
    }
    Ok(store::find_economy_called(tx, name).await?)
}

/// What a person can mend in a supporter.
#[derive(Debug, PartialEq, Eq)]
pub enum SupporterRefusal {
    NameTaken,
    /// The logo that the form named has been deleted meanwhile.
    LogoGone,
}

pub async fn save_supporter(tx: &mut Tx, supporter: &SupporterEntry) -> Result<(), Failure<SupporterRefusal>> {
    store::save_supporter(tx, supporter)
        .await
        .on_constraints([("supporters_name_en_key", SupporterRefusal::NameTaken), ("supporters_logo_fkey", SupporterRefusal::LogoGone)])?;
    let told =
        json!({ "name": supporter.name.en, "level": supporter.level.value(), "logo": supporter.logo.as_ref().map(PictureId::as_str) });
    audit::record(tx, "supporter.saved", Some(supporter.supporter_id.0), told).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

pub async fn remove_supporter(tx: &mut Tx, supporter: &Supporter) -> Result<(), AppError> {
    let was = store::delete_supporter(tx, supporter.supporter_id).await?;
    audit::record_removal(tx, "supporter.removed", Some(supporter.supporter_id.0), &was).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}
