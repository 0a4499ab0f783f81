//! Lines below a header: each as long as the header is.
use crate::kit::sheet::{SheetRow, open_quote, separated_rows};
use anyhow::{Context, bail, ensure};
use std::iter::Peekable;

/// Rows among which the header is looked for.
const HEADERS: usize = 30;

pub struct Table {
    pub header: Vec<String>,
    /// The line of the header.
    pub header_line: u64,
    rows: Peekable<Box<dyn Iterator<Item = SheetRow>>>,
}

/// A line with something in it.
pub struct Line {
    pub number: u64,
    row: SheetRow,
}

impl Line {
    pub fn cell(&self, place: usize) -> String {
        self.row.cells.get(place).map(|cell| cell.text().into_owned()).unwrap_or_default()
    }
}

impl Table {
    /// `known`: how many columns that are looked for a row names. The header is the first of those rows that name the most.
    pub fn new(text: &str, known: impl Fn(&[String]) -> usize) -> anyhow::Result<Self> {
        if let Some(line) = open_quote(text) {
            bail!("line {line}: a quotation mark is not closed, so that the lines that follow would stand in its cell");
        }
        let mut rows: Box<dyn Iterator<Item = SheetRow>> = Box::new(separated_rows(text));
        let first: Vec<SheetRow> = rows.by_ref().take(HEADERS).collect();
        let cells = |row: &SheetRow| row.cells.iter().map(|cell| cell.text().into_owned()).collect::<Vec<_>>();
        let best = first.iter().enumerate().rev().max_by_key(|(_, row)| known(&cells(row))).map(|(at, _)| at);
        let at = best.context("there is nothing in it")?;
        let mut header = cells(&first[at]);
        while header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        let header_line = first[at].line;
        let rest: Box<dyn Iterator<Item = SheetRow>> = Box::new(first.into_iter().skip(at + 1).chain(rows));
        Ok(Self { header, header_line, rows: rest.peekable() })
    }

    pub fn is_empty(&mut self) -> bool {
        self.rows.peek().is_none()
    }

    pub fn next_line(&mut self) -> anyhow::Result<Option<Line>> {
        let Some(row) = self.rows.next() else { return Ok(None) };
        let (cells, columns) = (row.cells.len(), self.header.len());
        let surplus = row.cells.iter().skip(columns).any(|cell| !cell.is_empty());
        let line = row.line;
        ensure!(cells >= columns, "line {line} has {cells} {}, but the header has {columns}", if cells == 1 { "cell" } else { "cells" });
        ensure!(!surplus, "line {line} has {cells} cells, but the header has only {columns}");
        Ok(Some(Line { number: line, row }))
    }
}
