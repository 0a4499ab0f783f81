//! A tag as our templates write it: attributes with a value in quotes, or with none.
use askama::filters::{Escaper, Html};

/// A tag whose attributes can be read and set.
pub struct Tag<'a> {
    pub name: &'a str,
    attributes: Vec<(&'a str, Option<String>)>,
}

impl<'a> Tag<'a> {
    /// Of what stands between `<` and `>`.
    pub fn read(text: &'a str) -> Self {
        let (name, mut rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let mut attributes = vec![];
        loop {
            rest = rest.trim_start();
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            if attribute.is_empty() {
                return Self { name, attributes };
            }
            let quoted = |quote: char| after.strip_prefix('=')?.strip_prefix(quote)?.split_once(quote);
            let found = quoted('"').or_else(|| quoted('\''));
            attributes.push((attribute, found.map(|(value, _)| unescaped(value))));
            rest = found.map_or(after.trim_start_matches('='), |(_, after)| after);
        }
    }

    /// The value of that attribute, if it has one.
    pub fn value(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).and_then(|(_, value)| value.as_deref())
    }

    pub fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|(name, _)| *name == attribute)
    }

    pub fn set(&mut self, attribute: &'a str, value: &str) {
        self.remove(attribute);
        self.attributes.push((attribute, Some(value.to_owned())));
    }

    /// Sets or removes an attribute that has no value, as `checked`.
    pub fn mark(&mut self, attribute: &'a str, is_set: bool) {
        self.remove(attribute);
        if is_set {
            self.attributes.push((attribute, None));
        }
    }

    fn remove(&mut self, attribute: &str) {
        self.attributes.retain(|(name, _)| *name != attribute);
    }

    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            if let Some(value) = value {
                out.push_str("=\"");
                escape(value, out);
                out.push('"');
            }
        }
        out.push('>');
    }
}

/// `text` as it stands in an attribute or between tags.
pub fn escape(text: &str, out: &mut String) {
    Html.write_escaped_str(&mut *out, text).expect("a text has room");
}

fn unescaped(text: &str) -> String {
    let signs = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&"), ("&#38;", "&")];
    signs.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_and_set() {
        let mut tag = Tag::read("input  type='radio' name=\"a&#34;b\"\n value=\"\" checked\trequired");
        assert_eq!((tag.name, tag.value("type"), tag.value("name")), ("input", Some("radio"), Some("a\"b")));
        assert_eq!((tag.value("value"), tag.value("class")), (Some(""), None));
        assert!(tag.has("checked") && tag.has("required") && !tag.has("a&#34;b\""));
        tag.set("value", "<\"&#34;");
        tag.mark("checked", false);
        tag.mark("disabled", true);
        let mut written = String::new();
        tag.write(&mut written);
        assert_eq!(written, "<input type=\"radio\" name=\"a&#34;b\" required value=\"&#60;&#34;&#38;#34;\" disabled>");
        assert_eq!(Tag::read(&written[1..written.len() - 1]).value("value"), Some("<\"&#34;"));
        assert_eq!((Tag::read("/form").name, Tag::read("br").attributes.len()), ("/form", 0));
    }
}
