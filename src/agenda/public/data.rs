//! A session as schema.org describes events, for search engines.
use super::{reader::ReaderContext, words::Phrase};
use crate::{
    agenda::programme::{ScheduledSlot, Session},
    kit::page,
};
use serde_json::{Value, json};

/// Each slot is an event of its own. The JSON is safe inside a script element.
pub fn of(reader: &ReaderContext, session: &Session) -> String {
    let events: Vec<Value> = reader.index.slots(session).map(|entry| event(reader, &entry)).collect();
    page::embedded(&json!({ "@context": "https://schema.org", "@graph": events }))
}

fn event(reader: &ReaderContext, entry: &ScheduledSlot<'_>) -> Value {
    let page = &reader.page;
    let session = entry.session;
    let speakers = session.speakers.iter().filter_map(|p| reader.index.speaker(p.speaker.0));
    let performers: Vec<Value> = speakers.map(|s| json!({ "@type": "Person", "name": s.named(page) })).collect();
    let status = if entry.slot.is_cancelled() { "https://schema.org/EventCancelled" } else { "https://schema.org/EventScheduled" };
    let mut event = json!({
        "@type": "Event",
        "name": session.title.of(page),
        "url": page.address(page.locale.tag()),
        "startDate": page.machine_time(&entry.slot.from),
        "endDate": page.machine_time(&entry.slot.to),
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": { "@type": "Place", "name": entry.room.name.of(page) },
        "superEvent": { "@type": "Event", "name": page.around().name, "url": format!("{}{}", page.origin, page.to("/")) },
    });
    if !session.language.is_empty() {
        event["inLanguage"] = json!(session.language);
    }
    if !performers.is_empty() {
        event["performer"] = Value::Array(performers);
    }
    let description = about(reader, session);
    if !description.is_empty() {
        event["description"] = Value::String(description);
    }
    event
}

/// The beginning of what is written about a session, as long as search engines show it.
pub fn about(reader: &ReaderContext, session: &Session) -> String {
    let text = [&session.summary, &session.description, &session.subtitle].into_iter().find(|t| !t.is_empty());
    text.map(|t| Phrase::new(t, &reader.page).about()).unwrap_or_default()
}
