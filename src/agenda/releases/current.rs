//! The latest release: each server reads it once, and all requests share it.
use super::store;
use crate::{
    agenda::programme::ProgrammeIndex,
    kit::{app::App, db::Actor, error::AppError},
};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// The process' copy, with the public version at which it was last found current.
#[derive(Default)]
struct CachedRelease {
    copy: RwLock<(i64, Option<Arc<ProgrammeIndex>>)>,
    /// A large programme is read by one request; those that come meanwhile wait for its copy.
    reading: Mutex<()>,
}

impl CachedRelease {
    /// The copy, and whether it is current.
    fn look(&self, version: i64) -> (Option<Arc<ProgrammeIndex>>, bool) {
        let (seen, copy) = self.copy.read().unwrap_or_else(PoisonError::into_inner).clone();
        // A release never changes, so a copy is current until the public version is raised.
        let is_current = seen == version && copy.is_some();
        (copy, is_current)
    }

    /// Takes the place of the copy before, unless that is of a later release.
    fn replace(&self, version: i64, latest: Option<Arc<ProgrammeIndex>>) {
        let mut copy = self.copy.write().unwrap_or_else(PoisonError::into_inner);
        if copy.1.as_ref().map(|a| a.release.number) <= latest.as_ref().map(|a| a.release.number) {
            *copy = (version, latest);
        }
    }
}

/// The latest release; none before the first. A notification or five seconds keep it current, like all that is public.
pub async fn current(app: &App) -> Result<Option<Arc<ProgrammeIndex>>, AppError> {
    let version = app.page_cache.version();
    let cached = app.singletons.get::<CachedRelease>();
    if let (copy, true) = cached.look(version) {
        return Ok(copy);
    }
    let _reading = cached.reading.lock().await;
    let (kept, is_current) = cached.look(version);
    if is_current {
        return Ok(kept);
    }
    let known = kept.as_ref().map_or(0, |index| index.release.number);
    let read = app.db.read(Actor::System("agenda_current_release"), async |tx| {
        let Some((release, programme)) = store::find_latest(tx, known).await? else { return Ok::<_, AppError>(None) };
        let zone = store::find_zone(tx, release.number).await?;
        Ok(Some((release, zone, programme)))
    });
    let latest = match read.await? {
        None => kept,
        Some((release, zone, programme)) => {
            let zone = zone.unwrap_or(app.page_cache.identity().zone);
            Some(Arc::new(ProgrammeIndex::new(release, zone, programme)))
        }
    };
    cached.replace(version, latest.clone());
    Ok(latest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agenda::{programme::Release, samples},
        kit::bilingual::Bilingual,
    };

    fn index(number: i32) -> Arc<ProgrammeIndex> {
        let programme = samples::programme(2, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi);
        let released_at = programme.sessions[0].slots[0].from;
        Arc::new(ProgrammeIndex::new(
            Release { number, name: Bilingual::default(), note: Bilingual::default(), released_at },
            chrono_tz::Asia::Karachi,
            programme,
        ))
    }

    #[test]
    fn the_release_before_is_let_go() {
        let (cached, first, second) = (CachedRelease::default(), index(1), index(2));
        cached.replace(1, Some(first.clone()));
        assert_eq!(Arc::strong_count(&first), 2);
        cached.replace(2, Some(second.clone()));
        assert_eq!((Arc::strong_count(&first), Arc::strong_count(&second)), (1, 2));
        cached.replace(3, Some(first.clone()));
        assert_eq!(cached.look(3).0.map(|a| a.release.number), Some(2), "a slow reader brings back nothing old");
    }
}
