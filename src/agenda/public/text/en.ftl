agenda-lead = Sessions, rooms and speakers, day by day.
agenda-not-out = The programme is not out yet.
agenda-not-out-advice = The organisers are still working on sessions, rooms and speakers. When the programme is released, it stands here, with a page for each day.

# Days
agenda-days = Days
agenda-all-days = All days
agenda-today = Today
agenda-whole-day = The whole day
agenda-today-whole = All of today
agenda-day-about = What happens at the summit on { $day }: sessions, rooms and speakers.
agenda-sessions = { $count ->
    [one] One session
   *[other] { $n } sessions
}
agenda-sessions-of = { $shown } of { $all } sessions
agenda-release = Release { $number }
agenda-earlier = Earlier
agenda-later = Later

# Times
agenda-to = –
agenda-next-day = (the next day)
agenda-zone-said = All times: { $zone }
agenda-zone-label = Show times in
agenda-zone-change = Show

# What is on
agenda-now = Now and next
agenda-now-all = All rooms, with details
agenda-now-at = It is
agenda-on-now = On now
agenda-on-next = Next
agenda-now-before = The summit has not begun yet.
agenda-now-after = The summit is over. Thank you for being with us.
agenda-now-nothing = Nothing more today.
agenda-now-tomorrow = Nothing more today. The summit goes on tomorrow at { $time }.
agenda-now-later = Nothing is on now. The summit goes on at { $time } on { $day }.

# Seeing less
agenda-tracks = Tracks
agenda-all-tracks = All tracks
agenda-tools = Search, filter, time zone
agenda-hours = Hours of the day
agenda-spoken = Language
agenda-show = Show
agenda-clear = Clear filters
agenda-nothing-found = No session on this day fits. Clear the filters, or look at another day.

# Search
agenda-search = Search the agenda
agenda-search-label = Title, speaker, topic
agenda-search-hint = By title, speaker, organisation or track, in English or Urdu.
agenda-search-none = Nothing found for “{ $q }”.
agenda-search-none-advice = Try fewer or other words, or a name in the other script.
agenda-search-first = { $count ->
    [one] The first session
   *[other] The first { $n } sessions
}
agenda-search-more = There are more. Add a word to find fewer.

# A session
agenda-cancelled-title = Cancelled: { $title }
agenda-cancelled-notice = This session has been cancelled.
agenda-room-capacity = Capacity
agenda-seats = { $count ->
    [one] one seat
   *[other] { $n } seats
}
agenda-interpreted = Interpreted into
agenda-every-pass = Every pass
agenda-calendar = Add to calendar
agenda-watch = Watch the stream
agenda-take-home = To take home
agenda-take-home-all = Materials of the sessions
agenda-take-home-about = Slides and papers that speakers have left, session by session.
agenda-take-home-none = There is nothing to take home yet.
agenda-kilobytes = { $size } kB
agenda-megabytes = { $size } MB
agenda-comma = ,
agenda-others = { $count ->
    [one] and one more
   *[other] and { $n } more
}

# Speakers
agenda-speaker = Speaker
agenda-speakers-about = Who speaks at the summit.
agenda-people = { $count ->
    [one] One speaker
   *[other] { $n } speakers
}
agenda-no-speakers = The programme names no speakers yet.
agenda-sessions-of-speaker = Sessions
agenda-no-sessions = No session in the programme.

# Languages
agenda-language-en = English
agenda-language-ur = Urdu
agenda-language-de = German
agenda-language-ja = Japanese
agenda-language-ko = Korean
agenda-language-zh = Chinese
agenda-language-ms = Malay
agenda-language-th = Thai
agenda-language-vi = Vietnamese
agenda-language-bn = Bangla
agenda-language-hi = Hindi
agenda-language-ne = Nepali
agenda-language-si = Sinhala
agenda-language-id = Indonesian
agenda-language-mn = Mongolian
agenda-language-my = Burmese
agenda-language-lo = Lao
agenda-language-km = Khmer
agenda-language-fil = Filipino
agenda-language-ar = Arabic

# Cities that stand for their zones

# The ceremony, on the page of the winners
agenda-ceremony = Award ceremony
