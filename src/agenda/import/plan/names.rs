//! Rooms, tracks and kinds: found by their names in either language, else by the organiser's choice, else made.
use super::model::{Name, NewName, Unknown};
use crate::kit::{clock::Timestamp, field::folded, ids};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

pub struct Names<'a> {
    known: HashMap<String, Uuid>,
    ids: HashSet<Uuid>,
    chosen: &'a BTreeMap<String, Uuid>,
    unknown: Vec<Unknown>,
    made: Vec<NewName>,
    now: Timestamp,
}

/// The different names of one sort that a file has, in its order.
pub fn distinct<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| !name.is_empty() && seen.insert(folded(name))).collect()
}

impl<'a> Names<'a> {
    pub fn new(known: &[Name], named: &[&str], chosen: &'a BTreeMap<String, Uuid>, now: Timestamp) -> Self {
        let mut by_name = HashMap::new();
        for (name, id) in known.iter().flat_map(|one| one.names.iter().map(|name| (folded(name), one.id))) {
            // Of several, the first in the organisers' order.
            by_name.entry(name).or_insert(id);
        }
        let ids: HashSet<Uuid> = known.iter().map(|one| one.id).collect();
        let choice = |name: &str| chosen.get(&folded(name)).copied().filter(|id| ids.contains(id));
        let all = distinct(named.iter().copied()).into_iter().enumerate();
        let unknown = all.filter(|(_, name)| !by_name.contains_key(&folded(name)));
        let unknown = unknown.map(|(index, name)| Unknown { index, name: name.to_owned(), chosen: choice(name) }).collect();
        Self { known: by_name, ids, chosen, unknown, made: vec![], now }
    }

    /// What is meant by `name`; made if there is none yet.
    pub fn resolve(&mut self, name: &str, minutes: i64) -> Uuid {
        let key = folded(name);
        if let Some(id) = self.known.get(&key) {
            return *id;
        }
        let chosen = self.chosen.get(&key).copied().filter(|id| self.ids.contains(id));
        let id = chosen.unwrap_or_else(|| {
            let id = ids::new_at(self.now);
            self.made.push(NewName { id, name: name.to_owned(), minutes });
            id
        });
        self.known.insert(key, id);
        id
    }

    pub fn finish(self) -> (Vec<Unknown>, Vec<NewName>) {
        (self.unknown, self.made)
    }
}
