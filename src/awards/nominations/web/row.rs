//! The fields of a nomination as its pages show them.
use crate::{
    awards::{
        cycle::{Category, Question, QuestionKind},
        nominations::model::{Contents, Field, NO, StoredFile, YES, answer_name, check::address_of, words},
    },
    kit::{
        field,
        form::Problems,
        page::{Number, Page},
    },
};

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Line,
    Lines,
    Date,
    Email,
    Phone,
    Number,
    Link,
    /// One of several values, each with its words.
    Choice(Vec<(String, String)>),
    /// By files, which have a page of their own.
    File,
}

/// A field with what stands in it, in the words of the page.
pub struct Row {
    /// Of its input and its problem.
    pub id: String,
    pub name: String,
    pub label: String,
    /// Empty where there is none.
    pub hint: String,
    pub input: Input,
    pub value: String,
    /// The day that stands in it, as people read it.
    pub day: Option<String>,
    pub most_words: Option<i32>,
    pub is_required: bool,
    /// `en` or `ur` where it is in one language.
    pub lang: &'static str,
    pub problem: Option<String>,
    /// What another device had typed into it.
    pub earlier: Vec<String>,
    pub file: Option<StoredFile>,
}

impl Row {
    /// What stands in it, as people read it; of a choice its words.
    pub fn said(&self) -> &str {
        if let Input::Choice(_) = &self.input { self.words_of(&self.value) } else { self.day.as_deref().unwrap_or(&self.value) }
    }

    /// What was typed into it, as people read it; of a choice its words.
    pub fn words_of<'a>(&'a self, typed: &'a str) -> &'a str {
        let Input::Choice(options) = &self.input else { return typed };
        options.iter().find(|(value, _)| value == typed).map_or("", |(_, words)| words.as_str())
    }

    /// Whom to ask, which is for the organisers.
    pub fn is_contact(&self) -> bool {
        [Field::ContactName, Field::ContactEmail, Field::ContactPhone].iter().any(|one| one.value() == self.name)
    }

    pub fn is_empty(&self) -> bool {
        self.said().is_empty() && self.file.is_none()
    }

    pub fn words(&self) -> usize {
        words::count(&self.value)
    }

    /// Where a link leads, if it is one.
    pub fn href(&self) -> Option<String> {
        (self.input == Input::Link).then(|| address_of(&self.value).map(|url| url.to_string())).flatten()
    }
}

/// All fields of a nomination, in three parts.
pub struct Rows {
    /// What the site may show one day.
    pub profile: Vec<Row>,
    /// Who enters, and whom to ask.
    pub entrant: Vec<Row>,
    /// The questions of the category.
    pub answers: Vec<Row>,
}

impl Rows {
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.profile.iter().chain(&self.entrant).chain(&self.answers)
    }

    /// What is called so in the summary of problems.
    pub fn label_of(&self, id: &str) -> &str {
        self.all().find(|row| row.id == id).map_or("", |row| row.label.as_str())
    }

    pub fn has_files(&self) -> bool {
        self.answers.iter().any(|row| row.input == Input::File)
    }
}

/// Makes them of what a nomination says.
pub struct Showing<'a> {
    pub page: &'a Page,
    pub category: &'a Category,
    pub contents: &'a Contents,
    pub files: &'a [StoredFile],
    pub problems: &'a Problems,
}

impl Showing<'_> {
    pub fn rows(&self) -> Rows {
        let asked = Field::ALL.into_iter().filter(|field| field.is_asked(self.category));
        let (profile, entrant): (Vec<_>, Vec<_>) = asked.partition(|field| field.is_public());
        Rows {
            profile: profile.into_iter().map(|field| self.standard(field)).collect(),
            entrant: entrant.into_iter().map(|field| self.standard(field)).collect(),
            answers: (1..).zip(&self.category.questions).map(|(row, question)| self.answer(row, question)).collect(),
        }
    }

    fn problem(&self, id: &str) -> Option<String> {
        self.problems.of(id).map(|problem| self.page.problem(problem))
    }

    fn earlier(&self, name: &str) -> Vec<String> {
        self.contents.earlier_of(name).into_iter().map(|earlier| earlier.text.clone()).collect()
    }

    fn standard(&self, field: Field) -> Row {
        let name = field.value();
        let hint = field.hint();
        Row {
            id: name.to_owned(),
            name: name.to_owned(),
            label: self.page.t(field.key()),
            hint: if hint.is_empty() { String::new() } else { self.page.t(hint) },
            input: match field {
                Field::ProfileEn | Field::ProfileUr => Input::Lines,
                Field::Website => Input::Link,
                Field::FoundedOn => Input::Date,
                Field::Founders | Field::Independent => Input::Choice(self.yes_or_no()),
                Field::ContactEmail => Input::Email,
                Field::ContactPhone => Input::Phone,
                Field::NameEn | Field::NameUr | Field::Organisation | Field::ContactName => Input::Line,
            },
            value: self.contents.field(field).to_owned(),
            day: if field == Field::FoundedOn { self.day(self.contents.field(field)) } else { None },
            most_words: field.most_words(),
            is_required: field.is_required(),
            lang: match field {
                Field::NameEn | Field::ProfileEn => "en",
                Field::NameUr | Field::ProfileUr => "ur",
                _ => "",
            },
            problem: self.problem(name),
            earlier: self.earlier(name),
            file: None,
        }
    }

    fn day(&self, typed: &str) -> Option<String> {
        Some(self.page.date(field::date(typed).ok()??))
    }

    fn yes_or_no(&self) -> Vec<(String, String)> {
        vec![(YES.to_owned(), self.page.t("awards-yes")), (NO.to_owned(), self.page.t("awards-no"))]
    }

    fn answer(&self, row: usize, question: &Question) -> Row {
        let name = answer_name(question.question_id);
        let id = format!("answer-{row}");
        let options = (1..).zip(&question.options).map(|(place, option): (usize, _)| (place.to_string(), option.of(self.page).to_owned()));
        Row {
            problem: self.problem(&id),
            id,
            label: question.label.of(self.page).to_owned(),
            hint: question.hint.of(self.page).to_owned(),
            input: match question.kind {
                QuestionKind::Text => Input::Lines,
                QuestionKind::Choice => Input::Choice(options.collect()),
                QuestionKind::Number => Input::Number,
                QuestionKind::Link => Input::Link,
                QuestionKind::File => Input::File,
            },
            value: self.contents.get(&name).to_owned(),
            day: None,
            most_words: question.most_words,
            is_required: question.is_required,
            lang: "",
            earlier: self.earlier(&name),
            file: self.files.iter().find(|file| file.question_id == question.question_id).cloned(),
            name,
        }
    }
}

/// A file's size as people read it: "820 kB", "3.4 MB".
pub fn size(page: &Page, bytes: i64) -> String {
    let tenths = bytes.whole() / 100_000;
    if tenths < 10 {
        page.with("awards-kilobytes", "n", (bytes / 1_000).max(1))
    } else {
        page.with("awards-megabytes", "n", format!("{}.{}", tenths / 10, tenths % 10))
    }
}
