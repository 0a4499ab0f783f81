admin-tab-dashboard = Overview
admin-tab-registrations = Registrations
admin-tab-passes = Passes
admin-tab-pools = Places
admin-tab-codes = Codes
admin-tab-event = Summit
admin-tab-economies = Economies
admin-tab-supporters = Supporters
admin-tab-organisers = Organisers
admin-tab-outbox = Outbox
admin-tab-audit = Audit trail

# Areas
admin-area-registration = Registration
admin-area-programme = Programme
admin-area-awards = Awards
admin-area-site = Site
admin-area-settings = Settings

# Overview
admin-waiting = { $count ->
    [one] one waits
   *[other] { $n } wait
}
admin-to-approve = await your decision
admin-of-capacity = taken, of { $capacity } places
admin-confirmed = of them { $n } confirmed
admin-mail-waiting = messages not sent
admin-mail-failed = messages that could not be sent
admin-open = Open to you
admin-open-none = None of your rights opens a page yet.
admin-to-do = To be announced
admin-set-days = Set the summit’s days
admin-set-venue = Set the venue

# Outbox
admin-mail-kept = There is no mail server (SUMMIT_SMTP_URL is not set), so messages are kept here, with their links.
admin-recipient = Recipient
admin-subject = Subject
admin-time = Time
admin-tries = { $count ->
    [one] one try
   *[other] { $n } tries
}
admin-sent-at = Sent
admin-last-error = Last error
admin-mail-as-html = As it looks
admin-mail-failed-hint = It was given up: the reason stands under “Last error”. Once that is mended, it can be sent again.
admin-mail-retry = Send again
notice-mail-queued = The message is on its way.
admin-no-mail = No messages.
admin-all-mail = All messages
admin-messages-n = { $count ->
    [one] One message
   *[other] { $n } messages
}

# Audit trail
admin-actor = Who
admin-action = What
admin-details = Details
admin-no-entries = No entries.

# Actions in the trail
audit-registration-submitted = Registration sent
audit-registration-confirmed = Registration confirmed
audit-registration-queued = Put into the waiting list
audit-registration-offered = Place offered
audit-registration-approved = Registration approved
audit-registration-rejected = Registration rejected
audit-registration-cancelled = Registration cancelled
audit-registration-expired = Registration expired
audit-registration-readdressed = Registration moved to another address
audit-registration-moved-in-list = Moved on the waiting list
audit-registration-network-released = All unconfirmed of a network ended
audit-registration-released = Unconfirmed registration ended
audit-registration-switched = Registration opened or closed
audit-registration-samples-added = Sample delegates added
audit-registration-samples-removed = Sample delegates removed
audit-draft-saved = Draft of a registration saved
audit-draft-removed = Draft of a registration removed
audit-pass-saved = Pass saved
audit-pass-removed = Pass removed
audit-pool-saved = Pool of places saved
audit-pool-removed = Pool of places removed
audit-code-made = Code made
audit-code-batch-made = Codes made
audit-code-withdrawn = Code withdrawn
audit-codes-import-brought = File of codes brought
audit-codes-imported = Codes imported
audit-codes-import-discarded = File of codes discarded
audit-session-saved = Session saved
audit-session-placed = Session placed
audit-session-moved = Session moved
audit-session-taken-off = Session taken off the timetable
audit-session-removed = Session removed
audit-session-restored = Session restored
audit-material-added = File added to a session
audit-material-removed = File removed from a session
audit-speaker-saved = Speaker saved
audit-speaker-removed = Speaker removed
audit-room-saved = Room saved
audit-room-removed = Room removed
audit-track-saved = Track saved
audit-track-removed = Track removed
audit-session-kind-saved = Kind of session saved
audit-session-kind-removed = Kind of session removed
audit-agenda-released = Programme released
audit-agenda-letters-sent = Letters about a release sent
audit-agenda-letters-dropped = Letters about a release dropped
audit-agenda-import-brought = File of the programme brought
audit-agenda-imported = Programme imported
audit-agenda-import-undone = Import of the programme undone
audit-agenda-import-discarded = File of the programme discarded
audit-award-cycle-saved = Awards saved
audit-award-cycle-shown = Awards put on the site
audit-award-cycle-hidden = Awards taken off the site
audit-award-cycle-removed = Awards removed
audit-award-category-saved = Award category saved
audit-award-category-removed = Award category removed
audit-award-rubric-saved = Rubric saved
audit-award-questions-saved = Questions of an award category saved
audit-award-coordinator-added = Awards coordinator added
audit-award-coordinator-removed = Awards coordinator removed
audit-article-added = Article added
audit-article-edited = Article edited
audit-article-published = Article published
audit-article-scheduled = Article scheduled
audit-article-withdrawn = Article withdrawn
audit-article-removed = Article removed
audit-home-saved = Home page saved
audit-supporter-saved = Supporter saved
audit-supporter-removed = Supporter removed
audit-message-sent-again = Message sent again
audit-summit-updated = Summit’s facts saved
audit-economy-added = Economy added
audit-economy-edited = Economy edited
audit-economy-named = Economy named by a delegate
audit-organiser-invited = Organiser invited
audit-organiser-uninvited = Invitation taken back
audit-organiser-accepted = Invitation accepted
audit-rights-given = Rights given
audit-rights-changed = Rights changed
audit-rights-taken = Rights taken
audit-role-saved = Role saved
audit-role-removed = Role removed
audit-authenticator-added = Authenticator app set up
audit-authenticator-removed = Authenticator app removed
audit-passkey-added = Passkey added
audit-passkey-removed = Passkey removed
audit-recovery-code-used = Recovery code used
audit-recovery-codes-made = Recovery codes made
audit-second-factor-required = Rule for second factors changed
audit-second-factor-reset-asked = Taking away of a second factor asked for
audit-second-factor-reset = Second factor taken away
audit-second-factor-reset-withdrawn = Taking away of a second factor withdrawn
audit-acting-began = Began to act for somebody
audit-acting-ended = Ended acting for somebody
audit-session-began = Signed in
audit-session-refused = Sign-in refused
audit-session-ended = Signed out
audit-password-changed = Password changed
audit-password-recovered = Password set anew
audit-email-change-asked = Change of e-mail address asked for
audit-email-changed = E-mail address changed
audit-audit-exported = Audit trail exported

# The trail's page
audit-who = Name or e-mail
audit-from = From
audit-until = Until
audit-filters = Area, action, time
audit-no-area = There is no such area: { $text }
audit-no-action = There is no such action: { $text }
audit-no-record = There is no such record: { $text }
audit-no-date = This is not a date: { $text }. Write it as 2026-11-17 or 2026-11-17 09:30.
audit-its-history = its history
audit-history-of = What became of
audit-whole = Show the whole trail
audit-sealed = Everything up to { $at } is sealed: a later change would be found.
audit-unrecorded = not recorded
audit-unsealed = Nothing is sealed yet; that happens every minute.
audit-heads = Download the signed heads
audit-table = Download as CSV
audit-table-most = { $count ->
    [one] The table has the newest entry.
   *[other] The table has the newest { $n } entries.
}
audit-yes = yes
audit-no = no

# What entries note
audit-noted-acting-for = Acting for
audit-noted-acted = Who acted
audit-noted-ended = Ended at
audit-noted-after = afterwards
audit-noted-association = association
audit-noted-audience = for whom
audit-noted-before = before
audit-noted-browser = browser
audit-noted-by = by
audit-noted-cancelled = cancelled
audit-noted-capacity = capacity
audit-noted-changed = changed
audit-noted-changed-at = last changed
audit-noted-changes = changes
audit-noted-closes = closes
audit-noted-code = code
audit-noted-codes = codes
audit-noted-confirmed = confirmed
audit-noted-created-at = made
audit-noted-email = e-mail
audit-noted-ends-on = ends on
audit-noted-figures = figures
audit-noted-file = file
audit-noted-filter = filter
audit-noted-first = first
audit-noted-from = from
audit-noted-given = given
audit-noted-heading = heading
audit-noted-id = id
audit-noted-invitation = invitation
audit-noted-kind = kind
audit-noted-label = label
audit-noted-languages = languages
audit-noted-last = last
audit-noted-left = left
audit-noted-left-out = left out
audit-noted-letters = letters
audit-noted-level = level
audit-noted-logo = logo
audit-noted-mended = mended
audit-noted-minutes = minutes
audit-noted-name = name
audit-noted-name-en = name in English
audit-noted-name-ur = name in Urdu
audit-noted-network = network
audit-noted-new = new
audit-noted-number = number
audit-noted-opens = opens
audit-noted-passkey = passkey
audit-noted-people = people
audit-noted-person = person
audit-noted-pool = places of
audit-noted-pools = places of
audit-noted-position = position
audit-noted-published-at = published
audit-noted-reason = reason
audit-noted-record = history of
audit-noted-reset = request
audit-noted-room = room
audit-noted-rows = rows
audit-noted-sample-places = places of samples
audit-noted-sequence = times changed
audit-noted-session = session
audit-noted-sessions = sessions
audit-noted-slot = time and room
audit-noted-slug = address
audit-noted-source = name in the file
audit-noted-starts-on = begins on
audit-noted-state = state
audit-noted-status = status
audit-noted-switch = registration
audit-noted-themes = themes
audit-noted-title = title
audit-noted-title-en = title in English
audit-noted-title-ur = title in Urdu
audit-noted-to = until
audit-noted-track = track
audit-noted-unchanged = unchanged
audit-noted-until = Until
audit-noted-uses = uses
audit-noted-visibility = visibility
audit-noted-whole = complete
audit-noted-zone = time zone

# What entries say of ways to sign in and of pictures
audit-browser-another = another one
audit-browser-others = all others
audit-browser-own = the one in use
audit-by-code = password and a code
audit-by-mail = a link or a code by mail
audit-by-password = password
audit-a-picture = a picture
