//! The schedule as frab's XML.
use super::{FeedSource, Schedule, ScheduleDay, ScheduleEvent, ScheduleHead, event::FeedLink};
use crate::{
    agenda::feeds::xml::{Xml, XmlResult},
    kit::error::AppError,
};

pub fn xml(source: &FeedSource) -> Result<Vec<u8>, AppError> {
    let schedule = Schedule::of(source);
    let document = Xml::document(|xml| {
        xml.inside("schedule", &[], |xml| {
            let program = [("name", "summit"), ("system", source.host()), ("version", env!("CARGO_PKG_VERSION"))];
            xml.empty("generator", &program)?;
            xml.text("url", &source.address("/schedule.xml"))?;
            xml.text("version", &source.version())?;
            conference(xml, source, &schedule.head, schedule.days.len())?;
            schedule.days.iter().try_for_each(|one| day(xml, source, one))
        })
    });
    Ok(document.map_err(anyhow::Error::from)?)
}

fn conference(xml: &mut Xml, source: &FeedSource, head: &ScheduleHead, days: usize) -> XmlResult {
    let name = source.summit.name(&source.page);
    xml.inside("conference", &[], |xml| {
        xml.text("acronym", &head.acronym)?;
        xml.text("title", &name)?;
        xml.text("start", &head.first.to_string())?;
        xml.text("end", &head.last.to_string())?;
        xml.text("days", &days.to_string())?;
        xml.text("timeslot_duration", &head.timeslot)?;
        xml.text("base_url", &format!("{}/", source.page.origin))?;
        xml.text("url", &source.address("/"))?;
        xml.text("time_zone_name", source.index.zone.name())?;
        source.index.programme.tracks.iter().zip(&head.tracks).try_for_each(|(track, slug)| {
            let (name, colour) = (source.say(&track.name), track.colour.hex());
            xml.empty("track", &[("name", name), ("color", colour), ("slug", slug)])
        })
    })
}

fn day(xml: &mut Xml, source: &FeedSource, day: &ScheduleDay) -> XmlResult {
    let (index, date) = (day.index.to_string(), day.date.to_string());
    let attributes = [("index", &*index), ("date", &date), ("start", &day.start), ("end", &day.end)];
    xml.inside("day", &attributes, |xml| {
        day.rooms.iter().try_for_each(|(room, events)| {
            let guid = room.id.to_string();
            let attributes = [("name", source.say(&room.name)), ("guid", &guid)];
            xml.inside("room", &attributes, |xml| events.iter().try_for_each(|one| event(xml, one)))
        })
    })
}

fn event(xml: &mut Xml, event: &ScheduleEvent) -> XmlResult {
    let (id, guid) = (event.id.to_string(), event.guid.to_string());
    let code = event.code.map(|code| ("code", code));
    let attributes: Vec<_> = [("id", &*id), ("guid", &*guid)].into_iter().chain(code).collect();
    xml.inside("event", &attributes, |xml| {
        for (name, text) in [
            ("room", event.room),
            ("title", event.title),
            ("subtitle", event.subtitle),
            ("type", event.kind),
            ("date", &event.date),
            ("start", &event.start),
            ("duration", &event.duration),
            ("abstract", event.summary),
            ("slug", &event.slug),
            ("track", event.track.unwrap_or_default()),
            ("language", event.language.unwrap_or_default()),
            ("description", event.description),
        ] {
            xml.text(name, text)?;
        }
        further(xml, event)?;
        recording(xml, event)?;
        persons(xml, event)?;
        references(xml, ("links", "link"), &event.links)?;
        references(xml, ("attachments", "attachment"), &event.attachments)
    })
}

/// The addresses that the event has: the schema does not allow empty ones.
fn further(xml: &mut Xml, event: &ScheduleEvent) -> XmlResult {
    let foreign = [
        ("logo", &event.logo),
        ("video_download_url", &event.video),
        ("feedback_url", &event.feedback_url),
        ("origin_url", &event.origin_url),
    ];
    xml.text("url", &event.url)?;
    foreign.iter().filter_map(|(name, url)| Some((name, url.as_ref()?))).try_for_each(|(name, url)| xml.text(name, url))
}

/// The schema wants both parts of it, or none.
fn recording(xml: &mut Xml, event: &ScheduleEvent) -> XmlResult {
    if event.licence.is_none() && event.opt_out.is_none() {
        return Ok(());
    }
    xml.inside("recording", &[], |xml| {
        xml.text("license", event.licence.unwrap_or_default())?;
        xml.text("optout", if event.opt_out == Some(true) { "true" } else { "false" })
    })
}

fn persons(xml: &mut Xml, event: &ScheduleEvent) -> XmlResult {
    xml.inside("persons", &[], |xml| {
        event.persons.iter().try_for_each(|person| {
            let (id, guid) = (person.id.to_string(), person.guid.to_string());
            xml.text_with("person", &[("id", &id), ("guid", &guid)], person.name)
        })
    })
}

fn references(xml: &mut Xml, (all, one): (&str, &str), references: &[FeedLink]) -> XmlResult {
    xml.inside(all, &[], |xml| references.iter().try_for_each(|r| xml.text_with(one, &[("href", &r.url)], &r.title)))
}
