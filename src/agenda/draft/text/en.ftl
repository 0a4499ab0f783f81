# The organisers' way round
agenda-nav = Agenda
agenda-nav-overview = Overview
agenda-nav-sessions = Sessions
agenda-nav-rooms = Rooms
agenda-nav-tracks = Tracks
agenda-nav-kinds = Kinds of session
agenda-nav-releases = Releases

# Where the draft stands
agenda-draft = The draft
agenda-without-time = Without a time
agenda-nothing-released = Nothing has been released yet.
agenda-release-look = Look at the next release
agenda-clashes = What does not go together
agenda-no-clash = Everything goes together.
agenda-clash-hard = Must be mended
agenda-clash-soft = Look at it
agenda-clash-room = Two sessions in one room at the same time
agenda-clash-speaker = A speaker in two places at the same time
agenda-clash-run = Less than five minutes to get to another room
agenda-clash-room-shut = The room is not open then
agenda-clash-speaker-away = The speaker cannot come then
agenda-clash-unconfirmed = The speaker has not confirmed
agenda-clash-outside-days = Not on a day of the summit
agenda-clash-unplaced = No time yet, so it is not released
agenda-clashes-more = { $count ->
    [one] And one more.
   *[other] And { $n } more.
}
agenda-in-use = Sessions still need it. Change them first.

# Rooms, tracks, kinds
agenda-name-en = Name in English
agenda-name-ur = Name in Urdu
agenda-room = Room
agenda-room-new = Add a room
agenda-room-edit = Change the room
agenda-room-choose = Choose a room
agenda-rooms-none = There are no rooms yet.
agenda-capacity = Seats
agenda-equipment = Equipment
agenda-equipment-en = Equipment, in English
agenda-equipment-ur = Equipment, in Urdu
agenda-accessibility = Accessibility
agenda-accessibility-en = Accessibility, in English
agenda-accessibility-ur = Accessibility, in Urdu
agenda-room-hours = Open hours
agenda-room-hours-hint = In the zone { $zone }. Leave all times empty if the room is always open. An end before the beginning is on the next day.
agenda-hours-row = Hours, row { $row }
agenda-hours-day-label = Day
agenda-hours-from = From
agenda-hours-to = To
agenda-hours-day = Please choose a date in each row that has times.
agenda-hours-time = Please write the beginning of each row as 09:00.
agenda-hours-end = Please write the end of each row as 18:00.
agenda-hours-overlap = Two rows overlap.
agenda-track = Track
agenda-track-new = Add a track
agenda-track-edit = Change the track
agenda-track-none = No track
agenda-tracks-none = There are no tracks yet.
agenda-colour = Colour
agenda-colour-hint = Each is readable in the light and in the dark scheme.
agenda-kind = Kind
agenda-kind-new = Add a kind
agenda-kind-edit = Change the kind
agenda-kind-code = Name in feeds
agenda-kind-code-hint = Small Latin letters, digits and hyphens: what apps read.
agenda-kind-code-bad = Use only small Latin letters, digits and hyphens, at most 40.
agenda-kind-minutes = Usual length in minutes

# Speakers
agenda-speakers = Speakers
agenda-speaker-new = Add a speaker
agenda-speaker-edit = Change the speaker
agenda-speakers-none = No speaker is found.
agenda-speakers-n = { $count ->
    [one] One speaker
   *[other] { $n } speakers
}
agenda-find-speaker = Name or organisation
agenda-speaker-name = Name
agenda-speaker-name-hint = As they write it themselves, in their own script.
agenda-speaker-name-latin = Name in Latin letters
agenda-speaker-name-latin-hint = If the name above is in another script.
agenda-speaker-email = E-mail
agenda-speaker-email-hint = For letters about their sessions; it is not shown.
agenda-speaker-email-taken = Another speaker has this address.
agenda-organisation = Organisation
agenda-economy-none = None
agenda-confirmed = Confirmed
agenda-unconfirmed = Not confirmed
agenda-speaker-confirmed = They have confirmed that they come
agenda-biography-en = Biography in English
agenda-biography-ur = Biography in Urdu
agenda-photo = Photo
agenda-photo-now = The photo as it is now
agenda-photo-remove = Take the photo off
agenda-photo-hint = PNG, JPEG or WebP, at most 2 MB.
agenda-speaker-hours = When they can come
agenda-speaker-hours-hint = In the zone { $zone }. Leave all times empty if they can come at any time.

# Sessions
agenda-session = Session
agenda-session-new = Add a session
agenda-session-remove = Remove this session
agenda-session-remove-button = Remove it
agenda-session-removed = “{ $title }” has been removed.
agenda-session-restore = Bring it back
agenda-sessions-all = All sessions
agenda-sessions-n = { $count ->
    [one] One session
   *[other] { $n } sessions
}
agenda-filter-day = Day
agenda-filters = Day, room, track, kind, state
agenda-removed = Removed
agenda-removed-sessions = Removed sessions
agenda-removed-hint = For 90 days a removed session can be brought back with its times, speakers and files.
agenda-removed-none = No session has been removed.
notice-agenda-restored = It is back as it was.
notice-agenda-restored-in-part = It is back, but for a room, track, kind, speaker or pass that no longer exists: look through it.
notice-agenda-brought-again = It cannot be brought back: a file has brought it again since.
notice-agenda-no-kind = It cannot be brought back while there is no kind of session. Add one first.
agenda-sessions-none = No session is found.
agenda-find-session = Title, speaker or room
agenda-title-en = Title in English
agenda-title-ur = Title in Urdu
agenda-title-hint = One language is enough.
agenda-title-needed = Give the title in one language at least.
agenda-subtitle-en = Subtitle in English
agenda-subtitle-ur = Subtitle in Urdu
agenda-summary-en = Abstract in English
agenda-summary-ur = Abstract in Urdu
agenda-description-en = Description in English
agenda-description-ur = Description in Urdu
agenda-about = About the session
agenda-language = Language spoken
agenda-language-hint = As a language tag: en, ur, ja.
agenda-language-bad = Use language tags such as en, ur, zh-hant.
agenda-interpretation = Interpreted into
agenda-interpretation-hint = Language tags with commas between.
agenda-visibility = Who may know of it
agenda-visibility-hint = An internal session takes its room and its speakers, but is never released.
agenda-passes = Open to
agenda-passes-hint = Tick none if every pass opens it.
agenda-links = Links
agenda-links-hint = One a line: the address, then what it is called.
agenda-address-bad = Give whole addresses that begin with https:// or http://.
agenda-stream = Stream
agenda-stream-hint = Where it can be followed from afar.
agenda-speakers-hint = Type a name in either script, or a part of it: whom it may mean is then shown to choose from. “Named only” is for those who need not be in the room.
agenda-speaker-row = Speaker { $row }
agenda-role = As
agenda-presence = Presence
agenda-speaker-unknown = { $name } is not among the speakers. Add them first.
agenda-speaker-ambiguous = Choose who is meant by “{ $name }”.
agenda-speaker-choose = Who is “{ $name }”?
agenda-speaker-nobody = Nobody
agenda-speaker-twice = { $name } is there twice.
agenda-session-remove-hint = It goes with its times, speakers and files, and can be brought back for 90 days. If it has been released, the next release shows it as cancelled.

# Times
agenda-slots = When and where
agenda-slots-hint = Without minutes it lasts as long as its kind usually does.
agenda-slot-row = Time { $row }
agenda-slot-free = Take the first free place
agenda-slot-another = Hold it once more at another time
agenda-slot-none = Not on the programme
agenda-slot-zone = Times are in the zone { $zone }.
agenda-slot-status = Takes place
agenda-starts = Begins
agenda-minutes = Minutes
notice-agenda-placed = Saved. What does not go together with it is said below.

# Releases
agenda-release-new = Release the programme
agenda-release-sessions = { $count ->
    [0] No session has a time yet
    [one] One session would be public
   *[other] { $n } sessions would be public
}
agenda-changes = What changes
agenda-change = Change
agenda-release-first = This is the first release: everything is new.
agenda-release-same = Nothing that readers are told of has changed.
agenda-release-number = No.
agenda-release-name = Name
agenda-release-suggested-name = Programme { $number }
agenda-released-at = Released
agenda-note-en = Note in English
agenda-note-ur = Note in Urdu
agenda-note-hint = Readers see it with the changes. Plain text or Markdown.
agenda-clashes-seen = I have looked at what does not quite go together, and release it so
agenda-release-hint = The public pages and all feeds change at once. Letters to the speakers concerned wait in the outbox until you let them go.
agenda-release-button = Release
agenda-release-changed = The draft has changed since you looked at it. This is how it is now: look again, then release.
agenda-release-zone = Until now readers see the programme in { $before }. With this release they see it in { $zone }.
agenda-release-blocked = A room or a speaker is taken twice. Mend that first.
agenda-release-unseen = Tick that you have looked at what does not quite go together.
agenda-release-empty = There is no public session with a time.
agenda-release-busy = A room or a speaker has been taken at one of these times by something outside the agenda.
notice-agenda-released = Released. The public pages show it now.
agenda-letters = Letters to those concerned
agenda-letters-none = No letter waits.
agenda-letters-wait = { $count ->
    [one] One letter waits for your word.
   *[other] { $n } letters wait for your word.
}
agenda-letters-look = Look at them in the outbox
agenda-letters-send = Let them go
agenda-letters-drop = Do not send them
notice-agenda-letters-sent = The letters are on their way.
notice-agenda-letters-dropped = The letters will not be sent.

# Letters
agenda-letter-first-subject = Your sessions at { $event }
agenda-letter-changed-subject = Changes to your sessions at { $event }
agenda-letter-hello = Hello { $name },
agenda-letter-first = the programme of { $event } has been released. You take part in:
agenda-letter-changed = the programme of { $event } has changed. This concerns you:
agenda-letter-session = Session
agenda-letter-change = Change
agenda-letter-now = Now
agenda-letter-before = Before
agenda-letter-button = See the programme
