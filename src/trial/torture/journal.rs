//! What the clients of a crowd share, and where they write down what they were told.
use crate::kit::app::App;
use std::{
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

/// What all clients were told.
#[derive(Default)]
pub struct Journal {
    told: Mutex<Told>,
    next_person: AtomicU64,
    sheets: AtomicU64,
    stopping: AtomicBool,
}

#[derive(Clone, Default)]
pub struct Told {
    /// Addresses that were told that a mail is on its way.
    pub acknowledged: Vec<String>,
    /// Of those, who were told that their place is theirs.
    pub confirmed: Vec<String>,
    /// Of those, who asked to cancel, whatever they were told.
    pub leaving: Vec<String>,
    /// Of those, who were told that they have left.
    pub cancelled: Vec<String>,
    pub refused: u64,
    /// Who were told that nothing is held until they confirm.
    pub unheld: Vec<String>,
    /// Who were told that they are in the waiting list.
    pub waiting: Vec<String>,
    /// Of those, who took the place that they were offered.
    pub took_offers: u64,
    /// Who came into the list when they confirmed, since nothing had been held for them.
    pub queued: u64,
    /// Answers that were neither yes nor no, by their status; 0 is a broken connection.
    pub again: BTreeMap<u16, u64>,
    /// Answers that no client should ever see, by what was asked and their status.
    pub odd: BTreeMap<(&'static str, u16), u64>,
    /// Requests that had no answer when time was up.
    pub unknown: u64,
    pub hung_up: u64,
    pub doubled: u64,
}

impl Journal {
    pub fn told(&self) -> Told {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn note(&self, what: impl FnOnce(&mut Told)) {
        what(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Who were told that they have a place, or one in the list.
    pub fn answered(&self) -> usize {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.acknowledged.len() + told.unheld.len() + told.waiting.len()
    }

    /// Clients finish what they are doing for somebody, and begin with nobody else.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }

    /// Counts who has come; the number of the next.
    pub fn next_person(&self) -> u64 {
        self.next_person.fetch_add(1, Ordering::AcqRel)
    }

    /// A judge was told that a sheet has been sent.
    pub fn notes_a_sheet(&self) {
        self.sheets.fetch_add(1, Ordering::AcqRel);
    }

    /// Sheets whose judges were told that they have been sent.
    pub fn sheets(&self) -> u64 {
        self.sheets.load(Ordering::Acquire)
    }

    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }
}

/// How far people go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journey {
    RegisterOnly,
    /// Half of them confirm or take what they are offered, and half of those cancel; some bring a code.
    Whole,
}

/// What all clients of a crowd share.
pub struct Shared {
    pub journal: Journal,
    /// Its database is everybody's mailbox, and its key opens the letters.
    pub app: App,
    pub ports: Vec<u16>,
    pub seed: u64,
    pub journey: Journey,
}
