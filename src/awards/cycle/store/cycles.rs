//! SQL of cycles.
use crate::{
    awards::{
        cycle::model::{ConflictKind, Cycle, Dates, Moment, ScoreRule, Stage, TieRule},
        ids::CycleId,
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Reads cycles: those that the end of the statement asks for.
macro_rules! select_cycles {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            CycleRow,
            r#"select cycle_id as "cycle_id: CycleId", row(name_en, name_ur) as "name!: Bilingual", edition,
                      array[nominations_open_at, nominations_close_at, screening_ends_at, online_opens_at, online_closes_at,
                            pitch_opens_at, pitch_closes_at, deliberation_ends_at, publication_at] as "moments!: Vec<Option<Timestamp>>",
                      score_rule as "score_rule: ScoreRule", tie_rule as "tie_rule: TieRule", conflict_kinds, is_shown, published_at,
                      gives_feedback
               from award_cycles "# + $end
            $(, $argument)*
        )
    };
}

struct CycleRow {
    cycle_id: CycleId,
    name: Bilingual,
    edition: String,
    /// In the order of [`Moment::ALL`].
    moments: Vec<Option<Timestamp>>,
    score_rule: ScoreRule,
    tie_rule: TieRule,
    conflict_kinds: Vec<String>,
    is_shown: bool,
    published_at: Option<Timestamp>,
    gives_feedback: bool,
}

impl From<CycleRow> for Cycle {
    fn from(row: CycleRow) -> Self {
        let moments = Moment::ALL.into_iter().zip(row.moments);
        Self {
            cycle_id: row.cycle_id,
            name: row.name,
            edition: row.edition,
            dates: moments.fold(Dates::default(), |dates, (moment, at)| dates.with(moment, at)),
            score_rule: row.score_rule,
            tie_rule: row.tie_rule,
            conflict_kinds: row.conflict_kinds.iter().filter_map(|kind| ConflictKind::of(kind)).collect(),
            is_shown: row.is_shown,
            published_at: row.published_at,
            gives_feedback: row.gives_feedback,
        }
    }
}

/// The newest first: there is one a year.
pub async fn list_cycles(tx: &mut Tx) -> sqlx::Result<Vec<Cycle>> {
    let rows = select_cycles!("order by created_at desc, cycle_id desc limit 100").fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(Cycle::from).collect())
}

pub async fn find_cycle(tx: &mut Tx, id: CycleId) -> sqlx::Result<Option<Cycle>> {
    Ok(select_cycles!("where cycle_id = $1", id.0).fetch_optional(&mut *tx.conn).await?.map(Cycle::from))
}

/// The one that the site shows.
pub async fn shown_cycle(tx: &mut Tx) -> sqlx::Result<Option<Cycle>> {
    Ok(select_cycles!("where is_shown").fetch_optional(&mut *tx.conn).await?.map(Cycle::from))
}

/// The one that the site shows, or else the newest.
pub async fn current_cycle(tx: &mut Tx) -> sqlx::Result<Option<Cycle>> {
    let current = select_cycles!("order by is_shown desc, created_at desc, cycle_id desc limit 1");
    Ok(current.fetch_optional(&mut *tx.conn).await?.map(Cycle::from))
}

/// Those whose winners are public, the newest first.
pub async fn published_cycles(tx: &mut Tx) -> sqlx::Result<Vec<Cycle>> {
    let cycles = select_cycles!("where published_at is not null order by edition desc, published_at desc limit 100");
    Ok(cycles.fetch_all(&mut *tx.conn).await?.into_iter().map(Cycle::from).collect())
}

/// Whether winners of past editions stand in the archive.
pub async fn has_archive(tx: &mut Tx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from award_past_honours) as "has!""#).fetch_one(&mut *tx.conn).await
}

/// Makes its winners public from now on; false if they are. `award_publication_early` refuses it before all is decided.
pub async fn set_published(tx: &mut Tx, id: CycleId) -> sqlx::Result<bool> {
    let done = sqlx::query!("update award_cycles set published_at = $2 where cycle_id = $1 and published_at is null", id.0, tx.now);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Adds a cycle or changes one; whether it is shown stays as it is. `award_cycles_kept` refuses what was relied on.
pub async fn save_cycle(tx: &mut Tx, cycle: &Cycle) -> sqlx::Result<()> {
    let mut row = json!({
        "cycle_id": cycle.cycle_id,
        "name_en": cycle.name.en,
        "name_ur": cycle.name.ur,
        "edition": cycle.edition,
        "score_rule": cycle.score_rule,
        "tie_rule": cycle.tie_rule,
        "conflict_kinds": cycle.conflict_kinds,
        "gives_feedback": cycle.gives_feedback,
        "created_at": tx.now,
    });
    for moment in Moment::ALL {
        row[moment.value()] = json!(cycle.dates.at(moment));
    }
    sqlx::query!(
        "insert into award_cycles (cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at, screening_ends_at,
             online_opens_at, online_closes_at, pitch_opens_at, pitch_closes_at, deliberation_ends_at, publication_at, score_rule, tie_rule,
             conflict_kinds, gives_feedback, created_at)
         select cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at, screening_ends_at,
             online_opens_at, online_closes_at, pitch_opens_at, pitch_closes_at, deliberation_ends_at, publication_at, score_rule, tie_rule,
             conflict_kinds, gives_feedback, created_at
         from jsonb_populate_record(null::award_cycles, $1)
         on conflict (cycle_id) do update set
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             edition = excluded.edition,
             nominations_open_at = excluded.nominations_open_at,
             nominations_close_at = excluded.nominations_close_at,
             screening_ends_at = excluded.screening_ends_at,
             online_opens_at = excluded.online_opens_at,
             online_closes_at = excluded.online_closes_at,
             pitch_opens_at = excluded.pitch_opens_at,
             pitch_closes_at = excluded.pitch_closes_at,
             deliberation_ends_at = excluded.deliberation_ends_at,
             publication_at = excluded.publication_at,
             score_rule = excluded.score_rule,
             tie_rule = excluded.tie_rule,
             conflict_kinds = excluded.conflict_kinds,
             gives_feedback = excluded.gives_feedback",
        row
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Lets the site show this cycle and no other; none: it shows none.
pub async fn set_shown(tx: &mut Tx, cycle: Option<CycleId>) -> sqlx::Result<()> {
    let id = cycle.map(|id| id.0);
    sqlx::query!("update award_cycles set is_shown = false where is_shown and cycle_id is distinct from $1", id)
        .execute(&mut *tx.conn)
        .await?;
    sqlx::query!("update award_cycles set is_shown = true where cycle_id = $1 and not is_shown", id)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Notes the stage of a cycle; false if it was noted before.
pub async fn note_stage(tx: &mut Tx, id: CycleId, stage: Stage) -> sqlx::Result<bool> {
    let noted = sqlx::query!("update award_cycles set noted_stage = $2 where cycle_id = $1 and noted_stage <> $2", id.0, stage.value());
    Ok(noted.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Deletes it with its categories; what it was. Refused by `award_category_in_use` once nominations are open.
pub async fn delete_cycle(tx: &mut Tx, id: CycleId) -> sqlx::Result<Option<Value>> {
    sqlx::query!("delete from award_categories where cycle_id = $1", id.0).execute(&mut *tx.conn).await?;
    let deleted = sqlx::query_scalar!(r#"delete from award_cycles where cycle_id = $1 returning to_jsonb(award_cycles) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}

/// The names of those of `ids` that are cycles or categories.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select cycle_id as "id!", row(name_en, name_ur) as "name!: Bilingual" from award_cycles where cycle_id = any($1)
           union all select category_id, row(name_en, name_ur) from award_categories where category_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.name)).collect())
}
