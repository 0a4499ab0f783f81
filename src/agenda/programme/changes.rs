//! What changed from one release to the next, for readers and for calendars.
use super::{Programme, Session, Slot};
use crate::{
    agenda::model::{RoomId, SlotId, SpeakerId, Status},
    choice,
    kit::{bilingual::Bilingual, clock::Timestamp},
};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

choice! {
    /// What became of a slot.
    ChangeKind [
        New = "new" => "agenda-change-new",
        Cancelled = "cancelled" => "agenda-change-cancelled",
        Moved = "moved" => "agenda-change-moved",
        Room = "room" => "agenda-change-room",
        Speakers = "speakers" => "agenda-change-speakers",
        Renamed = "renamed" => "agenda-change-renamed",
    ]
}

/// What changed about a slot, with what was before; kept with the release, so that it reads the same for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub kinds: Vec<ChangeKind>,
    pub slot: SlotId,
    /// Of the session.
    pub number: i64,
    pub title: Bilingual,
    pub from: Timestamp,
    pub to: Timestamp,
    pub room: Bilingual,
    /// Where and when it was, if it moved.
    pub was_from: Option<Timestamp>,
    pub was_room: Option<Bilingual>,
    pub was_title: Option<Bilingual>,
    /// Who takes part, now or before.
    pub concerned: Vec<SpeakerId>,
}

type SlotsById<'a> = HashMap<SlotId, (&'a Session, &'a Slot)>;

fn slots(programme: &Programme) -> SlotsById<'_> {
    programme.sessions.iter().flat_map(|session| session.slots.iter().map(move |slot| (slot.id, (session, slot)))).collect()
}

fn speakers(session: &Session) -> HashSet<SpeakerId> {
    session.speakers.iter().map(|p| p.speaker).collect()
}

fn room(programme: &Programme, id: RoomId) -> Bilingual {
    programme.rooms.iter().find(|r| r.id == id).map(|r| r.name.clone()).unwrap_or_default()
}

/// Everything that changed for readers from `before` to `after`, in the order of time. The first release changes
/// nothing.
pub fn changes(before: Option<&Programme>, after: &Programme) -> Vec<Change> {
    let Some(before) = before else { return vec![] };
    let known = slots(before);
    let mut found: Vec<Change> = vec![];
    for session in &after.sessions {
        for slot in &session.slots {
            let was = known.get(&slot.id).copied();
            let kinds = kinds(was, session, slot, before, after);
            if kinds.is_empty() {
                continue;
            }
            let was_title = was.filter(|_| kinds.contains(&ChangeKind::Renamed)).map(|(s, _)| s.title.clone());
            let concerned = was.into_iter().flat_map(|(s, _)| speakers(s)).chain(speakers(session)).collect::<HashSet<_>>();
            let mut concerned: Vec<_> = concerned.into_iter().collect();
            concerned.sort();
            found.push(Change {
                slot: slot.id,
                number: session.number,
                title: session.title.clone(),
                from: slot.from,
                to: slot.to,
                room: room(after, slot.room),
                was_from: was.filter(|_| kinds.contains(&ChangeKind::Moved)).map(|(_, s)| s.from),
                was_room: was.filter(|_| kinds.contains(&ChangeKind::Room)).map(|(_, s)| room(before, s.room)),
                was_title,
                concerned,
                kinds,
            });
        }
    }
    found.sort_by_key(|c| (c.from, c.number));
    found
}

fn kinds(was: Option<(&Session, &Slot)>, session: &Session, slot: &Slot, before: &Programme, after: &Programme) -> Vec<ChangeKind> {
    let gone = |slot: &Slot| slot.status == Status::Cancelled;
    match was {
        None if gone(slot) => vec![],
        None => vec![ChangeKind::New],
        Some((_, old)) if gone(old) && gone(slot) => vec![],
        Some((_, old)) if gone(old) => vec![ChangeKind::New],
        Some(_) if gone(slot) => vec![ChangeKind::Cancelled],
        Some((old_session, old)) => [
            (ChangeKind::Moved, (old.from, old.to) != (slot.from, slot.to)),
            (ChangeKind::Room, old.room != slot.room || room(before, old.room) != room(after, slot.room)),
            (ChangeKind::Speakers, speakers(old_session) != speakers(session)),
            (ChangeKind::Renamed, old_session.title != session.title),
        ]
        .into_iter()
        .filter_map(|(kind, is)| is.then_some(kind))
        .collect(),
    }
}

impl Programme {
    /// This draft as the successor of `before`: what is no longer in it stays as cancelled, and the sequence of each
    /// slot rises where its calendar entry differs from before. `now` is the time of the release.
    #[must_use]
    pub fn after(mut self, before: Option<&Self>, now: Timestamp) -> Self {
        if let Some(before) = before {
            self.keep_cancelled(before);
        }
        let known = before.map(slots).unwrap_or_default();
        // Slots that were cancelled before any release held them are left out.
        for session in &mut self.sessions {
            session.slots.retain(|slot| slot.status == Status::Planned || known.contains_key(&slot.id));
        }
        self.sessions.retain(|session| !session.slots.is_empty());
        let taking_part: HashSet<SpeakerId> = self.sessions.iter().flat_map(speakers).collect();
        self.speakers.retain(|speaker| taking_part.contains(&speaker.id));
        let entries: HashMap<SlotId, bool> = slots(&self)
            .into_iter()
            .map(|(id, (session, slot))| {
                (id, known.get(&id).is_some_and(|(old, was)| same_entry((old, was, before), (session, slot, &self))))
            })
            .collect();
        for slot in self.sessions.iter_mut().flat_map(|s| &mut s.slots) {
            (slot.sequence, slot.changed_at) = match known.get(&slot.id) {
                None => (0, now),
                Some((_, was)) if entries[&slot.id] => (was.sequence, was.changed_at),
                Some((_, was)) => (was.sequence + 1, now),
            };
        }
        self
    }

    /// Brings back, as cancelled, each slot that `before` named and this does not, with what it needs to be shown.
    fn keep_cancelled(&mut self, before: &Self) {
        let here: HashSet<SlotId> = self.sessions.iter().flat_map(|s| &s.slots).map(|s| s.id).collect();
        for session in &before.sessions {
            let gone = session.slots.iter().filter(|s| !here.contains(&s.id));
            let gone: Vec<Slot> = gone.map(|s| Slot { status: Status::Cancelled, ..s.clone() }).collect();
            if gone.is_empty() {
                continue;
            }
            for slot in &gone {
                carry(&mut self.rooms, &before.rooms, |r| r.id == slot.room);
            }
            if let Some(kept) = self.sessions.iter_mut().find(|s| s.id == session.id) {
                kept.slots.extend(gone);
                kept.slots.sort_by_key(|s| (s.from, s.number));
                continue;
            }
            carry(&mut self.kinds, &before.kinds, |k| k.id == session.kind);
            let track = session.track.filter(|id| self.tracks.iter().any(|t| t.id == *id));
            let known = session.speakers.iter().filter(|p| self.speakers.iter().any(|s| s.id == p.speaker));
            let speakers = known.cloned().collect();
            // A session that is no longer in the draft has no files and no stream.
            let bare = Session { track, speakers, materials: vec![], stream: String::new(), slots: gone, ..session.clone() };
            self.sessions.push(bare);
        }
    }
}

fn carry<T: Clone>(into: &mut Vec<T>, from: &[T], is: impl Fn(&T) -> bool) {
    if !into.iter().any(&is) {
        into.extend(from.iter().find(|one| is(one)).cloned());
    }
}

/// Whether a calendar shows the same for both: time, place, status and what is written there.
fn same_entry(before: (&Session, &Slot, Option<&Programme>), after: (&Session, &Slot, &Programme)) -> bool {
    let told = |session: &Session, slot: &Slot, of: &Programme| {
        let names: Vec<_> = session.speakers.iter().filter_map(|p| of.speakers.iter().find(|s| s.id == p.speaker)).cloned().collect();
        let names: Vec<_> = names.into_iter().map(|s| (s.name, s.name_latin)).collect();
        let texts = [&session.title, &session.subtitle, &session.summary, &session.description].map(Bilingual::clone);
        let kind = of.kinds.iter().find(|k| k.id == session.kind).map(|k| k.name.clone());
        let track = of.tracks.iter().find(|t| Some(t.id) == session.track).map(|t| t.name.clone());
        (slot.from, slot.to, slot.status, room(of, slot.room), texts, names, (kind, track, session.stream.clone()))
    };
    before.2.is_some_and(|of| told(before.0, before.1, of) == told(after.0, after.1, after.2))
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};
    use chrono::Duration;

    fn later() -> Timestamp {
        fixture::released_at() + Duration::days(1)
    }

    /// The kinds of change of each slot, where there are any.
    fn told(before: &Programme, after: &Programme) -> Vec<(i64, Vec<ChangeKind>)> {
        changes(Some(before), after).into_iter().map(|c| (c.number, c.kinds)).collect()
    }

    #[test]
    fn nothing_changes_by_being_released_again() {
        let first = fixture::programme();
        let second = first.clone().after(Some(&first), later());
        assert_eq!(second, first);
        assert!(changes(None, &first).is_empty());
        assert_eq!(told(&first, &second), []);
    }

    #[test]
    fn each_change_is_told_once_and_raises_the_sequence() {
        let first = fixture::programme();
        let mut draft = first.clone();
        let other = draft.rooms[1].id;
        draft.sessions[0].slots[0].from += Duration::hours(1);
        draft.sessions[0].slots[0].to += Duration::hours(1);
        draft.sessions[0].slots[0].room = other;
        draft.sessions[1].title.en = "Another title".into();
        draft.sessions[2].speakers.clear();
        let second = draft.after(Some(&first), later());
        let expected = [(0, vec![ChangeKind::Moved, ChangeKind::Room]), (1, vec![ChangeKind::Renamed]), (2, vec![ChangeKind::Speakers])];
        let mut expected = expected.map(|(at, kinds)| (first.sessions[at].number, kinds)).to_vec();
        let mut found = told(&first, &second);
        found.sort_by_key(|c| c.0);
        expected.sort_by_key(|c| c.0);
        assert_eq!(found, expected);
        for (at, session) in second.sessions.iter().enumerate() {
            let expected = if at < 3 { (1, later()) } else { (0, fixture::released_at()) };
            assert_eq!((session.slots[0].sequence, session.slots[0].changed_at), expected, "{}", session.title.en);
        }
    }

    #[test]
    fn what_was_cancelled_unheard_of_is_not_told() {
        let mut draft = fixture::programme();
        let unheard = draft.sessions[0].clone();
        draft.sessions[0].slots[0].status = Status::Cancelled;
        let first = draft.after(None, later());
        assert!(first.sessions.iter().all(|s| s.id != unheard.id));
        assert!(first.speakers.iter().all(|s| s.id != unheard.speakers[0].speaker));
    }

    #[test]
    fn another_track_is_another_calendar_entry() {
        let first = fixture::programme();
        let mut draft = first.clone();
        draft.tracks[0].name.en = "Renamed".into();
        let second = draft.after(Some(&first), later());
        let of_track = |s: &&Session| s.track == Some(first.tracks[0].id);
        assert!(second.sessions.iter().filter(of_track).all(|s| s.slots[0].sequence == 1));
        assert!(second.sessions.iter().filter(|s| !of_track(s)).all(|s| s.slots[0].sequence == 0));
    }

    #[test]
    fn what_is_dropped_is_cancelled_for_ever_and_can_come_back() {
        let first = fixture::programme();
        let mut draft = first.clone();
        let dropped = draft.sessions.remove(0);
        draft.rooms.retain(|r| r.id != dropped.slots[0].room || draft.sessions.iter().any(|s| s.slots.iter().any(|t| t.room == r.id)));
        let second = draft.clone().after(Some(&first), later());
        assert_eq!(told(&first, &second), [(dropped.number, vec![ChangeKind::Cancelled])]);
        let kept = second.sessions.iter().find(|s| s.id == dropped.id).expect("kept");
        assert_eq!((kept.slots[0].status, kept.slots[0].sequence), (Status::Cancelled, 1));
        // The next release still has it, and says nothing more.
        let third = draft.after(Some(&second), later() + Duration::days(1));
        assert_eq!(told(&second, &third), []);
        assert_eq!(third.sessions.iter().find(|s| s.id == dropped.id), Some(kept));
        // It takes place after all.
        let fourth = first.clone().after(Some(&third), later() + Duration::days(2));
        assert_eq!(told(&third, &fourth), [(dropped.number, vec![ChangeKind::New])]);
        assert_eq!(fourth.sessions.iter().find(|s| s.id == dropped.id).map(|s| s.slots[0].sequence), Some(2));
    }
}
