//! What stands in fields that are saved as somebody types, and how what several devices type comes together without loss; pure.
use crate::kit::clock::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Texts by the names of their fields.
pub type Typed = BTreeMap<String, String>;

/// A text, and the form that it was last typed into: a page keeps its form's key as long as it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub text: String,
    pub form: Uuid,
}

/// A text that was written over from another device; it stays beside the field until the nomination is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    pub field: String,
    pub text: String,
    pub at: Timestamp,
}

/// As many texts as stay beside the fields of one nomination.
const MOST_EARLIER: usize = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    pub texts: BTreeMap<String, Text>,
    /// The oldest first.
    pub earlier: Vec<Earlier>,
}

impl Contents {
    pub fn get(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", |text| text.text.as_str())
    }

    /// What was written over in that field.
    pub fn earlier_of(&self, name: &str) -> Vec<&Earlier> {
        self.earlier.iter().filter(|earlier| earlier.field == name && earlier.text != self.get(name)).collect()
    }
}

/// A form as it came: what was typed, its id, and which of the texts it had shown.
pub struct Sent<'a> {
    pub typed: &'a Typed,
    pub form: Uuid,
    /// Whether the form showed, when it was opened, the text that stands in its field now.
    pub is_as_shown: &'a dyn Fn(&str, &str) -> bool,
}

impl Contents {
    /// Takes in what a form brings; the names of the fields in which another device had typed something else meanwhile.
    ///
    /// What was not touched in the form stays as it is saved. What was is saved; if another form changed the field since this
    /// one was opened, its text stays beside.
    pub fn take(&mut self, sent: &Sent<'_>, at: Timestamp) -> Vec<String> {
        let mut both = vec![];
        for (name, typed) in sent.typed {
            let saved = self.texts.get(name).cloned().unwrap_or_default();
            let is_own = saved.form == sent.form;
            if saved.text == *typed || ((sent.is_as_shown)(name, typed) && !is_own) {
                continue;
            }
            if !is_own && !(sent.is_as_shown)(name, &saved.text) {
                both.push(name.clone());
                if !saved.text.is_empty() {
                    self.earlier.push(Earlier { field: name.clone(), text: saved.text, at });
                }
            }
            self.texts.insert(name.clone(), Text { text: typed.clone(), form: sent.form });
        }
        let surplus = self.earlier.len().saturating_sub(MOST_EARLIER);
        self.earlier.drain(..surplus);
        both
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Typed {
        [("name_en".to_owned(), text.to_owned())].into()
    }

    /// A page that showed `shown`, in which `text` stands now.
    fn takes(contents: &mut Contents, form: u128, shown: &'static str, text: &str) -> usize {
        let is_as_shown = |_: &str, now: &str| now == shown;
        let typed = typed(text);
        contents.take(&Sent { typed: &typed, form: Uuid::from_u128(form), is_as_shown: &is_as_shown }, Timestamp::UNIX_EPOCH).len()
    }

    #[test]
    fn what_one_page_types_over_its_own_text_leaves_nothing_beside() {
        let mut contents = Contents::default();
        for text in ["A", "Ab", "Abc", ""] {
            assert_eq!(takes(&mut contents, 1, "", text), 0, "{text}");
            assert_eq!(contents.get("name_en"), text);
        }
        assert!(contents.earlier.is_empty());
    }

    #[test]
    fn of_two_pages_neither_loses_a_word() {
        let mut contents = Contents::default();
        takes(&mut contents, 1, "", "From the phone");
        // The other page was opened before and knows nothing of it.
        assert_eq!(takes(&mut contents, 2, "", "From the desk"), 1);
        assert_eq!((contents.get("name_en"), contents.earlier_of("name_en")[0].text.as_str()), ("From the desk", "From the phone"));
        assert_eq!(takes(&mut contents, 1, "", "From the phone again"), 1);
        let texts: Vec<_> = contents.earlier_of("name_en").iter().map(|earlier| earlier.text.clone()).collect();
        assert_eq!(texts, ["From the phone", "From the desk"]);
    }

    #[test]
    fn a_page_that_touched_nothing_changes_nothing_back() {
        let mut contents = Contents::default();
        takes(&mut contents, 1, "", "New");
        assert_eq!(takes(&mut contents, 2, "", ""), 0);
        assert_eq!(contents.get("name_en"), "New");
        // Its own text taken back is a change.
        assert_eq!(takes(&mut contents, 1, "", ""), 0);
        assert_eq!(contents.get("name_en"), "");
    }

    #[test]
    fn what_stays_beside_has_a_limit() {
        let mut contents = Contents::default();
        for form in 1..=200 {
            takes(&mut contents, form, "-", &format!("text {form}"));
        }
        assert_eq!((contents.earlier.len(), contents.earlier[0].text.as_str()), (MOST_EARLIER, "text 140"));
    }
}
