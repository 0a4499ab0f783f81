//! What an entry brought, for its judges.
use crate::{
    awards::{
        nominations,
        scoring::guards::{FileReader, Scorer},
    },
    kit::{app::App, error::AppError},
};
use axum::{extract::State, response::Response};

pub async fn show(me: FileReader, State(app): State<App>) -> Result<Response, AppError> {
    nominations::judged_file(&app, me.person, me.file).await
}

/// All of it as one PDF.
pub async fn reading(me: Scorer, State(app): State<App>) -> Result<Response, AppError> {
    let entry = (me.id, &me.entry.name, me.entry.economy_id);
    nominations::judged_copy(&app, (me.person, &me.page), &(me.category, me.cycle), entry).await
}
