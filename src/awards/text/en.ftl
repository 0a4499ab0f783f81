# The public page
awards-nav = Awards
awards-lead = What can be won, who may enter, and how entries are judged.
awards-soon = The awards are being prepared. What can be won, and by when, will stand here.
awards-categories-soon = The categories will stand here soon.
awards-what = What can be won
awards-prizes-winners = { $count ->
    [one] One winner
   *[other] { $n } winners
}
awards-prizes-merits = { $count ->
    [one] one merit
   *[other] { $n } merits
}
awards-age = { $count ->
    [one] At most one year old
   *[other] At most { $n } years old
}
awards-quota-each = { $count ->
    [one] One nomination from each economy
   *[other] { $n } nominations from each economy
}
awards-asked = What a nomination is asked
awards-asked-words = { $count ->
    [one] one word at most
   *[other] at most { $n } words
}
awards-how = How it is judged
awards-part-share = { $percent } % of it
awards-scale-is = Each is scored from { $from } to { $to }.
awards-jury-is = { $count ->
    [one] One judge scores each entry.
   *[other] { $n } judges from different economies score each entry.
}
awards-decided = How the winners are decided
awards-ties-are = If two entries have the same score: { $rule }
awards-conflicts-are = A judge does not see or score an entry with which they have one of these ties:

# Cycles
awards-cycles = Awards
awards-cycle = Awards
awards-cycle-new = New awards
awards-cycles-none = There are no awards yet. Begin with the usual categories, or from nothing.
awards-name-en = Name in English
awards-name-ur = Name in Urdu
awards-edition = Edition
awards-edition-hint = Stands in addresses and files: 2026.
awards-edition-problem = Please use letters, digits and hyphens only, as in 2026.
awards-start = Begin with
awards-start-copy = The categories and rubrics of { $cycle }
awards-start-material = The usual categories
awards-start-material-hint = Twelve categories of recent years, and a rubric for start-ups. All of it can be changed.
awards-start-empty = Nothing
awards-dates = Dates
awards-dates-hint = Times in { $zone }. What is not known yet can be left empty; without a pitch round leave both of its dates empty.
awards-times-zone = Times: { $zone }.
awards-dates-order = This comes before a date that stands above it, or at the same moment.
awards-moment-nominations-open = Nominations open
awards-moment-nominations-close = Nominations close
awards-reminded-for = Nominators were reminded of
awards-moment-screening-ends = Screening ends
awards-moment-online-opens = Online round opens
awards-moment-online-closes = Online round closes
awards-moment-pitch-opens = Pitch round opens
awards-moment-pitch-closes = Pitch round closes
awards-moment-deliberation-ends = Deliberation ends
awards-moment-publication = Winners are published
awards-moment-came = One of the openings has come already and cannot be moved. Closings can be moved until the next stage begins.
awards-rules = Rules
awards-rules-edit = Dates and rules
awards-rules-hint = Fixed as soon as the online round opens.
awards-rules-fixed = The online round has opened: which score decides, ties and conflicts can be changed no more.
awards-rules-kept = The online round has opened: which score decides, ties and conflicts can be changed no more. Names and dates still to come can.
awards-score-rule = Which score decides
awards-score-raw = The mean of the judges’ scores
awards-score-raw-hint = The highest mean of the judges’ scores wins. Harsh and lenient judges are not evened out.
awards-score-calibrated = The calibrated score
awards-score-calibrated-hint = The highest calibrated score wins: the mean of the judges’ scores, with how harsh or lenient each judge is over all of their entries taken out. The plain mean is shown beside it.
awards-tie-rule = Ties
awards-tie-criteria = the heaviest criterion decides, then the next, then the median, then the chair
awards-tie-median = the median decides, then the chair
awards-tie-chair = the chair decides
awards-tie-joint = they win together
awards-conflict-kinds = Conflicts of interest
awards-conflict-kinds-hint = What judges are asked about before they see anything. A judge in conflict with an entry never sees it.
awards-conflict-economy = The entry is from the judge’s own economy
awards-conflict-employer = It is of the judge’s employer
awards-conflict-nominator = The judge had a part in nominating it
awards-conflict-past-tie = The judge worked for it, or invested in it, before
awards-conflict-family = Family
awards-conflict-other = Another tie, in words

# Stages
awards-stage = Stage
awards-stages = Stages
awards-stage-preparation = Preparation
awards-stage-nominations = Nominations
awards-stage-screening = Screening
awards-stage-online = Online round
awards-stage-pitch = Pitch round
awards-stage-deliberation = Deliberation
awards-stage-published = Winners
awards-stage-past = Done
awards-stage-now = Now
awards-stage-ahead = Ahead
awards-from = from { $at }
awards-until = until { $at }
awards-need-categories = Needs a category
awards-need-shown = Not on the site yet
awards-need-rubrics = { $count ->
    [one] One category has no rubric
   *[other] { $n } categories have no rubric
}
awards-need-date = Date missing: { $moment }
awards-need-screening = { $count ->
    [one] One nomination to screen
   *[other] { $n } nominations to screen
}
awards-need-panels = { $count ->
    [one] One panel is too small
   *[other] { $n } panels are too small
}
awards-need-signatures = { $count ->
    [one] One judge has not signed
   *[other] { $n } judges have not signed
}
awards-need-declarations = { $count ->
    [one] One judge has not declared all ties
   *[other] { $n } judges have not declared all ties
}
awards-need-judges = { $count ->
    [one] One entry is short of judges
   *[other] { $n } entries are short of judges
}
awards-need-pitches = { $count ->
    [one] The pitches of one category have no time
   *[other] The pitches of { $n } categories have no time
}
awards-need-chairs = { $count ->
    [one] One panel has no chair who is free of ties
   *[other] { $n } panels have no chair who is free of ties
}
awards-need-decisions = { $count ->
    [one] One category is not decided
   *[other] { $n } categories are not decided
}
awards-need-publication = All is decided: the winners can be published

# On the site
awards-on-site = On the site
awards-shown = On the site
awards-hidden = Hidden
awards-shown-hint = Everybody can read these awards.
awards-hidden-hint = Nobody but organisers sees these awards. If others are on the site, these take their place.
awards-see = See the page
awards-show = Show on the site
awards-hide = Take off the site
notice-awards-shown = These awards are on the site now.
notice-awards-hidden = These awards are on the site no more.
notice-awards-gone = Somebody removed these awards meanwhile, and there are no others.
awards-cycle-has-jury = Judges were asked for these awards. Please remove them first.
awards-cycle-in-use = Nominations are open, or were: these awards cannot be removed. They can be taken off the site.

# Categories
awards-categories = Categories
awards-category = Category
awards-category-new = New category
awards-category-edit = Category
awards-categories-none = There is no category yet.
awards-description-en = Description in English
awards-description-ur = Description in Urdu
awards-entry-kind = What is entered
awards-entry-organisation = An organisation
awards-entry-product = A product or solution
awards-entry-person = A person
awards-eligibility = Who may enter
awards-eligibility-en = In words, in English
awards-eligibility-ur = In words, in Urdu
awards-max-age = Years since founding, at most
awards-max-age-hint = Checked when somebody nominates. Empty: any age.
awards-requirements = Ownership
awards-requires-founders = The founders hold the larger part
awards-requires-independent = It is not a subsidiary
awards-economies = Only certain economies
awards-economies-hint = Nothing ticked: all economies may enter.
awards-quota = Nominations of an economy
awards-quota-hint = Empty: as many as it likes.
awards-quota-none = no limit
awards-judging = Judging
awards-jury-size = Judges of an entry
awards-jury-size-hint = Three or four from different economies are usual.
awards-winners = Winners
awards-merits = Merits
awards-merits-hint = Prizes after the winners.
awards-stays = This stays as it is.
awards-entry-stays = The age of the firm, what it must be, and the economies stay as they are.
awards-fixed-entry = Nominations are open, or were: what is entered and who may enter can be changed no more. Names, descriptions, the quota and how it is judged can.
awards-fixed-judging = The online round is open, or was: who may enter, how it is judged and how many win can be changed no more. Names and descriptions can.
awards-entry-kept = Nominations are open, or were: what is entered, age, ownership and economies can be changed no more. Names, words, the quota and how it is judged can.
awards-judging-kept = The online round is open, or was: the rubric, the scale, comments and how many win can be changed no more.
awards-category-late = Nominations are closed: there can be no new category.
awards-cycle-removed = Somebody removed the awards that this was for. What you typed stands here; save it to add it to these awards.
awards-category-in-use = Nominations are open, or were: the category cannot be removed.

# Rubrics
awards-rubric = Rubric
awards-rubric-of = Rubric: { $category }
awards-rubric-none = None yet
awards-rubric-criteria = { $count ->
    [one] One criterion
   *[other] { $n } criteria
}
awards-rubric-begin = Begin with another rubric
awards-rubric-from = Rubric of
awards-rubric-material = A published rubric for start-ups (APICTA)
awards-rubric-fill = Fill in
awards-rubric-for = Category that is judged like this
awards-rubric-choose = Choose a category
awards-rubric-go-on = Go on
awards-rubric-left = Somebody removed the category of this rubric. What you typed stands here; choose a category that has no rubric yet, and go on.
awards-rubric-left-alone = Somebody removed the category of this rubric, and no other is without one. What you typed stands here. Add a category in another window, then press “Go on”.
awards-criteria = Criteria
awards-criteria-hint = Weights in percent. The criteria make 100 together; if a criterion has parts, these make 100 together as well, and are scored in its place. Rows left empty are left out.
awards-criteria-many = At most { $most } rows, please.
awards-criteria-none = Please name at least one criterion.
awards-criterion-row = Row { $row }
awards-level = Kind
awards-level-criterion = Criterion
awards-level-part = Part of the one above
awards-part-of-nothing = The first row cannot be a part: there is no criterion above it.
awards-weight = Weight in %
awards-weight-problem = Please give a percentage above 0 and up to 100, with two decimals at most.
awards-weights-sum = The weights make { $sum } %, not 100 %.
awards-weights-parts-sum = The weights of the parts do not make 100 % ({ $of }).
awards-hints = Hints for judges
awards-hint-en = Hint in English
awards-hint-ur = Hint in Urdu
awards-more-rows = More rows
awards-scale = Scale
awards-scale-from = Lowest score
awards-scale-to = Highest score
awards-scale-order = The highest score must be above the lowest.
awards-anchors = What scores mean
awards-anchors-hint = What some of the scores mean, in words: judges see it beside the score. Rows left empty are left out.
awards-anchor-row = Meaning { $row }
awards-anchor-score = Score
awards-anchor-en = Meaning in English
awards-anchor-ur = Meaning in Urdu
awards-anchor-twice = A score stands here twice.
awards-comment-rule = When judges must say why
awards-comment-extremes = With the lowest and the highest score
awards-comment-always = With every score
awards-comment-never = Never

# Questions
awards-questions = Questions
awards-questions-of = Questions: { $category }
awards-questions-none = None yet
awards-questions-count = { $count ->
    [one] One question
   *[other] { $n } questions
}
awards-questions-hint = Asked of every nomination in this category, besides who is nominated and by whom. Questions are asked by their place, the lowest first; of a text, words of either language count. Rows left empty are left out.
awards-questions-many = At most { $most } questions, please.
awards-questions-fixed = Nominations are open, or were: wording, hints and the order of the questions can still be changed, and options can be reworded in their lines. What is asked, how many words are allowed and what must be answered stays.
awards-questions-kept = Nominations are open, or were: no question can be added or removed, and what kind it is, its words, the number of its options and whether it must be answered stay. Wording, hints and order can be changed.
awards-questions-for = Category in which this is asked
awards-questions-left = Somebody removed the category of these questions. What you typed stands here; choose a category, and go on: they come after its own.
awards-questions-left-alone = Somebody removed the category of these questions, and there is no other. What you typed stands here. Add a category in another window, then press “Go on”.
awards-question-row = Question { $row }
awards-question-en = Question in English
awards-question-ur = Question in Urdu
awards-question-kind = Answer
awards-question-text = Text
awards-question-choice = One of some options
awards-question-number = Number
awards-question-link = Link
awards-question-file = File
awards-question-required = Must be answered
awards-question-required-yes = Yes
awards-question-required-no = No
awards-question-most-words = Words at most
awards-question-place = Place
awards-question-more = Hints, and options to choose from
awards-question-options-en = Options in English, one a line
awards-question-options-ur = Options in Urdu, one a line
awards-question-options-few = Please give two options at least.
awards-question-options-many = At most { $most } options, please.
awards-question-options-differ = There are { $n } options in English: please give as many in Urdu, in the same order.
awards-question-option-twice = An option stands here twice.
awards-question-options-elsewhere = Only a choice has options. Please choose “One of some options” as the answer, or empty this.

# Coordinators
awards-coordinators = Coordinators
awards-coordinators-lead = Who nominates for each member economy, from year to year: the people of its association.
awards-coordinator-add = Add a coordinator
awards-coordinator-economy = Economy
awards-coordinator-choose = Choose an economy
awards-coordinator-language = Language of the letter
awards-coordinator-hint = They get a letter that says for which economy they nominate and where, and sign in with this address.
awards-coordinator-name = Add and send the letter
awards-coordinator-already = This person nominates for the economy already.
awards-coordinators-by-economy = By economy
awards-coordinators-without = { $count ->
    [one] One economy has no coordinator
   *[other] { $n } economies have no coordinator
}
awards-coordinators-none = Nobody yet
notice-coordinator-added = Added. The letter is on its way.
awards-mail-coordinator-subject = You nominate for the ICT awards
awards-mail-coordinator = From now on you nominate for { $economy } for the ICT awards of { $event }. What can be won, until when, and what you have begun stands on your page.
awards-mail-coordinator-button = To the nominations
awards-mail-coordinator-sign-in = Sign in with this e-mail address: you get a link by mail and need no password. If you already have a password for the organisers’ pages, use that. If you do not nominate for this economy, please tell the organisers.

# Nominations
awards-nominate = Nominate
awards-nominate-how = A member association nominates for its economy. Firms can apply here too: their association endorses the application, or gives it back.
awards-nominate-begin = Begin
awards-nominate-here = Nominate in this category
awards-opens-at = Nominations open on { $at }.
awards-open-until = Nominations are open until { $at }.
awards-opens-soon = Nominations are not open yet.
awards-closed = Nominations are closed.
awards-choose = Please choose
awards-economy = Economy
awards-economy-hint = Whose association nominates.
awards-apply-email = E-mail address
awards-apply-email-hint = We send a link by which you go on.
awards-economy-asked = This category is not for your economy, but for: { $economies }.
awards-economy-not-asked = This category is for certain economies only.
awards-not-acting = While you act for somebody, nothing is nominated. End it first.
awards-drafts-many = You have very many drafts. Please send some, or throw some away.
awards-not-open = Nominations are not open: nothing can be sent now.
awards-quota-used = Your economy has used its nominations in this category. One of them can be withdrawn to make room.
awards-quota-full = { $count ->
    [one] Your economy has used its one nomination in this category: this one can be sent once another is withdrawn.
   *[other] Your economy has used its { $n } nominations in this category: this one can be sent once another is withdrawn.
}
awards-correction-over = The time for corrections is over.
awards-correction-passed = The time for corrections is over: the organisers decide on what they have.
awards-typed-unsent = Changed after it was sent, and not sent again:
awards-correction-late = The time for corrections is over. What you typed was not saved; it stands below, so that you can copy it. The organisers decide on what they have.
awards-judged = Judging has begun: nothing can be changed any more.
awards-corrected-unsent = Here stands what was sent. What is typed meanwhile comes to you once it is sent.
awards-corrected-late = That time is over: here stands what was sent, and you decide on that. If you ask once more, there is more time.
awards-begin-now = You are signed in. One more press of “Begin” opens the form of the nomination.
awards-earlier-ones = { $count ->
    [one] One nomination for other awards
   *[other] { $n } nominations for other awards
}
awards-moved = Somebody was faster: this nomination stands elsewhere now. What happened is written below.
awards-not-saved = This nomination was sent meanwhile, or cannot be changed. What you typed was not saved; it stands below, so that you can copy it.
awards-incomplete = Something is missing in it. Please give it back, and say what.

# What a nomination says
awards-field-name-en = Name in English
awards-field-name-ur = Name in Urdu
awards-field-name-hint = What is entered: the organisation, the product, or the person.
awards-field-profile-en = Profile in English
awards-field-profile-ur = Profile in Urdu
awards-field-profile-hint = A few sentences that the public may read.
awards-field-website = Website
awards-field-website-hint = For example example.com
awards-field-organisation = Organisation behind it
awards-field-founded-on = Day of founding
awards-field-founded-on-hint = As it is registered.
awards-field-founders = Do the founders hold the larger part?
awards-field-independent = Is it independent, and no subsidiary?
awards-field-contact-name = Contact: name
awards-field-contact-hint = Whom the organisers ask. Judges and the public do not see it.
awards-field-contact-email = Contact: e-mail address
awards-field-contact-phone = Contact: phone
awards-part-profile = For the public
awards-part-profile-hint = May be shown on the site if it wins.
awards-part-entrant = Who enters
awards-part-entrant-hint = Confidential.
awards-part-answers = Answers
awards-part-answers-hint = Confidential: read by the organisers and the judges.
awards-yes = Yes
awards-no = No
awards-not-founders = In this category the founders must hold the larger part.
awards-not-independent = Subsidiaries cannot enter this category.
awards-founded-ahead = This day is still ahead.
awards-too-old = Too old for this category: years since its founding may be { $years } at most.
awards-link-problem = Please give an address on the web, such as example.com.
awards-number-problem = Please give a number, such as 1200 or 3.5.
awards-words-of = { $used } of { $most } words
awards-words-left = Words left: #
awards-words-too-many = Words too many: #
awards-words-over = Too long: words over the limit: { $over }.
awards-saved-not-sent = What you typed is saved, but not sent yet.
awards-asked-of-you = What is asked of you:
awards-beside = The same field was changed elsewhere: on another device, or in another window. What stood there is kept below it.
awards-beside-forget = Save, and forget what was typed elsewhere
awards-earlier = Typed elsewhere
awards-autosaved = Saved.
awards-autosaved-beside = Saved. Elsewhere something else was typed; load the page again to see both.
awards-autosaving = Saving…
awards-autosave-waiting = Not saved yet: there is no connection. It is tried again.
awards-autosave-away = Not saved: you are signed out. It is kept on this device, and here again once you have signed in.
awards-autosave-unsent = Not saved and not sent: there is no connection. It is kept on this device; please press again once there is.
awards-autosave-failed = Not saved yet. Please press “Save”.
awards-save-draft = Save
awards-send = Save and send
awards-send-application = Save and send to the association
awards-discard-ask = Throw this draft away
awards-discard-hint = What was typed is gone then.
awards-discard = Throw away
awards-files = Files
awards-reading = All of it as a PDF
awards-reading-apart = to be opened apart
awards-reading-confidential = Confidential: for the judges of the awards
awards-files-go = Save and add files
awards-files-back = Back to the nomination
awards-file-none = no file yet
awards-file-choose = File
awards-file-replace = Another file in its place
awards-file-hint = A PDF of up to 40 pages, or a picture (JPEG, PNG or WebP), of up to 10 MB.
awards-pages = { $count ->
    [one] One page
   *[other] { $n } pages
}
awards-file-add = Add
awards-file-remove = Remove
awards-kilobytes = { $n } kB
awards-megabytes = { $n } MB
notice-awards-file-added = The file is added.
notice-awards-beside = Saved, but not sent: something had been changed elsewhere, and stands here now. Please look, then send.
notice-awards-saved-beside = Saved. The same field had been changed elsewhere: please look at both.
notice-awards-sent = Sent. Everybody concerned gets a letter.
notice-awards-endorsed = Endorsed and sent. Everybody concerned gets a letter.
notice-awards-returned = Given back. The firm gets a letter.
notice-awards-withdrawn = Withdrawn.
notice-awards-decided = Done. Everybody concerned gets a letter.

# Nominations in lists
awards-nomination = Nomination
awards-mine = My nominations
awards-mine-none = There is nothing here yet.
awards-economy-none = There is no nomination yet.
awards-applications = Applications
awards-unnamed = Without a name yet
awards-complete = Complete, not sent yet
awards-missing = { $count ->
    [one] One field to go
   *[other] { $n } fields to go
}
awards-quotas = Quotas
awards-quota-used-of = { $used } of { $most }
awards-state = State
awards-state-draft = Draft
awards-state-applied = With the association
awards-state-submitted = Sent
awards-state-correction = To be corrected
awards-state-eligible = Eligible
awards-state-rejected = Rejected
awards-state-withdrawn = Withdrawn
awards-route-association = By the association
awards-route-application = Applied by the firm
awards-history = What happened
awards-step-began = Begun
awards-step-applied = Sent to the association
awards-step-returned = Given back by the association
awards-step-submitted = Sent
awards-step-endorsed = Endorsed by the association
awards-step-correction-asked = Correction asked for
awards-step-corrected = Corrected
awards-step-accepted = Found eligible
awards-step-rejected = Rejected
awards-step-reopened = Decision taken back
awards-step-withdrawn = Withdrawn
awards-reason = Reason
awards-receipt = Receipt
awards-receipt-at = Received on { $at }.
awards-receipt-digest = SHA-256
awards-receipt-get = What was received, word for word
awards-receipt-hint = The number is computed from that file: whoever computes it again can prove what was sent.
awards-endorse = An application to your association
awards-endorse-hint = If you endorse it, it is your economy's nomination, and counts for your quota.
awards-endorse-button = Endorse and send
awards-return = Give it back
awards-return-hint = The firm reads this, and can send it again.
awards-return-button = Give back
awards-withdraw-ask = Withdraw this nomination
awards-withdraw-hint = It cannot be brought back. Your economy can nominate another while nominations are open.
awards-withdraw = Withdraw

# Screening
awards-screening = Nominations
awards-screening-none = Nothing was sent yet.
awards-screening-none-found = Nothing fits.
awards-screening-all = All nominations
awards-unheard = Nobody nominates for this economy yet, so nobody endorses this application.
awards-nominations-n = { $count ->
    [one] One nomination
   *[other] { $n } nominations
}
awards-submitted-at = Sent on
awards-alike = May be entered twice
awards-alike-name = same name
awards-alike-organisation = same organisation
awards-alike-website = same website
awards-alike-spelling = a name spelt alike
awards-decision = Decision
awards-accept = It is eligible
awards-decide-otherwise = Ask for a correction, or reject
awards-reason-hint = Those who nominated read this.
awards-correct-until = To be corrected until
awards-correct-until-hint = By the clock of the summit's place; before the online round opens.
awards-correct-until-is = To be corrected until { $at }.
awards-until-past = This moment is past.
awards-until-late = The online round opens before that.
awards-ask-correction = Ask for a correction
awards-reject = Reject
awards-reopen-ask = Take the decision back
awards-reopen-hint = Those who nominated read this.
awards-reopen = Take back

# Letters about nominations
awards-mail-button = Open the nomination
awards-mail-endorse-subject = { $event }: an application for your association
awards-mail-endorse = “{ $name }” applies in “{ $category }” and asks your association to endorse it. Nothing is sent to the organisers before.
awards-mail-due-subject = { $event }: your nomination is not sent yet
awards-mail-due = Your nomination “{ $name }” in “{ $category }” is a draft. What is not sent before the nominations close is not judged.
awards-mail-due-unnamed = Your nomination in “{ $category }” is a draft. What is not sent before the nominations close is not judged.
awards-mail-endorse-due-subject = { $event }: an application waits for your association
awards-mail-endorse-due = “{ $name }” applies in “{ $category }”, and waits for your association to endorse it or give it back. What is not endorsed before the nominations close is not judged.
awards-mail-applied-subject = { $event }: your application is with your association
awards-mail-applied = Your application “{ $name }” in “{ $category }” was sent to your association, which endorses it or gives it back.
awards-mail-unheard = Your application “{ $name }” in “{ $category }” was sent. Nobody nominates for your economy yet: the organisers see it, and name somebody who endorses it or gives it back.
awards-mail-receipt-subject = { $event }: your nomination was received
awards-mail-receipt = The nomination “{ $name }” in “{ $category }” was received.
awards-mail-returned-subject = { $event }: your association gave your application back
awards-mail-returned = Your association gave the application “{ $name }” in “{ $category }” back to you. You can change it and send it again.
awards-mail-correction-subject = { $event }: please correct your nomination
awards-mail-correction = The organisers ask for a correction of the nomination “{ $name }” in “{ $category }”.
awards-mail-accepted-subject = { $event }: your nomination is eligible
awards-mail-accepted = The nomination “{ $name }” in “{ $category }” was looked over and goes to the judges.
awards-mail-rejected-subject = { $event }: your nomination was not accepted
awards-mail-rejected = The nomination “{ $name }” in “{ $category }” was not accepted.
awards-mail-reopened-subject = { $event }: your nomination is looked over again
awards-mail-reopened = The organisers took back their decision on the nomination “{ $name }” in “{ $category }”, and look it over again.
awards-mail-withdrawn-subject = { $event }: your nomination was withdrawn
awards-mail-withdrawn = The nomination “{ $name }” in “{ $category }” was withdrawn.

# The jury
awards-jury = Jury
awards-judge = Judge
awards-judges = Judges
awards-judges-none = Nobody is in the jury yet.
awards-judges-signed = { $count ->
    [one] One has signed
   *[other] { $n } have signed
}
awards-judges-waiting = { $count ->
    [0] all have answered
    [one] one has not answered
   *[other] { $n } have not answered
}
awards-judge-state = Answer
awards-judge-invited = Invited
awards-judge-signed = Signed
awards-judge-declined = Declined
awards-judge-invite = Invite a judge
awards-judge-invite-button = Invite
awards-judge-already = Whoever is at this address is in this jury already. If they declined, remove them first, and invite them again.
awards-judge-employer = Employer
awards-judge-employer-hint = Entries of this organisation are kept from the judge.
awards-judge-expertise = What they know
awards-judge-reads = Reads entries in
awards-judge-most = At most so many entries
awards-judge-most-hint = Empty: as many as come.
awards-reads-en = English
awards-reads-ur = Urdu
awards-panels = Panels
awards-panels-none = In no panel yet
awards-panel-of = Panel of { $category }
awards-panel-size = Judges: { $seated }; for each entry: { $wanted }
awards-panel-chair = Chair
awards-panel-chair-hint = Judges too, leads the panel, and has the casting vote.
awards-panel-chair-none = Nobody yet
awards-panel-judges = Judges beside the chair
awards-panel-observers = Observers
awards-panel-observers-hint = They watch that all goes right, and score nothing.
awards-panel-twice = Somebody who judges cannot observe the same panel.
awards-panel-gone = Somebody chosen here was removed from the jury meanwhile. Please choose again.
awards-seat-judge = judge
awards-seat-chair = chair
awards-seat-observer = observer
awards-ties = Ties to entries
awards-ties-none = None declared
awards-jury-mine = Judging
awards-jury-mine-none = You are in no jury. If you were invited, please sign in with the address that the letter came to.
awards-jury-back = Back
awards-agreement = Before you judge
awards-agreement-read = What I read in entries I keep to myself, and use for nothing but judging.
awards-agreement-peers = I talk about entries and scores with nobody outside of the panel, and with the panel only when the chair asks for it.
awards-agreement-ties = I declare every tie to an entry before I see it, and step back if one comes up later.
awards-agreement-after = This holds after the awards too.
awards-agreement-factor = You have a passkey or an app. Once you have signed, it is asked for whenever you judge: if you do not have it any more, remove it first.
awards-agreement-tick = I agree to all of this.
awards-agreement-needed = Please tick this, or decline below.
awards-agreement-name = Your name, as a signature
awards-agreement-name-hint = It is kept with the time and with these words.
awards-agreement-sign = Sign
awards-decline = Decline
awards-decline-ask = I cannot judge
awards-decline-hint = The organisers see that you have declined. To take it back, please write to them.
awards-observer-hint = You observe: you see how far the judges are, and nothing of what they give. There is nothing to declare and nothing to score.
awards-seats-soon = You will see here which entries you may judge, once the organisers have put you in a panel.
awards-entries-at = The entries will stand here by { $at }. Then please say with which of them you have a tie.
awards-entries-soon = There are no entries yet.
awards-ties-owed = { $count ->
    [one] Please say of one entry whether you have a tie to it.
   *[other] Please say of { $n } entries whether you have a tie to them.
}
awards-ties-declare = Declare ties
awards-ties-change = Change ties, or step back from an entry
awards-ties-done = You have declared your ties. Thank you.
awards-ties-lead = You will not see an entry to which you have a tie, nor its scores. If you are in doubt, please say so.
awards-ties-looked = I have looked at each of these entries.
awards-ties-unlooked = Please look at each entry, and tick this.
awards-ties-send = Declare
awards-tie = Your tie to it
awards-tie-none = None
awards-tie-comment = A word on it
awards-tie-other = Please say in a few words what it is.
awards-tie-known = You do not judge this entry: { $kind }.
awards-tie-stepped-back = You have stepped back from this entry.
awards-tie-kept = The online round is open: nobody returns to an entry from which they stepped back.
awards-yours = { $count ->
    [one] You judge one entry:
   *[other] You judge { $n } entries:
}
awards-next = What comes next
awards-online-at = The online round opens on { $at }.
awards-signed = What you signed
awards-signed-at = Signed as { $name }, { $at }.
awards-leave-hint = If you cannot judge any more, please write to the organisers.
awards-online-until = The online round is open until { $at }.
awards-online-soon = When the online round opens will stand here.
notice-judge-invited = Invited. A letter is on its way.
notice-awards-signed = Signed. Thank you.
notice-awards-answered = You had answered already; nothing was changed.
notice-awards-declined = You have declined.
notice-awards-ties = Your ties are declared.
awards-mail-judge-subject = { $event }: will you judge?
awards-mail-judge = You are asked to judge in the { $cycle }. What is asked of you stands on the page below, where you can say yes or no.
awards-mail-judge-removed-subject = { $event }: you are no longer on the jury
awards-mail-judge-removed = The organisers have taken you off the jury of { $cycle }. Nothing more is asked of you. If you think that this is a mistake, please write to the organisers.
awards-mail-judge-button = To the jury
awards-mail-judge-sign-in = Please sign in with the address to which this letter came.

# Who judges what
awards-assignment = Who judges what
awards-assignment-none = No entry has been found eligible yet.
awards-assignment-changed = Something has changed meanwhile, so this would be another plan. It stands below; please look at it, and take it then.
awards-assignment-unseated = They do not sit in the panel of this entry's category, or the entry is not judged.
awards-assignment-walled = They have a tie to this entry, or have not said yet whether they do.
awards-assignment-left = This entry was taken from them after they had begun to score it; they do not judge it again.
awards-assignment-full = They have as many entries as they take.
awards-entry = Entry
awards-entries = Entries
awards-propose = Propose who judges what
awards-propose-rest = Fill in what is missing
awards-propose-anew = Propose anew
awards-proposal = Proposal
awards-proposal-changes = Given: { $given }. Taken away: { $taken }. Nothing is saved yet.
awards-proposal-take = Make this the plan
awards-short = { $count ->
    [one] one entry misses judges
   *[other] { $n } entries miss judges
}
awards-exchanges = { $count ->
    [one] { $count } exchange so that all of its judges can be compared
   *[other] { $count } exchanges so that all of its judges can be compared
}
awards-apart = { $count ->
    [one] one jury
   *[other] the jury falls into { $n } parts that cannot be compared
}
awards-complete-entries = { $count ->
    [one] one entry, all its judges
   *[other] { $n } entries, all their judges
}
awards-missing-judges = { $count ->
    [one] One judge is missing.
   *[other] { $n } judges are missing.
}
awards-short-unseated = { $count ->
    [one] One is not in the panel.
   *[other] { $n } are not in the panel.
}
awards-short-unsigned = { $count ->
    [one] One has not signed.
   *[other] { $n } have not signed.
}
awards-short-undeclared = { $count ->
    [one] One has not declared ties.
   *[other] { $n } have not declared ties.
}
awards-short-tie = { $count ->
    [one] One has a tie to it.
   *[other] { $n } have a tie to it.
}
awards-short-full = { $count ->
    [one] One has as many as they take.
   *[other] { $n } have as many as they take.
}
awards-wall-unseated = not in the panel any more
awards-wall-unsigned = has not signed
awards-wall-undeclared = has not declared ties
awards-wall-tie = has a tie by now
awards-by-hand = by hand
awards-is-new = new
awards-take-away = Take away
awards-give = Give
awards-give-to = Give it to
awards-loads = What each judge has
awards-load-of = { $entries } of { $limit }
notice-awards-taken-short = Taken away. A judge is missing now, or the jury falls apart: please look below.
notice-awards-assigned = This is the plan now.
awards-sheets = Judge the entries
awards-sheets-done = { $done } of { $all } sheets sent
awards-sheets-all-done = All your sheets are sent. Thank you.
awards-sheet = Score sheet
awards-sheet-entry = The entry
awards-sheet-next = To the next entry
awards-sheet-step-back = Step back from it
awards-sheet-weight = { $weight }% of the total
awards-sheet-unscored = not scored
awards-sheet-of-hundred = of 100
awards-sheet-scored = { $scored } of { $of } scored
awards-sheet-scored-of = #scored of #of scored
awards-sheet-left = #hours h #minutes min #seconds s left
awards-sheet-left-days = #days d #hours h left
awards-sheet-save = Save
awards-sheet-send = Save and send
awards-sheet-sent-at = Sent on { $at }. The chair of the panel can open it again.
awards-sheet-sent = This sheet was sent already; nothing was changed.
awards-sheet-closed = The round is not open; sheets stay as they are.
awards-sheet-not-theirs = This entry is not yours to judge.
awards-sheet-no-rubric = This category has no criteria yet; nothing can be scored. Please tell the organisers.
awards-sheet-never-sent = The online round is over, and this sheet was never sent: it does not count.
awards-sheet-second-later = The pitch round is not open yet; you fill in a second sheet while it is.
awards-sheet-no-second = The pitch round is over; you sent no second sheet.
awards-sheet-first-stays = What you gave in the online round stays as it was sent.
awards-sheet-unseen = Saved, not sent: elsewhere something else was typed. It stands beside; please look at both, then send.
awards-abstained-none = You gave this entry no scores.
awards-score-off = Not on the scale: { $typed }
awards-round-closed = The online round was closed on { $at }.
awards-sheet-reopened = The chair has opened this sheet again:
awards-sheet-beside-look = Elsewhere something else was typed: look at both
awards-sheet-beside = Elsewhere, on another device or in another window, something else was typed. It stands beside; what stands in the fields counts.
awards-sheet-untouched = Not begun
awards-sheet-open = Begun
awards-sheet-submitted = Sent
awards-sheet-abstained = Abstained
awards-sheet-unsent = Not sent
awards-score = Score
awards-score-comment = A word on it
awards-score-missing = Not scored yet.
awards-score-unsaid = Please say why: the organisers ask for a word on this score.
awards-abstain-ask = Give this entry no scores
awards-abstain-reason = Why you abstain
awards-abstain-hint = Your other entries stay as they are. If you have a tie to the entry, step back from it instead.
awards-abstain = Abstain
awards-abstained-why = You abstain
awards-chairs-panel = You chair this panel
awards-observers-panel = You observe this panel
awards-panel-hint = How far the judges of the panel are. What they give is seen by nobody before the round is closed, and then without their names.
awards-panel-none = No entry has come to a judge of this panel yet.
awards-panel-look = How far the panel is
awards-sheet-chairless = The panels of these have no chair who is free of ties to the entry, so it falls to you. Their judges can change the sheet and must send it again; they have a letter with your reason.
awards-sheet-reopen = Open a sheet again
awards-sheet-reopen-hint = Its judge can change it and must send it again; until then it counts no more. They have a letter with your reason.
awards-sheet-reopen-reason = Why it is opened again
awards-sheet-reopen-reason-hint = The judge reads it; it stays in the record.
awards-sheet-reopen-button = Open it again
awards-mail-sheet-subject = A score sheet of yours was opened again
awards-mail-sheet = The chair of the panel has opened your score sheet of { $name } again. Until you send it anew it does not count.
awards-mail-sheet-button = Open the sheet
notice-awards-sheet-sent = The sheet is sent.
notice-awards-sheet-beside = Saved, not sent: elsewhere something else was typed. Please look at both, then send.
notice-awards-abstained = Noted: you give that entry no scores.
notice-awards-reopened = The sheet is open again. Its judge has a letter.
awards-round = The running round
awards-round-owes = Owes
awards-round-undeclared = Ties not declared
awards-round-without = { $count ->
    [one] one entry without any sheet
   *[other] { $n } entries without any sheet
}
awards-owes-sign = To sign
awards-owes-declare = To declare ties
awards-owes-score = To score
awards-owes-nothing = Nothing
awards-remind-sign = Remind to sign
awards-remind-declare = Remind to declare ties
awards-remind-score = Remind to score
awards-remind-people = { $count ->
    [one] One judge has this letter:
   *[other] { $n } judges have this letter:
}
awards-remind-send = Send the letters
awards-mail-remind-sign-subject = Will you judge? Your answer is awaited
awards-mail-remind-sign = You were asked to judge in { $cycle }, and have not answered yet. Please sign that you keep what you read to yourself, or decline.
awards-mail-remind-declare-subject = Please say with which entries you have a tie
awards-mail-remind-declare = In { $cycle } there are entries of which you have not said yet whether you have a tie to them. They come to you only after that.
awards-mail-remind-score-subject = Score sheets of yours are not sent yet
awards-mail-remind-score = In { $cycle } there are entries that you judge and whose score sheet you have not sent yet. What is not sent does not count.
notice-awards-reminded = The letters are on their way.
awards-ledger = Ledger of the scores
awards-ledger-hint = Every sheet that is sent, opened again or withdrawn is a row here, chained to the one before. Nobody reads the rows before the round is closed. With the head that is published then, anybody can check that no score was changed later.
awards-ledger-rows = { $count ->
    [one] One row
   *[other] { $n } rows
}
awards-ledger-none = Nothing was sent yet.
awards-ledger-open = The rows are sealed until the round is closed.
awards-ledger-open-until = The rows are sealed until the round is closed: { $at }.
awards-ledger-head = The head, in words
awards-ledger-closed = Closed on { $at }.
awards-ledger-decided = These words seal the last decision too. They are published with the winners; those of the closings, below, were to be published before.
awards-ledger-code = The same words as a code for a phone
awards-ledger-publish = Write these words down and publish them before the winners are decided.
awards-ledger-get = Take the export

# Results, and what a panel makes of them
awards-results = Results
awards-results-of = Results: { $category }
awards-results-sealed = The scores are sealed until the round is closed. Then the figures of every category stand here.
awards-results-tables = For figures of your own, without judges' names:
awards-results-scores = scores (CSV)
awards-results-rubric = weights and scales (CSV)
awards-results-undecided = { $count ->
    [0] Every category is decided.
    [one] { $n } category is to be decided.
   *[other] { $n } categories are to be decided.
}
awards-results-by-rule = Wins by the rule
awards-results-lead = Lead
awards-results-alpha = Agreement (α)
awards-results-state = Decision
awards-results-decided = Decided
awards-results-open = Open
awards-results-empty = No entries
awards-winner = Winner
awards-merit = Merit
awards-no-award = No award
awards-figures-places = Places by the rule
awards-figures-nothing = No sheet counts, so that nobody has a place.
awards-figures-winners = By the rule the award goes to { $names }.
awards-figures-merits = Merits go to { $names }.
awards-figures-level = { $names } are level, and the award hangs on it: the chair chooses among them, or an organiser where every chair has a tie to an entry.
awards-figures-level-merits = { $names } are level, and a merit hangs on it: the chair chooses among them, or an organiser where every chair has a tie to an entry.
awards-figures-level-decided = { $names } are level by the rule: the decision says who of them gets what.
awards-figures-level-win = { $count ->
    [one] One of them wins.
   *[other] { $n } of them win.
}
awards-figures-level-rest = { $count ->
    [one] One of the others gets a merit.
   *[other] { $n } of the others get a merit.
}
awards-figures-level-get = { $count ->
    [one] One of them gets a merit.
   *[other] { $n } of them get a merit.
}
awards-figures-lead = The lead over whoever comes next is { $points } points of 100.
awards-figures-lead-narrow = The lead over whoever comes next is { $points } points of 100, less than one of ten: the panel should look at them again.
awards-figures-lead-none = Whoever comes next has the same score: the panel should look at them again.
awards-figures-same = Raw and calibrated scores give the same winners.
awards-figures-differ = Raw and calibrated scores give different winners: the table shows both.
awards-figures-decides = What decides: { $score }.
awards-figures-mean-instead = the raw mean, since scores cannot be calibrated
awards-figures-table-hint = ± is one standard deviation of the estimate. The chance to win is what the model draws from these scores: with few judges it is surer than it should be.
awards-figures-chart-hint = Points of 100; lines are 95 % intervals. The figures are in the table below.
awards-figures-entry = Entry
awards-figures-place = Place
awards-figures-mean = Raw mean
awards-figures-online-mean = Online round
awards-figures-spread = Spread
awards-figures-judges-count = Judges
awards-figures-calibrated = Calibrated
awards-figures-other-place = Place by the other score
awards-figures-chance = Chance to win
awards-figures-tied = Level
awards-figures-trust = How far these figures can be trusted
awards-figures-agreement = Agreement of the judges
awards-figures-value = Value
awards-figures-means = What it means
awards-figures-alpha = Krippendorff’s alpha of the totals
awards-figures-icc = ICC(A,1), agreement of one judge
awards-figures-reliability = Reliability of a panel, from the variances
awards-agreement-undefined = Not defined for these scores
awards-agreement-poor = Poor
awards-agreement-moderate = Moderate
awards-agreement-good = Good
awards-agreement-excellent = Excellent
awards-agreement-chance = Less than chance would give
awards-agreement-little = Too little to rely on one judge
awards-agreement-tentative = Enough for tentative conclusions
awards-agreement-agree = The judges agree
awards-figures-judges = How strict judges are
awards-figures-judges-hint = Points above or below what other judges give; right of zero is lenient. A number stands for each judge, and for nobody by name.
awards-figures-judge = Judge { $number }
awards-figures-sheets = Sheets
awards-figures-severity = Leniency
awards-figures-without = Winners without this judge
awards-figures-unchanged = The same
awards-figures-nobody = Nobody
awards-figures-weights = With other weights
awards-figures-weights-same = The winners by raw mean stay the same if any one weight is up to a half smaller or larger.
awards-figures-weights-hint = By raw mean, one weight moved by up to a half while the others keep their proportions.
awards-figures-criterion = Criterion
awards-figures-weight = Weight
awards-figures-if = If it weighed
awards-figures-below = less than { $share }
awards-figures-above = more than { $share }
awards-figures-enters = Would win
awards-figures-leaves = In place of
awards-warning-not-pitched = Nobody has scored { $names } after a pitch: they stand behind those that were scored then, by the online round.
awards-warning-unscored = Nobody has scored { $names }: unscored is not zero.
awards-warning-few-on-entry = { $names }: scored by one or two judges only, and such a mean says little.
awards-warning-few-entries = { $count ->
    [one] Only { $n } entry is scored: how much entries differ is uncertain.
   *[other] Only { $n } entries are scored: how much entries differ is uncertain.
}
awards-warning-few-judges = { $count ->
    [one] Only { $n } judge has scored: how much judges differ is uncertain.
   *[other] Only { $n } judges have scored: how much judges differ is uncertain.
}
awards-warning-not-connected = { $count ->
    [one] The entries hang together in { $n } part.
   *[other] The entries fall into { $n } parts that have no judge in common; places across parts compare different judges.
}
awards-warning-no-quality = The scores do not tell the entries apart: what differs is between judges, or chance.
awards-warning-no-severity = The judges seem equally strict: calibrated scores are raw ones, drawn towards the mean where judges are few.
awards-warning-residual = Entries and judges explain the scores almost without a rest; the intervals are too small to be believed.
awards-warning-leave-out = Judges were not left out one at a time: the round is too large for that.
awards-warning-no-ratings = No sheet counts, so that there are no calibrated scores.
awards-warning-one-entry = One entry only is scored, so that there is nothing to compare it with.
awards-warning-one-judge = One judge only has scored, and how strict they are cannot be told. Raw scores stand alone.
awards-warning-all-equal = All judges gave every entry the same. Raw scores stand alone.
awards-warning-parts = Strict judges cannot be told from weak entries, since some have no judge in common. Raw scores stand alone.
awards-warning-too-few = There are too few sheets to tell strict judges from weak entries. Raw scores stand alone.
awards-warning-unusable = These scores cannot be calibrated. Raw scores stand alone.
awards-deliberation = Deliberation
awards-deliberation-of = Deliberation: { $category }
awards-deliberation-go = Deliberate
awards-being-sealed = The round is over and is being closed. In a minute your panel can see the figures here.
awards-deliberation-part = Entries to which you have a tie, or of which you have not said yet whether you have one, are left out, as if they were not there. The places here are among the others.
awards-ballot = Your vote
awards-ballot-hint = { $count ->
    [one] Vote for { $n } entry at most. How the others vote is seen once you have voted.
   *[other] Vote for up to { $n } entries. How the others vote is seen once you have voted.
}
awards-ballot-many = You have voted for more entries than can win.
awards-ballot-send = Vote
awards-ballot-again = Change my vote
awards-votes = Votes
awards-votes-count = { $count ->
    [one] { $n } vote
   *[other] { $n } votes
}
awards-notes = Notes of the panel
awards-notes-none = Nothing is noted yet.
awards-note = Note
awards-note-hint = The panel reads it, with your name; an organiser too, where one decides in place of a chair.
awards-note-about = What it is about
awards-note-all = All entries
awards-note-add = Add the note
awards-decide = Decide
awards-decide-hint = What the rule gives is ticked. You may depart from it with a reason: joint winners, others, or no award. That it departs is seen by whoever checks the winners.
awards-decide-button = Decide for good
awards-decide-chair = The chair of the panel decides.
awards-decide-chairless = The panel has no chair without a tie to one of the entries, so the organisers decide.
awards-by-rule = by the rule { $number }
awards-winners-hint = Tick nobody for no award.
awards-decision-how = How it was decided
awards-decision-rule = It follows from the scores by the rule.
awards-decision-vote = A casting vote decided among those whom the rule leaves level.
awards-decision-deliberation = It departs from the rule.
awards-decision-organisers = An organiser decided, since no chair was free of ties.
awards-decision-reason = Reason
awards-decision-reason-hint = Needed where the decision departs from the rule or breaks a tie. The panel and the organisers read it.
awards-decision-unexplained = This departs from the rule, or decides among those who are level: please say why.
awards-decision-departs = It departs from the rule, and that is meant
awards-decision-departs-needed = The rule gives others, or another number of winners or merits. Tick what it gives, or confirm that you depart from it.
awards-decision-final = This is final, and a row of the ledger.
awards-decision-final-needed = Please confirm that this is final.
awards-decision-twice = An entry cannot win and get a merit.
awards-decision-early = The round is not closed yet; nothing is decided.
awards-decision-made = The category is decided already; nothing was changed.
awards-decision-not-theirs = You cannot do this any more: you have a tie to an entry, or your seat in the panel has changed.
awards-decided-title = Decided
notice-awards-noted = The note was added.
notice-awards-voted = Your vote was taken.
notice-awards-category-decided = The category is decided.

# Winners made public
awards-publication = Publication
awards-publication-hint = This is what everybody will read. Until you publish it nobody does but organisers who see the awards, and each panel its own category. What is public stays public; those whose entries are honoured have a letter.
awards-publication-planned = Planned for { $at }.
awards-publication-ahead = The planned moment has not come yet. The embargo ends the moment you publish.
awards-publication-early-yes = Publish now, before the planned moment
awards-publication-final = This is final: what is public stays public.
awards-publication-ahead-tick = Please tick that you publish before the planned moment, or wait for it.
awards-publication-early = Not every category is decided yet, so nothing can be published.
awards-publication-none = Nothing is decided yet.
awards-publish = Publish the winners
awards-published-at = Published on { $at }.
awards-winners-see = See the page
awards-winners-read = Read who won
awards-winners-of = Winners: { $cycle }
awards-winners-lead = Who won the ICT awards, category by category.
awards-winners-soon = The winners stand here once they are published.
awards-winners-others = Other years
awards-state-honoured = Honoured
awards-honoured = This entry is honoured.
awards-honoured-see = See its page
awards-certificate = Certificate
awards-certificate-winner = Winner
awards-certificate-merit = Merit award
awards-certificate-signed = For the jury
awards-mail-won-subject = { $event }: your entry is honoured
awards-mail-won = { $name } wins in the category { $category }. Congratulations!
awards-mail-won-jointly = { $name } wins in the category { $category }, together with { $others }. Congratulations!
awards-mail-merit = { $name } has a merit award in the category { $category }. Congratulations!
awards-mail-won-button = See the entry and its certificate
notice-awards-published = The winners are public.
awards-sealed = Sealed scores
awards-sealed-hint = Whatever the judges gave is sealed in a ledger, and these words stand for all of it. Whoever wrote down the words that stood here earlier can check with the organisers’ export that no score was changed since, and where the winners follow from the scores or the jury decided otherwise.
awards-gives-feedback = Whoever entered learns how they were scored
awards-gives-feedback-hint = Once the winners are public: the mean of each criterion beside the spread of the category, without judges’ names or words.
awards-feedback = How the entry was scored
awards-feedback-of = How { $name } was scored
awards-feedback-hint = What the judges gave by each criterion, on a scale from { $from } to { $to }, as the mean of those who scored the entry. Judges are not named.
awards-feedback-few = With fewer than five scored entries the spread of the category is not shown: it would tell what others were given.
awards-feedback-back = Back to the nomination
awards-mail-feedback-subject = { $event }: the awards are published
awards-mail-feedback = The category { $category } was won by { $winners }. Thank you for { $name }. How it was scored, criterion by criterion, stands with your nomination.
awards-mail-feedback-no-award = The awards are published; in the category { $category } nobody won. Thank you for { $name }. How it was scored, criterion by criterion, stands with your nomination.
awards-mail-feedback-unscored = The awards are published. Thank you for { $name } in the category { $category }. No judge has scored it.
awards-mail-feedback-button = See how it was scored
awards-feedback-none = No judge has scored this entry.
awards-feedback-lowest = Of the category the lowest:
awards-feedback-middle = the middle:
awards-feedback-highest = the highest:
awards-feedback-judges = { $count ->
    [one] { $n } judge scored the entry, so that one opinion is all that these figures say.
   *[other] { $n } judges scored the entry.
}
awards-figures-part = Among the entries that you see:
awards-decided-untold = You read who won once the winners are public, since you have a tie to one of the entries.
awards-figures-left = { $count ->
    [one] Once a judge left an entry after its scoring was closed: what they gave stays as it was sealed.
   *[other] { $n } times a judge left an entry after its scoring was closed: what they gave stays as it was sealed.
}
awards-figures-without-left = Without that the award would go to { $names } by the rule.
awards-figures-without-left-nobody = Without that nobody would win by the rule alone.
awards-sealed-ties = Scoring is closed. What you gave counts as it was sealed, even if you step back from an entry now; you will not deliberate on it any more.
awards-sealed-judge = Scoring is closed. What this judge gave counts as it was sealed, in the jury or out of it.

# The pitch round
awards-pitch-until = The pitch round is open until { $at }.
awards-sheet-first = What you gave in the online round
awards-ledger-at-online = When the online round was closed
awards-ledger-at-pitch = When the pitch round was closed
awards-shortlist = Who is heard in the pitch round
awards-shortlist-hint = Tick the entries that the panel wants to hear; they are scored on a second sheet, and stand before all others. Where the lead is narrow, those who are close are ticked for you. You can change it until a pitch is scored. Nobody: the online round decides.
awards-shortlist-save = Choose these
notice-awards-shortlisted = The entries that are heard are chosen.
awards-decide-after-pitches = The category is decided once the pitch round is closed.
awards-pitches = Pitches
awards-pitches-of = Pitches: { $category }
awards-pitches-start = The first pitch begins
awards-pitches-slot = A slot is 25 minutes: 3 to set up, 10 to pitch, 10 for questions and 2 to clear the room.
awards-pitches-place = Place
awards-pitches-order = Running order
awards-pitches-lot = At first it is drawn by lot. To change it, number the turns.
awards-pitches-turn = Turn
awards-pitches-turn-twice = Another entry has this turn.
awards-pitches-tell = Save and tell those who pitch
awards-pitches-tell-hint = They have a letter with the time and the place. Whoever knows the plan as it is gets no second one.
notice-awards-pitches-told = Saved. The letters are on their way.
awards-pitches-none = Nobody is chosen to be heard yet.
awards-pitches-another = Another entry
awards-pitches-at = Your turn
awards-pitches-unplanned = The time is not set yet.
awards-pitches-held-back = You have a tie to one of the entries: when each is heard stands here once the first has begun. When they begin stands above from the opening of the pitch round on.
awards-clock-others = You have a tie to the entry whose turn it is: an organiser keeps its time.
awards-clock-next-others = You have a tie to the entry whose turn comes next: an organiser starts it.
awards-pitches-not-theirs = You do not choose who is heard: the chair does, or an organiser where no chair is free of ties.
awards-pitches-late = There is no pitch round to come: it is over, or its dates are not set.
awards-pitches-heard = A pitch was scored already: who is heard stays.
awards-pitches-changed = Somebody chose others to be heard meanwhile. Please look at the page again.
awards-pitches-outside = All pitches have to be heard, from the first to the last, while the pitch round is open.
awards-pitches-open = The pitch round is open from { $from } to { $until }.
awards-pitch-invited = The panel wants to hear this entry.
awards-pitch-set-up = Set-up
awards-pitch-pitch = Pitch
awards-pitch-questions = Questions
awards-pitch-clearing = Clearing the room
awards-clock = Clock of the room
awards-clock-paused = The clock stands still.
awards-clock-over = The slot is over.
awards-clock-idle = Nobody is up.
awards-clock-next = Next part
awards-clock-pause = Pause
awards-clock-resume = Go on
awards-clock-start = Start
awards-clock-clear = Clear the clock
awards-clock-again = Show the clock as it is now
notice-awards-clock-not-set = The clock was not set: the pitch round is not open, or it is not yours to set.
awards-mail-pitch-subject = { $event }: the panel wants to hear you
awards-mail-pitch = { $name } is on the shortlist of the category { $category }: please come and pitch.
awards-mail-pitch-parts = You have 3 minutes to set up, 10 to pitch and to show what you have, 10 for questions, and 2 to clear the room.
awards-mail-pitch-button = See the nomination
awards-mail-no-pitch-subject = { $event }: no pitch after all
awards-mail-no-pitch = { $name } was on the shortlist of the category { $category }. The panel has chosen again whom it hears, and asks you no more to come and pitch.
awards-mail-no-pitch-stays = What the judges gave in the online round stays as it is.

# Past editions
awards-archive = Past editions
awards-archive-lead = Who won in the years before the awards were run here. Everybody reads it beside the winners of later years.
awards-archive-none = Nothing stands in the archive yet.
awards-archive-new = Add an honour
awards-archive-edit = Past honour
awards-archive-languages = A name in one language is enough: readers of the other see that one.
awards-archive-name-en = Entry in English
awards-archive-name-ur = Entry in Urdu
awards-archive-category-en = Category in English
awards-archive-category-ur = Category in Urdu
awards-archive-honour = Honour
awards-archive-organisation = Organisation
awards-archive-organisation-hint = Empty where the entry is the organisation itself.
awards-archive-position-hint = Categories stand in the order of the first honour in each.
awards-archive-whose = Whose it is
awards-archive-published = The awards of this edition are run here. It cannot stand in the archive too.
awards-archive-twice = This entry is honoured in that category already.
awards-cycle-archived = This edition stands in the archive of past editions. Remove it there, or give these awards another edition.
awards-archive-import = Bring a table
awards-archive-import-lead = From a spreadsheet: a file, or pasted. Nothing is added before you have seen what it would be.
awards-archive-import-hint = Excel (.xlsx) or CSV, up to 10 MB and 2,000 rows. Edition or year, category, entry or organisation, and economy are needed; honour and website may be there. Economies by their names or codes. What stands in the archive is never changed.
awards-archive-import-look = Look it over
awards-archive-import-add = { $count ->
    [one] Add this honour
   *[other] Add these { $n } honours
}
awards-archive-import-would = { $count ->
    [one] One honour would be added
   *[other] { $n } honours would be added
}
awards-archive-import-repeats = { $count ->
    [one] One row is there already
   *[other] { $n } rows are there already
}
awards-archive-import-nothing = This table adds nothing to the archive.
awards-archive-import-empty = There is nothing below the names of the columns.
awards-archive-import-many = Please bring at most { $most } honours at once.
awards-archive-import-lacking = The edition or year, the category, the entry or its organisation, and the economy must each have a column. Please say which.
awards-archive-import-economy = No economy of this name or code is known.
awards-archive-import-honour = This is neither a winner nor a merit.
awards-archive-import-as-winner = Read as a winner.
awards-archive-import-as-merit = Read as a merit.
awards-archive-import-there-otherwise = It stands in the archive with the other honour, and stays as it is there.
awards-archive-import-twice-otherwise = It stands in line { $line } too, with the other honour.
awards-archive-edition-year = An edition holds its year, as in 2019 or special-2019.
awards-archive-edition-ahead = This year has not come.
awards-archive-import-winner = No honour is given: taken for a winner.
awards-archive-import-edition = Read as the edition { $edition }.
awards-archive-import-organisation = No entry is named: the organisation itself is taken for it.
awards-archive-import-there = It stands in the archive already, and stays as it is there.
awards-archive-import-twice = It stands in line { $line } too.
notice-awards-archived = The honours are in the archive.
notice-awards-archive-discarded = The table is discarded. Nothing was added.
awards-winners-past = ICT awards { $edition }
awards-ceremony-soon = The winners of { $cycle } are announced here.
awards-figures-without-left-merits = Without that merits would go to { $names }.
awards-figures-without-left-no-merit = Without that nobody would get a merit by the rule alone.
awards-feedback-online = These figures are those of the online round, in which all entries were scored alike.
awards-feedback-pitch = These figures are those of the pitch round, which decided among those who were heard.
awards-ledger-pitching = The pitch round is open: rows are added for its sheets, which the export leaves out until that is closed. These words are those of the last closing or decision.

# Scores as a table
awards-table = Your scores as a table
awards-table-out = Take your sheets out as a table with a line for each score, to score without a connection.
awards-table-download = Download as CSV
awards-table-in = Bring a table
awards-table-in-hint = The scores go into your sheets, where you look at each and send it. What stood in a sheet before stays beside it.
awards-table-hint = CSV or an Excel workbook with the columns entry, criterion and score, as in the table that you download; up to 10 MB.
awards-table-take = Put into my sheets
awards-table-taken = { $count ->
    [0] No score was put into your sheets.
    [one] One score is in your sheets; nothing is sent yet.
   *[other] { $n } scores are in your sheets; nothing is sent yet.
}
awards-table-left-out = { $count ->
    [one] One row was left out
   *[other] { $n } rows were left out
}
awards-table-lacking = The table needs the columns entry, criterion and score.
awards-table-many = A table has at most { $most } rows.
awards-table-empty = There is no row below the header.
awards-table-nothing = There is no score in this table.
awards-table-off = A score here is a whole number on the scale { $scale }.
awards-table-judge = This row is of another judge.
awards-table-entry = You score no entry of this name.
awards-table-category = You score an entry of this name in another category.
awards-table-entries = You score several entries of this name: please give the category and the organisation.
awards-table-round = This row is of the other round: its category is written as in the table that you download now.
awards-table-sent = This sheet is sent already.
awards-table-criterion = Nothing of this name is scored in the category.
awards-table-criteria = Several parts are called so: please write the criterion before it, as in the table that you download.
awards-table-otherwise = Line { $line } gives another score.
awards-table-overtaken = Some of your sheets have changed meanwhile. Please look at the page again.
notice-awards-table-brought = The scores are in your sheets. Look at each and send it.
notice-awards-table-known = The table brought nothing new: your sheets say the same already.
