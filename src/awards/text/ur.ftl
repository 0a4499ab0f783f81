# The public page
awards-nav = ایوارڈز
awards-lead = کیا جیتا جا سکتا ہے، کون حصہ لے سکتا ہے، اور فیصلہ کیسے ہوتا ہے۔
awards-soon = ایوارڈز کی تیاری جاری ہے۔ کیا جیتا جا سکتا ہے اور کب تک، یہاں لکھا جائے گا۔
awards-categories-soon = کیٹیگریاں جلد یہاں ہوں گی۔
awards-what = کیا جیتا جا سکتا ہے
awards-prizes-winners = { $count ->
    [one] ایک فاتح
   *[other] { $n } فاتح
}
awards-prizes-merits = { $count ->
    [one] ایک میرٹ ایوارڈ
   *[other] { $n } میرٹ ایوارڈ
}
awards-age = { $count ->
    [one] زیادہ سے زیادہ ایک سال پرانا
   *[other] زیادہ سے زیادہ { $n } سال پرانا
}
awards-quota-each = { $count ->
    [one] ہر معیشت سے ایک نامزدگی
   *[other] ہر معیشت سے { $n } نامزدگیاں
}
awards-asked = نامزدگی میں کیا پوچھا جاتا ہے
awards-asked-words = { $count ->
    [one] زیادہ سے زیادہ ایک لفظ
   *[other] زیادہ سے زیادہ { $n } الفاظ
}
awards-how = فیصلہ کیسے ہوتا ہے
awards-part-share = اس کا { $percent } فیصد
awards-scale-is = ہر ایک کو { $from } سے { $to } تک اسکور دیا جاتا ہے۔
awards-jury-is = { $count ->
    [one] ہر نامزدگی کو ایک جج اسکور دیتا ہے۔
   *[other] ہر نامزدگی کو مختلف معیشتوں کے { $n } جج اسکور دیتے ہیں۔
}
awards-decided = فاتح کیسے طے ہوتے ہیں
awards-ties-are = اگر دو نامزدگیوں کا اسکور برابر ہو: { $rule }
awards-conflicts-are = جج ایسی نامزدگی نہ دیکھتا ہے نہ اسکور دیتا ہے جس سے اس کا ان میں سے کوئی تعلق ہو:

# Cycles
awards-cycles = ایوارڈز
awards-cycle = ایوارڈز
awards-cycle-new = نئے ایوارڈز
awards-cycles-none = ابھی کوئی ایوارڈز نہیں۔ عام کیٹیگریوں سے شروع کریں، یا خالی سے۔
awards-name-en = نام انگریزی میں
awards-name-ur = نام اردو میں
awards-edition = ایڈیشن
awards-edition-hint = پتوں اور فائلوں میں لکھا جاتا ہے: 2026۔
awards-edition-problem = براہِ کرم صرف انگریزی حروف، ہندسے اور ہائفن لکھیں، جیسے 2026۔
awards-start = آغاز
awards-start-copy = { $cycle } کی کیٹیگریاں اور معیار
awards-start-material = عام کیٹیگریاں
awards-start-material-hint = حالیہ برسوں کی بارہ کیٹیگریاں، اور اسٹارٹ اپ کے لیے معیار۔ سب کچھ بدلا جا سکتا ہے۔
awards-start-empty = خالی
awards-dates = تاریخیں
awards-dates-hint = اوقات { $zone } کے مطابق ہیں۔ جو ابھی معلوم نہیں وہ خالی چھوڑا جا سکتا ہے؛ پریزنٹیشن کا مرحلہ نہ ہو تو اس کی دونوں تاریخیں خالی چھوڑیں۔
awards-times-zone = اوقات: { $zone }۔
awards-dates-order = یہ اوپر کی کسی تاریخ سے پہلے یا عین اسی وقت ہے۔
awards-moment-nominations-open = نامزدگیاں شروع
awards-moment-nominations-close = نامزدگیاں بند
awards-reminded-for = نامزد کرنے والوں کو یاد دہانی
awards-moment-screening-ends = جانچ ختم
awards-moment-online-opens = آن لائن مرحلہ شروع
awards-moment-online-closes = آن لائن مرحلہ ختم
awards-moment-pitch-opens = پریزنٹیشن کا مرحلہ شروع
awards-moment-pitch-closes = پریزنٹیشن کا مرحلہ ختم
awards-moment-deliberation-ends = غور و خوض ختم
awards-moment-publication = فاتحین کا اعلان
awards-moment-came = کسی مرحلے کا آغاز ہو چکا ہے، اسے اب نہیں بدلا جا سکتا۔ اختتام کا وقت اگلے مرحلے کے آغاز تک بدلا جا سکتا ہے۔
awards-rules = قواعد
awards-rules-edit = تاریخیں اور قواعد
awards-rules-hint = آن لائن مرحلہ شروع ہوتے ہی طے شدہ ہو جاتے ہیں۔
awards-rules-fixed = آن لائن مرحلہ شروع ہو چکا ہے: فیصلہ کن اسکور، برابری اور مفادات کے ٹکراؤ کے قواعد اب نہیں بدلے جا سکتے۔
awards-rules-kept = آن لائن مرحلہ شروع ہو چکا ہے: فیصلہ کن اسکور، برابری اور مفادات کے ٹکراؤ کے قواعد اب نہیں بدلے جا سکتے۔ نام اور آنے والی تاریخیں بدلی جا سکتی ہیں۔
awards-score-rule = کون سا اسکور فیصلہ کرتا ہے
awards-score-raw = جج صاحبان کے اسکور کا اوسط
awards-score-raw-hint = جج صاحبان کے اسکور کا سب سے زیادہ اوسط جیتتا ہے۔ سخت اور نرم ججوں کا فرق نہیں نکالا جاتا۔
awards-score-calibrated = متوازن اسکور
awards-score-calibrated-hint = سب سے زیادہ متوازن اسکور جیتتا ہے: جج صاحبان کے اسکور کا اوسط، جس سے ہر جج کی اپنی تمام نامزدگیوں پر سختی یا نرمی نکال دی گئی ہو۔ سادہ اوسط ساتھ دکھایا جاتا ہے۔
awards-tie-rule = برابری
awards-tie-criteria = سب سے بھاری معیار فیصلہ کرتا ہے، پھر اگلا، پھر وسطانیہ، پھر چیئرمین
awards-tie-median = وسطانیہ فیصلہ کرتا ہے، پھر چیئرمین
awards-tie-chair = چیئرمین فیصلہ کرتا ہے
awards-tie-joint = دونوں مل کر جیتتے ہیں
awards-conflict-kinds = مفادات کا ٹکراؤ
awards-conflict-kinds-hint = جج صاحبان سے کچھ دکھانے سے پہلے یہ پوچھا جاتا ہے۔ جس جج کا کسی نامزدگی سے ٹکراؤ ہو، وہ اسے کبھی نہیں دیکھتا۔
awards-conflict-economy = نامزدگی جج کی اپنی معیشت سے ہے
awards-conflict-employer = یہ جج کے آجر کی ہے
awards-conflict-nominator = جج نے اسے نامزد کرنے میں حصہ لیا
awards-conflict-past-tie = جج نے پہلے اس کے لیے کام کیا، یا اس میں سرمایہ لگایا
awards-conflict-family = رشتہ داری
awards-conflict-other = کوئی اور تعلق، الفاظ میں

# Stages
awards-stage = مرحلہ
awards-stages = مراحل
awards-stage-preparation = تیاری
awards-stage-nominations = نامزدگیاں
awards-stage-screening = جانچ
awards-stage-online = آن لائن مرحلہ
awards-stage-pitch = پریزنٹیشن کا مرحلہ
awards-stage-deliberation = غور و خوض
awards-stage-published = فاتحین
awards-stage-past = مکمل
awards-stage-now = جاری
awards-stage-ahead = آگے
awards-from = { $at } سے
awards-until = { $at } تک
awards-need-categories = کیٹیگری درکار ہے
awards-need-shown = ابھی سائٹ پر نہیں
awards-need-rubrics = { $count ->
    [one] ایک کیٹیگری کا معیار نہیں
   *[other] { $n } کیٹیگریوں کا معیار نہیں
}
awards-need-date = تاریخ باقی ہے: { $moment }
awards-need-screening = { $count ->
    [one] ایک نامزدگی کی جانچ باقی ہے
   *[other] { $n } نامزدگیوں کی جانچ باقی ہے
}
awards-need-panels = { $count ->
    [one] ایک پینل میں جج کم ہیں
   *[other] { $n } پینلوں میں جج کم ہیں
}
awards-need-signatures = { $count ->
    [one] ایک جج نے دستخط نہیں کیے
   *[other] { $n } ججوں نے دستخط نہیں کیے
}
awards-need-declarations = { $count ->
    [one] ایک جج نے اپنے سب تعلق نہیں بتائے
   *[other] { $n } ججوں نے اپنے سب تعلق نہیں بتائے
}
awards-need-judges = { $count ->
    [one] ایک نامزدگی کے جج کم ہیں
   *[other] { $n } نامزدگیوں کے جج کم ہیں
}
awards-need-pitches = { $count ->
    [one] ایک کیٹیگری کی پریزنٹیشن کا وقت مقرر نہیں
   *[other] { $n } کیٹیگریوں کی پریزنٹیشن کا وقت مقرر نہیں
}
awards-need-chairs = { $count ->
    [one] ایک پینل میں تعلق سے آزاد صدر نہیں
   *[other] { $n } پینلوں میں تعلق سے آزاد صدر نہیں
}
awards-need-decisions = { $count ->
    [one] ایک کیٹیگری کا فیصلہ باقی ہے
   *[other] { $n } کیٹیگریوں کا فیصلہ باقی ہے
}
awards-need-publication = سب کا فیصلہ ہو گیا: فاتحین شائع کیے جا سکتے ہیں

# On the site
awards-on-site = سائٹ پر
awards-shown = سائٹ پر
awards-hidden = پوشیدہ
awards-shown-hint = یہ ایوارڈز سب پڑھ سکتے ہیں۔
awards-hidden-hint = یہ ایوارڈز صرف منتظمین دیکھتے ہیں۔ اگر سائٹ پر اور ایوارڈز ہوں تو یہ ان کی جگہ لیں گے۔
awards-see = صفحہ دیکھیں
awards-show = سائٹ پر دکھائیں
awards-hide = سائٹ سے ہٹائیں
notice-awards-shown = یہ ایوارڈز اب سائٹ پر ہیں۔
notice-awards-hidden = یہ ایوارڈز اب سائٹ پر نہیں۔
notice-awards-gone = کسی نے اس دوران یہ ایوارڈز ہٹا دیے، اور کوئی اور ایوارڈز موجود نہیں۔
awards-cycle-has-jury = ان ایوارڈز کے لیے جج مدعو کیے جا چکے ہیں۔ پہلے انھیں ہٹائیں۔
awards-cycle-in-use = نامزدگیاں شروع ہو چکی ہیں: یہ ایوارڈز نہیں ہٹائے جا سکتے۔ انھیں سائٹ سے ہٹایا جا سکتا ہے۔

# Categories
awards-categories = کیٹیگریاں
awards-category = کیٹیگری
awards-category-new = نئی کیٹیگری
awards-category-edit = کیٹیگری
awards-categories-none = ابھی کوئی کیٹیگری نہیں۔
awards-description-en = تعارف انگریزی میں
awards-description-ur = تعارف اردو میں
awards-entry-kind = کیا نامزد ہوتا ہے
awards-entry-organisation = ادارہ
awards-entry-product = مصنوعہ یا حل
awards-entry-person = شخصیت
awards-eligibility = کون حصہ لے سکتا ہے
awards-eligibility-en = الفاظ میں، انگریزی
awards-eligibility-ur = الفاظ میں، اردو
awards-max-age = قیام کو زیادہ سے زیادہ سال
awards-max-age-hint = نامزدگی کے وقت دیکھا جاتا ہے۔ خالی: کوئی بھی عمر۔
awards-requirements = ملکیت
awards-requires-founders = زیادہ حصہ بانیوں کے پاس ہے
awards-requires-independent = یہ کسی ادارے کی ذیلی کمپنی نہیں
awards-economies = صرف کچھ معیشتیں
awards-economies-hint = کچھ نہ چُنیں تو سب معیشتیں حصہ لے سکتی ہیں۔
awards-quota = ایک معیشت کی نامزدگیاں
awards-quota-hint = خالی: جتنی چاہے۔
awards-quota-none = کوئی حد نہیں
awards-judging = فیصلہ
awards-jury-size = ایک نامزدگی کے جج
awards-jury-size-hint = مختلف معیشتوں کے تین یا چار عام ہیں۔
awards-winners = فاتح
awards-merits = میرٹ ایوارڈ
awards-merits-hint = فاتحین کے بعد کے انعامات۔
awards-stays = یہ جوں کا توں رہے گا۔
awards-entry-stays = ادارے کی عمر، اس کی شرائط اور معیشتیں جوں کی توں رہیں گی۔
awards-fixed-entry = نامزدگیاں شروع ہو چکی ہیں: کیا نامزد ہوتا ہے اور کون حصہ لے سکتا ہے، اب نہیں بدلا جا سکتا۔ نام، تعارف، نامزدگیوں کی حد اور فیصلے کا طریقہ بدلا جا سکتا ہے۔
awards-fixed-judging = آن لائن مرحلہ شروع ہو چکا ہے: کون حصہ لے سکتا ہے، فیصلے کا طریقہ اور فاتحین کی تعداد اب نہیں بدلی جا سکتی۔ نام اور تعارف بدلے جا سکتے ہیں۔
awards-entry-kept = نامزدگیاں شروع ہو چکی ہیں: کیا نامزد ہوتا ہے، عمر، ملکیت اور معیشتیں اب نہیں بدلی جا سکتیں۔ نام، الفاظ، حد اور فیصلے کا طریقہ بدلا جا سکتا ہے۔
awards-judging-kept = آن لائن مرحلہ شروع ہو چکا ہے: معیار، پیمانہ، تبصرے کا قاعدہ اور فاتحین کی تعداد اب نہیں بدلی جا سکتی۔
awards-category-late = نامزدگیاں بند ہو چکی ہیں: نئی کیٹیگری نہیں بن سکتی۔
awards-cycle-removed = جن ایوارڈز کے لیے یہ تھا، کسی نے انھیں ہٹا دیا۔ آپ کا لکھا ہوا یہاں درج ہے؛ محفوظ کریں تو یہ ان ایوارڈز میں شامل ہو گا۔
awards-category-in-use = نامزدگیاں شروع ہو چکی ہیں: کیٹیگری نہیں ہٹائی جا سکتی۔

# Rubrics
awards-rubric = معیار
awards-rubric-of = معیار: { $category }
awards-rubric-none = ابھی نہیں
awards-rubric-criteria = { $count ->
    [one] ایک معیار
   *[other] { $n } معیار
}
awards-rubric-begin = کسی اور معیار سے شروع کریں
awards-rubric-from = کس کا معیار
awards-rubric-material = اسٹارٹ اپ کا شائع شدہ معیار (APICTA)
awards-rubric-fill = بھریں
awards-rubric-for = کیٹیگری جس کا فیصلہ ایسے ہو گا
awards-rubric-choose = کیٹیگری چُنیں
awards-rubric-go-on = آگے بڑھیں
awards-rubric-left = کسی نے اس معیار کی کیٹیگری ہٹا دی۔ آپ کا لکھا ہوا یہاں درج ہے؛ ایسی کیٹیگری چُنیں جس کا ابھی کوئی معیار نہیں، اور آگے بڑھیں۔
awards-rubric-left-alone = کسی نے اس معیار کی کیٹیگری ہٹا دی، اور ہر دوسری کیٹیگری کا معیار موجود ہے۔ آپ کا لکھا ہوا یہاں درج ہے۔ دوسری ونڈو میں کیٹیگری شامل کریں، پھر ”آگے بڑھیں“ دبائیں۔
awards-criteria = معیار
awards-criteria-hint = وزن فیصد میں۔ تمام معیار مل کر 100 بنتے ہیں؛ کسی معیار کے اجزا ہوں تو وہ بھی مل کر 100 بنتے ہیں، اور اس کی جگہ انہی کو اسکور دیا جاتا ہے۔ خالی قطاریں چھوڑ دی جاتی ہیں۔
awards-criteria-many = براہِ کرم زیادہ سے زیادہ { $most } قطاریں۔
awards-criteria-none = براہِ کرم کم از کم ایک معیار لکھیں۔
awards-criterion-row = قطار { $row }
awards-level = قسم
awards-level-criterion = معیار
awards-level-part = اوپر والے کا جزو
awards-part-of-nothing = پہلی قطار جزو نہیں ہو سکتی: اس کے اوپر کوئی معیار نہیں۔
awards-weight = وزن فیصد میں
awards-weight-problem = براہِ کرم 0 سے زیادہ اور 100 تک فیصد لکھیں، زیادہ سے زیادہ دو اعشاری ہندسوں کے ساتھ۔
awards-weights-sum = تمام وزن مل کر { $sum } فیصد بنتے ہیں، 100 فیصد نہیں۔
awards-weights-parts-sum = اجزا کے وزن مل کر 100 فیصد نہیں بنتے ({ $of })۔
awards-hints = جج صاحبان کے لیے اشارے
awards-hint-en = اشارہ انگریزی میں
awards-hint-ur = اشارہ اردو میں
awards-more-rows = مزید قطاریں
awards-scale = پیمانہ
awards-scale-from = کم ترین اسکور
awards-scale-to = بلند ترین اسکور
awards-scale-order = بلند ترین اسکور کم ترین سے زیادہ ہونا چاہیے۔
awards-anchors = اسکور کا مطلب
awards-anchors-hint = کچھ اسکور کا مطلب، الفاظ میں: جج صاحبان اسے اسکور کے ساتھ دیکھتے ہیں۔ خالی قطاریں چھوڑ دی جاتی ہیں۔
awards-anchor-row = مطلب { $row }
awards-anchor-score = اسکور
awards-anchor-en = مطلب انگریزی میں
awards-anchor-ur = مطلب اردو میں
awards-anchor-twice = کوئی اسکور یہاں دو بار لکھا ہے۔
awards-comment-rule = جج صاحبان کو وجہ کب لکھنی ہے
awards-comment-extremes = کم ترین اور بلند ترین اسکور کے ساتھ
awards-comment-always = ہر اسکور کے ساتھ
awards-comment-never = کبھی نہیں

# Questions
awards-questions = سوالات
awards-questions-of = سوالات: { $category }
awards-questions-none = ابھی نہیں
awards-questions-count = { $count ->
    [one] ایک سوال
   *[other] { $n } سوالات
}
awards-questions-hint = اس کیٹیگری کی ہر نامزدگی سے پوچھے جاتے ہیں، اس کے علاوہ کہ کون نامزد ہے اور کس نے کیا۔ سوال اپنے نمبر کے حساب سے پوچھے جاتے ہیں، سب سے چھوٹا پہلے؛ متن میں دونوں زبانوں کے الفاظ گنے جاتے ہیں۔ خالی قطاریں چھوڑ دی جاتی ہیں۔
awards-questions-many = براہِ کرم زیادہ سے زیادہ { $most } سوال۔
awards-questions-fixed = نامزدگیاں شروع ہو چکی ہیں: سوالات کے الفاظ، اشارے اور ترتیب اب بھی بدلے جا سکتے ہیں، اور ہر اختیار کے الفاظ اپنی سطر میں۔ کیا پوچھا جاتا ہے، کتنے الفاظ کی اجازت ہے اور کس کا جواب ضروری ہے، یہ نہیں بدلتا۔
awards-questions-kept = نامزدگیاں شروع ہو چکی ہیں: کوئی سوال شامل کیا جا سکتا ہے نہ ہٹایا، اور اس کی قسم، الفاظ کی حد، اختیارات کی تعداد اور جواب کا ضروری ہونا نہیں بدلتا۔ الفاظ، اشارے اور ترتیب بدلے جا سکتے ہیں۔
awards-questions-for = کیٹیگری جس میں یہ پوچھا جائے
awards-questions-left = کسی نے ان سوالات کی کیٹیگری ہٹا دی۔ آپ کا لکھا ہوا یہاں درج ہے؛ کوئی کیٹیگری چُنیں اور آگے بڑھیں: یہ اس کے اپنے سوالات کے بعد آئیں گے۔
awards-questions-left-alone = کسی نے ان سوالات کی کیٹیگری ہٹا دی، اور کوئی اور کیٹیگری موجود نہیں۔ آپ کا لکھا ہوا یہاں درج ہے۔ دوسری ونڈو میں کیٹیگری شامل کریں، پھر ”آگے بڑھیں“ دبائیں۔
awards-question-row = سوال { $row }
awards-question-en = سوال انگریزی میں
awards-question-ur = سوال اردو میں
awards-question-kind = جواب
awards-question-text = متن
awards-question-choice = اختیارات میں سے ایک
awards-question-number = عدد
awards-question-link = لنک
awards-question-file = فائل
awards-question-required = جواب ضروری ہے
awards-question-required-yes = ہاں
awards-question-required-no = نہیں
awards-question-most-words = زیادہ سے زیادہ الفاظ
awards-question-place = نمبر
awards-question-more = اشارے، اور چُننے کے لیے اختیارات
awards-question-options-en = اختیارات انگریزی میں، ہر سطر میں ایک
awards-question-options-ur = اختیارات اردو میں، ہر سطر میں ایک
awards-question-options-few = براہِ کرم کم از کم دو اختیارات لکھیں۔
awards-question-options-many = براہِ کرم زیادہ سے زیادہ { $most } اختیارات۔
awards-question-options-differ = انگریزی میں { $n } اختیارات ہیں: براہِ کرم اردو میں بھی اتنے ہی لکھیں، اسی ترتیب میں۔
awards-question-option-twice = کوئی اختیار یہاں دو بار لکھا ہے۔
awards-question-options-elsewhere = اختیارات صرف چناؤ کے ہوتے ہیں۔ براہِ کرم جواب میں ”اختیارات میں سے ایک“ چُنیں، یا اسے خالی کریں۔

# Coordinators
awards-coordinators = رابطہ کار
awards-coordinators-lead = ہر رکن معیشت کی طرف سے کون نامزد کرتا ہے، سال بہ سال: اس کی ایسوسی ایشن کے لوگ۔
awards-coordinator-add = رابطہ کار شامل کریں
awards-coordinator-economy = معیشت
awards-coordinator-choose = معیشت چُنیں
awards-coordinator-language = خط کی زبان
awards-coordinator-hint = انھیں خط جائے گا کہ وہ کس معیشت کی طرف سے اور کہاں نامزد کرتے ہیں۔ وہ اسی پتے سے سائن اِن ہوتے ہیں۔
awards-coordinator-name = شامل کریں اور خط بھیجیں
awards-coordinator-already = یہ شخص پہلے ہی اس معیشت کی طرف سے نامزد کرتا ہے۔
awards-coordinators-by-economy = معیشت کے حساب سے
awards-coordinators-without = { $count ->
    [one] ایک معیشت کا کوئی رابطہ کار نہیں
   *[other] { $n } معیشتوں کا کوئی رابطہ کار نہیں
}
awards-coordinators-none = ابھی کوئی نہیں
notice-coordinator-added = شامل ہو گیا۔ خط بھیجا جا رہا ہے۔
awards-mail-coordinator-subject = آپ آئی سی ٹی ایوارڈز کے لیے نامزد کرتے ہیں
awards-mail-coordinator = اب سے آپ { $event } کے آئی سی ٹی ایوارڈز کے لیے { $economy } کی طرف سے نامزد کرتے ہیں۔ کیا جیتا جا سکتا ہے، کب تک، اور آپ نے کیا شروع کیا ہے، یہ سب آپ کے صفحے پر ہے۔
awards-mail-coordinator-button = نامزدگیوں کی طرف
awards-mail-coordinator-sign-in = اسی ای میل پتے سے سائن اِن ہوں: آپ کو ای میل میں لنک ملے گا اور پاس ورڈ درکار نہیں۔ اگر منتظمین کے صفحات کے لیے آپ کا پاس ورڈ پہلے سے ہے تو وہی استعمال کریں۔ اگر آپ اس معیشت کی طرف سے نامزد نہیں کرتے تو براہِ کرم منتظمین کو بتائیں۔

# Nominations
awards-nominate = نامزد کریں
awards-nominate-how = رکن ایسوسی ایشن اپنی معیشت کے لیے نامزد کرتی ہے۔ ادارے خود بھی یہاں درخواست دے سکتے ہیں: ان کی ایسوسی ایشن درخواست کی توثیق کرتی ہے یا اسے واپس کرتی ہے۔
awards-nominate-begin = شروع کریں
awards-nominate-here = اس کیٹیگری میں نامزد کریں
awards-opens-at = نامزدگیاں { $at } سے شروع ہوں گی۔
awards-open-until = نامزدگیاں { $at } تک دی جا سکتی ہیں۔
awards-opens-soon = نامزدگیاں ابھی شروع نہیں ہوئیں۔
awards-closed = نامزدگیاں بند ہو چکی ہیں۔
awards-choose = منتخب کریں
awards-economy = معیشت
awards-economy-hint = جس کی ایسوسی ایشن نامزد کرتی ہے۔
awards-apply-email = ای میل پتہ
awards-apply-email-hint = ہم ایک لنک بھیجیں گے جس سے آپ آگے بڑھیں گے۔
awards-economy-asked = یہ کیٹیگری آپ کی معیشت کے لیے نہیں، بلکہ ان کے لیے ہے: { $economies }۔
awards-economy-not-asked = یہ کیٹیگری صرف کچھ معیشتوں کے لیے ہے۔
awards-not-acting = کسی اور کے نام پر کام کرتے ہوئے نامزدگی نہیں ہو سکتی۔ پہلے اسے ختم کریں۔
awards-drafts-many = آپ کے مسودے بہت زیادہ ہیں۔ براہِ کرم کچھ بھیج دیں یا حذف کر دیں۔
awards-not-open = نامزدگیاں جاری نہیں: ابھی کچھ نہیں بھیجا جا سکتا۔
awards-quota-used = اس کیٹیگری میں آپ کی معیشت اپنی تمام نامزدگیاں بھیج چکی ہے۔ جگہ بنانے کے لیے ان میں سے کوئی واپس لی جا سکتی ہے۔
awards-quota-full = { $count ->
    [one] اس کیٹیگری میں آپ کی معیشت اپنی ایک نامزدگی بھیج چکی ہے: یہ تب بھیجی جا سکتی ہے جب وہ واپس لی جائے۔
   *[other] اس کیٹیگری میں آپ کی معیشت اپنی { $n } نامزدگیاں بھیج چکی ہے: یہ تب بھیجی جا سکتی ہے جب کوئی واپس لی جائے۔
}
awards-correction-over = درستی کا وقت ختم ہو چکا ہے۔
awards-correction-passed = درستی کا وقت ختم ہو چکا ہے: منتظمین اسی پر فیصلہ کریں گے جو ان کے پاس ہے۔
awards-typed-unsent = بھیجے جانے کے بعد بدلا گیا، مگر دوبارہ نہیں بھیجا گیا:
awards-correction-late = درستی کا وقت ختم ہو چکا ہے۔ آپ کا لکھا ہوا محفوظ نہیں ہوا؛ یہ نیچے درج ہے تاکہ آپ نقل کر سکیں۔ منتظمین اسی پر فیصلہ کریں گے جو ان کے پاس ہے۔
awards-judged = ججوں کا کام شروع ہو چکا ہے: اب کچھ نہیں بدلا جا سکتا۔
awards-corrected-unsent = یہاں وہ ہے جو بھیجا گیا تھا۔ جو اس دوران لکھا جائے وہ بھیجے جانے پر آپ تک آئے گا۔
awards-corrected-late = وہ وقت ختم ہو چکا ہے: یہاں وہ ہے جو بھیجا گیا تھا، اور فیصلہ اسی پر ہو گا۔ دوبارہ مانگنے سے مزید وقت مل جاتا ہے۔
awards-begin-now = آپ سائن اِن ہیں۔ نامزدگی کا فارم کھولنے کے لیے ایک بار اور ”شروع کریں“ دبائیں۔
awards-earlier-ones = { $count ->
    [one] دوسرے ایوارڈز کی ایک نامزدگی
   *[other] دوسرے ایوارڈز کی { $n } نامزدگیاں
}
awards-moved = کسی نے اس دوران کچھ اور کیا: نامزدگی کی حالت اب کچھ اور ہے۔ جو ہوا، نیچے لکھا ہے۔
awards-not-saved = یہ نامزدگی اس دوران بھیج دی گئی، یا بدلی نہیں جا سکتی۔ آپ کا لکھا ہوا محفوظ نہیں ہوا؛ یہ نیچے درج ہے تاکہ آپ نقل کر سکیں۔
awards-incomplete = اس میں کچھ باقی ہے۔ براہِ کرم اسے واپس کریں اور بتائیں کیا۔

# What a nomination says
awards-field-name-en = نام انگریزی میں
awards-field-name-ur = نام اردو میں
awards-field-name-hint = جو نامزد ہے: ادارہ، مصنوعہ یا شخصیت۔
awards-field-profile-en = تعارف انگریزی میں
awards-field-profile-ur = تعارف اردو میں
awards-field-profile-hint = چند جملے جو سب پڑھ سکیں۔
awards-field-website = ویب سائٹ
awards-field-website-hint = مثلاً example.com
awards-field-organisation = اس کے پیچھے ادارہ
awards-field-founded-on = قیام کی تاریخ
awards-field-founded-on-hint = جیسے رجسٹر میں درج ہے۔
awards-field-founders = کیا زیادہ حصہ بانیوں کے پاس ہے؟
awards-field-independent = کیا یہ خود مختار ہے، کسی کی ذیلی کمپنی نہیں؟
awards-field-contact-name = رابطہ: نام
awards-field-contact-hint = جس سے منتظمین پوچھ سکیں۔ جج اور عام لوگ اسے نہیں دیکھتے۔
awards-field-contact-email = رابطہ: ای میل پتہ
awards-field-contact-phone = رابطہ: فون
awards-part-profile = سب کے لیے
awards-part-profile-hint = جیتنے پر سائٹ پر دکھایا جا سکتا ہے۔
awards-part-entrant = کون نامزد ہے
awards-part-entrant-hint = خفیہ۔
awards-part-answers = جوابات
awards-part-answers-hint = خفیہ: منتظمین اور جج پڑھتے ہیں۔
awards-yes = ہاں
awards-no = نہیں
awards-not-founders = اس کیٹیگری میں زیادہ حصہ بانیوں کے پاس ہونا چاہیے۔
awards-not-independent = ذیلی کمپنیاں اس کیٹیگری میں حصہ نہیں لے سکتیں۔
awards-founded-ahead = یہ تاریخ ابھی نہیں آئی۔
awards-too-old = اس کیٹیگری کے لیے پرانا ہے: قیام کو زیادہ سے زیادہ سال: { $years }۔
awards-link-problem = براہِ کرم ویب کا پتہ لکھیں، جیسے example.com۔
awards-number-problem = براہِ کرم عدد لکھیں، جیسے 1200 یا 3.5۔
awards-words-of = { $most } میں سے { $used } الفاظ
awards-words-left = باقی الفاظ: #
awards-words-too-many = زائد الفاظ: #
awards-words-over = متن لمبا ہے: حد سے زائد الفاظ: { $over }۔
awards-saved-not-sent = آپ کا لکھا ہوا محفوظ ہے، مگر ابھی بھیجا نہیں گیا۔
awards-asked-of-you = آپ سے جو کہا گیا:
awards-beside = یہی خانہ کہیں اور بھی بدلا گیا: کسی اور آلے پر یا کسی اور ونڈو میں۔ جو وہاں تھا، اس کے نیچے درج ہے۔
awards-beside-forget = محفوظ کریں اور جو کہیں اور لکھا گیا، وہ ہٹا دیں
awards-earlier = کہیں اور لکھا گیا
awards-autosaved = محفوظ ہو گیا۔
awards-autosaved-beside = محفوظ ہو گیا۔ کہیں اور کچھ مختلف لکھا گیا؛ دونوں دیکھنے کے لیے صفحہ دوبارہ کھولیں۔
awards-autosaving = محفوظ ہو رہا ہے…
awards-autosave-waiting = ابھی محفوظ نہیں ہوا: رابطہ نہیں۔ دوبارہ کوشش ہو رہی ہے۔
awards-autosave-away = محفوظ نہیں ہوا: آپ لاگ آؤٹ ہیں۔ یہ اسی ڈیوائس پر محفوظ ہے، اور لاگ اِن کرنے پر پھر یہاں ہو گا۔
awards-autosave-unsent = نہ محفوظ ہوا نہ بھیجا گیا: رابطہ نہیں۔ یہ اسی ڈیوائس پر محفوظ ہے؛ رابطہ ہونے پر دوبارہ دبائیں۔
awards-autosave-failed = ابھی محفوظ نہیں ہوا۔ براہِ کرم ”محفوظ کریں“ دبائیں۔
awards-save-draft = محفوظ کریں
awards-send = محفوظ کریں اور بھیجیں
awards-send-application = محفوظ کریں اور ایسوسی ایشن کو بھیجیں
awards-discard-ask = یہ مسودہ حذف کریں
awards-discard-hint = پھر جو لکھا گیا وہ باقی نہیں رہے گا۔
awards-discard = حذف کریں
awards-files = فائلیں
awards-reading = سب کچھ PDF میں
awards-reading-apart = الگ سے کھولی جائے
awards-reading-confidential = خفیہ: ایوارڈز کے ججوں کے لیے
awards-files-go = محفوظ کریں اور فائلیں شامل کریں
awards-files-back = نامزدگی پر واپس
awards-file-none = ابھی کوئی فائل نہیں
awards-file-choose = فائل
awards-file-replace = اس کی جگہ دوسری فائل
awards-file-hint = زیادہ سے زیادہ 40 صفحوں کی PDF یا تصویر (JPEG، PNG یا WebP)، 10 MB تک۔
awards-pages = { $count ->
    [one] ایک صفحہ
   *[other] { $n } صفحے
}
awards-file-add = شامل کریں
awards-file-remove = ہٹائیں
awards-kilobytes = { $n } kB
awards-megabytes = { $n } MB
notice-awards-file-added = فائل شامل ہو گئی۔
notice-awards-beside = محفوظ ہو گیا، مگر بھیجا نہیں گیا: کہیں اور کچھ بدلا گیا تھا، جو اب یہاں درج ہے۔ براہِ کرم دیکھ کر بھیجیں۔
notice-awards-saved-beside = محفوظ ہو گیا۔ یہی خانہ کہیں اور بھی بدلا گیا تھا: براہِ کرم دونوں دیکھیں۔
notice-awards-sent = بھیج دی گئی۔ متعلقہ سب لوگوں کو خط جائے گا۔
notice-awards-endorsed = توثیق کے ساتھ بھیج دی گئی۔ متعلقہ سب لوگوں کو خط جائے گا۔
notice-awards-returned = واپس کر دی گئی۔ ادارے کو خط جائے گا۔
notice-awards-withdrawn = واپس لے لی گئی۔
notice-awards-decided = ہو گیا۔ متعلقہ سب لوگوں کو خط جائے گا۔

# Nominations in lists
awards-nomination = نامزدگی
awards-mine = میری نامزدگیاں
awards-mine-none = یہاں ابھی کچھ نہیں۔
awards-economy-none = ابھی کوئی نامزدگی نہیں۔
awards-applications = درخواستیں
awards-unnamed = ابھی بغیر نام
awards-complete = مکمل، ابھی بھیجی نہیں گئی
awards-missing = { $count ->
    [one] ایک خانہ باقی
   *[other] { $n } خانے باقی
}
awards-quotas = نامزدگیوں کی حد
awards-quota-used-of = { $most } میں سے { $used }
awards-state = حالت
awards-state-draft = مسودہ
awards-state-applied = ایسوسی ایشن کے پاس
awards-state-submitted = بھیجی گئی
awards-state-correction = درستی باقی
awards-state-eligible = اہل
awards-state-rejected = مسترد
awards-state-withdrawn = واپس لی گئی
awards-route-association = ایسوسی ایشن کی طرف سے
awards-route-application = ادارے کی درخواست
awards-history = جو ہوا
awards-step-began = شروع ہوئی
awards-step-applied = ایسوسی ایشن کو بھیجی گئی
awards-step-returned = ایسوسی ایشن نے واپس کی
awards-step-submitted = بھیجی گئی
awards-step-endorsed = ایسوسی ایشن نے توثیق کی
awards-step-correction-asked = درستی مانگی گئی
awards-step-corrected = درست کی گئی
awards-step-accepted = اہل قرار پائی
awards-step-rejected = مسترد ہوئی
awards-step-reopened = فیصلہ واپس لیا گیا
awards-step-withdrawn = واپس لی گئی
awards-reason = وجہ
awards-receipt = رسید
awards-receipt-at = { $at } کو موصول ہوئی۔
awards-receipt-digest = SHA-256
awards-receipt-get = جو موصول ہوا، لفظ بہ لفظ
awards-receipt-hint = یہ عدد اسی فائل سے نکلتا ہے: جو اسے دوبارہ نکالے، ثابت کر سکتا ہے کہ کیا بھیجا گیا تھا۔
awards-endorse = آپ کی ایسوسی ایشن کے لیے درخواست
awards-endorse-hint = آپ توثیق کریں تو یہ آپ کی معیشت کی نامزدگی ہو گی اور آپ کی حد میں شمار ہو گی۔
awards-endorse-button = توثیق کریں اور بھیجیں
awards-return = واپس کریں
awards-return-hint = ادارہ یہ پڑھے گا اور دوبارہ بھیج سکے گا۔
awards-return-button = واپس کریں
awards-withdraw-ask = یہ نامزدگی واپس لیں
awards-withdraw-hint = اسے پھر بحال نہیں کیا جا سکتا۔ نامزدگیاں جاری رہنے تک آپ کی معیشت کوئی اور نامزد کر سکتی ہے۔
awards-withdraw = واپس لیں

# Screening
awards-screening = نامزدگیاں
awards-screening-none = ابھی کچھ نہیں بھیجا گیا۔
awards-screening-none-found = کچھ نہیں ملا۔
awards-screening-all = تمام نامزدگیاں
awards-unheard = اس معیشت کے لیے ابھی کوئی نامزد نہیں کرتا، اس لیے اس درخواست کی توثیق کرنے والا کوئی نہیں۔
awards-nominations-n = { $count ->
    [one] ایک نامزدگی
   *[other] { $n } نامزدگیاں
}
awards-submitted-at = بھیجی گئی
awards-alike = شاید دو بار درج ہے
awards-alike-name = یہی نام
awards-alike-organisation = یہی ادارہ
awards-alike-website = یہی ویب سائٹ
awards-alike-spelling = ملتا جلتا نام
awards-decision = فیصلہ
awards-accept = یہ اہل ہے
awards-decide-otherwise = درستی مانگیں یا مسترد کریں
awards-reason-hint = نامزد کرنے والے یہ پڑھیں گے۔
awards-correct-until = درستی کی آخری گھڑی
awards-correct-until-hint = سمٹ کے مقام کے وقت کے مطابق؛ آن لائن مرحلہ شروع ہونے سے پہلے۔
awards-correct-until-is = درستی { $at } تک ہو سکتی ہے۔
awards-until-past = یہ وقت گزر چکا ہے۔
awards-until-late = آن لائن مرحلہ اس سے پہلے شروع ہو جائے گا۔
awards-ask-correction = درستی مانگیں
awards-reject = مسترد کریں
awards-reopen-ask = فیصلہ واپس لیں
awards-reopen-hint = نامزد کرنے والے یہ پڑھیں گے۔
awards-reopen = واپس لیں

# Letters about nominations
awards-mail-button = نامزدگی کھولیں
awards-mail-endorse-subject = { $event }: آپ کی ایسوسی ایشن کے لیے درخواست
awards-mail-endorse = ”{ $name }“ نے ”{ $category }“ میں درخواست دی ہے اور آپ کی ایسوسی ایشن کی توثیق چاہتا ہے۔ اس سے پہلے منتظمین کو کچھ نہیں بھیجا جاتا۔
awards-mail-due-subject = { $event }: آپ کی نامزدگی ابھی نہیں بھیجی گئی
awards-mail-due = ”{ $category }“ میں آپ کی نامزدگی ”{ $name }“ ابھی مسودہ ہے۔ جو نامزدگی آخری تاریخ تک نہ بھیجی جائے، اسے جج نہیں دیکھتے۔
awards-mail-due-unnamed = ”{ $category }“ میں آپ کی نامزدگی ابھی مسودہ ہے۔ جو نامزدگی آخری تاریخ تک نہ بھیجی جائے، اسے جج نہیں دیکھتے۔
awards-mail-endorse-due-subject = { $event }: ایک درخواست آپ کی ایسوسی ایشن کی منتظر ہے
awards-mail-endorse-due = ”{ $name }“ نے ”{ $category }“ میں درخواست دی ہے، اور منتظر ہے کہ آپ کی ایسوسی ایشن اس کی توثیق کرے یا اسے واپس کرے۔ جس کی توثیق آخری تاریخ تک نہ ہو، اسے جج نہیں دیکھتے۔
awards-mail-applied-subject = { $event }: آپ کی درخواست ایسوسی ایشن کے پاس ہے
awards-mail-applied = ”{ $category }“ میں آپ کی درخواست ”{ $name }“ آپ کی ایسوسی ایشن کو بھیج دی گئی؛ وہ اس کی توثیق کرے گی یا اسے واپس کرے گی۔
awards-mail-unheard = ”{ $category }“ میں آپ کی درخواست ”{ $name }“ بھیج دی گئی۔ آپ کی معیشت کے لیے ابھی کوئی نامزد نہیں کرتا: منتظمین اسے دیکھ رہے ہیں اور کسی کا نام دیں گے جو اس کی توثیق کرے یا اسے واپس کرے۔
awards-mail-receipt-subject = { $event }: آپ کی نامزدگی موصول ہوئی
awards-mail-receipt = ”{ $category }“ میں نامزدگی ”{ $name }“ موصول ہوئی۔
awards-mail-returned-subject = { $event }: ایسوسی ایشن نے آپ کی درخواست واپس کی
awards-mail-returned = آپ کی ایسوسی ایشن نے ”{ $category }“ میں درخواست ”{ $name }“ آپ کو واپس کی ہے۔ آپ اسے بدل کر دوبارہ بھیج سکتے ہیں۔
awards-mail-correction-subject = { $event }: براہِ کرم اپنی نامزدگی درست کریں
awards-mail-correction = منتظمین ”{ $category }“ میں نامزدگی ”{ $name }“ کی درستی چاہتے ہیں۔
awards-mail-accepted-subject = { $event }: آپ کی نامزدگی اہل ہے
awards-mail-accepted = ”{ $category }“ میں نامزدگی ”{ $name }“ دیکھ لی گئی اور ججوں کو جائے گی۔
awards-mail-rejected-subject = { $event }: آپ کی نامزدگی قبول نہیں ہوئی
awards-mail-rejected = ”{ $category }“ میں نامزدگی ”{ $name }“ قبول نہیں ہوئی۔
awards-mail-reopened-subject = { $event }: آپ کی نامزدگی دوبارہ دیکھی جا رہی ہے
awards-mail-reopened = منتظمین نے ”{ $category }“ میں نامزدگی ”{ $name }“ پر اپنا فیصلہ واپس لیا اور اسے دوبارہ دیکھ رہے ہیں۔
awards-mail-withdrawn-subject = { $event }: آپ کی نامزدگی واپس لی گئی
awards-mail-withdrawn = ”{ $category }“ میں نامزدگی ”{ $name }“ واپس لے لی گئی۔

# The jury
awards-jury = جیوری
awards-judge = جج
awards-judges = جج
awards-judges-none = جیوری میں ابھی کوئی نہیں۔
awards-judges-signed = { $count ->
    [one] ایک نے دستخط کر دیے
   *[other] { $n } نے دستخط کر دیے
}
awards-judges-waiting = { $count ->
    [0] سب جواب دے چکے
    [one] ایک نے جواب نہیں دیا
   *[other] { $n } نے جواب نہیں دیا
}
awards-judge-state = جواب
awards-judge-invited = مدعو
awards-judge-signed = دستخط شدہ
awards-judge-declined = معذرت کر لی
awards-judge-invite = جج کو مدعو کریں
awards-judge-invite-button = مدعو کریں
awards-judge-already = اس پتے والا شخص پہلے سے اس جیوری میں ہے۔ اگر معذرت کر چکا ہے تو پہلے اسے ہٹائیں، پھر دوبارہ مدعو کریں۔
awards-judge-employer = ادارہ
awards-judge-employer-hint = اس ادارے کی نامزدگیاں جج سے پوشیدہ رہیں گی۔
awards-judge-expertise = مہارت
awards-judge-reads = نامزدگیاں کس زبان میں پڑھتے ہیں
awards-judge-most = زیادہ سے زیادہ نامزدگیاں
awards-judge-most-hint = خالی: جتنی بھی آئیں۔
awards-reads-en = انگریزی
awards-reads-ur = اردو
awards-panels = پینل
awards-panels-none = ابھی کسی پینل میں نہیں
awards-panel-of = { $category } کا پینل
awards-panel-size = جج: { $seated }؛ ہر نامزدگی کے لیے: { $wanted }
awards-panel-chair = صدر
awards-panel-chair-hint = خود بھی جانچتے ہیں، پینل کی سربراہی کرتے ہیں، اور فیصلہ کن ووٹ رکھتے ہیں۔
awards-panel-chair-none = ابھی کوئی نہیں
awards-panel-judges = صدر کے علاوہ جج
awards-panel-observers = مبصر
awards-panel-observers-hint = دیکھتے ہیں کہ سب کچھ درست ہو، اور نمبر نہیں دیتے۔
awards-panel-twice = جو جانچتا ہے وہ اسی پینل کا مبصر نہیں ہو سکتا۔
awards-panel-gone = یہاں چُنا گیا کوئی شخص اس دوران جیوری سے ہٹا دیا گیا۔ براہِ کرم دوبارہ چُنیں۔
awards-seat-judge = جج
awards-seat-chair = صدر
awards-seat-observer = مبصر
awards-ties = نامزدگیوں سے تعلق
awards-ties-none = کوئی نہیں بتایا گیا
awards-jury-mine = جانچ
awards-jury-mine-none = آپ کسی جیوری میں نہیں۔ اگر آپ کو دعوت ملی ہے تو اسی پتے سے سائن اِن کریں جس پر خط آیا تھا۔
awards-jury-back = واپس
awards-agreement = جانچنے سے پہلے
awards-agreement-read = نامزدگیوں میں جو پڑھوں گا اسے اپنے تک رکھوں گا، اور جانچنے کے سوا کسی کام میں نہیں لاؤں گا۔
awards-agreement-peers = نامزدگیوں اور نمبروں کی بات پینل سے باہر کسی سے نہیں کروں گا، اور پینل سے بھی تبھی جب صدر کہیں۔
awards-agreement-ties = کسی نامزدگی سے تعلق ہو تو اسے دیکھنے سے پہلے بتاؤں گا، اور بعد میں سامنے آئے تو الگ ہو جاؤں گا۔
awards-agreement-after = یہ سب ایوارڈز کے بعد بھی لازم رہے گا۔
awards-agreement-factor = آپ کے پاس پاس کِی یا ایپ ہے۔ دستخط کے بعد جج کے ہر کام سے پہلے وہ مانگی جائے گی: اگر وہ اب آپ کے پاس نہیں تو پہلے اسے ہٹا دیں۔
awards-agreement-tick = مجھے یہ سب منظور ہے۔
awards-agreement-needed = براہِ کرم اس پر نشان لگائیں، یا نیچے معذرت کر لیں۔
awards-agreement-name = آپ کا نام، بطور دستخط
awards-agreement-name-hint = یہ وقت اور ان الفاظ کے ساتھ محفوظ رہے گا۔
awards-agreement-sign = دستخط کریں
awards-decline = معذرت کریں
awards-decline-ask = میں جج نہیں بن سکتا
awards-decline-hint = منتظمین کو آپ کی معذرت نظر آئے گی۔ اسے واپس لینے کے لیے انھیں لکھیں۔
awards-observer-hint = آپ مبصر ہیں: آپ دیکھتے ہیں کہ جج کہاں تک پہنچے، اور وہ نہیں جو وہ دیتے ہیں۔ نہ کچھ بتانا ہے، نہ نمبر دینے ہیں۔
awards-seats-soon = جب منتظمین آپ کو کسی پینل میں رکھیں گے تو یہاں نظر آئے گا کہ آپ کیا جانچ سکتے ہیں۔
awards-entries-at = نامزدگیاں { $at } تک یہاں آ جائیں گی۔ پھر بتائیں کہ ان میں سے کن سے آپ کا تعلق ہے۔
awards-entries-soon = ابھی کوئی نامزدگی نہیں۔
awards-ties-owed = { $count ->
    [one] براہِ کرم ایک نامزدگی کے بارے میں بتائیں کہ آپ کا اس سے تعلق ہے یا نہیں۔
   *[other] براہِ کرم { $n } نامزدگیوں کے بارے میں بتائیں کہ آپ کا ان سے تعلق ہے یا نہیں۔
}
awards-ties-declare = تعلق بتائیں
awards-ties-change = تعلق بدلیں، یا کسی نامزدگی سے الگ ہوں
awards-ties-done = آپ اپنے تعلق بتا چکے ہیں۔ شکریہ۔
awards-ties-lead = جس نامزدگی سے آپ کا تعلق ہو، نہ وہ آپ کو نظر آئے گی نہ اس کے نمبر۔ شک ہو تو بتا دیں۔
awards-ties-looked = میں نے ان میں سے ہر نامزدگی دیکھ لی ہے۔
awards-ties-unlooked = براہِ کرم ہر نامزدگی دیکھیں، پھر اس پر نشان لگائیں۔
awards-ties-send = بتائیں
awards-tie = اس سے آپ کا تعلق
awards-tie-none = کوئی نہیں
awards-tie-comment = اس بارے میں چند الفاظ
awards-tie-other = براہِ کرم چند الفاظ میں بتائیں کہ کیا تعلق ہے۔
awards-tie-known = آپ یہ نامزدگی نہیں جانچتے: { $kind }۔
awards-tie-stepped-back = آپ اس نامزدگی سے الگ ہو چکے ہیں۔
awards-tie-kept = آن لائن مرحلہ شروع ہو چکا ہے: جس نامزدگی سے کوئی الگ ہو جائے اس کی طرف واپسی نہیں۔
awards-yours = { $count ->
    [one] آپ ایک نامزدگی جانچیں گے:
   *[other] آپ { $n } نامزدگیاں جانچیں گے:
}
awards-next = آگے کیا ہے
awards-online-at = آن لائن مرحلہ { $at } سے شروع ہو گا۔
awards-signed = آپ نے کس پر دستخط کیے
awards-signed-at = { $name } کے نام سے، { $at }۔
awards-leave-hint = اگر آپ اب جج نہیں رہ سکتے تو منتظمین کو لکھیں۔
awards-online-until = آن لائن مرحلہ { $at } تک جاری ہے۔
awards-online-soon = آن لائن مرحلے کا وقت یہاں آ جائے گا۔
notice-judge-invited = مدعو کر دیا گیا۔ خط بھیجا جا رہا ہے۔
notice-awards-signed = دستخط ہو گئے۔ شکریہ۔
notice-awards-answered = آپ پہلے ہی جواب دے چکے تھے؛ کچھ نہیں بدلا۔
notice-awards-declined = آپ نے معذرت کر لی۔
notice-awards-ties = آپ کے تعلق درج ہو گئے۔
awards-mail-judge-subject = { $event }: کیا آپ جج بنیں گے؟
awards-mail-judge = آپ سے { $cycle } میں جج بننے کی درخواست ہے۔ آپ سے کیا درکار ہے، نیچے دیے گئے صفحے پر لکھا ہے، جہاں آپ ہاں یا نہ کہہ سکتے ہیں۔
awards-mail-judge-removed-subject = { $event }: آپ اب جیوری میں شامل نہیں
awards-mail-judge-removed = منتظمین نے آپ کو { $cycle } کی جیوری سے الگ کر دیا ہے۔ اب آپ سے کچھ درکار نہیں۔ اگر آپ کے خیال میں یہ غلطی ہے تو براہِ کرم منتظمین کو لکھیں۔
awards-mail-judge-button = جیوری کی طرف
awards-mail-judge-sign-in = براہِ کرم اسی پتے سے سائن اِن کریں جس پر یہ خط آیا ہے۔

# Who judges what
awards-assignment = کون کیا جانچے گا
awards-assignment-none = ابھی کوئی نامزدگی اہل قرار نہیں پائی۔
awards-assignment-changed = اس دوران کچھ بدل گیا ہے، اس لیے منصوبہ بھی بدل گیا۔ نیا منصوبہ نیچے ہے؛ براہِ کرم دیکھ کر اسے اپنائیں۔
awards-assignment-unseated = وہ اس نامزدگی کی کیٹیگری کے پینل میں نہیں، یا یہ نامزدگی جانچی نہیں جا رہی۔
awards-assignment-walled = ان کا اس نامزدگی سے تعلق ہے، یا انھوں نے ابھی نہیں بتایا کہ ہے یا نہیں۔
awards-assignment-left = یہ نامزدگی ان سے اس وقت واپس لی گئی جب وہ اسکور دینا شروع کر چکے تھے؛ وہ اسے دوبارہ نہیں پرکھتے۔
awards-assignment-full = ان کے پاس پہلے ہی اتنی نامزدگیاں ہیں جتنی وہ لیتے ہیں۔
awards-entry = نامزدگی
awards-entries = نامزدگیاں
awards-propose = تجویز دیں کہ کون کیا جانچے
awards-propose-rest = جو باقی ہے پورا کریں
awards-propose-anew = نئے سرے سے تجویز دیں
awards-proposal = تجویز
awards-proposal-changes = دی جائیں گی: { $given }۔ واپس لی جائیں گی: { $taken }۔ ابھی کچھ محفوظ نہیں ہوا۔
awards-proposal-take = اسے منصوبہ بنائیں
awards-short = { $count ->
    [one] ایک نامزدگی کے جج کم ہیں
   *[other] { $n } نامزدگیوں کے جج کم ہیں
}
awards-exchanges = { $count ->
    [one] { $count } تبادلہ، تاکہ اس کے تمام جج صاحبان کا موازنہ ہو سکے
   *[other] { $count } تبادلے، تاکہ اس کے تمام جج صاحبان کا موازنہ ہو سکے
}
awards-apart = { $count ->
    [one] ایک جیوری
   *[other] جیوری { $n } حصوں میں بٹی ہے جن کا موازنہ ممکن نہیں
}
awards-complete-entries = { $count ->
    [one] ایک نامزدگی، سب جج پورے
   *[other] { $n } نامزدگیاں، سب جج پورے
}
awards-missing-judges = { $count ->
    [one] ایک جج کم ہے۔
   *[other] { $n } جج کم ہیں۔
}
awards-short-unseated = { $count ->
    [one] ایک پینل میں نہیں۔
   *[other] { $n } پینل میں نہیں۔
}
awards-short-unsigned = { $count ->
    [one] ایک نے دستخط نہیں کیے۔
   *[other] { $n } نے دستخط نہیں کیے۔
}
awards-short-undeclared = { $count ->
    [one] ایک نے تعلق نہیں بتایا۔
   *[other] { $n } نے تعلق نہیں بتایا۔
}
awards-short-tie = { $count ->
    [one] ایک کا اس سے تعلق ہے۔
   *[other] { $n } کا اس سے تعلق ہے۔
}
awards-short-full = { $count ->
    [one] ایک کے پاس پوری تعداد ہے۔
   *[other] { $n } کے پاس پوری تعداد ہے۔
}
awards-wall-unseated = اب پینل میں نہیں
awards-wall-unsigned = دستخط نہیں کیے
awards-wall-undeclared = تعلق نہیں بتایا
awards-wall-tie = اب تعلق ہے
awards-by-hand = ہاتھ سے
awards-is-new = نئی
awards-take-away = واپس لیں
awards-give = دیں
awards-give-to = کسے دی جائے
awards-loads = ہر جج کے پاس کیا ہے
awards-load-of = { $limit } میں سے { $entries }
notice-awards-taken-short = واپس لے لی گئی۔ اب ایک جج کم ہے، یا جیوری حصوں میں بٹ گئی ہے: براہِ کرم نیچے دیکھیں۔
notice-awards-assigned = اب یہی منصوبہ ہے۔
awards-sheets = نامزدگیاں پرکھیں
awards-sheets-done = { $all } میں سے { $done } شیٹیں بھیجی جا چکیں
awards-sheets-all-done = آپ کی تمام شیٹیں بھیجی جا چکی ہیں۔ شکریہ۔
awards-sheet = اسکور شیٹ
awards-sheet-entry = نامزدگی
awards-sheet-next = اگلی نامزدگی
awards-sheet-step-back = اس سے دستبردار ہوں
awards-sheet-weight = کل کا { $weight } فیصد
awards-sheet-unscored = اسکور نہیں دیا گیا
awards-sheet-of-hundred = 100 میں سے
awards-sheet-scored = { $of } میں سے { $scored } کو اسکور دیا گیا
awards-sheet-scored-of = #of میں سے #scored کو اسکور دیا گیا
awards-sheet-left = #hours گھنٹے #minutes منٹ #seconds سیکنڈ باقی
awards-sheet-left-days = #days دن #hours گھنٹے باقی
awards-sheet-save = محفوظ کریں
awards-sheet-send = محفوظ کر کے بھیجیں
awards-sheet-sent-at = { $at } کو بھیجی گئی۔ پینل کے صدر اسے دوبارہ کھول سکتے ہیں۔
awards-sheet-sent = یہ شیٹ پہلے ہی بھیجی جا چکی تھی؛ کچھ نہیں بدلا گیا۔
awards-sheet-closed = مرحلہ کھلا نہیں ہے؛ شیٹیں جوں کی توں رہیں گی۔
awards-sheet-not-theirs = یہ نامزدگی آپ کے پرکھنے کے لیے نہیں ہے۔
awards-sheet-no-rubric = اس کیٹیگری کے معیار ابھی طے نہیں؛ اسکور نہیں دیا جا سکتا۔ براہِ کرم منتظمین کو بتائیں۔
awards-sheet-never-sent = آن لائن مرحلہ ختم ہو چکا ہے اور یہ شیٹ کبھی نہیں بھیجی گئی: یہ شمار نہیں ہو گی۔
awards-sheet-second-later = پریزنٹیشن کا مرحلہ ابھی نہیں کھلا؛ دوسری شیٹ آپ اس کے دوران بھریں گے۔
awards-sheet-no-second = پریزنٹیشن کا مرحلہ ختم ہو چکا ہے؛ آپ نے دوسری شیٹ نہیں بھیجی۔
awards-sheet-first-stays = آن لائن مرحلے میں آپ نے جو دیا وہ جیسا بھیجا گیا ویسا ہی رہتا ہے۔
awards-sheet-unseen = محفوظ ہوئی، بھیجی نہیں گئی: کہیں اور کچھ مختلف لکھا گیا تھا۔ وہ ساتھ درج ہے؛ براہِ کرم دونوں دیکھ کر بھیجیں۔
awards-abstained-none = آپ نے اس نامزدگی کو کوئی اسکور نہیں دیا۔
awards-score-off = پیمانے پر نہیں: { $typed }
awards-round-closed = آن لائن مرحلہ { $at } کو بند ہو گیا۔
awards-sheet-reopened = صدر نے یہ شیٹ دوبارہ کھول دی ہے:
awards-sheet-beside-look = کہیں اور کچھ مختلف لکھا گیا: دونوں دیکھیں
awards-sheet-beside = کہیں اور، کسی اور ڈیوائس پر یا کسی اور ونڈو میں، کچھ مختلف لکھا گیا تھا۔ وہ ساتھ درج ہے؛ شمار وہی ہو گا جو خانوں میں ہے۔
awards-sheet-untouched = ابھی شروع نہیں
awards-sheet-open = جاری
awards-sheet-submitted = بھیجی گئی
awards-sheet-abstained = اسکور سے معذرت
awards-sheet-unsent = نہیں بھیجی گئی
awards-score = اسکور
awards-score-comment = اس پر ایک بات
awards-score-missing = ابھی اسکور نہیں دیا گیا۔
awards-score-unsaid = براہِ کرم وجہ لکھیں: منتظمین اس اسکور پر ایک بات چاہتے ہیں۔
awards-abstain-ask = اس نامزدگی کو کوئی اسکور نہ دیں
awards-abstain-reason = آپ اسکور کیوں نہیں دیتے
awards-abstain-hint = آپ کی دوسری نامزدگیاں جوں کی توں رہیں گی۔ اگر اس نامزدگی سے آپ کا کوئی تعلق ہے تو اس کے بجائے اس سے دستبردار ہوں۔
awards-abstain = معذرت کریں
awards-abstained-why = آپ نے اسکور دینے سے معذرت کی
awards-chairs-panel = آپ اس پینل کے صدر ہیں
awards-observers-panel = آپ اس پینل کے مبصر ہیں
awards-panel-hint = پینل کے جج کہاں تک پہنچے۔ وہ جو دیتے ہیں، مرحلہ بند ہونے سے پہلے کوئی نہیں دیکھتا، اور پھر بھی نام کے بغیر۔
awards-panel-none = ابھی اس پینل کے کسی جج کو کوئی نامزدگی نہیں ملی۔
awards-panel-look = پینل کہاں تک پہنچا ہے
awards-sheet-chairless = ان کے پینل میں ایسا کوئی صدر نہیں جس کا نامزدگی سے کوئی تعلق نہ ہو، اس لیے یہ کام آپ کا ہے۔ جج شیٹ بدل سکیں گے اور دوبارہ بھیجنا ہو گی؛ انھیں آپ کی وجہ کے ساتھ ای میل جائے گی۔
awards-sheet-reopen = کوئی شیٹ دوبارہ کھولیں
awards-sheet-reopen-hint = جج اسے بدل سکیں گے اور دوبارہ بھیجنا ہو گی؛ تب تک وہ شمار نہیں ہو گی۔ انھیں آپ کی وجہ کے ساتھ ای میل جائے گی۔
awards-sheet-reopen-reason = دوبارہ کیوں کھولی جا رہی ہے
awards-sheet-reopen-reason-hint = یہ جج پڑھیں گے؛ یہ ریکارڈ میں رہے گی۔
awards-sheet-reopen-button = دوبارہ کھولیں
awards-mail-sheet-subject = آپ کی ایک اسکور شیٹ دوبارہ کھولی گئی
awards-mail-sheet = پینل کے صدر نے { $name } کی آپ کی اسکور شیٹ دوبارہ کھول دی ہے۔ جب تک آپ اسے دوبارہ نہ بھیجیں وہ شمار نہیں ہو گی۔
awards-mail-sheet-button = شیٹ کھولیں
notice-awards-sheet-sent = شیٹ بھیج دی گئی۔
notice-awards-sheet-beside = محفوظ ہوئی، بھیجی نہیں گئی: کہیں اور کچھ مختلف لکھا گیا تھا۔ براہِ کرم دونوں دیکھ کر بھیجیں۔
notice-awards-abstained = نوٹ کر لیا گیا: آپ اس نامزدگی کو کوئی اسکور نہیں دیتے۔
notice-awards-reopened = شیٹ دوبارہ کھل گئی ہے۔ اس کے جج کو ای میل جائے گی۔
awards-round = جاری مرحلہ
awards-round-owes = کیا باقی ہے
awards-round-undeclared = تعلق جو نہیں بتائے گئے
awards-round-without = { $count ->
    [one] ایک نامزدگی کی کوئی شیٹ نہیں آئی
   *[other] { $n } نامزدگیوں کی کوئی شیٹ نہیں آئی
}
awards-owes-sign = دستخط
awards-owes-declare = تعلق بتانا
awards-owes-score = اسکور دینا
awards-owes-nothing = کچھ نہیں
awards-remind-sign = دستخط کی یاد دہانی
awards-remind-declare = تعلق بتانے کی یاد دہانی
awards-remind-score = اسکور کی یاد دہانی
awards-remind-people = { $count ->
    [one] یہ خط ایک جج کو جائے گا:
   *[other] یہ خط { $n } جج صاحبان کو جائے گا:
}
awards-remind-send = خطوط بھیجیں
awards-mail-remind-sign-subject = کیا آپ جج بنیں گے؟ آپ کے جواب کا انتظار ہے
awards-mail-remind-sign = آپ سے { $cycle } میں جج بننے کی درخواست کی گئی تھی اور آپ نے ابھی جواب نہیں دیا۔ براہِ کرم رازداری پر دستخط کریں، یا معذرت کر لیں۔
awards-mail-remind-declare-subject = براہِ کرم بتائیں کہ کن نامزدگیوں سے آپ کا تعلق ہے
awards-mail-remind-declare = { $cycle } میں ایسی نامزدگیاں ہیں جن کے بارے میں آپ نے ابھی نہیں بتایا کہ آپ کا ان سے کوئی تعلق ہے یا نہیں۔ وہ اس کے بعد ہی آپ کو ملیں گی۔
awards-mail-remind-score-subject = آپ کی کچھ اسکور شیٹیں ابھی نہیں بھیجی گئیں
awards-mail-remind-score = { $cycle } میں ایسی نامزدگیاں ہیں جن کے آپ جج ہیں اور جن کی اسکور شیٹ آپ نے ابھی نہیں بھیجی۔ جو نہ بھیجی جائے وہ شمار نہیں ہوتی۔
notice-awards-reminded = خطوط روانہ ہو گئے۔
awards-ledger = اسکوروں کا رجسٹر
awards-ledger-hint = ہر شیٹ جو بھیجی، دوبارہ کھولی یا واپس لی جائے، یہاں ایک سطر ہے جو پچھلی سے جڑی ہے۔ مرحلہ بند ہونے سے پہلے یہ سطریں کوئی نہیں پڑھتا۔ تب جو سرا شائع ہو گا اس سے ہر کوئی جانچ سکے گا کہ کوئی اسکور بعد میں نہیں بدلا گیا۔
awards-ledger-rows = { $count ->
    [one] ایک سطر
   *[other] { $n } سطریں
}
awards-ledger-none = ابھی کچھ نہیں بھیجا گیا۔
awards-ledger-open = مرحلہ بند ہونے تک سطریں مہر بند ہیں۔
awards-ledger-open-until = مرحلہ بند ہونے تک سطریں مہر بند ہیں: { $at }۔
awards-ledger-head = سرا، الفاظ میں
awards-ledger-closed = بند ہوا: { $at }۔
awards-ledger-decided = یہ الفاظ آخری فیصلے کو بھی مہر بند کرتے ہیں۔ یہ فاتحین کے ساتھ شائع ہوتے ہیں؛ مراحل کے بند ہونے کے الفاظ، جو نیچے ہیں، ان سے پہلے شائع ہونے تھے۔
awards-ledger-code = یہی الفاظ فون کے لیے کوڈ میں
awards-ledger-publish = یہ الفاظ لکھ لیں اور فاتحین کے فیصلے سے پہلے شائع کریں۔
awards-ledger-get = برآمد لیں

# Results, and what a panel makes of them
awards-results = نتائج
awards-results-of = نتائج: { $category }
awards-results-sealed = مرحلہ ختم ہونے تک اسکور سربمہر ہیں۔ اس کے بعد ہر کیٹیگری کے اعداد یہاں ہوں گے۔
awards-results-tables = اپنے حساب کے لیے، ججوں کے ناموں کے بغیر:
awards-results-scores = نمبر (CSV)
awards-results-rubric = اوزان اور پیمانے (CSV)
awards-results-undecided = { $count ->
    [0] تمام کیٹیگریوں کا فیصلہ ہو چکا ہے۔
    [one] { $n } کیٹیگری کا فیصلہ باقی ہے۔
   *[other] { $n } کیٹیگریوں کا فیصلہ باقی ہے۔
}
awards-results-by-rule = قاعدے سے فاتح
awards-results-lead = برتری
awards-results-alpha = اتفاق (α)
awards-results-state = فیصلہ
awards-results-decided = فیصلہ ہو چکا
awards-results-open = باقی
awards-results-empty = کوئی نامزدگی نہیں
awards-winner = فاتح
awards-merit = میرٹ ایوارڈ
awards-no-award = کوئی ایوارڈ نہیں
awards-figures-places = قاعدے کے مطابق درجے
awards-figures-nothing = کوئی شیٹ شمار نہیں ہوتی، اس لیے کسی کا درجہ نہیں۔
awards-figures-winners = قاعدے کے مطابق ایوارڈ { $names } کو جاتا ہے۔
awards-figures-merits = میرٹ ایوارڈ { $names } کو جاتے ہیں۔
awards-figures-level = { $names } برابر ہیں اور ایوارڈ اسی پر منحصر ہے: ان میں سے صدر چنتے ہیں، یا منتظم جہاں ہر صدر کا کسی نامزدگی سے تعلق ہو۔
awards-figures-level-merits = { $names } برابر ہیں اور میرٹ ایوارڈ اسی پر منحصر ہے: ان میں سے صدر چنتے ہیں، یا منتظم جہاں ہر صدر کا کسی نامزدگی سے تعلق ہو۔
awards-figures-level-decided = { $names } اصول کے مطابق برابر ہیں: ان میں سے کسے کیا ملا، یہ فیصلے میں درج ہے۔
awards-figures-level-win = { $count ->
    [one] ان میں سے ایک جیتتی ہے۔
   *[other] ان میں سے { $n } جیتتی ہیں۔
}
awards-figures-level-rest = { $count ->
    [one] باقی میں سے ایک کو میرٹ ایوارڈ ملتا ہے۔
   *[other] باقی میں سے { $n } کو میرٹ ایوارڈ ملتے ہیں۔
}
awards-figures-level-get = { $count ->
    [one] ان میں سے ایک کو میرٹ ایوارڈ ملتا ہے۔
   *[other] ان میں سے { $n } کو میرٹ ایوارڈ ملتے ہیں۔
}
awards-figures-lead = اگلے پر برتری 100 میں سے { $points } پوائنٹ ہے۔
awards-figures-lead-narrow = اگلے پر برتری 100 میں سے { $points } پوائنٹ ہے، یعنی دس میں سے ایک سے بھی کم: پینل کو انھیں دوبارہ دیکھنا چاہیے۔
awards-figures-lead-none = اگلے کا اسکور بھی اتنا ہی ہے: پینل کو انھیں دوبارہ دیکھنا چاہیے۔
awards-figures-same = سادہ اور متوازن اسکور ایک ہی فاتح دیتے ہیں۔
awards-figures-differ = سادہ اور متوازن اسکور مختلف فاتح دیتے ہیں: جدول میں دونوں ہیں۔
awards-figures-decides = جس سے فیصلہ ہوتا ہے: { $score }۔
awards-figures-mean-instead = سادہ اوسط، کیونکہ اسکور متوازن نہیں کیے جا سکتے
awards-figures-table-hint = ± تخمینے کا ایک معیاری انحراف ہے۔ جیتنے کا امکان وہ ہے جو ماڈل انھی اسکوروں سے نکالتا ہے: جج کم ہوں تو یہ جتنا ہونا چاہیے اس سے زیادہ یقینی لگتا ہے۔
awards-figures-chart-hint = 100 میں سے پوائنٹ؛ لکیریں 95 فیصد وقفے ہیں۔ اعداد نیچے جدول میں ہیں۔
awards-figures-entry = نامزدگی
awards-figures-place = درجہ
awards-figures-mean = سادہ اوسط
awards-figures-online-mean = آن لائن مرحلہ
awards-figures-spread = پھیلاؤ
awards-figures-judges-count = جج
awards-figures-calibrated = متوازن
awards-figures-other-place = دوسرے اسکور سے درجہ
awards-figures-chance = جیتنے کا امکان
awards-figures-tied = برابر
awards-figures-trust = ان اعداد پر کتنا بھروسا کیا جا سکتا ہے
awards-figures-agreement = ججوں کا اتفاق
awards-figures-value = قدر
awards-figures-means = اس کا مطلب
awards-figures-alpha = مجموعی اسکور کا کرپن ڈورف الفا
awards-figures-icc = ICC(A,1)، ایک جج کا اتفاق
awards-figures-reliability = پینل کا اعتبار، تغیر کی بنیاد پر
awards-agreement-undefined = ان اسکور کے لیے متعین نہیں
awards-agreement-poor = کمزور
awards-agreement-moderate = درمیانہ
awards-agreement-good = اچھا
awards-agreement-excellent = بہترین
awards-agreement-chance = محض اتفاق سے بھی کم
awards-agreement-little = ایک جج پر بھروسے کے لیے بہت کم
awards-agreement-tentative = محتاط نتائج کے لیے کافی
awards-agreement-agree = جج متفق ہیں
awards-figures-judges = جج کتنے سخت ہیں
awards-figures-judges-hint = دوسرے ججوں سے کتنے پوائنٹ زیادہ یا کم؛ صفر کے دائیں جانب نرم ہے۔ ہر جج کے لیے ایک نمبر ہے، نام نہیں۔
awards-figures-judge = جج { $number }
awards-figures-sheets = شیٹیں
awards-figures-severity = نرمی
awards-figures-without = اس جج کے بغیر فاتح
awards-figures-unchanged = وہی
awards-figures-nobody = کوئی نہیں
awards-figures-weights = دوسرے اوزان کے ساتھ
awards-figures-weights-same = اگر کوئی ایک وزن آدھے تک کم یا زیادہ ہو تب بھی سادہ اوسط سے فاتح وہی رہتے ہیں۔
awards-figures-weights-hint = سادہ اوسط سے، ایک وزن آدھے تک بدل کر جبکہ باقی اپنا تناسب برقرار رکھیں۔
awards-figures-criterion = معیار
awards-figures-weight = وزن
awards-figures-if = اگر وزن ہوتا
awards-figures-below = { $share } سے کم
awards-figures-above = { $share } سے زیادہ
awards-figures-enters = جیتتا
awards-figures-leaves = اس کی جگہ
awards-warning-not-pitched = پریزنٹیشن کے بعد { $names } کو کسی نے اسکور نہیں دیا: ان کی جگہ اسکور پانے والوں کے بعد ہے، آن لائن مرحلے کے مطابق۔
awards-warning-unscored = { $names } کو کسی نے اسکور نہیں دیا: بغیر اسکور کا مطلب صفر نہیں۔
awards-warning-few-on-entry = { $names }: صرف ایک یا دو ججوں نے اسکور دیا، اور ایسی اوسط کم ہی بتاتی ہے۔
awards-warning-few-entries = { $count ->
    [one] صرف { $n } نامزدگی کو اسکور ملا: نامزدگیوں کا فرق غیر یقینی ہے۔
   *[other] صرف { $n } نامزدگیوں کو اسکور ملا: نامزدگیوں کا فرق غیر یقینی ہے۔
}
awards-warning-few-judges = { $count ->
    [one] صرف { $n } جج نے اسکور دیا: ججوں کا فرق غیر یقینی ہے۔
   *[other] صرف { $n } ججوں نے اسکور دیا: ججوں کا فرق غیر یقینی ہے۔
}
awards-warning-not-connected = { $count ->
    [one] نامزدگیاں { $n } حصے میں جڑی ہیں۔
   *[other] نامزدگیاں { $n } حصوں میں بٹی ہیں جن کا کوئی جج مشترک نہیں؛ حصوں کے درمیان درجے مختلف ججوں کا موازنہ ہیں۔
}
awards-warning-no-quality = اسکور نامزدگیوں میں فرق نہیں کرتے: فرق ججوں کا ہے یا اتفاق کا۔
awards-warning-no-severity = جج یکساں سخت معلوم ہوتے ہیں: متوازن اسکور سادہ ہی ہیں، جہاں جج کم ہوں وہاں اوسط کی طرف مائل۔
awards-warning-residual = نامزدگیاں اور جج اسکور کی تقریباً مکمل وضاحت کرتے ہیں؛ وقفے اتنے کم ہیں کہ قابلِ یقین نہیں۔
awards-warning-leave-out = ججوں کو باری باری الگ نہیں کیا گیا: مرحلہ اس کے لیے بہت بڑا ہے۔
awards-warning-no-ratings = کوئی شیٹ شمار نہیں ہوتی، اس لیے متوازن اسکور نہیں ہیں۔
awards-warning-one-entry = صرف ایک نامزدگی کو اسکور ملا، اس لیے موازنے کے لیے کچھ نہیں۔
awards-warning-one-judge = صرف ایک جج نے اسکور دیا، اور اس کی سختی معلوم نہیں ہو سکتی۔ سادہ اسکور ہی ہیں۔
awards-warning-all-equal = سب ججوں نے ہر نامزدگی کو یکساں اسکور دیا۔ سادہ اسکور ہی ہیں۔
awards-warning-parts = سخت ججوں اور کمزور نامزدگیوں میں فرق نہیں ہو سکتا، کیونکہ کچھ کا کوئی جج مشترک نہیں۔ سادہ اسکور ہی ہیں۔
awards-warning-too-few = سخت ججوں اور کمزور نامزدگیوں میں فرق کرنے کے لیے شیٹیں بہت کم ہیں۔ سادہ اسکور ہی ہیں۔
awards-warning-unusable = یہ اسکور متوازن نہیں کیے جا سکتے۔ سادہ اسکور ہی ہیں۔
awards-deliberation = غور و خوض
awards-deliberation-of = غور و خوض: { $category }
awards-deliberation-go = غور و خوض کریں
awards-being-sealed = مرحلہ ختم ہو گیا ہے اور بند کیا جا رہا ہے۔ ایک منٹ میں آپ کا پینل یہاں نتائج دیکھ سکے گا۔
awards-deliberation-part = جن نامزدگیوں سے آپ کا تعلق ہے، یا جن کے بارے میں آپ نے ابھی نہیں بتایا، وہ یہاں شامل نہیں، گویا ہیں ہی نہیں۔ درجے باقی نامزدگیوں کے درمیان ہیں۔
awards-ballot = آپ کا ووٹ
awards-ballot-hint = { $count ->
    [one] زیادہ سے زیادہ { $n } نامزدگی کو ووٹ دیں۔ دوسروں کے ووٹ آپ کے ووٹ کے بعد نظر آئیں گے۔
   *[other] زیادہ سے زیادہ { $n } نامزدگیوں کو ووٹ دیں۔ دوسروں کے ووٹ آپ کے ووٹ کے بعد نظر آئیں گے۔
}
awards-ballot-many = آپ نے اس سے زیادہ نامزدگیوں کو ووٹ دیا جتنی جیت سکتی ہیں۔
awards-ballot-send = ووٹ دیں
awards-ballot-again = میرا ووٹ بدلیں
awards-votes = ووٹ
awards-votes-count = { $count ->
    [one] { $n } ووٹ
   *[other] { $n } ووٹ
}
awards-notes = پینل کے نوٹ
awards-notes-none = ابھی کوئی نوٹ نہیں۔
awards-note = نوٹ
awards-note-hint = پینل اسے آپ کے نام کے ساتھ پڑھتا ہے؛ اور منتظم بھی، جہاں صدر کی جگہ وہ فیصلہ کریں۔
awards-note-about = کس بارے میں
awards-note-all = تمام نامزدگیاں
awards-note-add = نوٹ شامل کریں
awards-decide = فیصلہ کریں
awards-decide-hint = قاعدہ جو دیتا ہے اس پر نشان ہے۔ آپ وجہ بتا کر اس سے ہٹ سکتے ہیں: مشترکہ فاتح، کوئی اور، یا کوئی ایوارڈ نہیں۔ فاتحین کی پڑتال کرنے والا دیکھ سکتا ہے کہ فیصلہ قاعدے سے ہٹ کر ہے۔
awards-decide-button = حتمی فیصلہ کریں
awards-decide-chair = پینل کے صدر فیصلہ کرتے ہیں۔
awards-decide-chairless = پینل میں ایسا صدر نہیں جس کا کسی نامزدگی سے تعلق نہ ہو، اس لیے منتظمین فیصلہ کرتے ہیں۔
awards-by-rule = قاعدے سے { $number }
awards-winners-hint = کوئی ایوارڈ نہ دینا ہو تو کسی پر نشان نہ لگائیں۔
awards-decision-how = فیصلہ کیسے ہوا
awards-decision-rule = یہ قاعدے کے مطابق اسکور سے نکلتا ہے۔
awards-decision-vote = قاعدے سے برابر رہنے والوں میں فیصلہ کن ووٹ نے فیصلہ کیا۔
awards-decision-deliberation = یہ قاعدے سے ہٹ کر ہے۔
awards-decision-organisers = فیصلہ منتظم نے کیا، کیونکہ کوئی صدر تعلق سے آزاد نہ تھا۔
awards-decision-reason = وجہ
awards-decision-reason-hint = جہاں فیصلہ قاعدے سے ہٹے یا برابری توڑے وہاں ضروری ہے۔ پینل اور منتظمین اسے پڑھتے ہیں۔
awards-decision-unexplained = یہ قاعدے سے ہٹتا ہے، یا برابر والوں میں فیصلہ کرتا ہے: براہِ کرم وجہ بتائیں۔
awards-decision-departs = یہ قاعدے سے ہٹ کر ہے، اور ایسا ہی مقصود ہے
awards-decision-departs-needed = قاعدہ کسی اور کو، یا فاتحین یا میرٹ ایوارڈ کی کوئی اور تعداد دیتا ہے۔ جو وہ دیتا ہے اس پر نشان لگائیں، یا تصدیق کریں کہ آپ اس سے ہٹ رہے ہیں۔
awards-decision-final = یہ حتمی ہے، اور رجسٹر کی ایک سطر۔
awards-decision-final-needed = براہِ کرم تصدیق کریں کہ یہ حتمی ہے۔
awards-decision-twice = ایک نامزدگی فاتح اور میرٹ ایوارڈ دونوں نہیں ہو سکتی۔
awards-decision-early = مرحلہ ابھی ختم نہیں ہوا؛ کچھ طے نہیں کیا گیا۔
awards-decision-made = کیٹیگری کا فیصلہ پہلے ہی ہو چکا ہے؛ کچھ نہیں بدلا گیا۔
awards-decision-not-theirs = آپ یہ اب نہیں کر سکتے: کسی نامزدگی سے آپ کا تعلق ہے، یا پینل میں آپ کی نشست بدل گئی ہے۔
awards-decided-title = فیصلہ
notice-awards-noted = نوٹ شامل ہو گیا۔
notice-awards-voted = آپ کا ووٹ لے لیا گیا۔
notice-awards-category-decided = کیٹیگری کا فیصلہ ہو گیا۔

# Winners made public
awards-publication = اشاعت
awards-publication-hint = یہی سب لوگ پڑھیں گے۔ آپ کے شائع کرنے تک اسے صرف ایوارڈز دیکھنے والے منتظمین پڑھتے ہیں، اور ہر پینل اپنی کیٹیگری۔ جو شائع ہو جائے وہ شائع رہتا ہے؛ جن کی نامزدگی کو اعزاز ملا انھیں خط جائے گا۔
awards-publication-planned = طے شدہ وقت: { $at }۔
awards-publication-ahead = طے شدہ وقت ابھی نہیں آیا۔ پابندی آپ کے شائع کرتے ہی ختم ہو جائے گی۔
awards-publication-early-yes = طے شدہ وقت سے پہلے، ابھی شائع کریں
awards-publication-final = یہ حتمی ہے: جو شائع ہو جائے وہ شائع رہتا ہے۔
awards-publication-ahead-tick = براہِ کرم نشان لگائیں کہ آپ طے شدہ وقت سے پہلے شائع کر رہے ہیں، یا اس کا انتظار کریں۔
awards-publication-early = ابھی ہر کیٹیگری کا فیصلہ نہیں ہوا، اس لیے کچھ شائع نہیں ہو سکتا۔
awards-publication-none = ابھی کوئی فیصلہ نہیں ہوا۔
awards-publish = فاتحین شائع کریں
awards-published-at = { $at } کو شائع ہوا۔
awards-winners-see = صفحہ دیکھیں
awards-winners-read = پڑھیں کون جیتا
awards-winners-of = فاتح: { $cycle }
awards-winners-lead = آئی سی ٹی ایوارڈز کس نے جیتے، کیٹیگری بہ کیٹیگری۔
awards-winners-soon = شائع ہونے پر فاتح یہاں ہوں گے۔
awards-winners-others = دوسرے سال
awards-state-honoured = اعزاز یافتہ
awards-honoured = اس نامزدگی کو اعزاز ملا ہے۔
awards-honoured-see = اس کا صفحہ دیکھیں
awards-certificate = سند
awards-certificate-winner = فاتح
awards-certificate-merit = میرٹ ایوارڈ
awards-certificate-signed = جیوری کی جانب سے
awards-mail-won-subject = { $event }: آپ کی نامزدگی کو اعزاز ملا
awards-mail-won = { $name } نے کیٹیگری { $category } جیت لی۔ مبارک ہو!
awards-mail-won-jointly = { $name } نے کیٹیگری { $category } جیت لی، { $others } کے ساتھ۔ مبارک ہو!
awards-mail-merit = { $name } کو کیٹیگری { $category } میں میرٹ ایوارڈ ملا۔ مبارک ہو!
awards-mail-won-button = نامزدگی اور اس کی سند دیکھیں
notice-awards-published = فاتح شائع ہو گئے۔
awards-sealed = سربمہر اسکور
awards-sealed-hint = ججوں نے جو کچھ دیا وہ ایک رجسٹر میں سربمہر ہے، اور یہ الفاظ اس سب کی نمائندگی کرتے ہیں۔ جس نے پہلے یہاں درج الفاظ لکھ رکھے ہوں وہ منتظمین کی فائل سے جانچ سکتا ہے کہ تب سے کوئی اسکور نہیں بدلا، اور کہاں فاتح انھی اسکوروں سے نکلتے ہیں اور کہاں ججوں نے کچھ اور طے کیا۔
awards-gives-feedback = نامزد کرنے والوں کو بتایا جائے کہ انھیں کیا اسکور ملا
awards-gives-feedback-hint = فاتح شائع ہونے کے بعد: ہر معیار کا اوسط، کیٹیگری کے پھیلاؤ کے ساتھ، ججوں کے نام اور الفاظ کے بغیر۔
awards-feedback = نامزدگی کو کیا اسکور ملا
awards-feedback-of = { $name } کو کیا اسکور ملا
awards-feedback-hint = ہر معیار پر ججوں نے کیا دیا، { $from } سے { $to } کے پیمانے پر، اسکور دینے والوں کی اوسط۔ ججوں کے نام نہیں بتائے جاتے۔
awards-feedback-few = پانچ سے کم نامزدگیاں ہوں تو کیٹیگری کا پھیلاؤ نہیں دکھایا جاتا: اس سے دوسروں کے اسکور معلوم ہو جاتے۔
awards-feedback-back = نامزدگی پر واپس
awards-mail-feedback-subject = { $event }: ایوارڈز شائع ہو گئے
awards-mail-feedback = کیٹیگری { $category } کے فاتح: { $winners }۔ { $name } کے لیے شکریہ۔ اسے ہر معیار پر کیا اسکور ملا، یہ آپ کی نامزدگی کے ساتھ درج ہے۔
awards-mail-feedback-no-award = ایوارڈز شائع ہو گئے ہیں؛ کیٹیگری { $category } میں کوئی نہیں جیتا۔ { $name } کے لیے شکریہ۔ اسے ہر معیار پر کیا اسکور ملا، یہ آپ کی نامزدگی کے ساتھ درج ہے۔
awards-mail-feedback-unscored = ایوارڈز شائع ہو گئے ہیں۔ کیٹیگری { $category } میں { $name } کے لیے شکریہ۔ کسی جج نے اسے اسکور نہیں دیا۔
awards-mail-feedback-button = دیکھیں کیا اسکور ملا
awards-feedback-none = کسی جج نے اس نامزدگی کو اسکور نہیں دیا۔
awards-feedback-lowest = کیٹیگری کا کم ترین:
awards-feedback-middle = درمیانی:
awards-feedback-highest = بلند ترین:
awards-feedback-judges = { $count ->
    [one] { $n } جج نے اس نامزدگی کو اسکور دیا، یعنی یہ اعداد صرف ایک رائے ہیں۔
   *[other] { $n } ججوں نے اس نامزدگی کو اسکور دیا۔
}
awards-figures-part = جو نامزدگیاں آپ دیکھتے ہیں ان میں:
awards-decided-untold = کسی ایک نامزدگی سے آپ کا تعلق ہے، اس لیے فیصلہ آپ کو فاتح شائع ہونے پر ہی بتایا جائے گا۔
awards-figures-left = { $count ->
    [one] اسکورنگ بند ہونے کے بعد ایک بار کوئی جج کسی نامزدگی سے الگ ہوا: جو نمبر مہر بند ہوئے وہ برقرار ہیں۔
   *[other] اسکورنگ بند ہونے کے بعد { $n } بار کوئی جج کسی نامزدگی سے الگ ہوا: جو نمبر مہر بند ہوئے وہ برقرار ہیں۔
}
awards-figures-without-left = اس کے بغیر ایوارڈ قاعدے کے مطابق { $names } کو جاتا۔
awards-figures-without-left-nobody = اس کے بغیر صرف قاعدے سے کوئی نہ جیتتا۔
awards-sealed-ties = اسکورنگ بند ہو چکی ہے۔ آپ نے جو دیا وہ مہر بند صورت میں شمار ہوتا ہے، چاہے آپ اب کسی نامزدگی سے الگ ہو جائیں؛ البتہ اس پر غور میں آپ شریک نہیں رہیں گے۔
awards-sealed-judge = اسکورنگ بند ہو چکی ہے۔ ان جج نے جو دیا وہ مہر بند صورت میں شمار ہوتا ہے، چاہے وہ جیوری میں رہیں یا نہ رہیں۔

# The pitch round
awards-pitch-until = پریزنٹیشن کا مرحلہ { $at } تک جاری ہے۔
awards-sheet-first = آن لائن مرحلے میں آپ نے جو دیا
awards-ledger-at-online = جب آن لائن مرحلہ بند ہوا
awards-ledger-at-pitch = جب پریزنٹیشن کا مرحلہ بند ہوا
awards-shortlist = پریزنٹیشن کے مرحلے میں کسے سنا جائے
awards-shortlist-hint = جن نامزدگیوں کو پینل سننا چاہتا ہے ان پر نشان لگائیں؛ انھیں دوسری شیٹ پر نمبر ملتے ہیں اور وہ باقی سب سے پہلے آتی ہیں۔ جہاں برتری کم ہو وہاں قریب والی نامزدگیوں پر پہلے سے نشان ہے۔ کسی پریزنٹیشن کو نمبر ملنے تک آپ اسے بدل سکتے ہیں۔ کوئی نشان نہ ہو تو آن لائن مرحلہ فیصلہ کرتا ہے۔
awards-shortlist-save = انھیں چُنیں
notice-awards-shortlisted = جنھیں سنا جائے گا وہ چن لی گئیں۔
awards-decide-after-pitches = کیٹیگری کا فیصلہ پریزنٹیشن کا مرحلہ بند ہونے کے بعد ہوتا ہے۔
awards-pitches = پریزنٹیشن
awards-pitches-of = پریزنٹیشن: { $category }
awards-pitches-start = پہلی پریزنٹیشن کب شروع ہو گی
awards-pitches-slot = ایک باری 25 منٹ کی ہے: 3 تیاری، 10 پریزنٹیشن، 10 سوالات اور 2 کمرہ خالی کرنے کے لیے۔
awards-pitches-place = جگہ
awards-pitches-order = ترتیب
awards-pitches-lot = شروع میں یہ قرعے سے طے ہوتی ہے۔ بدلنے کے لیے باریوں کے نمبر لکھیں۔
awards-pitches-turn = باری
awards-pitches-turn-twice = یہ باری کسی اور نامزدگی کی ہے۔
awards-pitches-tell = محفوظ کریں اور پریزنٹیشن دینے والوں کو بتائیں
awards-pitches-tell-hint = انھیں وقت اور جگہ کا خط جاتا ہے۔ جسے یہی منصوبہ معلوم ہو اسے دوبارہ نہیں جاتا۔
notice-awards-pitches-told = محفوظ ہو گیا۔ خط بھیجے جا رہے ہیں۔
awards-pitches-none = ابھی کسی کو سننے کے لیے نہیں چنا گیا۔
awards-pitches-another = ایک اور نامزدگی
awards-pitches-at = آپ کی باری
awards-pitches-unplanned = وقت ابھی طے نہیں ہوا۔
awards-pitches-held-back = آپ کا ایک نامزدگی سے تعلق ہے: ہر ایک کب سنی جائے گی، یہ پہلی باری شروع ہونے پر یہاں نظر آئے گا۔ آغاز کا وقت پریزنٹیشن کا مرحلہ کھلنے پر اوپر نظر آئے گا۔
awards-clock-others = جس نامزدگی کی باری ہے اس سے آپ کا تعلق ہے: اس کا وقت کوئی منتظم دیکھتا ہے۔
awards-clock-next-others = جس نامزدگی کی باری اب آنی ہے اس سے آپ کا تعلق ہے: اسے کوئی منتظم شروع کرتا ہے۔
awards-pitches-not-theirs = کسے سنا جائے، یہ آپ نہیں چنتے: صدر چنتے ہیں، یا منتظم جہاں کوئی صدر تعلق سے آزاد نہ ہو۔
awards-pitches-late = پریزنٹیشن کا کوئی مرحلہ باقی نہیں: وہ ختم ہو چکا، یا اس کی تاریخیں طے نہیں۔
awards-pitches-heard = کسی پریزنٹیشن کو نمبر مل چکے ہیں: جنھیں سنا جاتا ہے وہی رہیں گے۔
awards-pitches-changed = اس دوران کسی نے سننے کے لیے دوسروں کو چنا ہے۔ براہِ کرم صفحہ دوبارہ دیکھیں۔
awards-pitches-outside = پہلی سے آخری تک تمام پریزنٹیشنیں اسی وقت ہونی چاہئیں جب پریزنٹیشن کا مرحلہ کھلا ہو۔
awards-pitches-open = پریزنٹیشن کا مرحلہ { $from } سے { $until } تک کھلا ہے۔
awards-pitch-invited = پینل اس نامزدگی کو سننا چاہتا ہے۔
awards-pitch-set-up = تیاری
awards-pitch-pitch = پریزنٹیشن
awards-pitch-questions = سوالات
awards-pitch-clearing = کمرہ خالی کرنا
awards-clock = کمرے کی گھڑی
awards-clock-paused = گھڑی رکی ہوئی ہے۔
awards-clock-over = باری ختم ہو گئی۔
awards-clock-idle = ابھی کسی کی باری نہیں۔
awards-clock-next = اگلا حصہ
awards-clock-pause = روکیں
awards-clock-resume = جاری رکھیں
awards-clock-start = شروع کریں
awards-clock-clear = گھڑی صاف کریں
awards-clock-again = گھڑی ابھی جیسی ہے دکھائیں
notice-awards-clock-not-set = گھڑی نہیں بدلی: پریزنٹیشن کا مرحلہ کھلا نہیں، یا یہ آپ کے ذمے نہیں۔
awards-mail-pitch-subject = { $event }: پینل آپ کو سننا چاہتا ہے
awards-mail-pitch = { $name } کیٹیگری { $category } میں سننے کے لیے چنی گئی ہے: براہِ کرم آ کر پریزنٹیشن دیں۔
awards-mail-pitch-parts = آپ کے پاس 3 منٹ تیاری کے، 10 منٹ پریزنٹیشن اور دکھانے کے، 10 منٹ سوالات کے اور 2 منٹ کمرہ خالی کرنے کے ہیں۔
awards-mail-pitch-button = نامزدگی دیکھیں
awards-mail-no-pitch-subject = { $event }: اب پریزنٹیشن نہیں ہو گی
awards-mail-no-pitch = { $name } کیٹیگری { $category } میں سننے کے لیے چنی گئی تھی۔ پینل نے سنے جانے والوں کا انتخاب دوبارہ کیا ہے، اور اب آپ کو پریزنٹیشن کے لیے آنے کی ضرورت نہیں۔
awards-mail-no-pitch-stays = آن لائن مرحلے میں ججوں نے جو نمبر دیے وہ برقرار ہیں۔

# Past editions
awards-archive = گزشتہ ایڈیشن
awards-archive-lead = اُن برسوں کے فاتح جب ایوارڈز یہاں نہیں ہوتے تھے۔ یہ سب لوگ بعد کے برسوں کے فاتحین کے ساتھ پڑھتے ہیں۔
awards-archive-none = آرکائیو میں ابھی کچھ نہیں۔
awards-archive-new = اعزاز شامل کریں
awards-archive-edit = گزشتہ اعزاز
awards-archive-languages = ایک زبان میں نام کافی ہے: دوسری زبان کے پڑھنے والوں کو وہی دکھایا جاتا ہے۔
awards-archive-name-en = نامزدگی کا نام انگریزی میں
awards-archive-name-ur = نامزدگی کا نام اردو میں
awards-archive-category-en = کیٹیگری انگریزی میں
awards-archive-category-ur = کیٹیگری اردو میں
awards-archive-honour = اعزاز
awards-archive-organisation = ادارہ
awards-archive-organisation-hint = جہاں خود ادارے کو اعزاز ملا ہو وہاں خالی چھوڑیں۔
awards-archive-position-hint = کیٹیگریوں کی ترتیب ہر ایک کے پہلے اعزاز سے بنتی ہے۔
awards-archive-whose = کس کی ہے
awards-archive-published = اس ایڈیشن کے ایوارڈز یہیں چلائے جاتے ہیں۔ یہ آرکائیو میں بھی نہیں ہو سکتا۔
awards-archive-twice = اس نامزدگی کو اس کیٹیگری میں اعزاز پہلے ہی درج ہے۔
awards-cycle-archived = یہ ایڈیشن گزشتہ ایڈیشنوں کے آرکائیو میں موجود ہے۔ اسے وہاں سے ہٹائیں، یا ان ایوارڈز کو دوسرا ایڈیشن دیں۔
awards-archive-import = جدول لائیں
awards-archive-import-lead = اسپریڈ شیٹ سے: فائل لائیں یا جدول چسپاں کریں۔ جب تک آپ دیکھ نہ لیں کچھ شامل نہیں ہو گا۔
awards-archive-import-hint = Excel (.xlsx) یا CSV، زیادہ سے زیادہ 10 MB اور 2,000 قطاریں۔ ایڈیشن یا سال، کیٹیگری، نامزدگی یا ادارہ، اور معیشت لازمی ہیں؛ اعزاز اور ویب سائٹ بھی ہو سکتے ہیں۔ معیشتیں اپنے نام یا کوڈ سے۔ جو آرکائیو میں ہے وہ کبھی نہیں بدلتا۔
awards-archive-import-look = جائزہ لیں
awards-archive-import-add = { $count ->
    [one] یہ اعزاز شامل کریں
   *[other] یہ { $n } اعزاز شامل کریں
}
awards-archive-import-would = { $count ->
    [one] ایک اعزاز شامل ہو گا
   *[other] { $n } اعزاز شامل ہوں گے
}
awards-archive-import-repeats = { $count ->
    [one] ایک قطار پہلے سے موجود ہے
   *[other] { $n } قطاریں پہلے سے موجود ہیں
}
awards-archive-import-nothing = اس جدول سے آرکائیو میں کچھ شامل نہیں ہوتا۔
awards-archive-import-empty = کالموں کے ناموں کے نیچے کچھ نہیں۔
awards-archive-import-many = براہِ کرم ایک بار میں زیادہ سے زیادہ { $most } اعزاز لائیں۔
awards-archive-import-lacking = ایڈیشن یا سال، کیٹیگری، نامزدگی یا اس کا ادارہ، اور معیشت، ہر ایک کا کالم ہونا چاہیے۔ براہِ کرم بتائیں کون سا۔
awards-archive-import-economy = اس نام یا کوڈ کی کوئی معیشت معلوم نہیں۔
awards-archive-import-honour = یہ نہ فاتح ہے نہ میرٹ۔
awards-archive-import-as-winner = اسے فاتح سمجھا گیا۔
awards-archive-import-as-merit = اسے میرٹ سمجھا گیا۔
awards-archive-import-there-otherwise = یہ آرکائیو میں دوسرے اعزاز کے ساتھ موجود ہے، اور وہاں جیسا ہے ویسا ہی رہے گا۔
awards-archive-import-twice-otherwise = یہ سطر { $line } میں بھی ہے، دوسرے اعزاز کے ساتھ۔
awards-archive-edition-year = ایڈیشن میں اس کا سال ہوتا ہے، جیسے 2019 یا special-2019۔
awards-archive-edition-ahead = یہ سال ابھی نہیں آیا۔
awards-archive-import-winner = اعزاز درج نہیں: اسے فاتح سمجھا گیا۔
awards-archive-import-edition = اسے ایڈیشن { $edition } سمجھا گیا۔
awards-archive-import-organisation = کوئی نامزدگی درج نہیں: خود ادارے کو وہی سمجھا گیا۔
awards-archive-import-there = یہ آرکائیو میں پہلے سے موجود ہے، اور وہاں جیسا ہے ویسا ہی رہے گا۔
awards-archive-import-twice = یہ سطر { $line } میں بھی ہے۔
notice-awards-archived = اعزاز آرکائیو میں شامل ہو گئے۔
notice-awards-archive-discarded = جدول رد کر دیا گیا۔ کچھ شامل نہیں ہوا۔
awards-winners-past = آئی سی ٹی ایوارڈز { $edition }
awards-ceremony-soon = { $cycle } کے فاتحین کا اعلان یہاں ہو گا۔
awards-figures-without-left-merits = اس کے بغیر میرٹ ایوارڈ { $names } کو جاتے۔
awards-figures-without-left-no-merit = اس کے بغیر صرف قاعدے سے کسی کو میرٹ ایوارڈ نہ ملتا۔
awards-feedback-online = یہ اعداد آن لائن مرحلے کے ہیں، جس میں سب نامزدگیوں کو ایک طرح سے اسکور ملے۔
awards-feedback-pitch = یہ اعداد پریزنٹیشن کے مرحلے کے ہیں، جس نے ان کے درمیان فیصلہ کیا جنھیں سنا گیا۔
awards-ledger-pitching = پریزنٹیشن کا مرحلہ کھلا ہے: اس کی شیٹوں کی قطاریں شامل ہو رہی ہیں، جنھیں برآمد اس کے بند ہونے تک چھوڑ دیتی ہے۔ یہ الفاظ آخری بندش یا فیصلے کے ہیں۔

# Scores as a table
awards-table = آپ کے نمبر ایک جدول میں
awards-table-out = اپنی شیٹیں ایک جدول کی صورت میں نکالیں جس میں ہر نمبر کی ایک سطر ہو، تاکہ کنکشن کے بغیر نمبر دیے جا سکیں۔
awards-table-download = CSV ڈاؤن لوڈ کریں
awards-table-in = جدول لائیں
awards-table-in-hint = نمبر آپ کی شیٹوں میں چلے جاتے ہیں، جہاں آپ ہر ایک کو دیکھ کر بھیجتے ہیں۔ شیٹ میں پہلے جو تھا وہ ساتھ رہتا ہے۔
awards-table-hint = CSV یا ایکسل ورک بک جس میں نامزدگی (entry)، معیار (criterion) اور نمبر (score) کے کالم ہوں، جیسے اس جدول میں جو آپ ڈاؤن لوڈ کرتے ہیں؛ زیادہ سے زیادہ 10 MB۔
awards-table-take = میری شیٹوں میں ڈالیں
awards-table-taken = { $count ->
    [0] آپ کی شیٹوں میں کوئی نمبر نہیں ڈالا گیا۔
    [one] ایک نمبر آپ کی شیٹوں میں آ گیا؛ ابھی کچھ بھیجا نہیں گیا۔
   *[other] { $n } نمبر آپ کی شیٹوں میں آ گئے؛ ابھی کچھ بھیجا نہیں گیا۔
}
awards-table-left-out = { $count ->
    [one] ایک سطر چھوڑ دی گئی
   *[other] { $n } سطریں چھوڑ دی گئیں
}
awards-table-lacking = جدول میں entry، criterion اور score کے کالم درکار ہیں۔
awards-table-many = جدول میں زیادہ سے زیادہ { $most } سطریں ہو سکتی ہیں۔
awards-table-empty = سرخی کے نیچے کوئی سطر نہیں۔
awards-table-nothing = اس جدول میں کوئی نمبر نہیں۔
awards-table-off = یہاں نمبر { $scale } کے پیمانے پر پورا عدد ہوتا ہے۔
awards-table-judge = یہ سطر کسی اور جج کی ہے۔
awards-table-entry = اس نام کی کوئی نامزدگی آپ کے پاس نہیں۔
awards-table-category = اس نام کی نامزدگی آپ کے پاس کسی اور کیٹیگری میں ہے۔
awards-table-entries = اس نام کی کئی نامزدگیاں آپ کے پاس ہیں: براہِ کرم کیٹیگری اور ادارہ لکھیں۔
awards-table-round = یہ سطر دوسرے مرحلے کی ہے: اس کی کیٹیگری ویسے لکھیں جیسے اس جدول میں ہے جو آپ اب ڈاؤن لوڈ کرتے ہیں۔
awards-table-sent = یہ شیٹ بھیجی جا چکی ہے۔
awards-table-criterion = اس کیٹیگری میں اس نام کا کوئی معیار نہیں۔
awards-table-criteria = اس نام کے کئی حصے ہیں: براہِ کرم اس سے پہلے معیار لکھیں، جیسے ڈاؤن لوڈ کیے ہوئے جدول میں۔
awards-table-otherwise = سطر { $line } میں کوئی اور نمبر ہے۔
awards-table-overtaken = اس دوران آپ کی کچھ شیٹیں بدل گئی ہیں۔ براہِ کرم صفحہ دوبارہ دیکھیں۔
notice-awards-table-brought = نمبر آپ کی شیٹوں میں آ گئے۔ ہر ایک کو دیکھیں اور بھیجیں۔
notice-awards-table-known = جدول کچھ نیا نہیں لایا: آپ کی شیٹوں میں یہی درج ہے۔
