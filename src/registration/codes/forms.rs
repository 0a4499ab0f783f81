//! Codes as organisers type them, one or many alike.
use super::{Code, NewCode};
use crate::{
    kit::{
        clock::Timestamp,
        field,
        form::{Fault, Labels, Problems},
    },
    registration::passes::Pass,
};
use chrono_tz::Tz;
use serde::Deserialize;

/// The longest code that somebody would type.
const LONGEST: usize = 32;
/// Codes that are made at once, at most.
pub const MOST: usize = 1_000;
pub const MOST_USES: i32 = 100_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
    pub count: String,
    pub label: String,
    pub pass: String,
    pub uses: String,
    pub email: String,
    pub expires: String,
    pub reserves: String,
    pub skips_approval: String,
}

/// How the form names its fields.
pub const CODE: Labels = &[
    ("code", "codes-code"),
    ("count", "codes-count"),
    ("label", "codes-label"),
    ("pass", "registration-pass"),
    ("uses", "codes-uses"),
    ("email", "codes-email"),
    ("expires", "codes-expires"),
    ("reserves", "codes-reserves"),
];

impl CodeForm {
    /// An empty form, with what is usual.
    pub fn usual() -> Self {
        Self { count: "1".into(), uses: "1".into(), ..Self::default() }
    }

    /// `random` makes the text of codes that were not given one. What is wrong with a whole batch, such as places it
    /// lacks, is found later: [`Self::problem`] says it beside the same fields.
    pub fn parse(&self, passes: &[Pass], now: Timestamp, zone: Tz, random: fn() -> String) -> Result<Vec<NewCode>, Problems> {
        let mut problems = Problems::of_form(CODE);
        let p = &mut problems;
        let chosen = p.keep("code", if self.code.trim().is_empty() { Ok(None) } else { text(&self.code).map(Some) });
        let most = i32::try_from(MOST).unwrap_or(i32::MAX);
        let count = p.keep("count", field::whole(&self.count, 1, most)).unwrap_or(1);
        if chosen.as_ref().is_some_and(Option::is_some) && count > 1 {
            p.add("count", "codes-count-of-one");
        }
        let label = p.keep("label", field::required(&self.label));
        let pass = p.keep(
            "pass",
            if self.pass.is_empty() { Ok(None) } else { field::chosen(&self.pass, passes.iter().map(|p| p.pass_id)).map(Some) },
        );
        let uses = p.keep("uses", field::whole(&self.uses, 1, MOST_USES));
        let email_key = p.keep("email", email(&self.email));
        if email_key.as_ref().is_some_and(|e| !e.is_empty()) && count > 1 {
            p.add("email", "codes-email-of-one");
        }
        let expires_at = p.keep("expires", field::local_time(&self.expires, zone).and_then(|at| ahead(at, now)));
        let reserves = self.reserves == "yes";
        if reserves && pass == Some(None) {
            p.add("reserves", "codes-reserves-which");
        }
        let skips_approval = self.skips_approval == "yes";
        match (chosen, label, pass, uses, email_key, expires_at) {
            (Some(chosen), Some(label), Some(pass), Some(uses), Some(email_key), Some(expires_at)) if problems.is_empty() => {
                let one = NewCode { code: String::new(), label, pass, email_key, uses, reserves, skips_approval, expires_at };
                Ok((0..count).map(|_| NewCode { code: chosen.clone().unwrap_or_else(random), ..one.clone() }).collect())
            }
            _ => Err(problems),
        }
    }

    /// One problem that was found later.
    pub fn problem(field: &'static str, fault: impl Into<Fault>) -> Problems {
        let mut problems = Problems::of_form(CODE);
        problems.add(field, fault);
        problems
    }
}

/// A code's text in capitals, without what people put between its groups.
pub fn text(typed: &str) -> Result<String, Fault> {
    let code = Code::normal(&field::required(typed)?);
    if code.len() < 3 || code.len() > LONGEST || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err("codes-code-plain".into());
    }
    Ok(code)
}

/// The key of an address, or nothing.
pub fn email(typed: &str) -> Result<String, Fault> {
    field::optional_email(typed).map(|email| email.map(|e| e.key).unwrap_or_default())
}

/// A code that ends before it is made is a mistake.
pub fn ahead(at: Option<Timestamp>, now: Timestamp) -> Result<Option<Timestamp>, Fault> {
    if at.is_some_and(|at| at <= now) { Err("codes-expires-past".into()) } else { Ok(at) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Asia::Karachi;

    fn parse(form: &CodeForm) -> Result<Vec<NewCode>, Problems> {
        form.parse(&[], Timestamp::UNIX_EPOCH, Karachi, || "RANDOM".into())
    }

    #[test]
    fn a_batch_is_so_many_of_one_kind() {
        let form = CodeForm { count: "3".into(), label: "JISA".into(), uses: "۲".into(), ..CodeForm::usual() };
        let codes = parse(&form).expect("codes");
        assert_eq!(codes.len(), 3);
        assert!(codes.iter().all(|c| c.code == "RANDOM" && c.uses == 2 && c.label == "JISA"));
    }

    #[test]
    fn a_code_is_written_plainly() {
        assert_eq!(text(" jisa-26 "), Ok("JISA26".into()));
        for typed in ["ab", "جاپان", "a_b_c", "=1+1", &"x".repeat(33)] {
            assert_eq!(text(typed), Err("codes-code-plain".into()), "{typed}");
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let form = CodeForm {
            code: "é".into(),
            count: "1001".into(),
            pass: "x".into(),
            uses: "0".into(),
            email: "sana".into(),
            expires: "1969-12-31T00:00".into(),
            ..CodeForm::default()
        };
        let fields = |form: &CodeForm| parse(form).expect_err("much is wrong").all().iter().map(|p| p.field).collect::<Vec<_>>();
        assert_eq!(fields(&form), ["code", "count", "label", "pass", "uses", "email", "expires"]);
        let many = CodeForm {
            code: "JISA".into(),
            count: "2".into(),
            label: "x".into(),
            email: "a@b.example".into(),
            reserves: "yes".into(),
            ..CodeForm::usual()
        };
        assert_eq!(fields(&many), ["count", "email", "reserves"]);
    }
}
