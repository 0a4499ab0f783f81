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
awards-times-zone = Times in { $zone }.
awards-dates-order = This comes before a date that stands above it, or at the same moment.
awards-moment-nominations-open = Nominations open
awards-moment-nominations-close = Nominations close
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
