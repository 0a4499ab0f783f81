//! Who takes part: found by the other system's id, else by the name, else made.
use super::model::{KnownSpeaker, Named, NewSpeaker, Released, Renamed};
use crate::{
    agenda::{
        import::{
            guid,
            model::Person,
            people::{COMMAS, name_key},
        },
        limits::NUMBER,
    },
    kit::{clock::Timestamp, ids},
};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

impl KnownSpeaker {
    fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|own| !own.is_empty() && name_key(own) == name_key(name))
    }

    /// Whether a file names them by our own number.
    fn is(&self, person: &Person) -> bool {
        Some(self.number) == person.number && self.is_called(&person.name)
    }
}

pub struct Speakers<'a> {
    by_source: HashMap<String, Uuid>,
    /// Those of whom no other system's id is known, by their names.
    unclaimed: HashMap<String, Uuid>,
    by_name: HashMap<String, Uuid>,
    known: HashMap<Uuid, &'a KnownSpeaker>,
    /// Whom readers know.
    released: &'a [KnownSpeaker],
    numbers: HashSet<i64>,
    revived: Vec<KnownSpeaker>,
    told: HashSet<(Uuid, String)>,
    /// Whom the organiser means by a name that the draft does not have.
    chosen: &'a BTreeMap<String, Uuid>,
    written: Written,
    now: Timestamp,
}

/// What is written of speakers.
#[derive(Debug, Default)]
pub struct Written {
    pub made: Vec<NewSpeaker>,
    /// Who is known from now on by another system's id.
    pub sources: Vec<(Uuid, String)>,
    pub renamed: Vec<Renamed>,
    /// Everybody whom the file names, once.
    pub people: Vec<Named>,
}

/// Somebody has the id of somebody with another name, and nothing says that they are the same.
pub struct OtherName {
    pub id: String,
    pub name: String,
    pub known: String,
}

impl<'a> Speakers<'a> {
    pub fn new(known: &'a [KnownSpeaker], released: &'a Released, chosen: &'a BTreeMap<String, Uuid>, now: Timestamp) -> Self {
        let (mut by_name, mut unclaimed) = (HashMap::new(), HashMap::new());
        for one in known {
            for name in one.names.iter().filter(|n| !n.is_empty()) {
                by_name.entry(name_key(name)).or_insert(one.id);
                if one.source.is_none() {
                    unclaimed.entry(name_key(name)).or_insert(one.id);
                }
            }
        }
        Self {
            by_source: known.iter().filter_map(|s| Some((s.source.clone()?, s.id))).collect(),
            unclaimed,
            by_name,
            known: known.iter().map(|s| (s.id, s)).collect(),
            released: &released.speakers,
            numbers: known.iter().map(|s| s.number).chain(released.speaker_numbers.iter().copied()).collect(),
            revived: vec![],
            told: HashSet::new(),
            chosen,
            written: Written::default(),
            now,
        }
    }

    /// The speakers that are meant, each once, in their order; and those who have somebody else's id.
    pub fn resolve(&mut self, persons: &[Person]) -> (Vec<Uuid>, Vec<OtherName>) {
        let (mut found, mut others) = (vec![], vec![]);
        let persons: Vec<Person> = persons.iter().flat_map(|person| self.with_known_after_comma(person)).collect();
        for person in &persons {
            others.extend(self.other(person));
            let id = self.one(person);
            if self.told.insert((id, person.name.clone())) {
                let name = person.name.clone();
                let is_chosen = self.chosen.get(&name_key(&name)) == Some(&id);
                self.written.people.push(Named { id, name, organisation: person.organisation.clone(), is_chosen });
            }
            if !found.contains(&id) {
                found.push(id);
            }
        }
        (found, others)
    }

    /// Somebody, and those who were taken for where they come from although the draft knows them by name.
    fn with_known_after_comma(&self, person: &Person) -> Vec<Person> {
        let pieces = person.organisation.split(COMMAS).map(str::trim).filter(|piece| !piece.is_empty());
        let (known, rest): (Vec<_>, Vec<_>) = pieces.partition(|piece| self.by_name.contains_key(&name_key(piece)));
        if known.is_empty() {
            return vec![person.clone()];
        }
        let others =
            known.into_iter().map(|name| Person { sources: vec![], number: None, name: name.to_owned(), organisation: String::new() });
        std::iter::once(Person { organisation: rest.join(", "), ..person.clone() }).chain(others).collect()
    }

    /// Whoever has an id by which the draft knows somebody of another name, from a file that does not say where it comes
    /// from.
    fn other(&self, person: &Person) -> Option<OtherName> {
        let known = |id: &str| self.by_source.get(id).and_then(|id| self.known.get(id)).copied();
        if person.sources.iter().any(|source| source.is_sure && known(&source.id).is_some()) {
            return None;
        }
        let unsure = person.sources.iter().find(|source| !source.is_sure)?;
        let known = known(&unsure.id).filter(|known| !known.is_called(&person.name))?;
        let name = known.names[0].clone();
        Some(OtherName { id: unsure.id.trim_start_matches("frab:").to_owned(), name: person.name.clone(), known: name })
    }

    fn one(&mut self, person: &Person) -> Uuid {
        let name = name_key(&person.name);
        if let Some(id) = self.chosen.get(&name).filter(|id| self.known.contains_key(id)).copied() {
            self.claim(id, person);
            return id;
        }
        if person.sources.is_empty() {
            return self.by_name.get(&name).copied().unwrap_or_else(|| self.make(person));
        }
        let sure = person.sources.iter().filter(|source| source.is_sure).find_map(|source| self.by_source.get(&source.id));
        if let Some(id) = sure.copied() {
            self.rename(id, &person.name);
            return id;
        }
        // Our own feed gives our own numbers. Else two people of one name have two ids: only whoever has none yet can
        // be meant, or who came by the same id and name from a file that did not say where it came from.
        let unsure = person.sources.iter().filter(|source| !source.is_sure).find_map(|source| self.by_source.get(&source.id)).copied();
        let unsure = unsure.filter(|id| self.is_called(*id, &person.name));
        let ours = self.known.values().find(|k| k.is(person)).map(|k| k.id);
        let found = unsure.or(ours).or_else(|| self.unclaimed.get(&name).copied());
        let id = found.unwrap_or_else(|| self.make(person));
        self.claim(id, person);
        id
    }

    fn is_called(&self, id: Uuid, name: &str) -> bool {
        let is_made = || self.written.made.iter().any(|made| made.id == id && name_key(&made.name) == name_key(name));
        self.known.get(&id).map_or_else(is_made, |known| known.is_called(name))
    }

    /// From now on they are known by the surest id that is nobody's yet.
    fn claim(&mut self, id: Uuid, person: &Person) {
        let free: Vec<String> = person.sources.iter().map(|s| s.id.clone()).filter(|s| !self.by_source.contains_key(s)).collect();
        self.unclaimed.retain(|_, other| *other != id);
        let has = self.known.get(&id).and_then(|known| known.source.as_ref());
        // What was known by an id that says less is known by the surer one.
        let is_surer =
            |source: &&String| has.is_none_or(|has| person.sources.iter().any(|s| s.id == *has && !s.is_sure) && **source != *has);
        if let Some(source) = free.first().filter(|_| self.known.contains_key(&id)).filter(is_surer) {
            self.written.sources.push((id, source.clone()));
        }
        if let Some(made) = self.written.made.iter_mut().find(|made| made.id == id && made.source.is_none()) {
            made.source = free.first().cloned();
        }
        for source in free {
            self.by_source.insert(source, id);
        }
    }

    fn rename(&mut self, id: Uuid, name: &str) {
        let Some(known) = self.known.get(&id).filter(|known| !known.is_called(name)) else { return };
        if self.written.renamed.iter().all(|renamed| renamed.id != id) {
            self.written.renamed.push(Renamed { id, was: known.names[0].clone(), name: name.to_owned() });
        }
    }

    fn make(&mut self, person: &Person) -> Uuid {
        // Whom the draft has forgotten comes back as readers know them.
        let is_free = |s: &&KnownSpeaker| {
            let known = self.known.values().copied().chain(&self.revived);
            known.into_iter().all(|k| k.id != s.id && k.number != s.number)
        };
        let before = self.released.iter().filter(|s| s.is(person)).find(is_free).cloned();
        self.revived.extend(before.clone());
        let id = before.as_ref().map(|s| s.id).or_else(|| self.by_guid(person)).unwrap_or_else(|| ids::new_at(self.now));
        let new = || person.number.filter(|n| *n <= NUMBER && self.numbers.insert(*n));
        let number = before.map(|s| s.number).or_else(new);
        let source = person.sources.iter().map(|s| &s.id).find(|s| !self.by_source.contains_key(*s)).cloned();
        if person.sources.is_empty() {
            // Another row may give them an id.
            self.unclaimed.entry(name_key(&person.name)).or_insert(id);
        }
        let (name, organisation) = (person.name.clone(), person.organisation.clone());
        self.by_name.entry(name_key(&name)).or_insert(id);
        self.written.made.push(NewSpeaker { id, number, name, organisation, source });
        id
    }

    /// The id that their guid makes, so that feeds go on calling them by it.
    fn by_guid(&self, person: &Person) -> Option<Uuid> {
        let guid = person.sources.iter().find_map(|source| source.id.strip_prefix("guid:"))?;
        let is_free = |id: &Uuid| !self.known.contains_key(id) && self.written.made.iter().all(|made| made.id != *id);
        Some(guid::of(guid)).filter(is_free)
    }

    pub fn finish(self) -> Written {
        self.written
    }
}
