//! The chain: each row's hash is made of the hash before and of the row's line, so that a row hangs on all before it.
use crate::{awards::ids::CycleId, kit::compression::hex};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Before the first row of a cycle's ledger.
    pub fn seed(cycle: CycleId) -> Self {
        Self(Sha256::digest(format!("summit awards ledger 1\n{cycle}")).into())
    }

    /// Of a row that follows: Postgres has it as `sha256(previous || convert_to(line, 'UTF8'))`.
    #[must_use]
    pub fn followed_by(&self, line: &[u8]) -> Self {
        Self(Sha256::new().chain_update(self.0).chain_update(line).finalize().into())
    }

    /// 64 hexadecimal digits, small letters only.
    pub fn of_hex(text: &[u8]) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let text: &[u8; 64] = text.try_into().ok()?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl FromStr for Hash {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        Self::of_hex(text.as_bytes()).ok_or("not 64 hexadecimal digits")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
