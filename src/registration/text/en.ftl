# The form
registration-heading = Delegate registration
registration-lead = It takes about three minutes. You confirm by e-mail and receive your ticket.
registration-lead-waiting = It takes about three minutes. You join the waiting list, and we write to you when a place comes free.
registration-registered = You are registered already
registration-registered-advice = This is your registration. To change something, cancel it and register again, or write to us.
registration-another = Register somebody else
registration-pass-for-members = For people of the member associations: use your address there.
registration-offer-waits = waiting list
registration-offer-sold-out = sold out
registration-offer-opens = from { $opens }
registration-all-wait = All places are taken now. You can join the waiting list: as soon as a place comes free, it is offered to the next in line.
registration-code = Code
registration-code-hint = If the organisers gave you one.
registration-code-unknown = We do not know this code. Please check every letter.
registration-code-wait = Too many unknown codes were tried from your network. Please try again in a few minutes.
registration-code-withdrawn = The organisers have withdrawn this code. Please ask whoever gave it to you.
registration-code-expired = This code has expired.
registration-code-used-up = This code has been used as often as it can be.
registration-code-other-pass = This code is for another pass.
registration-code-other-address = This code is for another e-mail address.
registration-pass-not-yet = This pass can be taken from { $opens }.
registration-pass-closed = This pass can no longer be taken.
registration-pass-members = This pass is for people of the member associations. Please use your address there, or choose another pass.
registration-pass-invited = This pass needs a code from the organisers.
registration-submit-waiting = Join the waiting list
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
registration-phone-elsewhere = This is no number of the economy that you chose. A number from elsewhere begins with + and the prefix of its country, as in +1 415 555 2671.
registration-economy = Economy
registration-economy-hint = The member economy you come from.
registration-economy-another = Another economy
registration-economy-other = Which other economy
registration-economy-other-hint = If it is not in the list: write its name.
registration-economy-both = You have chosen an economy in the list above. If yours is this one, choose “Another economy” there; else leave this empty.
registration-economy-in-words = Please write the name of the economy in letters.
registration-economy-choose = Choose…
registration-diet = Meals
registration-diet-hint = Choose all that apply; nothing if you eat everything.
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
registration-consent-privacy = How we treat what you write here (Privacy, in a new tab)
registration-consent-needed = Please tick this: without your consent we cannot register you.
registration-submit = Register
registration-latin-needed = Please write your name in Latin letters too, for the badge: “{ $character }” is no Latin letter.
registration-latin-only = “{ $character }” is no Latin letter. Please write the name as it stands in your passport.
registration-latin-none = Please write your name in Latin letters, for the badge.
registration-urdu-only = Please write this in Urdu, or leave it empty.

# Drafts
registration-draft-save = Save and finish later
registration-draft-hint = Only your e-mail address is needed: we send you a link there, by which you can go on for { $days } days.
registration-draft-holds-nothing = A draft holds no place and is counted nowhere; only registering does that.
registration-draft-saved = Your draft is saved
registration-draft-saved-advice = We have sent you a message with a link. By it you go on where you stopped, on any device, for { $days } days.
registration-draft-here = This is your draft, as you left it. If you save it again, the same link leads back to it for another { $days } days, and no new message is sent.
registration-draft-remove = Throw this draft away
registration-draft-remove-advice = What you have filled in is deleted at once, and the link in our message leads nowhere.
registration-draft-remove-button = Yes, throw it away
registration-draft-over = This draft is no longer there
registration-draft-over-advice = You have registered with it, it was thrown away, its time was over or a newer draft took its place; or part of the link is missing. You can begin a new form.
registration-draft-wait = Many unfinished forms were saved for this address, or from where you are. Nothing that you filled in is lost: send the form now, or save it again later.
registration-draft-new = Begin a new form
notice-draft-saved = Saved. The link in our message leads back to it, as before.
notice-draft-removed = Your draft is thrown away.

# Why nobody can register now
registration-sold-out = All places are taken. Places come back when somebody cancels, so it is worth looking again.
registration-closed = Registration is closed.
registration-summit-over = The summit is over, so nobody can register for it any more.
registration-not-yet = Registration opens { $opens }.
registration-have-one = I have a registration

# After the form
registration-sent = Check your email
registration-sent-advice = We have sent you a message. Open its link to confirm your registration; until then we hold your place.
registration-sent-unheld = We have sent you a message. Open its link to get your place: so many forms came from your network that no place is held for you until then.
registration-sent-waiting = You are on the waiting list. We have sent you a message with your position, and write again as soon as a place is yours.
registration-sent-nothing = Nothing there? Check your spam folder.
registration-sent-to = The message went to
registration-sent-correct = Not right? Correct it here.
registration-sent-again = Send again
registration-sent-wait = Many messages were sent to this address, or from where you are. Please wait a while, and check your spam folder.
registration-economies-wait = Many economies were named from where you are. Please choose yours from the list, or wait a minute.
notice-sent-again = We have sent the message.
registration-sent-kept = This installation has no mail server: organisers read the message in the outbox of the admin area.
registration-confirm = Confirm your registration
registration-confirm-advice = Is this right? Press the button, and the place is yours.
registration-confirm-button = Yes, confirm
registration-unheld-advice = Is this right? Press the button, and the place is yours if one is still free.
registration-waiting = You are on the waiting list
registration-waiting-advice = All places are taken. As soon as one comes free and you are the next, we write to you and hold it for you.
registration-waiting-position = Position in the list
registration-offer = A place for you
registration-offer-advice = A place has come free, and you are the next. It is held for you until { $until }.
registration-offer-button = Yes, I take it
registration-not-interested = I am no longer interested
notice-taken = The place is yours.
notice-offer-over = This offer is over.
registration-already = Your registration is confirmed
registration-already-advice = This link has done its work. Sign in to see your ticket.
registration-link-over = This link no longer works
registration-link-over-advice = The place was not taken in time or the registration was cancelled, or part of the link is missing.
registration-link-sold-out = All places are taken
registration-link-sold-out-advice = No place was held for you, and none is free at the moment. This link keeps working until the time in our message: if somebody cancels before that, you can still get a place by it.
registration-again = Register again
notice-confirmed = Your registration is confirmed. Here is your ticket.

# My registration and ticket
registration-mine = My registration
registration-none = You have no registration yet.
registration-mine-awaiting = Your place is held until { $until }. Open the link in our message to confirm it.
registration-mine-unheld = No place is held for you yet. Open the link in our message by { $until } to get one.
registration-mine-approval = Your place is held. The organisers look at your registration and write to you.
registration-mine-rejected = The organisers could not accept this registration.
registration-mine-cancelled = This registration is cancelled.
registration-mine-expired = It was not completed in time, and the place has gone to others.
registration-reason = Reason
registration-show-ticket = Show my ticket
registration-cancel = Cancel my registration
registration-cancel-advice = Your place goes to somebody else, and your ticket no longer opens the door.
registration-cancel-button = Yes, cancel it
notice-cancelled = Your registration is cancelled.
notice-cancelled-theirs = The registration is cancelled. Its holder is told by e-mail.
registration-ticket = Your ticket
registration-pass = Pass
registration-when = When
registration-where = Where
registration-qr = QR code of the ticket
registration-ticket-code = Ticket code
registration-ticket-hint = Show this page at the door, or print it.

# States
registration-filters = State, economy, pass
registration-state = State
registration-state-waiting = Waiting list
registration-state-unheld = Unconfirmed, no place held
registration-state-offered = Place offered
registration-state-approval = Awaiting approval
registration-state-rejected = Not accepted
registration-state-awaiting = Awaiting confirmation
registration-state-confirmed = Confirmed
registration-state-cancelled = Cancelled
registration-state-expired = Expired

# Organisers
registration-used-of = { $used } of { $capacity } places taken
registration-created = Registered

# Networks
networks-title = Unconfirmed, by network
networks-link = Unconfirmed by network
networks-lead = Where the forms came from whose addresses nobody has confirmed yet. A venue or an office is one network, so many are no proof of abuse. Once an address is confirmed, its network is forgotten.
networks-proxy = Everybody who comes through the proxy at { $proxy } counts as one network here, because the setting SUMMIT_TRUSTED_PROXIES does not name it. Please ask whoever runs the server to add it.
networks-none = Every address is confirmed: there is no network to show.
networks-held = { $count ->
    [one] One place held
   *[other] { $n } places held
}
networks-unheld = { $count ->
    [one] one without a place
   *[other] { $n } without a place
}
networks-newest = newest { $at }
networks-more = These are the { $n } networks with the most.
networks-release = Release all
networks-release-advice = { $count ->
    [one] One unconfirmed registration ends, and its place is free. No mail is sent. Who opens the link in the earlier message reads that it no longer works, and can register again.
   *[other] { $n } unconfirmed registrations end, and their places are free. No mail is sent. Who opens the link in the earlier message reads that it no longer works, and can register again.
}
networks-release-button = Release { $count ->
    [one] one registration
   *[other] { $n } registrations
}
notice-network-released = They are being released.

registration-held-until = Held until
registration-decision = Your decision
registration-approve = Approve
registration-reject = Do not accept
registration-reject-hint = What the person is told if you do not accept.
registration-cancel-theirs = Cancel this registration
registration-cancel-theirs-button = Cancel it
registration-cancel-hint = The person is told.
notice-decided = Decided. The person is told by mail.
notice-decided-before = It was decided, cancelled or released before.
registration-none-found = Nothing matches. Try fewer letters, or another state.
registration-none-yet = No registrations yet.
registration-n = { $count ->
    [one] One registration
   *[other] { $n } registrations
}
registration-details = Details
registration-history = History
registration-language = Language of mail
registration-mail-failed = The last message to this address could not be sent:
registration-mail-failed-why = see why
registration-mail-sent = Mail to this address
registration-all = All registrations

# Passes, for organisers
registration-pass-new = New pass
registration-pass-edit = Edit the pass
registration-no-passes = No passes yet: nobody can register.
registration-pass-card = What people see
registration-pass-name-en = Name in English
registration-pass-name-ur = Name in Urdu
registration-pass-description-en = Description in English
registration-pass-description-ur = Description in Urdu
registration-pass-pools = Places
registration-pass-pools-hint = Whoever takes this pass takes one place in each of these. A quota is drawn on by people of its economy alone.
registration-pools-needed = Choose at least one: without it nobody counts the places.
registration-pools-quotas = Choose also one that is no quota: people of other economies would be counted nowhere.
registration-quota = for one economy only
registration-pass-opens = What it opens
registration-pass-social = Receptions and other social events
registration-pass-sign-up = Signing up for sessions with few seats
registration-pass-opens-hint = “All days” goes on meaning all, however many days the summit gets. Tick single days for a pass that opens these alone.
registration-opens-nothing = Choose at least one: this pass would open nothing.
registration-opens-all-days = All days
registration-pass-missing-days = Opens days that the summit does not have: { $days }
registration-opens-day = Day { $day }
registration-opens-social = social events
registration-opens-sign-up = session sign-up
registration-audience = For whom
registration-audience-anybody = Anybody
registration-audience-anybody-hint = Everybody sees it and can take it.
registration-audience-members = Member associations
registration-audience-members-hint = Everybody sees it; people with an address at a member association can take it, and who has a code.
registration-audience-invited = Invited only
registration-audience-invited-hint = Nobody sees it without a code that opens it.
registration-needs-approval = Organisers approve each registration
registration-with-approval = Needs your approval
registration-approval = Approval
registration-without-approval = Not needed
registration-pass-remove = Remove this pass
registration-pass-remove-hint = A pass can be removed while no registration, code or session was made with it.
registration-pass-registered = People have registered with this pass, so it stays. To sell it no longer, let its sale end.
registration-pass-coded = There are codes for this pass, so it stays. To sell it no longer, let its sale end.
registration-pass-opens-sessions = Sessions are open to this pass. Take it off them first.
registration-pool-remove = Remove this pool
registration-pool-remove-hint = A pool can be removed while no pass draws on it and nobody is counted in it.
registration-pool-drawn-on = Passes draw on this pool. Let them draw on another first.
registration-pool-counted = Registrations or codes are counted in this pool, so it stays.
registration-needs-code = Registration is open with an invitation code only.
registration-code-continue = Continue
registration-approval-hours = Hours for the approval
registration-approval-hours-hint = How long a place waits for your decision.
registration-hold-hours = Hours to confirm
registration-hold-hours-hint = How long a place waits for its confirmation.
registration-sale = When it can be taken
registration-sale-hint = Within the time in which registration is open. Times are those of { $zone }.
registration-sale-opens = From
registration-sale-opens-hint = Empty: from the start.
registration-sale-closes = Until
registration-sale-closes-hint = Empty: to the end.
registration-sale-order = The end must be after the beginning. Please choose a later time.
registration-sale-open = Open
registration-sale-until = Open until { $closes }
registration-sale-over = Closed

# Pools of places, for organisers
registration-pool = Pool
registration-pool-new = New pool
registration-pool-edit = Edit the pool
registration-no-pools = No pools of places yet: passes need at least one.
registration-pool-name-en = Name in English
registration-pool-name-ur = Name in Urdu
registration-capacity = Capacity
registration-capacity-hint = Never below the places that are taken.
registration-below-held = { $held } places are taken already.
registration-offer-hours = Hours of an offer
registration-offer-hours-hint = How long a place is held for somebody of the waiting list.
registration-network-share = Share of one network, in percent
registration-network-share-hint = How much of what is free one network may hold with addresses that nobody has confirmed. At least 5 places, at most 500. Beyond it a form is taken, but a place is held only once its address is confirmed.
registration-pool-economy = Quota of
registration-pool-economy-hint = Places for the people of one economy.
registration-pool-everybody = Nobody: it counts everybody
registration-pool-counts-everybody = A pass draws on this pool and else only on quotas. Let the pass draw on another pool first.
registration-keeps-list = Keeps a waiting list when all places are taken
registration-quota-of = Only for { $economy }
registration-count-awaiting = Awaiting confirmation or approval
registration-count-held = Held for codes and offers
registration-count-codes = Held for codes
registration-count-offers = Held for offers to the waiting list
registration-count-free = Free
registration-pools-sum = Taken are the places that are confirmed, that await confirmation or approval, and that are held for codes and offers. Taken and free come to the capacity. Who waits takes no place.
registration-pool-now = Now
registration-pool-sum = Together, the capacity
registration-chart = Day by day
registration-chart-title = { $pool }: places, day by day
registration-chart-what = From { $first } to { $last }: the places that are confirmed, awaiting and held, one upon the other, below the line of the capacity; who waits as a dashed line. The table below has the same figures.
registration-chart-empty = The picture begins tomorrow: there is only one day to show yet.
registration-chart-figures = The figures
registration-chart-day = Day
registration-list-empty = Nobody waits.
registration-list-hint = First come, first served. If you move somebody, your reason stays in their history.
registration-list-since = since { $since }
registration-list-before = Earlier in the list
registration-list-after = Further in the list
registration-move = Move
registration-move-position = New position
registration-move-button = Move
notice-moved = Moved.
notice-moved-gone = They no longer wait: nothing was moved.
notice-moved-again = Somebody else was moved at the same moment. Please try again.

# Codes
codes-new = New codes
codes-import = Import codes
codes-export = Download as CSV
codes-all = All codes
codes-code = Code
codes-code-hint = Latin letters and digits. Leave it empty and random codes are made.
codes-code-plain = Please use 3 to 32 Latin letters and digits.
codes-taken = There is such a code already.
codes-count = How many codes
codes-count-hint = Up to 1,000 random ones, all alike.
codes-count-of-one = A code that you choose can be made once only. Write 1 here, or leave the code empty.
codes-label = What it is for
codes-label-hint = So that you find it again: delegation of JISA, press, sponsor.
codes-pass-any = Any pass
codes-pass-hint = A pass that is hidden opens by its codes only.
codes-uses = Uses each
codes-uses-hint = How many people can register with one code.
codes-email = Only for this e-mail address
codes-email-hint = For a single code. Empty: whoever has it.
codes-email-of-one = Only a single code can be for one address.
codes-expires = Valid until
codes-expires-hint = In the time of { $zone }. Empty: as long as registration is open.
codes-expires-past = This time has passed. Please choose a later one.
codes-what = What it does
codes-reserves = Reserves places
codes-reserves-hint = A place is held for every use until the code ends.
codes-reserves-which = Please choose the pass in which places are reserved.
codes-no-places = So many places are not free: there are { $free } left.
codes-skips-approval = Skips the approval
codes-skips-approval-hint = Whoever has it need not wait for your decision.
codes-make = Make codes
codes-used = Used
codes-used-of = { $used } of { $uses }
codes-reserved = Reserved
codes-for = For
codes-for-anybody = whoever has it
codes-never = no end
codes-state-usable = Usable
codes-state-used-up = Used up
codes-state-expired = Expired
codes-state-withdrawn = Withdrawn
codes-link = Link
codes-link-open = Form
codes-none-found = Nothing matches. Try fewer letters.
codes-none-yet = No codes yet.
codes-n = { $count ->
    [one] One code
   *[other] { $n } codes
}
codes-registrations = Registrations with this code
codes-registrations-none = Nobody has used it yet.
codes-registrations-newest = These are the newest 100.
codes-withdraw = Withdraw this code
codes-withdraw-advice = Nobody can register with it any more, and the places that it reserves are free. Registrations that came with it stay.
codes-withdraw-button = Withdraw it
codes-import-lead = From a spreadsheet: a file, or pasted. Nothing is made before you have seen what it would be.
codes-import-file-hint = Excel (.xlsx) or CSV, up to 10 MB and 1,000 codes. Only the code is needed; label, pass, email, uses, expires, reserves and skips_approval may be there. Passes by their names, dates as 2026-11-17 09:30 or without the time, the rest by yes and no.
codes-import-look = Look it over
codes-import-make = { $count ->
    [one] Make this code
   *[other] Make these { $n } codes
}
codes-import-would = { $count ->
    [one] One code would be made
   *[other] { $n } codes would be made
}
codes-import-empty = There is nothing below the names of the columns.
codes-import-many = Please bring at most { $most } codes at once.
codes-import-no-code = One of the columns must be the code. Please say which.
codes-import-date-order = Does the day or the month come first? Please write it as 2026-11-17.
codes-import-not-text = The spreadsheet keeps this as a date or a time. Please set its column to text and write the code again.
codes-import-same = This is the same code as { $code } in an earlier line: hyphens, blanks and the case of letters do not count.
codes-import-twice = This code stands in an earlier line too.
codes-import-pass = There is no pass of this name.
codes-import-yes = Please write yes or no.
notice-codes-made = Done. Here is what was made.
notice-codes-import-discarded = The table is discarded. No code was made.
notice-code-withdrawn = This code is withdrawn.

# Mail
registration-mail-greeting = Dear { $name },
registration-mail-unasked = If it was not you, do nothing: the place is released by itself.
registration-mail-waiting-unasked = If it was not you, do nothing: your address is then used no further.
registration-mail-draft-subject = Go on with your registration: { $event }
registration-mail-draft = What you have filled in for { $event } is kept until { $until }. It is a draft and holds no place: send the form to register. Here you go on where you stopped:
registration-mail-draft-button = Go on with the form
registration-mail-draft-unasked = If it was not you, do nothing: the draft is deleted by itself.
registration-mail-confirm-subject = Please confirm: { $event }
registration-mail-confirm = Thank you for registering for { $event } ({ $pass }). We hold your place until { $until }. Please confirm it:
registration-mail-unheld = Thank you for registering for { $event } ({ $pass }). No place is held for you yet, since very many forms came from the same network. Confirm by { $until }, and you get the next free place:
registration-mail-confirm-button = Confirm my registration
registration-mail-waiting-subject = Waiting list: { $event }
registration-mail-waiting = All places of { $event } ({ $pass }) are taken. You are on the waiting list, and we write to you as soon as a place is yours.
registration-mail-waiting-leave = If you no longer wish to come, please say so: it helps those behind you.
registration-mail-waiting-button = See my position, or leave the list
registration-mail-offer-subject = A place for you: { $event }
registration-mail-offer = A place has come free at { $event } ({ $pass }). We hold it for you until { $until }. Please take it:
registration-mail-offer-button = Take my place
registration-mail-offer-leave = No longer interested? The same page lets you say so, and the place goes to the next.
registration-mail-approval-subject = Received: { $event }
registration-mail-approval = Your address is confirmed, and we hold a place for you ({ $pass }). The organisers look at your registration and write to you.
registration-mail-rejected-subject = Your registration: { $event }
registration-mail-rejected = The organisers of { $event } could not accept your registration ({ $pass }).
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
registration-mail-expired = Your registration for { $event } was not completed in time, so the place has been released. You are welcome to register again.
registration-mail-lapsed-subject = Your registration was not confirmed: { $event }
registration-mail-lapsed = Your registration for { $event } was not confirmed in time and has ended. You are welcome to register again.
registration-act-for = Act for this person
