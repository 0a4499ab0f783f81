//! Clashes: what in the draft cannot take place as planned, or probably not.
use super::model::{Draft, Hours, RoomEntry, SessionEntry, SpeakerEntry};
use crate::{
    agenda::{model::Presence, programme::Slot},
    event::Summit,
};
use chrono::{Duration, NaiveDate};
use chrono_tz::Tz;
use std::collections::HashMap;
use uuid::Uuid;

/// A speaker needs this much time to walk from one room to another.
const WALK: Duration = Duration::minutes(5);

/// A session in one of its slots.
pub type Placement<'a> = (&'a SessionEntry, &'a Slot);

/// Something that cannot take place as planned, or probably not.
#[derive(Clone, Debug)]
pub enum Clash<'a> {
    /// Two sessions in one room at a time.
    Room { room: &'a RoomEntry, at: Placement<'a>, other: Placement<'a> },
    /// Somebody in two places at a time.
    Speaker { speaker: &'a SpeakerEntry, at: Placement<'a>, other: Placement<'a> },
    /// Somebody has too little time to walk from one room to another.
    Run { speaker: &'a SpeakerEntry, at: Placement<'a>, other: Placement<'a> },
    /// The room is not open.
    RoomShut { room: &'a RoomEntry, at: Placement<'a> },
    /// The speaker cannot come then.
    SpeakerAway { speaker: &'a SpeakerEntry, at: Placement<'a> },
    /// The speaker has not said yes.
    Unconfirmed { speaker: &'a SpeakerEntry, at: Placement<'a> },
    /// Before the summit's first day or after its last.
    OutsideDays { at: Placement<'a> },
    /// A public session without a time: no release shows it.
    Unplaced { session: &'a SessionEntry },
}

impl<'a> Clash<'a> {
    /// Whether it blocks a release. The others only have to be acknowledged.
    pub fn is_hard(&self) -> bool {
        matches!(self, Self::Room { .. } | Self::Speaker { .. })
    }

    /// The key of its description in the words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Room { .. } => "agenda-clash-room",
            Self::Speaker { .. } => "agenda-clash-speaker",
            Self::Run { .. } => "agenda-clash-run",
            Self::RoomShut { .. } => "agenda-clash-room-shut",
            Self::SpeakerAway { .. } => "agenda-clash-speaker-away",
            Self::Unconfirmed { .. } => "agenda-clash-unconfirmed",
            Self::OutsideDays { .. } => "agenda-clash-outside-days",
            Self::Unplaced { .. } => "agenda-clash-unplaced",
        }
    }

    /// The sessions that it is about.
    pub fn sessions(&self) -> Vec<&'a SessionEntry> {
        match self {
            Self::Room { at, other, .. } | Self::Speaker { at, other, .. } | Self::Run { at, other, .. } => vec![at.0, other.0],
            Self::RoomShut { at, .. } | Self::SpeakerAway { at, .. } | Self::Unconfirmed { at, .. } | Self::OutsideDays { at } => {
                vec![at.0]
            }
            Self::Unplaced { session } => vec![session],
        }
    }

    /// What tells it apart from all other clashes: its sort, and the ids of what it is about.
    pub fn fingerprint(&self) -> (&'static str, Vec<Uuid>) {
        let other = match self {
            Self::Room { other, .. } | Self::Speaker { other, .. } | Self::Run { other, .. } => Some(other.1.id.0),
            _ => None,
        };
        let sessions = self.sessions().into_iter().map(|s| s.session.id.0);
        let slots = self.slot().map(|s| s.id.0).into_iter().chain(other);
        let speaker = self.speaker().map(|s| s.speaker.id.0);
        let room = self.room().map(|r| r.room.id.0);
        (self.key(), sessions.chain(slots).chain(speaker).chain(room).collect())
    }

    /// When it happens, if it has a time.
    pub fn slot(&self) -> Option<&'a Slot> {
        match self {
            Self::Room { at, .. }
            | Self::Speaker { at, .. }
            | Self::Run { at, .. }
            | Self::RoomShut { at, .. }
            | Self::SpeakerAway { at, .. }
            | Self::Unconfirmed { at, .. }
            | Self::OutsideDays { at } => Some(at.1),
            Self::Unplaced { .. } => None,
        }
    }

    pub fn speaker(&self) -> Option<&'a SpeakerEntry> {
        match self {
            Self::Speaker { speaker, .. }
            | Self::Run { speaker, .. }
            | Self::SpeakerAway { speaker, .. }
            | Self::Unconfirmed { speaker, .. } => Some(speaker),
            _ => None,
        }
    }

    pub fn room(&self) -> Option<&'a RoomEntry> {
        match self {
            Self::Room { room, .. } | Self::RoomShut { room, .. } => Some(room),
            _ => None,
        }
    }
}

/// The summit's days, where they are known, and its zone.
#[derive(Clone, Copy, Debug)]
pub struct SummitDays {
    pub days: Option<(NaiveDate, NaiveDate)>,
    pub zone: Tz,
}

impl SummitDays {
    pub fn of(summit: &Summit) -> Self {
        Self { days: summit.starts_on.zip(summit.ends_on), zone: summit.zone }
    }
}

/// All clashes of the draft: first those that block a release, last the speakers who have not confirmed, each in the
/// order of time.
pub fn clashes(draft: &Draft, summit_days: SummitDays) -> Vec<Clash<'_>> {
    let planned = draft.planned();
    let mut found = vec![];
    let mut of_room: HashMap<Uuid, Vec<Placement<'_>>> = HashMap::new();
    let mut of_speaker: HashMap<Uuid, Vec<Placement<'_>>> = HashMap::new();
    // The first session that names somebody, whether they come or not.
    let mut named: HashMap<Uuid, Placement<'_>> = HashMap::new();
    for &(session, slot) in &planned {
        of_room.entry(slot.room.0).or_default().push((session, slot));
        for part in &session.session.speakers {
            named.entry(part.speaker.0).or_insert((session, slot));
        }
        for part in session.session.speakers.iter().filter(|p| p.presence == Presence::There) {
            of_speaker.entry(part.speaker.0).or_default().push((session, slot));
        }
    }
    for room in &draft.rooms {
        let held = of_room.remove(&room.room.id.0).unwrap_or_default();
        found.extend(overlaps(&held, Duration::zero()).map(|(at, other)| Clash::Room { room, at, other }));
        found.extend(held.into_iter().filter(|(_, slot)| !Hours::allow(&room.hours, slot)).map(|at| Clash::RoomShut { room, at }));
    }
    for speaker in &draft.speakers {
        let held = of_speaker.remove(&speaker.speaker.id.0).unwrap_or_default();
        found.extend(overlaps(&held, WALK).filter_map(|(at, other)| meet(speaker, at, other)));
        found.extend(held.iter().filter(|(_, slot)| !Hours::allow(&speaker.hours, slot)).map(|&at| Clash::SpeakerAway { speaker, at }));
        let first = named.remove(&speaker.speaker.id.0).filter(|_| !speaker.confirmed);
        found.extend(first.map(|at| Clash::Unconfirmed { speaker, at }));
    }
    found.extend(planned.iter().filter(|(_, slot)| outside(slot, summit_days)).map(|&at| Clash::OutsideDays { at }));
    let unplaced = draft.sessions.iter().filter(|s| s.session.slots.is_empty() && !s.is_internal());
    found.extend(unplaced.map(|session| Clash::Unplaced { session }));
    // Speakers who have not confirmed come last: after an import there are many.
    found.sort_by_key(|clash| (!clash.is_hard(), matches!(clash, Clash::Unconfirmed { .. }), clash.slot().map(|s| s.from)));
    found
}

/// Pairs of which the second begins before the first is over, or sooner than `apart` after. `held` is in the order of
/// time.
fn overlaps<'a, 'h>(held: &'h [Placement<'a>], apart: Duration) -> impl Iterator<Item = (Placement<'a>, Placement<'a>)> + 'h {
    held.iter().enumerate().flat_map(move |(i, &at)| {
        let later = held[i + 1..].iter().take_while(move |(_, slot)| slot.from < at.1.to + apart);
        later.map(move |&other| (at, other))
    })
}

fn meet<'a>(speaker: &'a SpeakerEntry, at: Placement<'a>, other: Placement<'a>) -> Option<Clash<'a>> {
    if other.1.from < at.1.to {
        Some(Clash::Speaker { speaker, at, other })
    } else {
        (at.1.room != other.1.room).then_some(Clash::Run { speaker, at, other })
    }
}

fn outside(slot: &Slot, summit_days: SummitDays) -> bool {
    let day = crate::agenda::programme::day_of(slot.from, summit_days.zone);
    summit_days.days.is_some_and(|(first, last)| day < first || day > last)
}

#[cfg(test)]
mod tests {
    use super::{
        super::model::{SessionKindEntry, TrackEntry},
        *,
    };
    use crate::agenda::{model::Visibility, samples};

    const ZONE: Tz = chrono_tz::Asia::Karachi;

    fn first() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 17).expect("a date")
    }

    /// A draft of two dozen sessions without a clash.
    fn draft() -> Draft {
        let programme = samples::programme(24, first(), ZONE);
        Draft {
            rooms: programme.rooms.into_iter().map(|room| RoomEntry { room, position: 1, hours: vec![] }).collect(),
            tracks: programme.tracks.into_iter().map(|track| TrackEntry { track, position: 1 }).collect(),
            kinds: programme.kinds.into_iter().map(|kind| SessionKindEntry { kind, minutes: 30, position: 1 }).collect(),
            speakers: programme.speakers.into_iter().map(of_speaker).collect(),
            sessions: programme.sessions.into_iter().map(of_session).collect(),
        }
    }

    fn of_speaker(speaker: crate::agenda::programme::Speaker) -> SpeakerEntry {
        SpeakerEntry { speaker, person: None, email: String::new(), economy: None, confirmed: true, hours: vec![] }
    }

    fn of_session(session: crate::agenda::programme::Session) -> SessionEntry {
        SessionEntry { session, visibility: Visibility::Public, passes: vec![] }
    }

    fn told(draft: &Draft) -> Vec<&'static str> {
        let summit_days = SummitDays { days: Some((first(), first() + Duration::days(2))), zone: ZONE };
        clashes(draft, summit_days).iter().map(Clash::key).collect()
    }

    #[test]
    fn a_good_draft_has_no_clash() {
        assert_eq!(told(&draft()), Vec::<&str>::new());
    }

    #[test]
    fn two_sessions_in_a_room_clash_unless_one_is_cancelled_or_follows_the_other() {
        let mut d = draft();
        let slot = d.sessions[0].session.slots[0].clone();
        d.sessions[1].session.slots[0].room = slot.room;
        assert_eq!(told(&d), ["agenda-clash-room"]);
        d.sessions[1].visibility = Visibility::Internal;
        assert_eq!(told(&d), ["agenda-clash-room"], "an internal session takes its room too");
        let mut after = d.clone();
        let moved = &mut after.sessions[1].session.slots[0];
        (moved.from, moved.to) = (slot.to, slot.to + Duration::minutes(30));
        assert_eq!(told(&after), Vec::<&str>::new());
        d.sessions[1].session.slots[0].status = crate::agenda::model::Status::Cancelled;
        assert_eq!(told(&d), Vec::<&str>::new());
    }

    #[test]
    fn nobody_is_in_two_places_unless_only_named() {
        let mut d = draft();
        let part = d.sessions[0].session.speakers[0].clone();
        d.sessions[1].session.speakers.push(part);
        assert_eq!(told(&d), ["agenda-clash-speaker"]);
        let end = d.sessions[0].session.slots[0].to;
        let mut run = d.clone();
        let moved = &mut run.sessions[1].session.slots[0];
        (moved.from, moved.to) = (end + Duration::minutes(4), end + Duration::minutes(40));
        assert_eq!(told(&run), ["agenda-clash-run"]);
        run.sessions[1].session.slots[0].from = end + Duration::minutes(5);
        assert_eq!(told(&run), Vec::<&str>::new());
        d.sessions[1].session.speakers[1].presence = Presence::Named;
        assert_eq!(told(&d), Vec::<&str>::new());
        assert_eq!(d.engagements().len(), 48, "a room and a speaker each; who is only named is not busy");
    }

    #[test]
    fn hours_days_answers_and_missing_times_are_told() {
        let mut d = draft();
        let slot = d.sessions[0].session.slots[0].clone();
        d.rooms[0].hours = vec![Hours { from: slot.from, to: slot.to - Duration::minutes(1) }];
        d.speakers[0].hours = vec![Hours { from: slot.from + Duration::minutes(1), to: slot.to }];
        d.speakers[1].confirmed = false;
        d.sessions[1].session.speakers[0].presence = Presence::Named;
        d.sessions[2].session.slots.clear();
        let elsewhere = &mut d.sessions[3].session.slots[0];
        (elsewhere.from, elsewhere.to) = (slot.from - Duration::days(1), slot.to - Duration::days(1));
        let mut found = told(&d);
        found.sort_unstable();
        let expected = [
            "agenda-clash-outside-days",
            "agenda-clash-room-shut",
            // The room's other session of the morning.
            "agenda-clash-room-shut",
            "agenda-clash-speaker-away",
            "agenda-clash-unconfirmed",
            "agenda-clash-unplaced",
        ];
        assert_eq!(found, expected);
    }
}
