//! All SQL of the draft.
mod kinds;
mod names;
mod removed;
mod rooms;
mod session_list;
mod sessions;
mod slots;
mod speakers;
mod tracks;
mod words;

pub use kinds::{delete_kind, list_kinds, save_kind};
pub use names::find_names;
pub use removed::{
    RemovedSession, find_removed_session, forget_removed_sessions, list_removed_sessions, remove_session, restore_session,
    take_removed_session,
};
pub use rooms::{delete_room, list_rooms, save_room};
pub use session_list::{SessionFilter, SessionRow, list_days, search_sessions};
pub use sessions::{find_session, list_sessions, save_session};
pub use slots::{delete_slot, insert_slot, update_slot};
pub use speakers::{
    SpeakerSummary, count_speakers, delete_speaker, find_speaker, list_speakers, list_suggested, save_speaker, search_speakers,
};
pub use tracks::{delete_track, list_tracks, save_track};

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
