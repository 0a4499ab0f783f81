//! What somebody else saved since a form was opened, and what becomes of what was typed.
use super::{
    edit_form::EditForm,
    fields::{Fields, digest, fields, pairs, tidy_fields},
};
use crate::kit::{
    error::AppError,
    form::{Fault, Problems},
    form_fields,
};
use std::collections::BTreeMap;

/// A part of a form that somebody else changed since the form was opened, and that it would change back.
pub struct ChangedPart {
    id: &'static str,
    names: Vec<String>,
    /// It was changed in this form too.
    is_typed: bool,
}

/// The parts that differ from what is `saved` although the form did not show that.
pub fn changed_parts<F: EditForm>(seen: &str, typed: &F, saved: &F) -> Vec<ChangedPart> {
    let (typed, saved) = (tidy_fields(typed), fields(saved));
    let was_seen = |at: usize, texts: &[String]| seen.get(at * 8..at * 8 + 8) == Some(digest(texts).as_str());
    let mut parts: BTreeMap<&'static str, (ChangedPart, bool)> = BTreeMap::new();
    for (at, (name, now)) in saved.iter().enumerate() {
        let mine = typed.get(name).map_or(&[][..], Vec::as_slice);
        let id = part_of::<F>(name);
        let (part, is_changed) = parts.entry(id).or_insert((ChangedPart { id, names: vec![], is_typed: false }, false));
        *is_changed |= !was_seen(at, now) && mine != now;
        part.is_typed |= !was_seen(at, mine);
        part.names.push(name.clone());
    }
    parts.into_values().filter_map(|(part, is_changed)| is_changed.then_some(part)).collect()
}

/// The id of the part of the form that has the field.
pub fn part_of<F: EditForm>(name: &str) -> &'static str {
    let part = F::PARTS.iter().find(|(_, names)| names.contains(&name)).map(|(id, _)| *id);
    let field = || F::LABELS.iter().find(|(field, _)| *field == name).map(|(field, _)| *field);
    let known = part.or_else(field);
    debug_assert!(known.is_some(), "the field {name} has neither a label nor a part");
    known.unwrap_or(F::LABELS[0].0)
}

/// As it was typed, with what somebody else saved where nothing was typed; where both changed a part, what is saved is
/// told, or marked at the options to choose from.
pub fn merged<F: EditForm>(seen: &str, typed: &F, saved: &F) -> Result<(F, Problems), AppError> {
    let (mut all, now) = (fields(typed), fields(saved));
    let mut problems = Problems::of_form(F::LABELS);
    let mut parts = changed_parts(seen, typed, saved);
    parts.sort_by_key(|part| F::LABELS.iter().position(|(field, _)| *field == part.id));
    for part in parts {
        problems.add(part.id, what_is_told(&part, saved, &now));
        if part.is_typed && F::CHOSEN.contains(&part.id) {
            for name in &part.names {
                problems.note_theirs(name, now.get(name).map_or(&[][..], Vec::as_slice));
            }
        }
        if !part.is_typed {
            all.extend(part.names.into_iter().map(|name| (name.clone(), now.get(&name).cloned().unwrap_or_default())));
        }
    }
    let form = form_fields::parse_pairs(pairs(all)).map_err(|error| AppError::Internal(anyhow::anyhow!("{error}")))?;
    Ok((form, problems))
}

/// The longest text that is told beside a field, in characters.
const TOLD: usize = 300;

fn what_is_told<F: EditForm>(part: &ChangedPart, saved: &F, now: &Fields) -> Fault {
    let in_one_field = || match now.get(part.id).map(Vec::as_slice) {
        Some([text]) if !F::CHOSEN.contains(&part.id) => Some(text.clone()),
        _ => None,
    };
    match saved.told(part.id).or_else(in_one_field) {
        _ if !part.is_typed => "problem-changed-taken".into(),
        None if F::CHOSEN.contains(&part.id) => "problem-changed-chosen".into(),
        None => "problem-changed".into(),
        Some(text) if text.is_empty() => "problem-changed-emptied".into(),
        Some(text) => {
            let is_cut = text.chars().nth(TOLD).is_some();
            let told: String = text.chars().take(TOLD).chain(is_cut.then_some('…')).collect();
            Fault("problem-changed-text", Some(("text", told)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Parts, *};
    use crate::kit::bilingual::Bilingual;
    use crate::kit::form::Labels;
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(default)]
    struct Hall {
        name: Bilingual,
        seats: String,
        colour: String,
        day: Vec<String>,
        hours: Vec<String>,
    }

    impl EditForm for Hall {
        const LABELS: Labels = &[("name_en", "a"), ("name_ur", "b"), ("seats", "c"), ("colour", "d"), ("opening", "e")];
        const PARTS: Parts = &[("opening", &["day", "hours"])];
        const CHOSEN: &'static [&'static str] = &["colour"];

        fn told(&self, part: &str) -> Option<String> {
            (part == "opening").then(|| self.hours.join("; "))
        }

        fn tidy(mut self) -> Self {
            let kept: Vec<_> = self.day.iter().cloned().zip(self.hours.iter().cloned()).filter(|(_, hours)| !hours.is_empty()).collect();
            (self.day, self.hours) = kept.into_iter().unzip();
            self
        }
    }

    fn hall() -> Hall {
        let one = |text: &str| vec![text.to_owned()];
        Hall { name: Bilingual::new("Hall", "ہال"), seats: "40".into(), colour: "red".into(), day: one("1"), hours: one("9-17") }
    }

    /// What a form shows that shows this.
    fn seen(shown: &Hall) -> String {
        fields(shown).values().map(|texts| digest(texts)).collect()
    }

    fn told(typed: &Hall, saved: &Hall) -> Vec<(&'static str, &'static str)> {
        let key = seen(&hall());
        let (_, problems) = merged(&key, typed, saved).expect("a form");
        problems.all().iter().map(|p| (p.field, p.key)).collect()
    }

    #[test]
    fn what_nobody_else_changed_is_saved() {
        let key = seen(&hall());
        let typed = Hall { seats: "50".into(), name: Bilingual::new("Hall\r\n", "ہال "), ..hall() };
        assert!(changed_parts(&key, &typed, &hall()).is_empty());
        // Both changed it to the same.
        assert!(changed_parts(&key, &typed, &Hall { seats: "50".into(), ..hall() }).is_empty());
        // A row that was offered and says nothing.
        let mut offered = hall();
        offered.day.push("2".into());
        offered.hours.push(String::new());
        assert!(changed_parts(&key, &offered, &hall()).is_empty());
    }

    #[test]
    fn what_somebody_else_changed_is_taken_where_nothing_was_typed() {
        let key = seen(&hall());
        let theirs = Hall { name: Bilingual::new("Great Hall", "ہال"), day: vec!["1".into(), "2".into()], ..hall() };
        let theirs = Hall { hours: vec!["9-17".into(), "10-12".into()], ..theirs };
        let mine = Hall { seats: "50".into(), ..hall() };
        assert_eq!(told(&mine, &theirs), [("name_en", "problem-changed-taken"), ("opening", "problem-changed-taken")]);
        let (form, _) = merged(&key, &mine, &theirs).expect("a form");
        assert_eq!(form, Hall { seats: "50".into(), ..theirs.clone() });
        // Sent again it is saved.
        assert!(changed_parts(&seen(&theirs), &form, &theirs).is_empty());
    }

    #[test]
    fn where_both_changed_a_part_what_is_saved_is_told() {
        let mine = Hall { seats: "50".into(), colour: "blue".into(), hours: vec!["9-18".into()], ..hall() };
        let theirs = Hall { seats: "60".into(), colour: "green".into(), day: vec!["2".into()], ..hall() };
        let expected = [("seats", "problem-changed-text"), ("colour", "problem-changed-chosen"), ("opening", "problem-changed-text")];
        assert_eq!(told(&mine, &theirs), expected);
        assert_eq!(told(&mine, &Hall { seats: String::new(), ..hall() }), [("seats", "problem-changed-emptied")]);
        let key = seen(&hall());
        let (form, problems) = merged(&key, &mine, &theirs).expect("a form");
        assert_eq!(form, mine);
        let marked = ["green", "blue", "red"].map(|colour| problems.is_theirs("colour", colour));
        assert_eq!((marked, problems.marks_theirs("seats")), ([true, false, false], false));
        assert!(changed_parts(&seen(&theirs), &mine, &theirs).is_empty());
    }
}
