//! The page that a kept form is sent from.
use super::{KeptFormId, store};
use crate::{
    access::{Oneself, Routes},
    kit::{
        app::App,
        error::AppError,
        ids::Id,
        page::{self, PageResult},
        sent_again::{SentAgainPage, Why},
    },
};
use axum::extract::State;

const WHY: Why = Why { title: "accounts-kept-form", advice: "accounts-kept-form-advice", send: "accounts-kept-form-send" };

pub fn routes(routes: Routes) -> Routes {
    routes.get("/me/kept-forms/{id}", show)
}

async fn show(who: Oneself, State(app): State<App>, Id(id): Id<KeptFormId>) -> PageResult {
    let found = app.db.read(who.person, async |tx| Ok::<_, AppError>(store::find(tx, who.person, id).await?)).await?;
    let typed = found.ok_or(AppError::NotFound)?;
    page::ok(SentAgainPage::new(who.page, WHY, app.forms, typed))
}
