//! Closed choices: enumerations that are a column and a form's choice.

/// Declares an enumeration whose values stand as words in the database, in forms and in JSON, each with a key of the
/// words that people read:
///
/// ```text
/// choice! {
///     /// As what somebody takes part.
///     #[derive(Default)]
///     Role [
///         #[default]
///         Speaker = "speaker" => "agenda-role-speaker",
///         ChiefGuest = "chief_guest" => "agenda-role-chief-guest",
///     ]
/// }
/// ```
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident [$($(#[$note:meta])* $variant:ident = $value:literal => $key:literal),+ $(,)?]) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(type_name = "text")]
        pub enum $name {
            $($(#[$note])* #[sqlx(rename = $value)] #[serde(rename = $value)] $variant),+
        }

        impl $name {
            /// All values, in the order in which people choose from them.
            pub const ALL: [Self; [$($value),+].len()] = [$(Self::$variant),+];

            /// Its value in the database and in forms.
            pub fn value(self) -> &'static str {
                match self {
                    $(Self::$variant => $value),+
                }
            }

            /// The key of its name in the words.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key),+
                }
            }

            /// The choice with that value.
            pub fn of(value: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.value() == value)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    choice! {
        /// How large something is.
        Size [
            Small = "small" => "size-small",
            VeryLarge = "very_large" => "size-very-large",
        ]
    }

    #[test]
    fn a_choice_is_the_same_word_everywhere() {
        assert_eq!(Size::ALL, [Size::Small, Size::VeryLarge]);
        assert_eq!(Size::of("very_large"), Some(Size::VeryLarge));
        assert_eq!((Size::of("VeryLarge"), Size::of("")), (None, None));
        assert_eq!((Size::VeryLarge.value(), Size::VeryLarge.key()), ("very_large", "size-very-large"));
        assert_eq!(serde_json::to_string(&Size::VeryLarge).expect("json"), r#""very_large""#);
        assert_eq!(serde_json::from_str::<Size>(r#""small""#).expect("a size"), Size::Small);
    }
}
