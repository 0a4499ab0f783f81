//! Letters to a judge: who is asked, and who is asked no more.
use super::model::{Answer, Judge, NewJudge};
use crate::{
    accounts,
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

/// Whoever declined knows it.
pub async fn dismissed(tx: &mut Tx, app: &App, cycle: &Cycle, judge: &Judge) -> Result<(), AppError> {
    if judge.answer() == Answer::Declined {
        return Ok(());
    }
    let contact = accounts::contact_of(tx, judge.person_id).await?;
    let name = cycle.name.in_language(contact.locale);
    let letter = Letter::new(app, contact.locale, &contact.email, "awards-mail-judge-removed-subject");
    letter.say("awards-mail-judge-removed", &[("cycle", name)]).post(tx).await
}
