//! People as tables write them: several in one cell, with what they are called and where they come from.
use super::{
    model::{AfterComma, RawPerson},
    roles::role_and_name,
};
use crate::kit::field::folded;

/// What stands between people, whatever they are called.
const BETWEEN: [char; 6] = [';', '؛', '\n', '\r', '|', '、'];
pub const COMMAS: [char; 2] = [',', '،'];
/// Words and signs between two people.
const AND: [&str; 9] = [" & ", " and ", " + ", " / ", " اور ", " با ", " • ", " · ", " ● "];
/// What people are called before their names; it tells nobody from others.
const HONORIFICS: [&str; 20] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "hon",
    "honourable",
    "eng",
    "engr",
    "ir",
    "ڈاکٹر",
    "پروفیسر",
    "جناب",
    "محترمہ",
    "انجینئر",
];

/// Whether a cell has a comma of which only its writer knows what stands after it.
pub fn has_comma(cell: &str) -> bool {
    cell.split(BETWEEN).any(|part| part.contains(COMMAS) && !is_list(part))
}

/// The people in a cell.
pub fn people(cell: &str, after_comma: AfterComma) -> Vec<RawPerson> {
    let mut found: Vec<RawPerson> = vec![];
    // A role that stands alone in its line is that of whoever comes next.
    let mut alone = "";
    for part in cell.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty()) {
        let (role, rest) = role_and_name(part);
        if rest.is_empty() {
            alone = role;
            continue;
        }
        let mut people = of_part(rest, after_comma);
        let role = if role.is_empty() { std::mem::take(&mut alone) } else { role };
        if let Some(first) = people.first_mut().filter(|first| first.role.is_empty()) {
            role.clone_into(&mut first.role);
        }
        found.append(&mut people);
    }
    found
}

fn of_part(part: &str, after_comma: AfterComma) -> Vec<RawPerson> {
    let pieces: Vec<&str> = part.split(COMMAS).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    match (&pieces[..], after_comma) {
        ([only], _) => names(only),
        _ if is_list(part) => pieces.iter().flat_map(|piece| names(piece)).collect(),
        (_, AfterComma::Person) => pieces.iter().flat_map(|piece| names(piece)).collect(),
        ([last, first], AfterComma::FirstName) => names(&format!("{first} {last}")),
        ([first, rest @ ..], AfterComma::Organisation | AfterComma::FirstName) => {
            let mut found = names(first);
            if let Some(last) = found.last_mut() {
                last.organisation = rest.join(", ");
            }
            found
        }
        ([], _) => vec![],
    }
}

/// A list of people, `A B, C D & E F`: several, the last after an "and", and each with two names.
fn is_list(part: &str) -> bool {
    let pieces: Vec<&str> = part.split(COMMAS).map(str::trim).collect();
    let has_and = pieces.last().is_some_and(|last| AND.iter().any(|and| format!(" {last}").contains(and)));
    if pieces.iter().skip(1).any(|piece| piece.contains(':') && !role_and_name(piece).0.is_empty()) {
        return true;
    }
    let all: Vec<RawPerson> = pieces.iter().flat_map(|piece| names(piece)).collect();
    has_and && all.len() > 2 && all.iter().all(|person| person.name.split_whitespace().count() > 1)
}

fn names(text: &str) -> Vec<RawPerson> {
    let mut parts = vec![format!(" {text} ")];
    for and in AND {
        parts = parts.iter().flat_map(|part| part.split(and).map(|piece| format!(" {} ", piece.trim()))).collect();
    }
    let slashed = parts.iter().flat_map(|part| if is_two(part) { part.split('/').collect() } else { vec![part.as_str()] });
    let names = slashed.map(str::trim).filter(|name| !name.is_empty());
    let person = |text: &str| {
        let (role, name) = role_and_name(text);
        RawPerson { name: name.to_owned(), role: role.to_owned(), ..RawPerson::default() }
    };
    names.map(person).collect()
}

/// Two whole names about a slash. `a/l` and `a/p` are parts of a name.
fn is_two(part: &str) -> bool {
    part.split_once('/').is_some_and(|(first, second)| {
        let (before, after) = (first.split_whitespace(), second.split_whitespace());
        let is_part_of_name = before.clone().next_back().is_some_and(|word| word.eq_ignore_ascii_case("a"));
        !is_part_of_name && !second.contains('/') && before.count() > 1 && after.count() > 1
    })
}

/// A name as it is compared: folded, and without what people are called before it.
pub fn name_key(name: &str) -> String {
    let folded_name = folded(name);
    let mut words: Vec<&str> = folded_name.split_whitespace().collect();
    let is_honorific = |word: &str| HONORIFICS.iter().any(|known| folded(known) == word.trim_end_matches('.'));
    while words.len() > 1 && is_honorific(words[0]) {
        words.remove(0);
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, after_comma: AfterComma) -> Vec<String> {
        let shown = |person: RawPerson| {
            if !person.role.is_empty() {
                format!("{}= {}", person.role, person.name)
            } else if person.organisation.is_empty() {
                person.name
            } else {
                format!("{} @ {}", person.name, person.organisation)
            }
        };
        people(cell, after_comma).into_iter().map(shown).collect()
    }

    #[test]
    fn people_in_one_cell_are_told_apart() {
        for (cell, expected) in [
            ("Dr Ayesha Khan & Omar Qureshi", vec!["Dr Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan; Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan\nOmar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan / Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan/Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan and Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("ثنا ملک اور علی رضا؛ حمزہ قریشی", vec!["ثنا ملک", "علی رضا", "حمزہ قریشی"]),
            ("Ayesha Khan, Omar Qureshi and Mei Chen", vec!["Ayesha Khan", "Omar Qureshi", "Mei Chen"]),
            ("Muniandy a/l Raman", vec!["Muniandy a/l Raman"]),
            ("Sandra Anders", vec!["Sandra Anders"]),
            ("Ayesha Khan, P@SHA; Omar Qureshi, Ernst & Young", vec!["Ayesha Khan @ P@SHA", "Omar Qureshi @ Ernst & Young"]),
            ("Ayesha Khan • Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan · Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("• Ayesha Khan\n• Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Gal·la Marcel•lí", vec!["Gal·la Marcel•lí"]),
            ("Moderator: Ayesha Khan", vec!["Moderator= Ayesha Khan"]),
            ("KEYNOTE: Ayesha Khan; Co-Chair: Omar Qureshi", vec!["KEYNOTE= Ayesha Khan", "Co-Chair= Omar Qureshi"]),
            ("Moderator: Ayesha Khan, Panelist: Omar Qureshi", vec!["Moderator= Ayesha Khan", "Panelist= Omar Qureshi"]),
            ("Chair:\nAyesha Khan\nOmar Qureshi (Moderator)", vec!["Chair= Ayesha Khan", "Moderator= Omar Qureshi"]),
            ("ناظم: ثنا ملک", vec!["ناظم= ثنا ملک"]),
            ("Muhammad Amin (Lahore)", vec!["Muhammad Amin (Lahore)"]),
            (" ; ", vec![]),
        ] {
            assert_eq!(read(cell, AfterComma::Organisation), expected, "{cell}");
        }
    }

    #[test]
    fn what_stands_after_a_comma_is_as_the_organiser_says() {
        assert!(has_comma("Ayesha Khan, P@SHA") && !has_comma("Ayesha Khan; Omar") && !has_comma("A B, C D and E F"));
        assert_eq!(read("Ayesha Khan, Omar Qureshi", AfterComma::Person), ["Ayesha Khan", "Omar Qureshi"]);
        assert_eq!(read("Khan, Ayesha", AfterComma::FirstName), ["Ayesha Khan"]);
        assert_eq!(read("Ayesha Khan, Islamabad, P@SHA", AfterComma::Organisation), ["Ayesha Khan @ Islamabad, P@SHA"]);
    }

    #[test]
    fn names_are_compared_without_what_stands_before_them() {
        for (one, other) in
            [("Dr. Ayesha KHAN", "ayesha khan"), ("Prof Dr Ayesha Khan", "Ayesha Khan"), ("ڈاکٹر ثنا ملک", "ثنا ملک"), ("Dr", "dr")]
        {
            assert_eq!(name_key(one), name_key(other));
        }
        assert_ne!(name_key("Drew Barry"), name_key("Barry"));
    }
}
