//! One row laid over what the draft has.
use super::{super::guid, Item, Outcome, Plan, Planner, ReleasedSlot, SessionRecord, SessionRow, SlotRecord};
use crate::{
    agenda::{
        limits::NUMBER,
        model::KindId,
        programme::{Foreign, ForeignKind},
    },
    kit::{
        bilingual::Bilingual,
        ids,
        sheet::{CellValue, RowProblems, SheetCell},
    },
};
use uuid::Uuid;

/// What a session is called whose kind the file does not say.
const USUAL_KIND: &str = "Session";

/// A field that changes: the key of its name, noted where it does.
struct Changes(Vec<&'static str>);

impl Changes {
    fn set<T: PartialEq>(&mut self, key: &'static str, old: &mut T, new: T) {
        if *old != new {
            *old = new;
            if !self.0.contains(&key) {
                self.0.push(key);
            }
        }
    }

    /// What the file has in neither language stays.
    fn text(&mut self, key: &'static str, old: &mut Bilingual, new: &Bilingual) {
        let laid = |old: &str, new: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
        let text = Bilingual::new(laid(&old.en, &new.en), laid(&old.ur, &new.ur));
        self.set(key, old, text);
    }
}

/// What the file says of fields that are only handed on, laid over what was said.
fn foreign(old: &Foreign, new: &Foreign) -> Foreign {
    let laid = |old: &String, new: &String| if new.is_empty() { old.clone() } else { new.clone() };
    let mut addresses = old.addresses.clone();
    addresses.extend(new.addresses.clone());
    Foreign {
        kind: new.kind.clone().or_else(|| old.kind.clone()),
        slug: laid(&old.slug, &new.slug),
        code: laid(&old.code, &new.code),
        licence: laid(&old.licence, &new.licence),
        recording_opt_out: new.recording_opt_out.or(old.recording_opt_out),
        attachments: if new.attachments.is_empty() { old.attachments.clone() } else { new.attachments.clone() },
        addresses,
    }
}

impl<'a> Planner<'a> {
    pub(super) fn row(&mut self, row: &SessionRow, slot: Option<&SlotRecord>) {
        let released = self.released(row);
        let first = row.same_as.and_then(|at| self.of_rows.get(at).copied());
        let session = slot.map(|s| s.session).or(released.map(|s| s.session)).or(first);
        let mut changes = Changes(vec![]);
        let session = match (session, session.and_then(|id| self.sessions.get(&id).copied())) {
            (_, Some(session)) => {
                if self.told.insert(session.id) {
                    self.change(session, row, &mut changes);
                }
                session.id
            }
            (Some(id), None) if self.added.contains(&id) => id,
            (_, None) => self.add(row, released),
        };
        self.of_rows.push(session);
        let room = self.place(row, slot, session, &mut changes);
        let outcome = match (slot, changes.0.is_empty()) {
            (None, _) => Outcome::New,
            (Some(_), true) => Outcome::Unchanged,
            (Some(_), false) => Outcome::Changed,
        };
        let fields = if outcome == Outcome::New { vec![] } else { changes.0 };
        let (title, from, to) = (row.title.clone(), row.from, row.to);
        let said = std::iter::once(&row.language).chain(&row.interpretation).filter(|language| !language.is_empty());
        let languages = said.cloned().collect();
        self.plan.items.push(Item { line: row.line, title, from, to, room, languages, session, outcome, fields });
    }

    /// The kind that the row says, else the usual.
    fn kind(&mut self, row: &SessionRow) -> Uuid {
        let minutes = (row.to - row.from).num_minutes().clamp(1, 1_439);
        let name = if row.kind.is_empty() { USUAL_KIND } else { &row.kind };
        self.kinds.resolve(name, minutes)
    }

    /// What is handed on of a row, with its own word for its kind where that is another than ours.
    fn foreign_of(&self, row: &SessionRow, kind: Uuid) -> Foreign {
        let is_theirs = !row.kind.is_empty() && !self.codes.contains(row.kind.as_str());
        let kind = is_theirs.then(|| ForeignKind { words: row.kind.clone(), kind: KindId(kind) });
        Foreign { kind, ..row.foreign.clone() }
    }

    fn track(&mut self, row: &SessionRow) -> Option<Uuid> {
        (!row.track.is_empty()).then(|| self.tracks.resolve(&row.track, 0))
    }

    /// What readers know under the row's name, if the draft has forgotten it. What is known by its title alone is found
    /// on the day on which it was brought first.
    fn released(&self, row: &SessionRow) -> Option<&'a ReleasedSlot> {
        self.released.get(&row.slot).copied().filter(|slot| !self.slots.contains(&slot.id))
    }

    /// A number that a row asks for, unless something else is called so. A session and its slot may share one.
    fn number(&self, row: &SessionRow) -> Option<i64> {
        row.number.filter(|n| *n <= NUMBER && !self.numbers.contains(n))
    }

    /// A session that is new, or comes back.
    fn add(&mut self, row: &SessionRow, released: Option<&ReleasedSlot>) -> Uuid {
        let id = released.map_or_else(|| ids::new_at(self.now), |s| s.session);
        self.added.insert(id);
        let kind = self.kind(row);
        let session = SessionRecord {
            id,
            number: released.map(|s| s.session_number).or_else(|| self.number(row)),
            kind,
            track: self.track(row),
            title: row.title.clone(),
            subtitle: row.subtitle.clone(),
            summary: row.summary.clone(),
            description: row.description.clone(),
            language: row.language.clone(),
            interpretation: row.interpretation.clone(),
            links: row.links.clone(),
            foreign: self.foreign_of(row, kind),
        };
        let speakers = self.people(row);
        if !speakers.is_empty() {
            self.plan.session_speakers.push((id, speakers));
        }
        self.plan.sessions.push(session);
        id
    }

    fn change(&mut self, old: &SessionRecord, row: &SessionRow, changes: &mut Changes) {
        let mut new = old.clone();
        changes.text("agenda-import-field-title", &mut new.title, &row.title);
        changes.text("agenda-import-field-subtitle", &mut new.subtitle, &row.subtitle);
        changes.text("agenda-import-field-abstract", &mut new.summary, &row.summary);
        changes.text("agenda-import-field-description", &mut new.description, &row.description);
        if !row.kind.is_empty() {
            let kind = self.kind(row);
            changes.set("agenda-import-field-kind", &mut new.kind, kind);
        }
        if let Some(track) = self.track(row) {
            changes.set("agenda-import-field-track", &mut new.track, Some(track));
        }
        if !row.language.is_empty() {
            changes.set("agenda-import-field-language", &mut new.language, row.language.clone());
        }
        if !row.interpretation.is_empty() {
            changes.set("agenda-import-field-language", &mut new.interpretation, row.interpretation.clone());
        }
        if !row.links.is_empty() {
            changes.set("agenda-import-field-links", &mut new.links, row.links.clone());
        }
        let foreign = foreign(&old.foreign, &self.foreign_of(row, new.kind));
        changes.set("agenda-import-field-more", &mut new.foreign, foreign);
        if !changes.0.is_empty() {
            self.plan.sessions.push(new);
        }
        let speakers = self.people(row);
        let mut parts = self.session_speakers.get(&old.id).cloned().unwrap_or_default();
        if !speakers.is_empty() && speakers != parts {
            changes.set("agenda-import-field-speakers", &mut parts, speakers.clone());
            self.plan.session_speakers.push((old.id, speakers));
        }
    }

    /// Who takes part. What is said of them is noted with the row.
    fn people(&mut self, row: &SessionRow) -> Vec<Uuid> {
        let resolved = self.speakers.resolve(&row.persons);
        let title = if row.title.en.is_empty() { &row.title.ur } else { &row.title.en };
        let mut said = RowProblems::of_row(title);
        for one in resolved.said {
            let value = CellValue::Text(one.found);
            let cell = SheetCell { line: row.line, key: "speakers", label: "agenda-import-field-speakers", value: &value };
            said.add(&cell, one.fault);
        }
        self.plan.mends.append(said);
        resolved.speakers
    }

    /// The slot of a row; returns its room.
    fn place(&mut self, row: &SessionRow, slot: Option<&SlotRecord>, session: Uuid, changes: &mut Changes) -> Uuid {
        let room = self.rooms.resolve(&row.room, 0);
        let Some(old) = slot else {
            let number = self.released(row).map(|s| s.number).or_else(|| self.number(row));
            let source = Some(row.source.clone());
            // Whatever moved away under the name that this row has now keeps the id that was made of it.
            let id = if self.slots.contains(&row.slot) { ids::new_at(self.now) } else { row.slot };
            self.plan.slots.push(SlotRecord { id, number, session, room, from: row.from, to: row.to, source, is_cancelled: false });
            return room;
        };
        let mut new = old.clone();
        let before = changes.0.len();
        let (mut was, now) = ((old.from, old.to), (row.from, row.to));
        changes.set("agenda-import-field-time", &mut was, now);
        (new.from, new.to) = was;
        changes.set("agenda-import-field-room", &mut new.room, room);
        // What was known by its title and day is known by the new day from now on.
        if guid::title_and_day(&row.source).is_some() {
            new.source = Some(row.source.clone());
        }
        if changes.0.len() > before {
            self.plan.slots.push(new);
        }
        room
    }

    pub(super) fn finish(self) -> Plan {
        let mut plan = self.plan;
        (plan.unknown_rooms, plan.rooms) = self.rooms.finish();
        (plan.unknown_tracks, plan.tracks) = self.tracks.finish();
        (plan.unknown_kinds, plan.kinds) = self.kinds.finish();
        let written = self.speakers.finish();
        (plan.speakers, plan.sources, plan.renamed) = (written.made, written.sources, written.renamed);
        plan.people = written.people;
        plan
    }
}
