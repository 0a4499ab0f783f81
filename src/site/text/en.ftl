site-home = Home
site-hero-economies = { $count ->
    [one] One economy.
   *[other] { $n } economies.
}
site-hero-days = { $count ->
    [one] One day.
    [2] Two days.
    [3] Three days.
   *[other] { $n } days.
}
site-hero-table = One table.
site-register = Register as a delegate
site-register-waiting = Join the waiting list
site-register-code = Register with a code
site-see-themes = See the themes
site-on-today = The summit is today
site-on-programme = Today’s programme
site-on-ticket = My ticket
site-over-thanks = Thank you for coming.
site-over-lead = The summit is over. What was said stays here: the programme, the speakers and what they left for you to read.
site-when = When
site-countdown-in = { $count ->
    [one] Begins tomorrow
   *[other] Begins in { $n } days
}
site-countdown-today = Today
site-countdown-day = Today is { $nth } of { $days }
site-nth-day-1 = day 1
site-nth-day-2 = day 2
site-nth-day-3 = day 3
site-nth-day-4 = day 4
site-nth-day-5 = day 5
site-nth-day-6 = day 6
site-nth-day-7 = day 7
site-nth-day = day { $day }
site-countdown-over = The summit is over
site-where = Where
site-host = Host
site-registration = Registration
site-registration-open = Open now
site-registration-waiting = All places are taken
site-registration-sold-out = Sold out
site-registration-codes = With an invitation code only
site-registration-closed = Closed
site-registration-opens = Opens { $opens }
site-registration-until = Until { $closes }
site-themes = Themes
site-economies = Member economies
site-supporters = Supported by

# Where organisers write the home page
site-home-edit = Home page
site-home-texts = Texts
site-home-lead-en = Lead in English
site-home-lead-ur = Lead in Urdu
site-home-heading-en = Heading in English
site-home-heading-ur = Heading in Urdu
site-home-about-en = About the summit, in English
site-home-about-ur = About the summit, in Urdu
site-home-about-hint = An empty line begins a new paragraph.
site-home-themes-en = Themes in English
site-home-themes-ur = Themes in Urdu
site-home-themes-hint = One a line, in the same order in both languages.
site-home-themes-pairs = There are not as many themes in Urdu as in English.
site-home-themes-many = At most { $most } themes.
site-home-figures = Figures
site-home-figures-hint = An empty row is not shown.
site-home-figure = Figure { $row }
site-home-number = Number
site-home-label-en = What it counts, in English
site-home-label-ur = What it counts, in Urdu

# News and pages
site-news = News
site-news-lead = What the organisers announce.
site-no-news = No news yet.
site-all-news = All news
site-practical = Practical information
site-privacy = Privacy

# Where organisers write
site-articles = News and pages
site-article = Title
site-article-new = Write an article
site-article-edit = Edit the article
site-article-address = What and where
site-article-kind = Kind
site-article-kind-hint = News appears in the list of news; a page only where something links to it.
site-kind-page = Page
site-kind-news = News
site-article-slug = Address
site-article-slug-hint = The last part of the address, as in visa-letters: small Latin letters, digits and hyphens.
site-slug-form = Use only small Latin letters and digits, with single hyphens between words, 80 characters at most.
site-slug-taken = Another article already has this address.
site-standing-address = Every page links to this one, so its kind and address stay as they are.
site-article-title-en = Title in English
site-article-title-ur = Title in Urdu
site-article-body-en = Text in English
site-article-body-ur = Text in Urdu
site-article-languages = Languages
site-article-languages-hint = It is published once it has both, or where you say that it is in one only. A draft may begin in one.
site-languages-both = In English and in Urdu
site-languages-en = In English only
site-languages-ur = In Urdu only
site-article-one-title = Give the title in one language at least.
site-article-needs-en = Before it is published it needs a title and a text in English, or has to be marked as in Urdu only.
site-article-needs-ur = Before it is published it needs a title and a text in Urdu, or has to be marked as in English only.
site-article-only-en = This text is in English only.
site-article-only-ur = This text is in Urdu only.
site-article-remove = Remove this draft
site-article-remove-hint = It is gone for good. What has been published is taken back to a draft first.
site-article-published-stays = It is published or scheduled. Take it back to a draft first.
site-article-body-hint = Markdown: ## … heading, - … list, **…** bold, […](https://example.org) link. HTML and pictures are not shown.
site-no-articles = No articles yet.
site-articles-n = { $count ->
    [one] One article
   *[other] { $n } articles
}
site-updated-at = Last edited
site-preview = Preview
site-preview-advice = Nothing is saved yet.
site-preview-button = Preview

# When it is read
site-publication = Publication
site-state = State
site-state-draft = Draft
site-state-scheduled = Scheduled
site-state-published = Published
site-published-at = Published from
site-look = Show the page
site-publish = Publish now
site-schedule = Schedule
site-schedule-at = Publish later
site-schedule-hint = In the summit’s time zone, { $zone }.
site-schedule-past = This time has passed. Choose a later one, or publish now.
site-standing-published = Every page links to this one, so it stays published.
site-withdraw = Take back to draft
notice-article-published = Published.
notice-article-scheduled = Scheduled.
notice-article-withdrawn = It is a draft again; nobody sees it.
