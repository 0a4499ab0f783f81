//! Proving anew who one is: the page knows who is signed in and what the proof is for, and takes no other person's.
use crate::{
    accounts::{
        kept_forms::{self, KeptFormId},
        purposes::purpose,
        store,
    },
    kit::{app::App, error::AppError, page::Page},
};
use uuid::Uuid;

/// Of whom a fresh proof is asked.
#[derive(Clone, Debug)]
pub struct Proof {
    /// What they are called, or their address.
    pub name: String,
    pub email: String,
    /// The key of the words for what it is asked for.
    pub purpose: Option<&'static str>,
}

/// The proof that is asked for, where somebody who is signed in comes `again`; none of whoever is not signed in any more.
/// `next`: where it leads.
pub async fn asked(app: &App, page: &Page, again: &str, next: &str) -> Result<Option<Proof>, AppError> {
    let Some(viewer) = page.viewer.as_ref().filter(|viewer| again == "yes" && viewer.acting.is_none()) else { return Ok(None) };
    let (person, name) = (viewer.person, viewer.name.clone());
    let read = app.db.read(person, async |tx| {
        let kept = match kept(next) {
            Some(id) => kept_forms::action_of(tx, person, id).await?,
            None => None,
        };
        Ok::<_, AppError>((store::contact_of(tx, person).await?.email, kept))
    });
    let (email, kept) = read.await?;
    Ok(Some(Proof { name, email, purpose: purpose(kept.as_deref().unwrap_or(next)) }))
}

/// The kept form that `next` shows.
fn kept(next: &str) -> Option<KeptFormId> {
    Uuid::parse_str(next.strip_prefix("/me/kept-forms/")?).ok().map(KeptFormId)
}
