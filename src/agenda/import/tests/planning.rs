//! What files would do to a draft.
use super::{CSV, XML, validated};
use crate::{
    agenda::import::{
        model::{Choices, ValidatedFile},
        plan::{Known, KnownSpeaker, Name, Outcome, Plan, Released, ReleasedSlot, plan},
    },
    kit::{clock::Timestamp, field::folded},
};
use std::collections::HashMap;
use uuid::Uuid;

fn now() -> Timestamp {
    "2026-11-01T07:00:00Z".parse().expect("a time")
}

/// The draft after a plan was written to it.
pub fn after(mut known: Known, plan: &Plan) -> Known {
    let named = |made: &[crate::agenda::import::plan::NewName]| {
        made.iter().map(|n| Name { id: n.id, names: vec![n.name.clone()] }).collect::<Vec<_>>()
    };
    known.rooms.extend(named(&plan.rooms));
    known.tracks.extend(named(&plan.tracks));
    known.kinds.extend(named(&plan.kinds));
    for (number, s) in (1_i64..).zip(&plan.speakers) {
        let number = s.number.unwrap_or(100_000 + number);
        known.speakers.push(KnownSpeaker { id: s.id, number, names: [s.name.clone(), String::new()], source: s.source.clone() });
    }
    for new in &plan.renamed {
        known.speakers.iter_mut().filter(|s| s.id == new.id).for_each(|s| s.names[0].clone_from(&new.name));
    }
    for (id, source) in &plan.sources {
        known.speakers.iter_mut().filter(|s| s.id == *id).for_each(|s| s.source = Some(source.clone()));
    }
    known.sessions.retain(|s| !plan.sessions.iter().any(|new| new.id == s.id));
    known.sessions.extend(plan.sessions.clone());
    known.slots.retain(|s| !plan.slots.iter().any(|new| new.id == s.id));
    known.slots.extend(plan.slots.clone());
    known.session_speakers.extend(plan.session_speakers.iter().cloned().collect::<HashMap<_, _>>());
    known
}

pub fn counts(plan: &Plan) -> [usize; 3] {
    [Outcome::New, Outcome::Changed, Outcome::Unchanged].map(|o| plan.count(o))
}

pub fn planned(file: &ValidatedFile, known: &Known) -> Plan {
    plan(file, known, &Choices::default(), now())
}

#[test]
fn a_file_that_comes_again_changes_nothing() {
    for (file, rows) in [(XML, 138), (CSV, 3)] {
        let found = validated(file);
        let first = planned(&found, &Known::default());
        assert_eq!((counts(&first), first.slots.len(), first.sessions.len()), ([rows, 0, 0], rows, rows));
        assert!(first.slots.iter().all(|s| s.number.is_some()), "ids are kept");
        let second = planned(&found, &after(Known::default(), &first));
        assert_eq!(counts(&second), [0, 0, rows]);
        let written =
            second.sessions.len() + second.slots.len() + second.session_speakers.len() + second.speakers.len() + second.rooms.len();
        assert_eq!((written, second.absent.len()), (0, 0));
    }
}

#[test]
fn what_changes_is_told_by_field_and_nothing_is_removed() {
    let before = validated(XML);
    let known = after(Known::default(), &planned(&before, &Known::default()));
    let text = String::from_utf8(XML.to_vec()).expect("UTF-8");
    let begin = text.find("id='7003'").expect("an event");
    let (head, tail) = text.split_at(begin);
    let changed = tail.replacen("(3)</title>", "(3) again</title>", 1).replacen("<room>Main hall</room>", "<room>Garden</room>", 1);
    let begin = changed.find("<event guid=").expect("another event");
    let end = begin + changed[begin..].find("</event>").expect("its end") + "</event>".len();
    let file = format!("{head}{}{}", &changed[..begin], &changed[end..]);
    let plan = planned(&validated(file.as_bytes()), &known);
    assert_eq!(counts(&plan), [0, 1, 136]);
    let item = plan.items.iter().find(|i| i.outcome == Outcome::Changed).expect("a change");
    assert_eq!(item.fields, ["agenda-import-field-title", "agenda-import-field-room"]);
    assert_eq!((plan.absent.len(), plan.rooms.len(), plan.rooms[0].name.as_str()), (1, 1, "Garden"));
    assert!(plan.absent[0].title.en.contains("(4)") || plan.absent[0].title.ur.contains("(4)"));
}

#[test]
fn what_the_file_leaves_empty_stays() {
    let found = validated(CSV);
    let mut known = after(Known::default(), &planned(&found, &Known::default()));
    let session = known.sessions.iter_mut().find(|s| s.number == Some(503)).expect("a session");
    session.title.en = "An evening together".into();
    session.description.en = "Written by an organiser.".into();
    assert_eq!(counts(&planned(&found, &known)), [0, 0, 3]);
}

#[test]
fn names_are_mapped_as_chosen() {
    let hall = Name { id: Uuid::from_u128(7), names: vec!["Grand hall".into(), "مرکزی ہال".into()] };
    let known = Known { rooms: vec![hall.clone()], ..Known::default() };
    let mut choices = Choices::default();
    choices.rooms.insert(folded("Main hall"), hall.id);
    choices.rooms.insert(folded("Hall A"), Uuid::from_u128(99));
    let plan = plan(&validated(CSV), &known, &choices, now());
    let made: Vec<_> = plan.rooms.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(made, ["Hall A", "Terrace"], "a choice that is gone is none");
    assert_eq!(plan.slots[0].room, hall.id);
    let told: Vec<_> = plan.unknown_rooms.iter().map(|u| (u.name.as_str(), u.chosen)).collect();
    assert_eq!(told, [("Main hall", Some(hall.id)), ("Hall A", None), ("Terrace", None)]);
}

#[test]
fn ids_that_are_taken_are_given_anew() {
    let found = validated(CSV);
    let first = planned(&found, &Known::default());
    let mut known = after(Known::default(), &first);
    // Another session has the number 502 and a slot of its own.
    let slot = known.slots.iter_mut().find(|s| s.number == Some(502)).expect("a slot");
    (slot.id, slot.source) = (Uuid::from_u128(5), Some("elsewhere".into()));
    let json = r#"{"schedule":{"conference":{"days":[{"rooms":{"Main hall":[
        {"id":502,"guid":"foreign","title":"Other","date":"2026-11-16T09:00:00Z","duration":"1:00"}]}}]}}}"#;
    let plan = planned(&validated(json.as_bytes()), &known);
    assert_eq!((counts(&plan), plan.slots[0].number, plan.sessions[0].number), ([1, 0, 0], None, None));
}

#[test]
fn speakers_are_found_by_id_then_by_name() {
    let speaker = |id: u128, number, name: &str, source: Option<&str>| KnownSpeaker {
        id: Uuid::from_u128(id),
        number,
        names: [name.into(), String::new()],
        source: source.map(ToOwned::to_owned),
    };
    let known = Known {
        speakers: vec![
            speaker(1, 1, "Sana Malik", None),
            speaker(2, 2, "Ali Raza", Some("frab:70")),
            speaker(3, 3, "Mei Chen", Some("frab:80")),
        ],
        ..Known::default()
    };
    let event = |persons: &str| {
        let file = format!(
            r#"{{"schedule":{{"conference":{{"days":[{{"rooms":{{"A":[{{"id":5,"title":"T","date":"2026-11-16T09:00:00Z","duration":"1:00","persons":{persons}}}]}}}}]}}}}}}"#
        );
        planned(&validated(file.as_bytes()), &known)
    };
    let found = event(r#"[{"id":60,"name":"sana  MALIK"},{"id":70,"name":"Ali R."},{"id":81,"name":"Mei Chen"},{"name":"Ali Raza"}]"#);
    assert_eq!(found.sources, [(Uuid::from_u128(1), "frab:60".to_owned())]);
    let made: Vec<_> = found.speakers.iter().map(|s| (s.name.as_str(), s.number)).collect();
    assert_eq!(made, [("Ali R.", Some(70)), ("Mei Chen", Some(81))], "of one id, but another name; of one name, but another id");
    let all = &found.session_speakers[0].1;
    assert_eq!((all[0], all[3]), (Uuid::from_u128(1), Uuid::from_u128(2)));
    // Whoever comes back with our own number is who we say, whatever another system called them.
    let ours = event(r#"[{"id":3,"name":"Mei Chen"}]"#);
    assert_eq!((ours.speakers.len(), ours.sources.len(), ours.session_speakers[0].1[0]), (0, 0, Uuid::from_u128(3)));
}

#[test]
fn rows_alike_make_sessions_of_their_own_unless_the_draft_has_them_in_one() {
    let file = "title,date,start,duration,room,id\nTea,2026-11-16,10:00,15,A,1\nTea,2026-11-16,15:00,15,A,2\n";
    let found = validated(file.as_bytes());
    let first = planned(&found, &Known::default());
    assert_eq!((first.sessions.len(), first.slots.len()), (2, 2));
    let mut known = after(Known::default(), &first);
    let kept = known.slots[0].session;
    known.slots[1].session = kept;
    known.sessions.retain(|s| s.id == kept);
    assert_eq!(counts(&planned(&found, &known)), [0, 0, 2]);
}

fn table(rows: &str) -> ValidatedFile {
    validated(format!("title,date,start,duration,room\n{rows}").as_bytes())
}

#[test]
fn rows_without_ids_are_known_by_their_titles() {
    let first = table("Tea,2026-11-16,10:00,15,A\nTea,2026-11-16,15:00,15,A\nTalk,2026-11-16,11:00,15,A\n");
    let known = after(Known::default(), &planned(&first, &Known::default()));
    let slots: Vec<_> = known.slots.iter().map(|s| s.id).collect();
    // The talk has moved to another day, of which there is also tea.
    let later = table("Talk,2026-11-17,11:00,15,B\nTEA,2026-11-16,10:30,15,A\nTea,2026-11-16,15:00,15,A\nTea,2026-11-17,15:00,15,A\n");
    let plan = planned(&later, &known);
    assert_eq!((counts(&plan), plan.absent.len()), ([1, 2, 1], 0));
    assert_eq!(plan.slots.iter().take(2).map(|s| s.id).collect::<Vec<_>>(), [slots[2], slots[0]]);
    let known = after(known, &plan);
    assert_eq!(counts(&planned(&later, &known)), [0, 0, 4], "the talk is known by its new day");
    // Another talk of that name on the day that it left is another.
    let again = table("Talk,2026-11-16,11:00,15,A\nTalk,2026-11-17,11:00,15,B\n");
    let plan = planned(&again, &known);
    assert_eq!(counts(&plan), [1, 0, 1]);
    assert!(!slots.contains(&plan.slots[0].id));
}

#[test]
fn a_row_with_a_bad_time_is_counted_among_its_namesakes() {
    let rows = |first: &str| format!("Tea,2026-11-16,{first},15,A\nTea,2026-11-16,15:00,15,A\n");
    let known = after(Known::default(), &planned(&table(&rows("10:00")), &Known::default()));
    let later = table(&rows("25:00"));
    let plan = planned(&later, &known);
    assert_eq!((later.bad, counts(&plan), plan.absent.len()), (1, [0, 0, 1], 0));
}

#[test]
fn nobody_takes_what_another_row_was_known_by() {
    let known = after(Known::default(), &planned(&table("Talk,2026-11-16,10:00,15,A\nTea,2026-11-17,10:00,15,A\n"), &Known::default()));
    let moved = table("Talk,2026-11-17,10:00,15,A\nTea,2026-11-16,10:00,15,A\n");
    let known = after(known.clone(), &planned(&moved, &known));
    // One row comes by the id that our feed gives the talk, another by the title and the day that it has now.
    let [talk, mut by_id] = [moved.rows[0].clone(), moved.rows[0].clone()];
    by_id.slot = known.slots.iter().find(|s| s.source.as_ref() == Some(&talk.source)).expect("the talk").id;
    by_id.source = by_id.slot.to_string();
    let both = ValidatedFile { rows: vec![by_id, talk], ..ValidatedFile::default() };
    let plan = planned(&both, &known);
    let known = after(known, &plan);
    let mut sources: Vec<_> = known.slots.iter().filter_map(|s| s.source.clone()).collect();
    sources.sort();
    sources.dedup();
    assert_eq!((counts(&plan), sources.len()), ([1, 0, 1], 3));
}

#[test]
fn a_day_of_which_the_file_says_nothing_keeps_what_has_the_same_title() {
    let known = after(Known::default(), &planned(&table("Lunch,2026-11-16,13:00,60,A\n"), &Known::default()));
    let plan = planned(&table("Lunch,2026-11-17,13:00,60,A\nTalk,2026-11-17,15:00,60,A\n"), &known);
    assert_eq!((counts(&plan), plan.absent.len()), ([2, 0, 0], 1));
}

#[test]
fn what_readers_know_comes_back_as_they_know_it() {
    let first = planned(&validated(CSV), &Known::default());
    let slot = |number, session_number, other: usize| ReleasedSlot {
        id: first.slots[other].id,
        number,
        session: Uuid::from_u128(9),
        session_number,
    };
    let sana = KnownSpeaker { id: Uuid::from_u128(7), number: 1, names: ["Sana Malik".into(), String::new()], source: None };
    let released = Released { slots: vec![slot(41, 40, 0), slot(42, 40, 1)], speakers: vec![sana.clone()], speaker_numbers: vec![1, 2] };
    let known = Known { released, ..Known::default() };
    let plan = planned(&validated(CSV), &known);
    let [session, other] = [plan.sessions[0].clone(), plan.sessions[1].clone()];
    assert_eq!((session.id, session.number), (Uuid::from_u128(9), Some(40)), "held twice, so one session");
    assert_eq!((plan.sessions.len(), other.number), (2, first.sessions[2].number));
    assert_eq!(plan.slots.iter().take(2).map(|s| (s.number, s.session)).collect::<Vec<_>>(), [41, 42].map(|n| (Some(n), session.id)));
    // And what they know is called by nothing else.
    let json = |id: i64, person: &str| {
        format!(
            r#"{{"schedule":{{"conference":{{"days":[{{"rooms":{{"A":[{{"id":{id},"guid":"new","title":"T","date":"2026-11-16T09:00:00Z","duration":"1:00",
            "persons":[{person}]}}]}}}}]}}}}}}"#
        )
    };
    for (id, number) in [(40, None), (41, None), (43, Some(43)), (1_000_000_000, Some(1_000_000_000)), (1_000_000_001, None)] {
        let plan = planned(&validated(json(id, r#"{"name":"Omar"}"#).as_bytes()), &known);
        assert_eq!((plan.sessions[0].number, plan.slots[0].number), (number, number), "{id}");
    }
    // So with speakers, also those of whom only earlier releases knew.
    for (person, number) in [
        (r#"{"id":1,"name":"sana MALIK"}"#, Some(1)),
        (r#"{"id":1,"name":"Omar"}"#, None),
        (r#"{"id":2,"name":"Sana Malik"}"#, None),
        (r#"{"id":3,"name":"Omar"}"#, Some(3)),
        (r#"{"id":1000000001,"name":"Omar"}"#, None),
    ] {
        let plan = planned(&validated(json(43, person).as_bytes()), &known);
        let made = &plan.speakers[0];
        assert_eq!((made.number, made.id == sana.id), (number, number == Some(1)), "{person}");
    }
}
