# Round every page
skip = Skip to content
nav-main = Main
nav-footer = More
nav-menu = Menu
nav-register = Register
nav-mine = My registration
nav-account = Account
nav-admin = Admin area
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-organisers = For organisers
other-language = اردو
contact = Contact
language-en = English
language-ur = Urdu

# Buttons and forms
save = Save
cancel = Cancel
remove = Remove
remove-ask = Remove this
remove-question = It is removed for good.
search = Search
all = All
reset = Show all
optional = (optional)
email = E-mail

# Lists
rich-text-hint = Plain text or Markdown: an empty line between paragraphs, - … list, **…** bold, […](https://example.org) link.
pager = Pages
pager-newer = Newer
pager-older = Older
pager-previous = Previous page
pager-next = Next page
pager-range = { $first } to { $last } are shown
list-total = { $count ->
    [one] One entry
   *[other] { $n } entries
}
by-nobody = not signed in
by-system = the system
history = History

# Not known yet
to-be-announced = to be announced
days-to-be-announced = exact days to be announced
venue-to-be-announced = venue to be announced

# What is wrong with a field
problems = { $count ->
    [one] There is one problem to fix
   *[other] There are { $n } problems to fix
}
problem-required = Please fill this in.
problem-too-long = Please use at most { $most } characters.
problem-bidi = This contains invisible marks that turn the direction of writing. Please type it again without them.
problem-unseen = This contains characters that cannot be shown. Please type it again without them.
problem-email = This is not an e-mail address. Please write it as name@example.com.
problem-phone = This is not a phone number. Begin with + and the country’s prefix, as in +92 300 5550187.
problem-number = Please write a whole number, such as 12.
problem-range = Please write a number in the range { $range }.
problem-date = This is not a date. Write it as 2026-11-17.
problem-time-needed = Please choose a date and a time.
problem-month = This is not a month. Write it as 2026-11.
problem-time = This is not a date and time. Write it as 2026-11-17 09:30.
problem-time-skipped = This time does not exist on that day: the clocks are set forward and skip it ({ $zone }).
problem-choice = Please choose one from the list.
problem-taken = This name is already in the list. Please choose another.
problem-removed = Somebody removed this since you opened the page. What you typed stands here; save it to add it anew.
problem-changed-taken = Somebody else changed this since you opened the page. What they saved now stands here; please check it and save again.
problem-changed-text = Somebody else saved this since you opened the page: “{ $text }”. What you typed stands here; save again to replace theirs.
problem-changed-emptied = Somebody else emptied this since you opened the page. What you typed stands here; save again to put it in.
problem-changed = Somebody else changed this since you opened the page. What you chose stands here; save again to replace theirs.
problem-changed-chosen = Somebody else changed this since you opened the page. What you chose stands here, and what they chose is marked; save again to replace theirs.
problems-changed = Somebody else saved this since you opened the page. Each field says what stands in it now; save again once it is right.
problem-short-taken = what they saved now stands there
problem-short-text = they saved “{ $text }”
problem-short-emptied = they emptied it
problem-short-changed = they changed it
problem-short-chosen = what they chose is marked
choice-theirs = chosen by somebody else
choice-theirs-ticked = ticked by somebody else
choice-theirs-unticked = left unticked by somebody else
choice-theirs-option = { $option } (chosen by somebody else)

# What is wrong with a picture
picture-empty = This file is empty. Please choose another.
picture-kind = This is no picture in PNG, JPEG or WebP. Please save it in one of these and choose it again.
picture-broken = This picture is damaged or cut off. Please save it anew and choose it again.
picture-moves = This picture moves. Please choose one that stands still.
picture-too-many-pixels = This picture has too many pixels: at most 10 million, and no side longer than 10,000.
picture-file-too-large = This file is larger than 2 MB. Please make it smaller and choose it again.
picture-gone = The picture is no longer kept here. Please choose it again.

# Documents that people bring, and what is wrong with one
document-pdf = PDF
document-jpeg = JPEG picture
document-png = PNG picture
document-kind = This is neither a PDF nor a picture in PNG, JPEG or WebP. Please save it as a PDF and choose it again.
document-too-large = This file is larger than 10 MB. Please make it smaller and choose it again.
document-damaged = This PDF is damaged or cut off, or cannot be read here. Please save or print it to a new PDF and choose that.
document-encrypted = This PDF is encrypted. Please save it without a password and without restrictions, and choose it again.
document-too-many-pages = This PDF has more than 40 pages. Please shorten it and choose it again.
document-active = This PDF holds more than pages: scripts, attached files, media, or a form or link that opens or sends something. Please print it to a new PDF and choose that.

# Tables that people bring
sheet-file = File
sheet-charset-label = Character set of the file
sheet-charset-hint = For texts that are not Unicode: we tell it by the letters. Choose it where that went wrong.
sheet-charset-automatic = Automatic
sheet-charset-arabic = Arabic, Urdu (windows-1256)
sheet-charset-chinese-simplified = Chinese, simplified (GBK, GB18030)
sheet-charset-chinese-traditional = Chinese, traditional (Big5)
sheet-charset-cyrillic = Cyrillic (windows-1251)
sheet-charset-central-europe = Central Europe (windows-1250)
sheet-charset-western-europe = Western Europe (windows-1252)
sheet-charset-japanese-shift = Japanese (Shift_JIS)
sheet-charset-japanese-extended = Japanese (EUC-JP)
sheet-charset-japanese-mail = Japanese (ISO-2022-JP)
sheet-charset-korean = Korean (EUC-KR)
sheet-charset-thai = Thai (windows-874, TIS-620)
sheet-charset-turkish = Turkish (windows-1254)
sheet-charset-vietnamese = Vietnamese (windows-1258)
sheet-charset-mac-roman = Western Europe, old Macs (Mac Roman)
sheet-text = Or paste a table
sheet-text-hint = Copied from a spreadsheet, with its header in the first line.
sheet-both = A file is chosen as well. Please bring one of them.
sheet-pasted = Pasted table
sheet-waiting = Brought, and not applied yet
sheet-format = Format
sheet-brought = Brought
sheet-format-csv = CSV
sheet-format-xlsx = Excel

# What is wrong with a table as a whole
sheet-too-large = The file is larger than 10 MB. Please bring a smaller one.
sheet-quote-open = A quotation mark in line { $line } is not closed, so that all that follows would be one cell. Please close it, or take it away.
sheet-empty = The file is empty.
sheet-wide = A row has more than { $most } columns. Please leave out those that are not needed.
sheet-not-text = This is neither a workbook nor a text. Please save it as one of them.
sheet-charset-other = This file is not written in { $charset }. Please choose another character set, or let us tell it.
sheet-broken = This workbook cannot be read. Please save it again as .xlsx.
sheet-unpacks = This workbook unpacks to more than we read. Please save it with its first sheet alone.
sheet-far = The workbook has a cell below the first { $most } rows. Please leave it out.

# Which column is what
sheet-columns = Which column is what
sheet-columns-hint = As the header says it. Choose where it says it otherwise.
sheet-columns-unknown = We do not know these columns, so they are left out: { $columns }
sheet-worksheet = Worksheet
sheet-header = Line of the header
sheet-above = The header is on line { $line }. What stands above it is left out:
sheet-charset = This text is not in UTF-8. It is read as { $charset }. If letters look wrong, bring the file again and choose its character set.
sheet-column-twice = Two columns are taken for the same: { $column }.
sheet-column = Column { $at }
sheet-column-none = Leave out
sheet-read-so = Read it so

# What a table would do
sheet-not-yet = Nothing is changed yet.
sheet-bad = With errors
sheet-errors = { $count ->
    [one] One row has errors
   *[other] { $n } rows have errors
}
sheet-mended = Mended
sheet-mends = { $count ->
    [one] One value was mended or left out; its row is taken
   *[other] { $n } values were mended or left out; their rows are taken
}
sheet-surplus = This row has more cells than there are columns. This one is left out.
sheet-formula-error = A formula of the workbook has no value here. Please mend it there, or write the value itself.
sheet-formula-error-left = A formula of the workbook has no value here, so it is left out.
sheet-line = Line
sheet-where = Where
sheet-found = What stands there
sheet-what = What is wrong
sheet-leave-out = { $count ->
    [one] Leave out the row with errors
   *[other] Leave out the { $n } rows with errors
}
sheet-beyond = Beyond the header
sheet-long-row = This row has more cells than there are columns.
sheet-errors-left = Some rows have errors. Mend them in the file and bring it again, or leave them out.
sheet-overtaken = Something has changed since you looked it over. Please look again: this is how it is now.
sheet-nothing-left = No row is left that could be brought in.
sheet-part = { $range } of { $all }
sheet-discard = Discard the file

# Notices on the next page
notice-saved = Saved.
notice-removed = Removed.

# States of mail
mail-state-held = Waits for your word
mail-state-dropped = Dropped
mail-state-queued = Waiting
mail-state-kept = Kept here
mail-state-sent = Sent
mail-state-failed = Given up
mail-footer = This message is about { $event }. You received it because your address was entered on the summit’s site.

# Error pages
error-home = To the home page
error-id = If you write to us about this, please mention:
error-not-found = This page does not exist
error-not-found-advice = The address may be mistyped, or what was here has been moved or removed.
error-forbidden = This is not open to you
error-forbidden-advice = Your rights do not open this page: they were not given, were taken away or have run out. If you organise the summit and came in by mail, sign in with your password. If you came here from another site’s form, please begin from our own pages.
error-method = This address cannot do that
error-method-advice = Please go back to the page you came from and use its links and buttons.
error-conflict = This form was already sent
error-conflict-advice = It was sent before with other contents, so nothing was changed now. Please open the page anew and fill it in again.
error-shown-to-another = This page was opened by somebody else
error-shown-to-another-advice = Somebody else is signed in in this browser now, or acting for somebody has begun or ended since the page was opened. Nothing was changed. Please open the page anew.
sent-before = It was sent before with other contents, and that counted. What you have written now is below; nothing has been done with it yet.
sent-again-other = Also
sent-again-page = Back to the form’s page
sent-again-file = The file that was chosen beside it is not kept: choose it again once this is sent.
sent-before-send = Send this too
error-too-large = This is too large
error-too-large-advice = What was sent is larger than this form takes. Nothing was changed.
error-media-type = This was sent in a form we do not read
error-media-type-advice = Please use the form on our page.
error-too-many = Too many attempts
error-too-many-advice = Please wait a few minutes and try again.
error-timeout = That took too long
error-timeout-advice = The connection was too slow. Please try again; nothing is done twice.
error-host = This site is somewhere else
error-host-advice = The address you used does not belong to this site.
error-unavailable = We will be back in a moment
error-unavailable-advice = Something we need is not reachable right now. Please try again in a minute: what you had confirmed is safe, and sending a form again does nothing twice.
error-precondition = This is not the version you asked for
error-precondition-advice = Your program asked for one version of this page alone, and it is another one now. Please open the page anew.
error-bad-request = We could not read this request
error-bad-request-advice = Please open the page anew and try again.
error-internal = Something went wrong on our side
error-internal-advice = It was noted, and we will look into it. Please try again.

# Months and days
# Between the first and the last day, as in 17–19 November, and between whole dates.
until-day = –
until-date = {" – "}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday

# Between the parts of a list
list-between = {", "}

# Time zones
zone-time = { $city } time ({ $offset })
zone-offset-from = from { $date } { $offset }
zone-deadline = { $at }, { $zone }
zone-utc = Universal time (UTC)
zone-city-auckland = Auckland
zone-city-sydney = Sydney
zone-city-tokyo = Tokyo
zone-city-seoul = Seoul
zone-city-taipei = Taipei
zone-city-hong-kong = Hong Kong
zone-city-macau = Macau
zone-city-manila = Manila
zone-city-brunei = Brunei
zone-city-kuala-lumpur = Kuala Lumpur
zone-city-singapore = Singapore
zone-city-ulaanbaatar = Ulaanbaatar
zone-city-perth = Perth
zone-city-bangkok = Bangkok
zone-city-ho-chi-minh = Ho Chi Minh City
zone-city-jakarta = Jakarta
zone-city-phnom-penh = Phnom Penh
zone-city-vientiane = Vientiane
zone-city-yangon = Yangon
zone-city-dhaka = Dhaka
zone-city-thimphu = Thimphu
zone-city-kathmandu = Kathmandu
zone-city-kolkata = Kolkata
zone-city-colombo = Colombo
zone-city-islamabad = Islamabad

# Rights
area-registration = Registration
area-agenda = Programme
area-delegations = Delegations
area-meetings = Meetings
area-awards = Awards
area-door = Door
area-content = Site
area-mail = Mail
area-settings = Settings
area-people = People
level-see = See
level-change = Change
acting = Acting for somebody
acting-until = You act for { $name } until { $when }.
acting-end = End now
acting-shut = While you act for { $name }, this stays closed. End it first: the button is at the top of the page.
acting-over = Your time to act for { $name } is over. Nothing is sent until you go on as yourself.
acting-go-on = Go on as myself
