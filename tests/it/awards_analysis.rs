//! `summit awards analyse`: what it makes of tables that people bring, and what it says of those that it cannot read.
use crate::command::folder;
use serde_json::Value;
use std::{
    fmt::Write as _,
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn fixture(name: &str) -> String {
    format!("tests/fixtures/awards/{name}")
}

fn run(arguments: &[&str], input: &[u8]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
    command.args(["awards", "analyse"]).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    // It may end before it has read everything.
    let _ = child.stdin.take().expect("its input").write_all(input);
    let done = child.wait_with_output().expect("an end");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// What comes out, of what must go well.
fn made(arguments: &[&str], input: &str) -> String {
    let said = run(arguments, input.as_bytes());
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

fn json(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&made(&[arguments, &["--format", "json"]].concat(), input)).expect("JSON")
}

/// What is said of what must be refused.
fn refused(arguments: &[&str], input: impl AsRef<[u8]>) -> String {
    let said = run(arguments, input.as_ref());
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{}", said.err);
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    said.err.trim_end().strip_prefix("summit: ").expect("a sentence").to_owned()
}

fn near(value: &Value, expected: f64) {
    let found = value.as_f64().unwrap_or_else(|| panic!("{value} is no number"));
    assert!((found - expected).abs() < 5e-5, "{found} is not {expected}");
}

/// Whoever asks for it reads on standard error what is being done; nobody else is disturbed.
#[test]
fn what_is_being_done_is_said_where_that_is_asked_for() {
    let scores = "category,entry,judge,score\nHealth,A,J,7\nHealth,B,J,5\nHealth,A,K,6\nHealth,B,K,4\n";
    let asked = run(&["-", "--progress"], scores.as_bytes());
    assert_eq!((asked.code, asked.err.contains("calibrating “Health”")), (Some(0), true), "{}", asked.err);
    let quiet = run(&["-"], scores.as_bytes());
    assert!(!quiet.err.contains("calibrating") && quiet.out == asked.out, "{}", quiet.err);
}

#[test]
fn coefficients_are_those_of_the_literature() {
    let krippendorff = json(&[&fixture("krippendorff.csv")], "");
    let alpha = &krippendorff["categories"][0]["agreement"]["alpha"];
    near(&alpha["interval"], 0.8491);
    near(&alpha["ordinal"], 0.8154);
    let shrout_fleiss = json(&[&fixture("shrout-fleiss.csv")], "");
    let icc = &shrout_fleiss["categories"][0]["agreement"]["icc"];
    for (key, expected) in [("1_1", 0.1657), ("a_1", 0.2898), ("c_1", 0.7148), ("1_k", 0.4428), ("a_k", 0.6201), ("c_k", 0.9093)] {
        near(&icc[key], expected);
    }
}

/// Every judge scored every entry, so that calibration keeps the order of the means.
#[test]
fn figures_have_names_in_every_format() {
    let file = fixture("shrout-fleiss.csv");
    let whole = json(&[&file, "--scale", "0..10"], "");
    let result = &whole["categories"][0];
    assert_eq!((&result["winners"][0], result["sheets"].as_u64()), (&"Target 5".into(), Some(24)));
    let first = &result["entries"][0];
    assert_eq!((&first["mean"]["exact"], &first["place_calibrated"]), (&"75".into(), &1.into()));
    // Judges differ much here, so that the level of all scores is less certain than how entries lie to it.
    assert!(first["calibrated_score_sd"].as_f64() > first["calibrated_sd"].as_f64(), "{first}");
    assert_eq!(result["judges"][0]["judge"], "Judge 1", "the most lenient");
    let csv = made(&[&file, "--scale", "0..10", "--format", "csv"], "");
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some(
            "\u{FEFF}category,entry,place,place_calibrated,wins,judges,mean,sd,trimmed_mean,median,calibrated,calibrated_sd,calibrated_score_sd,chance_best,chance_wins"
        )
    );
    assert!(lines.next().is_some_and(|line| line.starts_with(",Target 5,1,1,yes,4,75,")), "{csv}");
    assert_eq!(csv.lines().count(), 7);
    let judges = made(&[&file, "--format", "csv", "--what", "judges"], "");
    assert!(judges.contains(",Judge 2,6,-"), "a number below zero stays one: {judges}");
    assert!(made(&[&file, "--format", "csv", "--what", "criteria"], "").contains(",Score,100 %,1,10,"));
    let table = made(&[&file], "");
    for word in ["Target 5 wins by the raw mean.", "PLACES", "JUDGES", "AGREEMENT", "WITHOUT ONE JUDGE", "ICC(C,1)", "moderate"] {
        assert!(table.contains(word), "{word}: {table}");
    }
    assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
}

#[test]
fn the_same_scores_and_options_give_the_same_bytes() {
    let file = fixture("summit.csv");
    for format in ["table", "csv", "json", "page", "scores"] {
        let made = |seed: &str| made(&[&file, "--format", format, "--seed", seed], "");
        assert_eq!(made("7"), made("7"), "{format}");
    }
}

#[test]
fn scores_go_out_as_they_come_in() {
    let input =
        "award;nomination;judge;criterion;score\nX;\"=1+1\";J;A;7,50\nX;\"B; C\";J;A;٨\nY;ثنا;K;A;\nY;ثنا;J;A;-0,25\nX;\"B; C\";J;A;8\n";
    let once = made(&["--format", "scores"], input);
    assert_eq!(
        once,
        "\u{FEFF}category,entry,judge,criterion,score\r\nX,'=1+1,J,A,7.5\r\nX,B; C,J,A,8\r\nY,ثنا,J,A,-0.25\r\nY,ثنا,K,A,\r\n"
    );
    assert_eq!(made(&["--format", "scores"], &once), once);
    let figures = |text: &str| json(&[], text)["categories"].clone();
    assert_eq!(figures(input), figures(&once));
    assert!(made(&["--format", "csv"], input).contains("X,'=1+1,"), "no name is a formula");
}

#[test]
fn each_category_is_analysed_on_its_own_by_its_rubric() {
    let rubric = folder("awards-rubric").join("rubric.csv");
    fs::write(&rubric, "category,criterion,weight,lowest,highest\nX,A,60,0,10\nX,B,40,0,5\nY,A,1,0,10\n").expect("a file");
    let scores = "category,entry,judge,criterion,score\nX,E,J,A,10\nX,E,J,B,0\nX,F,J,A,5\nX,F,J,B,5\nY,G,K,A,1\n";
    let whole = json(&["--rubric", rubric.to_str().expect("a path")], scores);
    let means = |category: usize| -> Vec<_> {
        let entries = whole["categories"][category]["entries"].as_array().expect("entries");
        entries.iter().map(|entry| (entry["entry"].clone(), entry["mean"]["exact"].clone())).collect()
    };
    assert_eq!(means(0), [("F".into(), "70".into()), ("E".into(), "60".into())]);
    assert_eq!(means(1), [("G".into(), "10".into())]);
    let table = made(&["--winners", "2"], scores);
    assert!(
        table.contains("\nY\n=") && table.contains("criteria weigh the same") && table.contains("is that of the scores that occur"),
        "{table}"
    );
    let weights = json(&["--weights", "A=25,B=75", "--category", "category"], &scores.replace("Y,G,K,A,1\n", ""));
    assert_eq!(weights["categories"][0]["criteria"][1]["share"]["exact"], "3/4");
}

#[test]
fn what_cannot_be_calibrated_is_analysed_all_the_same() {
    for (scores, said) in [
        ("A,J,7\nB,J,5\n", "there is one judge only"),
        ("A,J,7\nA,K,5\n", "there is one entry only"),
        ("A,J,7\nA,K,7\nB,J,7\nB,K,7\n", "all judges gave every entry the same"),
        ("A,J,7\nB,K,5\n", "no judge in common"),
        ("A,J,\nB,K,\n", "no sheet is final"),
    ] {
        let scores = format!("entry,judge,score\n{scores}");
        let table = made(&[], &scores);
        let line = table.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(line.contains("There are no calibrated scores") && line.contains(said), "{table}");
        assert!(json(&[], &scores)["categories"][0]["not_calibrated"].as_str().is_some_and(|reason| reason.contains(said)));
        assert!(made(&["--format", "page"], &scores).contains("</html>"));
    }
}

#[test]
fn an_empty_score_is_missing_and_counted() {
    let scores = "entry,judge,criterion,score\nA,J,P,7\nA,J,Q,\nA,K,P,5\nA,K,Q,6\nB,J,P,1\n";
    let result = &json(&[], scores)["categories"][0];
    let not_final = serde_json::json!([{ "entry": "A", "judge": "J" }, { "entry": "B", "judge": "J" }]);
    assert_eq!((&result["not_final"], &result["missing_scores"], &result["sheets"]), (&not_final, &2.into(), &3.into()));
    assert!(made(&[], scores).contains("2 scores are missing, so that 2 sheets are not final and do not count"));
}

#[test]
fn what_is_read_in_another_way_than_it_stands_is_said() {
    let same = run(&["-"], "entry,judge,score\nA,J,7\nA,J,7.0\nB,J,5\n".as_bytes());
    assert_eq!(same.code, Some(0));
    assert_eq!(same.err, "summit: standard input: 1 line repeats a score that stands in another line too, and counted once.\n");
    let western = run(&["-", "--format", "csv"], b"entry,judge,score\nCaf\xE9,J,7\nTh\xE9,J,5\n");
    assert!(western.out.contains("Café") && western.err.contains("it was read as windows-1252"), "{}", western.err);
    let eastern = run(&["-", "--format", "csv"], "entry,judge,score\nA,J,۷\nB,J,٥\n".as_bytes());
    assert!(eastern.out.contains("A,1,") && eastern.err.is_empty(), "{}", eastern.err);
}

#[test]
fn bad_tables_are_refused_with_a_sentence_and_the_line() {
    let below = |lines: &str| format!("entry,judge,score\n{lines}");
    for (input, said) in [
        (below("A,J,7\nA,K,8\nA,J,6\n"), "line 4 gives 6 where line 2 gives 7, both by “J” to “A”"),
        (below("A,J,NaN\n"), "line 2: the score \"NaN\" cannot be counted"),
        (below("A,J,7\nA,K,inf\n"), "line 3: the score \"inf\" cannot be counted"),
        (below("A,J,1e999\n"), "line 2: the score \"1e999\" is beyond all scores"),
        (below("A,J,seven\n"), "line 2: the score \"seven\" is not a number"),
        (below("A,J,7\nB,J\n"), "line 3 has 2 cells, but the header has 3"),
        (below("A,J,7,8\n"), "line 2 has 4 cells, but the header has only 3"),
        (below(",J,7\n"), "line 2: there is no entry"),
        (below(""), "there is no score below the header: the table has a line for each score"),
        (String::new(), "there is nothing in it"),
        ("\u{FEFF}\r\n \n".to_owned(), "there is nothing in it"),
        ("entry,who,score\nA,J,7\n".to_owned(), "line 1: no column is called judge; there is \"entry\", \"who\", \"score\""),
        ("\0\u{1}\u{2}entry\n".to_owned(), "this is not a text"),
    ] {
        let found = refused(&["-"], &input);
        assert!(found.starts_with(&format!("standard input: {said}")), "{found}");
    }
    assert_eq!(
        refused(&["--scale", "0..6"], below("A,J,5\nB,J,7\n")),
        "standard input: line 3: the score 7 is outside of the scale 0 to 6"
    );
    assert_eq!(refused(&["--scale", "0..6"], below("A,J,-1\n")), "standard input: line 2: the score -1 is outside of the scale 0 to 6");
    assert!(refused(&["--weights", "A=60,B=30"], below("A,J,5\n")).contains("has 2 criteria, but the scores have no column of criteria"));
    assert!(refused(&["--weights", "A"], below("A,J,5\n")).starts_with("--weights: write each weight as Name=60"));
    assert!(refused(&["--entry", "team"], below("A,J,5\n")).contains("there is no other column \"team\" for --entry"));
    for (garbage, said) in [
        (&b"\x89PNG\r\n\x1A\n\0\0"[..], "this is not a text"),
        (b"\x00\xFF\xFE\x80\x81\n\x01", "this is not a text"),
        (b"PK\x03\x04\x14\0", "this is a workbook or an archive; save the sheet with the scores as CSV"),
    ] {
        assert!(refused(&["-"], garbage).contains(said));
    }
}

#[test]
fn bad_files_are_refused() {
    assert!(refused(&["tests/fixtures"], "").ends_with("this is a folder; give a file of scores, or - for standard input"));
    assert!(refused(&["no/such.csv"], "").starts_with("no/such.csv: it cannot be read: No such file"));
    assert!(refused(&["--rubric", "no/such.csv"], "").starts_with("no/such.csv: it cannot be read"));
    let folder = folder("awards-bad-files");
    let large = folder.join("large.csv");
    // It takes no space: a file of 10 GB without anything in it.
    fs::File::create(&large).and_then(|file| file.set_len(10 << 30)).expect("a file");
    assert!(refused(&[large.to_str().expect("a path")], "").contains("it has more than 256 MB"));
    fs::remove_file(&large).expect("gone");
    let scores = folder.join("scores.csv");
    let text = "entry,judge,score\nA,J,7\n";
    fs::write(&scores, text).expect("a file");
    let path = scores.to_str().expect("a path");
    assert!(refused(&[path, "--output", path], "").ends_with("is what was read; it is not written over"));
    assert_eq!(fs::read_to_string(&scores).expect("the scores"), text);
    assert!(refused(&[path, "--output", "no/such/folder/x.html"], "").starts_with("no/such/folder/x.html cannot be written"));
}

/// Of those who are level nobody is said to win.
#[test]
fn level_entries_are_said_to_need_a_decision() {
    let table = made(&[], "entry,judge,score\nA,J,7\nB,J,7\nA,K,7\nB,K,7\n");
    assert!(table.contains("By the raw mean A and B have 1 winning place between them"), "{table}");
    assert!(!table.contains("A and B win"), "{table}");
}

/// Names of 10,000 characters, markup, and letters that steer a terminal.
#[test]
fn odd_names_do_no_harm() {
    let long = "x".repeat(10_000);
    let scores =
        format!("entry,judge,score\n{long},J,7\n<script>alert(1)</script>,J,6\n\"=1+1\",J,5\n\u{1B}[31mred,J,0.{}1\n", "0".repeat(39));
    let page = made(&["--format", "page"], &scores);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;") && page.len() < 100_000, "{}", page.len());
    let table = made(&[], &scores);
    assert!(!table.contains('\u{1B}') && table.contains("x…") && table.lines().all(|line| line.chars().count() < 120));
    assert!(made(&["--format", "csv"], &scores).contains(&long));
}

/// What a reader of the page gets: nothing from elsewhere, a name for each picture, and a table beside it.
#[test]
fn the_page_is_complete_in_itself() {
    let file = folder("awards-page").join("page.html");
    let path = file.to_str().expect("a path");
    let said = run(&[&fixture("summit.csv"), "--rubric", &fixture("rubric.csv"), "--format", "page", "--output", path], b"");
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "", ""));
    let page = fs::read_to_string(Path::new(path)).expect("the page");
    for gone in ["<script", "http://", "https://", "url(", "@import", "<link", "src="] {
        assert!(!page.contains(gone), "{gone}");
    }
    let count = |text: &str| page.matches(text).count();
    assert_eq!((count("role=\"img\""), count("<desc "), count("<details")), (3, 3, 3));
    for word in ["<html lang=\"en\">", "wins by the raw mean", "<bdi>ثنا ہیلتھ</bdi>", "color-scheme: light dark", "Where judges disagree"]
    {
        assert!(page.contains(word), "{word}");
    }
}

#[test]
fn a_large_round_makes_a_page_that_opens() {
    let mut scores = "entry,judge,score\n".to_owned();
    for sheet in 0..9_000_u32 {
        let (entry, judge) = (sheet % 1_500, (sheet + sheet / 1_500) % 40);
        writeln!(scores, "Entry {entry},Judge {judge},{}", (entry * 7 + judge * 3 + sheet * 13) % 11).expect("a text");
    }
    let page = made(&["--format", "page", "--draws", "100"], &scores);
    assert!(page.len() < 2_000_000 && page.contains("The first 40 of 1500 are drawn."), "{}", page.len());
}
