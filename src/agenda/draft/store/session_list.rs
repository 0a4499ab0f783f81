//! The organisers' list of sessions, a row a slot.
use super::words::words_of;
use crate::{
    agenda::{
        model::{KindId, RoomId, SessionId, Status, TrackId, Visibility},
        programme::day_of,
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, list},
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// Which sessions are listed; what is not set leaves all.
#[derive(Clone, Debug, Default)]
pub struct SessionFilter {
    /// Words that the titles, speakers and room have together.
    pub words: String,
    /// From when and until before when.
    pub day: Option<(Timestamp, Timestamp)>,
    pub room: Option<RoomId>,
    pub track: Option<TrackId>,
    pub kind: Option<KindId>,
    pub visibility: Option<Visibility>,
    pub status: Option<Status>,
    pub only_unplaced: bool,
}

/// A session in one of its slots, or without any.
pub struct SessionRow {
    pub session_id: SessionId,
    pub title: Bilingual,
    pub visibility: Visibility,
    pub kind: Bilingual,
    pub track: Bilingual,
    pub starts_at: Option<Timestamp>,
    pub room: Bilingual,
    pub status: Option<Status>,
    /// The names of who takes part, in their order.
    pub speakers: String,
    pub total: i64,
}

impl SessionRow {
    pub fn is_cancelled(&self) -> bool {
        self.status == Some(Status::Cancelled)
    }
}

/// A page of the list after so many rows: first what has no time, then by time and room. Each row says how many there are.
pub async fn search_sessions(tx: &mut Tx, f: &SessionFilter, after: i64) -> sqlx::Result<Vec<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"select s.session_id as "session_id: SessionId", row(s.title_en, s.title_ur) as "title!: Bilingual",
                  visibility as "visibility: Visibility", row(k.name_en, k.name_ur) as "kind!: Bilingual",
                  row(coalesce(tr.name_en, ''), coalesce(tr.name_ur, '')) as "track!: Bilingual", t.starts_at as "starts_at?",
                  row(coalesce(r.name_en, ''), coalesce(r.name_ur, '')) as "room!: Bilingual", t.status as "status?: Status",
                  coalesce(who.names, '') as "speakers!", count(*) over () as "total!"
           from agenda_sessions s
           join session_kinds k using (kind_id)
           left join tracks tr using (track_id)
           left join slots t using (session_id)
           left join (select room_id, name_en, name_ur, position, folded(name_en || ' ' || name_ur) as search from rooms offset 0) r using (room_id)
           left join lateral (
               select string_agg(p.name, ', ' order by sp.position) as names, string_agg(p.search, ' ') as search
               from session_speakers sp join speakers p using (speaker_id) where sp.session_id = s.session_id) who on true
           where ($1::timestamptz is null or t.starts_at >= $1 and t.starts_at < $2)
             and ($3::uuid is null or r.room_id = $3) and ($4::uuid is null or tr.track_id = $4) and ($5::uuid is null or k.kind_id = $5)
             and ($6::text is null or visibility = $6) and ($7::text is null or t.status = $7) and not ($8 and t.slot_id is not null)
             and not exists (
                 select from unnest($9::text[]) as word
                 -- one or two letters begin a word
                 where strpos(' ' || s.search || ' ' || coalesce(who.search, '') || ' ' || coalesce(r.search, ''),
                              case when length(word) < 3 then ' ' || word else word end) = 0)
           order by t.starts_at nulls first, r.position, r.name_en, s.number
           offset $10 limit $11"#,
        f.day.map(|day| day.0),
        f.day.map(|day| day.1),
        f.room.map(|id| id.0),
        f.track.map(|id| id.0),
        f.kind.map(|id| id.0),
        f.visibility.map(Visibility::value),
        f.status.map(Status::value),
        f.only_unplaced,
        &words_of(&f.words),
        after,
        list::PAGE
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The days on which the draft has sessions.
pub async fn list_days(tx: &mut Tx, zone: Tz) -> sqlx::Result<Vec<NaiveDate>> {
    let begins = sqlx::query_scalar!(r#"select distinct date_bin('15 minutes', starts_at, '2000-01-01Z') as "at!" from slots"#);
    let days: BTreeSet<NaiveDate> = begins.fetch_all(&mut *tx.conn).await?.into_iter().map(|at| day_of(at, zone)).collect();
    Ok(days.into_iter().collect())
}
