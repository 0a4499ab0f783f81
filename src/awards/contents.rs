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
    /// With which of its form's savings by itself it came, counted from 1; 0: with none.
    #[serde(default)]
    pub nth: u32,
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

/// The fields of a form are those of its category, which only the database knows.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct TypedForm(Vec<(String, String)>);

impl TypedForm {
    /// The texts by their fields, with one kind of line breaks. Of a field that comes twice the last counts.
    pub fn texts(self) -> Typed {
        self.0.into_iter().map(|(name, text)| (name, text.replace("\r\n", "\n"))).collect()
    }
}

/// What a page says of itself, beside what was typed into it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Coming {
    /// It comes after its page was closed.
    pub is_late: bool,
    /// Which of its page's savings this is; none without scripts. Of two that are under way the older may arrive last.
    pub nth: Option<u32>,
    /// How many texts of other devices its page has shown.
    pub beside: usize,
}

impl Coming {
    pub fn read(typed: &Typed) -> Self {
        let number = |name: &str| typed.get(name).and_then(|text| text.parse::<u32>().ok());
        Self {
            is_late: typed.contains_key("late"),
            nth: number("nth"),
            beside: number("beside").and_then(|shown| usize::try_from(shown).ok()).unwrap_or_default(),
        }
    }
}

/// A form as it came: what was typed, its id, and which of the texts it had shown.
pub struct Sent<'a> {
    pub typed: &'a Typed,
    pub form: Uuid,
    /// Whether the form showed, when it was opened, the text that stands in its field now.
    pub is_as_shown: &'a dyn Fn(&str, &str) -> bool,
    pub coming: Coming,
}

impl Sent<'_> {
    /// Whether another form's text stands in a field than the form had shown. Empty fields look all the same: of what comes late
    /// one that was emptied counts as changed.
    fn is_other(&self, name: &str, saved: &Text) -> bool {
        let is_emptied = saved.text.is_empty() && !saved.form.is_nil();
        !(self.is_as_shown)(name, &saved.text) || (self.coming.is_late && is_emptied)
    }
}

impl Contents {
    /// Takes in what a form brings; the names of the fields in which another device had typed something else meanwhile.
    ///
    /// What was not touched in the form stays as it is saved. What was is saved; if another form changed the field since this
    /// one was opened, its text stays beside. What comes late is older than what another form brought: then it stays beside.
    pub fn take(&mut self, sent: &Sent<'_>, at: Timestamp) -> Vec<String> {
        let mut both = vec![];
        for (name, typed) in sent.typed {
            let saved = self.texts.get(name).cloned().unwrap_or_default();
            let is_own = saved.form == sent.form;
            let is_overtaken = is_own && sent.coming.nth.is_some_and(|nth| nth < saved.nth);
            if saved.text == *typed || is_overtaken || ((sent.is_as_shown)(name, typed) && !is_own) {
                continue;
            }
            if !is_own && sent.is_other(name, &saved) {
                both.push(name.clone());
                let older = if sent.coming.is_late { typed } else { &saved.text };
                self.keep_beside(name, older, at);
                if sent.coming.is_late {
                    continue;
                }
            }
            let nth = sent.coming.nth.unwrap_or(if is_own { saved.nth } else { 0 });
            self.texts.insert(name.clone(), Text { text: typed.clone(), form: sent.form, nth });
        }
        let surplus = self.earlier.len().saturating_sub(MOST_EARLIER);
        self.earlier.drain(..surplus);
        both
    }

    /// Lets go of the first texts of other devices: those that a page has shown.
    pub fn forget_earlier(&mut self, shown: usize) {
        self.earlier.drain(..shown.min(self.earlier.len()));
    }

    fn keep_beside(&mut self, field: &str, text: &str, at: Timestamp) {
        let is_there = self.earlier.iter().any(|earlier| earlier.field == field && earlier.text == text);
        if !text.is_empty() && !is_there {
            self.earlier.push(Earlier { field: field.to_owned(), text: text.to_owned(), at });
        }
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
        takes_in(contents, form, (shown, text), Coming::default())
    }

    fn takes_in(contents: &mut Contents, form: u128, (shown, text): (&'static str, &str), coming: Coming) -> usize {
        let is_as_shown = |_: &str, now: &str| now == shown;
        let typed = typed(text);
        let sent = Sent { typed: &typed, form: Uuid::from_u128(form), is_as_shown: &is_as_shown, coming };
        contents.take(&sent, Timestamp::UNIX_EPOCH).len()
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
    fn what_comes_late_takes_the_place_of_nothing_newer() {
        let mut contents = Contents::default();
        let late = Coming { is_late: true, ..Coming::default() };
        // Nobody else typed meanwhile: it is what it would have been in time.
        assert_eq!(takes_in(&mut contents, 1, ("", "On the way"), late), 0);
        assert_eq!(takes_in(&mut contents, 1, ("", "On the way home"), late), 0);
        // The desk has seen it, and went on from there.
        assert_eq!(takes(&mut contents, 2, "On the way home", "At the desk"), 0);
        for _ in 0..2 {
            assert_eq!(takes_in(&mut contents, 1, ("", "On the way home again"), late), 1);
        }
        let beside: Vec<_> = contents.earlier_of("name_en").iter().map(|earlier| earlier.text.as_str()).collect();
        assert_eq!((contents.get("name_en"), beside), ("At the desk", vec!["On the way home again"]));
        // Emptied is typed, too.
        takes(&mut contents, 2, "", "");
        takes_in(&mut contents, 1, ("", "On the way home again"), late);
        assert_eq!(contents.get("name_en"), "");
    }

    #[test]
    fn of_two_savings_of_a_page_the_older_may_arrive_last() {
        let mut contents = Contents::default();
        let nth = |nth| Coming { nth: Some(nth), ..Coming::default() };
        for (number, text) in [(1, "A"), (3, "Abc"), (2, "Ab")] {
            takes_in(&mut contents, 1, ("", text), nth(number));
        }
        assert_eq!((contents.get("name_en"), contents.earlier.len()), ("Abc", 0));
        // Without scripts there are no numbers, and the button counts.
        takes(&mut contents, 1, "", "By the button");
        takes_in(&mut contents, 1, ("", "Ab"), nth(2));
        assert_eq!(contents.get("name_en"), "By the button");
        takes_in(&mut contents, 1, ("", "After it"), nth(4));
        assert_eq!(contents.get("name_en"), "After it");
    }

    #[test]
    fn only_what_a_page_has_shown_is_let_go() {
        let mut contents = Contents::default();
        for form in 1..=4 {
            takes(&mut contents, form, "-", &format!("text {form}"));
        }
        contents.forget_earlier(2);
        assert_eq!(contents.earlier.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["text 3"]);
        contents.forget_earlier(9);
        assert!(contents.earlier.is_empty());
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
