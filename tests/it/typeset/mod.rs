//! PDFs that the site makes: what stands in them, and what no template and no text can do.
mod letters;
pub mod read;

use crate::{documents::made, logos, support::TestApp};
use chrono::NaiveDate;
use serde_json::{Value, json};
use summit::kit::{
    document::{Document, Medium},
    typeset,
    upload::UploadedFile,
};

const NOMINATION: &str = include_str!("../../../templates/awards/nomination.typ");
const ADDRESS: &str =
    "https://chinar.test/solutions/health/sehat-card-connect/overview?source=nomination&reference=2026-HealthTech-0000123456789";

const CERTIFICATE: &str = include_str!("../../../templates/awards/certificate.typ");

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).expect("a day")
}

fn nomination(text: &str) -> Value {
    json!({
        "lang": "en", "dir": "ltr",
        "cycle": "ASOCIO Awards 2026", "category": "HealthTech", "entry": "Sehat Card", "economy": "Pakistan",
        "facts": [["Organisation", "چنار لیبز"], ["Website", ADDRESS], ["Contact", "Nguyễn Thị Ánh"]],
        "sections": [
            { "heading": "Summary", "note": "At most 100 words", "text": text },
            { "heading": "Evidence", "note": "", "text": "" },
        ],
        "files": [{ "name": "letter.pdf", "extent": "12 pages", "pages": 12, "at": null, "format": null }],
        "apart": "to be opened apart",
        "footer": "For the jury only", "digest": "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    })
}

fn in_urdu() -> Value {
    json!({
        "lang": "ur", "dir": "rtl",
        "cycle": "ایوارڈز 2026", "category": "صحت", "entry": "صحت کارڈ", "economy": "پاکستان",
        "facts": [["ادارہ", "Chinar Labs"], ["رابطہ", "ثنا ملک"]],
        "sections": [{ "heading": "خلاصہ", "note": "مختصر", "text": "ایک قومی ریکارڈ جو Sehat Card کہلاتا ہے۔\n\nIn English too." }],
        "files": [], "apart": "الگ", "footer": "جیوری", "digest": "",
    })
}

fn set(data: &Value) -> Vec<u8> {
    typeset::pdf(NOMINATION, data, vec![], day(1)).expect("a PDF")
}

/// One sheet that hangs on a wall, however long a name is.
#[test]
fn a_certificate_is_one_sheet_in_both_scripts() {
    let told = |[entry, by, won, category, date]: [&str; 5]| {
        json!({
            "title": "Certificate", "event": "ASOCIO Digital Summit 2026", "cycle": "ICT Awards 2026", "entry": entry, "by": by,
            "economy": "Pakistan", "won": won, "category": category, "date": date, "signed": "For the organisers",
        })
    };
    let english = ["Sehat Card", "Chinar Labs", "Winner", "HealthTech", "17 November 2026"];
    let urdu = ["صحت کارڈ", "چنار لیبز", "فاتح", "صحت", "17 نومبر 2026"];
    let set = |english, urdu| typeset::pdf(CERTIFICATE, &json!({ "en": told(english), "ur": told(urdu) }), vec![], day(17)).expect("a PDF");
    let pages = read::pages(&set(english, urdu));
    assert_eq!(pages.len(), 1);
    for text in ["Sehat Card", "Chinar Labs", "Winner", "HealthTech", "17 November 2026"] {
        assert!(pages[0].contains(text), "{text} is not in: {}", pages[0]);
    }
    // Letters that join lean over each other, and stand in the file in another order; none of them is missing.
    for letter in [urdu[0], urdu[2], urdu[3]].join("").chars().filter(|letter| letter.is_alphabetic()) {
        assert!(pages[0].contains(letter), "{letter} is not in: {}", pages[0]);
    }
    let long = "A nationwide record of every visit to a clinic ".repeat(4);
    assert_eq!(read::pages(&set([&long, &long, "Merit", &long, "17 November 2026"], urdu)).len(), 1);
}

#[test]
fn the_same_nomination_is_the_same_file() {
    let data = nomination("A record.\n\nایک ریکارڈ۔");
    assert!(set(&data) == set(&data), "the same bytes");
    assert!(set(&data) != typeset::pdf(NOMINATION, &data, vec![], day(2)).expect("a PDF"), "another day");
}

#[test]
fn a_reading_copy_can_be_read_by_programs_too() {
    let text = "A nationwide record, called “صحت کارڈ” since 2025.\nاردو میں بھی۔";
    let pdf = set(&nomination(text));
    assert_eq!(read::title_and_language(&pdf), ("Sehat Card".to_owned(), "en".to_owned()));
    let pages = read::pages(&pdf);
    assert_eq!(pages.len(), 1);
    for said in [
        "ASOCIO Awards 2026 · HealthTech",
        "Sehat Card",
        "Pakistan",
        "چنار",
        "لیبز",
        ADDRESS,
        "Nguyễn Thị Ánh",
        "Summary",
        "A nationwide record, called “",
        "صحت",
        "since 2025.",
        "Evidence–letter.pdf12 pages · to be opened apart",
        "For the jury only",
        "1 / 1",
        "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    ] {
        assert!(pages[0].contains(said), "{said} in {}", pages[0]);
    }

    let pdf = set(&in_urdu());
    assert_eq!(read::title_and_language(&pdf), ("صحت کارڈ".to_owned(), "ur".to_owned()));
    let pages = read::pages(&pdf);
    for said in ["ایوارڈز", "ادارہ", "Chinar Labs", "ثنا", "ملک", "مختصر", "Sehat Card", "In English too.", "جیوری"]
    {
        assert!(pages[0].contains(said), "{said} in {}", pages[0]);
    }
}

#[test]
fn a_long_nomination_names_its_entry_on_every_page() {
    let paragraph = "Every district hospital shares records with one tap. ".repeat(12);
    let pages = read::pages(&set(&nomination(&format!("{paragraph}\n\n").repeat(20))));
    assert!(pages.len() > 2, "{}", pages.len());
    for (number, page) in pages.iter().enumerate().skip(1) {
        assert!(page.contains("Sehat Card") && page.contains("HealthTech"), "{page}");
        assert!(page.contains(&format!("{} / {}", number + 1, pages.len())), "{page}");
    }
}

/// What people typed is text, whatever it looks like, and stays within the page.
#[test]
fn a_hostile_text_is_set_as_it_stands() {
    let code =
        "#import \"@preview/x:1.0.0\" #read(\"/etc/passwd\") #eval(\"1+1\") $x^2$ *b* _i_ `r` \\ // c /* d */ @e <f> = g {{7*7}} <b>";
    let page = read::pages(&set(&nomination(code))).concat();
    assert!(page.contains(code), "{page}");
    for text in [
        "a\0b\u{7}c\u{FFFD}\u{FFFF}\u{202E}d".to_owned(),
        "W".repeat(100_000),
        "ب".repeat(20_000),
        "\\".repeat(20_000),
        "\u{301}".repeat(5_000),
        "\u{202B}\u{2067}".repeat(2_000),
        "(".repeat(50_000),
        "🚀👩\u{200D}👩\u{200D}👧陳".repeat(1_000),
        "a\n".repeat(5_000),
        "\u{200B}\u{2028}\u{2029}\u{85}\t ".repeat(1_000),
    ] {
        let mut data = nomination(&text);
        for field in ["entry", "cycle", "footer"] {
            data[field] = text.chars().take(300).collect::<String>().into();
        }
        let pages = read::pages(&set(&data));
        assert!(!pages.is_empty(), "{:?}", &text.chars().take(9).collect::<String>());
    }
    let pages = read::pages(&set(&nomination(&"W".repeat(100_000))));
    assert_eq!(pages.concat().matches('W').count(), 100_001, "every letter, and the W of the label");
    assert!(pages.len() > 20, "lines end within the page: {}", pages.len());
}

#[test]
fn nothing_filled_in_is_a_page_too() {
    let mut data = nomination("");
    for field in ["cycle", "category", "entry", "economy", "footer", "digest"] {
        data[field] = "".into();
    }
    for field in ["facts", "sections", "files"] {
        data[field] = json!([]);
    }
    assert_eq!(read::pages(&set(&data)).len(), 1);
}

#[test]
fn a_template_reaches_nothing_but_its_data_and_the_day() {
    for template in [
        "#read(\"/etc/passwd\")",
        "#read(\"main.typ\")",
        "#image(\"/static/art/mark.svg\")",
        "#include \"other.typ\"",
        "#import \"@preview/cetz:0.3.0\"",
        "#json(bytes(\"{\"))",
    ] {
        assert!(typeset::pdf(template, &Value::Null, vec![], day(1)).is_err(), "{template}");
    }
    let pdf = typeset::pdf("#set text(font: \"Source Sans\")\n#datetime.today().display()", &Value::Null, vec![], day(7)).expect("a PDF");
    assert_eq!(read::pages(&pdf), ["2026-11-07"]);
}

#[test]
fn files_stand_behind_the_texts_page_by_page() {
    let mut data = nomination("A record.");
    data["files"] = json!([
        { "name": "letter.pdf", "extent": "2 pages", "pages": 2, "at": 0, "format": "pdf" },
        { "name": "team.png", "extent": "3 kB", "pages": 1, "at": 1, "format": "png" },
        { "name": "large.pdf", "extent": "40 pages", "pages": 40, "at": null, "format": null },
    ]);
    let attached = vec![made::document(2), logos::png(40, 30)];
    let pages = read::pages(&typeset::pdf(NOMINATION, &data, attached, day(1)).expect("a PDF"));
    assert_eq!(pages.len(), 4);
    for (page, said) in [
        (0, "letter.pdf2 pages"),
        (0, "large.pdf40 pages · to be opened apart"),
        (1, "letter.pdf1 / 2"),
        (2, "letter.pdf2 / 2"),
        (3, "team.png"),
    ] {
        assert!(pages[page].contains(said), "{said} in {}", pages[page]);
    }
    assert!(!pages[0].contains("2 pages · to be"), "{}", pages[0]);
    assert!(typeset::pdf(NOMINATION, &data, vec![b"%PDF-1.7 nothing".to_vec(), vec![]], day(1)).is_err());
}

/// So that a PDF of ours may be brought as a document again.
#[tokio::test]
async fn a_reading_copy_is_whole_and_does_nothing() {
    let app = TestApp::new().await;
    let pdf = set(&nomination("See https://summit.test/ or write to sana@summit.test."));
    let read = Document::read(&app.app, UploadedFile::File(pdf.into())).await.expect("an answer");
    let document = read.expect("no fault").expect("a document");
    assert_eq!((document.medium, document.pages), (Medium::Pdf, Some(1)));
}
