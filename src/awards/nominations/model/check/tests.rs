//! What is complete, and what is not.
use super::*;
use crate::{
    awards::{
        contents::{Contents, Text},
        cycle::category,
    },
    kit::bilingual::Bilingual,
};
use uuid::Uuid;

fn question(kind: QuestionKind) -> Question {
    Question {
        question_id: QuestionId(Uuid::from_u128(kind as u128 + 1)),
        label: Bilingual::new("Question", "سوال"),
        hint: Bilingual::default(),
        kind,
        is_required: true,
        most_words: (kind == QuestionKind::Text).then_some(5),
        options: if kind == QuestionKind::Choice { vec![Bilingual::new("A", "الف"), Bilingual::new("B", "ب")] } else { vec![] },
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 5).expect("a day")
}

fn asked() -> Category {
    Category { questions: QuestionKind::ALL.map(question).to_vec(), ..category() }
}

fn contents(changed: &[(&str, &str)]) -> Contents {
    let usual = [
        ("name_en", "Saaf Pani"),
        ("profile_en", "Clean water, measured."),
        ("founded_on", "2024-05-01"),
        ("founders", "yes"),
        ("independent", "yes"),
        ("contact_name", "Sana Khan"),
        ("contact_email", "sana@saafpani.example"),
    ];
    let answers = [
        (QuestionKind::Text, "one two three four five"),
        (QuestionKind::Choice, "2"),
        (QuestionKind::Number, "۱٬۲۰۰٫۵"),
        (QuestionKind::Link, "example.pk/film"),
    ];
    let text = |text: &str| Text { text: text.to_owned(), ..Text::default() };
    let mut contents = Contents::default();
    for (name, value) in usual.into_iter().chain(changed.iter().copied()) {
        contents.texts.insert(name.to_owned(), text(value));
    }
    for (kind, value) in answers {
        contents.texts.entry(answer_name(question(kind).question_id)).or_insert_with(|| text(value));
    }
    contents
}

fn told(category: &Category, contents: &Contents) -> Vec<(String, &'static str)> {
    let file = [question(QuestionKind::File).question_id];
    problems_of(category, contents, &file, today()).all().iter().map(|problem| (problem.id(), problem.key)).collect()
}

#[test]
fn what_is_complete_may_be_sent() {
    assert_eq!(told(&asked(), &contents(&[])), []);
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    let missing = problems_of(&asked(), &Contents::default(), &[], today());
    let ids: Vec<_> = missing.all().iter().map(crate::kit::form::Problem::id).collect();
    let standard = ["name_en", "profile_en", "founded_on", "founders", "independent", "contact_name", "contact_email"];
    assert_eq!(ids, [&standard[..], &["answer-1", "answer-2", "answer-3", "answer-4", "answer-5"]].concat());
}

#[test]
fn one_word_over_is_one_too_many() {
    let name = answer_name(question(QuestionKind::Text).question_id);
    let over = contents(&[(&name, "ایک دو تین چار پانچ چھ")]);
    assert_eq!(told(&asked(), &over), [("answer-1".to_owned(), "awards-words-over")]);
    let most = contents(&[(&name, "ایک دو تین چار پانچ")]);
    assert_eq!(told(&asked(), &most), []);
    let profile = vec!["word"; 151].join(" ");
    assert_eq!(told(&asked(), &contents(&[("profile_en", &profile)])), [("profile_en".to_owned(), "awards-words-over")]);
}

#[test]
fn a_firm_is_as_old_as_it_is_on_the_day() {
    let founded = |day: &str| told(&asked(), &contents(&[("founded_on", day)]));
    assert_eq!(founded("2023-11-05"), [], "three years on the very day");
    assert_eq!(founded("2023-11-04"), [("founded_on".to_owned(), "awards-too-old")]);
    assert_eq!(founded("2026-11-06"), [("founded_on".to_owned(), "awards-founded-ahead")]);
    assert_eq!(founded("2023-11-31"), [("founded_on".to_owned(), "problem-date")]);
    let leap = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a day");
    let old = problems_of(&asked(), &contents(&[("founded_on", "2021-02-27")]), &[question(QuestionKind::File).question_id], leap);
    assert_eq!(old.all().len(), 1);
}

#[test]
fn who_does_not_fulfil_the_conditions_is_told_which() {
    let told = told(&asked(), &contents(&[("founders", "no"), ("independent", "perhaps")]));
    assert_eq!(told, [("founders".to_owned(), "awards-not-founders"), ("independent".to_owned(), "problem-required")]);
}

#[test]
fn answers_are_of_their_kind() {
    let wrong = |kind: QuestionKind, typed: &str| {
        let name = answer_name(question(kind).question_id);
        told(&asked(), &contents(&[(&name, typed)])).pop().map(|(_, key)| key)
    };
    for good in ["0", "-3", "1,200", "1 200.75", "٣"] {
        assert_eq!(wrong(QuestionKind::Number, good), None, "{good}");
    }
    for bad in ["many", "1e9", "1.2.3", "--1", "1.", "NaN"] {
        assert_eq!(wrong(QuestionKind::Number, bad), Some("awards-number-problem"), "{bad}");
    }
    assert_eq!(wrong(QuestionKind::Choice, "3"), Some("problem-choice"));
    for bad in ["javascript:alert(1)", "ftp://example.pk", "not a link", "https://u:p@example.pk"] {
        assert_eq!(wrong(QuestionKind::Link, bad), Some("awards-link-problem"), "{bad}");
    }
    assert_eq!(host_of("HTTPS://www.Example.pk/x"), Some("example.pk".into()));
}

#[test]
fn what_a_category_does_not_ask_is_not_missed() {
    let plain = Category { max_age_years: None, requirements: vec![], questions: vec![], ..category() };
    let few = contents(&[("founded_on", ""), ("founders", ""), ("independent", "")]);
    assert_eq!(told(&plain, &few), []);
}
