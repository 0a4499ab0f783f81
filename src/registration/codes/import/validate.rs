//! From what is written in a table to the codes that are meant: every row becomes a code, or says what is wrong with it.
use crate::{
    kit::{
        clock::Timestamp,
        field::{self, folded},
        form::Fault,
        sheet::{self, CellValue, DayFault, Mapping, RowProblems, SheetCell, SheetRow, SheetTable, is_formula_error},
        zones::first_moment,
    },
    registration::{
        codes::{
            NewCode,
            forms::{self, MOST_USES},
        },
        ids::PassId,
        passes::Pass,
    },
};
use chrono::{Days, NaiveTime};
use chrono_tz::Tz;
use std::collections::{HashMap, hash_map::Entry};

/// What cells are read by.
pub struct Reading<'a> {
    pub passes: &'a [Pass],
    /// The codes of the table that there are already, in capitals.
    pub known: &'a [String],
    pub now: Timestamp,
    pub zone: Tz,
}

/// A table that was read.
#[derive(Debug, Default)]
pub struct ValidatedTable {
    /// The codes of its rows that have no problem.
    pub codes: Vec<NewCode>,
    pub problems: RowProblems,
    /// The number of rows that have problems.
    pub bad: usize,
}

/// The texts of all codes in a table, as the database keeps them.
pub fn texts(table: &SheetTable, mapping: &Mapping) -> Vec<String> {
    table.body().iter().filter_map(|row| forms::text(&mapping.cell(row, "code").text()).ok()).collect()
}

/// Reads all rows.
pub fn table(table: &SheetTable, mapping: &Mapping, reading: &Reading<'_>) -> ValidatedTable {
    let mut found = ValidatedTable::default();
    let mut seen = HashMap::new();
    for row in table.body() {
        let mut check = RowCheck { row, mapping, reading, problems: RowProblems::default() };
        let code = check.code(&mut seen);
        match code.filter(|_| check.problems.is_empty()) {
            Some(code) => found.codes.push(code),
            None => found.bad += 1,
        }
        found.problems.append(check.problems);
    }
    found
}

struct RowCheck<'a> {
    row: &'a SheetRow,
    mapping: &'a Mapping,
    reading: &'a Reading<'a>,
    problems: RowProblems,
}

impl<'a> RowCheck<'a> {
    fn cell(&self, key: &'static str) -> SheetCell<'a> {
        self.mapping.cell(self.row, key)
    }

    fn keep<T>(&mut self, key: &'static str, parse: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let parse = |text: &str| if is_formula_error(text) { Err("sheet-formula-error".into()) } else { parse(text) };
        self.problems.keep(&self.cell(key), parse)
    }

    /// The code of the row, which notes its text among those `seen`; what is wrong is noted with the row.
    fn code(&mut self, seen: &mut HashMap<String, String>) -> Option<NewCode> {
        let Reading { passes, known, now, zone } = *self.reading;
        let code = match self.cell("code").value {
            CellValue::Date(_) | CellValue::Time(_) | CellValue::DateTime(_) => {
                self.problems.add(&self.cell("code"), "codes-import-not-text");
                None
            }
            _ => self.keep("code", forms::text),
        };
        if code.as_ref().is_some_and(|text| known.contains(text)) {
            self.problems.add(&self.cell("code"), "codes-taken");
        }
        let written = self.cell("code").text().trim().to_owned();
        match code.clone().map(|text| seen.entry(text)) {
            Some(Entry::Occupied(earlier)) if *earlier.get() == written => self.problems.add(&self.cell("code"), "codes-import-twice"),
            Some(Entry::Occupied(earlier)) => {
                self.problems.add(&self.cell("code"), Fault("codes-import-same", Some(("code", earlier.get().clone()))));
            }
            Some(Entry::Vacant(new)) => drop(new.insert(written)),
            None => {}
        }
        let label = self.keep("label", field::line);
        let pass = self.keep("pass", |cell| pass(cell, passes));
        let email_key = self.keep("email", forms::email);
        let uses = self.keep("uses", uses);
        let value = self.cell("expires").value;
        let expires_at = self.keep("expires", |cell| forms::ahead(expiry(value, cell, zone)?, now));
        let reserves = self.keep("reserves", yes);
        let skips_approval = self.keep("skips_approval", yes);
        if reserves == Some(true) && pass == Some(None) {
            self.problems.add(&self.cell("reserves"), "codes-reserves-which");
        }
        for surplus in self.mapping.surplus(self.row) {
            self.problems.add(&surplus, "sheet-long-row");
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

/// A time in the event's zone, however it is written; a date alone is its whole day.
fn expiry(value: &CellValue, text: &str, zone: Tz) -> Result<Option<Timestamp>, Fault> {
    match sheet::day(value, None) {
        Ok(day) => {
            let next = day.checked_add_days(Days::new(1)).ok_or("problem-time")?;
            Ok(Some(first_moment(next.and_time(NaiveTime::MIN), zone)))
        }
        Err(DayFault::Order) => Err("codes-import-date-order".into()),
        Err(DayFault::NoDay) if sheet::is_ambiguous_day(text) => Err("codes-import-date-order".into()),
        Err(DayFault::NoDay) => match sheet::day_and_time(value, |cell| sheet::day(cell, None).ok()) {
            Some(at) => field::moment(at, zone).map(Some),
            None => field::local_time(text, zone),
        },
    }
}

/// How often a code may be used. Workbooks that were saved as text write `1.0`.
fn uses(cell: &str) -> Result<i32, Fault> {
    let whole = cell.split_once('.').filter(|(_, part)| part.bytes().all(|b| b == b'0')).map_or(cell, |(whole, _)| whole);
    if whole.is_empty() { Ok(1) } else { field::whole(whole, 1, MOST_USES) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kit::bilingual::Bilingual,
        registration::{codes::import::columns::LAYOUT, passes::tests::pass as usual_pass},
    };
    use chrono::TimeZone;
    use chrono_tz::Asia::Karachi;

    fn read(text: &str) -> ValidatedTable {
        let passes = [Pass { name: Bilingual::new("Delegate", "مندوب"), ..usual_pass() }];
        let known = ["TAKEN1".to_owned()];
        let reading = Reading { passes: &passes, known: &known, now: Timestamp::UNIX_EPOCH, zone: Karachi };
        let brought = LAYOUT.separated(text).expect("a table");
        table(&brought, &LAYOUT.mapping(&brought, None).expect("a mapping"), &reading)
    }

    fn problems(text: &str) -> Vec<(u64, &'static str, String, &'static str)> {
        let found = read(text);
        found.problems.all().iter().map(|p| (p.line, p.problem.field, p.found.clone(), p.problem.key)).collect()
    }

    #[test]
    fn columns_come_in_any_order_and_many_words() {
        let found = read("\u{FEFF}USES;Code;pass;reserves;skips_approval;expires\r\n۲;jisa-26;مندوب;ہاں;0;2026-11-30");
        assert_eq!(found.problems.all(), []);
        let code = &found.codes[0];
        assert_eq!((code.code.as_str(), code.uses, code.reserves, code.skips_approval), ("JISA26", 2, true, false));
        assert_eq!(code.pass, Some(usual_pass().pass_id));
        assert_eq!(code.expires_at, Timestamp::UNIX_EPOCH.timezone().with_ymd_and_hms(2026, 11, 30, 19, 0, 0).single());
        assert_eq!(read("code\nABC").codes[0].uses, 1);
    }

    #[test]
    fn every_problem_has_its_line_its_column_and_what_stands_there() {
        let bad = "code,pass,email,uses,expires,reserves\nabc,Gala,sana,0,soon,maybe\n\nab,,,1,,yes\nABC,,,1,,\nabc,,,1,,no,more,most\n";
        let expected = [
            (2, "pass", "Gala", "codes-import-pass"),
            (2, "email", "sana", "problem-email"),
            (2, "uses", "0", "problem-range"),
            (2, "expires", "soon", "problem-time"),
            (2, "reserves", "maybe", "codes-import-yes"),
            (4, "code", "ab", "codes-code-plain"),
            (4, "reserves", "yes", "codes-reserves-which"),
            (5, "code", "ABC", "codes-import-same"),
            (6, "code", "abc", "codes-import-twice"),
            (6, "", "more", "sheet-long-row"),
            (6, "", "most", "sheet-long-row"),
        ];
        let found = problems(bad);
        assert_eq!(found.iter().map(|(line, field, value, key)| (*line, *field, value.as_str(), *key)).collect::<Vec<_>>(), expected);
        assert_eq!(read(bad).bad, 4);
        assert_eq!(problems("code\n=1+1\n"), [(2, "code", "=1+1".to_owned(), "codes-code-plain")]);
    }

    #[test]
    fn the_day_on_which_a_code_ends_is_read_however_it_is_written() {
        for day in ["31.12.2026", "31/12/2026", "31 Dec 2026", "December 31, 2026", "2026/12/31", "46387", "۳۱ دسمبر ۲۰۲۶"] {
            let found = read(&format!("code;expires\nABC;{day}"));
            let ends = found.codes.first().and_then(|code| code.expires_at).map(|at| at.to_rfc3339());
            assert_eq!(ends.as_deref(), Some("2026-12-31T19:00:00+00:00"), "{day}: {:?}", found.problems.all());
        }
        assert_eq!(problems("code;expires\nABC;5/6/2026"), [(2, "expires", "5/6/2026".to_owned(), "codes-import-date-order")]);
        assert_eq!(
            read("code;expires\nABC;2026-12-31 14:30").codes[0].expires_at.map(|at| at.to_rfc3339()).as_deref(),
            Some("2026-12-31T09:30:00+00:00")
        );
    }

    #[test]
    fn the_moment_at_which_a_code_ends_is_read_however_it_is_written() {
        for (written, ends) in [
            ("46342.5", "2026-11-16T07:00:00+00:00"),
            ("16 Nov 2026 5pm", "2026-11-16T12:00:00+00:00"),
            ("16 Nov 2026, 17:00", "2026-11-16T12:00:00+00:00"),
            ("2026-11-16 24:00", "2026-11-16T19:00:00+00:00"),
        ] {
            let found = read(&format!("code;expires\nABC;{written}"));
            let found_at = found.codes.first().and_then(|code| code.expires_at).map(|at| at.to_rfc3339());
            assert_eq!(found_at.as_deref(), Some(ends), "{written}: {:?}", found.problems.all());
        }
        assert_eq!(problems("code;expires\nABC;01/12/2026 5pm"), [(2, "expires", "01/12/2026 5pm".to_owned(), "codes-import-date-order")]);
        assert_eq!(problems("code;expires\nABC;24:00"), [(2, "expires", "24:00".to_owned(), "problem-time")]);
    }

    #[test]
    fn numbers_of_workbooks_and_cells_without_a_value_are_what_they_are() {
        assert_eq!(["1.0", "2", "3.", ""].map(|uses| read(&format!("code;uses;label\nABC;{uses};x")).codes[0].uses), [1, 2, 3, 1]);
        assert_eq!(problems("code;uses\nABC;1.5"), [(2, "uses", "1.5".to_owned(), "problem-number")]);
        let found: Vec<_> = problems("code;label\n#REF!;#VALUE!").into_iter().map(|(_, field, _, key)| (field, key)).collect();
        assert_eq!(found, [("code", "sheet-formula-error"), ("label", "sheet-formula-error")]);
    }

    #[test]
    fn a_code_is_made_once_and_never_changed() {
        let found = read("code,label\nABC,first\na-b-c,second\ntaken 1,third\nABC,fourth");
        assert_eq!(
            found.problems.all().iter().map(|p| (p.line, p.problem.key)).collect::<Vec<_>>(),
            [(3, "codes-import-same"), (4, "codes-taken"), (5, "codes-import-twice")]
        );
        assert_eq!(found.problems.all()[0].problem.value, Some(("code", "ABC".to_owned())));
        assert_eq!((found.codes.len(), found.codes[0].label.as_str(), found.bad), (1, "first", 3));
    }

    #[test]
    fn texts_are_those_that_the_database_would_keep() {
        let brought = LAYOUT.separated("code\nab-c\n!\nDEF").expect("a table");
        assert_eq!(texts(&brought, &LAYOUT.mapping(&brought, None).expect("a mapping")), ["ABC", "DEF"]);
    }
}
