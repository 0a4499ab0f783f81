//! By what rows and people are known when they come again, and which rows of a file are one session. Ids are trusted as
//! far as the names beside them allow: what carries two names is two things.
use super::{
    check::RowCheck,
    fields::{self, foreign_id, number},
};
use crate::{
    agenda::{
        import::{
            guid,
            model::{Person, RawPerson, Schedule, SessionRow, Source},
            names::{NormalName, name_key},
        },
        limits::{MANY, too_many},
    },
    kit::{field::folded, form::Fault},
};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// By what the rows of a file are known so far.
#[derive(Default)]
pub struct Identities {
    /// How often each source came.
    sources: HashMap<String, usize>,
    /// How often a title came on a day that has neither guid nor id.
    titles: HashMap<(String, String), usize>,
    /// Titles by the id or guid that came with them first.
    named: HashMap<String, String>,
    /// The slot of the first row that came by an id or guid.
    firsts: HashMap<String, Uuid>,
    /// Where the rows that are taken stand, by their slots.
    places: HashMap<Uuid, usize>,
}

/// By what a row is known.
pub struct Identity {
    pub source: String,
    pub slot: Uuid,
    pub same_as: Option<usize>,
    pub number: Option<i64>,
}

impl Identities {
    /// By its guid, else its id, else its title and its day. Rows of one id or guid and of one title are slots of one
    /// session; of another title, they are other sessions.
    pub fn of_row(&mut self, check: &mut RowCheck<'_>, day: Option<NaiveDate>) -> Identity {
        let raw = check.raw;
        let title = folded(&format!("{} {}", raw.title, raw.title_ur));
        let mut number = check.keep("id", &raw.id, number);
        let mut guid = check.keep("guid", &raw.guid, foreign_id);
        if number.is_some_and(|id| !self.is_of(&format!("id:{id}"), &title)) {
            check.mend("id", &raw.id, "agenda-import-id-twice");
            number = None;
        }
        if !guid.is_empty() && !self.is_of(&guid, &title) {
            check.mend("guid", &raw.guid, "agenda-import-guid-twice");
            guid.clear();
        }
        if !guid.is_empty() && !guid::is_uuid(&guid) {
            check.mend("guid", &raw.guid, "agenda-import-no-uuid");
        }
        // What is no number still tells one row from others.
        let own = if guid.is_empty() && number.is_none() { foreign_id(&raw.id).unwrap_or_default() } else { String::new() };
        let own = if own.parse::<i64>().is_ok() || !own.is_empty() && !self.is_of(&own, &title) { String::new() } else { own };
        let keys = [number.map(|id| format!("id:{id}")), Some(guid.clone()), Some(own.clone())];
        let keys: Vec<String> = keys.into_iter().flatten().filter(|key| !key.is_empty()).collect();
        let first = keys.iter().find_map(|key| self.firsts.get(key).copied());
        let source = match (&*guid, number, &*own) {
            ("", Some(number), _) => format!("id:{number}"),
            ("", None, "") => self.of_title(&title, day),
            ("", None, own) => own.to_owned(),
            (guid, ..) => guid.to_owned(),
        };
        let source = self.unused(source);
        let slot = guid::of(&source);
        for key in keys {
            self.firsts.entry(key).or_insert(first.unwrap_or(slot));
        }
        let same_as = first.and_then(|first| self.places.get(&first).copied());
        Identity { slot, source, same_as, number: number.filter(|_| same_as.is_none()) }
    }

    /// Whether an id or guid came with that title, if it came before.
    fn is_of(&mut self, key: &str, title: &str) -> bool {
        self.named.entry(key.to_owned()).or_insert_with(|| title.to_owned()) == title
    }

    fn of_title(&mut self, title: &str, day: Option<NaiveDate>) -> String {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let times = self.titles.entry((title.to_owned(), day.clone())).or_default();
        *times += 1;
        guid::of_title(title, &day, *times)
    }

    /// The source, with a count where it came before.
    fn unused(&mut self, source: String) -> String {
        let times = self.sources.entry(source.clone()).or_default();
        *times += 1;
        let times = *times;
        if times == 1 { source } else { self.unused(format!("{source}#{times}")) }
    }

    /// Notes the place of a row that is taken.
    pub fn keep(&mut self, row: &SessionRow, at: usize) {
        self.places.entry(row.slot).or_insert(at);
    }
}

/// Who is named in a file, with the ids that carry more than one name: those are nobody's.
pub struct People<'a> {
    origin: &'a str,
    /// The first name of each id that carries several.
    shared: HashMap<String, &'a str>,
    told: HashSet<(String, String)>,
}

/// Whether two names are one, however they are written.
fn is_one_name(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other) || NormalName::of(one).is(&NormalName::of(other))
}

/// The ids of a person as they are written.
fn ids(raw: &RawPerson) -> [Option<String>; 2] {
    let guid = Some(raw.guid.trim()).filter(|guid| !guid.is_empty()).map(|guid| format!("guid:{guid}"));
    let number = number(&raw.id).ok().flatten().map(|number| format!("frab:{number}"));
    [guid, number]
}

impl<'a> People<'a> {
    pub fn of(schedule: &'a Schedule) -> Self {
        let mut names: HashMap<String, &str> = HashMap::new();
        let mut shared = HashMap::new();
        for person in schedule.events.iter().flat_map(|event| &event.persons).filter(|p| !p.name.trim().is_empty()) {
            for id in ids(person).into_iter().flatten() {
                let first = *names.entry(id.clone()).or_insert(&person.name);
                if !is_one_name(first, &person.name) {
                    shared.entry(id).or_insert(first);
                }
            }
        }
        Self { origin: &schedule.origin, shared, told: HashSet::new() }
    }

    /// Who takes part in a row.
    pub fn of_row(&mut self, check: &mut RowCheck<'_>) -> Vec<Person> {
        let raw = check.raw;
        if let Some(beyond) = raw.persons.get(MANY) {
            check.mend("speakers", &beyond.name, too_many());
        }
        let mut found: Vec<Person> = vec![];
        for one in raw.persons.iter().take(MANY) {
            let person = self.person(check, one);
            // Whoever is named twice takes part once.
            found.extend(person.filter(|p| !found.contains(p)));
        }
        found
    }

    fn person(&mut self, check: &mut RowCheck<'_>, raw: &RawPerson) -> Option<Person> {
        let name = fields::person_name(check, raw)?;
        let organisation = check.line("speakers", &raw.organisation);
        let of_name = |typed: &str| format!("{typed} {name}");
        let number = number(&raw.id).unwrap_or_else(|fault| {
            check.mend("speakers", &of_name(&raw.id), fault);
            None
        });
        if let Err(fault) = foreign_id(&raw.guid) {
            check.mend("speakers", &of_name(&raw.guid), fault);
        }
        let [guid, id] = ids(raw).map(|id| id.filter(|id| !self.is_shared(check, id, &name)));
        let guid = guid.filter(|_| foreign_id(&raw.guid).is_ok()).map(|id| Source { id, is_sure: true });
        let number = number.filter(|_| id.is_some());
        // Of a file that does not say where it comes from, an id may be anybody's.
        let own = number.filter(|_| !self.origin.is_empty());
        let own = own.map(|number| Source { id: format!("frab:{}:{number}", self.origin), is_sure: true });
        let plain = id.map(|id| Source { id, is_sure: false });
        Some(Person { sources: [guid, own, plain].into_iter().flatten().collect(), number, name, organisation })
    }

    /// Whether an id carries several names in this file, which is said once for each.
    fn is_shared(&mut self, check: &mut RowCheck<'_>, id: &str, name: &str) -> bool {
        let Some(first) = self.shared.get(id) else { return false };
        if self.told.insert((id.to_owned(), name_key(name))) && !is_one_name(first, name) {
            let shown = format!("{} {name}", id.split_once(':').map_or(id, |(_, id)| id));
            check.mend("speakers", &shown, Fault("agenda-import-shared-id", Some(("name", (*first).to_owned()))));
        }
        true
    }
}
