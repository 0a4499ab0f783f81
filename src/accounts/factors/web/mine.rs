//! What somebody has as second factors.
use crate::{
    access::Oneself,
    accounts::{
        factors::{actions::LastFactor, model::Factors, store},
        forms::local_path,
        kept_forms::{self, Browser, KeptFormId},
    },
    kit::{
        address::address,
        app::App,
        db::Tx,
        error::{AppError, Failure},
        flash::Notice,
        form::{self, Query},
        ids::PersonId,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::{extract::State, http::HeaderMap};
use uuid::Uuid;

/// Where it is.
pub const MINE: &str = "/me/account/second-factor";

#[derive(Template)]
#[template(path = "accounts/factors/mine.html")]
struct MinePage {
    page: Page,
    form_key: Uuid,
    factors: Factors,
    /// An app is a second factor, beside a password or for what one judges; of most delegates none is asked.
    is_asked_twice: bool,
    /// A form of theirs that was kept and waits to be sent.
    waiting: Option<KeptFormId>,
    /// Whether their rights wait for it.
    is_due: bool,
    /// Where they were on their way to; empty if nowhere.
    next: String,
}

impl MinePage {
    fn title(&self) -> &'static str {
        if self.is_asked_twice { "accounts-second-factor" } else { "accounts-passkeys" }
    }

    /// Whether somebody has something to lose and nothing to come in with then.
    fn wants_codes(&self) -> bool {
        self.is_asked_twice && !self.factors.is_empty() && self.factors.codes_left == 0
    }
}

pub async fn show(me: Oneself, State(app): State<App>, query: Query, headers: HeaderMap) -> PageResult {
    let browser = Browser::of(&headers);
    let read = app.db.read(me.person, async |tx| {
        let waiting = match &browser {
            Some(browser) => kept_forms::newest(tx, me.person, browser).await?,
            None => None,
        };
        Ok::<_, AppError>((store::factors_of(tx, me.person).await?, store::is_asked_twice(tx, me.person).await?, waiting))
    });
    let (factors, is_asked_twice, waiting) = read.await?;
    let is_due = query.get("again") == "yes" && factors.is_empty();
    let next = local_path(query.get("next"), "").to_owned();
    page::ok(MinePage { page: me.page, form_key: form::new_key(), factors, is_asked_twice, waiting, is_due, next })
}

/// `path`, with where to go on afterwards.
pub fn with_next(path: &str, next: &str) -> String {
    address(path, &[("next", local_path(next, ""))], None)
}

/// Where somebody goes on who has set up a second factor: to where they were, but first to recovery codes if they have none.
pub async fn onward(tx: &mut Tx, person: PersonId, next: &str) -> Result<String, AppError> {
    let has_codes = store::factors_of(tx, person).await?.codes_left > 0 || !store::is_asked_twice(tx, person).await?;
    Ok(if has_codes { local_path(next, MINE).to_owned() } else { with_next(MINE, next) })
}

/// The page again, with what became of taking a factor away.
pub fn answer_removal(done: Result<String, Failure<LastFactor>>) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-factor-removed")),
        Err(Failure::Refused(LastFactor)) => page::see_other_with(MINE, &Notice::key("notice-factor-last")),
        Err(Failure::Broken(error)) => Err(error),
    }
}
