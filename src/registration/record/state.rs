//! Where a registration stands, and every move it can make.
//!
//! draft → awaiting confirmation → awaiting approval, if the pass needs it → confirmed; or, where no place is free,
//! draft → waiting → offered → and on as above. A draft, which few forms go through, is no registration yet and so no
//! state of one: it holds nothing, waits for nothing, and goes when the form is sent (see `intake::model`).

#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum RegistrationState {
    /// In the waiting list; holds nothing.
    Waiting,
    /// A place is held until the person takes it or the offer ends.
    Offered,
    /// The place is held until the e-mail is confirmed or the hold runs out.
    AwaitingConfirmation,
    /// The place is held until the organisers decide or the hold runs out.
    AwaitingApproval,
    Confirmed,
    /// By the organisers.
    Rejected,
    Cancelled,
    /// A hold ran out.
    Expired,
}

/// Whether the organisers must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    Needed,
    NotNeeded,
}

/// What happens to a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The waiting list has come to it.
    Offer,
    /// Its owner confirms the address, or takes the offer.
    Confirm(Approval),
    Approve,
    Reject,
    Cancel,
    /// Its hold ran out.
    Expire,
}

/// The move does not exist from this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongState(pub RegistrationState);

impl RegistrationState {
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Offered,
        Self::AwaitingConfirmation,
        Self::AwaitingApproval,
        Self::Confirmed,
        Self::Rejected,
        Self::Cancelled,
        Self::Expired,
    ];

    pub fn after(self, step: Move) -> Result<Self, WrongState> {
        match (self, step) {
            (Self::Waiting, Move::Offer) => Ok(Self::Offered),
            (Self::Offered | Self::AwaitingConfirmation, Move::Confirm(Approval::Needed)) => Ok(Self::AwaitingApproval),
            (Self::Offered | Self::AwaitingConfirmation, Move::Confirm(Approval::NotNeeded)) | (Self::AwaitingApproval, Move::Approve) => {
                Ok(Self::Confirmed)
            }
            (Self::AwaitingApproval, Move::Reject) => Ok(Self::Rejected),
            (live, Move::Cancel) if live.is_live() => Ok(Self::Cancelled),
            (Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval, Move::Expire) => Ok(Self::Expired),
            (state, _) => Err(WrongState(state)),
        }
    }

    /// Whether it is the person's current registration: it holds a place or waits for one.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Waiting | Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval | Self::Confirmed)
    }

    /// Whether it holds a place only for so long.
    pub fn has_deadline(self) -> bool {
        matches!(self, Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval)
    }

    /// Its value in queries.
    pub fn value(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::AwaitingConfirmation => "awaiting_confirmation",
            Self::AwaitingApproval => "awaiting_approval",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.value() == value)
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "registration-state-waiting",
            Self::Offered => "registration-state-offered",
            Self::AwaitingConfirmation => "registration-state-awaiting",
            Self::AwaitingApproval => "registration-state-approval",
            Self::Confirmed => "registration-state-confirmed",
            Self::Rejected => "registration-state-rejected",
            Self::Cancelled => "registration-state-cancelled",
            Self::Expired => "registration-state-expired",
        }
    }

    /// How its badge looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Waiting | Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval => "wait",
            Self::Confirmed => "good",
            Self::Rejected => "bad",
            Self::Cancelled | Self::Expired => "plain",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_move_in_one_direction() {
        use RegistrationState::{AwaitingApproval, AwaitingConfirmation, Cancelled, Confirmed, Expired, Offered, Rejected, Waiting};
        let moves = [
            Move::Offer,
            Move::Confirm(Approval::Needed),
            Move::Confirm(Approval::NotNeeded),
            Move::Approve,
            Move::Reject,
            Move::Cancel,
            Move::Expire,
        ];
        let after = |state: RegistrationState| moves.map(|m| state.after(m).ok());
        assert_eq!(after(Waiting), [Some(Offered), None, None, None, None, Some(Cancelled), None]);
        let held = [None, Some(AwaitingApproval), Some(Confirmed), None, None, Some(Cancelled), Some(Expired)];
        assert_eq!(after(Offered), held);
        assert_eq!(after(AwaitingConfirmation), held);
        assert_eq!(after(AwaitingApproval), [None, None, None, Some(Confirmed), Some(Rejected), Some(Cancelled), Some(Expired)]);
        assert_eq!(after(Confirmed), [None, None, None, None, None, Some(Cancelled), None]);
        for ended in [Rejected, Cancelled, Expired] {
            assert_eq!(after(ended), [None; 7]);
            assert!(!ended.is_live());
        }
    }
}
