//! What stands in fields that are saved as somebody types, and how what several devices type comes together without loss; pure.
use crate::kit::{clock::Timestamp, editing};
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
    /// The last texts of other forms in whose place it came: a form says again what stands in a field of its own, though somebody
    /// else has changed that since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Before>,
}

/// A text of a form, as a digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    pub form: Uuid,
    pub digest: String,
}

/// As many of them as are kept of a field.
const MOST_BEFORE: usize = 8;

impl Text {
    /// What is known of earlier texts once `form` writes over this one.
    fn before_of(&self, form: Uuid) -> Vec<Before> {
        let mut before = self.before.clone();
        if self.form != form {
            before.retain(|one| one.form != form);
            before.push(Before { form: self.form, digest: editing::seen_in([self.text.as_str()]) });
        }
        let surplus = before.len().saturating_sub(MOST_BEFORE);
        before.drain(..surplus);
        before
    }

    /// Whether a form says what it said before another took its place.
    fn is_echo(&self, form: Uuid, typed: &str) -> bool {
        self.before.iter().any(|one| one.form == form && one.digest == editing::seen_in([typed]))
    }
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
            let is_untouched = !is_own && ((sent.is_as_shown)(name, typed) || saved.is_echo(sent.form, typed));
            if saved.text == *typed || is_overtaken || is_untouched {
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
            let before = saved.before_of(sent.form);
            self.texts.insert(name.clone(), Text { text: typed.clone(), form: sent.form, nth, before });
        }
        let surplus = self.earlier.len().saturating_sub(MOST_EARLIER);
        self.earlier.drain(..surplus);
        both
    }

    /// Lets go of the first texts of other devices: those that a page has shown.
    pub fn forget_earlier(&mut self, shown: usize) {
        self.earlier.drain(..shown.min(self.earlier.len()));
    }

    /// Whether a page that is sent shows all that stands in those fields: nothing is sent that nobody has seen.
    pub fn is_shown_by(&self, names: &[String], typed: &Typed) -> bool {
        names.iter().all(|name| self.get(name) == typed.get(name).map_or("", String::as_str))
    }

    fn keep_beside(&mut self, field: &str, text: &str, at: Timestamp) {
        let is_there = self.earlier.iter().any(|earlier| earlier.field == field && earlier.text == text);
        if !text.is_empty() && !is_there {
            self.earlier.push(Earlier { field: field.to_owned(), text: text.to_owned(), at });
        }
    }
}

#[cfg(test)]
mod tests;
