//! `summit awards verify`: what is said of an export, and how it ends.
use crate::command::folder;
use serde_json::{Value, json};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use summit::awards::ledger::{Hash, Header, Record, Row, words, write};

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(arguments: &[&str], input: &[u8]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
    command.args(["awards", "verify"]).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    // It may end before it has read everything.
    let _ = child.stdin.take().expect("its input").write_all(input);
    let done = child.wait_with_output().expect("an end");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// `00000000-0000-4000-8000-…` of a kind and a number.
fn id(kind: u32, number: u32) -> String {
    format!("{kind:08}-0000-4000-8000-{number:012}")
}

fn sheet(entry: u32, judge: u32, score: i32) -> Value {
    let sheet = id(5, 100 * entry + judge);
    json!({ "kind": "submitted", "sheet": sheet, "round": "online", "entry": id(3, entry), "judge": id(4, judge), "scores": { id(2, 1): score } })
}

/// Two entries and two judges; the first entry wins.
fn rows() -> Vec<Row> {
    let entry =
        |number: u32, name: &str, urdu: &str| json!({ "entry": id(3, number), "category": id(1, 1), "name": { "en": name, "ur": urdu } });
    let criteria = json!([{ "criterion": id(2, 1), "name": { "en": "Impact", "ur": "اثر" }, "weight": 10_000, "parts": [] }]);
    let scale = json!({ "from": 0, "to": 10 });
    let category = json!({
        "category": id(1, 1), "name": { "en": "Start-up", "ur": "اسٹارٹ اپ" }, "scale": scale, "winners": 1, "merits": 1, "criteria": criteria,
    });
    let rules = json!({
        "kind": "rules", "cycle": id(0, 1), "edition": "2026", "name": { "en": "ICT Awards", "ur": "آئی سی ٹی ایوارڈز" }, "score": "raw",
        "tie": "criteria", "categories": [category], "entries": [entry(1, "Sehat Ghar", "صحت گھر"), entry(2, "Kisan Link", "کسان لنک")],
    });
    let decided = json!({ "kind": "decided", "category": id(1, 1), "winners": [id(3, 1)], "merits": [id(3, 2)], "by": "rule" });
    let closed = json!({ "kind": "closed", "round": "online" });
    let records = [rules, sheet(1, 1, 8), sheet(2, 1, 6), sheet(1, 2, 9), sheet(2, 2, 7), closed, decided];
    let row = |(number, record): (u64, Value)| {
        let row = json!({ "number": number, "at": "2026-11-20T10:00:00.000001Z", "record": record });
        serde_json::from_value(row).expect("a row")
    };
    (1..).zip(records).map(row).collect()
}

/// An export, and the head after each row.
fn export(rows: &[Row]) -> (String, Vec<Hash>) {
    let Record::Rules(rules) = &rows[0].record else { panic!("rules") };
    let lines: Vec<String> = rows.iter().map(Row::line).collect();
    let (mut heads, mut before) = (vec![], Hash::seed(rules.cycle));
    for line in &lines {
        before = before.followed_by(line.as_bytes());
        heads.push(before);
    }
    let mut out = vec![];
    let header = Header::new(rules.cycle, &rules.edition, rows.len() as u64, before);
    write(&mut out, &header, heads.iter().copied().zip(lines.iter().map(String::as_str))).expect("room");
    (String::from_utf8(out).expect("UTF-8"), heads)
}

fn in_folder(name: &str, text: &str) -> PathBuf {
    let file = folder(name).join("ledger.txt");
    fs::write(&file, text).expect("room");
    file
}

fn called(file: &Path) -> &str {
    file.to_str().expect("UTF-8")
}

#[test]
fn an_honest_export_holds_from_a_file_and_from_standard_input() {
    let (text, heads) = export(&rows());
    let file = in_folder("ledger_honest", &text);
    let (last, closing) = (words(&heads[6]).join(" "), heads[5].to_string());
    for said in
        [run(&[called(&file), "--head", &last, "--head", &closing], b""), run(&["-", "--head", &last, "--head", &closing], text.as_bytes())]
    {
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
        for sentence in [
            "7 rows, each as it was sealed, in its place.",
            "The published head is that of the last row, 7: it stands for all of them.",
            "The published head is that of row 6; it does not stand for the one row that came after it.",
            "Sehat Ghar wins; Kisan Link gets a merit (row 7). This follows from the scores by the rule.",
        ] {
            assert!(said.out.contains(sentence), "{sentence}\n{}", said.out);
        }
    }
    let whole: Value = serde_json::from_str(&run(&["-", "--format", "json"], text.as_bytes()).out).expect("JSON");
    assert_eq!((&whole["holds"], &whole["categories"][0]["decided"]["verdict"]), (&true.into(), &"by_rule".into()));
}

#[test]
fn what_does_not_hold_is_named_on_both_outputs() {
    let (text, heads) = export(&rows());
    let altered = run(&["-"], text.replace("\":9}}}", "\":2}}}").as_bytes());
    assert_eq!((altered.code, altered.err.as_str()), (Some(1), "summit: standard input: Row 4 was altered, or the hash before it.\n"));
    assert!(altered.out.contains("Row 4 was altered") && altered.out.contains("nothing can be said of winners"), "{}", altered.out);
    let mut forged = rows();
    let Record::Decided(decision) = &mut forged[6].record else { panic!("a decision") };
    std::mem::swap(&mut decision.winners, &mut decision.merits);
    let forged = export(&forged).0;
    let said = run(&["-", "--head", &heads[6].to_string()], forged.as_bytes());
    assert_eq!((said.code, said.err.lines().count()), (Some(1), 2));
    assert!(
        said.err.contains("is none of this ledger's") && said.err.contains("Row 7: the decision is said to follow from the rule"),
        "{}",
        said.err
    );
    let whole: Value = serde_json::from_str(&run(&["-", "--format", "json"], forged.as_bytes()).out).expect("JSON");
    assert_eq!((&whole["findings"][0]["row"], &whole["findings"][0]["code"]), (&7.into(), &"not_by_rule".into()));
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    let (text, _) = export(&rows());
    for (input, said) in [
        ("", "there is nothing in it"),
        ("entry,judge,score\n", "its first line is not the header of a ledger"),
        (&text[..text.len() - 40], "it breaks off in line 8, after 6 of 7 rows"),
    ] {
        let refused = run(&["-"], input.as_bytes());
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""));
        assert!(refused.err.starts_with(&format!("summit: standard input: {said}")) && refused.err.lines().count() == 1, "{}", refused.err);
    }
    let gone = run(&["/nowhere/ledger.txt"], b"");
    assert_eq!(gone.code, Some(2));
    assert!(gone.err.contains("/nowhere/ledger.txt: it cannot be read"), "{}", gone.err);
    let head = run(&["-", "--head", "acorn album almond"], text.as_bytes());
    assert_eq!(head.code, Some(2));
    assert!(head.err.contains("a head is 16 words or 64 hexadecimal digits, and this has 3 words"), "{}", head.err);
}

/// Whoever reads the first lines closes the rest: `2>&1 | head`.
#[test]
fn nobody_has_to_read_on() {
    let altered = in_folder("ledger_unread", &export(&rows()).0.replace("\":9}}}", "\":2}}}"));
    let nonsense = in_folder("ledger_unread_nonsense", "entry,judge,score\n");
    for (arguments, code) in
        [(["verify", called(&altered)], 1), (["verify", called(&nonsense)], 2), (["analyse", "/nowhere/scores.csv"], 1)]
    {
        let (read, written) = io::pipe().expect("a pipe");
        drop(read);
        let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
        command.arg("awards").args(arguments).stdin(Stdio::null()).stdout(written.try_clone().expect("a pipe")).stderr(written);
        assert_eq!(command.status().expect("the program").code(), Some(code), "{arguments:?}");
    }
}

/// What the page for those who check tells them to type gives what our program gives.
#[test]
fn the_chain_is_checked_by_hand_as_the_page_says() {
    let page = fs::read_to_string("docs/checking-winners.md").expect("the page");
    let (_, after) = page.split_once("```bash\n").expect("the commands");
    let commands = after.split("```").next().expect("the commands");
    let (text, heads) = export(&rows());
    let by_hand = |name: &str, text: &str| {
        let file = in_folder(name, text);
        let done = Command::new("bash").args(["-c", commands]).current_dir(file.parent().expect("a folder")).output().expect("bash");
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    assert_eq!(by_hand("ledger_by_hand", &text), format!("head: {}\n", heads[6]));
    let altered = by_hand("ledger_by_hand_altered", &text.replace("\":9}}}", "\":2}}}"));
    assert!(altered.starts_with("does not follow: {\"number\":4,") && altered.lines().count() == 2, "{altered}");
}
