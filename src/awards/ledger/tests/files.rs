//! Reading exports as editors and mail leave them, and refusing what is none.
use super::{Book, ONLINE, export, rules, sheet};
use crate::awards::ledger::{ChainFault, Unreadable, faults, read, verify};
use std::io::{self, BufReader, Read};

fn book() -> Book {
    let mut book = Book::new(rules(&[60, 40], 2));
    book.submit(sheet(ONLINE, 1, 1), &[7, 8]).submit(sheet(ONLINE, 2, 1), &[6, 6]).close(ONLINE);
    book
}

#[test]
fn ends_of_lines_and_the_mark_of_utf_8_do_not_matter() {
    let file = book().file();
    let same = [
        file.clone(),
        file.replace('\n', "\r\n"),
        format!("\u{FEFF}{file}"),
        file.trim_end().to_owned(),
        format!("{file}\n"),
        format!("{file}\r\n\r\n\n"),
        format!("\u{FEFF}{}", file.replace('\n', "\r\n").trim_end()),
    ];
    for text in same {
        let verification = verify(&export(&text), &[]);
        assert!(verification.holds(), "{text:?}: {:?}", verification.chain_faults);
        assert_eq!(verification.rows, 4);
    }
}

#[test]
fn what_is_no_export_is_refused_with_a_sentence() {
    let file = book().file();
    let (header, rows) = file.split_once('\n').expect("lines");
    let refused = |bytes: &[u8]| read(bytes).expect_err("no export").to_string();
    let utf_16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(file.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let no_header = "its first line is not the header of a ledger";
    for (bytes, said) in [
        (&b""[..], "there is nothing in it"),
        (rows.as_bytes(), no_header),
        (b"\n", no_header),
        (b"entry,judge,score\nA,B,7\n", no_header),
        (&file.as_bytes()[..80], no_header),
        (header.replace("\"rows\"", "\"lines\"").as_bytes(), no_header),
        (&utf_16, "this is not a text in UTF-8"),
        (b"PK\x03\x04\x00\x00", "this is not a text in UTF-8"),
        (header.replace(":1,", ":2,").as_bytes(), "this is a ledger of version 2, and this program reads version 1"),
    ] {
        let found = refused(bytes);
        assert!(found.starts_with(said), "{found}");
    }
}

/// A download that broke off is no forgery: wherever it ends, it is said, or rows are missing at the end.
#[test]
fn a_file_that_breaks_off_is_seen_at_every_byte() {
    let file = book().file();
    let first = file.find('\n').expect("a header") + 1;
    for end in first..file.len() - 1 {
        let rest = &file.as_bytes()[..end];
        match read(rest) {
            Err(Unreadable::BrokenOff { rows: 4, .. }) => {}
            Ok(export) => {
                let missing = faults(&export);
                assert!(matches!(missing[..], [ChainFault::Missing { to: 4, .. }]), "{end}: {missing:?}");
                assert!(rest.ends_with(b"}") || rest.ends_with(b"}\n") || end == first, "{end}");
            }
            Err(other) => panic!("{end}: {other}"),
        }
    }
}

/// 2 GB without the end of a line.
#[test]
fn a_line_without_end_is_refused_before_it_is_held() {
    let header = book().file().lines().next().expect("a header").to_owned() + "\n";
    let endless = |byte: u8| BufReader::new(io::repeat(byte).take(2 << 30));
    assert!(matches!(read(endless(b'x')), Err(Unreadable::LineTooLong(1))));
    assert!(matches!(read(header.as_bytes().chain(endless(b'x'))), Err(Unreadable::LineTooLong(2))));
}
