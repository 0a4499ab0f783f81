//! SQL of passes.
use crate::{
    kit::{
        bilingual::{Bilingual, Columns},
        clock::Timestamp,
        db::Tx,
    },
    registration::{
        ids::{PassId, PoolId},
        passes::{Audience, Pass},
    },
};
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

/// All passes in the organisers' order, each with its pools: there are about a dozen.
pub async fn list(tx: &mut Tx) -> sqlx::Result<Vec<Pass>> {
    sqlx::query_as!(
        Pass,
        r#"select pass_id as "pass_id: PassId", row(name_en, name_ur) as "name!: Bilingual",
                  row(description_en, description_ur) as "description!: Bilingual", position, audience as "audience: Audience",
                  needs_approval, hold_hours, approval_hours, sale_opens_at, sale_closes_at, opens_all_days, opens_days, opens_social, opens_sign_up,
                  array(select pool_id from pass_pools l where l.pass_id = p.pass_id order by pool_id) as "pools!: Vec<PoolId>"
           from passes p order by position, pass_id limit 100"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A pass by the names of its columns.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column")]
struct PassRow<'a> {
    pass_id: PassId,
    #[serde(flatten)]
    name: Columns<'a>,
    #[serde(flatten)]
    description: Columns<'a>,
    position: i32,
    audience: Audience,
    needs_approval: bool,
    hold_hours: i32,
    approval_hours: i32,
    sale_opens_at: Option<Timestamp>,
    sale_closes_at: Option<Timestamp>,
    opens_all_days: bool,
    opens_days: &'a [i16],
    opens_social: bool,
    opens_sign_up: bool,
}

impl<'a> PassRow<'a> {
    fn of(p: &'a Pass) -> Self {
        Self {
            pass_id: p.pass_id,
            name: p.name.columns("name"),
            description: p.description.columns("description"),
            position: p.position,
            audience: p.audience,
            needs_approval: p.needs_approval,
            hold_hours: p.hold_hours,
            approval_hours: p.approval_hours,
            sale_opens_at: p.sale_opens_at,
            sale_closes_at: p.sale_closes_at,
            opens_all_days: p.opens_all_days,
            opens_days: &p.opens_days,
            opens_social: p.opens_social,
            opens_sign_up: p.opens_sign_up,
        }
    }
}

/// Adds a pass or changes one; the registrations that are there keep the pools they were made with.
pub async fn save(tx: &mut Tx, p: &Pass) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into passes (pass_id, name_en, name_ur, description_en, description_ur, position, audience, needs_approval, hold_hours,
             approval_hours, sale_opens_at, sale_closes_at, opens_all_days, opens_days, opens_social, opens_sign_up)
         select pass_id, name_en, name_ur, description_en, description_ur, position, audience, needs_approval, hold_hours,
             approval_hours, sale_opens_at, sale_closes_at, opens_all_days, opens_days, opens_social, opens_sign_up
         from jsonb_populate_record(null::passes, $1)
         on conflict (pass_id) do update set
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             description_en = excluded.description_en,
             description_ur = excluded.description_ur,
             position = excluded.position,
             audience = excluded.audience,
             needs_approval = excluded.needs_approval,
             hold_hours = excluded.hold_hours,
             approval_hours = excluded.approval_hours,
             sale_opens_at = excluded.sale_opens_at,
             sale_closes_at = excluded.sale_closes_at,
             opens_all_days = excluded.opens_all_days,
             opens_days = excluded.opens_days,
             opens_social = excluded.opens_social,
             opens_sign_up = excluded.opens_sign_up",
        Json(PassRow::of(p)) as _
    )
    .execute(&mut *tx.conn)
    .await?;
    let pools: Vec<_> = p.pools.iter().map(|p| p.0).collect();
    sqlx::query!("delete from pass_pools where pass_id = $1 and not pool_id = any($2)", p.pass_id.0, &pools).execute(&mut *tx.conn).await?;
    sqlx::query!("insert into pass_pools (pass_id, pool_id) select $1, unnest($2::uuid[]) on conflict do nothing", p.pass_id.0, &pools)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Deletes it; what it was. Refused by the foreign keys of what was made with it: registrations, codes and sessions.
pub async fn delete(tx: &mut Tx, id: PassId) -> sqlx::Result<Option<serde_json::Value>> {
    sqlx::query!("delete from pass_pools where pass_id = $1", id.0).execute(&mut *tx.conn).await?;
    let deleted = sqlx::query_scalar!(r#"delete from passes where pass_id = $1 returning to_jsonb(passes) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}

/// Every pass with its name in both languages, in the organisers' order.
pub async fn list_names(tx: &mut Tx) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let rows = sqlx::query!(r#"select pass_id, row(name_en, name_ur) as "name!: Bilingual" from passes order by position, name_en"#);
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|p| (p.pass_id, p.name)).collect())
}
