//! Beginning to act in somebody's name, of which they are told.
use super::mail;
use crate::{
    access::sessions::{self, ForOneself, NewActing, SessionId},
    accounts::{staff, store},
    kit::{
        app::App,
        db::Tx,
        error::{
            AppError, Failure,
            Failure::{Broken, Refused},
        },
        ids::PersonId,
    },
};

/// Why nobody acts for that person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActingRefusal {
    Oneself,
    /// They have rights that whoever asks has not.
    MayDoMore,
}

impl From<ForOneself> for ActingRefusal {
    fn from(_: ForOneself) -> Self {
        Self::Oneself
    }
}

/// Begins in that browser, which is that of `by`; whom it is for gets a letter.
pub async fn begin(tx: &mut Tx, app: &App, session: SessionId, by: PersonId, new: &NewActing<'_>) -> Result<(), Failure<ActingRefusal>> {
    store::name_of(tx, new.whom).await?.ok_or(AppError::NotFound)?;
    if !staff::covers(tx, by, new.whom).await? {
        return Err(Refused(ActingRefusal::MayDoMore));
    }
    sessions::begin_acting(tx, session, by, new).await.map_err(|failure| match failure {
        Refused(refusal) => Refused(refusal.into()),
        Broken(error) => Broken(error),
    })?;
    let organiser = store::name_of(tx, by).await?.unwrap_or_default();
    let to = store::contact_of(tx, new.whom).await?;
    Ok(mail::began(tx, app, &to, (&organiser, new)).await?)
}
