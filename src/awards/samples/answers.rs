//! What is typed into a sample's nomination: the standard fields, and the answers to its category's questions.
use super::{
    entries::{Both, Contest, Firm},
    past::Past,
};
use crate::{
    awards::{
        contents::Typed,
        cycle::{Category, EntryKind, QuestionKind},
        nominations::{Field, YES, answer_name},
    },
    registration::samples::{Dice, Role},
};
use chrono::{Datelike, Duration};

/// Which of both languages a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    English,
    Urdu,
}

impl Written {
    fn of(self, (en, ur): Both) -> &'static str {
        match self {
            Self::English => en,
            Self::Urdu => ur,
        }
    }
}

/// What one firm enters.
pub struct Answers<'a> {
    pub category: &'a Category,
    pub contest: &'a Contest,
    pub firm: &'a Firm,
    pub contact: &'a Role,
}

impl Answers<'_> {
    /// By chance, but for what is known of the firm.
    pub fn typed(&self, past: &Past<'_>, dice: &mut Dice) -> Typed {
        let mut typed = Typed::new();
        let mut put = |field: Field, text: String| typed.insert(field.value().to_owned(), text);
        let (en, ur) = (self.profile(Written::English), self.profile(Written::Urdu));
        put(Field::NameEn, self.firm.name.0.to_owned());
        put(Field::NameUr, self.firm.name.1.to_owned());
        put(Field::ProfileEn, en);
        put(Field::ProfileUr, ur);
        put(Field::Website, format!("https://{}.example", self.domain()));
        put(Field::ContactName, self.contact.name_latin.clone());
        put(Field::ContactEmail, self.contact.email.clone());
        put(Field::ContactPhone, self.contact.phone.clone());
        if self.category.entry_kind != EntryKind::Organisation {
            put(Field::Organisation, self.organisation());
        }
        if self.category.max_age_years.is_some() {
            let founded = past.now - Duration::days(i64::try_from(300 + dice.below(500)).unwrap_or(300));
            put(Field::FoundedOn, format!("{:04}-{:02}-{:02}", founded.year(), founded.month(), founded.day()));
        }
        if !self.category.requirements.is_empty() {
            put(Field::Founders, YES.to_owned());
            put(Field::Independent, YES.to_owned());
        }
        // Some of the host's own entries are written in Urdu.
        let written = if self.firm.economy == "Pakistan" && dice.below(2) == 0 { Written::Urdu } else { Written::English };
        for (at, question) in self.category.questions.iter().enumerate() {
            if let Some(answer) = self.answer(at, question.kind, written, dice) {
                typed.insert(answer_name(question.question_id), answer);
            }
        }
        typed
    }

    /// Whose it is, where a product is entered.
    pub fn organisation(&self) -> String {
        format!("{} Ltd", self.firm.name.0)
    }

    fn domain(&self) -> String {
        let letters = self.firm.name.0.to_lowercase();
        letters.split_whitespace().collect::<Vec<_>>().join("-")
    }

    fn profile(&self, written: Written) -> String {
        format!("{} {}", written.of(self.firm.work), written.of(self.contest.users))
    }

    /// An answer to the question at that place, counted from 0; none where it stays open.
    fn answer(&self, at: usize, kind: QuestionKind, written: Written, dice: &mut Dice) -> Option<String> {
        let many = (dice.below(90) + 10) * [10, 100, 1_000][dice.below(3)];
        match kind {
            QuestionKind::Text => Some(match at {
                0 => self.profile(written),
                1 => {
                    let first = dice.below(3);
                    let news = [first, (first + 1) % 3].map(|one| written.of(self.contest.novelties[one]));
                    news.join("\n\n")
                }
                _ => {
                    let results = written.of(self.contest.results[dice.below(3)]);
                    results.replace("{n}", &many.to_string()).replace("{p}", &(dice.below(60) + 12).to_string())
                }
            }),
            QuestionKind::Number => (dice.below(4) > 0).then(|| many.to_string()),
            QuestionKind::Link => (dice.below(3) == 0).then(|| format!("https://{}.example/demo", self.domain())),
            QuestionKind::Choice => Some("1".to_owned()),
            QuestionKind::File => None,
        }
    }
}
