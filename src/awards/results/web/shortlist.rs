//! Who goes on to the pitch round, on the page where a category is decided.
use crate::{
    awards::{
        cycle::Cycle,
        ids::{CategoryId, NominationId},
        pitches,
        results::{forms::ShortlistForm, model::Figures},
    },
    kit::db::Tx,
};

/// What there is of the pitch round of a category.
#[derive(Default)]
pub struct Pitching {
    /// Whoever looks chooses at this moment.
    pub may_choose: bool,
    /// It is not decided before the pitches are heard. Where nobody is of whom they may know, whoever looks does not learn it.
    pub awaits: bool,
    /// Who is heard, as far as whoever looks may know.
    pub heard: Vec<NominationId>,
}

impl Pitching {
    /// Nothing where the cycle has no pitch round.
    pub async fn read(tx: &mut Tx, cycle: &Cycle, id: CategoryId) -> sqlx::Result<Self> {
        if !cycle.has_pitches() {
            return Ok(Self::default());
        }
        let heard = pitches::list_ids(tx, id).await?;
        Ok(Self { may_choose: pitches::may_shortlist(tx, id).await?, awaits: !heard.is_empty() && pitches::awaits(tx, id).await?, heard })
    }

    /// As the form opens: nobody is chosen yet, and the entries that are close to each other are ticked.
    pub fn form(&self, figures: Option<&Figures>) -> ShortlistForm {
        match figures {
            Some(figures) if self.heard.is_empty() && self.may_choose => ShortlistForm::of(&figures.close_run()),
            _ => ShortlistForm::of(&self.heard),
        }
    }
}
