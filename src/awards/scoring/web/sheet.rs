//! A judge's sheet: shown, and saved at every change.
use super::sheet_page::{Outcome, shown};
use crate::{
    awards::{
        contents::{Coming, Typed, TypedForm},
        scoring::{
            actions::{self, Refusal},
            guards::Scorer,
        },
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, LONGEST},
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

pub fn path(me: &Scorer) -> String {
    format!("/me/entries/{}", me.id)
}

pub async fn show(me: Scorer, State(app): State<App>) -> PageResult {
    page::ok(shown(me, &app, Outcome::default()).await?)
}

/// Whether what came was saved, and in which fields another device had typed something else.
pub enum Saved {
    Whole,
    Beside,
    /// Nothing was saved, for that reason.
    Not(&'static str),
}

/// Takes in what a form brings. It may come again and again, so it is not counted.
pub async fn take(me: &Scorer, app: &App, typed: &Typed, submission: &Submission) -> Result<Saved, AppError> {
    let saved = app.db.write(me.person, async |tx| actions::save(tx, me.place(), &me.category, (typed, submission)).await);
    match saved.await {
        Ok(both) if both.is_empty() => Ok(Saved::Whole),
        Ok(_) => Ok(Saved::Beside),
        Err(Refused(Refusal::NotTheirs)) => Err(AppError::NotFound),
        Err(Refused(refusal)) => Ok(Saved::Not(said(&refusal))),
        Err(Broken(error)) => Err(error),
    }
}

/// What a refusal means, in words.
pub fn said(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Closed => "awards-sheet-closed",
        Refusal::Sent => "awards-sheet-sent",
        Refusal::NotTheirs => "awards-sheet-not-theirs",
        Refusal::NoRubric => "awards-sheet-no-rubric",
        Refusal::Beside => "awards-sheet-unseen",
    }
}

pub async fn save(me: Scorer, State(app): State<App>, Form { typed, submission }: Form<TypedForm, LONGEST>) -> PageResult {
    let mut typed = typed.texts();
    let intent = typed.remove("intent").unwrap_or_default();
    let to = path(&me);
    match take(&me, &app, &typed, &submission).await? {
        Saved::Not(why) => page::rejected(shown(me, &app, Outcome { refused: Some(why), typed, ..Outcome::default() }).await?),
        Saved::Beside => page::see_other_with(&to, &Notice::key("notice-awards-saved-beside")),
        Saved::Whole if intent == "forget" => {
            let shown = Coming::read(&typed).beside;
            let forgot = app.db.write(me.person, async |tx| actions::forget_earlier(tx, me.place(), shown).await);
            match forgot.await {
                // Sent in this very moment: what stands beside is seen no more.
                Ok(()) | Err(Refused(_)) => page::see_other_with(&to, &Notice::key("notice-saved")),
                Err(Broken(error)) => Err(error),
            }
        }
        Saved::Whole => page::see_other_with(&to, &Notice::key("notice-saved")),
    }
}

/// The same for the script of the page, which saves at every change.
pub async fn autosave(
    me: Scorer,
    State(app): State<App>,
    Form { typed, submission }: Form<TypedForm, LONGEST>,
) -> Result<Response, AppError> {
    let taken = take(&me, &app, &typed.texts(), &submission).await?;
    let (status, said) = match &taken {
        Saved::Whole => (StatusCode::OK, me.page.t("awards-autosaved")),
        Saved::Beside => (StatusCode::OK, me.page.t("awards-autosaved-beside")),
        Saved::Not(why) => (StatusCode::CONFLICT, me.page.t(why)),
    };
    let headers = [(header::CONTENT_TYPE, "application/json")];
    let is_beside = matches!(taken, Saved::Beside);
    Ok((status, headers, json!({ "said": said, "is_beside": is_beside }).to_string()).into_response())
}
