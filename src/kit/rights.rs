//! What somebody may do, area by area. Who has which right is for `accounts`, what a route asks for is for `access`; a
//! page carries them, so that it shows no door that is shut.
use crate::choice;
use serde::{Deserialize, Serialize};

choice! {
    /// A part of the organisers' work.
    Area [
        Registration = "registration" => "area-registration",
        Agenda = "agenda" => "area-agenda",
        Delegations = "delegations" => "area-delegations",
        Meetings = "meetings" => "area-meetings",
        Awards = "awards" => "area-awards",
        Door = "door" => "area-door",
        Content = "content" => "area-content",
        Mail = "mail" => "area-mail",
        Settings = "settings" => "area-settings",
        People = "people" => "area-people",
    ]
}

choice! {
    /// How much of it. Whoever may change something may see it.
    #[derive(PartialOrd, Ord)]
    Level [
        See = "see" => "level-see",
        Change = "change" => "level-change",
    ]
}

/// One thing that somebody may do; written `agenda.change`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Right {
    pub area: Area,
    pub level: Level,
}

impl Right {
    pub const fn see(area: Area) -> Self {
        Self { area, level: Level::See }
    }

    pub const fn change(area: Area) -> Self {
        Self { area, level: Level::Change }
    }

    pub fn code(self) -> String {
        format!("{}.{}", self.area.value(), self.level.value())
    }

    /// As [`Right::code`] writes it.
    pub fn parse(code: &str) -> Option<Self> {
        let (area, level) = code.split_once('.')?;
        Some(Self { area: Area::of(area)?, level: Level::of(level)? })
    }
}

/// All that somebody may do: one level an area, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights([Option<Level>; Area::ALL.len()]);

impl Rights {
    /// Everything.
    pub fn all() -> Self {
        Area::ALL.into_iter().map(Right::change).collect()
    }

    /// Codes that are no right of this release are passed over.
    pub fn of_codes<S: AsRef<str>>(codes: &[S]) -> Self {
        codes.iter().filter_map(|code| Right::parse(code.as_ref())).collect()
    }

    /// The fewest codes that say the same, in the order of the areas.
    pub fn codes(&self) -> Vec<String> {
        self.iter().map(Right::code).collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = Right> {
        Area::ALL.into_iter().filter_map(|area| self.level(area).map(|level| Right { area, level }))
    }

    pub fn level(&self, area: Area) -> Option<Level> {
        self.0[area as usize]
    }

    pub fn allow(&self, right: Right) -> bool {
        self.level(right.area) >= Some(right.level)
    }

    /// Whether whoever has these may do all that `other` allows: nobody gives what they do not have.
    pub fn cover(&self, other: &Self) -> bool {
        other.iter().all(|right| self.allow(right))
    }

    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    #[must_use]
    pub fn with(mut self, right: Right) -> Self {
        let level = &mut self.0[right.area as usize];
        *level = (*level).max(Some(right.level));
        self
    }
}

impl FromIterator<Right> for Rights {
    fn from_iter<I: IntoIterator<Item = Right>>(rights: I) -> Self {
        rights.into_iter().fold(Self::default(), Self::with)
    }
}

impl Serialize for Rights {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.codes().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Rights {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of_codes(&Vec::<String>::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_change_may_see() {
        let rights: Rights = [Right::see(Area::Agenda), Right::change(Area::Mail), Right::see(Area::Mail)].into_iter().collect();
        assert_eq!(rights.codes(), ["agenda.see", "mail.change"]);
        assert!(rights.allow(Right::see(Area::Mail)) && rights.allow(Right::change(Area::Mail)));
        assert!(rights.allow(Right::see(Area::Agenda)) && !rights.allow(Right::change(Area::Agenda)));
        assert!(!rights.allow(Right::see(Area::People)));
    }

    #[test]
    fn nobody_gives_what_they_do_not_have() {
        let (some, more) = (Rights::of_codes(&["agenda.see", "mail.change"]), Rights::of_codes(&["agenda.change"]));
        assert!(Rights::all().cover(&some) && some.cover(&some) && some.cover(&Rights::default()));
        assert!(!some.cover(&more) && !more.cover(&some));
    }

    #[test]
    fn a_right_reads_back_as_it_was_written() {
        for area in Area::ALL {
            for right in [Right::see(area), Right::change(area)] {
                assert_eq!(Right::parse(&right.code()), Some(right));
            }
        }
        for bad in ["", "agenda", "agenda.", "agenda.own", "organise", "agenda.see.change"] {
            assert_eq!(Right::parse(bad), None, "{bad}");
        }
        assert_eq!(Rights::of_codes(&["agenda.change", "organise"]).codes(), ["agenda.change"]);
    }
}
