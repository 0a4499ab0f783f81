//! How an entry was scored, for those whose it is, where the cycle allows it; no judge is named.
use crate::{
    awards::{
        cycle::Scale,
        ledger::JudgingRound,
        nominations::{NominationState, Nominator},
        winners::{
            model::{RoundFeedback, feedback_rounds},
            store,
        },
    },
    kit::{
        app::App,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "awards/feedback.html")]
struct FeedbackPage {
    page: Page,
    me: Nominator,
    rounds: Vec<RoundFeedback>,
}

impl FeedbackPage {
    fn scale(&self) -> &Scale {
        &self.me.category.scale
    }
}

pub async fn show(me: Nominator, State(app): State<App>) -> PageResult {
    let id = me.nomination.nomination_id;
    if me.cycle.published_at.is_none() || !me.cycle.gives_feedback || me.nomination.state != NominationState::Eligible {
        return Err(AppError::NotFound);
    }
    let found = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::feedback(tx, id).await?)).await?;
    let rounds = feedback_rounds(&me.category, &found);
    page::ok(FeedbackPage { page: me.page.clone(), me, rounds })
}
