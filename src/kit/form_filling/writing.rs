//! A form written anew, tag by tag, with what somebody typed in its fields.
use super::{
    tag::{Tag, escape},
    typed::Typed,
};
use crate::kit::address::with_pair;

/// A form on its way to being filled in.
pub struct Writing<'a> {
    typed: Typed<'a>,
    html: String,
    /// The text for the list of options that is being read, until it is found there.
    chosen: Option<&'a str>,
    /// Within a list that something was chosen from.
    is_choosing: bool,
    /// Added to the query of where it is sent.
    mark: &'a str,
}

impl<'a> Writing<'a> {
    pub fn of(fields: &'a [(String, String)], mark: &'a str) -> Self {
        Self { typed: Typed::of(fields), html: String::new(), chosen: None, is_choosing: false, mark }
    }

    /// The form with all of it, or none where something has no place.
    pub fn form(mut self, form: &str) -> Option<String> {
        let mut rest = form;
        while let Some((before, after)) = rest.split_once('<') {
            self.html.push_str(before);
            let (written, behind) = after.split_once('>')?;
            let tag = Tag::read(written);
            rest = match tag.name {
                "form" => {
                    self.goes_to(tag, "action").write(&mut self.html);
                    behind
                }
                "input" => self.input(tag, behind),
                "textarea" => self.area(&tag, behind)?,
                "select" => self.list(&tag, behind),
                "option" => self.option(tag, behind),
                "/select" => self.end_of_list(&tag, behind)?,
                "button" => {
                    let tag = self.goes_to(tag, "formaction");
                    self.button(&tag, behind)
                }
                _ => {
                    self.html.extend(["<", written, ">"]);
                    behind
                }
            };
        }
        self.html.push_str(rest);
        self.typed.is_placed().then_some(self.html)
    }

    /// The tag with the mark where it says where the form is sent.
    fn goes_to<'t>(&self, mut tag: Tag<'t>, attribute: &'static str) -> Tag<'t> {
        if let Some(to) = tag.value(attribute).map(|to| with_pair(to, self.mark)) {
            tag.set(attribute, &to);
        }
        tag
    }

    fn input<'h>(&mut self, mut tag: Tag<'_>, behind: &'h str) -> &'h str {
        if let Some(name) = sent_name(&tag) {
            match tag.value("type") {
                Some("file" | "password" | "button" | "submit" | "reset" | "image") => {}
                Some("checkbox" | "radio") => {
                    let is_chosen = self.typed.takes(&name, tag.value("value").unwrap_or("on"));
                    tag.mark("checked", is_chosen);
                }
                _ => {
                    if let Some(text) = self.typed.next(&name) {
                        tag.set("value", text);
                    }
                }
            }
        }
        tag.write(&mut self.html);
        behind
    }

    fn area<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> Option<&'h str> {
        tag.write(&mut self.html);
        let (shown, after) = behind.split_once("</textarea>")?;
        match sent_name(tag).and_then(|name| self.typed.next(&name)) {
            Some(text) => {
                // Browsers leave out one line break that stands first.
                self.html.push('\n');
                escape(text, &mut self.html);
            }
            None => self.html.push_str(shown),
        }
        self.html.push_str("</textarea>");
        Some(after)
    }

    fn list<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> &'h str {
        self.chosen = sent_name(tag).and_then(|name| self.typed.next(&name));
        self.is_choosing = self.chosen.is_some();
        tag.write(&mut self.html);
        behind
    }

    fn option<'h>(&mut self, mut tag: Tag<'_>, behind: &'h str) -> &'h str {
        if self.is_choosing {
            let is_chosen = self.chosen.is_some() && self.chosen == tag.value("value");
            tag.mark("selected", is_chosen);
            self.chosen = self.chosen.filter(|_| !is_chosen);
        }
        tag.write(&mut self.html);
        behind
    }

    /// None where what was chosen is not among the options any more.
    fn end_of_list<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> Option<&'h str> {
        tag.write(&mut self.html);
        self.is_choosing = false;
        self.chosen.take().is_none_or(str::is_empty).then_some(behind)
    }

    /// The button that was pressed: whoever looks the form over presses one again.
    fn button<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> &'h str {
        if let (Some(name), Some(value)) = (tag.value("name"), tag.value("value")) {
            self.typed.takes(name, value);
        }
        tag.write(&mut self.html);
        behind
    }
}

/// The name under which a browser sends it.
fn sent_name(tag: &Tag<'_>) -> Option<String> {
    tag.value("name").filter(|_| !tag.has("disabled")).map(ToOwned::to_owned)
}
