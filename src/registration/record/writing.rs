//! What is left to jobs once a registration has moved: letters to its person, offers to those who wait. The jobs
//! themselves are in the parts that do the work.
use super::store::{self, LinkRow};
use crate::{
    kit::db::Tx,
    registration::ids::{ConfirmationId, RegistrationId},
};
use serde::{Deserialize, Serialize};

/// A letter that tells somebody where they stand, to be written by a job: with what is true when it is written.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Writing {
    pub registration: RegistrationId,
    pub link: ConfirmationId,
}

impl Writing {
    /// With a new link, made in this transaction.
    pub async fn with_link(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Self> {
        let link = ConfirmationId::new_at(tx.now);
        let row = LinkRow { confirmation_id: link, registration_id: registration, created_at: tx.now };
        store::insert_links(&mut tx.conn, &[row]).await?;
        Ok(Self { registration, link })
    }
}

/// Tells people in a mail where they stand, soon after they have come there.
#[derive(Serialize, Deserialize)]
pub struct WriteLetters {
    pub letters: Vec<Writing>,
}

/// Runs when a place has come free.
#[derive(Serialize, Deserialize)]
pub struct OfferPlaces {}
