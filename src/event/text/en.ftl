event-city-and-days = { $city } · { $days }
event-hosted-by = Hosted by { $host }.

# The summit's facts
event-names = Names
event-name-en = Name in English
event-name-ur = Name in Urdu
event-short-name-en = Short name in English
event-short-name-ur = Short name in Urdu
event-edition = Edition (year)
event-host-and-place = Host and place
event-host-en = Host in English
event-host-ur = Host in Urdu
event-city-en = City in English
event-city-ur = City in Urdu
event-venue-en = Venue in English
event-venue-ur = Venue in Urdu
event-empty-unknown = Empty: “to be announced”.
event-contact = Contact address
event-days = Days
event-starts-on = First day
event-ends-on = Last day
event-expected-month = Expected month
event-expected-month-hint = Shown until the days are set. Write it as 2026-11.
event-zone = Time zone
event-zone-hint = As in Asia/Karachi.
event-zone-unknown = No such time zone. Write it as Asia/Karachi.
event-both-days = Set both days, or none.
event-days-order = The last day comes after the first.
event-days-long = A summit is no longer than a month.
event-window = Registration
event-opens = Opens
event-opens-hint = Empty: open already.
event-closes = Closes
event-closes-hint = Empty: open until you close it.
event-window-order = Registration closes after it opens.

# Member economies
event-economy = Member economy
event-economy-new = Add a member economy
event-economy-edit = Edit the member economy
event-economy-name-en = Name in English
event-economy-name-ur = Name in Urdu
event-economy-name-hint = The name that ASOCIO uses.
event-association = Association
event-membership = Membership
event-membership-full = Full
event-membership-associate = Associate
event-membership-guest = Guest
event-domains = E-mail domains of the association
event-domains-hint = As in jisa.or.jp; several with commas. Whoever writes from one may take the passes for member associations.
event-domains-problem = Write domains as in jisa.or.jp, at most twenty, with commas between them.
event-since = Member since

# Supporters
event-supporter = Supporter
event-supporter-new = Add a supporter
event-supporter-edit = Edit the supporter
event-supporter-name-en = Name in English
event-supporter-name-ur = Name in Urdu
event-site = Website
event-site-hint = Begins with https://
event-website = Write the whole address, beginning with https://
event-position = Place in the list
event-no-supporters = No supporters yet.
