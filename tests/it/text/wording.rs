//! One word for one thing, and one spelling for each word.
use crate::architecture::sources;

/// What stands in no text, and what stands there in its place.
const ENGLISH: [(&str, &str); 11] = [
    ("into your mailbox", "Check your email"),
    ("things to mend", "problems to fix"),
    ("thing to mend", "problem to fix"),
    ("nter the waiting list", "join the waiting list"),
    ("works no longer", "no longer works"),
    ("work no longer", "no longer work"),
    ("unwanted mail", "spam folder"),
    (" in the waiting list", "on the waiting list"),
    ("” is none", "what it is none of"),
    ("= Version", "Release, of a programme"),
    ("comes after the first", "must be after the first"),
];

/// The same; a word is compared whole.
const URDU: [(&str, &str); 25] = [
    ("پتا", "پتہ"),
    ("ہوگا", "ہو گا"),
    ("ہوگی", "ہو گی"),
    ("ہونگے", "ہوں گے"),
    ("انہیں", "انھیں"),
    ("انہوں", "انھوں"),
    ("جنہیں", "جنھیں"),
    ("جنہوں", "جنھوں"),
    ("تمہیں", "آپ"),
    ("چنیں", "چُنیں"),
    ("اجرا", "ریلیز"),
    ("ورژن", "ریلیز"),
    ("ترجمہ", "ترجمانی"),
    ("دن نمبر", "پہلا دن، دوسرا دن"),
    ("غیر ضروری میل", "اسپیم فولڈر"),
    ("میل باکس", "اپنی ای میل دیکھیں"),
    ("فہرست چھوڑیں", "فہرست سے نام نکلوائیں"),
    ("ساتھ لے جانے کو", "فائلیں اور روابط"),
    ("تمام موضوعات", "تمام ٹریک"),
    ("کیجیے", "کریں"),
    ("کیجئے", "کریں"),
    ("کریے", "کریں"),
    ("آئیے", "آئیں"),
    ("دیکھیے", "دیکھیں"),
    ("کھولیے", "کھولیں"),
];

/// Urdu words that end as the polite imperative does and are none.
const NO_IMPERATIVES: [&str; 8] = ["لیے", "دیے", "کیے", "چاہیے", "استقبالیے", "ذریعے", "جیے", "دورانیے"];

fn texts(locale: &str) -> Vec<(String, String)> {
    let words = sources::files("src", "ftl").into_iter().filter(|f| f.path.ends_with(&format!("{locale}.ftl")));
    let pages = sources::files("src/site/defaults", "md").into_iter().filter(|f| f.path.ends_with(&format!("{locale}.md")));
    let lines = words.chain(pages).flat_map(|f| f.text.lines().map(|line| (f.path.clone(), line.to_owned())).collect::<Vec<_>>());
    lines.filter(|(_, line)| !line.trim_start().starts_with('#')).collect()
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{64B}'..='\u{65F}' | '\u{200C}')
}

/// Whether `words` stand in the line as whole words.
fn holds(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + words.len()..].chars().next();
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    })
}

#[test]
fn english_has_one_wording_for_one_thing() {
    let texts = texts("en");
    assert!(texts.len() > 500);
    for (path, line) in texts {
        for (never, instead) in ENGLISH {
            assert!(!line.contains(never), "{path}: {instead:?} in place of {never:?} in {line:?}");
        }
    }
}

#[test]
fn urdu_has_one_spelling_for_each_word() {
    let texts = texts("ur");
    assert!(texts.len() > 500);
    for (path, line) in texts {
        for (never, instead) in URDU {
            assert!(!holds(&line, never), "{path}: {instead} in place of {never} in {line}");
        }
        for word in line.split(|c| !is_letter(c)).filter(|w| w.ends_with("یے")) {
            assert!(NO_IMPERATIVES.contains(&word), "{path}: an imperative in ـیں in place of {word} in {line}");
        }
    }
}

#[test]
fn a_word_is_found_only_where_it_stands_whole() {
    assert!(holds("آپ کا پتا۔", "پتا") && holds("پتا", "پتا"));
    assert!(!holds("سپتاہ", "پتا") && !holds("پتاں", "پتا"));
}
