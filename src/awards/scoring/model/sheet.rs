//! A sheet, and how far the sheets are of which somebody may know.
use crate::{
    awards::{
        contents::Contents,
        ids::{CategoryId, JudgeId, NominationId, SheetId},
        jury::Stand,
        ledger::JudgingRound,
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp},
};

/// Whether a sheet was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum SheetState {
    Open,
    Submitted,
    /// The judge gives this entry no scores, and says why.
    Abstained,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub sheet_id: SheetId,
    pub state: SheetState,
    /// Why they abstain.
    pub reason: String,
    pub sent_at: Option<Timestamp>,
    pub contents: Contents,
}

/// Whose sheet, of which entry, in which round: there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub judge_id: JudgeId,
    pub nomination_id: NominationId,
    pub round: JudgingRound,
}

/// An entry by its names, to one of its judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryName {
    pub judge_id: JudgeId,
    pub category_id: CategoryId,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
    /// In which they score it, or did last.
    pub round: JudgingRound,
}

/// How far a judge of a panel is with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSheet {
    pub judge_id: JudgeId,
    /// The name with which they signed.
    pub judge: String,
    pub nomination_id: NominationId,
    pub name: Bilingual,
    pub round: JudgingRound,
    pub sheet_id: Option<SheetId>,
    pub stand: Stand,
    pub sent_at: Option<Timestamp>,
}
