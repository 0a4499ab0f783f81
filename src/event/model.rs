//! The summit's facts and what follows from them.
mod coordinates;
mod countdown;
mod supporter;

pub use coordinates::Coordinates;
pub use countdown::Countdown;
pub use supporter::{Supporter, SupporterEntry, SupporterId, SupporterLevel, Tier, tiers};

use super::day::begin_of;
use crate::{
    choice, id,
    kit::{bilingual::Bilingual, clock::Timestamp, collation, page::Page},
};
use chrono::NaiveDate;
use chrono_tz::Tz;

id! {
    /// A member economy of ASOCIO.
    EconomyId
}

choice! {
    /// What organisers said of registration beside its dates.
    #[derive(Default)]
    RegistrationSwitch [
        #[default]
        ByDates = "by_dates" => "event-switch-by-dates",
        /// Closed but for those who bring a code.
        CodesOnly = "codes_only" => "event-switch-codes-only",
        Closed = "closed" => "event-switch-closed",
    ]
}

/// The one summit of this deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summit {
    pub name: Bilingual,
    pub short_name: Bilingual,
    pub edition: i32,
    pub host: Bilingual,
    pub city: Bilingual,
    /// Empty until announced.
    pub venue: Bilingual,
    /// Of the venue, where they are known.
    pub coordinates: Option<Coordinates>,
    /// The first of the month, where only the month is public.
    pub expected_month: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub zone: Tz,
    pub registration_opens_at: Option<Timestamp>,
    pub registration_closes_at: Option<Timestamp>,
    pub registration_switch: RegistrationSwitch,
    pub contact_email: String,
}

/// Whether people can register now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    NotYet(Timestamp),
    Open,
    /// Only with a code.
    CodesOnly,
    Closed,
    /// The summit's last day has ended.
    SummitOver,
}

impl Window {
    /// The key of what it is called.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotYet(_) => "event-window-not-yet",
            Self::Open => "event-window-open",
            Self::CodesOnly => "event-window-codes-only",
            Self::Closed => "event-window-closed",
            Self::SummitOver => "event-window-summit-over",
        }
    }

    /// The tone of its badge.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Open => "good",
            Self::NotYet(_) | Self::CodesOnly => "wait",
            Self::Closed | Self::SummitOver => "bad",
        }
    }
}

impl Summit {
    /// None while the days are not known.
    pub fn countdown(&self, now: Timestamp) -> Option<Countdown> {
        Some(Countdown::of((self.starts_on?, self.ends_on?), self.zone, now))
    }

    /// When its last day ends; none while its days are not known.
    pub fn over_at(&self) -> Option<Timestamp> {
        Some(begin_of(self.ends_on?.succ_opt()?, self.zone))
    }

    /// When nobody can register any more, whoever they are: with the summit's last day at the latest. None if nothing
    /// sets an end.
    pub fn registration_ends_at(&self) -> Option<Timestamp> {
        let closes = match self.registration_switch {
            RegistrationSwitch::Closed => Some(Timestamp::MIN_UTC),
            RegistrationSwitch::CodesOnly => None,
            RegistrationSwitch::ByDates => self.registration_closes_at,
        };
        closes.into_iter().chain(self.over_at()).min()
    }

    /// An opening that is not set has passed; a closing that is not set has not. Whatever organisers have set, a summit
    /// that is over takes no registrations.
    pub fn window(&self, now: Timestamp) -> Window {
        if self.over_at().is_some_and(|over| over <= now) {
            return Window::SummitOver;
        }
        match self.registration_switch {
            RegistrationSwitch::Closed => return Window::Closed,
            RegistrationSwitch::CodesOnly => return Window::CodesOnly,
            RegistrationSwitch::ByDates => {}
        }
        match (self.registration_opens_at, self.registration_closes_at) {
            (Some(opens), _) if now < opens => Window::NotYet(opens),
            (_, Some(closes)) if now >= closes => Window::Closed,
            _ => Window::Open,
        }
    }

    /// As it is once organisers open registration at `now`: dates that would keep it shut are taken away.
    #[must_use]
    pub fn opened(self, now: Timestamp) -> Self {
        Self {
            registration_switch: RegistrationSwitch::ByDates,
            registration_opens_at: self.registration_opens_at.filter(|opens| *opens <= now),
            registration_closes_at: self.registration_closes_at.filter(|closes| now < *closes),
            ..self
        }
    }

    /// The days, else the month, else that they are to be announced.
    pub fn when(&self, page: &Page) -> String {
        match (self.starts_on, self.ends_on, self.expected_month) {
            (Some(from), Some(to), _) => page.days(from, to),
            (_, _, Some(month)) => page.month(month),
            _ => page.t("to-be-announced"),
        }
    }

    pub fn name(&self, page: &Page) -> String {
        self.name.of(page).to_owned()
    }

    pub fn host(&self, page: &Page) -> String {
        self.host.of(page).to_owned()
    }

    pub fn city(&self, page: &Page) -> String {
        self.city.of(page).to_owned()
    }

    /// Empty while it is not announced.
    pub fn venue(&self, page: &Page) -> String {
        self.venue.of(page).to_owned()
    }

    /// How many days it has, once they are announced.
    pub fn day_count(&self) -> Option<i16> {
        let (from, to) = (self.starts_on?, self.ends_on?);
        i16::try_from((to - from).num_days() + 1).ok()
    }

    pub fn has_days(&self) -> bool {
        self.starts_on.is_some()
    }
}

choice! {
    /// How an economy belongs to ASOCIO.
    #[derive(Default)]
    Membership [
        #[default]
        Full = "full" => "event-membership-full",
        Associate = "associate" => "event-membership-associate",
        Guest = "guest" => "event-membership-guest",
        /// No member: somebody from there has registered.
        Elsewhere = "elsewhere" => "event-membership-elsewhere",
    ]
}

/// A member economy and its association. The names are ASOCIO's, not a country list's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Economy {
    pub economy_id: EconomyId,
    pub name: Bilingual,
    pub association: String,
    pub status: Membership,
    pub member_since: Option<i32>,
    /// Lower-case domains of its association's addresses, by which its people are known.
    pub domains: Vec<String>,
}

impl Economy {
    /// A member or a guest, and not only where somebody is from.
    pub fn is_member(&self) -> bool {
        self.status != Membership::Elsewhere
    }
}

/// In alphabetical order of the page's language.
pub fn alphabetical(mut economies: Vec<Economy>, page: &Page) -> Vec<Economy> {
    collation::sort_by_name(&mut economies, page.locale, |e| e.name.in_language(page.locale));
    economies
}

impl Economy {
    pub fn name(&self, page: &Page) -> String {
        self.name.of(page).to_owned()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use chrono::Duration;

    pub fn summit() -> Summit {
        super::super::defaults::summit()
    }

    #[test]
    fn registration_is_open_until_somebody_closes_it() {
        let now = Timestamp::UNIX_EPOCH;
        let (before, after) = (now - Duration::seconds(1), now + Duration::seconds(1));
        let window = |opens, closes| Summit { registration_opens_at: opens, registration_closes_at: closes, ..summit() }.window(now);
        assert_eq!(window(None, None), Window::Open);
        assert_eq!(window(Some(before), Some(after)), Window::Open);
        assert_eq!(window(Some(now), None), Window::Open);
        assert_eq!(window(Some(after), None), Window::NotYet(after));
        assert_eq!(window(None, Some(now)), Window::Closed);
    }

    #[test]
    fn the_switch_stands_above_the_dates_and_opening_takes_away_what_would_keep_it_shut() {
        let now = Timestamp::UNIX_EPOCH;
        let (before, after) = (now - Duration::seconds(1), now + Duration::seconds(1));
        let with = |registration_switch| Summit { registration_switch, registration_opens_at: Some(before), ..summit() };
        assert_eq!(with(RegistrationSwitch::Closed).window(now), Window::Closed);
        assert_eq!(with(RegistrationSwitch::CodesOnly).window(now), Window::CodesOnly);
        assert_eq!(with(RegistrationSwitch::Closed).opened(now), with(RegistrationSwitch::ByDates));
        let over = Summit { registration_closes_at: Some(now), ..with(RegistrationSwitch::Closed) };
        assert_eq!(over.opened(now).registration_closes_at, None);
        let early = Summit { registration_opens_at: Some(after), registration_closes_at: Some(after + Duration::days(1)), ..summit() };
        let opened = early.opened(now);
        assert_eq!((opened.registration_opens_at, opened.window(now)), (None, Window::Open));
        assert_eq!(opened.registration_closes_at, Some(after + Duration::days(1)), "a date to come stays");
    }

    pub fn from_17_to(day: u32) -> Summit {
        let november = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        Summit { starts_on: november(17), ends_on: november(day), ..summit() }
    }

    #[test]
    fn registration_ends_with_the_summits_last_day_whatever_is_set() {
        let (last, over) = (at("2026-11-19T23:59:59Z"), at("2026-11-20T00:00:00Z"));
        let later = over + Duration::days(30);
        for registration_switch in RegistrationSwitch::ALL {
            let summit = Summit { registration_switch, registration_closes_at: Some(later), ..from_17_to(19) };
            assert_ne!(summit.window(last), Window::SummitOver);
            assert_eq!(summit.window(over), Window::SummitOver);
            assert_eq!(summit.clone().opened(over).window(over), Window::SummitOver);
            assert!(summit.registration_ends_at().is_some_and(|end| end <= over));
        }
        let not_opened = Summit { registration_opens_at: Some(later), ..from_17_to(19) };
        assert_eq!(not_opened.window(over), Window::SummitOver);
        let without_days = Summit { registration_closes_at: None, ..summit() };
        assert_eq!((without_days.window(later), without_days.registration_ends_at()), (Window::Open, None));
    }

    pub fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }
}
