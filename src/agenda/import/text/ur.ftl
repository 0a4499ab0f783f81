agenda-import-nav = درآمد
agenda-import-heading = پروگرام درآمد کریں
agenda-import-lead = ‏frab فائل یا اسپریڈ شیٹ سے۔ کچھ بھی بدلنے سے پہلے آپ دیکھ لیں گے کہ مسودے میں کیا بدلے گا۔
agenda-import-file-hint = ‏frab XML یا JSON، ایکسل (.xlsx) یا CSV؛ زیادہ سے زیادہ 10 MB اور 5,000 سیشن۔ جدول کی ہر قطار میں عنوان، تاریخ، آغاز، اور اختتام یا دورانیہ ضروری ہے۔ سرخی سے اوپر کی سطریں، ضم کیے ہوئے خانے اور دوسری ورک شیٹیں سمجھی جاتی ہیں۔
agenda-import-look = جائزہ لیں
agenda-import-format-xml = frab XML
agenda-import-format-json = frab JSON

# What is wrong with a file as a whole
agenda-import-no-events = اس فائل میں کوئی سیشن نہیں۔
agenda-import-many = فائل میں { $most } سے زیادہ سیشن ہیں۔ براہِ کرم اسے حصوں میں لائیں۔
agenda-import-not-xml = یہ XML سطر اور کالم { $place } پر خراب ہے۔
agenda-import-not-schedule = یہ XML تو ہے مگر پروگرام نہیں: اس کا آغاز “schedule” سے نہیں ہوتا۔
agenda-import-deep = یہ XML کسی بھی پروگرام سے زیادہ تہ در تہ ہے۔
agenda-import-entities = فائل اپنی entities کا اعلان کرتی ہے۔ ایسی فائل نہیں پڑھی جاتی: براہِ کرم اسے ان کے بغیر محفوظ کریں۔
agenda-import-entity = ‏XML میں سطر اور کالم { $place } پر ایک نامعلوم entity ہے۔
agenda-import-not-json = یہ JSON سطر اور کالم { $place } پر خراب ہے۔
agenda-import-not-schedule-json = یہ JSON تو ہے مگر frab کے طرز کا پروگرام نہیں: سطر اور کالم { $place } دیکھیں۔

# Columns
agenda-import-columns-lack = براہِ کرم بتائیں کہ عنوان، تاریخ یا آغاز، اور اختتام یا دورانیہ کن کالموں میں ہیں۔
agenda-import-field-guid = GUID
agenda-import-field-id = شناختی نمبر
agenda-import-field-title = عنوان
agenda-import-field-title-ur = عنوان اردو میں
agenda-import-field-subtitle = ذیلی عنوان
agenda-import-field-abstract = خلاصہ
agenda-import-field-description = تفصیل
agenda-import-field-kind = قسم
agenda-import-field-track = ٹریک
agenda-import-field-language = زبان
agenda-import-field-room = کمرہ
agenda-import-field-date = تاریخ
agenda-import-field-start = آغاز
agenda-import-field-end = اختتام
agenda-import-field-duration = دورانیہ
agenda-import-field-time = وقت
agenda-import-field-speakers = مقررین
agenda-import-field-links = روابط
agenda-import-field-attachments = منسلکات
agenda-import-field-slug = سلگ
agenda-import-field-licence = لائسنس
agenda-import-field-more = مزید تفصیلات

# What is wrong with a row
agenda-import-bad-guid = یہ GUID محفوظ نہیں ہو سکتا، اس لیے چھوڑ دیا گیا۔
agenda-import-guid-twice = یہ GUID ایک اور سیشن کا ہے۔ یہ سیشن اس کے بغیر شامل ہے۔
agenda-import-row-twice = یہ وہی ہے جو قطار { $row } ہے، اس لیے چھوڑ دیا گیا۔
agenda-import-shared-id = یہ شناختی نمبر { $name } کا بھی ہے۔ انھیں ناموں کے لحاظ سے دو الگ افراد سمجھا گیا ہے۔
agenda-import-other-name = مسودے میں یہ شناختی نمبر { $name } کا ہے۔ انھیں دو الگ افراد سمجھا گیا ہے۔
agenda-import-bad-id = شناختی نمبر 1 سے { $most } تک کا پورا عدد ہوتا ہے۔ یہ نمبر چھوڑ دیا گیا۔
agenda-import-id-twice = یہ شناختی نمبر ایک اور سیشن کا ہے۔ یہ سیشن اس کے بغیر شامل ہے۔
agenda-import-bad-date = یہ تاریخ نہیں۔ براہِ کرم ‎2026-11-17 کی طرح لکھیں۔
agenda-import-date-order = براہِ کرم نیچے بتائیں کہ ایسی تاریخوں میں پہلے دن ہے یا مہینہ۔
agenda-import-bad-time = یہ وقت نہیں۔ براہِ کرم ‎14:30 کی طرح لکھیں۔
agenda-import-number-time = یہ محض ایک عدد ہے جس سے وقت معلوم نہیں ہوتا۔ براہِ کرم ‎14:30 کی طرح لکھیں۔
agenda-import-start-differs = آغاز کا وقت تاریخ کے وقت سے مختلف ہے۔ تاریخ کا وقت لیا گیا ہے۔
agenda-import-start-offset = آغاز کا وقت تاریخ کے اپنے ٹائم زون کا ہے۔ تاریخ لی گئی ہے: سمٹ کی گھڑی کے مطابق آغاز { $at } پر ہے۔
agenda-import-other-day = فائل میں یہ { $day } کے تحت درج ہے۔ اس کی تاریخ اور آغاز لیے گئے ہیں، جن کے مطابق دن دوسرا ہے: دن صبح 05:00 بجے شروع ہوتا ہے۔
agenda-import-day-differs = آغاز تاریخ سے مختلف دن کا ہے۔ آغاز کا دن لیا گیا ہے۔
agenda-import-end-differs = اختتام دورانیے سے مطابقت نہیں رکھتا۔ دورانیہ لیا گیا ہے۔
agenda-import-end-unread = یہ اختتام پڑھا نہیں جا سکا۔ دورانیہ لیا گیا ہے۔
agenda-import-duration-unread = یہ دورانیہ پڑھا نہیں جا سکا۔ اختتام لیا گیا ہے۔
agenda-import-bad-duration = یہ دورانیہ نہیں۔ براہِ کرم گھنٹے اور منٹ ‎1:30 کی طرح لکھیں، یا صرف منٹ۔
agenda-import-no-duration = یہ ایک منٹ پورا ہونے سے پہلے ختم ہو جاتا ہے۔
agenda-import-end-before = یہ شروع ہونے سے پہلے ختم ہوتا ہے۔
agenda-import-long = یہ 24 گھنٹے یا اس سے زیادہ چلتا ہے۔ اسے ‎23:59 تک محدود کر دیا گیا ہے۔
agenda-import-bad-language = یہ زبان ہمیں معلوم نہیں، اس لیے چھوڑ دی گئی۔ زبان en یا ur کی طرح لکھی جاتی ہے۔
agenda-import-language-slip = یہ ملک کا کوڈ ہے۔ اسے زبان { $language } سمجھا گیا ہے۔
agenda-import-far-day = یہ سمٹ سے 60 دن سے زیادہ دور ہے۔ کیا دن درست ہے؟
agenda-import-zone = فائل اپنا ٹائم زون بتاتی ہے: جن اوقات کے ساتھ فرق نہیں لکھا وہ { $zone } کے سمجھے گئے ہیں، جو سمٹ کا ٹائم زون نہیں۔
agenda-import-zone-unknown = فائل کا بتایا ہوا ٹائم زون { $zone } کوئی نہیں جانتا: جن اوقات کے ساتھ فرق نہیں لکھا وہ سمٹ کے ٹائم زون کے سمجھے گئے ہیں۔
agenda-import-interpreted = کئی زبانیں: سیشن پہلی زبان میں ہو گا اور باقی زبانوں میں ترجمانی ہو گی۔
agenda-import-bad-link = یہ ویب کا مکمل پتہ نہیں، اس لیے چھوڑ دیا گیا۔
agenda-import-empty-link = اس رابطے کا پتہ نہیں، اس لیے چھوڑ دیا گیا۔
agenda-import-link-blank = اس پتے میں خالی جگہ ہے۔ اسے ویسے لکھا گیا ہے جیسے براؤزر بھیجتے ہیں۔
agenda-import-no-year = اس تاریخ میں سال نہیں۔ اسے سمٹ کا دن { $day } سمجھا گیا ہے۔
agenda-import-day-above = اس قطار میں تاریخ نہیں۔ اوپر لکھا ہوا دن لیا گیا ہے۔
agenda-import-no-name = اس شخص کا نام نہیں، اس لیے چھوڑ دیا گیا۔
agenda-import-nobody = یہاں ابھی کسی کا نام نہیں، اس لیے کوئی شامل نہیں کیا گیا۔
agenda-import-taken-for = یہ { $name } سمجھے گئے ہیں
agenda-import-resembles = نئے مقرر۔ مسودے میں { $name } ہیں: اگر یہ وہی ہیں تو نیچے چُنیں۔
agenda-import-et-al = باقی لوگ، جن کے نام نہیں لکھے، چھوڑ دیے گئے۔
agenda-import-row-alike = اس کا عنوان، وقت اور کمرہ قطار { $row } والے ہی ہیں۔ دونوں شامل ہیں۔
agenda-import-no-uuid = یہ GUID کوئی UUID نہیں۔ دوبارہ آنے پر سیشن اسی سے پہچانا جائے گا؛ فیڈز میں اس سے بنا ہوا UUID آئے گا۔
agenda-import-role = ان کی حیثیت چھوڑ دی گئی ہے؛ وہ سیشن میں درج کی جاتی ہے۔
agenda-import-no-room = اس کا کمرہ نہیں۔ اسے “{ $room }” میں رکھا گیا ہے۔
agenda-import-unseen = نظر نہ آنے والے حروف چھوڑ دیے گئے۔
agenda-import-html = اس سطر سے ویب صفحے کے نشان نکال دیے گئے۔
agenda-import-cut = یہ { $most } حروف سے لمبا ہے۔ اسے مختصر کر دیا گیا ہے۔

# What is asked, and what is not taken over
agenda-import-order = ‎02-12-2026 جیسی تاریخوں میں پہلے کیا ہے؟
agenda-import-order-hint = فائل یہ نہیں بتاتی، اور ہم اندازہ نہیں لگاتے۔
agenda-import-order-choose = چُنیں
agenda-import-day-first = دن: 2 دسمبر
agenda-import-month-first = مہینہ: 12 فروری
agenda-import-left = فائل کے خانے جو شامل نہیں کیے گئے
agenda-import-left-times = کتنی بار

# What it would do
agenda-import-would = اس سے کیا ہو گا
agenda-import-new = نئے
agenda-import-changed = بدلے ہوئے
agenda-import-unchanged = جوں کے توں
agenda-import-new-speakers = نئے مقررین
agenda-import-stays = فائل میں جو خالی ہے وہ مسودے میں ویسا ہی رہے گا۔ کچھ بھی حذف نہیں ہو گا، اور اگلی ریلیز سے پہلے قارئین کو کچھ نظر نہیں آئے گا۔
agenda-import-unknown-rooms = کمرے جو مسودے میں نہیں
agenda-import-unknown-tracks = ٹریک جو مسودے میں نہیں
agenda-import-unknown-kinds = سیشن کی اقسام جو مسودے میں نہیں
agenda-import-create = نیا بنائیں
agenda-import-nth = نمبر شمار
agenda-import-changes = نئے اور بدلے ہوئے
agenda-import-outcome = حالت
agenda-import-fields = کیا بدلے گا
agenda-import-absent = { $count ->
    [one] ایک سیشن مسودے میں ہے مگر فائل میں نہیں
   *[other] { $n } سیشن مسودے میں ہیں مگر فائل میں نہیں
}
agenda-import-after-comma = نام کے ساتھ کاما کے بعد کیا لکھا ہے؟
agenda-import-after-organisation = ادارہ: ”Ayesha Khan, P@SHA“
agenda-import-after-person = ایک اور مقرر: ”Ayesha Khan, Omar Qureshi“
agenda-import-after-first-name = پہلا نام: ”Khan, Ayesha“
agenda-import-in-file = فائل میں
agenda-import-organisation = ادارہ
agenda-import-who = یہ کون ہیں
agenda-import-who-is = { $name } کون ہیں
agenda-import-new-speaker = نئے مقرر
agenda-import-same-as = وہی جو { $name } ہیں
agenda-import-cancel-gone = { $count ->
    [one] ان میں سے فائل سے آیا ہوا ایک سیشن منسوخ کریں
   *[other] ان میں سے فائل سے آئے ہوئے { $n } سیشن منسوخ کریں
}
agenda-import-renamed-one = { $was } کا نیا نام: { $name }
agenda-import-absent-hint = وہ جوں کے توں رہیں گے۔
agenda-import-many-names = فائل { $most } سے زیادہ نئے کمرے، ٹریک یا اقسام بنائے گی۔ کہیں کالم آپس میں بدل تو نہیں گئے؟
agenda-import-apply = مسودے پر لاگو کریں
agenda-import-check = دوبارہ جائزہ لیں
agenda-import-applied = درآمد کیا ہوا پروگرام
agenda-import-applied-before = پہلے درآمد کیے گئے
agenda-import-left-rows = چھوڑے گئے
agenda-import-cancelled = منسوخ
agenda-import-undo = یہ درآمد واپس لیں
agenda-import-undo-hint = مسودہ ایک ہی قدم میں ویسا ہو جائے گا جیسا پہلے تھا، بشرطیکہ فائل سے بنی کوئی چیز بعد میں نہ بدلی گئی ہو۔ جو ریلیز ہو چکا وہ ریلیز رہے گا۔
agenda-import-undo-changed = فائل سے بنی کوئی چیز بعد میں بدلی گئی ہے یا کہیں اور استعمال میں ہے، اس لیے اسے ایک قدم میں واپس نہیں لیا جا سکتا۔
agenda-import-undo-changed-what = یہ بعد میں بدلا گیا ہے یا کہیں اور استعمال میں ہے: { $what }۔ اس لیے درآمد کو ایک قدم میں واپس نہیں لیا جا سکتا۔
agenda-import-undone = { $at } کو واپس لی گئی
notice-agenda-import-undone = درآمد واپس لے لی گئی۔ مسودہ ویسا ہی ہے جیسا پہلے تھا۔
notice-agenda-imported = پروگرام مسودے میں آ گیا ہے۔
notice-agenda-import-discarded = فائل رد کر دی گئی۔ مسودہ ویسا ہی ہے جیسا تھا۔
