//! Whether an entry is of what a judge knows; pure. Both are words that people wrote, so letters decide, not lists.
use crate::kit::field;

/// What a judge knows, as organisers wrote it: "Fintech, cyber security; AI".
pub struct Expertise(Vec<String>);

/// What an entry is about.
pub struct Subject {
    /// The letters alone, so that "cyber security" and "Cybersecurity" are the same.
    joined: String,
    words: Vec<String>,
}

/// Shorter ones stand in too many words: "AI" in "fair".
const SHORTEST_WITHIN: usize = 5;

/// What separates the fields that somebody knows.
const SEPARATORS: [char; 8] = [',', ';', '\n', '/', '|', '،', '؛', '•'];

fn words(text: &str) -> Vec<String> {
    let folded = field::folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Expertise {
    pub fn of(words_of_theirs: &str) -> Self {
        let fields = words_of_theirs.split(SEPARATORS).map(|one| words(one).concat());
        Self(fields.filter(|one| !one.is_empty()).collect())
    }

    /// Whether one of their fields stands in what it is about.
    pub fn covers(&self, subject: &Subject) -> bool {
        let stands = |field: &String| {
            let is_long = field.chars().count() >= SHORTEST_WITHIN;
            subject.words.contains(field) || (is_long && subject.joined.contains(field.as_str()))
        };
        self.0.iter().any(stands)
    }
}

impl Subject {
    pub fn of(text: &str) -> Self {
        let words = words(text);
        Self { joined: words.concat(), words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_decide_and_short_words_stand_alone() {
        let knows = |expertise: &str, subject: &str| Expertise::of(expertise).covers(&Subject::of(subject));
        assert!(knows("Fintech, cyber security; AI", "Cybersecurity"));
        assert!(knows("Cyber-Security", "The best in cyber security"));
        assert!(knows("AI", "Best AI service provider"));
        assert!(!knows("AI", "Fair trade in Taipei"));
        assert!(knows("صحت، تعلیم", "تعليم کے لیے"));
        assert!(!knows("Health", "Start-up"));
        assert!(!knows(" , ;", "Start-up") && !knows("", ""));
    }
}
