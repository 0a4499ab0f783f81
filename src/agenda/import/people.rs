//! People as tables write them: several in one cell, with what they are called and where they come from.
use super::{
    model::{AfterComma, RawPerson},
    names::{is_suffix, name_and_affiliation},
    roles::role_and_name,
};

/// What stands between people, whatever they are called.
const BETWEEN: [char; 6] = [';', '؛', '\n', '\r', '|', '、'];
pub const COMMAS: [char; 2] = [',', '،'];
/// Words and signs between two people, which stand alone.
const AND: [&str; 16] = ["&", "and", "+", "/", "اور", "با", "•", "·", "●", "vs", "vs.", "versus", "with", "w/", "feat.", "بمقابلہ"];

/// Whether a cell has a comma of which only its writer knows what stands after it.
pub fn has_comma(cell: &str) -> bool {
    cell.split(BETWEEN).any(|part| pieces(part).len() > 1 && !is_list(part))
}

/// The people in a cell.
pub fn people(cell: &str, after_comma: AfterComma) -> Vec<RawPerson> {
    let mut found: Vec<RawPerson> = vec![];
    // A role that stands alone in its line is that of whoever comes next.
    let mut alone = "";
    for part in cell.split(BETWEEN).flat_map(numbered).map(unnumbered).filter(|part| !part.is_empty()) {
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

/// What commas part, where no degree or generation stands behind them: `Jane Roe, PhD` is one name.
fn pieces(part: &str) -> Vec<String> {
    let mut found: Vec<String> = vec![];
    for piece in part.split(COMMAS).map(str::trim).filter(|piece| !piece.is_empty()) {
        let before_and: Vec<&str> = piece.split_whitespace().take_while(|word| !is_and(word)).collect();
        match found.last_mut().filter(|_| is_suffix(&before_and.join(" "))) {
            Some(name) => *name = format!("{name}, {piece}"),
            None => found.push(piece.to_owned()),
        }
    }
    found
}

fn of_part(part: &str, after_comma: AfterComma) -> Vec<RawPerson> {
    let pieces = pieces(part);
    match (&pieces[..], after_comma) {
        ([only], _) => names(only),
        _ if is_list(part) => pieces.iter().flat_map(|piece| names(piece)).collect(),
        (_, AfterComma::Person) => pieces.iter().flat_map(|piece| names(piece)).collect(),
        ([last, first], AfterComma::FirstName) => names(&format!("{first} {last}")),
        ([first, rest @ ..], AfterComma::Organisation | AfterComma::FirstName) => {
            let mut found = names(first);
            if let Some(last) = found.last_mut() {
                let both: Vec<&str> = std::iter::once(&last.organisation).chain(rest).map(String::as_str).collect();
                both.join(", ").trim_start_matches(", ").clone_into(&mut last.organisation);
            }
            found
        }
        ([], _) => vec![],
    }
}

/// A list of people, `A B, C D & E F`: several, the last after an "and", and each with two names.
fn is_list(part: &str) -> bool {
    let pieces = pieces(part);
    let has_and = pieces.last().is_some_and(|last| last.split_whitespace().any(is_and));
    if pieces.iter().skip(1).any(|piece| piece.contains(':') && !role_and_name(piece).0.is_empty()) {
        return true;
    }
    let all: Vec<RawPerson> = pieces.iter().flat_map(|piece| names(piece)).collect();
    has_and && pieces.len() > 1 && all.len() > 2 && all.iter().all(|person| person.name.split_whitespace().count() > 1)
}

fn is_and(word: &str) -> bool {
    AND.contains(&&*word.to_lowercase())
}

fn names(text: &str) -> Vec<RawPerson> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let parts: Vec<String> = words.split(|word| is_and(word)).map(|words| words.join(" ")).collect();
    let slashed = parts.iter().flat_map(|part| if is_two(part) { part.split('/').collect() } else { vec![part.as_str()] });
    let person = |text: &str| {
        let (role, name) = role_and_name(text);
        let (name, organisation) = name_and_affiliation(name);
        RawPerson { name: name.to_owned(), role: role.to_owned(), organisation: organisation.to_owned(), ..RawPerson::default() }
    };
    slashed.map(str::trim).filter(|name| !name.is_empty()).map(person).collect()
}

/// One line of a list whose numbers stand in lines of their own, `2. A`, without its number.
fn unnumbered(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = line.starts_with(|c: char| c == '(' || c.is_ascii_digit()) && rest.starts_with(['.', ')']);
    if is_number { rest[1..].trim_start() } else { line }
}

/// The people of a numbered list, `1. A 2. B`; the text alone where it is none.
fn numbered(text: &str) -> Vec<&str> {
    let mut starts = vec![];
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let number = word.trim_end().strip_suffix(['.', ')']).map(|digits| digits.trim_start_matches('('));
        if number == Some(&*(starts.len() + 1).to_string()) {
            starts.push((at, at + word.len()));
        }
        at += word.len();
    }
    let is_list = starts.first().is_some_and(|(begin, _)| text[..*begin].trim().is_empty());
    if !is_list {
        return vec![text];
    }
    let ends = starts.iter().skip(1).map(|(begin, _)| *begin).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from), to)| text[*from..to].trim().trim_end_matches(COMMAS)).collect()
}

/// Two whole names about a slash. `a/l` and `a/p` are parts of a name.
fn is_two(part: &str) -> bool {
    part.split_once('/').is_some_and(|(first, second)| {
        let (before, after) = (first.split_whitespace(), second.split_whitespace());
        let is_part_of_name = before.clone().next_back().is_some_and(|word| word.eq_ignore_ascii_case("a"));
        !is_part_of_name && !second.contains('/') && before.count() > 1 && after.count() > 1
    })
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
            ("Muhammad Amin (Lahore)", vec!["Muhammad Amin @ Lahore"]),
            ("Maria (Mia) Santos", vec!["Maria (Mia) Santos"]),
            ("Aminah binti Salleh @ Tan Mei Ling", vec!["Aminah binti Salleh @ Tan Mei Ling"]),
            ("Ayesha Khan - P@SHA", vec!["Ayesha Khan @ P@SHA"]),
            ("Ayesha Khan (P@SHA), Islamabad", vec!["Ayesha Khan @ P@SHA, Islamabad"]),
            ("Anna-Lena Groß", vec!["Anna-Lena Groß"]),
            ("1. Ayesha Khan 2. Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("1) Ayesha Khan, P@SHA, 2) Omar Qureshi", vec!["Ayesha Khan @ P@SHA", "Omar Qureshi"]),
            ("1. Ayesha Khan\n2. Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan vs. Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan VS Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Ayesha Khan with Omar Qureshi", vec!["Ayesha Khan", "Omar Qureshi"]),
            ("Jane Roe, PhD", vec!["Jane Roe, PhD"]),
            ("Jane Roe, Jr., MBA, P@SHA", vec!["Jane Roe, Jr., MBA @ P@SHA"]),
            ("Jane Roe, PhD and Omar Qureshi, MBA", vec!["Jane Roe, PhD", "Omar Qureshi, MBA"]),
            (" ; ", vec![]),
        ] {
            assert_eq!(read(cell, AfterComma::Organisation), expected, "{cell}");
        }
    }

    #[test]
    fn what_stands_after_a_comma_is_as_the_organiser_says() {
        assert!(has_comma("Ayesha Khan, P@SHA") && !has_comma("Ayesha Khan; Omar") && !has_comma("A B, C D and E F"));
        assert!(!has_comma("Jane Roe, PhD") && has_comma("Jane Roe, PhD, P@SHA"));
        assert_eq!(read("Ayesha Khan, Omar Qureshi", AfterComma::Person), ["Ayesha Khan", "Omar Qureshi"]);
        assert_eq!(read("Khan, Ayesha", AfterComma::FirstName), ["Ayesha Khan"]);
        assert_eq!(read("Ayesha Khan, Islamabad, P@SHA", AfterComma::Organisation), ["Ayesha Khan @ Islamabad, P@SHA"]);
    }
}
