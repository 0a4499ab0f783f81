//! What is wrong with files and rows, and how quickly it is found.
use super::{CSV, XML, mends, problems, read, validated};
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
        ("logo", ""),
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
fn only_a_row_without_title_or_time_makes_no_session() {
    let cases: [(Pairs, Pairs); 8] = [
        (&[("title", "")], &[("title", "problem-required")]),
        (&[("title", "  \u{200C} ")], &[("title", "problem-required")]),
        (&[("title", "&#7;")], &[("title", "problem-required")]),
        (&[("date", "tomorrow")], &[("date", "agenda-import-bad-date")]),
        (&[("duration", "00:00")], &[("duration", "agenda-import-no-duration")]),
        (&[("duration", "00:00:30")], &[("duration", "agenda-import-no-duration")]),
        (&[("duration", "")], &[("duration", "problem-required")]),
        (&[("duration", "soon")], &[("duration", "agenda-import-bad-duration")]),
    ];
    for (changed, expected) in cases {
        let found = one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", changed);
        assert_eq!((&*problems(&found), found.rows.len(), found.bad), (expected, 0, 1), "{changed:?}");
    }
}

#[test]
fn a_bad_minor_field_is_mended_or_left_out_and_said_while_the_session_is_taken() {
    let cases: [(&str, Pairs, Pairs); 30] = [
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[], &[]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='2147483647'", &[], &[]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("room", "")], &[]),
        ("id='5'", &[("links", "<link href='example.org/x'>x</link>")], &[]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='0'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='-5'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='2147483648'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='five'", &[], &[("id", "agenda-import-bad-id")]),
        ("guid='a&#7;b' id='5'", &[], &[("guid", "agenda-import-bad-guid")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("title", "a&#7;b")], &[("title", "agenda-import-unseen")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("title", "a\u{202E}b")], &[("title", "agenda-import-unseen")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("abstract", "a\u{1}b\u{7F}")], &[("abstract", "agenda-import-unseen")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("abstract", "a\u{2028}b")], &[("abstract", "agenda-import-unseen")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("duration", "24:00")], &[("duration", "agenda-import-long")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("language", "de, en")], &[("language", "agenda-import-interpreted")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("language", "plain English")], &[("language", "agenda-import-bad-language")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("language", "xx")], &[("language", "agenda-import-bad-language")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("language", "jp")], &[("language", "agenda-import-language-slip")]),
        (
            "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'",
            &[("links", "<link href='javascript:alert(1)'>x</link>")],
            &[("links", "agenda-import-bad-link")],
        ),
        (
            "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'",
            &[("links", "<link href='ftp://example.org/x'>x</link>")],
            &[("links", "agenda-import-bad-link")],
        ),
        (
            "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'",
            &[("links", "<link href='mailto:a@example.org'>x</link>")],
            &[("links", "agenda-import-bad-link")],
        ),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("links", "<link href=''></link>")], &[("links", "agenda-import-empty-link")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("links", "<link>the paper</link>")], &[("links", "agenda-import-bad-link")]),
        (
            "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'",
            &[("links", "<link href='https://example.org/a b'>x</link>")],
            &[("links", "agenda-import-link-blank")],
        ),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("logo", "logo.png")], &[("more", "agenda-import-bad-link")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("persons", "<person id='0'>Sana</person>")], &[("speakers", "agenda-import-bad-id")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("persons", "<person id='-1'>Sana</person>")], &[("speakers", "agenda-import-bad-id")]),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("persons", "<person id='1'></person>")], &[("speakers", "agenda-import-no-name")]),
        (
            "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'",
            &[("persons", "<person id='1'>Sa\u{202E}na</person>")],
            &[("speakers", "agenda-import-unseen")],
        ),
        // Dropped at the ends, as from whatever is typed.
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("persons", "<person id='1'>\u{200E}Sana</person>")], &[]),
    ];
    for (attributes, changed, expected) in cases {
        let found = one(attributes, changed);
        assert_eq!((mends(&found), problems(&found), found.rows.len()), (expected.to_vec(), vec![], 1), "{attributes} {changed:?}");
    }
}

#[test]
fn what_is_mended_keeps_what_was_good_in_it() {
    let row = |changed| one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", changed).rows.remove(0);
    assert_eq!(row(&[("title", "a&#7;b")]).title.en, "ab");
    assert_eq!(row(&[("abstract", "one\u{2028}two\u{7F}")]).summary.en, "one\ntwo");
    let interpreted = row(&[("language", "en, ur")]);
    assert_eq!((&*interpreted.language, &*interpreted.interpretation), ("en", &["ur".to_owned()][..]));
    assert_eq!(row(&[("links", "<link href='https://example.org/a b'>x</link>")]).links[0].url, "https://example.org/a%20b");
    assert_eq!(row(&[("links", "<link>https://example.org/paper</link>")]).links[0].url, "https://example.org/paper");
    let person = row(&[("persons", "<person id='0'>Sana</person>")]).persons.remove(0);
    assert_eq!((&*person.name, person.number, person.sources), ("Sana", None, vec![]));
    // A session without a room stands where organisers see that it has none.
    let roomless = xml("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("room", "")]).replace("room name='Main hall'", "room name=''");
    let roomless = validated(roomless.as_bytes());
    assert_eq!((&*roomless.rows[0].room, mends(&roomless)), ("To be announced", vec![("room", "agenda-import-no-room")]));
}

#[test]
fn what_is_too_long_is_cut_and_said() {
    let long = "x".repeat(10_001);
    for (field, most) in [("title", 300), ("slug", 300), ("abstract", 10_000), ("room", 120)] {
        let found = one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[(field, &long)]);
        assert_eq!(mends(&found), [(field, "agenda-import-cut")]);
        let row = &found.rows[0];
        let cut = [&row.title.en, &row.foreign.slug, &row.summary.en, &row.room].into_iter().find(|text| text.starts_with("xx"));
        assert_eq!(cut.map(|text| text.chars().count()), Some(most), "{field}");
    }
    let link = "<link href='https://example.org/'>x</link>";
    assert_eq!(mends(&one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("links", &link.repeat(100))])), []);
    let more = one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[("links", &link.repeat(101))]);
    assert_eq!((mends(&more), more.rows[0].links.len()), (vec![("links", "agenda-too-many")], 100));
}

#[test]
fn a_problem_names_its_row_and_what_stands_there() {
    let found = one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5x'", &[("title", "Opening"), ("date", "soon"), ("duration", "long")]);
    let told: Vec<_> = found.problems.all().iter().map(|p| (p.line, p.about.as_str(), p.found.as_str())).collect();
    assert_eq!(told, [(3, "Opening", "soon"), (3, "Opening", "long")]);
    let found = one("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5x'", &[]);
    assert_eq!(found.mends.all().iter().map(|p| (p.label, p.found.as_str())).collect::<Vec<_>>(), [("agenda-import-field-id", "5x")]);
}

#[test]
fn json_is_taken_as_other_systems_write_it() {
    let event = r#"{"id":1,"title":"Tea","date":"2026-11-16T09:00:00Z","duration":"1:00","room":null,"track":{"en":"x"},
        "persons":[{"id":7,"full_public_name":"Sana Malik","biography":"Long."},{"id":8,"public_name":"Omar"},"Mei Chen",{"id":9}],
        "links":["https://example.org/a",{"url":"https://example.org/b","title":"B","type":"x"},null],"answers":[],"do_not_stream":true}"#;
    let file = format!(r#"{{"schedule":{{"conference":{{"title":"Summit","days":[{{"rooms":{{"A":[{event}]}}}}]}}}}}}"#);
    let found = validated(file.as_bytes());
    let row = &found.rows[0];
    assert_eq!(row.persons.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Sana Malik", "Omar", "Mei Chen"]);
    assert_eq!(row.links.iter().map(|l| l.url.as_str()).collect::<Vec<_>>(), ["https://example.org/a", "https://example.org/b"]);
    assert_eq!(mends(&found), [("speakers", "agenda-import-no-name"), ("links", "agenda-import-empty-link")]);
    let left: Vec<_> = found.left_out.0.iter().map(|f| (f.name.as_str(), f.times, f.sample.as_str())).collect();
    let expected = [
        ("conference.title", 1, "Summit"),
        ("persons.biography", 1, "Long."),
        ("links.type", 1, "x"),
        ("do_not_stream", 1, "true"),
        ("track", 1, r#"{"en":"x"}"#),
    ];
    assert_eq!(left, expected);
}

#[test]
fn fields_of_xml_that_are_not_taken_over_are_counted() {
    let more =
        "<persons><person id='1' email='a@b.test'>Sana</person></persons><organizer>P@SHA</organizer><seats><total>9</total></seats>";
    let file = xml("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5' state='new'", &[]).replace("<persons></persons>", more);
    let twice = file.replace("</event>", "</event><event id='6'><organizer>ASOCIO</organizer></event>");
    let left: Vec<_> = validated(twice.as_bytes()).left_out.0.into_iter().map(|f| (f.name, f.times, f.sample)).collect();
    let expected = [("persons/person/@email", 1, "a@b.test"), ("organizer", 2, "P@SHA"), ("seats/total", 1, "9"), ("@state", 1, "new")];
    assert_eq!(left, expected.map(|(name, times, sample)| (name.to_owned(), times, sample.to_owned())));
}

#[test]
fn cells_beyond_the_header_are_said() {
    let found = validated(b"title,date,start,duration,room\nTea,2026-11-16,10:00,15,A,,surplus,,more\n");
    let told: Vec<_> = found.mends.all().iter().map(|p| (p.line, p.found.as_str(), p.problem.key)).collect();
    assert_eq!((told, found.rows.len()), (vec![(2, "surplus", "sheet-surplus"), (2, "more", "sheet-surplus")], 1));
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
    let nested = format!("{{\"schedule\": {{\"x\": {}", "[".repeat(100_000));
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
    let plain = xml("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", &[]);
    assert_eq!(validated(format!("<!DOCTYPE schedule SYSTEM 'schedule.dtd'>{plain}").as_bytes()).rows.len(), 1);
}

#[test]
fn more_than_a_programme_is_refused() {
    let rows = |n: usize| "title,date,start,duration,room\n".to_owned() + &"Tea,2026-11-16,10:00,15,A\n".repeat(n);
    assert!(read(rows(MOST_ROWS).as_bytes()).is_ok());
    assert_eq!(fault(rows(MOST_ROWS + 1).as_bytes()), ("agenda-import-many", Some("5,000".to_owned())));
    let events = format!("<schedule><day><room>{}</room></day></schedule>", "<event/>".repeat(MOST_ROWS + 1));
    assert_eq!(fault(events.as_bytes()).0, "agenda-import-many");
    assert_eq!(fault((",".repeat(100) + "\nx").as_bytes()).0, "agenda-import-columns-lack");
    assert_eq!(fault(("a".to_owned() + &",b".repeat(100) + "\nx").as_bytes()).0, "sheet-wide");
}

#[test]
fn nul_characters_never_reach_the_database() {
    let file = String::from_utf8(CSV.to_vec()).expect("UTF-8").replace("Opening of", "Opening\0of");
    assert_eq!(mends(&validated(file.as_bytes())), [("title", "agenda-import-unseen")]);
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

#[test]
fn a_cell_of_any_length_is_read_quickly() {
    let table = |column: &str, cell: &str| format!("title,date,start,duration,room,{column}\nTea,2026-11-16,10:00,15,A,\"{cell}\"\n");
    for (column, cell) in [
        ("abstract", "x".repeat(400_000)),
        ("abstract", "ثنا \u{7F}".repeat(100_000)),
        ("title ur", "e\u{301}\u{7F}".repeat(100_000)),
        ("track", "<b>&amp;".repeat(50_000)),
        ("speakers", "Sana Malik; ".repeat(40_000)),
        ("speakers", "Sana Malik, ".repeat(40_000)),
        ("speakers", "1. ".repeat(130_000)),
        ("speakers", "(".repeat(400_000)),
        ("language", "en,".repeat(130_000)),
        ("language", "x".repeat(400_000)),
    ] {
        let begun = Instant::now();
        assert_eq!(validated(table(column, &cell).as_bytes()).rows.len(), 1, "{column}");
        assert!(begun.elapsed() < Duration::from_secs(3), "{column}: {:?}", begun.elapsed());
    }
}
