//! Whether somebody can register now: the same rules for the form's page, which tells beforehand, and for the claim,
//! which decides.
use super::claim::Refusal;
use crate::{
    event::Window,
    kit::clock::Timestamp,
    registration::{passes::Unfit, pools::Claim},
};

/// Whether somebody brings a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invitation {
    Code,
    None,
}

impl Invitation {
    /// By what was typed as a code; whether there is such a code is asked elsewhere.
    pub fn of(code: &str) -> Self {
        if code.is_empty() { Self::None } else { Self::Code }
    }
}

/// Refuses while registration as a whole is not open.
pub fn check_window(window: Window, invitation: Invitation) -> Result<(), Refusal> {
    match (window, invitation) {
        (Window::Open, _) | (Window::CodesOnly, Invitation::Code) => Ok(()),
        (Window::NotYet(opens), _) => Err(Refusal::NotYet(opens)),
        (Window::CodesOnly, _) => Err(Refusal::NeedsCode),
        (Window::Closed, _) => Err(Refusal::Closed),
        (Window::SummitOver, _) => Err(Refusal::SummitOver),
    }
}

/// What taking a pass would come to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassStatus {
    Free,
    Waits,
    SoldOut,
    NotYet(Timestamp),
}

impl PassStatus {
    /// `sale`: whether the pass can be taken now; `claim`: what there is in its pools. None if it can be taken no more.
    pub fn of(sale: Result<(), Unfit>, claim: &Claim) -> Option<Self> {
        match (sale, claim) {
            (Err(Unfit::NotYet(opens)), _) => Some(Self::NotYet(opens)),
            (Err(_), _) => None,
            (Ok(()), Claim::Place) => Some(Self::Free),
            (Ok(()), Claim::Waits(_)) => Some(Self::Waits),
            (Ok(()), Claim::SoldOut) => Some(Self::SoldOut),
        }
    }

    pub fn can_be_taken(self) -> bool {
        matches!(self, Self::Free | Self::Waits)
    }
}

/// Refuses if there is no form to fill in. `passes`: those that somebody is shown.
pub fn check_form(window: Window, invitation: Invitation, passes: &[PassStatus]) -> Result<(), Refusal> {
    check_window(window, invitation)?;
    if passes.iter().any(|status| status.can_be_taken()) {
        return Ok(());
    }
    let opens = passes.iter().filter_map(|status| if let PassStatus::NotYet(opens) = status { Some(*opens) } else { None }).min();
    Err(match opens {
        Some(opens) => Refusal::NotYet(opens),
        None if passes.is_empty() => Refusal::Closed,
        None => Refusal::SoldOut,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use PassStatus::{Free, NotYet, SoldOut, Waits};
    use chrono::Duration;

    #[test]
    fn a_pass_is_as_free_as_its_pools_while_it_is_on_sale() {
        let opens = Timestamp::UNIX_EPOCH;
        assert_eq!(PassStatus::of(Ok(()), &Claim::Place), Some(Free));
        assert_eq!(PassStatus::of(Ok(()), &Claim::Waits(vec![])), Some(Waits));
        assert_eq!(PassStatus::of(Ok(()), &Claim::SoldOut), Some(SoldOut));
        assert_eq!(PassStatus::of(Err(Unfit::NotYet(opens)), &Claim::SoldOut), Some(NotYet(opens)));
        assert_eq!(PassStatus::of(Err(Unfit::Closed), &Claim::Place), None);
    }

    #[test]
    fn the_summits_window_comes_before_its_passes() {
        let opens = Timestamp::UNIX_EPOCH;
        let of = |window, invitation| check_form(window, invitation, &[Free]);
        for invitation in [Invitation::None, Invitation::Code] {
            assert_eq!(of(Window::NotYet(opens), invitation), Err(Refusal::NotYet(opens)));
            assert_eq!(of(Window::Closed, invitation), Err(Refusal::Closed));
            assert_eq!(of(Window::SummitOver, invitation), Err(Refusal::SummitOver));
            assert_eq!(of(Window::Open, invitation), Ok(()));
        }
        assert_eq!(of(Window::CodesOnly, Invitation::None), Err(Refusal::NeedsCode));
        assert_eq!(of(Window::CodesOnly, Invitation::Code), Ok(()));
    }

    #[test]
    fn one_pass_that_can_be_taken_is_enough() {
        let (opens, later) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH + Duration::days(1));
        let with = |passes: &[PassStatus]| check_form(Window::Open, Invitation::None, passes);
        assert_eq!(with(&[SoldOut, NotYet(opens), Waits]), Ok(()));
        assert_eq!(with(&[SoldOut, NotYet(later), NotYet(opens)]), Err(Refusal::NotYet(opens)), "the one that opens first");
        assert_eq!(with(&[SoldOut]), Err(Refusal::SoldOut));
        assert_eq!(with(&[]), Err(Refusal::Closed));
    }
}
