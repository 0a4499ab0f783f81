//! What is wrong with files and rows, and how quickly it is found.
use super::{CSV, XML, problems, read, validated};
use crate::{
    agenda::import::model::{MOST_ROWS, ValidatedFile},
    kit::form::Fault,
};
use std::time::{Duration, Instant};

/// Names and what they hold.
type Pairs = &'static [(&'static str, &'static str)];

/// A schedule of one event with these inner elements and attributes.
fn xml(attributes: &str, changed: &[(&str, &str)]) -> String {
    let usual = [
        ("title", "Opening"),
        ("room", "Main hall"),
        ("date", "2026-11-16T09:00:00+05:00"),
        ("duration", "00:30"),
        ("type", "talk"),
        ("language", "en"),
        ("abstract", ""),
        ("persons", ""),
        ("links", ""),
        ("slug", ""),
    ];
    let of = |name: &str, content: &str| changed.iter().find(|(n, _)| *n == name).map_or(content.to_owned(), |(_, c)| (*c).to_owned());
    let inner: Vec<String> = usual.iter().map(|(name, content)| format!("<{name}>{}</{name}>", of(name, content))).collect();
    let inner = inner.concat();
    format!("<schedule><day date='2026-11-16'>\n<room name='Main hall'>\n<event {attributes}>{inner}</event></room></day></schedule>")
}

fn one(attributes: &str, changed: &[(&str, &str)]) -> ValidatedFile {
    validated(xml(attributes, changed).as_bytes())
}

fn fault(file: &[u8]) -> (&'static str, Option<String>) {
    let Fault(key, value) = read(file).expect_err("a fault");
    (key, value.map(|(_, v)| v))
}

#[test]
fn every_fault_of_a_row_is_told() {
    let cases: [(&str, Pairs, Pairs); 25] = [
        ("guid='a' id='5'", &[], &[]),
        ("guid='a' id='5'", &[("title", "")], &[("title", "problem-required")]),
        ("guid='a' id='5'", &[("title", "  \u{200C} ")], &[("title", "problem-required")]),
        ("guid='a' id='5'", &[("title", "a&#7;b")], &[("title", "problem-unseen")]),
        ("guid='a' id='5'", &[("title", "a\u{202E}b")], &[("title", "problem-bidi")]),
        ("guid='a' id='5'", &[("abstract", "a\u{1}b")], &[("abstract", "problem-unseen")]),
        ("guid='a' id='5'", &[("room", "")], &[]),
        ("guid='a' id='5'", &[("date", "tomorrow")], &[("date", "agenda-import-bad-date")]),
        ("guid='a' id='5'", &[("duration", "00:00")], &[("duration", "agenda-import-no-duration")]),
        ("guid='a' id='5'", &[("duration", "00:00:30")], &[("duration", "agenda-import-no-duration")]),
        ("guid='a' id='5'", &[("duration", "24:00")], &[("duration", "agenda-import-long")]),
        ("guid='a' id='5'", &[("duration", "30:00")], &[("duration", "agenda-import-long")]),
        ("guid='a' id='5'", &[("duration", "")], &[("duration", "problem-required")]),
        ("guid='a' id='0'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a' id='-5'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a' id='2147483647'", &[], &[]),
        ("guid='a' id='2147483648'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a' id='five'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a' id='99999999999999999999'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a&#7;b' id='5'", &[], &[("guid", "agenda-import-bad-guid")]),
        ("guid='a' id='5'", &[("language", "plain English")], &[("language", "agenda-import-bad-language")]),
        ("guid='a' id='5'", &[("links", "<link href='javascript:alert(1)'>x</link>")], &[("links", "agenda-import-bad-link")]),
        ("guid='a' id='5'", &[("persons", "<person id='-1'>Sana</person>")], &[("speakers", "agenda-import-bad-id")]),
        ("guid='a' id='5'", &[("persons", "<person id='1'></person>")], &[("speakers", "problem-required")]),
        ("id='5'", &[("links", "<link href='example.org/x'>x</link>")], &[]),
    ];
    for (attributes, changed, expected) in cases {
        let found = one(attributes, changed);
        assert_eq!(problems(&found), expected, "{attributes} {:.80}", format!("{changed:?}"));
        assert_eq!((found.rows.len(), found.bad), if expected.is_empty() { (1, 0) } else { (0, 1) });
    }
}

#[test]
fn what_is_too_long_is_told() {
    let long = "x".repeat(10_001);
    for field in ["title", "slug", "abstract"] {
        assert_eq!(problems(&one("guid='a' id='5'", &[(field, &long)])), [(field, "problem-too-long")]);
    }
    let link = "<link href='https://example.org/'>x</link>";
    assert_eq!(problems(&one("guid='a' id='5'", &[("links", &link.repeat(100))])), []);
    assert_eq!(problems(&one("guid='a' id='5'", &[("links", &link.repeat(101))])), [("links", "agenda-too-many")]);
}

#[test]
fn a_problem_names_its_row() {
    let found = one("guid='a' id='5x'", &[("title", "Opening"), ("date", "soon")]);
    let told: Vec<_> = found.problems.iter().map(|p| (p.line, p.id.as_str(), p.title.as_str())).collect();
    assert_eq!(told, [(3, "5x", "Opening"), (3, "5x", "Opening")]);
}

#[test]
fn what_comes_twice_is_told_once() {
    let event = |attributes: &str| {
        xml(attributes, &[]).split("<room name='Main hall'>").nth(1).expect("events").replace("</room></day></schedule>", "")
    };
    let file = |a: &str, b: &str| format!("<schedule><day><room name='A'>{}{}</room></day></schedule>", event(a), event(b));
    let twice = |a: &str, b: &str| problems(&validated(file(a, b).as_bytes()));
    assert_eq!(twice("guid='a' id='5'", "guid='b' id='5'"), [("id", "agenda-import-id-twice")]);
    assert_eq!(twice("guid='a' id='5'", "guid='a' id='6'"), [("guid", "agenda-import-guid-twice")]);
    assert_eq!(twice("guid='a' id='5'", "guid='b' id='6'"), []);
    // Whoever writes by hand how we call rows without a guid.
    assert_eq!(twice("guid='id:5' id='6'", "id='5'"), [("guid", "agenda-import-guid-twice")]);
    assert_eq!(twice("id='5'", "id='5'"), [("id", "agenda-import-id-twice")]);
}

#[test]
fn a_file_that_is_none_is_refused_with_its_place() {
    for (file, expected) in [
        (&b""[..], ("sheet-empty", None)),
        (b"  \n ", ("sheet-empty", None)),
        (b"\x89PNG\r\n", ("sheet-not-text", None)),
        (b"title,room", ("agenda-import-no-events", None)),
        (b"<html><body></body></html>", ("agenda-import-not-schedule", None)),
        (b"<schedule><day></day></schedule>", ("agenda-import-no-events", None)),
        (b"<schedule>\n <day>\n  <room></day></schedule>", ("agenda-import-not-xml", Some("3:9".to_owned()))),
        (b"<schedule>\n<day>", ("agenda-import-not-xml", Some("2:6".to_owned()))),
        (b"<schedule><day index=1></day></schedule>", ("agenda-import-not-xml", Some("1:11".to_owned()))),
        (b"<schedule>&unknown;</schedule>", ("agenda-import-entity", Some("1:11".to_owned()))),
        (b"{\"schedule\": \n nonsense", ("agenda-import-not-json", Some("2:3".to_owned()))),
        (b"{\"schedule\": {}}", ("agenda-import-not-schedule-json", Some("1:15".to_owned()))),
        (b"PK\x03\x04 nothing", ("sheet-broken", None)),
    ] {
        assert_eq!(fault(file), expected, "{}", String::from_utf8_lossy(file));
    }
    let deep = format!("<schedule>{}", "<a>".repeat(100_000));
    assert_eq!(fault(deep.as_bytes()).0, "agenda-import-deep");
    let nested = format!("{{\"schedule\": {}", "[".repeat(100_000));
    assert_eq!(fault(nested.as_bytes()).0, "agenda-import-not-json");
}

#[test]
fn a_billion_laughs_are_refused_at_once() {
    let mut laughs = "<?xml version='1.0'?><!DOCTYPE schedule [<!ENTITY a0 'ha'>".to_owned();
    for n in 1..40 {
        let laugh = format!("&a{};", n - 1).repeat(10);
        laughs = [laughs, format!("<!ENTITY a{n} '{laugh}'>")].concat();
    }
    laughs += "]><schedule><day><room><event><title>&a39;</title></event></room></day></schedule>";
    let begun = Instant::now();
    assert_eq!(fault(laughs.as_bytes()).0, "agenda-import-entities");
    let outside = "<!DOCTYPE schedule [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><schedule><day/>&x;</schedule>";
    assert_eq!(fault(outside.as_bytes()).0, "agenda-import-entities");
    assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    // A document type that declares nothing does no harm.
    let plain = xml("guid='a' id='5'", &[]);
    assert_eq!(validated(format!("<!DOCTYPE schedule SYSTEM 'schedule.dtd'>{plain}").as_bytes()).rows.len(), 1);
}

#[test]
fn more_than_a_programme_is_refused() {
    let rows = |n: usize| "title,date,start,duration,room\n".to_owned() + &"Tea,2026-11-16,10:00,15,A\n".repeat(n);
    assert!(read(rows(MOST_ROWS).as_bytes()).is_ok());
    assert_eq!(fault(rows(MOST_ROWS + 1).as_bytes()), ("agenda-import-many", Some("5000".to_owned())));
    let events = format!("<schedule><day><room>{}</room></day></schedule>", "<event/>".repeat(MOST_ROWS + 1));
    assert_eq!(fault(events.as_bytes()).0, "agenda-import-many");
    assert_eq!(fault((",".repeat(100) + "\nx").as_bytes()).0, "agenda-import-no-events");
    assert_eq!(fault(("a".to_owned() + &",b".repeat(100) + "\nx").as_bytes()).0, "sheet-wide");
}

#[test]
fn nul_characters_never_reach_the_database() {
    let file = String::from_utf8(CSV.to_vec()).expect("UTF-8").replace("Opening of", "Opening\0of");
    assert_eq!(problems(&validated(file.as_bytes())), [("title", "problem-unseen")]);
    let json = r#"{"schedule":{"conference":{"days":[{"rooms":{"A\u0000":[{"id":1,"title":"a\u0000b","date":"2026-11-16T09:00:00Z","duration":"1:00"}]}}]}}}"#;
    let (_, content) = read(json.as_bytes()).expect("a file");
    assert!(!serde_json::to_string(&content).expect("JSON").contains("u0000"));
}

#[test]
fn the_real_size_is_read_quickly() {
    let begun = Instant::now();
    assert_eq!(validated(XML).rows.len(), 138);
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}
