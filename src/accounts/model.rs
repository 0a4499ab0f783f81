//! Sign-ins and invitations.
use crate::{
    accounts::staff::Given,
    id,
    kit::{clock::Timestamp, field::Email, ids::PersonId, locale::Locale},
};

id! {
    /// One attempt to sign in by e-mail.
    SignInId
}

id! {
    /// An invitation to work in the organisers' area.
    InvitationId
}

id! {
    /// A link to set a new password.
    RecoveryId
}

id! {
    /// A link to move to a new address.
    EmailChangeId
}

/// An attempt that can still succeed; of nobody, if the address is unknown.
#[derive(Clone, Debug)]
pub struct SignIn {
    pub person: Option<PersonId>,
    pub next_path: String,
}

#[derive(Clone, Debug)]
pub struct Invitation {
    pub invitation_id: InvitationId,
    /// None: whoever holds the link types it in.
    pub email: Option<String>,
    /// What it gives.
    pub given: Given,
    /// None: the installation itself, for the first organiser.
    pub invited_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub accepted_at: Option<Timestamp>,
    pub withdrawn_at: Option<Timestamp>,
}

impl Invitation {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.accepted_at.is_none() && self.withdrawn_at.is_none() && now < self.expires_at
    }
}

/// Who accepts an invitation.
#[derive(Clone, Debug)]
pub struct NewOrganiser {
    pub email: Email,
    pub name: String,
    pub password_hash: String,
    pub locale: Locale,
}

/// How long a link or code in a mail works.
pub const SIGN_IN_MINUTES: i64 = 10;
/// How long a link to a new address works.
pub const EMAIL_CHANGE_HOURS: i64 = 24;
/// How long an invitation stands.
pub const INVITATION_DAYS: i64 = 7;
