//! The one text of a row.
use super::{Book, ONLINE, rules, sheet};
use crate::awards::ledger::{Hash, NotARow, Row};

fn read_line(line: &str) -> Result<Row, NotARow> {
    Row::read(line.as_bytes())
}

/// Whoever checks by hand, and the database, rely on these very bytes.
#[test]
fn a_row_has_one_text() {
    let mut book = Book::new(rules(&[60, 40], 1));
    book.submit(sheet(ONLINE, 1, 2), &[7, 8]);
    assert_eq!(
        book.rows[1].line(),
        concat!(
            r#"{"number":2,"at":"2026-09-21T14:13:34.123456Z","record":{"kind":"submitted","#,
            r#""sheet":"00000000-0000-0000-0000-00000098bda4","round":"online","entry":"00000000-0000-0000-0000-0000000186a1","#,
            r#""judge":"00000000-0000-0000-0000-0000000f4242","#,
            r#""scores":{"00000000-0000-0000-0000-000000002775":7,"00000000-0000-0000-0000-000000002776":8}}}"#
        )
    );
    let first = book.rows[0].line();
    assert!(first.contains(r#""name":{"en":"ICT Awards","ur":"آئی سی ٹی ایوارڈز"},"score":"raw","tie":"criteria","#), "{first}");
    for row in &book.rows {
        assert_eq!(read_line(&row.line()).as_ref(), Ok(row));
    }
}

#[test]
fn what_is_written_in_another_way_is_no_row() {
    let mut book = Book::new(rules(&[60, 40], 1));
    book.submit(sheet(ONLINE, 1, 2), &[7, 8]);
    let line = book.rows[1].line();
    let others = [
        line.replace("\"round\":", "\"round\": "),
        line.replace(".123456Z", ".123456+00:00"),
        line.replace(".123456Z", ".1234567Z"),
        line.replace("\"judge\"", "\"note\":1,\"judge\""),
        line.replace("2775\":7", "2775\":6,\"00000000-0000-0000-0000-000000002775\":7"),
        line.replace("00000000-0000-0000-0000-00000098bda4", "0000000000000000000000000098bda4"),
        format!("{line} "),
    ];
    for other in others {
        assert_eq!(read_line(&other), Err(NotARow::NotCanonical), "{other}");
    }
    for broken in
        ["", "{}", &line[1..], &line[..line.len() - 1], &line.replace("submitted", "sent"), &line.replace("\"number\":2", "\"number\":-2")]
    {
        assert!(matches!(read_line(broken), Err(NotARow::Json(_))), "{broken}");
    }
    assert_eq!(Row::read(b"{\xFF}"), Err(NotARow::NotUtf8));
}

/// SHA-256 of `summit awards ledger 1`, a line end and the cycle's id, taken with sha256sum.
#[test]
fn the_chain_begins_with_the_cycle() {
    let seed = Hash::seed(super::cycle());
    assert_eq!(seed.to_string(), "7895da96946fdd35ab8510bc5f156311f09365accc888a945f761659a1b4fc36");
    assert_eq!(seed.followed_by(b"{}").to_string(), "93ca6ef09ed75540aad90d33eda47aa1cab7e301ca44b38a8cc5f9b5bd421679");
}
