//! The short forms of `summit torture` and `summit bench`: what they find, and that they leave nothing behind.
use crate::command::{alive, folder, gone_within};
use std::{
    fs,
    os::unix::process::CommandExt,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

fn trial(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
    command.args(arguments).env("RUST_LOG", "error");
    command
}

/// What a trial says, which must end well.
fn said(mut command: Command) -> String {
    let done = command.output().expect("the program");
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{said}");
    said
}

#[test]
fn nothing_is_lost_when_servers_and_database_are_killed() {
    let few = ["torture", "--seed", "1", "--clients", "60", "--places", "20", "--servers", "2"];
    let said = said(trial(&[&few[..], &["--server-kills", "2", "--database-kills", "1", "--seconds", "120"]].concat()));
    assert!(said.contains("All rules hold.") && !said.contains("BROKEN"), "{said}");
    for rule in ["is registered", "is confirmed", "has left"] {
        assert!(said.contains(&format!("everybody who was told so {rule}")), "{rule} is not in: {said}");
    }
    for rule in [
        "every sheet holds what was acknowledged",
        "every sheet that was sent counts as it was",
        "the ledger has each sheet that was sent, once",
        "the ledger is one chain",
        "no score is counted after its round was closed",
        "the ledger has none that was sent too late",
        "no sheet is saved after the deadline",
        "no save is acknowledged that was sent after it",
        "nobody is refused before it",
        "somebody is refused after it",
    ] {
        assert!(said.contains(rule), "{rule} is not in: {said}");
    }
}

/// The processes of a trial in `folder`: whose command or surroundings name it.
fn processes_in(folder: &Path) -> Vec<u32> {
    let folder = folder.to_str().expect("a path").as_bytes();
    let names = |file: std::path::PathBuf| fs::read(file).is_ok_and(|text| text.windows(folder.len()).any(|w| w == folder));
    let all = fs::read_dir("/proc").expect("processes").flatten().filter_map(|e| e.file_name().to_str()?.parse().ok());
    all.filter(|pid| names(format!("/proc/{pid}/cmdline").into()) || names(format!("/proc/{pid}/environ").into()))
        .filter(|pid| alive(*pid))
        .collect()
}

/// kill -9 leaves a parent no time to clean up.
#[test]
fn servers_and_cluster_end_with_a_trial_that_is_killed() {
    let home = folder("torture-killed");
    let mut command = trial(&["torture", "--clients", "20", "--servers", "2", "--server-kills", "200", "--seconds", "120"]);
    let quiet = command.env("TMPDIR", &home).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let mut parent = quiet.spawn().expect("the program");
    let began = Instant::now();
    // Itself, two servers, the cluster's first process and the one who stops it.
    while processes_in(&home).len() < 5 {
        assert!(began.elapsed() < Duration::from_mins(1), "it does not start: {:?}", processes_in(&home));
        std::thread::sleep(Duration::from_millis(100));
    }
    let started = processes_in(&home);
    parent.kill().expect("kill -9");
    parent.wait().expect("an end");
    for process in started {
        assert!(gone_within(process, Duration::from_secs(30)), "{process} is an orphan");
    }
    assert!(processes_in(&home).is_empty());
}

#[test]
fn the_benchmark_says_its_figures() {
    let file = folder("bench").join("figures.json");
    let said = said(trial(&[
        "bench",
        "--people",
        "200",
        "--seconds",
        "1",
        "--sessions",
        "200",
        "--sheets",
        "416",
        "--judges",
        "10",
        "--json",
        file.to_str().expect("a path"),
    ]));
    let figures: serde_json::Value = serde_json::from_slice(&fs::read(&file).expect("the figures")).expect("JSON");
    for key in ["start_ms", "idle_mb", "loaded_mb", "seed_seconds"] {
        assert!(figures[key].as_f64().is_some_and(|n| n > 0.0), "{key}: {figures}");
    }
    // Some 20 MB where the machine is idle. On a busy one more requests are answered at once, and each takes its part.
    let growth = figures["loaded_mb"].as_f64().zip(figures["idle_mb"].as_f64()).map(|(loaded, idle)| loaded - idle);
    assert!(growth.is_some_and(|mb| mb < 250.0), "memory is not given back after a load: {figures}");
    for key in ["first_mb", "second_mb", "peak_mb"] {
        assert!(figures["programme"][key].as_f64().is_some_and(|n| n > 0.0), "{key}: {figures}");
    }
    let rush = &figures["rush"];
    assert_eq!((rush["judges"].as_u64(), rush["sheets"].as_u64()), (Some(10), Some(100)), "{figures}");
    for key in ["saved", "p99_ms", "memory_mb", "pages_per_second"] {
        assert!(rush[key].as_f64().is_some_and(|n| n > 0.0), "{key}: {figures}");
    }
    let judging = figures["judging"].as_array().expect("rounds");
    assert_eq!((judging.len(), judging[0]["sheets"].as_u64()), (1, Some(416)));
    for key in ["seconds", "peak_mb"] {
        assert!(judging[0][key].as_f64().is_some_and(|n| n > 0.0), "{key}: {figures}");
    }
    assert_eq!((figures["people"].as_u64(), figures["seconds"].as_u64(), figures["debug"].as_bool()), (Some(200), Some(1), Some(true)));
    measured(&figures, &said);
    for line in [
        "p99 ms",
        "a debug build: of no account",
        "% of bare axum",
        "start to ready",
        "memory idle, loaded",
        "memory of a large programme   200 sessions",
        "judges' rush             10 judges, 100 sheets: ",
        "judging analysed         52 entries, 8 judges, 416 sheets: ",
    ] {
        assert!(said.contains(line), "{line} is not in {said}");
    }
}

/// Every measure of requests has its figures, in the file and in what is said.
fn measured(figures: &serde_json::Value, said: &str) {
    let measures = figures["measures"].as_array().expect("measures");
    let names = [
        "home page, brotli, held",
        "the same bytes, bare axum",
        "a page of 180 sessions, held",
        "schedule.xml, 180 sessions, held",
        "agenda.ics, 180 sessions, held",
        "ticket page",
        "organisers' list",
        "registrations",
    ];
    for name in names {
        let one = measures.iter().find(|m| m["name"] == name).unwrap_or_else(|| panic!("{name} is not in {figures}"));
        for key in ["clients", "per_second", "p50_ms", "p99_ms"] {
            assert!(one[key].as_f64().is_some_and(|n| n > 0.0), "{name}, {key}: {one}");
        }
        assert_eq!(one["unexpected"], 0, "{one}");
        assert!(said.lines().any(|l| l.starts_with(name)), "{name} is not in {said}");
    }
}
