//! Technology for health.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "HealthTech",
    firms: &FIRMS,
    users: (
        "It is for district hospitals, their nurses and the families who come to them, often after a day's journey.",
        "یہ ضلعی ہسپتالوں، ان کی نرسوں اور ان خاندانوں کے لیے ہے جو اکثر ایک دن کا سفر کر کے آتے ہیں۔",
    ),
    novelties: [
        (
            "The nurse decides, and writes why; what the program would have said is shown only afterwards.",
            "فیصلہ نرس کرتی ہے اور وجہ لکھتی ہے؛ پروگرام کی رائے اس کے بعد ہی دکھائی جاتی ہے۔",
        ),
        (
            "It was measured in a registered trial before it was sold, and the protocol is public.",
            "اسے بیچنے سے پہلے رجسٹرڈ آزمائش میں ناپا گیا، اور اس کا طریقہ کار سب کے لیے کھلا ہے۔",
        ),
        (
            "Patients carry their own record as a card that any clinic reads, and take it back when they leave.",
            "مریض اپنا ریکارڈ ایک کارڈ میں ساتھ رکھتے ہیں جسے ہر کلینک پڑھ سکتا ہے، اور جاتے ہوئے واپس لے جاتے ہیں۔",
        ),
    ],
    results: [
        (
            "{n} patients in nineteen hospitals. The time from door to first treatment fell by {p} percent.",
            "انیس ہسپتالوں میں {n} مریض۔ دروازے سے پہلے علاج تک کا وقت {p} فیصد کم ہوا۔",
        ),
        (
            "Missed visits fell by {p} percent; {n} children had all their vaccines before their second birthday.",
            "چھوٹ جانے والے معائنے {p} فیصد کم ہوئے؛ {n} بچوں کو دوسری سالگرہ سے پہلے تمام ویکسین لگ گئیں۔",
        ),
        (
            "{n} pictures were read, of which {p} percent came back within the hour; no urgent one was missed in the audit.",
            "{n} تصویریں پڑھی گئیں، جن میں سے {p} فیصد ایک گھنٹے میں واپس آئیں؛ جانچ میں کوئی فوری معاملہ نہیں چھوٹا۔",
        ),
    ],
};

const FIRMS: [Firm; 7] = [
    firm(
        "Pakistan",
        ("Nabz Ghar", "نبض گھر"),
        (
            "Nabz Ghar follows mothers from the first visit to the fortieth day. Health workers record pulse, weight and fears by voice, and a doctor in the city hears what changed.",
            "نبض گھر پہلی ملاقات سے چالیسویں دن تک ماؤں کا خیال رکھتا ہے۔ صحت کارکن نبض، وزن اور اندیشے آواز سے درج کرتی ہیں، اور شہر میں بیٹھا ڈاکٹر سنتا ہے کہ کیا بدلا۔",
        ),
    ),
    firm(
        "Japan",
        ("Yasuragi Home Care", "یاسوراگی ہوم کیئر"),
        (
            "Yasuragi tells a family that all is well by the sounds of a kettle and a door, without a camera, and calls a neighbour first when they do not come.",
            "یاسوراگی کیمرے کے بغیر، کیتلی اور دروازے کی آواز سے گھر والوں کو بتاتا ہے کہ سب خیریت ہے، اور آواز نہ آئے تو پہلے ہمسائے کو بلاتا ہے۔",
        ),
    ),
    firm(
        "India",
        ("Netra Village Screening", "نیترا ولیج اسکریننگ"),
        (
            "Netra finds blindness that could be prevented with a phone and a lens that costs less than a meal. Volunteers take the picture; an eye doctor answers the same day.",
            "نیترا ایک فون اور کھانے سے سستے عدسے کے ساتھ ایسا اندھاپن ڈھونڈتا ہے جس سے بچا جا سکتا ہے۔ رضاکار تصویر لیتے ہیں؛ آنکھوں کا ڈاکٹر اسی دن جواب دیتا ہے۔",
        ),
    ),
    firm(
        "Vietnam",
        ("An Lanh Triage", "آن لان ٹریاژ"),
        (
            "An Lanh orders a crowded waiting room by need, tells everybody where they stand and why, and asks those who wait whether anything got worse.",
            "آن لان بھرے انتظار گاہ کو ضرورت کے لحاظ سے ترتیب دیتا ہے، ہر ایک کو بتاتا ہے کہ وہ کہاں ہے اور کیوں، اور منتظر لوگوں سے پوچھتا ہے کہ کچھ بگڑا تو نہیں۔",
        ),
    ),
    firm(
        "Myanmar",
        ("Padauk Cold Chain", "پدوک کولڈ چین"),
        (
            "Padauk watches the cold of vaccines from the airport to the last motorbike with a sensor the size of a coin, and says which box to use first.",
            "پدوک سکے جتنے سینسر سے ہوائی اڈے سے آخری موٹر سائیکل تک ویکسین کی ٹھنڈک پر نظر رکھتا ہے، اور بتاتا ہے کہ پہلے کون سا ڈبا استعمال ہو۔",
        ),
    ),
    firm(
        "Brunei",
        ("Sungai Dialysis Link", "سنگائی ڈائیلیسس لنک"),
        (
            "Sungai Dialysis Link plans treatments for patients along three rivers so that boat, bed and nurse are there at the same hour, and plans again when the water is high.",
            "سنگائی ڈائیلیسس لنک تین دریاؤں کے کنارے مریضوں کے علاج یوں طے کرتا ہے کہ کشتی، بستر اور نرس ایک ہی وقت موجود ہوں، اور پانی چڑھنے پر نیا منصوبہ بناتا ہے۔",
        ),
    ),
    firm(
        "Australia",
        ("Outback Speech Clinic", "آؤٹ بیک اسپیچ کلینک"),
        (
            "Outback Speech Clinic trains aunties and teachers as partners of a speech therapist who is nine hundred kilometres away, with exercises made of a child's own songs.",
            "آؤٹ بیک اسپیچ کلینک خالاؤں اور اساتذہ کو نو سو کلومیٹر دور بیٹھے اسپیچ تھراپسٹ کا ساتھی بناتا ہے، اور مشقیں بچے کے اپنے گیتوں سے بنتی ہیں۔",
        ),
    ),
];
