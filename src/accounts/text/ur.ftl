# Signing in by e-mail
accounts-sign-in = لاگ اِن کریں
accounts-email-hint = وہ پتہ جس سے آپ نے رجسٹریشن کی تھی۔
accounts-send-link = مجھے لنک بھیجیں
accounts-organiser-question = کیا آپ سمٹ کے منتظم ہیں؟
accounts-by-password = پاس ورڈ سے لاگ اِن کریں
accounts-delegate-question = کیا آپ مندوب ہیں؟
accounts-by-mail = ای میل کے ذریعے لاگ اِن کریں
accounts-check-mail = اپنی ای میل دیکھیں
accounts-check-mail-advice = ہم نے آپ کو ایک لنک اور کوڈ بھیجا ہے۔ لنک کھولیں یا کوڈ یہاں لکھیں۔ دونوں دس منٹ تک کارآمد ہیں۔
accounts-code = کوڈ
accounts-code-hint = پیغام میں دیے گئے آٹھ ہندسے۔
accounts-code-form = کوڈ آٹھ ہندسوں کا ہوتا ہے۔
accounts-code-wrong = یہ وہ کوڈ نہیں جو ہم نے بھیجا تھا۔ دوبارہ دیکھیں۔
accounts-code-over = یہ کوڈ اب کارآمد نہیں۔ نیا کوڈ منگوائیں۔
accounts-again = نیا لنک منگوائیں
accounts-link-advice = آپ نے ہمارے پیغام کا لنک کھولا ہے۔ اس آلے پر لاگ اِن کرنے کے لیے بٹن دبائیں۔
accounts-link-over = یہ لنک اب کارآمد نہیں
accounts-link-over-advice = ہر لنک ایک بار اور دس منٹ تک کام کرتا ہے۔ نیا لنک منگوائیں۔
notice-signed-out = آپ لاگ آؤٹ ہو گئے ہیں۔

# Organisers
accounts-organisers-sign-in = منتظمین کا لاگ اِن
accounts-password = پاس ورڈ
accounts-password-hint = لمبا اور اندازے سے باہر: کئی بے ربط الفاظ بہتر رہتے ہیں۔
accounts-password-weak = یہ پاس ورڈ آسانی سے بوجھا جا سکتا ہے۔ اسے لمبا کریں اور ایسے الفاظ لیں جن کا آپ سے یا سمٹ سے تعلق نہ ہو۔
accounts-password-long = یہ پاس ورڈ بہت لمبا ہے۔
accounts-password-wrong = ای میل پتہ یا پاس ورڈ غلط ہے۔
accounts-name = نام
accounts-invitation = منتظم بننے کی دعوت
accounts-invitation-advice = اپنا نام لکھیں اور پاس ورڈ چُنیں۔ آئندہ آپ اسی سے لاگ اِن کریں گے۔
accounts-accept = دعوت قبول کریں
accounts-invitation-over = یہ دعوت اب کھلی نہیں
accounts-invitation-over-advice = یہ قبول ہو چکی ہے یا اس کی میعاد گزر گئی ہے۔ اگر آپ نے قبول کی تھی تو پاس ورڈ سے لاگ اِن کریں؛ ورنہ کسی منتظم سے نئی دعوت مانگیں۔
notice-welcome-organiser = خوش آمدید۔ اب آپ سمٹ کا انتظام کر سکتے ہیں۔
accounts-invite = منتظم کو دعوت دیں
accounts-invite-hint = انھیں ایک لنک ملے گا جو سات دن تک، ایک بار کام کرے گا۔
accounts-invite-button = دعوت بھیجیں
notice-invited = دعوت بھیج دی گئی ہے۔
accounts-already-organiser = یہ پہلے سے سمٹ کے منتظم ہیں۔
accounts-who-organises = منتظمین
accounts-no-organisers = ابھی کوئی نہیں۔
accounts-organisers-n = { $count ->
    [one] ایک منتظم
   *[other] { $n } منتظمین
}
accounts-open-invitations = دعوتیں جو ابھی قبول نہیں ہوئیں
accounts-first-invitation = پہلے منتظم کا لنک

# The account
accounts-prove-again = اس کے لیے دوبارہ تصدیق ضروری ہے کہ یہ آپ ہی ہیں۔ دوبارہ لاگ اِن کریں؛ آپ وہیں واپس آ جائیں گے جہاں تھے۔
accounts-account = آپ کا اکاؤنٹ
accounts-change-email = ای میل پتہ تبدیل کریں
accounts-change-email-advice = ہم نئے پتے پر لنک بھیجیں گے؛ آپ کے اسے کھولنے پر نیا پتہ پرانے کی جگہ لے لے گا۔ دونوں پتوں پر اطلاع دی جائے گی۔
accounts-new-email = نیا ای میل پتہ
accounts-change-email-button = لنک بھیجیں
notice-email-asked = ہم نے نئے پتے پر لنک بھیج دیا ہے۔
accounts-email-confirm-advice = اب سے آپ { $email } سے لاگ اِن کریں گے اور ہماری میل وہیں آئے گی۔ آپ ہر جگہ سے لاگ آؤٹ ہو جائیں گے۔
accounts-email-confirm-button = یہ پتہ استعمال کریں
notice-email-changed = آپ کا پتہ تبدیل ہو گیا۔ نئے پتے سے لاگ اِن کریں۔
accounts-browsers = آپ کہاں لاگ اِن ہیں
accounts-unknown-browser = ایک نامعلوم براؤزر
accounts-this-browser = یہی
accounts-since-and-seen = { $since } سے؛ آخری بار { $seen }
accounts-end-session = لاگ آؤٹ کریں
accounts-end-others = باقی ہر جگہ سے لاگ آؤٹ کریں
notice-session-ended = وہ براؤزر لاگ آؤٹ ہو گیا ہے۔
notice-sessions-ended = باقی تمام براؤزر لاگ آؤٹ ہو گئے ہیں۔
accounts-forgotten = میں اپنا پاس ورڈ بھول گیا/گئی ہوں
accounts-recovery = بھولا ہوا پاس ورڈ
accounts-recovery-advice = ہم آپ کو نیا پاس ورڈ رکھنے کا لنک بھیجیں گے۔ یہ دس منٹ تک، ایک بار کام کرے گا۔
notice-recovery-sent = اپنی ای میل دیکھیں: ہم نے آپ کو پیغام بھیجا ہے۔
accounts-new-password = نیا پاس ورڈ رکھیں
accounts-new-password-button = یہ پاس ورڈ رکھیں
notice-password-set = آپ کا نیا پاس ورڈ رکھ دیا گیا ہے۔ اسی سے لاگ اِن کریں۔

# Mail
accounts-mail-sign-in-subject = لاگ اِن کا لنک: { $event }
accounts-mail-sign-in = کسی نے، غالباً آپ نے، { $event } کی سائٹ پر لاگ اِن کی درخواست کی ہے۔ یہ لنک دس منٹ تک، ایک بار کام کرے گا۔
accounts-mail-sign-in-button = لاگ اِن کریں
accounts-mail-sign-in-code = کسی اور آلے پر اس کے بجائے یہ کوڈ لکھیں:
accounts-mail-sign-in-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: اس پیغام کے بغیر کوئی لاگ اِن نہیں کر سکتا۔
accounts-mail-password = کسی نے، غالباً آپ نے، { $event } کی سائٹ پر لاگ اِن کی درخواست کی ہے۔ آپ اس کے منتظم ہیں، اس لیے پاس ورڈ سے لاگ اِن کریں۔
accounts-mail-password-button = پاس ورڈ سے لاگ اِن کریں
accounts-mail-unknown-subject = اس پتے پر کوئی رجسٹریشن نہیں: { $event }
accounts-mail-unknown = کسی نے اس پتے سے { $event } کی سائٹ پر لاگ اِن کی درخواست کی، مگر اس پتے پر کوئی رجسٹریشن نہیں۔ اگر آپ نے رجسٹریشن کی تھی تو وہ کسی اور پتے سے تھی۔
accounts-mail-unknown-button = رجسٹر کریں
accounts-mail-invitation-subject = { $event } کے انتظام میں شریک ہوں
accounts-mail-invitation = آپ کو { $event } کی سائٹ پر انتظام میں شریک ہونے کی دعوت دی جاتی ہے۔
accounts-mail-invitation-button = دعوت قبول کریں
accounts-mail-invitation-until = یہ لنک سات دن تک، ایک بار کام کرے گا۔ اسے آگے نہ بھیجیں۔
accounts-mail-recovery-subject = آپ کا پاس ورڈ: { $event }
accounts-mail-recovery = کوئی، غالباً آپ، { $event } کی سائٹ کا پاس ورڈ بھول گئے ہیں۔ یہ لنک نیا پاس ورڈ رکھنے کے لیے ہے اور دس منٹ تک، ایک بار کام کرے گا۔
accounts-mail-recovery-button = نیا پاس ورڈ رکھیں
accounts-mail-recovery-unasked = اگر یہ آپ نہیں تھے تو کچھ نہ کریں: آپ کا اکاؤنٹ جوں کا توں رہے گا۔
accounts-mail-no-password = کسی نے { $event } کی سائٹ کے لیے نئے پاس ورڈ کی درخواست کی، مگر اس پتے کا کوئی پاس ورڈ نہیں: مندوبین میل کے لنک سے لاگ اِن کرتے ہیں۔
accounts-mail-password-changed-subject = آپ کا پاس ورڈ بدل گیا: { $event }
accounts-mail-password-changed = { $event } کی سائٹ کا آپ کا پاس ورڈ بدل دیا گیا ہے اور آپ ہر جگہ سے لاگ آؤٹ ہو گئے ہیں۔ اگر یہ آپ نہیں تھے تو فوراً نیا پاس ورڈ رکھیں اور دوسرے منتظمین کو بتائیں۔
accounts-mail-email-change-subject = آپ کا نیا پتہ: { $event }
accounts-mail-email-change = آپ نے { $event } کے لیے آئندہ یہ پتہ استعمال کرنے کی درخواست کی ہے۔ یہ لنک ایک دن تک، ایک بار کام کرے گا۔
accounts-mail-email-change-button = یہ پتہ استعمال کریں
accounts-mail-email-taken = کسی نے { $event } کے لیے یہ پتہ استعمال کرنے کی درخواست کی، مگر یہ وہاں پہلے سے استعمال میں ہے۔ اگر یہ آپ تھے تو اسی سے لاگ اِن کریں۔
accounts-mail-email-asked-subject = پتہ بدلنے کی درخواست: { $event }
accounts-mail-email-asked = کسی نے، غالباً آپ نے، { $event } کے لیے آپ کا پتہ { $email } سے بدلنے کی درخواست کی ہے۔ اگر یہ آپ نہیں تھے تو ابھی باقی ہر جگہ سے لاگ آؤٹ کریں۔
accounts-mail-email-asked-button = میرا اکاؤنٹ دیکھیں
accounts-mail-email-changed-subject = آپ کا پتہ بدل گیا: { $event }
accounts-mail-email-changed = { $event } کے لیے آپ کا پتہ اب { $email } ہے۔ اگر یہ آپ نے نہیں کیا تو فوراً منتظمین کو لکھیں۔
