agenda-import-nav = درآمد
agenda-import-heading = پروگرام درآمد کریں
agenda-import-lead = ‏frab فائل یا اسپریڈ شیٹ سے۔ کچھ بھی بدلنے سے پہلے آپ دیکھ لیں گے کہ مسودے میں کیا بدلے گا۔
agenda-import-file = فائل
agenda-import-file-hint = ‏frab XML یا JSON، ایکسل (.xlsx) یا CSV؛ زیادہ سے زیادہ 10 MB اور 5,000 سیشن۔ جدول کی ہر قطار میں عنوان، تاریخ، آغاز، اختتام یا دورانیہ، اور کمرہ ضروری ہے؛ ایک سے زیادہ مقررین کے درمیان سیمی کولن لکھیں۔
agenda-import-look = جائزہ لیں
agenda-import-waiting = لائی گئی فائلیں جو ابھی لاگو نہیں ہوئیں
agenda-import-format = فارمیٹ
agenda-import-brought = لائی گئی
agenda-import-format-xml = frab XML
agenda-import-format-json = frab JSON
agenda-import-format-csv = CSV
agenda-import-format-xlsx = ایکسل

# What is wrong with a file as a whole
agenda-import-too-large = فائل 10 MB سے بڑی ہے۔ براہِ کرم چھوٹی فائل لائیں۔
agenda-import-empty = فائل خالی ہے۔
agenda-import-no-events = اس فائل میں کوئی سیشن نہیں۔
agenda-import-many = فائل میں { $most } سے زیادہ سیشن ہیں۔ براہِ کرم اسے حصوں میں لائیں۔
agenda-import-wide = ایک قطار میں { $most } سے زیادہ کالم ہیں۔ براہِ کرم غیر ضروری کالم نکال دیں۔
agenda-import-not-text = یہ نہ ورک بک ہے نہ UTF-8 متن۔ براہِ کرم اسے ان میں سے کسی ایک شکل میں محفوظ کریں۔
agenda-import-not-xml = یہ XML سطر اور کالم { $place } پر خراب ہے۔
agenda-import-not-schedule = یہ XML تو ہے مگر پروگرام نہیں: اس کا آغاز “schedule” سے نہیں ہوتا۔
agenda-import-deep = یہ XML کسی بھی پروگرام سے زیادہ تہ در تہ ہے۔
agenda-import-entities = فائل اپنی entities کا اعلان کرتی ہے۔ ایسی فائل نہیں پڑھی جاتی: براہِ کرم اسے ان کے بغیر محفوظ کریں۔
agenda-import-entity = ‏XML میں سطر اور کالم { $place } پر ایک نامعلوم entity ہے۔
agenda-import-not-json = یہ JSON سطر اور کالم { $place } پر خراب ہے۔
agenda-import-not-schedule-json = یہ JSON تو ہے مگر frab کے طرز کا پروگرام نہیں: سطر اور کالم { $place } دیکھیں۔
agenda-import-broken = یہ ورک بک پڑھی نہیں جا سکتی۔ براہِ کرم اسے دوبارہ ‎.xlsx میں محفوظ کریں۔
agenda-import-unpacks = یہ ورک بک کھلنے پر ہماری حد سے بڑی ہو جاتی ہے۔ براہِ کرم صرف پہلی شیٹ محفوظ کریں۔
agenda-import-far = ورک بک میں پہلی { $most } قطاروں کے بعد ایک خانہ ہے۔ براہِ کرم اسے نکال دیں۔

# Columns
agenda-import-columns = کون سا کالم کیا ہے
agenda-import-columns-hint = جیسا سرخی میں لکھا ہے۔ جہاں کچھ اور لکھا ہو وہاں خود چنیں۔
agenda-import-columns-lack = براہِ کرم بتائیں کہ عنوان، کمرہ، تاریخ یا آغاز، اور اختتام یا دورانیہ کن کالموں میں ہیں۔
agenda-import-column-twice = دو کالموں کا ایک ہی مطلب لیا گیا ہے: { $column }۔
agenda-import-column = کالم { $at }
agenda-import-column-none = چھوڑ دیں
agenda-import-read-so = اس طرح پڑھیں
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
agenda-import-bad-guid = یہ GUID پڑھا نہیں جا سکتا۔
agenda-import-guid-twice = ‏GUID کے لحاظ سے ایک اور قطار بھی یہی سیشن ہے۔
agenda-import-bad-id = شناختی نمبر 1 سے { $most } تک کا پورا عدد ہوتا ہے۔
agenda-import-id-twice = یہ شناختی نمبر ایک اور قطار کا بھی ہے۔
agenda-import-bad-date = یہ تاریخ نہیں۔ براہِ کرم ‎2026-11-17 کی طرح لکھیں۔
agenda-import-bad-time = یہ وقت نہیں۔ براہِ کرم ‎14:30 کی طرح لکھیں۔
agenda-import-bad-duration = یہ دورانیہ نہیں۔ براہِ کرم گھنٹے اور منٹ ‎1:30 کی طرح لکھیں، یا صرف منٹ۔
agenda-import-no-duration = یہ ایک منٹ پورا ہونے سے پہلے ختم ہو جاتا ہے۔
agenda-import-long = یہ 24 گھنٹے یا اس سے زیادہ چلتا ہے۔ براہِ کرم اسے تقسیم کریں۔
agenda-import-bad-language = یہ زبان نہیں۔ براہِ کرم en یا ur لکھیں۔
agenda-import-bad-link = یہ ویب کا پتا نہیں۔

# What it would do
agenda-import-not-yet = ابھی کچھ نہیں بدلا۔
agenda-import-would = اس سے کیا ہو گا
agenda-import-new = نئے
agenda-import-changed = بدلے ہوئے
agenda-import-unchanged = جوں کے توں
agenda-import-bad = غلطیوں والے
agenda-import-new-speakers = نئے مقررین
agenda-import-stays = فائل میں جو خالی ہے وہ مسودے میں ویسا ہی رہے گا۔ کچھ بھی حذف نہیں ہو گا، اور اگلے اجرا سے پہلے قارئین کو کچھ نظر نہیں آئے گا۔
agenda-import-unknown-rooms = کمرے جو مسودے میں نہیں
agenda-import-unknown-tracks = ٹریک جو مسودے میں نہیں
agenda-import-unknown-kinds = سیشن کی اقسام جو مسودے میں نہیں
agenda-import-create = نیا بنائیں
agenda-import-errors = { $count ->
    [one] ایک قطار میں غلطی ہے
   *[other] { $n } قطاروں میں غلطیاں ہیں
}
agenda-import-line = سطر
agenda-import-nth = نمبر شمار
agenda-import-where = کہاں
agenda-import-what = کیا غلط ہے
agenda-import-changes = نئے اور بدلے ہوئے
agenda-import-outcome = حالت
agenda-import-fields = کیا بدلے گا
agenda-import-first = پہلے { $shown } دکھائے گئے ہیں۔
agenda-import-absent = { $count ->
    [one] ایک سیشن مسودے میں ہے مگر فائل میں نہیں
   *[other] { $n } سیشن مسودے میں ہیں مگر فائل میں نہیں
}
agenda-import-absent-hint = وہ جوں کے توں رہیں گے۔
agenda-import-leave-out = { $count ->
    [one] غلطی والی قطار چھوڑ دیں
   *[other] غلطیوں والی { $n } قطاریں چھوڑ دیں
}
agenda-import-errors-left = کچھ قطاروں میں غلطیاں ہیں۔ انھیں فائل میں درست کر کے دوبارہ لائیں، یا چھوڑ دیں۔
agenda-import-many-names = فائل { $most } سے زیادہ نئے کمرے، ٹریک یا اقسام بنائے گی۔ کہیں کالم آپس میں بدل تو نہیں گئے؟
agenda-import-nothing = کوئی قطار باقی نہیں جو درآمد ہو سکے۔
agenda-import-apply = مسودے پر لاگو کریں
agenda-import-check = دوبارہ جائزہ لیں
agenda-import-discard = فائل رد کریں
notice-agenda-imported = پروگرام مسودے میں آ گیا ہے۔
notice-agenda-import-discarded = فائل رد کر دی گئی۔ مسودہ ویسا ہی ہے جیسا تھا۔
