//! Sample programmes of any size, for benchmarks and tests.
use super::{
    model::{Colour, KindId, Presence, ReleaseId, Role, RoomId, SessionId, SlotId, SpeakerId, Status, TrackId},
    programme::{self, Foreign, Link, Participant, Programme, Room, Session, SessionKind, Slot, Speaker, Track},
    releases::{self, NewRelease},
};
use crate::kit::{app::App, bilingual::Bilingual, clock::Timestamp, db::Actor, error::AppError, page_cache, zones::first_moment};
use chrono::{Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use uuid::Uuid;

const ROOMS: [(&str, &str, i32); 12] = [
    ("Main hall", "مرکزی ہال", 1_200),
    ("Hall A", "ہال الف", 400),
    ("Hall B", "ہال ب", 240),
    ("Hall C", "ہال ج", 120),
    ("Margalla room", "مارگلہ روم", 80),
    ("Rawal room", "راول روم", 80),
    ("Shakarparian room", "شکرپڑیاں روم", 60),
    ("Workshop 1", "ورکشاپ 1", 40),
    ("Workshop 2", "ورکشاپ 2", 40),
    ("Start-up stage", "اسٹارٹ اپ اسٹیج", 150),
    ("Terrace", "چبوترہ", 300),
    ("Garden", "باغ", 500),
];

const TRACKS: [(&str, &str, Colour); 6] = [
    ("Artificial intelligence", "مصنوعی ذہانت", Colour::Indigo),
    ("Cyber security", "سائبر سکیورٹی", Colour::Madder),
    ("Digital trade", "ڈیجیٹل تجارت", Colour::Marigold),
    ("E-governance", "ای گورننس", Colour::Green),
    ("Start-ups", "اسٹارٹ اپ", Colour::Plum),
    ("Talent mobility", "ہنرمندوں کی نقل و حرکت", Colour::Teal),
];

const KINDS: [(&str, &str, &str, i64); 4] = [
    ("keynote", "Keynote", "کلیدی خطاب", 45),
    ("panel", "Panel", "پینل مباحثہ", 60),
    ("workshop", "Workshop", "ورکشاپ", 90),
    ("ceremony", "Ceremony", "تقریب", 30),
];

const PEOPLE: [(&str, &str, &str); 8] = [
    ("عائشہ خان", "Ayesha Khan", "Chinar Labs"),
    ("Tanaka Haruki", "", "Sakura Systems"),
    ("Kim Seo-yeon", "", "Hangang Data"),
    ("حمزہ قریشی", "Hamza Qureshi", "Indus Cloud"),
    ("Nguyễn Minh Ánh", "", "Sông Hồng Soft"),
    ("Priya Raman", "", "Kaveri Tech"),
    ("Lim Wei Jie", "", "Straits Digital"),
    ("Dorji Wangchuk", "", "Druk Networks"),
];

/// An id that is the same each time: number `at` of its sort.
fn id(sort: u128, at: usize) -> Uuid {
    Uuid::from_u128((0x5a3e_0000_0000_4000_8000_0000_0000_0000_u128 | (sort << 48)) + at as u128)
}

fn number(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX - 1) + 1
}

/// `sessions` sessions over three days from `first` on, in twelve rooms, the first of them the opening ceremony. No two
/// are in a room at the same time, and nobody is in two places: where the days are full, further days follow.
pub fn programme(sessions: usize, first: NaiveDate, zone: Tz) -> Programme {
    Programme {
        rooms: ROOMS.iter().enumerate().map(|(at, r)| room(at, *r)).collect(),
        tracks: TRACKS
            .iter()
            .enumerate()
            .map(|(at, &(en, ur, colour))| Track { id: TrackId(id(2, at)), name: Bilingual::new(en, ur), colour })
            .collect(),
        kinds: KINDS
            .iter()
            .enumerate()
            .map(|(at, &(code, en, ur, _))| SessionKind { id: KindId(id(3, at)), code: code.into(), name: Bilingual::new(en, ur) })
            .collect(),
        speakers: (0..sessions).map(speaker).collect(),
        sessions: (0..sessions).map(|at| session(at, first, zone)).collect(),
    }
}

fn room(at: usize, (en, ur, capacity): (&str, &str, i32)) -> Room {
    let equipment = Bilingual::new("Projector, two microphones", "پروجیکٹر، دو مائیک");
    let accessibility = Bilingual::new("Step-free, hearing loop", "بغیر سیڑھی، سماعتی لوپ");
    Room { id: RoomId(id(1, at)), name: Bilingual::new(en, ur), capacity: Some(capacity), equipment, accessibility }
}

fn speaker(at: usize) -> Speaker {
    let (name, latin, organisation) = PEOPLE[at % PEOPLE.len()];
    let suffix = if at < PEOPLE.len() { String::new() } else { format!(" {}", at / PEOPLE.len() + 1) };
    Speaker {
        id: SpeakerId(id(4, at)),
        number: number(at),
        name: format!("{name}{suffix}"),
        name_latin: if latin.is_empty() { String::new() } else { format!("{latin}{suffix}") },
        biography: Bilingual::new("Builds systems that people trust.", "ایسے نظام بناتی ہیں جن پر لوگ بھروسا کرتے ہیں۔"),
        organisation: organisation.into(),
        economy: Bilingual::default(),
        photo: None,
    }
}

fn session(at: usize, first: NaiveDate, zone: Tz) -> Session {
    // Six rounds a day, one every two hours from 9 o'clock on.
    let (room, round) = (at % ROOMS.len(), at / ROOMS.len());
    let (day, hour) = (round / 6, 9 + 2 * (round % 6));
    let kind = if at == 0 { 3 } else { at % 3 };
    let (track_en, track_ur, _) = TRACKS[at % TRACKS.len()];
    let title = if at == 0 {
        Bilingual::new("Opening ceremony with P@SHA", "افتتاحی تقریب، P@SHA کے ساتھ")
    } else {
        Bilingual::new(format!("{track_en}: question {at} of the region"), format!("{track_ur}: خطے کا سوال {at}"))
    };
    let from = moment(first + Duration::days(i64::try_from(day).unwrap_or_default()), hour, zone);
    let slot = Slot {
        id: SlotId(id(6, at)),
        number: number(at),
        room: RoomId(id(1, room)),
        from,
        to: from + Duration::minutes(KINDS[kind].3),
        status: Status::Planned,
        sequence: 0,
        changed_at: from,
    };
    Session {
        id: SessionId(id(5, at)),
        number: number(at),
        title,
        subtitle: Bilingual::default(),
        summary: Bilingual::new(
            "What has been tried in the member economies, what held, and what it would take to do it together: cases, figures, and an hour for questions from the floor.",
            "رکن معیشتوں میں کیا آزمایا گیا، کیا کامیاب رہا، اور مل کر کرنے کے لیے کیا درکار ہے: مثالیں، اعداد، اور حاضرین کے سوالات کے لیے ایک گھنٹہ۔",
        ),
        description: Bilingual::default(),
        kind: KindId(id(3, kind)),
        track: (at > 0).then(|| TrackId(id(2, at % TRACKS.len()))),
        language: if at % 4 == 3 { "ur".into() } else { "en".into() },
        interpretation: if at % 4 == 3 { vec!["en".into()] } else { vec![] },
        speakers: vec![Participant { speaker: SpeakerId(id(4, at)), role: Role::Speaker, presence: Presence::There }],
        passes: vec![],
        links: vec![Link { url: "https://www.asocio.org/".into(), title: "ASOCIO".into() }],
        materials: vec![],
        stream: String::new(),
        foreign: Foreign::default(),
        slots: vec![slot],
    }
}

/// `hour` o'clock local time.
fn moment(day: NaiveDate, hour: usize, zone: Tz) -> Timestamp {
    let hour = u32::try_from(hour).unwrap_or_default();
    let naive = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    first_moment(naive, zone)
}

/// Releases a programme of so many sessions, without a draft behind it.
pub async fn release(app: &App, sessions: usize) -> Result<(), AppError> {
    let first = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap_or_default();
    app.db
        .write(Actor::System("seed"), async |tx| {
            let programme = self::programme(sessions, first, app.page_cache.identity().zone).after(None, tx.now);
            let name = Bilingual::new("Samples", "نمونے");
            let id = ReleaseId::new_at(tx.now);
            let (note, zone) = (Bilingual::default(), app.page_cache.identity().zone);
            releases::insert(tx, &NewRelease { id, number: 1, name, note, programme, changes: vec![], zone, by: None }).await?;
            Ok::<_, AppError>(page_cache::bump_public_version(tx).await?)
        })
        .await?;
    page_cache::refresh(app).await
}

/// Releases the latest release again, changed by `change`.
pub async fn release_changed(app: &App, change: impl FnOnce(&mut Programme)) -> Result<(), AppError> {
    let before = releases::current(app).await?.ok_or(AppError::NotFound)?;
    let mut draft = before.programme.clone();
    change(&mut draft);
    app.db
        .write(Actor::System("seed"), async |tx| {
            let programme = draft.after(Some(&before.programme), tx.now);
            let changes = programme::changes(Some(&before.programme), &programme);
            let (id, number) = (ReleaseId::new_at(tx.now), before.release.number + 1);
            let (name, note) =
                (Bilingual::new("Changed samples", "بدلے ہوئے نمونے"), Bilingual::new("What we learned since.", "جو تب سے معلوم ہوا۔"));
            releases::insert(tx, &NewRelease { id, number, name, note, programme, changes, zone: before.zone, by: None }).await?;
            Ok::<_, AppError>(page_cache::bump_public_version(tx).await?)
        })
        .await?;
    page_cache::refresh(app).await
}
