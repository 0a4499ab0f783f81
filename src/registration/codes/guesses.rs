//! Looking codes up for strangers, so that nobody finds one by trying many.
use super::{model::Code, model::CodeFault, store};
use crate::kit::{
    db::{Actor, Db},
    error::AppError,
    throttle::{self, Limit},
};
use std::time::Duration;

/// Unknown codes that are tried from one site, which may be a whole venue; few of its people mistype theirs.
const A_SITE: Limit = Limit { burst: 60, refill: Duration::from_secs(30) };

/// The code that is written so, in capitals, if it can be used now. Each try takes a token of the site's, and whoever names
/// a code that there is gets it back: nobody learns anything without one, however many they send at the same moment.
pub async fn look_up(db: &Db, actor: Actor, site: &str, code: &str) -> Result<Result<Code, CodeFault>, AppError> {
    let bucket = format!("unknown codes from {site}");
    db.write(actor, async |tx| {
        if !throttle::take_one(tx, &bucket, A_SITE).await? {
            return Ok(Err(CodeFault::TooManyTries));
        }
        let Some(code) = store::find(tx, code).await? else { return Ok(Err(CodeFault::Unknown)) };
        throttle::give_back(tx, &bucket, A_SITE).await?;
        Ok(code.check_use(tx.now).map(|()| code))
    })
    .await
}
