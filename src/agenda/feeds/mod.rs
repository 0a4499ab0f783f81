//! The programme as apps and calendars read it: frab's XML and JSON, iCalendar, Atom, and a format of our own.
//!
//! Readers' apps poll them. Invariants: a feed depends on the latest release only, not on the time of the request or on
//! random numbers, so its bytes are the same on every server until the next release, and polls are answered 304; an
//! event of a feed is a slot, so a session that is held twice is two events; their numbers and ids never change.
mod calendar;
mod changes;
mod own;
mod schedule;
mod source;
mod web;
mod xml;

use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/schedule.xml", web::schedule_xml)
        .get("/schedule.json", web::schedule_json)
        .get("/agenda.ics", web::calendar)
        .get("/agenda.json", web::own)
        .get("/agenda/sessions/{number}/calendar.ics", web::session_calendar)
        .get("/agenda/changes", web::changes)
        .get("/agenda/changes/{number}", web::release_changes)
        .get("/agenda/changes.atom", web::changes_atom)
        .get("/agenda/feeds", web::index)
}
