//! Identifiers: uuid v7 from the transaction's time, so that they sort by age. An id is never a secret.
use super::{clock::Timestamp, error::AppError};
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use serde::de::DeserializeOwned;
use std::{fmt::Display, sync::Mutex};
use uuid::{ContextV7, Uuid};

/// Counts within a millisecond, so that what one process makes sorts in the order it was made.
static WITHIN: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// A new id made at `now`.
pub fn new_at(now: Timestamp) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(&WITHIN, seconds, now.timestamp_subsec_nanos()))
}

/// Declares a newtype over [`Uuid`] that the database, forms, paths and job payloads understand.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);
        impl $name {
            pub fn new_at(now: $crate::kit::clock::Timestamp) -> Self {
                Self($crate::kit::ids::new_at(now))
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id! {
    /// A person: one e-mail address, many roles.
    PersonId
}

/// The id in a path. What is no id names nothing, so it is not found; nor is an id that is written in another way, as
/// `+7`, `007` or a uuid in capitals, so that a page has one address.
pub struct Id<T>(pub T);

impl<T: DeserializeOwned + Display + Send, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        let Path(id) = Path::<T>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let Path(written) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        if id.to_string() == written { Ok(Self(id)) } else { Err(AppError::NotFound) }
    }
}
