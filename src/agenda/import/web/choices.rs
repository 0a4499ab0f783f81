//! What was chosen on the page: either what the columns are, or what names mean.
use crate::{
    agenda::import::{
        actions,
        columns::LAYOUT,
        model::{AfterComma, Choices, Content, DateOrder, Import, SessionRow},
        names::name_key,
        plan::distinct,
        validate::{self, Reading},
    },
    kit::{
        field::folded,
        sheet::{Answers, answer},
    },
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whom names of the file mean: as said before, and as said now of those that the page shows.
fn people(import: &Import, typed: &Answers) -> BTreeMap<String, Uuid> {
    let mut people = import.choices.people.clone();
    for (field, chosen) in typed {
        let Some(name) = field.strip_prefix("person.") else { continue };
        match chosen.parse() {
            Ok(id) => people.insert(name_key(name), id),
            Err(_) => people.remove(&name_key(name)),
        };
    }
    people
}

pub fn choices(import: &Import, typed: &Answers, reading: Reading) -> Choices {
    if answer(typed, "step") == "columns" {
        let Content::Table(table) = &import.content else { return import.choices.clone() };
        // What names mean is asked again: they may stand elsewhere.
        return Choices { table: LAYOUT.chosen(table, typed), ..Choices::default() };
    }
    let Ok(schedule) = actions::schedule(&import.content, &import.choices) else { return import.choices.clone() };
    let date_order = DateOrder::of(answer(typed, "date_order"));
    let rows = validate::file(&schedule, Reading { order: date_order, ..reading }).rows;
    let meant = |field: &str, pick: fn(&SessionRow) -> &str| -> BTreeMap<String, Uuid> {
        let names = distinct(rows.iter().map(pick)).into_iter().enumerate();
        names.filter_map(|(at, name)| Some((folded(name), answer(typed, &format!("{field}.{at}")).parse().ok()?))).collect()
    };
    Choices {
        table: import.choices.table.clone(),
        date_order,
        after_comma: AfterComma::of(answer(typed, "after_comma")).unwrap_or(import.choices.after_comma),
        people: people(import, typed),
        rooms: meant("room", |r| &r.room),
        tracks: meant("track", |r| &r.track),
        kinds: meant("kind", |r| &r.kind),
    }
}
