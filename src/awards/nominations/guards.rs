//! Standing in one nomination.
use super::{
    model::{Nomination, NominationState, Route, StepKind},
    store,
};
use crate::{
    access::{Access, Need, Oneself},
    awards::{
        coordinators,
        cycle::{self, Category, Cycle, Stage},
        ids::{FileId, NominationId},
    },
    kit::{app::App, bilingual::Bilingual, clock::Timestamp, db::Tx, error::AppError, ids::Id, ids::PersonId, page::Page},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// Somebody whose nomination it is: the firm that applies, or a coordinator of its economy. Everybody else finds nothing here.
pub struct Nominator {
    pub page: Page,
    pub person: PersonId,
    pub nomination: Nomination,
    pub category: Category,
    pub cycle: Cycle,
    pub is_coordinator: bool,
}

impl Access for Nominator {
    const NEED: Need = Need::Standing("nominator");
}

impl Nominator {
    /// What the nomination is called; as long as it has no name, what it is for.
    pub fn name(&self) -> &Bilingual {
        if self.nomination.name.is_empty() { &self.category.name } else { &self.nomination.name }
    }

    /// Whether they may change what stands in it, as long as it is open: an association its own, a firm its application. What
    /// is to be corrected, either corrects.
    pub fn may_edit(&self) -> bool {
        match self.nomination.route {
            Route::Association => true,
            Route::Application => !self.is_coordinator || self.is_owner() || self.nomination.state == NominationState::Correction,
        }
    }

    /// Whether it can be sent at that moment, if it is complete.
    pub fn may_send(&self, now: Timestamp) -> bool {
        match self.nomination.state {
            NominationState::Draft | NominationState::Applied => self.cycle.stage(now) == Stage::Nominations,
            _ => self.nomination.is_open(now),
        }
    }

    /// Whether they decide on a firm's application.
    pub fn may_endorse(&self) -> bool {
        self.is_coordinator && self.nomination.state == NominationState::Applied
    }

    pub fn may_withdraw(&self, now: Timestamp) -> bool {
        let is_theirs = self.may_edit() || self.is_coordinator;
        is_theirs && !self.cycle.fixed(now).judging && self.nomination.state.after(StepKind::Withdrawn).is_some()
    }

    fn is_owner(&self) -> bool {
        self.nomination.owner_id == self.person
    }

    async fn find(me: Oneself, app: &App, id: NominationId) -> Result<Self, AppError> {
        let Oneself { page, person, .. } = me;
        let read = app.db.read(person, async |tx| {
            let economies = coordinators::economies_of(tx, person).await?;
            let nomination = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            let is_coordinator = economies.contains(&nomination.economy_id);
            let is_own = match nomination.route {
                Route::Association => is_coordinator,
                Route::Application => nomination.owner_id == person || is_coordinator && nomination.state != NominationState::Draft,
            };
            if !is_own {
                return Err(AppError::NotFound);
            }
            let (category, cycle) = around(tx, &nomination).await?;
            Ok(Self { page, person, nomination, category, cycle, is_coordinator })
        });
        read.await
    }
}

/// The category and the cycle of a nomination.
pub async fn around(tx: &mut Tx, nomination: &Nomination) -> Result<(Category, Cycle), AppError> {
    let category = cycle::find_category(tx, nomination.category_id).await?.ok_or(AppError::NotFound)?;
    let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
    Ok((category, cycle))
}

impl FromRequestParts<App> for Nominator {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let me = Oneself::in_confidence(parts, app).await?;
        let Id(id) = Id::<NominationId>::from_request_parts(parts, app).await?;
        Self::find(me, app, id).await
    }
}

/// Somebody whose nomination has that file.
pub struct FileHolder {
    pub nominator: Nominator,
    pub file: FileId,
}

impl Access for FileHolder {
    const NEED: Need = Need::Standing("nominator");
}

impl FromRequestParts<App> for FileHolder {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let me = Oneself::in_confidence(parts, app).await?;
        let Id(file) = Id::<FileId>::from_request_parts(parts, app).await?;
        let found = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::nomination_of_file(tx, file).await?)).await?;
        let nominator = Nominator::find(me, app, found.ok_or(AppError::NotFound)?).await?;
        Ok(Self { nominator, file })
    }
}
