//! All SQL of the summit's facts.
mod names;

pub use names::{find_economy_called, find_names, insert_elsewhere};

use super::model::{
    Coordinates, Economy, EconomyId, Membership, RegistrationSwitch, Summit, Supporter, SupporterEntry, SupporterId, SupporterLevel,
};
use crate::kit::{
    bilingual::Bilingual,
    clock::Timestamp,
    db::Tx,
    error::AppError,
    picture::{PictureId, Shown},
};
use anyhow::Context;
use chrono::NaiveDate;
use serde::Serialize;

pub async fn find_summit(tx: &mut Tx) -> Result<Option<Summit>, AppError> {
    let row = sqlx::query!(
        r#"select row(name_en, name_ur) as "name!: Bilingual", row(short_name_en, short_name_ur) as "short_name!: Bilingual", edition,
                  row(host_en, host_ur) as "host!: Bilingual", row(city_en, city_ur) as "city!: Bilingual",
                  row(venue_en, venue_ur) as "venue!: Bilingual", latitude, longitude, expected_month, starts_on, ends_on, zone,
                  registration_opens_at, registration_closes_at, registration_switch as "registration_switch: RegistrationSwitch",
                  contact_email
           from summit"#
    );
    let Some(r) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(None) };
    let zone = r.zone.parse().map_err(|e| anyhow::anyhow!("{e}")).context("the summit's zone")?;
    Ok(Some(Summit {
        name: r.name,
        short_name: r.short_name,
        edition: r.edition,
        host: r.host,
        city: r.city,
        venue: r.venue,
        coordinates: r.latitude.zip(r.longitude).map(|(latitude, longitude)| Coordinates { latitude, longitude }),
        expected_month: r.expected_month,
        starts_on: r.starts_on,
        ends_on: r.ends_on,
        zone,
        registration_opens_at: r.registration_opens_at,
        registration_closes_at: r.registration_closes_at,
        registration_switch: r.registration_switch,
        contact_email: r.contact_email,
    }))
}

/// The summit, which is there once the site has started. [`AppError::NotFound`] before.
pub async fn summit(tx: &mut Tx) -> Result<Summit, AppError> {
    find_summit(tx).await?.ok_or(AppError::NotFound)
}

/// The summit's row, written by the names of its columns.
#[derive(Serialize)]
struct SummitRow<'a> {
    name: &'a Bilingual,
    short_name: &'a Bilingual,
    edition: i32,
    host: &'a Bilingual,
    city: &'a Bilingual,
    venue: &'a Bilingual,
    latitude: Option<i32>,
    longitude: Option<i32>,
    expected_month: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    zone: &'a str,
    registration_opens_at: Option<Timestamp>,
    registration_closes_at: Option<Timestamp>,
    contact_email: &'a str,
}

/// Writes whether registration follows its dates, and those.
pub async fn update_registration(tx: &mut Tx, s: &Summit) -> sqlx::Result<()> {
    sqlx::query!(
        "update summit set registration_switch = $1, registration_opens_at = $2, registration_closes_at = $3, updated_at = $4",
        s.registration_switch as RegistrationSwitch,
        s.registration_opens_at,
        s.registration_closes_at,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Writes the summit's facts but for the switch of registration, the first time and every time.
pub async fn save_summit(tx: &mut Tx, s: &Summit) -> Result<(), AppError> {
    let row = SummitRow {
        name: &s.name,
        short_name: &s.short_name,
        edition: s.edition,
        host: &s.host,
        city: &s.city,
        venue: &s.venue,
        latitude: s.coordinates.map(|c| c.latitude),
        longitude: s.coordinates.map(|c| c.longitude),
        expected_month: s.expected_month,
        starts_on: s.starts_on,
        ends_on: s.ends_on,
        zone: s.zone.name(),
        registration_opens_at: s.registration_opens_at,
        registration_closes_at: s.registration_closes_at,
        contact_email: &s.contact_email,
    };
    sqlx::query!(
        "insert into summit (name_en, name_ur, short_name_en, short_name_ur, edition, host_en, host_ur, city_en, city_ur, venue_en,
                             venue_ur, latitude, longitude, expected_month, starts_on, ends_on, zone, registration_opens_at, registration_closes_at,
                             contact_email, updated_at)
         select name ->> 'en', name ->> 'ur', short_name ->> 'en', short_name ->> 'ur', edition, host ->> 'en', host ->> 'ur',
                city ->> 'en', city ->> 'ur', coalesce(venue ->> 'en', ''), coalesce(venue ->> 'ur', ''), latitude, longitude, expected_month, starts_on,
                ends_on, zone, registration_opens_at, registration_closes_at, contact_email, $2
         from jsonb_to_record($1) as s (name jsonb, short_name jsonb, edition integer, host jsonb, city jsonb, venue jsonb, latitude integer, longitude integer,
              expected_month date, starts_on date, ends_on date, zone text, registration_opens_at timestamptz,
              registration_closes_at timestamptz, contact_email text)
         on conflict (only_row) do update
         set (name_en, name_ur, short_name_en, short_name_ur, edition, host_en, host_ur, city_en, city_ur, venue_en, venue_ur, latitude,
              longitude, expected_month, starts_on, ends_on, zone, registration_opens_at, registration_closes_at, contact_email, updated_at)
           = (excluded.name_en, excluded.name_ur, excluded.short_name_en, excluded.short_name_ur, excluded.edition, excluded.host_en,
              excluded.host_ur, excluded.city_en, excluded.city_ur, excluded.venue_en, excluded.venue_ur, excluded.latitude, excluded.longitude, excluded.expected_month,
              excluded.starts_on, excluded.ends_on, excluded.zone, excluded.registration_opens_at, excluded.registration_closes_at,
              excluded.contact_email, excluded.updated_at)",
        serde_json::to_value(row).map_err(anyhow::Error::from)?,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(())
}

/// When the summit's facts last changed; there is a summit.
pub async fn summit_changed_at(tx: &mut Tx) -> sqlx::Result<Timestamp> {
    sqlx::query_scalar!("select updated_at from summit").fetch_one(&mut *tx.conn).await
}

/// The member economies in the organisers' order: there are about two dozen.
pub async fn list_economies(tx: &mut Tx) -> sqlx::Result<Vec<Economy>> {
    sqlx::query_as!(
        Economy,
        r#"select economy_id as "economy_id: EconomyId", row(name_en, name_ur) as "name!: Bilingual", association, status as "status: Membership",
                  member_since, domains
           from economies where status <> 'elsewhere' order by position, name_en limit 300"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The same with those that are no members.
pub async fn list_all_economies(tx: &mut Tx) -> sqlx::Result<Vec<Economy>> {
    sqlx::query_as!(
        Economy,
        r#"select economy_id as "economy_id: EconomyId", row(name_en, name_ur) as "name!: Bilingual", association, status as "status: Membership",
                  member_since, domains
           from economies order by position, name_en limit 1000"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn find_economy(tx: &mut Tx, id: EconomyId) -> sqlx::Result<Option<Economy>> {
    sqlx::query_as!(
        Economy,
        r#"select economy_id as "economy_id: EconomyId", row(name_en, name_ur) as "name!: Bilingual", association, status as "status: Membership",
                  member_since, domains
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
        e.name.en,
        e.name.ur,
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
        e.name.en,
        e.name.ur,
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
    name: Bilingual,
    website: String,
    position: i32,
    level: SupporterLevel,
    logo: Option<String>,
    width: Option<i32>,
    height: Option<i32>,
}

impl From<SupporterRow> for Supporter {
    fn from(r: SupporterRow) -> Self {
        Self {
            supporter_id: r.supporter_id,
            name: r.name,
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
        r#"select supporter_id as "supporter_id: SupporterId", row(name_en, name_ur) as "name!: Bilingual", website, position,
                  level as "level: SupporterLevel", logo, width as "width?", height as "height?"
           from supporters left join pictures on digest = logo order by position, name_en limit 200"#
    );
    let mut supporters: Vec<Supporter> = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(Supporter::from).collect();
    supporters.sort_by_key(|s| s.level);
    Ok(supporters)
}

pub async fn find_supporter(tx: &mut Tx, id: SupporterId) -> sqlx::Result<Option<Supporter>> {
    let row = sqlx::query_as!(
        SupporterRow,
        r#"select supporter_id as "supporter_id: SupporterId", row(name_en, name_ur) as "name!: Bilingual", website, position,
                  level as "level: SupporterLevel", logo, width as "width?", height as "height?"
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
        s.name.en,
        s.name.ur,
        s.website,
        s.position,
        s.level as SupporterLevel,
        s.logo.as_ref().map(PictureId::as_str)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was.
pub async fn delete_supporter(tx: &mut Tx, id: SupporterId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from supporters where supporter_id = $1 returning to_jsonb(supporters) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
