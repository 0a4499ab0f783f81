//! Which fields a nomination has, and what is known of what stands in them.
use super::Field;
use crate::{
    awards::{
        contents::Contents,
        cycle::{Category, QuestionKind},
        ids::QuestionId,
    },
    kit::characters::is_arabic,
};

/// The name of the field of an answer.
pub fn answer_name(question: QuestionId) -> String {
    format!("answer-{question}")
}

/// The names of all fields that a nomination in that category has; files are none.
pub fn names_of(category: &Category) -> Vec<String> {
    let standard = Field::ALL.into_iter().filter(|field| field.is_asked(category)).map(|field| field.value().to_owned());
    let typed = category.questions.iter().filter(|question| question.kind != QuestionKind::File);
    standard.chain(typed.map(|question| answer_name(question.question_id))).collect()
}

impl Contents {
    pub fn field(&self, field: Field) -> &str {
        self.get(field.value())
    }

    /// The language of most of what was written: `ur` if more than half of its letters are Arabic ones, else `en`.
    pub fn language(&self) -> &'static str {
        let letters = || self.texts.values().flat_map(|text| text.text.chars()).filter(|c| c.is_alphabetic());
        let arabic = letters().filter(|c| is_arabic(*c)).count();
        if 2 * arabic > letters().count() { "ur" } else { "en" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::contents::Text;

    #[test]
    fn the_language_is_that_of_most_letters() {
        let of = |texts: &[&str]| {
            let text = |(n, text): (usize, &&str)| (n.to_string(), Text { text: (*text).to_owned(), ..Text::default() });
            Contents { texts: texts.iter().enumerate().map(text).collect(), earlier: vec![] }.language()
        };
        assert_eq!(of(&["Saaf Pani", "صاف پانی، ہر گاؤں میں ناپا ہوا۔", "https://saafpani.pk"]), "en");
        assert_eq!(of(&["Saaf Pani", "صاف پانی، ہر گاؤں میں ناپا ہوا، ہر روز، ہر گھر کے لیے۔"]), "ur");
        assert_eq!(of(&["", "123 ۱۲۳"]), "en");
    }
}
