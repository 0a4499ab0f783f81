//! XML as feeds write it.
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::{borrow::Cow, io};

pub type XmlResult = io::Result<()>;

pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document in UTF-8 with what `content` writes.
    pub fn document(content: impl FnOnce(&mut Self) -> XmlResult) -> io::Result<Vec<u8>> {
        let mut xml = Self(Writer::new(vec![]));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        content(&mut xml)?;
        Ok(xml.0.into_inner())
    }

    /// An element that holds others.
    pub fn inside(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self) -> XmlResult) -> XmlResult {
        self.0.write_event(Event::Start(start(name, attributes)))?;
        content(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element that holds nothing, or attributes only.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> XmlResult {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    pub fn text(&mut self, name: &str, text: &str) -> XmlResult {
        self.text_with(name, &[], text)
    }

    pub fn text_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> XmlResult {
        self.inside(name, attributes, |xml| xml.0.write_event(Event::Text(BytesText::new(&clean(text)))))
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*clean(value)));
    }
    start
}

/// The text without what XML 1.0 cannot hold, not even escaped.
fn clean(text: &str) -> Cow<'_, str> {
    // A carriage return could be held, but readers would make a second line feed of it.
    let fits = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if text.chars().all(fits) { text.into() } else { text.chars().filter(|c| fits(*c)).collect::<String>().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let bytes = Xml::document(|xml| xml.text_with("t", &[("a", text)], text)).expect("memory");
        String::from_utf8(bytes).expect("UTF-8").split_once("?>").expect("a declaration").1.to_owned()
    }

    #[test]
    fn markup_is_text() {
        let expected = "<t a=\"&lt;b&gt; &amp;amp; &quot;&apos; ]]&gt;\">&lt;b&gt; &amp;amp; &quot;&apos; ]]&gt;</t>";
        assert_eq!(written("<b> &amp; \"' ]]>"), expected);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(clean("a\u{0}b\u{b}c\u{1b}d\u{fffe}e\u{ffff}f\r\n"), "abcdef\n");
        assert_eq!(clean("\t\u{200f}اردو\u{10ffff}"), "\t\u{200f}اردو\u{10ffff}");
    }
}
