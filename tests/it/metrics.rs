//! Counting takes no more memory the more is counted.
use std::{env, fs, process::Command, time::Duration};
use summit::kit::metrics;

/// Set for the process that counts: other tests share the memory of this one.
const COUNTS: &str = "SUMMIT_TEST_COUNTS";
/// How often that one sums up, in milliseconds.
const OFTEN: u64 = 50;

fn kilobytes() -> i64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).expect("its memory");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn answer_many() {
    for n in 0..600_000 {
        metrics::request("GET", "/agenda", 200, Duration::from_micros(n % 10_000));
    }
    std::thread::sleep(Duration::from_millis(4 * OFTEN));
}

/// Each observation that is kept takes sixteen bytes: these take 10 MB.
#[test]
fn observations_that_nobody_reads_take_no_memory() {
    if let Ok(often) = env::var(COUNTS) {
        let runtime = tokio::runtime::Runtime::new().expect("threads");
        let _inside = runtime.enter();
        metrics::start(Duration::from_millis(often.parse().expect("milliseconds"))).expect("counting");
        answer_many();
        let before = kilobytes();
        answer_many();
        println!("{} kB more", kilobytes() - before);
        return;
    }
    let counts = |every: u64| {
        let mut command = Command::new(env::current_exe().expect("this program"));
        command.args(["--exact", "metrics::observations_that_nobody_reads_take_no_memory", "--nocapture"]);
        let done = command.env(COUNTS, every.to_string()).output().expect("the program");
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let more = said.lines().find_map(|l| l.strip_suffix(" kB more")?.parse::<i64>().ok());
        more.unwrap_or_else(|| panic!("{said}"))
    };
    assert!(counts(OFTEN) < 4_000, "they are kept");
    assert!(counts(3_600_000) > 7_000, "this would not show it if they were");
}
