//! What is wrong with rows: where it stands and what was found there.
use super::cell::CellValue;
use crate::kit::form::{Fault, Problem};
use std::borrow::Cow;

/// A cell of a row, in the column that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct SheetCell<'a> {
    pub line: u64,
    pub key: &'static str,
    /// The key of its column's name in the words.
    pub label: &'static str,
    pub value: &'a CellValue,
}

impl<'a> SheetCell<'a> {
    pub fn text(&self) -> Cow<'a, str> {
        self.value.text()
    }
}

/// Something to mend in a row, or something that was mended in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    pub line: u64,
    /// What people call the row; empty where its line says enough.
    pub about: String,
    /// The key of its column's name in the words.
    pub label: &'static str,
    /// What stands in the cell.
    pub found: String,
    pub problem: Problem,
}

/// All problems of a table, or of one of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowProblems {
    about: String,
    list: Vec<RowProblem>,
}

impl RowProblems {
    /// None yet, of a row that people call so.
    pub fn of_row(about: &str) -> Self {
        Self { about: CellValue::from(about).excerpt(), list: vec![] }
    }

    pub fn add(&mut self, cell: &SheetCell<'_>, fault: impl Into<Fault>) {
        let Fault(key, value) = fault.into();
        let found = cell.value.excerpt();
        let problem = Problem { field: cell.key, row: None, key, value };
        self.list.push(RowProblem { line: cell.line, about: self.about.clone(), label: cell.label, found, problem });
    }

    /// What the cell means; else its problem is noted.
    pub fn keep<T>(&mut self, cell: &SheetCell<'_>, parse: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        parse(&cell.text()).map_err(|fault| self.add(cell, fault)).ok()
    }

    pub fn all(&self) -> &[RowProblem] {
        &self.list
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Notes those of another row.
    pub fn append(&mut self, mut others: Self) {
        self.list.append(&mut others.list);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_where_it_is_and_what_stands_there() {
        let value = CellValue::from("s\u{7}oon");
        let cell = |line| SheetCell { line, key: "expires", label: "codes-expires", value: &value };
        let mut problems = RowProblems::default();
        assert_eq!(problems.keep(&cell(7), |text| Ok(text.len())), Some(5));
        assert!(problems.is_empty());
        assert_eq!(problems.keep::<()>(&cell(7), |_| Err("problem-time".into())), None);
        let mut others = RowProblems::of_row("Tea\n");
        others.add(&cell(9), "problem-date");
        others.add(&cell(9), "problem-required");
        problems.append(others);
        let told: Vec<_> = problems.all().iter().map(|p| (p.line, &*p.about, p.label, p.found.as_str(), p.problem.key)).collect();
        let expected = [
            (7, "", "codes-expires", "soon", "problem-time"),
            (9, "Tea", "codes-expires", "soon", "problem-date"),
            (9, "Tea", "codes-expires", "soon", "problem-required"),
        ];
        assert_eq!(told, expected);
    }
}
