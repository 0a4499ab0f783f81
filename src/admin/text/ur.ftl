admin-tab-dashboard = جائزہ
admin-tab-registrations = رجسٹریشن
admin-tab-passes = پاس
admin-tab-pools = نشستیں
admin-tab-codes = کوڈ
admin-tab-event = سمٹ
admin-tab-economies = معیشتیں
admin-tab-supporters = معاونین
admin-tab-organisers = منتظمین
admin-tab-outbox = آؤٹ باکس
admin-tab-audit = ریکارڈ

# Areas
admin-area-registration = رجسٹریشن
admin-area-programme = پروگرام
admin-area-awards = ایوارڈز
admin-area-site = ویب سائٹ
admin-area-settings = ترتیبات

# Overview
admin-waiting = { $count ->
    [one] ایک انتظار میں
   *[other] { $n } انتظار میں
}
admin-to-approve = منظوری کی منتظر
admin-of-capacity = پُر، کل { $capacity } نشستوں میں سے
admin-confirmed = ان میں سے { $n } تصدیق شدہ
admin-mail-waiting = پیغام جو نہیں بھیجے گئے
admin-mail-failed = پیغام جو بھیجے نہیں جا سکے
admin-open = آپ کے لیے کھلا ہے
admin-open-none = آپ کے اختیارات سے ابھی کوئی صفحہ نہیں کھلتا۔
admin-to-do = اعلان باقی ہے
admin-set-days = سمٹ کی تاریخیں طے کریں
admin-set-venue = مقام طے کریں

# Outbox
admin-mail-kept = میل سرور موجود نہیں (SUMMIT_SMTP_URL طے نہیں)، اس لیے پیغامات اپنے لنک سمیت یہیں رکھے جاتے ہیں۔
admin-recipient = وصول کنندہ
admin-subject = موضوع
admin-time = وقت
admin-tries = { $count ->
    [one] ایک کوشش
   *[other] { $n } کوششیں
}
admin-sent-at = بھیجنے کا وقت
admin-last-error = آخری خرابی
admin-mail-as-html = جیسا وصول کنندہ کو نظر آتا ہے
admin-mail-failed-hint = اسے بھیجنے کی کوشش ترک کر دی گئی: وجہ ”آخری خرابی“ میں لکھی ہے۔ اسے دور کر کے پیغام دوبارہ بھیجا جا سکتا ہے۔
admin-mail-retry = دوبارہ بھیجیں
notice-mail-queued = پیغام بھیجا جا رہا ہے۔
admin-no-mail = کوئی پیغام نہیں۔
admin-all-mail = تمام پیغامات
admin-messages-n = { $count ->
    [one] ایک پیغام
   *[other] { $n } پیغامات
}

# Audit trail
admin-actor = کون
admin-action = کیا
admin-details = تفصیل
admin-no-entries = کوئی اندراج نہیں۔

# Actions in the trail
audit-registration-submitted = رجسٹریشن بھیجی گئی
audit-registration-confirmed = رجسٹریشن کی تصدیق ہوئی
audit-registration-queued = انتظار کی فہرست میں نام لکھا گیا
audit-registration-offered = نشست پیش کی گئی
audit-registration-approved = رجسٹریشن منظور ہوئی
audit-registration-rejected = رجسٹریشن نامنظور ہوئی
audit-registration-cancelled = رجسٹریشن منسوخ ہوئی
audit-registration-expired = رجسٹریشن کی میعاد ختم ہوئی
audit-registration-readdressed = رجسٹریشن دوسرے پتے پر منتقل ہوئی
audit-registration-moved-in-list = انتظار کی فہرست میں جگہ بدلی گئی
audit-registration-network-released = ایک نیٹ ورک کی غیر تصدیق شدہ رجسٹریشن ختم کی گئیں
audit-registration-released = غیر تصدیق شدہ رجسٹریشن ختم کی گئی
audit-registration-switched = رجسٹریشن کھولی یا بند کی گئی
audit-registration-samples-added = نمونے کے مندوبین شامل کیے گئے
audit-registration-samples-removed = نمونے کے مندوبین ہٹائے گئے
audit-draft-saved = رجسٹریشن کا مسودہ محفوظ ہوا
audit-draft-removed = رجسٹریشن کا مسودہ ہٹایا گیا
audit-pass-saved = پاس محفوظ کیا گیا
audit-pass-removed = پاس ہٹایا گیا
audit-pool-saved = نشستوں کا حصہ محفوظ کیا گیا
audit-pool-removed = نشستوں کا حصہ ہٹایا گیا
audit-code-made = کوڈ بنایا گیا
audit-code-batch-made = کئی کوڈ بنائے گئے
audit-code-withdrawn = کوڈ واپس لیا گیا
audit-codes-import-brought = کوڈ کی فائل لائی گئی
audit-codes-imported = کوڈ درآمد کیے گئے
audit-codes-import-discarded = کوڈ کی فائل رد کی گئی
audit-session-saved = سیشن محفوظ کیا گیا
audit-session-placed = سیشن کا وقت اور ہال مقرر ہوا
audit-session-moved = سیشن کا وقت یا ہال بدلا گیا
audit-session-taken-off = سیشن نظام الاوقات سے ہٹایا گیا
audit-session-removed = سیشن ہٹایا گیا
audit-session-restored = سیشن بحال کیا گیا
audit-material-added = سیشن کے ساتھ فائل شامل کی گئی
audit-material-removed = سیشن سے فائل ہٹائی گئی
audit-speaker-saved = مقرر محفوظ کیا گیا
audit-speaker-removed = مقرر ہٹایا گیا
audit-room-saved = ہال محفوظ کیا گیا
audit-room-removed = ہال ہٹایا گیا
audit-track-saved = ٹریک محفوظ کیا گیا
audit-track-removed = ٹریک ہٹایا گیا
audit-session-kind-saved = سیشن کی قسم محفوظ کی گئی
audit-session-kind-removed = سیشن کی قسم ہٹائی گئی
audit-agenda-released = پروگرام کی ریلیز جاری ہوئی
audit-agenda-letters-sent = ریلیز کے خطوط بھیجے گئے
audit-agenda-letters-dropped = ریلیز کے خطوط روک دیے گئے
audit-agenda-import-brought = پروگرام کی فائل لائی گئی
audit-agenda-imported = پروگرام درآمد کیا گیا
audit-agenda-import-undone = پروگرام کی درآمد واپس لی گئی
audit-agenda-import-discarded = پروگرام کی فائل رد کی گئی
audit-award-cycle-saved = ایوارڈز محفوظ ہوئے
audit-award-cycle-shown = ایوارڈز سائٹ پر دکھائے گئے
audit-award-cycle-hidden = ایوارڈز سائٹ سے ہٹائے گئے
audit-award-cycle-removed = ایوارڈز ہٹا دیے گئے
audit-award-category-saved = ایوارڈ کیٹیگری محفوظ ہوئی
audit-award-category-removed = ایوارڈ کیٹیگری ہٹا دی گئی
audit-award-rubric-saved = معیار محفوظ ہوا
audit-award-questions-saved = ایوارڈ کیٹیگری کے سوالات محفوظ ہوئے
audit-award-coordinator-added = ایوارڈز کا رابطہ کار شامل ہوا
audit-award-coordinator-removed = ایوارڈز کا رابطہ کار ہٹایا گیا
audit-article-added = مضمون شامل کیا گیا
audit-article-edited = مضمون میں ترمیم ہوئی
audit-article-published = مضمون شائع ہوا
audit-article-scheduled = مضمون کی اشاعت کا وقت مقرر ہوا
audit-article-withdrawn = مضمون واپس لیا گیا
audit-article-removed = مضمون ہٹایا گیا
audit-home-saved = صفحۂ اول محفوظ کیا گیا
audit-supporter-saved = معاون محفوظ کیا گیا
audit-supporter-removed = معاون ہٹایا گیا
audit-message-sent-again = پیغام دوبارہ بھیجا گیا
audit-summit-updated = سمٹ کی معلومات محفوظ کی گئیں
audit-economy-added = معیشت شامل کی گئی
audit-economy-edited = معیشت میں ترمیم ہوئی
audit-economy-named = مندوب نے نئی معیشت لکھی
audit-organiser-invited = منتظم کو دعوت دی گئی
audit-organiser-uninvited = دعوت واپس لی گئی
audit-organiser-accepted = دعوت قبول ہوئی
audit-rights-given = اختیارات دیے گئے
audit-rights-changed = اختیارات بدلے گئے
audit-rights-taken = اختیارات واپس لیے گئے
audit-role-saved = کردار محفوظ کیا گیا
audit-role-removed = کردار ہٹایا گیا
audit-authenticator-added = تصدیقی ایپ ترتیب دی گئی
audit-authenticator-removed = تصدیقی ایپ ہٹائی گئی
audit-passkey-added = پاس کِی شامل کی گئی
audit-passkey-removed = پاس کِی ہٹائی گئی
audit-recovery-code-used = بحالی کا کوڈ استعمال ہوا
audit-recovery-codes-made = بحالی کے کوڈ بنائے گئے
audit-second-factor-required = دوسری تصدیق کا قاعدہ بدلا گیا
audit-second-factor-reset-asked = دوسری تصدیق ہٹانے کی درخواست
audit-second-factor-reset = دوسری تصدیق ہٹا دی گئی
audit-second-factor-reset-withdrawn = دوسری تصدیق ہٹانے کی درخواست واپس
audit-acting-began = کسی کی جانب سے کام شروع کیا
audit-acting-ended = کسی کی جانب سے کام ختم کیا
audit-session-began = لاگ اِن ہوا
audit-session-refused = لاگ اِن سے انکار
audit-session-ended = لاگ آؤٹ ہوا
audit-password-changed = پاس ورڈ بدلا
audit-password-recovered = نیا پاس ورڈ رکھا گیا
audit-email-change-asked = ای میل پتہ بدلنے کی درخواست ہوئی
audit-email-changed = ای میل پتہ بدلا گیا
audit-audit-exported = ریکارڈ ڈاؤن لوڈ کیا گیا

# The trail's page
audit-who = نام یا ای میل
audit-from = اس وقت سے
audit-until = اس وقت تک
audit-filters = شعبہ، کام، وقت
audit-no-area = ایسا کوئی شعبہ نہیں: { $text }
audit-no-action = ایسا کوئی کام درج نہیں ہوتا: { $text }
audit-no-record = ایسا کوئی اندراج نہیں: { $text }
audit-no-date = یہ تاریخ درست نہیں: { $text }۔ ایسے لکھیں: 2026-11-17 یا 2026-11-17 09:30
audit-its-history = اس کی تاریخ
audit-history-of = اس کی تاریخ:
audit-whole = پورا ریکارڈ دکھائیں
audit-sealed = { $at } تک سب پر مہر ہے: بعد کی کوئی تبدیلی پکڑی جائے گی۔
audit-unrecorded = درج نہیں
audit-unsealed = ابھی کسی اندراج پر مہر نہیں؛ یہ ہر منٹ لگتی ہے۔
audit-heads = دستخط شدہ مہریں ڈاؤن لوڈ کریں
audit-table = CSV ڈاؤن لوڈ کریں
audit-table-most = { $count ->
    [one] فائل میں صرف تازہ ترین اندراج ہے۔
   *[other] فائل میں تازہ ترین { $n } اندراجات ہیں۔
}
audit-yes = ہاں
audit-no = نہیں

# What entries note
audit-noted-acting-for = کی جانب سے
audit-noted-acted = کام کرنے والا
audit-noted-ended = ختم ہونے کا وقت
audit-noted-after = بعد میں
audit-noted-association = تنظیم
audit-noted-audience = کس کے لیے
audit-noted-before = پہلے
audit-noted-browser = براؤزر
audit-noted-by = بذریعہ
audit-noted-cancelled = منسوخ
audit-noted-capacity = گنجائش
audit-noted-changed = تبدیل شدہ
audit-noted-changed-at = آخری تبدیلی
audit-noted-changes = تبدیلیاں
audit-noted-closes = بند ہونے کا وقت
audit-noted-code = کوڈ
audit-noted-codes = کوڈ کی تعداد
audit-noted-confirmed = تصدیق شدہ
audit-noted-created-at = شامل ہونے کا وقت
audit-noted-email = ای میل
audit-noted-ends-on = آخری دن
audit-noted-figures = اعداد
audit-noted-file = فائل
audit-noted-filter = کیا دیکھا گیا
audit-noted-first = پہلا
audit-noted-from = سے
audit-noted-given = دیا گیا
audit-noted-heading = سرخی
audit-noted-id = شناختی نمبر
audit-noted-invitation = دعوت
audit-noted-kind = قسم
audit-noted-label = کس لیے
audit-noted-languages = زبانیں
audit-noted-last = آخری
audit-noted-left = باقی
audit-noted-left-out = چھوڑے گئے
audit-noted-letters = خطوط
audit-noted-level = درجہ
audit-noted-logo = نشان
audit-noted-mended = درست کیے گئے
audit-noted-minutes = منٹ
audit-noted-name = نام
audit-noted-name-en = نام انگریزی میں
audit-noted-name-ur = نام اردو میں
audit-noted-network = نیٹ ورک
audit-noted-new = نئے
audit-noted-number = نمبر
audit-noted-opens = کھلنے کا وقت
audit-noted-passkey = پاس کِی
audit-noted-people = افراد
audit-noted-person = فرد
audit-noted-pool = نشستوں کا حصہ
audit-noted-pools = نشستوں کے حصے
audit-noted-position = نمبر
audit-noted-published-at = اشاعت کا وقت
audit-noted-reason = وجہ
audit-noted-record = کس کی تاریخ
audit-noted-reset = درخواست
audit-noted-room = ہال
audit-noted-rows = سطریں
audit-noted-sample-places = نمونے کی نشستیں
audit-noted-sequence = تبدیلیوں کی تعداد
audit-noted-session = سیشن
audit-noted-sessions = سیشن
audit-noted-slot = وقت اور ہال
audit-noted-slug = پتہ
audit-noted-source = فائل میں نام
audit-noted-starts-on = پہلا دن
audit-noted-state = حالت
audit-noted-status = کیفیت
audit-noted-switch = رجسٹریشن
audit-noted-themes = موضوعات
audit-noted-title = عنوان
audit-noted-title-en = عنوان انگریزی میں
audit-noted-title-ur = عنوان اردو میں
audit-noted-to = تک
audit-noted-track = ٹریک
audit-noted-unchanged = جوں کے توں
audit-noted-until = تک
audit-noted-uses = استعمال
audit-noted-visibility = کسے نظر آئے
audit-noted-whole = مکمل
audit-noted-zone = ٹائم زون

# What entries say of ways to sign in and of pictures
audit-browser-another = کوئی دوسرا
audit-browser-others = باقی سب
audit-browser-own = جو استعمال میں تھا
audit-by-code = پاس ورڈ اور کوڈ
audit-by-mail = ای میل کا لنک یا کوڈ
audit-by-password = پاس ورڈ
audit-a-picture = ایک تصویر
