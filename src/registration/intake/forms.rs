//! What a delegate types.
use super::{economies::named, phones};
use crate::{
    event::{Economy, EconomyId},
    kit::{
        characters,
        field::{self, Email},
        form::{Fault, Labels, Problems},
    },
    registration::{
        codes::Code,
        passes::Pass,
        record::{Details, Diet, DietChoice, NewRegistration},
    },
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{SeqAccess, Visitor},
};
use uuid::Uuid;

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
    /// Its name, if it is none of the list.
    pub economy_other: String,
    /// Whatever applies; nothing for everything.
    #[serde(deserialize_with = "one_or_many")]
    pub diet: Vec<String>,
    pub diet_note: String,
    pub access_needs: String,
    pub consent: String,
    /// "yes": not sent yet, but to be shown in the other language.
    #[serde(skip_serializing)]
    pub switched: String,
}

/// How the form names its fields.
pub const REGISTRATION: Labels = &[
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
    ("economy_other", "registration-economy-other"),
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
        let home = economies.iter().find(|e| e.economy_id.to_string() == self.economy);
        let phone = p.keep("phone", phones::phone(&self.phone, home));
        let organisation = p.keep("organisation", field::required(&self.organisation));
        let job_title = p.keep("job_title", field::line(&self.job_title));
        let economy = p.keep("economy", self.economy(economies));
        let elsewhere = p.keep("economy_other", self.elsewhere_beside(economy, economies));
        let diet = p.keep("diet", Diet::of(self.diet.iter().map(String::as_str)).ok_or(Fault::from("problem-choice")));
        let diet_note = p.keep("diet_note", diet_note(&self.diet_note, diet.as_ref()));
        let access_needs = p.keep("access_needs", field::note(&self.access_needs));
        let consent = p.keep("consent", if self.consent == "yes" { Ok(()) } else { Err("registration-consent-needed".into()) });
        match (
            (pass, code),
            (name, name_latin, name_urdu),
            (email, phone),
            (organisation, job_title, economy.zip(elsewhere), diet, diet_note, access_needs, consent),
        ) {
            (
                (Some(pass), Some(code)),
                (Some(name), Some(name_latin), Some(name_urdu)),
                (Some(email), Some(phone)),
                (Some(organisation), Some(job_title), Some((economy, _)), Some(diet), Some(diet_note), Some(access_needs), Some(())),
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

/// The value of the choice that is none of the list.
const OTHER: &str = "other";

/// What is chosen where nothing of a list is meant: the field, its value and the key of its words.
const NONE_OF_THE_LIST: [(&str, &str, &str); 2] =
    [("economy", OTHER, "registration-economy-another"), ("diet", "none", "registration-diet-none")];

/// The key of the words for such a choice.
pub fn words_of_choice(name: &str, value: &str) -> Option<&'static str> {
    NONE_OF_THE_LIST.iter().find(|(field, chosen, _)| (*field, *chosen) == (name, value)).map(|(.., words)| *words)
}

/// Stands for an economy that was typed in words, until it has an id of its own.
pub const UNLISTED: EconomyId = EconomyId(Uuid::nil());

impl RegistrationForm {
    fn is_elsewhere(&self) -> bool {
        self.economy == OTHER || self.economy.is_empty() && !self.economy_other.trim().is_empty()
    }

    fn economy(&self, economies: &[Economy]) -> Result<EconomyId, Fault> {
        if self.is_elsewhere() {
            // Whoever types the name of one of the list means that one.
            Ok(named(&self.economy_other, economies).unwrap_or(UNLISTED))
        } else {
            field::chosen(&self.economy, economies.iter().map(|e| e.economy_id))
        }
    }

    /// The name of an economy that was typed in words; none where one of the list is chosen.
    pub fn elsewhere(&self) -> Result<Option<String>, Fault> {
        let name = field::line(&self.economy_other)?;
        match (self.is_elsewhere(), name.is_empty()) {
            (false, true) => Ok(None),
            (false, false) => Err("registration-economy-both".into()),
            (true, true) => Err("problem-required".into()),
            (true, false) if name.chars().any(char::is_alphabetic) => Ok(Some(name)),
            (true, false) => Err("registration-economy-in-words".into()),
        }
    }

    /// The same beside what was chosen: its own name typed again says nothing more.
    fn elsewhere_beside(&self, chosen: Option<EconomyId>, economies: &[Economy]) -> Result<Option<String>, Fault> {
        if chosen.is_some_and(|chosen| chosen != UNLISTED && named(&self.economy_other, economies) == Some(chosen)) {
            return Ok(None);
        }
        self.elsewhere()
    }

    /// For the page: whether the choice is ticked.
    pub fn eats(&self, choice: &str) -> bool {
        self.diet.iter().any(|one| one == choice)
    }
}

/// A list, or the one text that forms before had in its place: drafts of theirs are still kept.
fn one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    struct Texts;
    impl<'de> Visitor<'de> for Texts {
        type Value = Vec<String>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a text or a list of texts")
        }
        fn visit_str<E>(self, text: &str) -> Result<Vec<String>, E> {
            Ok(vec![text.to_owned()])
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Vec<String>, A::Error> {
            let mut found = vec![];
            while let Some(text) = all.next_element()? {
                found.push(text);
            }
            Ok(found)
        }
    }
    from.deserialize_any(Texts)
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

fn diet_note(typed: &str, diet: Option<&Diet>) -> Result<String, Fault> {
    let text = field::note(typed)?;
    if diet.is_some_and(|d| d.has(DietChoice::Allergies)) && text.is_empty() {
        Err("registration-allergies-which".into())
    } else {
        Ok(text)
    }
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
    fn drafts_of_earlier_forms_are_read() {
        let read = |json: &str| serde_json::from_str::<RegistrationForm>(json).expect("a draft").diet;
        assert_eq!(read(r#"{"diet":"halal"}"#), ["halal"]);
        assert_eq!(read(r#"{"diet":["halal","allergies"]}"#), ["halal", "allergies"]);
    }

    #[test]
    fn an_economy_that_is_not_listed_is_typed_in_words() {
        let form = |economy: &str, other: &str| RegistrationForm {
            economy: economy.into(),
            economy_other: other.into(),
            ..RegistrationForm::default()
        };
        assert_eq!(form("other", " Germany ").elsewhere(), Ok(Some("Germany".into())));
        assert_eq!(form("", "Germany").elsewhere(), Ok(Some("Germany".into())));
        assert_eq!([form("jp", ""), form("jp", " \u{200B}")].map(|f| f.elsewhere()), [Ok(None), Ok(None)]);
        for (economy, other, problem) in [
            ("other", "", "problem-required"),
            ("other", "?", "registration-economy-in-words"),
            ("", "123", "registration-economy-in-words"),
            ("jp", "Germany", "registration-economy-both"),
        ] {
            assert_eq!(form(economy, other).elsewhere(), Err(problem.into()), "{economy} {other}");
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let form = RegistrationForm { name_urdu: "Sana".into(), diet: vec!["stones".into()], ..RegistrationForm::default() };
        let problems = form.parse(&[], &[]).expect_err("much is wrong");
        let fields: Vec<_> = problems.all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["pass", "name", "name_urdu", "email", "phone", "organisation", "economy", "diet", "consent"]);
    }
}
