//! Whether an invitation that is open still gives what it says.
use super::{
    model::Invitation,
    staff::{self, Role},
};
use crate::kit::{db::Tx, error::AppError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Stands,
    /// Accepted, withdrawn or run out.
    Over,
    /// A role in it was removed.
    RoleGone,
    /// Whoever invited has not all of it any more, or may not give it.
    InviterLost,
}

impl Standing {
    /// The key of the words that say why one that is listed as open gives nothing.
    pub fn obstacle(self) -> Option<&'static str> {
        const ROLE_GONE: &str = "accounts-invitation-role-gone";
        const INVITER_LOST: &str = "accounts-invitation-inviter-lost";
        match self {
            Self::Stands | Self::Over => None,
            Self::RoleGone => Some(ROLE_GONE),
            Self::InviterLost => Some(INVITER_LOST),
        }
    }
}

/// Whoever invited must still have all of what it gives, and be allowed to give it. `roles`: all that there are.
pub async fn standing(tx: &mut Tx, invitation: &Invitation, roles: &[Role]) -> Result<Standing, AppError> {
    let given = &invitation.given;
    if !invitation.is_open(tx.now) {
        return Ok(Standing::Over);
    }
    if given.named(roles).count() < given.roles.len() {
        return Ok(Standing::RoleGone);
    }
    match invitation.invited_by {
        Some(inviter) if !staff::may_give(tx, inviter, &given.whole(roles), given.until).await? => Ok(Standing::InviterLost),
        _ => Ok(Standing::Stands),
    }
}
