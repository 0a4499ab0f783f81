//! Second factors as rows.
use crate::{
    id,
    kit::{clock::Timestamp, ids::PersonId},
};

id! {
    /// An app that shows codes.
    AuthenticatorId
}

id! {
    /// A passkey as its owner sees it.
    PasskeyId
}

id! {
    /// A passkey being made or asked for.
    CeremonyId
}

id! {
    /// A right password that waits for its second factor.
    SecondStepId
}

id! {
    /// Second factors that two organisers take away together.
    ResetId
}

/// What somebody has.
#[derive(Clone, Debug, Default)]
pub struct Factors {
    /// Since when the app counts.
    pub authenticator: Option<Timestamp>,
    pub passkeys: Vec<ListedPasskey>,
    /// Recovery codes not yet used.
    pub codes_left: i64,
}

impl Factors {
    pub fn is_empty(&self) -> bool {
        self.authenticator.is_none() && self.passkeys.is_empty()
    }
}

/// A passkey as its owner sees it.
#[derive(Clone, Debug)]
pub struct ListedPasskey {
    pub passkey_id: PasskeyId,
    pub name: String,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

/// A step that can still succeed.
#[derive(Clone, Debug)]
pub struct SecondStep {
    pub person: PersonId,
    pub next_path: String,
}

/// Somebody who works in the organisers' area or judges, and what they have.
#[derive(Clone, Debug)]
pub struct StaffFactors {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    /// Else they only judge.
    pub organises: bool,
    pub authenticator: bool,
    pub passkeys: i64,
    pub codes_left: i64,
    /// Asked for, and not yet agreed to.
    pub reset: Option<OpenReset>,
}

impl StaffFactors {
    pub fn has_none(&self) -> bool {
        !self.authenticator && self.passkeys == 0
    }
}

/// Asked for by one organiser.
#[derive(Clone, Debug)]
pub struct OpenReset {
    pub id: ResetId,
    pub asked_by: PersonId,
    pub asked_by_name: String,
    pub expires_at: Timestamp,
    /// Whether whoever looks at it and whoever asked are two who may do it together.
    pub stands_apart: bool,
}

/// How many recovery codes there are at first.
pub const RECOVERY_CODES: usize = 10;
/// How long the second step of signing in waits.
pub const SECOND_STEP_MINUTES: i64 = 10;
/// How long a device has to answer.
pub const CEREMONY_MINUTES: i64 = 5;
/// How long the second organiser has to agree to a reset.
pub const RESET_HOURS: i64 = 24;
/// More passkeys nobody needs.
pub const MOST_PASSKEYS: i64 = 20;
