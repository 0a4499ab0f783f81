//! What organisers ask of a nomination in a category, beyond what all are asked.
use crate::{awards::ids::QuestionId, choice, kit::bilingual::Bilingual};

choice! {
    /// What an answer is.
    #[derive(Default)]
    QuestionKind [
        /// So many words at most.
        #[default]
        Text = "text" => "awards-question-text",
        /// One of some options.
        Choice = "choice" => "awards-question-choice",
        Number = "number" => "awards-question-number",
        Link = "link" => "awards-question-link",
        File = "file" => "awards-question-file",
    ]
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub question_id: QuestionId,
    pub label: Bilingual,
    pub hint: Bilingual,
    pub kind: QuestionKind,
    pub is_required: bool,
    /// Of a text, and of nothing else.
    pub most_words: Option<i32>,
    /// Of a choice: two or more; of all else none. An answer names an option by its place, from 1.
    pub options: Vec<Bilingual>,
}
