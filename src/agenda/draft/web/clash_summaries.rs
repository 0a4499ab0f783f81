//! Clashes as pages list them.
use crate::{
    agenda::draft::Clash,
    kit::{bilingual::Bilingual, clock::Timestamp},
};

/// A clash as pages show it.
pub struct ClashSummary {
    pub hard: bool,
    pub key: &'static str,
    /// Address and title of each session.
    pub sessions: Vec<(String, Bilingual)>,
    pub at: Option<Timestamp>,
    /// The speaker, if it is about one.
    pub who: String,
    /// The room, if it is about one.
    pub room: Option<Bilingual>,
}

impl ClashSummary {
    fn of(clash: &Clash<'_>) -> Self {
        let speaker = clash.speaker().map(|s| s.speaker.name.clone());
        Self {
            hard: clash.is_hard(),
            key: clash.key(),
            sessions: clash.sessions().into_iter().map(|s| (s.path(), s.title().clone())).collect(),
            at: clash.slot().map(|s| s.from),
            who: speaker.unwrap_or_default(),
            room: clash.room().map(|r| r.room.name.clone()),
        }
    }
}

/// As many clashes as a page shows.
const MOST: usize = 60;

/// The first of them as lines, and how many there are.
pub fn clash_summaries(all: &[Clash<'_>]) -> (Vec<ClashSummary>, usize) {
    (all.iter().take(MOST).map(ClashSummary::of).collect(), all.len())
}
