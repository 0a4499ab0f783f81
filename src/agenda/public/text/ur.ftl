agenda-lead = سیشن، ہال اور مقررین، دن بہ دن۔
agenda-not-out = پروگرام ابھی جاری نہیں ہوا۔
agenda-not-out-advice = منتظمین ابھی سیشنوں، ہالوں اور مقررین پر کام کر رہے ہیں۔ پروگرام جاری ہوتے ہی یہاں ہر دن کے الگ صفحے کے ساتھ موجود ہو گا۔

# Days
agenda-days = دن
agenda-all-days = تمام دن
agenda-today = آج
agenda-whole-day = پورا دن
agenda-today-whole = آج کا پورا دن
agenda-day-about = { $day } کو سمٹ میں کیا ہو رہا ہے: سیشن، ہال اور مقررین۔
agenda-sessions = { $count ->
    [one] ایک سیشن
   *[other] { $n } سیشن
}
agenda-sessions-of = { $all } میں سے { $shown } سیشن
agenda-release = ریلیز { $number }
agenda-earlier = اس سے پہلے
agenda-later = اس کے بعد

# Times
agenda-to = {" تا "}
agenda-next-day = (اگلے دن)
agenda-zone-said = تمام اوقات: { $zone }
agenda-zone-label = اوقات کس شہر کے حساب سے؟
agenda-zone-change = دکھائیں

# What is on
agenda-now = ابھی اور آگے
agenda-now-all = تمام ہال، تفصیل کے ساتھ
agenda-now-at = وقت:
agenda-on-now = ابھی جاری
agenda-on-next = اس کے بعد
agenda-now-before = سمٹ ابھی شروع نہیں ہوئی۔
agenda-now-after = سمٹ ختم ہو چکی ہے۔ ہمارے ساتھ رہنے کا شکریہ۔
agenda-now-nothing = آج مزید کچھ نہیں۔
agenda-now-tomorrow = آج مزید کچھ نہیں۔ سمٹ کل { $time } پر جاری رہے گی۔
agenda-now-later = ابھی کچھ نہیں ہو رہا۔ سمٹ { $day } کو { $time } پر جاری رہے گی۔

# Seeing less
agenda-tracks = ٹریک
agenda-all-tracks = تمام ٹریک
agenda-tools = تلاش، فلٹر اور وقت
agenda-hours = دن کے گھنٹے
agenda-spoken = زبان
agenda-show = دکھائیں
agenda-clear = سب دکھائیں
agenda-nothing-found = اس دن ایسا کوئی سیشن نہیں۔ سب دکھائیں، یا کوئی اور دن دیکھیں۔

# Search
agenda-search = پروگرام میں تلاش
agenda-search-label = عنوان، مقرر، موضوع
agenda-search-hint = عنوان، مقرر، ادارے یا موضوع سے، انگریزی یا اردو میں۔
agenda-search-none = ”{ $q }“ کے لیے کچھ نہیں ملا۔
agenda-search-none-advice = کم یا دوسرے الفاظ آزمائیں، یا نام دوسرے رسم الخط میں لکھیں۔
agenda-search-first = { $count ->
    [one] پہلا سیشن
   *[other] پہلے { $n } سیشن
}
agenda-search-more = اور بھی ہیں۔ کم نتائج کے لیے ایک لفظ اور لکھیں۔

# A session
agenda-cancelled-title = منسوخ: { $title }
agenda-cancelled-notice = یہ سیشن منسوخ کر دیا گیا ہے۔
agenda-room-capacity = گنجائش
agenda-seats = { $count ->
    [one] ایک فرد کی جگہ
   *[other] { $n } افراد کی جگہ
}
agenda-interpreted = ترجمانی
agenda-every-pass = ہر پاس
agenda-calendar = کیلنڈر میں شامل کریں
agenda-watch = براہِ راست دیکھیں
agenda-take-home = فائلیں اور روابط
agenda-take-home-all = نشستوں کی فائلیں
agenda-take-home-about = مقررین کی سلائیڈیں اور مقالے، ایک ایک نشست کے ساتھ۔
agenda-take-home-none = ابھی کوئی فائل نہیں۔
agenda-kilobytes = { $size } کے بی
agenda-megabytes = { $size } ایم بی
agenda-comma = ،
agenda-others = { $count ->
    [one] اور ایک مزید
   *[other] اور { $n } مزید
}

# Speakers
agenda-speaker = مقرر
agenda-speakers-about = سمٹ میں کون خطاب کر رہا ہے۔
agenda-people = { $count ->
    [one] ایک مقرر
   *[other] { $n } مقررین
}
agenda-no-speakers = پروگرام میں ابھی کسی مقرر کا نام نہیں۔
agenda-sessions-of-speaker = سیشن
agenda-no-sessions = پروگرام میں کوئی سیشن نہیں۔

# Languages
agenda-language-en = انگریزی
agenda-language-ur = اردو
agenda-language-de = جرمن
agenda-language-ja = جاپانی
agenda-language-ko = کوریائی
agenda-language-zh = چینی
agenda-language-ms = ملائی
agenda-language-th = تھائی
agenda-language-vi = ویتنامی
agenda-language-bn = بنگالی
agenda-language-hi = ہندی
agenda-language-ne = نیپالی
agenda-language-si = سنہالی
agenda-language-id = انڈونیشی
agenda-language-mn = منگولیائی
agenda-language-my = برمی
agenda-language-lo = لاؤ
agenda-language-km = خمیر
agenda-language-fil = فلپائنی
agenda-language-ar = عربی

# Cities that stand for their zones

# The ceremony, on the page of the winners
agenda-ceremony = ایوارڈ کی تقریب
