//! Where a registration stands, and every move it can make.
//!
//! draft → awaiting confirmation → awaiting approval, if the pass needs it → confirmed; or, where no place is free,
//! draft → waiting → offered → and on as above. From a network that holds many places: draft → unheld, and what there is
//! when the address is confirmed: a place, or one in the waiting list. A saved draft is no registration yet and so has
//! no state: see `intake::model`.

use crate::choice;

choice! {
    /// Where a registration stands.
    RegistrationState [
        /// In the waiting list; holds nothing.
        Waiting = "waiting" => "registration-state-waiting",
        /// Holds nothing until the e-mail is confirmed, since its network holds enough.
        Unheld = "unheld" => "registration-state-unheld",
        /// A place is held until the person takes it or the offer ends.
        Offered = "offered" => "registration-state-offered",
        /// The place is held until the e-mail is confirmed or the hold runs out.
        AwaitingConfirmation = "awaiting_confirmation" => "registration-state-awaiting",
        /// The place is held until the organisers decide or the hold runs out.
        AwaitingApproval = "awaiting_approval" => "registration-state-approval",
        Confirmed = "confirmed" => "registration-state-confirmed",
        /// By the organisers.
        Rejected = "rejected" => "registration-state-rejected",
        Cancelled = "cancelled" => "registration-state-cancelled",
        /// A hold ran out.
        Expired = "expired" => "registration-state-expired",
    ]
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
    /// Its owner confirms the address, and no place is free.
    Queue,
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
    pub fn after(self, step: Move) -> Result<Self, WrongState> {
        match (self, step) {
            (Self::Waiting, Move::Offer) => Ok(Self::Offered),
            (Self::Unheld, Move::Queue) => Ok(Self::Waiting),
            (Self::Unheld | Self::Offered | Self::AwaitingConfirmation, Move::Confirm(Approval::Needed)) => Ok(Self::AwaitingApproval),
            (Self::Unheld | Self::Offered | Self::AwaitingConfirmation, Move::Confirm(Approval::NotNeeded))
            | (Self::AwaitingApproval, Move::Approve) => Ok(Self::Confirmed),
            (Self::AwaitingApproval, Move::Reject) => Ok(Self::Rejected),
            (live, Move::Cancel) if live.is_live() => Ok(Self::Cancelled),
            (Self::Unheld | Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval, Move::Expire) => Ok(Self::Expired),
            (state, _) => Err(WrongState(state)),
        }
    }

    /// Whether it is the person's current registration: it holds a place or may come to one.
    pub fn is_live(self) -> bool {
        self.holds_place() || matches!(self, Self::Waiting | Self::Unheld)
    }

    pub fn holds_place(self) -> bool {
        matches!(self, Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval | Self::Confirmed)
    }

    /// Whether it ends by itself unless something is done.
    pub fn has_deadline(self) -> bool {
        matches!(self, Self::Unheld | Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval)
    }

    /// How its badge looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Waiting | Self::Unheld | Self::Offered | Self::AwaitingConfirmation | Self::AwaitingApproval => "wait",
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
        use RegistrationState::{
            AwaitingApproval, AwaitingConfirmation, Cancelled, Confirmed, Expired, Offered, Rejected, Unheld, Waiting,
        };
        let moves = [
            Move::Offer,
            Move::Queue,
            Move::Confirm(Approval::Needed),
            Move::Confirm(Approval::NotNeeded),
            Move::Approve,
            Move::Reject,
            Move::Cancel,
            Move::Expire,
        ];
        let after = |state: RegistrationState| moves.map(|m| state.after(m).ok());
        assert_eq!(after(Waiting), [Some(Offered), None, None, None, None, None, Some(Cancelled), None]);
        let held = [None, None, Some(AwaitingApproval), Some(Confirmed), None, None, Some(Cancelled), Some(Expired)];
        assert_eq!(after(Offered), held);
        assert_eq!(after(AwaitingConfirmation), held);
        let unheld = [None, Some(Waiting), Some(AwaitingApproval), Some(Confirmed), None, None, Some(Cancelled), Some(Expired)];
        assert_eq!(after(Unheld), unheld);
        assert_eq!(after(AwaitingApproval), [None, None, None, None, Some(Confirmed), Some(Rejected), Some(Cancelled), Some(Expired)]);
        assert_eq!(after(Confirmed), [None, None, None, None, None, None, Some(Cancelled), None]);
        for ended in [Rejected, Cancelled, Expired] {
            assert_eq!(after(ended), [None; 8]);
            assert!(!ended.is_live());
        }
    }
}
