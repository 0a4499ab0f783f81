//! What a signed-in browser is, and how long it stays signed in.
use crate::{
    id,
    kit::{clock::Timestamp, ids::PersonId, viewer::Viewer},
};
use chrono::Duration;

id! {
    /// A session as its owner sees it; no secret.
    SessionId
}

id! {
    /// One time that somebody acted in another's name.
    ActingId
}

/// In whose name to act, why, and until when.
pub struct NewActing<'a> {
    pub whom: PersonId,
    pub reason: &'a str,
    pub until: Timestamp,
}

/// In whose name somebody acted, and until when.
pub struct EndedActing {
    pub whom: PersonId,
    pub by: PersonId,
    pub at: Timestamp,
}

/// How long signing in counts as a fresh proof.
const FRESH_MINUTES: i64 = 10;
/// How a person proved who they are decides how long it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum SessionKind {
    /// By e-mail: 14 days idle, 30 in all.
    Delegate,
    /// By password, with rights: 30 minutes idle, 12 hours in all.
    Staff,
}

impl SessionKind {
    pub fn idle(self) -> Duration {
        match self {
            Self::Delegate => Duration::days(14),
            Self::Staff => Duration::minutes(30),
        }
    }

    pub fn whole(self) -> Duration {
        match self {
            Self::Delegate => Duration::days(30),
            Self::Staff => Duration::hours(12),
        }
    }

    /// Where a session of this kind begins.
    pub fn sign_in_path(self) -> &'static str {
        match self {
            Self::Delegate => "/sign-in",
            Self::Staff => "/sign-in/password",
        }
    }

    pub fn holds(self, created: Timestamp, seen: Timestamp, now: Timestamp) -> bool {
        now < created + self.whole() && now < seen + self.idle()
    }
}

/// What was proved when a session began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proven {
    /// One thing: the mailbox, or the password.
    Once,
    /// A second factor too, or a passkey, which stands for both.
    Twice,
}

/// A session found: who, and since when.
#[derive(Clone, Debug)]
pub struct SignInSession {
    pub id: SessionId,
    pub viewer: Viewer,
    pub kind: SessionKind,
    /// Where more is proved, if less was than its person is asked for: a password without their second factor, or the
    /// mailbox of somebody who has a password, or judges and has a second factor.
    pub unproven_at: Option<&'static str>,
    pub(super) began: Timestamp,
    pub(super) now: Timestamp,
}

impl SignInSession {
    /// Where its person proves themselves anew.
    pub fn prove_at(&self) -> &'static str {
        self.unproven_at.unwrap_or_else(|| self.kind.sign_in_path())
    }

    /// Begun within the last ten minutes.
    pub fn is_fresh(&self) -> bool {
        self.now < self.began + Duration::minutes(FRESH_MINUTES)
    }
}

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct ListedSession {
    pub session_id: SessionId,
    pub browser: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_idle_and_in_any_case() {
        let t = |minutes| Timestamp::UNIX_EPOCH + Duration::minutes(minutes);
        assert!(SessionKind::Staff.holds(t(0), t(0), t(29)) && !SessionKind::Staff.holds(t(0), t(0), t(30)));
        assert!(!SessionKind::Staff.holds(t(0), t(719), t(720)));
        assert!(SessionKind::Delegate.holds(t(0), t(0), t(14 * 1440 - 1)) && !SessionKind::Delegate.holds(t(0), t(0), t(14 * 1440)));
    }
}
