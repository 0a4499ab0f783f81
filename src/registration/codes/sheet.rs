//! Codes as a spreadsheet has them, coming and going.
use super::{
    Code, NewCode,
    forms::{self, MOST, MOST_USES},
};
use crate::{
    kit::{
        clock::Timestamp,
        csv,
        field::{self, folded},
        form::{Fault, Problem},
    },
    registration::{ids::PassId, passes::Pass},
};
use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use std::collections::HashSet;

/// The columns that are read, each with its words.
const COLUMNS: [(&str, &str); 8] = [
    ("code", "codes-code"),
    ("label", "codes-label"),
    ("pass", "registration-pass"),
    ("email", "codes-email"),
    ("uses", "codes-uses"),
    ("expires", "codes-expires"),
    ("reserves", "codes-reserves"),
    ("skips_approval", "codes-skips-approval"),
];

/// What goes out. What is told of a code that is there is passed over when it comes in.
pub const HEADER: [&str; 11] = ["code", "label", "pass", "email", "uses", "expires", "reserves", "skips_approval", "used", "state", "link"];

/// A code as a row of what goes out.
pub fn row(code: &Code, pass: &str, link: String, now: Timestamp, zone: Tz) -> [String; 11] {
    let yes = |is| if is { "yes" } else { "no" }.to_owned();
    let local = |at: Timestamp| at.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S").to_string();
    [
        code.code.clone(),
        code.label.clone(),
        pass.to_owned(),
        code.email_key.clone(),
        code.uses.to_string(),
        code.expires_at.map(local).unwrap_or_default(),
        yes(code.reserves),
        yes(code.skips_approval),
        code.used.to_string(),
        code.state(now).value().to_owned(),
        link,
    ]
}

/// What cells are read by.
pub struct Reading<'a> {
    pub passes: &'a [Pass],
    pub now: Timestamp,
    pub zone: Tz,
}

/// Something to mend in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProblem {
    pub line: u64,
    /// The words of its column.
    pub column: &'static str,
    pub problem: Problem,
}

/// A document that was read: its good lines, and what is wrong with the others.
#[derive(Debug, Default)]
pub struct Sheet {
    pub codes: Vec<NewCode>,
    /// The texts of all codes, also of those with something else to mend, and their lines.
    texts: Vec<(String, u64)>,
    pub problems: Vec<LineProblem>,
}

impl Sheet {
    /// A fault of the document as a whole is the error.
    pub fn read(text: &str, reading: &Reading<'_>) -> Result<Self, Fault> {
        let mut rows = csv::rows(text);
        let header = columns(&rows.next().ok_or("problem-required")?.cells)?;
        let rows: Vec<_> = rows.take(MOST + 1).collect();
        if rows.is_empty() {
            return Err("codes-import-empty".into());
        }
        if rows.len() > MOST {
            return Err(Fault("codes-import-many", Some(("most", MOST.to_string()))));
        }
        let mut sheet = Self::default();
        let mut seen = HashSet::new();
        for row in rows {
            let line = Line { line: row.line, cells: &row.cells, header: &header };
            if let Ok(text) = forms::text(line.cell("code")) {
                if !seen.insert(text.clone()) {
                    sheet.problems.push(problem(row.line, "code", "codes-import-twice".into()));
                }
                sheet.texts.push((text, row.line));
            }
            sheet.codes.extend(line.read(reading, &mut sheet.problems));
        }
        Ok(sheet)
    }

    /// The texts of all its codes.
    pub fn texts(&self) -> Vec<String> {
        self.texts.iter().map(|(text, _)| text.clone()).collect()
    }

    /// Notes those of its codes that are `known` already, and puts all problems in the order of their lines.
    pub fn compare(&mut self, known: &[String]) {
        let taken = self.texts.iter().filter(|(text, _)| known.contains(text));
        self.problems.extend(taken.map(|(_, line)| problem(*line, "code", "codes-taken".into())));
        self.problems.sort_by_key(|p| p.line);
    }
}

fn problem(line: u64, field: &'static str, Fault(key, value): Fault) -> LineProblem {
    let column = COLUMNS.iter().find(|(name, _)| *name == field).map_or("codes-code", |(_, words)| *words);
    LineProblem { line, column, problem: Problem { field, key, value } }
}

/// Which column each cell is of; none: one that is passed over.
fn columns(header: &[String]) -> Result<Vec<Option<&'static str>>, Fault> {
    let mut found = vec![];
    for cell in header {
        let name = cell.to_lowercase();
        let column = COLUMNS.iter().map(|(n, _)| *n).find(|n| *n == name);
        if column.is_none() && !HEADER.contains(&&*name) {
            return Err(Fault("codes-import-column", Some(("column", cell.chars().take(40).collect()))));
        }
        if column.is_some() && found.contains(&column) {
            return Err(Fault("codes-import-column-twice", Some(("column", name))));
        }
        found.push(column);
    }
    if found.contains(&Some("code")) { Ok(found) } else { Err("codes-import-no-code".into()) }
}

struct Line<'a> {
    line: u64,
    cells: &'a [String],
    header: &'a [Option<&'static str>],
}

impl Line<'_> {
    /// The cell of a column; empty if there is none.
    fn cell(&self, column: &str) -> &str {
        self.header.iter().position(|h| *h == Some(column)).and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The code of the line, if nothing is wrong with it.
    fn read(&self, reading: &Reading<'_>, problems: &mut Vec<LineProblem>) -> Option<NewCode> {
        let before = problems.len();
        let code = self.keep(problems, "code", forms::text);
        let label = self.keep(problems, "label", field::line);
        let pass = self.keep(problems, "pass", |cell| pass(cell, reading.passes));
        let email_key = self.keep(problems, "email", forms::email);
        let uses = self.keep(problems, "uses", |cell| if cell.is_empty() { Ok(1) } else { field::whole(cell, 1, MOST_USES) });
        let expires_at = self.keep(problems, "expires", |cell| forms::ahead(expiry(cell, reading.zone)?, reading.now));
        let reserves = self.keep(problems, "reserves", yes);
        let skips_approval = self.keep(problems, "skips_approval", yes);
        if reserves == Some(true) && pass == Some(None) {
            problems.push(problem(self.line, "reserves", "codes-reserves-which".into()));
        }
        if self.cells.len() > self.header.len() {
            problems.push(problem(self.line, "code", "codes-import-long-line".into()));
        }
        if problems.len() > before {
            return None;
        }
        Some(NewCode {
            code: code?,
            label: label?,
            pass: pass?,
            email_key: email_key?,
            uses: uses?,
            reserves: reserves?,
            skips_approval: skips_approval?,
            expires_at: expires_at?,
        })
    }

    fn keep<T>(&self, problems: &mut Vec<LineProblem>, column: &'static str, read: impl Fn(&str) -> Result<T, Fault>) -> Option<T> {
        read(self.cell(column)).map_err(|fault| problems.push(problem(self.line, column, fault))).ok()
    }
}

/// A pass by its name in either language; empty: any.
fn pass(cell: &str, passes: &[Pass]) -> Result<Option<PassId>, Fault> {
    let name = folded(cell);
    if name.is_empty() {
        return Ok(None);
    }
    let found = passes.iter().find(|p| folded(&p.name.en) == name || folded(&p.name.ur) == name);
    found.map(|p| Some(p.pass_id)).ok_or("codes-import-pass".into())
}

fn yes(cell: &str) -> Result<bool, Fault> {
    let word = folded(cell);
    let is = |words: [&str; 4]| words.iter().any(|w| folded(w) == word);
    match () {
        () if word.is_empty() || is(["no", "0", "false", "نہیں"]) => Ok(false),
        () if is(["yes", "1", "true", "ہاں"]) => Ok(true),
        () => Err("codes-import-yes".into()),
    }
}

/// A time in the event's zone; a date alone is its whole day.
fn expiry(cell: &str, zone: Tz) -> Result<Option<Timestamp>, Fault> {
    let day = NaiveDate::parse_from_str(&field::ascii_digits(cell), "%Y-%m-%d").ok().and_then(|d| d.checked_add_days(Days::new(1)));
    match day {
        Some(next) => {
            let midnight = next.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest();
            Ok(Some(midnight.ok_or("problem-time")?.to_utc()))
        }
        None => field::local_time(cell, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kit::bilingual::Bilingual, registration::passes::tests::pass as usual_pass};
    use chrono::TimeZone;
    use chrono_tz::Asia::Karachi;

    fn read(text: &str) -> Result<Sheet, Fault> {
        let passes = [Pass { name: Bilingual::new("Delegate", "مندوب"), ..usual_pass() }];
        Sheet::read(text, &Reading { passes: &passes, now: Timestamp::UNIX_EPOCH, zone: Karachi })
    }

    fn problems(text: &str) -> Vec<(u64, &'static str, &'static str)> {
        read(text).expect("a sheet").problems.iter().map(|p| (p.line, p.problem.field, p.problem.key)).collect()
    }

    #[test]
    fn columns_come_in_any_order_and_many_words() {
        let sheet = read("\u{FEFF}USES;Code;pass;reserves;skips_approval;expires\r\n۲;jisa-26;مندوب;ہاں;0;2026-11-30").expect("a sheet");
        assert_eq!(sheet.problems, []);
        let code = &sheet.codes[0];
        assert_eq!((code.code.as_str(), code.uses, code.reserves, code.skips_approval), ("JISA26", 2, true, false));
        assert_eq!(code.pass, Some(usual_pass().pass_id));
        assert_eq!(code.expires_at, Timestamp::UNIX_EPOCH.timezone().with_ymd_and_hms(2026, 11, 30, 19, 0, 0).single());
        assert_eq!(read("code\nABC").expect("a sheet").codes[0].uses, 1);
    }

    #[test]
    fn every_problem_has_its_line_and_column() {
        let bad = "code,pass,email,uses,expires,reserves\nabc,Gala,sana,0,soon,maybe\n\nab,,,1,,yes\nABC,,,1,,\nabc,,,1,,no,more\n";
        let expected = [
            (2, "pass", "codes-import-pass"),
            (2, "email", "problem-email"),
            (2, "uses", "problem-range"),
            (2, "expires", "problem-time"),
            (2, "reserves", "codes-import-yes"),
            (4, "code", "codes-code-plain"),
            (4, "reserves", "codes-reserves-which"),
            (5, "code", "codes-import-twice"),
            (6, "code", "codes-import-twice"),
            (6, "code", "codes-import-long-line"),
        ];
        assert_eq!(problems(bad), expected);
        assert_eq!(problems("code\nABC\na-b-c\n"), [(3, "code", "codes-import-twice")]);
        assert_eq!(problems("code\n=1+1\n"), [(2, "code", "codes-code-plain")]);
    }

    #[test]
    fn a_document_that_is_none_is_refused_whole() {
        for (text, fault) in [("", "problem-required"), ("code", "codes-import-empty"), ("label\nx", "codes-import-no-code")] {
            assert_eq!(read(text).expect_err("a fault").0, fault);
        }
        assert_eq!(read("code,colour\nx,y").expect_err("a fault"), Fault("codes-import-column", Some(("column", "colour".into()))));
        assert_eq!(read("code,CODE\nx,y").expect_err("a fault").0, "codes-import-column-twice");
        let many = "code\n".to_owned() + &"ABC\n".repeat(1_001);
        assert_eq!(read(&many).expect_err("a fault"), Fault("codes-import-many", Some(("most", "1000".into()))));
    }
}
