//! ICT Education.
use super::contest::{Contest, Firm, firm};

pub const CONTEST: Contest = Contest {
    category: "ICT Education",
    firms: &FIRMS,
    users: (
        "It is for pupils of ten to sixteen years and their teachers, in schools where forty share a room and a phone.",
        "یہ دس سے سولہ سال کے طالب علموں اور ان کے اساتذہ کے لیے ہے، ایسے اسکولوں میں جہاں چالیس بچے ایک کمرے اور ایک فون میں شریک ہیں۔",
    ),
    novelties: [
        (
            "Lessons are written by teachers of the same district and paid by how often others use them.",
            "اسباق اسی ضلع کے اساتذہ لکھتے ہیں، اور جتنا دوسرے انہیں استعمال کریں اتنا معاوضہ پاتے ہیں۔",
        ),
        (
            "It never shows a pupil a rank: only what they could not do a month ago and can do now.",
            "یہ طالب علم کو کبھی درجہ نہیں دکھاتا: صرف وہ جو ایک ماہ پہلے نہیں آتا تھا اور اب آتا ہے۔",
        ),
        (
            "Everything works from one card that is passed from hand to hand; nothing of a child leaves the school.",
            "سب کچھ ایک کارڈ سے چلتا ہے جو ہاتھوں ہاتھ دیا جاتا ہے؛ بچے کی کوئی بات اسکول سے باہر نہیں جاتی۔",
        ),
    ],
    results: [
        (
            "{n} pupils used it for a whole school year. In a trial against other schools they read {p} percent more words a minute.",
            "{n} طالب علموں نے اسے پورا تعلیمی سال استعمال کیا۔ دوسرے اسکولوں کے مقابلے میں وہ فی منٹ {p} فیصد زیادہ لفظ پڑھ پائے۔",
        ),
        (
            "Girls stayed in school {p} percent longer where it was used. {n} teachers have finished its course.",
            "جہاں یہ استعمال ہوا وہاں لڑکیاں {p} فیصد زیادہ عرصہ اسکول میں رہیں۔ {n} اساتذہ اس کا کورس مکمل کر چکے ہیں۔",
        ),
        (
            "{p} percent of the pupils wrote a program of their own by the end of the year; {n} of these are published.",
            "سال کے آخر تک {p} فیصد طالب علموں نے اپنا پروگرام لکھا؛ ان میں سے {n} شائع ہو چکے ہیں۔",
        ),
    ],
};

const FIRMS: [Firm; 8] = [
    firm(
        "Pakistan",
        ("Takhti Lab", "تختی لیب"),
        (
            "Takhti Lab teaches programming in Urdu with a reed pen's care: children write sentences that move a caravan across a map, and see at once which word led it astray.",
            "تختی لیب قلم کی سی احتیاط سے اردو میں پروگرامنگ سکھاتی ہے: بچے ایسے جملے لکھتے ہیں جو نقشے پر قافلے کو چلاتے ہیں، اور فوراً دیکھ لیتے ہیں کہ کس لفظ نے اسے بھٹکایا۔",
        ),
    ),
    firm(
        "Bangladesh",
        ("Nodi Classrooms", "ندی کلاس رومز"),
        (
            "Nodi brings a full classroom on boats to villages that the river moves each year, with a server in the hull and a teacher who comes on board at each landing.",
            "ندی ان دیہات تک کشتیوں پر پورا کلاس روم لاتی ہے جنہیں دریا ہر سال ہٹا دیتا ہے؛ سرور کشتی کے اندر ہوتا ہے اور استاد ہر گھاٹ پر سوار ہوتا ہے۔",
        ),
    ),
    firm(
        "Philippines",
        ("Bayanihan Bytes", "بیانیہان بائٹس"),
        (
            "Bayanihan Bytes lends tablets that repair themselves: pupils learn to change a screen and a battery in the first week, and the workshop of the school keeps the island's radios going too.",
            "بیانیہان بائٹس ایسے ٹیبلٹ ادھار دیتا ہے جو بچے خود ٹھیک کر لیتے ہیں: پہلے ہفتے میں وہ اسکرین اور بیٹری بدلنا سیکھتے ہیں، اور اسکول کی ورکشاپ جزیرے کے ریڈیو بھی چالو رکھتی ہے۔",
        ),
    ),
    firm(
        "Sri Lanka",
        ("Kolam Code", "کولم کوڈ"),
        (
            "Kolam Code starts from the patterns that mothers draw at the door. From repeating a line to recursion it is eight lessons, in three languages side by side.",
            "کولم کوڈ ان نقوش سے شروع ہوتا ہے جو مائیں دہلیز پر بناتی ہیں۔ ایک لکیر دہرانے سے ری کرژن تک آٹھ اسباق ہیں، تین زبانوں میں ساتھ ساتھ۔",
        ),
    ),
    firm(
        "Cambodia",
        ("Rice Field Robotics", "رائس فیلڈ روبوٹکس"),
        (
            "Rice Field Robotics sells a kit of bamboo and six cheap motors. Its thirty projects water gardens, scare birds and weigh harvests, and each is a lesson in measuring.",
            "رائس فیلڈ روبوٹکس بانس اور چھ سستی موٹروں کی کٹ بیچتا ہے۔ اس کے تیس منصوبے باغ سینچتے، پرندے اڑاتے اور فصل تولتے ہیں، اور ہر ایک ناپنے کا سبق ہے۔",
        ),
    ),
    firm(
        "Indonesia",
        ("Wayang Learning", "وایانگ لرننگ"),
        (
            "Wayang tells science as shadow plays that a class performs itself: the script listens, and the puppets' world obeys the laws that pupils have found out.",
            "وایانگ سائنس کو سایوں کے کھیل کی صورت سناتا ہے جو جماعت خود پیش کرتی ہے: اسکرپٹ سنتا ہے، اور پتلیوں کی دنیا انہی قوانین پر چلتی ہے جو طالب علم دریافت کر چکے ہوں۔",
        ),
    ),
    firm(
        "Hong Kong",
        ("Harbour Maths Studio", "ہاربر میتھس اسٹوڈیو"),
        (
            "Harbour Maths finds the step at which a pupil's proof goes wrong and shows an example that breaks it, instead of the answer. Teachers choose which mistakes are worth a lesson.",
            "ہاربر میتھس وہ قدم ڈھونڈتا ہے جہاں طالب علم کا ثبوت غلط ہوتا ہے، اور جواب کے بجائے اسے توڑنے والی مثال دکھاتا ہے۔ استاد طے کرتے ہیں کہ کون سی غلطی سبق کے لائق ہے۔",
        ),
    ),
    firm(
        "Laos",
        ("Mekong Reading Net", "میکونگ ریڈنگ نیٹ"),
        (
            "Mekong Reading Net records grandparents' stories and makes readers of them, with the words marked as they are spoken, in nine languages that have few books.",
            "میکونگ ریڈنگ نیٹ دادا دادی کی کہانیاں ریکارڈ کر کے ان سے قاعدے بناتا ہے، جن میں لفظ بولے جانے کے ساتھ نمایاں ہوتے ہیں، ان نو زبانوں میں جن میں کتابیں کم ہیں۔",
        ),
    ),
];
