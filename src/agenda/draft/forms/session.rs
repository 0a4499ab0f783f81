//! A session as organisers type it.
use crate::{
    agenda::{
        draft::model::{SessionEntry, SessionKindEntry, SpeakerEntry, TrackEntry},
        limits::{MANY, SUBTITLE, TEXT, TITLE, one_line, too_many},
        model::{Presence, Role, SessionId, Visibility},
        programme::{Foreign, Link, Participant, Session},
    },
    kit::{
        bilingual::Bilingual,
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::Deserialize;
use url::Url;
use uuid::Uuid;

#[derive(Clone, Debug, Default, Deserialize)]
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
}

const SESSION: Labels = &[
    ("title_en", "agenda-title-en"),
    ("title_ur", "agenda-title-ur"),
    ("subtitle_en", "agenda-subtitle-en"),
    ("subtitle_ur", "agenda-subtitle-ur"),
    ("kind", "agenda-kind"),
    ("track", "agenda-track"),
    ("speakers", "agenda-speakers"),
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

/// The records that the form of a session lets organisers choose from.
pub struct SessionChoices {
    pub kinds: Vec<SessionKindEntry>,
    pub tracks: Vec<TrackEntry>,
    pub speakers: Vec<SpeakerEntry>,
    pub passes: Vec<(Uuid, Bilingual)>,
}

impl SessionChoices {
    /// The speaker written so, or the only one of that name in either script.
    fn speaker(&self, typed: &str) -> Result<&SpeakerEntry, Fault> {
        if let Some(found) = self.speakers.iter().find(|s| s.written() == typed.trim()) {
            return Ok(found);
        }
        let name = field::folded(typed);
        let is = |s: &&SpeakerEntry| [&s.speaker.name, &s.speaker.name_latin].iter().any(|n| !n.is_empty() && field::folded(n) == name);
        let mut found = self.speakers.iter().filter(is);
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(Fault("agenda-speaker-unknown", Some(("name", typed.to_owned())))),
            (Some(_), Some(_)) => Err(Fault("agenda-speaker-ambiguous", Some(("name", typed.to_owned())))),
        }
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
        }
    }

    /// The rows of speakers as they were typed, and some more to fill in.
    pub fn rows(&self) -> Vec<(&str, &str, &str)> {
        fn at(list: &[String], i: usize) -> &str {
            list.get(i).map_or("", String::as_str)
        }
        let typed = self.speaker.iter().enumerate();
        let rows = typed.map(|(i, name)| (name.as_str(), at(&self.role, i), at(&self.presence, i)));
        // One more than there may be is refused, and all that is shown again.
        let mut rows: Vec<(&str, &str, &str)> = rows.filter(|(name, ..)| !name.trim().is_empty()).take(MANY + 1).collect();
        rows.extend([("", "", ""); 3]);
        rows
    }

    pub fn parse(&self, id: SessionId, choices: &SessionChoices) -> Result<SessionEntry, Problems> {
        let mut problems = Problems::of_form(SESSION);
        let p = &mut problems;
        let title = self.title(p);
        let subtitle = p.keep_both(["subtitle_en", "subtitle_ur"], &self.subtitle, |typed| one_line(typed, SUBTITLE));
        let kind = p.keep("kind", field::chosen(&self.kind, choices.kinds.iter().map(|k| k.kind.id)));
        let track = match &*self.track {
            "" => None,
            typed => p.keep("track", field::chosen(typed, choices.tracks.iter().map(|t| t.track.id))),
        };
        let speakers = p.keep("speakers", self.participants(choices)).unwrap_or_default();
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
            id,
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
            slots: vec![],
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

    fn participants(&self, choices: &SessionChoices) -> Result<Vec<Participant>, Fault> {
        let mut participants: Vec<Participant> = vec![];
        let rows: Vec<_> = self.rows().into_iter().filter(|(name, ..)| !name.is_empty()).collect();
        if rows.len() > MANY {
            return Err(too_many());
        }
        for (name, role, presence) in rows {
            let speaker = choices.speaker(name)?.speaker.id;
            if participants.iter().any(|p| p.speaker == speaker) {
                return Err(Fault("agenda-speaker-twice", Some(("name", name.to_owned()))));
            }
            let role = Role::of(role).ok_or("problem-choice")?;
            participants.push(Participant { speaker, role, presence: Presence::of(presence).ok_or("problem-choice")? });
        }
        Ok(participants)
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
    if tags.len() <= most && tags.iter().all(good) { Ok(tags) } else { Err("agenda-language-bad".into()) }
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
