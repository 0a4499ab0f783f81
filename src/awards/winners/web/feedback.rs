//! How an entry was scored, for those whose it is, where the cycle allows it; no judge is named.
use crate::{
    awards::{
        analysis::figures,
        cycle::Scale,
        nominations::{NominationState, Nominator},
        winners::{model::Feedback, store},
    },
    kit::{
        app::App,
        bilingual::Bilingual,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

/// From so many entries on the spread of a category tells nothing of any one of them.
const ENOUGH_ENTRIES: i64 = 5;

#[derive(Template)]
#[template(path = "awards/feedback.html")]
struct FeedbackPage {
    page: Page,
    me: Nominator,
    lines: Vec<Line>,
}

/// A criterion, or a part of one.
struct Line {
    name: Bilingual,
    own: String,
    /// The lowest, the middle and the highest mean of the category; none where there are too few entries.
    spread: Option<[String; 3]>,
    judges: i64,
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

fn line(name: &Bilingual, found: &Feedback) -> Line {
    let spread = [found.lowest, found.middle, found.highest].map(figures::points);
    let spread = (found.entries >= ENOUGH_ENTRIES).then_some(spread);
    Line { name: name.clone(), own: figures::points(found.own), spread, judges: found.judges }
}

pub async fn show(me: Nominator, State(app): State<App>) -> PageResult {
    let id = me.nomination.nomination_id;
    if me.cycle.published_at.is_none() || !me.cycle.gives_feedback || me.nomination.state != NominationState::Eligible {
        return Err(AppError::NotFound);
    }
    let found = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::feedback(tx, id).await?)).await?;
    let of = |criterion| found.iter().find(|one| one.criterion_id == criterion);
    let mut lines = vec![];
    for criterion in &me.category.rubric.criteria {
        lines.extend(of(criterion.criterion_id).map(|found| line(&criterion.name, found)));
        lines.extend(criterion.parts.iter().filter_map(|part| Some(line(&part.name, of(part.criterion_id)?))));
    }
    page::ok(FeedbackPage { page: me.page.clone(), me, lines })
}
