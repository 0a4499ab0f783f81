//! What is typed for a second factor.
use super::{authenticator, recovery_codes};
use crate::kit::{
    clock::Timestamp,
    editing::EditForm,
    field,
    form::{Labels, Problems},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A code, whatever digits and spaces it was typed with.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct FactorForm {
    #[serde(default)]
    pub code: String,
    /// Where to go on once an app is set up.
    #[serde(default)]
    pub next: String,
}

/// What was typed as a second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedCode {
    /// Of the app.
    App(String),
    Recovery(String),
}

impl FactorForm {
    pub fn parse(&self) -> Result<TypedCode, Problems> {
        let digits: String = field::pasted(&self.code).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.')).collect();
        let plain = digits.chars().all(|c| c.is_ascii_digit());
        match digits.len() {
            authenticator::DIGITS if plain => Ok(TypedCode::App(digits)),
            recovery_codes::DIGITS if plain => Ok(TypedCode::Recovery(digits)),
            _ => Err(Problems::one("code", "accounts-factor-code-form")),
        }
    }

    /// The six digits of an app that is being set up.
    pub fn parse_app(&self) -> Result<String, Problems> {
        match self.parse() {
            Ok(TypedCode::App(digits)) => Ok(digits),
            _ => Err(Problems::one("code", "accounts-app-code-form")),
        }
    }
}

/// Where to go on afterwards.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextForm {
    pub next: String,
    /// "yes" where somebody signs in again to prove who they are.
    pub again: String,
}

/// What the device answered, and what its owner calls the passkey.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PasskeyForm {
    #[serde(default)]
    pub answer: String,
    #[serde(default)]
    pub name: String,
    /// "yes" where somebody signs in again to prove who they are.
    #[serde(default)]
    pub again: String,
    /// Where to go on once it is made.
    #[serde(default)]
    pub next: String,
}

impl PasskeyForm {
    /// The answer and the name.
    pub fn parse_new(&self) -> Result<(&str, String), Problems> {
        let name = field::required(&self.name).map_err(|fault| Problems::one("name", fault))?;
        Ok((self.parse()?, name))
    }

    pub fn parse(&self) -> Result<&str, Problems> {
        if self.answer.is_empty() { Err(Problems::one("answer", "accounts-passkey-no-answer")) } else { Ok(&self.answer) }
    }
}

/// From when on organisers need a second factor, in the summit's time; empty for never.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RuleForm {
    #[serde(default)]
    pub required_from: String,
}

/// How the rule's form names its fields.
pub const RULE: Labels = &[("required_from", "accounts-rule-from")];

impl EditForm for RuleForm {
    const LABELS: Labels = RULE;
}

impl RuleForm {
    pub fn of(from: Option<Timestamp>, zone: Tz) -> Self {
        let from = from.map(|at| at.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string());
        Self { required_from: from.unwrap_or_default() }
    }

    pub fn parse(&self, zone: Tz) -> Result<Option<Timestamp>, Problems> {
        field::local_time(&self.required_from, zone).map_err(|fault| Problems::one("required_from", fault))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_apart_by_their_length_in_any_digits() {
        let read = |code: &str| FactorForm { code: code.into(), ..FactorForm::default() }.parse();
        assert_eq!(read("123 456"), Ok(TypedCode::App("123456".into())));
        assert_eq!(read("۱۲۳۴۵۶"), Ok(TypedCode::App("123456".into())));
        assert_eq!(read("1234-5678 9012 3456"), Ok(TypedCode::Recovery("1234567890123456".into())));
        assert!(["", "12345", "12345a", "12345678901234567"].iter().all(|wrong| read(wrong).is_err()));
    }
}
