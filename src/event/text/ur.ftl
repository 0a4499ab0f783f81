event-city-and-days = { $city } · { $days }
event-hosted-by = میزبان: { $host }۔

# The summit's facts
event-names = نام
event-name-en = نام انگریزی میں
event-name-ur = نام اردو میں
event-short-name-en = مختصر نام انگریزی میں
event-short-name-ur = مختصر نام اردو میں
event-edition = ایڈیشن (سال)
event-host-and-place = میزبان اور مقام
event-host-en = میزبان انگریزی میں
event-host-ur = میزبان اردو میں
event-city-en = شہر انگریزی میں
event-city-ur = شہر اردو میں
event-venue-en = مقام انگریزی میں
event-venue-ur = مقام اردو میں
event-empty-unknown = خالی چھوڑیں تو: ”جلد اعلان ہو گا“۔
event-contact = رابطے کا پتہ
event-days = تاریخیں
event-starts-on = پہلا دن
event-ends-on = آخری دن
event-expected-month = متوقع مہینہ
event-expected-month-hint = تاریخیں طے ہونے تک دکھایا جائے گا۔ ایسے لکھیں: 2026-11
event-zone = ٹائم زون
event-zone-hint = مثلاً Asia/Karachi
event-zone-unknown = ایسا کوئی ٹائم زون نہیں۔ ایسے لکھیں: Asia/Karachi
event-both-days = دونوں تاریخیں لکھیں یا کوئی نہیں۔
event-days-order = آخری دن پہلے دن کے بعد ہونا چاہیے۔
event-days-long = سمٹ ایک مہینے سے لمبی نہیں ہوتی۔
event-window = رجسٹریشن
event-opens = آغاز
event-opens-hint = خالی: رجسٹریشن کھلی ہے۔
event-closes = اختتام
event-closes-hint = خالی: آپ کے بند کرنے تک کھلی رہے گی۔
event-window-order = رجسٹریشن کا اختتام آغاز کے بعد ہونا چاہیے۔

# Member economies
event-economy = رکن معیشت
event-economy-new = رکن معیشت شامل کریں
event-economy-edit = رکن معیشت میں ترمیم
event-economy-name-en = نام انگریزی میں
event-economy-name-ur = نام اردو میں
event-economy-name-hint = وہ نام جو ASOCIO استعمال کرتی ہے۔
event-association = ایسوسی ایشن
event-membership = رکنیت
event-membership-full = مکمل
event-membership-associate = ایسوسی ایٹ
event-membership-guest = مہمان
event-domains = ایسوسی ایشن کے ای میل ڈومین
event-domains-hint = جیسے jisa.or.jp؛ ایک سے زیادہ ہوں تو کوما لگائیں۔ ان پتوں سے لکھنے والے رکن ایسوسی ایشنوں کے پاس لے سکتے ہیں۔
event-domains-problem = ڈومین اس طرح لکھیں: jisa.or.jp؛ زیادہ سے زیادہ بیس، درمیان میں کوما۔
event-since = رکن از سال

# Supporters
event-supporter = معاون
event-supporter-new = معاون شامل کریں
event-supporter-edit = معاون میں ترمیم
event-supporter-name-en = نام انگریزی میں
event-supporter-name-ur = نام اردو میں
event-site = ویب سائٹ
event-site-hint = آغاز ‎https://‎ سے
event-website = پورا پتہ لکھیں، آغاز ‎https://‎ سے
event-position = فہرست میں نمبر
event-no-supporters = ابھی کوئی معاون نہیں۔
