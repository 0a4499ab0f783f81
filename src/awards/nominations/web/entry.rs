//! A nomination of one's own: read, or typed into while it is open.
use super::{edit, show, why::Why};
use crate::{
    awards::nominations::{
        actions::{self, Refusal},
        guards::Nominator,
        model::{Coming, NominationState, Typed, TypedForm},
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, LONGEST, Problems},
        page::{self, PageResult},
        submission::Submission,
    },
};
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

pub fn path(me: &Nominator) -> String {
    format!("/me/nominations/{}", me.nomination.nomination_id)
}

pub async fn show(me: Nominator, State(app): State<App>) -> PageResult {
    if me.may_edit() && me.nomination.is_open(app.clock.now()) {
        page::ok(edit::form(me, &app, Problems::default(), None).await?)
    } else {
        page::ok(show::read(me, &app, None, Typed::default()).await?)
    }
}

/// Why nothing of it was saved.
pub fn not_saved(me: &Nominator) -> Why {
    Why(if me.nomination.state == NominationState::Correction { "awards-correction-late" } else { "awards-not-saved" })
}

/// Whether what came was saved, and in which fields another device had typed something else.
pub enum Saved {
    Whole,
    Beside,
    /// Nothing was saved: it was sent meanwhile, or is not theirs to change.
    Not,
}

/// Takes in what a form brings. It may come again and again, so it is not counted.
pub async fn take(me: &Nominator, app: &App, typed: &Typed, submission: &Submission) -> Result<Saved, AppError> {
    if !me.may_edit() || !me.nomination.is_open(app.clock.now()) {
        return Ok(Saved::Not);
    }
    let saved = app.db.write(me.person, async |tx| actions::save(tx, &me.nomination, &me.category, typed, submission).await);
    match saved.await {
        Ok(both) if both.is_empty() => Ok(Saved::Whole),
        Ok(_) => Ok(Saved::Beside),
        Err(Refused(Refusal::Sent)) => Ok(Saved::Not),
        Err(Refused(refusal)) => Err(AppError::Internal(anyhow::anyhow!("saving a nomination met {refusal:?}"))),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn save(me: Nominator, State(app): State<App>, Form { typed, submission }: Form<TypedForm, LONGEST>) -> PageResult {
    let mut typed = typed.texts();
    let intent = typed.remove("intent").unwrap_or_default();
    let to = path(&me);
    match take(&me, &app, &typed, &submission).await? {
        Saved::Not => {
            let why = not_saved(&me);
            page::rejected(show::read(me, &app, Some(why), typed).await?)
        }
        Saved::Beside => page::see_other_with(&to, &Notice::key("notice-awards-saved-beside")),
        Saved::Whole if intent == "forget" => {
            let (id, shown) = (me.nomination.nomination_id, Coming::read(&typed).beside);
            let forgot = app.db.write(me.person, async |tx| actions::forget_earlier(tx, id, shown).await);
            match forgot.await {
                // Sent in this very moment: with it all of that is forgotten.
                Ok(()) | Err(Refused(_)) => page::see_other_with(&to, &Notice::key("notice-saved")),
                Err(Broken(error)) => Err(error),
            }
        }
        Saved::Whole if intent == "files" => page::see_other_with(&format!("{to}/files"), &Notice::key("notice-saved")),
        Saved::Whole => page::see_other_with(&to, &Notice::key("notice-saved")),
    }
}

/// The same for the script of the page, which saves as somebody types.
pub async fn autosave(
    me: Nominator,
    State(app): State<App>,
    Form { typed, submission }: Form<TypedForm, LONGEST>,
) -> Result<Response, AppError> {
    let taken = take(&me, &app, &typed.texts(), &submission).await?;
    let said = match taken {
        Saved::Whole => me.page.t("awards-autosaved"),
        Saved::Beside => me.page.t("awards-autosaved-beside"),
        Saved::Not => me.page.t(not_saved(&me).0),
    };
    let status = if matches!(taken, Saved::Not) { StatusCode::CONFLICT } else { StatusCode::OK };
    let headers = [(header::CONTENT_TYPE, "application/json")];
    let is_beside = matches!(taken, Saved::Beside);
    Ok((status, headers, json!({ "said": said, "is_beside": is_beside }).to_string()).into_response())
}
