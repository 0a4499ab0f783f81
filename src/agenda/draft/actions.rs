//! Changes of the draft. None of them is public before the next release.
use super::{
    model::{Restored, RoomEntry, SessionEntry, SessionKindEntry, SpeakerEntry, TrackEntry},
    store,
};
use crate::{
    accounts,
    agenda::{
        model::{KindId, RoomId, SessionId, SpeakerId, Status, TrackId},
        programme::Slot,
    },
    kit::{
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        field::Email,
        locale::Locale,
    },
};
use chrono_tz::Tz;
use serde_json::json;

/// Another room or track has that name, or another kind that code.
#[derive(Debug, PartialEq, Eq)]
pub struct NameTaken;

/// Sessions still use it.
#[derive(Debug, PartialEq, Eq)]
pub struct InUse;

pub async fn save_room(tx: &mut Tx, room: &RoomEntry) -> Result<(), Failure<NameTaken>> {
    store::save_room(tx, room).await.on_constraint("rooms_name_en_key", NameTaken)?;
    Ok(audit::record(tx, "room.saved", Some(room.room.id.0), json!({ "name": room.room.name })).await?)
}

pub async fn remove_room(tx: &mut Tx, id: RoomId) -> Result<(), Failure<InUse>> {
    let was = store::delete_room(tx, id).await.on_constraint("slots_room_id_fkey", InUse)?;
    Ok(audit::record_removal(tx, "room.removed", Some(id.0), &was).await?)
}

pub async fn save_track(tx: &mut Tx, track: &TrackEntry) -> Result<(), Failure<NameTaken>> {
    store::save_track(tx, track).await.on_constraint("tracks_name_en_key", NameTaken)?;
    Ok(audit::record(tx, "track.saved", Some(track.track.id.0), json!({ "name": track.track.name })).await?)
}

pub async fn remove_track(tx: &mut Tx, id: TrackId) -> Result<(), Failure<InUse>> {
    let was = store::delete_track(tx, id).await.on_constraint("agenda_sessions_track_id_fkey", InUse)?;
    Ok(audit::record_removal(tx, "track.removed", Some(id.0), &was).await?)
}

pub async fn save_kind(tx: &mut Tx, kind: &SessionKindEntry) -> Result<(), Failure<NameTaken>> {
    store::save_kind(tx, kind).await.on_constraint("session_kinds_code_key", NameTaken)?;
    Ok(audit::record(tx, "session_kind.saved", Some(kind.kind.id.0), json!({ "code": kind.kind.code })).await?)
}

pub async fn remove_kind(tx: &mut Tx, id: KindId) -> Result<(), Failure<InUse>> {
    let was = store::delete_kind(tx, id).await.on_constraint("agenda_sessions_kind_id_fkey", InUse)?;
    Ok(audit::record_removal(tx, "session_kind.removed", Some(id.0), &was).await?)
}

#[derive(Debug, PartialEq, Eq)]
pub enum SpeakerRefusal {
    /// Somebody else is the speaker at that address.
    EmailTaken,
    /// The photo that the form named is kept no longer.
    PhotoGone,
}

/// Writes a speaker; with an address they are the person there, who is made if there is none.
pub async fn save_speaker(tx: &mut Tx, speaker: SpeakerEntry, email: Option<(&Email, Locale)>) -> Result<(), Failure<SpeakerRefusal>> {
    let person = match email {
        Some(email) => accounts::upsert_persons(tx, &[email]).await?.pop(),
        None => None,
    };
    let speaker = SpeakerEntry { person, ..speaker };
    store::save_speaker(tx, &speaker)
        .await
        .on_constraints([("speakers_person_key", SpeakerRefusal::EmailTaken), ("speakers_photo_fkey", SpeakerRefusal::PhotoGone)])?;
    let told = json!({ "name": speaker.speaker.name, "confirmed": speaker.confirmed });
    Ok(audit::record(tx, "speaker.saved", Some(speaker.speaker.id.0), told).await?)
}

pub async fn remove_speaker(tx: &mut Tx, id: SpeakerId) -> Result<(), Failure<InUse>> {
    let was = store::delete_speaker(tx, id).await.on_constraint("session_speakers_speaker_id_fkey", InUse)?;
    Ok(audit::record_removal(tx, "speaker.removed", Some(id.0), &was).await?)
}

/// Writes a session with its slots. They may clash with others: see [`super::clashes()`].
pub async fn save_session(tx: &mut Tx, session: &SessionEntry) -> Result<(), AppError> {
    let id = session.session.id;
    let before = store::find_session(tx, id).await?.map(|entry| entry.session.slots).unwrap_or_default();
    store::save_session(tx, session).await?;
    let told = json!({ "title": session.title(), "visibility": session.visibility });
    audit::record(tx, "session.saved", Some(id.0), told).await?;
    let after = &session.session.slots;
    for slot in after {
        match before.iter().find(|known| known.id == slot.id) {
            None => place(tx, id, slot).await?,
            Some(known) if place_of(known) != place_of(slot) => move_slot(tx, id, known, slot).await?,
            Some(_) => {}
        }
    }
    for gone in before.iter().filter(|known| after.iter().all(|slot| slot.id != known.id)) {
        store::delete_slot(tx, gone.id).await?;
        audit::record(tx, "session.taken_off", Some(id.0), json!({ "slot": gone })).await?;
    }
    Ok(())
}

/// When and where it is held, if it is.
fn place_of(slot: &Slot) -> (RoomId, Timestamp, Timestamp, Status) {
    (slot.room, slot.from, slot.to, slot.status)
}

async fn place(tx: &mut Tx, session: SessionId, slot: &Slot) -> Result<(), AppError> {
    store::insert_slot(tx, session, slot).await?;
    Ok(audit::record(tx, "session.placed", Some(session.0), json!({ "slot": slot })).await?)
}

async fn move_slot(tx: &mut Tx, session: SessionId, before: &Slot, slot: &Slot) -> Result<(), AppError> {
    store::update_slot(tx, slot).await?;
    Ok(audit::record_change(tx, "session.moved", Some(session.0), before, slot).await?)
}

/// Takes a session out of the draft; for some months it can be brought back.
pub async fn remove_session(tx: &mut Tx, session: &SessionEntry, zone: Tz) -> Result<(), AppError> {
    store::forget_removed_sessions(tx).await?;
    store::remove_session(tx, session.session.id, zone).await?;
    Ok(audit::record(tx, "session.removed", Some(session.session.id.0), json!({ "title": session.title() })).await?)
}

/// Why a removed session cannot be brought back.
#[derive(Debug, PartialEq, Eq)]
pub enum RestoreRefusal {
    /// A file has brought it again since.
    BroughtAgain,
    /// There is no kind of session that it could have.
    NoKind,
}

/// Brings a removed session back as it was, but for what is there no longer.
pub async fn restore_session(tx: &mut Tx, id: SessionId, zone: Tz) -> Result<Restored, Failure<RestoreRefusal>> {
    if store::list_kinds(tx).await?.is_empty() {
        return Err(Failure::Refused(RestoreRefusal::NoKind));
    }
    let removed = store::take_removed_session(tx, id).await?.ok_or(AppError::NotFound)?;
    let again = || RestoreRefusal::BroughtAgain;
    let keys = ["agenda_sessions_pkey", "agenda_sessions_number_key", "slots_number_key", "slots_source_key"];
    let restored = store::restore_session(tx, &removed, zone).await.on_constraints(keys.map(|key| (key, again())))?;
    audit::record(tx, "session.restored", Some(id.0), json!({ "title": removed.title, "whole": restored == Restored::Whole })).await?;
    Ok(restored)
}
