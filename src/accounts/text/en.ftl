# Signing in by e-mail
accounts-sign-in = Sign in
accounts-email-hint = The address you registered with.
accounts-send-link = Send me a link
accounts-organiser-question = Do you organise the summit?
accounts-by-password = Sign in with your password
accounts-delegate-question = Are you a delegate?
accounts-by-mail = Sign in by e-mail
accounts-check-mail = Check your email
accounts-check-mail-advice = We have sent you a message with a link and a code. Open the link, or type the code here. Both work for ten minutes.
accounts-code = Code
accounts-code-hint = Eight digits, from the message.
accounts-code-form = The code has eight digits.
accounts-code-wrong = This is not the code we sent. Please look again.
accounts-code-over = This code no longer works. Please ask for a new one.
accounts-again = Ask for a new link
accounts-link-advice = You opened the link from our message. Press the button to sign in on this device.
accounts-link-over = This link no longer works
accounts-link-over-advice = Each link works once and for ten minutes. Please ask for a new one.
notice-signed-out = You are signed out.

# Organisers
accounts-organisers-sign-in = Organisers’ sign-in
accounts-password = Password
accounts-password-hint = Long and hard to guess: several unrelated words do well.
accounts-password-weak = This password is too easy to guess. Make it longer, with words that have nothing to do with you or the summit.
accounts-password-long = This password is too long.
accounts-password-wrong = The e-mail address or the password is wrong.
accounts-name = Name
accounts-invitation = Your invitation to organise
accounts-invitation-advice = Say who you are and choose a password. You will sign in with it from now on.
accounts-accept = Accept the invitation
accounts-invitation-over = This invitation is no longer open
accounts-invitation-over-advice = It was accepted, or it has run out. If you accepted it, sign in with your password; otherwise ask an organiser for a new one.
notice-welcome-organiser = Welcome. You can now organise the summit.
accounts-invite = Invite an organiser
accounts-invite-hint = They receive a link that works once, for seven days.
accounts-invite-button = Send the invitation
notice-invited = The invitation is on its way.
accounts-already-organiser = This person organises the summit already.
accounts-who-organises = Who organises
accounts-no-organisers = Nobody yet.
accounts-organisers-n = { $count ->
    [one] One organiser
   *[other] { $n } organisers
}
accounts-open-invitations = Invitations not yet accepted
accounts-first-invitation = the first organiser’s link

# The account
accounts-prove-again = This needs a fresh proof that it is you. Please sign in again; you come back to where you were.
accounts-account = Your account
accounts-change-email = Change your e-mail address
accounts-change-email-advice = We send a link to the new address; when you have opened it, it takes the place of the old one. Both addresses are told.
accounts-new-email = New e-mail address
accounts-change-email-button = Send the link
notice-email-asked = We have sent a link to the new address.
accounts-email-confirm-advice = From now on you sign in with { $email }, and our mail goes there. You will be signed out everywhere.
accounts-email-confirm-button = Use this address
notice-email-changed = Your address is changed. Please sign in with the new one.
accounts-browsers = Where you are signed in
accounts-unknown-browser = A browser we do not know
accounts-this-browser = this one
accounts-since-and-seen = Since { $since }; last seen { $seen }
accounts-end-session = Sign it out
accounts-end-others = Sign out everywhere else
notice-session-ended = That browser is signed out.
notice-sessions-ended = All other browsers are signed out.
accounts-forgotten = I have forgotten my password
accounts-recovery = Forgotten password
accounts-recovery-advice = We send you a link to set a new one. It works once, for ten minutes.
notice-recovery-sent = Check your email: we have sent you a message.
accounts-new-password = Set a new password
accounts-new-password-button = Set this password
notice-password-set = Your new password is set. Please sign in with it.

# Mail
accounts-mail-sign-in-subject = Your way in: { $event }
accounts-mail-sign-in = Somebody, most likely you, asked to sign in to the site of { $event }. The link works once, for ten minutes.
accounts-mail-sign-in-button = Sign in
accounts-mail-sign-in-code = On another device, type this code instead:
accounts-mail-sign-in-unasked = If it was not you, do nothing: nobody comes in without this message.
accounts-mail-password = Somebody, most likely you, asked to sign in to the site of { $event }. You organise it, so you sign in with your password.
accounts-mail-password-button = Sign in with your password
accounts-mail-unknown-subject = No registration at this address: { $event }
accounts-mail-unknown = Somebody asked to sign in to the site of { $event } with this address, but nobody is registered with it. If you registered, it was with another address.
accounts-mail-unknown-button = Register
accounts-mail-invitation-subject = Help to organise { $event }
accounts-mail-invitation = You are invited to help organise { $event } on its site.
accounts-mail-invitation-button = Accept the invitation
accounts-mail-invitation-until = The link works once, for seven days. Please do not pass it on.
accounts-mail-recovery-subject = Your password: { $event }
accounts-mail-recovery = Somebody, most likely you, has forgotten the password for the site of { $event }. This link sets a new one. It works once, for ten minutes.
accounts-mail-recovery-button = Set a new password
accounts-mail-recovery-unasked = If it was not you, do nothing: your account stays as it is.
accounts-mail-no-password = Somebody asked for a new password for the site of { $event }, but there is none for this address: delegates sign in by a link in a mail.
accounts-mail-password-changed-subject = Your password was changed: { $event }
accounts-mail-password-changed = Your password for the site of { $event } was changed, and you were signed out everywhere. If it was not you, set a new one at once and tell the other organisers.
accounts-mail-email-change-subject = Your new address: { $event }
accounts-mail-email-change = You asked to use this address for { $event } from now on. The link works once, for a day.
accounts-mail-email-change-button = Use this address
accounts-mail-email-taken = Somebody asked to use this address for { $event }, but it is in use there already. If it was you, sign in with it.
accounts-mail-email-asked-subject = A change of address was asked for: { $event }
accounts-mail-email-asked = Somebody, most likely you, asked to change your address for { $event } to { $email }. If it was not you, sign out everywhere else now.
accounts-mail-email-asked-button = See my account
accounts-mail-email-changed-subject = Your address was changed: { $event }
accounts-mail-email-changed = Your address for { $event } is now { $email }. If it was not you, write to the organisers at once.
