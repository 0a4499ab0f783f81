//! Who takes part: found by the other system's id, else by the name, else made.
use super::model::{KnownSpeaker, Named, NewSpeaker, Released, Renamed, Written};
use crate::{
    agenda::{
        import::{
            guid,
            model::Person,
            names::{NormalName, name_key},
            people::COMMAS,
        },
        limits::NUMBER,
    },
    kit::{clock::Timestamp, form::Fault, ids},
};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// What the organiser chooses for a name that is nobody's of the draft.
pub const NEW: Uuid = Uuid::nil();

pub struct Speakers<'a> {
    by_source: HashMap<String, Uuid>,
    /// Those of whom no other system's id is known, by their names.
    unclaimed: HashMap<String, Uuid>,
    by_name: HashMap<String, Uuid>,
    /// Everybody by the words of their names in alphabetical order.
    by_normal_name: HashMap<String, Vec<(NormalName, Uuid)>>,
    /// Those of the draft by each word of their names.
    by_word: HashMap<String, Vec<(NormalName, Uuid)>>,
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

/// What is said of somebody whom a row names.
pub struct SaidOfPerson {
    /// What stands in the file.
    pub found: String,
    pub fault: Fault,
}

/// Somebody whom a row names: who that is, whether by another form of their name, and what is said of it.
struct Found {
    id: Uuid,
    is_guessed: bool,
    said: Option<SaidOfPerson>,
}

impl Found {
    fn surely(id: Uuid) -> Self {
        Self { id, is_guessed: false, said: None }
    }
}

/// The speakers of a row.
#[derive(Default)]
pub struct Resolved {
    pub speakers: Vec<Uuid>,
    pub said: Vec<SaidOfPerson>,
}

impl<'a> Speakers<'a> {
    pub fn new(known: &'a [KnownSpeaker], released: &'a Released, chosen: &'a BTreeMap<String, Uuid>, now: Timestamp) -> Self {
        let (mut by_name, mut unclaimed) = (HashMap::new(), HashMap::new());
        let (mut by_normal_name, mut by_word): (HashMap<String, Vec<_>>, HashMap<String, Vec<_>>) = Default::default();
        for one in known {
            for name in one.names.iter().filter(|n| !n.is_empty()) {
                let normal = NormalName::of(name);
                for word in normal.words() {
                    by_word.entry(word.clone()).or_default().push((normal.clone(), one.id));
                }
                by_normal_name.entry(normal.key()).or_default().push((normal, one.id));
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
            by_normal_name,
            by_word,
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

    /// The speakers that are meant, each once, in their order, and what is said of them.
    pub fn resolve(&mut self, persons: &[Person]) -> Resolved {
        let mut resolved = Resolved::default();
        let persons: Vec<Person> = persons.iter().flat_map(|person| self.with_known_after_comma(person)).collect();
        for person in &persons {
            resolved.said.extend(self.other(person));
            let Found { id, is_guessed, said } = self.one(person);
            if self.told.insert((id, person.name.clone())) {
                resolved.said.extend(said);
                let name = person.name.clone();
                let is_chosen = self.chosen.get(&name_key(&name)) == Some(&id);
                self.written.people.push(Named { id, name, organisation: person.organisation.clone(), is_chosen, is_guessed });
            }
            if !resolved.speakers.contains(&id) {
                resolved.speakers.push(id);
            }
        }
        resolved
    }

    /// Somebody, and those who were taken for where they come from although the draft knows them by name.
    fn with_known_after_comma(&self, person: &Person) -> Vec<Person> {
        // `Wong, João` where the draft knows João Wong.
        let turned = format!("{} {}", person.organisation, person.name);
        if !person.organisation.is_empty() && !person.name.contains(' ') && self.is_named(&turned) {
            return vec![Person { name: turned, organisation: String::new(), ..person.clone() }];
        }
        let pieces = person.organisation.split(COMMAS).map(str::trim).filter(|piece| !piece.is_empty());
        let (known, rest): (Vec<_>, Vec<_>) = pieces.partition(|piece| self.is_named(piece));
        if known.is_empty() {
            return vec![person.clone()];
        }
        let others =
            known.into_iter().map(|name| Person { sources: vec![], number: None, name: name.to_owned(), organisation: String::new() });
        std::iter::once(Person { organisation: rest.join(", "), ..person.clone() }).chain(others).collect()
    }

    /// Whether somebody has that name, however it is written.
    fn is_named(&self, name: &str) -> bool {
        self.by_name.contains_key(&name_key(name)) || self.guess(name, |_| true).is_some()
    }

    /// The only one whose name is that, written otherwise, of those who may be meant.
    fn guess(&self, name: &str, may_be: impl Fn(Uuid) -> bool) -> Option<Uuid> {
        let normal = NormalName::of(name);
        let alike = self.by_normal_name.get(&normal.key())?.iter();
        let mut found: Vec<Uuid> = alike.filter(|(other, id)| normal.is(other) && may_be(*id)).map(|(_, id)| *id).collect();
        found.dedup();
        if let [only] = found[..] { Some(only) } else { None }
    }

    /// What somebody is called in the draft, or will be.
    fn called(&self, id: Uuid) -> String {
        let known = self.known.get(&id).map(|known| &known.names[0]);
        known.or_else(|| self.written.made.iter().find(|made| made.id == id).map(|made| &made.name)).cloned().unwrap_or_default()
    }

    /// Whoever has an id by which the draft knows somebody of another name, from a file that does not say where it comes
    /// from.
    fn other(&self, person: &Person) -> Option<SaidOfPerson> {
        let known = |id: &str| self.by_source.get(id).and_then(|id| self.known.get(id)).copied();
        if person.sources.iter().any(|source| source.is_sure && known(&source.id).is_some()) {
            return None;
        }
        let unsure = person.sources.iter().find(|source| !source.is_sure)?;
        let known = known(&unsure.id).filter(|known| !known.is_called(&person.name))?;
        let found = format!("{} {}", unsure.id.trim_start_matches("frab:"), person.name);
        Some(SaidOfPerson { found, fault: Fault("agenda-import-other-name", Some(("name", known.names[0].clone()))) })
    }

    fn one(&mut self, person: &Person) -> Found {
        let name = name_key(&person.name);
        let chosen = self.chosen.get(&name).copied();
        if let Some(id) = chosen.filter(|id| self.known.contains_key(id)) {
            self.claim(id, person);
            return Found::surely(id);
        }
        if let Some(id) = self.found(person, &name) {
            return Found::surely(id);
        }
        let said = |fault| SaidOfPerson { found: person.name.clone(), fault };
        let is_asked = chosen == Some(NEW);
        let may_be = |id: Uuid| person.sources.is_empty() || self.unclaimed.values().any(|free| *free == id);
        if let Some(id) = self.guess(&person.name, may_be).filter(|_| !is_asked) {
            let known = self.called(id);
            self.claim(id, person);
            let fault = Fault("agenda-import-taken-for", Some(("name", known)));
            return Found { id, is_guessed: true, said: Some(said(fault)) };
        }
        let alike = self.resembling(&person.name).filter(|_| !is_asked);
        let id = self.make(person);
        self.claim(id, person);
        let said = alike.map(|known| said(Fault("agenda-import-resembles", Some(("name", known)))));
        Found { id, is_guessed: false, said }
    }

    /// Whoever is surely meant.
    fn found(&mut self, person: &Person, name: &str) -> Option<Uuid> {
        if person.sources.is_empty() {
            return self.by_name.get(name).copied();
        }
        let sure = person.sources.iter().filter(|source| source.is_sure).find_map(|source| self.by_source.get(&source.id));
        if let Some(id) = sure.copied() {
            self.rename(id, &person.name);
            return Some(id);
        }
        // Our own feed gives our own numbers. Else two people of one name have two ids: only whoever has none yet can
        // be meant, or who came by the same id and name from a file that did not say where it came from.
        let unsure = person.sources.iter().filter(|source| !source.is_sure).find_map(|source| self.by_source.get(&source.id)).copied();
        let unsure = unsure.filter(|id| self.is_called(*id, &person.name));
        let ours = self.known.values().find(|k| k.is(person)).map(|k| k.id);
        let found = unsure.or(ours).or_else(|| self.unclaimed.get(name).copied())?;
        self.claim(found, person);
        Some(found)
    }

    /// The name of somebody of the draft who may be meant by another.
    fn resembling(&self, name: &str) -> Option<String> {
        let normal = NormalName::of(name);
        let mut all = normal.words().iter().filter_map(|word| self.by_word.get(word)).flatten();
        all.find(|(other, _)| normal.resembles(other)).map(|(_, id)| self.called(*id))
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
        let normal = NormalName::of(&name);
        self.by_normal_name.entry(normal.key()).or_default().push((normal, id));
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
