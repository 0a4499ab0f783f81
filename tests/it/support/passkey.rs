//! A device that keeps passkeys, in software: what a phone would answer to the site's question.
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The person was there, and the device knows who they are.
const PRESENT_AND_VERIFIED: u8 = 0x05;
const HAS_CREDENTIAL: u8 = 0x40;

/// One passkey, as its device keeps it.
#[derive(Clone)]
pub struct Device {
    pub key: SigningKey,
    pub id: Vec<u8>,
    /// Whose it is.
    pub user: String,
    pub origin: String,
    pub host: String,
    pub flags: u8,
    pub counter: u32,
}

impl Device {
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
        let (origin, host) = ("http://localhost:8080".to_owned(), "localhost".to_owned());
        Self { key, id: vec![seed; 20], user: String::new(), origin, host, flags: PRESENT_AND_VERIFIED, counter: 0 }
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> String {
        let said = json!({ "type": kind, "challenge": challenge["challenge"], "origin": self.origin, "crossOrigin": false });
        said.to_string()
    }

    fn site(&self, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(&self.host).to_vec();
        data.push(self.flags | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// Makes the passkey that is asked for.
    pub fn create(&mut self, challenge: &Value) -> String {
        challenge["user"]["id"].as_str().expect("whose it is").clone_into(&mut self.user);
        let mut data = self.site(HAS_CREDENTIAL);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        // { "fmt": "none", "attStmt": {}, "authData": data } in CBOR
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(u8::try_from(data.len()).expect("short"));
        attestation.extend(data);
        let client = self.client_data("webauthn.create", challenge);
        let response = json!({ "clientDataJSON": B64.encode(client), "attestationObject": B64.encode(attestation) });
        json!({ "id": B64.encode(&self.id), "rawId": B64.encode(&self.id), "type": "public-key", "response": response, "extensions": {} })
            .to_string()
    }

    /// As COSE has it: an EC2 key on P-256 for ES256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend(point.x().expect("x"));
        key.extend([0x22, 0x58, 0x20]);
        key.extend(point.y().expect("y"));
        key
    }

    /// Answers with the passkey.
    pub fn get(&mut self, challenge: &Value) -> String {
        self.counter += 1;
        let client = self.client_data("webauthn.get", challenge);
        let data = self.site(0);
        let signed: Signature = self.key.sign(&[data.clone(), Sha256::digest(&client).to_vec()].concat());
        let response = json!({
            "clientDataJSON": B64.encode(client),
            "authenticatorData": B64.encode(data),
            "signature": B64.encode(signed.to_der().as_bytes()),
            "userHandle": self.user,
        });
        json!({ "id": B64.encode(&self.id), "rawId": B64.encode(&self.id), "type": "public-key", "response": response, "extensions": {} })
            .to_string()
    }
}
