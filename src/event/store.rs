//! All SQL of the summit's facts.
use super::model::{Economy, EconomyId, Level, Membership, Summit, Supporter, SupporterEntry, SupporterId};
use crate::kit::{
    db::Tx,
    error::AppError,
    picture::{PictureId, Shown},
};
use anyhow::Context;

pub async fn find_summit(tx: &mut Tx) -> Result<Option<Summit>, AppError> {
    let row = sqlx::query!(
        "select name_en, name_ur, short_name_en, short_name_ur, edition, host_en, host_ur, city_en, city_ur, venue_en, venue_ur,
                expected_month, starts_on, ends_on, zone, registration_opens_at, registration_closes_at, contact_email
         from summit"
    );
    let Some(r) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(None) };
    let zone = r.zone.parse().map_err(|e| anyhow::anyhow!("{e}")).context("the summit's zone")?;
    Ok(Some(Summit {
        name_en: r.name_en,
        name_ur: r.name_ur,
        short_name_en: r.short_name_en,
        short_name_ur: r.short_name_ur,
        edition: r.edition,
        host_en: r.host_en,
        host_ur: r.host_ur,
        city_en: r.city_en,
        city_ur: r.city_ur,
        venue_en: r.venue_en,
        venue_ur: r.venue_ur,
        expected_month: r.expected_month,
        starts_on: r.starts_on,
        ends_on: r.ends_on,
        zone,
        registration_opens_at: r.registration_opens_at,
        registration_closes_at: r.registration_closes_at,
        contact_email: r.contact_email,
    }))
}

/// Writes the summit's facts, the first time and every time.
pub async fn save_summit(tx: &mut Tx, s: &Summit) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into summit (name_en, name_ur, short_name_en, short_name_ur, edition, host_en, host_ur, city_en, city_ur, venue_en,
                             venue_ur, expected_month, starts_on, ends_on, zone, registration_opens_at, registration_closes_at,
                             contact_email, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         on conflict (only_row) do update
         set (name_en, name_ur, short_name_en, short_name_ur, edition, host_en, host_ur, city_en, city_ur, venue_en, venue_ur,
              expected_month, starts_on, ends_on, zone, registration_opens_at, registration_closes_at, contact_email, updated_at)
           = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        s.name_en,
        s.name_ur,
        s.short_name_en,
        s.short_name_ur,
        s.edition,
        s.host_en,
        s.host_ur,
        s.city_en,
        s.city_ur,
        s.venue_en,
        s.venue_ur,
        s.expected_month,
        s.starts_on,
        s.ends_on,
        s.zone.name(),
        s.registration_opens_at,
        s.registration_closes_at,
        s.contact_email,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// All economies in the organisers' order: there are about two dozen.
pub async fn list_economies(tx: &mut Tx) -> sqlx::Result<Vec<Economy>> {
    sqlx::query_as!(
        Economy,
        r#"select economy_id as "economy_id: EconomyId", name_en, name_ur, association, status as "status: Membership", member_since, domains
           from economies order by position, name_en limit 300"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn find_economy(tx: &mut Tx, id: EconomyId) -> sqlx::Result<Option<Economy>> {
    sqlx::query_as!(
        Economy,
        r#"select economy_id as "economy_id: EconomyId", name_en, name_ur, association, status as "status: Membership", member_since, domains
           from economies where economy_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Adds an economy at the end.
pub async fn insert_economy(tx: &mut Tx, e: &Economy) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into economies (economy_id, name_en, name_ur, association, status, member_since, domains, position)
         select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1 from economies",
        e.economy_id.0,
        e.name_en,
        e.name_ur,
        e.association,
        e.status as Membership,
        e.member_since,
        &e.domains
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn update_economy(tx: &mut Tx, e: &Economy) -> sqlx::Result<()> {
    sqlx::query!(
        "update economies set name_en = $2, name_ur = $3, association = $4, status = $5, member_since = $6, domains = $7
         where economy_id = $1",
        e.economy_id.0,
        e.name_en,
        e.name_ur,
        e.association,
        e.status as Membership,
        e.member_since,
        &e.domains
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A supporter beside what its logo measures, as the row has them.
struct SupporterRow {
    supporter_id: SupporterId,
    name_en: String,
    name_ur: String,
    website: String,
    position: i32,
    level: Level,
    logo: Option<String>,
    width: Option<i32>,
    height: Option<i32>,
}

impl From<SupporterRow> for Supporter {
    fn from(r: SupporterRow) -> Self {
        Self {
            supporter_id: r.supporter_id,
            name_en: r.name_en,
            name_ur: r.name_ur,
            website: r.website,
            position: r.position,
            level: r.level,
            logo: Shown::of(r.logo, r.width, r.height),
        }
    }
}

/// All supporters, level by level, and within a level in the organisers' order.
pub async fn list_supporters(tx: &mut Tx) -> sqlx::Result<Vec<Supporter>> {
    let rows = sqlx::query_as!(
        SupporterRow,
        r#"select supporter_id as "supporter_id: SupporterId", name_en, name_ur, website, position, level as "level: Level",
                  logo, width as "width?", height as "height?"
           from supporters left join pictures on digest = logo order by position, name_en limit 200"#
    );
    let mut supporters: Vec<Supporter> = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(Supporter::from).collect();
    supporters.sort_by_key(|s| s.level);
    Ok(supporters)
}

pub async fn find_supporter(tx: &mut Tx, id: SupporterId) -> sqlx::Result<Option<Supporter>> {
    let row = sqlx::query_as!(
        SupporterRow,
        r#"select supporter_id as "supporter_id: SupporterId", name_en, name_ur, website, position, level as "level: Level",
                  logo, width as "width?", height as "height?"
           from supporters left join pictures on digest = logo where supporter_id = $1"#,
        id.0
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(Supporter::from))
}

/// Adds a supporter or changes one.
pub async fn save_supporter(tx: &mut Tx, s: &SupporterEntry) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into supporters (supporter_id, name_en, name_ur, website, position, level, logo) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (supporter_id) do update set (name_en, name_ur, website, position, level, logo) = ($2, $3, $4, $5, $6, $7)",
        s.supporter_id.0,
        s.name_en,
        s.name_ur,
        s.website,
        s.position,
        s.level as Level,
        s.logo.as_ref().map(PictureId::as_str)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn delete_supporter(tx: &mut Tx, id: SupporterId) -> sqlx::Result<()> {
    sqlx::query!("delete from supporters where supporter_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}
