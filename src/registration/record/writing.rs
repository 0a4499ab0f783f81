//! Jobs that follow a move: letters to its person, offers to those who wait. Here are their payloads, which all parts
//! know; what they do is in `tickets::jobs` and `waiting::jobs`.
use super::store::{self, LinkRow};
use crate::{
    kit::db::Tx,
    registration::ids::{ConfirmationId, RegistrationId},
};
use serde::{Deserialize, Serialize};

/// A letter that tells somebody where they stand. A job writes it, so it says what is true by then.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DueLetter {
    pub registration: RegistrationId,
    pub link: ConfirmationId,
}

impl DueLetter {
    /// With a new link, made in this transaction.
    pub async fn with_link(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Self> {
        let link = ConfirmationId::new_at(tx.now);
        let row = LinkRow { confirmation_id: link, registration_id: registration, created_at: tx.now };
        store::insert_link(&mut tx.conn, &row).await?;
        Ok(Self { registration, link })
    }
}

/// Mails people where they stand.
#[derive(Serialize, Deserialize)]
pub struct WriteLetters {
    pub letters: Vec<DueLetter>,
}

/// Runs when a place has come free.
#[derive(Serialize, Deserialize)]
pub struct OfferPlaces {}
