//! A text in one or both languages: the one type for it in rows, forms, pages, releases and samples.
use super::locale::Locale;
use serde::{Deserialize, Serialize, Serializer};
use sqlx::{
    Decode, Postgres, Type,
    error::BoxDynError,
    postgres::{PgTypeInfo, PgValueRef, types::Oid, types::PgRecordDecoder},
};

/// A text in English and Urdu, either of which may be empty.
///
/// Columns come in pairs, `name_en` and `name_ur`; a query selects them as one record:
/// `row(name_en, name_ur) as "name!: Bilingual"`. A form's field `name` of this type is typed into two inputs,
/// `name_en` and `name_ur`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ur: String,
}

impl Bilingual {
    pub fn new(en: impl Into<String>, ur: impl Into<String>) -> Self {
        Self { en: en.into(), ur: ur.into() }
    }

    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.ur.is_empty()
    }

    /// The text in that language; in the other where it has none.
    pub fn in_language(&self, locale: Locale) -> &str {
        let (wanted, other) = match locale {
            Locale::En => (&self.en, &self.ur),
            Locale::Ur => (&self.ur, &self.en),
        };
        if wanted.is_empty() { other } else { wanted }
    }

    /// The tag of the language that [`Bilingual::in_language`] answers in.
    pub fn language(&self, locale: Locale) -> &'static str {
        let own = match locale {
            Locale::En => &self.en,
            Locale::Ur => &self.ur,
        };
        let has = !own.is_empty() || self.is_empty();
        if has { locale.tag() } else { locale.other().tag() }
    }

    /// The text as the columns `<name>_en` and `<name>_ur`.
    pub fn columns(&self, name: &'static str) -> Columns<'_> {
        Columns { name, text: self }
    }
}

/// A text as two columns of a row that is written as JSON, where it is a flattened field.
pub struct Columns<'a> {
    name: &'static str,
    text: &'a Bilingual,
}

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { name, text } = self;
        serializer.collect_map([(format!("{name}_en"), &text.en), (format!("{name}_ur"), &text.ur)])
    }
}

/// Postgres' number of the type of anonymous records.
const RECORD: Oid = Oid(2249);

impl Type<Postgres> for Bilingual {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(RECORD)
    }
}

impl<'r> Decode<'r, Postgres> for Bilingual {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let mut record = PgRecordDecoder::new(value)?;
        Ok(Self { en: record.try_decode()?, ur: record.try_decode()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_stands_in_for_a_missing_one() {
        let both = Bilingual::new("Hall", "ہال");
        assert_eq!((both.in_language(Locale::En), both.language(Locale::En)), ("Hall", "en"));
        assert_eq!((both.in_language(Locale::Ur), both.language(Locale::Ur)), ("ہال", "ur"));
        let english = Bilingual::new("Hall", "");
        assert_eq!((english.in_language(Locale::Ur), english.language(Locale::Ur)), ("Hall", "en"));
        let urdu = Bilingual::new("", "ہال");
        assert_eq!((urdu.in_language(Locale::En), urdu.language(Locale::En)), ("ہال", "ur"));
        assert_eq!(Bilingual::default().language(Locale::Ur), "ur");
    }

    #[test]
    fn a_row_has_a_column_for_each_language() {
        #[derive(Serialize)]
        struct Row<'a> {
            position: i32,
            #[serde(flatten)]
            name: Columns<'a>,
        }
        let hall = Bilingual::new("Hall", "");
        let row = Row { position: 1, name: hall.columns("name") };
        assert_eq!(serde_json::to_string(&row).expect("json"), r#"{"position":1,"name_en":"Hall","name_ur":""}"#);
    }

    #[test]
    fn what_is_empty_is_not_written_down() {
        assert_eq!(serde_json::to_string(&Bilingual::new("Hall", "")).expect("json"), r#"{"en":"Hall"}"#);
        assert_eq!(serde_json::from_str::<Bilingual>("{}").expect("a text"), Bilingual::default());
    }
}
