//! Sending a sheet, with scores or without.
use super::{
    sheet::{Saved, path, said, take},
    sheet_page::{Outcome, next_of, shown},
};
use crate::{
    awards::{
        contents::{Typed, TypedForm},
        jury,
        scoring::{
            actions::{self, NotSent},
            forms::AbstentionForm,
            guards::Scorer,
        },
        sealing,
    },
    kit::{
        app::App,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, LONGEST},
        page::{self, PageResult},
        submission,
    },
};
use axum::extract::State;
use uuid::Uuid;

/// Where a judge goes on: to the next entry that is owed, or to what is said of all.
async fn onward(tx: &mut Tx, me: &Scorer) -> Result<String, AppError> {
    let judge = me.entry.judge_id;
    let owed = jury::list_owed(tx, judge).await?;
    let open = sealing::open_at(me.cycle.stage(tx.now));
    Ok(next_of(&owed, me.id, open).map_or_else(|| format!("/me/jury/{judge}"), |next| format!("/me/entries/{next}")))
}

/// Saves what was typed, whatever is wrong with it, and sends the sheet if nothing is.
pub async fn submit(me: Scorer, State(app): State<App>, Form { typed, submission }: Form<TypedForm, LONGEST>) -> PageResult {
    let typed = typed.texts();
    match take(&me, &app, &typed, &submission).await? {
        Saved::Not(why) => return again(me, &app, (&submission.key, why), typed).await,
        Saved::Beside => return page::see_other_with(&path(&me), &Notice::key("notice-awards-sheet-beside")),
        Saved::Whole => {}
    }
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::send(tx, me.place(), &me.category, (&typed, &submission)).await?;
        Ok(onward(tx, &me).await?)
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-sheet-sent")),
        Err(Refused(NotSent::Incomplete(problems))) => page::rejected(shown(me, &app, Outcome { problems, ..Outcome::default() }).await?),
        Err(Refused(NotSent::Refused(refusal))) => {
            let refused = Some(said(&refusal));
            page::rejected(shown(me, &app, Outcome { refused, typed, ..Outcome::default() }).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}

/// A form that was sent twice is led to where it was sent; of any other that comes too late nothing is lost.
async fn again(me: Scorer, app: &App, (key, why): (&Uuid, &'static str), typed: Typed) -> PageResult {
    let earlier = app.db.read(me.person, async |tx| Ok::<_, AppError>(submission::answer_to(tx, *key).await?)).await?;
    match earlier {
        Some(to) if !to.is_empty() => page::see_other_with(&to, &Notice::key("notice-awards-sheet-sent")),
        _ => page::rejected(shown(me, app, Outcome { refused: Some(why), typed, ..Outcome::default() }).await?),
    }
}

/// Sends it without scores.
pub async fn abstain(me: Scorer, State(app): State<App>, Form { typed, submission }: Form<AbstentionForm, LONGEST>) -> PageResult {
    let reason = match typed.parse() {
        Ok(reason) => reason,
        Err(problems) => {
            let outcome = Outcome { problems, reason: typed.reason, ..Outcome::default() };
            return page::rejected(shown(me, &app, outcome).await?);
        }
    };
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::abstain(tx, me.place(), &me.category, &reason).await?;
        Ok(onward(tx, &me).await?)
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-abstained")),
        Err(Refused(refusal)) => {
            let outcome = Outcome { refused: Some(said(&refusal)), reason, ..Outcome::default() };
            page::rejected(shown(me, &app, outcome).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}
