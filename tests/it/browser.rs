//! Journeys in real Chromium: each suite of `tests/browser/suites` is run by node on a site of its own, with a mail server
//! beside it. `cargo test browser` runs all, `cargo test browser::agenda` one. The HTML of every page that was opened is
//! checked in one run, by the suite that ends last.
use crate::{
    awards_scoring,
    support::{TestApp, email_of, settings},
};
use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    net::TcpListener,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
    time::Duration,
};
use summit::{
    accounts,
    agenda::samples,
    awards,
    kit::{clock::Clock, db::Actor, token::Purpose},
};

/// A test for each suite: its file, and what its site holds beforehand besides the summit itself.
macro_rules! suites {
    ($($suite:ident: $held:ident,)+) => {
        const SUITES: &[&str] = &[$(stringify!($suite)),+];
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $suite() {
                if let Some(suite) = Suite::begins(stringify!($suite)) {
                    let site = Site::new().await;
                    Held::$held.fill(&site.app).await;
                    suite.runs_on(site).await;
                }
            }
        )+
    };
}

suites! {
    accounts: Nothing,
    acting: Time,
    admin: Nothing,
    agenda: Programme,
    agenda_draft: Nothing,
    archive: Nothing,
    awards: Nothing,
    codes: Nothing,
    drafts: Nothing,
    event: Nothing,
    factors: Time,
    judging: Closing,
    jury: Nothing,
    kept_forms: Time,
    nominations: Nothing,
    pitches: Pitching,
    registration: Nothing,
    returning: Nothing,
    rights: Nothing,
    scoring: Judged,
    site: Programme,
    two_windows: Nothing,
    waiting: Nothing,
    winners: Deliberating,
}

/// What a site holds before its suite begins.
enum Held {
    Nothing,
    Programme,
    /// An entry that Aiko judges, in whose panel she is the chair.
    Judged,
    /// Sample awards whose round is closed; all but the category of Aiko's panel are decided, and she is its chair.
    Deliberating,
    /// Sample awards whose online round is closed and whose pitch round is open; Aiko chairs a panel.
    Pitching,
    /// A round that is closed as soon as its time is said to be over.
    Closing,
    /// A way to let time pass for somebody.
    Time,
}

const CLOSING: &str = "
    create function closes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
        perform graphile_worker.add_job('awards_close_rounds', '{}');
        return null;
    end $$;
    create trigger closes after update of online_closes_at on award_cycles for each row execute function closes()";

const CLOSED: &str = "select count(*) from award_ledgers where online_closed_at is not null";

/// The online round is over, and whoever chairs a panel is Aiko.
const CLOSED_TO_AIKO: [&str; 2] = [
    "select graphile_worker.add_job('awards_close_rounds', '{}')",
    "update people set email = 'aiko@example.test', email_key = 'aiko@example.test', sample = false
     where person_id = (select award_deciding_chair(category_id) from award_categories
                        where award_deciding_chair(category_id) is not null order by position limit 1)",
];

const WITHOUT_PITCHES: &str = "update award_cycles set online_closes_at = now(), pitch_opens_at = null, pitch_closes_at = null";

const WITH_PITCHES: &str = "update award_cycles set online_closes_at = now(), pitch_opens_at = now() + interval '1 millisecond',
     pitch_closes_at = '2099-01-01', deliberation_ends_at = null, publication_at = null";

const DECIDED: [&str; 2] = [
    "insert into award_decisions (category_id, at, by_id, method, reason)
     select category_id, now(), person_id, 'rule', '' from award_categories, people
     where email = 'aiko@example.test' and award_deciding_chair(category_id) is distinct from person_id",
    "insert into award_honours (nomination_id, category_id, honour, position)
     select nomination_id, category_id, 'winner', row_number() over (partition by category_id order by nomination_id)
     from award_nominations join award_decisions using (category_id) where state = 'eligible'",
];

impl Held {
    async fn fill(self, site: &TestApp) {
        match self {
            Self::Nothing => {}
            Self::Programme => samples::release(&site.app, 90).await.expect("a programme"),
            Self::Judged => {
                let aiko = "insert into people (person_id, email, email_key, name, locale, created_at)
                            values (gen_random_uuid(), $1, $1, 'Aiko', 'en', now()) returning person_id";
                let id = sqlx::query_scalar(aiko).bind(email_of("Aiko")).fetch_one(&site.pool).await.expect("Aiko");
                awards_scoring::judged_by(site, id).await;
            }
            Self::Deliberating => {
                closed_to_aiko(site, WITHOUT_PITCHES).await;
                for sql in DECIDED {
                    sqlx::query(sql).execute(&site.pool).await.expect(sql);
                }
            }
            Self::Closing => {
                sqlx::raw_sql(CLOSING).execute(&site.pool).await.expect("a trigger");
            }
            Self::Pitching => closed_to_aiko(site, WITH_PITCHES).await,
            Self::Time => {
                let done = sqlx::raw_sql(include_str!("../browser/help/time_passes.sql")).execute(&site.pool).await;
                done.expect("a trigger");
            }
        }
    }
}

/// Sample awards with these dates.
async fn closed_to_aiko(site: &TestApp, dates: &'static str) {
    awards::samples::add(&site.app, &site.url).await.expect("sample awards");
    for sql in [&[dates], &CLOSED_TO_AIKO[..]].concat() {
        sqlx::query(sql).execute(&site.pool).await.expect(sql);
        while sql.contains("add_job") && site.count(CLOSED).await == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[test]
fn every_suite_is_run() {
    let files = fs::read_dir(folder().join("suites")).expect("the suites").map(|entry| entry.expect("a file").path());
    let names: BTreeSet<_> = files.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect();
    assert_eq!(names, SUITES.iter().map(|&name| name.to_owned()).collect());
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// A site that listens, works, and sends its mail to a socket that already takes connections.
struct Site {
    app: TestApp,
    base: String,
    mail: TcpListener,
    invitation: String,
}

impl Site {
    async fn new() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
        let mail = TcpListener::bind("127.0.0.1:0").expect("a port");
        let smtp = format!("smtp://{}", mail.local_addr().expect("an address"));
        let app = TestApp::with(settings(&[("SUMMIT_BASE_URL", &base), ("SUMMIT_SMTP_URL", &smtp)]), Clock::System).await;
        app.listen_on(listener);
        app.work().await;
        let invited = app.app.db.write(Actor::System("command line"), async |tx| accounts::first_invitation(tx).await).await;
        let id = invited.expect("an invitation").expect("no organiser yet");
        let invitation = format!("{base}/invitation/{}", app.app.key.token(Purpose::Invitation, id.0));
        Self { app, base, mail, invitation }
    }
}

/// What suites leave behind until the last of them ends.
struct Left {
    running: usize,
    pages: Vec<PathBuf>,
}

static LEFT: Mutex<Left> = Mutex::new(Left { running: 0, pages: vec![] });

/// A suite under way; it counts as one until it is dropped.
struct Suite {
    name: &'static str,
    pages: PathBuf,
}

impl Suite {
    /// None where the journeys are to be left out.
    fn begins(name: &'static str) -> Option<Self> {
        if std::env::var("SUMMIT_NO_BROWSER").is_ok_and(|v| v == "1") {
            eprintln!("left out: SUMMIT_NO_BROWSER=1");
            return None;
        }
        let ready = folder().join("node_modules/playwright-core").is_dir() && Path::new("/usr/bin/chromium").is_file();
        assert!(
            ready,
            "the browser journeys need Chromium and node packages: run scripts/setup --tests, or set SUMMIT_NO_BROWSER=1 to leave them out"
        );
        let pages = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pages-{}", std::process::id())).join(name);
        fs::create_dir_all(&pages).expect("a folder");
        let mut left = LEFT.lock().expect("what is left");
        left.running += 1;
        left.pages.push(pages.clone());
        Some(Self { name, pages })
    }

    async fn runs_on(self, site: Site) {
        let mut node = Command::new("node");
        node.args(["--test-reporter=spec", &format!("suites/{}.mjs", self.name)]).current_dir(folder());
        node.env("BASE_URL", site.base).env("FIRST_INVITATION", site.invitation).env("PAGES", &self.pages);
        node.env("SUMMIT", env!("CARGO_BIN_EXE_summit"));
        // Letters wait in the socket until the suite takes them: nobody else can come by its port meanwhile.
        node.stdin(Stdio::from(OwnedFd::from(site.mail)));
        let done = tokio::task::spawn_blocking(move || node.output()).await.expect("a thread").expect("node");
        // At once, so that two suites do not speak at the same time.
        let said = [format!("\njourneys of browser::{}\n", self.name).as_bytes(), &done.stdout, &done.stderr].concat();
        std::io::stdout().write_all(&said).expect("to be heard");
        assert!(done.status.success(), "a journey of {} failed; see above", self.name);
        site.app.assert_invariants().await;
        if let Some(folders) = self.ends() {
            let complaints = tokio::task::spawn_blocking(move || complaints(&folders)).await.expect("a thread");
            assert!(complaints.is_empty(), "these pages are not valid HTML:\n{}", complaints.join("\n"));
        }
    }

    /// The pages that are to be checked now: all that were left, if no other suite runs.
    fn ends(self) -> Option<Vec<PathBuf>> {
        drop(self);
        let mut left = LEFT.lock().expect("what is left");
        (left.running == 0).then(|| std::mem::take(&mut left.pages))
    }
}

impl Drop for Suite {
    fn drop(&mut self) {
        // A failed test may leave the lock poisoned; the count is right all the same.
        LEFT.lock().unwrap_or_else(std::sync::PoisonError::into_inner).running -= 1;
    }
}

/// What the Nu Html Checker has against the pages in these folders: each complaint once a page, with a line where it stands.
fn complaints(folders: &[PathBuf]) -> Vec<String> {
    let jar = folder().join("node_modules/vnu-jar/build/dist/vnu.jar");
    let mut java = Command::new("java");
    // Its schemas nest deep: by default the stack is now and then too small for them.
    java.arg("-Xss8m").arg("-jar").arg(jar).args(["--errors-only", "--format", "json", "--exit-zero-always"]);
    let done = java.args(folders).output().expect("java");
    let said = String::from_utf8_lossy(&done.stderr);
    let found: serde_json::Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("the checker says: {said}"));
    let one = |message: &serde_json::Value| {
        let page = message["url"].as_str().unwrap_or_default().rsplit('/').take(2).collect::<Vec<_>>();
        let page = page.into_iter().rev().collect::<Vec<_>>().join("/");
        (format!("{page}: {}", message["message"].as_str().unwrap_or_default()), message["lastLine"].clone())
    };
    let mut lines: Vec<_> = found["messages"].as_array().expect("messages").iter().map(one).collect();
    lines.dedup_by(|a, b| a.0 == b.0);
    lines.into_iter().map(|(complaint, line)| format!("{complaint} (line {line})")).collect()
}
