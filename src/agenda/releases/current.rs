//! The latest release: each server reads it once, and all requests share it.
use super::store;
use crate::{
    agenda::programme::ProgrammeIndex,
    kit::{app::App, db::Actor, error::AppError},
};
use std::sync::{Arc, PoisonError, RwLock};

/// The process' copy, with the public version at which it was last found current.
#[derive(Default)]
struct CachedRelease(RwLock<(i64, Option<Arc<ProgrammeIndex>>)>);

/// The latest release; none before the first. A notification or five seconds keep it current, like all that is public.
pub async fn current(app: &App) -> Result<Option<Arc<ProgrammeIndex>>, AppError> {
    let version = app.page_cache.version();
    let zone = app.page_cache.identity().zone;
    let cached = app.singletons.get::<CachedRelease>();
    let (seen, kept) = cached.0.read().unwrap_or_else(PoisonError::into_inner).clone();
    let kept = kept.filter(|index| index.zone == zone);
    // A release never changes, so a copy is current until the public version is raised.
    if seen == version && kept.is_some() {
        return Ok(kept);
    }
    let known = kept.as_ref().map_or(0, |index| index.release.number);
    let read = app.db.read(Actor::Nobody, async |tx| Ok::<_, AppError>(store::find_latest(tx, known).await?)).await?;
    let latest = match read {
        None => kept,
        Some((release, programme)) => Some(Arc::new(ProgrammeIndex::new(release, zone, programme))),
    };
    let mut cached = cached.0.write().unwrap_or_else(PoisonError::into_inner);
    if cached.1.as_ref().map(|a| a.release.number) <= latest.as_ref().map(|a| a.release.number) {
        *cached = (version, latest.clone());
    }
    Ok(latest)
}
