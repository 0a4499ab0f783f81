# The organisers' way round
agenda-nav = ایجنڈا
agenda-nav-overview = مجموعی جائزہ
agenda-nav-sessions = سیشن
agenda-nav-rooms = ہال اور کمرے
agenda-nav-tracks = ٹریک
agenda-nav-kinds = سیشن کی اقسام
agenda-nav-releases = ریلیزیں

# Where the draft stands
agenda-draft = مسودہ
agenda-without-time = بغیر وقت کے
agenda-nothing-released = ابھی کچھ جاری نہیں ہوا۔
agenda-release-look = اگلی ریلیز دیکھیں
agenda-clashes = جو باہم میل نہیں کھاتا
agenda-no-clash = سب کچھ ہم آہنگ ہے۔
agenda-clash-hard = درست کرنا لازم
agenda-clash-soft = دیکھ لیں
agenda-clash-room = ایک ہال میں ایک ہی وقت دو سیشن
agenda-clash-speaker = ایک مقرر ایک ہی وقت دو جگہ
agenda-clash-run = دوسرے ہال تک پہنچنے کو پانچ منٹ سے کم
agenda-clash-room-shut = اس وقت ہال کھلا نہیں
agenda-clash-speaker-away = مقرر اس وقت نہیں آ سکتے
agenda-clash-unconfirmed = مقرر نے ابھی تصدیق نہیں کی
agenda-clash-outside-days = سمٹ کے کسی دن میں نہیں
agenda-clash-unplaced = ابھی وقت نہیں، اس لیے جاری نہیں ہوتا
agenda-clashes-more = { $count ->
    [one] اور ایک مزید۔
   *[other] اور { $n } مزید۔
}
agenda-in-use = سیشنوں کو ابھی اس کی ضرورت ہے۔ پہلے انھیں بدلیں۔

# Rooms, tracks, kinds
agenda-name-en = انگریزی میں نام
agenda-name-ur = اردو میں نام
agenda-room = ہال
agenda-room-new = ہال شامل کریں
agenda-room-edit = ہال میں تبدیلی
agenda-room-choose = ہال منتخب کریں
agenda-rooms-none = ابھی کوئی ہال نہیں۔
agenda-capacity = نشستیں
agenda-equipment = سامان
agenda-equipment-en = سامان، انگریزی میں
agenda-equipment-ur = سامان، اردو میں
agenda-accessibility = رسائی کی سہولت
agenda-accessibility-en = رسائی کی سہولت، انگریزی میں
agenda-accessibility-ur = رسائی کی سہولت، اردو میں
agenda-room-hours = کھلنے کے اوقات
agenda-room-hours-hint = اوقات { $zone } کے ہیں۔ اگر ہال ہمیشہ کھلا ہے تو سب اوقات خالی چھوڑیں۔ آغاز سے پہلے کا اختتام اگلے دن کا ہے۔
agenda-hours-row = اوقات، سطر { $row }
agenda-hours-day-label = دن
agenda-hours-from = سے
agenda-hours-to = تک
agenda-hours-day = جس قطار میں وقت لکھا ہو وہاں تاریخ بھی چُنیں۔
agenda-hours-time = ہر قطار میں آغاز 09:00 کی طرح لکھیں۔
agenda-hours-end = ہر قطار میں اختتام 18:00 کی طرح لکھیں۔
agenda-hours-overlap = دو سطریں ایک دوسرے پر چڑھتی ہیں۔
agenda-track = ٹریک
agenda-track-new = ٹریک شامل کریں
agenda-track-edit = ٹریک میں تبدیلی
agenda-track-none = کوئی ٹریک نہیں
agenda-tracks-none = ابھی کوئی ٹریک نہیں۔
agenda-colour = رنگ
agenda-colour-hint = ہر رنگ روشن اور گہری دونوں صورتوں میں پڑھا جا سکتا ہے۔
agenda-kind = قسم
agenda-kind-new = قسم شامل کریں
agenda-kind-edit = قسم میں تبدیلی
agenda-kind-code = فیڈ میں نام
agenda-kind-code-hint = چھوٹے لاطینی حروف، ہندسے اور ہائفن: یہی ایپس پڑھتی ہیں۔
agenda-kind-code-bad = صرف چھوٹے لاطینی حروف، ہندسے اور ہائفن لکھیں، زیادہ سے زیادہ 40۔
agenda-kind-minutes = عام دورانیہ، منٹوں میں

# Speakers
agenda-speakers = مقررین
agenda-speaker-new = مقرر شامل کریں
agenda-speaker-edit = مقرر میں تبدیلی
agenda-speakers-none = کوئی مقرر نہیں ملا۔
agenda-speakers-n = { $count ->
    [one] ایک مقرر
   *[other] { $n } مقررین
}
agenda-find-speaker = نام یا ادارہ
agenda-speaker-name = نام
agenda-speaker-name-hint = جیسے وہ خود لکھتے ہیں، اپنے رسم الخط میں۔
agenda-speaker-name-latin = لاطینی حروف میں نام
agenda-speaker-name-latin-hint = اگر اوپر کا نام کسی اور رسم الخط میں ہے۔
agenda-speaker-email = ای میل
agenda-speaker-email-hint = ان کے سیشنوں کے بارے میں خطوط کے لیے؛ دکھائی نہیں جاتی۔
agenda-speaker-email-taken = یہ پتہ کسی اور مقرر کا ہے۔
agenda-organisation = ادارہ
agenda-economy-none = کوئی نہیں
agenda-confirmed = تصدیق شدہ
agenda-unconfirmed = غیر مصدقہ
agenda-speaker-confirmed = انھوں نے آنے کی تصدیق کر دی ہے
agenda-biography-en = تعارف، انگریزی میں
agenda-biography-ur = تعارف، اردو میں
agenda-photo = تصویر
agenda-photo-now = موجودہ تصویر
agenda-photo-remove = تصویر ہٹا دیں
agenda-photo-hint = PNG، JPEG یا WebP، زیادہ سے زیادہ 2 MB۔
agenda-speaker-hours = وہ کب آ سکتے ہیں
agenda-speaker-hours-hint = اوقات { $zone } کے ہیں۔ اگر وہ کسی بھی وقت آ سکتے ہیں تو سب اوقات خالی چھوڑیں۔

# Sessions
agenda-session = سیشن
agenda-session-new = سیشن شامل کریں
agenda-session-remove = یہ سیشن ہٹائیں
agenda-session-remove-button = ہٹا دیں
agenda-session-removed = ”{ $title }“ ہٹا دیا گیا ہے۔
agenda-session-restore = واپس لائیں
agenda-sessions-all = سب سیشن
agenda-sessions-n = { $count ->
    [one] ایک سیشن
   *[other] { $n } سیشن
}
agenda-filter-day = دن
agenda-filters = دن، ہال، ٹریک، قسم، کیفیت
agenda-removed = ہٹائے گئے
agenda-removed-sessions = ہٹائے گئے سیشن
agenda-removed-hint = ہٹایا گیا سیشن 90 دن تک اپنے اوقات، مقررین اور فائلوں سمیت واپس لایا جا سکتا ہے۔
agenda-removed-none = کوئی سیشن نہیں ہٹایا گیا۔
notice-agenda-restored = یہ پہلے کی طرح واپس آ گیا ہے۔
notice-agenda-restored-in-part = یہ واپس آ گیا ہے، مگر کوئی ہال، ٹریک، قسم، مقرر یا پاس اب موجود نہیں: اسے دیکھ لیں۔
notice-agenda-brought-again = یہ واپس نہیں لایا جا سکتا: ایک فائل اسے دوبارہ لا چکی ہے۔
notice-agenda-no-kind = جب تک سیشن کی کوئی قسم موجود نہیں یہ واپس نہیں لایا جا سکتا۔ پہلے ایک قسم شامل کریں۔
agenda-sessions-none = کوئی سیشن نہیں ملا۔
agenda-find-session = عنوان، مقرر یا ہال
agenda-title-en = عنوان، انگریزی میں
agenda-title-ur = عنوان، اردو میں
agenda-title-hint = ایک زبان کافی ہے۔
agenda-title-needed = کم از کم ایک زبان میں عنوان لکھیں۔
agenda-subtitle-en = ذیلی عنوان، انگریزی میں
agenda-subtitle-ur = ذیلی عنوان، اردو میں
agenda-summary-en = خلاصہ، انگریزی میں
agenda-summary-ur = خلاصہ، اردو میں
agenda-description-en = تفصیل، انگریزی میں
agenda-description-ur = تفصیل، اردو میں
agenda-about = سیشن کے بارے میں
agenda-language = بولی جانے والی زبان
agenda-language-hint = زبان کا کوڈ: en، ur، ja۔
agenda-language-bad = زبان کے کوڈ لکھیں، جیسے en، ur، zh-hant۔
agenda-interpretation = ترجمانی ان زبانوں میں
agenda-interpretation-hint = زبانوں کے کوڈ، درمیان میں کاما۔
agenda-visibility = کون جان سکتا ہے
agenda-visibility-hint = اندرونی سیشن ہال اور مقررین کو مصروف رکھتا ہے مگر کبھی جاری نہیں ہوتا۔
agenda-passes = کن کے لیے کھلا ہے
agenda-passes-hint = اگر ہر پاس والے آ سکتے ہیں تو کوئی نشان نہ لگائیں۔
agenda-links = روابط
agenda-links-hint = ہر سطر میں ایک: پہلے پتہ، پھر اس کا نام۔
agenda-address-bad = پورے پتے لکھیں جو https:// یا http:// سے شروع ہوں۔
agenda-stream = براہِ راست نشریات
agenda-stream-hint = جہاں اسے دور سے دیکھا جا سکے۔
agenda-speakers-hint = نام یا اس کا کوئی حصہ کسی بھی رسم الخط میں لکھیں: جو مراد ہو سکتے ہیں وہ انتخاب کے لیے دکھائے جائیں گے۔ ”صرف نام درج“ ان کے لیے ہے جن کا ہال میں ہونا ضروری نہیں۔
agenda-speaker-row = مقرر { $row }
agenda-role = حیثیت
agenda-presence = موجودگی
agenda-speaker-unknown = { $name } مقررین میں شامل نہیں۔ پہلے انھیں شامل کریں۔
agenda-speaker-ambiguous = منتخب کریں کہ ”{ $name }“ سے کون مراد ہیں۔
agenda-speaker-choose = ”{ $name }“ کون ہیں؟
agenda-speaker-nobody = کوئی نہیں
agenda-speaker-twice = { $name } کا نام دو بار ہے۔
agenda-session-remove-hint = یہ اپنے اوقات، مقررین اور فائلوں سمیت ہٹ جائے گا، اور 90 دن تک واپس لایا جا سکتا ہے۔ اگر یہ جاری ہو چکا ہے تو اگلی ریلیز اسے منسوخ دکھائے گی۔

# Times
agenda-slots = کب اور کہاں
agenda-slots-hint = منٹ نہ لکھے جائیں تو یہ اتنی دیر چلے گا جتنی دیر اس کی قسم کے سیشن عموماً چلتے ہیں۔
agenda-slot-row = وقت { $row }
agenda-slot-free = پہلی خالی جگہ لیں
agenda-slot-another = اسے کسی اور وقت بھی رکھیں
agenda-slot-none = پروگرام میں نہیں
agenda-slot-zone = اوقات { $zone } کے ہیں۔
agenda-slot-status = کیفیت
agenda-starts = آغاز
agenda-minutes = منٹ
notice-agenda-placed = محفوظ ہو گیا۔ جو اس سے میل نہیں کھاتا وہ نیچے درج ہے۔

# Releases
agenda-release-new = پروگرام جاری کریں
agenda-release-sessions = { $count ->
    [0] ابھی کسی سیشن کا وقت مقرر نہیں
    [one] ایک سیشن عوام کو نظر آئے گا
   *[other] { $n } سیشن عوام کو نظر آئیں گے
}
agenda-changes = کیا بدلتا ہے
agenda-change = تبدیلی
agenda-release-first = یہ پہلی ریلیز ہے: سب کچھ نیا ہے۔
agenda-release-same = ایسا کچھ نہیں بدلا جو قارئین کو بتایا جائے۔
agenda-release-number = نمبر
agenda-release-name = نام
agenda-release-suggested-name = پروگرام { $number }
agenda-released-at = جاری ہوا
agenda-note-en = نوٹ، انگریزی میں
agenda-note-ur = نوٹ، اردو میں
agenda-note-hint = قارئین اسے تبدیلیوں کے ساتھ دیکھتے ہیں۔ سادہ متن یا مارک ڈاؤن۔
agenda-clashes-seen = جو پوری طرح میل نہیں کھاتا وہ میں نے دیکھ لیا ہے، اور اسی طرح جاری کرنا ہے
agenda-release-hint = عوامی صفحات اور تمام فیڈز فوراً بدل جاتی ہیں۔ متعلقہ مقررین کے خطوط آؤٹ باکس میں آپ کی منظوری کا انتظار کرتے ہیں۔
agenda-release-button = جاری کریں
agenda-release-changed = آپ کے دیکھنے کے بعد مسودہ بدل گیا ہے۔ اب یہ ایسا ہے: دوبارہ دیکھیں، پھر جاری کریں۔
agenda-release-zone = اب تک قارئین پروگرام { $before } کے حساب سے دیکھتے ہیں۔ اس ریلیز کے بعد { $zone } کے حساب سے دیکھیں گے۔
agenda-release-blocked = کوئی ہال یا مقرر دو بار مصروف ہے۔ پہلے اسے درست کریں۔
agenda-release-unseen = نشان لگائیں کہ جو پوری طرح میل نہیں کھاتا وہ آپ نے دیکھ لیا ہے۔
agenda-release-empty = وقت کے ساتھ کوئی عوامی سیشن نہیں۔
agenda-release-busy = ان اوقات میں سے کسی میں ہال یا مقرر ایجنڈے سے باہر کسی کام میں مصروف ہے۔
notice-agenda-released = جاری ہو گیا۔ عوامی صفحات پر اب یہی ہے۔
agenda-letters = متعلقہ افراد کے خطوط
agenda-letters-none = کوئی خط منتظر نہیں۔
agenda-letters-wait = { $count ->
    [one] ایک خط آپ کی منظوری کا منتظر ہے۔
   *[other] { $n } خطوط آپ کی منظوری کے منتظر ہیں۔
}
agenda-letters-look = انھیں آؤٹ باکس میں دیکھیں
agenda-letters-send = بھیج دیں
agenda-letters-drop = نہ بھیجیں
notice-agenda-letters-sent = خطوط روانہ ہو گئے۔
notice-agenda-letters-dropped = خطوط نہیں بھیجے جائیں گے۔

# Letters
agenda-letter-first-subject = { $event } میں آپ کے سیشن
agenda-letter-changed-subject = { $event } میں آپ کے سیشنوں میں تبدیلی
agenda-letter-hello = السلام علیکم { $name }،
agenda-letter-first = { $event } کا پروگرام جاری ہو گیا ہے۔ آپ ان میں شریک ہیں:
agenda-letter-changed = { $event } کا پروگرام بدل گیا ہے۔ آپ سے متعلق یہ ہے:
agenda-letter-session = سیشن
agenda-letter-change = تبدیلی
agenda-letter-now = اب
agenda-letter-before = پہلے
agenda-letter-button = پروگرام دیکھیں
