//! What is claimed, and what comes of it.
use crate::{
    kit::{clock::Timestamp, db::Actor, error::Failure, locale::Locale, submission::Submission},
    registration::{codes::CodeFault, passes::Unfit, record::NewRegistration},
};

/// Why somebody gets neither a place nor one in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Registration as a whole has not begun, or is over.
    NotYet(Timestamp),
    Closed,
    /// Codes alone open it.
    NeedsCode,
    SummitOver,
    UnknownPass,
    Pass(Unfit),
    Code(CodeFault),
    SoldOut,
}

/// One form to be claimed for.
#[derive(Clone)]
pub struct Form {
    pub new: NewRegistration,
    pub locale: Locale,
    pub actor: Actor,
    pub submission: Submission,
    /// Where it came from, as [`crate::kit::throttle::site`] says.
    pub network: String,
}

/// Where whoever registered is led: the same for a stranger and for an address that is known.
pub const SENT: &str = "/register/sent";
/// Nothing is held until the address is confirmed.
pub const UNHELD: &str = "/register/unheld";
pub const WAITS: &str = "/register/waiting";

/// Where a form leads, or why it was refused.
pub type Outcome = Result<String, Failure<Refusal>>;
