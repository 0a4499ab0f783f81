//! One event of the format. The fields are those of JSON; XML has all of them but `end`.
use super::{FeedSource, slugs::Slugs};
use crate::agenda::{
    model::{SlotId, SpeakerId},
    programme::{Link, ScheduledSlot, Session, Slot},
};
use chrono::SecondsFormat;
use serde::Serialize;
use url::Url;

#[derive(Serialize)]
pub struct ScheduleEvent<'a> {
    pub id: i64,
    pub guid: SlotId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    pub room: &'a str,
    pub slug: String,
    pub url: String,
    pub title: &'a str,
    pub subtitle: &'a str,
    #[serde(rename = "type")]
    pub kind: &'a str,
    pub track: Option<&'a str>,
    pub language: Option<&'a str>,
    #[serde(rename = "abstract")]
    pub summary: &'a str,
    pub description: &'a str,
    #[serde(rename = "recording_license", skip_serializing_if = "Option::is_none")]
    pub licence: Option<&'a str>,
    #[serde(rename = "do_not_record", skip_serializing_if = "Option::is_none")]
    pub opt_out: Option<bool>,
    pub persons: Vec<Person<'a>>,
    pub links: Vec<FeedLink>,
    pub attachments: Vec<FeedLink>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_url: Option<String>,
    /// Only XML has it.
    #[serde(skip)]
    pub video: Option<String>,
}

/// The schema has two kinds of person, one with `name` and one with `public_name`; this is the first.
#[derive(Serialize)]
pub struct Person<'a> {
    pub id: i64,
    pub guid: SpeakerId,
    pub name: &'a str,
}

#[derive(Serialize)]
pub struct FeedLink {
    pub url: String,
    pub title: String,
}

impl<'a> ScheduleEvent<'a> {
    pub fn of(source: &'a FeedSource, slugs: &Slugs<'a>, entry: ScheduledSlot<'a>) -> Self {
        let (session, slot) = (entry.session, entry.slot);
        let from = source.local(slot.from);
        let further = |element: &str| session.foreign.addresses.get(element).and_then(|text| web_address(text));
        let theirs = session.foreign.kind.as_ref().filter(|theirs| theirs.kind == session.kind);
        let text = |text| Some(text).filter(|t: &&str| !t.is_empty());
        Self {
            id: slot.number,
            guid: slot.id,
            code: slugs.code(slot),
            date: from.to_rfc3339_opts(SecondsFormat::Secs, false),
            start: from.format("%H:%M").to_string(),
            end: source.local(slot.to).to_rfc3339_opts(SecondsFormat::Secs, false),
            duration: duration(slot),
            room: source.say(&entry.room.name),
            slug: slugs.slug(slot),
            url: further("url").unwrap_or_else(|| source.address(&session.path())),
            title: source.say(&session.title),
            subtitle: source.say(&session.subtitle),
            kind: theirs.map_or(&entry.kind.code, |theirs| &theirs.words),
            track: entry.track.and_then(|t| text(source.say(&t.name))),
            language: text(&session.language),
            summary: source.say(&session.summary),
            description: source.say(&session.description),
            licence: text(&session.foreign.licence),
            opt_out: session.foreign.recording_opt_out,
            persons: persons(source, session),
            links: session.links.iter().filter_map(reference).collect(),
            attachments: attachments(source, session),
            logo: further("logo"),
            feedback_url: further("feedback_url"),
            origin_url: further("origin_url"),
            video: further("video_download_url"),
        }
    }
}

fn persons<'a>(source: &'a FeedSource, session: &Session) -> Vec<Person<'a>> {
    let speakers = session.speakers.iter().filter_map(|part| source.index.speaker(part.speaker.0));
    speakers.map(|s| Person { id: s.number, guid: s.id, name: s.name_in(source.page.locale) }).collect()
}

/// Hours and minutes. No slot lasts a day; apps could not read such a duration.
fn duration(slot: &Slot) -> String {
    const LONGEST: i64 = 24 * 60 - 1;
    let minutes = (slot.to - slot.from).num_minutes().clamp(0, LONGEST);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn attachments(source: &FeedSource, session: &Session) -> Vec<FeedLink> {
    let own = session.materials.iter().map(|m| {
        let url = format!("{}/agenda/materials/{}", source.page.origin, m.id);
        FeedLink { url, title: m.title.clone() }
    });
    session.foreign.attachments.iter().filter_map(reference).chain(own).collect()
}

/// A link with a whole address. Others, such as paths on the site that a file came from, are left out.
fn reference(link: &Link) -> Option<FeedLink> {
    let url = Url::parse(&link.url).ok()?.to_string();
    let title = if link.title.is_empty() { url.clone() } else { link.title.clone() };
    Some(FeedLink { url, title })
}

fn web_address(text: &str) -> Option<String> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(|url| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::samples;
    use chrono::Duration;

    #[test]
    fn durations_have_hours_and_minutes() {
        let programme = samples::programme(1, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi);
        let slot = &programme.sessions[0].slots[0];
        let lasting = |minutes| duration(&Slot { to: slot.from + Duration::minutes(minutes), ..slot.clone() });
        assert_eq!([5, 60, 90, 1_439, 1_440].map(lasting), ["00:05", "01:00", "01:30", "23:59", "23:59"]);
    }

    #[test]
    fn only_whole_addresses_are_handed_on() {
        let url = |text: &str| reference(&Link { url: text.into(), title: String::new() }).map(|r| r.url);
        assert_eq!(url("https://example.org/a b/ہ"), Some("https://example.org/a%20b/%DB%81".into()));
        assert_eq!(url("/system/slides.pdf"), None);
        assert_eq!(url(""), None);
        assert_eq!(web_address("javascript:alert(1)"), None);
    }
}
