//! The owner's view of their account: address, browsers signed in, and ending them.
use crate::{
    access::{
        Fresh, Oneself,
        sessions::{self, SessionId},
    },
    accounts::{actions, browsers, store},
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        flash::Notice,
        ids::Id,
        navigation::OwnDoor,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

/// A browser that is signed in.
struct Browser {
    id: SessionId,
    /// Empty where it is not recognised.
    name: String,
    since: Timestamp,
    seen: Timestamp,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    page: Page,
    email: String,
    has_password: bool,
    browsers: Vec<Browser>,
    /// What they have besides.
    doors: Vec<OwnDoor>,
}

pub async fn show(me: Oneself, State(app): State<App>) -> PageResult {
    let read = app.db.read(me.person, async |tx| {
        let has_password = store::has_password(tx, me.person).await?;
        Ok::<_, AppError>((store::contact_of(tx, me.person).await?, has_password, sessions::list(tx, me.person).await?))
    });
    let (contact, has_password, listed) = read.await?;
    let browser = |s: sessions::ListedSession| Browser {
        id: s.session_id,
        name: browsers::name(&s.browser),
        since: s.created_at,
        seen: s.last_seen_at,
        is_this: s.session_id == me.session,
    };
    let browsers = listed.into_iter().map(browser).collect();
    let doors = app.own_doors_of(me.person).await?;
    page::ok(AccountPage { page: me.page, email: contact.email, has_password, browsers, doors })
}

pub async fn end_one(Fresh(me): Fresh<Oneself>, State(app): State<App>, Id(id): Id<SessionId>) -> PageResult {
    app.db.write(me.person, async |tx| actions::end_session(tx, me.person, id).await).await?;
    page::see_other_with("/me/account", &Notice::key("notice-session-ended"))
}

pub async fn end_others(Fresh(me): Fresh<Oneself>, State(app): State<App>) -> PageResult {
    app.db.write(me.person, async |tx| actions::end_other_sessions(tx, me.person, me.session).await).await?;
    page::see_other_with("/me/account", &Notice::key("notice-sessions-ended"))
}
