//! A sheet as its page shows it, filled in and sent as a browser does.
use crate::trial::http::Answer;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One device's page of a sheet: it keeps its key as long as it is open.
#[derive(Clone, Debug)]
pub struct SheetForm {
    pub entry: Uuid,
    key: String,
    /// All of its fields with what stands in them.
    fields: BTreeMap<String, String>,
    /// What was typed here, which is not all that stands here.
    pub typed: BTreeMap<String, String>,
}

impl SheetForm {
    /// None where the page has no sheet to fill in.
    pub fn read(entry: Uuid, page: &Answer) -> Option<Self> {
        let text = String::from_utf8_lossy(&page.body);
        let form = text.split_once("data-autosave=")?.1.split_once("</form>")?.0;
        let value = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
        let key = value(form.split("name=\"form_key\" value=\"").nth(1)?);
        let names = form.split(" name=\"").skip(1).map(value).filter(|name| name.starts_with("score-") || name.starts_with("comment-"));
        let fields: BTreeMap<_, _> = names.map(|name| (name, String::new())).collect();
        (!fields.is_empty()).then_some(Self { entry, key, fields, typed: BTreeMap::new() })
    }

    /// The names of its scores, or of the words on them.
    pub fn names(&self, kind: &str) -> Vec<String> {
        self.fields.keys().filter(|name| name.starts_with(kind)).cloned().collect()
    }

    /// Types letters, digits and blanks into a field.
    pub fn types(&mut self, name: &str, text: &str) {
        self.fields.insert(name.to_owned(), text.to_owned());
        self.typed.insert(name.to_owned(), text.to_owned());
    }

    pub fn autosave(&self) -> String {
        format!("/me/entries/{}/autosave", self.entry)
    }

    /// All of it, as it is sent.
    pub fn body(&self) -> String {
        let fields = self.fields.iter().map(|(name, text)| format!("&{name}={}", text.replace(' ', "+")));
        format!("form_key={}{}", self.key.replace('@', "%40"), fields.collect::<String>())
    }
}
