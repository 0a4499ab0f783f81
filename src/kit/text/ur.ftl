# Round every page
skip = اصل مواد پر جائیں
nav-main = مرکزی
nav-footer = مزید
nav-menu = مینو
nav-register = رجسٹر کریں
nav-mine = میری رجسٹریشن
nav-account = اکاؤنٹ
nav-admin = انتظامی حصہ
nav-sign-in = لاگ اِن کریں
nav-sign-out = لاگ آؤٹ کریں
nav-organisers = منتظمین کے لیے
other-language = English
contact = رابطہ
language-en = انگریزی
language-ur = اردو

# Buttons and forms
save = محفوظ کریں
cancel = منسوخ کریں
remove = ہٹائیں
remove-ask = اسے ہٹائیں
remove-question = یہ ہمیشہ کے لیے ہٹ جائے گا۔
search = تلاش
all = تمام
reset = سب دکھائیں
optional = (اختیاری)
email = ای میل

# Lists
rich-text-hint = سادہ متن یا مارک ڈاؤن: پیراگرافوں کے بیچ خالی سطر، ⁦- …⁩ فہرست، ⁦**…**⁩ نمایاں، ⁦[…](https://example.org)⁩ لنک۔
pager = صفحات
pager-newer = نئے
pager-older = پرانے
pager-previous = پچھلا صفحہ
pager-next = اگلا صفحہ
pager-range = { $first } تا { $last } دکھائے گئے ہیں
list-total = { $count ->
    [one] ایک اندراج
   *[other] { $n } اندراجات
}
by-nobody = لاگ اِن کے بغیر
by-system = نظام
history = تاریخ

# Not known yet
to-be-announced = جلد اعلان ہو گا
days-to-be-announced = حتمی تاریخوں کا اعلان جلد ہو گا
venue-to-be-announced = مقام کا اعلان جلد ہو گا

# What is wrong with a field
problems = { $count ->
    [one] ایک چیز درست کرنا باقی ہے
   *[other] { $n } چیزیں درست کرنا باقی ہیں
}
problem-required = یہ خانہ پُر کریں۔
problem-too-long = زیادہ سے زیادہ { $most } حروف لکھیں۔
problem-bidi = اس میں لکھائی کا رُخ بدلنے والے پوشیدہ نشان ہیں۔ انھیں ہٹا کر دوبارہ لکھیں۔
problem-unseen = اس میں ایسے حروف ہیں جو دکھائے نہیں جا سکتے۔ انھیں ہٹا کر دوبارہ لکھیں۔
problem-email = اس ای میل پتے پر پیغام نہیں بھیجا جا سکتا۔ پتہ name@example.com کی طرح لکھیں۔
problem-phone = یہ فون نمبر درست نہیں۔ + اور ملک کے کوڈ سے شروع کریں، مثلاً ‎+92 300 5550187۔
problem-number = پورا عدد لکھیں، مثلاً 12۔
problem-range = { $range } کے درمیان عدد لکھیں۔
problem-date = یہ تاریخ درست نہیں۔ ایسے لکھیں: 2026-11-17
problem-time-needed = تاریخ اور وقت چُنیں۔
problem-month = یہ مہینہ درست نہیں۔ ایسے لکھیں: 2026-11
problem-time = یہ تاریخ اور وقت درست نہیں۔ ایسے لکھیں: 2026-11-17 09:30
problem-time-skipped = اس دن یہ وقت آتا ہی نہیں: گھڑیاں آگے کی جاتی ہیں اور اسے چھوڑ دیتی ہیں ({ $zone })۔
problem-choice = فہرست میں سے کوئی ایک چُنیں۔
problem-taken = یہ نام فہرست میں پہلے سے موجود ہے۔ کوئی اور نام چُنیں۔
problem-removed = آپ کے صفحہ کھولنے کے بعد کسی نے اسے ہٹا دیا ہے۔ یہاں آپ کا لکھا ہوا درج ہے؛ اسے نئے سرے سے شامل کرنے کے لیے محفوظ کریں۔
problem-changed-taken = آپ کے صفحہ کھولنے کے بعد کسی اور نے یہ بدلا ہے۔ اب یہاں ان کا محفوظ کیا ہوا درج ہے؛ دیکھ کر دوبارہ محفوظ کریں۔
problem-changed-text = آپ کے صفحہ کھولنے کے بعد کسی اور نے یہاں یہ محفوظ کیا: ”{ $text }“۔ یہاں آپ کا لکھا ہوا درج ہے؛ ان کی جگہ اسے رکھنے کے لیے دوبارہ محفوظ کریں۔
problem-changed-emptied = آپ کے صفحہ کھولنے کے بعد کسی اور نے اسے خالی کر دیا ہے۔ یہاں آپ کا لکھا ہوا درج ہے؛ اسے رکھنے کے لیے دوبارہ محفوظ کریں۔
problem-changed = آپ کے صفحہ کھولنے کے بعد کسی اور نے یہ بدلا ہے۔ یہاں آپ کا چُنا ہوا درج ہے؛ ان کی جگہ اسے رکھنے کے لیے دوبارہ محفوظ کریں۔
problem-changed-chosen = آپ کے صفحہ کھولنے کے بعد کسی اور نے یہ بدلا ہے۔ یہاں آپ کا چُنا ہوا درج ہے، اور جو انھوں نے چُنا اس پر نشان ہے؛ ان کی جگہ اپنا رکھنے کے لیے دوبارہ محفوظ کریں۔
problems-changed = آپ کے صفحہ کھولنے کے بعد کسی اور نے اسے محفوظ کیا ہے۔ ہر خانے کے ساتھ لکھا ہے کہ اب اس میں کیا درج ہے؛ دیکھ کر دوبارہ محفوظ کریں۔
problem-short-taken = اب وہاں ان کا محفوظ کیا ہوا درج ہے
problem-short-text = انھوں نے ”{ $text }“ محفوظ کیا
problem-short-emptied = انھوں نے اسے خالی کر دیا
problem-short-changed = انھوں نے اسے بدلا
problem-short-chosen = جو انھوں نے چُنا اس پر نشان ہے
choice-theirs = کسی اور نے یہ چُنا ہے
choice-theirs-ticked = کسی اور نے اس پر نشان لگایا ہے
choice-theirs-unticked = کسی اور نے اسے نشان کے بغیر چھوڑا ہے
choice-theirs-option = { $option } (کسی اور نے یہ چُنا ہے)

# What is wrong with a picture
picture-empty = یہ فائل خالی ہے۔ کوئی اور فائل منتخب کریں۔
picture-kind = یہ PNG،‏ JPEG یا WebP تصویر نہیں۔ تصویر کو ان میں سے کسی ایک شکل میں محفوظ کر کے دوبارہ منتخب کریں۔
picture-broken = یہ تصویر خراب یا ادھوری ہے۔ اسے نئے سرے سے محفوظ کر کے دوبارہ منتخب کریں۔
picture-moves = یہ متحرک تصویر ہے۔ ساکن تصویر منتخب کریں۔
picture-too-many-pixels = اس تصویر میں پکسل بہت زیادہ ہیں: کل زیادہ سے زیادہ 1 کروڑ، اور کسی بھی طرف 10,000 تک۔
picture-file-too-large = یہ فائل 2 میگا بائٹ سے بڑی ہے۔ اسے چھوٹا کر کے دوبارہ منتخب کریں۔
picture-gone = یہ تصویر اب یہاں محفوظ نہیں۔ اسے دوبارہ منتخب کریں۔

# Documents that people bring, and what is wrong with one
document-pdf = PDF
document-jpeg = JPEG تصویر
document-png = PNG تصویر
document-kind = یہ نہ PDF ہے نہ PNG،‏ JPEG یا WebP تصویر۔ اسے PDF کی شکل میں محفوظ کر کے دوبارہ منتخب کریں۔
document-too-large = یہ فائل 10 میگا بائٹ سے بڑی ہے۔ اسے چھوٹا کر کے دوبارہ منتخب کریں۔
document-damaged = یہ PDF خراب یا ادھوری ہے، یا یہاں پڑھی نہیں جا سکتی۔ اسے نئی PDF کے طور پر محفوظ یا پرنٹ کریں اور وہ منتخب کریں۔
document-encrypted = یہ PDF مقفل ہے۔ اسے پاس ورڈ اور پابندیوں کے بغیر محفوظ کر کے دوبارہ منتخب کریں۔
document-too-many-pages = اس PDF میں 40 سے زیادہ صفحے ہیں۔ اسے مختصر کر کے دوبارہ منتخب کریں۔
document-active = اس PDF میں صفحوں کے علاوہ بھی کچھ ہے: اسکرپٹ، منسلک فائلیں، آڈیو یا ویڈیو، یا ایسا فارم یا لنک جو کچھ کھولتا یا بھیجتا ہے۔ اسے نئی PDF کے طور پر پرنٹ کریں اور وہ منتخب کریں۔

# Tables that people bring
sheet-file = فائل
sheet-charset-label = فائل کا کیریکٹر سیٹ
sheet-charset-hint = ایسے متن کے لیے جو یونیکوڈ میں نہیں: ہم اسے حروف سے پہچانتے ہیں۔ جہاں غلط پہچانا گیا ہو وہاں خود چُنیں۔
sheet-charset-automatic = خودکار
sheet-charset-arabic = عربی، اردو (windows-1256)
sheet-charset-chinese-simplified = سادہ چینی (GBK, GB18030)
sheet-charset-chinese-traditional = روایتی چینی (Big5)
sheet-charset-cyrillic = سیریلک (windows-1251)
sheet-charset-central-europe = وسطی یورپ (windows-1250)
sheet-charset-western-europe = مغربی یورپ (windows-1252)
sheet-charset-japanese-shift = جاپانی (Shift_JIS)
sheet-charset-japanese-extended = جاپانی (EUC-JP)
sheet-charset-japanese-mail = جاپانی (ISO-2022-JP)
sheet-charset-korean = کوریائی (EUC-KR)
sheet-charset-thai = تھائی (windows-874, TIS-620)
sheet-charset-turkish = ترکی (windows-1254)
sheet-charset-vietnamese = ویتنامی (windows-1258)
sheet-charset-mac-roman = مغربی یورپ، پرانے میک (Mac Roman)
sheet-text = یا جدول چسپاں کریں
sheet-text-hint = اسپریڈ شیٹ سے نقل کیا ہوا، پہلی سطر میں سرخی کے ساتھ۔
sheet-both = فائل بھی چنی گئی ہے۔ براہِ کرم دونوں میں سے ایک لائیں۔
sheet-pasted = چسپاں کیا ہوا جدول
sheet-waiting = لائی گئی فائلیں جو ابھی لاگو نہیں ہوئیں
sheet-format = فارمیٹ
sheet-brought = لائی گئی
sheet-format-csv = CSV
sheet-format-xlsx = ایکسل

# What is wrong with a table as a whole
sheet-too-large = فائل 10 MB سے بڑی ہے۔ براہِ کرم چھوٹی فائل لائیں۔
sheet-quote-open = سطر { $line } میں واوین بند نہیں کیے گئے، یوں آگے سب کچھ ایک ہی خانے میں آ جائے گا۔ براہِ کرم انھیں بند کریں یا ہٹا دیں۔
sheet-empty = فائل خالی ہے۔
sheet-wide = ایک قطار میں { $most } سے زیادہ کالم ہیں۔ براہِ کرم غیر ضروری کالم نکال دیں۔
sheet-not-text = یہ نہ ورک بک ہے نہ متن۔ براہِ کرم اسے ان میں سے کسی ایک شکل میں محفوظ کریں۔
sheet-charset-other = یہ فائل { $charset } میں نہیں لکھی گئی۔ براہِ کرم کوئی اور کیریکٹر سیٹ چُنیں، یا پہچان ہم پر چھوڑ دیں۔
sheet-broken = یہ ورک بک پڑھی نہیں جا سکتی۔ براہِ کرم اسے دوبارہ ‎.xlsx میں محفوظ کریں۔
sheet-unpacks = یہ ورک بک کھلنے پر ہماری حد سے بڑی ہو جاتی ہے۔ براہِ کرم صرف پہلی شیٹ محفوظ کریں۔
sheet-far = ورک بک میں پہلی { $most } قطاروں کے بعد ایک خانہ ہے۔ براہِ کرم اسے نکال دیں۔

# Which column is what
sheet-columns = کون سا کالم کیا ہے
sheet-columns-hint = جیسا سرخی میں لکھا ہے۔ جہاں کچھ اور لکھا ہو وہاں خود چُنیں۔
sheet-columns-unknown = یہ کالم ہمیں معلوم نہیں، اس لیے چھوڑ دیے گئے: { $columns }
sheet-worksheet = ورک شیٹ
sheet-header = سرخی کی سطر
sheet-above = سرخی سطر { $line } پر ہے۔ اس سے اوپر جو لکھا ہے وہ چھوڑ دیا گیا:
sheet-charset = یہ متن UTF-8 میں نہیں۔ اسے { $charset } کے طور پر پڑھا گیا ہے۔ اگر حروف غلط نظر آئیں تو فائل دوبارہ لائیں اور اس کا کیریکٹر سیٹ چُنیں۔
sheet-column-twice = دو کالموں کا ایک ہی مطلب لیا گیا ہے: { $column }۔
sheet-column = کالم { $at }
sheet-column-none = چھوڑ دیں
sheet-read-so = اس طرح پڑھیں

# What a table would do
sheet-not-yet = ابھی کچھ نہیں بدلا۔
sheet-bad = غلطیوں والے
sheet-errors = { $count ->
    [one] ایک قطار میں غلطی ہے
   *[other] { $n } قطاروں میں غلطیاں ہیں
}
sheet-mended = درست کیے گئے
sheet-mends = { $count ->
    [one] ایک خانہ درست کیا یا چھوڑا گیا؛ اس کی قطار شامل ہے
   *[other] { $n } خانے درست کیے یا چھوڑے گئے؛ ان کی قطاریں شامل ہیں
}
sheet-surplus = اس قطار میں کالموں سے زیادہ خانے ہیں۔ یہ خانہ چھوڑ دیا گیا۔
sheet-formula-error = ورک بک کے فارمولے سے یہاں کوئی قدر نہیں نکلتی۔ براہِ کرم فارمولا درست کریں، یا قدر خود لکھیں۔
sheet-formula-error-left = ورک بک کے فارمولے سے یہاں کوئی قدر نہیں نکلتی، اس لیے یہ چھوڑ دیا گیا۔
sheet-line = سطر
sheet-where = کہاں
sheet-found = وہاں کیا لکھا ہے
sheet-what = کیا غلط ہے
sheet-leave-out = { $count ->
    [one] غلطی والی قطار چھوڑ دیں
   *[other] غلطیوں والی { $n } قطاریں چھوڑ دیں
}
sheet-beyond = سرخی سے آگے
sheet-long-row = اس قطار میں کالموں سے زیادہ خانے ہیں۔
sheet-errors-left = کچھ قطاروں میں غلطیاں ہیں۔ انھیں فائل میں درست کر کے دوبارہ لائیں، یا چھوڑ دیں۔
sheet-overtaken = آپ کے جائزے کے بعد کچھ بدل گیا ہے۔ دوبارہ دیکھیں: اب صورتِ حال یہ ہے۔
sheet-nothing-left = کوئی قطار باقی نہیں جو درآمد ہو سکے۔
sheet-part = { $all } میں سے { $range }
sheet-discard = فائل رد کریں

# Notices on the next page
notice-saved = محفوظ ہو گیا۔
notice-removed = ہٹا دیا گیا۔

# States of mail
mail-state-held = آپ کی منظوری کا منتظر
mail-state-dropped = روک دی گئی
mail-state-queued = منتظر
mail-state-kept = یہیں محفوظ
mail-state-sent = بھیجی گئی
mail-state-failed = ناکام
mail-footer = یہ پیغام { $event } سے متعلق ہے۔ یہ آپ کو اس لیے ملا کہ آپ کا پتہ سمٹ کی ویب سائٹ پر درج کیا گیا تھا۔

# Error pages
error-home = صفحۂ اول پر جائیں
error-id = ہمیں اس بارے میں لکھیں تو یہ حوالہ دیں:
error-not-found = یہ صفحہ موجود نہیں
error-not-found-advice = ممکن ہے پتہ غلط لکھا گیا ہو، یا یہاں جو کچھ تھا وہ منتقل یا ہٹا دیا گیا ہو۔
error-forbidden = آپ کو اس کی اجازت نہیں
error-forbidden-advice = آپ کے اختیارات یہ صفحہ نہیں کھولتے: وہ دیے نہیں گئے، واپس لے لیے گئے یا ان کی میعاد گزر گئی۔ اگر آپ سمٹ کے منتظم ہیں اور ای میل سے لاگ اِن ہوئے ہیں تو اپنے پاس ورڈ سے لاگ اِن کریں۔ اگر آپ کسی اور ویب سائٹ کے فارم سے یہاں آئے ہیں تو ہمارے اپنے صفحات سے شروع کریں۔
error-method = اس پتے پر یہ کام نہیں ہو سکتا
error-method-advice = جس صفحے سے آپ آئے ہیں وہاں واپس جائیں اور اُسی کے لنک اور بٹن استعمال کریں۔
error-conflict = یہ فارم پہلے ہی بھیجا جا چکا ہے
error-conflict-advice = یہ پہلے مختلف معلومات کے ساتھ بھیجا گیا تھا، اس لیے اب کچھ نہیں بدلا۔ صفحہ نئے سرے سے کھول کر دوبارہ پُر کریں۔
error-shown-to-another = یہ صفحہ کسی اور نے کھولا تھا
error-shown-to-another-advice = اس براؤزر میں اب کوئی اور لاگ اِن ہے، یا صفحہ کھلنے کے بعد کسی کی جگہ کام شروع یا ختم ہوا۔ کچھ نہیں بدلا۔ براہِ کرم صفحہ دوبارہ کھولیں۔
sent-before = یہ فارم پہلے دوسری معلومات کے ساتھ بھیجا جا چکا ہے اور وہی شمار ہوا۔ جو آپ نے اب لکھا ہے وہ نیچے ہے؛ اس پر ابھی کچھ نہیں کیا گیا۔
sent-again-other = مزید
sent-again-page = فارم کے صفحے پر واپس
sent-again-file = ساتھ چنی گئی فائل محفوظ نہیں رہی: یہ بھیجنے کے بعد اسے دوبارہ منتخب کریں۔
sent-before-send = یہ بھی بھیجیں
error-too-large = یہ بہت بڑا ہے
error-too-large-advice = بھیجی گئی معلومات اس فارم کی حد سے زیادہ ہیں۔ کچھ نہیں بدلا۔
error-media-type = یہ ایسی شکل میں بھیجا گیا جو ہم نہیں پڑھتے
error-media-type-advice = ہمارے صفحے کا فارم استعمال کریں۔
error-too-many = بہت زیادہ کوششیں
error-too-many-advice = چند منٹ انتظار کر کے دوبارہ کوشش کریں۔
error-timeout = اس میں بہت دیر لگی
error-timeout-advice = کنکشن بہت سست تھا۔ دوبارہ کوشش کریں؛ کوئی کام دو بار نہیں ہو گا۔
error-host = یہ سائٹ کسی اور پتے پر ہے
error-host-advice = آپ کا استعمال کردہ پتہ اس سائٹ کا نہیں۔
error-unavailable = ہم تھوڑی دیر میں واپس آ رہے ہیں
error-unavailable-advice = ہماری ضرورت کی ایک چیز اس وقت دستیاب نہیں۔ ایک منٹ بعد دوبارہ کوشش کریں: آپ جو کچھ تصدیق کر چکے ہیں محفوظ ہے، اور فارم دوبارہ بھیجنے سے کوئی کام دو بار نہیں ہو گا۔
error-precondition = یہ وہ نسخہ نہیں جو آپ نے مانگا
error-precondition-advice = آپ کے پروگرام نے اس صفحے کا صرف ایک خاص نسخہ مانگا تھا، اور اب یہ نسخہ دوسرا ہے۔ صفحہ نئے سرے سے کھولیں۔
error-bad-request = ہم یہ درخواست نہیں پڑھ سکے
error-bad-request-advice = صفحہ نئے سرے سے کھول کر دوبارہ کوشش کریں۔
error-internal = ہماری طرف کچھ خرابی ہو گئی
error-internal-advice = یہ درج کر لی گئی ہے اور ہم اسے دیکھیں گے۔ دوبارہ کوشش کریں۔

# Months and days
# Between the first and the last day, as in 17–19 November, and between whole dates.
until-day = {" تا "}
until-date = {" تا "}
month-1 = جنوری
month-2 = فروری
month-3 = مارچ
month-4 = اپریل
month-5 = مئی
month-6 = جون
month-7 = جولائی
month-8 = اگست
month-9 = ستمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر
day-1 = پیر
day-2 = منگل
day-3 = بدھ
day-4 = جمعرات
day-5 = جمعہ
day-6 = ہفتہ
day-7 = اتوار

# Between the parts of a list
list-between = {"، "}

# Time zones
zone-time = { $city } کا وقت ({ $offset })
zone-offset-from = { $date } سے { $offset }
zone-deadline = {"\u200F"}{ $at }، { $zone }
zone-utc = عالمی وقت (UTC)
zone-city-auckland = آکلینڈ
zone-city-sydney = سڈنی
zone-city-tokyo = ٹوکیو
zone-city-seoul = سیول
zone-city-taipei = تائپے
zone-city-hong-kong = ہانگ کانگ
zone-city-macau = مکاؤ
zone-city-manila = منیلا
zone-city-brunei = برونائی
zone-city-kuala-lumpur = کوالالمپور
zone-city-singapore = سنگاپور
zone-city-ulaanbaatar = اولان باتور
zone-city-perth = پرتھ
zone-city-bangkok = بنکاک
zone-city-ho-chi-minh = ہو چی منہ سٹی
zone-city-jakarta = جکارتا
zone-city-phnom-penh = پنوم پنہ
zone-city-vientiane = وینتیان
zone-city-yangon = ینگون
zone-city-dhaka = ڈھاکہ
zone-city-thimphu = تھمپو
zone-city-kathmandu = کھٹمنڈو
zone-city-kolkata = کولکاتا
zone-city-colombo = کولمبو
zone-city-islamabad = اسلام آباد

# Rights
area-registration = رجسٹریشن
area-agenda = پروگرام
area-delegations = وفود
area-meetings = ملاقاتیں
area-awards = ایوارڈز
area-door = داخلہ
area-content = سائٹ
area-mail = ای میل
area-settings = ترتیبات
area-people = افراد
level-see = دیکھنا
level-change = تبدیل کرنا
acting = کسی کی جانب سے کام
acting-until = آپ { $when } تک { $name } کی جانب سے کام کر رہے ہیں۔
acting-end = ابھی ختم کریں
acting-shut = جب تک آپ { $name } کی جانب سے کام کر رہے ہیں، یہ بند رہتا ہے۔ پہلے اسے ختم کریں: بٹن صفحے کے اوپر ہے۔
acting-over = { $name } کی جانب سے کام کا وقت ختم ہو گیا۔ جب تک آپ اپنی جانب سے جاری نہ رکھیں، کچھ نہیں بھیجا جاتا۔
acting-go-on = اپنی جانب سے جاری رکھیں
