//! Words in both languages, by Fluent. One file a slice and language; nothing is said anywhere else.
use super::locale::Locale;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

/// One slice's words.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub slice: &'static str,
    pub en: &'static str,
    pub ur: &'static str,
}

/// The words beside the calling module, in `text/en.ftl` and `text/ur.ftl`.
#[macro_export]
macro_rules! text_source {
    () => {
        $crate::kit::text::Source { slice: module_path!(), en: include_str!("text/en.ftl"), ur: include_str!("text/ur.ftl") }
    };
}

/// All words, ready to be formatted.
pub struct Words {
    en: FluentBundle<FluentResource>,
    ur: FluentBundle<FluentResource>,
    /// Without the marks that isolate a value's direction: for mail subjects.
    plain: [FluentBundle<FluentResource>; 2],
}

impl Words {
    /// # Panics
    /// When a file of words is not Fluent or says a key twice: found by the first test, not by a visitor.
    pub fn new(sources: &[Source]) -> Self {
        let bundle = |locale: Locale, isolate| {
            let tag = locale.tag().parse().expect("a language tag");
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(isolate);
            for source in sources {
                let text = match locale {
                    Locale::En => source.en,
                    Locale::Ur => source.ur,
                };
                let resource =
                    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, e)| panic!("{} {}: {e:?}", source.slice, locale.tag()));
                bundle.add_resource(resource).unwrap_or_else(|e| panic!("{} {}: {e:?}", source.slice, locale.tag()));
            }
            bundle
        };
        Self { en: bundle(Locale::En, true), ur: bundle(Locale::Ur, true), plain: [bundle(Locale::En, false), bundle(Locale::Ur, false)] }
    }

    /// The words for `key`, values isolated for the bidirectional algorithm.
    pub fn say(&self, locale: Locale, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = match locale {
            Locale::En => &self.en,
            Locale::Ur => &self.ur,
        };
        format(bundle, key, args)
    }

    /// The words for `key` without isolation marks: mail subjects and other single lines of plain text.
    pub fn say_plain(&self, locale: Locale, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        format(&self.plain[usize::from(locale == Locale::Ur)], key, args)
    }

    pub fn knows(&self, key: &str) -> bool {
        self.en.has_message(key) && self.ur.has_message(key)
    }
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        tracing::error!(key, "no such words");
        return key.to_owned();
    };
    let mut errors = vec![];
    let text = bundle.format_pattern(pattern, args, &mut errors);
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "words lack a value");
    }
    text.into_owned()
}
