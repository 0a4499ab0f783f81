//! An organiser acts in somebody's name, for a while, and sees what they see. Never for rights or for how somebody proves
//! who they are: such pages ask for [`crate::access::Oneself`], and so does whatever is confidential. Rights in the
//! organisers' area do not count meanwhile, neither one's own nor the other's.
//!
//! When the time is over, nothing is sent any more from a page that shows the other's name, until it is ended.
use super::{
    model::{EndedActing, NewActing, SessionId},
    store,
};
use crate::kit::{
    audit,
    clock::Timestamp,
    db::Tx,
    error::{Failure, OnConstraint},
    ids::PersonId,
    rights::{Area, Right, Rights},
    viewer::{Acting, Viewer},
};
use serde_json::{Map, Value, json};

/// Somebody acts for themselves already.
#[derive(Debug)]
pub struct ForOneself;

/// Begins in that browser, which is that of `by`.
pub async fn begin_acting(tx: &mut Tx, session: SessionId, by: PersonId, new: &NewActing<'_>) -> Result<(), Failure<ForOneself>> {
    store::insert_acting(tx, session, by, new).await.on_constraint("actings_another", ForOneself)?;
    audit::record(tx, "acting.began", Some(new.whom.0), json!({ "reason": new.reason, "until": new.until })).await?;
    Ok(())
}

/// Ends it in that browser, if it acts in anybody's name.
pub async fn end_acting(tx: &mut Tx, session: SessionId) -> sqlx::Result<()> {
    let ended = store::end_acting(tx, session).await?;
    note_ended(tx, ended).await
}

/// Ends what `by` did in others' names in sessions that are ended.
pub(super) async fn end_actings_of(tx: &mut Tx, by: PersonId) -> sqlx::Result<()> {
    let ended = store::end_actings_of(tx, by).await?;
    note_ended(tx, ended).await
}

/// Ends what is over of itself: the time, the session, or the right to it.
pub async fn end_lapsed_actings(tx: &mut Tx) -> sqlx::Result<()> {
    let ended = store::end_lapsed_actings(tx, &Right::change(Area::People).code()).await?;
    note_ended(tx, ended).await
}

/// Whoever ended it is not always who acted, nor was it always over just now.
async fn note_ended(tx: &mut Tx, ended: Vec<EndedActing>) -> sqlx::Result<()> {
    for EndedActing { whom, by, at } in ended {
        let mut details = Map::new();
        if tx.actor.author() != Some(by) {
            details.insert("acted".to_owned(), json!(by));
        }
        if at != tx.now {
            details.insert("ended".to_owned(), json!(at));
        }
        audit::record(tx, "acting.ended", Some(whom.0), Value::Object(details)).await?;
    }
    Ok(())
}

/// Who looks where the organiser `own` acts for `whom`: that person, while the time lasts and the organiser may.
pub(super) fn in_name_of(own: Viewer, whom: PersonId, name: String, until: Timestamp, now: Timestamp) -> Viewer {
    let is_over = until <= now || !own.rights.allow(Right::change(Area::People));
    let acting = Some(Acting { by: own.person, whom: name.clone(), until, is_over });
    if is_over {
        return Viewer { acting, ..own };
    }
    Viewer { person: whom, name, rights: Rights::default(), factor_due: None, prove_at: None, acting }
}
