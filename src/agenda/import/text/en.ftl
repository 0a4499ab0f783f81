agenda-import-nav = Import
agenda-import-heading = Bring in a programme
agenda-import-lead = From a frab file or a spreadsheet. You see what it would do to the draft before anything is done.
agenda-import-file-hint = frab XML or JSON, Excel (.xlsx) or CSV, up to 10 MB and 5,000 sessions. A table needs a title, a date, a start, and an end or a duration in each row. Titles above the header, merged cells and other worksheets are understood.
agenda-import-look = Look it over
agenda-import-format-xml = frab XML
agenda-import-format-json = frab JSON

# What is wrong with a file as a whole
agenda-import-no-events = There are no sessions in this file.
agenda-import-many = The file has more than { $most } sessions. Please bring it in parts.
agenda-import-not-xml = This XML is broken at line and column { $place }.
agenda-import-not-schedule = This is XML, but no programme: it does not begin with “schedule”.
agenda-import-deep = The XML is nested deeper than any programme.
agenda-import-entities = The file declares entities of its own. That is not read: please save it without them.
agenda-import-entity = The XML names an entity that nobody knows, at line and column { $place }.
agenda-import-not-json = This JSON is broken at line and column { $place }.
agenda-import-not-schedule-json = This is JSON, but not a programme as frab writes it: see line and column { $place }.

# Columns
agenda-import-columns-lack = Please say which columns hold the title, the date or start, and the end or duration.
agenda-import-field-guid = GUID
agenda-import-field-id = ID
agenda-import-field-title = Title
agenda-import-field-title-ur = Title in Urdu
agenda-import-field-subtitle = Subtitle
agenda-import-field-abstract = Abstract
agenda-import-field-description = Description
agenda-import-field-kind = Kind
agenda-import-field-track = Track
agenda-import-field-language = Language
agenda-import-field-room = Room
agenda-import-field-date = Date
agenda-import-field-start = Start
agenda-import-field-end = End
agenda-import-field-duration = Duration
agenda-import-field-time = Time
agenda-import-field-speakers = Speakers
agenda-import-field-links = Links
agenda-import-field-attachments = Attachments
agenda-import-field-slug = Slug
agenda-import-field-licence = Licence
agenda-import-field-more = Further details

# What is wrong with a row
agenda-import-bad-guid = This GUID cannot be kept, so it is left out.
agenda-import-guid-twice = Another session has this GUID. This one is taken without it.
agenda-import-row-twice = This is the same as row { $row }, so it is left out.
agenda-import-shared-id = This ID is also that of { $name }. They are taken as two people, by their names.
agenda-import-other-name = The draft knows this ID as { $name }. They are taken as two people.
agenda-import-bad-id = An ID is a whole number from 1 to { $most }. This one is left out.
agenda-import-id-twice = Another session has this ID. This one is taken without it.
agenda-import-bad-date = This is no date. Please write it as 2026-11-17.
agenda-import-date-order = Please say below whether the day or the month comes first in such dates.
agenda-import-bad-time = This is no time. Please write it as 14:30.
agenda-import-number-time = This is a plain number, and it does not say which time is meant. Please write it as 14:30.
agenda-import-start-differs = The start says another time than the date. The date counts.
agenda-import-start-offset = The start is what clocks show at the date’s own offset. The date counts: on the summit’s clock it begins on { $at }.
agenda-import-other-day = The file lists it under { $day }. Its date and start count, and by them it is on another day: days begin at 05:00.
agenda-import-day-differs = The start is on another day than the date. The start counts.
agenda-import-end-differs = The end says otherwise than the duration. The duration counts.
agenda-import-end-unread = This end cannot be read. The duration counts.
agenda-import-duration-unread = This duration cannot be read. The end counts.
agenda-import-bad-duration = This is no duration. Please write hours and minutes as 1:30, or minutes alone.
agenda-import-no-duration = It ends before it has lasted a minute.
agenda-import-end-before = It ends before it begins.
agenda-import-long = It lasts 24 hours or longer. It is cut to 23:59.
agenda-import-bad-language = This is no language that we know, so it is left out. Languages are written as en or ur.
agenda-import-language-slip = This is the code of a country. It is taken for the language { $language }.
agenda-import-far-day = This is more than 60 days from the summit. Is the day right?
agenda-import-zone = The file names its own time zone: times without an offset are read in { $zone }, which is not the summit’s.
agenda-import-zone-unknown = The file names a time zone that nobody knows, { $zone }: times without an offset are read in the summit’s.
agenda-import-interpreted = Several languages: it is held in the first and interpreted into the others.
agenda-import-bad-link = This is no whole address of the web, so it is left out.
agenda-import-empty-link = This link has no address, so it is left out.
agenda-import-link-blank = This address has a blank in it. It is written as browsers send it.
agenda-import-no-year = This date has no year. It is taken as the summit’s day { $day }.
agenda-import-day-above = The row has no date. It is on the day that stands above it.
agenda-import-no-name = This person has no name, so they are left out.
agenda-import-nobody = This names nobody yet, so nobody is entered.
agenda-import-taken-for = Taken for { $name }
agenda-import-resembles = A new speaker. The draft knows { $name }: if it is the same person, choose so below.
agenda-import-et-al = Others who are not named are left out.
agenda-import-row-alike = This has the title, the time and the room of row { $row }. Both are taken.
agenda-import-no-uuid = This GUID is no UUID. The session is known by it when it comes again; feeds call it by a UUID that is made of it.
agenda-import-role = What they take part as is left out; it is set in the session.
agenda-import-no-room = It has no room. It stands in “{ $room }”.
agenda-import-unseen = Characters that nobody sees are left out.
agenda-import-html = The marks of a web page are left out of this line.
agenda-import-cut = This is longer than { $most } characters. It is cut.

# What is asked, and what is not taken over
agenda-import-order = In dates like 02-12-2026, which comes first?
agenda-import-order-hint = The file does not say it, and we do not guess.
agenda-import-order-choose = Please choose
agenda-import-day-first = The day: 2 December
agenda-import-month-first = The month: 12 February
agenda-import-left = Fields of the file that are not taken over
agenda-import-left-times = How often

# What it would do
agenda-import-would = What it would do
agenda-import-new = New
agenda-import-changed = Changed
agenda-import-unchanged = Unchanged
agenda-import-new-speakers = New speakers
agenda-import-stays = What the file leaves empty stays as it is in the draft. Nothing is removed, and readers see nothing of it before the next release.
agenda-import-unknown-rooms = Rooms that the draft does not have
agenda-import-unknown-tracks = Tracks that the draft does not have
agenda-import-unknown-kinds = Kinds of session that the draft does not have
agenda-import-create = Create it
agenda-import-nth = No.
agenda-import-changes = New and changed
agenda-import-outcome = State
agenda-import-fields = What changes
agenda-import-absent = { $count ->
    [one] One session is in the draft and not in the file
   *[other] { $n } sessions are in the draft and not in the file
}
agenda-import-after-comma = What stands after a comma beside a name?
agenda-import-after-organisation = The organisation: “Ayesha Khan, P@SHA”
agenda-import-after-person = Another speaker: “Ayesha Khan, Omar Qureshi”
agenda-import-after-first-name = The first name: “Khan, Ayesha”
agenda-import-in-file = In the file
agenda-import-organisation = Organisation
agenda-import-who = Who that is
agenda-import-who-is = Who { $name } is
agenda-import-new-speaker = A new speaker
agenda-import-same-as = The same as { $name }
agenda-import-cancel-gone = { $count ->
    [one] Cancel the one session of these that came from a file
   *[other] Cancel the { $n } sessions of these that came from a file
}
agenda-import-renamed-one = { $was } becomes { $name }
agenda-import-absent-hint = They stay as they are.
agenda-import-many-names = The file would make more than { $most } new rooms, tracks or kinds. Are the columns mixed up?
agenda-import-apply = Apply to the draft
agenda-import-check = Look it over again
agenda-import-applied = A programme that was brought in
agenda-import-applied-before = Brought in before
agenda-import-left-rows = Left out
agenda-import-cancelled = Cancelled
agenda-import-undo = Undo this import
agenda-import-undo-hint = The draft becomes what it was before, in one step, as long as nothing of what the file made was changed since. What was released stays released.
agenda-import-undo-changed = Something of what this file made was changed since, or is used elsewhere, so it can no longer be undone in one step.
agenda-import-undo-changed-what = This was changed since, or is used elsewhere: { $what }. So the import can no longer be undone in one step.
agenda-import-undone = Undone on { $at }
notice-agenda-import-undone = The import is undone. The draft is as it was before.
notice-agenda-imported = The programme is in the draft.
notice-agenda-import-discarded = The file is discarded. The draft is as it was.
