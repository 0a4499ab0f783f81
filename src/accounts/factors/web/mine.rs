//! What somebody has as second factors.
use crate::{
    access::Oneself,
    accounts::{
        factors::{actions::LastFactor, model::Factors, store},
        kept_forms::{self, KeptFormId},
    },
    kit::{
        app::App,
        error::{AppError, Failure},
        flash::Notice,
        form::{self, Query},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

/// Where it is.
pub const MINE: &str = "/me/account/second-factor";

#[derive(Template)]
#[template(path = "accounts/factors/mine.html")]
struct MinePage {
    page: Page,
    form_key: Uuid,
    factors: Factors,
    /// An app is a second factor beside a password, which delegates have none of.
    has_password: bool,
    /// A form of theirs that was kept and waits to be sent.
    waiting: Option<KeptFormId>,
    /// Whether their rights wait for it.
    is_due: bool,
}

impl MinePage {
    fn title(&self) -> &'static str {
        if self.has_password { "accounts-second-factor" } else { "accounts-passkeys" }
    }
}

pub async fn show(me: Oneself, State(app): State<App>, query: Query) -> PageResult {
    let read = app.db.read(me.person, async |tx| {
        let waiting = kept_forms::newest(tx, me.person).await?;
        Ok::<_, AppError>((store::factors_of(tx, me.person).await?, store::has_password(tx, me.person).await?, waiting))
    });
    let (factors, has_password, waiting) = read.await?;
    let is_due = query.get("again") == "yes" && factors.is_empty();
    page::ok(MinePage { page: me.page, form_key: form::new_key(), factors, has_password, waiting, is_due })
}

/// The page again, with what became of taking a factor away.
pub fn answer_removal(done: Result<String, Failure<LastFactor>>) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-factor-removed")),
        Err(Failure::Refused(LastFactor)) => page::see_other_with(MINE, &Notice::key("notice-factor-last")),
        Err(Failure::Broken(error)) => Err(error),
    }
}
