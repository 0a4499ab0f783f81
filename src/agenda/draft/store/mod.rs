//! All SQL of the draft.
mod parts;
mod sessions;
mod speakers;

pub use parts::{delete_kind, delete_room, delete_track, list_kinds, list_rooms, list_tracks, save_kind, save_room, save_track};
pub use sessions::{
    SessionSummary, delete_session, delete_slot, find_session, find_slot, insert_slot, list_sessions, save_session, search_sessions,
    update_slot,
};
pub use speakers::{SpeakerSummary, delete_speaker, find_speaker, list_speakers, save_speaker, search_speakers};

use super::model::Draft;
use crate::kit::db::Tx;

/// The whole draft, in a fixed number of queries.
pub async fn load(tx: &mut Tx) -> sqlx::Result<Draft> {
    Ok(Draft {
        rooms: list_rooms(tx).await?,
        tracks: list_tracks(tx).await?,
        kinds: list_kinds(tx).await?,
        speakers: list_speakers(tx).await?,
        sessions: list_sessions(tx).await?,
    })
}
