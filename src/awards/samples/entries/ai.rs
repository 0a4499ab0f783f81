//! AI Service Provider.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "AI Service Provider",
    firms: &FIRMS,
    users: (
        "It serves firms whose papers and calls are in languages that large models read badly.",
        "یہ ان اداروں کے لیے ہے جن کے کاغذات اور کالیں ایسی زبانوں میں ہیں جنہیں بڑے ماڈل اچھی طرح نہیں پڑھتے۔",
    ),
    novelties: [
        (
            "Each answer shows the lines that it was taken from, and says nothing where there are none.",
            "ہر جواب وہ سطریں دکھاتا ہے جن سے لیا گیا، اور جہاں کوئی نہ ہو وہاں خاموش رہتا ہے۔",
        ),
        (
            "The model is small enough for one machine in the client's own room, and is trained again each Sunday by the client's staff.",
            "ماڈل اتنا چھوٹا ہے کہ گاہک کے اپنے کمرے کی ایک مشین پر چلتا ہے، اور گاہک کا عملہ ہر اتوار اسے دوبارہ سکھاتا ہے۔",
        ),
        (
            "Its mistakes are published each month with what was done about them.",
            "اس کی غلطیاں ہر ماہ شائع ہوتی ہیں، ساتھ یہ کہ ان کا کیا کیا گیا۔",
        ),
    ],
    results: [
        (
            "{n} documents a month are read with {p} percent fewer corrections than by the tool before.",
            "ہر ماہ {n} دستاویزات پڑھی جاتی ہیں، پچھلے اوزار سے {p} فیصد کم درستیوں کے ساتھ۔",
        ),
        (
            "Callers get an answer {p} percent sooner; of {n} calls, one in nine still goes to a person, as it should.",
            "فون کرنے والوں کو {p} فیصد جلد جواب ملتا ہے؛ {n} میں سے ہر نویں کال اب بھی انسان کو جاتی ہے، جیسا کہ ہونا چاہیے۔",
        ),
        (
            "Clients renewed {p} percent of their contracts. {n} hours of speech were recorded with consent, and paid.",
            "گاہکوں نے {p} فیصد معاہدوں کی تجدید کی۔ رضامندی سے {n} گھنٹے کی گفتگو ریکارڈ ہوئی، معاوضے کے ساتھ۔",
        ),
    ],
};

const FIRMS: [Firm; 8] = [
    firm(
        "Pakistan",
        ("Lughat AI", "لغت اے آئی"),
        (
            "Lughat reads handwritten Urdu, old land records and today's prescriptions alike, and asks a person wherever two readings are possible.",
            "لغت ہاتھ کی لکھی اردو پڑھتا ہے، پرانے ریکارڈ ہوں یا آج کے نسخے، اور جہاں دو طرح پڑھا جا سکے وہاں انسان سے پوچھتا ہے۔",
        ),
    ),
    firm(
        "India",
        ("Many Tongues Desk", "مینی ٹنگز ڈیسک"),
        (
            "Many Tongues answers the phones of utilities in fourteen languages, changes language in the middle of a sentence as people do, and hands over with a summary that the caller has agreed to.",
            "مینی ٹنگز چودہ زبانوں میں یوٹیلیٹی اداروں کے فون سنتا ہے، لوگوں کی طرح جملے کے بیچ زبان بدل لیتا ہے، اور ایسے خلاصے کے ساتھ بات آگے بڑھاتا ہے جس سے فون کرنے والا متفق ہو۔",
        ),
    ),
    firm(
        "Japan",
        ("Shokunin Vision", "شوکونن ویژن"),
        (
            "Shokunin learns from a master craftsman's eye what makes a weld or a glaze good, and shows apprentices where they would disagree.",
            "شوکونن ماہر کاریگر کی نظر سے سیکھتا ہے کہ ویلڈنگ یا روغن کو کیا چیز اچھا بناتی ہے، اور شاگردوں کو دکھاتا ہے کہ وہ کہاں اختلاف کریں گے۔",
        ),
    ),
    firm(
        "Korea",
        ("Moonlight Forecast", "مون لائٹ فورکاسٹ"),
        (
            "Moonlight forecasts the sales of ten thousand shops overnight and writes to each owner in two sentences what it is least sure of.",
            "مون لائٹ راتوں رات دس ہزار دکانوں کی فروخت کا اندازہ لگاتا ہے اور ہر مالک کو دو جملوں میں لکھتا ہے کہ اسے کس بات پر سب سے کم یقین ہے۔",
        ),
    ),
    firm(
        "Singapore",
        ("Fair Score Bureau", "فیئر اسکور بیورو"),
        (
            "Fair Score examines other people's models for lenders and hospitals: whom they treat worse, by how much, and what it would cost to change that.",
            "فیئر اسکور قرض دینے والوں اور ہسپتالوں کے لیے دوسروں کے ماڈل پرکھتا ہے: وہ کس سے بدتر سلوک کرتے ہیں، کتنا، اور اسے بدلنے پر کیا خرچ آئے گا۔",
        ),
    ),
    firm(
        "Vietnam",
        ("Delta Crop Eye", "ڈیلٹا کراپ آئی"),
        (
            "Delta Crop Eye names the disease of a leaf from a photograph and says what neighbours did about it, with what it cost and whether it helped.",
            "ڈیلٹا کراپ آئی تصویر سے پتے کی بیماری بتاتا ہے اور یہ بھی کہ ہمسایوں نے اس کا کیا کیا، کتنا خرچ آیا اور فائدہ ہوا یا نہیں۔",
        ),
    ),
    firm(
        "Thailand",
        ("Gentle Machine", "جینٹل مشین"),
        (
            "Gentle Machine makes assistants for people who cannot see: they describe a room in the order in which a hand would find it.",
            "جینٹل مشین نابینا لوگوں کے لیے مددگار بناتی ہے: وہ کمرے کو اسی ترتیب سے بیان کرتے ہیں جس میں ہاتھ اسے ڈھونڈے۔",
        ),
    ),
    firm(
        "Australia",
        ("Reef Listener", "ریف لسنر"),
        (
            "Reef Listener hears the health of a reef in its crackle. Rangers drop a microphone for a day and get a map of where it falls silent.",
            "ریف لسنر مونگے کی چٹان کی صحت اس کی چٹ چٹ سے سنتا ہے۔ محافظ ایک دن کے لیے مائیکروفون ڈالتے ہیں اور نقشہ پاتے ہیں کہ کہاں خاموشی ہے۔",
        ),
    ),
];
