//! A form's fields as serde reads them. A field of type [`super::bilingual::Bilingual`] named `name` is filled from the
//! two inputs `name_en` and `name_ur`; all others are texts, or lists of texts where an input stands several times.
use serde::{
    de::{
        DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor,
        value::{Error, MapDeserializer, SeqDeserializer},
    },
    forward_to_deserialize_any,
};
use std::collections::BTreeMap;

/// Reads an urlencoded form; unknown fields are passed over.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    let pairs: Vec<(String, String)> = serde_html_form::from_bytes(body)?;
    parse_pairs(pairs)
}

/// Reads a form whose fields have been taken apart already.
pub fn parse_pairs<T: DeserializeOwned>(pairs: Vec<(String, String)>) -> Result<T, Error> {
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in pairs {
        fields.entry(printable(name)).or_default().push(printable(value));
    }
    T::deserialize(Fields(fields))
}

/// `text` as anything may store it, send it in a header or show it: control characters but for tabs and line breaks
/// become U+FFFD, which no field accepts. Everything that comes with a request as text goes through here, so that no
/// handler meets a NUL, which Postgres refuses.
pub fn printable(text: String) -> String {
    let is_refused = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if text.contains(is_refused) { text.replace(is_refused, "\u{FFFD}") } else { text }
}

struct Fields(BTreeMap<String, Vec<String>>);

enum Value {
    Texts(Vec<String>),
    /// By language.
    Bilingual(BTreeMap<&'static str, String>),
}

impl<'de> Deserializer<'de> for Fields {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, known: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let mut values: BTreeMap<String, Value> = BTreeMap::new();
        for (name, texts) in self.0 {
            let both = [("en", "_en"), ("ur", "_ur")].into_iter().find_map(|(language, suffix)| {
                let base = name.strip_suffix(suffix)?;
                (known.contains(&base) && !known.contains(&name.as_str())).then_some((base, language))
            });
            let Some((base, language)) = both else {
                values.insert(name, Value::Texts(texts));
                continue;
            };
            let Value::Bilingual(by_language) = values.entry(base.to_owned()).or_insert_with(|| Value::Bilingual(BTreeMap::new())) else {
                return Err(Error::custom(format_args!("`{base}` beside `{name}`")));
            };
            by_language.insert(language, one(texts)?);
        }
        visitor.visit_map(MapDeserializer::new(values.into_iter()))
    }

    /// Names and values as pairs: for forms whose fields depend on what was brought.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let pairs = self.0.into_iter().flat_map(|(name, texts)| texts.into_iter().map(move |text| (name.clone(), text)));
        MapDeserializer::new(pairs).deserialize_seq(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(MapDeserializer::new(self.0.into_iter().map(|(name, texts)| (name, Value::Texts(texts)))))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct tuple tuple_struct map enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Value {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Texts(texts) if texts.len() == 1 => visitor.visit_string(one(texts)?),
            Self::Texts(texts) => visitor.visit_seq(SeqDeserializer::new(texts.into_iter())),
            Self::Bilingual(by_language) => visitor.visit_map(MapDeserializer::new(by_language.into_iter())),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Texts(texts) => visitor.visit_seq(SeqDeserializer::new(texts.into_iter())),
            Self::Bilingual(_) => Err(Error::custom("two languages where a list is expected")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map struct enum identifier
    }
}

/// The text of an input that stands once.
fn one(texts: Vec<String>) -> Result<String, Error> {
    let [text] = <[String; 1]>::try_from(texts).map_err(|_| Error::custom("a field that came several times"))?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::bilingual::Bilingual;
    use serde::Deserialize;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Typed {
        name: Bilingual,
        /// Not a pair: an input of its own.
        note_en: String,
        days: Vec<String>,
        consent: Option<String>,
    }

    #[test]
    fn control_characters_become_what_no_field_accepts() {
        let body = b"name=a%00b%1Bc%7Fd%C2%85e%09f%0D%0Ag";
        let typed: BTreeMap<String, String> = parse_pairs(serde_html_form::from_bytes(body).expect("pairs")).expect("a form");
        assert_eq!(typed["name"], "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\r\ng");
        assert!(crate::kit::field::note(&typed["name"]).is_err());
    }

    #[test]
    fn both_languages_of_a_text_are_one_field() {
        let typed: Typed =
            parse("name_ur=%DB%81%D8%A7%D9%84&name_en=Hall&note_en=x&days=1&days=2&other=1&other=2".as_bytes()).expect("a form");
        let days = vec!["1".to_owned(), "2".to_owned()];
        assert_eq!(typed, Typed { name: Bilingual::new("Hall", "ہال"), note_en: "x".into(), days, consent: None });
        let typed: Typed = parse(b"name_en=Hall&days=1&consent=yes").expect("a form");
        let days = vec!["1".to_owned()];
        assert_eq!(typed, Typed { name: Bilingual::new("Hall", ""), note_en: String::new(), days, consent: Some("yes".into()) });
    }

    #[test]
    fn a_form_can_be_read_as_pairs() {
        let pairs: Vec<(String, String)> = parse(b"room.0=a&step=apply&room.0=b").expect("a form");
        let expected = [("room.0", "a"), ("room.0", "b"), ("step", "apply")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for body in ["name_en=a&name_en=b", "name=a&name_en=b", "note_en=a&note_en=b", "name=a"] {
            assert!(parse::<Typed>(body.as_bytes()).is_err(), "{body}");
        }
    }
}
