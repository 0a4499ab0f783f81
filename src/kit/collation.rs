//! Names in the order in which a language lists them.
use super::locale::Locale;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use std::sync::LazyLock;

static COLLATORS: LazyLock<[CollatorBorrowed<'static>; 2]> = LazyLock::new(|| {
    [locale!("en"), locale!("ur")].map(|language| {
        let collator = Collator::try_new(language.into(), CollatorOptions::default());
        collator.expect("the orders of both languages are compiled in")
    })
});

/// Sorts by names as readers of `locale` look for them.
pub fn sort_by_name<T>(all: &mut [T], locale: Locale, name: impl Fn(&T) -> &str) {
    let [en, ur] = &*COLLATORS;
    let collator = match locale {
        Locale::En => en,
        Locale::Ur => ur,
    };
    all.sort_by(|a, b| collator.compare(name(a), name(b)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_order() {
        let mut names = ["Österreich", "Pakistan", "oman", "Norway"];
        sort_by_name(&mut names, Locale::En, |name| name);
        assert_eq!(names, ["Norway", "oman", "Österreich", "Pakistan"]);
        // Unicode has these letters in the order of Arabic, with the others behind.
        let mut names =
            ["ویتنام", "ہانگ کانگ", "پاکستان", "تھائی لینڈ", "بھارت", "کوریا", "چائنیز تائپی", "جاپان", "نیپال", "میانمار", "لاؤس"];
        sort_by_name(&mut names, Locale::Ur, |name| name);
        assert_eq!(
            names,
            ["بھارت", "پاکستان", "تھائی لینڈ", "جاپان", "چائنیز تائپی", "کوریا", "لاؤس", "میانمار", "نیپال", "ویتنام", "ہانگ کانگ"]
        );
    }
}
