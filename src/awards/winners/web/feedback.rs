//! How an entry was scored, for those whose it is, where the cycle allows it; no judge is named.
use crate::{
    awards::{
        cycle::Scale,
        nominations::{NominationState, Nominator},
        winners::{
            model::{FeedbackLine, feedback_lines},
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
    lines: Vec<FeedbackLine>,
}

impl FeedbackPage {
    fn scale(&self) -> &Scale {
        &self.me.category.scale
    }

    /// How many have scored it; each did by every criterion.
    fn judges(&self) -> Option<i64> {
        self.lines.first().map(|line| line.judges)
    }

    fn has_spread(&self) -> bool {
        self.lines.iter().any(|line| line.spread.is_some())
    }
}

pub async fn show(me: Nominator, State(app): State<App>) -> PageResult {
    let id = me.nomination.nomination_id;
    if me.cycle.published_at.is_none() || !me.cycle.gives_feedback || me.nomination.state != NominationState::Eligible {
        return Err(AppError::NotFound);
    }
    let found = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::feedback(tx, id).await?)).await?;
    let lines = feedback_lines(&me.category, &found);
    page::ok(FeedbackPage { page: me.page.clone(), me, lines })
}
