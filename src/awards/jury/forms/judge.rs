//! A judge as organisers know them.
use crate::{
    awards::jury::model::{Details, Judge, NewJudge, Reading},
    event::Economy,
    kit::{
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
        locale::Locale,
    },
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JudgeForm {
    pub economy: String,
    pub employer: String,
    pub expertise: String,
    /// The languages that they read.
    pub reads: Vec<String>,
    pub most_entries: String,
    /// Of somebody who is to be invited: where the letter goes, and in which language.
    #[serde(skip_serializing)]
    pub email: String,
    #[serde(skip_serializing)]
    pub language: String,
    /// The id of their cycle, for when they are removed meanwhile.
    #[serde(skip_serializing)]
    pub cycle: String,
}

impl EditForm for JudgeForm {
    const LABELS: Labels = &[
        ("economy", "awards-economy"),
        ("employer", "awards-judge-employer"),
        ("expertise", "awards-judge-expertise"),
        ("reads", "awards-judge-reads"),
        ("most_entries", "awards-judge-most"),
        ("email", "email"),
        ("language", "awards-coordinator-language"),
    ];
    const CHOSEN: &'static [&'static str] = &["economy", "reads"];
}

impl JudgeForm {
    /// What most judges are, with the letter in the organiser's own language.
    pub fn usual(locale: Locale) -> Self {
        Self { reads: vec![Reading::English.value().to_owned()], language: locale.tag().to_owned(), ..Self::default() }
    }

    pub fn of(judge: &Judge) -> Self {
        let details = &judge.details;
        Self {
            economy: details.economy_id.to_string(),
            employer: details.employer.clone(),
            expertise: details.expertise.clone(),
            reads: details.languages.iter().map(|one| one.value().to_owned()).collect(),
            most_entries: details.most_entries.map(|n| n.to_string()).unwrap_or_default(),
            cycle: judge.cycle_id.to_string(),
            ..Self::default()
        }
    }

    /// Whether the box of the language with that value is ticked.
    pub fn reads(&self, value: &str) -> bool {
        self.reads.iter().any(|chosen| chosen == value)
    }

    /// `known`: the economies there are.
    pub fn parse(&self, known: &[Economy]) -> Result<Details, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        self.read(&mut problems, known).ok_or(problems)
    }

    pub fn parse_new(&self, known: &[Economy]) -> Result<NewJudge, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let details = self.read(&mut problems, known);
        let email = problems.keep("email", field::email(&self.email));
        let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == self.language);
        let language = problems.keep("language", locale.ok_or(Fault::from("problem-choice")));
        match (details, email, language) {
            (Some(details), Some(email), Some(language)) => Ok(NewJudge { email, language, details }),
            _ => Err(problems),
        }
    }

    fn read(&self, p: &mut Problems, known: &[Economy]) -> Option<Details> {
        let economy_id = p.keep("economy", field::chosen(&self.economy, known.iter().map(|one| one.economy_id)));
        let employer = p.keep("employer", field::line(&self.employer));
        let expertise = p.keep("expertise", field::note(&self.expertise));
        let languages = p.keep("reads", self.languages());
        let most = field::pasted(&self.most_entries);
        let most_entries =
            p.keep("most_entries", if most.is_empty() { Ok(None) } else { field::whole(&self.most_entries, 1, 999).map(Some) });
        Some(Details {
            economy_id: economy_id?,
            employer: employer?,
            expertise: expertise?,
            languages: languages?,
            most_entries: most_entries?,
        })
    }

    fn languages(&self) -> Result<Vec<Reading>, Fault> {
        if !self.reads.iter().all(|one| Reading::of(one).is_some()) {
            return Err("problem-choice".into());
        }
        let all: Vec<_> = Reading::ALL.into_iter().filter(|one| self.reads(one.value())).collect();
        if all.is_empty() { Err("problem-required".into()) } else { Ok(all) }
    }
}
