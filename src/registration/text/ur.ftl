# The form
registration-heading = مندوب کی رجسٹریشن
registration-lead = اس میں تقریباً تین منٹ لگتے ہیں۔ آپ ای میل سے تصدیق کرتے ہیں اور ٹکٹ مل جاتا ہے۔
registration-lead-waiting = اس میں تقریباً تین منٹ لگتے ہیں۔ آپ کا نام انتظار کی فہرست میں آتا ہے، اور نشست خالی ہوتے ہی ہم آپ کو لکھتے ہیں۔
registration-registered = آپ پہلے سے رجسٹر ہیں
registration-registered-advice = یہ آپ کی رجسٹریشن ہے۔ کچھ بدلنا ہو تو اسے منسوخ کر کے دوبارہ رجسٹر کریں، یا ہمیں لکھیں۔
registration-another = کسی اور کو رجسٹر کریں
registration-pass-for-members = رکن ایسوسی ایشنوں کے لوگوں کے لیے: وہاں کا ای میل پتہ استعمال کریں۔
registration-offer-waits = انتظار کی فہرست
registration-offer-sold-out = نشستیں ختم
registration-offer-opens = { $opens } سے
registration-all-wait = اس وقت تمام نشستیں پُر ہیں۔ آپ انتظار کی فہرست میں نام لکھوا سکتے ہیں: نشست خالی ہوتے ہی اگلے شخص کو پیش کی جاتی ہے۔
registration-code = کوڈ
registration-code-hint = اگر منتظمین نے آپ کو دیا ہو۔
registration-code-unknown = یہ کوڈ ہمارے پاس نہیں۔ ہر حرف دوبارہ دیکھ لیں۔
registration-code-wait = آپ کے نیٹ ورک سے بہت سے نامعلوم کوڈ آزمائے گئے ہیں۔ چند منٹ بعد دوبارہ کوشش کریں۔
registration-code-withdrawn = منتظمین نے یہ کوڈ واپس لے لیا ہے۔ جس نے آپ کو دیا تھا، اس سے پوچھیں۔
registration-code-expired = اس کوڈ کی میعاد ختم ہو چکی ہے۔
registration-code-used-up = یہ کوڈ جتنی بار استعمال ہو سکتا تھا، ہو چکا ہے۔
registration-code-other-pass = یہ کوڈ کسی اور پاس کے لیے ہے۔
registration-code-other-address = یہ کوڈ کسی اور ای میل پتے کے لیے ہے۔
registration-pass-not-yet = یہ پاس { $opens } سے لیا جا سکے گا۔
registration-pass-closed = یہ پاس اب نہیں لیا جا سکتا۔
registration-pass-members = یہ پاس رکن ایسوسی ایشنوں کے لوگوں کے لیے ہے۔ وہاں کا ای میل پتہ استعمال کریں یا کوئی اور پاس چُنیں۔
registration-pass-invited = اس پاس کے لیے منتظمین کا دیا ہوا کوڈ چاہیے۔
registration-submit-waiting = انتظار کی فہرست میں نام لکھوائیں
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
registration-phone-elsewhere = یہ آپ کی چنی ہوئی معیشت کا نمبر نہیں۔ کسی اور جگہ کا نمبر + اور اس ملک کے کوڈ سے شروع ہوتا ہے، مثلاً ‎+1 415 555 2671۔
registration-economy = معیشت
registration-economy-hint = جس رکن معیشت سے آپ آ رہے ہیں۔
registration-economy-another = کوئی اور معیشت
registration-economy-other = کون سی دوسری معیشت
registration-economy-other-hint = اگر وہ فہرست میں نہ ہو تو اس کا نام لکھیں۔
registration-economy-both = اوپر فہرست میں آپ نے ایک معیشت چن رکھی ہے۔ اگر آپ کی معیشت یہ ہے تو وہاں ”کوئی اور معیشت“ چُنیں، ورنہ یہ خانہ خالی چھوڑیں۔
registration-economy-in-words = معیشت کا نام حروف میں لکھیں۔
registration-economy-choose = چُنیں…
registration-diet = کھانا
registration-diet-hint = جو کچھ آپ کے لیے درست ہو وہ سب چُنیں؛ سب کچھ کھاتے ہیں تو کچھ نہ چُنیں۔
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
registration-consent-privacy = ہم آپ کی معلومات کا کیا کرتے ہیں (رازداری، نئے ٹیب میں)
registration-consent-needed = یہاں نشان لگائیں: آپ کی رضامندی کے بغیر ہم رجسٹریشن نہیں کر سکتے۔
registration-submit = رجسٹر کریں
registration-latin-needed = بیج کے لیے اپنا نام لاطینی حروف میں بھی لکھیں: ”{ $character }“ لاطینی حرف نہیں۔
registration-latin-only = ”{ $character }“ لاطینی حرف نہیں۔ نام ویسے لکھیں جیسے پاسپورٹ میں درج ہے۔
registration-latin-none = بیج کے لیے اپنا نام لاطینی حروف میں لکھیں۔
registration-urdu-only = یہ اردو میں لکھیں یا خالی چھوڑ دیں۔

# Drafts
registration-draft-save = محفوظ کریں، بعد میں مکمل کریں
registration-draft-hint = صرف آپ کا ای میل پتہ ضروری ہے: ہم وہاں ایک لنک بھیجیں گے جس سے آپ { $days } دن تک فارم جاری رکھ سکتے ہیں۔
registration-draft-holds-nothing = مسودے سے کوئی نشست محفوظ نہیں ہوتی اور یہ کسی شمار میں نہیں آتا؛ نشست صرف رجسٹر کرنے سے ملتی ہے۔
registration-draft-saved = آپ کا مسودہ محفوظ ہو گیا
registration-draft-saved-advice = ہم نے آپ کو ایک پیغام میں لنک بھیجا ہے۔ اس سے آپ { $days } دن تک کسی بھی آلے پر وہیں سے فارم جاری رکھ سکتے ہیں جہاں چھوڑا تھا۔
registration-draft-here = یہ آپ کا مسودہ ہے، جیسا آپ نے چھوڑا تھا۔ دوبارہ محفوظ کرنے پر یہی لنک مزید { $days } دن تک کام کرے گا اور کوئی نیا پیغام نہیں بھیجا جائے گا۔
registration-draft-remove = یہ مسودہ ضائع کریں
registration-draft-remove-advice = آپ نے جو کچھ لکھا ہے فوراً مٹا دیا جائے گا، اور ہمارے پیغام کا لنک کارآمد نہیں رہے گا۔
registration-draft-remove-button = جی ہاں، ضائع کریں
registration-draft-over = یہ مسودہ اب موجود نہیں
registration-draft-over-advice = آپ اس سے رجسٹر ہو چکے ہیں، اسے ضائع کر دیا گیا، اس کی میعاد ختم ہو گئی یا نئے مسودے نے اس کی جگہ لے لی؛ یا لنک کا کچھ حصہ رہ گیا ہے۔ آپ نیا فارم شروع کر سکتے ہیں۔
registration-draft-wait = اس پتے کے لیے، یا جہاں آپ ہیں وہاں سے، بہت سے نامکمل فارم محفوظ کیے جا چکے ہیں۔ آپ کا بھرا ہوا کچھ ضائع نہیں ہوا: فارم ابھی بھیج دیں، یا کچھ دیر بعد دوبارہ محفوظ کریں۔
registration-draft-new = نیا فارم شروع کریں
notice-draft-saved = محفوظ ہو گیا۔ ہمارے پیغام کا لنک پہلے کی طرح یہیں لائے گا۔
notice-draft-removed = آپ کا مسودہ ضائع کر دیا گیا ہے۔

# Why nobody can register now
registration-sold-out = تمام نشستیں پُر ہو چکی ہیں۔ کوئی منسوخ کرے تو نشست واپس آ جاتی ہے، اس لیے دوبارہ دیکھ لیں۔
registration-closed = رجسٹریشن بند ہے۔
registration-summit-over = سمٹ ختم ہو چکی ہے، اس لیے اب اس میں رجسٹریشن نہیں ہو سکتی۔
registration-not-yet = رجسٹریشن کا آغاز { $opens } کو ہو گا۔
registration-have-one = میری رجسٹریشن موجود ہے

# After the form
registration-sent = اپنی ای میل دیکھیں
registration-sent-advice = ہم نے آپ کو پیغام بھیجا ہے۔ اس کا لنک کھول کر رجسٹریشن کی تصدیق کریں؛ تب تک آپ کی نشست محفوظ ہے۔
registration-sent-unheld = ہم نے آپ کو پیغام بھیجا ہے۔ نشست حاصل کرنے کے لیے اس کا لنک کھولیں: آپ کے نیٹ ورک سے اتنے فارم آئے ہیں کہ تب تک آپ کے لیے کوئی نشست محفوظ نہیں۔
registration-sent-waiting = آپ کا نام انتظار کی فہرست میں ہے۔ ہم نے آپ کا نمبر پیغام میں بھیج دیا ہے، اور نشست آپ کی ہوتے ہی دوبارہ لکھیں گے۔
registration-sent-nothing = کچھ نہیں آیا؟ اسپیم فولڈر میں دیکھیں۔
registration-sent-to = پیغام اس پتے پر بھیجا گیا:
registration-sent-correct = درست نہیں؟ یہاں درست کریں۔
registration-sent-again = دوبارہ بھیجیں
registration-sent-wait = اس پتے پر، یا جہاں آپ ہیں وہاں سے، بہت سے پیغام بھیجے جا چکے ہیں۔ کچھ دیر انتظار کریں، اور اسپیم فولڈر میں دیکھیں۔
registration-economies-wait = جہاں آپ ہیں وہاں سے بہت سی معیشتوں کے نام آ چکے ہیں۔ فہرست میں سے اپنی معیشت چُنیں، یا ایک منٹ انتظار کریں۔
notice-sent-again = ہم نے پیغام بھیج دیا ہے۔
registration-sent-kept = اس تنصیب میں میل سرور نہیں: منتظمین پیغام انتظامی حصے کے آؤٹ باکس میں پڑھتے ہیں۔
registration-confirm = رجسٹریشن کی تصدیق کریں
registration-confirm-advice = کیا یہ درست ہے؟ بٹن دبائیں، نشست آپ کی ہو گی۔
registration-confirm-button = جی ہاں، تصدیق کریں
registration-unheld-advice = کیا یہ درست ہے؟ بٹن دبائیں، اگر نشست باقی ہے تو آپ کی ہو گی۔
registration-waiting = آپ انتظار کی فہرست میں ہیں
registration-waiting-advice = تمام نشستیں پُر ہیں۔ جیسے ہی کوئی خالی ہو گی اور آپ کی باری ہو گی، ہم آپ کو لکھیں گے اور نشست محفوظ رکھیں گے۔
registration-waiting-position = فہرست میں نمبر
registration-offer = آپ کے لیے نشست
registration-offer-advice = ایک نشست خالی ہوئی ہے اور اب آپ کی باری ہے۔ یہ { $until } تک آپ کے لیے محفوظ ہے۔
registration-offer-button = جی ہاں، یہ نشست مجھے دیں
registration-not-interested = اب دلچسپی نہیں رہی
notice-taken = نشست آپ کی ہوئی۔
notice-offer-over = یہ پیشکش ختم ہو چکی ہے۔
registration-already = آپ کی رجسٹریشن کی تصدیق ہو چکی ہے
registration-already-advice = یہ لنک اپنا کام کر چکا ہے۔ ٹکٹ دیکھنے کے لیے لاگ اِن کریں۔
registration-link-over = یہ لنک اب کارآمد نہیں
registration-link-over-advice = نشست وقت پر نہیں لی گئی یا رجسٹریشن منسوخ ہو گئی، یا لنک کا کچھ حصہ رہ گیا ہے۔
registration-link-sold-out = تمام نشستیں پُر ہیں
registration-link-sold-out-advice = آپ کے لیے کوئی نشست محفوظ نہیں تھی، اور اس وقت کوئی خالی نہیں۔ یہ لنک ہمارے پیغام میں لکھے وقت تک کارآمد ہے: اگر اس سے پہلے کوئی منسوخ کرے تو آپ اسی سے نشست لے سکتے ہیں۔
registration-again = دوبارہ رجسٹر کریں
notice-confirmed = آپ کی رجسٹریشن کی تصدیق ہو گئی۔ یہ رہا آپ کا ٹکٹ۔

# My registration and ticket
registration-mine = میری رجسٹریشن
registration-none = آپ کی ابھی کوئی رجسٹریشن نہیں۔
registration-mine-awaiting = آپ کی نشست { $until } تک محفوظ ہے۔ تصدیق کے لیے ہمارے پیغام کا لنک کھولیں۔
registration-mine-unheld = ابھی آپ کے لیے کوئی نشست محفوظ نہیں۔ نشست کے لیے { $until } تک ہمارے پیغام کا لنک کھولیں۔
registration-mine-approval = آپ کی نشست محفوظ ہے۔ منتظمین آپ کی رجسٹریشن دیکھ کر آپ کو لکھیں گے۔
registration-mine-rejected = منتظمین یہ رجسٹریشن قبول نہ کر سکے۔
registration-mine-cancelled = یہ رجسٹریشن منسوخ ہے۔
registration-mine-expired = یہ وقت پر مکمل نہیں ہوئی اور نشست دوسروں کو دے دی گئی۔
registration-reason = وجہ
registration-show-ticket = میرا ٹکٹ دکھائیں
registration-cancel = میری رجسٹریشن منسوخ کریں
registration-cancel-advice = آپ کی نشست کسی اور کو مل جائے گی اور آپ کا ٹکٹ کارآمد نہیں رہے گا۔
registration-cancel-button = جی ہاں، منسوخ کریں
notice-cancelled = آپ کی رجسٹریشن منسوخ ہو گئی ہے۔
notice-cancelled-theirs = رجسٹریشن منسوخ کر دی گئی ہے۔ متعلقہ فرد کو ای میل سے بتا دیا جائے گا۔
registration-ticket = آپ کا ٹکٹ
registration-pass = پاس
registration-when = کب
registration-where = کہاں
registration-qr = ٹکٹ کا کیو آر کوڈ
registration-ticket-code = ٹکٹ کوڈ
registration-ticket-hint = داخلے پر یہ صفحہ دکھائیں یا پرنٹ کر لیں۔

# States
registration-filters = حالت، معیشت، پاس
registration-state = حالت
registration-state-waiting = انتظار کی فہرست
registration-state-unheld = غیر تصدیق شدہ، نشست محفوظ نہیں
registration-state-offered = نشست پیش کی گئی
registration-state-approval = منظوری کی منتظر
registration-state-rejected = قبول نہیں ہوئی
registration-state-awaiting = تصدیق کی منتظر
registration-state-confirmed = تصدیق شدہ
registration-state-cancelled = منسوخ
registration-state-expired = میعاد ختم

# Organisers
registration-used-of = { $capacity } میں سے { $used } نشستیں پُر
registration-created = رجسٹریشن کا وقت

# Networks
networks-title = غیر تصدیق شدہ، نیٹ ورک کے لحاظ سے
networks-link = غیر تصدیق شدہ، نیٹ ورک کے لحاظ سے
networks-lead = وہ فارم کہاں سے آئے جن کے پتوں کی ابھی کسی نے تصدیق نہیں کی۔ کوئی ہال یا دفتر ایک ہی نیٹ ورک ہوتا ہے، اس لیے زیادہ ہونا بد نیتی کا ثبوت نہیں۔ پتے کی تصدیق ہوتے ہی اس کا نیٹ ورک بھلا دیا جاتا ہے۔
networks-proxy = { $proxy } والے پراکسی سے آنے والے سب لوگ یہاں ایک ہی نیٹ ورک گنے جاتے ہیں، کیونکہ ترتیب SUMMIT_TRUSTED_PROXIES میں اس کا نام نہیں۔ سرور چلانے والوں سے کہیں کہ اسے شامل کریں۔
networks-none = ہر پتے کی تصدیق ہو چکی ہے: دکھانے کو کوئی نیٹ ورک نہیں۔
networks-held = { $count ->
    [one] ایک محفوظ نشست
   *[other] { $n } محفوظ نشستیں
}
networks-unheld = { $count ->
    [one] ایک بغیر نشست
   *[other] { $n } بغیر نشست
}
networks-newest = تازہ ترین { $at }
networks-more = یہ سب سے زیادہ فارموں والے { $n } نیٹ ورک ہیں۔
networks-release = سب خالی کریں
networks-release-advice = { $count ->
    [one] ایک غیر تصدیق شدہ رجسٹریشن ختم ہو گی اور اس کی نشست خالی ہو جائے گی۔ کوئی ای میل نہیں بھیجی جائے گی۔ جو پہلے پیغام کا لنک کھولے گا، پڑھے گا کہ وہ اب کارآمد نہیں، اور دوبارہ رجسٹر کر سکے گا۔
   *[other] { $n } غیر تصدیق شدہ رجسٹریشنیں ختم ہوں گی اور ان کی نشستیں خالی ہو جائیں گی۔ کوئی ای میل نہیں بھیجی جائے گی۔ جو پہلے پیغام کا لنک کھولے گا، پڑھے گا کہ وہ اب کارآمد نہیں، اور دوبارہ رجسٹر کر سکے گا۔
}
networks-release-button = { $count ->
    [one] ایک رجسٹریشن
   *[other] { $n } رجسٹریشنیں
} ختم کریں
notice-network-released = انھیں ختم کیا جا رہا ہے۔

registration-held-until = محفوظ تا
registration-decision = آپ کا فیصلہ
registration-approve = منظور کریں
registration-reject = قبول نہ کریں
registration-reject-hint = قبول نہ کرنے پر اس شخص کو کیا بتایا جائے۔
registration-cancel-theirs = یہ رجسٹریشن منسوخ کریں
registration-cancel-theirs-button = منسوخ کریں
registration-cancel-hint = اس شخص کو بتایا جائے گا۔
notice-decided = فیصلہ ہو گیا۔ اس شخص کو ای میل سے بتا دیا جائے گا۔
notice-decided-before = اس کا فیصلہ، منسوخی یا اختتام پہلے ہی ہو چکا تھا۔
registration-none-found = کچھ نہیں ملا۔ کم حروف یا دوسری حالت آزمائیں۔
registration-none-yet = ابھی کوئی رجسٹریشن نہیں۔
registration-n = { $count ->
    [one] ایک رجسٹریشن
   *[other] { $n } رجسٹریشن
}
registration-details = تفصیل
registration-history = تاریخچہ
registration-language = میل کی زبان
registration-mail-failed = اس پتے پر آخری پیغام نہیں بھیجا جا سکا:
registration-mail-failed-why = وجہ دیکھیں
registration-mail-sent = اس پتے پر بھیجی گئی میل
registration-all = تمام رجسٹریشن

# Passes, for organisers
registration-pass-new = نیا پاس
registration-pass-edit = پاس میں ترمیم
registration-no-passes = ابھی کوئی پاس نہیں: کوئی رجسٹر نہیں کر سکتا۔
registration-pass-card = جو لوگوں کو نظر آتا ہے
registration-pass-name-en = نام انگریزی میں
registration-pass-name-ur = نام اردو میں
registration-pass-description-en = تعارف انگریزی میں
registration-pass-description-ur = تعارف اردو میں
registration-pass-pools = نشستیں
registration-pass-pools-hint = یہ پاس لینے والا ان میں سے ہر ایک میں ایک نشست لیتا ہے۔ کوٹے سے صرف اسی معیشت کے لوگ نشست لیتے ہیں۔
registration-pools-needed = کم از کم ایک چُنیں: اس کے بغیر نشستوں کا حساب نہیں رہے گا۔
registration-pools-quotas = ایک ایسا بھی چُنیں جو کوٹا نہ ہو: ورنہ دوسری معیشتوں کے لوگ کہیں شمار نہیں ہوں گے۔
registration-quota = صرف ایک معیشت کے لیے
registration-pass-opens = اس پاس سے کیا کیا ملتا ہے
registration-pass-social = استقبالیے اور دیگر سماجی تقریبات
registration-pass-sign-up = کم نشستوں والے سیشنوں میں نام لکھوانا
registration-pass-opens-hint = ”سمٹ کے تمام دن“ کا مطلب ہمیشہ تمام دن ہے، چاہے سمٹ کے دن بڑھ جائیں۔ صرف کچھ دنوں کے پاس کے لیے وہی دن چُنیں۔
registration-opens-nothing = کم از کم ایک چُنیں: ورنہ اس پاس سے کچھ نہیں ملے گا۔
registration-opens-all-days = سمٹ کے تمام دن
registration-pass-missing-days = ایسے دنوں کے لیے ہے جو سمٹ میں نہیں: { $days }
registration-opens-day = دن { $day }
registration-opens-social = سماجی تقریبات
registration-opens-sign-up = سیشنوں میں نام لکھوانا
registration-audience = کس کے لیے
registration-audience-anybody = سب کے لیے
registration-audience-anybody-hint = سب کو نظر آتا ہے اور سب لے سکتے ہیں۔
registration-audience-members = رکن ایسوسی ایشنیں
registration-audience-members-hint = سب کو نظر آتا ہے؛ وہ لے سکتے ہیں جن کا ای میل پتہ کسی رکن ایسوسی ایشن کا ہو یا جن کے پاس کوڈ ہو۔
registration-audience-invited = صرف مدعو افراد
registration-audience-invited-hint = اسے کھولنے والے کوڈ کے بغیر کسی کو نظر نہیں آتا۔
registration-needs-approval = ہر رجسٹریشن منتظمین منظور کریں گے
registration-with-approval = آپ کی منظوری درکار
registration-approval = منظوری
registration-without-approval = درکار نہیں
registration-pass-remove = یہ پاس ہٹائیں
registration-pass-remove-hint = پاس تب تک ہٹایا جا سکتا ہے جب تک اس سے کوئی رجسٹریشن، کوڈ یا سیشن نہ بنا ہو۔
registration-pass-registered = لوگ اس پاس سے رجسٹر ہو چکے ہیں، اس لیے یہ رہے گا۔ اسے روکنے کے لیے اس کی میعاد ختم کریں۔
registration-pass-coded = اس پاس کے کوڈ موجود ہیں، اس لیے یہ رہے گا۔ اسے روکنے کے لیے اس کی میعاد ختم کریں۔
registration-pass-opens-sessions = کچھ سیشن اس پاس کے لیے کھلے ہیں۔ پہلے اسے ان سے ہٹائیں۔
registration-pool-remove = نشستوں کا یہ حصہ ہٹائیں
registration-pool-remove-hint = یہ تب تک ہٹایا جا سکتا ہے جب تک کوئی پاس اس سے نشستیں نہ لیتا ہو اور کوئی اس میں شمار نہ ہو۔
registration-pool-drawn-on = کچھ پاس اس سے نشستیں لیتے ہیں۔ پہلے انھیں کسی اور سے جوڑیں۔
registration-pool-counted = رجسٹریشن یا کوڈ اس میں شمار ہیں، اس لیے یہ رہے گا۔
registration-needs-code = رجسٹریشن صرف دعوتی کوڈ سے کھلی ہے۔
registration-code-continue = جاری رکھیں
registration-approval-hours = منظوری کے لیے گھنٹے
registration-approval-hours-hint = نشست کتنی دیر آپ کے فیصلے کا انتظار کرے۔
registration-hold-hours = تصدیق کے لیے گھنٹے
registration-hold-hours-hint = نشست کتنی دیر تصدیق کا انتظار کرے۔
registration-sale = کب لیا جا سکتا ہے
registration-sale-hint = رجسٹریشن کھلی ہونے کی مدت کے اندر۔ اوقات { $zone } کے ہیں۔
registration-sale-opens = کب سے
registration-sale-opens-hint = خالی: شروع سے۔
registration-sale-closes = کب تک
registration-sale-closes-hint = خالی: آخر تک۔
registration-sale-order = اختتام آغاز کے بعد ہونا چاہیے۔ بعد کا وقت چُنیں۔
registration-sale-open = دستیاب
registration-sale-until = { $closes } تک دستیاب
registration-sale-over = بند

# Pools of places, for organisers
registration-pool = نشستوں کا حصہ
registration-pool-new = نشستوں کا نیا حصہ
registration-pool-edit = اس حصے میں ترمیم
registration-no-pools = ابھی نشستوں کا کوئی حصہ نہیں: ہر پاس کو کم از کم ایک چاہیے۔
registration-pool-name-en = نام انگریزی میں
registration-pool-name-ur = نام اردو میں
registration-capacity = گنجائش
registration-capacity-hint = کبھی پُر نشستوں سے کم نہیں۔
registration-below-held = { $held } نشستیں پہلے ہی پُر ہیں۔
registration-offer-hours = پیشکش کے گھنٹے
registration-offer-hours-hint = انتظار کی فہرست والے کے لیے نشست کتنی دیر محفوظ رہے۔
registration-network-share = ایک نیٹ ورک کا حصہ، فیصد میں
registration-network-share-hint = خالی نشستوں کا کتنا حصہ ایک نیٹ ورک غیر تصدیق شدہ پتوں سے روک سکتا ہے۔ کم از کم 5 نشستیں، زیادہ سے زیادہ 500۔ اس سے آگے فارم لے لیا جاتا ہے مگر نشست پتے کی تصدیق کے بعد ہی محفوظ ہوتی ہے۔
registration-pool-economy = کس کا کوٹا
registration-pool-economy-hint = ایک معیشت کے لوگوں کے لیے نشستیں۔
registration-pool-everybody = کسی کا نہیں: سب شمار ہوتے ہیں
registration-pool-counts-everybody = ایک پاس اس حصے کے سوا صرف کوٹوں سے نشستیں لیتا ہے۔ پہلے اس پاس کو کسی اور حصے سے بھی جوڑیں۔
registration-keeps-list = نشستیں ختم ہونے پر انتظار کی فہرست رکھی جائے
registration-quota-of = صرف { $economy } کے لیے
registration-count-awaiting = تصدیق یا منظوری کے منتظر
registration-count-held = کوڈ اور پیشکش کے لیے محفوظ
registration-count-codes = کوڈ کے لیے محفوظ
registration-count-offers = پیشکش کے لیے محفوظ
registration-count-free = خالی
registration-pools-sum = پُر نشستیں وہ ہیں جو تصدیق شدہ ہیں، تصدیق یا منظوری کی منتظر ہیں، یا کوڈ اور پیشکش کے لیے محفوظ ہیں۔ پُر اور خالی نشستوں کا مجموعہ گنجائش کے برابر ہے۔ انتظار کرنے والوں کے پاس کوئی نشست نہیں۔
registration-pool-now = اس وقت
registration-pool-sum = مجموعہ، یعنی گنجائش
registration-chart = روز بہ روز
registration-chart-title = { $pool }: نشستیں روز بہ روز
registration-chart-what = { $first } سے { $last } تک: تصدیق شدہ، منتظر اور محفوظ نشستیں ایک دوسرے کے اوپر، گنجائش کی لکیر کے نیچے؛ انتظار کرنے والے ٹوٹی ہوئی لکیر سے۔ نیچے جدول میں یہی اعداد ہیں۔
registration-chart-empty = تصویر کل سے بنے گی: ابھی دکھانے کے لیے صرف ایک دن ہے۔
registration-chart-figures = اعداد
registration-chart-day = دن
registration-list-empty = کوئی انتظار میں نہیں۔
registration-list-hint = جو پہلے آیا، اس کی باری پہلے۔ کسی کا نمبر بدلیں تو وجہ ان کے تاریخچے میں رہے گی۔
registration-list-since = { $since } سے
registration-list-before = فہرست میں پیچھے
registration-list-after = فہرست میں آگے
registration-move = نمبر بدلیں
registration-move-position = نیا نمبر
registration-move-button = بدل دیں
notice-moved = نمبر بدل گیا۔
notice-moved-gone = وہ اب انتظار میں نہیں: کچھ نہیں بدلا۔
notice-moved-again = اسی لمحے کسی اور کا نمبر بدلا گیا۔ دوبارہ کوشش کریں۔

# Codes
codes-new = نئے کوڈ
codes-import = کوڈ درآمد کریں
codes-export = CSV ڈاؤن لوڈ کریں
codes-all = تمام کوڈ
codes-code = کوڈ
codes-code-hint = لاطینی حروف اور ہندسے۔ خالی چھوڑیں تو بے ترتیب کوڈ بنیں گے۔
codes-code-plain = براہِ کرم 3 سے 32 لاطینی حروف اور ہندسے لکھیں۔
codes-taken = ایسا کوڈ پہلے سے موجود ہے۔
codes-count = کتنے کوڈ
codes-count-hint = زیادہ سے زیادہ 1,000 بے ترتیب، سب ایک جیسے۔
codes-count-of-one = اپنا چنا ہوا کوڈ ایک ہی بار بن سکتا ہے۔ یہاں 1 لکھیں، یا کوڈ خالی چھوڑیں۔
codes-label = کس لیے ہے
codes-label-hint = تاکہ آپ اسے دوبارہ ڈھونڈ سکیں: JISA کا وفد، صحافی، معاون ادارہ۔
codes-pass-any = کوئی بھی پاس
codes-pass-hint = پوشیدہ پاس صرف اپنے کوڈ سے کھلتا ہے۔
codes-uses = ہر کوڈ کے استعمال
codes-uses-hint = ایک کوڈ سے کتنے لوگ رجسٹر ہو سکتے ہیں۔
codes-email = صرف اس ای میل پتے کے لیے
codes-email-hint = صرف ایک کوڈ کے لیے۔ خالی: جس کے پاس بھی ہو۔
codes-email-of-one = صرف ایک کوڈ کسی ایک پتے کے لیے ہو سکتا ہے۔
codes-expires = کب تک کارآمد
codes-expires-hint = { $zone } کے وقت کے مطابق۔ خالی: جب تک رجسٹریشن کھلی ہے۔
codes-expires-past = یہ وقت گزر چکا ہے۔ بعد کا وقت چُنیں۔
codes-what = کوڈ کا کام
codes-reserves = نشستیں محفوظ رکھے
codes-reserves-hint = کوڈ ختم ہونے تک ہر استعمال کے لیے ایک نشست محفوظ رہتی ہے۔
codes-reserves-which = براہِ کرم وہ پاس چُنیں جس میں نشستیں محفوظ ہوں۔
codes-no-places = اتنی نشستیں خالی نہیں: { $free } باقی ہیں۔
codes-skips-approval = منظوری کے بغیر
codes-skips-approval-hint = جس کے پاس یہ ہو اسے آپ کے فیصلے کا انتظار نہیں کرنا پڑتا۔
codes-make = کوڈ بنائیں
codes-used = استعمال
codes-used-of = { $uses } میں سے { $used }
codes-reserved = محفوظ نشستیں
codes-for = کس کے لیے
codes-for-anybody = جس کے پاس بھی ہو
codes-never = کوئی حد نہیں
codes-state-usable = کارآمد
codes-state-used-up = استعمال ہو چکا
codes-state-expired = میعاد ختم
codes-state-withdrawn = واپس لیا گیا
codes-link = لنک
codes-link-open = فارم
codes-none-found = کچھ نہیں ملا۔ کم حروف آزمائیں۔
codes-none-yet = ابھی کوئی کوڈ نہیں۔
codes-n = { $count ->
    [one] ایک کوڈ
   *[other] { $n } کوڈ
}
codes-registrations = اس کوڈ سے ہونے والی رجسٹریشن
codes-registrations-none = ابھی کسی نے اسے استعمال نہیں کیا۔
codes-registrations-newest = یہ تازہ ترین 100 ہیں۔
codes-withdraw = یہ کوڈ واپس لیں
codes-withdraw-advice = اس سے مزید کوئی رجسٹر نہیں ہو سکے گا، اور اس کی محفوظ نشستیں خالی ہو جائیں گی۔ اس سے ہو چکی رجسٹریشن برقرار رہیں گی۔
codes-withdraw-button = واپس لیں
codes-import-lead = اسپریڈ شیٹ سے: فائل لائیں یا جدول چسپاں کریں۔ جب تک آپ دیکھ نہ لیں کچھ نہیں بنے گا۔
codes-import-file-hint = Excel (.xlsx) یا CSV، زیادہ سے زیادہ 10 MB اور 1,000 کوڈ۔ صرف کوڈ لازمی ہے؛ label, pass, email, uses, expires, reserves, skips_approval بھی ہو سکتے ہیں۔ پاس اپنے نام سے، تاریخیں {"\u2066"}2026-11-17 09:30{"\u2069"} کی طرح یا وقت کے بغیر، باقی ہاں اور نہیں سے۔
codes-import-look = جائزہ لیں
codes-import-make = { $count ->
    [one] یہ کوڈ بنائیں
   *[other] یہ { $n } کوڈ بنائیں
}
codes-import-would = { $count ->
    [one] ایک کوڈ بنے گا
   *[other] { $n } کوڈ بنیں گے
}
codes-import-empty = کالموں کے ناموں کے نیچے کچھ نہیں۔
codes-import-many = براہِ کرم ایک بار میں زیادہ سے زیادہ { $most } کوڈ لائیں۔
codes-import-no-code = ایک کالم کوڈ کا ہونا چاہیے۔ براہِ کرم بتائیں کون سا۔
codes-import-date-order = پہلے دن ہے یا مہینہ؟ براہِ کرم ایسے لکھیں: 2026-11-17
codes-import-not-text = اسپریڈ شیٹ نے اسے تاریخ یا وقت بنا دیا ہے۔ اس کالم کو متن بنا کر کوڈ دوبارہ لکھیں۔
codes-import-same = یہ وہی کوڈ ہے جو کسی پہلی سطر میں { $code } ہے: ہائفن، خالی جگہ اور حروف کے چھوٹے بڑے ہونے سے فرق نہیں پڑتا۔
codes-import-twice = یہ کوڈ کسی پہلی سطر میں بھی ہے۔
codes-import-pass = اس نام کا کوئی پاس نہیں۔
codes-import-yes = براہِ کرم ہاں یا نہیں لکھیں۔
notice-codes-made = ہو گیا۔ جو بنا وہ یہ ہے۔
notice-codes-import-discarded = جدول رد کر دیا گیا۔ کوئی کوڈ نہیں بنا۔
notice-code-withdrawn = یہ کوڈ واپس لے لیا گیا ہے۔

# Mail
registration-mail-greeting = محترم/محترمہ { $name }،
registration-mail-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: نشست خود بخود خالی ہو جائے گی۔
registration-mail-waiting-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: آپ کا پتہ مزید استعمال نہیں ہو گا۔
registration-mail-draft-subject = اپنی رجسٹریشن مکمل کریں: { $event }
registration-mail-draft = آپ نے { $event } کے فارم میں جو کچھ لکھا ہے وہ { $until } تک محفوظ ہے۔ یہ ایک مسودہ ہے اور اس سے کوئی نشست محفوظ نہیں ہوتی: رجسٹر ہونے کے لیے فارم بھیجیں۔ جہاں چھوڑا تھا وہیں سے جاری رکھیں:
registration-mail-draft-button = فارم جاری رکھیں
registration-mail-draft-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: مسودہ خود بخود مٹ جائے گا۔
registration-mail-confirm-subject = تصدیق کریں: { $event }
registration-mail-confirm = { $event } ({ $pass }) کے لیے رجسٹریشن کا شکریہ۔ آپ کی نشست { $until } تک محفوظ ہے۔ براہِ کرم تصدیق کریں:
registration-mail-unheld = { $event } ({ $pass }) کے لیے رجسٹریشن کا شکریہ۔ ابھی آپ کے لیے کوئی نشست محفوظ نہیں، کیونکہ اسی نیٹ ورک سے بہت زیادہ فارم آئے ہیں۔ { $until } تک تصدیق کریں تو اگلی خالی نشست آپ کی ہو گی:
registration-mail-confirm-button = رجسٹریشن کی تصدیق کریں
registration-mail-waiting-subject = انتظار کی فہرست: { $event }
registration-mail-waiting = { $event } ({ $pass }) کی تمام نشستیں پُر ہیں۔ آپ کا نام انتظار کی فہرست میں ہے، اور نشست آپ کی ہوتے ہی ہم آپ کو لکھیں گے۔
registration-mail-waiting-leave = اگر اب آپ آنا نہیں چاہتے تو بتا دیں: اس سے آپ کے بعد والوں کو مدد ملے گی۔
registration-mail-waiting-button = اپنا نمبر دیکھیں یا فہرست سے نام نکلوائیں
registration-mail-offer-subject = آپ کے لیے نشست: { $event }
registration-mail-offer = { $event } ({ $pass }) میں ایک نشست خالی ہوئی ہے۔ یہ { $until } تک آپ کے لیے محفوظ ہے۔ براہِ کرم لے لیں:
registration-mail-offer-button = اپنی نشست لیں
registration-mail-offer-leave = اب دلچسپی نہیں؟ اسی صفحے پر بتا دیں، نشست اگلے شخص کو مل جائے گی۔
registration-mail-approval-subject = موصول ہوئی: { $event }
registration-mail-approval = آپ کے پتے کی تصدیق ہو گئی ہے اور آپ کے لیے نشست ({ $pass }) محفوظ ہے۔ منتظمین آپ کی رجسٹریشن دیکھ کر آپ کو لکھیں گے۔
registration-mail-rejected-subject = آپ کی رجسٹریشن: { $event }
registration-mail-rejected = { $event } کے منتظمین آپ کی رجسٹریشن ({ $pass }) قبول نہ کر سکے۔
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
registration-mail-expired = { $event } کے لیے آپ کی رجسٹریشن وقت پر مکمل نہیں ہوئی، اس لیے نشست خالی کر دی گئی ہے۔ آپ دوبارہ رجسٹر کر سکتے ہیں۔
registration-mail-lapsed-subject = آپ کی رجسٹریشن کی تصدیق نہیں ہوئی: { $event }
registration-mail-lapsed = { $event } کے لیے آپ کی رجسٹریشن کی وقت پر تصدیق نہیں ہوئی، اس لیے وہ ختم ہو گئی۔ آپ دوبارہ رجسٹر کر سکتے ہیں۔
registration-act-for = ان کی جانب سے کام کریں
