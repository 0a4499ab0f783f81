"""Reads the feeds in a folder with other people's tools, and compares what each of them understood.

    check_feeds.py FOLDER [SCHEMAS]

FOLDER holds schedule.xml, schedule.json, agenda.ics, session.ics and changes.atom as they were served. SCHEMAS, where it
is known, holds schedule.xml.xsd and schema.json; without it the formats are checked by the tools' own understanding.
Says how many events there are; what is wrong ends it with an error.
"""
import datetime
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import icalendar
import jsonschema
import xmlschema
from dateutil.rrule import rrulestr
from voc.event import Event
from voc.schedule import Schedule

ATOM = "{http://www.w3.org/2005/Atom}"
# What calendars say behind the room: the venue is not announced.
PLACES = (", Islamabad, Pakistan", "، اسلام آباد، پاکستان")


def instant(text):
    return datetime.datetime.fromisoformat(text)


def lasting(text):
    hours, minutes = text.split(":")
    assert int(hours) < 24 and int(minutes) < 60, text
    return datetime.timedelta(hours=int(hours), minutes=int(minutes))


def unique(values, what):
    values = list(values)
    assert len(set(values)) == len(values), f"{what} is not unique"
    return values


def from_xml(root):
    """id, guid, begin, end, room, title of each event."""
    events = []
    for day in root.iter("day"):
        begins, ends = instant(day.get("start")), instant(day.get("end"))
        assert day.get("date") == begins.date().isoformat()
        for room in day.iter("room"):
            for event in room.iter("event"):
                begin = instant(event.findtext("date"))
                assert begins <= begin < ends, "an event stands on another day"
                assert event.findtext("start") == begin.strftime("%H:%M")
                assert event.findtext("room") == room.get("name")
                assert all(event.find(name) is not None for name in ("track", "subtitle", "abstract", "type", "persons"))
                assert all(element.text for element in event.iter("url")), "an empty url"
                end = begin + lasting(event.findtext("duration"))
                events.append((int(event.get("id")), event.get("guid"), begin, end, room.get("name"), event.findtext("title")))
    for at, what in ((0, "id"), (1, "guid")):
        unique((event[at] for event in events), what)
    unique((slug.text for slug in root.iter("slug")), "slug")
    return events


def from_json(document):
    schedule = Schedule(json=document)
    events = []

    def keep(event):
        assert isinstance(event, Event)
        # Its own `end` takes hours and minutes for minutes and seconds.
        end = event.start + lasting(event["duration"])
        assert end == instant(event["end"])
        events.append((event["id"], event["guid"], event.start, end, event["room"], event["title"]))

    schedule.foreach_event(keep)
    rooms = {room["name"] for room in document["schedule"]["conference"]["rooms"]}
    assert {event[4] for event in events} <= rooms
    return events


def utc_offset(zone, local):
    """What the calendar's own rules say of a local time: the observance that began last."""
    begins = ((last_begin(observance, local), observance["tzoffsetto"].td) for observance in zone.subcomponents)
    return max((at, offset) for at, offset in begins if at)[1]


def last_begin(observance, local):
    """When an observance began last before a local time; None if it had not yet."""
    first, rule = observance["dtstart"].dt, observance.get("rrule")
    if rule:
        return rrulestr(rule.to_ical().decode(), dtstart=first).before(local, inc=True)
    return first if first <= local else None


def from_calendar(data):
    """What takes place by guid: begin, end, room, title; and what was cancelled."""
    for line in data.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line, line
        line.decode()  # no character is cut in two
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors and all(not part.errors for part in calendar.walk()), "the calendar has errors"
    for name in ("VERSION", "PRODID", "NAME", "X-WR-CALNAME", "COLOR", "REFRESH-INTERVAL", "SOURCE"):
        assert name in calendar, name
    zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    held, cancelled = {}, set()
    events = calendar.walk("VEVENT")
    unique((str(event["UID"]) for event in events), "UID")
    for event in events:
        assert not event.errors and all(name in event for name in ("DTSTAMP", "SEQUENCE", "SUMMARY", "URL"))
        guid = str(event["UID"]).split("@")[0]
        times = []
        for name in ("DTSTART", "DTEND"):
            zone = event[name].params.get("TZID")
            at = event[name].dt
            if zone:
                local = at.replace(tzinfo=None)
                assert at.utcoffset() == utc_offset(zones[zone], local), "the zone's own rules say otherwise"
            times.append(at)
        if event["STATUS"] == "CANCELLED":
            cancelled.add(guid)
        else:
            place = str(event["LOCATION"])
            (room,) = [place.removesuffix(city) for city in PLACES if place.endswith(city)]
            held[guid] = (*times, room, str(event["SUMMARY"]))
    return held, cancelled


def without_controls(text):
    return "".join(c for c in text if c >= " " and not "\x7f" <= c <= "\x9f" and c not in "\ufffe\uffff")


def main(folder, schemas):
    read = lambda name: (folder / name).read_bytes()
    root = ElementTree.fromstring(read("schedule.xml"))
    document = json.loads(read("schedule.json"))
    if schemas:
        xmlschema.XMLSchema(schemas / "schedule.xml.xsd").validate(folder / "schedule.xml")
        schema = json.loads((schemas / "schema.json").read_text())
        jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)
    plain = lambda events: sorted((*event[:4], *map(without_controls, event[4:])) for event in events)
    in_xml, in_json = plain(from_xml(root)), plain(from_json(document))
    assert in_xml == in_json, "XML and JSON differ"
    held, cancelled = from_calendar(read("agenda.ics"))
    in_calendar = {guid: (begin, end, *map(without_controls, texts)) for guid, (begin, end, *texts) in held.items()}
    assert in_calendar == {event[1]: event[2:] for event in in_xml}, "calendar and schedule differ"
    one, _ = from_calendar(read("session.ics"))
    assert one and one.items() <= held.items(), "a session's calendar says something else"
    feed = ElementTree.fromstring(read("changes.atom"))
    assert feed.tag == f"{ATOM}feed" and all(feed.find(ATOM + name) is not None for name in ("id", "title", "updated", "author"))
    unique((entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")), "an entry's id")
    print(f"{len(in_xml)} events, {len(cancelled)} cancelled")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None)
