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
        submission,
    },
};
use axum::extract::State;

const WHY: Why = Why { title: "accounts-kept-form", advice: "accounts-kept-form-advice", send: "accounts-kept-form-send" };

pub fn routes(routes: Routes) -> Routes {
    routes.get("/me/kept-forms/{id}", show)
}

async fn show(who: Oneself, State(app): State<App>, Id(id): Id<KeptFormId>) -> PageResult {
    let found = app.db.read(who.person, async |tx| {
        let typed = store::find(tx, who.person, id).await?.ok_or(AppError::NotFound)?;
        let led_to = match typed.key() {
            Some(key) => submission::answer_to(tx, key.id).await?,
            None => None,
        };
        Ok::<_, AppError>((typed, led_to))
    });
    let (typed, led_to) = found.await?;
    if let Some(to) = led_to {
        // It was sent meanwhile, and counted.
        return page::see_other(&to);
    }
    page::ok(SentAgainPage::new(who.page, WHY, app.forms, typed))
}
