//! The organisers' part in the storm: the capacity rises and falls round what is held, so that people wait and are
//! offered places, and a code holds some.
use super::journal::Shared;
use crate::{kit::db, registration::samples::Dice};
use sqlx::{Connection, PgConnection};
use std::{sync::Arc, time::Duration};
use tokio::time::sleep;

/// What a quarter of the people type; it has fewer uses than there are people.
pub const CODE: &str = "TORTURE";
const USES: i32 = 150;

/// Makes the code, with places held for it.
pub async fn makes_a_code(url: &str) -> anyhow::Result<()> {
    let mut conn = db::connect(url).await?;
    sqlx::query(
        "insert into codes (code_id, code, label, pass_id, uses, reserves, reserved, pools, created_at, search)
         select gen_random_uuid(), $1, 'Torture', pass_id, $2, true, $2, array(select pool_id from pools), now(), 'torture' from passes limit 1",
    )
    .bind(CODE)
    .bind(USES)
    .execute(&mut conn)
    .await?;
    Ok(conn.close().await?)
}

/// How often the capacity was changed, and how often the database refused one below what is held.
#[derive(Default)]
pub struct Changes {
    pub made: u64,
    pub refused: u64,
    /// Below what is held, and not refused.
    pub below: u64,
}

/// Changes the capacity until the clients stop; a database that is away is tried again.
pub async fn changes_the_capacity(shared: Arc<Shared>, url: String) -> Changes {
    let (mut dice, mut changes) = (Dice::new(shared.seed), Changes::default());
    while !shared.journal.is_stopping() {
        if let Ok(mut conn) = db::connect(&url).await {
            while !shared.journal.is_stopping() && changes.one(&mut conn, &mut dice).await.is_ok() {
                sleep(Duration::from_millis(100)).await;
            }
        }
        sleep(Duration::from_millis(50)).await;
    }
    changes
}

impl Changes {
    async fn one(&mut self, conn: &mut PgConnection, dice: &mut Dice) -> sqlx::Result<()> {
        let beyond = i32::try_from(dice.below(60)).unwrap_or_default();
        let below = beyond % 6 == 0;
        let set = if below {
            sqlx::query("update pools set capacity = capacity - free - 1").execute(&mut *conn).await
        } else {
            sqlx::query("update pools set capacity = capacity - free + $1").bind(beyond).execute(&mut *conn).await
        };
        match set {
            Ok(_) if below => self.below += 1,
            Ok(_) => self.made += 1,
            Err(sqlx::Error::Database(e)) if e.constraint() == Some("pools_never_oversold") => self.refused += 1,
            Err(error) => return Err(error),
        }
        sqlx::query("select enqueue_once('registration_offer_places')").execute(conn).await.map(|_| ())
    }
}
