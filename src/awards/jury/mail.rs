//! The letter that asks somebody to judge.
use super::model::NewJudge;
use crate::{
    awards::cycle::Cycle,
    kit::{app::App, db::Tx, error::AppError, mail::Letter},
};

pub async fn invited(tx: &mut Tx, app: &App, cycle: &Cycle, new: &NewJudge) -> Result<(), AppError> {
    let name = cycle.name.in_language(new.language);
    let letter = Letter::new(app, new.language, &new.email.written, "awards-mail-judge-subject")
        .say("awards-mail-judge", &[("cycle", name)])
        .button("awards-mail-judge-button", "/me/jury")
        .say("awards-mail-judge-sign-in", &[]);
    letter.post(tx).await
}
