//! What is lodged, word for word, as a text whose digest anybody can compute.
use super::{Contents, Nomination, StoredFile, names_of};
use crate::{awards::cycle::Category, kit::clock::Timestamp};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The shape of a receipt: members in this order, names of fields in the order of their letters, no blanks.
#[derive(Serialize)]
struct Lodged<'a> {
    nomination: String,
    category: &'a str,
    economy: &'a str,
    at: String,
    texts: BTreeMap<String, &'a str>,
    files: Vec<LodgedFile<'a>>,
}

#[derive(Serialize)]
struct LodgedFile<'a> {
    name: &'a str,
    sha256: String,
}

/// A receipt: its text, and the SHA-256 of its bytes in UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub at: Timestamp,
    pub content: String,
    pub digest: [u8; 32],
}

impl Receipt {
    /// Of the nomination as it stands; `economy` as it is called in English.
    pub fn of(
        nomination: &Nomination,
        category: &Category,
        economy: &str,
        contents: &Contents,
        files: &[StoredFile],
        at: Timestamp,
    ) -> Self {
        let texts = names_of(category).into_iter().map(|name| (contents.get(&name), name)).map(|(text, name)| (name, text));
        let lodged = Lodged {
            nomination: nomination.nomination_id.to_string(),
            category: &category.name.en,
            economy,
            at: at.to_rfc3339(),
            texts: texts.collect(),
            files: files.iter().map(|file| LodgedFile { name: &file.name, sha256: hex(&file.digest) }).collect(),
        };
        let content = serde_json::to_string(&lodged).expect("strings are always JSON");
        let digest = Sha256::digest(&content).into();
        Self { at, content, digest }
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |all, byte| format!("{all}{byte:02x}"))
}
