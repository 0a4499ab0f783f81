//! What somebody has as second factors.
use crate::{
    access::Oneself,
    accounts::factors::{model::Factors, store},
    kit::{
        app::App,
        error::AppError,
        form::{self, Query},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/factors/mine.html")]
struct MinePage {
    page: Page,
    form_key: Uuid,
    factors: Factors,
    /// An app is a second factor beside a password, which delegates have none of.
    has_password: bool,
    /// Whether their rights wait for it.
    is_due: bool,
}

impl MinePage {
    fn title(&self) -> &'static str {
        if self.has_password { "accounts-second-factor" } else { "accounts-passkeys" }
    }
}

pub async fn show(me: Oneself, State(app): State<App>, query: Query) -> PageResult {
    let (factors, has_password) = app
        .db
        .read(me.person, async |tx| Ok::<_, AppError>((store::factors_of(tx, me.person).await?, store::has_password(tx, me.person).await?)))
        .await?;
    let is_due = query.get("again") == "yes" && factors.is_empty();
    page::ok(MinePage { page: me.page, form_key: form::new_key(), factors, has_password, is_due })
}
