//! Who looks at a page.
use super::{clock::Timestamp, db::Actor, error::AppError, form_key::ShownTo, ids::PersonId, rights::Rights};
use sha2::{Digest, Sha256};

/// The person looking at a page.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub person: PersonId,
    pub name: String,
    /// What they may do in the organisers' area; nothing for whoever signed in by a letter.
    pub rights: Rights,
    /// From when on they need a second factor, if none was proved.
    pub factor_due: Option<Timestamp>,
    /// Where they prove what their rights, and what they judge, are withheld for: a second factor.
    pub prove_at: Option<&'static str>,
    /// That an organiser looks in their name.
    pub acting: Option<Acting>,
}

/// An organiser acts in somebody's name.
#[derive(Clone, Debug)]
pub struct Acting {
    /// The organiser.
    pub by: PersonId,
    /// What the other is called.
    pub whom: String,
    pub until: Timestamp,
    /// The time is over, and the organiser looks as themselves; nothing is sent until they have seen that.
    pub is_over: bool,
}

impl Viewer {
    /// Who what they do is done by.
    pub fn actor(&self) -> Actor {
        match &self.acting {
            Some(acting) if !acting.is_over => Actor::Acting { whom: self.person, by: acting.by },
            _ => Actor::Person(self.person),
        }
    }

    /// Whom pages are shown to that they look at.
    pub fn shown_to(&self) -> ShownTo {
        let actor = self.actor();
        let ids = [actor.person(), actor.author()].map(|id| id.map(|id| id.0.into_bytes()).unwrap_or_default());
        let digest = Sha256::digest(ids.concat());
        ShownTo(digest[..4].iter().fold(String::new(), |all, byte| format!("{all}{byte:02x}")))
    }

    /// Why something is shut to them that asks for rights.
    pub fn refusal(&self) -> AppError {
        self.prove_at.map_or(AppError::Forbidden, |at| AppError::Prove { at })
    }
}
