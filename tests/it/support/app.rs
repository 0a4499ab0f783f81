//! The application under test: the real service over a database of its own.
use super::{
    actor::Actor,
    database::{self, Database},
};
use axum::{Router, body::Body, extract::Request, response::Response};
use chrono::{DateTime, Duration, TimeZone, Utc};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{convert::Infallible, net::SocketAddr};
use summit::{
    accounts,
    kit::{
        addresses::Addresses,
        app::App,
        clock::Clock,
        config::Settings,
        db::Actor as DbActor,
        field,
        locale::{Locale, LocaleService},
        page_cache::{self, CacheService},
        patience::Patience,
        serve::Deadlines,
        token::Purpose,
    },
    server,
};
use tokio::net::TcpListener;
use tower::ServiceExt;

pub struct TestApp {
    pub app: App,
    /// The owner's.
    pub url: String,
    pub addresses: Addresses,
    /// Straight to the database, as its owner.
    pub pool: PgPool,
    service: CacheService<LocaleService<Router>>,
    /// Dropped with this; none where this is one more server over it.
    _database: Option<Database>,
}

/// The site's address in tests that do not listen.
pub fn base_url() -> &'static str {
    "http://localhost:8080"
}

/// Settings for tests, with some changed. Tests run beside each other on machines that are busy, so all waits long.
pub fn settings(changed: &[(&str, &str)]) -> Settings {
    Settings { patience: Patience::default().times(15), program: env!("CARGO_BIN_EXE_summit").into(), ..settings_as_deployed(changed) }
}

/// The same with the patience of a site that is out in the world.
pub fn settings_as_deployed(changed: &[(&str, &str)]) -> Settings {
    let var = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("var");
    let fixed =
        [("SUMMIT_BASE_URL", base_url()), ("SUMMIT_VAR", var.to_str().expect("a path")), ("SUMMIT_KEY", "k"), ("SUMMIT_PEPPER", "p")];
    Settings::read(|name| changed.iter().chain(&fixed).find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned())).expect("settings")
}

impl TestApp {
    /// A new site, filled in, on Sunday 1 November 2026 at noon in Islamabad.
    pub async fn new() -> Self {
        let now = Utc.with_ymd_and_hms(2026, 11, 1, 7, 0, 0).single().expect("a time");
        Self::with(settings(&[]), Clock::set_to(now)).await
    }

    /// The same by the real clock, with these settings.
    pub async fn with(settings: Settings, clock: Clock) -> Self {
        let database = database::fresh().await;
        let test = Self::on(&database.url, settings, clock);
        let test = Self { _database: Some(database), ..test };
        server::fill_if_empty(&test.app).await.expect("the summit");
        page_cache::refresh(&test.app).await.expect("the version");
        test
    }

    /// One more server over a database that is there.
    pub fn on(url: &str, settings: Settings, clock: Clock) -> Self {
        Self::over(database::addresses(url), settings, clock)
    }

    /// The same, reached by these logins.
    pub fn over(addresses: Addresses, settings: Settings, clock: Clock) -> Self {
        // What the application complains about is shown with the test that fails.
        let _ = tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_test_writer().try_init();
        let url = addresses.owner().expect("the owner's login").to_owned();
        let app = server::app(settings, &addresses.serving, clock).expect("the app");
        let pool = PgPoolOptions::new().max_connections(4).connect_lazy(&url).expect("a pool");
        Self { service: server::service(&app), url, addresses, app, pool, _database: None }
    }

    pub async fn respond(&self, request: Request<Body>) -> Response {
        let answer: Result<Response, Infallible> = self.service.clone().oneshot(request).await;
        answer.expect("the service never fails")
    }

    /// Serves on a free port until the test ends.
    pub async fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        self.listen_on(listener);
        address
    }

    /// Serves until the test ends.
    pub fn listen_on(&self, listener: TcpListener) {
        self.listen_with(listener, Deadlines::default());
    }

    /// The same with other deadlines.
    pub fn listen_with(&self, listener: TcpListener, deadlines: Deadlines) {
        let (app, service) = (self.app.clone(), self.service.clone());
        tokio::spawn(summit::kit::serve::serve(app, listener, service, deadlines, std::future::pending()));
    }

    /// Does jobs as they come, until the test ends.
    pub async fn work(&self) {
        let worker = server::jobs().worker(&self.app, &self.addresses.queue, std::future::pending()).await.expect("a worker");
        tokio::spawn(async move { worker.run().await });
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        self.app.clock.move_to(self.now() + time);
    }

    /// A browser that nobody has signed in.
    pub fn visitor(&self) -> Actor<'_> {
        Actor::new(self)
    }

    /// An organiser, come in by invitation.
    pub async fn organiser(&self) -> Actor<'_> {
        let link = self.invitation("ayesha@pasha.test").await;
        let organiser = self.visitor();
        let fields = [("name", "Ayesha Khan"), ("password", "qutub-lahar 9 chinar tez")];
        organiser.submits(&link, &fields).await.leads_to("/admin");
        organiser
    }

    /// The path of an invitation sent to `email`.
    pub async fn invitation(&self, email: &str) -> String {
        let email = field::email(email).expect("an address");
        let invited = self
            .app
            .db
            .write(DbActor::System("command line"), async |tx| accounts::invite_organiser(tx, &self.app, &email, Locale::En).await);
        let id = invited.await.expect("an invitation");
        format!("/invitation/{}", self.app.key.token(Purpose::Invitation, id.0))
    }

    /// Somebody whom `organiser` has invited to these rights alone, as `agenda.see`.
    pub async fn staff<'a>(&'a self, organiser: &Actor<'_>, name: &str, rights: &[&str]) -> Actor<'a> {
        let email = email_of(name);
        let chosen = rights.iter().map(|right| ("right", *right));
        let form: Vec<_> = std::iter::once(("email", email.as_str())).chain(chosen).collect();
        organiser.submits("/admin/organisers/new", &form).await.leads_to("/admin/organisers");
        let link = self.link_in_last_mail_to(&email).await;
        let staff = self.visitor();
        staff.submits(&link, &[("name", name), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
        staff
    }

    /// A delegate who has registered and confirmed.
    pub async fn delegate(&self, name: &str) -> Actor<'_> {
        let delegate = self.visitor();
        delegate.registers(name).await.leads_to("/register/sent");
        let link = self.link_in_last_mail_to(&email_of(name)).await;
        delegate.submits(&link, &[]).await.leads_to("/me/ticket");
        delegate
    }

    /// Every mail in the outbox, oldest first, with its links in it: recipient, subject, text. What is due is written first.
    pub async fn mails(&self) -> Vec<(String, String, String)> {
        self.run_due_jobs().await;
        let rows: Vec<(String, String, String)> =
            sqlx::query_as("select recipient, subject, body_text from messages join message_bodies using (message_id) order by message_id")
                .fetch_all(&self.pool)
                .await
                .expect("the outbox");
        rows.into_iter().map(|(to, subject, text)| (to, subject, self.app.key.reveal(&text))).collect()
    }

    /// The newest mail to `email`.
    pub async fn last_mail_to(&self, email: &str) -> (String, String) {
        let mails = self.mails().await;
        let found = mails.into_iter().rev().find(|(to, ..)| to == email);
        let (_, subject, text) = found.unwrap_or_else(|| panic!("no mail to {email}"));
        (subject, text)
    }

    /// The path of the first link in the newest mail to `email`.
    pub async fn link_in_last_mail_to(&self, email: &str) -> String {
        let (_, text) = self.last_mail_to(email).await;
        let link = text.lines().find_map(|line| line.strip_prefix(base_url())).unwrap_or_else(|| panic!("no link in {text}"));
        link.to_owned()
    }

    /// Runs every job that is due; a job's time is the real clock's, so those for later are pulled forward first.
    pub async fn run_jobs(&self) {
        // What comes every minute is asked for here.
        sqlx::query("select graphile_worker.add_job('registration_release_holds')").execute(&self.pool).await.expect("the queue");
        sqlx::query("update graphile_worker._private_jobs set run_at = now() - interval '1 second'")
            .execute(&self.pool)
            .await
            .expect("the queue");
        self.run_due_jobs().await;
    }

    /// Runs what is due now, and what comes of it.
    pub async fn run_due_jobs(&self) {
        let due =
            "select count(*) from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts and locked_at is null";
        while self.count(due).await > 0 {
            let worker = server::jobs().worker(&self.app, &self.addresses.queue, std::future::pending()).await.expect("a worker");
            worker.run_once().await.expect("the jobs");
        }
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.pool).await.expect("a count")
    }

    /// Of every pool; whoever comes from where the others are has a place held like them.
    pub async fn set_capacity(&self, capacity: i32) {
        sqlx::query("update pools set capacity = $1, network_share = 100").bind(capacity).execute(&self.pool).await.expect("a capacity");
    }

    /// Whether pools keep waiting lists.
    pub async fn set_lists(&self, kept: bool) {
        sqlx::query("update pools set keeps_list = $1").bind(kept).execute(&self.pool).await.expect("lists");
    }

    /// Tells the server that what is public has changed behind its back.
    pub async fn publish(&self) {
        sqlx::query("select bump_public_version()").execute(&self.pool).await.expect("a version");
        page_cache::refresh(&self.app).await.expect("the version");
    }

    /// What must hold whatever happened, once what is due has been done.
    pub async fn assert_invariants(&self) {
        self.run_due_jobs().await;
        for (rule, sql) in summit::trial::rules::RULES {
            assert_eq!(self.count(sql).await, 0, "{rule}");
        }
    }
}

/// The address of a person who is known by a name in tests.
pub fn email_of(name: &str) -> String {
    format!("{}@example.test", name.to_lowercase().replace(' ', "."))
}
