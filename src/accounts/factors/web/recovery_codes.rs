//! Recovery codes, which are seen once: the answer to the form that makes them shows them.
use crate::{
    access::{Fresh, Oneself},
    accounts::factors::{actions, authenticator::in_groups, store},
    kit::{
        app::App,
        error::{AppError, Failure},
        flash::Notice,
        form::{EmptyForm, Form},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

const MINE: &str = "/me/account/second-factor";

#[derive(Template)]
#[template(path = "accounts/factors/recovery_codes.html")]
struct CodesPage {
    page: Page,
    codes: Vec<String>,
}

pub async fn create(Fresh(me): Fresh<Oneself>, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let mut codes = vec![];
    let done = app.db.once(me.person, &submission, async |tx| {
        if !store::has_second_factor(tx, me.person).await? || !store::has_password(tx, me.person).await? {
            return Err(Failure::Broken(AppError::NotFound));
        }
        codes = actions::make_recovery_codes(tx, &app, me.person).await?;
        Ok(MINE.to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    if codes.is_empty() {
        // The same form again: its codes were shown.
        return page::see_other_with(&to, &Notice::key("notice-codes-shown"));
    }
    page::ok(CodesPage { page: me.page, codes: codes.iter().map(|code| in_groups(code)).collect() })
}
