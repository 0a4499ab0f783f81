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
site-register = بطور مندوب رجسٹر کریں
site-register-waiting = انتظار کی فہرست میں نام لکھوائیں
site-register-code = کوڈ سے رجسٹر کریں
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
site-registration-codes = صرف دعوتی کوڈ سے
site-registration-closed = بند ہے
site-registration-opens = آغاز { $opens }
site-registration-until = { $closes } تک
site-themes = موضوعات
site-economies = رکن معیشتیں
site-supporters = تعاون کرنے والے

# Where organisers write the home page
site-home-edit = صفحۂ اول
site-home-texts = متن
site-home-lead-en = تمہید، انگریزی میں
site-home-lead-ur = تمہید، اردو میں
site-home-heading-en = سرخی، انگریزی میں
site-home-heading-ur = سرخی، اردو میں
site-home-about-en = سمٹ کا تعارف، انگریزی میں
site-home-about-ur = سمٹ کا تعارف، اردو میں
site-home-about-hint = خالی سطر سے نیا پیراگراف شروع ہوتا ہے۔
site-home-themes-en = موضوعات، انگریزی میں
site-home-themes-ur = موضوعات، اردو میں
site-home-themes-hint = ہر سطر میں ایک، دونوں زبانوں میں ایک ہی ترتیب سے۔
site-home-themes-pairs = اردو میں موضوعات کی تعداد انگریزی جتنی نہیں۔
site-home-themes-many = زیادہ سے زیادہ { $most } موضوعات۔
site-home-figures = اعداد
site-home-figures-hint = خالی سطر نہیں دکھائی جاتی۔
site-home-figure = عدد { $row }
site-home-number = عدد
site-home-label-en = کس کی تعداد، انگریزی میں
site-home-label-ur = کس کی تعداد، اردو میں

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
site-article-languages = زبانیں
site-article-languages-hint = یہ تب شائع ہوتا ہے جب دونوں زبانوں میں ہو، یا جہاں آپ کہیں کہ یہ ایک ہی زبان میں ہے۔ مسودہ ایک زبان سے شروع ہو سکتا ہے۔
site-languages-both = انگریزی اور اردو میں
site-languages-en = صرف انگریزی میں
site-languages-ur = صرف اردو میں
site-article-one-title = کم از کم ایک زبان میں عنوان لکھیں۔
site-article-needs-en = شائع ہونے سے پہلے انگریزی میں عنوان اور متن چاہیے، یا یہ نشان کہ یہ صرف اردو میں ہے۔
site-article-needs-ur = شائع ہونے سے پہلے اردو میں عنوان اور متن چاہیے، یا یہ نشان کہ یہ صرف انگریزی میں ہے۔
site-article-only-en = یہ متن صرف انگریزی میں ہے۔
site-article-only-ur = یہ متن صرف اردو میں ہے۔
site-article-remove = یہ مسودہ ہٹائیں
site-article-remove-hint = یہ ہمیشہ کے لیے ہٹ جائے گا۔ جو شائع ہو چکا ہو اسے پہلے مسودہ بنائیں۔
site-article-published-stays = یہ شائع ہو چکا ہے یا ہونے والا ہے۔ پہلے اسے مسودہ بنائیں۔
site-article-body-hint = مارک ڈاؤن: ⁦## …⁩ سرخی، ⁦- …⁩ فہرست، ⁦**…**⁩ نمایاں، ⁦[…](https://example.org)⁩ لنک۔ ایچ ٹی ایم ایل اور تصویریں نہیں دکھائی جاتیں۔
site-no-articles = ابھی کوئی مضمون نہیں۔
site-articles-n = { $count ->
    [one] ایک مضمون
   *[other] { $n } مضامین
}
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
