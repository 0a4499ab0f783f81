//! The home page of an empty database: what is public of the ASOCIO Digital Summit 2026.
use super::model::{Figure, HomeText};
use crate::kit::bilingual::Bilingual;

const LEAD: (&str, &str) = (
    "The ICT industry of Asia and Oceania meets in Islamabad: governments, companies and founders, on artificial intelligence, cyber security, digital trade and talent.",
    "ایشیا اور اوشیانا کی آئی سی ٹی صنعت اسلام آباد میں اکٹھی ہو رہی ہے: حکومتیں، کمپنیاں اور بانی، مصنوعی ذہانت، سائبر سکیورٹی، ڈیجیٹل تجارت اور ہنرمند افراد پر بات کرنے کے لیے۔",
);
const HEADING: (&str, &str) = ("Asia’s digital industry comes to Pakistan", "ایشیا کی ڈیجیٹل صنعت پاکستان میں");
const ABOUT: [(&str, &str); 2] = [
    (
        "ASOCIO, founded in Tokyo in 1984, unites the national ICT associations of Asia and Oceania. Each year one of them hosts the Digital Summit: the general assembly, keynotes and panels, the ICT awards, bilateral meetings between governments and between companies.",
        "ASOCIO، جو 1984 میں ٹوکیو میں قائم ہوئی، ایشیا اور اوشیانا کی قومی آئی سی ٹی انجمنوں کو یکجا کرتی ہے۔ ہر سال ان میں سے ایک ڈیجیٹل سمٹ کی میزبانی کرتی ہے: جنرل اسمبلی، کلیدی خطابات اور مذاکرے، آئی سی ٹی ایوارڈز، اور حکومتوں اور کمپنیوں کے درمیان دوطرفہ ملاقاتیں۔",
    ),
    (
        "Pakistan has one of the region’s youngest and fastest growing digital workforces. P@SHA, the trade body of its software houses and IT-enabled services, invites you to meet it.",
        "پاکستان کی ڈیجیٹل افرادی قوت خطے کی سب سے کم عمر اور تیزی سے بڑھتی ہوئی افرادی قوتوں میں سے ہے۔ سافٹ ویئر ہاؤسز اور آئی ٹی خدمات کی تجارتی انجمن پاشا آپ کو اس سے ملنے کی دعوت دیتی ہے۔",
    ),
];

const THEMES: [(&str, &str); 12] = [
    ("AI and generative AI", "مصنوعی ذہانت اور جنریٹو اے آئی"),
    ("Cyber security", "سائبر سکیورٹی"),
    ("Cross-border digital trade", "سرحد پار ڈیجیٹل تجارت"),
    ("Fintech", "فِن ٹیک"),
    ("Talent mobility", "ہنرمندوں کی نقل و حرکت"),
    ("Start-ups", "اسٹارٹ اپس"),
    ("E-governance", "ای گورننس"),
    ("Outsourcing and BPO", "آؤٹ سورسنگ اور بی پی او"),
    ("Data analytics", "ڈیٹا اینالیٹکس"),
    ("Blockchain", "بلاک چین"),
    ("Protection of intellectual property", "دانشورانہ املاک کا تحفظ"),
    ("Visa reform", "ویزا اصلاحات"),
];

const FIGURES: [(&str, &str, &str); 3] = [
    ("3,000+", "registered IT companies in Pakistan", "پاکستان میں رجسٹرڈ آئی ٹی کمپنیاں"),
    ("600,000+", "technology professionals", "ٹیکنالوجی کے ماہرین"),
    ("1,000+", "participants expected", "متوقع شرکا"),
];

pub fn text() -> HomeText {
    let of = |(en, ur): (&str, &str)| Bilingual::new(en, ur);
    let [first, second] = ABOUT;
    HomeText {
        lead: of(LEAD),
        heading: of(HEADING),
        about: Bilingual::new([first.0, second.0].join("\n\n"), [first.1, second.1].join("\n\n")),
        themes: THEMES.into_iter().map(of).collect(),
        figures: FIGURES.into_iter().map(|(number, en, ur)| Figure { number: number.to_owned(), label: of((en, ur)) }).collect(),
    }
}
