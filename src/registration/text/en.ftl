# The form
registration-heading = Delegate registration
registration-lead = It takes about three minutes. You confirm by e-mail and receive your ticket.
registration-about-you = About you
registration-name = Name
registration-name-hint = As you write it, in any script.
registration-name-latin = Name in Latin letters
registration-name-latin-hint = For the badge, if your name above is in another script.
registration-name-urdu = Name in Urdu
registration-name-urdu-hint = If you wish to have it on your badge too.
registration-email-hint = We send your confirmation and your ticket here.
registration-phone = Mobile phone
registration-phone-hint = With the country’s prefix: +92 300 5550187.
registration-your-work = Your work
registration-organisation = Organisation
registration-organisation-hint = As it should stand on your badge.
registration-job-title = Role
registration-economy = Economy
registration-economy-hint = The member economy you come from.
registration-economy-choose = Choose…
registration-diet = Meals
registration-diet-none = No preference
registration-diet-halal = Halal
registration-diet-vegetarian = Vegetarian
registration-diet-vegan = Vegan
registration-diet-allergies = Allergies
registration-diet-note = More about meals
registration-diet-note-hint = For allergies: which.
registration-allergies-which = Please say what you are allergic to.
registration-access-needs = Access needs
registration-access-needs-hint = A wheelchair, sign language, a seat near the front: whatever helps.
registration-consent = The organisers may use what I have written here to run the summit: for my badge, my meals, my seat and messages about it.
registration-consent-needed = Without your consent we cannot register you.
registration-submit = Register
registration-latin-needed = Please write your name in Latin letters too, for the badge.
registration-latin-only = Please use Latin letters only.
registration-urdu-only = Please write this in Urdu, or leave it empty.

# Why nobody can register now
registration-sold-out = All places are taken. Places come back when somebody cancels, so it is worth looking again.
registration-closed = Registration is closed.
registration-not-yet = Registration opens { $opens }.
registration-have-one = I have a registration

# After the form
registration-sent = Look into your mailbox
registration-sent-advice = We have sent you a message. Open its link to confirm your registration; until then we hold your place.
registration-sent-nothing = Nothing there? Look among the unwanted mail, and check that you wrote the address as it is.
registration-sent-kept = This installation has no mail server: organisers read the message in the outbox of the admin area.
registration-confirm = Confirm your registration
registration-confirm-advice = Is this right? Press the button, and the place is yours.
registration-confirm-button = Yes, confirm
registration-already = Your registration is confirmed
registration-already-advice = This link has done its work. Sign in to see your ticket.
registration-link-over = This link works no longer
registration-link-over-advice = The place was not confirmed in time or the registration was cancelled, or part of the link is missing. You can register again.
registration-again = Register again
notice-confirmed = Your registration is confirmed. Here is your ticket.

# My registration and ticket
registration-mine = My registration
registration-none = You have no registration yet.
registration-mine-awaiting = Your place is held until { $until }. Open the link in our message to confirm it.
registration-mine-cancelled = You cancelled this registration.
registration-mine-expired = The place was not confirmed in time and has gone to others.
registration-show-ticket = Show my ticket
registration-cancel = Cancel my registration
registration-cancel-advice = Your place goes to somebody else, and your ticket no longer opens the door.
registration-cancel-button = Yes, cancel it
notice-cancelled = Your registration is cancelled.
registration-ticket = Your ticket
registration-pass = Pass
registration-when = When
registration-where = Where
registration-qr = QR code of the ticket
registration-ticket-code = Ticket code
registration-ticket-hint = Show this page at the door, or print it.

# States
registration-state = State
registration-state-awaiting = Awaiting confirmation
registration-state-confirmed = Confirmed
registration-state-cancelled = Cancelled
registration-state-expired = Expired

# Organisers
registration-used-of = { $used } of { $capacity } places held
registration-awaiting-count = { $count ->
    [one] one awaits confirmation
   *[other] { $n } await confirmation
}
registration-created = Registered
registration-none-found = Nothing matches. Try fewer letters, or another state.
registration-none-yet = No registrations yet.
registration-details = Details
registration-history = History
registration-language = Language of mail
registration-mail-sent = Mail to this address
registration-all = All registrations
registration-pass-name-en = Name in English
registration-pass-name-ur = Name in Urdu
registration-capacity = Capacity
registration-capacity-hint = Never below the places that are held.
registration-hold-hours = Hours to confirm
registration-hold-hours-hint = How long a place waits for its confirmation.
registration-below-held = { $held } places are held already.

# Mail
registration-mail-greeting = Dear { $name },
registration-mail-unasked = If it was not you, do nothing: the place is released by itself.
registration-mail-confirm-subject = Please confirm: { $event }
registration-mail-confirm = Thank you for registering for { $event }. We hold your place until { $until }. Please confirm it:
registration-mail-confirm-button = Confirm my registration
registration-mail-already-subject = You are registered: { $event }
registration-mail-already = Somebody, most likely you, has filled in the registration form of { $event } with this address. Your registration stands as it is; nothing was changed.
registration-mail-already-button = See my registration
registration-mail-ticket-subject = Your ticket: { $event }
registration-mail-ticket = Your registration for { $event } is confirmed. We look forward to meeting you.
registration-mail-ticket-button = Show my ticket
registration-mail-cancelled-subject = Cancelled: { $event }
registration-mail-cancelled = Your registration for { $event } is cancelled, and your place has been released.
registration-mail-cancelled-button = Register again
registration-mail-expired-subject = Your place was released: { $event }
registration-mail-expired = Your registration for { $event } was not confirmed in time, so the place has been released. You are welcome to register again.
