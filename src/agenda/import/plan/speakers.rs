//! Who takes part: found by the other system's id, else by the name, else made.
use super::model::{KnownSpeaker, NewSpeaker, Released};
use crate::{
    agenda::{import::model::Person, limits::NUMBER},
    kit::{clock::Timestamp, field::folded, ids},
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

impl KnownSpeaker {
    /// Whether a file names them by our own number.
    fn is(&self, person: &Person) -> bool {
        Some(self.number) == person.number && self.names.iter().any(|name| folded(name) == folded(&person.name))
    }
}

pub struct Speakers<'a> {
    by_source: HashMap<String, Uuid>,
    /// Those of whom no other system's id is known, by their names.
    unclaimed: HashMap<String, Uuid>,
    by_name: HashMap<String, Uuid>,
    known: &'a [KnownSpeaker],
    /// Whom readers know.
    released: &'a [KnownSpeaker],
    numbers: HashSet<i64>,
    revived: Vec<KnownSpeaker>,
    made: Vec<NewSpeaker>,
    sources: Vec<(Uuid, String)>,
    now: Timestamp,
}

impl<'a> Speakers<'a> {
    pub fn new(known: &'a [KnownSpeaker], released: &'a Released, now: Timestamp) -> Self {
        let (mut by_name, mut unclaimed) = (HashMap::new(), HashMap::new());
        for one in known {
            for name in one.names.iter().filter(|n| !n.is_empty()) {
                by_name.entry(folded(name)).or_insert(one.id);
                if one.source.is_none() {
                    unclaimed.entry(folded(name)).or_insert(one.id);
                }
            }
        }
        Self {
            by_source: known.iter().filter_map(|s| Some((s.source.clone()?, s.id))).collect(),
            unclaimed,
            by_name,
            known,
            released: &released.speakers,
            numbers: known.iter().map(|s| s.number).chain(released.speaker_numbers.iter().copied()).collect(),
            revived: vec![],
            made: vec![],
            sources: vec![],
            now,
        }
    }

    /// The speakers that are meant, each once, in their order.
    pub fn resolve(&mut self, persons: &[Person]) -> Vec<Uuid> {
        let mut found = vec![];
        for id in persons.iter().map(|p| self.one(p)) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    fn one(&mut self, person: &Person) -> Uuid {
        let name = folded(&person.name);
        let Some(source) = &person.source else {
            return self.by_name.get(&name).copied().unwrap_or_else(|| self.make(person));
        };
        if let Some(id) = self.by_source.get(source) {
            return *id;
        }
        // Our own feed gives our own numbers. Else two people of one name have two ids: only whoever has none yet can
        // be meant.
        let ours = self.known.iter().find(|k| k.is(person));
        let found = ours.map(|k| k.id).or_else(|| self.unclaimed.get(&name).copied());
        let id = found.unwrap_or_else(|| self.make(person));
        if self.unclaimed.values().any(|other| *other == id) {
            self.unclaimed.retain(|_, other| *other != id);
            self.sources.push((id, source.clone()));
        }
        self.by_source.insert(source.clone(), id);
        id
    }

    fn make(&mut self, person: &Person) -> Uuid {
        // Whom the draft has forgotten comes back as readers know them.
        let is_free = |s: &&KnownSpeaker| self.known.iter().chain(&self.revived).all(|k| k.id != s.id && k.number != s.number);
        let before = self.released.iter().filter(|s| s.is(person)).find(is_free).cloned();
        self.revived.extend(before.clone());
        let id = before.as_ref().map_or_else(|| ids::new_at(self.now), |s| s.id);
        let new = || person.number.filter(|n| *n <= NUMBER && self.numbers.insert(*n));
        let number = before.map(|s| s.number).or_else(new);
        self.made.push(NewSpeaker { id, number, name: person.name.clone(), source: person.source.clone() });
        self.by_name.entry(folded(&person.name)).or_insert(id);
        id
    }

    pub fn finish(self) -> (Vec<NewSpeaker>, Vec<(Uuid, String)>) {
        (self.made, self.sources)
    }
}
