//! Every writing of the region, in every template: a name is never set as boxes.
use super::{CERTIFICATE, NOMINATION, day, read};
use serde_json::{Value, json};
use summit::kit::typeset;

const HONOUR: &str = include_str!("../../../templates/awards/honour.typ");

/// How the economies write of themselves, and what else people type; most of it twice as long as a name.
const WRITTEN: [(&str, &str); 34] = [
    ("Japan", "株式会社さくらソフト 田中太郎 﨑山 髙橋 𠮷野 ｶﾀｶﾅ「東京」、㈱№①"),
    ("Korea", "한국정보산업연합회 김민수 서울특별시"),
    ("Korea, from a Mac", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    ("Chinese Taipei", "中華民國資訊軟體協會 陳大文 臺北，「數位」"),
    ("Hong Kong", "香港資訊科技聯會 陳大文 嘅 咁 㗎 𨋢 邨"),
    ("Macau", "澳門電腦商會 何小明"),
    ("Singapore", "新加坡科技协会 刘伟 தமிழ்"),
    ("Malaysia", "Persatuan Industri Komputer, ڤرساتوان چڠݢ"),
    ("Thailand", "สมาคมอุตสาหกรรมเทคโนโลยีสารสนเทศไทย น้ำ กำลัง ๑๒๓"),
    ("Vietnam", "Hiệp hội Phần mềm Nguyễn Thị Ánh ₫"),
    ("Bangladesh", "বাংলাদেশ কম্পিউটার সমিতি নাসরিন ক্ষুদ্র শ্রী। ১২৩ ৳"),
    ("Pakistan, Urdu", "پاکستان سافٹ ویئر ہاؤسز ثنا ملک ﷺ"),
    ("Pakistan, Sindhi", "سنڌي ٻولي ڌ ڍ ڻ ٻ ڦ ڳ ڃ ڱ ۾ ۽ حيدرآباد"),
    ("Pakistan, Pashto", "پښتو ژبه ټولنه ځوان څلور"),
    ("India, Hindi", "नैसकॉम हिन्दी क्षत्रिय श्री राष्ट्रीय शर्मा । ₹"),
    ("India, south", "தமிழ் ஸ்ரீ తెలుగు శ్రీ ಕನ್ನಡ ಶ್ರೀ മലയാളം ശ്രീ"),
    ("India, north", "ਪੰਜਾਬੀ ਸ੍ਰੀ ગુજરાતી શ્રી ଓଡ଼ିଆ ଶ୍ରୀ ᱥᱟᱱᱛᱟᱲᱤ ꯃꯤꯇꯩ ꯂꯣꯟ"),
    ("Nepal", "नेपाली कम्प्युटर एशोसिएसन महासंघ काठमाडौँ"),
    ("Sri Lanka", "සිංහල ශ්‍රී ලංකා ක්‍රමය இலங்கை"),
    ("Mongolia", "Монголын мэдээллийн технологи Өнөрбаяр Түмэн ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"),
    ("Myanmar", "ပြည်သူ မြန်မာနိုင်ငံ ကွန်ပျူတာ အသင်းချုပ် ၁၂၃"),
    ("Laos", "ສະມາຄົມ ລາວ ນ້ຳ ໜຶ່ງ ໑໒໓"),
    ("Cambodia", "ខ្មែរ ព្រះរាជាណាចក្រកម្ពុជា ស្ត្រី ១២៣"),
    ("Bhutan", "འབྲུག་རྒྱལ་ཁབ། རྫོང་ཁ སྐྱེས་རྒྱུད"),
    ("Indonesia, Australia, New Zealand", "Māori Whangārei kāinga Ñandú façade r̥ṣi m̄ ŋ ɓ ə"),
    ("Greek", "Ελληνικά Ἀθῆναι"),
    ("Cyrillic", "Қазақстан Україна Ѣ а́ Њ Ҷ"),
    ("Hebrew", "שָׁלוֹם עולם יצחק"),
    ("Armenian and Georgian", "Հայաստան საქართველო"),
    ("Arabic", "الجمهورية العربية ٱللَّه ﷲ ﻼ ڭ ۋ"),
    ("Emoji", "😀 🚀 👩\u{200D}👩\u{200D}👧 🇵🇰 👍🏽 ❤\u{FE0F} ❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3} ✅ ☎ 🅰"),
    ("Signs", "✓ ★ → ⇒ ≤ ∑ ∞ √ ℃ ½ ⅔ ² ₂ ① ■ │ ─ █ ☑ ♥ 𝐁𝐨𝐥𝐝 𝒮 € ₩ ¥ ₽ ₿ � ※ 〒"),
    ("Together", "陳김नासリ ไทยລາວខ្មែរ 😀東京мир"),
    ("Nobody's", "\u{10330} \u{E000} \u{1F8}"),
];

/// All that the templates ask for, in that language, with those words for whatever people type.
fn filled_in(words: &str, lang: &str) -> [(&'static str, &'static str, Value, Vec<Vec<u8>>); 3] {
    let told = json!({
        "title": "Certificate", "event": words, "cycle": words, "entry": words, "by": words, "economy": words,
        "won": "Winner", "category": words, "date": "1", "signed": words,
    });
    let nomination = json!({
        "lang": lang, "dir": if lang == "ur" { "rtl" } else { "ltr" },
        "cycle": words, "category": words, "entry": words, "economy": words, "facts": [[words, words]],
        "sections": [{ "heading": words, "note": words, "text": words }],
        "files": [{ "name": words, "extent": words, "pages": 1, "at": null, "format": null }],
        "apart": words, "footer": words, "digest": words,
    });
    let honour = json!({
        "lang": lang, "event": words, "honour": words, "name": words, "organisation": words, "economy": words, "category": words,
        "cycle": words,
    });
    let art = ["lattice", "mark", "band"].map(|name| std::fs::read(format!("static/img/{name}.svg")).expect("art")).to_vec();
    [
        ("nomination", NOMINATION, nomination, vec![]),
        ("certificate", CERTIFICATE, json!({ "en": told, "ur": told }), vec![]),
        ("honour", HONOUR, honour, art),
    ]
}

#[test]
fn no_writing_of_the_region_is_set_as_boxes() {
    let without = "#set text(font: \"Code\", fallback: false)\n陳a文";
    assert_eq!(read::boxes(&typeset::pdf(without, &Value::Null, vec![], day(1)).expect("a PDF")), 2, "boxes are counted");
    for (economy, words) in WRITTEN {
        for lang in ["en", "ur"] {
            for (name, template, data, attached) in filled_in(words, lang) {
                let pdf = typeset::pdf(template, &data, attached, day(1)).expect("a PDF");
                assert_eq!(read::boxes(&pdf), 0, "{economy}, {lang}: {name}");
            }
        }
    }
}

/// A program that copies or reads aloud finds the letters, however they are joined.
#[test]
fn what_is_set_can_be_copied() {
    for (economy, words) in WRITTEN.iter().filter(|(economy, _)| !["Korea, from a Mac", "Nobody's"].contains(economy)) {
        let [(_, template, data, _), ..] = filled_in(words, "en");
        let page = read::pages(&typeset::pdf(template, &data, vec![], day(1)).expect("a PDF")).concat();
        for letter in words.chars().filter(|letter| letter.is_alphabetic()) {
            assert!(page.contains(letter), "{economy}: {letter} is not in: {page}");
        }
    }
}

/// A line of these words, in that list of fonts.
fn line(list: &str, words: &str) -> Vec<u8> {
    let head = format!("#import \"typefaces.typ\": {list}, any-writing\n#show: any-writing\n");
    let template = head + &format!("#set text(font: {list}, dir: rtl, lang: \"ur\")\n#json(bytes(sys.inputs.data)).words");
    typeset::pdf(template.leak(), &json!({ "words": words }), vec![], day(1)).expect("a PDF")
}

/// A mark that one font has, on a letter that only another has: neither is lost.
#[test]
fn letters_keep_their_marks() {
    let fire = "❤\u{FE0F}\u{200D}🔥";
    for (text, glyphs) in [
        ("а\u{301}", 2),
        ("Ы\u{304}\u{301}", 3),
        ("r\u{325}\u{304}", 3),
        ("ᾳ\u{32C}", 2),
        ("ক\u{952}", 2),
        ("1\u{FE0F}\u{20E3}", 1),
        (fire, 1),
    ] {
        for list in ["source", "nastaliq-alegreya", "code"] {
            let pdf = line(list, text);
            assert_eq!((read::glyphs(&pdf).len(), read::boxes(&pdf)), (glyphs, 0), "{text} in {list}");
        }
    }
    for (text, told) in [("字\u{301}", "字[U+0301]"), ("Gothic \u{10330}\u{1033F}", "Gothic [U+10330][U+1033F]")] {
        let [(_, template, data, _), ..] = filled_in(text, "en");
        let page = read::pages(&typeset::pdf(template, &data, vec![], day(1)).expect("a PDF")).concat();
        assert!(page.contains(told), "{told} in {page}");
    }
}

/// What sees to lines and fonts does not part letters that make one.
#[test]
fn letters_that_make_one_are_not_parted() {
    let sheet = "#set page(width: 200pt, height: 40pt)\n#set text(font: source, top-edge: 1.05em, bottom-edge: -0.6em)\n";
    let set = |head: &str, words: &str| {
        let template = format!("#import \"typefaces.typ\": any-writing, source\n{head}{sheet}#json(bytes(sys.inputs.data)).words");
        typeset::png(template.leak(), &json!({ "words": words }), vec![]).expect("a PNG")
    };
    for words in ["ශ්\u{200D}රී ක්\u{200D}රමය", "ক্ষ র\u{200D}্যাব", "स्त्री क्\u{200D}ष र्\u{200D}य", "ស្ត្រី", "སྐྱེས", "မြန်မာ", "น้ำ"]
    {
        assert!(set("", words) == set("#show: any-writing\n", words), "{words}");
    }
    let parted = "#show \"\u{200D}\": it => box(it)\n";
    assert!(set("", "ක්\u{200D}ර") != set(parted, "ක්\u{200D}ර"), "it would be seen");
}

/// Letters of Arabic join; those of two fonts would not.
#[test]
fn a_word_whose_letters_join_is_in_one_font() {
    let fonts = |list: &str, word: &str| read::fonts(&line(list, word));
    for word in ["سنڌ", "سنڌي", "ڌنا", "پاڻي", "ٻولي", "ڤرساتوان", "نا\u{200C}ڌر", "پاکستان"] {
        for list in ["source", "alegreya", "naskh", "nastaliq", "nastaliq-alegreya"] {
            let used = fonts(list, word);
            assert_eq!(used.len(), 1, "{word} in {list}: {used:?}");
        }
    }
    assert!(fonts("nastaliq", "ٻولي")[0].contains("Nastaliq"), "a letter that Nastaliq has does not take the word out of it");
    assert!(!fonts("nastaliq", "سنڌي")[0].contains("Nastaliq"));
    assert_eq!(fonts("nastaliq", "پاک سنڌ").len(), 2, "and the other words stay in it");
}

/// No template has lists of its own, where fonts of other writings could be forgotten.
#[test]
fn every_template_takes_the_lists_of_fonts_as_they_are() {
    let mut templates = vec![];
    for folder in std::fs::read_dir("templates").expect("templates") {
        let files = std::fs::read_dir(folder.expect("a folder").path()).expect("files").map(|file| file.expect("a file").path());
        templates.extend(files.filter(|path| path.extension().is_some_and(|end| end == "typ") && !path.ends_with("ui/typefaces.typ")));
    }
    assert!(templates.len() >= 3, "{templates:?}");
    for path in templates {
        let text = std::fs::read_to_string(&path).expect("a template");
        let imported = text.lines().find_map(|line| line.strip_prefix("#import \"typefaces.typ\": ")).expect("the lists");
        let lists: Vec<_> = imported.split(", ").collect();
        assert!(text.contains("#show: any-writing\n"), "{}", path.display());
        for used in text.split("font: ").skip(1).map(|after| after.split([',', ')']).next().unwrap_or_default()) {
            // One that a function was given is of these lists too.
            assert!(used == "font" || lists.contains(&used), "font: {used} in {}", path.display());
        }
    }
}

/// One sheet, also where letters are twice as wide or lines half as high again as others.
#[test]
fn a_certificate_is_one_sheet_in_any_writing() {
    let long = "株式会社日本情報技術振興協会東京都千代田区丸の内電子政府基盤整備事業共同企業体".repeat(3);
    for words in [&long, "འབྲུག་རྒྱལ་ཁབ་བརྡ་དོན་འཕྲུལ་རིག་ལས་ཁུངས།", "ព្រះរាជាណាចក្រកម្ពុជា"]
    {
        let [_, (_, template, data, _), _] = filled_in(words, "en");
        assert_eq!(read::pages(&typeset::pdf(template, &data, vec![], day(1)).expect("a PDF")).len(), 1, "{words}");
    }
}
