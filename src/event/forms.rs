//! The summit's facts as organisers type them.
mod coordinates;
mod supporter;
mod switch;

pub use supporter::SupporterForm;
pub use switch::SwitchForm;

use super::model::{Coordinates, Economy, EconomyId, Membership, RegistrationSwitch, Summit};
use crate::kit::{
    bilingual::Bilingual,
    clock::Timestamp,
    editing::EditForm,
    field,
    form::{Fault, Labels, Problems},
    form_value, zones,
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use coordinates::coordinates;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SummitForm {
    pub name: Bilingual,
    pub short_name: Bilingual,
    pub edition: String,
    pub host: Bilingual,
    pub city: Bilingual,
    pub venue: Bilingual,
    pub latitude: String,
    pub longitude: String,
    pub expected_month: String,
    pub starts_on: String,
    pub ends_on: String,
    pub zone: String,
    pub registration_opens_at: String,
    pub registration_closes_at: String,
    pub contact_email: String,
}

/// The days of a summit as typed, with what contradicts.
struct Days {
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

/// The registration window as typed.
struct Opening {
    opens: Option<Timestamp>,
    closes: Option<Timestamp>,
}

impl EditForm for SummitForm {
    const LABELS: Labels = &[
        ("name_en", "event-name-en"),
        ("name_ur", "event-name-ur"),
        ("short_name_en", "event-short-name-en"),
        ("short_name_ur", "event-short-name-ur"),
        ("edition", "event-edition"),
        ("host_en", "event-host-en"),
        ("host_ur", "event-host-ur"),
        ("city_en", "event-city-en"),
        ("city_ur", "event-city-ur"),
        ("venue_en", "event-venue-en"),
        ("venue_ur", "event-venue-ur"),
        ("latitude", "event-latitude"),
        ("longitude", "event-longitude"),
        ("expected_month", "event-expected-month"),
        ("starts_on", "event-starts-on"),
        ("ends_on", "event-ends-on"),
        ("zone", "event-zone"),
        ("registration_opens_at", "event-opens"),
        ("registration_closes_at", "event-closes"),
        ("contact_email", "event-contact"),
    ];
}

impl SummitForm {
    pub fn of(s: &Summit) -> Self {
        let date = |d: Option<NaiveDate>, format: &str| d.map(|d| d.format(format).to_string()).unwrap_or_default();
        let time = |t: Option<Timestamp>| form_value::local(t, s.zone);
        let [latitude, longitude] = s.coordinates.map(Coordinates::degrees).unwrap_or_default();
        Self {
            latitude,
            longitude,
            name: s.name.clone(),
            short_name: s.short_name.clone(),
            edition: s.edition.to_string(),
            host: s.host.clone(),
            city: s.city.clone(),
            venue: s.venue.clone(),
            expected_month: date(s.expected_month, "%Y-%m"),
            starts_on: date(s.starts_on, "%Y-%m-%d"),
            ends_on: date(s.ends_on, "%Y-%m-%d"),
            zone: s.zone.name().to_owned(),
            registration_opens_at: time(s.registration_opens_at),
            registration_closes_at: time(s.registration_closes_at),
            contact_email: s.contact_email.clone(),
        }
    }

    pub fn parse(&self) -> Result<Summit, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let short_name = p.keep_both(["short_name_en", "short_name_ur"], &self.short_name, field::required);
        let edition = p.keep("edition", field::whole(&self.edition, 1984, 2100));
        let host = p.keep_both(["host_en", "host_ur"], &self.host, field::required);
        let city = p.keep_both(["city_en", "city_ur"], &self.city, field::required);
        let venue = p.keep_both(["venue_en", "venue_ur"], &self.venue, field::line);
        let coordinates = coordinates(p, &self.latitude, &self.longitude);
        let expected_month = p.keep("expected_month", field::month(&self.expected_month));
        let days = self.days(p);
        let zone: Option<Tz> = p.keep("zone", zones::of_place(&field::pasted(&self.zone)).ok_or(Fault::from("event-zone-unknown")));
        let opening = self.opening(p, zone.unwrap_or(chrono_tz::Asia::Karachi));
        let contact_email = p.keep("contact_email", optional_email(&self.contact_email));
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Summit {
            name: name.unwrap_or_default(),
            short_name: short_name.unwrap_or_default(),
            edition: edition.unwrap_or_default(),
            host: host.unwrap_or_default(),
            city: city.unwrap_or_default(),
            venue: venue.unwrap_or_default(),
            coordinates,
            expected_month: expected_month.flatten(),
            starts_on: days.starts_on,
            ends_on: days.ends_on,
            zone: zone.unwrap_or(chrono_tz::Asia::Karachi),
            registration_opens_at: opening.opens,
            registration_closes_at: opening.closes,
            // This form does not say it.
            registration_switch: RegistrationSwitch::default(),
            contact_email: contact_email.unwrap_or_default(),
        })
    }

    /// Both days or none, in order, within a month of each other.
    fn days(&self, problems: &mut Problems) -> Days {
        let starts_on = problems.keep("starts_on", field::date(&self.starts_on)).flatten();
        let ends_on = problems.keep("ends_on", field::date(&self.ends_on)).flatten();
        match (starts_on, ends_on) {
            (Some(_), None) if problems.of("ends_on").is_none() => problems.add("ends_on", "event-both-days"),
            (None, Some(_)) if problems.of("starts_on").is_none() => problems.add("starts_on", "event-both-days"),
            (Some(from), Some(to)) if to < from => problems.add("ends_on", "event-days-order"),
            (Some(from), Some(to)) if (to - from).num_days() > 30 => problems.add("ends_on", "event-days-long"),
            _ => {}
        }
        Days { starts_on, ends_on }
    }

    fn opening(&self, problems: &mut Problems, zone: Tz) -> Opening {
        let opens = problems.keep("registration_opens_at", field::local_time(&self.registration_opens_at, zone)).flatten();
        let closes = problems.keep("registration_closes_at", field::local_time(&self.registration_closes_at, zone)).flatten();
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes <= opens
        {
            problems.add("registration_closes_at", "event-window-order");
        }
        Opening { opens, closes }
    }
}

fn optional_email(typed: &str) -> Result<String, Fault> {
    field::optional_email(typed).map(|email| email.map(|e| e.written).unwrap_or_default())
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EconomyForm {
    pub name: Bilingual,
    pub association: String,
    pub status: String,
    pub member_since: String,
    pub domains: String,
}

impl EditForm for EconomyForm {
    const LABELS: Labels = &[
        ("name_en", "event-economy-name-en"),
        ("name_ur", "event-economy-name-ur"),
        ("association", "event-association"),
        ("status", "event-membership"),
        ("member_since", "event-since"),
        ("domains", "event-domains"),
    ];
    const CHOSEN: &'static [&'static str] = &["status"];
}

impl EconomyForm {
    pub fn of(e: &Economy) -> Self {
        Self {
            name: e.name.clone(),
            association: e.association.clone(),
            status: e.status.value().to_owned(),
            member_since: e.member_since.map(|y| y.to_string()).unwrap_or_default(),
            domains: e.domains.join(", "),
        }
    }

    pub fn parse(&self, economy_id: EconomyId) -> Result<Economy, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let name = problems.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let association = problems.keep("association", field::line(&self.association));
        let status = problems.keep("status", Membership::of(&self.status).ok_or(Fault::from("problem-choice")));
        let since = match field::pasted(&self.member_since).as_str() {
            "" => Some(None),
            typed => problems.keep("member_since", field::whole(typed, 1984, 2100)).map(Some),
        };
        let domains = problems.keep("domains", domains(&self.domains));
        let (Some(name), Some(association), Some(status), Some(member_since), Some(domains)) = (name, association, status, since, domains)
        else {
            return Err(problems);
        };
        Ok(Economy { economy_id, name, association, status, member_since, domains })
    }
}

/// Domains with commas or blanks between them, as mail compares them.
fn domains(typed: &str) -> Result<Vec<String>, Fault> {
    let typed = field::line(typed)?.replace(['،', ','], " ");
    let domain = |d: &str| field::email(&format!("a@{}", d.trim_start_matches('@'))).ok()?.key.split_once('@').map(|(_, d)| d.to_owned());
    let known: Option<Vec<String>> = typed.split_whitespace().map(domain).collect();
    known.filter(|d| d.len() <= 20).ok_or("event-domains-problem".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summit_reads_back_as_it_was() {
        let summit = super::super::model::tests::summit();
        assert_eq!(SummitForm::of(&summit).parse(), Ok(summit));
    }

    #[test]
    fn contradictions_are_all_said() {
        let form = SummitForm {
            starts_on: "2026-11-19".into(),
            ends_on: "2026-11-17".into(),
            registration_opens_at: "2026-11-02T00:00".into(),
            registration_closes_at: "2026-11-01T00:00".into(),
            name: Bilingual::new("ASOCIO Digital Summit 2026", ""),
            ..SummitForm::of(&super::super::model::tests::summit())
        };
        let problems = form.parse().expect_err("three problems");
        let fields: Vec<_> = problems.all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["name_ur", "ends_on", "registration_closes_at"]);
    }
}
