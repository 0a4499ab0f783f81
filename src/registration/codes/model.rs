//! Codes that organisers give to people.
use crate::{
    kit::{clock::Timestamp, field},
    registration::ids::{CodeId, PassId, PoolId},
};
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub code_id: CodeId,
    /// In capitals.
    pub code: String,
    /// What the organisers made it for.
    pub label: String,
    /// The one pass it is for; none: every pass that the person may take without it.
    pub pass: Option<PassId>,
    /// The one address it is for; empty: whoever has it.
    pub email_key: String,
    pub uses: i32,
    /// Live registrations that came with it.
    pub used: i32,
    /// Whether it holds places for its uses that are left, until it ends.
    pub reserves: bool,
    pub skips_approval: bool,
    /// Places that it holds now.
    pub reserved: i32,
    /// And in which pools.
    pub pools: Vec<PoolId>,
    pub expires_at: Option<Timestamp>,
    pub withdrawn_at: Option<Timestamp>,
}

/// A code to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCode {
    /// In capitals.
    pub code: String,
    pub label: String,
    pub pass: Option<PassId>,
    pub email_key: String,
    pub uses: i32,
    pub reserves: bool,
    pub skips_approval: bool,
    pub expires_at: Option<Timestamp>,
}

/// Where a code stands, for organisers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeState {
    Usable,
    UsedUp,
    Expired,
    Withdrawn,
}

impl CodeState {
    pub fn value(self) -> &'static str {
        match self {
            Self::Usable => "usable",
            Self::UsedUp => "used-up",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Usable => "codes-state-usable",
            Self::UsedUp => "codes-state-used-up",
            Self::Expired => "codes-state-expired",
            Self::Withdrawn => "codes-state-withdrawn",
        }
    }

    pub fn tone(self) -> &'static str {
        match self {
            Self::Usable => "good",
            Self::UsedUp | Self::Expired => "wait",
            Self::Withdrawn => "bad",
        }
    }
}

/// Why a code cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    Unknown,
    /// Many that there are not were tried from the same place: for a while none is looked up for it.
    TooManyTries,
    Withdrawn,
    Expired,
    UsedUp,
    /// It is for another pass.
    OtherPass,
    /// It is for another address.
    OtherAddress,
}

impl Code {
    /// As codes are compared: plain capitals and digits, without the blanks, dashes and dots that people put between groups.
    pub fn normal(typed: &str) -> String {
        field::pasted(typed).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.')).flat_map(char::to_uppercase).collect()
    }

    /// Where a place is held for whoever uses it next.
    pub fn reserved_pools(&self) -> &[PoolId] {
        if self.reserved > 0 { &self.pools } else { &[] }
    }

    pub fn is_over(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_some() || self.expires_at.is_some_and(|at| at <= now)
    }

    pub fn state(&self, now: Timestamp) -> CodeState {
        match self.fits(now, self.pass.unwrap_or(PassId(Uuid::nil())), &self.email_key) {
            Err(CodeFault::Withdrawn) => CodeState::Withdrawn,
            Err(CodeFault::Expired) => CodeState::Expired,
            Err(CodeFault::UsedUp) => CodeState::UsedUp,
            Ok(()) | Err(CodeFault::Unknown | CodeFault::TooManyTries | CodeFault::OtherPass | CodeFault::OtherAddress) => {
                CodeState::Usable
            }
        }
    }

    /// Whether it can be used once more, for whatever pass and by whomever it is for.
    pub fn check_use(&self, now: Timestamp) -> Result<(), CodeFault> {
        if self.withdrawn_at.is_some() {
            Err(CodeFault::Withdrawn)
        } else if self.is_over(now) {
            Err(CodeFault::Expired)
        } else if self.used >= self.uses {
            Err(CodeFault::UsedUp)
        } else {
            Ok(())
        }
    }

    /// Whether it can be used once more, for this pass, by this address.
    pub fn fits(&self, now: Timestamp, pass: PassId, email_key: &str) -> Result<(), CodeFault> {
        if self.is_over(now) {
            self.check_use(now)
        } else if self.pass.is_some_and(|own| own != pass) {
            Err(CodeFault::OtherPass)
        } else if !self.email_key.is_empty() && self.email_key != email_key {
            Err(CodeFault::OtherAddress)
        } else {
            self.check_use(now)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    fn code() -> Code {
        Code {
            code_id: CodeId(Uuid::nil()),
            code: "JISA26".into(),
            label: String::new(),
            pass: None,
            email_key: String::new(),
            uses: 1,
            used: 0,
            reserves: false,
            skips_approval: false,
            reserved: 0,
            pools: vec![],
            expires_at: None,
            withdrawn_at: None,
        }
    }

    #[test]
    fn codes_are_read_as_people_write_them() {
        assert_eq!(Code::normal(" jisa-26 "), "JISA26");
        assert_eq!(Code::normal("J I S A 2 6"), "JISA26");
        assert_eq!(Code::normal("\u{FEFF}ｊｉｓａ\u{2011}۲６\u{200E}"), "JISA26");
        assert_eq!(Code::normal("JISA\u{A0}–\u{2009}2.6\u{200B}"), "JISA26");
    }

    #[test]
    fn a_code_ends_with_its_uses_and_its_time() {
        let (now, pass) = (Timestamp::UNIX_EPOCH, PassId(Uuid::nil()));
        let fits = |c: Code| c.fits(now, pass, "sana@x.example");
        assert_eq!(fits(code()), Ok(()));
        assert_eq!(fits(Code { used: 1, ..code() }), Err(CodeFault::UsedUp));
        assert_eq!(fits(Code { expires_at: Some(now), ..code() }), Err(CodeFault::Expired));
        assert_eq!(fits(Code { expires_at: Some(now + Duration::seconds(1)), ..code() }), Ok(()));
        assert_eq!(fits(Code { withdrawn_at: Some(now), ..code() }), Err(CodeFault::Withdrawn));
        assert_eq!(fits(Code { pass: Some(PassId(Uuid::max())), ..code() }), Err(CodeFault::OtherPass));
        assert_eq!(fits(Code { email_key: "omar@x.example".into(), ..code() }), Err(CodeFault::OtherAddress));
        assert_eq!(fits(Code { email_key: "sana@x.example".into(), ..code() }), Ok(()));
    }

    #[test]
    fn a_code_without_a_pass_is_good_for_each() {
        let fits = |pass, of| Code { pass: of, ..code() }.fits(Timestamp::UNIX_EPOCH, pass, "sana@x.example");
        let (one, other) = (PassId(Uuid::from_u128(1)), PassId(Uuid::from_u128(2)));
        assert_eq!([fits(one, None), fits(other, None)], [Ok(()), Ok(())]);
        assert_eq!([fits(one, Some(one)), fits(other, Some(one))], [Ok(()), Err(CodeFault::OtherPass)]);
    }

    #[test]
    fn a_place_is_held_only_while_uses_are_left() {
        let pools = vec![PoolId(Uuid::nil())];
        let code = |reserved| Code { reserved, pools: pools.clone(), ..code() };
        assert_eq!(code(1).reserved_pools(), pools);
        assert_eq!(code(0).reserved_pools(), []);
    }

    #[test]
    fn organisers_see_where_a_code_stands() {
        let now = Timestamp::UNIX_EPOCH;
        let used = Code { used: 1, pass: Some(PassId(Uuid::max())), email_key: "omar@x.example".into(), ..code() };
        assert_eq!(code().state(now), CodeState::Usable);
        assert_eq!(used.state(now), CodeState::UsedUp);
        assert_eq!(Code { expires_at: Some(now), ..used.clone() }.state(now), CodeState::Expired);
        assert_eq!(Code { expires_at: Some(now), withdrawn_at: Some(now), ..used }.state(now), CodeState::Withdrawn);
    }
}
