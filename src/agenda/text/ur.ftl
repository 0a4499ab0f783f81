# Colours of tracks
agenda-colour-green = سبز
agenda-colour-indigo = نیلا
agenda-colour-madder = اجرکی سرخ
agenda-colour-marigold = گیندئی
agenda-colour-teal = فیروزی
agenda-colour-plum = جامنی
agenda-colour-slate = سرمئی
agenda-colour-olive = زیتونی

# As what somebody takes part
agenda-role-speaker = مقرر
agenda-role-moderator = ناظمِ گفتگو
agenda-role-panellist = شریکِ پینل
agenda-role-host = میزبان
agenda-role-chief-guest = مہمانِ خصوصی
agenda-role-trainer = تربیت کار
agenda-presence-there = موجود ہوں گے
agenda-presence-named = صرف نام درج

agenda-visibility-public = عوامی
agenda-visibility-internal = اندرونی
agenda-status-planned = طے شدہ
agenda-status-cancelled = منسوخ

# What changed from one release to the next
agenda-change-new = نیا
agenda-change-cancelled = منسوخ
agenda-change-moved = وقت تبدیل
agenda-change-room = دوسرا ہال
agenda-change-speakers = مقررین تبدیل
agenda-change-renamed = عنوان تبدیل
agenda-too-many = یہ { $most } سے زیادہ ہیں۔
agenda-all-changes = تمام { $count } تبدیلیاں
