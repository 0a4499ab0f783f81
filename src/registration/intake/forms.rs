//! What a delegate types.
use crate::{
    event::Economy,
    kit::{
        characters,
        field::{self, Email},
        form::{Fault, Labels, Problems},
    },
    registration::{
        codes::Code,
        passes::Pass,
        record::{Details, Diet, NewRegistration},
    },
};
use serde::{Deserialize, Serialize};

/// As it was typed; also what is kept of a draft.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RegistrationForm {
    /// The token of the draft that it goes on with; empty without one. It opens the draft, so it is not kept with it.
    #[serde(skip_serializing)]
    pub draft: String,
    pub pass: String,
    pub code: String,
    pub name: String,
    pub name_latin: String,
    pub name_urdu: String,
    pub email: String,
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy: String,
    pub diet: String,
    pub diet_note: String,
    pub access_needs: String,
    pub consent: String,
}

/// How the form names its fields.
const REGISTRATION: Labels = &[
    ("pass", "registration-pass"),
    ("code", "registration-code"),
    ("name", "registration-name"),
    ("name_latin", "registration-name-latin"),
    ("name_urdu", "registration-name-urdu"),
    ("email", "email"),
    ("phone", "registration-phone"),
    ("organisation", "registration-organisation"),
    ("job_title", "registration-job-title"),
    ("economy", "registration-economy"),
    ("diet", "registration-diet"),
    ("diet_note", "registration-diet-note"),
    ("access_needs", "registration-access-needs"),
];

impl RegistrationForm {
    /// All that a draft needs to be right.
    pub fn address(&self) -> Result<Email, Problems> {
        let mut problems = Problems::of_form(REGISTRATION);
        problems.keep("email", field::email(&self.email)).ok_or(problems)
    }

    /// `economies`, `passes`: those that can be chosen.
    pub fn parse(&self, economies: &[Economy], passes: &[Pass]) -> Result<NewRegistration, Problems> {
        let mut problems = Problems::of_form(REGISTRATION);
        let p = &mut problems;
        let pass = p.keep("pass", field::chosen(&self.pass, passes.iter().map(|p| p.pass_id)));
        let code = p.keep("code", field::line(&self.code).map(|c| Code::normal(&c)));
        let name = p.keep("name", field::required(&self.name));
        let name_latin = p.keep("name_latin", latin(&self.name_latin, name.as_deref()));
        let name_urdu = p.keep("name_urdu", urdu(&self.name_urdu));
        let email = p.keep("email", field::email(&self.email));
        let phone = p.keep("phone", field::phone(&self.phone, phonenumber::country::Id::PK));
        let organisation = p.keep("organisation", field::required(&self.organisation));
        let job_title = p.keep("job_title", field::line(&self.job_title));
        let economy = p.keep("economy", field::chosen(&self.economy, economies.iter().map(|e| e.economy_id)));
        let diet = p.keep("diet", Diet::of(&self.diet).ok_or(Fault::from("problem-choice")));
        let diet_note = p.keep("diet_note", diet_note(&self.diet_note, diet));
        let access_needs = p.keep("access_needs", field::note(&self.access_needs));
        let consent = p.keep("consent", if self.consent == "yes" { Ok(()) } else { Err("registration-consent-needed".into()) });
        match (
            (pass, code),
            (name, name_latin, name_urdu),
            (email, phone),
            (organisation, job_title, economy, diet, diet_note, access_needs, consent),
        ) {
            (
                (Some(pass), Some(code)),
                (Some(name), Some(name_latin), Some(name_urdu)),
                (Some(email), Some(phone)),
                (Some(organisation), Some(job_title), Some(economy), Some(diet), Some(diet_note), Some(access_needs), Some(())),
            ) => Ok(NewRegistration {
                pass,
                code,
                email,
                economy,
                details: Details { name, name_latin, name_urdu, phone, organisation, job_title, diet, diet_note, access_needs },
            }),
            _ => Err(problems),
        }
    }
}

/// The name for the badge; a name that is written in Latin letters is its own.
fn latin(typed: &str, name: Option<&str>) -> Result<String, Fault> {
    let text = field::line(typed)?;
    let none = || Fault::from("registration-latin-none");
    if !text.is_empty() {
        let only = |c: char| Fault("registration-latin-only", Some(("character", c.to_string())));
        return match characters::latin(&text) {
            Ok(()) => Ok(text),
            Err(found) => Err(found.map_or_else(none, only)),
        };
    }
    let Some(name) = name else { return Ok(text) };
    let needed = |c: char| Fault("registration-latin-needed", Some(("character", c.to_string())));
    characters::latin(name).map(|()| name.to_owned()).map_err(|found| found.map_or_else(none, needed))
}

fn urdu(typed: &str) -> Result<String, Fault> {
    let text = field::line(typed)?;
    if text.is_empty() || characters::has_arabic(&text) { Ok(text) } else { Err("registration-urdu-only".into()) }
}

fn diet_note(typed: &str, diet: Option<Diet>) -> Result<String, Fault> {
    let text = field::note(typed)?;
    if diet == Some(Diet::Allergies) && text.is_empty() { Err("registration-allergies-which".into()) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_name_is_its_own_badge_name() {
        assert_eq!(latin("", Some("Nguyễn Ánh")), Ok("Nguyễn Ánh".into()));
        assert_eq!(latin("", Some("Bríd O'Brien")), Ok("Bríd O'Brien".into()));
        assert_eq!(latin("", Some("Aminah binti Salleh @ Mei")), Ok("Aminah binti Salleh @ Mei".into()));
        let named = |key, character: &str| Err(Fault(key, Some(("character", character.to_owned()))));
        assert_eq!(latin("", Some("陳大文")), named("registration-latin-needed", "陳"));
        assert_eq!(latin("Chan 陳", Some("陳大文")), named("registration-latin-only", "陳"));
        assert_eq!(latin("12", Some("陳大文")), Err("registration-latin-none".into()));
        assert_eq!(latin("Chan Tai Man", Some("陳大文")), Ok("Chan Tai Man".into()));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let form = RegistrationForm { name_urdu: "Sana".into(), diet: "stones".into(), ..RegistrationForm::default() };
        let problems = form.parse(&[], &[]).expect_err("much is wrong");
        let fields: Vec<_> = problems.all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["pass", "name", "name_urdu", "email", "phone", "organisation", "economy", "diet", "consent"]);
    }
}
