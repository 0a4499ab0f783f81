//! Which rows are one session and which names one person, in one file and when files come again.
use super::{after, counts, mends, planned, problems, validated};
use crate::agenda::import::{
    model::ValidatedFile,
    plan::{Known, KnownSpeaker, Plan},
};
use uuid::Uuid;

/// A schedule of events, each with attributes, title, begin and persons.
fn file(acronym: &str, events: &[(&str, &str, &str, &str)]) -> ValidatedFile {
    let event = |(attributes, title, hour, persons): &(&str, &str, &str, &str)| {
        format!(
            "<event {attributes}><title>{title}</title><date>2026-11-16T{hour}:00:00+05:00</date><duration>00:30</duration>\
             <persons>{persons}</persons></event>"
        )
    };
    let events: String = events.iter().map(event).collect();
    let conference = format!("<conference><acronym>{acronym}</acronym></conference>");
    validated(format!("<schedule>{conference}<day><room name='A'>{events}</room></day></schedule>").as_bytes())
}

#[test]
fn two_events_with_one_id_and_different_guids_are_two_slots_of_one_session() {
    for (first, second) in [
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "guid='AAAAAAAAAAAAAAAAAAAAAQ' id='5'"),
        ("id='5'", "id='5'"),
        ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'"),
    ] {
        let found = file("", &[(first, "Talk", "09", ""), (second, "TALK", "15", ""), ("id='6'", "Tea", "16", "")]);
        assert_eq!((problems(&found), mends(&found), found.rows.len()), (vec![], vec![], 3), "{first} {second}");
        let plan = planned(&found, &Known::default());
        assert_eq!((plan.sessions.len(), plan.slots.len(), plan.slots[0].session), (2, 3, plan.slots[1].session));
        let known = after(Known::default(), &plan);
        let again = planned(&found, &known);
        assert_eq!((counts(&again), again.absent.len()), ([0, 0, 3], 0), "{first} {second}");
    }
}

#[test]
fn a_second_slot_that_comes_later_joins_its_session() {
    let known =
        after(Known::default(), &planned(&file("", &[("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "Talk", "09", "")]), &Known::default()));
    let later =
        file("", &[("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "Talk", "09", ""), ("guid='AAAAAAAAAAAAAAAAAAAAAQ' id='5'", "Talk", "15", "")]);
    let plan = planned(&later, &known);
    assert_eq!((counts(&plan), plan.sessions.len()), ([1, 0, 1], 0));
    assert_eq!(plan.slots[0].session, known.sessions[0].id);
}

#[test]
fn an_id_or_guid_with_two_titles_is_two_sessions_and_said() {
    let found = file(
        "",
        &[
            ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "Talk", "09", ""),
            ("guid='AAAAAAAAAAAAAAAAAAAAAQ' id='5'", "Tea", "15", ""),
            ("guid='AAAAAAAAAAAAAAAAAAAAAA' id='7'", "Lunch", "16", ""),
        ],
    );
    assert_eq!(mends(&found), [("id", "agenda-import-id-twice"), ("guid", "agenda-import-guid-twice")]);
    let plan = planned(&found, &Known::default());
    assert_eq!((plan.sessions.len(), plan.slots.len()), (3, 3));
    let known = after(Known::default(), &plan);
    assert_eq!(counts(&planned(&found, &known)), [0, 0, 3]);
}

#[test]
fn what_stands_twice_at_one_time_in_one_room_is_taken_once_and_said() {
    let found =
        file("", &[("guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'", "Talk", "09", ""), ("guid='AAAAAAAAAAAAAAAAAAAAAQ' id='5'", "Talk", "09", "")]);
    assert_eq!((mends(&found), found.rows.len(), found.bad), (vec![("title", "agenda-import-row-twice")], 1, 0));
}

fn names(plan: &Plan, session: usize) -> Vec<&str> {
    let ids = &plan.session_speakers[session].1;
    ids.iter().filter_map(|id| plan.speakers.iter().find(|s| s.id == *id)).map(|s| s.name.as_str()).collect()
}

#[test]
fn an_id_with_two_names_is_two_people_and_said() {
    let persons = [
        "<person id='7'>Sana Malik</person>",
        "<person id='7'>Omar Qureshi</person>",
        "<person id='7'>sana MALIK</person>",
        "<person id='7' guid='g'>Omar Qureshi</person>",
    ];
    let events = [("id='1'", "One", "09"), ("id='2'", "Two", "10"), ("id='3'", "Three", "11"), ("id='4'", "Four", "12")];
    let events: Vec<_> = events.iter().zip(persons).map(|((id, title, hour), person)| (*id, *title, *hour, person)).collect();
    let found = file("x", &events);
    assert_eq!(mends(&found), [("speakers", "agenda-import-shared-id")], "once for each name");
    assert_eq!(found.mends.all()[0].found, "7 Omar Qureshi");
    let plan = planned(&found, &Known::default());
    assert_eq!([0, 1, 2, 3].map(|at| names(&plan, at)[0]), ["Sana Malik", "Omar Qureshi", "Sana Malik", "Omar Qureshi"]);
    let known = after(Known::default(), &plan);
    let again = planned(&found, &known);
    assert_eq!((counts(&again), again.speakers.len(), again.renamed.len()), ([0, 0, 4], 0, 0));
}

fn brought(acronym: &str, persons: &str) -> Plan {
    planned(&file(acronym, &[("id='1'", "One", "09", persons)]), &draft())
}

fn draft() -> Known {
    let speaker = |id: u128, name: &str, source: &str| KnownSpeaker {
        id: Uuid::from_u128(id),
        number: i64::try_from(id).expect("a number"),
        names: [name.into(), String::new()],
        source: Some(source.into()),
    };
    Known {
        speakers: vec![speaker(91, "Sana Malik", "frab:x:7"), speaker(92, "Omar Qureshi", "guid:g"), speaker(93, "Mei Chen", "frab:7")],
        ..Known::default()
    }
}

#[test]
fn a_speaker_renamed_at_the_source_is_the_same_person() {
    for (persons, id, was) in [
        ("<person id='7'>Sana Qureshi</person>", 91, "Sana Malik"),
        ("<person guid='g'>Omar Q.</person>", 92, "Omar Qureshi"),
        ("<person guid='g' id='7'>Omar Q.</person>", 92, "Omar Qureshi"),
    ] {
        let plan = brought("x", persons);
        let renamed: Vec<_> = plan.renamed.iter().map(|s| (s.id.as_u128(), s.was.as_str())).collect();
        assert_eq!((renamed, plan.speakers.len(), plan.session_speakers[0].1[0].as_u128()), (vec![(id, was)], 0, id), "{persons}");
    }
}

#[test]
fn the_same_id_from_another_source_is_somebody_else() {
    let other = brought("y", "<person id='7'>Ali Raza</person>");
    assert_eq!((names(&other, 0), other.renamed.len()), (vec!["Ali Raza"], 0));
    assert_eq!(other.speakers[0].source.as_deref(), Some("frab:y:7"));
    // A file that does not say where it comes from may be the same, or not: the organiser is told.
    let nowhere = brought("", "<person id='7'>Ali Raza</person>");
    assert_eq!((names(&nowhere, 0), nowhere.renamed.len(), nowhere.speakers[0].source.as_deref()), (vec!["Ali Raza"], 0, None));
    let said: Vec<_> = nowhere.mends.all().iter().map(|p| (p.found.as_str(), p.problem.key)).collect();
    assert_eq!(said, [("7 Ali Raza", "agenda-import-other-name")]);
    // Who has that name there too is the same, and known by the surer id from now on.
    let same = brought("z", "<person id='7'>MEI chen</person>");
    assert_eq!((same.speakers.len(), same.session_speakers[0].1[0].as_u128()), (0, 93));
    assert_eq!(same.sources, [(Uuid::from_u128(93), "frab:z:7".to_owned())]);
}
