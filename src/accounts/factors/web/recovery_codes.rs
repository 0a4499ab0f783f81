//! Recovery codes, which are seen once: the answer to the form that makes them shows them.
use super::mine::{MINE, with_next};
use crate::{
    access::{Fresh, Oneself},
    accounts::{
        factors::{actions, authenticator::in_groups, forms::NextForm, store},
        forms::local_path,
    },
    kit::{
        app::App,
        error::{AppError, Failure},
        flash::Notice,
        form::Form,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "accounts/factors/recovery_codes.html")]
struct CodesPage {
    page: Page,
    codes: Vec<String>,
    /// Where to go on once they are kept.
    next: String,
}

pub async fn create(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { typed, submission }: Form<NextForm>) -> PageResult {
    let mut codes = vec![];
    let done = app.db.once(me.person, &submission, async |tx| {
        if !store::has_second_factor(tx, me.person).await? || !store::is_asked_twice(tx, me.person).await? {
            return Err(Failure::Broken(AppError::NotFound));
        }
        codes = actions::make_recovery_codes(tx, &app, me.person).await?;
        Ok(with_next(MINE, &typed.next))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    if codes.is_empty() {
        // The same form again: its codes were shown.
        return page::see_other_with(&to, &Notice::key("notice-codes-shown"));
    }
    let next = local_path(&typed.next, MINE).to_owned();
    page::ok(CodesPage { page: me.page, next, codes: codes.iter().map(|code| in_groups(code)).collect() })
}
