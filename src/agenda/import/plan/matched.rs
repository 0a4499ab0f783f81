//! Which slot of the draft a row is about.
use super::{
    super::{guid, model::ValidatedFile},
    model::{Absent, Known, SlotRecord},
};
use crate::kit::bilingual::Bilingual;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The slots of the draft that the rows are about, in their order.
pub struct Matched<'a> {
    pub slots: Vec<Option<&'a SlotRecord>>,
}

impl<'a> Matched<'a> {
    pub fn new(file: &ValidatedFile, known: &'a Known) -> Self {
        let by_id: HashMap<Uuid, &SlotRecord> = known.slots.iter().map(|s| (s.id, s)).collect();
        let by_source: HashMap<&str, &SlotRecord> = known.slots.iter().filter_map(|s| Some((s.source.as_deref()?, s))).collect();
        let titled = titled(file, known);
        let mut taken = HashSet::new();
        // By what they were brought before come first, so that nobody takes what another row was known by. A number
        // alone says nothing: another file counts from 1 too.
        let mut slots: Vec<_> = file.rows.iter().map(|row| by_source.get(&*row.source).copied()).collect();
        taken.extend(slots.iter().flatten().map(|slot| slot.id));
        for (row, slot) in file.rows.iter().zip(&mut slots).filter(|(_, slot)| slot.is_none()) {
            *slot = match guid::title_and_day(&row.source) {
                None => by_id.get(&row.slot).copied().filter(|slot| taken.insert(slot.id)),
                // What is known by its title alone may have moved to another day.
                Some((title, _)) => titled.get(title).into_iter().flatten().copied().find(|slot| taken.insert(slot.id)),
            };
        }
        Self { slots }
    }

    pub fn absent(&self, file: &ValidatedFile, known: &Known) -> Vec<Absent> {
        let mut named: HashSet<Uuid> = self.slots.iter().flatten().map(|s| s.id).collect();
        named.extend(&file.mentioned.slots);
        let bad: HashSet<i64> = file.mentioned.numbers.iter().copied().collect();
        let titles: HashMap<Uuid, &Bilingual> = known.sessions.iter().map(|s| (s.id, &s.title)).collect();
        let gone = known.slots.iter().filter(|s| !s.is_cancelled && !named.contains(&s.id) && !s.number.is_some_and(|n| bad.contains(&n)));
        let title = |id: Uuid| titles.get(&id).map(|t| (*t).clone()).unwrap_or_default();
        let mut absent: Vec<_> = gone
            .map(|s| {
                let is_brought = s.source.is_some();
                Absent { session: s.session, slot: s.id, title: title(s.session), from: s.from, is_brought }
            })
            .collect();
        absent.sort_by_key(|a| a.from);
        absent
    }
}

/// By their titles, the slots that are known by nothing else, on days of which the file speaks. A day of which it says
/// nothing has a lunch of its own.
fn titled<'a>(file: &ValidatedFile, known: &'a Known) -> HashMap<&'a str, Vec<&'a SlotRecord>> {
    let days: HashSet<&str> = file.rows.iter().filter_map(|row| Some(guid::title_and_day(&row.source)?.1)).collect();
    let mut found: HashMap<&str, Vec<&SlotRecord>> = HashMap::new();
    for slot in &known.slots {
        if let Some((title, day)) = slot.source.as_deref().and_then(guid::title_and_day)
            && days.contains(day)
        {
            found.entry(title).or_default().push(slot);
        }
    }
    found
}
