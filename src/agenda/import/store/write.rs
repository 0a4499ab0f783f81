//! A plan written to the draft: a fixed number of statements for each few hundred rows.
use crate::{
    agenda::{
        import::plan::{NewName, Plan, SessionRecord, SlotRecord},
        model::Colour,
    },
    kit::{db::Tx, field::folded, search},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Rows that go together: descriptions are long, and a statement has its time.
const TOGETHER: usize = 500;

/// Until the transaction ends nobody else writes what files write: another file is applied afterwards and sees what was
/// done, and no form takes a number while numbers are set.
pub async fn lock(tx: &mut Tx) -> sqlx::Result<()> {
    let lock = "lock table rooms, tracks, session_kinds, speakers, agenda_sessions, session_speakers, slots in share row exclusive mode";
    sqlx::query(lock).execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn save_plan(tx: &mut Tx, plan: &Plan) -> sqlx::Result<()> {
    names(tx, plan).await?;
    speakers(tx, plan).await?;
    numbers(tx, plan).await?;
    for some in plan.sessions.chunks(TOGETHER) {
        sessions(tx, some).await?;
    }
    for some in plan.slots.chunks(TOGETHER) {
        slots(tx, some).await?;
    }
    sqlx::query!("update slots set status = 'cancelled' where slot_id = any($1)", &plan.cancelled).execute(&mut *tx.conn).await?;
    for some in plan.session_speakers.chunks(TOGETHER) {
        session_speakers(tx, some).await?;
    }
    Ok(())
}

fn columns(names: &[NewName]) -> (Vec<Uuid>, Vec<String>) {
    names.iter().map(|one| (one.id, one.name.clone())).unzip()
}

/// New rooms, tracks and kinds, after those that are there. A name in one language stands for both.
async fn names(tx: &mut Tx, plan: &Plan) -> sqlx::Result<()> {
    let (ids, names) = columns(&plan.rooms);
    sqlx::query!(
        "insert into rooms (room_id, name_en, name_ur, position)
         select id, name, name, (select coalesce(max(position), 0) from rooms) + ord::integer
         from unnest($1::uuid[], $2::text[]) with ordinality as r (id, name, ord)",
        &ids,
        &names
    )
    .execute(&mut *tx.conn)
    .await?;
    let (ids, names) = columns(&plan.tracks);
    let colours = Colour::ALL.map(|c| c.value().to_owned());
    sqlx::query!(
        "insert into tracks (track_id, name_en, name_ur, colour, position)
         select id, name, name, ($3::text[])[1 + (known.n + ord - 1) % cardinality($3)], known.last + ord::integer
         from unnest($1::uuid[], $2::text[]) with ordinality as t (id, name, ord),
              (select count(*) as n, coalesce(max(position), 0) as last from tracks) as known",
        &ids,
        &names,
        &colours
    )
    .execute(&mut *tx.conn)
    .await?;
    let (ids, names) = columns(&plan.kinds);
    // One that is taken, or has no Latin letter, is told from others by a part of the id that is random.
    let codes: Vec<String> = plan.kinds.iter().map(|kind| code(&kind.name)).collect();
    let minutes: Vec<i32> = plan.kinds.iter().map(|kind| i32::try_from(kind.minutes).unwrap_or(60)).collect();
    sqlx::query!(
        "insert into session_kinds (kind_id, code, name_en, name_ur, minutes, position)
         select id,
                case when code = '' or row_number() over (partition by code order by ord) > 1
                       or exists (select from session_kinds k where k.code = n.code)
                     then concat_ws('-', coalesce(nullif(code, ''), 'kind'), right(id::text, 8)) else code end,
                name, name, minutes, known.last + ord::integer
         from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[]) with ordinality as n (id, name, code, minutes, ord),
              (select coalesce(max(position), 0) as last from session_kinds) as known",
        &ids,
        &names,
        &codes,
        &minutes
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A kind's name in feeds: its Latin letters and digits.
fn code(name: &str) -> String {
    let plain: String = folded(name).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-").chars().take(40).collect()
}

async fn speakers(tx: &mut Tx, plan: &Plan) -> sqlx::Result<()> {
    let kept = plan.speakers.iter().filter_map(|s| s.number).max();
    sqlx::query!("select setval('speaker_numbers', greatest($1, last_value)) as at from speaker_numbers where $1 > 0", kept)
        .fetch_optional(&mut *tx.conn)
        .await?;
    let rows: Value = plan
        .speakers
        .iter()
        .map(|s| {
            json!({
                "id": s.id, "number": s.number, "name": s.name, "organisation": s.organisation, "source": s.source,
                "search": search::indexed(&format!("{} {}", s.name, s.organisation)),
            })
        })
        .collect();
    sqlx::query!(
        "insert into speakers (speaker_id, number, name, organisation, source, search, created_at)
         select id, coalesce(number, nextval('speaker_numbers')), name, organisation, source, search, $2
         from jsonb_to_recordset($1) as s (id uuid, number bigint, name text, organisation text, source text, search text)",
        rows,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    let renamed = plan.renamed.iter();
    let renamed: Value =
        renamed.map(|s| json!({"id": s.id, "name": s.name, "was": search::indexed(&s.was), "now": search::indexed(&s.name)})).collect();
    sqlx::query!(
        "update speakers s set name = n.name, search = replace(s.search, n.was, n.now)
         from jsonb_to_recordset($1) as n (id uuid, name text, was text, now text) where speaker_id = n.id",
        renamed
    )
    .execute(&mut *tx.conn)
    .await?;
    let (ids, sources): (Vec<Uuid>, Vec<String>) = plan.sources.iter().cloned().unzip();
    sqlx::query!(
        "update speakers set source = n.source from unnest($1::uuid[], $2::text[]) as n (id, source) where speaker_id = n.id",
        &ids,
        &sources
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What gets its number from here gets one above all that the file brought.
async fn numbers(tx: &mut Tx, plan: &Plan) -> sqlx::Result<()> {
    let kept = plan.sessions.iter().map(|s| s.number).chain(plan.slots.iter().map(|s| s.number)).flatten().max();
    sqlx::query!("select setval('agenda_numbers', greatest($1, last_value)) as at from agenda_numbers where $1 > 0", kept)
        .fetch_optional(&mut *tx.conn)
        .await
        .map(|_| ())
}

async fn sessions(tx: &mut Tx, some: &[SessionRecord]) -> sqlx::Result<()> {
    let rows: Value = some
        .iter()
        .map(|s| {
            json!({
                "session_id": s.id, "number": s.number, "kind_id": s.kind, "track_id": s.track,
                "title_en": s.title.en, "title_ur": s.title.ur, "subtitle_en": s.subtitle.en, "subtitle_ur": s.subtitle.ur,
                "summary_en": s.summary.en, "summary_ur": s.summary.ur,
                "description_en": s.description.en, "description_ur": s.description.ur,
                "language": s.language, "interpretation": s.interpretation, "links": s.links, "foreign_fields": s.foreign,
                "search": search::indexed(&format!("{} {} {} {}", s.title.en, s.title.ur, s.subtitle.en, s.subtitle.ur)),
            })
        })
        .collect();
    sqlx::query!(
        "insert into agenda_sessions (session_id, number, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en,
                                      summary_ur, description_en, description_ur, language, interpretation, links, foreign_fields, search,
                                      visibility,
                                      created_at, updated_at)
         select session_id, coalesce(number, nextval('agenda_numbers')), kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur,
                summary_en, summary_ur, description_en, description_ur, language, interpretation, links, foreign_fields, search, 'public', $2, $2
         from jsonb_to_recordset($1) as s (
             session_id uuid, number bigint, kind_id uuid, track_id uuid, title_en text, title_ur text, subtitle_en text, subtitle_ur text,
             summary_en text, summary_ur text, description_en text, description_ur text, language text, interpretation text[], links jsonb, foreign_fields jsonb,
             search text)
         on conflict (session_id) do update
         set (kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur, description_en, description_ur,
              language, interpretation, links, foreign_fields, search, updated_at)
           = (excluded.kind_id, excluded.track_id, excluded.title_en, excluded.title_ur, excluded.subtitle_en, excluded.subtitle_ur,
              excluded.summary_en, excluded.summary_ur, excluded.description_en, excluded.description_ur, excluded.language,
              excluded.interpretation, excluded.links, excluded.foreign_fields, excluded.search, excluded.updated_at)",
        rows,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

async fn slots(tx: &mut Tx, some: &[SlotRecord]) -> sqlx::Result<()> {
    let row = |s: &SlotRecord| json!({"id": s.id, "number": s.number, "session": s.session, "room": s.room, "starts": s.from, "ends": s.to, "source": s.source});
    let rows: Value = some.iter().map(row).collect();
    sqlx::query!(
        "insert into slots (slot_id, number, session_id, room_id, starts_at, ends_at, source)
         select id, coalesce(number, nextval('agenda_numbers')), session, room, starts, ends, source
         from jsonb_to_recordset($1) as s (
             id uuid, number bigint, session uuid, room uuid, starts timestamptz, ends timestamptz, source text)
         on conflict (slot_id) do update
         set (room_id, starts_at, ends_at, source) = (excluded.room_id, excluded.starts_at, excluded.ends_at, excluded.source)",
        rows
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Who takes part, in the file's order. Whoever did before does as what they did.
async fn session_speakers(tx: &mut Tx, some: &[(Uuid, Vec<Uuid>)]) -> sqlx::Result<()> {
    let (mut sessions, mut speakers, mut positions) = (vec![], vec![], vec![]);
    for (session, theirs) in some {
        for (position, speaker) in (1_i32..).zip(theirs) {
            sessions.push(*session);
            speakers.push(*speaker);
            positions.push(position);
        }
    }
    sqlx::query!(
        "with named as (select * from unnest($1::uuid[], $2::uuid[], $3::integer[]) as n (session_id, speaker_id, position)),
         gone as (
             delete from session_speakers s where session_id = any($1)
                and not exists (select from named n where (n.session_id, n.speaker_id) = (s.session_id, s.speaker_id)))
         insert into session_speakers (session_id, speaker_id, role, presence, position)
         select session_id, speaker_id, 'speaker', 'there', position from named
         on conflict (session_id, speaker_id) do update set position = excluded.position",
        &sessions,
        &speakers,
        &positions
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
