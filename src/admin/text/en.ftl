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
