//! What is asked in a category as organisers type it: a question a row.
use super::question_row::QuestionRow;
use crate::{
    awards::{
        cycle::model::{Category, Question},
        ids::QuestionId,
    },
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        editing::{EditForm, Parts},
        field,
        form::{Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

/// The most questions that a category has, and rows that are offered besides those that are filled.
const MOST: usize = 30;
const OFFERED: usize = 3;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct QuestionsForm {
    /// Row by row: the id of a question that is there, and what organisers say of it.
    pub question: Vec<String>,
    pub place: Vec<String>,
    pub kind: Vec<String>,
    pub required: Vec<String>,
    pub most_words: Vec<String>,
    pub label_en: Vec<String>,
    pub label_ur: Vec<String>,
    pub hint_en: Vec<String>,
    pub hint_ur: Vec<String>,
    pub options_en: Vec<String>,
    pub options_ur: Vec<String>,
    /// The id of its category's cycle, for when the category is removed meanwhile, and of the category that then gets them.
    #[serde(skip_serializing)]
    pub cycle: String,
    #[serde(skip_serializing)]
    pub category: String,
    /// Which button was pressed.
    #[serde(skip_serializing)]
    pub intent: String,
}

impl EditForm for QuestionsForm {
    const LABELS: Labels = &[
        ("questions", "awards-questions"),
        ("place", "awards-question-place"),
        ("kind", "awards-question-kind"),
        ("required", "awards-question-required"),
        ("most_words", "awards-question-most-words"),
        ("label_en", "awards-question-en"),
        ("label_ur", "awards-question-ur"),
        ("hint_en", "awards-hint-en"),
        ("hint_ur", "awards-hint-ur"),
        ("options_en", "awards-question-options-en"),
        ("options_ur", "awards-question-options-ur"),
    ];
    const PARTS: Parts = &[(
        "questions",
        &["question", "place", "kind", "required", "most_words", "label_en", "label_ur", "hint_en", "hint_ur", "options_en", "options_ur"],
    )];

    fn told(&self, part: &str) -> Option<String> {
        (part == "questions").then(|| self.rows().iter().map(QuestionRow::told).collect::<Vec<_>>().join("; "))
    }

    fn tidy(self) -> Self {
        let rows = self.rows();
        self.with_rows(&rows)
    }
}

impl QuestionsForm {
    pub fn of(category: &Category) -> Self {
        let rows: Vec<_> = category.questions.iter().enumerate().map(|(at, question)| QuestionRow::of(question, at + 1)).collect();
        Self::default().with_rows(&rows)
    }

    /// The same with the rows of another below its own: they become questions of its category, asked last.
    #[must_use]
    pub fn with_rows_of(self, other: &Self) -> Self {
        let theirs = other.rows().into_iter().map(|row| QuestionRow { question: String::new(), place: String::new(), ..row });
        let rows: Vec<_> = self.rows().into_iter().chain(theirs).collect();
        self.with_rows(&rows)
    }

    fn with_rows(self, rows: &[QuestionRow]) -> Self {
        let column = |of: fn(&QuestionRow) -> &str| rows.iter().map(|row| of(row).to_owned()).collect::<Vec<_>>();
        Self {
            question: column(|row| &row.question),
            place: column(|row| &row.place),
            kind: column(|row| &row.kind),
            required: column(|row| &row.required),
            most_words: column(|row| &row.most_words),
            label_en: column(|row| &row.label.en),
            label_ur: column(|row| &row.label.ur),
            hint_en: column(|row| &row.hint.en),
            hint_ur: column(|row| &row.hint.ur),
            options_en: column(|row| &row.options.en),
            options_ur: column(|row| &row.options.ur),
            ..self
        }
    }

    /// More rows are wanted, and nothing is to be saved.
    pub fn asks_for_rows(&self) -> bool {
        self.intent == "rows"
    }

    /// What stands in that row; nothing where a column ends before it.
    fn row(&self, at: usize) -> QuestionRow {
        let cell = |column: &[String]| column.get(at).cloned().unwrap_or_default();
        QuestionRow {
            question: cell(&self.question),
            place: cell(&self.place),
            kind: cell(&self.kind),
            required: cell(&self.required),
            most_words: cell(&self.most_words),
            label: Bilingual { en: cell(&self.label_en), ur: cell(&self.label_ur) },
            hint: Bilingual { en: cell(&self.hint_en), ur: cell(&self.hint_ur) },
            options: Bilingual { en: cell(&self.options_en), ur: cell(&self.options_ur) },
        }
    }

    /// The rows that say something.
    fn rows(&self) -> Vec<QuestionRow> {
        let rows = (0..self.label_en.len().min(10 * MOST)).map(|at| self.row(at));
        rows.filter(|row| !row.is_none()).collect()
    }

    /// The same, with some to fill in if there may be more.
    pub fn offered(&self, more: bool) -> Vec<QuestionRow> {
        let mut rows = self.rows();
        rows.extend(std::iter::repeat_n(QuestionRow::default(), if more { OFFERED } else { 0 }));
        rows
    }

    /// What the category then asks, in order. `now`: for the ids of questions that are new.
    pub fn parse(&self, before: &Category, now: Timestamp) -> Result<Vec<Question>, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let rows = self.rows();
        if rows.len() > MOST {
            problems.add("questions", field::at_most("awards-questions-many", MOST));
            return Err(problems);
        }
        let mut known: Vec<_> = before.questions.iter().map(|question| question.question_id).collect();
        let mut all = vec![];
        for (at, row) in rows.iter().enumerate() {
            let place = problems.keep_in_row("place", at + 1, row.place());
            // Each id once, also if somebody sends it twice.
            let id = known.iter().position(|id| id.to_string() == row.question).map(|at| known.remove(at));
            let question = row.read(&mut problems, at + 1, id.unwrap_or_else(|| QuestionId::new_at(now)));
            all.extend(place.zip(question));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        // Of two with the same place the upper comes first.
        all.sort_by_key(|(place, _)| *place);
        Ok(all.into_iter().map(|(_, question)| question).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::model::category, *};
    use crate::awards::cycle::model::QuestionKind;
    use uuid::Uuid;

    fn question(n: u128, kind: QuestionKind, most_words: Option<i32>, options: &[&str]) -> Question {
        Question {
            question_id: QuestionId(Uuid::from_u128(n)),
            label: Bilingual::new(format!("Question {n}"), format!("سوال {n}")),
            hint: Bilingual::default(),
            kind,
            is_required: n.is_multiple_of(2),
            most_words,
            options: options.iter().map(|one| Bilingual::new(*one, format!("{one} اردو"))).collect(),
        }
    }

    fn asking() -> Category {
        let questions = vec![
            question(1, QuestionKind::Text, Some(300), &[]),
            question(2, QuestionKind::Choice, None, &["Large", "Small"]),
            question(3, QuestionKind::File, None, &[]),
        ];
        Category { questions, ..category() }
    }

    #[test]
    fn questions_read_back_as_they_were() {
        let category = asking();
        assert_eq!(QuestionsForm::of(&category).parse(&category, Timestamp::UNIX_EPOCH), Ok(category.questions));
    }

    #[test]
    fn places_say_the_order_and_what_has_none_comes_last() {
        let category = asking();
        let form = QuestionsForm { place: vec![String::new(), "۷".into(), "7".into()], ..QuestionsForm::of(&category) };
        let asked = form.parse(&category, Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!(asked.iter().map(|one| one.question_id.0.as_u128()).collect::<Vec<_>>(), [2, 3, 1]);
    }

    #[test]
    fn an_id_that_is_sent_twice_is_of_one_question_only() {
        let category = asking();
        let form = QuestionsForm::of(&category);
        let form = QuestionsForm { question: vec![form.question[0].clone(); 3], ..form };
        let mut ids: Vec<_> = form.parse(&category, Timestamp::UNIX_EPOCH).expect("questions").iter().map(|one| one.question_id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 3);
    }
}
