//! Outstanding Tech Company.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "Outstanding Tech Company",
    firms: &FIRMS,
    users: (
        "Its clients are manufacturers, banks and ministries in six member economies, most of them with more than a thousand staff.",
        "اس کے گاہک چھ رکن معیشتوں کے صنعت کار، بینک اور وزارتیں ہیں، جن میں سے زیادہ تر کا عملہ ایک ہزار سے بڑا ہے۔",
    ),
    novelties: [
        (
            "Every project is priced by what it saves the client, and half of the fee is due only when the saving is shown.",
            "ہر منصوبے کی قیمت گاہک کی بچت سے طے ہوتی ہے، اور آدھی فیس بچت ثابت ہونے پر ہی واجب ہوتی ہے۔",
        ),
        (
            "Engineers spend one year in three at a client's site, so that what is built is what is used.",
            "انجینئر ہر تین میں سے ایک سال گاہک کے ہاں گزارتے ہیں، تاکہ وہی بنے جو استعمال ہو۔",
        ),
        (
            "All of its own tools are published as open source after two years.",
            "اس کے اپنے تمام اوزار دو سال بعد اوپن سورس کر دیے جاتے ہیں۔",
        ),
    ],
    results: [
        (
            "Revenue grew by {p} percent last year, two thirds of it from abroad; {n} people work with its systems every day.",
            "گزشتہ سال آمدنی {p} فیصد بڑھی، دو تہائی بیرونِ ملک سے؛ {n} لوگ روزانہ اس کے نظام استعمال کرتے ہیں۔",
        ),
        (
            "Clients closed their books {p} percent faster. No major release was taken back in three years, over {n} deployments.",
            "گاہکوں کے حسابات {p} فیصد تیزی سے بند ہوئے۔ تین سال میں {n} تنصیبات میں سے کوئی بڑی ریلیز واپس نہیں لی گئی۔",
        ),
        (
            "Staff turnover fell to a third of the industry's. {n} suppliers are paid within seven days, {p} percent more than before.",
            "عملے کے چھوڑ جانے کی شرح صنعت کی ایک تہائی رہ گئی۔ {n} سپلائرز کو سات دن میں ادائیگی ہوتی ہے، پہلے سے {p} فیصد زیادہ۔",
        ),
    ],
};

const FIRMS: [Firm; 8] = [
    firm(
        "Japan",
        ("Tsubame Freight Systems", "تسوبامے فریٹ سسٹمز"),
        (
            "Tsubame plans the routes of lorries, ships and trains together, so that a container waits once instead of four times. Its planners see the whole journey on one screen and change it by hand where they know better.",
            "تسوبامے ٹرکوں، جہازوں اور ریل گاڑیوں کے راستے اکٹھے طے کرتا ہے، یوں کنٹینر چار کے بجائے ایک بار رکتا ہے۔ منصوبہ ساز پورا سفر ایک اسکرین پر دیکھتے ہیں اور جہاں بہتر جانتے ہوں خود بدل دیتے ہیں۔",
        ),
    ),
    firm(
        "Korea",
        ("Haneul Foundry Data", "ہانول فاؤنڈری ڈیٹا"),
        (
            "Haneul reads the vibration of factory machines and says a week ahead which bearing will fail. It works with sensors that are already there and keeps all data inside the plant.",
            "ہانول کارخانے کی مشینوں کی لرزش پڑھ کر ایک ہفتہ پہلے بتا دیتا ہے کہ کون سا بیرنگ جواب دے گا۔ یہ پہلے سے لگے سینسروں پر چلتا ہے اور تمام ڈیٹا کارخانے کے اندر رکھتا ہے۔",
        ),
    ),
    firm(
        "Chinese Taipei",
        ("Jade Ridge Circuits", "جیڈ رج سرکٹس"),
        (
            "Jade Ridge writes the software with which small chip makers test their designs before they pay for a mask. Its simulator runs overnight on hired machines and bills by the hour.",
            "جیڈ رج وہ سافٹ ویئر بناتا ہے جس سے چھوٹے چِپ ساز ماسک کی قیمت ادا کرنے سے پہلے اپنے ڈیزائن پرکھتے ہیں۔ اس کا سمیولیٹر رات بھر کرائے کی مشینوں پر چلتا ہے اور گھنٹے کے حساب سے رقم لیتا ہے۔",
        ),
    ),
    firm(
        "Pakistan",
        ("Margalla Core", "مارگلہ کور"),
        (
            "Margalla Core runs the core systems of eleven microfinance banks as one service. A branch in a valley without a line works on for three days and settles when the line is back.",
            "مارگلہ کور گیارہ مائیکرو فنانس بینکوں کے بنیادی نظام ایک ہی خدمت کے طور پر چلاتا ہے۔ جس وادی میں لائن نہ ہو وہاں کی شاخ تین دن کام جاری رکھتی ہے اور لائن آنے پر حساب برابر کر لیتی ہے۔",
        ),
    ),
    firm(
        "Singapore",
        ("Lantern Quay Software", "لینٹرن کی سافٹ ویئر"),
        (
            "Lantern Quay makes the papers of trade machine-readable: bills of lading, certificates of origin, letters of credit. Customs in four economies take its documents without a printed copy.",
            "لینٹرن کی تجارت کے کاغذات کو مشین کے پڑھنے کے قابل بناتا ہے: بل آف لیڈنگ، اصلیت کے سرٹیفکیٹ، لیٹر آف کریڈٹ۔ چار معیشتوں کے کسٹم اس کی دستاویزات چھپی نقل کے بغیر قبول کرتے ہیں۔",
        ),
    ),
    firm(
        "India",
        ("Kaveri Grid Works", "کاویری گرڈ ورکس"),
        (
            "Kaveri balances the load of rooftop solar for twenty city grids. Households set a price below which they would rather keep their power, and the grid buys minute by minute.",
            "کاویری بیس شہری گرڈوں کے لیے چھتوں پر لگے سولر کا بوجھ متوازن کرتا ہے۔ گھرانے وہ قیمت طے کرتے ہیں جس سے کم پر وہ بجلی اپنے پاس رکھنا چاہیں، اور گرڈ منٹ بہ منٹ خریدتا ہے۔",
        ),
    ),
    firm(
        "Australia",
        ("Saltbush Analytics", "سالٹ بش اینالیٹکس"),
        (
            "Saltbush counts stock, water and grass on very large farms from satellite pictures and checks itself against what drovers report by radio.",
            "سالٹ بش بہت بڑے فارموں پر مویشی، پانی اور گھاس سیٹلائٹ تصویروں سے گنتا ہے اور چرواہوں کی ریڈیو پر دی گئی خبروں سے اپنا حساب پرکھتا ہے۔",
        ),
    ),
    firm(
        "Vietnam",
        ("Lotus Loom Digital", "لوٹس لوم ڈیجیٹل"),
        (
            "Lotus Loom connects three hundred garment workshops so that one large order is shared by many small ones, each paid as soon as its part has passed inspection.",
            "لوٹس لوم تین سو گارمنٹ ورکشاپوں کو جوڑتا ہے تاکہ ایک بڑا آرڈر کئی چھوٹی ورکشاپیں بانٹ لیں، اور ہر ایک کو اپنا حصہ معائنے میں پاس ہوتے ہی ادائیگی ہو۔",
        ),
    ),
];
