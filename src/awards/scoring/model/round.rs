//! A running round as organisers see it: who owes what, and never what is given.
use crate::{
    awards::ids::{CategoryId, JudgeId},
    choice,
};

/// What a judge owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dues {
    pub judge_id: JudgeId,
    pub is_signed: bool,
    pub has_declined: bool,
    /// Entries of which they have not said whether they have a tie.
    pub undeclared: i64,
    /// Entries that came to them.
    pub entries: i64,
    /// Sheets that are in, with scores or without.
    pub sent: i64,
    pub begun: i64,
}

/// How far the sheets of a category are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CategoryRound {
    pub category_id: CategoryId,
    pub entries: i64,
    pub wanted: i64,
    pub sent: i64,
    /// Entries of which no sheet is in.
    pub without: i64,
}

choice! {
    /// What judges are reminded of.
    Reminder [
        Sign = "sign" => "awards-remind-sign",
        Declare = "declare" => "awards-remind-declare",
        Score = "score" => "awards-remind-score",
    ]
}

impl Reminder {
    /// Whether it is for that judge: each owes one thing at a time, the first that stands in the way of the others.
    pub fn is_for(self, dues: &Dues) -> bool {
        dues.owes() == Some(self)
    }

    /// Whether there is time for it: to score while the round is open, to sign and declare until it is over.
    pub fn is_timely(self, is_open: bool, is_over: bool) -> bool {
        if self == Self::Score { is_open } else { !is_over }
    }

    /// The key of what its letter is about.
    pub fn subject(self) -> &'static str {
        match self {
            Self::Sign => "awards-mail-remind-sign-subject",
            Self::Declare => "awards-mail-remind-declare-subject",
            Self::Score => "awards-mail-remind-score-subject",
        }
    }

    /// The key of what its letter says.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Sign => "awards-mail-remind-sign",
            Self::Declare => "awards-mail-remind-declare",
            Self::Score => "awards-mail-remind-score",
        }
    }
}

impl Dues {
    pub fn owes(&self) -> Option<Reminder> {
        match self {
            _ if self.has_declined => None,
            _ if !self.is_signed => Some(Reminder::Sign),
            _ if self.undeclared > 0 => Some(Reminder::Declare),
            _ if self.sent < self.entries => Some(Reminder::Score),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_judge_is_reminded_of_what_stands_in_the_way_first() {
        let all =
            Dues { judge_id: JudgeId(Uuid::nil()), is_signed: false, has_declined: false, undeclared: 2, entries: 3, sent: 0, begun: 1 };
        let signed = Dues { is_signed: true, ..all };
        let declared = Dues { undeclared: 0, ..signed };
        let owed = [all, signed, declared, Dues { sent: 3, ..declared }, Dues { has_declined: true, ..all }].map(|dues| dues.owes());
        assert_eq!(owed, [Some(Reminder::Sign), Some(Reminder::Declare), Some(Reminder::Score), None, None]);
        assert!(Reminder::Score.is_for(&declared) && !Reminder::Score.is_for(&signed));
    }
}
