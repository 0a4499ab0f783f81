//! A forgotten password, a new address. A link sent by mail confirms either; of a new address, both mailboxes are told.
use super::{
    mail,
    model::{EMAIL_CHANGE_HOURS, EmailChangeId, RecoveryId, SIGN_IN_MINUTES},
    store,
};
use crate::{
    access::sessions::{self, SessionId},
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        events::{self, Event},
        field::Email,
        ids::PersonId,
        locale::Locale,
    },
};
use chrono::Duration;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A person has another address now.
pub const EMAIL_CHANGED: Event<EmailChanged> = Event::new("accounts.email_changed");

#[derive(Debug, Serialize, Deserialize)]
pub struct EmailChanged {
    pub person: PersonId,
}

/// The link works no longer, or the address belongs to somebody else by now.
#[derive(Debug, PartialEq, Eq)]
pub struct Over;

/// Sends a link to set a new password to whoever has one at `email`; to others, that there is none.
pub async fn request_recovery(tx: &mut Tx, app: &App, email: &Email, locale: Locale) -> Result<(), AppError> {
    let found = store::person_of_email(tx, &email.key).await?.filter(|f| f.has_password);
    let Some(found) = found else { return mail::no_password(tx, app, locale, email).await };
    let id = RecoveryId::new_at(tx.now);
    store::insert_recovery(tx, id, found.person_id, tx.now + Duration::minutes(SIGN_IN_MINUTES)).await?;
    mail::recovery(tx, app, locale, email, id).await
}

/// Sets the new password. Everybody who was signed in as this person is signed out.
pub async fn recover(tx: &mut Tx, app: &App, id: RecoveryId, hash: &str) -> Result<(), Failure<Over>> {
    let person = store::open_recovery(tx, id).await?.ok_or(Failure::Refused(Over))?;
    tx.open(person.0).await.map_err(AppError::from)?;
    if !store::use_recovery(tx, id, person).await? {
        return Err(Failure::Refused(Over));
    }
    tx.act_as(person).await?;
    store::set_password(tx, person, hash).await?;
    sessions::end_all(tx, person).await?;
    audit::record(tx, "password.recovered", Some(person.0), json!({})).await?;
    let contact = store::contact_of(tx, person).await?;
    Ok(mail::password_changed(tx, app, &contact).await?)
}

/// Sets a new password for somebody who knew the old one. Their other browsers are signed out.
pub async fn change_password(tx: &mut Tx, app: &App, person: PersonId, session: SessionId, hash: &str) -> Result<(), AppError> {
    store::set_password(tx, person, hash).await?;
    sessions::end_others(tx, person, session).await?;
    audit::record(tx, "password.changed", Some(person.0), json!({})).await?;
    let contact = store::contact_of(tx, person).await?;
    mail::password_changed(tx, app, &contact).await
}

/// Mails a link to the new address and a notice to the old one. Only the new mailbox learns whether it is taken.
pub async fn request_email_change(tx: &mut Tx, app: &App, person: PersonId, to: &Email) -> Result<(), AppError> {
    let contact = store::contact_of(tx, person).await?;
    mail::email_change_asked(tx, app, &contact, &to.written).await?;
    audit::record(tx, "email.change_asked", Some(person.0), json!({ "changed": { "email": [contact.email, to.written] } })).await?;
    if store::person_of_email(tx, &to.key).await?.is_some() {
        return mail::email_taken(tx, app, contact.locale, to).await;
    }
    let id = EmailChangeId::new_at(tx.now);
    store::insert_email_change(tx, id, person, to, tx.now + Duration::hours(EMAIL_CHANGE_HOURS)).await?;
    mail::email_change(tx, app, contact.locale, to, id).await
}

/// Moves the person to the new address, tells the old one, and signs them out everywhere. Links and codes that the old
/// mailbox still has let nobody in.
pub async fn change_email(tx: &mut Tx, app: &App, id: EmailChangeId) -> Result<(), Failure<Over>> {
    let change = store::open_email_change(tx, id).await?.ok_or(Failure::Refused(Over))?;
    tx.open(change.person.0).await.map_err(AppError::from)?;
    if !store::use_email_change(tx, id, change.person).await? {
        return Err(Failure::Refused(Over));
    }
    tx.act_as(change.person).await?;
    let old = store::contact_of(tx, change.person).await?;
    store::set_email(tx, change.person, &change.to).await.on_constraint("people_email_key", Over)?;
    sessions::end_all(tx, change.person).await?;
    store::close_sign_ins(tx, change.person).await?;
    store::close_recoveries(tx, change.person).await?;
    audit::record(tx, "email.changed", Some(change.person.0), json!({ "changed": { "email": [old.email, change.to.written] } })).await?;
    mail::email_changed(tx, app, &old, &change.to.written).await?;
    Ok(events::announce(tx, EMAIL_CHANGED, EmailChanged { person: change.person }).await?)
}
