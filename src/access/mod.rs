//! Who may: the type of each handler's first argument says who may use the route.
//!
//! Staff see an area by [`Staff`] and change it by [`Editor`]; standing in one record is a guard of the slice that owns
//! the record.
pub mod area;
pub mod evenly;
mod extract;
mod fresh;
mod routes;
pub mod sessions;
mod staff;

pub use extract::{AnySession, Oneself, Public, SignedIn, Visitor};
pub use fresh::Fresh;
pub use routes::{Route, Routes};
pub use staff::{AnyStaff, Editor, Staff};

use crate::kit::{probes::Infrastructure, rights::Right};

/// What a route asks of whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Anybody; the page is the same for all and comes from the page cache.
    Public,
    /// Anybody; the page knows who they are.
    Anyone,
    SignedIn,
    /// Somebody who has signed in and acts in their own name.
    Oneself,
    /// Any right in the organisers' area.
    AnyRight,
    Right(Right),
    /// A place in one record, judged by the slice that owns it.
    Standing(&'static str),
    /// Probes and files.
    Infrastructure,
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
