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
