//! Files of all formats, good and bad, as far as no database is needed.
mod days;
mod identities;
mod planning;
mod refusals;
mod tables;
mod workbooks;

use super::{
    actions,
    model::{Choices, Content, DateOrder, Format, Schedule, ValidatedFile},
    read,
    validate::{self, Reading},
};
use crate::kit::{
    form::Fault,
    sheet::{
        Charset, RowProblems,
        test_workbooks::{texts, workbook},
    },
};
use chrono_tz::Asia::Karachi;
use planning::{after, counts, planned};

pub const XML: &[u8] = include_bytes!("../../../../tests/fixtures/programme.xml");
pub const JSON: &[u8] = include_bytes!("../../../../tests/fixtures/programme.json");
pub const CSV: &[u8] = include_bytes!("../../../../tests/fixtures/programme.csv");

pub fn read(file: &[u8]) -> Result<(Format, Content), Fault> {
    read::content(file, Charset::Automatic)
}

pub fn schedule(file: &[u8]) -> Schedule {
    let (_, content) = read(file).expect("a good file");
    actions::schedule(&content, &Choices::default()).expect("a schedule")
}

pub const READING: Reading = Reading { zone: Karachi, order: None, days: None };

pub fn validated(file: &[u8]) -> ValidatedFile {
    validate::file(&schedule(file), READING)
}

fn said(problems: &RowProblems) -> Vec<(&'static str, &'static str)> {
    problems.all().iter().map(|p| (p.problem.field, p.problem.key)).collect()
}

/// Field and words of everything for which rows make no session.
pub fn problems(file: &ValidatedFile) -> Vec<(&'static str, &'static str)> {
    said(&file.problems)
}

/// The same of what was mended or left out.
pub fn mends(file: &ValidatedFile) -> Vec<(&'static str, &'static str)> {
    said(&file.mends)
}

#[test]
fn frab_xml_is_read_whole() {
    let found = validated(XML);
    assert_eq!((problems(&found), found.rows.len()), (vec![], 138));
    let first = &found.rows[0];
    assert_eq!((first.number, first.room.as_str(), first.line > 10), (Some(7_001), "Main hall", true));
    assert_eq!(first.foreign.addresses["feedback_url"], "https://example.org/feedback/1");
    assert_eq!((first.foreign.licence.as_str(), first.foreign.recording_opt_out), ("CC-BY-4.0", Some(false)));
    let third = &found.rows[2];
    assert_eq!(third.links[0].url, "https://example.org/papers/3?a=1&b=2");
    assert!(third.description.en.contains("curiosity & patience") || third.description.en.contains("\n\n"));
    let urdu = found.rows.iter().filter(|r| !r.title.ur.is_empty() && r.title.en.is_empty()).count();
    assert!(urdu > 20, "{urdu} titles in Urdu");
    assert!(found.rows.iter().any(|r| r.track.is_empty()) && found.rows.iter().any(|r| r.summary.en.contains("<b>contrary</b>")));
    let nights = found.rows.iter().filter(|r| r.from.with_timezone(&Karachi).date_naive() != r.to.with_timezone(&Karachi).date_naive());
    assert!(nights.count() > 2, "sessions across midnight");
}

#[test]
fn frab_json_is_read_whole() {
    let (format, _) = read(JSON).expect("a good file");
    let found = validated(JSON);
    assert_eq!((format, problems(&found), found.rows.len()), (Format::Json, vec![], 2));
    let (first, second) = (&found.rows[0], &found.rows[1]);
    assert_eq!((first.number, first.foreign.code.as_str(), first.foreign.recording_opt_out), (Some(601), "ABC601", Some(true)));
    assert_eq!(first.foreign.addresses.len(), 3);
    assert_eq!((first.foreign.attachments.len(), first.links[0].title.as_str()), (1, "Paper"));
    assert_eq!((second.title.ur.as_str(), second.source.as_str(), second.line), ("مصنوعی ذہانت", "our-own-602", 2));
    assert_eq!(second.persons[0].sources[0].id, "guid:HMZQR1");
    assert_eq!(first.persons[0].sources[0].id, "frab:asocio2026:9001");
}

#[test]
fn tables_are_read_in_both_languages() {
    let found = validated(CSV);
    assert_eq!((problems(&found), found.rows.len()), (vec![], 3));
    assert_eq!((found.rows[0].title.en.as_str(), found.rows[0].title.ur.as_str()), ("Opening of the exhibition", "نمائش کا افتتاح"));
    assert_eq!(found.rows[1].title.en, "Trade; and what it costs");
    assert_eq!((found.rows[2].language.as_str(), found.rows[2].persons.len()), ("ur", 2));
    assert_eq!((found.rows[2].to - found.rows[2].from).num_minutes(), 60);
    // As Excel saves "Unicode text".
    let wide = "\u{FEFF}عنوان\tتاریخ\tآغاز\tدورانیہ\tکمرہ\nکھلی نشست\t2026-11-16\t۱۰:۰۰\t۴۵\tہال\n";
    let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let urdu = validated(&wide);
    assert_eq!((problems(&urdu), urdu.rows[0].title.ur.as_str()), (vec![], "کھلی نشست"));
}

#[test]
fn paths_are_below_the_conferences_address() {
    let event = r#"{"id":1,"title":"Tea","date":"2026-11-16T09:00:00Z","duration":"1:00","attachments":[{"url":"/files/a b.pdf","title":"Paper"}],
        "links":[{"url":"//example.net/x","title":"More"}],"logo":"/logo.png"}"#;
    let file = |base: &str| format!(r#"{{"schedule":{{"conference":{{{base}"days":[{{"rooms":{{"A":[{event}]}}}}]}}}}}}"#);
    let found = validated(file(r#""base_url":"https://example.org/2026/","#).as_bytes());
    let foreign = &found.rows[0].foreign;
    let read = (foreign.attachments[0].url.as_str(), found.rows[0].links[0].url.as_str(), foreign.addresses["logo"].as_str());
    assert_eq!(read, ("https://example.org/files/a%20b.pdf", "https://example.net/x", "https://example.org/logo.png"));
    let xml = "<schedule><conference><base_url>https://example.org</base_url></conference><day><room name='A'><event id='1'><title>T</title>\
               <date>2026-11-16T09:00:00Z</date><duration>1:00</duration><attachments><attachment href='/x.pdf'>X</attachment></attachments>\
               </event></room></day></schedule>";
    assert_eq!(validated(xml.as_bytes()).rows[0].foreign.attachments[0].url, "https://example.org/x.pdf");
    // The schedule's is nearer than the conference's.
    let both = xml.replace("<conference>", "<base_url>https://example.net</base_url><conference>");
    assert_eq!(validated(both.as_bytes()).rows[0].foreign.attachments[0].url, "https://example.net/x.pdf");
    let json = file("").replace(r#"{"schedule":{"#, r#"{"schedule":{"base_url":"https://example.net/","#);
    assert_eq!(validated(json.as_bytes()).rows[0].foreign.addresses["logo"], "https://example.net/logo.png");
    // A path below nothing leads nowhere.
    let nowhere = validated(file("").as_bytes());
    assert_eq!((problems(&nowhere), nowhere.rows.len()), (vec![], 1));
    assert_eq!(mends(&nowhere), [("more", "agenda-import-bad-link"), ("attachments", "agenda-import-bad-link")]);
}

#[test]
fn no_byte_of_a_file_makes_it_panic() {
    // A simple generator: the same each time.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap_or_default()
    };
    let excerpt = &XML[..XML.len().min(9_000)];
    let table = workbook(&texts(&[&["title", "date", "start", "duration", "room"], &["Tea", "2026-11-16", "10:00", "15", "A"]]));
    for round in 0..2_000 {
        let mut file = [excerpt, JSON, CSV, &table][round % 4].to_vec();
        for _ in 0..=next(4) {
            let (at, other, length) = (next(file.len()), next(file.len()), next(40));
            match next(4) {
                0 => file[at] = u8::try_from(next(256)).unwrap_or_default(),
                1 => file.truncate(at.max(1)),
                2 => {
                    let piece = file[other..file.len().min(other + length)].to_vec();
                    file.splice(at..at, piece);
                }
                _ => drop(file.drain(at..file.len().min(at + length))),
            }
            if file.is_empty() {
                file.push(b'<');
            }
        }
        if let Ok((_, content)) = read(&file)
            && let Ok(schedule) = actions::schedule(&content, &Choices::default())
        {
            validate::file(&schedule, READING);
            validate::file(&schedule, Reading { order: Some(DateOrder::MonthFirst), ..READING });
        }
    }
}
