//! Cybersecurity.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "Cybersecurity",
    firms: &FIRMS,
    users: (
        "It is for firms of five to two hundred people that have no security team, and for the associations that advise them.",
        "یہ پانچ سے دو سو افراد کے ان اداروں کے لیے ہے جن کے پاس سیکیورٹی ٹیم نہیں، اور ان انجمنوں کے لیے جو انہیں مشورہ دیتی ہیں۔",
    ),
    novelties: [
        (
            "It explains each alarm in three sentences: what happened, what it means for the till, and what to do before lunch.",
            "یہ ہر انتباہ تین جملوں میں سمجھاتا ہے: کیا ہوا، گلے پر اس کا کیا اثر ہے، اور دوپہر سے پہلے کیا کرنا ہے۔",
        ),
        (
            "Nothing is blocked before somebody has agreed to the rule, and each rule ends by itself after a year.",
            "جب تک کوئی قاعدے سے متفق نہ ہو کچھ نہیں روکا جاتا، اور ہر قاعدہ ایک سال بعد خود ختم ہو جاتا ہے۔",
        ),
        (
            "Findings are shared between competitors without their names, by a method that was published and attacked in the open.",
            "نتائج حریف اداروں میں ناموں کے بغیر بانٹے جاتے ہیں، ایسے طریقے سے جو شائع ہوا اور کھلے عام آزمایا گیا۔",
        ),
    ],
    results: [
        (
            "{n} small firms are protected. Those who use it paid {p} percent less after incidents than comparable ones.",
            "{n} چھوٹے ادارے محفوظ ہیں۔ استعمال کرنے والوں نے واقعات کے بعد ملتے جلتے اداروں سے {p} فیصد کم ادا کیا۔",
        ),
        (
            "The time until a leaked password was changed fell from forty days to one; {p} percent of {n} staff now use passkeys.",
            "افشا شدہ پاس ورڈ بدلنے کا وقت چالیس دن سے ایک دن رہ گیا؛ {n} ملازمین میں سے {p} فیصد اب پاس کی استعمال کرتے ہیں۔",
        ),
        (
            "In a drill with {n} mails, {p} percent fewer people gave their password away than a year before.",
            "{n} ای میلوں کی ایک مشق میں پچھلے سال سے {p} فیصد کم لوگوں نے پاس ورڈ دیا۔",
        ),
    ],
};

const FIRMS: [Firm; 8] = [
    firm(
        "Singapore",
        ("Pepper Gate Security", "پیپر گیٹ سیکیورٹی"),
        (
            "Pepper Gate keeps the list of all that a firm runs on the internet, notices what nobody remembers, and has it taken down by the person who put it there.",
            "پیپر گیٹ ادارے کی انٹرنیٹ پر چلتی ہر چیز کی فہرست رکھتا ہے، جو کسی کو یاد نہ ہو اسے ڈھونڈتا ہے، اور اسی سے ہٹواتا ہے جس نے لگائی تھی۔",
        ),
    ),
    firm(
        "Pakistan",
        ("Qilaband", "قلعہ بند"),
        (
            "Qilaband guards the payment counters of bazaars. It learns a shop's usual day, speaks Urdu and Sindhi on the phone, and stops a strange transfer with a call before it is gone.",
            "قلعہ بند بازاروں کے ادائیگی کاؤنٹروں کی حفاظت کرتا ہے۔ یہ دکان کا معمول سیکھتا ہے، فون پر اردو اور سندھی بولتا ہے، اور غیر معمولی منتقلی کو جانے سے پہلے ایک کال سے روک لیتا ہے۔",
        ),
    ),
    firm(
        "Korea",
        ("Namsan Deception Lab", "نامسان ڈیسیپشن لیب"),
        (
            "Namsan fills a network with machines that do not exist. Whoever talks to one of them is an intruder, and has shown their tools before anything real was touched.",
            "نامسان نیٹ ورک کو ایسی مشینوں سے بھر دیتا ہے جو موجود ہی نہیں۔ جو کسی سے بات کرے وہ گھس بیٹھیا ہے، اور اصل چیز چھونے سے پہلے اپنے اوزار دکھا چکا ہوتا ہے۔",
        ),
    ),
    firm(
        "Japan",
        ("Kagi Supply Proof", "کاگی سپلائی پروف"),
        (
            "Kagi signs every step by which software is built and refuses an update whose history has a hole. Makers of trains and lifts use it for what runs for thirty years.",
            "کاگی سافٹ ویئر بننے کے ہر قدم پر دستخط کرتا ہے اور ایسی اپ ڈیٹ رد کر دیتا ہے جس کی تاریخ میں خلا ہو۔ ریل اور لفٹ بنانے والے اسے تیس سال چلنے والی چیزوں کے لیے استعمال کرتے ہیں۔",
        ),
    ),
    firm(
        "Macau",
        ("Lighthouse Guest Privacy", "لائٹ ہاؤس گیسٹ پرائیویسی"),
        (
            "Lighthouse lets hotels greet returning guests without keeping their passports: a guest's own phone proves what is needed and forgets the rest at departure.",
            "لائٹ ہاؤس سے ہوٹل پاسپورٹ رکھے بغیر دوبارہ آنے والے مہمان کو پہچان لیتے ہیں: مہمان کا اپنا فون ضروری بات ثابت کرتا ہے اور روانگی پر باقی بھول جاتا ہے۔",
        ),
    ),
    firm(
        "Malaysia",
        ("Rimba Cloud Guard", "رمبا کلاؤڈ گارڈ"),
        (
            "Rimba reads the permissions of a cloud account as a map, shows the shortest path from an intern's laptop to the payroll, and proposes the one change that closes it.",
            "رمبا کلاؤڈ اکاؤنٹ کی اجازتوں کو نقشے کی طرح پڑھتا ہے، ایک زیرِ تربیت کے لیپ ٹاپ سے تنخواہوں تک کا مختصر ترین راستہ دکھاتا ہے، اور اسے بند کرنے والی ایک تبدیلی تجویز کرتا ہے۔",
        ),
    ),
    firm(
        "Philippines",
        ("Sentinel Sari", "سینٹینل ساری"),
        (
            "Sentinel Sari protects corner shops that take money by phone. The owner's family agrees on a secret sign, and the service asks for it when a message sounds like none of them.",
            "سینٹینل ساری فون سے رقم لینے والی نکڑ کی دکانوں کی حفاظت کرتا ہے۔ مالک کا خاندان ایک خفیہ نشان طے کرتا ہے، اور جب پیغام کسی جیسا نہ لگے تو سروس وہی پوچھتی ہے۔",
        ),
    ),
    firm(
        "Chinese Taipei",
        ("Banyan Firmware Watch", "بنیان فرم ویئر واچ"),
        (
            "Banyan takes apart the firmware of routers and cameras, says which parts have known holes, and tells the maker and the user on the same day.",
            "بنیان راؤٹروں اور کیمروں کا فرم ویئر کھول کر بتاتا ہے کہ کن حصوں میں معلوم خامیاں ہیں، اور بنانے والے اور استعمال کرنے والے کو ایک ہی دن خبر دیتا ہے۔",
        ),
    ),
];
