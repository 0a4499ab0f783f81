//! When an article is read: now, later, or not yet.
use super::admin::{EditPage, Known, find_known, lacks};
use crate::{
    access::{Editor, Staff, area},
    kit::{
        app::App,
        editing::FormState,
        error::{
            AppError,
            Failure::{self, Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        ids::Id,
        page::{self, PageResult},
        page_cache,
    },
    site::{
        actions::{self, ArticleRefusal},
        forms::{ArticleForm, PublicationForm},
        model::ArticleId,
    },
};
use axum::extract::State;

async fn known(staff: &Staff<area::Content>, app: &App, id: ArticleId) -> Result<Known, AppError> {
    app.db.read(staff.person, async |tx| find_known(tx, id).await).await
}

pub async fn publish(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<ArticleId>,
    Form { typed, submission }: Form<PublicationForm>,
) -> PageResult {
    let known = known(&staff, &app, id).await?;
    let at = match typed.parse(known.zone, known.now) {
        Ok(at) => at,
        Err(problems) => return refuse(staff, known, typed, problems),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::publish(tx, id, at).await?;
        Ok(format!("/admin/articles/{id}"))
    });
    let notice = if at > known.now { "notice-article-scheduled" } else { "notice-article-published" };
    let done = done.await;
    answer(staff, &app, known, typed, (done, notice)).await
}

pub async fn withdraw(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<ArticleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let known = known(&staff, &app, id).await?;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::withdraw(tx, id).await?;
        Ok(format!("/admin/articles/{id}"))
    });
    let (done, typed) = (done.await, PublicationForm::of(known.state.time(), known.zone));
    answer(staff, &app, known, typed, (done, "notice-article-withdrawn")).await
}

/// Removes a draft.
pub async fn remove(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<ArticleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let known = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        known.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove(tx, id).await?;
        Ok("/admin/articles".to_owned())
    });
    let done = done.await;
    if let Ok(to) = &done {
        return page::see_other_with(to, &Notice::key("notice-removed"));
    }
    let known = known?;
    let typed = PublicationForm::of(known.state.time(), known.zone);
    answer(staff, &app, known, typed, (done, "notice-removed")).await
}

async fn answer(
    staff: Staff<area::Content>,
    app: &App,
    known: Known,
    typed: PublicationForm,
    (done, notice): (Result<String, Failure<ArticleRefusal>>, &'static str),
) -> PageResult {
    match done {
        Ok(to) => {
            page_cache::refresh(app).await?;
            page::see_other_with(&to, &Notice::key(notice))
        }
        Err(Refused(refusal)) => {
            let key = match refusal {
                ArticleRefusal::Incomplete(missing) => lacks(missing),
                ArticleRefusal::Published => "site-article-published-stays",
                ArticleRefusal::Standing | ArticleRefusal::SlugTaken => "site-standing-published",
            };
            refuse(staff, known, typed, Problems::one("published_at", key))
        }
        Err(Broken(error)) => Err(error),
    }
}

fn refuse(staff: Staff<area::Content>, known: Known, typed: PublicationForm, problems: Problems) -> PageResult {
    let state = FormState::edit(ArticleForm::of(&known.article));
    page::rejected(EditPage::new(staff.page, Some(known), state).with_publication(typed, problems))
}
