//! Whoever changes an export is found out, and the row is named.
use super::{Book, DecidedBy, ONLINE, Record, chain, cycle, export, file, rules, sheet};
use crate::awards::{
    ids::CycleId,
    ledger::{ChainFault, Hash, PublishedHead, Row, faults, read, verify},
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn book() -> Book {
    let mut book = Book::new(rules(&[60, 40], 2));
    book.submit(sheet(ONLINE, 1, 1), &[7, 8]).submit(sheet(ONLINE, 2, 1), &[6, 6]);
    book.reopen(sheet(ONLINE, 1, 1)).submit(sheet(ONLINE, 1, 1), &[7, 9]).recuse(2, 3);
    book.submit(sheet(ONLINE, 1, 2), &[9, 9]).close(ONLINE).decide(DecidedBy::Rule, &[1], &[2]);
    book
}

fn named(found: &[ChainFault]) -> BTreeSet<u64> {
    found.iter().filter_map(ChainFault::row).collect()
}

fn holds(text: &[u8]) -> bool {
    read(text).is_ok_and(|export| verify(&export, &[]).holds())
}

#[test]
fn every_byte_that_is_changed_is_found_and_its_row_named() {
    let honest = book().file();
    assert!(holds(honest.as_bytes()));
    let header = honest.find('\n').expect("a header");
    let mut row = 0;
    for (at, byte) in honest.bytes().enumerate() {
        // One of these at each byte, each of them at every fourth.
        for other in [byte ^ 1, [byte ^ 0x80, b' ', b'7', b'\n'][at % 4]].into_iter().filter(|other| *other != byte) {
            let mut text = honest.clone().into_bytes();
            text[at] = other;
            if at <= header {
                assert!(!holds(&text), "byte {at} as {other}");
                continue;
            }
            let found = faults(&read(&text[..]).unwrap_or_else(|error| panic!("byte {at} as {other}: {error}")));
            let rows = named(&found);
            // Two lines that became one take the second with them.
            let allowed = if byte == b'\n' { vec![row, row + 1] } else { vec![row] };
            assert!(rows.contains(&row) && rows.iter().all(|row| allowed.contains(row)), "byte {at} of row {row} as {other}: {found:?}");
        }
        row += u64::from(byte == b'\n');
    }
}

#[test]
fn every_row_that_is_removed_is_named() {
    let chain = book().chain();
    let honest = file(&chain);
    let lines: Vec<&str> = honest.lines().collect();
    for gone in 1..lines.len() {
        let mut rest = lines.clone();
        rest.remove(gone);
        let row = gone as u64;
        assert_eq!(faults(&export(rest.join("\n"))), [ChainFault::Missing { from: row, to: row }]);
    }
    let middle = [&lines[..3], &lines[6..]].concat();
    assert_eq!(faults(&export(middle.join("\n"))), [ChainFault::Missing { from: 3, to: 5 }]);
    assert_eq!(faults(&export(lines[0])), [ChainFault::Missing { from: 1, to: 9 }]);
}

#[test]
fn every_two_rows_that_are_exchanged_are_named() {
    let honest = book().file();
    let lines: Vec<&str> = honest.lines().collect();
    for one in 1..lines.len() {
        for other in one + 1..lines.len() {
            let mut exchanged = lines.clone();
            exchanged.swap(one, other);
            let found = faults(&export(exchanged.join("\n")));
            assert!(found.iter().all(|fault| matches!(fault, ChainFault::Moved { .. })), "{one}, {other}: {found:?}");
            let both = BTreeSet::from([one as u64, other as u64]);
            let rows = named(&found);
            assert!(rows == both || other == one + 1 && rows.len() == 1 && rows.is_subset(&both), "{one}, {other}: {found:?}");
        }
    }
    let mut carried = lines.clone();
    let row = carried.remove(3);
    carried.insert(8, row);
    assert_eq!(faults(&export(carried.join("\n"))), [ChainFault::Moved { row: 3 }]);
}

#[test]
fn a_row_that_is_repeated_or_added_is_named() {
    let chain = book().chain();
    let honest = file(&chain);
    let lines: Vec<&str> = honest.lines().collect();
    for row in 1..lines.len() {
        for to in 1..=lines.len() {
            let mut repeated = lines.clone();
            repeated.insert(to, lines[row]);
            // Of two that stand side by side the second is the one too many.
            let line = to + 1 + usize::from(to == row);
            assert_eq!(faults(&export(repeated.join("\n"))), [ChainFault::Repeated { row: row as u64, line }], "{row} to {to}");
        }
    }
    let mut forged = book().rows[2].clone();
    forged.number = 4;
    let forged = format!("{} {}", chain[2].0.followed_by(forged.line().as_bytes()), forged.line());
    for (to, line) in [(4, 5), (5, 6)] {
        let mut added = lines.clone();
        added.insert(to, &forged);
        assert_eq!(faults(&export(added.join("\n"))), [ChainFault::Added { row: 4, line }]);
    }
    let mut text = lines.clone();
    text.insert(5, "");
    assert_eq!(faults(&export(text.join("\n"))), [ChainFault::NotARow { line: 6 }]);
}

#[test]
fn several_are_found_at_once() {
    let honest = book().file();
    let mut lines: Vec<String> = honest.lines().map(str::to_owned).collect();
    lines[2] = lines[2].replace(":8}", ":9}");
    lines[5] = lines[5].replace("submitted", "abstained");
    lines.remove(8);
    let found = faults(&export(lines.join("\n")));
    assert_eq!(found, [ChainFault::Altered { row: 2 }, ChainFault::Altered { row: 5 }, ChainFault::Missing { from: 8, to: 8 }]);
    let verification = verify(&export(lines.join("\n")), &[]);
    assert!(verification.replayed.is_none(), "nothing is said of winners");
}

/// A forger who makes the whole chain anew is found out by nothing but a published head.
#[test]
fn a_chain_made_anew_has_another_head() {
    let honest = book();
    let heads: Vec<Hash> = honest.chain().into_iter().map(|(hash, _)| hash).collect();
    let mut forged = book();
    let Record::Submitted(submission) = &mut forged.rows[2].record else { panic!("a sheet") };
    submission.scores.values_mut().for_each(|score| *score = 10);
    forged.rows.pop();
    forged.decide(DecidedBy::Rule, &[2], &[1]);
    let export = export(forged.file());
    assert!(verify(&export, &[]).holds());
    let last = *heads.last().expect("rows");
    for published in [PublishedHead::Hash(last), super::super::words(&last).join(" ").parse().expect("words")] {
        let verification = verify(&export, &[published]);
        assert!(!verification.holds() && verification.chain_faults.is_empty());
        assert_eq!(verification.heads[0].row, None);
        let honest = verify(&super::export(honest.file()), &[published]);
        assert_eq!((honest.holds(), honest.heads[0].row), (true, Some(9)));
    }
    // What was published before the forged row is in both.
    assert_eq!(verify(&export, &[PublishedHead::Hash(heads[1])]).heads[0].row, Some(2));
}

#[test]
fn rows_that_were_cut_out_and_chained_anew_are_missing() {
    let rows = book().rows;
    let rest = rows.iter().filter(|row| row.number != 4).map(Row::line);
    let found = faults(&export(file(&chain(cycle(), rest))));
    assert!(found.contains(&ChainFault::Missing { from: 4, to: 4 }), "{found:?}");
    let mut exchanged: Vec<String> = rows.iter().map(Row::line).collect();
    exchanged.swap(3, 4);
    let found = faults(&export(file(&chain(cycle(), exchanged))));
    assert_eq!(found, [ChainFault::Moved { row: 4 }, ChainFault::Moved { row: 5 }]);
}

#[test]
fn the_header_belongs_to_its_rows() {
    let honest = book().file();
    let (header, rows) = honest.split_once('\n').expect("lines");
    let with = |from: &str, to: &str| {
        let other = header.replacen(from, to, 1);
        assert_ne!(other, header);
        faults(&export(format!("{other}\n{rows}")))
    };
    assert_eq!(with("000000000001", "000000000002"), [ChainFault::OtherCycle]);
    assert_eq!(with("\"2026\"", "\"2027\""), [ChainFault::OtherEdition]);
    assert_eq!(with("\"rows\":9", "\"rows\":8"), [ChainFault::MoreRows { said: 8, found: 9 }]);
    assert_eq!(with("\"rows\":9", "\"rows\":18446744073709551615"), [ChainFault::Missing { from: 10, to: u64::MAX }]);
    let head = book().chain().last().expect("rows").0.to_string();
    assert_eq!(with(&head, &"0".repeat(64)), [ChainFault::OtherHead]);
    // Sealed for one cycle, with the rules of another.
    let other = CycleId(Uuid::from_u128(2));
    let mixed = file(&chain(other, book().rows.iter().map(Row::line))).replacen("000000000001", "000000000002", 1);
    assert_eq!(faults(&export(mixed)), [ChainFault::OtherCycle]);
}

/// A row that claims to come before the first would bring rules of its own.
#[test]
fn nothing_comes_before_the_first_row() {
    let honest = book().file();
    let (header, rows) = honest.split_once('\n').expect("lines");
    let mut zeroth = book().rows[0].clone();
    zeroth.number = 0;
    let file = format!("{header}\n{} {}\n{rows}", Hash::seed(cycle()), zeroth.line());
    assert_eq!(faults(&export(&file)), [ChainFault::NotARow { line: 2 }]);
    let last = format!("{honest}{} {}\n", Hash([7; 32]), zeroth.line().replace("\"number\":0", "\"number\":18446744073709551615"));
    assert_eq!(named(&faults(&export(&last))), BTreeSet::from([10]));
}

/// Its chain holds, and still it is no ledger.
#[test]
fn a_row_that_says_nothing_known_is_named() {
    let mut lines: Vec<String> = book().rows.iter().map(Row::line).collect();
    lines[3] = lines[3].replace("reopened", "forgotten");
    let found = faults(&export(file(&chain(cycle(), lines))));
    assert!(matches!(found[..], [ChainFault::NotUnderstood { row: 4, .. }]), "{found:?}");
    let empty = export(file(&[]));
    assert_eq!(faults(&empty), []);
    assert!(!verify(&empty, &[]).holds(), "a ledger begins with its rules");
}
