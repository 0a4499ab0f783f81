//! Standing in an entry that one judges, and in a panel that one chairs. Whoever has none of it finds nothing, as everybody else.
use super::{
    model::{EntryName, Place},
    store,
};
use crate::{
    access::{Access, Need, Oneself},
    awards::{
        cycle::{self, Category, Cycle},
        ids::{CategoryId, FileId, NominationId},
        jury::Seat,
    },
    kit::{app::App, error::AppError, ids::Id, ids::PersonId, page::Page},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// A judge of that entry at this moment.
pub struct Scorer {
    pub page: Page,
    pub person: PersonId,
    pub id: NominationId,
    pub entry: EntryName,
    pub category: Category,
    pub cycle: Cycle,
}

impl Scorer {
    /// Their sheet of the round in which the entry is.
    pub fn place(&self) -> Place {
        Place { judge_id: self.entry.judge_id, nomination_id: self.id, round: self.entry.round }
    }
}

impl Access for Scorer {
    const NEED: Need = Need::Standing("judge of the entry");
}

impl FromRequestParts<App> for Scorer {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let Oneself { page, person, .. } = Oneself::judging(parts, app).await?;
        let Id(id) = Id::<NominationId>::from_request_parts(parts, app).await?;
        let read = app.db.look_up(person, async |tx| {
            let entry = store::find_entry(tx, id).await?.ok_or(AppError::NotFound)?;
            let category = cycle::find_category(tx, entry.category_id).await?.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
            Ok(Self { page, person, id, entry, category, cycle })
        });
        read.await
    }
}

/// Somebody who may judge the entry that has that file; whether they do, the query for the file tells.
pub struct FileReader {
    pub person: PersonId,
    pub file: FileId,
}

impl Access for FileReader {
    const NEED: Need = Need::Standing("judge of the entry");
}

impl FromRequestParts<App> for FileReader {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let Oneself { person, .. } = Oneself::judging(parts, app).await?;
        let Id(file) = Id::<FileId>::from_request_parts(parts, app).await?;
        Ok(Self { person, file })
    }
}

/// Somebody who sees how far the panel of that category is: its chair, and whoever observes it.
pub struct Overseer {
    pub page: Page,
    pub person: PersonId,
    pub category: Category,
    pub cycle: Cycle,
    pub is_chair: bool,
}

impl Access for Overseer {
    const NEED: Need = Need::Standing("chair or observer of the panel");
}

impl FromRequestParts<App> for Overseer {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let Oneself { page, person, .. } = Oneself::judging(parts, app).await?;
        let Id(id) = Id::<CategoryId>::from_request_parts(parts, app).await?;
        let read = app.db.read(person, async |tx| {
            let is_chair = match store::seat_of(tx, id, person).await? {
                Some(Seat::Chair) => true,
                Some(Seat::Observer) => false,
                Some(Seat::Judge) | None => return Err(AppError::NotFound),
            };
            let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
            Ok(Self { page, person, category, cycle, is_chair })
        });
        read.await
    }
}

/// The chair of it.
pub struct Chair(pub Overseer);

impl Access for Chair {
    const NEED: Need = Need::Standing("chair of the panel");
}

impl FromRequestParts<App> for Chair {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let overseer = Overseer::from_request_parts(parts, app).await?;
        if overseer.is_chair { Ok(Self(overseer)) } else { Err(AppError::NotFound) }
    }
}
