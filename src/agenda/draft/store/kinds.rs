//! Kinds of session.
use crate::{
    agenda::{draft::model::SessionKindEntry, model::KindId, programme::SessionKind},
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
    },
};
use serde::Serialize;
use sqlx::types::Json;

/// More kinds than any summit has.
const MOST: i64 = 500;

/// A kind of session by the names of its columns.
#[derive(Serialize)]
struct KindRow<'a> {
    kind_id: KindId,
    code: &'a str,
    #[serde(flatten)]
    name: Columns<'a>,
    minutes: i32,
    position: i32,
}

pub async fn list_kinds(tx: &mut Tx) -> sqlx::Result<Vec<SessionKindEntry>> {
    let rows = sqlx::query!(
        r#"select kind_id as "id: KindId", code, row(name_en, name_ur) as "name!: Bilingual", minutes, position
           from session_kinds order by position, name_en limit $1"#,
        MOST
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let entries = rows.map(|k| SessionKindEntry {
        kind: SessionKind { id: k.id, code: k.code, name: k.name },
        minutes: k.minutes,
        position: k.position,
    });
    Ok(entries.collect())
}

pub async fn save_kind(tx: &mut Tx, k: &SessionKindEntry) -> sqlx::Result<()> {
    let row =
        KindRow { kind_id: k.kind.id, code: &k.kind.code, name: k.kind.name.columns("name"), minutes: k.minutes, position: k.position };
    sqlx::query!(
        "insert into session_kinds (kind_id, code, name_en, name_ur, minutes, position)
         select kind_id, code, name_en, name_ur, minutes, position from jsonb_populate_record(null::session_kinds, $1)
         on conflict (kind_id) do update set
             code = excluded.code,
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             minutes = excluded.minutes,
             position = excluded.position",
        Json(row) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was. Refused by `agenda_sessions_kind_id_fkey` while a session is of it.
pub async fn delete_kind(tx: &mut Tx, id: KindId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from session_kinds where kind_id = $1 returning to_jsonb(session_kinds) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
