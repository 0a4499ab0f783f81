//! What whoever runs the program does for organisers from the command line.
use super::{actions, factors, staff, store};
use crate::kit::{
    app::App,
    db::Actor,
    error::{AppError, Failure},
    field::{self, Email},
    locale::Locale,
    token::Purpose,
};
use anyhow::Context;

/// As whom the trail names it.
const COMMAND_LINE: Actor = Actor::System("command line");

fn address(typed: &str) -> anyhow::Result<Email> {
    field::email(typed).ok().with_context(|| format!("{typed} is not an e-mail address"))
}

/// Invites somebody to organise everything, and prints the link.
pub async fn add_organiser(app: &App, email: &str) -> anyhow::Result<()> {
    let email = address(email)?;
    let invited = app.db.write(COMMAND_LINE, async |tx| actions::invite_organiser(tx, app, &email, Locale::En).await);
    let id = match invited.await {
        Ok(id) => id,
        Err(Failure::Refused(_)) => anyhow::bail!("{} organises the summit already", email.written),
        Err(Failure::Broken(error)) => return Err(error.into()),
    };
    println!("{}/invitation/{}", app.settings.origin(), app.key.token(Purpose::Invitation, id.0));
    Ok(())
}

/// Takes the second factors of an organiser or a judge away and ends their sessions: where there are no two organisers who do it on
/// the page.
pub async fn reset_organiser(app: &App, email: &str) -> anyhow::Result<()> {
    let email = address(email)?;
    let done = app.db.write(COMMAND_LINE, async |tx| {
        let is_staff = staff::is_staff(tx, &email.key).await?;
        match store::person_of_email(tx, &email.key).await? {
            Some(found) if is_staff || factors::judges(tx, found.person_id).await? => {
                Ok::<_, AppError>(Some(factors::reset_by_command(tx, app, found.person_id).await?))
            }
            _ => Ok(None),
        }
    });
    match done.await? {
        None => anyhow::bail!("{} is no organiser's address, nor a judge's", email.written),
        Some(false) => anyhow::bail!("{} has no second factor", email.written),
        Some(true) => println!("{} signs in as before without it now, and sets up another second factor", email.written),
    }
    Ok(())
}
