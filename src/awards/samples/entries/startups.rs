//! Start-up.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "Start-up",
    firms: &FIRMS,
    users: (
        "Its first clients pay since the second month; it sells through the cooperatives and wholesalers that they trust already.",
        "اس کے پہلے گاہک دوسرے مہینے سے ادائیگی کر رہے ہیں؛ یہ انہی کوآپریٹو اور تھوک فروشوں کے ذریعے بکتا ہے جن پر انہیں پہلے سے بھروسا ہے۔",
    ),
    novelties: [
        (
            "Others ask for a device; this works with a call that is not answered and costs nothing.",
            "دوسرے آلہ مانگتے ہیں؛ یہ ایسی کال سے چلتا ہے جو اٹھائی نہیں جاتی اور جس پر کچھ خرچ نہیں آتا۔",
        ),
        (
            "Two patents are filed, and the founders publish what they learn about the market each quarter.",
            "دو پیٹنٹ داخل ہو چکے ہیں، اور بانی ہر سہ ماہی میں منڈی کے بارے میں اپنا سیکھا ہوا شائع کرتے ہیں۔",
        ),
        (
            "It breaks even on each client after ninety days, where others need two years.",
            "یہ ہر گاہک پر نوے دن میں خرچ پورا کر لیتا ہے، جہاں دوسروں کو دو سال لگتے ہیں۔",
        ),
    ],
    results: [
        (
            "{n} paying clients after fourteen months, {p} percent of them by word of mouth.",
            "چودہ ماہ بعد {n} ادائیگی کرنے والے گاہک، جن میں سے {p} فیصد دوسروں کے کہنے سے آئے۔",
        ),
        (
            "Sales grow by {p} percent a month; {n} deliveries were made with two vans and no warehouse.",
            "فروخت ہر ماہ {p} فیصد بڑھتی ہے؛ دو وینوں سے، گودام کے بغیر، {n} ترسیلات ہوئیں۔",
        ),
        (
            "{p} percent of those who try it stay for a year. A seed round from three funds covers the next two; {n} wait in the list.",
            "آزمانے والوں میں سے {p} فیصد ایک سال رہتے ہیں۔ تین فنڈز کی ابتدائی سرمایہ کاری اگلے دو سال کے لیے کافی ہے؛ {n} فہرست میں منتظر ہیں۔",
        ),
    ],
};

const FIRMS: [Firm; 7] = [
    firm(
        "Pakistan",
        ("Sabzi Time", "سبزی ٹائم"),
        (
            "Sabzi Time tells growers at sunset what tomorrow's markets will pay and which lorry still has room. The lorry's owner earns on the way back too.",
            "سبزی ٹائم کاشت کاروں کو غروب کے وقت بتاتا ہے کہ کل کی منڈیاں کیا دیں گی اور کس ٹرک میں جگہ باقی ہے۔ ٹرک والا واپسی پر بھی کماتا ہے۔",
        ),
    ),
    firm(
        "Bangladesh",
        ("Jute Ledger", "جیوٹ لیجر"),
        (
            "Jute Ledger lends against a harvest that stands in the field, measured from above each week, and takes its money back from the mill, not from the farmer.",
            "جیوٹ لیجر کھیت میں کھڑی فصل پر قرض دیتا ہے، جسے ہر ہفتے اوپر سے ناپا جاتا ہے، اور اپنی رقم کسان سے نہیں، مل سے واپس لیتا ہے۔",
        ),
    ),
    firm(
        "Vietnam",
        ("Street Kitchen OS", "اسٹریٹ کچن او ایس"),
        (
            "Street Kitchen OS plans what a food stall buys in the morning from what its street ate in the last hundred days and from tomorrow's rain.",
            "اسٹریٹ کچن او ایس یہ طے کرتا ہے کہ کھانے کا ٹھیلا صبح کیا خریدے: اس گلی نے پچھلے سو دن کیا کھایا اور کل بارش ہے یا نہیں۔",
        ),
    ),
    firm(
        "New Zealand",
        ("Fernlight Batteries", "فرن لائٹ بیٹریز"),
        (
            "Fernlight gives old car batteries a second life in mountain huts. Its small board measures each cell each night and moves the work to the strongest.",
            "فرن لائٹ گاڑیوں کی پرانی بیٹریوں کو پہاڑی جھونپڑیوں میں دوسری زندگی دیتا ہے۔ اس کا چھوٹا بورڈ ہر رات ہر سیل ناپتا ہے اور بوجھ سب سے مضبوط پر ڈالتا ہے۔",
        ),
    ),
    firm(
        "Mongolia",
        ("Herd Weather", "ہرڈ ویدر"),
        (
            "Herd Weather warns herders of a killing winter six weeks ahead, valley by valley, and buys hay for those who join before the price rises.",
            "ہرڈ ویدر چرواہوں کو وادی بہ وادی چھ ہفتے پہلے جان لیوا سردی سے خبردار کرتا ہے، اور شامل ہونے والوں کے لیے دام چڑھنے سے پہلے چارہ خرید لیتا ہے۔",
        ),
    ),
    firm(
        "Thailand",
        ("Klong Repair", "کلونگ ریپیئر"),
        (
            "Klong Repair sends a mechanic by boat within the hour, with the part that the motor's own sound has asked for.",
            "کلونگ ریپیئر ایک گھنٹے میں کشتی سے مستری بھیجتا ہے، اس پرزے کے ساتھ جو موٹر کی اپنی آواز نے مانگا ہو۔",
        ),
    ),
    firm(
        "Indonesia",
        ("Pasar Pantai", "پسار پانتائی"),
        (
            "Pasar Pantai auctions a catch while the boat is still at sea. Ice, buyer and truck wait at the pier that pays the most.",
            "پسار پانتائی کشتی کے سمندر میں ہوتے ہوئے ہی مچھلی نیلام کر دیتا ہے۔ برف، خریدار اور ٹرک اسی گھاٹ پر منتظر ہوتے ہیں جو سب سے زیادہ دے۔",
        ),
    ),
];
