//! What an organiser looks for in the trail.
use super::known_actions::of_area;
use crate::kit::{audit, field::local_time, form::Query, rights::Area};
use chrono::Duration;
use chrono_tz::Tz;
use uuid::Uuid;

/// The longest name or address that is looked for.
const LONGEST: usize = 254;

/// The filter as it was typed and chosen.
#[derive(Clone, Debug, Default)]
pub struct TypedFilter {
    /// Part of an organiser's name or address, or somebody's whole address.
    pub who: String,
    pub area: Option<Area>,
    /// One action; empty: all.
    pub action: String,
    pub record: Option<Uuid>,
    /// Wall-clock times of the summit's zone.
    pub from: String,
    pub until: String,
}

impl TypedFilter {
    pub fn of(query: &Query) -> Self {
        let text = |name: &str| query.get(name).chars().take(LONGEST).collect::<String>();
        Self {
            who: text("who"),
            area: Area::of(query.get("area")),
            action: text("action"),
            record: query.id("record"),
            from: text("from"),
            until: text("until"),
        }
    }

    /// As it stands in addresses.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        vec![
            ("who", self.who.clone()),
            ("area", self.area.map_or("", Area::value).to_owned()),
            ("action", self.action.clone()),
            ("record", self.record.map(|id| id.to_string()).unwrap_or_default()),
            ("from", self.from.clone()),
            ("until", self.until.clone()),
        ]
    }

    pub fn is_empty(&self) -> bool {
        self.pairs().iter().all(|(_, value)| value.is_empty())
    }

    /// What the trail is asked for; `actors` are those whom `who` may mean. What is no time is as good as none.
    pub fn filter(&self, zone: Tz, actors: Vec<Uuid>) -> audit::Filter {
        let time = |typed: &str| local_time(typed, zone).ok().flatten();
        let actions = match (self.action.as_str(), self.area) {
            ("", None) => None,
            ("", Some(area)) => Some(of_area(area).map(ToOwned::to_owned).collect()),
            (action, _) => Some(vec![action.to_owned()]),
        };
        audit::Filter {
            actors: (!self.who.is_empty()).then_some(actors),
            record: self.record,
            actions,
            from: time(&self.from),
            // To the end of the minute that was typed.
            until: time(&self.until).map(|at| at + Duration::minutes(1)),
        }
    }
}
