//! What is lodged, word for word, as a text whose digest anybody can compute.
use super::{Contents, Field, Nomination, StoredFile, answer_name};
use crate::{
    awards::cycle::{Category, Question, QuestionKind},
    kit::clock::Timestamp,
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The shape of a receipt: members in this order, names of fields in the order of their letters, no blanks.
#[derive(Serialize)]
struct Lodged<'a> {
    nomination: String,
    category: &'a str,
    economy: &'a str,
    at: String,
    texts: BTreeMap<String, &'a str>,
    answers: Vec<Answer<'a>>,
    files: Vec<LodgedFile<'a>>,
}

/// What was asked, in English, and what was answered; of a choice the words of the option.
#[derive(Serialize)]
struct Answer<'a> {
    question: &'a str,
    answer: &'a str,
}

#[derive(Serialize)]
struct LodgedFile<'a> {
    name: &'a str,
    sha256: String,
}

/// A receipt: its text, and the SHA-256 of its bytes in UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub at: Timestamp,
    pub content: String,
    pub digest: [u8; 32],
}

impl Receipt {
    /// Of the nomination as it stands; `economy` as it is called in English.
    pub fn of(
        nomination: &Nomination,
        category: &Category,
        economy: &str,
        contents: &Contents,
        files: &[StoredFile],
        at: Timestamp,
    ) -> Self {
        let standard = Field::ALL.into_iter().filter(|field| field.is_asked(category));
        let texts = standard.map(|field| (field.value().to_owned(), contents.field(field)));
        let lodged = Lodged {
            nomination: nomination.nomination_id.to_string(),
            category: &category.name.en,
            economy,
            at: at.to_rfc3339(),
            texts: texts.collect(),
            answers: category.questions.iter().filter_map(|question| answer(question, contents)).collect(),
            files: files.iter().map(|file| LodgedFile { name: &file.name, sha256: hex(&file.digest) }).collect(),
        };
        let content = serde_json::to_string(&lodged).expect("strings are always JSON");
        let digest = Sha256::digest(&content).into();
        Self { at, content, digest }
    }
}

fn answer<'a>(question: &'a Question, contents: &'a Contents) -> Option<Answer<'a>> {
    let typed = contents.get(&answer_name(question.question_id));
    let option = || question.options.get(typed.parse::<usize>().ok()?.checked_sub(1)?).map(|option| option.en.as_str());
    let answer = match question.kind {
        QuestionKind::File => return None,
        QuestionKind::Choice => option().unwrap_or_default(),
        QuestionKind::Text | QuestionKind::Number | QuestionKind::Link => typed,
    };
    Some(Answer { question: &question.label.en, answer })
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |all, byte| format!("{all}{byte:02x}"))
}
