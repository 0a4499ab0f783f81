//! Releasing the draft, in one transaction.
use super::{letters, model::Announcement, store};
use crate::{
    agenda::{
        draft::{self, Clash, Draft, SummitDays},
        model::ReleaseId,
        programme::{Change, Programme, changes},
    },
    event::{self, Busy, Engagement},
    kit::{
        app::App,
        audit,
        compression::hex,
        db::Tx,
        error::{AppError, Failure},
        mail, page_cache,
    },
};
use chrono_tz::Tz;
use serde_json::json;
use sha2::{Digest, Sha256};

/// The slice's name in the engagements.
const SLICE: &str = "agenda";

/// The draft and the release before it, as one transaction saw them.
pub struct ReleasePreview {
    pub draft: Draft,
    pub summit_days: SummitDays,
    /// What would be released.
    pub programme: Programme,
    pub changes: Vec<Change>,
    engagements: Vec<Engagement>,
    /// In which readers see the times now, if that is another zone than the summit's.
    pub zone_before: Option<Tz>,
    /// Of the release that this would be.
    pub number: i32,
    /// A digest of all that the release would publish: an organiser releases what they have looked at, or nothing.
    pub digest: String,
}

impl ReleasePreview {
    pub fn clashes(&self) -> Vec<Clash<'_>> {
        draft::clashes(&self.draft, self.summit_days)
    }
}

/// Reads what a release would be now.
pub async fn preview(tx: &mut Tx) -> Result<ReleasePreview, AppError> {
    let summit = event::summit(tx).await?;
    let summit_days = SummitDays::of(&summit);
    let draft = draft::load(tx).await?;
    let (number, before) = match store::find_latest(tx, 0).await? {
        Some((release, programme)) => (release.number + 1, Some(programme)),
        None => (1, None),
    };
    let zone_before = store::find_zone(tx, number - 1).await?.filter(|zone| *zone != summit.zone);
    let (shown, engagements) = (draft.to_release(), draft.engagements());
    let told = serde_json::to_vec(&(number, &shown)).map_err(anyhow::Error::from)?;
    let clashes: Vec<_> = draft::clashes(&draft, summit_days).iter().map(Clash::fingerprint).collect();
    let besides = format!("{engagements:?} {clashes:?} {}", summit.zone);
    let digest = hex(&Sha256::new().chain_update(told).chain_update(besides).finalize()[..16]);
    let programme = shown.after(before.as_ref(), tx.now);
    let changes = changes(before.as_ref(), &programme);
    Ok(ReleasePreview { draft, summit_days, programme, changes, engagements, zone_before, number, digest })
}

#[derive(Debug, PartialEq, Eq)]
pub enum ReleaseRefusal {
    /// The draft has changed since they looked at the preview, or somebody else has released it meanwhile.
    Changed,
    /// A clash blocks the release.
    HardClash,
    /// There are clashes that do not block, and they have not ticked that they looked at them.
    ClashesUnseen,
    /// No public session has a slot.
    Empty,
    /// A speaker or a room is engaged at that time outside the agenda.
    Busy,
}

/// Releases the draft and returns the number of the release. Letters to the speakers concerned are written into the
/// outbox, where they wait until an organiser sends them.
pub async fn release(tx: &mut Tx, app: &App, said: &Announcement) -> Result<i32, Failure<ReleaseRefusal>> {
    let id = ReleaseId::new_at(tx.now);
    // Of two releases at the same time the second waits, and then finds that its preview is out of date.
    tx.lock("agenda releases").await?;
    let preview = preview(tx).await?;
    let refusal = if preview.digest != said.digest {
        Some(ReleaseRefusal::Changed)
    } else if preview.programme.sessions.is_empty() {
        Some(ReleaseRefusal::Empty)
    } else {
        let clashes = preview.clashes();
        let hard = clashes.iter().any(Clash::is_hard).then_some(ReleaseRefusal::HardClash);
        hard.or((!clashes.is_empty() && !said.clashes_seen).then_some(ReleaseRefusal::ClashesUnseen))
    };
    if let Some(refusal) = refusal {
        return Err(Failure::Refused(refusal));
    }
    event::replace_engagements(tx, SLICE, &preview.engagements).await.map_err(|failure| match failure {
        Failure::Refused(Busy) => Failure::Refused(ReleaseRefusal::Busy),
        Failure::Broken(error) => Failure::Broken(error),
    })?;
    let new = store::NewRelease {
        id,
        number: preview.number,
        name: said.name.clone(),
        note: said.note.clone(),
        programme: preview.programme,
        changes: preview.changes,
        zone: preview.summit_days.zone,
        by: tx.actor.person(),
    };
    store::insert(tx, &new).await?;
    let letters = letters::write(tx, app, &new).await?;
    let told = json!({ "number": new.number, "name": new.name, "changes": new.changes.len(), "letters": letters });
    audit::record(tx, "agenda.released", Some(id.0), told).await?;
    page_cache::bump_public_version(tx).await?;
    Ok(new.number)
}

/// Sends the letters of a release.
pub async fn send_letters(tx: &mut Tx, app: &App, release: ReleaseId) -> Result<(), AppError> {
    let letters = mail::send_batch(tx, app, release.0).await?;
    Ok(audit::record(tx, "agenda.letters_sent", Some(release.0), json!({ "letters": letters })).await?)
}

/// Drops the letters of a release unsent.
pub async fn drop_letters(tx: &mut Tx, release: ReleaseId) -> Result<(), AppError> {
    let letters = mail::drop_batch(tx, release.0).await?;
    Ok(audit::record(tx, "agenda.letters_dropped", Some(release.0), json!({ "letters": letters })).await?)
}
