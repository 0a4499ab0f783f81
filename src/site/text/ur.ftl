site-home = صفحۂ اول
site-hero-economies = { $count ->
    [one] ایک معیشت،
   *[other] { $n } معیشتیں،
}
site-hero-days = { $count ->
    [one] ایک دن،
    [2] دو دن،
    [3] تین دن،
   *[other] { $n } دن،
}
site-hero-table = ایک میز
site-lead = ایشیا اور اوشیانا کی آئی سی ٹی صنعت اسلام آباد میں اکٹھی ہو رہی ہے: حکومتیں، کمپنیاں اور بانی، مصنوعی ذہانت، سائبر سکیورٹی، ڈیجیٹل تجارت اور ہنرمند افراد پر بات کرنے کے لیے۔
site-register = بطور مندوب رجسٹر کریں
site-register-waiting = انتظار کی فہرست میں نام لکھوائیں
site-see-themes = موضوعات دیکھیں
site-on-today = سمٹ آج ہے
site-on-programme = آج کا پروگرام
site-on-ticket = میرا ٹکٹ
site-over-thanks = آپ کی آمد کا شکریہ۔
site-over-lead = سمٹ مکمل ہو گئی۔ جو کچھ کہا گیا وہ یہاں موجود ہے: پروگرام، مقررین، اور آپ کے پڑھنے کے لیے ان کی فائلیں۔
site-when = کب
site-countdown-in = { $count ->
    [one] کل سے آغاز
   *[other] آغاز میں { $n } دن باقی
}
site-countdown-today = آج
site-countdown-day = آج { $days } روزہ سمٹ کا { $nth } ہے
site-nth-day-1 = پہلا دن
site-nth-day-2 = دوسرا دن
site-nth-day-3 = تیسرا دن
site-nth-day-4 = چوتھا دن
site-nth-day-5 = پانچواں دن
site-nth-day-6 = چھٹا دن
site-nth-day-7 = ساتواں دن
site-nth-day = { $day }واں دن
site-countdown-over = سمٹ اختتام پذیر ہو چکی ہے
site-where = کہاں
site-host = میزبان
site-registration = رجسٹریشن
site-registration-open = کھلی ہے
site-registration-waiting = تمام نشستیں پُر ہیں
site-registration-sold-out = نشستیں ختم
site-registration-closed = بند ہے
site-registration-opens = آغاز { $opens }
site-registration-until = { $closes } تک
site-about = ایشیا کی ڈیجیٹل صنعت پاکستان میں
site-about-asocio = ASOCIO، جو 1984 میں ٹوکیو میں قائم ہوئی، ایشیا اور اوشیانا کی قومی آئی سی ٹی انجمنوں کو یکجا کرتی ہے۔ ہر سال ان میں سے ایک ڈیجیٹل سمٹ کی میزبانی کرتی ہے: جنرل اسمبلی، کلیدی خطابات اور مذاکرے، آئی سی ٹی ایوارڈز، اور حکومتوں اور کمپنیوں کے درمیان دوطرفہ ملاقاتیں۔
site-about-host = پاکستان کی ڈیجیٹل افرادی قوت خطے کی سب سے کم عمر اور تیزی سے بڑھتی ہوئی افرادی قوتوں میں سے ہے۔ سافٹ ویئر ہاؤسز اور آئی ٹی خدمات کی تجارتی انجمن پاشا آپ کو اس سے ملنے کی دعوت دیتی ہے۔
site-figure-companies = پاکستان میں رجسٹرڈ آئی ٹی کمپنیاں
site-figure-people = ٹیکنالوجی کے ماہرین
site-figure-delegates = متوقع شرکا
site-themes = موضوعات
site-theme-ai = مصنوعی ذہانت اور جنریٹو اے آئی
site-theme-blockchain = بلاک چین
site-theme-data = ڈیٹا اینالیٹکس
site-theme-fintech = فِن ٹیک
site-theme-bpo = آؤٹ سورسنگ اور بی پی او
site-theme-egov = ای گورننس
site-theme-cyber = سائبر سکیورٹی
site-theme-startups = اسٹارٹ اپس
site-theme-trade = سرحد پار ڈیجیٹل تجارت
site-theme-talent = ہنرمندوں کی نقل و حرکت
site-theme-visa = ویزا اصلاحات
site-theme-ip = دانشورانہ املاک کا تحفظ
site-economies = رکن معیشتیں
site-supporters = تعاون کرنے والے

# News and pages
site-news = خبریں
site-news-lead = منتظمین کے اعلانات۔
site-no-news = ابھی کوئی خبر نہیں۔
site-all-news = تمام خبریں
site-practical = عملی معلومات
site-privacy = رازداری

# Where organisers write
site-articles = خبریں اور صفحات
site-article = عنوان
site-article-new = نیا مضمون لکھیں
site-article-edit = مضمون میں ترمیم
site-article-address = قسم اور پتہ
site-article-kind = قسم
site-article-kind-hint = خبر، خبروں کی فہرست میں آتی ہے؛ صفحہ صرف وہاں جہاں سے اس کا لنک ہو۔
site-kind-page = صفحہ
site-kind-news = خبر
site-article-slug = ویب پتہ
site-article-slug-hint = پتے کا آخری حصہ، جیسے visa-letters: چھوٹے لاطینی حروف، ہندسے اور ہائفن۔
site-slug-form = صرف چھوٹے لاطینی حروف اور ہندسے لکھیں، لفظوں کے بیچ ایک ایک ہائفن، زیادہ سے زیادہ 80 حروف۔
site-slug-taken = یہ پتہ کسی اور مضمون کا ہے۔
site-standing-address = ہر صفحے پر اس کا لنک ہے، اس لیے اس کی قسم اور پتہ نہیں بدلتے۔
site-article-title-en = عنوان انگریزی میں
site-article-title-ur = عنوان اردو میں
site-article-body-en = متن انگریزی میں
site-article-body-ur = متن اردو میں
site-article-body-hint = مارک ڈاؤن: ⁦## …⁩ سرخی، ⁦- …⁩ فہرست، ⁦**…**⁩ نمایاں، ⁦[…](https://example.org)⁩ لنک۔ ایچ ٹی ایم ایل اور تصویریں نہیں دکھائی جاتیں۔
site-no-articles = ابھی کوئی مضمون نہیں۔
site-updated-at = آخری ترمیم
site-preview = پیش منظر
site-preview-advice = ابھی کچھ محفوظ نہیں ہوا۔
site-preview-button = پیش منظر دیکھیں

# When it is read
site-publication = اشاعت
site-state = حالت
site-state-draft = مسودہ
site-state-scheduled = طے شدہ
site-state-published = شائع شدہ
site-published-at = اشاعت کا وقت
site-look = صفحہ دیکھیں
site-publish = ابھی شائع کریں
site-schedule = وقت طے کریں
site-schedule-at = بعد میں شائع کریں
site-schedule-hint = سمٹ کے ٹائم زون { $zone } کے مطابق۔
site-schedule-past = یہ وقت گزر چکا ہے۔ بعد کا وقت لکھیں، یا ابھی شائع کریں۔
site-standing-published = ہر صفحے پر اس کا لنک ہے، اس لیے یہ شائع رہتا ہے۔
site-withdraw = واپس مسودہ بنائیں
notice-article-published = شائع ہو گیا۔
notice-article-scheduled = اشاعت کا وقت طے ہو گیا۔
notice-article-withdrawn = یہ پھر مسودہ ہے؛ اسے کوئی نہیں دیکھتا۔
