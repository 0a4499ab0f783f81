//! One question as organisers type it.
use crate::{
    awards::{
        cycle::model::{Question, QuestionKind},
        ids::QuestionId,
    },
    choice,
    kit::{
        bilingual::Bilingual,
        field,
        form::{Fault, Problems},
    },
};

/// The longest hint, in characters; the most words that an answer may be allowed; the most options of a choice.
const HINT: usize = 300;
const MOST_WORDS: i32 = 2_000;
const MOST_OPTIONS: usize = 20;

choice! {
    /// Whether a question must be answered.
    Answering [
        Must = "must" => "awards-question-required-yes",
        May = "may" => "awards-question-required-no",
    ]
}

#[derive(Clone, Debug, Default)]
pub struct QuestionRow {
    pub question: String,
    pub place: String,
    pub kind: String,
    pub required: String,
    pub most_words: String,
    pub label: Bilingual,
    pub hint: Bilingual,
    /// One a line.
    pub options: Bilingual,
}

impl QuestionRow {
    pub fn of(question: &Question, place: usize) -> Self {
        let options = |of: fn(&Bilingual) -> &str| question.options.iter().map(of).collect::<Vec<_>>().join("\n");
        Self {
            question: question.question_id.to_string(),
            place: place.to_string(),
            kind: question.kind.value().to_owned(),
            required: if question.is_required { Answering::Must } else { Answering::May }.value().to_owned(),
            most_words: question.most_words.map(|n| n.to_string()).unwrap_or_default(),
            label: question.label.clone(),
            hint: question.hint.clone(),
            options: Bilingual { en: options(|one| &one.en), ur: options(|one| &one.ur) },
        }
    }

    /// Nothing was typed in it: a place, a kind and whether it must be answered ask nothing.
    pub fn is_none(&self) -> bool {
        [&self.label, &self.hint, &self.options].into_iter().flat_map(|text| [&text.en, &text.ur]).all(|text| text.trim().is_empty())
            && self.most_words.trim().is_empty()
    }

    /// Whether what is seldom needed is shown at once.
    pub fn has_more(&self) -> bool {
        !self.hint.is_empty() || !self.options.is_empty() || self.kind == QuestionKind::Choice.value()
    }

    /// In a few words, for whoever is told of another's change.
    pub fn told(&self) -> String {
        if self.most_words.is_empty() { self.label.en.clone() } else { format!("{} ({})", self.label.en, self.most_words) }
    }

    /// Where it is asked; what has no place comes last.
    pub fn place(&self) -> Result<i32, Fault> {
        if field::pasted(&self.place).is_empty() { Ok(i32::MAX) } else { field::whole(&self.place, 1, 999) }
    }

    /// `at`: the row, counted from 1.
    pub fn read(&self, problems: &mut Problems, at: usize, question_id: QuestionId) -> Option<Question> {
        let kind = problems.keep_in_row("kind", at, QuestionKind::of(&self.kind).ok_or(Fault::from("problem-choice")));
        let answering = problems.keep_in_row("required", at, Answering::of(&self.required).ok_or(Fault::from("problem-choice")));
        let most_words = match kind {
            Some(QuestionKind::Text) => problems.keep_in_row("most_words", at, field::whole(&self.most_words, 1, MOST_WORDS)).map(Some),
            _ => Some(None),
        };
        let label_en = problems.keep_in_row("label_en", at, field::required(&self.label.en));
        let label_ur = problems.keep_in_row("label_ur", at, field::required(&self.label.ur));
        let hint_en = problems.keep_in_row("hint_en", at, field::text(&self.hint.en, HINT));
        let hint_ur = problems.keep_in_row("hint_ur", at, field::text(&self.hint.ur, HINT));
        let options = self.read_options(problems, at, kind);
        Some(Question {
            question_id,
            label: Bilingual { en: label_en?, ur: label_ur? },
            hint: Bilingual { en: hint_en?, ur: hint_ur? },
            kind: kind?,
            is_required: answering? == Answering::Must,
            most_words: most_words?,
            options: options?,
        })
    }

    /// As many in either language, in the same order.
    fn read_options(&self, problems: &mut Problems, at: usize, kind: Option<QuestionKind>) -> Option<Vec<Bilingual>> {
        let en = problems.keep_in_row("options_en", at, options(&self.options.en));
        let ur = problems.keep_in_row("options_ur", at, options(&self.options.ur));
        let (en, ur) = (en?, ur?);
        let fault = match kind {
            Some(QuestionKind::Choice) if en.len() < 2 => Some(("options_en", "awards-question-options-few".into())),
            Some(QuestionKind::Choice) if en.len() != ur.len() => {
                Some(("options_ur", Fault("awards-question-options-differ", Some(("n", en.len().to_string())))))
            }
            // Of no known kind it cannot be told.
            Some(QuestionKind::Choice) | None => None,
            Some(_) if en.is_empty() && ur.is_empty() => None,
            Some(_) => Some((if en.is_empty() { "options_ur" } else { "options_en" }, "awards-question-options-elsewhere".into())),
        };
        match fault {
            Some((field, fault)) => problems.keep_in_row(field, at, Err(fault)),
            None => Some(en.into_iter().zip(ur).map(|(en, ur)| Bilingual { en, ur }).collect()),
        }
    }
}

/// One a line; empty lines are left out.
fn options(typed: &str) -> Result<Vec<String>, Fault> {
    let lines = typed.lines().map(field::line).collect::<Result<Vec<_>, _>>()?;
    let options: Vec<_> = lines.into_iter().filter(|line| field::required(line).is_ok()).collect();
    if options.len() > MOST_OPTIONS {
        return Err(field::at_most("awards-question-options-many", MOST_OPTIONS));
    }
    let is_twice = |at: usize| options[..at].iter().any(|earlier| field::folded(earlier) == field::folded(&options[at]));
    if (0..options.len()).any(is_twice) {
        return Err("awards-question-option-twice".into());
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn text() -> QuestionRow {
        QuestionRow {
            kind: "text".into(),
            required: "must".into(),
            most_words: "۳۰۰".into(),
            label: Bilingual::new("What is new?", "نیا کیا ہے؟"),
            ..QuestionRow::default()
        }
    }

    fn choice(en: &str, ur: &str) -> QuestionRow {
        QuestionRow { kind: "choice".into(), most_words: String::new(), options: Bilingual::new(en, ur), ..text() }
    }

    /// What is wrong with a row: where, and what.
    fn wrong(row: &QuestionRow) -> Vec<(String, &'static str)> {
        let mut problems = Problems::default();
        let read = row.read(&mut problems, 1, QuestionId(Uuid::nil()));
        assert_eq!(read.is_some(), problems.is_empty());
        problems.all().iter().map(|problem| (problem.id(), problem.key)).collect()
    }

    fn one(field: &str, key: &'static str) -> Vec<(String, &'static str)> {
        vec![(format!("{field}-1"), key)]
    }

    #[test]
    fn words_limit_a_text_and_nothing_else() {
        assert_eq!(wrong(&text()), []);
        for (typed, key) in [("", "problem-required"), ("0", "problem-range"), ("2001", "problem-range"), ("many", "problem-number")] {
            assert_eq!(wrong(&QuestionRow { most_words: typed.into(), ..text() }), one("most_words", key), "{typed}");
        }
        let number = QuestionRow { kind: "number".into(), most_words: "300".into(), ..text() };
        let read = number.read(&mut Problems::default(), 1, QuestionId(Uuid::nil())).expect("a question");
        assert_eq!((read.kind, read.most_words), (QuestionKind::Number, None));
    }

    #[test]
    fn options_are_two_or_more_and_the_same_in_both_languages() {
        assert_eq!(wrong(&choice("Large\n\n Small ", "بڑا\r\nچھوٹا")), []);
        let twenty_one = |word: &str| (0..21).map(|n| format!("{word} {n}")).collect::<Vec<_>>().join("\n");
        for (en, ur, field, key) in [
            ("Large", "بڑا", "options_en", "awards-question-options-few"),
            ("", "", "options_en", "awards-question-options-few"),
            ("Large\nSmall", "بڑا", "options_ur", "awards-question-options-differ"),
            ("Large\nlarge", "بڑا\nچھوٹا", "options_en", "awards-question-option-twice"),
            ("Large\nSmall", "بڑا\nبڑا", "options_ur", "awards-question-option-twice"),
            (&twenty_one("Size"), "بڑا\nچھوٹا", "options_en", "awards-question-options-many"),
        ] {
            assert_eq!(wrong(&choice(en, ur)), one(field, key), "{en} / {ur}");
        }
        assert_eq!(
            wrong(&QuestionRow { options: Bilingual::new("", "بڑا"), ..text() }),
            one("options_ur", "awards-question-options-elsewhere")
        );
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let row =
            QuestionRow { kind: "essay".into(), required: "perhaps".into(), label: Bilingual::new("", "نیا کیا ہے؟"), ..text() };
        let fields: Vec<_> = wrong(&row).into_iter().map(|(id, _)| id).collect();
        assert_eq!(fields, ["kind-1", "required-1", "label_en-1"]);
    }

    #[test]
    fn a_row_that_says_nothing_is_none() {
        let offered = QuestionRow { kind: "text".into(), required: "must".into(), place: "4".into(), ..QuestionRow::default() };
        assert!(offered.is_none());
        assert!(!QuestionRow { hint: Bilingual::new("", "مختصر"), ..offered.clone() }.is_none());
        assert!(!QuestionRow { most_words: "300".into(), ..offered }.is_none());
    }
}
