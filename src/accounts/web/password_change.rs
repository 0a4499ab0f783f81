//! A new password for somebody who is signed in and knows the one they have.
use crate::{
    access::{Fresh, Oneself},
    accounts::{actions, client::Client, credentials, forms::PasswordChangeForm, store},
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        submission, throttle,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/password_change.html")]
struct PasswordChangePage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
}

impl PasswordChangePage {
    fn new(page: Page, problems: Problems) -> Self {
        Self { page, form_key: form::new_key(), problems }
    }
}

/// The person's address and the hash of their password; who has none finds nothing here.
async fn owner(me: &Oneself, app: &App) -> Result<(String, String), AppError> {
    let read = app.db.read(me.person, async |tx| {
        let contact = store::contact_of(tx, me.person).await?;
        Ok::<_, AppError>((contact.email, store::password_of(tx, me.person).await?))
    });
    let (email, hash) = read.await?;
    Ok((email, hash.ok_or(AppError::NotFound)?))
}

pub async fn edit(Fresh(me): Fresh<Oneself>, State(app): State<App>) -> PageResult {
    owner(&me, &app).await?;
    page::ok(PasswordChangePage::new(me.page, Problems::default()))
}

/// Other browsers are signed out; this one stays.
pub async fn update(
    Fresh(me): Fresh<Oneself>,
    client: Client,
    State(app): State<App>,
    Form { typed, submission }: Form<PasswordChangeForm>,
) -> PageResult {
    let (email, known) = owner(&me, &app).await?;
    // A second click finds the new password where the old one was: it leads where the first did.
    let before = app.db.read(me.person, async |tx| Ok::<_, AppError>(submission::answer_to(tx, submission.key).await?)).await?;
    if let Some(to) = before {
        return page::see_other_with(&to, &Notice::key("notice-password-changed"));
    }
    let (now, new) = match typed.parse(&[&email, &me.page.viewer.as_ref().map(|v| v.name.clone()).unwrap_or_default()]) {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(PasswordChangePage::new(me.page, problems)),
    };
    let key = format!("password {} from {}", me.person, throttle::network(client.0));
    throttle::take(&app.db, &[(key, super::password::AN_ACCOUNT_FROM_A_NETWORK)]).await?;
    if !app.hasher.matches(now, Some(&known)).await? {
        app.db.write(me.person, async |tx| actions::note_refused(tx, Some(me.person), "password").await).await?;
        return page::rejected(PasswordChangePage::new(me.page, Problems::one("current_password", "accounts-password-not-current")));
    }
    if now == new {
        return page::rejected(PasswordChangePage::new(me.page, Problems::one("password", "accounts-password-same")));
    }
    let hash = app.hasher.hash(new).await?;
    let done = app.db.once(me.person, &submission, async |tx| {
        credentials::change_password(tx, &app, me.person, me.session, &hash).await?;
        Ok("/me/account".to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-password-changed"))
}
