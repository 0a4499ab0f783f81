//! What the home page says of the programme: before the summit nothing but where it is, then what is on, and at last what
//! there is to take home.
use super::{
    pause::Pause,
    reader::ReaderContext,
    rooms_now::{RoomNow, in_rooms},
};
use crate::{
    agenda::{
        programme::{ProgrammeIndex, day_of},
        releases,
    },
    kit::{app::App, error::AppError, form::Query, page::Page},
};

/// Rooms of which it is said what is on.
const ROOMS: usize = 6;

pub struct Today {
    pub rooms: Vec<RoomNow>,
    /// Said where nothing is on.
    pub pause: Pause,
    /// The day's own page.
    pub day: Option<String>,
    /// Whether sessions have files.
    pub has_materials: bool,
}

/// None before the first release.
pub async fn today(app: &App, page: &Page) -> Result<Option<Today>, AppError> {
    let Some(index) = releases::current(app).await? else { return Ok(None) };
    let reader = ReaderContext::new(page.clone(), app, index, &Query::default());
    let date = day_of(reader.now, reader.index.zone);
    Ok(Some(Today {
        rooms: in_rooms(&reader, ROOMS),
        pause: Pause::new(&reader),
        day: reader.index.day(date).map(|day| reader.to(&ReaderContext::day_path(day))),
        has_materials: has_materials(&reader.index),
    }))
}

fn has_materials(index: &ProgrammeIndex) -> bool {
    index.programme.sessions.iter().any(|session| !session.materials.is_empty())
}
