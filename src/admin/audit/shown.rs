//! An entry as the page and the table show it.
use super::{
    details::{Details, Teller},
    known_actions::words_of,
};
use crate::kit::{audit::Entry, clock::Timestamp};
use uuid::Uuid;

/// Who acted.
#[derive(Clone, Debug)]
pub enum Who {
    Person(String),
    /// The system's job.
    System(String),
    Visitor,
    /// A visitor or the system: entries of earlier releases do not tell.
    Unrecorded,
}

/// Stands for the system's job where nobody knows who it was.
const UNRECORDED: &str = "not recorded";

/// What an entry calls its record by.
const CALLED_BY: [&str; 5] = ["name", "title", "email", "file", "code"];

/// What it was done to.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: Uuid,
    /// Empty, if it is not known any more.
    pub name: String,
}

#[derive(Clone, Debug)]
pub struct Shown {
    pub id: i64,
    pub at: Timestamp,
    pub who: Who,
    pub action: String,
    /// The key of its words.
    pub words: Option<&'static str>,
    pub record: Option<Record>,
    pub details: Details,
}

impl Shown {
    pub fn new(entry: &Entry, teller: &Teller<'_>) -> Self {
        let name = |id: &Uuid| teller.names.get(id).map(|name| name.of(teller.page).to_owned());
        let who = match (entry.actor_id, &entry.system) {
            (Some(id), _) => Who::Person(name(&id).unwrap_or_else(|| id.to_string())),
            (None, Some(job)) if job == UNRECORDED => Who::Unrecorded,
            (None, Some(job)) => Who::System(job.clone()),
            (None, None) => Who::Visitor,
        };
        // What is there no more is called as the entry itself says.
        let noted = || CALLED_BY.iter().find_map(|field| teller.noted(entry, field)).unwrap_or_default();
        let record = entry.subject_id.map(|id| Record { id, name: name(&id).unwrap_or_else(noted) });
        let called = record.as_ref().map(|record| record.name.as_str()).filter(|name| !name.is_empty());
        let details = teller.details(entry, called);
        let (action, words) = (entry.action.clone(), words_of(&entry.action));
        Self { id: entry.audit_entry_id, at: entry.at, who, action, words, record, details }
    }
}
