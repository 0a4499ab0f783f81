//! What organisers do with past editions; each one transaction that leaves a trace and shows on public pages at once.
use super::{model::PastHonour, store};
use crate::{
    awards::ids::PastHonourId,
    kit::{
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        locale::Locale,
        page_cache,
    },
};
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastRefusal {
    /// The awards of that edition are run here.
    RunHere,
    /// That entry is honoured in the category already.
    Twice,
}

const REFUSALS: [(&str, PastRefusal); 2] =
    [("award_past_edition_published", PastRefusal::RunHere), ("award_past_honours_once", PastRefusal::Twice)];

/// Adds an honour or changes it.
pub async fn save(tx: &mut Tx, honour: &PastHonour) -> Result<(), Failure<PastRefusal>> {
    add_all(tx, std::slice::from_ref(honour)).await?;
    let details = json!({ "name": honour.name.in_language(Locale::En), "edition": honour.edition });
    Ok(audit::record(tx, "award_past_honour.saved", Some(honour.past_honour_id.0), details).await?)
}

/// The same for many at once, of which whoever brings them notes it.
pub async fn add_all(tx: &mut Tx, honours: &[PastHonour]) -> Result<(), Failure<PastRefusal>> {
    store::save(tx, honours).await.on_constraints(REFUSALS)?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Removed twice it leaves one trace.
pub async fn remove(tx: &mut Tx, id: PastHonourId) -> Result<(), AppError> {
    if let Some(was) = store::delete(tx, id).await? {
        page_cache::bump_public_version(tx).await?;
        audit::record_removal(tx, "award_past_honour.removed", Some(id.0), &was).await?;
    }
    Ok(())
}
