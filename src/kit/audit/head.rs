//! The head of the chain after a batch, signed: whoever keeps one outside the database can tell whether everything before it
//! is still as it was.
use super::row::Hash;
use crate::kit::{clock::Timestamp, token};
use anyhow::Context;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, SecondsFormat};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

/// Up to where the chain was sealed, and with which last link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub position: i64,
    pub link_hash: Hash,
    pub sealed_at: Timestamp,
    pub signature: [u8; 64],
}

/// A head as it is exported: a line of JSON.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    position: i64,
    link_hash: String,
    sealed_at: String,
    public_key: String,
    signature: String,
}

/// The key by which this site signs.
pub fn signing_key(key: &token::Key) -> SigningKey {
    SigningKey::from_bytes(&key.signing_seed())
}

impl Head {
    pub fn signed(key: &SigningKey, position: i64, link_hash: Hash, sealed_at: Timestamp) -> Self {
        let signature = key.sign(signed_text(position, &link_hash, sealed_at).as_bytes()).to_bytes();
        Self { position, link_hash, sealed_at, signature }
    }

    pub fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        let text = signed_text(self.position, &self.link_hash, self.sealed_at);
        key.verify_strict(text.as_bytes(), &Signature::from_bytes(&self.signature)).is_ok()
    }

    /// A line for whoever keeps it elsewhere.
    pub fn line(&self, key: &VerifyingKey) -> String {
        let line = Line {
            position: self.position,
            link_hash: BASE64_URL_SAFE_NO_PAD.encode(self.link_hash),
            sealed_at: written(self.sealed_at),
            public_key: BASE64_URL_SAFE_NO_PAD.encode(key.as_bytes()),
            signature: BASE64_URL_SAFE_NO_PAD.encode(self.signature),
        };
        // Strings and a number always become JSON.
        serde_json::to_string(&line).unwrap_or_default()
    }

    /// A head and the key that signed it, from such a line.
    pub fn of_line(line: &str) -> anyhow::Result<(Self, VerifyingKey)> {
        let line: Line = serde_json::from_str(line).context("no exported head")?;
        let head = Self {
            position: line.position,
            link_hash: bytes(&line.link_hash)?,
            sealed_at: DateTime::parse_from_rfc3339(&line.sealed_at)?.to_utc(),
            signature: bytes(&line.signature)?,
        };
        Ok((head, VerifyingKey::from_bytes(&bytes(&line.public_key)?)?))
    }
}

fn signed_text(position: i64, link_hash: &Hash, sealed_at: Timestamp) -> String {
    format!("summit audit head\n{position}\n{}\n{}", BASE64_URL_SAFE_NO_PAD.encode(link_hash), written(sealed_at))
}

/// To the microsecond, as the database keeps it.
fn written(at: Timestamp) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

fn bytes<const N: usize>(text: &str) -> anyhow::Result<[u8; N]> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text)?;
    bytes.try_into().map_err(|_| anyhow::anyhow!("not {N} bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::Clock;

    #[test]
    fn a_head_is_read_as_it_was_written_and_signed_by_its_key_alone() {
        let (mine, other) = (signing_key(&token::Key::new("a")), signing_key(&token::Key::new("b")));
        let head = Head::signed(&mine, 12, [7; 32], Clock::System.now());
        let (read, key) = Head::of_line(&head.line(&mine.verifying_key())).expect("a head");
        assert_eq!((key, read.link_hash, read.position), (mine.verifying_key(), head.link_hash, 12));
        assert!(read.is_signed_by(&key) && !read.is_signed_by(&other.verifying_key()));
        for altered in [Head { position: 13, ..read.clone() }, Head { link_hash: [8; 32], ..read.clone() }] {
            assert!(!altered.is_signed_by(&key));
        }
        assert!(Head::of_line("{}").is_err());
    }
}
