//! Files that were applied: what was said of them, and the draft as it was before, so that they can be undone as one step.
use super::left;
use crate::{
    agenda::import::{
        model::{Import, LeftField},
        plan::{NewName, Outcome, Plan},
    },
    kit::{
        clock::Timestamp,
        db::Tx,
        error::AppError,
        ids::PersonId,
        sheet::{ImportId, RowProblem},
    },
};
use chrono::Duration;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// For so long it can be read what became of a file.
const KEPT: Duration = Duration::days(90);

/// How many sessions a file made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub left_out: i64,
    pub cancelled: i64,
}

/// What was said of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub line: u64,
    pub about: String,
    pub label: String,
    pub found: String,
    pub key: String,
    pub value: Option<(String, String)>,
}

/// All that was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SaidOfFile {
    /// Why rows made no session.
    pub left_out: Vec<Said>,
    pub mended: Vec<Said>,
    /// Fields that were not taken over.
    pub fields: Vec<LeftField>,
}

/// The rows of the draft that a plan writes, by table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    rooms: Vec<Uuid>,
    tracks: Vec<Uuid>,
    kinds: Vec<Uuid>,
    speakers: Vec<Uuid>,
    new_speakers: Vec<Uuid>,
    sessions: Vec<Uuid>,
    slots: Vec<Uuid>,
}

/// A file that was applied.
pub struct AppliedImport {
    pub import_id: ImportId,
    pub file_name: String,
    pub format: String,
    pub counts: Json<Counts>,
    pub said: Json<SaidOfFile>,
    pub applied_at: Timestamp,
    pub undone_at: Option<Timestamp>,
}

impl From<&RowProblem> for Said {
    fn from(problem: &RowProblem) -> Self {
        let value = problem.problem.value.as_ref().map(|(name, value)| ((*name).to_owned(), value.clone()));
        let (about, label, found) = (problem.about.clone(), problem.label.to_owned(), problem.found.clone());
        Self { line: problem.line, about, label, found, key: problem.problem.key.to_owned(), value }
    }
}

impl Counts {
    pub fn of(plan: &Plan, left_out: usize) -> Self {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let [new, changed, unchanged] = [Outcome::New, Outcome::Changed, Outcome::Unchanged].map(|outcome| number(plan.count(outcome)));
        Self { new, changed, unchanged, left_out: number(left_out), cancelled: number(plan.cancelled.len()) }
    }
}

impl Touched {
    pub fn of(plan: &Plan) -> Self {
        let named = |names: &[NewName]| names.iter().map(|name| name.id).collect::<Vec<_>>();
        let new_speakers: Vec<Uuid> = plan.speakers.iter().map(|s| s.id).collect();
        let others = plan.sources.iter().map(|(id, _)| *id).chain(plan.renamed.iter().map(|s| s.id));
        Self {
            rooms: named(&plan.rooms),
            tracks: named(&plan.tracks),
            kinds: named(&plan.kinds),
            speakers: new_speakers.iter().copied().chain(others).collect(),
            new_speakers,
            sessions: plan.sessions.iter().map(|s| s.id).chain(plan.session_speakers.iter().map(|(id, _)| *id)).collect(),
            slots: plan.slots.iter().map(|s| s.id).chain(plan.cancelled.iter().copied()).collect(),
        }
    }

    /// The rows as they are, with whatever hangs on those that are new.
    pub async fn rows(&self, tx: &mut Tx) -> sqlx::Result<Value> {
        let found = sqlx::query_scalar!(
            r#"select jsonb_build_object(
                 'rooms', (select jsonb_agg(to_jsonb(r) order by r.room_id) from rooms r where room_id = any($1)),
                 'room_hours', (select count(*) from room_hours where room_id = any($1)),
                 'tracks', (select jsonb_agg(to_jsonb(t) order by t.track_id) from tracks t where track_id = any($2)),
                 'kinds', (select jsonb_agg(to_jsonb(k) order by k.kind_id) from session_kinds k where kind_id = any($3)),
                 'speakers', (select jsonb_agg(to_jsonb(s) order by s.speaker_id) from speakers s where speaker_id = any($4)),
                 'speaker_hours', (select count(*) from speaker_hours where speaker_id = any($5)),
                 'sessions', (select jsonb_agg(to_jsonb(s) order by s.session_id) from agenda_sessions s
                              where session_id = any($6) or track_id = any($2) or kind_id = any($3)),
                 'session_passes', (select count(*) from session_passes where session_id = any($6)),
                 'session_materials', (select count(*) from session_materials where session_id = any($6)),
                 'session_speakers', (select jsonb_agg(to_jsonb(s) order by s.session_id, s.speaker_id) from session_speakers s
                                      where session_id = any($6) or speaker_id = any($5)),
                 'slots', (select jsonb_agg(to_jsonb(s) order by s.slot_id) from slots s
                           where slot_id = any($7) or session_id = any($6) or room_id = any($1))) as "rows!""#,
            &self.rooms,
            &self.tracks,
            &self.kinds,
            &self.speakers,
            &self.new_speakers,
            &self.sessions,
            &self.slots
        );
        found.fetch_one(&mut *tx.conn).await
    }
}

/// What is kept of a file that was applied.
pub struct Kept<'a> {
    pub import: &'a Import,
    pub counts: Counts,
    pub said: SaidOfFile,
    pub touched: &'a Touched,
    pub before: Value,
    pub after: Value,
    pub by: PersonId,
}

/// Keeps what became of a file, and forgets those of long ago.
pub async fn insert(tx: &mut Tx, kept: Kept<'_>) -> Result<(), AppError> {
    sqlx::query!("delete from applied_imports where applied_at < $1", tx.now - KEPT).execute(&mut *tx.conn).await?;
    let left_as = left::kept(&kept.after).map_err(anyhow::Error::from)?;
    let to_json = |value: serde_json::Result<Value>| value.map_err(anyhow::Error::from);
    sqlx::query!(
        "insert into applied_imports (import_id, file_name, format, counts, said, touched, before, left_as, applied_at, applied_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        kept.import.import_id.0,
        kept.import.file_name,
        kept.import.format,
        to_json(serde_json::to_value(&kept.counts))?,
        to_json(serde_json::to_value(&kept.said))?,
        to_json(serde_json::to_value(kept.touched))?,
        kept.before,
        left_as,
        tx.now,
        kept.by.0
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: ImportId) -> sqlx::Result<Option<AppliedImport>> {
    sqlx::query_as!(
        AppliedImport,
        r#"select import_id as "import_id: ImportId", file_name, format, counts as "counts: Json<Counts>", said as "said: Json<SaidOfFile>",
                  applied_at, undone_at
           from applied_imports where import_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The youngest.
pub async fn list(tx: &mut Tx) -> sqlx::Result<Vec<AppliedImport>> {
    sqlx::query_as!(
        AppliedImport,
        r#"select import_id as "import_id: ImportId", file_name, format, counts as "counts: Json<Counts>", '{}'::jsonb as "said!: Json<SaidOfFile>",
                  applied_at, undone_at
           from applied_imports order by applied_at desc limit 20"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Which rows it touched, those rows as they were, and how it left them; locked until the transaction
/// ends. None if it is not there or undone.
pub async fn lock(tx: &mut Tx, id: ImportId) -> sqlx::Result<Option<(Touched, Value, String)>> {
    let row = sqlx::query!(
        r#"select touched as "touched: Json<Touched>", before, left_as from applied_imports
           where import_id = $1 and undone_at is null for update"#,
        id.0
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(|row| (row.touched.0, row.before, row.left_as)))
}

/// Puts back the rows as they were, and removes those that were not there.
pub async fn restore(tx: &mut Tx, touched: &Touched, before: &Value) -> sqlx::Result<()> {
    let rows = |table: &str| before.get(table).filter(|rows| rows.is_array()).cloned().unwrap_or_else(|| Value::Array(vec![]));
    let kept = |table: &str, key: &str| -> Vec<Uuid> {
        rows(table).as_array().into_iter().flatten().filter_map(|row| row.get(key)?.as_str()?.parse().ok()).collect()
    };
    sqlx::query!("delete from session_speakers where session_id = any($1)", &touched.sessions).execute(&mut *tx.conn).await?;
    sqlx::query!("delete from slots where slot_id = any($1) and slot_id <> all($2)", &touched.slots, &kept("slots", "slot_id"))
        .execute(&mut *tx.conn)
        .await?;
    let sessions = kept("sessions", "session_id");
    sqlx::query!("delete from agenda_sessions where session_id = any($1) and session_id <> all($2)", &touched.sessions, &sessions)
        .execute(&mut *tx.conn)
        .await?;
    restore_sessions(tx, &rows("sessions"), &rows("slots")).await?;
    sqlx::query!("delete from speakers where speaker_id = any($1)", &touched.new_speakers).execute(&mut *tx.conn).await?;
    sqlx::query!(
        "update speakers s set (name, search, source) = (b.name, b.search, b.source)
         from jsonb_to_recordset($1) as b (speaker_id uuid, name text, search text, source text) where b.speaker_id = s.speaker_id",
        rows("speakers")
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!(
        "insert into session_speakers (session_id, speaker_id, role, presence, position)
         select session_id, speaker_id, role, presence, position
         from jsonb_to_recordset($1) as b (session_id uuid, speaker_id uuid, role text, presence text, position integer)
         on conflict (session_id, speaker_id) do nothing",
        rows("session_speakers")
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from rooms where room_id = any($1)", &touched.rooms).execute(&mut *tx.conn).await?;
    sqlx::query!("delete from tracks where track_id = any($1)", &touched.tracks).execute(&mut *tx.conn).await?;
    sqlx::query!("delete from session_kinds where kind_id = any($1)", &touched.kinds).execute(&mut *tx.conn).await.map(|_| ())
}

async fn restore_sessions(tx: &mut Tx, sessions: &Value, slots: &Value) -> sqlx::Result<()> {
    sqlx::query!(
        "update agenda_sessions s
         set (kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur, description_en, description_ur,
              language, interpretation, links, foreign_fields, search, updated_at)
           = (b.kind_id, b.track_id, b.title_en, b.title_ur, b.subtitle_en, b.subtitle_ur, b.summary_en, b.summary_ur, b.description_en,
              b.description_ur, b.language, b.interpretation, b.links, b.foreign_fields, b.search, b.updated_at)
         from jsonb_to_recordset($1) as b (
             session_id uuid, kind_id uuid, track_id uuid, title_en text, title_ur text, subtitle_en text, subtitle_ur text, summary_en text,
             summary_ur text, description_en text, description_ur text, language text, interpretation text[], links jsonb,
             foreign_fields jsonb, search text, updated_at timestamptz)
         where b.session_id = s.session_id",
        sessions
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!(
        "update slots s set (room_id, starts_at, ends_at, source, status) = (b.room_id, b.starts_at, b.ends_at, b.source, b.status)
         from jsonb_to_recordset($1) as b (slot_id uuid, room_id uuid, starts_at timestamptz, ends_at timestamptz, source text, status text)
         where b.slot_id = s.slot_id",
        slots
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn note_undone(tx: &mut Tx, id: ImportId) -> sqlx::Result<()> {
    sqlx::query!("update applied_imports set undone_at = $2 where import_id = $1", id.0, tx.now).execute(&mut *tx.conn).await.map(|_| ())
}
