//! What is hashed: the one text of an entry from which sealing and verifying make its hash, and how a link follows another.
use crate::kit::clock::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A SHA-256.
pub type Hash = [u8; 32];

/// An entry with all its columns.
#[derive(Clone, Debug)]
pub struct Row {
    pub audit_entry_id: i64,
    pub at: Timestamp,
    pub actor_id: Option<Uuid>,
    pub system: Option<String>,
    pub action: String,
    pub subject_id: Option<Uuid>,
    /// As Postgres writes what it keeps.
    pub details: String,
}

impl Row {
    pub fn hash(&self) -> Hash {
        self.hash_as(self.audit_entry_id)
    }

    /// Its hash if it had another id.
    pub fn hash_as(&self, id: i64) -> Hash {
        let Self { at, actor_id, system, action, subject_id, details, .. } = self;
        // An array of JSON is read in one way only, whatever stands in its texts.
        let text = json!(["summit audit entry", id, at.timestamp_micros(), actor_id, system, action, subject_id, details]).to_string();
        Sha256::digest(text).into()
    }
}

/// The hash of the link at `position` (counted from 1), which follows `previous`: the first follows zeros.
pub fn link_hash(previous: &Hash, position: i64, row: &Hash) -> Hash {
    Sha256::new().chain_update(previous).chain_update(position.to_be_bytes()).chain_update(row).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::Clock;

    fn row() -> Row {
        let (at, action, details) = (Clock::System.now(), "room.saved".to_owned(), "{}".to_owned());
        Row { audit_entry_id: 7, at, actor_id: None, system: None, action, subject_id: None, details }
    }

    #[test]
    fn every_column_counts() {
        let one = row();
        let (id, by) = (Some(Uuid::from_u128(7)), Some("7".to_owned()));
        let later = one.at + chrono::Duration::microseconds(1);
        let others = [
            Row { audit_entry_id: 8, ..one.clone() },
            Row { at: later, ..one.clone() },
            Row { actor_id: id, ..one.clone() },
            Row { system: by, ..one.clone() },
            Row { system: Some(String::new()), ..one.clone() },
            Row { action: "room.removed".into(), ..one.clone() },
            Row { subject_id: id, ..one.clone() },
            Row { details: "{ }".into(), ..one.clone() },
            Row { action: "room.saved\",null,\"".into(), ..one.clone() },
        ];
        let hashes: std::collections::BTreeSet<_> = others.iter().chain([&one]).map(Row::hash).collect();
        assert_eq!(hashes.len(), others.len() + 1);
        assert_eq!(others[0].hash_as(7), one.hash());
    }

    #[test]
    fn a_link_depends_on_its_place_and_on_all_before_it() {
        let [a, b] = [row().hash(), row().hash_as(8)];
        let first = link_hash(&[0; 32], 1, &a);
        assert_ne!(link_hash(&first, 2, &b), link_hash(&first, 3, &b));
        assert_ne!(link_hash(&first, 2, &b), link_hash(&link_hash(&[0; 32], 1, &b), 2, &b));
    }
}
