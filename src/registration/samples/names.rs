//! What people of each member economy are called, where they work, and what their phones look like.

/// One community of names; an economy where several scripts are written has several.
pub struct Community {
    /// The economy's English name, as the summit lists it.
    pub economy: &'static str,
    pub order: Order,
    /// `native=Latin`, or the Latin form alone, separated by commas.
    pub given: &'static str,
    pub family: &'static str,
    /// E.164; each `#` is a digit.
    pub phone: &'static str,
    /// Cities that organisations are named after.
    pub cities: &'static str,
}

/// How a name is put together in its own script; the Latin form keeps the order with a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    GivenFirst,
    FamilyFirst,
    /// Family first, written without a space.
    FamilyFirstJoined,
}

use Order::{FamilyFirst, FamilyFirstJoined, GivenFirst};

const fn of(
    economy: &'static str,
    order: Order,
    phone: &'static str,
    cities: &'static str,
    given: &'static str,
    family: &'static str,
) -> Community {
    Community { economy, order, given, family, phone, cities }
}

#[rustfmt::skip] // a table
pub const COMMUNITIES: [Community; 30] = [
    of("Japan", FamilyFirst, "+81908#######", "Tokyo,Osaka,Nagoya,Sapporo",
        "陽翔=Haruto,結衣=Yui,健太=Kenta,美咲=Misaki,大輔=Daisuke,さくら=Sakura,直樹=Naoki,葵=Aoi,拓海=Takumi,由美子=Yumiko",
        "佐藤=Sato,鈴木=Suzuki,高橋=Takahashi,田中=Tanaka,伊藤=Ito,渡辺=Watanabe,山本=Yamamoto,中村=Nakamura,小林=Kobayashi,加藤=Kato"),
    of("Korea", FamilyFirstJoined, "+82102#######", "Seoul,Busan,Pangyo,Daejeon",
        "민준=Min-jun,서연=Seo-yeon,지훈=Ji-hoon,하은=Ha-eun,도윤=Do-yun,수빈=Su-bin,현우=Hyun-woo,지우=Ji-woo,은지=Eun-ji,성민=Sung-min",
        "김=Kim,이=Lee,박=Park,최=Choi,정=Jung,강=Kang,조=Cho,윤=Yoon,장=Jang,임=Lim"),
    of("Chinese Taipei", FamilyFirstJoined, "+88691#######", "Taipei,Hsinchu,Taichung,Tainan",
        "怡君=Yi-chun,志明=Chih-ming,雅婷=Ya-ting,家豪=Chia-hao,淑芬=Shu-fen,冠宇=Kuan-yu,佩珊=Pei-shan,俊傑=Chun-chieh",
        "陳=Chen,林=Lin,黃=Huang,張=Chang,李=Lee,王=Wang,吳=Wu,劉=Liu,蔡=Tsai,楊=Yang"),
    of("Malaysia", GivenFirst, "+6012#######", "Kuala Lumpur,Penang,Johor,Cyberjaya",
        "Ahmad Faiz,Muhammad Hafiz,Amirul,Azlan,Zulkifli", "bin Abdullah,bin Rahman,bin Othman,bin Ibrahim"),
    of("Malaysia", GivenFirst, "+6012#######", "Kuala Lumpur,Penang,Johor,Cyberjaya",
        "Nurul Aisyah,Siti Aminah,Farah,Noraini,Izzati", "binti Ismail,binti Hassan,binti Yusof,binti Omar"),
    of("Malaysia", FamilyFirstJoined, "+6012#######", "Kuala Lumpur,Penang,Ipoh",
        "伟明=Wai Ming,美玲=Mei Ling,志强=Chee Keong,慧敏=Hui Min,家辉=Kah Fai,秀英=Siew Eng",
        "陈=Tan,林=Lim,黄=Wong,李=Lee,吴=Goh,郑=Tay,杨=Yeoh"),
    of("Singapore", FamilyFirstJoined, "+6591######", "Singapore,Jurong,Changi,Marina",
        "嘉慧=Jia Hui,伟杰=Wei Jie,欣怡=Xin Yi,俊豪=Jun Hao,诗婷=Shi Ting,志豪=Zhi Hao,佳颖=Jia Ying,文彬=Wen Bin",
        "陈=Tan,林=Lim,李=Lee,黄=Ng,王=Ong,张=Teo,吴=Goh,蔡=Chua,许=Koh"),
    of("Thailand", GivenFirst, "+6681#######", "Bangkok,Chiang Mai,Phuket,Khon Kaen",
        "สมชาย=Somchai,ศิริพร=Siriporn,อนุชา=Anucha,กัญญา=Kanya,ธนพล=Thanaphon,พิมพ์ชนก=Pimchanok,วิชัย=Wichai,นภัสสร=Napatsorn",
        "ใจดี=Jaidee,ศรีสุข=Srisuk,วงศ์สวัสดิ์=Wongsawat,ทองดี=Thongdee,แสงจันทร์=Saengchan,บุญมี=Boonmee,รัตนพงษ์=Rattanapong"),
    of("Vietnam", FamilyFirst, "+8490#######", "Hanoi,Da Nang,Ho Chi Minh City,Hue",
        "Văn An,Thị Hương,Minh Tuấn,Thu Trang,Quốc Bảo,Ngọc Ánh,Đức Huy,Thanh Thảo,Hoàng Long,Mai Phương",
        "Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ"),
    of("Bangladesh", GivenFirst, "+88017########", "Dhaka,Chattogram,Sylhet,Khulna",
        "রহিম=Rahim,নুসরাত=Nusrat,তানভীর=Tanvir,ফারহানা=Farhana,আরিফ=Arif,শারমিন=Sharmin,সাকিব=Sakib,মৌসুমী=Mousumi",
        "ইসলাম=Islam,আহমেদ=Ahmed,হোসেন=Hossain,রহমান=Rahman,খাতুন=Khatun,চৌধুরী=Chowdhury,উদ্দিন=Uddin,আক্তার=Akter"),
    of("Pakistan", GivenFirst, "+92300#######", "Islamabad,Lahore,Karachi,Peshawar,Quetta",
        "عائشہ=Ayesha,علی=Ali,فاطمہ=Fatima,بلال=Bilal,ثنا=Sana,عمر=Umar,زینب=Zainab,حسن=Hassan,مریم=Maryam,احمد=Ahmed,نادیہ=Nadia,کامران=Kamran",
        "خان=Khan,ملک=Malik,احمد=Ahmed,قریشی=Qureshi,شاہ=Shah,بٹ=Butt,چوہدری=Chaudhry,اقبال=Iqbal,حسین=Hussain,صدیقی=Siddiqui,آفریدی=Afridi,بلوچ=Baloch"),
    of("India", GivenFirst, "+9198########", "Delhi,Pune,Noida,Jaipur",
        "अनन्या=Ananya,राहुल=Rahul,प्रिया=Priya,अमित=Amit,नेहा=Neha,विक्रम=Vikram,कविता=Kavita,रोहन=Rohan,दीपिका=Deepika,संजय=Sanjay",
        "शर्मा=Sharma,वर्मा=Verma,गुप्ता=Gupta,सिंह=Singh,मिश्रा=Mishra,पटेल=Patel,जोशी=Joshi,मेहता=Mehta,यादव=Yadav"),
    of("India", GivenFirst, "+9198########", "Chennai,Coimbatore,Madurai",
        "கார்த்திக்=Karthik,லட்சுமி=Lakshmi,அருண்=Arun,மீனா=Meena,செந்தில்=Senthil,திவ்யா=Divya",
        "முருகன்=Murugan,சுப்ரமணியன்=Subramanian,ராமன்=Raman,குமார்=Kumar,நாராயணன்=Narayanan"),
    of("Hong Kong", FamilyFirstJoined, "+852912#####", "Hong Kong,Kowloon,Sha Tin",
        "大文=Tai Man,嘉欣=Ka Yan,志偉=Chi Wai,詠詩=Wing Sze,家明=Ka Ming,美儀=Mei Yee,俊傑=Chun Kit,曉彤=Hiu Tung",
        "陳=Chan,李=Lee,黃=Wong,張=Cheung,梁=Leung,何=Ho,吳=Ng,劉=Lau,鄭=Cheng"),
    of("Nepal", GivenFirst, "+977984#######", "Kathmandu,Pokhara,Lalitpur",
        "सुनिता=Sunita,विकास=Bikash,आशा=Asha,प्रकाश=Prakash,सरिता=Sarita,दिपेश=Dipesh,मनिषा=Manisha,राजेश=Rajesh",
        "श्रेष्ठ=Shrestha,थापा=Thapa,गुरुङ=Gurung,तामाङ=Tamang,अधिकारी=Adhikari,राई=Rai,कार्की=Karki"),
    of("Macau", FamilyFirstJoined, "+853666#####", "Macau,Taipa,Coloane",
        "家俊=Ka Chon,詠欣=Weng Ian,志明=Chi Meng,美玲=Mei Leng,偉強=Wai Keong,慧珊=Wai San",
        "陳=Chan,黃=Wong,梁=Leong,林=Lam,何=Ho,歐陽=Ao Ieong,鄭=Cheang"),
    of("Sri Lanka", GivenFirst, "+9477#######", "Colombo,Kandy,Galle",
        "නුවන්=Nuwan,දිල්හානි=Dilhani,කසුන්=Kasun,ඉෂාරා=Ishara,චමින්ද=Chaminda,සඳුනි=Sanduni",
        "පෙරේරා=Perera,සිල්වා=Silva,ප්‍රනාන්දු=Fernando,ජයසූරිය=Jayasuriya,විජේසිංහ=Wijesinghe,බණ්ඩාර=Bandara"),
    of("Sri Lanka", GivenFirst, "+9477#######", "Jaffna,Trincomalee",
        "சிவா=Siva,மாலதி=Malathi,ரவி=Ravi,கவிதா=Kavitha", "செல்வராஜா=Selvarajah,நடராஜா=Nadarajah,பாலசிங்கம்=Balasingham"),
    of("Australia", GivenFirst, "+61412######", "Sydney,Melbourne,Brisbane,Perth",
        "Olivia,Jack,Charlotte,William,Isla,Noah,Mia,Thomas,Chloe,Lachlan",
        "Smith,Jones,Williams,Brown,Taylor,Nguyen,Wilson,O'Brien,Murphy,Campbell"),
    of("Indonesia", GivenFirst, "+62812########", "Jakarta,Bandung,Surabaya,Yogyakarta",
        "Budi,Siti,Agus,Dewi,Rizky,Putri,Andi,Ayu,Fajar,Ratna",
        "Santoso,Wijaya,Hidayat,Kusuma,Nugroho,Lestari,Saputra,Siregar,Wibowo,Pratama"),
    of("Mongolia", GivenFirst, "+97699######", "Ulaanbaatar,Erdenet,Darkhan",
        "Болд=Bold,Оюунчимэг=Oyunchimeg,Ганбаатар=Ganbaatar,Сараа=Saraa,Тэмүүжин=Temuujin,Номин=Nomin,Энхжин=Enkhjin",
        "Баатарын=Baataryn,Доржийн=Dorjiin,Цэрэнгийн=Tserengiin,Батын=Batyn,Ганболдын=Ganboldyn"),
    of("Myanmar", GivenFirst, "+95942#######", "Yangon,Mandalay,Naypyidaw",
        "အောင်=Aung,သီတာ=Thida,ဇော်=Zaw,မြ=Mya,ကျော်=Kyaw,နှင်း=Hnin,ထွန်း=Tun",
        "မင်းထွန်း=Min Tun,ဝင်းမောင်=Win Maung,စိုးဦး=Soe Oo,လှိုင်=Hlaing,သန်း=Than,ခိုင်=Khaing"),
    of("Laos", GivenFirst, "+8562055######", "Vientiane,Luang Prabang,Savannakhet",
        "ສົມສັກ=Somsak,ບຸນມີ=Bounmy,ວຽງ=Vieng,ດາວ=Dao,ຄຳ=Kham,ນ້ອຍ=Noy",
        "ພົມມະຈັນ=Phommachanh,ສີສຸລິດ=Sisoulith,ວົງສາ=Vongsa,ແກ້ວມະນີ=Keomany,ໄຊຍະວົງ=Xayavong"),
    of("Cambodia", FamilyFirst, "+85512######", "Phnom Penh,Siem Reap,Battambang",
        "សុភា=Sophea,ដារ៉ា=Dara,ចន្ទា=Chantha,វិចិត្រ=Vichet,បុប្ផា=Bopha,រតនា=Ratana",
        "សុខ=Sok,ចាន់=Chan,គឹម=Kim,ហេង=Heng,លី=Ly,មាស=Meas,កែវ=Keo"),
    of("New Zealand", GivenFirst, "+64211######", "Auckland,Wellington,Christchurch",
        "Aroha,Oliver,Amelia,Wiremu,Sophie,Liam,Mereana,George,Ngaire,Hēmi",
        "Ngata,Thompson,Parata,Walker,Robinson,Tūhoe,Scott,McKenzie,Henare,Clarke"),
    of("Philippines", GivenFirst, "+63917#######", "Manila,Cebu,Davao,Makati",
        "Maria Luisa,Jose,Angelica,Juan Miguel,Kristine,Mark Anthony,Jasmine,Ramon,Bea,Paolo",
        "Santos,Reyes,Cruz,Bautista,Ocampo,Garcia,Mendoza,Peña,dela Cruz,Villanueva"),
    of("Brunei", GivenFirst, "+67388#####", "Bandar Seri Begawan,Kuala Belait",
        "حاج عمر=Haji Omar,محمد عزمان=Muhammad Azman,اوڠ حسن=Awang Hassan", "بن متالي=bin Matali,بن جعفر=bin Jaafar,بن طاهر=bin Tahir"),
    of("Brunei", GivenFirst, "+67388#####", "Bandar Seri Begawan,Kuala Belait",
        "ستي نورحليزا=Siti Nurhaliza,دايڠ نور=Dayang Nur", "بنت سليمان=binti Sulaiman,بنت جعفر=binti Jaafar"),
    of("Bhutan", GivenFirst, "+97517######", "Thimphu,Paro,Phuntsholing",
        "བསོད་ནམས=Sonam,ཀརྨ=Karma,པདྨ=Pema,བཀྲ་ཤིས=Tashi,ཨོ་རྒྱན=Ugyen",
        "རྡོ་རྗེ=Dorji,དབང་ཕྱུག=Wangchuk,ཚེ་རིང=Tshering,རྒྱལ་མཚན=Gyeltshen,བདེ་ལྡན=Deden"),
    of("Pakistan", GivenFirst, "+92333#######", "Rawalpindi,Faisalabad,Multan,Sialkot",
        "سعدیہ=Sadia,عثمان=Usman,حرا=Hira,فیصل=Faisal,رابعہ=Rabia,طارق=Tariq,صبا=Saba,جنید=Junaid",
        "رضوی=Rizvi,میر=Mir,انصاری=Ansari,گیلانی=Gilani,یوسفزئی=Yousafzai,سومرو=Soomro,بھٹی=Bhatti"),
];

/// What organisations are called after their city.
pub const ORGANISATIONS: [&str; 12] = [
    "Software House",
    "Cloud Labs",
    "Digital",
    "Data Works",
    "Fintech",
    "Telecom",
    "Institute of Technology",
    "Systems",
    "AI Studio",
    "Chamber of IT",
    "Cyber Defence",
    "Ventures",
];

pub const JOBS: [&str; 12] = [
    "Founder",
    "Chief Technology Officer",
    "Software Engineer",
    "Director of Policy",
    "Professor",
    "Product Manager",
    "Chief Executive",
    "Security Analyst",
    "Head of Partnerships",
    "Data Scientist",
    "Secretary General",
    "Investor",
];
