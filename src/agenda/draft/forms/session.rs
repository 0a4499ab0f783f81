//! A session as organisers type it.
use crate::{
    agenda::{
        draft::model::{RoomEntry, SessionEntry, SessionKindEntry, SpeakerEntry, TrackEntry},
        languages::is_language,
        limits::{MANY, SUBTITLE, TEXT, TITLE, one_line, too_many},
        model::{SessionId, Visibility},
        programme::{Foreign, Link, Participant, Session, Slot},
    },
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        editing::{EditForm, Parts},
        field,
        form::{Fault, Labels, Problems},
        locale::Locale,
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionForm {
    pub title: Bilingual,
    pub subtitle: Bilingual,
    pub summary: Bilingual,
    pub description: Bilingual,
    pub kind: String,
    pub track: String,
    pub language: String,
    pub interpretation: String,
    pub visibility: String,
    pub passes: Vec<String>,
    /// One a line: an address, then what it is called.
    pub links: String,
    pub stream: String,
    /// Row by row: who, as what, and whether they come. A row without a name is none.
    pub speaker: Vec<String>,
    pub role: Vec<String>,
    pub presence: Vec<String>,
    /// Row by row: which slot (empty: a new one), when, for how long, where, and whether it takes place.
    pub slot: Vec<String>,
    pub starts_at: Vec<String>,
    pub minutes: Vec<String>,
    pub room: Vec<String>,
    pub status: Vec<String>,
    /// What the rooms of the rows are called, of a session as it is saved.
    #[serde(skip)]
    pub room_names: Vec<String>,
}

/// The records that the form of a session lets organisers choose from.
pub struct SessionChoices {
    pub kinds: Vec<SessionKindEntry>,
    pub tracks: Vec<TrackEntry>,
    pub rooms: Vec<RoomEntry>,
    pub speakers: Vec<SpeakerEntry>,
    pub passes: Vec<(Uuid, Bilingual)>,
    /// In which times are typed.
    pub zone: Tz,
    /// In which rooms are named.
    pub locale: Locale,
}

impl SessionChoices {
    fn room_name(&self, slot: &Slot) -> String {
        let room = self.rooms.iter().find(|known| known.room.id == slot.room);
        room.map(|known| known.room.name.in_language(self.locale).to_owned()).unwrap_or_default()
    }

    /// How long a session of that kind lasts if nobody says otherwise.
    pub fn usual_minutes(&self, kind: &str) -> i32 {
        self.kinds.iter().find(|k| k.kind.id.to_string() == kind).map_or(60, |k| k.minutes)
    }
}

/// The session that a form is about, as it was before.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    pub id: SessionId,
    pub slots: &'a [Slot],
    pub now: Timestamp,
}

impl EditForm for SessionForm {
    const LABELS: Labels = &[
        ("title_en", "agenda-title-en"),
        ("title_ur", "agenda-title-ur"),
        ("subtitle_en", "agenda-subtitle-en"),
        ("subtitle_ur", "agenda-subtitle-ur"),
        ("kind", "agenda-kind"),
        ("track", "agenda-track"),
        ("slots", "agenda-slots"),
        ("starts_at", "agenda-starts"),
        ("minutes", "agenda-minutes"),
        ("room", "agenda-room"),
        ("status", "agenda-slot-status"),
        ("speakers", "agenda-speakers"),
        ("speaker", "agenda-speaker-name"),
        ("summary_en", "agenda-summary-en"),
        ("summary_ur", "agenda-summary-ur"),
        ("description_en", "agenda-description-en"),
        ("description_ur", "agenda-description-ur"),
        ("language", "agenda-language"),
        ("interpretation", "agenda-interpretation"),
        ("visibility", "agenda-visibility"),
        ("passes", "agenda-passes"),
        ("links", "agenda-links"),
        ("stream", "agenda-stream"),
    ];
    const PARTS: Parts = &[("speakers", &["speaker", "role", "presence"]), ("slots", &["slot", "starts_at", "minutes", "room", "status"])];
    const CHOSEN: &'static [&'static str] = &["kind", "track", "visibility", "passes"];

    fn told(&self, part: &str) -> Option<String> {
        match part {
            "speakers" => Some(self.speaker.join("; ")),
            "slots" => {
                let rows = self.slot_rows();
                let rooms = self.room_names.iter().map(String::as_str).chain(std::iter::repeat(""));
                let told =
                    rows.iter().zip(rooms).map(|(row, room)| format!("{} ({}) {room}", row.starts_at.replace('T', " "), row.minutes));
                Some(told.collect::<Vec<_>>().join("; "))
            }
            _ => None,
        }
    }

    fn tidy(self) -> Self {
        let slots: Vec<_> = self.slot_rows().into_iter().filter(|row| !row.is_none()).collect();
        let speakers: Vec<_> = self.speaker_rows().iter().map(|r| [r.name, r.role, r.presence].map(str::to_owned)).collect();
        let column = |n: usize| speakers.iter().map(|row: &[String; 3]| row[n].clone()).collect();
        let (speaker, role, presence) = (column(0), column(1), column(2));
        Self { speaker, role, presence, ..self }.with_rows(&slots)
    }
}

impl SessionForm {
    pub fn of(entry: &SessionEntry, choices: &SessionChoices) -> Self {
        let s = entry.session.clone();
        let named = |part: &Participant| {
            choices.speakers.iter().find(|e| e.speaker.id == part.speaker).map(SpeakerEntry::written).unwrap_or_default()
        };
        Self {
            title: s.title,
            subtitle: s.subtitle,
            summary: s.summary,
            description: s.description,
            kind: s.kind.to_string(),
            track: s.track.map(|t| t.to_string()).unwrap_or_default(),
            language: s.language,
            interpretation: s.interpretation.join(", "),
            visibility: entry.visibility.value().to_owned(),
            passes: entry.passes.iter().map(ToString::to_string).collect(),
            links: s.links.iter().map(|l| format!("{} {}", l.url, l.title).trim().to_owned()).collect::<Vec<_>>().join("\n"),
            stream: s.stream,
            speaker: s.speakers.iter().map(named).collect(),
            role: s.speakers.iter().map(|p| p.role.value().to_owned()).collect(),
            presence: s.speakers.iter().map(|p| p.presence.value().to_owned()).collect(),
            room_names: s.slots.iter().map(|slot| choices.room_name(slot)).collect(),
            ..Self::default()
        }
        .with_slots(&s.slots, choices.zone)
    }

    pub fn parse(&self, before: Before<'_>, choices: &SessionChoices) -> Result<SessionEntry, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let title = self.title(p);
        let subtitle = p.keep_both(["subtitle_en", "subtitle_ur"], &self.subtitle, |typed| one_line(typed, SUBTITLE));
        let kind = p.keep("kind", field::chosen(&self.kind, choices.kinds.iter().map(|k| k.kind.id)));
        let track = match &*self.track {
            "" => None,
            typed => p.keep("track", field::chosen(typed, choices.tracks.iter().map(|t| t.track.id))),
        };
        let slots = self.slots(p, before, choices);
        let speakers = self.participants(p, choices);
        let summary = p.keep_both(["summary_en", "summary_ur"], &self.summary, paragraphs);
        let description = p.keep_both(["description_en", "description_ur"], &self.description, paragraphs);
        let language = p.keep("language", tags(&self.language, 1)).and_then(|mut t| t.pop()).unwrap_or_default();
        let interpretation = p.keep("interpretation", tags(&self.interpretation, 12)).unwrap_or_default();
        let visibility = p.keep("visibility", Visibility::of(&self.visibility).ok_or(Fault::from("problem-choice")));
        let pass = |typed: &String| choices.passes.iter().find(|(id, _)| id.to_string() == *typed).cloned();
        let passes: Option<Vec<(Uuid, Bilingual)>> =
            p.keep("passes", self.passes.iter().map(pass).collect::<Option<_>>().ok_or("problem-choice".into()));
        let links = p.keep("links", links(&self.links)).unwrap_or_default();
        let stream = p.keep("stream", if self.stream.trim().is_empty() { Ok(String::new()) } else { address(&self.stream) });
        let (Some(kind), Some(visibility), true) = (kind, visibility, problems.is_empty()) else { return Err(problems) };
        let (pass_ids, pass_names) = passes.unwrap_or_default().into_iter().unzip();
        let session = Session {
            id: before.id,
            number: 0,
            title,
            subtitle: subtitle.unwrap_or_default(),
            summary: summary.unwrap_or_default(),
            description: description.unwrap_or_default(),
            kind,
            track,
            language,
            interpretation,
            speakers,
            passes: pass_names,
            links,
            materials: vec![],
            stream: stream.unwrap_or_default(),
            foreign: Foreign::default(),
            slots,
        };
        Ok(SessionEntry { session, visibility, passes: pass_ids })
    }

    /// In one language or in both.
    fn title(&self, problems: &mut Problems) -> Bilingual {
        let title = problems.keep_both(["title_en", "title_ur"], &self.title, |typed| one_line(typed, TITLE)).unwrap_or_default();
        if title.is_empty() && problems.is_empty() {
            problems.add("title_en", "agenda-title-needed");
        }
        title
    }
}

fn paragraphs(typed: &str) -> Result<String, Fault> {
    field::text(typed, TEXT)
}

/// Languages as BCP 47 tags, `en, ur`, at most so many.
fn tags(typed: &str, most: usize) -> Result<Vec<String>, Fault> {
    let words = typed.split([',', '،', ' ', ';']).filter(|w| !w.is_empty());
    let tags: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let good = |tag: &String| tag.split('-').all(part) && tag.split('-').next().is_some_and(|first| (2..=3).contains(&first.len()));
    if tags.len() <= most && tags.iter().all(|tag| good(tag) && is_language(tag)) { Ok(tags) } else { Err("agenda-language-bad".into()) }
}

/// An address on the web, whole.
fn address(typed: &str) -> Result<String, Fault> {
    let text = field::text(typed, 2_000)?;
    match Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "https" | "http") && url.has_host() => Ok(url.to_string()),
        _ => Err("agenda-address-bad".into()),
    }
}

fn links(typed: &str) -> Result<Vec<Link>, Fault> {
    let typed = typed.lines().map(str::trim).filter(|l| !l.is_empty());
    let link = |line: &str| {
        let (url, title) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        Ok(Link { url: address(url)?, title: one_line(title, TITLE)? })
    };
    let links: Vec<Link> = typed.map(link).collect::<Result<_, Fault>>()?;
    if links.len() <= MANY { Ok(links) } else { Err(too_many()) }
}
