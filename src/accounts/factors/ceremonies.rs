//! Passkeys by `WebAuthn`: what the browser is asked, and whether its answer is right. The device must have checked who
//! holds it, by finger, face or PIN, so that a passkey alone is proof enough.
use crate::kit::{config::Settings, ids::PersonId};
use anyhow::Context;
use serde_json::Value;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid, Webauthn,
    WebauthnBuilder,
};
use webauthn_rs_proto::ResidentKeyRequirement;

/// A question to the browser: what goes to it, and what its answer is checked against.
pub struct Asked {
    pub challenge: Value,
    pub state: Value,
}

/// A new passkey.
pub struct NewPasskey {
    pub credential_id: Vec<u8>,
    pub credential: Value,
}

/// The device's answer is not one to the question, or not from this site.
#[derive(Debug, PartialEq, Eq)]
pub struct WrongAnswer;

/// This site as devices know it: by the host of its address.
fn site(settings: &Settings) -> anyhow::Result<Webauthn> {
    let host = settings.base_url.host_str().context("the site's address has no host")?;
    Ok(WebauthnBuilder::new(host, &settings.base_url)?.rp_name("Summit").build()?)
}

/// Asks for a new passkey of `person`, on a device that has none of those `known`.
pub fn ask_new(settings: &Settings, person: PersonId, email: &str, name: &str, known: Vec<Vec<u8>>) -> anyhow::Result<Asked> {
    let (mut challenge, state) = site(settings)?.start_passkey_registration(person.0, email, name, Some(known))?;
    if let Some(wanted) = &mut challenge.public_key.authenticator_selection {
        // The device keeps whose it is, so that signing in needs no address.
        wanted.resident_key = Some(ResidentKeyRequirement::Required);
        wanted.require_resident_key = true;
    }
    Ok(Asked { challenge: serde_json::to_value(challenge.public_key)?, state: serde_json::to_value(state)? })
}

/// The passkey that the device made.
pub fn made(settings: &Settings, state: Value, answer: &str) -> Result<NewPasskey, WrongAnswer> {
    let state: PasskeyRegistration = serde_json::from_value(state).map_err(|_| WrongAnswer)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| WrongAnswer)?;
    let passkey = site(settings).map_err(|_| WrongAnswer)?.finish_passkey_registration(&answer, &state).map_err(|_| WrongAnswer)?;
    let credential = serde_json::to_value(&passkey).map_err(|_| WrongAnswer)?;
    Ok(NewPasskey { credential_id: passkey.cred_id().clone(), credential })
}

/// Asks for any passkey of this site.
pub fn ask_known(settings: &Settings) -> anyhow::Result<Asked> {
    let (challenge, state) = site(settings)?.start_discoverable_authentication()?;
    Ok(Asked { challenge: serde_json::to_value(challenge.public_key)?, state: serde_json::to_value(state)? })
}

/// An answer that says whose it is, before it is checked.
pub struct Answer(PublicKeyCredential);

impl Answer {
    pub fn read(typed: &str) -> Option<Self> {
        serde_json::from_str(typed).ok().map(Self)
    }

    /// Who answers, by their own word.
    pub fn person(&self) -> Option<PersonId> {
        self.0.get_user_unique_id().and_then(|id| Uuid::from_slice(id).ok()).map(PersonId)
    }

    pub fn credential_id(&self) -> &[u8] {
        self.0.get_credential_id()
    }

    /// The credential with its counter moved on, if the answer is right.
    pub fn check(&self, settings: &Settings, state: Value, credential: Value) -> Result<Value, WrongAnswer> {
        let state: DiscoverableAuthentication = serde_json::from_value(state).map_err(|_| WrongAnswer)?;
        let mut passkey: Passkey = serde_json::from_value(credential).map_err(|_| WrongAnswer)?;
        let site = site(settings).map_err(|_| WrongAnswer)?;
        let done = site.finish_discoverable_authentication_v2(&self.0, state, &passkey).map_err(|_| WrongAnswer)?;
        if !done.user_verified() {
            return Err(WrongAnswer);
        }
        passkey.update_credential(&done);
        serde_json::to_value(&passkey).map_err(|_| WrongAnswer)
    }
}
