//! Tables as people write and paste them.
use super::{
    READING, mends,
    planning::{after, planned},
    problems, schedule, validated,
};
use crate::agenda::import::{
    model::ValidatedFile,
    plan::Known,
    validate::{self, Reading},
};

fn names(file: &ValidatedFile) -> Vec<&str> {
    file.rows.iter().flat_map(|row| &row.persons).map(|person| person.name.as_str()).collect()
}

#[test]
fn times_and_lengths_are_read_as_people_paste_them() {
    for (time, begins) in [("９：３０", "04:30"), ("noon", "07:00"), ("12 noon", "07:00"), ("9.30 am", "04:30")] {
        for (duration, minutes) in [("1,5 h", 90), ("1.5h", 90), ("90 min", 90), ("1h30", 90)] {
            let file = format!("title;date;start;duration;room\nTea;2026-11-17;{time};{duration};Hall\n");
            let found = validated(file.as_bytes());
            assert_eq!(problems(&found), vec![], "{file}");
            let row = &found.rows[0];
            assert_eq!((row.from.format("%H:%M").to_string(), (row.to - row.from).num_minutes()), (begins.to_owned(), minutes), "{file}");
        }
    }
    let night = validated(b"title|date|time|room\nDinner|2026-11-17|9 pm to 12 midnight|Hall\n");
    assert_eq!((night.rows[0].to - night.rows[0].from).num_hours(), 3);
}

#[test]
fn an_end_before_the_beginning_is_refused_unless_it_is_a_night() {
    let read = |start: &str, end: &str| validated(format!("title;date;start;end;room\nTea;2026-11-17;{start};{end};Hall\n").as_bytes());
    for (start, end) in [("10:00", "09:00"), ("11:00", "1:00"), ("9:00 PM", "10:00 AM"), ("19:00", "09:00")] {
        let found = read(start, end);
        assert_eq!((problems(&found), found.rows.len()), (vec![("end", "agenda-import-end-before")], 0), "{start} {end}");
    }
    for (start, end, minutes) in [("23:30", "00:15", 45), ("21:00", "7:00", 600), ("10:00", "11:00", 60)] {
        let found = read(start, end);
        assert_eq!((problems(&found), (found.rows[0].to - found.rows[0].from).num_minutes()), (vec![], minutes), "{start} {end}");
    }
}

#[test]
fn whoever_the_draft_knows_is_a_person_after_a_comma_too() {
    let table = "title;date;start;duration;room;speakers\n";
    let first = validated(format!("{table}Talk;2026-11-17;9:00;30;Hall;João Wong\nTea;2026-11-17;10:00;30;Hall;Hamza Chen\n").as_bytes());
    let known = after(Known::default(), &planned(&first, &Known::default()));
    for (cell, people) in [
        ("João Wong, Hamza Chen", &["João Wong @ ", "Hamza Chen @ "][..]),
        ("João Wong، Hamza Chen", &["João Wong @ ", "Hamza Chen @ "]),
        ("Sana Malik, P@SHA, Hamza Chen", &["Sana Malik @ P@SHA", "Hamza Chen @ "]),
        ("Sana Malik、Omar Qureshi", &["Sana Malik @ ", "Omar Qureshi @ "]),
        ("Sana Malik, P@SHA", &["Sana Malik @ P@SHA"]),
    ] {
        let plan = planned(&validated(format!("{table}More;2026-11-17;11:00;30;Hall;{cell}\n").as_bytes()), &known);
        let said: Vec<String> = plan.people.iter().map(|one| format!("{} @ {}", one.name, one.organisation)).collect();
        assert_eq!(said, people, "{cell}");
    }
}

#[test]
fn whoever_is_not_named_yet_is_nobody_and_it_is_told() {
    let said = "title;date;start;duration;room;speakers\n";
    for nobody in ["TBA", "TBC", "to be announced", "N/A", "-"] {
        let found = validated(format!("{said}Talk;2026-11-17;9:00;30;Hall;{nobody} & Sana Malik\n").as_bytes());
        assert_eq!((names(&found), mends(&found)), (vec!["Sana Malik"], vec![("speakers", "agenda-import-nobody")]), "{nobody}");
    }
    let found = validated(format!("{said}Talk;2026-11-17;9:00;30;Hall;Chair: Sana Malik • Omar Qureshi\n").as_bytes());
    assert_eq!((names(&found), mends(&found)), (vec!["Sana Malik", "Omar Qureshi"], vec![("speakers", "agenda-import-role")]));
}

#[test]
fn a_date_without_its_year_is_the_day_of_the_summit_that_it_means() {
    let days = |from: &str, to: &str| Some((from.parse().expect("a date"), to.parse().expect("a date")));
    let read = |date: &str, days| {
        let file = format!("title;date;start;duration;room\nTea;{date};9:00;30;Hall\n");
        let found = validate::file(&schedule(file.as_bytes()), Reading { days, ..READING });
        let told = mends(&found);
        found.rows.first().map(|row| (row.from.date_naive().to_string(), told)).ok_or_else(|| problems(&found))
    };
    let summit = days("2026-11-17", "2026-11-18");
    for date in ["17 Nov", "Tue 17 November", "17/11", "11/17", "Day 1 (17 Nov)"] {
        assert_eq!(read(date, summit), Ok(("2026-11-17".to_owned(), vec![("date", "agenda-import-no-year")])), "{date}");
    }
    assert_eq!(read("17 Nov 2026", summit), Ok(("2026-11-17".to_owned(), vec![])));
    // 1 December or 12 January: the summit has one of them.
    assert_eq!(read("1/12", days("2026-12-01", "2026-12-02")), Ok(("2026-12-01".to_owned(), vec![("date", "agenda-import-no-year")])));
    for (date, days) in [("19 Nov", summit), ("17 Nov", None), ("11/12", days("2026-11-12", "2026-12-11"))] {
        assert_eq!(read(date, days), Err(vec![("date", "agenda-import-bad-date")]), "{date}");
    }
    // What is a time is no day.
    let times = "title;date;start;end;room\nTea;2026-11-17;17.11;18.11;Hall\nTalk;;17.11;18.11;Hall\n";
    let found = validate::file(&schedule(times.as_bytes()), Reading { days: summit, ..READING });
    assert_eq!((found.rows.len(), mends(&found)), (2, vec![("date", "agenda-import-day-above")]));
    // In a row of its own, and with its time in one cell.
    let file = "title;start;duration;room\nTuesday 17 November;;;\nTea;9:00;30;Hall\nTalk;18 Nov 10:00;30;Hall\n";
    let found = validate::file(&schedule(file.as_bytes()), Reading { days: summit, ..READING });
    let begin: Vec<_> = found.rows.iter().map(|row| row.from.to_rfc3339()).collect();
    assert_eq!((problems(&found), begin), (vec![], vec!["2026-11-17T04:00:00+00:00".to_owned(), "2026-11-18T05:00:00+00:00".to_owned()]));
    assert_eq!(mends(&found).iter().filter(|(_, key)| *key == "agenda-import-no-year").count(), 2);
}

const TABLE: &str = "title;date;start;duration;room;speakers\n";

#[test]
fn rows_that_say_the_same_are_one_session_and_it_is_told_which() {
    let rows = "Tea;2026-11-17;9:00;30;Hall;Sana Malik\nTalk;2026-11-17;10:00;30;Hall;\nTea;2026-11-17;9:00;30;Hall;Sana Malik\n";
    let found = validated(format!("{TABLE}{rows}").as_bytes());
    let told: Vec<_> = found.mends.all().iter().map(|p| (p.line, p.problem.key, p.problem.value.clone())).collect();
    assert_eq!((found.rows.len(), found.bad), (2, 0));
    assert_eq!(told, [(4, "agenda-import-row-twice", Some(("row", "2".to_owned())))]);
    let plan = planned(&found, &Known::default());
    let known = after(Known::default(), &plan);
    assert_eq!(planned(&found, &known).absent.len(), 0, "what is left out is not missing");
    // Of two that differ in anything else, nobody knows whether they are one.
    let rows = "Demo;2026-11-17;9:00;30;Hall;Sana Malik\nDemo;2026-11-17;9:00;30;hall;Omar Qureshi\nDemo;2026-11-17;9:30;30;Hall;\n";
    let found = validated(format!("{TABLE}{rows}").as_bytes());
    assert_eq!((found.rows.len(), mends(&found)), (3, vec![("title", "agenda-import-row-alike")]));
}

#[test]
fn a_guid_that_is_no_uuid_is_told() {
    let table = "guid;title;date;start;duration;room\n";
    let row = |guid: &str| format!("{table}{guid};Tea;2026-11-17;9:00;30;Hall\n");
    let own = validated(row("tea-1").as_bytes());
    let told: Vec<_> = own.mends.all().iter().map(|p| (p.line, p.label, p.found.as_str(), p.problem.key)).collect();
    assert_eq!(told, [(2, "agenda-import-field-guid", "tea-1", "agenda-import-no-uuid")]);
    assert_eq!(own.rows[0].source, "tea-1");
    for guid in ["5a3b5c52-43c5-4a52-a5cf-4f2de5f2a601", ""] {
        assert_eq!(mends(&validated(row(guid).as_bytes())), [], "{guid}");
    }
}

#[test]
fn whoever_the_draft_knows_is_found_however_their_name_is_written() {
    let first = validated(format!("{TABLE}Talk;2026-11-17;9:00;30;Hall;João Wong\n").as_bytes());
    let known = after(Known::default(), &planned(&first, &Known::default()));
    let joao = known.speakers[0].id;
    let read = |cell: &str| planned(&validated(format!("{TABLE}More;2026-11-17;11:00;30;Hall;{cell}\n").as_bytes()), &known);
    for (cell, told) in [
        ("João Wong", &[][..]),
        ("H.E. João Wong", &[]),
        ("João Wong (P@SHA)", &[]),
        ("João Wong - P@SHA", &[]),
        ("Wong João", &["agenda-import-taken-for"]),
        ("Wong, João", &[]),
        ("João Wong, PhD", &["agenda-import-taken-for"]),
    ] {
        let plan = read(cell);
        let said: Vec<_> = plan.mends.all().iter().map(|p| p.problem.key).collect();
        assert_eq!((plan.speakers.len(), plan.session_speakers[0].1.clone(), &said[..]), (0, vec![joao], told), "{cell}");
    }
    let taken = read("Wong João");
    assert_eq!(taken.mends.all()[0].problem.value, Some(("name", "João Wong".to_owned())));
    assert!(taken.people[0].is_guessed);
    for cell in ["João P. Wong", "J. Wong", "João Wong Jr."] {
        let plan = read(cell);
        let said: Vec<_> = plan.mends.all().iter().map(|p| p.problem.key).collect();
        assert_eq!((plan.speakers.len(), said), (1, vec!["agenda-import-resembles"]), "{cell}");
    }
    let list = read("1. João Wong 2. Sana Malik");
    assert_eq!((list.people.len(), list.speakers.len()), (2, 1));
    let others = validated(format!("{TABLE}More;2026-11-17;11:00;30;Hall;João Wong et al.\n").as_bytes());
    assert_eq!((names(&others), mends(&others)), (vec!["João Wong"], vec![("speakers", "agenda-import-et-al")]));
}

#[test]
fn one_who_is_named_in_two_ways_in_one_file_is_one_speaker() {
    let rows = "Talk;2026-11-17;9:00;30;Hall;João Wong\nTea;2026-11-17;10:00;30;Hall;Wong João\n";
    let plan = planned(&validated(format!("{TABLE}{rows}").as_bytes()), &Known::default());
    assert_eq!((plan.speakers.len(), plan.session_speakers[0].1.clone()), (1, plan.session_speakers[1].1.clone()));
    // Two of one name who come from elsewhere are two.
    let event = |person: &str| {
        format!(
            "<event><title>{person}</title><date>2026-11-16T09:00:00Z</date><duration>1:00</duration><persons><person>{person}</person></persons></event>"
        )
    };
    let file =
        format!("<schedule><day><room name='A'>{}{}</room></day></schedule>", event("Ali Raza (Lahore)"), event("Ali Raza (Karachi)"));
    assert_eq!(planned(&validated(file.as_bytes()), &Known::default()).speakers.len(), 2);
}
