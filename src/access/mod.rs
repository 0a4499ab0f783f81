//! Permissions: the type of each handler's first argument says who may use the route.
//!
//! A role is a type here ([`Staff`]); standing in one record is a guard of the slice that owns the record.
mod extract;
mod fresh;
mod routes;
pub mod sessions;

pub use extract::{Public, SignedIn, Staff, Visitor};
pub use fresh::Fresh;
pub use routes::{Route, Routes};

use crate::kit::probes::Infrastructure;
use serde::{Deserialize, Serialize};

/// What a route asks of whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Anybody; the page is the same for all and comes from the page cache.
    Public,
    /// Anybody; the page knows who they are.
    Anyone,
    SignedIn,
    Permission(Permission),
    /// A place in one record, judged by the slice that owns it.
    Standing(&'static str),
    /// Probes and files.
    Infrastructure,
}

/// What a grant allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Permission {
    /// Everything in the admin area.
    Organise,
}

/// An extractor that says what it asks for.
pub trait Access {
    const NEED: Need;
    const PROOF: Proof = Proof::Any;
}

/// How recently whoever comes must have proved who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Whenever their session began.
    Any,
    /// Within the last ten minutes, so that somebody who finds a signed-in device cannot do it.
    Fresh,
}

impl Access for Infrastructure {
    const NEED: Need = Need::Infrastructure;
}

/// A permission as a type, for [`Staff`].
pub trait Grant: Send + Sync + 'static {
    const PERMISSION: Permission;
}

#[derive(Clone, Copy, Debug)]
pub struct Organise;

impl Grant for Organise {
    const PERMISSION: Permission = Permission::Organise;
}
