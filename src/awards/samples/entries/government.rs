//! Digital Government.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "Digital Government",
    firms: &FIRMS,
    users: (
        "It is for everybody who lives there, also without a smartphone: clerks in village offices use the same pages.",
        "یہ وہاں رہنے والے ہر شخص کے لیے ہے، چاہے اسمارٹ فون نہ ہو: گاؤں کے دفتروں کے کلرک یہی صفحے استعمال کرتے ہیں۔",
    ),
    novelties: [
        (
            "A citizen sees who looked at their record, when and why, and can ask about it with one button.",
            "شہری دیکھ سکتا ہے کہ اس کا ریکارڈ کس نے، کب اور کیوں دیکھا، اور ایک بٹن سے اس کی وجہ پوچھ سکتا ہے۔",
        ),
        (
            "Forms ask for nothing that another office knows already; the law was changed for it first.",
            "فارم وہ کچھ نہیں پوچھتے جو کسی دوسرے دفتر کو پہلے سے معلوم ہو؛ اس کے لیے پہلے قانون بدلا گیا۔",
        ),
        (
            "Every page is tried by people who read little or see badly before it goes out.",
            "ہر صفحہ جاری ہونے سے پہلے ان لوگوں سے آزمایا جاتا ہے جو کم پڑھتے یا کم دیکھتے ہیں۔",
        ),
    ],
    results: [
        (
            "{n} certificates were issued without a visit to an office. The median wait fell from nineteen days to two; complaints fell by {p} percent.",
            "{n} سرٹیفکیٹ دفتر آئے بغیر جاری ہوئے۔ درمیانی انتظار انیس دن سے دو دن رہ گیا؛ شکایات {p} فیصد کم ہوئیں۔",
        ),
        (
            "{p} percent of all applications now come online, {n} of them from districts that had no office at all.",
            "{p} فیصد درخواستیں اب آن لائن آتی ہیں، ان میں سے {n} ان اضلاع سے جہاں دفتر ہی نہیں تھا۔",
        ),
        (
            "The auditors found {p} percent fewer payments to the wrong person. {n} families were paid on the day they were promised.",
            "آڈیٹروں نے غلط فرد کو ادائیگیاں {p} فیصد کم پائیں۔ {n} خاندانوں کو وعدے کے دن رقم ملی۔",
        ),
    ],
};

const FIRMS: [Firm; 7] = [
    firm(
        "Thailand",
        ("River Districts One Desk", "دریائی اضلاع کا ایک کاؤنٹر"),
        (
            "One desk for births, marriages, land and trade in forty river districts. Boats carry the desk where roads end, and it works for a week without a network.",
            "چالیس دریائی اضلاع میں پیدائش، شادی، زمین اور تجارت کے لیے ایک ہی کاؤنٹر۔ جہاں سڑک ختم ہو وہاں کشتیاں اسے لے جاتی ہیں، اور یہ نیٹ ورک کے بغیر ایک ہفتہ چلتا ہے۔",
        ),
    ),
    firm(
        "Pakistan",
        ("Zameen Nama", "زمین نامہ"),
        (
            "Zameen Nama shows every field of a district with its owner's share, its water turn and its taxes, in the words that farmers use. A sale is complete only when both sides have heard it read aloud.",
            "زمین نامہ ضلع کے ہر کھیت کو مالک کے حصے، پانی کی باری اور لگان کے ساتھ انہی لفظوں میں دکھاتا ہے جو کسان بولتے ہیں۔ سودا اسی وقت مکمل ہوتا ہے جب دونوں فریق اسے پڑھ کر سنائے جانے پر سن لیں۔",
        ),
    ),
    firm(
        "Bhutan",
        ("Highland Civil Register", "بالائی علاقوں کا شہری رجسٹر"),
        (
            "A register of persons for valleys that snow closes for months. Health workers record births by phone, and the register answers schools and clinics in one second when the pass is open.",
            "ان وادیوں کے لیے شہریوں کا رجسٹر جنہیں برف مہینوں بند رکھتی ہے۔ صحت کارکن فون سے پیدائش درج کرتے ہیں، اور درہ کھلتے ہی رجسٹر اسکولوں اور کلینکوں کو ایک سیکنڈ میں جواب دیتا ہے۔",
        ),
    ),
    firm(
        "Malaysia",
        ("Permit Lane", "پرمٹ لین"),
        (
            "Permit Lane lets a small restaurant ask eleven offices for its licences with one form. Each office sees its own part, and the clock that counts their days is public.",
            "پرمٹ لین سے ایک چھوٹا ریستوران گیارہ دفتروں سے لائسنس ایک ہی فارم میں مانگ سکتا ہے۔ ہر دفتر اپنا حصہ دیکھتا ہے، اور ان کے دن گننے والی گھڑی سب کے سامنے ہے۔",
        ),
    ),
    firm(
        "Nepal",
        ("Sajilo Remit Desk", "سجیلو ریمٹ ڈیسک"),
        (
            "Sajilo lets workers abroad renew their papers, vote in their cooperative and pay school fees at home, from a phone with a cracked screen and little data.",
            "سجیلو کے ذریعے بیرونِ ملک کارکن ٹوٹی اسکرین اور تھوڑے ڈیٹا والے فون سے اپنے کاغذات کی تجدید، اپنی کوآپریٹو میں ووٹ اور گھر پر اسکول کی فیس ادا کر سکتے ہیں۔",
        ),
    ),
    firm(
        "Mongolia",
        ("Steppe Post Office", "میدانی ڈاک خانہ"),
        (
            "The post office became the state's counter on the steppe: herders get pensions, vaccines and licences where they collect their letters, each from one card.",
            "ڈاک خانہ میدانی علاقوں میں ریاست کا کاؤنٹر بن گیا: چرواہے جہاں خط لیتے ہیں وہیں ایک کارڈ سے پنشن، ویکسین اور لائسنس لے لیتے ہیں۔",
        ),
    ),
    firm(
        "New Zealand",
        ("Tidewatch Councils", "ٹائیڈ واچ کونسلز"),
        (
            "Twelve coastal councils share one warning service for floods. It speaks in the languages of the street and asks neighbours to look after those who cannot leave by themselves.",
            "بارہ ساحلی کونسلیں سیلاب کی ایک مشترکہ اطلاعی خدمت چلاتی ہیں۔ یہ گلی کی زبانوں میں بولتی ہے اور ہمسایوں سے کہتی ہے کہ جو خود نہ نکل سکیں ان کا خیال رکھیں۔",
        ),
    ),
];
