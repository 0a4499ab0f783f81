//! Sending, endorsing, giving back, withdrawing, throwing away.
use super::{
    edit,
    entry::{Saved, not_saved, path, take},
    show,
    why::Why,
};
use crate::{
    awards::nominations::{
        actions::{self, Lodging, Refusal},
        forms::ReasonForm,
        guards::Nominator,
        model::{Typed, TypedForm},
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form, LONGEST, Problems},
        page::{self, PageResult},
        submission,
    },
};
use axum::extract::State;
use uuid::Uuid;

/// Saves what was typed, whatever is wrong with it, and sends the nomination if nothing is.
pub async fn submit(me: Nominator, State(app): State<App>, Form { typed, submission }: Form<TypedForm, LONGEST>) -> PageResult {
    let typed = typed.texts();
    let to = path(&me);
    match take(&me, &app, &typed, &submission).await? {
        Saved::Not => return again(me, &app, &submission.key, typed).await,
        Saved::Beside => return page::see_other_with(&to, &Notice::key("notice-awards-beside")),
        Saved::Whole => {}
    }
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::send(tx, &me.nomination, (&me.category, &me.cycle), (&typed, &submission)).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-sent")),
        Err(Refused(Lodging::Beside)) => page::see_other_with(&to, &Notice::key("notice-awards-beside")),
        Err(Refused(Lodging::Incomplete(problems))) => page::rejected(edit::form(me, &app, problems, None).await?),
        Err(Refused(Lodging::Refused(refusal))) => page::rejected(edit::form(me, &app, Problems::default(), Some(said(&refusal))).await?),
        Err(Broken(error)) => Err(error),
    }
}

/// A form that was sent twice is led to where it was sent; of any other that comes too late nothing is lost.
async fn again(me: Nominator, app: &App, key: &Uuid, typed: Typed) -> PageResult {
    let earlier = app.db.read(me.person, async |tx| Ok::<_, AppError>(submission::answer_to(tx, *key).await?)).await?;
    match earlier {
        Some(to) if !to.is_empty() => page::see_other_with(&to, &Notice::key("notice-awards-sent")),
        _ => {
            let why = not_saved(&me);
            page::rejected(show::read(me, app, Some(why), typed).await?)
        }
    }
}

/// What a refusal means, in words.
pub fn said(refusal: &Refusal) -> Why {
    Why(match refusal {
        Refusal::NotOpen => "awards-not-open",
        Refusal::Economy => "awards-economy-not-asked",
        Refusal::Quota => "awards-quota-used",
        Refusal::ManyDrafts => "awards-drafts-many",
        Refusal::CorrectionOver => "awards-correction-over",
        Refusal::Judged => "awards-judged",
        Refusal::Sent | Refusal::Moved => "awards-moved",
    })
}

pub async fn endorse(me: Nominator, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    if !me.is_coordinator {
        return Err(AppError::NotFound);
    }
    let to = path(&me);
    let done = app.db.once(me.person, &submission, async |tx| {
        if !me.may_endorse() {
            return Err(Refused(Lodging::Refused(Refusal::Moved)));
        }
        actions::lodge(tx, &me.nomination, (&me.category, &me.cycle)).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-endorsed")),
        Err(Refused(Lodging::Incomplete(_) | Lodging::Beside)) => {
            page::rejected(show::read(me, &app, Some(Why("awards-incomplete")), Typed::default()).await?)
        }
        Err(Refused(Lodging::Refused(refusal))) => page::rejected(show::read(me, &app, Some(said(&refusal)), Typed::default()).await?),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn give_back(me: Nominator, State(app): State<App>, Form { typed, submission }: Form<ReasonForm, LONGEST>) -> PageResult {
    if !me.is_coordinator {
        return Err(AppError::NotFound);
    }
    let reason = match typed.parse() {
        Ok(reason) => reason,
        Err(problems) => return page::rejected(show::shown(me, &app, (None, problems), Typed::default()).await?),
    };
    // The draft is the firm's again, and nobody else finds it.
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::give_back(tx, &me.nomination, &reason).await?;
        Ok("/me/nominations".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-returned")),
        Err(Refused(refusal)) => page::rejected(show::read(me, &app, Some(said(&refusal)), Typed::default()).await?),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn withdraw(me: Nominator, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let to = path(&me);
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::withdraw(tx, &me.nomination).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-withdrawn")),
        Err(Refused(refusal)) => page::rejected(show::read(me, &app, Some(said(&refusal)), Typed::default()).await?),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn discard(me: Nominator, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::discard(tx, &me.nomination).await?;
        Ok("/me/nominations".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-removed")),
        Err(Refused(refusal)) => page::rejected(show::read(me, &app, Some(said(&refusal)), Typed::default()).await?),
        Err(Broken(error)) => Err(error),
    }
}
