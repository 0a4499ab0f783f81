# The form
registration-heading = مندوب کی رجسٹریشن
registration-lead = اس میں تقریباً تین منٹ لگتے ہیں۔ آپ ای میل سے تصدیق کرتے ہیں اور ٹکٹ مل جاتا ہے۔
registration-about-you = آپ کے بارے میں
registration-name = نام
registration-name-hint = جیسے آپ لکھتے ہیں، کسی بھی رسم الخط میں۔
registration-name-latin = نام لاطینی حروف میں
registration-name-latin-hint = شناختی بیج کے لیے، اگر اوپر نام کسی اور رسم الخط میں ہے۔
registration-name-urdu = نام اردو میں
registration-name-urdu-hint = اگر آپ چاہیں کہ یہ بھی بیج پر ہو۔
registration-email-hint = تصدیق اور ٹکٹ اسی پتے پر بھیجا جائے گا۔
registration-phone = موبائل فون
registration-phone-hint = ملک کے کوڈ کے ساتھ: ‎+92 300 5550187
registration-your-work = آپ کا کام
registration-organisation = ادارہ
registration-organisation-hint = جیسے بیج پر لکھا جائے۔
registration-job-title = عہدہ
registration-economy = معیشت
registration-economy-hint = جس رکن معیشت سے آپ آ رہے ہیں۔
registration-economy-choose = چُنیں…
registration-diet = کھانا
registration-diet-none = کوئی خاص پسند نہیں
registration-diet-halal = حلال
registration-diet-vegetarian = سبزی خور
registration-diet-vegan = ویگن
registration-diet-allergies = الرجی
registration-diet-note = کھانے کے بارے میں مزید
registration-diet-note-hint = الرجی ہو تو: کس چیز سے۔
registration-allergies-which = بتائیں آپ کو کس چیز سے الرجی ہے۔
registration-access-needs = رسائی کی ضروریات
registration-access-needs-hint = وہیل چیئر، اشاروں کی زبان، آگے کی نشست: جس سے آپ کو سہولت ہو۔
registration-consent = منتظمین میری یہاں لکھی ہوئی معلومات سمٹ کے انتظام کے لیے استعمال کر سکتے ہیں: بیج، کھانے، نشست اور متعلقہ پیغامات کے لیے۔
registration-consent-needed = آپ کی رضامندی کے بغیر ہم رجسٹریشن نہیں کر سکتے۔
registration-submit = رجسٹر کریں
registration-latin-needed = بیج کے لیے اپنا نام لاطینی حروف میں بھی لکھیں۔
registration-latin-only = صرف لاطینی حروف استعمال کریں۔
registration-urdu-only = یہ اردو میں لکھیں یا خالی چھوڑ دیں۔

# Why nobody can register now
registration-sold-out = تمام نشستیں پُر ہو چکی ہیں۔ کوئی منسوخ کرے تو نشست واپس آ جاتی ہے، اس لیے دوبارہ دیکھ لیں۔
registration-closed = رجسٹریشن بند ہے۔
registration-not-yet = رجسٹریشن کا آغاز { $opens } کو ہو گا۔
registration-have-one = میری رجسٹریشن موجود ہے

# After the form
registration-sent = اپنا میل باکس دیکھیں
registration-sent-advice = ہم نے آپ کو پیغام بھیجا ہے۔ اس کا لنک کھول کر رجسٹریشن کی تصدیق کریں؛ تب تک آپ کی نشست محفوظ ہے۔
registration-sent-nothing = کچھ نہیں آیا؟ غیر ضروری میل میں دیکھیں، اور تسلی کر لیں کہ پتہ درست لکھا تھا۔
registration-sent-kept = اس تنصیب میں میل سرور نہیں: منتظمین پیغام انتظامی حصے کے آؤٹ باکس میں پڑھتے ہیں۔
registration-confirm = رجسٹریشن کی تصدیق کریں
registration-confirm-advice = کیا یہ درست ہے؟ بٹن دبائیں، نشست آپ کی ہو گی۔
registration-confirm-button = جی ہاں، تصدیق کریں
registration-already = آپ کی رجسٹریشن کی تصدیق ہو چکی ہے
registration-already-advice = یہ لنک اپنا کام کر چکا ہے۔ ٹکٹ دیکھنے کے لیے لاگ اِن کریں۔
registration-link-over = یہ لنک اب کارآمد نہیں
registration-link-over-advice = نشست کی وقت پر تصدیق نہیں ہوئی یا رجسٹریشن منسوخ ہو گئی، یا لنک کا کچھ حصہ رہ گیا ہے۔ آپ دوبارہ رجسٹر کر سکتے ہیں۔
registration-again = دوبارہ رجسٹر کریں
notice-confirmed = آپ کی رجسٹریشن کی تصدیق ہو گئی۔ یہ رہا آپ کا ٹکٹ۔

# My registration and ticket
registration-mine = میری رجسٹریشن
registration-none = آپ کی ابھی کوئی رجسٹریشن نہیں۔
registration-mine-awaiting = آپ کی نشست { $until } تک محفوظ ہے۔ تصدیق کے لیے ہمارے پیغام کا لنک کھولیں۔
registration-mine-cancelled = آپ نے یہ رجسٹریشن منسوخ کر دی تھی۔
registration-mine-expired = نشست کی وقت پر تصدیق نہیں ہوئی اور وہ دوسروں کو دے دی گئی۔
registration-show-ticket = میرا ٹکٹ دکھائیں
registration-cancel = میری رجسٹریشن منسوخ کریں
registration-cancel-advice = آپ کی نشست کسی اور کو مل جائے گی اور آپ کا ٹکٹ کارآمد نہیں رہے گا۔
registration-cancel-button = جی ہاں، منسوخ کریں
notice-cancelled = آپ کی رجسٹریشن منسوخ ہو گئی ہے۔
registration-ticket = آپ کا ٹکٹ
registration-pass = پاس
registration-when = کب
registration-where = کہاں
registration-qr = ٹکٹ کا کیو آر کوڈ
registration-ticket-code = ٹکٹ کوڈ
registration-ticket-hint = داخلے پر یہ صفحہ دکھائیں یا پرنٹ کر لیں۔

# States
registration-state = حالت
registration-state-awaiting = تصدیق کی منتظر
registration-state-confirmed = تصدیق شدہ
registration-state-cancelled = منسوخ
registration-state-expired = میعاد ختم

# Organisers
registration-used-of = { $capacity } میں سے { $used } نشستیں پُر
registration-awaiting-count = { $count ->
    [one] ایک تصدیق کی منتظر
   *[other] { $n } تصدیق کی منتظر
}
registration-created = رجسٹریشن کا وقت
registration-none-found = کچھ نہیں ملا۔ کم حروف یا دوسری حالت آزمائیں۔
registration-none-yet = ابھی کوئی رجسٹریشن نہیں۔
registration-details = تفصیل
registration-history = تاریخچہ
registration-language = میل کی زبان
registration-mail-sent = اس پتے پر بھیجی گئی میل
registration-all = تمام رجسٹریشن
registration-pass-name-en = نام انگریزی میں
registration-pass-name-ur = نام اردو میں
registration-capacity = گنجائش
registration-capacity-hint = کبھی پُر نشستوں سے کم نہیں۔
registration-hold-hours = تصدیق کے لیے گھنٹے
registration-hold-hours-hint = نشست کتنی دیر تصدیق کا انتظار کرے۔
registration-below-held = { $held } نشستیں پہلے ہی پُر ہیں۔

# Mail
registration-mail-greeting = محترم/محترمہ { $name }،
registration-mail-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: نشست خود بخود خالی ہو جائے گی۔
registration-mail-confirm-subject = تصدیق کریں: { $event }
registration-mail-confirm = { $event } کے لیے رجسٹریشن کا شکریہ۔ آپ کی نشست { $until } تک محفوظ ہے۔ براہِ کرم تصدیق کریں:
registration-mail-confirm-button = رجسٹریشن کی تصدیق کریں
registration-mail-already-subject = آپ رجسٹرڈ ہیں: { $event }
registration-mail-already = کسی نے، غالباً آپ نے، اس پتے سے { $event } کا رجسٹریشن فارم پُر کیا ہے۔ آپ کی رجسٹریشن جوں کی توں ہے؛ کچھ نہیں بدلا۔
registration-mail-already-button = میری رجسٹریشن دیکھیں
registration-mail-ticket-subject = آپ کا ٹکٹ: { $event }
registration-mail-ticket = { $event } کے لیے آپ کی رجسٹریشن کی تصدیق ہو گئی۔ ہم آپ سے ملاقات کے منتظر ہیں۔
registration-mail-ticket-button = میرا ٹکٹ دکھائیں
registration-mail-cancelled-subject = منسوخ: { $event }
registration-mail-cancelled = { $event } کے لیے آپ کی رجسٹریشن منسوخ ہو گئی ہے اور نشست خالی کر دی گئی ہے۔
registration-mail-cancelled-button = دوبارہ رجسٹر کریں
registration-mail-expired-subject = آپ کی نشست خالی ہو گئی: { $event }
registration-mail-expired = { $event } کے لیے آپ کی رجسٹریشن کی وقت پر تصدیق نہیں ہوئی، اس لیے نشست خالی کر دی گئی ہے۔ آپ دوبارہ رجسٹر کر سکتے ہیں۔
