//! Changes of the draft. None of them is public before the next release.
use super::{
    model::{RoomEntry, SessionEntry, SessionKindEntry, SpeakerEntry, TrackEntry},
    store,
};
use crate::{
    accounts,
    agenda::{
        model::{KindId, RoomId, SessionId, SlotId, SpeakerId, TrackId},
        programme::Slot,
    },
    kit::{
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        field::Email,
        locale::Locale,
    },
};
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
    store::delete_room(tx, id).await.on_constraint("slots_room_id_fkey", InUse)?;
    Ok(audit::record(tx, "room.removed", Some(id.0), json!({})).await?)
}

pub async fn save_track(tx: &mut Tx, track: &TrackEntry) -> Result<(), Failure<NameTaken>> {
    store::save_track(tx, track).await.on_constraint("tracks_name_en_key", NameTaken)?;
    Ok(audit::record(tx, "track.saved", Some(track.track.id.0), json!({ "name": track.track.name })).await?)
}

pub async fn remove_track(tx: &mut Tx, id: TrackId) -> Result<(), Failure<InUse>> {
    store::delete_track(tx, id).await.on_constraint("agenda_sessions_track_id_fkey", InUse)?;
    Ok(audit::record(tx, "track.removed", Some(id.0), json!({})).await?)
}

pub async fn save_kind(tx: &mut Tx, kind: &SessionKindEntry) -> Result<(), Failure<NameTaken>> {
    store::save_kind(tx, kind).await.on_constraint("session_kinds_code_key", NameTaken)?;
    Ok(audit::record(tx, "session_kind.saved", Some(kind.kind.id.0), json!({ "code": kind.kind.code })).await?)
}

pub async fn remove_kind(tx: &mut Tx, id: KindId) -> Result<(), Failure<InUse>> {
    store::delete_kind(tx, id).await.on_constraint("agenda_sessions_kind_id_fkey", InUse)?;
    Ok(audit::record(tx, "session_kind.removed", Some(id.0), json!({})).await?)
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
    store::delete_speaker(tx, id).await.on_constraint("session_speakers_speaker_id_fkey", InUse)?;
    Ok(audit::record(tx, "speaker.removed", Some(id.0), json!({})).await?)
}

pub async fn save_session(tx: &mut Tx, session: &SessionEntry) -> Result<(), AppError> {
    store::save_session(tx, session).await?;
    let told = json!({ "title": session.title(), "visibility": session.visibility });
    Ok(audit::record(tx, "session.saved", Some(session.session.id.0), told).await?)
}

pub async fn remove_session(tx: &mut Tx, session: &SessionEntry) -> Result<(), AppError> {
    store::delete_session(tx, session.session.id).await?;
    Ok(audit::record(tx, "session.removed", Some(session.session.id.0), json!({ "title": session.title() })).await?)
}

/// Adds a slot to a session. It may clash with others: see [`super::clashes()`].
pub async fn place(tx: &mut Tx, session: SessionId, slot: &Slot) -> Result<(), AppError> {
    store::insert_slot(tx, session, slot).await?;
    Ok(audit::record(tx, "session.placed", Some(session.0), json!({ "slot": slot })).await?)
}

pub async fn move_slot(tx: &mut Tx, session: SessionId, slot: &Slot) -> Result<(), AppError> {
    if !store::update_slot(tx, slot).await? {
        return Err(AppError::NotFound);
    }
    Ok(audit::record(tx, "session.moved", Some(session.0), json!({ "slot": slot })).await?)
}

pub async fn remove_slot(tx: &mut Tx, session: SessionId, slot: SlotId) -> Result<(), AppError> {
    store::delete_slot(tx, slot).await?;
    Ok(audit::record(tx, "session.taken_off", Some(session.0), json!({ "slot": slot })).await?)
}
