//! People signed in without being asked.
use crate::kit::clock::random;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use uuid::Uuid;

/// Signs somebody in; the cookie's value.
pub async fn begin(conn: &mut PgConnection, person: Uuid, kind: &'static str) -> anyhow::Result<String> {
    let secret = BASE64_URL_SAFE_NO_PAD.encode(random::<32>());
    let hash: [u8; 32] = Sha256::digest(&secret).into();
    let insert = "insert into sign_in_sessions (session_hash, session_id, person_id, kind, created_at, last_seen_at)
                  values ($1, gen_random_uuid(), $2, $3, now(), now())";
    sqlx::query(insert).bind(hash).bind(person).bind(kind).execute(conn).await?;
    Ok(secret)
}
