//! Talent Development.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "Talent Development",
    firms: &FIRMS,
    users: (
        "It is for school leavers, for mothers who return to work, and for firms that cannot find people at home.",
        "یہ اسکول چھوڑنے والوں، کام پر لوٹنے والی ماؤں، اور ان اداروں کے لیے ہے جنہیں اپنے ہاں لوگ نہیں ملتے۔",
    ),
    novelties: [
        (
            "Learners pay nothing until they earn, and nothing more once they have paid what the course cost.",
            "سیکھنے والے کمانے تک کچھ نہیں دیتے، اور کورس کی لاگت ادا ہونے کے بعد مزید کچھ نہیں۔",
        ),
        (
            "Half of the teaching is done by those who finished a year before, under a master of the trade.",
            "آدھی تعلیم وہ دیتے ہیں جو ایک سال پہلے فارغ ہوئے، کسی استاد کی نگرانی میں۔",
        ),
        (
            "A certificate names the work that was done, with a link to it, instead of a mark.",
            "سند پر نمبر کے بجائے کیے گئے کام کا نام اور اس کا لنک ہوتا ہے۔",
        ),
    ],
    results: [
        (
            "{n} people have finished; {p} percent work in their field a year later.",
            "{n} لوگ فارغ ہو چکے ہیں؛ ایک سال بعد {p} فیصد اپنے شعبے میں کام کر رہے ہیں۔",
        ),
        (
            "Women are {p} percent of the learners. Of {n} applicants from villages, every third was taken.",
            "سیکھنے والوں میں {p} فیصد خواتین ہیں۔ دیہات کے {n} درخواست گزاروں میں سے ہر تیسرا لیا گیا۔",
        ),
        (
            "Employers pay {p} percent more than the usual first salary; {n} stayed with their first employer.",
            "آجر معمول کی پہلی تنخواہ سے {p} فیصد زیادہ دیتے ہیں؛ {n} اپنے پہلے آجر کے ساتھ رہے۔",
        ),
    ],
};

const FIRMS: [Firm; 7] = [
    firm(
        "Pakistan",
        ("Hunar Setu", "ہنر سیتو"),
        (
            "Hunar Setu takes two hundred young people a year from small towns, teaches them for nine months in the language they think in, and places them with firms that pay from the first day.",
            "ہنر سیتو ہر سال چھوٹے شہروں سے دو سو نوجوان لیتا ہے، نو ماہ اسی زبان میں پڑھاتا ہے جس میں وہ سوچتے ہیں، اور ایسے اداروں میں بھیجتا ہے جو پہلے دن سے تنخواہ دیتے ہیں۔",
        ),
    ),
    firm(
        "India",
        ("Second Shift Academy", "سیکنڈ شفٹ اکیڈمی"),
        (
            "Second Shift teaches testing and data work to mothers after the children are asleep, with a nursery for the examinations and firms that hire for half days.",
            "سیکنڈ شفٹ بچوں کے سو جانے کے بعد ماؤں کو ٹیسٹنگ اور ڈیٹا کا کام سکھاتی ہے؛ امتحان کے وقت نرسری ہوتی ہے، اور ادارے آدھے دن کے لیے بھی ملازم رکھتے ہیں۔",
        ),
    ),
    firm(
        "Nepal",
        ("Trail to Terminal", "ٹریل ٹو ٹرمینل"),
        (
            "Trail to Terminal trains mountain guides as field engineers in the months without guests: they mend masts, read weather stations and earn all year.",
            "ٹریل ٹو ٹرمینل پہاڑی گائیڈوں کو مہمانوں سے خالی مہینوں میں فیلڈ انجینئر بناتا ہے: وہ کھمبے ٹھیک کرتے، موسمی اسٹیشن پڑھتے اور سارا سال کماتے ہیں۔",
        ),
    ),
    firm(
        "Sri Lanka",
        ("Island Apprentices", "آئی لینڈ اپرنٹسز"),
        (
            "Island Apprentices shares each apprentice between three firms, so that a small firm can teach too and nobody learns one way only.",
            "آئی لینڈ اپرنٹسز ہر شاگرد کو تین اداروں میں بانٹتا ہے، یوں چھوٹا ادارہ بھی سکھا سکتا ہے اور کوئی صرف ایک طریقہ نہیں سیکھتا۔",
        ),
    ),
    firm(
        "Cambodia",
        ("Temple Town Testers", "ٹیمپل ٹاؤن ٹیسٹرز"),
        (
            "Temple Town Testers is a school that is a firm: learners test software for paying clients from the second month, and vote on whom they work for.",
            "ٹیمپل ٹاؤن ٹیسٹرز ایسا اسکول ہے جو خود ادارہ ہے: سیکھنے والے دوسرے مہینے سے گاہکوں کے لیے سافٹ ویئر آزماتے ہیں، اور ووٹ سے طے کرتے ہیں کہ کس کے لیے کام کریں۔",
        ),
    ),
    firm(
        "Malaysia",
        ("Silver Coders", "سلور کوڈرز"),
        (
            "Silver Coders pairs retired engineers with young teams for a day a week. The old learn the new tools, the young learn why systems last.",
            "سلور کوڈرز ریٹائرڈ انجینئروں کو ہفتے میں ایک دن نوجوان ٹیموں سے جوڑتا ہے۔ بزرگ نئے اوزار سیکھتے ہیں، نوجوان یہ کہ نظام دیرپا کیسے بنتے ہیں۔",
        ),
    ),
    firm(
        "Hong Kong",
        ("Deaf Signal School", "ڈیف سگنل اسکول"),
        (
            "Deaf Signal School teaches network operations in sign language, with signs for three hundred terms that did not have any, and a control room that shows alarms as light.",
            "ڈیف سگنل اسکول اشاروں کی زبان میں نیٹ ورک چلانا سکھاتا ہے، ان تین سو اصطلاحات کے اشاروں کے ساتھ جن کا کوئی اشارہ نہ تھا، اور ایسے کنٹرول روم میں جہاں انتباہ روشنی سے دکھائی دیتا ہے۔",
        ),
    ),
];
