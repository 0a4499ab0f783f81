//! Whether a nomination is complete, and may enter its category.
use super::{Contents, Field, NO, YES, answer_name, words};
use crate::{
    awards::{
        cycle::{Category, Question, QuestionKind},
        ids::QuestionId,
    },
    kit::{
        field,
        form::{Fault, Labels, Problems},
    },
};
use chrono::{Months, NaiveDate};
use url::Url;

/// The standard fields by their labels.
pub const LABELS: Labels = &[
    ("name_en", "awards-field-name-en"),
    ("name_ur", "awards-field-name-ur"),
    ("profile_en", "awards-field-profile-en"),
    ("profile_ur", "awards-field-profile-ur"),
    ("website", "awards-field-website"),
    ("organisation", "awards-field-organisation"),
    ("founded_on", "awards-field-founded-on"),
    ("founders", "awards-field-founders"),
    ("independent", "awards-field-independent"),
    ("contact_name", "awards-field-contact-name"),
    ("contact_email", "awards-field-contact-email"),
    ("contact_phone", "awards-field-contact-phone"),
];

/// The longest text in characters, for so many words.
fn characters(words: i32) -> usize {
    usize::try_from(words).unwrap_or_default() * 20 + 200
}

/// All that stands in the way of sending it, at the fields; `answer-3` is the third question of the category. `today` is the
/// day at the summit's place.
pub fn problems_of(category: &Category, contents: &Contents, files: &[QuestionId], today: NaiveDate) -> Problems {
    let mut problems = Problems::of_form(LABELS);
    for one in Field::ALL.into_iter().filter(|one| one.is_asked(category)) {
        let _ = problems.keep(one.value(), checked(one, contents.field(one), category, today));
    }
    for (row, question) in (1..).zip(&category.questions) {
        let text = contents.get(&answer_name(question.question_id));
        let has_file = files.contains(&question.question_id);
        let _ = problems.keep_in_row("answer", row, answered(question, text, has_file));
    }
    problems
}

fn checked(one: Field, typed: &str, category: &Category, today: NaiveDate) -> Result<(), Fault> {
    let has_text = |text: String| if text.is_empty() && one.is_required() { Err(Fault::from("problem-required")) } else { Ok(()) };
    match one {
        Field::ProfileEn | Field::ProfileUr => within(typed, super::PROFILE_WORDS).and_then(has_text),
        Field::Website => website(typed).and_then(has_text),
        Field::FoundedOn => founded(typed, category, today),
        Field::Founders => agreed(typed, "awards-not-founders"),
        Field::Independent => agreed(typed, "awards-not-independent"),
        Field::ContactEmail => field::email(typed).map(|_| ()),
        Field::ContactPhone if field::pasted(typed).is_empty() => Ok(()),
        Field::ContactPhone => field::phone(typed, None).map(|_| ()),
        Field::NameEn | Field::NameUr | Field::Organisation | Field::ContactName => field::line(typed).and_then(has_text),
    }
}

/// Several lines with so many words at most.
fn within(typed: &str, most: i32) -> Result<String, Fault> {
    let text = field::text(typed, characters(most))?;
    let over = words::count(&text).saturating_sub(usize::try_from(most).unwrap_or_default());
    if over == 0 { Ok(text) } else { Err(Fault("awards-words-over", Some(("over", over.to_string())))) }
}

/// An address on the web; empty is none. One without its beginning is taken as it is meant.
fn website(typed: &str) -> Result<String, Fault> {
    let text = field::line(typed)?;
    if text.is_empty() {
        return Ok(text);
    }
    address_of(&text).map(|_| text).ok_or(Fault::from("awards-link-problem"))
}

/// The address on the web that somebody typed, with or without its beginning; none of other kinds.
pub fn address_of(typed: &str) -> Option<Url> {
    let typed = typed.trim();
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let is_web = |url: &Url| matches!(url.scheme(), "https" | "http") && url.username().is_empty() && url.password().is_none();
    Url::parse(&whole).ok().filter(|url| is_web(url) && url.host_str().is_some_and(|host| host.contains('.')))
}

/// The host of such an address, without `www.`.
pub fn host_of(typed: &str) -> Option<String> {
    let url = address_of(typed)?;
    url.host_str().map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned())
}

fn founded(typed: &str, category: &Category, today: NaiveDate) -> Result<(), Fault> {
    let day = field::date(typed)?.ok_or(Fault::from("problem-required"))?;
    if day > today {
        return Err("awards-founded-ahead".into());
    }
    let Some(most) = category.max_age_years else { return Ok(()) };
    // On the very anniversary it is that old, and not older.
    let limit = today.checked_sub_months(Months::new(12 * most.unsigned_abs()));
    if limit.is_none_or(|limit| day >= limit) { Ok(()) } else { Err(Fault("awards-too-old", Some(("years", most.to_string())))) }
}

fn agreed(typed: &str, refused: &'static str) -> Result<(), Fault> {
    match typed {
        YES => Ok(()),
        NO => Err(refused.into()),
        _ => Err("problem-required".into()),
    }
}

fn answered(question: &Question, typed: &str, has_file: bool) -> Result<(), Fault> {
    let is_empty = if question.kind == QuestionKind::File { !has_file } else { field::pasted(typed).is_empty() };
    if is_empty {
        return if question.is_required { Err("problem-required".into()) } else { Ok(()) };
    }
    match question.kind {
        QuestionKind::Text => within(typed, question.most_words.unwrap_or_default()).map(|_| ()),
        QuestionKind::Choice => field::chosen(typed, 1..=question.options.len()).map(|_| ()),
        QuestionKind::Number => number(typed).map(|_| ()),
        QuestionKind::Link => website(typed).map(|_| ()),
        QuestionKind::File => Ok(()),
    }
}

/// A number as people write it, in any digits, with thousands apart and up to six decimals.
fn number(typed: &str) -> Result<String, Fault> {
    let text = field::ascii_digits(&field::pasted(typed)).replace([',', '٬', ' ', '_'], "").replace('٫', ".");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    let digits = |part: &str, most: usize| !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    let whole = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    if digits(whole, 15) && digits(decimals, 6) { Ok(text) } else { Err("awards-number-problem".into()) }
}

#[cfg(test)]
mod tests;
