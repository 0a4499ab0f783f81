//! Who is in a jury, where they sit, and with which entries they have a tie; pure.
use crate::{
    awards::{
        cycle::ConflictKind,
        ids::{CategoryId, CycleId, JudgeId, NominationId},
        ledger::JudgingRound,
    },
    choice,
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, field::Email, ids::PersonId, locale::Locale},
};
use serde::Serialize;

/// As what somebody sits in a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type, Serialize)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    Judge,
    /// Judges too, leads the panel, and has the casting vote.
    Chair,
    /// Watches that all goes right, and scores nothing.
    Observer,
}

impl Seat {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Judge => "awards-seat-judge",
            Self::Chair => "awards-seat-chair",
            Self::Observer => "awards-seat-observer",
        }
    }
}

choice! {
    /// A language that entries are read in.
    Reading [
        English = "en" => "awards-reads-en",
        Urdu = "ur" => "awards-reads-ur",
    ]
}

/// What organisers know of a judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub economy_id: EconomyId,
    /// Empty where it is not known.
    pub employer: String,
    /// What they know, in words.
    pub expertise: String,
    /// In the order of [`Reading::ALL`].
    pub languages: Vec<Reading>,
    /// Entries that they judge at most; none: as many as come.
    pub most_entries: Option<i32>,
}

/// Somebody to be invited.
#[derive(Clone, Debug)]
pub struct NewJudge {
    pub email: Email,
    /// Of the letter.
    pub language: Locale,
    pub details: Details,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    pub judge_id: JudgeId,
    pub cycle_id: CycleId,
    pub person_id: PersonId,
    pub details: Details,
    pub signed_at: Option<Timestamp>,
    /// The name with which they signed.
    pub signed_as: Option<String>,
    /// What they signed, sentence by sentence.
    pub signed_words: Option<String>,
    pub declined_at: Option<Timestamp>,
}

/// What a judge answered to the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    None,
    Signed,
    Declined,
}

impl Judge {
    pub fn answer(&self) -> Answer {
        match (self.signed_at, self.declined_at) {
            (Some(_), _) => Answer::Signed,
            (None, Some(_)) => Answer::Declined,
            (None, None) => Answer::None,
        }
    }
}

impl Answer {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "awards-judge-invited",
            Self::Signed => "awards-judge-signed",
            Self::Declined => "awards-judge-declined",
        }
    }

    /// How a badge of it looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::None => "wait",
            Self::Signed => "good",
            Self::Declined => "bad",
        }
    }
}

/// Where somebody sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seated {
    pub category_id: CategoryId,
    pub judge_id: JudgeId,
    pub seat: Seat,
}

/// An entry by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryName {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
}

/// What a judge says of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    pub nomination_id: NominationId,
    /// Why they do not judge it; none: nothing stands in the way.
    pub kind: Option<ConflictKind>,
    pub comment: String,
}

/// The same, said on a page on which another tie may have stood by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub declaration: Declaration,
    /// The value of the tie that stood there when the page was opened.
    pub seen: String,
}

/// The value that says that nothing stands in the way.
pub const NO_TIE: &str = "none";

impl Said {
    /// Whether it takes away a tie that its page never showed.
    pub fn is_stale(&self, declared: &[Declaration]) -> bool {
        let before = declared.iter().find(|one| one.nomination_id == self.declaration.nomination_id).and_then(|one| one.kind);
        self.declaration.kind.is_none() && before.is_some_and(|before| before.value() != self.seen)
    }
}

/// An entry that is to be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub name: Bilingual,
    pub economy_id: EconomyId,
    /// That of most of what stands in it.
    pub language: Reading,
    /// What it is about, in words: those of its category, and its own.
    pub subject: String,
    /// How many judges it should have.
    pub wanted: i32,
}

/// Who judges what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assigned {
    pub judge_id: JudgeId,
    pub nomination_id: NominationId,
    /// Given by an organiser.
    pub by_hand: bool,
}

/// Why a judge does not judge an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wall {
    /// They do not sit in the panel of its category, or observe it.
    NotSeated,
    /// They have not signed yet.
    Unsigned,
    /// They have not said yet whether they have a tie to it.
    Undeclared,
    /// They have a tie to it.
    Tie,
}

/// How far a judge is with the sheet of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Stand {
    Untouched,
    Open,
    Submitted,
    Abstained,
}

impl Stand {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Untouched => "awards-sheet-untouched",
            Self::Open => "awards-sheet-open",
            Self::Submitted => "awards-sheet-submitted",
            Self::Abstained => "awards-sheet-abstained",
        }
    }

    /// How a badge of it looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Untouched => "plain",
            Self::Open => "wait",
            Self::Submitted | Self::Abstained => "good",
        }
    }

    /// Nothing more is owed.
    pub fn is_in(self) -> bool {
        matches!(self, Self::Submitted | Self::Abstained)
    }
}

/// An entry of a judge, and how far their sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
    /// The one whose sheet is meant.
    pub round: JudgingRound,
    pub stand: Stand,
    /// How far the sheet of the online round is, or was when it ended: the same where that one is meant.
    pub online: Stand,
}

impl Owed {
    /// How far the sheet of that round is, where there is one.
    pub fn stand_in(&self, round: JudgingRound) -> Stand {
        match round {
            JudgingRound::Online => self.online,
            JudgingRound::Pitch => self.stand,
        }
    }
}
